"""Tell speech from scare quotes and from names in quotation marks."""

from __future__ import annotations

from newsclaims_quotes.marks import Quotation
from newsclaims_quotes.reading import Reading

LONG = 4
"""From this many words on a quotation is speech; 63 % of those in guillemets in
Saudi news are names of three words or less."""
IMPERFECT = "يتنا"
"""Prefixes of the imperfect: one quoted word is speech only where it is a clear verb."""


def is_speech(reading: Reading, quotation: Quotation) -> bool:
    """Say whether a quotation gives somebody's words and no name or title.

    Worked out once for all quotations, in text order, for one may depend on the one before.
    """
    if not reading.speech:
        for each in reading.quotations:
            reading.speech[each.open] = _read_speech(reading, each)
    return reading.speech[quotation.open]


def _read_speech(reading: Reading, quotation: Quotation) -> bool:
    words = reading.quotation_words(quotation)
    if not words:
        return False
    head = _head_before(reading, quotation.open - 1)
    if head & reading.lexicon.name_heads:
        return len(words) > 2 * LONG and not head & reading.lexicon.announcers
    if _is_body(reading, words):
        return False
    if len(words) >= LONG:
        return not all(i in reading.named for i in words)
    if _is_description(reading, quotation.open - 1):
        return True
    return not _is_name_by_context(reading, quotation, words[0]) and _is_said(reading, words)


def _is_said(reading: Reading, words: list[int]) -> bool:
    """Say whether few quoted words are somebody's: they have a verb or look like no name."""
    inner = [reading.words[i] for i in words]
    named = any(i in reading.named for i in words)
    if len(words) == 1:
        return inner[0].verb and inner[0].body[:1] in IMPERFECT and not named
    if any(word.verb or word.that for word in inner) or inner[0].free or inner[0].particle:
        return True  # «تحت السيطرة»
    article = all(word.definite for word in inner if not word.free)
    return not named and not article and all(_is_arabic(reading, i) for i in words)


def _is_body(reading: Reading, words: list[int]) -> bool:
    """Say whether quoted words name a body: «جبهة تحرير الشمال الشعبية»."""
    inner = [reading.words[i] for i in words]
    if len(words) > 2 * LONG or not {inner[0].body, inner[0].stem} & reading.lexicon.name_heads:
        return False
    return not any(word.verb or word.that or word.free or word.particle for word in inner)


def _head_before(reading: Reading, index: int) -> set[str]:
    """Return the spellings of the word before the marks: تنظيم «القاعدة», بعنوان: «كذا»."""
    if index > 0 and reading.mark(index) == ":":
        before = reading.words[index - 1]
        return {before.body, before.stem} & reading.lexicon.announcers
    return {reading.words[index].body, reading.words[index].stem} if index >= 0 else set()


def _is_description(reading: Reading, before: int) -> bool:
    """Say whether somebody calls something so: ما وصفه بـ«الخطأ الجسيم»."""
    if before < 1 or not reading.words[before].apart:
        return False
    return any(form.entry.lemma == "وصف" for form in reading.words[before - 1].forms)


def _is_name_by_context(reading: Reading, quotation: Quotation, first: int) -> bool:
    """Say whether few words are a name: بـ«صحة المدينة»، «داعش» و«جبهة كذا»."""
    lexicon = reading.lexicon
    head = reading.words[first]
    if {head.body, head.stem} & lexicon.name_heads:
        return True
    before = quotation.open - 1
    if before < 0:
        return False
    if reading.words[before].apart:
        return True  # بـ«صحة المدينة»
    listed = reading.closes.get(before - 1) if reading.words[before].body == "و" else None
    return listed is not None and not reading.speech[listed.open]


def _is_arabic(reading: Reading, index: int) -> bool:
    norm = reading.tokens[index].norm
    return norm[:1].isalpha() and not norm.isascii()
