"""Lines, bullets and what stands below a colon that ends a line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.spans import Stretch

_BULLETS = DASHES | {"•", "·", "*", "▪", "■", "●", "◾", "○", "►", "✅"}


def line_of(passage: Passage, index: int) -> Stretch:
    """Return the line that the token at *index* stands on."""
    at = bisect_right(passage.lines, (index, len(passage.words))) - 1
    return passage.lines[at]


def opens_line(passage: Passage, index: int) -> bool:
    """Return whether a line begins with the token at *index*."""
    return line_of(passage, index)[0] == index


def past_bullet(passage: Passage, first: int, end: int) -> int:
    """Return the first token of an item behind its bullet or number, *first* where it has none."""
    if passage.mark(first) in _BULLETS:
        return first + 1 if first + 1 < end else first
    numbered = passage.forms[first].kind == "number" and first + 2 < end
    if numbered and passage.mark(first + 1) in DASHES | {".", ")"}:
        return first + 2
    return first


def items_at(passage: Passage, first: int) -> Iterator[Stretch]:
    """Yield the items of the list that begins with the line of *first*, without their bullets.

    Nothing where no list begins there; the list ends with the first line that is no item.
    """
    begin = line_of(passage, first)[0]
    for start, end in passage.lines[bisect_right(passage.lines, (begin, -1)) :]:
        item = past_bullet(passage, start, end)
        if item == start or start in passage.outside:
            return
        yield item, end


def below(passage: Passage, colon: int) -> int | None:
    """Return where what a colon at the end of a line introduces begins on the next, or None."""
    start = colon + 1
    if start >= len(passage.words) or start in passage.outside or not opens_line(passage, start):
        return None
    return past_bullet(passage, *line_of(passage, start))
