"""Which words can be adjectives of the noun before them?"""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_arabic.clitics import COMMON_NOUNS, VERBAL_NOUNS
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import (
    feminine,
    is_relation,
    like_dual,
    like_participle,
    without,
)

SOUND_PLURALS = WORDS.endings("sound_plurals")
EMPHASIS = WORDS["emphasis"]
FEMININE_PLURALS = WORDS.endings("feminine_plural")
FEMININES = WORDS.endings("feminines")
WEAK_RELATION = WORDS.endings("weak_relation")

MASCULINES = WORDS["masculines"]
NOMINATIVE = WORDS.endings("nominative")

SHORTEST_PLURAL = 5
FATHA = "\u064e"


def is_common_noun(passage: Passage, index: int) -> bool:
    """Return whether the word at *index* is a noun with the article and neither name nor title."""
    word = passage.words[index]
    if word.title or word.pronoun or word.stem in EMPHASIS or not word.definite:
        return False
    return word.stem in COMMON_NOUNS


def is_no_adjective(previous: Word, word: Word) -> bool:
    """Return whether *word* begins another phrase than *previous* by article and endings."""
    if not (word.definite and previous.definite):
        return previous.definite and not word.title and not word.definite
    singular = previous.title or previous.stem.endswith("ي")
    if singular and _is_sound_plural(word.stem):
        return True  # دعا الوزير | المواطنين
    if previous.title and word.stem.endswith("ه") and not previous.stem.endswith("ه"):
        return True  # طالب النقيب | الحكومة
    return not previous.title and _disagree(previous.stem, word.stem)


def _is_sound_plural(stem: str) -> bool:
    """Return whether *stem* ends like مواطنين and is no معين."""
    return stem.endswith(SOUND_PLURALS) and len(stem) >= SHORTEST_PLURAL


def _disagree(noun: str, word: str) -> bool:
    """Return whether *word* can be no adjective of *noun* by the endings of their plurals."""
    if _is_sound_plural(noun):
        return not _is_sound_plural(word)
    return word.endswith(FEMININE_PLURALS) and not noun.endswith(FEMININES)


def is_accusative(word: Word) -> bool:
    """Return whether the alif of tanwin shows an indefinite noun that is no subject: نوعا."""
    if word.definite or not word.body.endswith("ا"):
        return False
    noun = word.body.removesuffix("ا")
    person = word.head is not None and word.head.personal
    ours = word.pronoun and (word.stem in COMMON_NOUNS or person)  # مصدرنا، مراسلنا
    if noun.startswith("م") and like_participle(noun) and not (ours or like_dual(word.body)):
        return True  # فلان | متهكما
    return not word.pronoun and (noun in COMMON_NOUNS or noun in VERBAL_NOUNS)


def has_fatha(passage: Passage, index: int) -> bool:
    """Return whether its last vowel is written and shows that the word is no subject: الجمهورَ."""
    return passage.forms[index].text.endswith(FATHA) and index not in passage.named


def is_unlike_all(phrase: Sequence[Word], word: Word, masculines: frozenset[str]) -> bool:
    """Return whether *word* agrees in gender with no noun of *phrase*: الصحيفة | الجانب.

    *masculines* end like feminines: العمدة.
    """
    if any(noun.stem.endswith(WEAK_RELATION) for noun in phrase):
        return False  # الشكوى الجنائية
    gender = feminine(word.stem)
    nouns = (noun for noun in phrase if noun.noun)
    return all((_is_feminine(noun) and noun.stem not in masculines) != gender for noun in nouns)


def _is_feminine(noun: Word) -> bool:
    """Return whether *noun* agrees like a feminine, a plural of bodies such as الدول too."""
    head = noun.head
    if head is not None and head.personal and head.number == "s":
        return head.gender == "f"  # مفوض, no plural like حقوق
    several = head is not None and not head.personal and head.lemma != noun.key
    return several or feminine(noun.stem)


def is_known_noun(word: Word) -> bool:
    """Return whether a lexicon has *word* for a noun, so that it is hardly a name."""
    spellings = (word.stem, word.body)
    plural = word.stem in MASCULINES
    return (
        plural
        or word.title
        or any(spelling in COMMON_NOUNS or spelling in VERBAL_NOUNS for spelling in spellings)
    )


def is_plural_of_persons(word: Word) -> bool:
    """Return whether *word* ends like مختصون and is no شؤون."""
    person = without(word.stem, NOMINATIVE)
    return person != word.stem and (is_relation(person) or like_participle(person))
