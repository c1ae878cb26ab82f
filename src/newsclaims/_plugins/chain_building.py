"""Make the chosen plugins with their options and link them into a chain."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from threading import Lock

import pluggy
from attrs import has

from newsclaims._chain.executor import Chain
from newsclaims._chain.link import Link
from newsclaims._chain.messages import one_line, said
from newsclaims._plugins.declarations import new_manager
from newsclaims._plugins.discovery import Candidate, Registry
from newsclaims._plugins.options import options_of, takes_any_option
from newsclaims._plugins.settings import Settings, check_keys
from newsclaims.errors import ConfigurationError, PluginLoadError
from newsclaims.plan import Choice, Plan
from newsclaims.stages import STAGES, Stage, stage_of_layer


def make_chain(plan: Plan, registry: Registry, settings: Settings) -> Chain:
    """Return the chain that *plan* describes.

    Raises:
        ConfigurationError: an option of a chosen plugin is unknown or of the wrong type.
        PluginLoadError: a plugin cannot be made or registered.
    """
    names = {n for choice in plan.choices for n in (choice.plugin, *choice.wrappers)}
    made = {
        name: make(registry.candidates[name], settings.options.get(name, {}))
        for name in sorted(names)
    }
    _refuse_two_meanings([registry.candidates[name] for name in sorted(names)])
    lock = Lock()
    links: dict[str, tuple[Link, ...]] = {}
    for stage in STAGES:
        links[stage.name] = tuple(
            _link(stage, registry.candidates, c, made, lock) for c in plan.stage(stage.name)
        )
    return Chain(links=links, on_error=settings.on_error, diagnostics=plan.diagnostics)


def _link(
    stage: Stage,
    candidates: Mapping[str, Candidate],
    choice: Choice,
    made: Mapping[str, object],
    lock: Lock,
) -> Link:
    candidate = candidates[choice.plugin]
    anatomy, entry = candidate.anatomy, candidate.entry
    speaking = [candidates[name].anatomy for name in (entry.name, *choice.wrappers)]
    call = _caller({name: made[name] for name in (entry.name, *choice.wrappers)}, lock)
    batches = (
        stage.name in anatomy.batches and not choice.wrappers
    )  # what wraps one call sees one result
    return Link(
        stage=stage,
        name=entry.name,
        origin=entry.origin,
        distribution=entry.distribution,
        version=entry.version,
        call=call(stage.hook),
        batch=call(stage.batch_hook) if batches else None,
        plugin=made[entry.name],
        wrappers=choice.wrappers,
        requires=frozenset(anatomy.requires),
        gives=frozenset(x for x in anatomy.provides if stage_of_layer(x) is stage),
        languages=choice.languages,
        kinds={word: means for one in speaking for word, means in one.own_kinds},
        acts={word: means for one in speaking for word, means in one.own_acts},
    )


def _refuse_two_meanings(candidates: Sequence[Candidate]) -> None:
    """Refuse a kind or act that two plugins declare with different fallbacks."""
    for what in ("kind", "act"):
        known: dict[str, tuple[str, Candidate]] = {}
        for candidate in candidates:
            words: tuple[tuple[str, str], ...] = getattr(candidate.anatomy, f"own_{what}s")
            for word, means in words:
                other, whose = known.setdefault(word, (means, candidate))
                if other != means:
                    raise ConfigurationError(
                        f"the {what} {word!r} stands for {other!r} to plugin {whose.name!r} "
                        f"({whose.entry.origin}), and for {means!r} to plugin {candidate.name!r} "
                        f"({candidate.entry.origin}); disable one of them"
                    )


def _caller(plugins: Mapping[str, object], lock: Lock) -> Callable[[str], Callable[..., object]]:
    """Return what makes callers of hooks, of one plugin and of those that wrap it.

    Plugins that are not safe to share between threads share one lock: a plugin of several stages
    is called by one thread at a time, whatever the stage.

    A manager of its own for each link does what `PluginManager.subset_hook_caller` does, and
    asks less of a plugin: the latter hashes plugins, which attrs classes with a list or a table
    among their options cannot be.
    """
    manager = new_manager()
    shared = [_register(manager, name, plugin) for name, plugin in plugins.items()]

    def caller_of(hook: str) -> Callable[..., object]:
        caller: pluggy.HookCaller = getattr(manager.hook, hook)
        if all(shared):
            return caller

        def one_at_a_time(**arguments: object) -> object:
            with lock:
                result: object = caller(**arguments)
                return result

        return one_at_a_time

    return caller_of


def _register(manager: pluggy.PluginManager, name: str, plugin: object) -> bool:
    """Register a plugin; return whether several threads may call it at a time."""
    try:
        manager.register(plugin, name)
        return bool(getattr(plugin, "thread_safe", True))
    except KeyboardInterrupt:
        raise
    except BaseException as error:
        raise PluginLoadError(f"plugin {name!r} cannot be registered: {said(error)}") from error


def make(candidate: Candidate, options: Mapping[str, object]) -> object:
    """Make a plugin of a class and its options; a module or an object is one already.

    Raises:
        ConfigurationError: an option is missing, unknown or of the wrong type.
        PluginLoadError: the class raises something else.
    """
    who = f"plugin {candidate.name!r} ({candidate.entry.origin})"
    try:
        return _make(candidate, options, who)
    except (ConfigurationError, KeyboardInterrupt):
        raise
    except BaseException as error:
        raise PluginLoadError(f"{who} cannot be made: {one_line(error)}") from error


def _make(candidate: Candidate, options: Mapping[str, object], who: str) -> object:
    target = candidate.target
    if not isinstance(target, type):
        if options:
            raise ConfigurationError(f"options.{candidate.name}: {who} takes no options")
        return target
    _check_required(candidate, target, options)
    try:
        if options and has(target):
            return _structured(target, options)
        if options and not takes_any_option(target):
            check_keys("its options", options, [option.name for option in options_of(target)])
        return target(**options)
    except (TypeError, ValueError, ConfigurationError) as error:
        raise ConfigurationError(f"options.{candidate.name}: {who}: {said(error)}") from error


def _check_required(candidate: Candidate, target: type, options: Mapping[str, object]) -> None:
    """Refuse to make a plugin without what it must be told."""
    known = options_of(target)
    if not {option.name for option in known}.issuperset(options):
        return  # a misspelt name may be the one that is missing, and is told of
    if missing := [o.name for o in known if o.required and o.name not in options]:
        name = candidate.name
        plural = "s" * (len(missing) > 1)
        raise ConfigurationError(
            f"plugin {name!r} ({candidate.entry.origin}) requires "
            f"option{plural} {' and '.join(map(repr, missing))}: "
            f"set {' and '.join(f'options.{name}.{one}' for one in missing)}, or disable {name!r}"
        )


def _structured(target: type, options: Mapping[str, object]) -> object:
    """Make a plugin of an attrs class, its options checked against the types of its fields."""
    from cattrs.errors import BaseValidationError

    from newsclaims._json.strict_conversion import faults, strict_converter

    try:
        return strict_converter().structure(options, target)
    except BaseValidationError as error:
        raise ConfigurationError(faults(error)) from error
