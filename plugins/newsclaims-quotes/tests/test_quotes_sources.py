"""How far the name of a speaker goes, and what stands between it and its verb."""

import pytest


@pytest.mark.parametrize(
    ("sentence", "source"),
    [
        ("قال وزير النقل البلجيكي يان بيترس إن السكة مغلقة.", "وزير النقل البلجيكي يان بيترس"),
        ("قالت هدى الراجحي، مديرة المتحف، إن الدخول مجاني.", "هدى الراجحي، مديرة المتحف"),
        ("قال عدد من السكان إن المياه مقطوعة.", "عدد من السكان"),
        ("قال المتحدث باسم الدفاع المدني إن الحريق أخمد.", "المتحدث باسم الدفاع المدني"),
        ("قال بيان من مكتب العمدة إن الموكب تأجل.", "بيان من مكتب العمدة"),
        ("قالت الرئاسة في البلاد إن الوضع هادئ.", "الرئاسة في البلاد"),
        ("قال مسؤول زار الموقع إن الجسر آمن.", "مسؤول"),
        ("قالت البعثة التي يقودها خبير ياباني إن الآثار نادرة.", "البعثة"),
        ("قال «المرصد» إن الهزة خفيفة.", "المرصد"),
        ("قال مدير شركة «النخيل» إن المصنع جاهز.", "مدير شركة «النخيل»"),
        ("قال الطبيب و+الممرض إن المريض استيقظ.", "الطبيب والممرض"),
    ],
)
def test_the_maximal_noun_phrase_speaks(only, sentence, source):
    claim = only(sentence, person=["يان بيترس", "هدى الراجحي"])
    assert str(claim.source) == source


@pytest.mark.parametrize(
    "sentence",
    [
        "قال العمدة في بيان إن السوق مفتوح.",
        "قال العمدة أمس إن السوق مفتوح.",
        "قال العمدة أول من أمس إن السوق مفتوح.",
        "قال العمدة، خلال جولة ميدانية، إن السوق مفتوح.",
        "قال العمدة، و+هو من أبناء الحي، إن السوق مفتوح.",
        "قال أمس العمدة إن السوق مفتوح.",
        "قال في تصريح صحفي العمدة إن السوق مفتوح.",
        "قال العمدة (٦٠ عاما) إن السوق مفتوح.",
    ],
)
def test_adverbials_and_insertions_are_no_part_of_the_speaker(only, sentence):
    claim = only(sentence)
    assert (str(claim.source), str(claim.content[0])) == ("العمدة", "إن السوق مفتوح")


def test_a_medium_is_the_channel(only):
    claim = only("قال العمدة ل+صحيفة البلد إن السوق مفتوح.")
    assert (str(claim.source), str(claim.via)) == ("العمدة", "صحيفة البلد")


def test_a_medium_in_marks_is_the_channel_before_the_speaker(only):
    claim = only("قال لـ «البلد» مدير السوق إن الأسعار ثابتة.")
    assert (str(claim.source), str(claim.via)) == ("مدير السوق", "البلد")


def test_a_mouthpiece_is_the_channel(only):
    claim = only("أكد القصر على لسان المتحدث باسم~ه ليو مارتن، أن الزيارة قائمة.")
    assert (str(claim.source), str(claim.via)) == ("القصر", "المتحدث باسمه ليو مارتن")


def test_whom_an_agency_quotes_speaks(only):
    claim = only("نقلت وكالة البحر عن صياد محلي قول~ه إن الموج عال.")
    assert (str(claim.source), str(claim.via)) == ("صياد محلي", "وكالة البحر")
    assert claim.provenance.rule == "quoted-from"


def test_an_agency_quotes_without_a_noun_of_speech(only):
    claim = only("نقلت وكالة البحر عن صياد محلي أن الموج عال.")
    assert (str(claim.source), str(claim.via)) == ("صياد محلي", "وكالة البحر")


def test_an_attached_conjunction_is_no_part_of_the_speaker(attribute):
    nested = attribute("أكد القائد أن الجنود عادوا و+القرية تدعو إلى الصلح.")
    assert "القرية" in [str(claim.source) for claim in nested]
