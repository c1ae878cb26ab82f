"""What the lists say of one form, and the table that it is looked up in.

The table holds every listed form in one of many small buckets, so that reading it makes no object
for any form: those of a bucket are told apart when one of them is asked for.
"""

from __future__ import annotations

import sys
from array import array
from collections.abc import Sequence
from itertools import accumulate
from typing import NamedTuple
from zlib import crc32

from attrs import frozen

from newsclaims.model import MentionKind

BUCKETS = 1 << 14  # a power of two
COLUMNS = ("given", "family", "ordinary", "profile", "coarse", "middle", "fine", "look")
"""What is known of a form by itself, a number each; see `Facts`."""
UNKNOWN_LOOK = 1000
"""Stands for a look that was not worked out; see `newsclaims_ner.spelling.Look.digits`."""


class Profile(NamedTuple):
    """What many forms have in common, by the lists that they are in.

    Args:
        number: of the profile.
        far: what the sequence model is told of it at words up to two away.
        near: what it is told besides at the word itself and beside it.
        role: what conjunctions are told of it.
        name_class: whether it is a name (``N``), more often an ordinary word (``n``), only an
            ordinary word (``o``) or neither (``u``).
        marks: see `newsclaims_ner.marks`.
        place: the class of a place: country ``c``, big city ``b``, other ``p``; or empty.
        kind: what a known name of one word names.
        nationality: whether it is an adjective of origin.
        place_like: whether the news has it behind a word for a place several times.
    """

    number: int
    far: tuple[str, ...]
    near: tuple[str, ...]
    role: str
    name_class: str
    marks: int
    place: str
    kind: MentionKind | None
    nationality: bool
    place_like: bool


class Facts(NamedTuple):
    """What the lists say of a form.

    Args:
        given: how often it was seen as a given name.
        family: how often as a family name.
        ordinary: how often it was counted in the news.
        profile: what it shares with others.
        coarse: number of its cluster in a coarse clustering by the words around it; 0 for none.
        middle: likewise in a middle one.
        fine: likewise in a fine one.
        look: what its letters say, see `newsclaims_ner.spelling.Look.digits`.
    """

    given: int
    family: int
    ordinary: int
    profile: Profile
    coarse: int
    middle: int
    fine: int
    look: int

    @property
    def in_names(self) -> int:
        """How often it was seen as a given or family name."""
        return self.given + self.family


@frozen(eq=False)
class FactTable:
    """The facts of all listed forms.

    Args:
        buckets: the forms of each bucket, tabs between them.
        sizes: how many they are.
        columns: for all forms, bucket by bucket, their numbers; see `COLUMNS`.
        profiles: by their numbers; the first is that of forms that no list has.
    """

    buckets: Sequence[str]
    sizes: bytes
    columns: Sequence[Sequence[int]]
    profiles: Sequence[Profile]
    _starts: Sequence[int]
    _unlisted: Facts

    @classmethod
    def of(
        cls,
        buckets: Sequence[str],
        sizes: bytes,
        columns: Sequence[Sequence[int]],
        profiles: Sequence[Profile],
    ) -> FactTable:
        """Return the table of these parts."""
        starts = array("L", accumulate(sizes, initial=0))
        unlisted = Facts(0, 0, 0, profiles[0], 0, 0, 0, UNKNOWN_LOOK)
        return cls(buckets, sizes, columns, profiles, starts, unlisted)

    def look_up(self, form: str) -> Facts:
        """Return what is known of *form*; nothing of one that no list has."""
        number = bucket_of(form)
        if self.sizes[number]:
            forms = self.buckets[number].split("\t")
            if form in forms:
                row = self._starts[number] + forms.index(form)
                given, family, ordinary, profile, coarse, middle, fine, look = self.columns
                return Facts(
                    given[row],
                    family[row],
                    ordinary[row],
                    self.profiles[profile[row]],
                    coarse[row],
                    middle[row],
                    fine[row],
                    look[row],
                )
        return self._unlisted


def bucket_of(form: str) -> int:
    """Return the number of the bucket that *form* is in."""
    return crc32(form.encode("utf-8", "surrogatepass")) & (BUCKETS - 1)


def little(numbers: array[int]) -> array[int]:
    """Return *numbers*, turned from the byte order of this machine into the file's or back."""
    if sys.byteorder == "big":
        numbers.byteswap()
    return numbers
