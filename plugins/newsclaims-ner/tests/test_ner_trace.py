"""Why a run of words is a name of its kind and another is none, as the finders tell it."""

from __future__ import annotations

import pytest
from newsclaims_ner import Ner
from newsclaims_tokenizer import tokenize

from newsclaims.model import Article, Document
from newsclaims.pipeline import Pipeline
from newsclaims.trace import Recording, Step, told_to


def explained(text: str, *, model: bool = True) -> list[Step]:
    tokenization = tokenize(text)
    document = Document(
        article=Article(text=text), tokens=tokenization.tokens, sentences=tokenization.sentences
    )
    recording = Recording(text, "ner", "ner")
    with told_to(recording):
        Ner(model=model).newsclaims_recognize(document=document)
    return recording.steps


def told(steps: list[Step], verdict: str) -> list[tuple[str, str, str]]:
    return [
        (step.rule, step.span.text, step.entry)
        for step in steps
        if step.span is not None and step.verdict == verdict
    ]


@pytest.mark.parametrize(
    ("text", "rule", "words", "entry"),
    [
        ("عاد الوفد إلى القاهرة أمس.", "listed", "القاهرة", "known.toml: القاهره"),
        ("وردت من بورسعيد أنباء.", "listed", "بورسعيد", "places.txt: بورسعيد"),
        ("ذكرت صحيفة «الحياة» ذلك.", "medium", "الحياة", "known.toml: الحياه"),
        ("أعلنت وزارة الصحة الخبر.", "composed", "وزارة الصحة", "organizations.toml: وزاره"),
        ("وصل الرئيس محمد سليم.", "title", "محمد سليم", "titles.toml: الرييس"),
        ("وصل محمد الجدعان إلى هنا.", "given-name", "محمد الجدعان", "names.txt: محمد"),
    ],
)
def test_a_list_or_rule_tells_the_entry_that_it_decided_by(text, rule, words, entry):
    assert (rule, words, entry) in told(explained(text, model=False), "accepted")


def test_the_model_tells_the_score_of_every_word_of_a_name():
    steps = explained("وصل فيكتور كرنبويف إلى هنا.")
    labels = [step.note for step in steps if step.rule == "model.label"]
    assert labels[0].startswith("B-person +")
    assert ("model", "فيكتور كرنبويف", "") in told(steps, "accepted")


def test_a_find_that_overlaps_a_more_trusted_one_says_which():
    (step,) = [s for s in explained("أعلنت جامعة دمشق ذلك.") if s.verdict == "rejected"]
    assert step.span is not None
    assert (step.rule, step.span.text) == ("listed", "دمشق")
    assert step.note == "place; overlaps جامعة دمشق, found by composed"


def test_a_later_mention_tells_that_it_repeats_part_of_a_name():
    text = "وصل الرئيس محمد الجدعان إلى هنا. وغادر الجدعان أمس."
    assert ("short-name", "الجدعان", "") in told(explained(text), "accepted")


def test_telling_changes_no_mention_and_every_mention_is_told_of():
    text = "قال وزير المالية محمد الجدعان إن وزارة المالية مستعدة في الرياض."
    pipeline = Pipeline()
    explanation = pipeline.explain(text)
    assert explanation.document.mentions == pipeline.analyze(text).mentions
    for mention in explanation.document.mentions:
        steps = [step for step in explanation.of(mention) if step.plugin == "ner"]
        assert mention.provenance.rule in [s.rule for s in steps if s.verdict == "accepted"]
