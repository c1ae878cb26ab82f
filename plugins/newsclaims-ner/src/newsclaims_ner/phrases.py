"""Listed names of several words, as they stand in a text."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims.model import MentionKind
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import PHRASE
from newsclaims_ner.words import Words


def phrases_at(words: Words, i: int, lexicon: Lexicon) -> Iterator[tuple[int, MentionKind]]:
    """Yield the end and kind of every listed name of several words at token *i*, longest first."""
    if not words[i].marks & PHRASE or i + 1 == len(words):
        return
    second = lexicon.phrases[words[i].form]
    for rest, kind in second.get(words[i + 1].form, ()):
        end = i + 1 + len(rest)
        if end <= len(words) and all(
            word.form == form for word, form in zip(words[i + 1 : end], rest, strict=True)
        ):
            yield end, kind
