"""Why each claim came to be, as text for people: the decisions of the rules, one a line."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import frozen
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Column, Table
from rich.text import Text

from newsclaims.cli.grid import fitted
from newsclaims.cli.table import beside, heading, layer_lines, reading
from newsclaims.cli.terminal import Layout, shown
from newsclaims.explanation import Explanation
from newsclaims.model import Actor, Claim, Provenance, Quantity, Span
from newsclaims.trace import Step

_INDENT, _LABEL, _SPACES = 4, 24, 6
_LEAST = 20
_LONGEST = 80
"""Code points of an article's words that are shown."""


@frozen
class ExplainedDocument:
    """A document's claims with the decisions that made them, which a rich console can print.

    Args:
        explanation: what to show.
        isolates: put right-to-left text between Unicode isolates.
    """

    explanation: Explanation
    isolates: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield a heading, the claims one by one, and the words that became nothing."""
        document = self.explanation.document
        page = _Page(Layout(console, self.isolates), options.max_width, self.explanation)
        yield from heading(document, page.layout, page.width)
        for claim in document.claims:
            yield from page.claim(claim)
        rest = [step for step in self.explanation.rest() if step.verdict == "rejected"]
        if rest:
            yield Text("\nnot taken", style="bold")
            yield page.table(map(_row, rest))
        yield from layer_lines(document, page.layout, page.width)
        yield Text()


@frozen
class _Row:
    """What is decided, how, and by which words."""

    label: str
    text: str
    words: Span | None = None
    style: str = ""


def _row(step: Step) -> _Row:
    no = "not: " if step.verdict == "rejected" else ""
    text = f"{no}{step.note}" + (f" [{step.entry}]" if step.entry else "")
    return _Row(step.rule, text.strip(), step.span, "dim" if no else "")


@frozen
class _Page:
    layout: Layout
    width: int
    explanation: Explanation

    def claim(self, claim: Claim) -> Iterator[RenderableType]:
        yield Text()
        yield from beside(
            self.layout,
            self.width,
            (claim.id, "bold"),
            (f"{claim.confidence:.2f}", "bold"),
            (claim.cue.text, "bold cyan"),
            (f"{claim.act}, {claim.form}", "bold dim"),
        )
        yield self.table(self.rows(claim))

    def rows(self, claim: Claim) -> Iterator[_Row]:
        steps = self.explanation.of(claim)
        rule = _signature(claim.provenance)
        yield _Row("rule", rule if steps else f"{rule}: the plugin tells no more")
        yield from map(_row, steps)
        for span in claim.content:
            yield _Row("form", claim.form, span)
        for actor in claim.actors:
            yield from self.actor(actor)
        for quantity in claim.quantities:
            yield from self.quantity(quantity)

    def actor(self, actor: Actor) -> Iterator[_Row]:
        yield _Row(
            "actor", f"{actor.id} {actor.name}, {actor.kind}, {_signature(actor.provenance)}"
        )
        for mention in actor.mentions[:1]:
            yield from map(_row, self.explanation.of(mention))

    def quantity(self, quantity: Quantity) -> Iterator[_Row]:
        yield _Row("number", f"{reading(quantity)}, {_signature(quantity.provenance)}", quantity)
        yield from map(_row, self.explanation.of(quantity))

    def table(self, rows: Iterable[_Row]) -> Table:
        """Set the rows in three columns, the article's words in the last."""
        room = self.width - _SPACES
        column = max((room - _INDENT - _LABEL) // 2, _LEAST)
        indent, label, text_column, column = fitted((_INDENT, _LABEL, column, column), room)
        table = Table.grid(
            Column(width=indent),
            Column(width=label, style="dim", overflow="fold"),
            Column(width=text_column, overflow="fold"),
            Column(width=column),
            padding=(0, 1),
        )
        for row in rows:
            words = self.layout.lines(_places(row.words), column) if row.words else [Text()]
            text = Text(shown(row.text), style=row.style)
            table.add_row("", shown(row.label), text, Group(*words))
        return table


def _signature(provenance: Provenance) -> str:
    return "/".join(filter(None, (provenance.plugin, provenance.rule)))


def _places(span: Span) -> str:
    """Return the words of a span, the middle left out where they are many, and where they stand."""
    text = span.text
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
    return f"{text} [{span.start}:{span.end}]"
