"""Conjunctions of a word with its neighbours: pairs of words, rows of roles and of clusters.

`TEMPLATES` says which.  `conjunctions` writes them out as features, for training; the tagger
asks `Conjunctions` instead, which turns each word into numbers once, and a whole row of them into
one number.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple, TypeAlias

from newsclaims.caching import Generations
from newsclaims_ner.facts import Facts
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.words import Word

Range: TypeAlias = tuple[int, int]
"""First token and one past the last."""

Numbers: TypeAlias = tuple[int, int, int, int]
"""The number of each trait of a word; 0 for one that no trained conjunction has."""


class Outline(NamedTuple):
    """What conjunctions see of a word.

    Args:
        form: the word.
        role: by lists, verb hint and prefixes.
        coarse: its coarse cluster, ``?`` where it has none.
        middle: its middle cluster, likewise.
    """

    form: str
    role: str
    coarse: str
    middle: str


EDGE = Outline("", "", "", "")
"""Stands before and behind a sentence."""

FORM, ROLE, COARSE, MIDDLE = range(4)
TEMPLATES: dict[str, tuple[tuple[int, int], ...]] = {
    "ww": ((FORM, -1), (FORM, 0)),
    "wn": ((FORM, 0), (FORM, 1)),
    "w2": ((FORM, -2), (FORM, -1)),
    "r2": ((ROLE, -1), (ROLE, 0)),
    "rn": ((ROLE, 0), (ROLE, 1)),
    "r3": ((ROLE, -1), (ROLE, 0), (ROLE, 1)),
    "r5": ((ROLE, -2), (ROLE, -1), (ROLE, 0), (ROLE, 1), (ROLE, 2)),
    "wr": ((FORM, -1), (ROLE, 0)),
    "rw": ((ROLE, 0), (FORM, 1)),
    "wrr": ((FORM, -2), (ROLE, -1), (ROLE, 0)),
    "cc": ((MIDDLE, -1), (MIDDLE, 0)),
    "cn": ((MIDDLE, 0), (MIDDLE, 1)),
    "c3": ((COARSE, -1), (COARSE, 0), (COARSE, 1)),
}
"""What each conjunction joins: of a word so far away, one of its traits."""
REACH = 2


def word_outline(word: Word, lexicon: Lexicon) -> Outline:
    """Return what conjunctions see of a word."""
    form = word.form
    if word.kind != "word":
        return Outline(form, word.kind, "", "")
    facts = lexicon.facts[form]
    role = _role(facts.profile.role, word.verb, word.prefix)
    return Outline(form, role, cluster_name(facts.coarse), cluster_name(facts.middle))


def _role(listed: str, verb: bool, prefix: str) -> str:  # noqa: FBT001 - a key of a table
    return f"{listed}{'v' if verb else ''}{prefix}"


def cluster_name(number: int) -> str:
    """Return a cluster as features name it; see `newsclaims_ner.facts.Facts`."""
    return str(number - 1) if number else "?"


def conjunctions(outlines: Sequence[Outline]) -> Iterator[list[str]]:
    """Yield for each token of a sentence its conjunctions, as features."""
    seen = [EDGE] * REACH + [*outlines] + [EDGE] * REACH
    for i in range(REACH, len(seen) - REACH):
        yield [
            f"{name}={'_'.join(seen[i + distance][trait] for trait, distance in joined)}"
            for name, joined in TEMPLATES.items()
        ]


Vocabulary: TypeAlias = tuple[Sequence[str], Sequence[str], Sequence[str], Sequence[str]]
"""The values of each trait that trained conjunctions have; the first is number 1."""


class Conjunctions:
    """The weights of trained conjunctions.

    Args:
        vocabulary: what a trait may be.
        tables: for each template, the packed weights of each row of numbers, itself written
            as one number by `row_number`.
    """

    def __init__(self, vocabulary: Vocabulary, tables: Mapping[str, Mapping[int, int]]) -> None:
        self._numbers = tuple(
            {value: number for number, value in enumerate(values, 1)} for values in vocabulary
        )
        self._sizes = sizes(vocabulary)
        self._tables = {name: dict(tables.get(name, {})) for name in TEMPLATES}
        self._pairs = {pair for name in ("ww", "wn", "w2") for pair in self._tables[name]}
        self._three_roles = Generations(self._weigh_three_roles, limit=50_000)
        self.edge = self.numbers(EDGE)
        role, coarse, middle = (self._numbers[n].get for n in (ROLE, COARSE, MIDDLE))
        self._nowhere = coarse("", 0), middle("", 0)
        self._roles: Generations[tuple[str, bool, str], int] = Generations(
            lambda one: role(_role(*one), 0), limit=50_000
        )
        self._coarse: Generations[int, int] = Generations(
            lambda n: coarse(cluster_name(n), 0), limit=50_000
        )
        self._middle: Generations[int, int] = Generations(
            lambda n: middle(cluster_name(n), 0), limit=50_000
        )

    def numbers_of(self, word: Word, facts: Facts) -> Numbers:
        """Return the `numbers` of the outline of *word*, of whose form *facts* are known."""
        form = self._numbers[FORM].get(word.form, 0)
        if word.kind != "word":
            return form, self._numbers[ROLE].get(word.kind, 0), self._nowhere[0], self._nowhere[1]
        role = self._roles[facts.profile.role, word.verb, word.prefix]
        return form, role, self._coarse[facts.coarse], self._middle[facts.middle]

    def numbers(self, outline: Outline) -> Numbers:
        """Return the number of each trait; 0 for one that no trained conjunction has."""
        form, role, coarse, middle = self._numbers
        return (
            form.get(outline.form, 0),
            role.get(outline.role, 0),
            coarse.get(outline.coarse, 0),
            middle.get(outline.middle, 0),
        )

    def weigh(
        self,
        forms: Sequence[int],
        roles: Sequence[int],
        coarse: Sequence[int],
        middle: Sequence[int],
    ) -> list[int]:
        """Return for each token but the `REACH` first and last what its conjunctions weigh.

        The sequences hold the `Numbers` of all tokens, one trait each.  Between two sentences,
        before the first and behind the last stand `REACH` tokens with the numbers of `edge`.
        """
        form_size, role_size, coarse_size, middle_size = self._sizes
        role_square, role_cube = role_size**2, role_size**3
        r5, ww, wn, w2, wr, rw, wrr, cc, cn, c3 = (
            self._tables[name].get
            for name in ("r5", "ww", "wn", "w2", "wr", "rw", "wrr", "cc", "cn", "c3")
        )
        three_roles, pairs = self._three_roles, self._pairs
        found: list[int] = []
        # pairs of words that end in the word before, the word, the next; 0 where one weighs nothing
        here, ahead = (forms[n] * form_size + forms[n + 1] for n in (0, 1))
        for f2, f1, f, f_next, r2, r1, r, r_next, r_next2, m1, m, m_next, c1, c, c_next in zip(
            forms, forms[1:], forms[2:], forms[3:],
            roles, roles[1:], roles[2:], roles[3:], roles[4:],
            middle[1:], middle[2:], middle[3:],
            coarse[1:], coarse[2:], coarse[3:],
            strict=False,
        ):  # fmt: skip
            before, here, ahead = here, ahead, f * form_size + f_next
            if ahead not in pairs:
                ahead = 0
            two = r1 * role_size + r
            three = two * role_size + r_next
            weight = (
                three_roles[three]
                + r5((r2 * role_cube + three) * role_size + r_next2, 0)
                + c3((c1 * coarse_size + c) * coarse_size + c_next, 0)
            )
            if f1:
                weight += wr(f1 * role_size + r, 0)
            if f2:
                weight += wrr(f2 * role_square + two, 0)
            if f_next:
                weight += rw(r * form_size + f_next, 0)
            if here:
                weight += ww(here, 0)
            if ahead:
                weight += wn(ahead, 0)
            if before:
                weight += w2(before, 0)
            if m:
                weight += cc(m1 * middle_size + m, 0) + cn(m * middle_size + m_next, 0)
            found.append(weight)
        return found

    def _weigh_three_roles(self, three: int) -> int:
        """Return what three roles weigh at the middle one, alone and in pairs."""
        size = self._sizes[ROLE]
        pair, behind = divmod(three, size)
        tables = self._tables
        return (
            tables["r2"].get(pair, 0)
            + tables["rn"].get(pair % size * size + behind, 0)
            + tables["r3"].get(three, 0)
        )


def sizes(vocabulary: Vocabulary) -> list[int]:
    """Return how many numbers each trait may have, 0 among them."""
    return [len(values) + 1 for values in vocabulary]


def row_number(
    joined: tuple[tuple[int, int], ...], row: Sequence[int], sizes: Sequence[int]
) -> int:
    """Return the numbers of the *joined* traits as one number."""
    whole = 0
    for (trait, _), number in zip(joined, row, strict=True):
        whole = whole * sizes[trait] + number
    return whole
