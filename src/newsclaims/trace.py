"""What the rules of a plugin decide, told as they decide it.

A hook that names the argument ``trace`` is given one.  In an analysis that nobody asks about it
forgets what it is told, and its ``on`` is False, so that a rule can leave out the work of telling::

    if trace.on:
        trace.step("source.comma", "rejected", span, entry="boundaries.toml: ،")

`newsclaims.Pipeline.explain` runs the same chain with a trace that records, so what it tells is
what was decided and cannot be anything else.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import field, frozen

from newsclaims.model import Span

Verdict: TypeAlias = Literal["accepted", "rejected", "noted"]


@frozen(kw_only=True)
class Step:
    """One decision of one rule.

    Args:
        rule: id of the rule, from the plugin's own vocabulary: ``content.ends-before-cue``.
        verdict: ``accepted``: the rule took the words for what it looks for; ``rejected``: it
            objected to them; ``noted``: it found something that a later rule decides by.
        span: the words that it is about.
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
        """Take one decision; see `Step`."""


NO_TRACE = Trace()
"""The trace of an analysis that nobody asks about."""


@frozen
class Recording(Trace):
    """A trace that keeps the steps of one plugin at one stage.

    Args:
        stage: the stage's name.
        plugin: the plugin's name.
        steps: where they go, in the order in which they were decided.
    """

    stage: str = ""
    plugin: str = ""
    steps: list[Step] = field(factory=list)
    on: bool = field(default=True, init=False)

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
        """Keep one decision."""
        self.steps.append(
            Step(
                rule=rule,
                verdict=verdict,
                span=span,
                about=about,
                entry=entry,
                note=note,
                stage=self.stage,
                plugin=self.plugin,
            )
        )
