"""Where the speakers behind a preposition of attribution end: بحسب فلان، وفلان من كذا، | فقد."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import COMMAS, Passage
from newsclaims_arabic.word import Word

from newsclaims_quotes.lists import WORDS

APPROXIMATE = WORDS["approximate"]
OF = WORDS["of"]
SPLIT = Limits(split=True)
LEAST = 2
"""A body has so many words before an unknown one can be the verb behind it."""


def partners_end(passage: Passage, end: int, limit: int) -> int:
    """Return the index past the partners that commas join, where ف takes the clause up behind them.

    Args:
        passage: the document.
        end: index past the first speaker.
        limit: the speakers end here at the latest.
    """
    start = end + 1
    if start >= limit or passage.mark(end) not in COMMAS or passage.words[start].conjunction != "و":
        return end
    if not (start in passage.persons or passage.words[start].title):
        return end
    past = phrase_end(passage, start, limit, SPLIT)
    if past < limit and passage.words[past].free in OF:
        past = max(past, phrase_end(passage, past + 1, limit, SPLIT))  # من المتضررين
    if past + 1 >= limit or past <= start or passage.mark(past) not in COMMAS:
        return end
    return (
        past if passage.words[past + 1].conjunction == "ف" else partners_end(passage, past, limit)
    )


def verb_behind_body(passage: Passage, start: int, end: int, limit: int) -> int:
    """Return where a phrase ends whose last word is the verb of what is said.

    `وفقا لمنظمة الهجرة الدولية | سافر نحو ألف شخص`: no noun takes an amount behind it.
    """
    for last in range(start + LEAST, min(end, limit - 1)):
        word, before = passage.words[last], passage.words[last - 1]
        whole = before.definite or last - 1 in passage.named
        if whole and _is_amount(passage, last + 1) and _may_be_verb(passage, last, word):
            return last
    return end


def _is_amount(passage: Passage, index: int) -> bool:
    """Return whether a number, or what makes one inexact, stands at *index*."""
    word = passage.words[index]
    return passage.forms[index].kind == "number" or bool({word.body, word.free} & APPROXIMATE)


def _may_be_verb(passage: Passage, index: int, word: Word) -> bool:
    """Return whether an unknown bare word stands at *index*."""
    bare = not (word.definite or word.pronoun or word.preposition or word.conjunction or word.title)
    named = index in passage.person_tokens or passage.forms[index].kind != "word"
    return bare and not named and not is_known_noun(word)
