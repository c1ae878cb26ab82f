"""Why a number was read and another was not: the decisions of the rules, told while they run.

Whoever wants to know hands the reader a `Recording`; by default nobody listens, and a decision
costs one call that returns at once.
"""

from __future__ import annotations

from typing import ClassVar, Literal, TypeAlias

from attrs import frozen

from newsclaims.model import Span

Verdict: TypeAlias = Literal["accepted", "rejected"]


@frozen(kw_only=True)
class Step:
    """One decision.

    Args:
        rule: what the rule looks for; of a quantity the rule of its provenance.
        verdict: whether the words became a quantity.
        span: the words that were decided on.
        entry: the stem, or the list of the data files, that decided; empty where none did.
        note: what the words are instead, or the kind and the value of the quantity.
    """

    rule: str
    verdict: Verdict
    span: Span
    entry: str
    note: str


class Trace:
    """Is told the decisions, and forgets them.

    Attributes:
        listens: whether it is worth telling anything.
    """

    __slots__ = ()

    listens: ClassVar[bool] = False

    def step(self, rule: str, verdict: Verdict, span: Span, entry: str, note: str = "") -> None:
        """Take note of a decision; the arguments are the fields of `Step`."""


class Recording(Trace):
    """Keeps the decisions.

    Attributes:
        steps: what was decided, in the order of the decisions.
    """

    __slots__ = ("steps",)

    listens = True

    def __init__(self) -> None:
        self.steps: list[Step] = []

    def step(self, rule: str, verdict: Verdict, span: Span, entry: str, note: str = "") -> None:
        """Append a decision to `steps`."""
        self.steps.append(Step(rule=rule, verdict=verdict, span=span, entry=entry, note=note))


SILENT = Trace()
