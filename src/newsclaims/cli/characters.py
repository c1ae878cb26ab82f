"""Characters that steer a terminal or hide in it, by Unicode's own properties.

A *control* does something: it moves the cursor, turns the direction of the text, ends a line.  A
*hidden* character is one that is drawn as nothing (Unicode's Default_Ignorable_Code_Point), so
that two texts look alike that are not, or one carries what nobody sees.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_IGNORABLE = re.compile(
    "[\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f\u202a-\u202e\u2060-\u206f"
    "\u3164\ufe00-\ufe0f\ufeff\uffa0\ufff0-\ufff8\U0001bca0-\U0001bca3\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff]"
)
"""Default_Ignorable_Code_Point of Unicode 16, what is reserved for later ones too."""

_VISIBLE = re.compile("[\u0600-\u0605\u06dd\u070f\u0890\u0891\u08e2\U000110bd\U000110cd]")
"""Prepended_Concatenation_Mark: format characters that are drawn, as the sign of an Arabic year."""

_NONCHARACTER = re.compile(
    "[\ufdd0-\ufdef"
    + "".join(f"{chr(end - 1)}{chr(end)}" for end in range(0xFFFF, 0x110000, 0x10000))
    + "]"
)

JOINT = "\u200c"
"""The zero-width non-joiner, which is spelling: می‌رود."""


@lru_cache(maxsize=4096)
def is_hidden(character: str) -> bool:
    """Return whether *character* is drawn as nothing, or turns the text around it."""
    if _IGNORABLE.match(character):
        return True
    return unicodedata.category(character) == "Cf" and not _VISIBLE.match(character)


@lru_cache(maxsize=4096)
def is_control(character: str) -> bool:
    """Return whether *character* is none that text is made of.

    These are control characters, line and paragraph separators, surrogates, private characters,
    which only the sender could draw, and noncharacters.
    """
    category = unicodedata.category(character)
    return category in {"Cc", "Co", "Cs", "Zl", "Zp"} or bool(_NONCHARACTER.match(character))
