"""Who speaks in a clause that describes him: الحكومة التي طالبت، ناشط دعا إلى."""

from __future__ import annotations

from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.phrase import phrase_end
from newsclaims_quotes.reading import COMMAS, Reading
from newsclaims_quotes.shapes import feminine
from newsclaims_quotes.spans import Phrase
from newsclaims_quotes.subjects import agrees_before

LONGEST_HEAD = 8
SHORT = 3
"""Nouns so short may be plurals: الدول التي."""
IN = frozenset({"في", "فى"})
SOUND_PLURALS = ("ون", "ين")


def described(reading: Reading, cue: int, form: CueForm) -> Phrase | None:
    """Return the indefinite person whom the verb *cue* describes: ضد ناشط متطرف | دعا إلى."""
    if not form.third or form.passive or reading.words[cue].conjunction:
        return None
    low = max(reading.starts[cue], cue - LONGEST_HEAD)
    for start in range(cue - 1, low, -1):
        word, before = reading.words[start], reading.words[start - 1]
        if not word.noun or word.definite or word.pronoun or start in reading.named:
            return None
        if word.preposition or before.free:
            known = reading.lexicon.titles | reading.lexicon.authorities
            person = word.title or bool({word.stem, "ال" + word.stem} & known)
            whole = phrase_end(reading, start, cue) == cue
            fits = whole and agrees_before(reading, (start, cue), form)
            fits = fits and (form.gender != "f" or feminine(word.stem))
            return (start, cue) if person and fits and not before.pronoun else None
    return None


def relative_head(reading: Reading, cue: int, form: CueForm) -> Phrase | None:
    """Return the head of the relative clause whose verb *cue* is: `الحكومة التي طالبت`."""
    if not cue or reading.words[cue].pronoun or not form.third:
        return None
    pronoun = reading.words[cue - 1]
    plural = pronoun.body.endswith("الذين")
    agree = (form.gender == "f") == pronoun.body.endswith("التي") and (form.number == "p") == plural
    if not pronoun.relative or pronoun.body == "ممن" or not agree:
        return None
    end = cue - 1
    if end > reading.starts[cue] and reading.mark(end - 1) in COMMAS:
        end -= 1  # مستشفى المدينة، الذي أعلن
    low = max(reading.starts[cue], end - LONGEST_HEAD)
    for start in range(end - 1, low - 1, -1):
        if reading.mark(start):
            return None
        if _is_head(reading, start, end):
            phrase = _agreeing(reading, (start, end), form)
            if phrase is not None and reading.words[start - 1].free in IN:
                phrase = _office_around(reading, phrase, low) or phrase
            if phrase is not None:
                never = reading.words[phrase[0]].body in reading.lexicon.never_speakers
                return None if never else phrase
    return None


def _office_around(reading: Reading, phrase: Phrase, low: int) -> Phrase | None:
    """Return the office that *phrase* ends: الباحث في معهد المناخ فلان | الذي."""
    for start in range(phrase[0] - 2, low - 1, -1):
        word = reading.words[start]
        if reading.mark(start) or word.verb:
            return None
        if word.title and phrase_end(reading, start, phrase[1]) == phrase[1]:
            return start, phrase[1]
    return None


def _agreeing(reading: Reading, phrase: Phrase, form: CueForm) -> Phrase | None:
    """Return *phrase*, or the part of a construct in it that agrees: برنامج | الحكومة التي."""
    for start in range(*phrase):
        word = reading.words[start]
        if _may_head(reading, start, form):
            return start, phrase[1]
        if word.definite or word.pronoun or start in reading.named:
            break
    return None


def _may_head(reading: Reading, start: int, form: CueForm) -> bool:
    """Say whether the noun at *start* agrees with the verb of a relative clause behind it."""
    word, named = reading.words[start], start in reading.named
    time = word.body in reading.lexicon.months or reading.tokens[start].kind != "word"
    there = start in reading.places and start > 0 and reading.words[start - 1].free in IN
    if time or there:
        return False  # البنك في طرابلس، الذي
    if form.number == "p":
        return named or word.stem.endswith(SOUND_PLURALS) or not word.stem.endswith("ه")
    if form.gender == "f":
        return named or feminine(word.stem) or len(word.stem) == SHORT
    masculine = word.stem in reading.lexicon.masculines
    return named or masculine or not word.stem.endswith(("ه", "ات"))


def _is_head(reading: Reading, start: int, end: int) -> bool:
    """Say whether the phrase from *start* fills all up to *end* and begins there."""
    word = reading.words[start]
    previous = reading.words[start - 1] if start > reading.starts[start] else None
    opens = (
        previous is None
        or previous.verb
        or previous.adverb
        or previous.that
        or bool(previous.free)
        or bool(reading.mark(start - 1))
        or bool(word.preposition)
        or bool(word.conjunction)
    )
    noun = word.noun or start in reading.named
    return opens and noun and phrase_end(reading, start, end) == end
