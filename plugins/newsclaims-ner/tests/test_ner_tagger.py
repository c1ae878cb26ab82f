"""The sequence model as a machine: toy weights, so that each effect can be seen alone."""

import random
from itertools import pairwise, product

import pytest
from newsclaims_ner.conjunctions import (
    REACH,
    Conjunctions,
    Outline,
    conjunctions,
    word_outline,
)
from newsclaims_ner.decoding import NEVER, Chain
from newsclaims_ner.lexicon import lexicon
from newsclaims_ner.marks import word_reader
from newsclaims_ner.model import pack_model, read_model, write_model
from newsclaims_ner.packing import LARGEST, Packing
from newsclaims_ner.tagger import Tagger
from newsclaims_ner.words import Words
from newsclaims_tokenizer import tokenize

LABELS = ("B-person", "I-person", "O")


def words_of(text: str) -> Words:
    return word_reader().read(tokenize(text).tokens)


def toy(weights: dict[str, tuple[int, int, int]]) -> Tagger:
    """Return a tagger with these weights, in the order of LABELS."""
    return Tagger(pack_model(weights, LABELS, [[0.0] * 3] * 3), lexicon())


@pytest.fixture
def behind_minister() -> Tagger:
    """A word behind الوزير is a person; any other is none, less surely."""
    return toy({"-1|w=الوزير": (5, 0, 0), "0|k=punctuation": (0, 0, 9), "0|p=": (0, -9, 1)})


def tagged(tagger: Tagger, text: str) -> list[tuple[str, str]]:
    words = words_of(text)
    return list(
        zip([word.form for word in words], tagger.tag(words, [(0, len(words))]), strict=True)
    )


def test_weights_of_a_neighbour_count_at_their_distance(behind_minister: Tagger) -> None:
    labels = tagged(behind_minister, "وصل الوزير كرنبويف . غادر كرنبويف")
    assert [label for form, label in labels if form == "كرنبويف"] == ["B-person", "O"]


def test_documents_know_nothing_of_each_other(behind_minister: Tagger) -> None:
    tagged(behind_minister, "وصل الوزير كرنبويف")
    assert tagged(behind_minister, "غادر كرنبويف")[-1] == ("كرنبويف", "O")


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
    dice = random.Random(1)  # noqa: S311 - the same dice each time
    weights = {feature: (dice.randint(-99, 99), dice.randint(-99, 99), 0) for feature in trained}
    model = pack_model(weights, LABELS, [[0.0] * 3] * 3)
    tables = Conjunctions(model.vocabulary, model.joined)

    edge = [tables.edge] * REACH
    rows = [*edge]
    for text in texts:
        rows += [*map(tables.numbers, text), *edge]
    forms, roles, coarse, middle = zip(*rows, strict=True)
    together = tables.weigh(forms, roles, coarse, middle)

    packing = Packing(2)
    at = 0
    for text in texts:
        for row in conjunctions(text):
            alone = [sum(weights.get(feature, (0, 0, 0))[n] for feature in row) for n in (0, 1)]
            assert list(packing.unpack(together[at])) == alone
            at += 1
        at += REACH
    assert any(together)


def outlines_of(text: str) -> list[Outline]:
    return [word_outline(word, lexicon()) for word in words_of(text)]


@pytest.mark.parametrize("scores", [[0, 0], [-1, 5], [LARGEST, -LARGEST], [-300, -1]])
def test_packed_scores_come_back_and_add_up(scores: list[int]) -> None:
    packing = Packing(2)
    packed = packing.pack(scores)
    assert list(packing.unpack(packed)) == scores
    assert list(packing.unpack(packed + packing.pack([-2, 3]))) == [scores[0] - 2, scores[1] + 3]


def test_weights_whose_sums_might_not_fit_are_refused() -> None:
    with pytest.raises(ValueError, match="larger unit"):
        pack_model({"0|w=نعم": (LARGEST, 0, -1)}, LABELS, [[0.0] * 3] * 3)


def test_a_written_model_is_read_as_it_was() -> None:
    weights = {"-1|w=الوزير": (5, -3, 0), "ww=وزير_الدفاع": (1, 2, 3), "BOS": (-7, 0, 1)}
    model = pack_model(weights, LABELS, [[0.5, 1.25, -2.0], [0.0, 1.0, 0.0], [0.0, NEVER, 0.0]])
    assert read_model(write_model(model)) == model


@pytest.mark.parametrize("data", [b"", b"{}\n", b'{"text": 3}\nabc', "نعم".encode()])
def test_a_damaged_model_is_an_error(data: bytes) -> None:
    with pytest.raises(ValueError, match="model"):
        read_model(data)


def test_the_last_label_must_be_the_one_outside_names() -> None:
    with pytest.raises(ValueError, match="B-person"):
        Chain(("O", "B-person"), [[0.0] * 2] * 2)


@pytest.mark.parametrize("seed", range(40))
def test_the_best_labels_are_those_of_the_best_sequence_of_all(seed: int) -> None:
    dice = random.Random(seed)  # noqa: S311 - the same dice each time
    labels = ("B-person", "B-place", "I-person", "I-place", "O")
    transitions = [
        [
            dice.uniform(-40, 80) if second[0] != "I" or first[1:] == second[1:] else NEVER
            for second in labels
        ]
        for first in labels
    ]
    chain = Chain(labels, transitions)
    lengths = [dice.randint(1, 5) for _ in range(3)]
    ends = [sum(lengths[:n]) for n in range(4)]
    rows = [[dice.randint(-120, 40) for _ in labels[:-1]] + [0] for _ in range(ends[-1])]
    scores, firsts, lasts, places = [], set(), set(), []
    for first, last in pairwise(ends):
        firsts.add(len(scores))
        places += range(len(scores), len(scores) + last - first)
        scores += [chain.packing.pack(row[:-1]) for row in rows[first:last]]
        lasts.add(len(scores) - 1)
        scores.append(chain.packing.pack([-LARGEST] * 4))
    found = chain.decode(scores, firsts, lasts)

    for first, last in pairwise(ends):

        def total(path: tuple[int, ...], first: int = first) -> float:
            start = NEVER if labels[path[0]][0] == "I" else 0.0
            own = sum(rows[first + n][label] for n, label in enumerate(path))
            return start + own + sum(transitions[a][b] for a, b in pairwise(path))

        best = max(product(range(5), repeat=last - first), key=total)
        assert [found.get(place, 4) for place in places[first:last]] == list(best)
