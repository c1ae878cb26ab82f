"""Quotation marks of every style, and what stands between them."""

import pytest
from newsclaims_arabic.quotations import pair

STYLES = ["«{}»", "“{}”", '"{}"', "‘{}’", "„{}“", "”{}“", "»{}»", "'{}'"]
SPEECH = "سنعود إلى البيت قبل المساء"


@pytest.mark.parametrize("style", STYLES)
def test_every_style_gives_direct_speech(only, style, texts):
    claim = only(f"و+قال الصياد: {style.format(SPEECH)}.")
    assert claim.form == "direct"
    assert texts(claim.content) == [SPEECH]
    assert claim.quotes == ()


@pytest.mark.parametrize("style", STYLES)
def test_marks_without_a_colon(only, style, texts):
    claim = only(f"و+قال الصياد {style.format(SPEECH)}.")
    assert (claim.form, texts(claim.content)) == ("direct", [SPEECH])


def test_a_clause_before_the_marks_is_mixed(only, texts):
    claim = only(f"ذكر الصياد أن «{SPEECH}».")
    assert claim.form == "mixed"
    assert texts(claim.content) == [f"أن «{SPEECH}»"]
    assert texts(claim.quotes) == [SPEECH]


def test_a_name_in_marks_is_no_quotation(only):
    claim = only("قال الصياد إن مركب «الأمل» غرق.")
    assert (claim.form, claim.quotes) == ("indirect", ())


def test_a_full_stop_inside_the_marks_does_not_end_the_speech(only, texts):
    claim = only("و+قالت الأم: «عاد الولد أمس. نام باكرا». ثم خرج الضيوف.")
    assert texts(claim.content) == ["عاد الولد أمس. نام باكرا"]


def test_a_quotation_broken_by_its_cue_is_one_claim(only, texts):
    claim = only(f"«{SPEECH}»، قال الصياد، «و+سنأكل معا في الدار».")
    assert claim.provenance.rule == "quote-first"
    assert texts(claim.content) == [SPEECH, "وسنأكل معا في الدار"]


def test_a_quotation_that_never_closes_still_is_speech(only, texts):
    claim = only("و+قال الصياد: “سنعود إلى البيت قبل المساء.")
    assert claim.form == "direct"
    assert texts(claim.content) == ["سنعود إلى البيت قبل المساء"]


def test_a_mark_that_never_opens_is_ignored(only, texts):
    claim = only("قال الصياد إن البحر هادئ”.")
    assert claim.form == "indirect"
    assert texts(claim.content) == ["إن البحر هادئ"]


def test_nested_marks_pair_by_family(read):
    marked = "قال: «سمعت “الريح” ليلا»"
    made = read(marked)
    quotations = pair(
        made.text, [(i, t) for i, t in enumerate(made.tokens) if t.kind == "punctuation"]
    )
    inner = [made.text[made.tokens[q.open].end : made.tokens[q.close].start] for q in quotations]
    assert inner == ["سمعت “الريح” ليلا", "الريح"]


def test_a_second_opening_mark_leaves_the_first_unpaired(read):
    made = read("قال «سنعود ثم «نأكل معا»")
    quotations = pair(
        made.text, [(i, t) for i, t in enumerate(made.tokens) if t.kind == "punctuation"]
    )
    assert made.text[made.tokens[quotations[-1].close].start] == "»"
    assert len(quotations) == 1


@pytest.mark.parametrize("opening", ["«", "“", '"'])
def test_what_never_closes_is_bounded(attribute, opening):
    longest = max(len(claim.statement) for claim in attribute(f"قال {opening}إن " * 600))
    assert longest < 5000


def test_quotations_are_nested_a_few_deep_at_most(read):
    made = read("“نعم " * 40 + "لا” " * 40)
    assert (
        0
        < len(
            pair(made.text, [(i, t) for i, t in enumerate(made.tokens) if t.kind == "punctuation"])
        )
        < 10
    )


def test_a_body_in_marks_speaks_and_is_not_said(only):
    claim = only("أعلنت «جبهة تحرير الشمال الشعبية» أن الجسر مغلق.")
    assert (str(claim.source), claim.form) == ("جبهة تحرير الشمال الشعبية", "indirect")


def test_a_title_behind_a_colon_is_no_quotation(only):
    claim = only("قال المدير إن اللقاء بعنوان: «حاضر القرية و+مستقبل~ها القريب» سيبدأ غدا.")
    assert (claim.form, claim.quotes) == ("indirect", ())
