"""Attributions in words as attributions with places; what the text does not have is left out.

The order of the decisions: contents and cue are looked for together, in the sentence that the model
names first, because the same word may report several times in an article; what else there is, is
looked for around them.  Each thing that is left out is told to the trace.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Sequence
from typing import TypeAlias

from attrs import frozen

from newsclaims.model import Attribution, Cue, Document, Provenance, Span, Subject
from newsclaims.text import clean
from newsclaims.trace import Trace
from newsclaims_llm.answers import Faulty, Said
from newsclaims_llm.passages import Passage, Range
from newsclaims_llm.places import Place, Places

_STOPS = ".,،;؛:"
_SHOWN = 160

_Used: TypeAlias = set[tuple[str, str, Range]]
"""Cue and content of what was found, in the model's words, with the place of either."""


@frozen(kw_only=True)
class Grounded:
    """What came of an answer.

    Args:
        attributions: whose cue and content stand in the text.
        dropped: number of attributions and of parts of attributions that were left out.
    """

    attributions: tuple[Attribution, ...] = ()
    dropped: int = 0


def places_of(document: Document) -> Places:
    """Return the text of *document* to look for words in, with the edges of its clitics."""
    edges = {
        edge
        for token in document.tokens
        if token.proclitics or token.enclitics
        for part in (*token.proclitics, token.stem, *token.enclitics)
        for edge in (part.start, part.end)
    }
    return Places(document.text, edges)


