"""Which lists a word is in, as bits, so that a finder looks only where there is something to find."""

from __future__ import annotations

from functools import cache

from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon, lexicon
from newsclaims_ner.words import WordReader

LISTED = 1
"""A listed name, or the first word of one."""
PHRASE = 2
"""The first word of a listed name of several words."""
OPENING = 4
"""A quotation mark that may open a name."""
HEAD = 8
"""A noun that may open an organization's name."""
GIVEN = 16
"""A given name that may open a person's."""
OFFICE = 32
"""A title, or a word that opens an office."""

_OPENING_MARKS = frozenset("«\"“”„'‘")


def marks(form: str, lexicon: Lexicon) -> int:
    """Return the marks of *form*."""
    found = 0
    if form in lexicon.phrases:
        found |= PHRASE | LISTED
    if form in lexicon.single:
        found |= LISTED
    if form in _OPENING_MARKS:
        found |= OPENING
    if form in lexicon.heads:
        found |= HEAD
    if _may_open(form, lexicon):
        found |= GIVEN
    if form in lexicon.titles or form in lexicon.title_heads:
        found |= OFFICE
    return found


def _may_open(form: str, lexicon: Lexicon) -> bool:
    """Return whether *form* is a well-known given name, and more of one than of a word."""
    if form.startswith("عبدال") or form == "عبد":
        return True
    given = lexicon.given.get(form, 0)
    if given < WELL_KNOWN or form in lexicon.no_opener:
        return False
    return 2 * given >= lexicon.ordinary.get(form, 0)


@cache
def word_reader() -> WordReader:
    """Return the reader of words that knows the lists."""
    knowledge = lexicon()
    return WordReader(knowledge.is_name, lambda form: marks(form, knowledge))
