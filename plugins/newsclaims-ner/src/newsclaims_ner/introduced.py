"""Persons that only what stands around the name shows: who gives it, who speaks and has a title for a surname."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE, NAMING
from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon
from newsclaims_ner.marks import EVER_GIVEN, GIVEN, SURNAME
from newsclaims_ner.words import Word, Words

OF_HER = "ت"
"""The end of a verb whose subject is a woman."""


def find_introduced(words: Words, at: Sequence[int], lexicon: Lexicon) -> Iterator[Found]:
    """Yield the names in ``عرّف عن نفسه باسم | آدم``, ``يقول | ناصر الأمير``, ``قالت | انتصار خليل إن``.

    Args:
        words: of the document.
        at: the tokens that bear a mark.
        lexicon: the lists.
    """
    for i in [i for i in at if i and words[i].marks & (GIVEN | EVER_GIVEN) and not words[i].prefix]:
        known = words[i].marks & GIVEN and lexicon.facts[words[i].form].given >= WELL_KNOWN
        if words[i].suffixed or words[i].particle:
            continue
        if known and _is_given(i, words, lexicon):
            yield Found(i, i + 1, "person", "given-name")
        elif words[i - 1].verb and i + 1 < len(words):
            titled = known and _is_titled(i + 1, words, lexicon)
            if titled or _is_she(i, words, lexicon):
                yield Found(i, i + 2, "person", "given-name")


def _is_given(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether what stands before token *i* leads to a name that somebody gives."""
    if _names(words[i - 1]):
        return True
    return i > 1 and words[i - 1].form in lexicon.ordinals and _names(words[i - 2])


def _is_she(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a woman's name that is a word as well stands there with another: ``قالت | انتصار خليل إن``.

    The verb before is that of a woman, and behind the second name its clause goes on or ends.
    """
    verb, behind = words[i - 1], i + 2
    her = words[i].form in lexicon.women or words[i].form in lexicon.either
    if not her or not verb.form.endswith(OF_HER) or verb.suffixed or behind > len(words):
        return False
    second = words[i + 1]
    facts = lexicon.facts[second.form]
    plain = not (second.prefix or second.suffixed or second.particle)
    known = facts.given >= WELL_KNOWN and facts.in_names >= facts.ordinary
    named = plain and (known or bool(second.marks & SURNAME))
    ends = behind == len(words) or words[behind].particle or words[behind].kind == "punctuation"
    return named and ends


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
