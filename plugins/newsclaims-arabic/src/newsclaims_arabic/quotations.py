"""Pair quotation marks, whatever their style, in one pass.

Newsrooms write « », “ ”, " ", ‘ ’, „ “, the same reversed (” … “), one and the
same mark on both sides (» … »), nest them and lose one half.  A mark's role is
read from the white space around it first, from its shape second, from what is
open third.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from attrs import frozen

GUILLEMETS = frozenset("«»‹›《》")
DOUBLE = frozenset('"“”„‟″〝〞＂')
SINGLE = frozenset("'‘’‚‛`´′")
OPENERS = frozenset("«‹“„‘‚《")
DASHES = frozenset({"-", "–", "—", "ـ", "―"})
SINGLE_FAMILY = 3
CONTROLS = frozenset(
    "\u061c\u200b\u200c\u200d\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\ufeff"
)
"""Invisible: they give a direction, join or part."""
MOST_CONTROLS = 8
PARAGRAPH_ENDS = frozenset(".!?؟…")
DEEPEST = 6
"""Quotations are nested so deep at most."""
MAX_TOKENS = 600
"""A quotation longer than this is taken for two unbalanced marks."""


@frozen
class Mark:
    """A punctuation mark or symbol: the index of its token, its text, and where it stands."""

    index: int
    text: str
    start: int
    end: int


@frozen
class Quotation:
    """A pair of marks: the indexes of the two tokens."""

    open: int
    close: int


def family(mark: str) -> int:
    """Return 1 for guillemets, 2 for double, 3 for single marks, 0 for anything else."""
    if len(mark) != 1:
        return 2 if mark == "''" else 0
    if mark in GUILLEMETS:
        return 1
    if mark in DOUBLE:
        return 2
    return 3 if mark in SINGLE else 0


def pair(text: str, marks: Iterable[Mark]) -> list[Quotation]:
    """Return the quotations of a text in the order of their opening marks."""
    found: list[Quotation] = []
    stack: list[tuple[int, int]] = []  # (token index, family)
    marks = [mark for mark in marks if family(mark.text)]
    resumed = _resumed(text, marks)
    for mark in marks:
        index, kind = mark.index, family(mark.text)
        if not kind:
            continue
        role = _role(text, mark)
        depth = _open_of(stack, kind)
        if depth is not None and index in resumed:
            continue
        if depth is not None and index - stack[depth][0] > MAX_TOKENS:
            del stack[depth:]
            depth = None
        if role == "open" or (role == "" and depth is None):
            nested = kind != SINGLE_FAMILY and mark.text in OPENERS
            if depth is not None and not nested:
                del stack[depth:]  # the mark that was open never closed
            if kind != SINGLE_FAMILY or role == "open":
                stack.append((index, kind))
                del stack[:-DEEPEST]
        elif depth is not None:
            opened = stack[depth][0]
            del stack[depth:]
            if index - opened > 1:
                found.append(Quotation(opened, index))
    found.sort(key=lambda q: q.open)
    return found


def _resumed(text: str, marks: Sequence[Mark]) -> set[int]:
    r"""Return the opening marks that only repeat one: a speech opens each paragraph, and closes once.

    ``: «...\\n\\n«...\\n\\n«...».``. The speech is closed at the end of a paragraph, and none of
    the paragraphs before it holds another mark of the family.
    """
    found: set[int] = set()
    for kind in (1, 2):
        chain: list[int] = []
        last: Mark | None = None
        for mark in (each for each in marks if family(each.text) == kind):
            role = _role(text, mark)
            if role == "open":
                begins = last is not None and _begins_paragraph(text, last.end, mark.start)
                chain = [*chain, mark.index] if chain and begins else [mark.index]
                last = mark
            else:
                if len(chain) > 1 and _ends_paragraph(text, mark.end):
                    found.update(chain[1:])
                chain, last = [], None
    return found


def _begins_paragraph(text: str, since: int, mark: int) -> bool:
    """Return whether the mark at *mark* is the first of a line, behind a line that ends like one."""
    before = text[since:mark]
    line = before.rstrip()
    return "\n" in before[len(line) :] and line[-1:] in PARAGRAPH_ENDS


def _ends_paragraph(text: str, end: int) -> bool:
    """Return whether nothing but a full stop stands between *end* and the end of the line."""
    return not text[end : end + MOST_CONTROLS].partition("\n")[0].strip(" .")


def _open_of(stack: list[tuple[int, int]], kind: int) -> int | None:
    for depth in range(len(stack) - 1, -1, -1):
        if stack[depth][1] == kind:
            return depth
    return None


def _visible(text: str) -> str:
    """Return the first character that is seen, a space where there is none."""
    return next((char for char in text if char not in CONTROLS), " ")


def _role(text: str, mark: Mark) -> str:
    """Read a mark's role from the space around it; empty where that is silent."""
    before = _visible(text[max(0, mark.start - MOST_CONTROLS) : mark.start][::-1])
    after = _visible(text[mark.end : mark.end + MOST_CONTROLS])
    free_before = before.isspace() or before in "(:،؛-"
    free_after = after.isspace() or after in ").:،؛,.!?؟"
    if free_before and not free_after:
        return "open"
    if free_after and not free_before:
        return "close"
    turned = before == ":" and free_after  # تلقت الجريدة نسخة عنه:» تستمر
    return "open" if turned or mark.text in "«‹《" else ""
