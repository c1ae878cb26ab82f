"""Look at a plugin without making it: its hooks, its layers, its words, its chain version."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import get_args

import pluggy
from attrs import frozen

from newsclaims._chain.messages import one_line, said, shown
from newsclaims._plugins.hook_signatures import PROJECT, implementations
from newsclaims.deprecation import deprecated_in
from newsclaims.errors import PluginLoadError
from newsclaims.hookspecs import (
    API_VERSION,
    FORMAT_HOOKS,
    OLDEST_API_VERSION,
    ChainSpec,
    FormatSpec,
)
from newsclaims.model import Act, ActorKind, MentionKind, is_own_word
from newsclaims.stages import (
    STAGE_OF_LAYER,
    STAGES,
    Stage,
    is_own_layer,
    plugin_of_layer,
    stage_of_layer,
)

_KINDS = frozenset((*get_args(MentionKind), *get_args(ActorKind)))
_ACTS = frozenset(get_args(Act))
_PRIMARY = re.compile("[a-z]{2,8}")


@frozen(kw_only=True)
class Anatomy:
    """What a plugin says about itself.

    Args:
        serves: stages that it returns results for, in chain order.
        wraps: stages in which it wraps the calls of other plugins.
        batches: those of the stages that it serves in which it can read several articles at a time.
        requires: layers without which it cannot work.
        uses: layers that it works better with.
        provides: layers that it gives.
        languages: primary subtags (BCP 47) of those that it serves; empty for any.
        own_kinds: kinds of its own, each with the standard kind that it stands for.
        own_acts: acts of its own, likewise.
        outdated: why its chain version does not fit; empty where it does.
        opt_in: whether it serves a stage only where it is named for it, or handed in.
        thread_safe: whether several threads may call it at a time.
        deprecated: what it implements that will go, and what to do; one line each.
        formats: ``reader`` and ``writer``, as far as it registers such formats.
    """

    serves: tuple[str, ...]
    wraps: tuple[str, ...]
    batches: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    uses: tuple[str, ...] = ()
    provides: tuple[str, ...] = ()
    languages: tuple[str, ...] = ()
    own_kinds: tuple[tuple[str, str], ...] = ()
    own_acts: tuple[tuple[str, str], ...] = ()
    outdated: str = ""
    opt_in: bool = False
    thread_safe: bool = True
    deprecated: tuple[str, ...] = ()
    formats: tuple[str, ...] = ()

    @property
    def own_layers(self) -> tuple[str, ...]:
        """The layers that it adds to what the core knows."""
        return tuple(filter(is_own_layer, self.provides))

    @property
    def stage_names(self) -> tuple[str, ...]:
        """Every stage that it has a part in, in chain order."""
        return tuple(s.name for s in STAGES if s.name in self.serves or s.name in self.wraps)


def new_manager() -> pluggy.PluginManager:
    """Return a plugin manager that knows the chain and no plugin."""
    manager = pluggy.PluginManager(PROJECT)
    manager.add_hookspecs(ChainSpec)
    manager.add_hookspecs(FormatSpec)
    return manager


def examine(target: object) -> Anatomy:
    """Check a plugin class, module or object and return what it says about itself.

    Raises:
        PluginLoadError: it implements no hook of the chain, a hook that there is not, one
            with arguments that there are not, or names a layer, language, kind or act that there cannot be;
            or it raises something when it is looked at.
    """
    try:
        return _examine(target)
    except KeyboardInterrupt:
        raise
    except PluginLoadError as error:
        raise PluginLoadError(said(error)) from error
    except BaseException as error:
        raise PluginLoadError(f"cannot be examined: {one_line(error)}") from error


def _examine(target: object) -> Anatomy:
    outdated = _outdated(target)
    if outdated:
        # A plugin for another chain may well have other hooks; they are not worth judging.
        return Anatomy(serves=(), wraps=(), outdated=outdated)
    hooks = {one.hook: one.arguments for one in implementations(target)}
    manager = new_manager()
    try:
        manager.register(target, "candidate")
        manager.check_pending()
    except pluggy.PluginValidationError as error:
        raise PluginLoadError(said(error)) from error
    serves: list[str] = []
    wraps: list[str] = []
    for stage in STAGES:
        for implementation in getattr(manager.hook, stage.hook).get_hookimpls():
            wrapping = implementation.wrapper or implementation.hookwrapper
            (wraps if wrapping else serves).append(stage.name)
    batches = tuple(stage.name for stage in STAGES if _has_batch_form(stage, manager, serves))
    gives = tuple(layer for stage in STAGES if stage.name in serves for layer in stage.gives)
    return Anatomy(
        serves=tuple(serves),
        wraps=tuple(wraps),
        batches=batches,
        requires=_layers(target, "requires", ()),
        uses=_layers(target, "uses", ()),
        provides=_provided(target, serves, gives),
        languages=_languages(target),
        own_kinds=_own_words(target, "own_kinds", "sport:club", "organization", _KINDS),
        own_acts=_own_words(target, "own_acts", "finance:guide", "predict", _ACTS),
        opt_in=_flag(target, "opt_in", default=False),
        thread_safe=_flag(target, "thread_safe", default=True),
        deprecated=deprecated_in(hooks),
        formats=tuple(kind for hook, kind in FORMAT_HOOKS.items() if hook in hooks),
    )


def _has_batch_form(stage: Stage, manager: pluggy.PluginManager, serves: Collection[str]) -> bool:
    """Return whether the one plugin of *manager* implements the batch form of the stage's hook."""
    caller = getattr(manager.hook, stage.batch_hook) if stage.batch_hook else None
    found = caller.get_hookimpls() if caller else []
    if any(one.wrapper or one.hookwrapper for one in found):
        raise PluginLoadError(
            f"wraps {stage.batch_hook}; wrap {stage.hook}, and each article is read by that"
        )
    if found and stage.name not in serves:
        raise PluginLoadError(
            f"implements {stage.batch_hook} without {stage.hook}, by which single articles are "
            "read; implement both, the one for a batch of one perhaps"
        )
    return bool(found)


