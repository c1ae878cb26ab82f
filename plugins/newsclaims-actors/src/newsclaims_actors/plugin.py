"""The plugin object."""

from __future__ import annotations

from typing import ClassVar

from attrs import frozen

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Document, Resolution
from newsclaims.trace import current_trace


@frozen(kw_only=True)
class Actors:
    """Who is who: names, titles, dropped subjects, spokespersons, groups, credits."""

    api_version: ClassVar[int] = API_VERSION
    languages: ClassVar[tuple[str, ...]] = ("ar",)
    requires: ClassVar[tuple[str, ...]] = ("attributions",)
    uses: ClassVar[tuple[str, ...]] = ("tokens", "tokens.clitics", "sentences", "mentions")
    provides: ClassVar[tuple[str, ...]] = ("actors",)

    @hookimpl
    def newsclaims_resolve_actors(self, document: Document) -> Resolution:
        """Resolve the speakers of every attribution of *document*."""
        from newsclaims_actors.credits import find_credits
        from newsclaims_actors.decisions import Decisions
        from newsclaims_actors.resolver import Resolver

        if not document.attributions:
            return Resolution(credits=find_credits(document))
        decisions = Decisions(document.text, current_trace())
        return Resolver(document, decisions).resolve()
