"""What a person is found by, whichever spelling, part of the name or title is asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable

from newsclaims_arabic.name_comparison import name_parts, skeleton

from newsclaims.model import Actor, Document


def parts_of(name: str) -> list[str]:
    """Return the parts of a name or title that are compared: folded, the same in every spelling.

    Example:
        >>> parts_of("بنيامين نتنياهو") == parts_of("بنيامين نتانياهو")
        True
    """
    return [skeleton(part) for part in name_parts(name)]


def person_of(name: str) -> str:
    """Return the key under which the spellings of one full name come together."""
    return " ".join(parts_of(name))


def called(actor: Actor) -> list[str]:
    """Return the parts of all names that the article has for an actor, each once."""
    names = [actor.name, *(one.text for one in actor.mentions if one.form == "name")]
    return _once(part for name in names for part in parts_of(name))


def titled(actor: Actor) -> list[str]:
    """Return the words of an actor's titles and offices, as they are compared."""
    return _once(part for role in actor.roles for part in parts_of(role))


def named_in_claims(document: Document) -> list[tuple[str, str, str, str]]:
    """Return who is named in the content of each claim, its own speakers left out.

    Returns:
        Id of the claim, name, kind, and key of the name, each once a claim.
    """
    actors = {actor.id: actor for actor in document.actors}
    mentions = {
        (one.start, one.end): (one, actor.id)
        for actor in document.actors
        for one in actor.mentions
        if one.form != "pronoun"
    }
    for one in document.mentions:
        mentions.setdefault((one.start, one.end), (one, one.actor or ""))
    found: dict[tuple[str, str], tuple[str, str, str, str]] = {}
    ordered = sorted(mentions.items(), key=lambda item: item[0])
    starts = [start for (start, _), _ in ordered]
    for claim in document.claims:
        speakers = {actor.id for actor in claim.actors}
        persons = {person_of(actor.name) for actor in claim.actors}
        for span in sorted(claim.content, key=lambda one: one.start):
            first, last = (bisect_left(starts, at) for at in (span.start, span.end))
            for (_, end), (mention, owner) in ordered[first:last]:
                if owner in speakers or end > span.end:
                    continue
                name = actors[owner].name if owner in actors else " ".join(mention.text.split())
                person = person_of(name)
                if person and person not in persons:
                    found.setdefault((claim.id, person), (claim.id, name, mention.kind, person))
    return [*found.values()]


def _once(parts: Iterable[str]) -> list[str]:
    return [*dict.fromkeys(parts)]
