"""What a sentence ends with that is no part of what is said: on what occasion it was, and background.

`إن الاتفاق جاهز | في تصريح للوكالة`, `، خلال مؤتمر صحفي`, `ردا على سؤال`, `، يذكر أن`, `ويأتي ذلك بعد`.
"""

from __future__ import annotations

from collections.abc import Container

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS, STOPS

from newsclaims_quotes.attribution_tails import tail_end
from newsclaims_quotes.lists import WORDS

BOILERPLATE = WORDS["boilerplate"]
CAME = WORDS["came"]
CONFERENCES = WORDS["conferences"]
DEMONSTRATIVES = WORDS["demonstratives"]
DURING = WORDS["during"]
IN = WORDS["in"]
MEETINGS = WORDS["meetings"]
PASSIVES = WORDS["passive_boilerplate"]
PRESS = WORDS["press"]
SPOKEN = WORDS["spoken_in"]
THAT_FACT = WORDS["that_fact"]
TOLD_IN = WORDS["told_in"]
(AND,) = WORDS["and"]

PLACES = IN | DURING
ENDING = CAME | DURING
"""Words that may begin what a sentence ends with, besides prepositions that remarks begin with."""
SHORTEST = 3
"""What is said before it is not shorter than this."""


def tells_more(passage: Passage, start: int, index: int, limit: int, cues: Container[int]) -> str:
    """Return the rule by which at *index* the occasion of the speech or background is told, "" for none.

    Args:
        passage: the document.
        start: first token of the content.
        index: the preposition, or `وذلك` before it.
        limit: index past the sentence.
        cues: the words that report.
    """
    if _tells_occasion(passage, start, index, limit, cues):
        return "content.remark-told-at"
    return "content.remark-background" if _tells_background(passage, index, limit) else ""


def _tells_occasion(
    passage: Passage, start: int, index: int, limit: int, cues: Container[int]
) -> bool:
    """Return whether the sentence ends with the occasion of a speech: `في تصريح للوكالة`.

    Without a comma what is said may have happened there, `سيوقع في مؤتمر صحفي`, so that the occasion
    must be one's own words.  Where something else is said before it, it may belong to that.
    """
    word = passage.words[index]
    fact = word.body in THAT_FACT and word.conjunction == AND
    at = index + fact
    if index - start < SHORTEST or at + 2 >= limit or passage.words[at].free not in PLACES:
        return False
    noun, after = passage.words[at + 1], passage.words[at + 2]
    if fact and noun.body in MEETINGS:
        return True  # وذلك خلال | لقائه السفير
    if noun.definite or noun.pronoun or after.definite:
        return False
    set_off = fact or passage.mark(index - 1) in COMMAS
    conference = noun.stem in CONFERENCES and after.body in PRESS
    told = conference or noun.stem in TOLD_IN if set_off else noun.stem in SPOKEN
    own = any(
        passage.words[i].pronoun and passage.words[i].verb
        for i in range(at + 3, min(at + 5, limit))
    )
    told = told or (conference and own)  # في مؤتمر صحفي | عقده أمس
    if not told or any(i in cues for i in range(start, index)):
        return False
    end = tail_end(passage, at, limit)
    return end > at and (end >= limit or passage.mark(end) in STOPS)


def _tells_background(passage: Passage, index: int, limit: int) -> bool:
    """Return whether the journalist begins with other news: `، يذكر أن`, `ويأتي هذا القرار بعد`."""
    word = passage.words[index]
    if index + 2 >= limit:
        return False
    following = passage.words[index + 1]
    comma = passage.mark(index - 1) in COMMAS
    if word.body in CAME:
        return (comma or word.conjunction == AND) and following.body in DEMONSTRATIVES | THAT_FACT
    if word.body not in BOILERPLATE or not (comma or word.body in PASSIVES):
        return False
    return following.that or bool(following.free and passage.words[index + 2].that)
