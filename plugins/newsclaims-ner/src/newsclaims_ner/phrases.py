"""Listed names of several words, as they stand in a text."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.model import MentionKind
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import PHRASE
from newsclaims_ner.words import Words


def phrases_at(words: Words, i: int, lexicon: Lexicon) -> Sequence[tuple[int, MentionKind]]:
    """Return the end and kind of every listed name of several words at token *i*, longest first."""
    if not words[i].marks & PHRASE or i + 1 == len(words):
        return ()
    follow = lexicon.phrases[words[i].form].get(words[i + 1].form)
    if follow is None:
        return ()
    found = []
    for rest, kind in follow:
        end = i + 1 + len(rest)
        if tuple([word.form for word in words[i + 1 : end]]) == rest:
            found.append((end, kind))
    return found
