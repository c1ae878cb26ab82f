"""Divide a written word into proclitics, stem and enclitic.

A closed-class word is looked up.  Any other is given the likeliest of the divisions that
grammar allows: how often the clitics attach, times how likely the stem is.  Where the
likeliest rests on a stem that was never counted, or little speaks for it, its rivals are kept,
for the rest of the article to decide between them.
"""

from __future__ import annotations

import math
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

from attrs import frozen

from newsclaims.text import fold
from newsclaims_tokenizer.closed import Entry, closed_words
from newsclaims_tokenizer.features import closed_features, open_features
from newsclaims_tokenizer.grammar import Division, StemClass, divisions
from newsclaims_tokenizer.shares import clitic_costs
from newsclaims_tokenizer.spelling import Letters, letters, stem_key, without_hamza
from newsclaims_tokenizer.stems import SCALE, stems

_LONGEST = 24
_LIKELIER = 20.0  # times that a division must be likelier than the undivided word to be sure
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
        rivals: the next likely division, where this one's stem was never counted, and the
            undivided word, where it is not much less likely; without rivals themselves.
    """

    norm: str
    proclitics: tuple[tuple[int, int], ...]
    stem: tuple[int, int]
    stem_norm: str
    enclitic: bool
    features: frozenset[str]
    rivals: tuple[Analysis, ...] = ()

    @property
    def divided(self) -> bool:
        """Whether there is a clitic."""
        return bool(self.proclitics) or self.enclitic


@lru_cache(maxsize=1 << 16)
def analyze(form: str) -> Analysis:
    """Return the likeliest division of *form*, a word as it is written."""
    written = _Written(form, fold(form), letters(form))
    word = written.letters.text
    if not "ء" <= word[:1] <= "ۿ" or len(word) > _LONGEST:
        return _whole(written, _NOTHING)
    entry = closed_words().get(word) or closed_words().get(without_hamza(word))
    if entry:
        return _cut(written, entry._replace(features=closed_features(form, entry.features)))
    ranked = _rank(word)
    if not ranked:
        return _whole(written, _NOTHING)
    return _cut(written, _entry(written, ranked[0]), _rivals(written, ranked))


def _rivals(written: _Written, ranked: list[_Ranked]) -> tuple[Analysis, ...]:
    best, *others = ranked
    counted = _counted(best.division)
    can_be_whole = best.division.cuts and "ال" not in best.division.proclitics
    return tuple(
        _cut(written, _entry(written, one))
        for place, one in enumerate(others)
        if (place == 0 and not counted)
        or (can_be_whole and _is_whole(one) and best.weight < one.weight * _LIKELIER)
    )


def _is_whole(ranked: _Ranked) -> bool:
    return not ranked.division.cuts and ranked.division.end == len(ranked.division.underlying)


class _Written(NamedTuple):
    form: str
    norm: str
    letters: Letters


class _Ranked(NamedTuple):
    division: Division
    probability: float  # of its class
    weight: float


def _rank(word: str) -> list[_Ranked]:
    """Return the best division at each place, the likeliest place first."""
    costs, table = clitic_costs(), stems()
    places: dict[tuple[tuple[int, ...], int], tuple[float, float, Division]] = {}
    classes: dict[StemClass, float] = {"nominal": 0.0, "verb": 0.0}
    for division in divisions(word):
        clitics = costs.get((division.stem_class, division.proclitics, division.enclitic))
        if clitics is None:
            continue
        stem = table.cost(stem_key(division.underlying), division.stem_class)
        weight = math.exp(-clitics - stem / SCALE)
        classes[division.stem_class] += weight
        place = (division.cuts, division.end)
        joint, single, best = places.get(place, (0.0, 0.0, division))
        if weight > single:
            single, best = weight, division
        places[place] = (joint + weight, single, best)
    ranked = sorted(places.values(), key=lambda place: -place[0])
    total = sum(classes.values()) or 1.0
    return [_Ranked(best, classes[best.stem_class] / total, weight) for weight, _, best in ranked]


def _counted(division: Division) -> bool:
    return stems().known(stem_key(division.underlying), division.stem_class)


def _entry(written: _Written, ranked: _Ranked) -> Entry:
    division = ranked.division
    features = open_features(written.form, division, ranked.probability)
    return Entry(division.cuts, division.end, division.underlying, features)


def _whole(written: _Written, features: frozenset[str]) -> Analysis:
    form, norm, _ = written
    return Analysis(norm, (), (0, len(form)), norm, enclitic=False, features=features)


def _cut(written: _Written, entry: Entry, rivals: tuple[Analysis, ...] = ()) -> Analysis:
    """Bring a division of letters to code points; a ligature across a border undoes it."""
    form, norm, found = written
    enclitic = entry.end < len(found.text)
    borders = [0, *(found.offset(cut) for cut in entry.cuts)]
    end = found.offset(entry.end) if enclitic else len(form)
    proclitics = tuple(pairwise(borders))
    if borders[-1] >= end or any(left == right for left, right in proclitics):
        return _whole(written, entry.features)
    if enclitic and end == len(form):
        return _whole(written, entry.features)
    stem = entry.stem if enclitic else form[borders[-1] : end]
    return Analysis(
        norm, proclitics, (borders[-1], end), fold(stem), enclitic, entry.features, rivals
    )
