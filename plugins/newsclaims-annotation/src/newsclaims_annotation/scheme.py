"""What annotation tools are given and give back: labelled regions of a text, joined by links.

Every format writes and reads the same graph: a region for each cue, source, channel and content, and
for each quantity; a link from a cue to what belongs to it.  What a claim is besides its words stands
in the attributes of its cue, what a quantity is in those of its region.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal, TypeAlias, get_args

from attrs import field, frozen

from newsclaims.model import (
    Act,
    Actor,
    ActorKind,
    Approx,
    Article,
    Claim,
    Document,
    Form,
    Quantity,
    QuantityKind,
)

Label: TypeAlias = Literal["Cue", "Source", "Via", "Content", "Quantity"]
Range: TypeAlias = tuple[int, int]
"""Half-open range of code points."""

LABELS: tuple[str, ...] = get_args(Label)
YES = "yes"
"""The value of an attribute that is there or not."""

APPROX_WORDS: Mapping[str, str] = {
    "=": "exact",
    "~": "about",
    ">": "more",
    ">=": "at-least",
    "<": "less",
    "<=": "at-most",
}
"""How a quantity's ``approx`` is called in tools that have no room for signs."""

CHOICES: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "Cue": {
        "act": get_args(Act),
        "form": get_args(Form),
        "negated": (YES,),
        "optional": (YES,),
    },
    "Quantity": {
        "kind": get_args(QuantityKind),
        "approx": tuple(APPROX_WORDS[sign] for sign in get_args(Approx)),
        "optional": (YES,),
    },
}
"""Attributes with a closed list of values, by the label of what has them."""

TEXTS: Mapping[str, tuple[str, ...]] = {
    "Cue": ("speaker",),
    "Quantity": ("value", "low", "high", "unit"),
}
"""Attributes that are written freely; ``speaker`` may be there several times."""

KINDS: tuple[str, ...] = get_args(ActorKind)

PLUGIN = "annotation"
"""Name of the plugin, under which a claim or a quantity says that it is optional."""


@frozen(kw_only=True)
class Region:
    """A labelled part of the text.

    Args:
        id: unique among the regions of the text.
        label: what stands there; of a foreign file any word.
        parts: where, in text order; one range unless the tool made a discontinuous region.
        attributes: name to values.
    """

    id: str
    label: str
    parts: tuple[Range, ...]
    attributes: Mapping[str, tuple[str, ...]] = field(factory=dict)

    @property
    def start(self) -> int:
        """First code point."""
        return self.parts[0][0]

    @property
    def end(self) -> int:
        """One past the last code point."""
        return self.parts[-1][1]


@frozen
class Link:
    """A link from a cue to what belongs to it, by the ids of the regions."""

    cue: str
    other: str


@frozen(kw_only=True)
class Annotation:
    """The regions and links of one article.

    Args:
        article: what they are about.
        regions: in text order.
        links: between them.
    """

    article: Article
    regions: tuple[Region, ...] = ()
    links: tuple[Link, ...] = ()

    def text_of(self, region: Region) -> str:
        """Return what stands in a region, its parts joined by a space."""
        return " ".join(self.article.text[start:end] for start, end in region.parts)


def annotation_of(document: Document) -> Annotation:
    """Return the regions and links of a document.

    Args:
        document: of whose claims and quantities they are.
    """
    regions: dict[object, Region] = {}
    links = []

    def region(key: object, label: Label, place: Range, **attributes: tuple[str, ...]) -> str:
        if key not in regions:
            kept = {name: values for name, values in attributes.items() if values}
            id_ = f"r{len(regions) + 1}"
            regions[key] = Region(id=id_, label=label, parts=(place,), attributes=kept)
        return regions[key].id

    for number, claim in enumerate(document.claims):
        cue = region((number,), "Cue", (claim.cue.start, claim.cue.end), **_of_claim(claim))
        parts: list[tuple[Label, Range]] = []
        if claim.source is not None:
            parts.append(("Source", (claim.source.start, claim.source.end)))
        if claim.via is not None:
            parts.append(("Via", (claim.via.start, claim.via.end)))
        parts += [("Content", (span.start, span.end)) for span in claim.content]
        links += [Link(cue, region((label, place), label, place)) for label, place in parts]
    for number, one in enumerate(document.quantities):
        region(("Quantity", number), "Quantity", (one.start, one.end), **_of_quantity(one))
    ordered = sorted(
        regions.values(), key=lambda one: (one.start, LABELS.index(one.label), -one.end)
    )
    return Annotation(article=document.article, regions=tuple(ordered), links=tuple(links))


def speaker_words(actor: Actor) -> str:
    """Return a speaker as annotators write one: ``سالم الحارثي (person)``."""
    return f"{actor.name} ({actor.kind})"


def is_optional(item: Claim | Quantity) -> bool:
    """Return whether gold waives a claim or a quantity."""
    said = item.extra.get(PLUGIN)
    return isinstance(said, Mapping) and said.get("optional") is True


def _of_claim(claim: Claim) -> dict[str, tuple[str, ...]]:
    return {
        "act": (claim.act,),
        "form": (claim.form,),
        "negated": (YES,) if claim.negated else (),
        "optional": (YES,) if is_optional(claim) else (),
        "speaker": tuple(map(speaker_words, claim.actors)),
    }


def _of_quantity(one: Quantity) -> dict[str, tuple[str, ...]]:
    return {
        "kind": (one.kind,),
        "approx": (APPROX_WORDS[one.approx],) if one.approx != "=" else (),
        "optional": (YES,) if is_optional(one) else (),
        "value": _exact(one.value),
        "low": _exact(one.low),
        "high": _exact(one.high),
        "unit": (one.unit,) if one.unit else (),
    }


def _exact(value: object) -> tuple[str, ...]:
    from decimal import Decimal

    if value is None:
        return ()
    return (format(value, "f") if isinstance(value, Decimal) else str(value),)
