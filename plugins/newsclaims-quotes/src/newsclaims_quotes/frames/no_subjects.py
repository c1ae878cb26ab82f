"""Phrases behind a verb that are no subject, by what stands around them."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.adjectives import is_known_noun

from newsclaims_quotes.frames.search import Search
from newsclaims_quotes.lists import WORDS

CONNECTIVES = WORDS["connectives"]

_VERB_AND_SUBJECT = 2


def is_addressed_again(search: Search, end: int) -> bool:
    """Return whether the verb before had the same words for its object.

    ``طالبت النقابة الوزارة بكذا، كما دعت | الوزارة إلى كذا``: whoever demanded goes on.
    """
    passage, cue = search.passage, search.cue
    resumed = passage.words[cue].conjunction or passage.words[cue - 1].body in CONNECTIVES
    if "target" not in search.frames or search.index != cue + 1 or not resumed:
        return False
    phrase = [form.norm for form in passage.forms[search.index : end]]
    low = passage.starts[cue]
    for at in range(low + _VERB_AND_SUBJECT, cue - len(phrase)):
        if [form.norm for form in passage.forms[at : at + len(phrase)]] == phrase:
            verbs = passage.words[at - _VERB_AND_SUBJECT].forms
            asked = any("target" in form.entry.frames and form.third for form in verbs)
            same = any(form.gender == search.form.gender for form in verbs)
            return asked and same and passage.words[at - 1].definite
    return False


def is_thing(search: Search, end: int) -> bool:
    """Return whether a feminine verb is followed by nothing but a thing: استنكرت | خطة المجلس في.

    What is judged would follow if the thing were who judges.
    """
    passage, word = search.passage, search.word
    bare = not (word.definite or word.pronoun or word.title or word.media or word.head is not None)
    feminine = search.form.gender == "f" and word.stem.endswith("ه") and is_known_noun(word)
    behind = passage.words[end] if end < search.limit else None
    alone = behind is None or not behind.noun or bool(behind.free or passage.mark(end))
    named = search.index in passage.named
    return bare and feminine and alone and not named and end > search.index + 1
