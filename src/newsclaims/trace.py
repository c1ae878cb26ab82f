"""What the rules of a plugin decide, told as they decide it.

A plugin asks at the beginning of its hook for the trace and tells it what its rules decide::

    trace = current_trace()
    ...
    if trace.on:
        trace.step("source.comma", "rejected", span, entry="boundaries.toml: ،")

In an analysis that nobody asks about, the trace forgets what it is told and its ``on`` is False, so
that the work of telling can be left out.  `newsclaims.Pipeline.explain` runs the same chain with a
trace that records: what it tells is what was decided and cannot be anything else.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Literal, TypeAlias, get_args

from attrs import frozen

from newsclaims._chain.plain_spans import plain_span
from newsclaims._chain.value_checks import may_stand, must, must_be_one_of
from newsclaims.model import Span

Verdict: TypeAlias = Literal["accepted", "rejected", "noted"]

_VERDICTS = frozenset(get_args(Verdict))


@frozen(kw_only=True)
class Step:
    """One decision of one rule.

    Args:
        rule: id of the rule, from the plugin's own vocabulary: ``content.ends-before-cue``.
        verdict: ``accepted``: the rule took the words for what it looks for; ``rejected``: it
            objected to them; ``noted``: it found something that a later rule decides by.
        span: the words that it is about, or None.
        about: the words of the item that the decision belongs to: a claim's cue, a mention, a
            quantity; None where it is the span itself.
        entry: the entry of a data file that decided, ``cues.toml: قال``; empty where none did.
        note: in a few words, what the id and the words do not say.
        stage: where in the chain; set by the chain.
        plugin: the plugin's name; set by the chain.
    """

    rule: str
    verdict: Verdict
    span: Span | None = None
    about: Span | None = None
    entry: str = ""
    note: str = ""
    stage: str = ""
    plugin: str = ""


class Trace:
    """Takes the steps of the rules and forgets them.

    Attributes:
        on: whether anybody will read the steps.
    """

    __slots__ = ()

    on: bool = False

    def step(  # noqa: PLR0913 - one argument for each field of a step
        self,
        rule: str,
        verdict: Verdict,
        span: Span | None = None,
        *,
        about: Span | None = None,
        entry: str = "",
        note: str = "",
    ) -> None:
        """Take one decision; the arguments are the fields of `Step`."""


class Recording(Trace):
    """A trace that keeps the steps of one plugin at one stage.

    Args:
        text: of the article, in which the spans must stand.
        stage: the stage's name.
        plugin: the plugin's name.

    Attributes:
        steps: what was decided, in the order of the decisions.
    """

    __slots__ = ("_plugin", "_stage", "_text", "steps")

    on = True

    def __init__(self, text: str, stage: str, plugin: str) -> None:
        self._text = text
        self._stage = stage
        self._plugin = plugin
        self.steps: list[Step] = []

    def step(  # noqa: PLR0913 - as for Trace
        self,
        rule: str,
        verdict: Verdict,
        span: Span | None = None,
        *,
        about: Span | None = None,
        entry: str = "",
        note: str = "",
    ) -> None:
        """Keep one decision.

        Raises:
            ContractError: a value is of the wrong type, or a span does not stand in the text.
        """
        number = len(self.steps)
        for field, value in (("rule", rule), ("entry", entry), ("note", note)):
            must(type(value) is str, field, value, "step", number)
        must_be_one_of(verdict, _VERDICTS, "verdict", "step", number)
        may_stand(self._text, span, "span", "step", number)
        may_stand(self._text, about, "about", "step", number)
        self.steps.append(
            Step(
                rule=rule,
                verdict=verdict,
                span=span and plain_span(span),
                about=about and plain_span(about),
                entry=entry,
                note=note,
                stage=self._stage,
                plugin=self._plugin,
            )
        )


NO_TRACE = Trace()
"""The trace of an analysis that nobody asks about."""

_current: ContextVar[Trace] = ContextVar("trace", default=NO_TRACE)


def current_trace() -> Trace:
    """Return the trace of the hook call that is under way; to be asked for once a call."""
    return _current.get()


@contextmanager
def told_to(trace: Trace) -> Iterator[None]:
    """Make *trace* the current one, for the calls in this context."""
    token = _current.set(trace)
    try:
        yield
    finally:
        _current.reset(token)
