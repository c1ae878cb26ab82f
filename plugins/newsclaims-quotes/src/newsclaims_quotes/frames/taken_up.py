"""Where the preposition that a verb claims comes again, so that the first belongs to something else."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, opens_circumstance, phrase_end
from newsclaims_arabic.punctuation import COMMAS

from newsclaims_quotes.frames.search import INSERTION, Search
from newsclaims_quotes.lists import WORDS

AIRWAVES = WORDS["airwaves"] | WORDS["networks"]
REPLIES = WORDS["replies"]


def later_clause(search: Search) -> int | None:
    """Find where أن comes later in the clause, so that this preposition is the subject's.

    `حذر مسؤول من الوزارة من أن`, `أكد مصدر مطلع على الملف، أن`.
    """
    passage, at = search.passage, search.index
    if "that" not in search.frames:
        return None
    for j in range(at + 1, min(search.limit - 1, at + INSERTION)):
        word, after = passage.words[j], passage.words[j + 1]
        if passage.mark(j) in COMMAS:
            return j + 1 if after.that and not after.conjunction else None
        if word.verb or word.relative or j in passage.opens or opens_circumstance(passage, j):
            return None
        if word.free == passage.words[at].free and after.that:
            return j
    return None


def taken_up(search: Search) -> int | None:
    """Find the preposition again behind the goal of an adverbial: أشار لدى وصوله إلى المطار، | إلى كذا.

    A deed may govern the same preposition: أشار في حديثه إلى أهمية العودة إلى الحوار.
    """
    passage, at = search.passage, search.index
    before = search.subject[1] if search.subject is not None else search.cue + 1
    first = at
    while first > before and passage.words[first - 1].adverb:
        first -= 1  # أشارت تقارير أمس | إلى كذا
    if first in (before, search.cue + 1) or search.comma or passage.mark(at - 1):
        return None
    if search.target is not None and search.target[1] == at:
        return None
    end = phrase_end(passage, at + 1, search.limit, Limits(governed=search.governed, split=True))
    deed = any(
        passage.words[i].verbal_noun or passage.words[i].content_noun for i in range(at + 1, end)
    )
    end += end < search.limit and passage.mark(end) in COMMAS
    again = end < search.limit and passage.words[end].free == search.word.free
    return end if again and end > at + 1 and not deed else None


def is_adverbial(search: Search) -> bool:
    """Return whether the preposition that the verb claims begins an adverbial before something else.

    `أكد الوزير | على تويتر أن`, `أكدت الوزارة في ردها | على سؤال أن`.
    """
    passage, at = search.passage, search.index
    following = passage.words[at + 1]
    skipped = search.skipped
    reply = skipped is not None and skipped[1] == at and passage.words[skipped[0]].stem in REPLIES
    if not (reply or following.stem in AIRWAVES):
        return False
    limits = Limits(governed=search.governed, split=True)
    return phrase_end(passage, at + 1, search.limit, limits) < search.limit
