"""Articles with their lower layers written by hand, so that no other plugin is needed."""

from __future__ import annotations

import re

import pytest
from attrs import evolve
from newsclaims_actors import Actors

from newsclaims.model import (
    Agreement,
    Article,
    Attribution,
    Cue,
    Document,
    Mention,
    Sentence,
    Span,
    Token,
)
from newsclaims.text import fold

PIECES = re.compile(r"[\w+]+|[^\w\s]")
AGREEMENTS = {"m": ("m", "s"), "f": ("f", "s"), "p": ("m", "p"), "d": ("m", "d"), "fp": ("f", "p")}


class Story:
    """An article whose attached words are marked: ``و+أكد ال+وزير``."""

    def __init__(self, marked: str) -> None:
        self.text = marked.replace("+", "")
        self.tokens = tuple(self._tokens(marked))
        self.mentions: list[Mention] = []
        self.attributions: list[Attribution] = []
        self._at = 0

    def _tokens(self, marked: str):
        shift = 0
        for match in PIECES.finditer(marked):
            pieces = match.group().split("+")
            start = at = match.start() - shift
            shift += len(pieces) - 1
            proclitics = []
            for piece in pieces[:-1]:
                proclitics.append(Span(at, at + len(piece), piece))
                at += len(piece)
            stem = Span(at, at + len(pieces[-1]), pieces[-1])
            text = "".join(pieces)
            yield Token(
                start,
                start + len(text),
                text,
                norm=fold(text),
                kind="word" if text[0].isalnum() else "punctuation",
                proclitics=tuple(proclitics),
                stem=stem,
                stem_norm=fold(stem.text),
            )

    def span(self, text: str, after: int = 0) -> Span:
        start = self.text.index(text, after)
        return Span(start, start + len(text), text)

    def _near(self, text: str, cue: Span) -> Span:
        """Find *text* after the cue, else the last one before it."""
        start = self.text.find(text, cue.end)
        start = start if start >= 0 else self.text.rindex(text, 0, cue.start)
        return Span(start, start + len(text), text)

    def names(self, *texts: str, kind: str = "person", gender: str | None = None) -> Story:
        """Recognize every occurrence of the *texts*, the longest first."""
        for text in sorted(texts, key=len, reverse=True):
            for match in re.finditer(rf"(?<!\w)(?:[ولب])?({re.escape(text)})(?!\w)", self.text):
                start, end = match.span(1)
                if not any(m.start < end and start < m.end for m in self.mentions):
                    self.mentions.append(
                        Mention(start, end, text, kind=kind, form="name", gender=gender)
                    )
        return self

    def says(self, cue: str, who: str | None = None, agreement: str = "m", **more: object) -> Story:
        """Add the next act of reporting; *who* is its source, None where it is dropped."""
        place = self.span(cue, self._at)
        self._at = place.end
        source = self._near(who, place) if who else None
        gender, number = AGREEMENTS[agreement[-2:] if agreement == "fp" else agreement[-1]]
        person = 1 if agreement.startswith("1") else 3
        content = more.pop("content", None)
        spans = {
            key: self._near(str(more.pop(key)), place)
            for key in ("via", "antecedent")
            if key in more
        }
        said = self.span(str(content), place.end) if content else self._rest(place.end)
        self.attributions.append(
            Attribution(
                cue=Cue(place.start, place.end, cue, lemma=cue),
                content=(said,),
                source=source,
                form="indirect",
                act="state",
                subject=more.pop("subject", "source" if who else "dropped"),
                agreement=Agreement(person=person, gender=gender, number=number),
                id=f"c{len(self.attributions) + 1}",
                **spans,
            )
        )
        assert not more
        return self

    def _rest(self, start: int) -> Span:
        end = next(
            (i for i in range(start, len(self.text)) if self.text[i] in ".،"), len(self.text)
        )
        left = start + len(self.text[start:end]) - len(self.text[start:end].lstrip())
        return Span(left, end, self.text[left:end]) if left < end else Span(0, 1, self.text[0])

    @property
    def document(self) -> Document:
        sentences = [
            Sentence(match.start(), match.end(), match.group())
            for match in re.finditer(r"[^.\s][^.]*\.?", self.text)
        ]
        return Document(
            article=Article(text=self.text),
            tokens=self.tokens,
            sentences=tuple(sentences),
            mentions=tuple(self.mentions),
            attributions=tuple(self.attributions),
        )

    def resolve(self, **layers: object):
        return Actors().newsclaims_resolve_actors(evolve(self.document, **layers))

    def speakers(self, **layers: object) -> list[str]:
        """Return for each attribution the names of its speakers, joined by ``+``."""
        resolution = self.resolve(**layers)
        names = {actor.id: actor.name for actor in resolution.actors}
        return [
            " + ".join(names[i] for i in resolution.speakers.get(a.id, ()))
            for a in self.attributions
        ]

    def actor(self, name: str):
        return next(actor for actor in self.resolve().actors if actor.name == name)


@pytest.fixture
def story():
    return Story
