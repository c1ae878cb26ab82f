"""Text of an article as a terminal can show it: one line, right to left kept together.

A terminal lays out each of its lines by itself.  Where it reorders right-to-left text
(Unicode Standard Annex 9), two Arabic cells of a table with only spaces and rules
between them would become one run and change places.  So each line of a cell is put
between a right-to-left isolate and its end, which keeps it together and gives it its
own direction; other terminals show nothing for the two characters.  Where the table
goes to a file or a pipe they are left out, as pagers print them as codes.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from attrs import frozen
from rich.cells import cell_len
from rich.console import Console
from rich.text import Text

from newsclaims.cli.characters import JOINT, is_control, is_hidden

_RLI, _PDI = "\u2067", "\u2069"
_STRONG = {"L": False, "R": True, "AL": True}


def shown(text: str) -> str:
    """Return *text* on one line, safe for a terminal.

    White space becomes single spaces, what `is_control` says U+FFFD, and what `is_hidden` says is
    left out: bidi controls, variation selectors, joiners, tags.  The zero-width non-joiner stays,
    for words are spelt with it; a family drawn as one emoji falls apart into its members.
    """
    line = " ".join(text.split())
    if line.isascii() and line.isprintable():
        return line
    return "".join(map(_shown, line))


@lru_cache(maxsize=4096)
def _shown(character: str) -> str:
    if character == JOINT:
        return character
    if is_hidden(character):
        return ""
    return "\ufffd" if is_control(character) else character


def is_rtl(text: str) -> bool:
    """Return whether the first letter with a direction runs from right to left."""
    directions = map(unicodedata.bidirectional, text)
    return next((_STRONG[one] for one in directions if one in _STRONG), False)


@frozen
class Layout:
    """How the text of an article is set on a console.

    Args:
        console: measures and breaks the lines.
        isolates: whether right-to-left text is put between isolates.
    """

    console: Console
    isolates: bool

    def inline(self, text: str) -> str:
        """Return *text* for use inside a line of another direction."""
        return self._isolated(shown(text), rtl=is_rtl(text))

    def cut(self, text: str, width: int) -> str:
        """Return *text* for a line of *width* columns, cut with an ellipsis where it is longer.

        The isolates stand around what is left, so that none stays open.
        """
        line = Text(shown(text))
        line.truncate(width, overflow="ellipsis")
        return self._isolated(line.plain, rtl=is_rtl(line.plain))

    def lines(
        self, text: str, width: int, style: str = "", *, justified: bool = False
    ) -> list[Text]:
        """Break *text* on words into lines of at most *width* columns.

        Each line has its own isolates, because a terminal knows nothing of the one
        before.  With *justified*, right-to-left lines stand at the right.
        """
        whole = shown(text)
        rtl = is_rtl(whole)
        fits = len(whole) <= width and cell_len(whole) <= width
        return [
            Text(
                self._isolated(line, rtl=rtl),
                style=style,
                justify="right" if rtl and justified else "left",
                no_wrap=True,
            )
            for line in ([whole] if fits else self._broken(whole, width))
        ]

    def _broken(self, text: str, width: int) -> list[str]:
        return [line.plain.strip() for line in Text(text).wrap(self.console, width)]

    def _isolated(self, text: str, *, rtl: bool) -> str:
        return f"{_RLI}{text}{_PDI}" if rtl and self.isolates else text
