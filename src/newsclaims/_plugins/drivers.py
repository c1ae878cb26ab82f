"""Choose who drives a stage: one plugin for each language."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import frozen

from newsclaims._plugins.discovery import Candidate
from newsclaims.errors import ConfigurationError
from newsclaims.stages import Stage


@frozen
class Chosen:
    """A plugin that serves a stage.

    Args:
        candidate: the plugin.
        reason: why it was chosen.
        languages: primary subtags of those for which it is called; empty for any.
    """

    candidate: Candidate
    reason: str
    languages: tuple[str, ...] = ()


def drivers(stage: Stage, candidates: Sequence[Candidate], *, named: bool) -> list[Chosen]:
    """Return who drives *stage*: those for one language first, that for any other last.

    Args:
        stage: a driver stage.
        candidates: that can; the one named like the stage first, or those named in their order.
        named: whether they are named for it.

    Raises:
        ConfigurationError: several can for one language, and no rule decides.
    """
    tongues = sorted({tongue for one in candidates for tongue in one.anatomy.languages})
    keys = [*tongues, *([""] if any(not one.anatomy.languages for one in candidates) else [])]
    found: dict[str, tuple[Candidate, str, list[str]]] = {}
    for key in keys:
        able = [
            one for one in candidates if not one.anatomy.languages or key in one.anatomy.languages
        ]
        candidate, reason = _one(stage, able, key if len(keys) > 1 else "", named=named)
        found.setdefault(candidate.name, (candidate, reason, []))[2].append(key)
    if len(found) == 1:
        [(candidate, reason, _)] = found.values()
        return [Chosen(candidate, reason, candidate.anatomy.languages)]
    chosen = [
        Chosen(candidate, reason, () if "" in served else tuple(served))
        for candidate, reason, served in found.values()
    ]
    order = [one.name for one in candidates]
    return sorted(chosen, key=lambda one: (not one.languages, order.index(one.candidate.name)))


def _one(
    stage: Stage, able: Sequence[Candidate], language: str, *, named: bool
) -> tuple[Candidate, str]:
    """Return the one of those who are *able* that drives the stage, and why."""
    handed_in = [one for one in able if one.handed_in]
    only = handed_in if len(handed_in) == 1 and not named else able
    if len(only) == 1:
        if named:
            return only[0], "named"
        if handed_in:
            return only[0], "handed to the pipeline"
        return only[0], f"the only one for {language!r}" if language else "the only one"
    if only[0].name == stage.name and not named:
        return only[0], "the default"
    names = " and ".join(f"{one.name!r} ({one.entry.origin})" for one in only)
    where = f" for the language {language!r}" if language else ""
    raise ConfigurationError(
        f"{names} can each serve the stage {stage.name!r}{where}; "
        f"choose one: {stage.name}={only[0].name!r}"
    )
