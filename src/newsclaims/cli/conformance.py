"""Try installed plugins on the laws of their stages, as their own tests would."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import TYPE_CHECKING
from unittest import SkipTest

from attrs import frozen

from newsclaims._chain.error_places import one_line_at
from newsclaims._plugins.discovery import named_candidate
from newsclaims.errors import ConfigurationError, LexiconError
from newsclaims.stages import is_own_layer

if TYPE_CHECKING:
    from newsclaims._plugins.discovery import Candidate, Registry
    from newsclaims.testing.suite import PluginSuite


@frozen(kw_only=True)
class Verdict:
    """What became of one law.

    Args:
        plugin: the plugin's name.
        stage: at which stage it was tried.
        law: name of the law, as in `expected_failures`.
        status: ``kept``, ``broken``, or ``skipped`` where it could not be tried.
        reason: why it is not kept.
    """

    plugin: str
    stage: str
    law: str
    status: str
    reason: str = ""


def conformance(
    names: Sequence[str],
    registry: Registry,
    options: Mapping[str, Mapping[str, object]],
    examples: Sequence[str],
) -> Iterator[Verdict]:
    """Try the plugins *names* and yield a verdict for each law.

    Args:
        names: of installed plugins.
        registry: where they are.
        options: plugin name to its options.
        examples: texts in which they find something.

    Raises:
        ConfigurationError: a name or an option is wrong, or the testing extra is missing.
        PluginLoadError: a plugin cannot be used.
    """
    try:
        import hypothesis  # noqa: F401 - the laws need it

        from newsclaims.testing.suites import SUITES
    except ModuleNotFoundError as error:
        raise ConfigurationError(
            f"to check a plugin's conformance takes {error.name}: pip install 'newsclaims[testing]'"
        ) from error
    for name in names:
        candidate = named_candidate(name, registry)
        tried = bool(candidate.anatomy.formats)
        yield from _formats(candidate, options.get(name, {}))
        if not candidate.anatomy.serves and not candidate.anatomy.formats:
            reason = "it only wraps the calls of others; laws are for what serves a stage"
            wrapped = ", ".join(candidate.anatomy.wraps)
            yield Verdict(plugin=name, stage=wrapped, law="", status="skipped", reason=reason)
        for stage in candidate.anatomy.serves:
            suite = _suite(SUITES[stage], candidate, options.get(name, {}), examples)
            if refusal := _refusal(suite):
                reason = f"it cannot work here: {refusal}"
                yield Verdict(plugin=name, stage=stage, law="", status="broken", reason=reason)
                continue
            tried = True
            for law in suite.laws():
                yield _try(name, suite, law)
        card = _card(candidate)
        if tried or card.status == "broken":
            yield card


def _suite(
    base: type[PluginSuite],
    candidate: Candidate,
    options: Mapping[str, object],
    examples: Sequence[str],
) -> PluginSuite:
    from newsclaims._plugins.chain_building import make

    plugin = make(candidate, options) if options else candidate.target
    needed = (*candidate.anatomy.requires, *candidate.anatomy.uses)
    others = dict.fromkeys(filter(is_own_layer, needed))  # a layer may always be None
    members = {"plugin": plugin, "examples": tuple(examples), "others": others}
    suite: PluginSuite = type(f"Test{base.__name__}", (base,), members)()
    return suite


def _card(candidate: Candidate) -> Verdict:
    """Say whether a plugin's card is there and sound; one is not asked of everybody."""
    from newsclaims.cards import card_of

    stage = ", ".join((*candidate.anatomy.stage_names, *candidate.anatomy.formats))
    status, reason = "kept", ""
    try:
        if card_of(candidate.target) is None:
            status, reason = "skipped", "there is none: write card.toml into its package"
    except LexiconError as error:
        status, reason = "broken", str(error)
    return Verdict(plugin=candidate.name, stage=stage, law="card", status=status, reason=reason)


def _formats(candidate: Candidate, options: Mapping[str, object]) -> Iterator[Verdict]:
    """Try the formats that a plugin registers; what only its author's suite knows is skipped."""
    from newsclaims._formats.registration import Formats
    from newsclaims.testing.format_suites import FORMAT_SUITES

    if not candidate.anatomy.formats:
        return
    name = candidate.name
    for one in Formats(options={name: options}).all():
        if one.plugin != name or one.own:
            continue
        place = f"{one.kind} {one.name}"
        if one.problem:
            yield Verdict(
                plugin=name, stage=place, law="is_registered", status="broken", reason=one.problem
            )
            continue
        members = {"format": one.target, "unattended": True}
        suite = type("TestFormat", (FORMAT_SUITES[one.kind],), members)()
        for law in suite.laws():
            yield _tried(name, place, suite, law)


def _refusal(suite: PluginSuite) -> str:
    """Return the declared error that the plugin raises whatever it reads; laws would say less."""
    try:
        return suite.refusal()
    except Exception:  # noqa: BLE001 - the laws tell of it
        return ""


def _try(name: str, suite: PluginSuite, law: str) -> Verdict:
    return _tried(name, suite.stage, suite, law)


def _tried(name: str, stage: str, suite: object, law: str) -> Verdict:
    status, reason = "kept", ""
    try:
        getattr(suite, f"test_{law}")()
    except SkipTest as skipped:
        status, reason = "skipped", str(skipped)
    except AssertionError as error:
        status, reason = "broken", str(error)
    except Exception as error:  # noqa: BLE001 - the plugin's, and the verdict says so
        plugin = getattr(suite, "plugin", None) or getattr(suite, "format", None)
        status, reason = "broken", one_line_at(error, plugin)
    return Verdict(plugin=name, stage=stage, law=law, status=status, reason=reason)
