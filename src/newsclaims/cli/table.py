"""The claims of an article as a table for people: who, how, what, with the numbers."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from decimal import Decimal
from typing import TypeAlias

from attrs import frozen
from rich.cells import cell_len
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from newsclaims.cli.grid import Grid, fitted, frame
from newsclaims.cli.terminal import Layout, shown
from newsclaims.model import Claim, Document, Quantity
from newsclaims.model.json_data import thaw

_TITLES = ("", "who", "how", "what")
_MOST = (4, 20, 18)
"""Columns of the terminal for all but the last, which has the rest, where they are filled."""
_LEAST_WHAT = 24
_LONG = 10_000
_BETWEEN = "  "
"""Stands between two things on one line."""

_Styled: TypeAlias = tuple[str, str]
"""A text and the style that it is shown in."""


@frozen
class DocumentTable:
    """A document that a rich console can print.

    Args:
        document: what to show.
        isolates: put right-to-left text between Unicode isolates, for a terminal that
            reorders it.
    """

    document: Document
    isolates: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield a heading, the table and a line of counts."""
        layout = Layout(console, self.isolates)
        yield from heading(self.document, layout, options.max_width)
        if self.document.claims:
            yield _table(self.document, layout, options.max_width)
        yield _counts(self.document)
        yield from layer_lines(self.document, layout, options.max_width)
        yield Text()


def reading(quantity: Quantity) -> str:
    """Return what a number says in short: ``> 12,000 km2``, ``3–5 d``, ``~ 100+``."""
    approx = "" if quantity.approx == "=" else f"{quantity.approx} "
    unit = f" {quantity.unit}" if quantity.unit else ""
    return shown(f"{approx}{_value(quantity)}{unit}")


def _value(quantity: Quantity) -> str:
    if quantity.kind == "identifier" and quantity.value is not None:
        return str(quantity.value)
    value, low, high = map(_plain, (quantity.value, quantity.low, quantity.high))
    if value:
        return value
    if low and high:
        return f"{low}–{high}"
    if low:
        return f"{low}+"
    return f"up to {high}" if high else "?"


def _plain(value: Decimal | str | None) -> str:
    """Write a number without exponent and without zeros that say nothing, in groups if long."""
    if value is None or isinstance(value, str):
        return value or ""
    digits = f"{value:,f}" if abs(value) >= _LONG else f"{value:f}"
    return digits.rstrip("0").rstrip(".") if "." in digits else digits


def heading(document: Document, layout: Layout, width: int) -> list[Text]:
    """Return the lines that name the article."""
    article = document.article
    return beside(layout, width, (article.id, "bold"), (article.title or "", "bold"))


def beside(layout: Layout, width: int, *texts: _Styled) -> list[Text]:
    """Return texts on one line of *width* columns, or one below the other, broken, where they are longer."""
    told = [(shown(text), style) for text, style in texts if text]
    if sum(cell_len(text) + len(_BETWEEN) for text, _ in told) - len(_BETWEEN) <= width:
        line = Text(no_wrap=True)
        for text, style in told:
            line.append(_BETWEEN if line else "").append(layout.inline(text), style=style)
        return [line]
    return [line for text, style in told for line in layout.lines(text, width, style)]


def _table(document: Document, layout: Layout, width: int) -> Grid:
    rows = [([(claim.id, "dim")], [*_who(claim)], [*_how(claim)]) for claim in document.claims]
    wanted = [
        min(max([len(title), *(_longest(row[place]) for row in rows)]), most)
        for place, (title, most) in enumerate(zip(_TITLES, _MOST, strict=False))
    ]
    room = width - frame(len(_TITLES))
    widths = fitted((*wanted, max(room - sum(wanted), _LEAST_WHAT)), room)
    return Grid(
        titles=_TITLES,
        widths=widths,
        rows=[
            (
                *(
                    [line for text, style in cell for line in layout.lines(text, column, style)]
                    for cell, column in zip(row, widths, strict=False)
                ),
                [*_what(claim, layout, widths[-1])],
            )
            for claim, row in zip(document.claims, rows, strict=True)
        ],
    )


def _longest(cell: Iterable[_Styled]) -> int:
    return max((cell_len(shown(text)) for text, _ in cell), default=0)


def _who(claim: Claim) -> Iterator[_Styled]:
    for actor in claim.actors:
        yield actor.name, "bold"
        if actor.kind_fallback is not None:  # of the standard kinds a reader sees which it is
            yield actor.kind, "dim"
    if not claim.actors:
        yield (claim.source.text, "") if claim.source else ("–", "dim")
    if claim.via:
        yield "via", "dim"
        yield claim.via.text, ""


def _how(claim: Claim) -> Iterator[_Styled]:
    yield claim.cue.text, "cyan"
    yield f"{'not ' if claim.negated else ''}{claim.act}, {claim.form}", ""
    if claim.parent:
        yield f"inside {claim.parent}", "dim"


def _what(claim: Claim, layout: Layout, width: int) -> Iterator[Text]:
    yield from layout.lines(claim.statement, width, justified=True)
    for quantity in claim.quantities:
        yield from beside(layout, width, (reading(quantity), "green"), (quantity.text, "dim"))


def layer_lines(document: Document, layout: Layout, width: int) -> Iterator[Text]:
    """Yield a line for each layer that a plugin has added, cut where it is too long."""
    for layer in document.layers:
        name = f"{shown(layer.name)}: "
        line = Text(name, style="dim", no_wrap=True, overflow="ellipsis")
        value = json.dumps(thaw(layer.value), ensure_ascii=False)
        room = width - cell_len(name)
        yield line.append(layout.cut(value, room)) if room > 0 else line


def _counts(document: Document) -> Text:
    speakers = {actor.id for claim in document.claims for actor in claim.actors}
    counts = {
        "claim": len(document.claims),
        "speaker": len(speakers),
        "number": len(document.quantities),
    }
    words = (f"{n} {noun}{'' if n == 1 else 's'}" for noun, n in counts.items())
    return Text(", ".join(words), style="dim")
