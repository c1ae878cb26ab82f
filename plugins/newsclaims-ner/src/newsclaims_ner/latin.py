"""Names in Latin letters: CNN, شركة «تسلا» (Tesla), قال John Smith."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from newsclaims.model import MentionKind, Tokens
from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import LATIN
from newsclaims_ner.words import Words

JOINING = frozenset("-'’&.")
"""Marks inside a name, with no space around them."""
ABBREVIATION = range(2, 7)
"""How many letters capitals have that are taken for an abbreviation."""
PERSON = range(2, 5)
"""How many words a personal name has."""
BETWEEN = frozenset('(«»"“”')
NEAR = 3
"""Tokens from a name to its writing in Latin letters at most: ``«تسلا» (Tesla``."""

Run = tuple[int, int]


def latin_runs(words: Words, at: Sequence[int], tokens: Tokens) -> list[Run]:
    """Return the token ranges of words in Latin letters that stand together."""
    runs: list[Run] = []
    after = 0
    for i in [i for i in at if words[i].marks & LATIN]:
        if i >= after:
            after = _run_end(i + 1, words, tokens)
            runs.append((i, after))
    return runs


def _run_end(i: int, words: Words, tokens: Tokens) -> int:
    """Return where the run ends whose first words end before token *i*."""
    while i < len(words):
        if words[i].marks & LATIN or (
            words[i].kind == "number" and words[i].form.isascii() and _same_line(i, tokens)
        ):
            i += 1
        elif tokens.forms[i].text in JOINING and _joins(i, words, tokens):
            i += 2
        else:
            break
    return i


def _same_line(i: int, tokens: Tokens) -> bool:
    """Return whether one space at most stands before token *i*."""
    return tokens.starts[i] - _end(i - 1, tokens) <= 1


def _joins(mark: int, words: Words, tokens: Tokens) -> bool:
    """Return whether the *mark* stands between two words without a space."""
    if mark + 1 >= len(words) or not words[mark + 1].marks & LATIN:
        return False
    starts = tokens.starts
    return _end(mark - 1, tokens) == starts[mark] and _end(mark, tokens) == starts[mark + 1]


def _end(i: int, tokens: Tokens) -> int:
    return tokens.starts[i] + len(tokens.forms[i].text)


def find_latin(
    runs: Sequence[Run], words: Words, tokens: Tokens, lexicon: Lexicon, found: Sequence[Found]
) -> list[Found]:
    """Return the names among the *runs* of words in Latin letters.

    Args:
        runs: see `latin_runs`.
        words: of the document.
        tokens: of the same.
        lexicon: the lists.
        found: the names in Arabic letters, in text order.
    """
    kinds = {one.last: one.kind for one in found}
    names: list[Found] = []
    for first, last in runs:
        kind = lexicon.latin.get(_name(first, last, words)) or _before(first, words, kinds)
        if kind != "organization" and not _is_sure(first, last, kind, words, lexicon):
            kind = None
        if kind is None and last - first == 1 and _is_abbreviation(first, words, tokens, lexicon):
            kind = "organization"
        if kind is None and _is_person(first, last, words, tokens, lexicon):
            kind = "person"
        if kind:
            names.append(Found(first, last, kind, "latin"))
        else:
            names += _listed(first, last, words, tokens, lexicon)
    return names


def _is_sure(
    first: int, last: int, kind: MentionKind | None, words: Words, lexicon: Lexicon
) -> bool:
    """Return whether a run is a listed place, or has as many words as a person's name."""
    listed = lexicon.latin.get(_name(first, last, words)) == kind
    return listed or (kind == "person" and last - first in PERSON)


def _name(first: int, last: int, words: Words) -> str:
    return " ".join([word.form for word in words[first:last]])


def _before(first: int, words: Words, kinds: Mapping[int, MentionKind]) -> MentionKind | None:
    """Return the kind of the name that the run at token *first* writes again: ``«تسلا» (Tesla)``."""
    for at in range(first, max(0, first - NEAR), -1):
        if at in kinds:
            return kinds[at]
        if words[at - 1].form not in BETWEEN:
            return None
    return None


def _is_abbreviation(i: int, words: Words, tokens: Tokens, lexicon: Lexicon) -> bool:
    text = tokens.forms[i].text
    capitals = text.isupper() and text.isalpha() and len(text) in ABBREVIATION
    return capitals and words[i].form not in lexicon.no_latin


def _is_person(first: int, last: int, words: Words, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Return whether a run of capitalized words stands behind a title or a verb."""
    if last - first not in PERSON or not first:
        return False
    capitalized = all(tokens.forms[i].text.istitle() for i in range(first, last))
    before = words[first - 1]
    speaks = before.verb and last < len(words) and words[last].particle
    return capitalized and (speaks or before.form in lexicon.titles)


def _listed(
    first: int, last: int, words: Words, tokens: Tokens, lexicon: Lexicon
) -> Iterator[Found]:
    """Yield the listed names in a run, the longest at each word."""
    i = first
    while i < last:
        for end in range(last, i, -1):
            kind = lexicon.latin.get(_name(i, end, words))
            if kind and tokens.forms[i].text[0].isupper():
                yield Found(i, end, kind, "latin")
                i = end - 1
                break
        i += 1
