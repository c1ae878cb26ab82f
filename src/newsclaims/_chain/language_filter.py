"""Which plugins are called for an article: those that serve its language, and have what they need."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from typing import TypeAlias

from newsclaims._chain.link import Link
from newsclaims.model import Diagnostic
from newsclaims.model.readable import brief
from newsclaims.stages import STAGES, is_own_layer

Links: TypeAlias = dict[str, tuple[Link, ...]]

_UNKNOWN = ("", "und")
_FILTERED = tuple(stage.name for stage in STAGES if stage.name != "language")
_DRIVERS = tuple(s.name for s in STAGES if s.mode == "driver" and s.name in _FILTERED)


def primary(tag: object) -> str:
    """Return the primary subtag of a BCP 47 tag, ``ar`` of ``ar-EG``; empty where it says nothing."""
    subtag = tag.replace("_", "-").partition("-")[0].lower() if isinstance(tag, str) else ""
    return "" if subtag in _UNKNOWN else subtag


def serves(languages: Collection[str], tag: object) -> bool:
    """Return whether a plugin of these *languages* is for a text with the language *tag*.

    Args:
        languages: primary subtags; empty for any language.
        tag: of an article; where it names no language, every plugin is for it.
    """
    language = primary(tag)
    return not languages or not language or language in languages


def links_for(links: Links, tag: object) -> tuple[Links, tuple[Diagnostic, ...]]:
    """Return the links that are called for an article, and what there is to say of the others.

    Where a stage has a driver for each of several languages, one of them is called; an article of
    unknown language is then read in the language of the first.  A link that requires a layer which for this reason nobody gives is left out too, quietly: the
    one diagnostic names the layers.

    Args:
        links: of the chain, by stage.
        tag: language of the article.
    """
    several = [links[name] for name in _DRIVERS if len(links[name]) > 1]
    if not several and all(
        serves(link.languages, tag) for name in _FILTERED for link in links[name]
    ):
        return links, ()
    notes: list[Diagnostic] = []
    if several and not primary(tag):
        tag = _first(several[0]) or tag
        if primary(tag):
            notes.append(_assumed(tag, several[0]))
    kept: dict[str, tuple[Link, ...]] = {"language": links["language"]}
    empty: list[str] = []
    lost: set[str] = set()
    for stage in (one for one in STAGES if one.name in _FILTERED):
        here = links[stage.name]
        speaking = [link for link in here if serves(link.languages, tag)]
        if stage.mode == "driver":
            speaking = speaking[-1:] if not primary(tag) else speaking[:1]
        if here and not speaking:
            empty.append(stage.name)
        kept[stage.name] = _able(speaking, lost | _own(_given(here) - _given(speaking)))
        lost |= _given(here) - _given(kept[stage.name])
        if "attributions" in lost:
            lost.add("claims")
    if empty or _own(lost) or any(layer in lost for stage in STAGES for layer in stage.gives):
        notes.append(_unserved(empty, lost, tag))
    return kept, tuple(notes)


def _first(drivers: Sequence[Link]) -> str:
    """Return the language of the first driver; nothing where one is for any language."""
    if not all(link.languages for link in drivers):
        return ""
    return drivers[0].languages[0]


def _assumed(tag: object, drivers: Sequence[Link]) -> Diagnostic:
    spoken = ", ".join(sorted({language for link in drivers for language in link.languages}))
    return Diagnostic(
        level="warning",
        message=f"the language of the article is not known, and it is read as {brief(tag)}, one of "
        f"{spoken}; set Article.language, or install a plugin for the stage language",
    )


def _able(links: Iterable[Link], lost: Collection[str]) -> tuple[Link, ...]:
    """Return the links that have what they require, each asked after those before it."""
    gone, able = {*lost}, []
    for link in links:
        if gone.isdisjoint(link.requires):
            able.append(link)
        else:
            gone |= _own(link.gives)
    return tuple(able)


def _own(layers: Iterable[str]) -> set[str]:
    return {layer for layer in layers if is_own_layer(layer)}


def _given(links: Iterable[Link]) -> set[str]:
    return {layer for link in links for layer in link.gives}


def _unserved(stages: Collection[str], lost: Collection[str], tag: object) -> Diagnostic:
    layers = [layer for stage in STAGES for layer in stage.gives if layer in lost]
    layers += sorted(_own(lost))
    where = f" of the stage{'s' * (len(stages) > 1)} {', '.join(stages)}" if stages else ""
    without = f", so there are no {', '.join(layers)}" if layers else ""
    return Diagnostic(
        level="warning",
        message=f"no plugin{where} serves the language {brief(tag)}{without}; "
        "correct Article.language, or choose a plugin that serves it",
    )
