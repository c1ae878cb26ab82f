"""spaCy's entities as mentions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from typing import TYPE_CHECKING

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Document, Mention, MentionKind, Provenance
from newsclaims.text import fold

if TYPE_CHECKING:
    from spacy.tokens import Doc

_ARTICLE = "ال"


@frozen
class Labels:
    """The data file ``labels.toml``.

    Args:
        kinds: label to the kind of mention that it stands for.
    """

    kinds: dict[str, MentionKind]


@lru_cache(maxsize=1)
def labels() -> Labels:
    """Return the kinds of spaCy's usual labels."""
    return load_toml("newsclaims_spacy", "data/labels.toml", Labels)


def mentions(document: Document, doc: Doc, kinds: Mapping[str, MentionKind]) -> list[Mention]:
    """Return the entities of *doc* whose label is in *kinds*, in text order.

    Where the document's tokens have clitics, a mention begins behind attached conjunctions and
    prepositions, and ends before attached pronouns.
    """
    found = []
    for entity in doc.ents:
        kind = kinds.get(entity.label_)
        place = _trimmed(document, entity.start_char, entity.end_char)
        if kind is not None and place is not None:
            start, end = place
            found.append(
                Mention(
                    start,
                    end,
                    document.text[start:end],
                    kind=kind,
                    provenance=Provenance(entity.label_),
                )
            )
    return found


def _trimmed(document: Document, start: int, end: int) -> tuple[int, int] | None:
    """Return the place without white space and clitics at its edges, or None if nothing is left."""
    text = document.text[start:end]
    start += len(text) - len(text.lstrip())
    end -= len(text) - len(text.rstrip())
    if start >= end:
        return None
    tokens = document.tokens_in(document.article.span(start, end))
    if tokens and tokens[0].start == start:
        before = [one for one in tokens[0].proclitics if fold(one.text) != _ARTICLE]
        start = before[-1].end if before else start
    if tokens and tokens[-1].end == end and tokens[-1].enclitics:
        end = tokens[-1].enclitics[0].start
    return (start, end) if start < end else None
