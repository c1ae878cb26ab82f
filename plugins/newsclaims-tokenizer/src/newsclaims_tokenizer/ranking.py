"""How likely each division of a word is: its clitics' cost and its stem's.

Words of the same possible affixes share their `Group`s, one a stem, so that a new word costs a
look-up for each.
"""

from __future__ import annotations

import math
from functools import cache
from typing import NamedTuple, TypeAlias

from newsclaims_tokenizer.foreign import RUN, Foreign, foreign
from newsclaims_tokenizer.grammar import (
    CONJUNCTIONS,
    IMPERFECT_OF_US,
    NOT_FIRST,
    Prefix,
    Prefixes,
    Suffix,
    Suffixes,
    affixes,
    stands,
    without_pronouns,
)
from newsclaims_tokenizer.stems import HALF, SCALE, SHIFT, SHORT, SHORT_COST, Counted, stems
from newsclaims_tokenizer.tables import tables

LIKELIER = 20.0
"""Times that a division must be likelier than the undivided word to be sure."""
_SHORT_WEIGHT = math.exp(-SHORT_COST / SCALE)
KNOWN = 0.8
"""How much the spelling of a name counts where the rest of the word is a known noun or verb."""
_FARTHEST = 5
"""Letters before which every stem begins."""


class Cut(NamedTuple):
    """What a division cuts off a word.

    Args:
        prefix: what is cut off before the stem, with the class of stem that it is for.
        suffix: what is cut off behind it.
    """

    prefix: Prefix
    suffix: Suffix

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


Reading: TypeAlias = tuple[int, float, bool, bool, Cut]
"""What the stem of a group may be: number of the division's place (those of one place cut at the same
letters), share of the clitics, whether the stem is a verb, whether it must be an imperfect, the rest."""


_Best: TypeAlias = tuple[Cut, str, bool]
"""A division, the key of its stem, and whether that was never counted in its class."""


class Group(NamedTuple):
    """The divisions of all words of the same affixes that find the same stem.

    Args:
        least: letters that a word needs for it.
        at: where the stem begins.
        dropped: letters at the word's end that the stem alone is written without.
        restored: letters that it is written with instead.
        readings: what it may be.
    """

    least: int
    at: int
    dropped: int
    restored: str
    readings: tuple[Reading, ...]


@cache
def _groups(prefixes: Prefixes, suffixes: Suffixes) -> tuple[tuple[Group, ...], int, int | None]:
    """Return the divisions of all words of these affixes.

    The second item is the number of their places, of which the first is the undivided word; the
    third is the place that cuts off only a conjunction, None where no word has one.
    """
    shares = tables().shares
    places: dict[tuple[tuple[int, ...], int], int] = {}
    groups: dict[tuple[int, int, int, str], list[Reading]] = {}
    for prefix in prefixes.members:
        for suffix in suffixes.behind(prefix):
            share = shares.get((prefix.stem_class, prefix.proclitics, suffix.enclitic))
            if share is None:
                continue
            place = places.setdefault((prefix.cuts, suffix.length), len(places))
            verb = prefix.stem_class == "verb"
            reading = (place, share, verb, suffix.imperfect, Cut(prefix, suffix))
            stem = (prefix.at + suffix.least, prefix.at, suffix.dropped, suffix.restored)
            groups.setdefault(stem, []).append(reading)
    found = tuple(Group(*stem, tuple(readings)) for stem, readings in groups.items())
    conjunction = any(prefix.proclitics in tuple(CONJUNCTIONS) for prefix in prefixes.members)
    return found, len(places), places.get(((1,), 0)) if conjunction else None


