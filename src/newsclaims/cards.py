"""Cards of plugins: what a user should know before trusting one: data, licences, scores, limits.

A plugin's card is the file ``card.toml`` in its package, or what its attribute ``card`` names: another
file there, for a package of several plugins, or a `Card`.
"""

from __future__ import annotations

import re
from importlib.resources import files
from types import ModuleType

from attrs import Attribute, field, frozen

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml

FILE = "card.toml"
"""Where a card stands in the package of its plugin unless the plugin says otherwise."""

_LANGUAGE = re.compile(r"[a-z]{2,8}(?:-[A-Za-z0-9]+)*\Z")


def _said(_: object, attribute: Attribute[str], value: str) -> None:
    if not value.strip():
        raise ValueError(f"{attribute.name} is empty")


def _some(_: object, attribute: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
    if not value or not all(one.strip() for one in value):
        raise ValueError(f"{attribute.name} has to say something")


def _tags(_: object, attribute: Attribute[tuple[str, ...]], value: tuple[str, ...]) -> None:
    for one in value:
        if not _LANGUAGE.match(one):
            raise ValueError(f"{attribute.name}: {one!r} is no language tag of BCP 47")


@frozen(kw_only=True)
class Data:
    """Something that the plugin was made from, or ships.

    Args:
        name: with its version.
        licence: SPDX expression, or what it is called.
        use: what was taken from it.
    """

    name: str = field(validator=_said)
    licence: str = field(validator=_said)
    use: str = field(validator=_said)


@frozen(kw_only=True)
class Score:
    """One figure of how right it is.

    Args:
        measure: what is measured, in which unit.
        value: the figure.
        on: what it was measured on.
        source: where the figure and the way to measure it stand.
    """

    measure: str = field(validator=_said)
    value: float
    on: str = field(validator=_said)
    source: str = field(validator=_said)


@frozen(kw_only=True)
class Card:
    """What a user should know of a plugin.

    Args:
        summary: what it does, in one sentence.
        licence: SPDX expression of code and data.
        languages: BCP 47 tags of the languages that it was made for; empty where it knows none.
        data: what it was made from; empty where it learnt from nothing.
        scores: how right it is; empty where nobody has measured it.
        limits: what it cannot do, or does wrong; at least one.
    """

    summary: str = field(validator=_said)
    licence: str = field(validator=_said)
    languages: tuple[str, ...] = field(default=(), validator=_tags)
    data: tuple[Data, ...] = ()
    scores: tuple[Score, ...] = ()
    limits: tuple[str, ...] = field(validator=_some)


def card_of(plugin: object) -> Card | None:
    """Return the card of a plugin class, module or object; None where it has none.

    Raises:
        LexiconError: the card is not sound, or the file that the plugin names is not there; the
            message names the file and the key.
    """
    named = getattr(plugin, "card", None)
    if isinstance(named, Card):
        return named
    if named is not None and not isinstance(named, str):
        raise LexiconError(f"`card` is {named!r:.100}, no name of a file and no Card")
    kind = plugin if isinstance(plugin, type | ModuleType) else type(plugin)
    module = kind.__name__ if isinstance(kind, ModuleType) else kind.__module__
    package = module.partition(".")[0]
    try:
        there = files(package).joinpath(named or FILE).is_file()
    except (ModuleNotFoundError, TypeError, ValueError, AttributeError):
        there = False  # a single module, __main__, or one that no import made
    if not there:
        if named:
            raise LexiconError(f"{package}/{named}: `card` names it, and it is not there")
        return None
    return load_toml(package, named or FILE, Card)
