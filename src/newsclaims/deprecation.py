"""Hooks and arguments of the chain that will go, and what a plugin is told that still has them.

A hook or argument that is to go stays for one version of the chain at least, with an entry in
`DEPRECATED`.  Plugins that implement it work on; whoever loads them is warned.
"""

from __future__ import annotations

from collections.abc import Collection, Mapping

from attrs import frozen


class PluginDeprecationWarning(DeprecationWarning):
    """A plugin implements a hook, or takes an argument, that will go."""


@frozen(kw_only=True)
class Deprecation:
    """A hook that will go, or an argument of one.

    Args:
        hook: its name.
        argument: the argument that will go; empty where the whole hook will.
        since: version of the chain that says so first.
        remedy: what to write in its place.
    """

    hook: str
    argument: str = ""
    since: int
    remedy: str

    def __str__(self) -> str:
        what = f"the argument {self.argument!r} of {self.hook}" if self.argument else self.hook
        return f"{what} is deprecated since version {self.since} of the chain: {self.remedy}"


DEPRECATED: tuple[Deprecation, ...] = ()
"""What will go.  Nothing yet."""


def deprecated_in(hooks: Mapping[str, Collection[str]]) -> tuple[str, ...]:
    """Say what a plugin implements that will go, one line each.

    Args:
        hooks: the hooks that it implements, with the arguments that it takes.
    """
    return tuple(
        str(one)
        for one in DEPRECATED
        if one.hook in hooks and (not one.argument or one.argument in hooks[one.hook])
    )
