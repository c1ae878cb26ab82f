"""What the plugin tells of its own claims: the rule, its reasons, what was weighed and lost."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from newsclaims_quotes import Quotes

from newsclaims.trace import Recording, told_to

WORDS = st.sampled_from(
    [
        *'«»“”"()،.:؟!',
        "\n", "قال", "و+أكد", "مضيفا", "إن", "أن", "ب+أن", "إلى", "على", "الوزير", "وزير", "بيان",
        "في", "بحسب", "وفقا", "ل+الوزير", "التي", "كما", "نقلت", "عن", "قول~ه", "أعرب", "أمل~ه",
        "المتوقع", "من", "اتهم", "ب+السرقة", "لكون~ه", "يقول", "ذكر", "قد", "كان", "12",
    ]
)  # fmt: skip


@pytest.fixture
def told(read):
    """Read a marked sentence and return the steps that are told, by the cue that they are about."""

    def run(marked: str, **names: list[str]):
        document = read(marked, **names)
        recording = Recording(document.text, "quotes", "quotes")
        with told_to(recording):
            made = Quotes().newsclaims_attribute(document=document)
        steps = recording.steps
        return [
            *([s for s in steps if s.about and s.about.start == one.cue.start] for one in made),
            [step for step in steps if step.about is None],
        ]

    return run


def noted(steps, rule):
    return [(s.note, str(s.span or "")) for s in steps if (s.rule, s.verdict) == (rule, "noted")]


def lost(steps, rule):
    return [(str(s.span), s.note) for s in steps if (s.rule, s.verdict) == (rule, "rejected")]


def test_tells_cue_frame_and_speaker(told):
    one, _ = told("أكدت الوزيرة أن الميزانية جاهزة.")
    assert (one[0].rule, one[0].verdict) == ("verb-first", "accepted")
    assert noted(one, "cue") == [("أكد, assert, endorsing", "أكدت")]
    assert noted(one, "frame") == [("governs a clause with أن", "أن")]
    assert noted(one, "speaker") == [("named here", "الوزيرة")]
    assert noted(one, "content") == [("ends with its sentence", "جاهزة")]


def test_tells_where_a_dropped_subject_is_and_how_it_agrees(told):
    one, _ = told("و+أضافت أن الميزانية جاهزة.")
    assert noted(one, "speaker") == [("in the verb's form: feminine singular", "")]


def test_tells_that_another_cue_ends_the_content(told):
    first, second, _ = told("قال الوزير إن الطريق مغلق، مضيفاً أن العمل جار.")
    assert noted(first, "content") == [("ends before another cue", "مضيفاً")]
    assert [span for span, _ in lost(first, "content")] == ["مضيفاً أن العمل جار"]
    assert noted(second, "speaker") == [("that of the sentence: masculine singular", "الوزير")]


def test_tells_the_evidence_against_a_claim(told):
    one, _ = told("دعا الوزير إلى وقف القتال.")
    (prior, _), (evidence, _) = noted(one, "confidence")
    assert prior == "0.90 by the rule verb-first"
    assert evidence.startswith("odds of an error times 3, bare-noun:")


def test_tells_what_else_the_spelling_may_be_of(told):
    one, _ = told("و+ذكر الوزير أن الميزانية جاهزة.")
    assert noted(one, "cue") == [("ذكر, say", "ذكر")]
    assert [(w, n.partition(": ")[2]) for w, n in lost(one, "cue")] == [
        ("وذكر", "another cue or reading was taken for the same words")
    ]


@pytest.mark.parametrize(
    ("marked", "word", "why"),
    [
        ("عاد الوزير بعد ذكر الأسماء.", "ذكر", "it governs nothing of its frames"),
        ("لم يشر الوزير إلى الحزب.", "يشر", "denied topic"),
    ],
)
def test_tells_why_a_word_is_no_cue(told, marked, word, why):
    (rest,) = told(marked)
    assert [(span, why in reason) for span, reason in lost(rest, "cue")] == [(word, True)]


def test_a_sentence_without_reporting_words_needs_no_explanation(told):
    assert told("وصل القطار إلى المدينة.") == [[]]


@given(st.lists(WORDS, min_size=1, max_size=50).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_every_claim_of_any_text_is_told_of_by_words_of_it(read, marked):
    document = read(marked)
    recording = Recording(document.text, "quotes", "quotes")
    with told_to(recording):
        made = Quotes().newsclaims_attribute(document=document)
    accepted = [step.about for step in recording.steps if step.verdict == "accepted"]
    assert {(a.start, a.end) for a in accepted} == {(m.cue.start, m.cue.end) for m in made}
