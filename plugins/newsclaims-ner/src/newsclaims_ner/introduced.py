"""Persons that only what stands around the name shows: who gives it, who speaks and has a title for a surname."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE, NAMING
from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon
from newsclaims_ner.marks import GIVEN
from newsclaims_ner.words import Word, Words


def find_introduced(words: Words, at: Sequence[int], lexicon: Lexicon) -> Iterator[Found]:
    """Yield the names in ``عرّف عن نفسه باسم | آدم``, ``اسمه الأول | آدم``, ``يقول | ناصر الأمير``.

    Args:
        words: of the document.
        at: the tokens that bear a mark.
        lexicon: the lists.
    """
    for i in [i for i in at if i and words[i].marks & GIVEN and not words[i].prefix]:
        if lexicon.facts[words[i].form].given < WELL_KNOWN or words[i].suffixed:
            continue
        if _names(words[i - 1]) or (
            i > 1 and words[i - 1].form in lexicon.ordinals and _names(words[i - 2])
        ):
            yield Found(i, i + 1, "person", "given-name")
        elif words[i - 1].verb and _is_titled(i + 1, words, lexicon):
            yield Found(i, i + 2, "person", "given-name")


def _names(word: Word) -> bool:
    """Return whether *word* leads to a name that somebody gives: باسم, اسمها."""
    return word.form in NAMING or word.whole in NAMING


def _is_titled(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is a definite title behind which the clause ends: a surname."""
    if i >= len(words) or words[i].prefix or not words[i].form.startswith(ARTICLE):
        return False
    ends = i + 1 == len(words) or words[i + 1].kind == "punctuation"
    title = words[i].form in lexicon.titles or words[i].form in lexicon.title_heads
    return title and ends
