"""Which plugins are called for an article: those that serve its language, and have what they need."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import TypeAlias

from newsclaims._chain.link import Link
from newsclaims.model import Diagnostic
from newsclaims.model.readable import brief
from newsclaims.stages import STAGES, is_own_layer

Links: TypeAlias = dict[str, tuple[Link, ...]]

_UNKNOWN = ("", "und")


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

    A link that requires a layer which for this reason nobody gives is left out too, quietly: the
    one diagnostic names the layers.

    Args:
        links: of the chain, by stage.
        tag: language of the article.
    """
    if all(serves(link.languages, tag) for stage in links.values() for link in stage):
        return links, ()
    kept: dict[str, tuple[Link, ...]] = {}
    empty: list[str] = []
    lost: set[str] = set()
    for stage in STAGES:
        here = links[stage.name]
        speaking = [link for link in here if serves(link.languages, tag)]
        if here and not speaking:
            empty.append(stage.name)
        kept[stage.name] = _able(speaking, lost | _own(_given(here) - _given(speaking)))
        lost |= _given(here) - _given(kept[stage.name])
        if "attributions" in lost:
            lost.add("claims")
    return kept, (_unserved(empty, lost, tag),) if empty or lost else ()


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
