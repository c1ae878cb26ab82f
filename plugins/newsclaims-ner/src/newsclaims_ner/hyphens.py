"""Names whose parts a hyphen joins: كيم جونغ-أون, جان-كلود حداد, بان كي-مون."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.model import Tokens
from newsclaims_ner import marks
from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE, CONJUNCTIONS
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.name_chains import name_end
from newsclaims_ner.words import Words

HYPHEN = "-"
SHORT = 5
"""Letters of the longest part of a name that a hyphen alone shows to be one."""
REACH = 3
"""Tokens from a title to such a name at most: الأمين العام | بان كي-مون."""


def find_hyphenated(
    words: Words, at: Sequence[int], tokens: Tokens, lexicon: Lexicon
) -> list[Found]:
    """Return the persons that a title and a hyphen show: ``الأمين العام بان كي-مون``."""
    found: list[Found] = []
    for mark in [i for i in at if words[i].marks & marks.HYPHEN]:
        if not _is_joint(mark, words, tokens, lexicon):
            continue
        first = mark - 1
        if first and _is_part(first - 1, words, lexicon):
            first -= 1
        if words[first].prefix in CONJUNCTIONS or not _is_named_by_title(first, words, lexicon):
            continue
        whole = bool(words[first].prefix)
        found.append(Found(first, mark + 2, "person", "hyphen", whole=whole))
    return found


def _is_joint(mark: int, words: Words, tokens: Tokens, lexicon: Lexicon) -> bool:
    """Return whether a hyphen joins two short words, no space around it."""
    if not 0 < mark < len(words) - 1:
        return False
    starts = tokens.starts
    before = starts[mark - 1] + len(tokens.forms[mark - 1].text)
    if before != starts[mark] or starts[mark + 1] != starts[mark] + 1:
        return False
    return all(_is_part(i, words, lexicon) for i in (mark - 1, mark + 1))


def _is_part(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* may be part of a transliterated name, also where it is a particle: كي."""
    word = words[i]
    if word.kind != "word" or len(word.whole) > SHORT or word.form.startswith(ARTICLE):
        return False
    office = word.form in lexicon.titles or word.form in lexicon.title_heads
    return not office and not lexicon.facts[word.whole].profile.nationality


def _is_named_by_title(first: int, words: Words, lexicon: Lexicon) -> bool:
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        form = words[i].form
        if words[i].kind != "word" or words[i].verb:
            return False
        if form in lexicon.titles or form in lexicon.title_heads:
            return True
    return False


def joined_by_hyphens(
    found: Sequence[Found], words: Words, tokens: Tokens, lexicon: Lexicon
) -> list[Found]:
    """Return *found*, in text order, with the parts of persons' names behind a hyphen.

    Args:
        found: names in text order, none overlapping another.
        words: of the document.
        tokens: of the same.
        lexicon: tells where the name goes on.
    """
    whole: list[Found] = []
    others = {one.first for one in found if one.kind != "person"}
    for one in found:
        if whole and one.first < whole[-1].last:  # the part behind the hyphen was a name too
            if one.kind == "person" and one.last > whole[-1].last:
                whole[-1] = whole[-1]._replace(last=one.last)
            continue
        last = one.last
        while one.kind == "person" and _goes_on(last, words, tokens, lexicon, others):
            last = name_end(last + 2, words, lexicon)
        whole.append(one._replace(last=last))
    return whole


def _goes_on(at: int, words: Words, tokens: Tokens, lexicon: Lexicon, others: set[int]) -> bool:
    """Return whether a hyphen at *at*, with no space around it, joins another part of a name."""
    if at + 1 >= len(words) or tokens.forms[at].text != HYPHEN or at + 1 in others:
        return False
    starts = tokens.starts
    before = starts[at - 1] + len(tokens.forms[at - 1].text)
    if before != starts[at] or starts[at + 1] != starts[at] + 1:
        return False
    part = words[at + 1]
    office = part.form in lexicon.titles or part.form in lexicon.title_heads
    other = part.particle or part.form.startswith(ARTICLE)
    return part.kind == "word" and not (part.prefix or office or other)
