"""Names whose parts a hyphen joins: كيم جونغ-أون, جان-كلود حداد."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.model import Tokens
from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.name_chains import name_end
from newsclaims_ner.words import Words

HYPHEN = "-"


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
