"""What a rule has found, in token numbers."""

from __future__ import annotations

from collections.abc import Iterable
from typing import NamedTuple

from newsclaims.model import Document, Gender, MentionKind, Span
from newsclaims_ner.words import Words


class Found(NamedTuple):
    """A name over the tokens ``[first, last)``.

    Args:
        first: its first token.
        last: one past its last token.
        kind: what it names.
        rule: which rule found it.
        gender: of a person, where known.
        whole: whether what looks attached to its first token is part of it: ``باول``.
    """

    first: int
    last: int
    kind: MentionKind
    rule: str
    gender: Gender | None = None
    whole: bool = False


def code_points(one: Found, words: Words, document: Document) -> Span:
    """Return the words of the article that a find is, without what is attached to them."""
    tokens = document.tokens
    start = tokens.starts[one.first] + (0 if one.whole else words[one.first].begin)
    end = tokens.starts[one.last - 1] + len(tokens.forms[one.last - 1].text)
    if one.kind != "person":  # a person's name takes no pronoun: نوفاك
        end -= words[one.last - 1].shorter
    return Span(start, end, document.article.text[start:end])


def without_overlaps(found: Iterable[Found]) -> list[Found]:
    """Keep of overlapping finds the one listed first; return the rest in text order."""
    taken: set[int] = set()
    kept = []
    for one in found:
        first, last = one.first, one.last
        if last - first == 1:
            if first not in taken:
                taken.add(first)
                kept.append(one)
        elif taken.isdisjoint(range(first, last)):
            taken.update(range(first, last))
            kept.append(one)
    return sorted(kept)
