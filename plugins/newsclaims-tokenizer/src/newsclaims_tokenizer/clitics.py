"""Divide a written word into proclitics, stem and enclitic.

A closed-class word is looked up.  Any other is given the likeliest of the divisions that
grammar allows: how often the clitics attach, times how likely the stem is.  Where the
likeliest rests on a stem that was never counted, the next one is kept as its rival, for the
rest of the article to decide between them.
"""

from __future__ import annotations

import math
from functools import cache, lru_cache

from attrs import frozen

from newsclaims.text import fold
from newsclaims_tokenizer.closed import Entry, closed_words
from newsclaims_tokenizer.features import closed_features, open_features
from newsclaims_tokenizer.grammar import Division, divisions
from newsclaims_tokenizer.shares import clitic_costs
from newsclaims_tokenizer.spelling import Letters, letters, without_hamza
from newsclaims_tokenizer.stems import SCALE, stems

_LONGEST = 24
_NOTHING: frozenset[str] = frozenset()


@frozen
class Analysis:
    """How a written form divides, in code points from its beginning.

    Args:
        norm: the form folded.
        proclitics: where each proclitic begins and ends.
        stem: where the stem begins and ends.
        stem_norm: the stem folded, as it is written alone.
        enclitic: whether a pronoun follows the stem.
        features: hints, see `newsclaims.model.FEATURES`.
        rival: the next likely division, where this one's stem was never counted.
    """

    norm: str
    proclitics: tuple[tuple[int, int], ...]
    stem: tuple[int, int]
    stem_norm: str
    enclitic: bool
    features: frozenset[str]
    rival: Analysis | None = None


@lru_cache(maxsize=1 << 16)
def analyze(form: str) -> Analysis:
    """Return the likeliest division of *form*, a word as it is written."""
    norm = fold(form)
    found = letters(form)
    word = found.text
    if not "ء" <= word[:1] <= "ۿ" or len(word) > _LONGEST:
        return _whole(form, norm, _NOTHING)
    entry = closed_words().get(word) or closed_words().get(without_hamza(word))
    if entry:
        return _closed(form, norm, found, entry)
    ranked = _rank(word)
    if not ranked:
        return _whole(form, norm, _NOTHING)
    best, *others = ranked
    rival = None
    if others and not _counted(best[0]):
        rival = _open(form, norm, found, others[0])
    return _open(form, norm, found, best, rival)


def _rank(word: str) -> list[tuple[Division, float]]:
    """Return the best division at each place, likeliest place first, with its probability."""
    costs, table = clitic_costs(), stems()
    places: dict[tuple[tuple[int, ...], int], tuple[float, float, Division]] = {}
    total = 0.0
    for division in divisions(word):
        attached = without_hamza(division.proclitics)
        clitics = costs.get((division.stem_class, attached, division.enclitic))
        if clitics is None:
            continue
        stem = table.cost(without_hamza(division.underlying), division.stem_class)
        weight = math.exp(-clitics - stem / SCALE)
        total += weight
        place = (division.cuts, division.end)
        joint, single, best = places.get(place, (0.0, 0.0, division))
        if weight > single:
            single, best = weight, division
        places[place] = (joint + weight, single, best)
    ranked = sorted(places.values(), key=lambda place: -place[0])
    return [(best, single / (total or 1.0)) for _, single, best in ranked]


def _counted(division: Division) -> bool:
    return stems().known(without_hamza(division.underlying), division.stem_class)


def _whole(form: str, norm: str, features: frozenset[str]) -> Analysis:
    return Analysis(norm, (), (0, len(form)), norm, enclitic=False, features=features)


def _closed(form: str, norm: str, found: Letters, entry: Entry) -> Analysis:
    features = closed_features(form, entry.features)
    return _cut(form, norm, found, entry.cuts, entry.end, entry.stem, features)


def _open(
    form: str,
    norm: str,
    found: Letters,
    ranked: tuple[Division, float],
    rival: Analysis | None = None,
) -> Analysis:
    division, probability = ranked
    features = open_features(form, division, probability)
    stem = division.underlying if division.end < len(found.text) else ""
    return _cut(form, norm, found, division.cuts, division.end, stem, features, rival)


def _cut(
    form: str,
    norm: str,
    found: Letters,
    cuts: tuple[int, ...],
    end: int,
    stem: str,
    features: frozenset[str],
    rival: Analysis | None = None,
) -> Analysis:
    """Bring a division of letters to code points; a ligature across a border undoes it."""
    bounds = [0, *(found.offset(cut) for cut in cuts)]
    left, right = bounds[-1], found.offset(end)
    if left >= right or any(a >= b for a, b in zip(bounds, bounds[1:], strict=False)):
        return _whole(form, norm, features)
    enclitic = end < len(found.text)
    if not enclitic:
        right = len(form)
    elif right >= len(form):
        return _whole(form, norm, features)
    return Analysis(
        norm,
        tuple(zip(bounds, bounds[1:], strict=False)),
        (left, right),
        fold(stem) if stem else fold(form[left:right]),
        enclitic,
        features,
        rival,
    )
