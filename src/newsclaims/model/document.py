"""What comes out of the chain: claims, and the document that holds every layer."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from importlib import import_module
from typing import Any

from attrs import field, frozen

from newsclaims.model.json_data import EMPTY, WHERE_EMPTY_OMITTED, JsonMap, as_extra
from newsclaims.model.layers import (
    Actor,
    Attribution,
    Credit,
    Layer,
    Mention,
    Quantity,
    Relation,
    Sentence,
    Token,
)
from newsclaims.model.readable import Readable, brief, part, words
from newsclaims.model.rows import Row, as_text, joined, number
from newsclaims.model.spans import UNSIGNED, Article, Provenance, Span
from newsclaims.model.tokens import NO_TOKENS, Tokens, as_tokens
from newsclaims.model.vocabulary import Level


@frozen(kw_only=True, repr=False)
class Claim(Relation):
    """Who said what: an attribution with its speakers and its numbers.

    The fields of `Relation` are those of the attribution that it is made of.

    Args:
        id: unique in the document, ``c1`` and up in the order of the cues.
        statement: the content as a reader would repeat it.
        actors: the speakers; empty where nobody is named as one.
        quantities: the numbers inside the content, in text order.
        parent: id of the claim in whose content this one stands.
        confidence: estimated probability that the claim is right, 0 to 1.
        provenance: which plugin and rule made it.
        extra: JSON values of plugins: the name of each to a value of its own, kept as a `JsonMap`.
    """

    id: str
    statement: str
    actors: tuple[Actor, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    parent: str | None = None
    confidence: float = 1.0
    provenance: Provenance = UNSIGNED
    extra: JsonMap = field(
        kw_only=True, default=EMPTY, converter=as_extra, metadata=WHERE_EMPTY_OMITTED
    )

    @property
    def speaker(self) -> str | None:
        """The speakers' names joined by a comma, or None."""
        return ", ".join(actor.name for actor in self.actors) or None

    def row(self) -> Row:
        """Return the claim as one flat row of strings, numbers, booleans and None.

        Where a cell has several values they are joined by ``"; "``; where it has none it is None.

        Returns:
            ``claim``: its id; ``speaker``: the speakers' names; ``speaker_kind`` and
            ``speaker_link``: what they are, and their entries in a knowledge base as
            ``source:id``; ``source``: the words of who says it; ``via``; ``cue``, ``lemma``,
            ``act``, ``form``, ``negated``; ``statement``; ``numbers``: the values in the content
            with their units, ``12``, ``>3 km``; ``number_texts``: the same as written; ``start``
            and ``end``: of the cue, in code points of the text; ``content_start`` and
            ``content_end``; ``parent``: id of the claim that it stands in; ``confidence``;
            ``plugin`` and ``rule`` that made it.
        """
        actors, quantities = self.actors, self.quantities
        links = [f"{a.link.source}:{a.link.id}" for a in actors if a.link is not None]
        return {
            "claim": self.id,
            "speaker": joined(tuple(actor.name for actor in actors)),
            "speaker_kind": joined(tuple(actor.kind for actor in actors)),
            "speaker_link": joined(tuple(links)),
            "source": self.source.text if self.source is not None else None,
            "via": self.via.text if self.via is not None else None,
            "cue": self.cue.text,
            "lemma": self.cue.lemma,
            "act": self.act,
            "form": self.form,
            "negated": self.negated,
            "statement": self.statement,
            "numbers": joined(tuple(map(number, quantities))),
            "number_texts": joined(tuple(one.text for one in quantities)),
            "start": self.cue.start,
            "end": self.cue.end,
            "content_start": self.content[0].start,
            "content_end": self.content[-1].end,
            "parent": self.parent,
            "confidence": float(self.confidence),
            "plugin": self.provenance.plugin,
            "rule": self.provenance.rule,
        }

    def __repr__(self) -> str:
        no = "not " if self.negated is True else ""
        nobody = type(self.actors) is tuple and not self.actors
        who = "(nobody)" if nobody else words(part(self, "speaker", self.actors))
        cue = words(part(self.cue, "text", self.cue))
        kind = f"{words(self.act)}, {words(self.form)}"
        return f"<Claim {words(self.id)}: {who} | {no}{cue} ({kind}) | {words(self.statement)}>"


