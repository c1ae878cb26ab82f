"""Divide a written word into proclitics, stem and enclitic.

A closed-class word is looked up.  Any other is given the likeliest of the divisions that
grammar allows: how often the clitics attach, times how likely the stem is.  Where the
likeliest rests on a stem that was never counted, or little speaks for it, its rivals are kept,
for the rest of the article to decide between them.
"""

from __future__ import annotations

import math
from itertools import pairwise
from typing import NamedTuple

from newsclaims.text import fold
from newsclaims_tokenizer.closed import closed_words
from newsclaims_tokenizer.features import closed_features, open_features
from newsclaims_tokenizer.grammar import Division, Prefix, StemClass, Suffix, affixes, division
from newsclaims_tokenizer.shares import clitic_costs
from newsclaims_tokenizer.spelling import Letters, letters, stem_key, without_hamza
from newsclaims_tokenizer.stems import SCALE, stems

_LONGEST = 24
_LIKELIER = 20.0  # times that a division must be likelier than the undivided word to be sure
_NOTHING: frozenset[str] = frozenset()


class Analysis(NamedTuple):
    """How a written form divides, in code points from its beginning.

    Args:
        proclitics: where each proclitic begins and ends.
        stem: where the stem begins and ends.
        stem_norm: the stem folded, as it is written alone.
        enclitic: whether a pronoun follows the stem.
        features: hints, see `newsclaims.model.FEATURES`.
        rivals: the next likely division, where this one's stem was never counted, and the
            undivided word, where it is not much less likely; without rivals themselves.
    """

    proclitics: tuple[tuple[int, int], ...]
    stem: tuple[int, int]
    stem_norm: str
    enclitic: bool
    features: frozenset[str]
    rivals: tuple[Analysis, ...] = ()


def analyze(form: str, norm: str) -> Analysis:
    """Return the likeliest division of *form*, a word as it is written and folded."""
    found = letters(form)
    word = found.text
    written = _Written(form, norm, found)
    if not "ء" <= word[:1] <= "ۿ" or len(word) > _LONGEST:
        return _whole(written, _NOTHING)
    bare, closed = without_hamza(word), closed_words()
    entry = closed.get(word) or closed.get(bare)
    if entry:
        cuts, end, stem, features = entry
        return _cut(written, cuts, end, stem, closed_features(form, features))
    ranked = _rank(word, hamza=bare[1:] != word[1:])
    if not ranked:
        return _whole(written, _NOTHING)
    best, *others = ranked
    return _open(written, best, _rivals(written, best, others) if others else ())


def _rivals(written: _Written, best: _Ranked, others: list[_Ranked]) -> tuple[Analysis, ...]:
    counted = best.key in stems()[best.division.stem_class].counted
    can_be_whole = best.division.cuts and "ال" not in best.division.proclitics
    return tuple(
        _open(written, one)
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
    key: str  # of its stem
    probability: float  # of its class
    weight: float


def _rank(word: str, *, hamza: bool) -> list[_Ranked]:
    """Return the best division at each place, the likeliest place first.

    Args:
        word: letters only.
        hamza: whether an alif behind the first letter bears one.
    """
    shares, tables, exp = clitic_costs(), stems(), math.exp
    places: dict[tuple[tuple[int, ...], int], _Place] = {}
    classes: dict[StemClass, float] = {"nominal": 0.0, "verb": 0.0}
    whole = len(word)
    for prefix, suffix in affixes(word):
        stem_class, proclitics, cuts, at, _ = prefix
        enclitic, length, dropped, restored, _, _ = suffix
        clitics = shares.get((stem_class, proclitics, enclitic))
        if clitics is None:
            continue
        key = word[at : whole - dropped] + restored
        if hamza:
            key = stem_key(key)
        weight = exp(-clitics - tables[stem_class].cost(key) / SCALE)
        classes[stem_class] += weight
        place = places.get((cuts, length))
        if place is None:
            places[cuts, length] = _Place(weight, prefix, suffix, key)
            continue
        place.joint += weight
        if weight > place.single:
            place.single, place.prefix, place.suffix, place.key = weight, prefix, suffix, key
    total = sum(classes.values()) or 1.0
    ranked = list(places.values())
    if len(ranked) > 1:
        ranked.sort(key=_by_weight)
    return [
        _Ranked(
            division(word, one.prefix, one.suffix),
            one.key,
            classes[one.prefix.stem_class] / total,
            one.joint,
        )
        for one in ranked
    ]


class _Place:
    """Where a word may be cut: the weight of all divisions there, and the best of them."""

    __slots__ = ("joint", "key", "prefix", "single", "suffix")

    def __init__(self, weight: float, prefix: Prefix, suffix: Suffix, key: str) -> None:
        self.joint = self.single = weight
        self.prefix, self.suffix, self.key = prefix, suffix, key


def _by_weight(place: _Place) -> float:
    return -place.joint


def _open(written: _Written, ranked: _Ranked, rivals: tuple[Analysis, ...] = ()) -> Analysis:
    division, key, probability, _ = ranked
    features = open_features(written.form, division, key, probability)
    return _cut(written, division.cuts, division.end, division.underlying, features, rivals)


def _whole(written: _Written, features: frozenset[str]) -> Analysis:
    return Analysis((), (0, len(written.form)), written.norm, enclitic=False, features=features)


def _cut(
    written: _Written,
    cuts: tuple[int, ...],
    end: int,
    underlying: str,
    features: frozenset[str],
    rivals: tuple[Analysis, ...] = (),
) -> Analysis:
    """Bring a division of letters to code points; a ligature across a border undoes it."""
    form, norm, found = written
    enclitic = end < len(found.text)
    if not (cuts or enclitic):
        return Analysis((), (0, len(form)), norm, enclitic=False, features=features, rivals=rivals)
    borders = [0, *(found.offset(cut) for cut in cuts)]
    last = found.offset(end) if enclitic else len(form)
    proclitics = tuple(pairwise(borders))
    if borders[-1] >= last or any(left == right for left, right in proclitics):
        return _whole(written, features)
    if enclitic and last == len(form):
        return _whole(written, features)
    stem = fold(underlying if enclitic else form[borders[-1] :])
    return Analysis(proclitics, (borders[-1], last), stem, enclitic, features, rivals)
