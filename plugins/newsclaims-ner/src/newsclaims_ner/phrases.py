"""Listed names of several words, as they stand in a text."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.model import MentionKind
from newsclaims_ner.grammar import CONJUNCTIONS
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import OPENING, PHRASE
from newsclaims_ner.words import Words

CLOSING = frozenset("»\"”“'’")


def phrases_at(words: Words, i: int, lexicon: Lexicon) -> Sequence[tuple[int, MentionKind]]:
    """Return the end and kind of every listed name of several words at token *i*, longest first.

    Inside, what is attached counts (``للأنباء``), and quotation marks do not: ``جوهرة "أف أم"``.
    """
    if not words[i].marks & PHRASE or i + 1 == len(words):
        return ()
    second = words[i + 1]
    if second.marks & OPENING and i + 2 < len(words):
        second = words[i + 2]
    names = lexicon.phrases[words[i].form]
    follow = names.get(second.whole) or names.get(second.form)
    if follow is None:
        return ()
    found = []
    for rest, kind in follow:
        end = _match(i + 1, rest, words)
        joined = kind == "place" and any(word.prefix in CONJUNCTIONS for word in words[i + 1 : end])
        if end and not joined:
            found.append((end, kind))
    return found


def _next(i: int, words: Words) -> int:
    """Return the token at *i*, or behind it if that is a quotation mark."""
    return i + 1 if i < len(words) and words[i].marks & OPENING else i


def _match(i: int, rest: Sequence[str], words: Words) -> int:
    """Return where the words *rest* end that stand from token *i* on, 0 if they do not."""
    opened = False
    for part in rest:
        at = _next(i, words)
        opened = opened or at > i
        if at >= len(words):
            return 0
        word = words[at]
        if word.whole != part and (word.form != part or word.prefix):
            return 0
        i = at + 1
    return i + 1 if opened and i < len(words) and words[i].form in CLOSING else i