def rank(  # noqa: C901, PLR0912, PLR0915 - a call a division would double its time
    word: str, bare: str, *, tanwin: bool = False, names: Foreign | None = None
) -> list[Ranked]:
    """Return the best division of *word* and its rivals.

    Divisions that cut at the same place count together.  Rivals are the best division at the
    next likely place, where the best one's stem was never counted, and the undivided word,
    where it is not much less likely.

    Args:
        word: letters only.
        bare: the same without hamza on alif.
        tanwin: whether one is written, which no pronoun has.
        names: how foreign names are spelled, as `foreign` has it where None.
    """
    allowed = affixes(word)
    if allowed is None:
        return []
    prefixes, suffixes = allowed
    groups, places, behind = _groups(prefixes, without_pronouns(suffixes) if tanwin else suffixes)
    table = stems()
    counted, weights = table.counted, table.weights
    whole = len(word)
    hamza = bare[1:] != word[1:]
    odd = not NOT_FIRST.isdisjoint(word[:_FARTHEST]) or (hamza and ("إ" in word or "آ" in word))
    joint, single = [0.0] * places, [0.0] * places
    best: list[_Best | None] = [None] * places
    nominal = verbal = 0.0
    letters = table.letters
    run: list[int] = []
    for least, at, dropped, restored, readings in groups:
        if whole < least or (odd and not stands(word, at)):
            continue
        end = whole - dropped
        key = word[at] + bare[at + 1 : end] + restored if hamza else word[at:end] + restored
        known = counted.get(key)
        new: tuple[float, float] | None = None
        for place, share, verb, imperfect, cut in readings:
            if imperfect and word[at] not in IMPERFECT_OF_US:
                continue
            weight = 0.0
            if known:
                weight = known[2] if verb else known[0]
            is_new = not weight
            if is_new:
                if new is None:
                    run = run or letters.running_cost(bare)
                    cost = run[end - 1] - run[at + 1]
                    cost += letters.first[word[at] + bare[at + 1]]
                    cost += letters.last[bare[end - 1] + restored]
                    new = weights[cost & HALF], weights[cost >> SHIFT]
                weight = new[verb]
            weight *= share
            if end - at <= SHORT and len(key) <= SHORT:
                weight *= _SHORT_WEIGHT
            if verb:
                verbal += weight
            else:
                nominal += weight
            joint[place] += weight
            if weight > single[place]:
                single[place] = weight
                best[place] = cut, key, is_new
    names = names or foreign()
    # Few words begin so: the others need no more work.
    if word[:RUN] in names.beginnings or word[1 : RUN + 1] in names.beginnings:
        likeliest = best[joint.index(max(joint))]
        if likeliest is not None and (trust := _spelling_trust(likeliest, counted)):
            name = _name(word, likeliest, best, behind, names)
            if name is not None:
                place, at = name
                gained = joint[place] * (names.factor(bare[at:]) ** trust - 1.0)
                joint[place] += gained
                nominal += gained
    total = nominal + verbal or 1.0
    shares = {"nominal": nominal / total, "verb": verbal / total}
    return [
        Ranked(cut, key, shares[cut.prefix.stem_class]) for cut, key, _ in _contenders(best, joint)
    ]


def _name(
    word: str, likeliest: _Best, best: list[_Best | None], behind: int | None, names: Foreign
) -> tuple[int, int] | None:
    """Return the place at which *word* is a foreign name, and where that begins.

    It begins the word, or follows its conjunction.

    Args:
        word: letters only.
        likeliest: its likeliest division.
        best: at each place the best division.
        behind: the place that cuts off a conjunction.
        names: how names are spelled.
    """
    inner = len(likeliest[0].prefix.cuts) > 1
    for at, place in enumerate((0, behind) if inner else (0,)):
        one = None if place is None else best[place]
        # أ, إ and آ inside a word show where its stem begins: no beginning has them
        if place is None or one is None or not one[2]:
            continue
        if word[at : at + RUN] in names.beginnings:
            return place, at
    return None


def _spelling_trust(likeliest: _Best, counted: dict[str, Counted]) -> float:
    """Return how much the spelling of a whole name says against its *likeliest* division.

    Args:
        likeliest: the division.
        counted: what is known of stems.

    Returns:
        The exponent of the odds, 0 where they do not matter.
    """
    cut, key, is_new = likeliest
    verb = cut.prefix.stem_class == "verb"
    if is_new:
        return 1.0 if cut.prefix.cuts or (cut.suffix.length and not verb) else 0.0
    if not cut.prefix.cuts:
        return 0.0
    known = counted[key]
    return KNOWN if (known.verb_hints if verb else known.nominal_hints) else 1.0


def _contenders(best: list[_Best | None], weights: list[float]) -> list[_Best]:
    """Return of the best divisions at all places the likeliest and its rivals.

    Args:
        best: at each place the best division, None where none stands.
        weights: of all divisions at each place.
    """
    likeliest = best[weights.index(most := max(weights))]
    if likeliest is None:
        return []
    contenders = [likeliest]
    if len(best) == 1:
        return contenders
    (prefix, _), _, uncounted = likeliest
    can_be_whole = prefix.cuts and prefix.pronouns
    if uncounted or can_be_whole:
        order = sorted(range(len(best)), key=weights.__getitem__, reverse=True)
        for number, place in enumerate(order[1:]):
            one = best[place]
            if one is None:
                break
            unsure = can_be_whole and one[0].initial and most < weights[place] * LIKELIER
            if unsure or (number == 0 and uncounted):
                contenders.append(one)
    return contenders
