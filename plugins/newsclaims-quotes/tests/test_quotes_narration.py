"""Where a content ends because the journalist goes on, and where it does not."""

import pytest

SPEAKERS = {"قال المدير": "", "قالت الوزيرة": "ت"}
"""Who speaks, and the ending of a perfect that agrees."""
BODIES = ["الأسعار مستقرة", "المصنع سينتج قريبا", "العمل يسير ب+بطء"]
DEEDS = [
    "زار{} المعرض",
    "استقبل{} الوفد",
    "توجه{} إلى الميناء",
    "وقع{} الاتفاقية",
    "دافع{} عن الخطة",
]


@pytest.mark.parametrize("told", SPEAKERS)
@pytest.mark.parametrize("body", BODIES)
@pytest.mark.parametrize("deed", DEEDS)
@pytest.mark.parametrize("link", [" و+", "، و+", " ثم ", "، ثم "])
def test_what_the_speaker_did_is_not_said(only, told, body, deed, link):
    (content,) = only(f"{told} إن {body}{link}{deed.format(SPEAKERS[told])}.").content
    assert str(content) == "إن " + body.replace("+", "")


@pytest.mark.parametrize(
    "content",
    [
        "إنه وصل إلى العاصمة وزار المعرض",
        "إن الوفد وصل إلى العاصمة وزار المعرض",
        "إن الوزير مريض وغادر المستشفى",
        "إن اللجنة اجتمعت ووقعت الاتفاقية",
        "إن الشركة تنتج الدواء ووقعت العقود",
        "إن الطريق زلق ووقع حادث قربه",
        "إن القرار مهم وجاء في وقته",
        "إن المستشفى قصف واستشهد عشرة",
        "إن سلامة البلد وأمنه من الأولويات",
        "إن العمل يسير ببطء وغادر الوفد المدينة",
    ],
)
def test_what_somebody_in_the_content_did_is_said(only, texts, content):
    marked = " ".join(f"و+{w[1:]}" if w[0] == "و" and w != "وصل" else w for w in content.split())
    assert texts(only(f"قال المدير {marked}.").content) == [content]


def test_a_verb_that_resumes_a_word_of_the_content_is_said(only, texts):
    claim = only("قال المدير إن القرار الجديد مهم و+وافق علي~ه.")
    assert texts(claim.content) == ["إن القرار الجديد مهم ووافق عليه"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("رحب المدير ب+زيارة الطلاب و+قدم ل+هم نبذة.", "بزيارة الطلاب"),
        ("دعت النقابة إلى إضراب عام و+نظمت مسيرة.", "إضراب عام"),
        ("دعت النقابة إلى إضراب عام و+تنظيم مسيرة.", "إضراب عام وتنظيم مسيرة"),
        ("دعت النقابة إلى تفادي العنف و+تفادي الفوضى.", "تفادي العنف وتفادي الفوضى"),
        ("دعا الحزب إلى لقاء، لكن شريطة حضور الجميع.", "لقاء، لكن شريطة حضور الجميع"),
    ],
)
def test_a_verb_is_joined_to_no_noun_phrase(only, texts, sentence, content):
    assert texts(only(sentence).content) == [content]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("قال المدير إن المصنع سينتج إلا أنه أقر ب+أن المال قليل.", "إن المصنع سينتج"),
        ("قالت الشركة إن المصنع سيغلق، و+كان مدير~ها أعلن أن العمل مستمر.", "إن المصنع سيغلق"),
        ("أعلنت الشركة أن المصنع سيغلق، و+هو ما انتقده رئيس النقابة.", "أن المصنع سيغلق"),
        ("أعلنت الشركة أن المصنع سيغلق، في أول خطوة من نوع~ها.", "أن المصنع سيغلق"),
        ("أعلنت الشركة أن المصنع سيغلق فيما رفضت الوزيرة ذكر الأسباب.", "أن المصنع سيغلق"),
        ("أفاد السكان ب+أن المياه مقطوعة حسب~هم.", "بأن المياه مقطوعة"),
        ("أفاد السكان ب+أن المياه مقطوعة، حسب أرقام رسمية.", "بأن المياه مقطوعة"),
        ("أفاد السكان ب+أن المياه مقطوعة، وفق تقدير~هم.", "بأن المياه مقطوعة"),
        ("أشار المدير، تعليقا على ما حدث، إلى أن المياه مقطوعة.", "أن المياه مقطوعة"),
        ("أكدت المديرة على حساب~ها الرسمي خبر الوفاة.", "خبر الوفاة"),
    ],
)
def test_what_else_the_journalist_tells_ends_the_content(attribute, texts, sentence, content):
    assert texts(attribute(sentence)[0].content) == [content]


@pytest.mark.parametrize(
    "content",
    [
        "أن بعض الصحف، نقلت أن الميناء مغلق",
        "أن الوقت حان أن يحذر الدعاة منهم، ويكشفوا عن حقيقتهم",
        "أنه إن لم تسارع الحكومة، فإن السمعة ستتضرر",
        "أن المبلغ كبير (دون تحديده) لفائدة الصيادين",
        "أن «الميناء لن يفتح أبوابه هذا العام» رغم الخسائر",
        "أن «الميناء لن يفتح أبوابه هذا العام» عندما يعود الصيادون",
        "أن اللجنة اجتمعت وأعلنت أن الميناء مغلق",
    ],
)
def test_what_belongs_to_the_clause_stays_in_it(attribute, texts, content):
    marked = content.replace(" و", " و+").replace(" ف", " ف+").replace("تحديده", "تحديد~ه")
    claims = attribute(f"أكد المدير {marked}.")
    assert texts(claims[0].content) == [content]


def test_a_quotation_that_ends_its_sentence_goes_on_with_nothing(attribute, texts):
    claim = attribute("قال المدير «إن الميناء لن يفتح أبوابه هذا العام» و+غادر القاعة.")[0]
    assert texts(claim.content) == ["إن الميناء لن يفتح أبوابه هذا العام"]


@pytest.mark.parametrize("tail", ["", " في رسالة", " ل+الصحافيين"])
def test_a_quotation_before_a_verb_of_the_present_is_one_claim(only, texts, tail):
    claim = only(f"«نرفض طرد العمال من المصنع ونطالب بالحوار»، يضيف المدير{tail}.")
    assert (claim.form, texts(claim.content)) == (
        "direct",
        ["نرفض طرد العمال من المصنع ونطالب بالحوار"],
    )
