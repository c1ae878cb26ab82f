"""Which plugins a pipeline runs, and why these."""

from __future__ import annotations

from attrs import field, frozen

from newsclaims.model import Diagnostic


@frozen(kw_only=True)
class Choice:
    """One plugin that serves one stage.

    Args:
        stage: the stage's name.
        plugin: the plugin's name.
        origin: its distribution and version, or where else it comes from.
        reason: why it was chosen.
        wrappers: plugins that wrap its calls, the outermost last.
        languages: primary subtags of those for which it is called; empty for any.
    """

    stage: str
    plugin: str
    origin: str
    reason: str
    wrappers: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()

    def __str__(self) -> str:
        wrapped = f", wrapped by {', '.join(self.wrappers)}" if self.wrappers else ""
        return f"{self.stage}: {self.plugin} ({self.origin}), {self.reason}{wrapped}"


@frozen
class Plan:
    """Which plugins a pipeline runs, in the order in which it runs them.

    Args:
        choices: one for each stage and plugin.
        diagnostics: what a user should know about every document that comes of it.
    """

    choices: tuple[Choice, ...]
    diagnostics: tuple[Diagnostic, ...] = field(default=(), repr=False)

    def stage(self, name: str) -> tuple[Choice, ...]:
        """Return the choices for the stage *name*."""
        return tuple(choice for choice in self.choices if choice.stage == name)

    def __str__(self) -> str:
        return "\n".join(map(str, self.choices))
