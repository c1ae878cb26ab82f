"""The plugin object: which entry of the table each speaker is."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from functools import cached_property
from pathlib import Path
from typing import ClassVar

from attrs import evolve, frozen

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Actor, Claim, Document, EntityLink
from newsclaims.trace import current_trace
from newsclaims.typing import RefinePlugin
from newsclaims_linker.entries import Entry, read_entries

_NAME = "linker"
_PERSON = "person"


@frozen(kw_only=True)
class Linker(RefinePlugin):
    """Give speakers the entry of a table that bears their name.

    A speaker is looked up by `Actor.name`, and where no entry bears it by the names that the
    article gives.  An entry of another kind is none.  A speaker whose name several entries bear is
    not linked: their ids go into ``extra["linker"]["candidates"]``, and the trace is told.  Who
    has a link already keeps it.

    Args:
        table: path of a CSV file (``id,names,kind``, with ``|`` between several names), or of a JSON
            file with a list of such objects; without it nobody is linked.
        source: what `EntityLink.source` says; by default the name of the file without its suffix.

    Raises:
        ConfigurationError: the table cannot be read, or a row of it is wrong.
    """

    name: ClassVar[str] = _NAME
    api_version: ClassVar[int] = API_VERSION
    requires: ClassVar[tuple[str, ...]] = ("attributions", "actors")
    languages: ClassVar[tuple[str, ...]] = ("ar",)

    table: str = ""
    source: str = ""

    def __attrs_post_init__(self) -> None:
        """Read the table, so that what is wrong with it is told once and before any article."""
        if self.table:
            self._rows  # noqa: B018 - read for its errors, and kept

    @hookimpl
    def newsclaims_refine_claims(
        self,
        document: Document,
        claims: Sequence[Claim],
    ) -> Sequence[Claim]:
        """Return the claims, their actors with links."""
        if not self.table:
            return claims
        known = {actor.id: self._linked(actor) for actor in document.actors}
        return [
            evolve(claim, actors=tuple(known.get(one.id, one) for one in claim.actors))
            for claim in claims
        ]

    def _linked(self, actor: Actor) -> Actor:
        if actor.link is not None:
            return actor
        found = self._look_up(actor)
        if not found:
            return actor
        ids = sorted(found)
        trace, place = current_trace(), actor.mentions[0] if actor.mentions else None
        if len(ids) > 1:
            trace.step("ambiguous", "rejected", place, note=f"several entries: {', '.join(ids)}")
            return evolve(actor, extra={**actor.extra, _NAME: {"candidates": ids}})
        trace.step("name", "accepted", place, entry=f"{Path(self.table).name}: {ids[0]}")
        source = self.source or Path(self.table).stem
        return evolve(actor, link=EntityLink(id=ids[0], source=source, score=found[ids[0]]))

    def _look_up(self, actor: Actor) -> dict[str, float]:
        """Return the entries that bear the actor's name, or one that the article gives it."""
        wider = {"organization"} if actor.standard_kind == "media" else set()
        kinds = {actor.kind, actor.standard_kind, *wider}  # to tables a medium is an organization
        found = self._entries(actor.name, kinds)
        for name in dict.fromkeys(m.text for m in actor.mentions if m.form == "name"):
            surname = _PERSON in kinds and " " not in name.strip()  # others bear it too
            if not found and not surname:
                found = self._entries(name, kinds)
        return found

    @cached_property
    def _rows(self) -> tuple[Entry, ...]:
        return read_entries(self.table)

    @cached_property
    def _entries(self) -> Callable[[str, Collection[str]], dict[str, float]]:
        from newsclaims_linker.table import Table  # the words of titles are read with it

        return Table(self._rows).look_up
