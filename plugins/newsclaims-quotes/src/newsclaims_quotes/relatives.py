"""Who speaks in a clause that describes him: الحكومة التي طالبت، ناشط دعا إلى."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speaker_nouns import TITLES
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word_shapes import feminine

from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import agrees_before

ADVERBIAL_NOUNS = WORDS["adverbial_nouns"]
IN = WORDS["in"]
OF = WORDS["of"]
PARTITIVES = WORDS["partitives"]
SOUND_PLURALS = WORDS.endings("sound_plurals")
PLURAL_RELATIVES = WORDS["plural_relatives"]
FEMININE_RELATIVES = WORDS["feminine_relatives"]
WHOEVER = WORDS["whoever"]
FEMININES = WORDS.endings("feminines")

AUTHORITIES = WORDS["authorities"]
MASCULINES = WORDS["masculines"]
MONTHS = WORDS["months"]
NEVER_SPEAKERS = WORDS["never_speakers"]
SPEAKING_THINGS = WORDS["speaking_deeds"]

(ARTICLE,) = WORDS["article"]
LONGEST_HEAD = 8
FARTHEST = 16
"""A subject and an object have no more tokens."""
WHOM = Limits(split=True, titles=True, target=True)
SHORT = 3
"""Nouns so short may be plurals: الدول التي."""


def described(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the indefinite person whom the verb *cue* describes: ضد ناشط متطرف | دعا إلى."""
    if not form.third or form.passive or passage.words[cue].conjunction:
        return None
    low = max(passage.starts[cue], cue - LONGEST_HEAD)
    for start in range(cue - 1, low, -1):
        word, before = passage.words[start], passage.words[start - 1]
        if not word.noun or word.definite or word.pronoun or start in passage.named:
            return None
        if word.preposition or before.free:
            if before.pronoun or phrase_end(passage, start, cue) != cue:
                return None
            heads = (start, cue - 1) if form.gender == "m" else (start,)  # شهادات | سكان قالوا
            speak = (i for i in heads if _may_speak(passage, i, form))
            first = next(speak, cue)
            fits = first < cue and agrees_before(passage, (first, cue), form)
            return (first, cue) if fits else None
    return None


def _may_speak(passage: Passage, index: int, form: VerbForm) -> bool:
    """Return whether an indefinite noun is that of somebody, of the gender of the verb."""
    word = passage.words[index]
    people = word.head is not None and (word.head.personal or word.head.head_class == "group")
    known = people or word.title or {word.stem, ARTICLE + word.stem} & (TITLES | AUTHORITIES)
    return bool(known) and (form.gender != "f" or feminine(word.stem))


def relative_head(passage: Passage, cue: int, form: VerbForm) -> Stretch | None:
    """Return the head of the relative clause whose verb *cue* is: `الحكومة التي طالبت`."""
    if not cue or passage.words[cue].pronoun or not form.third:
        return None
    pronoun = passage.words[cue - 1]
    plural = not PLURAL_RELATIVES.isdisjoint({pronoun.body, pronoun.stem})
    feminine_pronoun = not FEMININE_RELATIVES.isdisjoint({pronoun.body, pronoun.stem})
    agree = (form.gender == "f") == feminine_pronoun and (form.number == "p") == plural
    if not pronoun.relative or pronoun.body in WHOEVER or not agree:
        return None
    end = cue - 1
    if end > passage.starts[cue] and passage.mark(end - 1) in COMMAS:
        end -= 1  # مستشفى المدينة، الذي أعلن
    low = max(passage.starts[cue], end - LONGEST_HEAD)
    for start in range(end - 1, low - 1, -1):
        if passage.mark(start):
            return None
        if _is_head(passage, start, end):
            phrase = _agreeing(passage, (start, end), form)
            phrase = _with_amount(passage, phrase)
            if phrase is not None and passage.words[start - 1].free in IN:
                phrase = _office_around(passage, phrase, low) or phrase
            if phrase is not None:
                never = passage.words[phrase[0]].body in NEVER_SPEAKERS
                return None if never else phrase
    return None


def _with_amount(passage: Passage, phrase: Stretch | None) -> Stretch | None:
    """Return *phrase* with how many of them speak: عدد من | الخبراء الذين."""
    if phrase is None or phrase[0] - 2 < passage.starts[phrase[0]]:
        return phrase
    amount, of = passage.words[phrase[0] - 2], passage.words[phrase[0] - 1]
    counted = of.free in OF and amount.body in PARTITIVES
    return (phrase[0] - 2, phrase[1]) if counted else phrase


