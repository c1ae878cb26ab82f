"""Steps over phrases of several words that tell when, how and how often something was said."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end

from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.lists import WORDS

AGAIN = WORDS["again"]
DELIVERED = WORDS["delivered"]
EDGES = WORDS["edges_of_time"]
MANNER_ALONE = WORDS["manner_alone"]
MANNERS = WORDS["manners"]
MONTHS = WORDS["months"]
NOT = WORDS["only"]
OF = WORDS["of"]
PERIODS = WORDS["periods"]
TIMES = WORDS["how_often"]
TURNS = WORDS["turns"]


def manner(search: Search) -> Outcome:
    """Skip how or how often it was said: ندد | بشكل صريح بالقرار، أعلن | للمرة الثانية بدء العمل."""
    word, following = search.word, search.following()
    if word.definite != (word.preposition == "ل") or following is None or word.pronoun:
        return Move.PASS
    if not (word.stem in MANNERS if word.preposition == "ب" else word.stem in TIMES):
        return Move.PASS
    described = following.noun and following.definite == word.definite
    negated = following.body in NOT
    if not (described or negated):
        return Move.PASS
    search.aside = search.index + 2 + negated
    return search.to(search.aside)


def alone(search: Search) -> Outcome:
    """Skip how it was said, with nothing that goes on with it: أكد | بأسف الوزير، طالب | بغضب بكذا."""
    after, passage = search.index + 1, search.passage
    following = search.following()
    if search.word.body not in MANNER_ALONE or following is None:
        return Move.PASS
    bare = following.noun and not (following.definite or following.title or following.pronoun)
    after += bool(following.conjunction) and bare and after + 1 < search.limit  # بفخر | واعتزاز
    if passage.mark(after) and after not in passage.opens:
        return Move.PASS
    search.aside = after
    return search.to(after)


def turn(search: Search) -> Outcome:
    """Skip whose turn it is, and what is done again: حذر | من جهته من كذا، حذر | من جديد من كذا."""
    following = search.following()
    if search.word.free not in OF or search.word.pronoun or following is None:
        return Move.PASS
    own = following.pronoun and following.stem in TURNS
    return search.to(search.index + 2) if own or following.body in AGAIN else Move.PASS


def edge_of_time(search: Search) -> Outcome:
    """Skip the beginning or end of a period: أعلن | نهاية الأسبوع الماضي عن كذا."""
    word, following = search.word, search.following()
    if word.body not in EDGES or following is None:
        return Move.PASS
    if following.stem not in PERIODS and following.body not in MONTHS:
        return Move.PASS
    limits = Limits(governed=search.governed, split=True)
    return search.to(
        max(phrase_end(search.passage, search.index, search.limit, limits), search.index + 2)
    )


def delivered(search: Search) -> Outcome:
    """Skip the verb that tells where an occasion was, also one spelled like a noun: في بيان | نشر أمس."""
    skipped, word = search.skipped, search.word
    if skipped is None or skipped[1] != search.index or word.definite or word.preposition:
        return Move.PASS
    head, last = search.passage.words[skipped[0]], search.passage.words[search.index - 1]
    known = word.stem in DELIVERED or word.body in DELIVERED
    told = known and not (head.definite or last.definite or word.conjunction)
    return search.to(search.index + 1) if told and not word.verb else Move.PASS
