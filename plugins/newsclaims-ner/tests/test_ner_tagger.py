"""The sequence model as a machine: toy weights, so that each effect can be seen alone."""

from itertools import accumulate, pairwise

import numpy as np
import pytest
from newsclaims_ner.conjunctions import Conjunctions, Outline, conjunctions, word_outline
from newsclaims_ner.features import word_keys
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.tagger import Tagger
from newsclaims_ner.words import Words, read_words
from newsclaims_tokenizer import tokenize

LABELS = ("B-person", "I-person", "O")


def words_of(text: str) -> Words:
    return read_words(tokenize(text).tokens, lexicon().is_name)


def toy(weights: dict[str, tuple[float, float, float]]) -> Tagger:
    """Return a tagger with these weights, in the order of LABELS."""
    table = np.array(list(weights.values()), np.float32)
    return Tagger(list(weights), table, LABELS, np.zeros((3, 3), np.float32), lexicon())


@pytest.fixture
def behind_minister() -> Tagger:
    """A word behind الوزير is a person; any other is none, less surely."""
    return toy({"-1|w=الوزير": (5, 0, 0), "0|k=punctuation": (0, 0, 9), "0|p=": (0, -9, 1)})


def tagged(tagger: Tagger, text: str) -> list[tuple[str, str]]:
    words = words_of(text)
    return list(zip(words.forms, tagger.tag(words, [(0, len(words))]), strict=True))


def test_weights_of_a_neighbour_count_at_their_distance(behind_minister: Tagger) -> None:
    labels = tagged(behind_minister, "وصل الوزير كرنبويف . غادر كرنبويف")
    assert [label for form, label in labels if form == "كرنبويف"] == ["B-person", "O"]


def test_documents_know_nothing_of_each_other(behind_minister: Tagger) -> None:
    tagged(behind_minister, "وصل الوزير كرنبويف")
    assert tagged(behind_minister, "غادر كرنبويف")[-1] == ("كرنبويف", "O")


def test_a_full_table_of_words_starts_again(
    behind_minister: Tagger, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = tagged(behind_minister, "وصل الوزير كرنبويف")
    monkeypatch.setattr("newsclaims_ner.tagger.WORDS_KEPT", 3)
    tagged(behind_minister, "غادر السفير")
    assert tagged(behind_minister, "وصل الوزير كرنبويف") == first


SENTENCES = (
    "وصل الوزير كرنبويف",
    "غادر السفير كرنبويف إلى بلده .",
    "قال الوزير : وصل كرنبويف",
    "نعم",
)


def test_a_conjunction_joins_traits_of_neighbours() -> None:
    outlines = outlines_of("وصل الوزير .")
    rows = list(conjunctions(outlines))
    assert "ww=_وصل" in rows[0]
    assert "ww=الوزير_." in rows[2]
    assert f"r3={outlines[0].role}_{outlines[1].role}_punctuation" in rows[1]


def test_looked_up_together_conjunctions_weigh_what_they_weigh_alone() -> None:
    texts = [outlines_of(text) for text in SENTENCES]
    trained = sorted(
        {feature for text in texts[:2] for row in conjunctions(text) for feature in row}
    )
    weights = np.random.default_rng(1).normal(size=(len(trained), 3)).astype(np.float32)
    row_of = {feature: row for row, feature in enumerate(trained)}
    tables = Conjunctions(row_of, weights)

    outlines = [outline for text in texts for outline in text]
    numbers = np.array([tables.numbers(outline) for outline in outlines])
    scores = np.zeros((len(outlines), 3), np.float32)
    ends = list(accumulate(map(len, texts), initial=0))
    tables.add(scores, numbers, list(pairwise(ends)))

    alone = [
        weights[[row_of[feature] for feature in row if feature in row_of]].sum(axis=0)
        for text in texts
        for row in conjunctions(text)
    ]
    assert np.allclose(scores, alone, atol=1e-5)
    assert scores.any()


def outlines_of(text: str) -> list[Outline]:
    return [word_outline(key, lexicon()) for key in word_keys(words_of(text))]
