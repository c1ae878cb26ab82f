"""The letters of a written form, apart from marks, tatweel and what cannot be seen.

Clitics are found in the letters; their offsets lead back to the written form.
"""

from __future__ import annotations

import re
import unicodedata
from typing import NamedTuple

is_plain = re.compile(r"[ء-غف-ي]+\Z").match
"""Whether a word is written with the letters of the basic block alone."""
_LETTERS = str.maketrans(
    {"ٱ": "ا", "ی": "ي", "ې": "ي", "ک": "ك", "ڪ": "ك", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه"}
)
"""Letters of other languages in Arabic words, and of the Quran, to those of the basic block."""
_COMPOSING = frozenset("\u0653\u0654\u0655")


class Letters(NamedTuple):
    """The letters of a written form.

    Args:
        text: the letters, in the basic block.
        starts: for each letter, and for the end, its code point in the written form; None
            where letters and code points are the same.
    """

    text: str
    starts: tuple[int, ...] | None

    def offset(self, letter: int) -> int:
        """Return the code point at which *letter* begins."""
        return self.starts[letter] if self.starts else letter


def letters(form: str) -> Letters:
    """Return the letters of *form*.

    Marks, tatweel and invisible characters belong to the letter before them, those at the
    beginning to the first letter; a decomposed hamza or madda is composed.
    """
    if is_plain(form):
        return Letters(form, None)
    found: list[str] = []
    starts: list[int] = []
    for at, character in enumerate(form):
        if character in _COMPOSING and found:
            found[-1] = unicodedata.normalize("NFC", found[-1] + character)[:1]
            continue
        for letter in unicodedata.normalize("NFKC", character):
            if letter != "ـ" and unicodedata.category(letter)[0] == "L":
                found.append(letter)
                starts.append(at)
    if starts:
        starts[0] = 0
    return Letters("".join(found).translate(_LETTERS), (*starts, len(form)))


def without_hamza(text: str) -> str:
    """Return *text* with every alif bare, as much of the press writes it."""
    # three searches, seldom with a find, cost less than one str.translate
    return text.replace("أ", "ا").replace("إ", "ا").replace("آ", "ا")


def fold_plain(word: str) -> str:
    """Return `newsclaims.text.fold` of a *word* of plain letters, see `is_plain`."""
    bare = without_hamza(word).replace("ة", "ه").replace("ى", "ي")
    return bare.replace("ئ", "ي").replace("ؤ", "و")


def stem_key(stem: str) -> str:
    """Return *stem* as the statistics know it: with the hamza of its first letter only.

    Inside a word the press leaves it out; at the beginning it tells ``و`` before ``أفق`` from
    the verb ``وافق``.
    """
    return stem[:1] + without_hamza(stem[1:])
