"""When, where and to whom an attribution was said, and the journalist's clause behind it."""

import pytest

FRAMES = ["حسبما ذكر {}", "وفق ما أعلن {}", "بحسب ما قال {}", "كما أكد {}", "على ما أفاد {}"]
SPEAKERS = ["مدير المرفأ", "الجيش", "مصدر طبي"]
TAILS = [
    "",
    " أمس",
    " اليوم الاثنين",
    " مساء الجمعة",
    " أول من أمس",
    " (الثلاثاء)",
    " الخميس 3 مارس",
    " ل+الصحافيين",
    " في بيان",
    " في بيان نشر~ه على موقع~ه",
    " خلال جولة في المدينة",
    " على هامش المعرض",
]
CLAUSE = "غرق زورق قرب الميناء"


@pytest.mark.parametrize("tail", TAILS)
@pytest.mark.parametrize("frame", FRAMES)
@pytest.mark.parametrize("speaker", SPEAKERS)
@pytest.mark.parametrize("after", ["", "، و+بقي البحارة في الماء حتى الفجر"])
def test_a_tail_of_the_attribution_leaves_its_clause(only, tail, frame, speaker, after):
    claim = only(f"{CLAUSE}، {frame.format(speaker)}{tail}{after}.")
    assert [str(claim.cue), str(claim.source)] == [frame.split()[-2], speaker]
    assert [str(span) for span in claim.content] == [CLAUSE]


@pytest.mark.parametrize("tail", [" أمس", " في بيان", " مساء الجمعة"])
@pytest.mark.parametrize("preposition", ["بحسب", "وفق"])
def test_a_tail_stands_behind_a_preposition_and_its_speaker(only, preposition, tail):
    claim = only(f"{CLAUSE}، {preposition} مدير المرفأ{tail}، و+بقي البحارة في الماء.")
    assert str(claim.source) == "مدير المرفأ"
    assert [str(span) for span in claim.content] == [CLAUSE]


@pytest.mark.parametrize("tail", ["", " أمس", " اليوم الأحد", " في بيان"])
@pytest.mark.parametrize("frame", ["و+حسبما أعلنت", "و+وفق ما ذكرت", "و+بحسب ما أكدت~ه"])
def test_a_tail_stands_before_the_clause(only, frame, tail):
    claim = only(f"{frame} الوزارة{tail}، ف+إن الميناء مغلق.")
    assert str(claim.source) == "الوزارة"
    assert [str(span) for span in claim.content] == ["فإن الميناء مغلق"]


@pytest.mark.parametrize(
    ("sentence", "content"),
    [
        ("زار المدير الميناء، كما أكد الوزير أمس أن العمل مستمر.", "أن العمل مستمر"),
        ("كما أعلن الوزير في بيان أمس أن العمل مستمر.", "أن العمل مستمر"),
        ("زار المدير الميناء، كما دعا السكان أمس إلى الهدوء.", "الهدوء"),
    ],
)
def test_also_is_no_attribution(only, sentence, content):
    assert [str(span) for span in only(sentence).content] == [content]


@pytest.mark.parametrize(
    "sentence",
    ["تباع القطع حسب الطلب في المتجر.", "وزعت المقاعد وفق النظام الجديد أمس."],
)
def test_a_tail_makes_no_attribution_of_manner(attribute, sentence):
    assert attribute(sentence) == []


@pytest.mark.parametrize(
    "tail",
    [
        "و+كانت الشركة أعلنت تأخر~ه",
        "و+كانت الشركة قد أجلت~ه",
        "و+كان قد وعد ب+ذلك",
        "و+كان وزير النقل قد زار الموقع",
    ],
)
def test_what_somebody_had_done_is_told_behind_a_quotation(attribute, tail):
    said = "هذا المشروع الكبير سيكتمل قريبا في المدينة"
    [claim, *_] = attribute(f"أكد المدير أن «{said}» {tail}.")
    assert str(claim.content[0]) == f"أن «{said}»"


def test_what_only_was_goes_on_behind_a_quotation(only):
    claim = only("أكد المدير أن «هذا المشروع الكبير سيكتمل قريبا في المدينة» و+كان رأي~ه واضحا.")
    assert str(claim.content[0]).endswith("وكان رأيه واضحا")
