"""Through the whole chain: why a source ends here, why a word is no cue, why a content ends here."""

import pytest

from newsclaims import Pipeline

TEXT = (
    "قالت وزيرة السياحة ليلى حمدان في تصريح لصحيفة المرفأ إن الموسم بدأ مبكراً، في إشارة إلى دفء الربيع. "
    "وذكرت أن الفنادق ممتلئة. وعاد الزوار بعد ذكر الأسعار."
)


@pytest.fixture(scope="module")
def explanation():
    return Pipeline().explain(TEXT)


def decided(steps, rule):
    return [(str(step.span), step.entry) for step in steps if step.rule == rule]


def test_asking_changes_nothing(explanation):
    assert explanation.document == Pipeline().analyze(TEXT)


def test_the_source_ends_before_a_preposition_that_is_not_its_own(explanation):
    claim = explanation.document.claims[0]
    assert str(claim.source) == "وزيرة السياحة ليلى حمدان"
    (end, *_) = decided(explanation.of(claim), "phrase.preposition")
    assert end == ("في", "function_words.toml: prepositions: فى")


def test_the_content_ends_before_a_remark_of_the_journalist(explanation):
    steps = explanation.of(explanation.document.claims[0])
    assert decided(steps, "content.remark-gloss") == [("في", "words.toml: glosses: إشارة")]


def test_a_noun_is_no_cue(explanation):
    lost = decided(explanation.rest(), "cue.homograph")
    assert set(lost) == {("ذكر", "verbs.toml: noun_homographs: ذكر")}


def test_the_evidence_of_a_claim_is_told(explanation):
    for claim in explanation.document.claims:
        told = [step.rule for step in explanation.of(claim) if step.rule.startswith("evidence.")]
        assert told == [f"evidence.{name}" for name in claim.evidence]
        assert told
