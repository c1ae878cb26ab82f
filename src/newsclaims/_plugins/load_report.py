"""What became of every plugin that a distribution announces or a caller hands in."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

Status: TypeAlias = Literal["loaded", "disabled", "broken", "blocked", "colliding", "outdated"]


@frozen(kw_only=True)
class LoadEntry:
    """What became of one announced plugin.

    Args:
        name: the plugin's name.
        distribution: what announces it; empty for an object handed to the pipeline.
        version: of the distribution.
        value: ``module:attribute`` that the entry point names.
        status: ``loaded``: usable; ``disabled``: switched off by the pipeline's settings,
            not imported; ``broken``: cannot be imported or is no plugin; ``blocked``: an
            object handed to the pipeline bears its name; ``colliding``: several
            distributions claim the name; ``outdated``: made for another version of
            newsclaims.
        reason: one line, empty where it is loaded.
        stages: names of the stages that it can serve, in chain order.
        deprecated: what it implements that will go, and what to do; one line each.
        formats: ``reader`` and ``writer``, as far as it registers formats to read or write.
        layers: those that it adds to a document, ``ships.topics``.
    """

    name: str
    distribution: str
    version: str
    value: str
    status: Status
    reason: str = ""
    stages: tuple[str, ...] = ()
    deprecated: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()
    layers: tuple[str, ...] = ()

    @property
    def origin(self) -> str:
        """Distribution and version, or where else the plugin comes from."""
        if not self.distribution:
            return "handed to the pipeline"
        return f"{self.distribution} {self.version}"

    def __str__(self) -> str:
        state = f"{self.status}: {self.reason}" if self.reason else self.status
        return f"{self.name} ({self.origin}) {state}"


@frozen
class LoadReport:
    """What became of every announced plugin, by plugin and distribution name."""

    entries: tuple[LoadEntry, ...]

    @property
    def problems(self) -> tuple[LoadEntry, ...]:
        """The entries that something is wrong with: broken, colliding or outdated."""
        return tuple(
            entry for entry in self.entries if entry.status in {"broken", "colliding", "outdated"}
        )

    def named(self, name: str) -> tuple[LoadEntry, ...]:
        """Return the entries of the plugin *name*; several where distributions collide."""
        return tuple(entry for entry in self.entries if entry.name == name)

    def __str__(self) -> str:
        return "\n".join(map(str, self.entries)) or "no plugin is installed"
