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
        form_size, role_size, *_ = self._sizes
        every: dict[str, Mapping[int, int]] = {name: tables.get(name, {}) for name in TEMPLATES}
        self._roles_in_row = {name: every[name] for name in ("r2", "rn", "r3")}
        self._coarse_rows = dict(every["c3"])
        self._form_pairs = _side_by_side(every["ww"], every["wn"], every["w2"])
        self._middle_pairs = _side_by_side(every["cc"], every["cn"])
        # what a word weighs with roles beside it, by its number
        self._before_role = _by_first(every["wr"], role_size, form_size)
        self._before_roles = _by_first(every["wrr"], role_size**2, form_size)
        self._behind_role = _by_last(every["rw"], form_size)
        self._five_roles = _by_middle(every["r5"], role_size)
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

    def weigh(  # noqa: C901 - a call for each word would double its time
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
        three_roles, c3 = self._three_roles, self._coarse_rows.get
        form_pair, middle_pair = self._form_pairs.get, self._middle_pairs.get
        before_role, before_roles = self._before_role, self._before_roles
        behind_role = self._behind_role
        found: list[int] = []
        # what the pairs weigh that end in the word before, the word, the next; None for nothing
        here, ahead = (form_pair(forms[n] * form_size + forms[n + 1]) for n in (0, 1))
        middles = middle_pair(middle[1] * middle_size + middle[2])
        for f2, f1, f, f_next, r2, r1, r, r_next, r_next2, m, m_next, c1, c, c_next in zip(
            forms, forms[1:], forms[2:], forms[3:],
            roles, roles[1:], roles[2:], roles[3:], roles[4:],
            middle[2:], middle[3:],
            coarse[1:], coarse[2:], coarse[3:],
            strict=False,
        ):  # fmt: skip
            before, here = here, ahead
            ahead = form_pair(f * form_size + f_next) if f and f_next else None
            two = r1 * role_size + r
            weight, five = three_roles[two * role_size + r_next]
            if five and (more := five.get(r2 * role_size + r_next2)):
                weight += more
            if more := c3((c1 * coarse_size + c) * coarse_size + c_next):
                weight += more
            if (with_role := before_role[f1]) and (more := with_role.get(r)):
                weight += more
            if (with_roles := before_roles[f2]) and (more := with_roles.get(two)):
                weight += more
            if (with_role := behind_role[f_next]) and (more := with_role.get(r)):
                weight += more
            if here:
                weight += here[0]
            if ahead:
                weight += ahead[1]
            if before:
                weight += before[2]
            if middles:
                weight += middles[0]
            if middles := middle_pair(m * middle_size + m_next):
                weight += middles[1]
            found.append(weight)
        return found

    def _weigh_three_roles(self, three: int) -> tuple[int, Mapping[int, int] | None]:
        """Return what three roles weigh at the middle one, and what with the two around them.

        The second item has the weights by the two, written as one number.
        """
        size = self._sizes[ROLE]
        pair, behind = divmod(three, size)
        rows = self._roles_in_row
        weight = (
            rows["r2"].get(pair, 0)
            + rows["rn"].get(pair % size * size + behind, 0)
            + rows["r3"].get(three, 0)
        )
        return weight, self._five_roles.get(three)


def _side_by_side(*tables: Mapping[int, int]) -> dict[int, tuple[int, ...]]:
    """Return for each row of some table what it weighs in each."""
    rows = set().union(*tables)
    return {row: tuple([table.get(row, 0) for table in tables]) for row in rows}


def _by_first(table: Mapping[int, int], size: int, count: int) -> list[dict[int, int] | None]:
    """Return by the first number of a row what the others weigh, which go up to *size*."""
    found: list[dict[int, int] | None] = [None] * count
    for row, weight in table.items():
        first, others = divmod(row, size)
        found[first] = {**(found[first] or {}), others: weight}
    return found


def _by_last(table: Mapping[int, int], size: int) -> list[dict[int, int] | None]:
    """Return by the last number of a row, which goes up to *size*, what the others weigh."""
    found: list[dict[int, int] | None] = [None] * size
    for row, weight in table.items():
        others, last = divmod(row, size)
        found[last] = {**(found[last] or {}), others: weight}
    return found


def _by_middle(table: Mapping[int, int], size: int) -> dict[int, dict[int, int]]:
    """Return by the three middle numbers of rows of five what the outer two weigh."""
    found: dict[int, dict[int, int]] = {}
    for row, weight in table.items():
        rest, last = divmod(row, size)
        first, three = divmod(rest, size**3)
        found.setdefault(three, {})[first * size + last] = weight
    return found


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