def _outdated(target: object) -> str:
    version = getattr(target, "api_version", API_VERSION)
    if type(version) is not int:
        raise PluginLoadError(f"api_version is {shown(version)}, not a whole number")
    if OLDEST_API_VERSION <= version <= API_VERSION:
        return ""
    upgrade = "newsclaims" if version > API_VERSION else "the plugin"
    return (
        f"made for version {shown(version)} of the chain, this is {API_VERSION}: upgrade {upgrade}"
    )


def _flag(target: object, attribute: str, *, default: bool) -> bool:
    value = getattr(target, attribute, default)
    if type(value) is not bool:
        raise PluginLoadError(f"`{attribute}` is {shown(value)}, not True or False")
    return value


def _layers(target: object, attribute: str, default: tuple[str, ...]) -> tuple[str, ...]:
    layers = getattr(target, attribute, default)
    if type(layers) is not tuple or not all(type(layer) is str for layer in layers):
        raise PluginLoadError(f"`{attribute}` is {shown(layers)}, not a tuple of layer names")
    for layer in layers:
        if layer not in STAGE_OF_LAYER and not is_own_layer(layer):
            known = ", ".join(STAGE_OF_LAYER)
            raise PluginLoadError(
                f"`{attribute}` names {shown(layer)}; the layers are {known}, and those that plugins "
                "add and name after themselves, such as 'ships.topics'"
            )
    return layers


def _languages(target: object) -> tuple[str, ...]:
    languages = getattr(target, "languages", ())
    if not isinstance(languages, tuple):
        raise PluginLoadError(f"`languages` is {shown(languages)}, not a tuple such as ('ar',)")
    for language in languages:
        if not (isinstance(language, str) and _PRIMARY.fullmatch(language)):
            raise PluginLoadError(
                f"`languages` names {shown(language)}, which is no primary subtag of BCP 47, such as 'ar'"
            )
    return languages


def _own_words(
    target: object, attribute: str, word: str, means: str, standard: Collection[str]
) -> tuple[tuple[str, str], ...]:
    """Return the kinds or acts that a plugin declares, sorted; *word* and *means* are an example."""
    declared = getattr(target, attribute, {})
    if not isinstance(declared, Mapping):
        raise PluginLoadError(
            f"`{attribute}` is {shown(declared)}, not a dict such as {{{word!r}: {means!r}}}"
        )
    words = dict(declared)
    for own, stands_for in words.items():
        if not is_own_word(own):
            raise PluginLoadError(
                f"`{attribute}` names {shown(own)}; a word of a plugin's own has a name before it and a "
                f"colon, both in small letters, such as {word!r}"
            )
        if type(stands_for) is not str or stands_for not in standard:
            listed = ", ".join(sorted(standard))
            raise PluginLoadError(
                f"`{attribute}` lets {own!r} stand for {shown(stands_for)}; it is one of {listed}"
            )
    return tuple(sorted(words.items()))


def _provided(target: object, serves: list[str], gives: tuple[str, ...]) -> tuple[str, ...]:
    provides = _layers(target, "provides", gives)
    for layer in provides:
        stage = stage_of_layer(layer)
        if stage.name not in serves:
            raise PluginLoadError(
                f"`provides` names {layer!r}, but {stage.hook}, which gives it, is not implemented"
            )
    if "annotate" in serves and not any(map(is_own_layer, provides)):
        raise PluginLoadError(
            "newsclaims_annotate is implemented, but `provides` names no layer of its own; name it "
            "after the plugin, such as 'ships.topics'"
        )
    return provides


def misnamed(anatomy: Anatomy, name: str) -> str:
    """Return what is wrong with the layers that a plugin called *name* adds; empty where nothing."""
    for layer in anatomy.provides:
        if is_own_layer(layer) and plugin_of_layer(layer) != name:
            wanted = f"{name}.{layer.rpartition('.')[2]}"
            return (
                f"`provides` names {layer!r}, but the plugin is called {name!r}; a layer is named "
                f"after its plugin, such as {wanted!r}"
            )
    return ""
