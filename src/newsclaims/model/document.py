"""What comes out of the chain: claims, and the document that holds every layer."""

from __future__ import annotations

from bisect import bisect_left
from functools import cached_property

from attrs import frozen

from newsclaims.model.layers import (
    Actor,
    Attribution,
    Credit,
    Cue,
    Mention,
    Quantity,
    Sentence,
    Token,
)
from newsclaims.model.spans import UNSIGNED, Article, Provenance, Span
from newsclaims.model.vocabulary import Act, Form, Level


@frozen(kw_only=True, repr=False)
class Claim:
    """Who said what: an attribution with its speakers and its numbers.

    The spans, ``form``, ``act`` and ``negated`` are those of `Attribution`.

    Args:
        id: unique in the document, ``c1`` and up in the order of the cues.
        actors: the speakers; empty where nobody is named as one.
        statement: the content as a reader would repeat it.
        quantities: the numbers inside the content, in text order.
        parent: id of the claim in whose content this one stands.
        confidence: estimated probability that the claim is right, 0 to 1.
    """

    id: str
    cue: Cue
    content: tuple[Span, ...]
    statement: str
    form: Form
    act: Act
    source: Span | None = None
    via: Span | None = None
    quotes: tuple[Span, ...] = ()
    negated: bool = False
    actors: tuple[Actor, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    parent: str | None = None
    confidence: float = 1.0
    provenance: Provenance = UNSIGNED

    @property
    def speaker(self) -> str | None:
        """The speakers' names joined by a comma, or None."""
        return ", ".join(actor.name for actor in self.actors) or None

    def __repr__(self) -> str:
        no = "not " if self.negated else ""
        who = self.speaker or "(nobody)"
        return f"<Claim {self.id}: {who} | {no}{self.cue.text} ({self.act}, {self.form}) | {self.statement}>"


@frozen(kw_only=True)
class Diagnostic:
    """Something a user should know about how a document came to be.

    Args:
        level: ``error`` where something is missing that was asked for, ``warning`` where
            something is wrong with what is installed, ``info`` for the rest.
        message: one line.
        plugin: the plugin that it is about, if it is about one.
        start: first code point of the stretch of text that it is about, if it is about one.
        end: one past the last code point of that stretch.
    """

    level: Level
    message: str
    plugin: str | None = None
    start: int | None = None
    end: int | None = None


@frozen(kw_only=True, repr=False)
class Document:
    """An article with every layer that the chain has added so far."""

    article: Article
    tokens: tuple[Token, ...] = ()
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    actors: tuple[Actor, ...] = ()
    credits: tuple[Credit, ...] = ()
    claims: tuple[Claim, ...] = ()
    diagnostics: tuple[Diagnostic, ...] = ()

    @property
    def text(self) -> str:
        """The article's text, untouched."""
        return self.article.text

    def claims_by(self, actor: Actor | str) -> tuple[Claim, ...]:
        """Return the claims of *actor*: an `Actor`, an actor id or a name as in `Actor.name`."""
        keys = {actor.id} if isinstance(actor, Actor) else {actor}
        return tuple(
            claim
            for claim in self.claims
            if any(a.id in keys or a.name in keys for a in claim.actors)
        )

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that overlap *span*, by binary search."""
        first = bisect_left(self._token_ends, span.start + 1)
        last = bisect_left(self._token_starts, span.end)
        return self.tokens[first:last]

    @cached_property
    def _token_starts(self) -> list[int]:
        return [token.start for token in self.tokens]

    @cached_property
    def _token_ends(self) -> list[int]:
        return [token.end for token in self.tokens]

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{len(getattr(self, layer))} {layer}"
            for layer in ("tokens", "mentions", "quantities", "claims", "actors")
        )
        return f"<Document {self.article.id}: {counts}>"
