"""What the list beside the article says of each claim."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence

from attrs import frozen

from newsclaims.explanation import Explanation
from newsclaims.model import Attribution, Claim, Document, Quantity
from newsclaims.model.rows import number as number_in_short
from newsclaims.model.vocabulary import TEXTUAL
from newsclaims.trace import Step
from newsclaims_html.interface import Interface
from newsclaims_html.tally import keys_of


@frozen(kw_only=True)
class Card:
    """One claim, ready to be shown.

    Args:
        place: of the claim in the article, from 0.
        claim: itself.
        depth: in how many other claims it stands, 4 at most.
        parent: place of the claim that it stands in; None where there is none.
        colour: of its speaker.
        keys: what its speakers are known by through all articles.
        speakers: their names joined, or what is said of nobody.
        named: whether there is a speaker.
        aliases: what else the article calls them.
        numbers: each number in short, and as it is written.
        percent: the confidence in hundredths.
        for_it: what speaks for it, in words.
        against: what speaks against it, likewise.
        subject: where the speaker was found, in words; empty where that is not known.
        steps: the decisions of the rules, where somebody asked for them.
    """

    place: int
    claim: Claim
    depth: int
    parent: int | None
    colour: str
    keys: str
    speakers: str
    named: bool
    aliases: tuple[str, ...]
    numbers: tuple[tuple[str, str], ...]
    percent: int
    for_it: tuple[str, ...]
    against: tuple[str, ...]
    subject: str
    steps: Sequence[Step]


_DEEPEST = 4
_MOST_ALIASES = 6
_LONG = re.compile(r"(?<![\d.])\d{5,30}(?!\d)")


def cards_of(
    document: Document,
    colours: Mapping[str, str],
    words: Interface,
    explanation: Explanation | None,
) -> list[Card]:
    """Return a card for each claim, in the order of the claims."""
    places = {claim.id: place for place, claim in enumerate(document.claims)}
    made_of = {one.id: one for one in document.attributions}
    steps = _steps(explanation) if explanation is not None else {}
    depths: dict[str, int] = {}
    cards = []
    for place, claim in enumerate(document.claims):
        parent = claim.parent if claim.parent in places else None
        depths[claim.id] = min(_DEEPEST, depths.get(parent, 0) + 1) if parent else 0
        for_it, against = _evidence(claim, words)
        cards.append(
            Card(
                place=place,
                claim=claim,
                depth=depths[claim.id],
                parent=places[parent] if parent else None,
                colour=colours[claim.actors[0].id] if claim.actors else "n",
                keys="\n".join(keys_of(claim)),
                speakers="، ".join(one.name for one in claim.actors)
                if words.direction == "rtl"
                else claim.speaker or "",
                named=bool(claim.actors),
                aliases=_aliases(claim),
                numbers=tuple((_in_short(one), one.text) for one in claim.quantities),
                percent=round(100 * claim.confidence),
                for_it=for_it,
                against=against,
                subject=_subject(made_of.get(claim.id), words),
                steps=steps.get((claim.cue.start, claim.cue.end), ()),
            )
        )
    return cards


def _evidence(claim: Claim, words: Interface) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return what speaks for a claim and what against it; a name that is not known as it is."""
    for_it = [one for one in claim.evidence if not one.startswith("-")]
    against = [one for one in claim.evidence if one.startswith("-")]
    return (
        tuple(words.evidence.get(one, one) for one in for_it),
        tuple(words.evidence.get(one, one.removeprefix("-")) for one in against),
    )


def _aliases(claim: Claim) -> tuple[str, ...]:
    said = [mention.text for actor in claim.actors for mention in actor.mentions]
    names = {actor.name for actor in claim.actors}
    return tuple(one for one in dict.fromkeys(said) if one not in names)[:_MOST_ALIASES]


def _subject(attribution: Attribution | None, words: Interface) -> str:
    return words.subjects[attribution.subject] if attribution is not None else ""


def _in_short(quantity: Quantity) -> str:
    """Return what a quantity says in short, long numbers in groups of three digits."""
    short = number_in_short(quantity)
    if quantity.kind in TEXTUAL:
        return short
    return _LONG.sub(lambda found: f"{int(found[0]):,}", short)


def _steps(explanation: Explanation) -> Mapping[tuple[int, int], Sequence[Step]]:
    """Return the steps by the place of what they are about."""
    found = defaultdict[tuple[int, int], list[Step]](list)
    for step in explanation.steps:
        span = step.about or step.span
        if span is not None:
            found[span.start, span.end].append(step)
    return found
