"""How likely each division of a word is: its clitics' cost and its stem's.

Words of the same possible affixes share their `Row`s, one a division, so that a new word
costs a few additions for each.
"""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple

from attrs import frozen

from newsclaims_tokenizer.grammar import (
    IMPERFECT_OF_US,
    NOT_FIRST,
    Prefix,
    Prefixes,
    StemClass,
    Suffix,
    Suffixes,
    affixes,
    stands,
)
from newsclaims_tokenizer.shares import clitic_costs
from newsclaims_tokenizer.stems import SCALE, SHORT, SHORT_COST, Stems, stems

LIKELIER = 20.0
"""Times that a division must be likelier than the undivided word to be sure."""
_FARTHEST = 5
"""Letters before which every stem begins."""


@frozen(eq=False)
class Cut:
    """What a division cuts off a word, and what it takes the rest for.

    Args:
        prefix: what is cut off before the stem.
        suffix: what is cut off behind it.
        stems: the stems of its class.
    """

    prefix: Prefix
    suffix: Suffix
    stems: Stems

    @property
    def initial(self) -> bool:
        """Whether the stem begins the word, and stands there as it is written alone."""
        suffix = self.suffix
        return not self.prefix.cuts and suffix.length == suffix.dropped - len(suffix.restored)


class Ranked(NamedTuple):
    """The likeliest division of a word at one place.

    Args:
        cut: how it divides.
        key: of its stem, see `newsclaims_tokenizer.spelling.stem_key`.
        probability: of its class, among all readings of the word.
    """

    cut: Cut
    key: str
    probability: float


class Row(NamedTuple):
    """One division of all words of the same affixes.

    Args:
        place: number of its place; divisions of one place cut at the same letters.
        least: letters that a word needs for it.
        at: where the stem begins.
        dropped: letters at the word's end that the stem alone is written without.
        restored: letters that it is written with instead.
        imperfect: whether the verb must be an imperfect.
        clitics: the cost of the clitics.
        stem_class: what the stem is taken for.
        counted: the stems of that class, see `Stems`.
        cut: the rest.
    """

    place: int
    least: int
    at: int
    dropped: int
    restored: str
    imperfect: bool
    clitics: float
    stem_class: StemClass
    counted: dict[str, tuple[int, frozenset[str]]]
    cut: Cut


@cache
def _rows(prefixes: Prefixes, suffixes: Suffixes) -> tuple[tuple[Row, ...], int]:
    """Return the divisions of all words of these affixes, and the number of their places."""
    shares, tables = clitic_costs(), stems()
    places: dict[tuple[tuple[int, ...], int], int] = {}
    rows = []
    for prefix in prefixes.members:
        for suffix in suffixes.behind(prefix):
            clitics = shares.get((prefix.stem_class, prefix.proclitics, suffix.enclitic))
            if clitics is None:
                continue
            row = Row(
                place=places.setdefault((prefix.cuts, suffix.length), len(places)),
                least=prefix.at + suffix.least,
                at=prefix.at,
                dropped=suffix.dropped,
                restored=suffix.restored,
                imperfect=suffix.imperfect,
                clitics=clitics,
                stem_class=prefix.stem_class,
                counted=tables[prefix.stem_class].counted,
                cut=Cut(prefix, suffix, tables[prefix.stem_class]),
            )
            rows.append(row)
    return tuple(rows), len(places)


def rank(word: str, bare: str) -> list[Ranked]:  # noqa: C901, PLR0912 - a call a division would double its time
    """Return the best division of *word* and its rivals.

    Divisions that cut at the same place count together.  Rivals are the best division at the
    next likely place, where the best one's stem was never counted, and the undivided word,
    where it is not much less likely.

    Args:
        word: letters only.
        bare: the same without hamza on alif.
    """
    allowed = affixes(word)
    if allowed is None:
        return []
    rows, places = _rows(*allowed)
    whole = len(word)
    hamza = bare[1:] != word[1:]
    odd = not NOT_FIRST.isdisjoint(word[:_FARTHEST]) or (hamza and "إ" in word)
    joint, single = [0.0] * places, [0.0] * places
    best: list[tuple[Cut, str] | None] = [None] * places
    nominal = verb = 0.0
    running: dict[StemClass, list[int]] = {}
    exp = math.exp
    for place, least, at, dropped, restored, imperfect, clitics, stem_class, counted, cut in rows:
        if whole < least or (imperfect and word[at] not in IMPERFECT_OF_US):
            continue
        if odd and not stands(word, at):
            continue
        end = whole - dropped
        key = word[at] + bare[at + 1 : end] + restored if hamza else word[at:end] + restored
        known = counted.get(key)
        if known:
            cost = known[0]
        else:  # as Stems.cost has it, but the letters are added up once for all divisions
            table = cut.stems
            run, pairs = running.get(stem_class), table.pairs
            if run is None:
                run = running[stem_class] = table.running_cost(bare)
            first, last = word[at], bare[end - 1]
            cost = table.new + pairs["^" + first] + pairs[first + bare[at + 1]]
            cost += run[end - 1] - run[at + 1]
            if restored:
                cost += pairs[last + restored] + pairs[restored + "$"]
            else:
                cost += pairs[last + "$"]
        if end - at <= SHORT and len(key) <= SHORT:
            cost += SHORT_COST
        weight = exp(-clitics - cost / SCALE)
        if stem_class == "verb":
            verb += weight
        else:
            nominal += weight
        joint[place] += weight
        if weight > single[place]:
            single[place] = weight
            best[place] = cut, key
    total = nominal + verb or 1.0
    shares = {"nominal": nominal / total, "verb": verb / total}
    return [
        Ranked(cut, key, shares[cut.prefix.stem_class]) for cut, key in _contenders(best, joint)
    ]


def _contenders(best: list[tuple[Cut, str] | None], weights: list[float]) -> list[tuple[Cut, str]]:
    """Return of the best divisions at all places the likeliest and its rivals.

    Args:
        best: at each place the cut and the stem's key, None where no division stands.
        weights: of all divisions at each place.
    """
    order = sorted(range(len(best)), key=weights.__getitem__, reverse=True)
    likeliest = best[order[0]]
    if likeliest is None:
        return []
    contenders = [likeliest]
    cut, key = likeliest
    uncounted = key not in cut.stems.counted
    can_be_whole = cut.prefix.cuts and "ال" not in cut.prefix.proclitics
    if uncounted or can_be_whole:
        most = weights[order[0]]
        for number, place in enumerate(order[1:]):
            one = best[place]
            if one is None:
                break
            unsure = can_be_whole and one[0].initial and most < weights[place] * LIKELIER
            if unsure or (number == 0 and uncounted):
                contenders.append(one)
    return contenders
