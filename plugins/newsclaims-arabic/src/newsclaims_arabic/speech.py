"""Tell speech from scare quotes and from names in quotation marks."""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.quotations import Quotation

ANNOUNCERS = WORDS["announcers"]
NAME_HEADS = WORDS["name_heads"]

LONG = 4
"""From this many words on a quotation is speech; 63 % of those in guillemets in
Saudi news are names of three words or less."""
IMPERFECT = ("ي", "ت", "ن", "ا")
"""Prefixes of the imperfect: one quoted word is speech only where it is a clear verb."""


def is_speech(passage: Passage, quotation: Quotation) -> bool:
    """Return whether a quotation gives somebody's words and no name or title.

    Worked out once for all quotations, in text order, for one may depend on the one before.
    """
    if not passage.speech:
        for each in passage.quotations:
            passage.speech[each.open] = _read_speech(passage, each)
    return passage.speech[quotation.open]


def is_title(passage: Passage, quotation: Quotation) -> bool:
    """Return whether a quotation is what its noun is called: أغنية «قالوا إن القمر غاب»."""
    head = _head_before(passage, quotation.open - 1)
    named = bool(head & NAME_HEADS) and not head & ANNOUNCERS
    return named and len(passage.quotation_words(quotation)) <= 2 * LONG


def _read_speech(passage: Passage, quotation: Quotation) -> bool:
    words = passage.quotation_words(quotation)
    if not words:
        return False
    head = _head_before(passage, quotation.open - 1)
    if head & NAME_HEADS:
        return len(words) > 2 * LONG and not head & ANNOUNCERS
    if _is_body(passage, words):
        return False
    if len(words) >= LONG:
        return not all(i in passage.named for i in words)
    if _is_description(passage, quotation.open - 1):
        return True
    return not _is_name_by_context(passage, quotation, words[0]) and _is_said(passage, words)


def _is_said(passage: Passage, words: list[int]) -> bool:
    """Return whether few quoted words are somebody's: they have a verb or look like no name."""
    inner = [passage.words[i] for i in words]
    named = any(i in passage.named for i in words)
    if len(words) == 1:
        return inner[0].verb and inner[0].body[:1] in IMPERFECT and not named
    if any(word.verb or word.that for word in inner) or inner[0].free or inner[0].particle:
        return True  # «تحت السيطرة»
    article = all(word.definite for word in inner if not word.free)
    return not named and not article and all(_is_arabic(passage, i) for i in words)


def _is_body(passage: Passage, words: list[int]) -> bool:
    """Return whether quoted words name a body: «جبهة تحرير الشمال الشعبية»."""
    inner = [passage.words[i] for i in words]
    if len(words) > 2 * LONG or not {inner[0].body, inner[0].stem} & NAME_HEADS:
        return False
    return not any(word.verb or word.that or word.free or word.particle for word in inner)


def _head_before(passage: Passage, index: int) -> set[str]:
    """Return the spellings of the word before the marks: تنظيم «القاعدة», بعنوان: «كذا»."""
    if index in passage.withheld:
        return set()  # طلب عدم ذكر اسمه «...»
    if index > 0 and passage.mark(index) == ":":
        before = passage.words[index - 1]
        return {before.body, before.stem} & ANNOUNCERS
    return {passage.words[index].body, passage.words[index].stem} if index >= 0 else set()


def _is_description(passage: Passage, before: int) -> bool:
    """Return whether somebody calls something so: ما وصفه بـ«الخطأ الجسيم»."""
    if before < 1 or not passage.words[before].apart:
        return False
    return any("describes" in form.entry.traits for form in passage.words[before - 1].forms)


def _is_name_by_context(passage: Passage, quotation: Quotation, first: int) -> bool:
    """Return whether few words are a name: بـ«صحة المدينة»، «داعش» و«جبهة كذا»."""
    head = passage.words[first]
    if {head.body, head.stem} & NAME_HEADS:
        return True
    before = quotation.open - 1
    if before < 0:
        return False
    if passage.words[before].apart:
        return True  # بـ«صحة المدينة»
    listed = passage.closes.get(before - 1) if passage.words[before].body == "و" else None
    return listed is not None and not passage.speech[listed.open]


def _is_arabic(passage: Passage, index: int) -> bool:
    norm = passage.forms[index].norm
    return norm[:1].isalpha() and not norm.isascii()