@frozen(kw_only=True, repr=False)
class Diagnostic(Readable):
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
    """An article with every layer that the chain has added so far.

    Args:
        layers: what plugins add, in the order in which they ran; see `layer`.
        extra: JSON values of those who had the document in hand, each under a name of its own,
            kept as a `JsonMap`.  The chain leaves it empty.
    """

    article: Article
    tokens: Tokens = field(default=NO_TOKENS, converter=as_tokens)
    sentences: tuple[Sentence, ...] = ()
    mentions: tuple[Mention, ...] = ()
    quantities: tuple[Quantity, ...] = ()
    attributions: tuple[Attribution, ...] = ()
    actors: tuple[Actor, ...] = ()
    credits: tuple[Credit, ...] = ()
    claims: tuple[Claim, ...] = ()
    layers: tuple[Layer, ...] = field(default=(), metadata=WHERE_EMPTY_OMITTED)
    diagnostics: tuple[Diagnostic, ...] = ()
    extra: JsonMap = field(
        kw_only=True, default=EMPTY, converter=as_extra, metadata=WHERE_EMPTY_OMITTED
    )

    @property
    def text(self) -> str:
        """The article's text, untouched."""
        return self.article.text

    def layer(self, name: str, *default: object) -> Any:  # noqa: ANN401 - a JSON value
        """Return what a plugin has added under a *name*, ``ships.topics``.

        Args:
            name: of the layer.
            default: what to return where no plugin has added it.

        Returns:
            A JSON value, lists as tuples and objects as `JsonMap`.

        Raises:
            KeyError: there is no such layer, and no *default*.
        """
        for layer in self.layers:
            if layer.name == name:
                return layer.value
        if default:
            return default[0]
        there = ", ".join(layer.name for layer in self.layers) or "none"
        raise KeyError(f"no layer {brief(name)}; of those that plugins add there is {there}")

    def claims_by(self, actor: Actor | str) -> tuple[Claim, ...]:
        """Return the claims of one actor.

        Ids count from ``a1`` in every document: an actor of another document is nobody here,
        whoever bears the same id.  To follow somebody through several documents ask by name.

        Args:
            actor: an `Actor` of this document, its id, or a name as in `Actor.name`.  An actor is
                of this document where one here has its id, its name and its mentions, so that it
                is known after a way through JSON, or where a plugin has changed its other fields.

        Returns:
            The claims in the order of their cues; none where the id or name is nobody's.

        Raises:
            ValueError: *actor* is an `Actor` that is not of this document.
            TypeError: *actor* is neither an `Actor` nor a string.
        """
        if isinstance(actor, str):
            return tuple(c for c in self.claims if any(actor in (a.id, a.name) for a in c.actors))
        if not isinstance(actor, Actor):
            raise TypeError(f"{brief(actor)} is neither an Actor nor a string")
        sought = _identity(actor)
        found = tuple(c for c in self.claims if any(_identity(a) == sought for a in c.actors))
        if not found and all(_identity(a) != sought for a in self.actors):
            raise ValueError(
                f"actor {actor.id!r} ({actor.name}) is not of document {self.article.id!r}; "
                f"ask by name: claims_by({actor.name!r})"
            )
        return found

    def sentence_of(self, item: Span | Claim) -> Sentence | None:
        """Return the sentence in which a span, or the cue of a claim, begins.

        Args:
            item: a span of this document's text, or a claim.

        Returns:
            None where it begins outside of all sentences, or there are none, as in a document
            that was read from the short form of JSON.
        """
        start = (item.cue if isinstance(item, Claim) else item).start
        place = bisect_right(self.sentences, start, key=lambda one: one.start) - 1
        sentence = self.sentences[place] if place >= 0 else None
        return sentence if sentence is not None and start < sentence.end else None

    def to_records(self) -> list[Row]:
        """Return one flat row for each claim: the columns of the article, `Claim.row`, `Article.meta`.

        Returns:
            Before the columns of `Claim.row` stand ``article``: its id; ``title``, ``published``
            (ISO 8601), ``publisher``, ``url``; and ``sentence``: the one in which the cue stands,
            None where the document has no sentences.  Behind them stands ``article_meta``:
            `Article.meta` as JSON text, so that the row stays flat; None where it is empty.
        """
        article = self.article
        published = article.published
        head: Row = {
            "article": article.id,
            "title": article.title,
            "published": published.isoformat() if published is not None else None,
            "publisher": article.publisher,
            "url": article.url,
        }
        meta = as_text(article.meta)
        rows = []
        for claim in self.claims:
            sentence = self.sentence_of(claim)
            said = sentence.text if sentence is not None else None
            rows.append({**head, "sentence": said, **claim.row(), "article_meta": meta})
        return rows

    def to_dict(self, *, full: bool = False) -> dict[str, Any]:
        """Return the document as JSON data; see `newsclaims.codec.to_dict`.

        Args:
            full: whether to include tokens, sentences, mentions, attributions and every field.
        """
        # By its name, for the codec is built on this module and imports nothing but what it needs.
        to_dict = import_module("newsclaims.codec").to_dict
        data: dict[str, Any] = to_dict(self, full=full)
        return data

    def _repr_html_(self) -> str | None:
        """Return the document for a notebook: a page in a frame, which can do nothing outside of it.

        Returns:
            None, so that the notebook shows the ``repr``, where no plugin is installed that writes
            HTML; see `newsclaims.html`.

        Raises:
            NewsclaimsError: such a plugin fails.
        """
        framed: str | None = import_module("newsclaims.exchange").framed_html(self)
        return framed

    def tokens_in(self, span: Span) -> tuple[Token, ...]:
        """Return the tokens that overlap *span*, by binary search."""
        starts, forms = self.tokens.starts, self.tokens.forms
        last = bisect_left(starts, span.end)
        first = bisect_right(starts, span.start, 0, last)
        if first and starts[first - 1] + len(forms[first - 1].text) > span.start:
            first -= 1
        return self.tokens[first:last]

    def __repr__(self) -> str:
        counts = ", ".join(
            f"{_count(getattr(self, layer))} {layer}"
            for layer in ("tokens", "mentions", "quantities", "claims", "actors")
        )
        return f"<Document {words(part(self.article, 'id', self.article))}: {counts}>"


def _identity(actor: Actor) -> tuple[object, ...]:
    return actor.id, actor.name, [(mention.start, mention.end) for mention in actor.mentions]


def _count(layer: object) -> str:
    return str(len(layer)) if type(layer) in (tuple, Tokens) else brief(layer)  # type: ignore[arg-type]
