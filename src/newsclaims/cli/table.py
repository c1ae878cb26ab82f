"""The claims of an article as a table for people: who, how, what, with the numbers."""

from __future__ import annotations

import json
from collections.abc import Iterator
from decimal import Decimal

from attrs import frozen
from rich.console import Console, ConsoleOptions, RenderResult
from rich.text import Text

from newsclaims.cli.grid import Grid, fitted
from newsclaims.cli.terminal import Layout, shown
from newsclaims.model import Claim, Document, Quantity
from newsclaims.model.json_data import thaw

_ID, _WHO, _HOW = 4, 20, 18
_LEAST_WHAT = 24
_LONG = 10_000
_RULES = 13
"""Columns that the rules and the space around the cells take."""


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
        yield heading(self.document, layout)
        if self.document.claims:
            yield _table(self.document, layout, options.max_width)
        yield _counts(self.document)
        yield from layer_lines(self.document, layout)
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


def heading(document: Document, layout: Layout) -> Text:
    """Return the line that names the article."""
    article = document.article
    heading = Text(shown(article.id), style="bold")
    return heading.append(f"  {layout.inline(article.title)}") if article.title else heading


def _table(document: Document, layout: Layout, width: int) -> Grid:
    room = max(width - _ID - _WHO - _HOW - _RULES, _LEAST_WHAT)
    widths = fitted((_ID, _WHO, _HOW, room), width)
    _, who, how, what = widths
    return Grid(
        titles=("", "who", "how", "what"),
        widths=widths,
        rows=[
            (
                [Text(claim.id, style="dim")],
                [*_who(claim, layout, who)],
                [*_how(claim, layout, how)],
                [*_what(claim, layout, what)],
            )
            for claim in document.claims
        ],
    )


def _who(claim: Claim, layout: Layout, width: int) -> Iterator[Text]:
    for actor in claim.actors:
        yield from layout.lines(actor.name, width, "bold")
        if actor.kind_fallback is not None:  # of the standard kinds a reader sees which it is
            yield Text(shown(actor.kind), style="dim")
    if not claim.actors and claim.source:
        yield from layout.lines(claim.source.text, width)
    elif not claim.actors:
        yield Text("–", style="dim")
    if claim.via:
        yield Text("via", style="dim")
        yield from layout.lines(claim.via.text, width)


def _how(claim: Claim, layout: Layout, width: int) -> Iterator[Text]:
    yield from layout.lines(claim.cue.text, width, "cyan")
    yield Text(f"{'not ' if claim.negated else ''}{claim.act}, {claim.form}")
    if claim.parent:
        yield Text(f"inside {claim.parent}", style="dim")


def _what(claim: Claim, layout: Layout, width: int) -> Iterator[Text]:
    yield from layout.lines(claim.statement, width, justified=True)
    for quantity in claim.quantities:
        line = Text(reading(quantity), style="green", no_wrap=True, overflow="ellipsis")
        yield line.append(f"  {layout.inline(quantity.text)}", style="dim")


def layer_lines(document: Document, layout: Layout) -> Iterator[Text]:
    """Yield a line for each layer that a plugin has added, cut where it is too long."""
    for layer in document.layers:
        line = Text(f"{shown(layer.name)}: ", style="dim", no_wrap=True, overflow="ellipsis")
        value = json.dumps(thaw(layer.value), ensure_ascii=False)
        yield line.append(layout.inline(value))


def _counts(document: Document) -> Text:
    speakers = {actor.id for claim in document.claims for actor in claim.actors}
    counts = {
        "claim": len(document.claims),
        "speaker": len(speakers),
        "number": len(document.quantities),
    }
    words = (f"{n} {noun}{'' if n == 1 else 's'}" for noun, n in counts.items())
    return Text(", ".join(words), style="dim")
