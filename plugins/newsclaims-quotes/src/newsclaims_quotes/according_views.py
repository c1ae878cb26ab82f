"""Nouns that attribute a clause: على حد قوله، في نظر الخبير، برأي الوزير."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import SPEECH_NOUNS

from newsclaims_quotes.according_speakers import is_set_off, speaks
from newsclaims_quotes.adverbial_attribution import According, is_closed_at, speaker_end
from newsclaims_quotes.attribution_tails import tail_end
from newsclaims_quotes.lists import WORDS

IN = WORDS["in"]
VIEWS = WORDS["views"]
OF = WORDS["of"]
POINT = WORDS["point"]
SAYINGS = WORDS["sayings"]
WHOLES = WORDS["wholes"]
(_VIEW,) = WORDS["view"]
VIEW = SPEECH_NOUNS[_VIEW]


def attributing_view(passage: Passage, index: int, limit: int) -> According | None:
    """Read `في نظر الخبير`, `برأي الخبير`, `من وجهة نظر الخبير`."""
    word, at = passage.words[index], index + 1
    views = passage.words[at].stem in VIEWS or passage.words[at].stem in POINT
    if not (views or word.stem in VIEWS):
        return None
    if index > passage.starts[index] and not (passage.mark(index - 1) or word.conjunction):
        return None
    if word.preposition == "ب" and word.stem in VIEWS:
        at = index
    elif word.free in OF and passage.words[at].stem in POINT:
        at = index + 2
    elif word.free not in IN:
        return None
    view = passage.words[min(at, limit - 1)]
    if view.stem not in VIEWS or view.definite or view.pronoun or at + 1 >= limit:
        return None
    end = phrase_end(passage, at + 1, limit, Limits(split=True))
    if end <= at + 1 or not is_set_off(passage, index, at + 1, end, limit):
        return None
    return According(first=index, end=end, cue=at, noun=view.speech or VIEW, source=(at + 1, end))


def attributing_noun(passage: Passage, first: int, at: int, limit: int) -> According | None:
    """Read `على حد قوله`, `بحسب زعم الشركة`."""
    if at >= limit:
        return None
    word = passage.words[at]
    if word.stem not in SAYINGS or word.definite:
        return None
    noun = VIEW if word.stem in VIEWS else word.speech
    if word.pronoun:
        return According(first=first, end=at + 1, cue=at, noun=noun, source=None)
    end = phrase_end(passage, at + 1, limit, Limits(split=True))
    if end <= at + 1:
        return None
    past = tail_end(passage, end, limit)
    return According(first=first, end=past, cue=at, noun=noun, source=(at + 1, end))


def speech_of(passage: Passage, index: int, limit: int) -> According | None:
    """Read `، والحديث للخبير،`: a nominal clause that tells whose words a sentence is."""
    word, at = passage.words[index], index + 1
    to = passage.words[at]
    set_off = passage.mark(index - 1) in COMMAS or index - 1 in passage.closes
    if word.conjunction != "و" or to.preposition != "ل" or not set_off:
        return None
    start = at + to.apart
    if passage.words[start].stem in WHOLES or not speaks(passage, start):
        return None  # والكلام للجميع
    end = phrase_end(passage, start, limit, Limits(split=True))
    end = speaker_end(passage, index, end, limit)
    if end <= start or not is_closed_at(passage, end, limit):
        return None
    return According(first=index, end=end, cue=index, noun=word.speech or VIEW, source=(start, end))
