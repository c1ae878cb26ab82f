"""Titles, and whether one repeats another: does ``وزير الدفاع`` repeat ``وزير الدفاع الروسي``?"""

from __future__ import annotations

from enum import IntEnum

from attrs import frozen

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.relations import OTHER_NAMES
from newsclaims_arabic.speaker_nouns import HEADS, Head
from newsclaims_arabic.word_shapes import is_relation

_ENDINGS = "".join(WORDS["exchanged_endings"])
_SHORTEST_STEM = 3


@frozen
class Title:
    """An office, rank or trade that the article gives somebody.

    Args:
        text: as written.
        lemma: of the head, folded; that of the usual name of the office.
        keys: the other words, folded and without articles, likewise.
        head: what the lexicon says of the head.
    """

    text: str
    lemma: str
    keys: frozenset[str]
    head: Head | None

    def is_meant_by(self, keys: frozenset[str]) -> bool:
        """Return whether *keys* say it, which names no country, with a nationality."""
        nations = _nations(keys)
        fits = bool(nations) and nations < keys and not _nations(self.keys)
        return fits and title_fit(keys - nations, self) >= TitleFit.SHORTER


class TitleFit(IntEnum):
    """How well a title phrase repeats a known title with the same head."""

    NONE = 0
    HEAD = 1
    FULLER = 2
    SHORTER = 3
    SAME = 4


def usual_name(lemma: str, keys: frozenset[str]) -> tuple[str, frozenset[str]]:
    """Return an office under its usual name: ``رئيس الحكومة`` as ``رئيس الوزراء``.

    Args:
        lemma: of the head.
        keys: the other words.
    """
    for complement, head, rest in OTHER_NAMES.get(lemma, ()):
        if complement <= keys:
            return head, keys - complement | rest
    return lemma, keys


def title_fit(keys: frozenset[str], title: Title) -> TitleFit:
    """Return how well a phrase whose head has the complement *keys* repeats *title*.

    Fuller phrases are believed of spokespersons, and of others where no nationality is
    added: ``وزير الدفاع الروسي`` is not the ``وزير الدفاع`` of another country.
    """
    if keys == title.keys:
        return TitleFit.SAME
    if all(any(same_word(k, t) for t in title.keys) for k in keys):
        return TitleFit.SHORTER
    if _nations(keys - title.keys) and _nations(title.keys - keys):
        return TitleFit.NONE
    if not title.keys or all(is_relation(key) for key in keys):
        return TitleFit.HEAD
    more = [k for k in keys if not any(same_word(k, t) for t in title.keys)]
    if len(more) == len(keys) - len(title.keys):  # the phrase says all of the title, and more
        speaks_for = title.head is not None and title.head.head_class == "speaker"
        national = any(is_relation(k) for k in more)
        return TitleFit.FULLER if speaks_for or not national else TitleFit.NONE
    return TitleFit.NONE


def _nations(keys: frozenset[str]) -> frozenset[str]:
    """Return the *keys* that may be nationalities: ``روسي``, but not ``خارجيه``, a ministry."""
    return frozenset(key for key in keys if is_relation(key) and key not in HEADS)


def same_word(one: str, other: str) -> bool:
    """Return whether two words are one up to ending: ``روسي`` and ``روسيا``, ``روسيه``."""
    if one == other:
        return True
    stem = one.rstrip(_ENDINGS)
    return len(stem) >= _SHORTEST_STEM and stem == other.rstrip(_ENDINGS)
