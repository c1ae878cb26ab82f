"""One plugin at its stage, ready to be called: what the chain is made of."""

from __future__ import annotations

from collections.abc import Callable, Mapping

from attrs import field, frozen

from newsclaims._chain.own_words import NONE, OwnWords
from newsclaims.caching import Generations
from newsclaims.model import Document, Provenance
from newsclaims.stages import Stage

_MOST_RULES = 1024
"""Rules of a plugin whose signatures are kept: names of its own vocabulary, so they are few."""


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
    _signatures: Generations[str, Provenance] = field(init=False, eq=False, repr=False)

    @_signatures.default
    def _no_signatures(self) -> Generations[str, Provenance]:
        signer = self.name, self.distribution, self.version
        return Generations(lambda rule: Provenance(rule, *signer), limit=_MOST_RULES)

    def own_words(self, document: Document) -> OwnWords:
        """Return the kinds and acts of plugins' own that it may use, given *document*."""
        return OwnWords(self.kinds, self.acts, document)

    def sign(self, claimed: Provenance) -> Provenance:
        """Return what is put in the place of what the plugin claims about itself.

        What one rule made bears one and the same signature, which is so made and pickled once.
        """
        return self._signatures[claimed.rule]

    def __str__(self) -> str:
        wrapped = f", wrapped by {', '.join(self.wrappers)}" if self.wrappers else ""
        return f"plugin {self.name!r} ({self.origin}{wrapped})"
