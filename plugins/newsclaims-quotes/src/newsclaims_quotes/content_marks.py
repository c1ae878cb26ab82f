"""Marks in and around what is said: quotations, brackets, and the punctuation at its end."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, COMMAS, OPEN_BRACKETS, STOPS
from newsclaims_arabic.quotations import DASHES, Quotation, family
from newsclaims_arabic.speech import LONG

from newsclaims_quotes.lists import WORDS

ALREADY = WORDS["already"]
NEGATIONS = WORDS["negations"]
OCCASIONAL = WORDS["before_subject"]
SPLIT = Limits(split=True)
WAS = WORDS["was"]
YET = WORDS["yet"]
BRACKET = 14
"""A bracket, or an insertion between dashes, is not longer than this."""
TRIMMED = COMMAS | STOPS | DASHES | {":"}


def past_bracket(passage: Passage, opening: int, limit: int) -> int:
    """Return the index past a bracket, *opening* where there is none, or a long or open one."""
    if passage.mark(opening) not in OPEN_BRACKETS:
        return opening
    for index in range(opening + 1, min(limit, opening + BRACKET)):
        if passage.mark(index) in CLOSE_BRACKETS:
            return index + 1
    return opening


def leads(passage: Passage, start: int, index: int) -> bool:
    """Return whether the quotation at *index* is what is said, and no part of a noun phrase.

    `أن «...»` and `«...»` end with their marks; `محاولات «...» في المنطقة` goes on.
    """
    opener = passage.words[start]
    governs = opener.that or opener.apart or not opener.noun
    return index == start or (index == start + 1 and governs)


def trim(passage: Passage, start: int, end: int) -> int:
    """Return *end* without the punctuation before it, and a preposition that governs nothing."""
    while end - 1 > start and (
        passage.mark(end - 1) in TRIMMED or _is_stray_mark(passage, start, end - 1)
    ):
        end -= 1
    if end < len(passage.words) and passage.mark(end) in STOPS | COMMAS:
        return end  # لم يطرح للنقاش حتى. ليس لها أي مقابل،
    last = passage.words[end - 1]
    if end - 1 > start and last.free and not (last.pronoun or _is_yet(passage, start, end - 1)):
        return trim(passage, start, end - 1)
    return end


def _is_yet(passage: Passage, start: int, index: int) -> bool:
    """Return whether a preposition at *index* is an adverb behind a negation: لم ينته | بعد."""
    negated = any(passage.words[at].body in NEGATIONS for at in range(start, index))
    return negated and passage.words[index].free in YET


def _is_stray_mark(passage: Passage, start: int, index: int) -> bool:
    """Return whether a quotation mark at *index* belongs to no quotation inside the content."""
    quotation = passage.closes.get(index)
    paired = quotation is not None and quotation.open >= start
    return bool(family(passage.mark(index))) and not paired


def goes_on(passage: Passage, quotation: Quotation, limit: int) -> bool:
    """Return whether the content goes on behind the quotation that it begins with."""
    after = quotation.close + 1
    if after >= limit:
        return False
    word = passage.words[after]
    if passage.mark(after) in COMMAS and after + 1 < limit:
        following = passage.words[after + 1]
        clause = following.that or (after + 2 < limit and passage.words[after + 2].that)
        return bool(following.conjunction) and clause  # «...»، وأن
    if passage.mark(after) or _tells_what_was(passage, after, limit):
        return False
    short = quotation.close - quotation.open <= LONG
    return bool(word.conjunction) or word.verb or short or has_tail(passage, quotation, limit)


def _tells_what_was(passage: Passage, after: int, limit: int) -> bool:
    """Return whether the journalist tells what somebody had done: «...» | وكانت الشركة أعلنت كذا."""
    word = passage.words[after]
    if word.conjunction != "و" or word.body not in WAS or after + 1 >= limit:
        return False
    subject = passage.words[after + 1]
    if subject.body in ALREADY:
        return True
    if not (subject.definite or subject.title or after + 1 in passage.named):
        return False
    end = phrase_end(passage, after + 1, limit, SPLIT)
    return end < limit and (passage.words[end].body in ALREADY or passage.words[end].verb)


def has_tail(passage: Passage, quotation: Quotation, limit: int) -> bool:
    """Return whether a word behind a quotation ties more to it: «...» | بسبب كذا، «...» | عندما."""
    after = quotation.close + 1
    if after >= limit or passage.mark(after) or passage.words[after].conjunction:
        return False
    word = passage.words[after]
    if passage.mark(quotation.close - 1) in STOPS or passage.starts[after] == after:
        return False
    if word.free:
        return word.free not in OCCASIONAL
    return word.particle and not word.forms and word.body not in NEGATIONS
