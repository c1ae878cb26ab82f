"""Steps over nouns of speech: those that a light verb carries, and those that report themselves."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end

from newsclaims_quotes.frames.carried_nouns import (
    accuses,
    belongs_to_others,
    is_charge,
    is_gratitude,
    is_measured,
    may_be_carried,
    past_thanked,
    thanks,
)
from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.frames.told import REASON
from newsclaims_quotes.lists import WORDS

TO = WORDS["to"]
TO_OR_ON = WORDS["to_or_on"]
NOUN_GOVERNS = WORDS["noun_governs"]
TOPIC = WORDS["topic_prepositions"]
CARRIED = 4
"""Behind a noun of speech its content begins within so many tokens."""


def speech_noun(search: Search) -> Outcome:
    """Let a noun of speech be the true cue of a light verb: أبدى استياءه من."""
    word = search.word
    if "light" not in search.frames or word.speech is None or word.conjunction:
        return Move.PASS
    if not may_be_carried(search):
        return Move.PASS
    if search.entry.cue_class == "express" and belongs_to_others(search):
        return search.made("object", search.index)
    own = search.participle or "object" in search.frames  # مجددا | التأكيد على
    if search.governed and search.index == search.cue + 1 and not own:
        return Move.PASS
    return carried(search, search.index)


def feeling(search: Search) -> Outcome:
    """Take what somebody shows that he feels or does: أبدى الوزير | مساندته للخطة."""
    word = search.word
    own = word.pronoun and (word.content_noun or word.verbal_noun or word.speech is not None)
    own = (own and not word.title) or is_measured(search.passage, search.index)
    shows = search.entry.cue_class == "express" and not search.governed
    apart = word.preposition or word.conjunction
    return search.made("object", search.index) if shows and own and not apart else Move.PASS


def measured(search: Search) -> Outcome:
    """Let a feeling behind its measure be the true cue of a light verb: قدم | جزيل الشكر ل."""
    noun = search.index + 1
    if "light" not in search.frames or not is_measured(search.passage, search.index):
        return Move.PASS
    if "thanks" in search.entry.traits and not thanks(search.passage.words[noun]):
        return Move.PASS
    return carried(search, noun)


def carried(search: Search, noun: int) -> Outcome:
    """Return what the noun of speech at *noun* governs, PASS where it governs nothing."""
    passage = search.passage
    if accuses(passage.words[noun]) and noun + 1 < search.limit and is_charge(search, noun):
        return search.made("light", noun + 1, noun)  # تهمة | الخيانة
    for index in range(noun + 1, min(search.limit, noun + CARRIED)):
        word = passage.words[index]
        if word.free and index + 1 < search.limit:
            given = is_gratitude(passage.words[noun])
            governs = word.free in (TO_OR_ON if given else NOUN_GOVERNS)
            start = _deed(search, noun, index + 1)
            return search.made("light", start, noun) if governs else Move.PASS
        if word.that or word.preposition:
            return search.made("light", _deed(search, noun, index), noun)
        if not word.noun or (word.conjunction and not word.speech_noun):
            return Move.PASS
    return Move.PASS


def _deed(search: Search, noun: int, at: int) -> int:
    """Pass whom an accusation, thanks or a question is made to: وجهت الشرطة اتهامات لثلاثة | بالسرقة."""
    passage = search.passage
    word = passage.words[noun]
    if word.speech is not None and word.speech.act == "ask":
        asked = range(at, min(search.limit, at + REASON))  # سؤالا إلى الوزير حول | الأسعار
        topics = (j + 1 for j in asked if passage.words[j].free in TOPIC and j + 1 < search.limit)
        return next(topics, at)
    if is_gratitude(word):
        return past_thanked(passage, noun + 1, search.limit) or at
    accused = accuses(word)
    towards = passage.words[at].preposition == "ل" or passage.words[at - 1].free in TO
    if not accused or not towards:
        return at
    reach = range(at + 1, min(search.limit, at + REASON))
    deeds = (j for j in reach if passage.words[j].preposition == "ب")
    return next(deeds, at)


def noun_cue(search: Search) -> Outcome:
    """End before a noun that reports itself: نقلت الوكالة عن الوزير قوله إن."""
    word, following = search.word, search.following()
    own = word.pronoun and search.subject is not None
    governed = word.preposition == "ب" and (word.definite or word.pronoun)  # ختم كلامه بقوله إن
    if not word.speech_noun or not (own or governed) or following is None:
        return Move.PASS
    after = search.index + 1
    if following.preposition == "ل" and following.media:  # قوله | لقناة كذا: «
        after = phrase_end(search.passage, after, search.limit, Limits(split=True))
        following = search.following(after - 1) or following
    reports = following.that or after in search.passage.opens or search.passage.mark(after) == ":"
    if not reports and governed and following.free in TO_OR_ON:  # ختم بالتأكيد | على أن
        behind = search.following(after)
        reports = behind is not None and behind.that
    return Move.STOP if reports else Move.PASS
