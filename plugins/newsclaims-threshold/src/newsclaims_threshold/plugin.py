"""The plugin object: which claims go on."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cached_property
from typing import ClassVar

from attrs import field, frozen
from attrs.validators import ge, le

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Actor, ActorKind, Claim, Document
from newsclaims.text import fold
from newsclaims.typing import RefinePlugin


@frozen(kw_only=True)
class Threshold(RefinePlugin):
    """Keep the claims that are likely enough to be right, of some speakers or of all.

    A speaker is known by the name of the actor and by every name that the article gives it;
    spellings that `newsclaims.text.fold` makes one are one.  A claim of several speakers goes
    on where one of them is wanted.  As it is without options, every claim goes on.

    Args:
        at_least: the least confidence that a claim must have, 0 to 1.
        actors: names of the speakers that are wanted; empty for all.
        kinds: kinds of speakers that are wanted; empty for all.
        not_actors: names of the speakers that are not wanted.
    """

    api_version: ClassVar[int] = API_VERSION
    requires: ClassVar[tuple[str, ...]] = ("attributions",)
    uses: ClassVar[tuple[str, ...]] = ("actors",)

    at_least: float = field(default=0.0, validator=[ge(0), le(1)])
    actors: tuple[str, ...] = ()
    kinds: tuple[ActorKind, ...] = ()
    not_actors: tuple[str, ...] = ()

    @hookimpl
    def newsclaims_refine_claims(
        self,
        document: Document,  # noqa: ARG002 - a claim knows all that is asked
        claims: Sequence[Claim],
    ) -> Sequence[Claim]:
        """Return the claims that go on, in their order."""
        return [
            claim for claim in claims if claim.confidence >= self.at_least and self._heard(claim)
        ]

    def _heard(self, claim: Claim) -> bool:
        """Return whether one of the speakers is wanted; nobody is, where only some are."""
        if not claim.actors:
            return not (self.actors or self.kinds)
        return any(map(self._wants, claim.actors))

    def _wants(self, actor: Actor) -> bool:
        names = {fold(actor.name), *(fold(m.text) for m in actor.mentions if m.form == "name")}
        return (
            (not self.kinds or actor.standard_kind in self.kinds)
            and (not self.actors or not names.isdisjoint(self._wanted))
            and names.isdisjoint(self._unwanted)
        )

    @cached_property
    def _wanted(self) -> frozenset[str]:
        return frozenset(map(fold, self.actors))

    @cached_property
    def _unwanted(self) -> frozenset[str]:
        return frozenset(map(fold, self.not_actors))
