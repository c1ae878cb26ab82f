"""Why a claim came to be, and what was weighed and lost.

A plugin for the stage ``quotes`` may have, beside its hook, a method that tells how its rules
came to what they found::

    def explain(self, document: Document) -> Sequence[Explanation]

It is given the document with every layer, of the attributions only the plugin's own, and works
the reasons out anew, so that an analysis that nobody asks about pays nothing for them.  It is not
a hook: a plugin without it is no worse a plugin, its claims are shown with what stands in them.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from types import CoroutineType
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import evolve, frozen

from newsclaims.contract import ContractError, judge, may_stand, must, must_stand, tuple_of
from newsclaims.errors import InvalidResultError, PluginFailedError
from newsclaims.languages import serves
from newsclaims.locating import one_line_at
from newsclaims.messages import line, shown
from newsclaims.model import Document, Span

if TYPE_CHECKING:
    from newsclaims.executor import Link


@frozen(kw_only=True)
class Reason:
    """One step on the way to a claim.

    Args:
        aspect: what is decided: ``cue``, ``frame``, ``speaker``, ``content``, ``confidence``.
        text: how, in a few words.
        span: the words that decide it, if there are any.
    """

    aspect: str
    text: str
    span: Span | None = None


@frozen(kw_only=True)
class Alternative:
    """What was weighed and lost.

    Args:
        aspect: what it would have decided.
        text: what it would have been.
        why: why it was not taken.
        span: the words in question.
    """

    aspect: str
    text: str
    why: str
    span: Span


@frozen(kw_only=True)
class Explanation:
    """How an attribution came to be; or, with no attribution, what did not become one.

    Args:
        attribution: its id, which is the claim's too; None for words that were not taken for a
            cue, which stand in `lost`.
        rule: what the rule that made it looks for.
        reasons: the steps, in the order of the rule.
        lost: the alternatives.
    """

    attribution: str | None = None
    rule: str = ""
    reasons: tuple[Reason, ...] = ()
    lost: tuple[Alternative, ...] = ()


@runtime_checkable
class Explains(Protocol):
    """A plugin that can say how it came to its attributions."""

    def explain(self, document: Document) -> Sequence[Explanation]:
        """Explain the attributions of *document*, and name what might have been others."""
        ...


def explain(links: Sequence[Link], document: Document) -> tuple[Explanation, ...]:
    """Ask every plugin of the stage ``quotes`` that can explain its attributions.

    Args:
        links: the plugins at that stage.
        document: what the pipeline of these plugins made.

    Raises:
        PluginFailedError: a plugin raised.
        InvalidResultError: a plugin returned something else than explanations.
    """
    return tuple(
        explanation
        for link in links
        if serves(link.languages, document.article.language)
        for explanation in _ask(link, document)
    )


def _ask(link: Link, document: Document) -> Sequence[Explanation]:
    own = tuple(a for a in document.attributions if a.provenance.plugin == link.name)
    where = f"explain on article {shown(document.article.id)}"
    try:
        if not isinstance(link.plugin, Explains):
            return ()
        result = link.plugin.explain(evolve(document, attributions=own))
        found: object = result if isinstance(result, CoroutineType) else tuple(result)
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        said = one_line_at(error, link.plugin)
        failure = PluginFailedError(line(f"{link} failed in {where}: {said}"))
        failure.plugin = link.name
        raise failure from error
    try:
        return judge(partial(_check, document.text), found)
    except ContractError as error:
        broken = InvalidResultError(line(f"{link} broke its contract in {where}: {error}"))
        broken.plugin = link.name
        raise broken from error


def _check(text: str, result: object) -> tuple[Explanation, ...]:
    explanations = tuple_of(result, Explanation, "explanations")
    for i, one in enumerate(explanations):
        what = "explanation"
        named = one.attribution is None or type(one.attribution) is str
        must(named, "attribution", one.attribution, what, i)
        must(type(one.rule) is str, "rule", one.rule, what, i)
        for reason in tuple_of(one.reasons, Reason, f"{what} {i}: reasons"):
            must(type(reason.aspect) is str, "aspect", reason.aspect, what, i)
            must(type(reason.text) is str, "text", reason.text, what, i)
            may_stand(text, reason.span, "span", what, i)
        for lost in tuple_of(one.lost, Alternative, f"{what} {i}: lost"):
            must(type(lost.aspect) is str, "aspect", lost.aspect, what, i)
            must(type(lost.text) is str, "text", lost.text, what, i)
            must(type(lost.why) is str, "why", lost.why, what, i)
            must_stand(text, lost.span, f"{what} {i}: span")
    return explanations
