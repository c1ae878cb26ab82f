"""What the rules decide about a passage, told to whoever asks why.

A passage that nobody asks about has none of this, and its rules look at one attribute::

    if passage.telling is not None:
        passage.telling.tell("phrase.mark", "noted", index)

What is told belongs to the word that is spoken of, a reporting word; which span of text that word
is for a reader, and so for `newsclaims.explanation`, is known when all is decided.  So the steps
are kept in their order, and handed to the trace with `hand_over`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager

from attrs import frozen

from newsclaims.model import Span
from newsclaims.trace import Trace, Verdict


@frozen(kw_only=True)
class Told:
    """One decision; the fields are those of `newsclaims.trace.Step`, but that *about* is a token."""

    rule: str
    verdict: Verdict
    span: Span | None
    about: int | None
    entry: str
    note: str


class Telling:
    """Takes what is decided about one passage.

    Args:
        span: gives the span from one token to another, both included.
        trace: takes the steps in the end.

    Attributes:
        steps: what was told, in the order of the decisions.
    """

    def __init__(self, span: Callable[[int, int], Span], trace: Trace) -> None:
        self._span = span
        self._trace = trace
        self._about: int | None = None
        self.steps: list[Told] = []

    @contextmanager
    def about(self, index: int) -> Iterator[None]:
        """Let what is told in this context belong to the token *index*."""
        before, self._about = self._about, index
        try:
            yield
        finally:
            self._about = before

    def tell(  # noqa: PLR0913 - one argument for each field of a step
        self,
        rule: str,
        verdict: Verdict,
        first: int,
        end: int | None = None,
        *,
        entry: str = "",
        note: str = "",
    ) -> None:
        """Take one decision.

        Args:
            rule: its id.
            verdict: as in `newsclaims.trace.Step`.
            first: the first token that it is about.
            end: index past the last one; by default there is but one.
            entry: the entry of a data file that decided.
            note: what the id and the words do not say.
        """
        last = first if end is None else max(end - 1, first)
        span = self._span(first, last)
        self.steps.append(
            Told(rule=rule, verdict=verdict, span=span, about=self._about, entry=entry, note=note)
        )

    def hand_over(self, words: Mapping[int, Span]) -> None:
        """Hand all steps to the trace.

        Args:
            words: what a reader is shown of a token that is spoken of; the token itself where it
                is missing.
        """
        for step in self.steps:
            about = None
            if step.about is not None:
                about = words.get(step.about) or self._span(step.about, step.about)
            self._trace.step(
                step.rule, step.verdict, step.span, about=about, entry=step.entry, note=step.note
            )