class Grounding:
    """Finds the attributions of an article's answers in its text.

    Args:
        document: the article.
        trace: is told what is left out and why.
        confidence: that each attribution bears.
        rule: that each attribution bears.
    """

    def __init__(self, document: Document, trace: Trace, *, confidence: float, rule: str) -> None:
        self._article = document.article
        self._places = places_of(document)
        self._trace = trace
        self._confidence = confidence
        self._rule = rule
        self._dropped = 0

    def ground(self, passage: Passage, items: Iterable[Said | Faulty]) -> Grounded:
        """Return the attributions of one passage that stand in its text.

        Args:
            passage: that the model was given.
            items: what it answered.
        """
        before = self._dropped
        used: _Used = set()
        found = tuple(
            one for item in items if (one := self._attribution(passage, item, used)) is not None
        )
        return Grounded(attributions=found, dropped=self._dropped - before)

    def _attribution(
        self, passage: Passage, item: Said | Faulty, used: _Used
    ) -> Attribution | None:
        if isinstance(item, Faulty):
            self._drop("answer.not-of-the-schema", item.text)
            return None
        hint = passage.sentence(item.sentence)
        pieces = [words for words in item.content if words.strip()]
        anchored = self._anchor(passage, hint, item.cue, pieces, used)
        if anchored is None:
            return None
        cue, content = anchored
        start, end = min(cue.start, content[0].start), max(cue.end, content[-1].end)
        here, near = passage.around(start, end, further=0), passage.around(start, end)
        source = self._beside(item.source, near, cue, "source")
        antecedent = self._beside(item.antecedent, passage.range, cue, "antecedent")
        if source is not None and not here[0] <= source.start < here[1]:
            # The source stands in the clause of its cue: this one only tells who is meant.
            source, antecedent = None, antecedent or source
        via = self._beside(item.via, near, cue, "via")
        quotes = self._quotes(item.quotes, content) if item.form == "mixed" else ()
        spans = self._trimmed(content, direct=item.form == "direct")
        if not spans:
            self._drop("content.only-marks", " ".join(pieces))
            return None
        cue_text = self._article.text[cue.start : cue.end]
        return Attribution(
            cue=Cue(cue.start, cue.end, cue_text, lemma=clean(cue_text)),
            content=spans,
            source=source,
            via=via,
            antecedent=antecedent,
            quotes=tuple(one for one in quotes if any(span.covers(one) for span in spans)),
            form=item.form,
            act=item.act,
            negated=item.negated,
            subject=_subject(item, source),
            evidence=_evidence(item, source, [cue, *content]),
            confidence=self._confidence,
            provenance=Provenance(self._rule),
        )

    def _anchor(
        self, passage: Passage, hint: Range | None, cue: str, pieces: Sequence[str], used: _Used
    ) -> tuple[Place, list[Place]] | None:
        """Return the cue and the contents that stand nearest to each other, where the model says."""
        found: list[Place] = []
        first: tuple[Place, Place] | None = None
        for words in pieces:
            if first is None:
                if not self._places.find(words, *passage.range):
                    self._drop("content.not-in-the-text", words)
                    continue
                first = self._nearest_pair(passage, hint, cue, words, used)
                if first is None:
                    self._drop("cue.not-near-the-content", cue)
                    return None
                found.append(first[1])
                continue
            last = found[-1]
            where = passage.around(min(first[0].start, last.start), max(first[0].end, last.end))
            more = [
                place
                for place in self._places.find(words, *where)
                if not any(_overlap(place, one) for one in (first[0], *found))
            ]
            if more:  # the next one, as a rule; some models give the pieces in another order
                found.append(min(more, key=lambda one: (one.start < last.end, one.start)))
            else:
                self._drop("content.not-in-the-text", words)
        if first is None:
            if not pieces:
                self._drop("content.empty", cue)
            return None
        return first[0], sorted(found, key=lambda place: place.start)

    def _nearest_pair(
        self,
        passage: Passage,
        hint: Range | None,
        cue: str,
        words: str,
        used: _Used,
    ) -> tuple[Place, Place] | None:
        """Return a cue and a content: in the sentence of the hint, as written, near each other.

        What stands there for the same words of an earlier item is not taken again.
        """
        best: tuple[tuple[bool, int, bool, int, int], Place, Place] | None = None
        for content in self._places.find(words, *passage.range):
            for place in self._places.find(cue, *passage.around(content.start, content.end)):
                if _overlap(place, content) or used & _keys(cue, words, place, content):
                    continue
                hinted = hint is not None and hint[0] <= place.start < hint[1]
                order = (
                    not hinted,
                    (not place.exact) + (not content.exact),
                    not passage.together(place.start, content.start),
                    _distance(place, content),
                    place.start,
                )
                if best is None or order < best[0]:
                    best = order, place, content
        if best is None:
            return None
        used |= _keys(cue, words, *best[1:])
        return best[1:]

    def _beside(self, words: str | None, where: Range, cue: Place, what: str) -> Span | None:
        """Return the place of *words* that is nearest to the cue."""
        if words is None or not words.strip():
            return None
        found = [one for one in self._places.find(words, *where) if not _overlap(one, cue)]
        if not found:
            self._drop(f"{what}.not-in-the-text", words)
            return None
        best = min(found, key=lambda place: (not place.exact, _distance(place, cue)))
        return self._article.span(best.start, best.end)

    def _quotes(self, quotes: Iterable[str], content: Sequence[Place]) -> tuple[Span, ...]:
        found: list[Span] = []
        for words in quotes:
            inside = [
                span
                for piece in content
                for place in self._places.find(words, piece.start, piece.end)
                for span in self._trimmed([place], direct=True)
                if not found or span.start >= found[-1].end
            ]
            if inside:
                found.append(inside[0])
            else:
                self._drop("quote.not-in-the-content", words)
        return tuple(found)

    def _trimmed(self, content: Iterable[Place], *, direct: bool) -> tuple[Span, ...]:
        """Return the contents without what stands around them: space, stops, marks of direct speech."""
        spans = []
        text = self._article.text
        for place in content:
            start, end = place.start, place.end
            while start < end and _is_outside(text[start], direct=direct, stops=""):
                start += 1
            while start < end and _is_outside(text[end - 1], direct=direct, stops=_STOPS):
                end -= 1
            if start < end:
                spans.append(self._article.span(start, end))
        return tuple(spans)

    def _drop(self, rule: str, words: str) -> None:
        self._dropped += 1
        if self._trace.on:
            line = " ".join(words.split())
            self._trace.step(rule, "rejected", note=line[:_SHOWN])


def _subject(item: Said, source: Span | None) -> Subject:
    """Return where the speaker is to be looked for, as far as it agrees with what was found."""
    if source is not None:
        return "source"
    return "dropped" if item.subject == "source" else item.subject


def _evidence(item: Said, source: Span | None, found: Sequence[Place]) -> tuple[str, ...]:
    names = ["language-model"]
    if item.source and source is None:
        names.append("-source-not-in-the-clause")
    if not all(place.exact for place in found):
        names.append("-other-spelling")
    return tuple(names)


def _keys(cue: str, words: str, *places: Place) -> _Used:
    return {(cue, words, (place.start, place.end)) for place in places}


def _overlap(one: Place, other: Place) -> bool:
    return one.start < other.end and other.start < one.end


def _distance(one: Place, other: Place) -> int:
    return max(other.start - one.end, one.start - other.end, 0)


def _is_outside(character: str, *, direct: bool, stops: str) -> bool:
    if character.isspace() or character in stops:
        return True
    category = unicodedata.category(character)
    return category == "Cf" or (direct and (category in {"Pi", "Pf"} or character in "\"'„‟"))
