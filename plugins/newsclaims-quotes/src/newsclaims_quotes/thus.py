"""What was said before its verb and is taken up: `«...»، هكذا رد الوزير`, `«...»، بهذه العبارة اختصر موقفه`."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS

from newsclaims_quotes.adverbial_attribution import According, is_closed_at
from newsclaims_quotes.lists import WORDS

THUS = WORDS["thus"]
BY_THESE = WORDS["by_these"]
PHRASES = WORDS["said_phrases"]
OPENERS = THUS | BY_THESE
SUBJECT = Limits(split=True, titles=True, target=True)


def thus_end(passage: Passage, index: int) -> int:
    """Return the index past `هكذا` or `بهذه العبارة`, *index* where neither stands there."""
    word = passage.words[index]
    if word.body in THUS:
        return index + 1
    two = word.body in BY_THESE and index + 1 < len(passage.words)
    return index + 2 if two and passage.words[index + 1].stem in PHRASES else index


def thus_said(passage: Passage, first: int, at: int, limit: int) -> According | None:
    """Return the attribution whose verb, which need not be one of speech, stands at *at*.

    Behind a quotation any verb tells that it was said; behind a clause one of speech does.
    What the verb has behind its subject is no part of what is said.

    Args:
        passage: the document.
        first: first token of the attribution.
        at: its verb.
        limit: it ends here at the latest.
    """
    if at + 1 >= limit:
        return None
    word = passage.words[at]
    forms = [form for form in word.forms if form.third and form.tense != "participle"]
    form = next((one for one in forms if "speech" in one.entry.frames), None)
    before = range(max(first - 2, 0), first)
    quoted = any(i in passage.closes or passage.mark(i) in CLOSE_BRACKETS for i in before)
    bare = word.verb or not (word.definite or word.preposition or word.free)
    if form is None and not (bare and quoted):
        return None
    start = at + 1
    if not (passage.words[start].noun or start in passage.named or start in passage.opens):
        return None
    end = phrase_end(passage, start, limit, SUBJECT)
    past = end
    while past < limit and not is_closed_at(passage, past, limit):
        past += 1
    return According(first=first, end=past, cue=at, form=form, source=(start, end))
