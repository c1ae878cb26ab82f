"""Turn Farasa's segments of a word into proclitics, stem and enclitics with their places."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from attrs import frozen

from newsclaims.text import fold
from newsclaims_farasa.alignment import Range
from newsclaims_farasa.letters import letters
from newsclaims_farasa.lexicon import affixes

_TEH, _HAMZA = "ة", "ء"
_TANWIN = frozenset("\u064b\u064c\u064d")


@frozen
class Segment:
    """A part of a word as Farasa answered it.

    Args:
        text: in Farasa's spelling.
        start: its first letter in the written word.
        end: one past the last; `start` where no letter of it is written.
    """

    text: str
    start: int
    end: int


@frozen(kw_only=True)
class Division:
    """How a written word divides, in code points from its beginning.

    Args:
        proclitics: where each begins and ends.
        stem: where it begins and ends.
        stem_norm: the stem folded.
        enclitics: where each begins and ends.
        features: hints, see `newsclaims.model.FEATURES`.
        restored: the folded stem as it may be written where no pronoun follows, ``مدرسه`` of
            ``مدرستهم``; empty where that is no question.
        sure: whether it is written so for certain.
    """

    proclitics: tuple[Range, ...] = ()
    stem: Range
    stem_norm: str
    enclitics: tuple[Range, ...] = ()
    features: frozenset[str] = frozenset()
    restored: str = ""
    sure: bool = False


@lru_cache(maxsize=1 << 16)
def whole(form: str) -> Division:
    """Return *form* undivided."""
    return Division(stem=(0, len(form)), stem_norm=fold(form), features=_tanwin(form))


@lru_cache(maxsize=1 << 16)
def divide(form: str, segments: tuple[Segment, ...]) -> Division:
    """Return how *form* divides by *segments*, which are in order and not empty.

    Clitics that have no letter of their own in *form*, or share a code point with another part
    as in a ligature, are left out; what they say of the word stays.
    """
    before, behind = _sides(form, segments)
    bounds = _bounds(form, segments, before, behind)
    if bounds is None:
        return whole(form)
    proclitics, stem, enclitics = bounds
    core = segments[before : len(segments) - behind]
    stem_norm = fold(form[slice(*stem)])
    if enclitics and len(stem_norm) == 1 and core[0].text not in affixes().prepositions:
        return whole(form)  # the imperfects يكن and تكن
    restored, sure = "", False
    if enclitics:
        restored, sure = _restored(form, stem_norm, segments[:before], segments[-behind:])
    return Division(
        proclitics=proclitics,
        stem=stem,
        stem_norm=stem_norm,
        enclitics=enclitics,
        features=_features(form, segments[:before], core, divided=behind > 0),
        restored=restored,
        sure=sure,
    )


def _restored(
    form: str, stem_norm: str, proclitics: Sequence[Segment], enclitics: Sequence[Segment]
) -> tuple[str, bool]:
    """Return the stem as it may be without its pronoun, and whether it is so for certain.

    A ``ت`` is the ``ة`` of a noun or belongs to a verb; a preposition decides.  A hamza behind
    a long ``ا`` has its seat from the pronoun (``حلفائها``, ``حلفاء``).
    """
    found = letters(form)
    last = next(s.start for s in enclitics if s.end > s.start) - 1
    without = affixes().restored.get(form[found.starts[last]], "")
    if not without:
        return "", False
    preposition = any(s.text in affixes().prepositions for s in proclitics)
    seated = without == _HAMZA and found.text[last - 1 : last] == "ا"
    return stem_norm[:-1] + fold(without), seated or (without == _TEH and preposition)


def _sides(form: str, segments: Sequence[Segment]) -> tuple[int, int]:
    """Return how many segments are proclitics and how many enclitics."""
    known, count = affixes(), len(segments)
    behind = 0
    while behind < count - 1 and _is_enclitic(form, segments[count - 1 - behind]):
        behind += 1
    before = 0
    while before < count and segments[before].text in known.proclitics:
        before += 1
    if before + behind < count:
        return before, behind
    before = min(before, count - behind)
    if behind and not (before and segments[before - 1].text in known.prepositions):
        return before, behind - 1
    return before - 1, behind


def _is_enclitic(form: str, segment: Segment) -> bool:
    """Return whether a segment is a pronoun; ``ه`` where the text has ``ة`` is an ending."""
    if segment.text not in affixes().enclitics:
        return False
    starts = letters(form).starts
    return _TEH not in form[starts[segment.start] : starts[segment.end]]


def _bounds(
    form: str, segments: Sequence[Segment], before: int, behind: int
) -> tuple[tuple[Range, ...], Range, tuple[Range, ...]] | None:
    """Return proclitics, stem and enclitics in code points; None where they do not fit."""
    starts = letters(form).starts
    count = len(segments)
    cuts = [0, *(starts[s.end] for s in segments[:before] if s.end > s.start)]
    ends = [starts[s.start] for s in segments[count - behind :] if s.end > s.start]
    ends.append(len(form))
    points = [*cuts, *ends]
    if any(left >= right for left, right in pairwise(points)):
        return None
    return tuple(pairwise(cuts)), (cuts[-1], ends[0]), tuple(pairwise(ends))


def _features(
    form: str, proclitics: Sequence[Segment], core: Sequence[Segment], *, divided: bool
) -> frozenset[str]:
    """Return what proclitics and the last ending say of the word."""
    says = affixes().features
    found = set(_tanwin(form))
    for segment in proclitics:
        found |= says.proclitics.get(segment.text, frozenset())
    if len(core) > 1 and not divided:
        found |= says.endings.get(core[-1].text, frozenset())
    return frozenset(found)


def _tanwin(form: str) -> frozenset[str]:
    return frozenset() if _TANWIN.isdisjoint(form) else frozenset({"indefinite"})
