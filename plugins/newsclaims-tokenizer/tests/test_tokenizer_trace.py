"""Why a word is divided as it is, as the tokenizer tells it."""

from __future__ import annotations

from newsclaims_tokenizer import tokenize

from newsclaims.pipeline import Pipeline
from newsclaims.trace import Recording, Step, told_to


def explained(text: str, word: str) -> list[Step]:
    recording = Recording(text, "tokenizer", "tokenizer")
    with told_to(recording):
        tokenize(text)
    return [step for step in recording.steps if step.span is not None and step.span.text == word]


def test_a_closed_class_word_names_its_entry():
    (step,) = explained("وأنهم وصلوا", "وأنهم")
    assert (step.rule, step.verdict, step.entry) == (
        "division.closed",
        "accepted",
        "closed.toml: أن",
    )
    assert step.note == "و+أن+هم"


def test_any_other_word_tells_its_division_and_how_likely_it_is():
    (step,) = explained("جاء وبالمهندسين فرح", "وبالمهندسين")
    assert (step.rule, step.verdict) == ("division.ranked", "accepted")
    assert step.note == ("و+ب+ال+مهندسين: وبال+مهندسين, nominal with probability 1.00")


def test_a_division_that_was_likely_too_is_noted():
    steps = explained("التقى ويتكوف وفدا", "ويتكوف")
    assert [step.rule for step in steps] == ["division.ranked", "division.rival"]
    assert [step.verdict for step in steps] == ["accepted", "noted"]


def test_a_word_that_the_article_decides_says_so():
    steps = explained("التقى وغرادوم وفدا. وقال وغرادوم نعم. وغادر وغرادوم.", "وغرادوم")
    assert (steps[0].rule, steps[0].verdict) == ("division.article", "accepted")
    assert steps[0].note.startswith("وغرادوم: ")
    assert "division.ranked" in {step.rule for step in steps if step.verdict == "noted"}


def test_a_word_that_no_stem_fits_is_told_whole():
    (step,) = explained("كلمة مةةة هنا", "مةةة")
    assert (step.rule, step.note) == ("division.none", "مةةة: no stem is spelled so")


def test_telling_changes_no_token_and_every_word_is_told_of():
    text = "وقال وزير النقل للصحافيين: «سنزور مدرستهم غدا». ثم غادر."
    pipeline = Pipeline()
    explanation = pipeline.explain(text)
    assert explanation.document.tokens == pipeline.analyze(text).tokens
    for token in explanation.document.tokens:
        told = [step for step in explanation.of(token) if step.plugin == "tokenizer"]
        assert bool(told) == (token.kind == "word")
