"""The chain, top to bottom: what each hook is given and what it returns.

A plugin is any object with methods marked `hookimpl`; it implements one hook or
several.  It sees the `Document` as it stands and returns its own layer, never a
changed document.  The executor checks what comes back (types, offsets, order),
stamps provenance and puts the layers together.

With ``hookimpl(wrapper=True)`` a plugin wraps the calls of the others at a stage: a
generator that yields once, is sent one plugin's result and returns what goes on in its
place.  It is run once for each plugin that serves the stage.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

import pluggy

if TYPE_CHECKING:
    from newsclaims.model import (
        Article,
        Attribution,
        Claim,
        Document,
        Mention,
        Quantity,
        Resolution,
        Tokenization,
    )

API_VERSION = 1
"""Version of this chain; a plugin states the one it was written for as ``api_version``."""

OLDEST_API_VERSION = 1
"""The oldest version of the chain whose plugins still work."""

hookspec = pluggy.HookspecMarker("newsclaims")
hookimpl = pluggy.HookimplMarker("newsclaims")


class ChainSpec:
    """The six hooks of the chain, in the order in which they run."""

    @hookspec(firstresult=True)
    def newsclaims_tokenize(self, article: Article) -> Tokenization:  # type: ignore[empty-body]
        """Cut the article into tokens and sentences.  Driver: exactly one plugin.

        Returns:
            Tokens and sentences in text order, none overlapping another, together
            covering everything but white space.
        """

    @hookspec(firstresult=True)
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:  # type: ignore[empty-body]
        """Find the names of persons, organizations and places.  All plugins, merged.

        Returns:
            Mentions in any order.
        """

    @hookspec(firstresult=True)
    def newsclaims_extract_quantities(self, document: Document) -> Sequence[Quantity]:  # type: ignore[empty-body]
        """Find and read the numbers.  All plugins, merged.

        Returns:
            Quantities in any order.  A number given as the value of a date, time, score
            or identifier is made a string, as `Quantity.value` has it.
        """

    @hookspec(firstresult=True)
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:  # type: ignore[empty-body]
        """Find who says what as far as one sentence's grammar shows it.  All plugins, merged.

        Returns:
            Attributions in any order; their ids are set by the executor.
        """

    @hookspec(firstresult=True)
    def newsclaims_resolve_actors(self, document: Document) -> Resolution:  # type: ignore[empty-body]
        """Decide who the speakers are, through the whole article.  Driver: exactly one plugin.

        Returns:
            Actors with unique ids, and for each attribution id the ids of its speakers.
        """

    @hookspec(firstresult=True)
    def newsclaims_refine_claims(  # type: ignore[empty-body]
        self, document: Document, claims: Sequence[Claim]
    ) -> Sequence[Claim]:
        """Change, drop or add claims.  Chain: each plugin is given what the one before returned.

        An actor or quantity that a claim brings along takes the place of that of the same id
        in the document, or joins it; children of a dropped claim go to its parent.

        Returns:
            The claims that go on, ids unique; *claims* itself to leave them as they are.
        """