def is_said_of_thing(passage: Passage, head: Stretch | None) -> bool:
    """Return whether the head of a relative clause speaks not itself, but is spoken of.

    `أشاد الوزير بالقانون | الذي قال إنه جيد`, `قدم فلان حزبه | الذي قال إنه`.
    """
    if head is None or any(index in passage.named for index in range(*head)):
        return False
    word = passage.words[head[0]]
    if word.head is None:
        speaks = word.title or word.media or word.stem in SPEAKING_THINGS
        return not (speaks or word.stem in AUTHORITIES)
    return bool(word.pronoun) and not word.head.personal


def parted(passage: Passage, cue: int) -> tuple[Stretch, Stretch] | None:
    """Return the subject and the object before a relative clause: هاجم | سامر القيسي | التحالف الذي قال.

    Nothing but a noun phrase that seems to be one stands between their verb and the pronoun.
    """
    end = cue - 1
    low = max(passage.starts[cue], end - FARTHEST)
    verb = end - 1
    while verb >= low and not passage.mark(verb) and not _is_finite(passage, verb):
        verb -= 1
    before = passage.words[verb]
    if verb < low or passage.mark(verb) or before.pronoun:
        return None
    first = verb + 1
    cut = phrase_end(passage, first, end, WHOM)
    if not first < cut < end or phrase_end(passage, cut, end) != end:
        return None
    whole = cut
    while cut + 1 < end and _is_thing_of(passage, cut):
        cut += 1  # انتقد فلان أداء | الوزير الذي
    return (first, whole), (cut, end)


def _is_finite(passage: Passage, index: int) -> bool:
    """Return whether a finite verb stands at *index*; one spelled like a noun opens its sentence."""
    word = passage.words[index]
    opens = index == passage.starts[index] and not word.definite and index not in passage.named
    return word.verb or (opens and any(form.third for form in word.forms))


def _is_thing_of(passage: Passage, index: int) -> bool:
    """Return whether a bare noun that nobody is stands before the one whose it is: أداء | الوزير."""
    word, owner = passage.words[index], passage.words[index + 1]
    bare = not (word.definite or word.title or word.pronoun) and index not in passage.named
    return bare and word.head is None and (owner.title or owner.head is not None)


def _office_around(passage: Passage, phrase: Stretch, low: int) -> Stretch | None:
    """Return the office that *phrase* ends: الباحث في معهد المناخ فلان | الذي."""
    for start in range(phrase[0] - 2, low - 1, -1):
        word = passage.words[start]
        if passage.mark(start) or word.verb:
            return None
        if word.title and phrase_end(passage, start, phrase[1]) == phrase[1]:
            return start, phrase[1]
    return None


def _agreeing(passage: Passage, phrase: Stretch, form: VerbForm) -> Stretch | None:
    """Return *phrase*, or the part of a construct in it that agrees: برنامج | الحكومة التي."""
    for start in range(*phrase):
        word = passage.words[start]
        if _may_head(passage, start, form):
            return start, phrase[1]
        if word.definite or word.pronoun or start in passage.named:
            break
    return None


def _may_head(passage: Passage, start: int, form: VerbForm) -> bool:
    """Return whether the noun at *start* agrees with the verb of a relative clause behind it."""
    word, named = passage.words[start], start in passage.named
    time = word.body in MONTHS or passage.forms[start].kind != "word"
    there = start in passage.places and start > 0 and passage.words[start - 1].free in IN
    if time or there:
        return False  # البنك في طرابلس، الذي
    if form.number == "p":
        return named or word.stem.endswith(SOUND_PLURALS) or not word.stem.endswith("ه")
    if form.gender == "f":
        return named or feminine(word.stem) or len(word.stem) == SHORT
    masculine = word.stem in MASCULINES
    return named or masculine or not word.stem.endswith(FEMININES)


def _is_head(passage: Passage, start: int, end: int) -> bool:
    """Return whether the phrase from *start* fills all up to *end* and begins there."""
    word = passage.words[start]
    previous = passage.words[start - 1] if start > passage.starts[start] else None
    opens = (
        previous is None
        or previous.verb
        or previous.adverb
        or previous.that
        or bool(previous.free)
        or previous.body in ADVERBIAL_NOUNS  # على غرار | فلان، الذي
        or bool(passage.mark(start - 1))
        or bool(word.preposition)
        or bool(word.conjunction)
    )
    noun = (word.noun or start in passage.named) and word.body not in ADVERBIAL_NOUNS
    return opens and noun and phrase_end(passage, start, end) == end
