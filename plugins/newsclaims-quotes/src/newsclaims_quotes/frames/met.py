"""Whom somebody meets or receives while he speaks: دعا خلال لقائه اليوم | المبعوث الأممي إلى."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, OPEN_BRACKETS

from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.lists import WORDS

DEEDS_OF_HIS = WORDS["meetings"]
BACK = 6
"""Behind a meeting so many tokens of time may stand."""


def met(search: Search) -> Outcome:
    """Skip who is met: the object of a verbal noun whose pronoun is who speaks."""
    if search.subject is not None or not (search.word.definite or search.word.title):
        return Move.PASS
    if search.word.preposition or search.word.conjunction or not _is_behind_meeting(search):
        return Move.PASS
    limits = Limits(governed=search.governed, split=True, titles=True)
    end = phrase_end(search.passage, search.index, search.limit, limits)
    return search.to(end) if end > search.index else Move.PASS


def _is_behind_meeting(search: Search) -> bool:
    """Return whether only words of time stand between a meeting and the word that is looked at."""
    passage, depth = search.passage, 0
    for index in range(search.index - 1, max(search.cue, search.index - BACK), -1):
        word, mark = passage.words[index], passage.mark(index)
        if word.body in DEEDS_OF_HIS:
            return bool(passage.words[index - 1].free)
        depth += (mark in CLOSE_BRACKETS) - (mark in OPEN_BRACKETS)
        if not (word.adverb or depth or mark in OPEN_BRACKETS):
            return False
    return False
