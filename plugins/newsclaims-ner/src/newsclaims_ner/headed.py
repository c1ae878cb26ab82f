"""Names with the noun before them that says what they are: شركة أبل, شرطة كيبيك, حزب «تونس للجميع».

The grammar of `newsclaims_ner.organizations` knows only what is in the lists; here the noun joins a
name that was found otherwise.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims.model import MentionKind
from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import HEAD, OPENING
from newsclaims_ner.words import Words

CLOSING = frozenset("»\"”“'’")
LONGEST = 5
"""Words in quotation marks that are a name at most."""


def with_heads(found: Sequence[Found], words: Words, lexicon: Lexicon) -> list[Found]:
    """Return *found*, in text order, each with its noun if that belongs to the name.

    Args:
        found: names in text order, none overlapping another.
        words: of the document.
        lexicon: tells which nouns do.
    """
    made: list[Found] = []
    end = 0
    for one in found:
        head = one.first - 1
        if head >= end and words[head].marks & HEAD and not words[one.first].prefix:
            one = _joined(one, words, lexicon)  # noqa: PLW2901 - longer
        made.append(one)
        end = one.last
    return made


def _joined(one: Found, words: Words, lexicon: Lexicon) -> Found:
    head = words[one.first - 1]
    if head.suffixed or one.rule == "composed":
        return one
    if head.verb and head.form not in lexicon.joined_heads:
        return one
    kind = _kind_of(head.form, one, words, lexicon)
    if kind is None:
        return one
    return one._replace(first=one.first - 1, kind=kind, gender=None, rule="headed")


def _kind_of(head: str, one: Found, words: Words, lexicon: Lexicon) -> MentionKind | None:
    """Return what a noun and the name behind it name together, None if the noun is none of it."""
    heads = lexicon.person_heads if one.kind == "person" else lexicon.joined_heads
    long = one.kind != "person" or one.last - one.first > 1
    if head in heads and long:
        return "organization"
    return "place" if head in lexicon.place_heads and long and not words[one.first].verb else None


def find_quoted(words: Words, at: Sequence[int], lexicon: Lexicon) -> Iterator[Found]:
    """Yield what stands in quotation marks right behind a noun for organizations."""
    for i in [i for i in at if words[i].marks & HEAD]:
        first = i + 2
        if first >= len(words) or not words[i + 1].marks & OPENING or words[i].suffixed:
            continue
        form = words[i].form
        if form not in lexicon.joined_heads or words[first].kind != "word":
            continue
        for last in range(first + 1, min(len(words), first + LONGEST + 1)):
            if words[last].form in CLOSING:
                yield Found(first, last, "organization", "quoted")
                break
