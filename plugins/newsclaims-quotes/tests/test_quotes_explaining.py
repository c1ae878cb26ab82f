"""What the plugin tells of its own claims: the rule, its reasons, what was weighed and lost."""

import pytest
from attrs import evolve
from hypothesis import given, settings
from hypothesis import strategies as st
from newsclaims_quotes import Quotes

WORDS = st.sampled_from(
    [
        *'«»“”"()،.:؟!',
        "\n", "قال", "و+أكد", "مضيفا", "إن", "أن", "ب+أن", "إلى", "على", "الوزير", "وزير", "بيان",
        "في", "بحسب", "وفقا", "ل+الوزير", "التي", "كما", "نقلت", "عن", "قول~ه", "أعرب", "أمل~ه",
        "المتوقع", "من", "اتهم", "ب+السرقة", "لكون~ه", "يقول", "ذكر", "قد", "كان", "12",
    ]
)  # fmt: skip


@pytest.fixture
def explained(read):
    """Explain a marked sentence: its claims in the order of their cues, then what is no cue."""

    def run(marked: str, **names: list[str]):
        document = read(marked, **names)
        plugin = Quotes()
        made = plugin.newsclaims_attribute(document=document)
        numbered = tuple(evolve(one, id=f"c{n}") for n, one in enumerate(made, 1))
        return plugin.explain(evolve(document, attributions=numbered))

    return run


def reasons(explanation, aspect):
    return [(one.text, str(one.span or "")) for one in explanation.reasons if one.aspect == aspect]


def lost(explanation, aspect):
    return [(str(one.span), one.why) for one in explanation.lost if one.aspect == aspect]


def test_tells_cue_frame_and_speaker(explained):
    (one,) = explained("أكدت الوزيرة أن الميزانية جاهزة.")
    assert one.attribution == "c1"
    assert reasons(one, "cue") == [("أكد, assert, endorsing", "أكدت")]
    assert reasons(one, "frame") == [("governs a clause with أن", "أن")]
    assert reasons(one, "speaker") == [("named here", "الوزيرة")]
    assert reasons(one, "content") == [("ends with its sentence", "جاهزة")]


def test_tells_where_a_dropped_subject_is_and_how_it_agrees(explained):
    (one,) = explained("و+أضافت أن الميزانية جاهزة.")
    assert reasons(one, "speaker") == [("in the verb's form: feminine singular", "")]


def test_tells_that_another_cue_ends_the_content(explained):
    first, second = explained("قال الوزير إن الطريق مغلق، مضيفاً أن العمل جار.")
    assert reasons(first, "content") == [("ends before another cue", "مضيفاً")]
    assert [span for span, _ in lost(first, "content")] == ["مضيفاً أن العمل جار"]
    assert reasons(second, "speaker") == [("that of the sentence: masculine singular", "الوزير")]


def test_tells_the_evidence_against_a_claim(explained):
    (one,) = explained("دعا الوزير إلى وقف القتال.")
    (prior, _), (evidence, _) = reasons(one, "confidence")
    assert prior == "0.90 by the rule verb-first"
    assert evidence.startswith("odds of an error times 3, bare-noun:")


def test_tells_what_else_the_spelling_may_be_of(explained):
    (one,) = explained("و+ذكر الوزير أن الميزانية جاهزة.")
    assert reasons(one, "cue") == [("ذكر, say", "ذكر")]
    assert lost(one, "cue") == [("وذكر", "another cue or reading was taken for the same words")]


@pytest.mark.parametrize(
    ("marked", "word", "why"),
    [
        ("عاد الوزير بعد ذكر الأسماء.", "ذكر", "it governs nothing of its frames"),
        ("لم يشر الوزير إلى الحزب.", "يشر", "denied topic"),
    ],
)
def test_tells_why_a_word_is_no_cue(explained, marked, word, why):
    (rest,) = explained(marked)
    assert rest.attribution is None
    assert [(span, reason.startswith(why)) for span, reason in lost(rest, "cue")] == [(word, True)]


def test_a_sentence_without_reporting_words_needs_no_explanation(explained):
    assert explained("وصل القطار إلى المدينة.") == []


@given(st.lists(WORDS, min_size=1, max_size=50).map(" ".join))
@settings(max_examples=200, deadline=None)
def test_every_claim_of_any_text_is_explained_by_words_of_it(read, marked):
    document = read(marked)
    plugin = Quotes()
    made = plugin.newsclaims_attribute(document=document)
    numbered = tuple(evolve(one, id=f"c{n}") for n, one in enumerate(made, 1))
    told = plugin.explain(evolve(document, attributions=numbered))
    named = [one.attribution for one in told if one.attribution is not None]
    assert named == [one.id for one in numbered]
    spans = [x.span for one in told for x in (*one.reasons, *one.lost) if x.span is not None]
    assert all(document.text[span.start : span.end] == span.text for span in spans)
