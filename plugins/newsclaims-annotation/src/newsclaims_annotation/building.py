"""Documents out of the regions and links that come back from an annotation tool."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from decimal import Decimal, InvalidOperation
from typing import Any

from attrs import evolve

from newsclaims.codec import from_dict, to_dict
from newsclaims.errors import DocumentError
from newsclaims.model import (
    TEXTUAL,
    Actor,
    Article,
    Claim,
    Cue,
    Diagnostic,
    Document,
    Form,
    Provenance,
    Quantity,
    Span,
)
from newsclaims.nesting import enclosing
from newsclaims_annotation.scheme import (
    APPROX_WORDS,
    CHOICES,
    KINDS,
    LABELS,
    PLUGIN,
    YES,
    Annotation,
    Label,
    Link,
    Range,
    Region,
)

_SIGNS = {word: sign for sign, word in APPROX_WORDS.items()} | {sign: sign for sign in APPROX_WORDS}
_SPEAKER = re.compile(rf"(.*\S)\s*\(({'|'.join(KINDS)})\)\s*\Z", re.DOTALL)
_OPENING = '«“"„‹❝'
_CLOSING = '»”"‟›❞'
_GAP = " … "
_BY_HAND = Provenance(rule="annotated")


def document_of(annotation: Annotation) -> Document:
    """Return the document that regions and links describe.

    A claim is a cue with the contents that are linked to it; where the tool says no act it is
    ``state``, and where it says no form that follows from the quotation marks.  Of a discontinuous
    cue, source or channel the longest part is kept; contents keep all parts.  What has no place in
    a claim, such as a cue without content, is left out, and a warning among the diagnostics says so.

    Raises:
        DocumentError: an attribute has a value that there is not, or a region is outside of the
            text; the message names the article and the region.
    """
    return _Builder(annotation).document()


class _Builder:
    def __init__(self, annotation: Annotation) -> None:
        self.annotation = annotation
        self.article: Article = annotation.article
        self.notes: list[Diagnostic] = []
        self.actors: dict[str, Actor] = {}
        self.regions = {one.id: one for one in annotation.regions}

    def document(self) -> Document:
        for region in self.annotation.regions:
            self._check(region)
        quantities = self._quantities()
        claims = self._claims(quantities)
        made = Document(
            article=self.article,
            quantities=quantities,
            actors=tuple(self.actors.values()),
            claims=claims,
            diagnostics=tuple(self.notes),
        )
        try:
            return from_dict(to_dict(made, full=True))
        except DocumentError as error:
            raise DocumentError(f"article {self.article.id!r}: {error}") from error

    def _check(self, region: Region) -> None:
        length = len(self.article.text)
        for start, end in region.parts:
            if not 0 <= start < end <= length:
                raise self._error(
                    region, f"[{start}, {end}) is not a span of a text of {length} code points"
                )
        label = region.label
        for name, values in region.attributes.items():
            allowed = CHOICES.get(label, {}).get(name)
            for value in values:
                known = (*allowed, *APPROX_WORDS) if allowed and name == "approx" else allowed
                if known is not None and value not in known:
                    raise self._error(
                        region, f"{name} is {value!r:.80}; it is one of {', '.join(allowed or ())}"
                    )
            if len(values) > 1 and name != "speaker":
                raise self._error(region, f"{name} is said {len(values)} times; leave one")

    def _claims(self, quantities: Sequence[Quantity]) -> tuple[Claim, ...]:
        parts = self._parts()
        cues = sorted(self._labelled("Cue"), key=lambda one: (one.start, one.end))
        drafts = []
        for cue in cues:
            linked = parts[cue.id]
            content = self._contents([one for one in linked if one.label == "Content"])
            if not content:
                self._warn(cue, "a cue without content is no claim; it is left out")
                continue
            drafts.append((cue, linked, content))
        parents = enclosing([(self._one(cue), content) for cue, _, content in drafts])
        return tuple(
            self._claim(
                f"c{number}", *draft, quantities, None if parent is None else f"c{parent + 1}"
            )
            for number, (draft, parent) in enumerate(zip(drafts, parents, strict=True), 1)
        )

    def _claim(  # noqa: PLR0913, PLR0917 - what was found, each given once
        self,
        id_: str,
        cue: Region,
        linked: Sequence[Region],
        content: tuple[Span, ...],
        quantities: Sequence[Quantity],
        parent: str | None,
    ) -> Claim:
        at = self._one(cue)
        inside = [one for one in quantities if any(span.covers(one) for span in content)]
        said: Mapping[str, Any] = {name: values[0] for name, values in cue.attributes.items()}
        return Claim(
            id=id_,
            cue=Cue(at.start, at.end, at.text, lemma=at.text),
            source=self._role("Source", cue, linked),
            via=self._role("Via", cue, linked),
            content=content,
            form=said.get("form") or _form(content),
            act=said.get("act", "state"),
            negated=said.get("negated") == YES,
            statement=_GAP.join(span.text for span in content),
            actors=tuple(map(self._actor, cue.attributes.get("speaker", ()))),
            quantities=tuple(inside),
            parent=parent,
            provenance=_BY_HAND,
            extra=_extra(cue),
        )

    def _parts(self) -> dict[str, list[Region]]:
        """Return what belongs to each cue; a source without cue goes with its content."""
        parts: dict[str, list[Region]] = {one.id: [] for one in self._labelled("Cue")}
        rest = []
        for link in self.annotation.links:
            missing = [end for end in (link.cue, link.other) if end not in self.regions]
            if missing:
                raise DocumentError(
                    f"article {self.article.id!r}: a link names the region {missing[0]!r}, which is not there"
                )
            if link.cue in parts:
                parts[link.cue].append(self.regions[link.other])
            elif link.other in parts:
                parts[link.other].append(self.regions[link.cue])
            else:
                rest.append(link)
        for link in rest:
            self._through(link, parts)
        taken = {one.id for linked in parts.values() for one in linked}
        for region in self.annotation.regions:
            if region.label in LABELS[1:4] and region.id not in taken:
                self._warn(region, f"a {region.label.lower()} that belongs to no cue is left out")
        return parts

    def _through(self, link: Link, parts: Mapping[str, list[Region]]) -> None:
        ends = self.regions[link.cue], self.regions[link.other]
        for here, there in (ends, ends[::-1]):
            for linked in parts.values():
                if here.label == "Content" and here in linked and there not in linked:
                    linked.append(there)

    def _contents(self, regions: Sequence[Region]) -> tuple[Span, ...]:
        """Return the contents in text order; those that overlap are one."""
        ranges: list[Range] = []
        for start, end in sorted({part for region in regions for part in self._whole(region)}):
            if ranges and start < ranges[-1][1]:
                ranges[-1] = (ranges[-1][0], max(end, ranges[-1][1]))
            else:
                ranges.append((start, end))
        return tuple(self.article.span(start, end) for start, end in ranges)

    def _role(self, label: Label, cue: Region, linked: Sequence[Region]) -> Span | None:
        found = [self._one(one) for one in linked if one.label == label]
        if len(found) > 1:
            self._warn(cue, f"has {len(found)} regions {label}; the longest is kept")
        return max(found, key=lambda one: (one.end - one.start, -one.start), default=None)

    def _one(self, region: Region) -> Span:
        """Return the span of a region; of one with gaps the longest part."""
        whole = self._whole(region)
        if len(whole) > 1:
            self._warn(region, f"has {len(whole)} parts; the longest is kept")
        return self.article.span(*max(whole, key=lambda one: (one[1] - one[0], -one[0])))

    def _whole(self, region: Region) -> list[Range]:
        """Return the parts of a region; what only white space divides is one, as at a line end."""
        whole: list[Range] = []
        for start, end in sorted(region.parts):
            if whole and self._is_blank(whole[-1][1], start):
                whole[-1] = (whole[-1][0], max(end, whole[-1][1]))
            else:
                whole.append((start, end))
        return whole

    def _is_blank(self, start: int, end: int) -> bool:
        return not self.article.text[start:end].strip()

    def _actor(self, words: str) -> Actor:
        match = _SPEAKER.match(words)
        name, kind = (match[1], match[2]) if match else (words.strip(), "unnamed")
        if name not in self.actors:
            id_ = f"a{len(self.actors) + 1}"
            self.actors[name] = Actor(id=id_, name=name, kind=kind, provenance=_BY_HAND)
        elif match and self.actors[name].kind == "unnamed":
            self.actors[name] = evolve(self.actors[name], kind=kind)
        return self.actors[name]

    def _quantities(self) -> tuple[Quantity, ...]:
        regions = sorted(self._labelled("Quantity"), key=lambda one: (one.start, one.end))
        return tuple(self._quantity(f"q{n}", region) for n, region in enumerate(regions, 1))

    def _quantity(self, id_: str, region: Region) -> Quantity:
        span = self._one(region)
        said = {name: values[0] for name, values in region.attributes.items()}
        kind: Any = said.get("kind", "cardinal")
        exact = {name: self._exact(region, name, kind) for name in ("value", "low", "high")}
        approx: Any = _SIGNS[said.get("approx", "=")]
        return Quantity(
            *(span.start, span.end, span.text),
            kind=kind,
            number=span,
            value=exact["value"],
            low=exact["low"],
            high=exact["high"],
            approx=approx,
            unit=said.get("unit") or None,
            id=id_,
            provenance=_BY_HAND,
            extra=_extra(region),
        )

    def _exact(self, region: Region, name: str, kind: Any) -> Decimal | str | None:  # noqa: ANN401 - checked before
        [text] = region.attributes.get(name) or ("",)
        text = text.strip()
        if not text or kind in TEXTUAL:
            return text or None
        try:
            return Decimal(text)
        except InvalidOperation:
            raise self._error(
                region, f"{name} is {text!r:.80}, no number with a decimal point, as a {kind} has"
            ) from None

    def _labelled(self, label: Label) -> list[Region]:
        return [one for one in self.annotation.regions if one.label == label]

    def _warn(self, region: Region, message: str) -> None:
        note = Diagnostic(
            level="warning",
            message=f"{self._words(region)}: {message}",
            plugin=PLUGIN,
            start=region.start,
            end=region.end,
        )
        if note not in self.notes:
            self.notes.append(note)

    def _error(self, region: Region, message: str) -> DocumentError:
        return DocumentError(f"article {self.article.id!r}: {self._words(region)}: {message}")

    def _words(self, region: Region) -> str:
        words = " ".join(self.annotation.text_of(region).split())
        return f"{region.label} {region.id} {words!r:.60}"


def _form(content: Sequence[Span]) -> Form:
    """Return what the quotation marks of a content say of its form."""
    text = " ".join(span.text.strip() for span in content)
    if text[:1] in tuple(_OPENING) and text[-1:] in tuple(_CLOSING):
        return "direct"
    return "mixed" if any(mark in text for mark in _OPENING) else "indirect"


def _extra(region: Region) -> dict[str, dict[str, bool]]:
    return {PLUGIN: {"optional": True}} if "optional" in region.attributes else {}
