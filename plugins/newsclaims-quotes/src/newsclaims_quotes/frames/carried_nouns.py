"""What may be carried by a verb that says little itself: وجه | تهمة الخيانة، رفع | شكره."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.governing import GOVERNING
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import ENTRIES
from newsclaims_arabic.word import Word

from newsclaims_quotes.frames.search import Complement, Search
from newsclaims_quotes.lists import WORDS

ADDRESSED_WORDS = WORDS["addressed_words"]
ALL_OF_THEM = WORDS["all_of_them"]
GRATITUDE = WORDS["gratitude"]
MEASURES = WORDS["measures_of_feeling"]
OBLIQUE = WORDS.endings("oblique")
OF = WORDS["of"]
ON = WORDS["on"]
(ON_ITSELF,) = ON
SAID_AGAIN = WORDS["said_again"]

ACCUSATIVE = "ا"
LONGEST_THANKED = 40
"""Whom thanks are given to, with all titles, is not longer than this."""


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


def may_be_carried(search: Search) -> bool:
    """Return whether the noun of speech that is looked at is one of those that the verb carries."""
    word, traits = search.word, search.entry.traits
    if word.speech is None or (word.preposition and word.preposition in search.governed):
        return False  # وجه الوزير المدير | بالاستعداد
    if "object" in search.frames and word.speech.lemma not in ENTRIES:
        return False  # مجددا | الاستعداد ل: no act of speech
    if search.entry.act == "accuse":
        return accuses(word)  # not تبادلوا | التهاني في أجواء العيد
    if "directs" in traits:
        return word.stem not in ADDRESSED_WORDS  # not موجها | كلامه إلى الحضور
    again = "repeats" not in traits or word.stem in SAID_AGAIN
    return again and ("thanks" not in traits or thanks(word))


def is_measured(passage: Passage, index: int) -> bool:
    """Return whether a word tells how much is felt, before the feeling: جزيل | الشكر، خالص | تعازيه."""
    word = passage.words[index]
    bare = not (word.definite or word.conjunction or word.preposition or word.pronoun)
    if not bare or word.stem not in MEASURES or index + 1 >= passage.limits[index]:
        return False
    feeling = passage.words[index + 1]
    owned = feeling.pronoun and feeling.verbal_noun  # كامل | دعمه
    return bool(owned or (feeling.speech_noun and (feeling.definite or feeling.pronoun)))


def belongs_to_others(search: Search) -> bool:
    """Return whether the feeling that is shown is named with its owner: أبدى | استعداد الوزارة ل."""
    word, following = search.word, search.following()
    bound = not (word.definite or word.pronoun or word.body.endswith(ACCUSATIVE))
    return bound and following is not None and following.definite and following.noun


def is_gratitude(word: Word) -> bool:
    """Return whether a noun of speech is given to somebody for something: شكره، التقدير."""
    return word.speech is not None and word.stem in GRATITUDE


def past_thanked(passage: Passage, start: int, limit: int) -> int | None:
    """Return where begins what somebody is thanked for: شكر المدير الأطباء على | جهودهم."""
    for index in range(start, min(limit - 1, start + LONGEST_THANKED)):
        word = passage.words[index]
        if word.free in ON and not word.pronoun and not word.conjunction:
            if any(map(_takes_preposition, passage.words[max(start, index - 2) : index])):
                continue  # شكره للمشرف العام على | المعرض على كذا
            return index + 1
        passed = passage.mark(index) in COMMAS and passage.words[index + 1].free not in ON
        joined = word.conjunction and word.forms
        if passed or joined or word.verb or word.that or word.relative:
            return None
    return None


def thanked_for(search: Search) -> Complement | None:
    """Return what whoever is thanked is thanked for: شكر | الحزب المتطوعين على صبرهم، وشكر | زملاءه على."""
    if search.entry.cue_class != "thank" or "object" not in search.frames:
        return None
    words, subject = search.passage.words, search.subject
    reason = past_thanked(search.passage, search.cue + 1, search.limit)
    if reason is None:
        return None
    if subject is not None:
        whom = (
            i
            for i in range(subject[0] + 1, subject[1])
            if words[i].stem.endswith(OBLIQUE) and (words[i].definite or words[i].pronoun)
        )
        subject = subject[0], next(whom, subject[1])
        alone = subject[1] == reason - 1 or words[subject[0]].pronoun
        subject = None if alone else subject
    return Complement(kind="noun", start=reason, subject=subject)


def _takes_preposition(word: Word) -> bool:
    """Return whether على belongs to a participle before it: القائمين على، المشرفات على."""
    return any(word.stem.startswith(known) for known in GOVERNING[ON_ITSELF])


def thanks_everybody(search: Search) -> bool:
    """Return whether all who did something are thanked, and nobody of them thanks: شكر | كل من حضر."""
    word, passage, at = search.word, search.passage, search.index
    if search.entry.cue_class != "thank" or word.stem not in ALL_OF_THEM or at + 2 >= search.limit:
        return False
    first = passage.words[at + 2]
    named = at + 2 in passage.named or first.title or first.definite or first.head is not None
    return word.definite or (passage.words[at + 1].body in OF and not named)
