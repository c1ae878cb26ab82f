"""One plugin at its stage, ready to be called: what the chain is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import frozen

from newsclaims._chain.own_words import NONE, OwnWords
from newsclaims.model import Document, Provenance
from newsclaims.stages import Stage


@frozen(kw_only=True)
class Link:
    """One plugin at its stage, ready to be called.

    Args:
        stage: where in the chain it stands.
        name: of the plugin.
        origin: distribution and version, or where else it comes from.
        distribution: signs its results.
        version: signs its results.
        call: calls this plugin's hook and those that wrap it, by keyword.
        batch: calls the batch form of its hook, by keyword; None where it has none, or is wrapped.
        plugin: the object itself, for what it can do beside its hooks.
        wrappers: names of these.
        requires: layers without which it is not called.
        gives: layers that are lost where it fails.
        languages: primary subtags of those that it serves; empty for any.
        kinds: kinds that it and its wrappers declare, each with the standard kind it stands for.
        acts: acts, likewise.
    """

    stage: Stage
    name: str
    origin: str
    distribution: str
    version: str
    call: Callable[..., object]
    batch: Callable[..., object] | None = None
    plugin: object = None
    wrappers: tuple[str, ...] = ()
    requires: frozenset[str] = frozenset()
    gives: frozenset[str] = frozenset()
    languages: tuple[str, ...] = ()
    kinds: Mapping[str, str] = NONE
    acts: Mapping[str, str] = NONE

    def own_words(self, document: Document) -> OwnWords:
        """Return the kinds and acts of plugins' own that it may use, given *document*."""
        return OwnWords(self.kinds, self.acts, document)

    def sign(self, claimed: Provenance) -> Provenance:
        """Return what is put in the place of what the plugin claims about itself."""
        return Provenance(
            rule=claimed.rule,
            plugin=self.name,
            distribution=self.distribution,
            version=self.version,
        )

    def __str__(self) -> str:
        wrapped = f", wrapped by {', '.join(self.wrappers)}" if self.wrappers else ""
        return f"plugin {self.name!r} ({self.origin}{wrapped})"
