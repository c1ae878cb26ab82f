"""Where contents go on: over paragraphs, behind adverbials, over an attribution; and where not."""

import pytest
from newsclaims_arabic.quotations import Mark, pair

PARAGRAPHS = ["بدأ العمل قبل عام.", "واجهتنا صعوبات كثيرة.", "لكننا نجحنا في النهاية"]


def pairs(text):
    """Return the offsets of the paired marks of *text*."""
    marks = [Mark(at, char, at, at + 1) for at, char in enumerate(text) if char in '«»“”"']
    return [(each.open, each.close) for each in pair(text, marks)]


@pytest.mark.parametrize(("opening", "closing"), [("«", "»"), ("“", "”"), (chr(34), chr(34))])
@pytest.mark.parametrize("gap", ["\n", "\n\n"])
@pytest.mark.parametrize("end", [".", ".\nوانتهى اللقاء.", ""])
def test_a_speech_that_opens_each_paragraph_is_one_quotation(opening, closing, gap, end):
    text = "قال: " + gap.join(opening + each for each in PARAGRAPHS) + closing + end
    first, last = text.index(opening), text.rindex(closing)
    assert pairs(text) == [(first, last)]


@pytest.mark.parametrize(
    "text",
    [
        "قال: «بدأ العمل قبل عام.\n«نجحنا»، أضاف العمدة.",
        "قال: «بدأ العمل قبل عام\n«نجحنا في النهاية».",
        "قال: «بدأ العمل قبل عام، و«نجحنا في النهاية».",
    ],
)
def test_a_mark_that_was_never_closed_opens_no_speech(text):
    assert pairs(text)[-1][0] == text.rindex("«")


@pytest.mark.parametrize(
    "adverbial", ["في ظل الخلاف القائم", "من الناحية العملية", "حين يصل الوفد"]
)
@pytest.mark.parametrize("cue", ["أكد العمدة أن~ه", "شدد العمدة على أن~ه"])
def test_a_clause_goes_on_behind_its_adverbial(attribute, adverbial, cue):
    found = attribute(f"{cue} {adverbial}، ف+إن الجسر سيفتح.")
    assert str(found[0].content[0]).endswith("فإن الجسر سيفتح")


@pytest.mark.parametrize("joined", ["و+متمنيا ل+هم التوفيق", "و+متمنيا ل+هم دوام النجاح"])
def test_a_joined_participle_ends_what_another_governs(attribute, joined):
    found = attribute(f"زار العمدة العمال، مثمنا جهود~هم خلال العام {joined}.")
    assert str(found[0].content[0]) == "جهودهم خلال العام"


def test_a_joined_noun_goes_on(attribute):
    found = attribute("زار العمدة العمال، مثمنا جهود~هم خلال العام و+صبر~هم الطويل.")
    assert str(found[0].content[0]).endswith("وصبرهم الطويل")


def test_a_quotation_goes_on_with_the_clause_before_its_attribution(only, texts):
    found = only("اتخذت هذه المبادرة، وفق الجمعية، «تعريفا ب+هذا الفن الأصيل و+حفظا ل+ه».")
    assert len(found.content) == len(PARAGRAPHS) - 1
    assert texts(found.content)[1].startswith("«تعريفا")


@pytest.mark.parametrize("label", ["النقطة الثانية", "الملاحظة الأولى"])
def test_a_label_is_no_part_of_what_is_attributed(only, label):
    found = only(f"{label}: أن الجسر آمن تماما، كما أكد العمدة.")
    assert str(found.content[0]) == "أن الجسر آمن تماما"


@pytest.mark.parametrize("opening", ["وفق ما", "ب+حسب ما", "حسبما"])
@pytest.mark.parametrize("whom", ["العمدة سامي الهادي", "مصدر مطلع"])
def test_whom_an_agency_quotes_speaks_before_the_clause_too(only, opening, whom):
    found = only(f"{opening} نقلت وكالة الأنباء عن {whom}، ف+إن الجسر آمن.", person=["سامي الهادي"])
    assert (str(found.source), str(found.via)) == (whom, "وكالة الأنباء")
    assert str(found.content[0]) == "فإن الجسر آمن"


def test_a_verb_with_its_noun_of_speech_ends_the_clause_before(attribute):
    found = attribute("قال المستشار إن الجسر آمن، ردت الجمعية ب+القول إن الجسر قديم.")
    assert [str(a.content[0]) for a in found] == ["إن الجسر آمن", "إن الجسر قديم"]


@pytest.mark.parametrize("and_", ["و ", "و+"])
def test_background_is_nobodys_with_a_conjunction_written_apart(attribute, and_):
    assert not attribute(f"فاز الفريق. {and_}يذكر أن النادي قديم.")
