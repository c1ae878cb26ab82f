"""Names listed in the gazetteers and in ``data/known.toml``: places, bodies, media."""

from __future__ import annotations

from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.words import Words

OPENING = frozenset("«\"“”„'‘")
CLOSING = frozenset("»\"”“'’")
SHORTEST = 3
"""Letters that a listed name of one word must have to be believed."""


def find_listed(words: Words, lexicon: Lexicon) -> list[Found]:
    """Return the listed names, the longest at each place, none overlapping another."""
    found: list[Found] = []
    after = 0
    for i, form in enumerate(words.forms):
        if i < after or words.kinds[i] != "word":
            continue
        one = (
            _quoted_medium(i, words, lexicon)
            or _phrase(i, words, lexicon)
            or _single(i, form, words, lexicon)
        )
        if one is not None:
            found.append(one)
            after = one.last
    return found


def _quoted_medium(i: int, words: Words, lexicon: Lexicon) -> Found | None:
    """Return the medium whose name fills the quotation marks that open before token *i*."""
    if i == 0 or words.forms[i - 1] not in OPENING:
        return None
    for last in range(i + 1, min(len(words), i + 4)):
        if words.forms[last] in CLOSING:
            name = " ".join(words.forms[i:last])
            return (
                Found(i, last, "organization", "medium") if name in lexicon.quoted_media else None
            )
    return None


def _phrase(i: int, words: Words, lexicon: Lexicon) -> Found | None:
    """Return the listed name of several words at token *i*; a body takes its nationality along."""
    for rest, kind in lexicon.phrases.get(words.forms[i], ()):
        last = i + 1 + len(rest)
        if tuple(words.forms[i + 1 : last]) == rest and not any(words.prefixes[i + 1 : last]):
            body = kind == "organization" and last < len(words) and not words.prefixes[last]
            if body and words.forms[last] in lexicon.nationalities:
                last += 1
            return Found(i, last, kind, "listed")
    return None


def _single(i: int, form: str, words: Words, lexicon: Lexicon) -> Found | None:
    kind = lexicon.single.get(form)
    if kind is None or len(form) < SHORTEST or words.suffixed[i] or form in lexicon.nationalities:
        return None
    if lexicon.places.get(form) == "p" and form not in lexicon.place_like:
        return None
    return Found(i, i + 1, kind, "listed")
