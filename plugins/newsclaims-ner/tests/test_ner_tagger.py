"""The sequence model as a machine: toy weights, so that each effect can be seen alone."""

import numpy as np
import pytest
from newsclaims_ner.features import context_features, word_keys, word_outline
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


def test_conjunctions_do_not_look_beyond_the_sentence() -> None:
    words = words_of("وصل الوزير . غادر السفير")
    knowledge = lexicon()
    outlines = [word_outline(key, knowledge) for key in word_keys(words)]
    rows = context_features(words, outlines, knowledge, [(0, 3), (3, 5)])
    assert "ww=_غادر" in rows[3]
    assert "ww=الوزير_." in rows[2]
