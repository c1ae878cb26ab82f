"""What holds for the document of every article, however odd."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator
from functools import lru_cache

from jsonschema import Draft202012Validator

from newsclaims import Document, Span, codec
from newsclaims.schema import schema
from newsclaims.testing import LawBrokenError

Law = Callable[[Document], None]

PAIR = re.compile("[\ud800-\udbff][\udc00-\udfff]")
"""What JSON cannot say: two lone surrogates that a reader joins to one character."""


def holds(kept: object, message: str) -> None:
    """Refuse what is not kept.

    Raises:
        LawBrokenError: with the message.
    """
    if not kept:
        raise LawBrokenError(message)


def spans_slice_back(document: Document) -> None:
    text = document.text
    for where, span in _spans(document):
        sound = span is None or (
            0 <= span.start < span.end <= len(text) and text[span.start : span.end] == span.text
        )
        holds(sound, f"{where}: {span!r} does not slice back")


def tokens_cover_the_text(document: Document) -> None:
    """Tokens are in order, lie in sentences, and leave nothing but white space."""
    text, last = document.text, 0
    sentences = iter(document.sentences)
    sentence = next(sentences, None)
    for token in document.tokens:
        holds(not text[last : token.start].strip(), f"no token at [{last}, {token.start})")
        while sentence is not None and sentence.end <= token.start:
            sentence = next(sentences, None)
        holds(sentence is not None and sentence.covers(token), f"{token!r} is in no sentence")
        last = token.end
    holds(not text[last:].strip(), f"no token at [{last}, {len(text)})")


def parents_exist_and_end(document: Document) -> None:
    """A parent is a claim of the document, holds the child's cue, and is nobody's descendant."""
    parents = {claim.id: claim.parent for claim in document.claims}
    claims = {claim.id: claim for claim in document.claims}
    holds(len(parents) == len(document.claims), "two claims bear one id")
    ends: set[str | None] = {None}
    for claim in document.claims:
        line: list[str | None] = []
        one: str | None = claim.id
        while one not in ends:
            holds(one in parents, f"claim {claim.id}: there is no parent {one}")
            holds(one not in line, f"claim {claim.id}: is its own ancestor")
            line.append(one)
            one = parents[one]
        ends.update(line)
        if claim.parent is not None:
            inside = any(span.covers(claim.cue) for span in claims[claim.parent].content)
            holds(inside, f"claim {claim.id}: its cue is not in the content of {claim.parent}")


def actors_are_the_documents(document: Document) -> None:
    ids = [actor.id for actor in document.actors]
    holds(len(ids) == len(set(ids)), f"two actors bear one id: {ids}")
    actors = {actor.id: actor for actor in document.actors}
    for claim in document.claims:
        for actor in claim.actors:
            holds(actors.get(actor.id) == actor, f"claim {claim.id}: {actor.id} is no actor")
    for mention in document.mentions:
        known = mention.actor is None or mention.actor in actors
        holds(known, f"{mention!r}: there is no actor {mention.actor}")


def quantities_are_in_the_content(document: Document) -> None:
    quantities = {quantity.id: quantity for quantity in document.quantities}
    holds(len(quantities) == len(document.quantities), "two quantities bear one id")
    for claim in document.claims:
        held = [q for q in claim.quantities if any(c.covers(q) for c in claim.content)]
        holds(held == list(claim.quantities), f"claim {claim.id}: a quantity is not in its content")
        for quantity in claim.quantities:
            sound = quantities.get(quantity.id) == quantity
            holds(sound, f"claim {claim.id}: {quantity.id} is no quantity of the document")


def full_form_comes_back(document: Document) -> None:
    text = codec.dumps(document, full=True)
    text.encode("utf-8")
    if not has_pair(document):
        holds(codec.loads(text) == document, "the full form comes back as another document")


def short_form_comes_back(document: Document) -> None:
    text = codec.dumps(document)
    text.encode("utf-8")
    if not has_pair(document):
        again = codec.dumps(codec.loads(text))
        holds(again == text, "the short form comes back as another one")


def short_form_fits_the_schema(document: Document) -> None:
    _fits(codec.to_dict(document))


def full_form_fits_the_schema(document: Document) -> None:
    _fits(codec.to_dict(document, full=True))


LAWS: dict[str, Law] = {
    law.__name__: law
    for law in (
        spans_slice_back,
        tokens_cover_the_text,
        parents_exist_and_end,
        actors_are_the_documents,
        quantities_are_in_the_content,
        full_form_comes_back,
        short_form_comes_back,
    )
}
"""Laws that every document is held against."""

SLOW_LAWS: dict[str, Law] = {
    law.__name__: law for law in (short_form_fits_the_schema, full_form_fits_the_schema)
}
"""Laws that a share of the documents is held against, jsonschema being slower than the analysis.

The last takes five times as long as the analysis.
"""


def has_pair(document: Document) -> bool:
    """Return whether JSON cannot say this document's article."""
    article = document.article
    return any(PAIR.search(field or "") for field in (article.text, article.title))


def _fits(data: codec.Data) -> None:
    data = json.loads(json.dumps(data))
    error = next(_validator().iter_errors(data), None)
    holds(error is None, f"the schema refuses {error and error.json_path}: {error}"[:500])


@lru_cache
def _validator() -> Draft202012Validator:
    return Draft202012Validator(schema())


def _spans(document: Document) -> Iterator[tuple[str, Span | None]]:
    for token in document.tokens:
        for part in (token, token.stem, *token.proclitics, *token.enclitics):
            yield "token", part
    for layer in ("sentences", "mentions", "credits"):
        yield from ((layer, span) for span in getattr(document, layer))
    for actor in document.actors:
        yield from ((f"actor {actor.id}", mention) for mention in actor.mentions)
    for quantity in document.quantities:
        for part in (quantity, quantity.number, quantity.counted, quantity.per, quantity.whole):
            yield f"quantity {quantity.id}", part
    yield from _spans_of_claims(document)


def _spans_of_claims(document: Document) -> Iterator[tuple[str, Span | None]]:
    for said in (*document.attributions, *document.claims):
        for part in (said.cue, said.source, said.via, *said.content, *said.quotes):
            yield f"claim {said.id}", part
    for attribution in document.attributions:
        yield f"attribution {attribution.id}", attribution.antecedent
