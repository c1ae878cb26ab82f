"""Who of many bearers of names is one person: links taken together, the surest first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from itertools import groupby

from attrs import frozen

_SURE = 4
"""Strength from which a link does not depend on what else a bearer is linked to."""


@frozen(order=True)
class Link:
    """Two that are one person, taken by themselves.

    Args:
        strength: see `newsclaims_store.same_person.Verdict`.
        one: key of a bearer.
        other: likewise, behind it in order.
        why: in words.
    """

    strength: int
    one: str
    other: str
    why: str


@frozen
class Cluster:
    """One person.

    Args:
        members: keys of bearers, sorted.
        why: what joined a member to others, where something did.
    """

    members: tuple[str, ...]
    why: dict[str, str]


def clusters(
    bearers: Iterable[str],
    links: Iterable[Link],
    apart: Callable[[str, str], bool],
) -> list[Cluster]:
    """Return the persons that bearers are; the same for the same, in whatever order they come.

    The surest links join first.  One is not followed where it would make one person of two that are apart,
    or where a bearer is linked as surely to two that are apart from each other.

    Args:
        bearers: keys.
        links: between them.
        apart: returns whether two are not one person whatever links them.
    """
    own: dict[str, list[str]] = {one: [one] for one in sorted(bearers)}
    why: dict[str, str] = {}
    known: dict[tuple[int, int], tuple[int, int, bool]] = {}

    def blocked(first: list[str], second: list[str]) -> bool:
        pair = (id(first), id(second))
        sizes = (len(first), len(second))
        before = known.get(pair)
        if before is None or before[:2] != sizes:
            found = any(apart(a, b) for a in first for b in second)
            known[pair] = (*sizes, found)
            return found
        return before[2]

    ordered = sorted(links, key=lambda link: (-link.strength, link.one, link.other))
    for strength, several in groupby(ordered, key=lambda link: link.strength):
        level = [link for link in several if own[link.one] is not own[link.other]]
        unclear = _unclear(level, own, blocked) if strength < _SURE else set()
        for link in level:
            first, second = own[link.one], own[link.other]
            if first is second or link in unclear or blocked(first, second):
                continue
            for name, to in ((link.one, link.other), (link.other, link.one)):
                why.setdefault(name, f"{link.why} ({to.split('|', 1)[0]})")
            first += second
            for member in second:
                own[member] = first
    groups = {id(members): members for members in own.values()}.values()
    return [
        Cluster(tuple(sorted(members)), {one: why[one] for one in members if one in why})
        for members in sorted(groups, key=min)
    ]


def _unclear(
    level: Sequence[Link],
    own: dict[str, list[str]],
    blocked: Callable[[list[str], list[str]], bool],
) -> set[Link]:
    """Return the links of bearers that are linked to two that are apart."""
    to: defaultdict[int, dict[int, list[str]]] = defaultdict(dict)
    for link in level:
        first, second = own[link.one], own[link.other]
        to[id(first)][id(second)] = second
        to[id(second)][id(first)] = first
    found = set()
    for link in level:
        first, second = own[link.one], own[link.other]
        for here, there in ((first, second), (second, first)):
            others = [one for key, one in to[id(here)].items() if key != id(there)]
            if any(blocked(one, there) for one in others):
                found.add(link)
    return found
