"""Quotation marks of every style, and what stands between them."""

import pytest
from newsclaims_quotes.marks import pair

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
    quotations = pair(made.text, made.tokens)
    inner = [made.text[made.tokens[q.open].end : made.tokens[q.close].start] for q in quotations]
    assert inner == ["سمعت “الريح” ليلا", "الريح"]


def test_a_second_opening_mark_leaves_the_first_unpaired(read):
    made = read("قال «سنعود ثم «نأكل معا»")
    quotations = pair(made.text, made.tokens)
    assert made.text[made.tokens[quotations[-1].close].start] == "»"
    assert len(quotations) == 1
