"""The letters of a written form, apart from marks, tatweel and what cannot be seen.

Farasa drops and respells; what it cannot do is change the order of letters.  So its answers
are compared with the text letter by letter, both folded, and offsets lead back.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import NamedTuple

from newsclaims.text import fold
from newsclaims_farasa.lexicon import sent_letters

_PLAIN = re.compile(r"[ء-غف-ي]+\Z")


class Letters(NamedTuple):
    """The letters and digits of a written form.

    Args:
        text: folded, see `newsclaims.text.fold`, and in Farasa's alphabet where it can be.
        starts: for each letter, and for the end, its code point in the written form.  A mark
            belongs to the letter before it, one at the beginning to the first letter.
    """

    text: str
    starts: tuple[int, ...]


@lru_cache(maxsize=1 << 16)
def letters(form: str) -> Letters:
    """Return the letters and digits of *form*."""
    if _PLAIN.match(form):
        return Letters(folded(form), tuple(range(len(form) + 1)))
    found: list[str] = []
    starts: list[int] = []
    for at, character in enumerate(form):
        for letter in folded(character):
            found.append(letter)
            starts.append(at)
    if starts:
        starts[0] = 0
    return Letters("".join(found), (*starts, len(form)))


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Return the folded letters and digits of *text*, nothing else."""
    return "".join(letter for letter in fold(text) if letter.isalnum()).translate(sent_letters())
