"""What may be carried by a verb that says little itself: وجه | تهمة الخيانة، رفع | شكره."""

from __future__ import annotations

from newsclaims_arabic.word import Word

from newsclaims_quotes.frames.search import Search

ACCUSATIVE = "ا"


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
