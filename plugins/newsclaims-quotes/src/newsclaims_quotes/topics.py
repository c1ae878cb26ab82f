"""Where a sentence turns to another topic: `، وحول الأسعار، قال`."""

from __future__ import annotations

from collections.abc import Container

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import STOPS

from newsclaims_quotes.lists import WORDS

(AND,) = WORDS["and"]
CONTRASTS = WORDS["contrasts"]
REGARDING = WORDS["regarding"]
REGARDS = WORDS["regards"]
MATTERS = WORDS["topic_nouns"]
THIS = WORDS["this"]

LONGEST_TOPIC = 30
"""A topic before its verb has no more tokens than this."""


def opens_topic(passage: Passage, index: int) -> bool:
    """Return whether a topic is named at *index*: `وحول كذا`, `وبخصوص كذا`, `وفيما يتعلق بكذا`."""
    word = passage.words[index]
    if word.conjunction != AND or index + 1 >= len(passage.words):
        return False
    if word.body in CONTRASTS:
        return passage.words[index + 1].body in REGARDS
    attached = word.preposition == "ب" and word.stem in MATTERS
    return word.free in REGARDING or word.body in REGARDING or attached


def changes_topic(passage: Passage, index: int, limit: int, cues: Container[int]) -> bool:
    """Return whether the journalist turns to the topic of what is said next, or with `هذا و` to other news.

    Args:
        passage: the document.
        index: the word behind the comma.
        limit: index past the sentence.
        cues: the words that report.
    """
    if passage.words[index].body in THIS and passage.words[index + 1].conjunction == AND:
        return not passage.words[index].conjunction  # كذا، هذا | وسيصل الوفد غدا
    if not opens_topic(passage, index):
        return False
    for at in range(index + 1, min(limit, index + LONGEST_TOPIC)):
        if passage.words[at].that or passage.mark(at) in STOPS:
            return False
        if at in cues and any(f.third and f.tense == "perfect" for f in passage.words[at].forms):
            return not passage.words[at].conjunction and not passage.words[at - 1].relative
    return False
