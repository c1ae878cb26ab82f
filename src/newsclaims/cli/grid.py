"""A grid with rules around cells whose lines are mostly broken already.

Rich's own `Table` breaks, pads and measures every line of a cell once more, which takes more than twice
the time; here a line that fits is only measured.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from attrs import frozen
from rich import box
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.segment import Segment
from rich.text import Text

_AROUND = 3
"""Columns that a rule and the space on both sides of a cell take."""


def frame(cells: int) -> int:
    """Return how many columns of the terminal a grid takes beside its cells, of which a row has *cells*."""
    return _AROUND * cells + 1


def fitted(widths: Sequence[int], room: int) -> list[int]:
    """Return *widths*, the widest made narrower until all together take no more than *room* columns.

    None gets narrower than one column, however few there are.
    """
    narrow = list(widths)
    while sum(narrow) > room and max(narrow) > 1:
        narrow[narrow.index(max(narrow))] -= 1
    return narrow


@frozen(kw_only=True)
class Grid:
    """A table that a rich console can print.

    Args:
        titles: what stands above each column.
        widths: columns of the terminal for each.
        rows: of each row its cells, of each cell its texts.  A text is broken where it does not fit,
            or, with ``no_wrap``, cut; one with ``justify="right"`` stands at the right.
    """

    titles: Sequence[str]
    widths: Sequence[int]
    rows: Sequence[Sequence[Sequence[Text]]]

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield the rules and the lines of the cells."""
        widths, inside = self.widths, [width + 2 for width in self.widths]
        rules = box.ROUNDED.substitute(options, safe=console.safe_box)
        titles = [[Text(title, style="table.header", no_wrap=True)] for title in self.titles]
        yield Segment(rules.get_top(inside) + "\n")
        for number, row in enumerate([titles, *self.rows]):
            if number:
                yield Segment(rules.get_row(inside, "row" if number > 1 else "head") + "\n")
            cells = [
                [*_lines(cell, width, console)] for cell, width in zip(row, widths, strict=True)
            ]
            for line in zip_longest(*cells):
                edge = rules.mid_left
                for text, width in zip(line, widths, strict=True):
                    yield Segment(f"{edge} ")
                    yield from _padded(text, width, console)
                    edge = f" {rules.mid_vertical}"
                yield Segment(f" {rules.mid_right}\n")
        yield Segment(rules.get_bottom(inside) + "\n")


def _lines(cell: Sequence[Text], width: int, console: Console) -> Iterator[Text]:
    for text in cell:
        if cell_len(text.plain) <= width:
            yield text
        else:
            yield from text.wrap(console, width)


def _padded(text: Text | None, width: int, console: Console) -> Iterator[Segment]:
    """Yield a line of a cell, blanks beside it."""
    if text is None:
        yield Segment(" " * width)
        return
    blanks = " " * (width - cell_len(text.plain))
    if text.justify == "right":
        yield Segment(blanks)
    if text.spans:
        yield from text.render(console)
    else:
        yield Segment(text.plain, console.get_style(text.style) if text.style else None)
    if text.justify != "right":
        yield Segment(blanks)
