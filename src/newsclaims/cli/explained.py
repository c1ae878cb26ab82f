"""Why each claim came to be, as text for people: the rule, its reasons, what lost."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen
from rich.console import Console, ConsoleOptions, Group, RenderableType, RenderResult
from rich.table import Column, Table
from rich.text import Text

from newsclaims.cli.table import heading
from newsclaims.cli.terminal import Layout, shown
from newsclaims.explanation import Alternative, Explanation
from newsclaims.model import Claim, Document, Span

_INDENT, _LABEL, _SPACES = 4, 13, 6
_LEAST = 20
_LONGEST = 80
"""Code points of an article's words that are shown."""


@frozen
class ExplainedDocument:
    """A document's claims with their explanations, which a rich console can print.

    Args:
        document: what to show.
        explanations: what `Pipeline.explain` tells of it.
        isolates: put right-to-left text between Unicode isolates.
    """

    document: Document
    explanations: Sequence[Explanation]
    isolates: bool = False

    def __rich_console__(self, console: Console, options: ConsoleOptions) -> RenderResult:
        """Yield a heading, the claims one by one, and the words that are no cues."""
        page = _Page(Layout(console, self.isolates), options.max_width)
        known = {e.attribution: e for e in self.explanations if e.attribution is not None}
        yield heading(self.document, page.layout)
        for claim in self.document.claims:
            yield from page.claim(claim, known.get(claim.id))
        rest = [lost for e in self.explanations if e.attribution is None for lost in e.lost]
        if rest:
            yield Text("\nnot taken for cues", style="bold")
            yield page.table(page.lost(rest))
        yield Text()


@frozen
class _Row:
    """What is decided, how, and by which words."""

    label: str
    text: str
    words: Span | None = None
    style: str = ""


@frozen
class _Page:
    layout: Layout
    width: int

    def claim(self, claim: Claim, explanation: Explanation | None) -> Iterator[RenderableType]:
        line = Text(f"\n{claim.id}  {claim.confidence:.2f}  ", style="bold", no_wrap=True)
        line.append(self.layout.inline(claim.cue.text), style="cyan")
        line.append(f"  {claim.act}, {claim.form}", style="dim")
        yield line
        yield self.table(self.rows(claim, explanation))

    def rows(self, claim: Claim, explanation: Explanation | None) -> Iterator[_Row]:
        rule = "/".join(filter(None, (claim.provenance.plugin, claim.provenance.rule)))
        means = explanation.rule if explanation else "the plugin tells no more"
        yield _Row("rule", f"{rule}: {means}" if means else rule)
        for reason in explanation.reasons if explanation else ():
            yield _Row(reason.aspect, reason.text, reason.span)
        for span in claim.content:
            yield _Row("form", claim.form, span)
        for actor in claim.actors:
            by = "/".join(filter(None, (actor.provenance.plugin, actor.provenance.rule)))
            yield _Row("actor", f"{actor.id} {actor.name}, {actor.kind}, by {by}")
        yield from self.lost(explanation.lost if explanation else ())

    def lost(self, alternatives: Iterable[Alternative]) -> Iterator[_Row]:
        for lost in alternatives:
            text = f"{lost.text}: {lost.why}"
            yield _Row(f"not {lost.aspect}", text, lost.span, "dim")

    def table(self, rows: Iterable[_Row]) -> Table:
        """Set the rows in three columns, the article's words in the last."""
        column = max((self.width - _INDENT - _LABEL - _SPACES) // 2, _LEAST)
        table = Table.grid(
            Column(width=_INDENT),
            Column(width=_LABEL, style="dim"),
            Column(width=column),
            Column(width=column),
            padding=(0, 1),
        )
        for row in rows:
            words = self.layout.lines(_places(row.words), column) if row.words else [Text()]
            text = Text(shown(row.text), style=row.style)
            table.add_row("", shown(row.label), text, Group(*words))
        return table


def _places(span: Span) -> str:
    """Return the words of a span, the middle left out where they are many, and where they stand."""
    text = span.text
    if len(text) > _LONGEST:
        text = f"{text[: _LONGEST // 2]} … {text[-_LONGEST // 2 :]}"
    return f"{text} [{span.start}:{span.end}]"
