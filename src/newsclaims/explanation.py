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
from typing import TYPE_CHECKING, Protocol, runtime_checkable

from attrs import evolve, frozen

from newsclaims.errors import InvalidResultError, PluginFailedError
from newsclaims.languages import serves
from newsclaims.locating import one_line_at
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
        if isinstance(link.plugin, Explains) and serves(link.languages, document.article.language)
        for explanation in _ask(link, link.plugin, document)
    )


def _ask(link: Link, plugin: Explains, document: Document) -> Sequence[Explanation]:
    own = tuple(a for a in document.attributions if a.provenance.plugin == link.name)
    where = f"explain on article {document.article.id!r}"
    try:
        found = list(plugin.explain(evolve(document, attributions=own)))
    except Exception as error:
        failure = PluginFailedError(f"{link} failed in {where}: {one_line_at(error, plugin)}")
        failure.plugin = link.name
        raise failure from error
    for item in found:
        if not isinstance(item, Explanation):
            broken = InvalidResultError(
                f"{link} broke its contract in {where}: an Explanation expected, not {item!r:.60}"
            )
            broken.plugin = link.name
            raise broken
    return found
