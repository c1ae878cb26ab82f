"""Compare the hook implementations of a plugin with the chain: their names and arguments."""

from __future__ import annotations

import inspect
from collections.abc import Iterator
from difflib import get_close_matches
from functools import lru_cache
from types import ModuleType

import pluggy
from attrs import frozen

from newsclaims.errors import PluginLoadError
from newsclaims.hookspecs import FORMAT_HOOKS, ChainSpec, FormatSpec
from newsclaims.stages import STAGE_OF_HOOK

PROJECT = "newsclaims"
"""What pluggy calls the markers ``hookspec`` and ``hookimpl`` by."""


_HOOKS = (*STAGE_OF_HOOK, *FORMAT_HOOKS)


@frozen
class Implementation:
    """A method or function that implements a hook.

    Args:
        name: its name.
        hook: name of the hook, which the marker may give apart.
        arguments: those that it takes, without ``self``.
    """

    name: str
    hook: str
    arguments: tuple[str, ...]


def implementations(target: object) -> tuple[Implementation, ...]:
    """Return the hook implementations of a plugin class, module or object.

    Raises:
        PluginLoadError: one is of a hook that there is not, lacks its marker, or takes an
            argument that the chain does not pass; the message names it and what is near.
    """
    found = tuple(_checked(target))
    if not found:
        raise PluginLoadError(_no_hook(target))
    return found


def _checked(target: object) -> Iterator[Implementation]:
    for name in dir(target):
        member = inspect.getattr_static(target, name, None)
        function = getattr(member, "__func__", member)
        ours = name.startswith(f"{PROJECT}_")
        if not inspect.isroutine(function) or not (ours or hasattr(function, f"{PROJECT}_impl")):
            continue
        options = _bare_manager().parse_hookimpl_opts(target, name)
        hook = (options and options["specname"]) or name
        if hook not in _HOOKS:
            if options is not None and options["optionalhook"]:
                continue
            near = get_close_matches(hook, _HOOKS, n=1, cutoff=0.4)
            hint = f"; did you mean {near[0]}?" if near else ""
            raise PluginLoadError(f"the chain has no hook {hook}{hint}")
        if options is None:
            raise PluginLoadError(f"method {name} lacks @hookimpl")
        if inspect.iscoroutinefunction(function) or inspect.isasyncgenfunction(function):
            raise PluginLoadError(
                f"method {name} is `async def`, and the chain waits for no coroutine; "
                "write a plain `def`, which can call `asyncio.run` where it must"
            )
        bound = not (isinstance(target, ModuleType) or isinstance(member, staticmethod))
        parameters = [*inspect.signature(function).parameters.values()][bound:]
        for parameter in parameters:
            _check_parameter(name, hook, parameter)
        yield Implementation(name, hook, tuple(one.name for one in parameters))


def _check_parameter(name: str, hook: str, parameter: inspect.Parameter) -> None:
    passed = _arguments(hook)
    what = f"the argument {parameter.name!r} of {name}"
    offer = f"the chain passes {' and '.join(passed) or 'none'}"
    if parameter.kind is not inspect.Parameter.POSITIONAL_OR_KEYWORD:
        raise PluginLoadError(f"{what} is no plain one; {offer}, by these names")
    if parameter.default is not inspect.Parameter.empty:
        raise PluginLoadError(
            f"{what} has a default, so the chain would never pass it; {offer}, "
            "and settings are options: fields of the plugin's class"
        )
    if parameter.name not in passed:
        near = get_close_matches(parameter.name, passed, n=1, cutoff=0.4)
        hint = f"did you mean {near[0]!r}?" if near else offer
        raise PluginLoadError(f"{what} is none that there is; {hint}")


def _arguments(hook: str) -> tuple[str, ...]:
    spec = FormatSpec if hook in FORMAT_HOOKS else ChainSpec
    return tuple(inspect.signature(getattr(spec, hook)).parameters)[1:]


def _no_hook(target: object) -> str:
    """Say that there is no hook, and which method may have been meant to be one."""
    for name in dir(target):
        near = get_close_matches(name, _HOOKS, n=1, cutoff=0.8)
        if near and not name.startswith("_"):
            return f"implements no hook of the chain; did you mean {near[0]} by {name}?"
    return "implements no hook of the chain; mark its methods with @hookimpl"


@lru_cache(maxsize=1)
def _bare_manager() -> pluggy.PluginManager:
    """Return a manager that nothing is ever registered with: it only reads markers."""
    return pluggy.PluginManager(PROJECT)
