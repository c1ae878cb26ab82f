"""What may be carried by a verb that says little itself: وجه | تهمة الخيانة، رفع | شكره."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.governing import GOVERNING
from newsclaims_arabic.passage import STOPS
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import without_ending

from newsclaims_quotes.frames.search import Search
from newsclaims_quotes.lists import WORDS

GRATITUDE = WORDS["gratitude"]
INTENSIVES = WORDS["intensives"]
ON = WORDS["on"]
TO = WORDS["to"]

ACCUSATIVE = "ا"
REACH = 40
"""Whom somebody thanks is named in so many words at most."""


def accuses(word: Word) -> bool:
    """Return whether a noun of speech is a charge: تهمة، اتهامات."""
    return word.speech is not None and word.speech.act == "accuse"


def is_charge(search: Search, noun: int) -> bool:
    """Return whether the noun behind a charge tells what it is: تهمة | الخيانة."""
    word, charge = search.passage.words[noun + 1], search.passage.words[noun]
    bound = not (charge.definite or charge.pronoun or charge.conjunction)
    alone = bound and not charge.body.endswith(ACCUSATIVE)
    return alone and word.noun and not (word.preposition or word.conjunction or word.pronoun)


def thanks(word: Word) -> bool:
    """Return whether a noun says what somebody feels: شكره, التهاني, not شكوى."""
    feels = word.speech is not None and word.speech.act == "evaluate"
    return feels and (word.pronoun or word.definite)


def is_given(search: Search) -> bool:
    """Return whether thanks are what is given: قدم المدير | شكره, not قدم أسبابا لعدم | رضاه."""
    at, subject = search.index - 1, search.subject
    before = search.passage.words[at]
    behind_subject = at == search.cue or (subject is not None and at < subject[1])
    return behind_subject or before.body in INTENSIVES or not before.noun


def behind_thanked(search: Search, noun: int, at: int) -> int:
    """Return the index past whom somebody thanks, *at* where nothing tells for what.

    `شكره للأمير على | دعمه`; `شكره للقائمين على المشروع` tells only whom.
    """
    passage = search.passage
    word = passage.words[noun]
    addressed = passage.words[at].preposition == "ل" or passage.words[at - 1].free in TO
    if not addressed or word.speech is None or word.speech.lemma not in GRATITUDE:
        return at
    for index in range(at + 1, min(search.limit, at + REACH)):
        each = passage.words[index]
        verb = each.verb or (each.forms and each.conjunction)
        if passage.mark(index) in STOPS or each.that or each.relative or verb:
            return at
        if each.free in ON and not each.pronoun and index + 1 < search.limit:
            titles = passage.words[max(at, index - 2) : index]  # المشرف العام | على
            if not any(without_ending(w.stem) in GOVERNING[each.free] for w in titles):
                return index + 1
    return at
