"""Find who is introduced anywhere in the article: names with the titles around them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from attrs import evolve
from newsclaims_arabic.anonymity import given_name
from newsclaims_arabic.noun_phrase.name_shapes import may_be_name
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.word_shapes import is_relation

from newsclaims.model import Mention, Span
from newsclaims_actors.lists import WORDS
from newsclaims_actors.text import Text

KIN = WORDS["kin"]

_AT = WORDS["at"]
_NEAR, _FAR = 4, 12
_APPOSED = 2  # a comma and the title behind it
_LOOSE = 3
_LONGEST_SURNAME = 2
_COMMAS = frozenset({"،", ",", "-", "–", "("})
_PAUSES = frozenset({"،", ","})


def with_given_name(phrase: SpeakerPhrase, passage: Passage, span: Span) -> SpeakerPhrase | None:
    """Return *phrase*, which fills *span*, with the name that its speaker gives behind it, if any.

    ``نازح، عرف عن نفسه باسم آدم``
    """
    at = bisect_left(passage.token_starts, span.end)
    at += at < len(passage.words) and bool(passage.mark(at))
    place = given_name(passage, at) if at in passage.anonymous else None
    if place is None:
        return None
    name = passage.span(place[0], place[1] - 1)
    text = " ".join(name.text.split())
    return evolve(phrase, name=(name.start, name.end), name_text=text)


def is_without_title(text: Text, mention: Mention) -> bool:
    """Return whether nothing near a personal name can be a title, nor part of the name one.

    Then `title_window` is the name alone, and the name is what stands there.
    """
    if text.may_be_titled(mention, before=_FAR, after=_APPOSED):
        return False
    words = text.words(mention)
    whole = not words or words[0].start == mention.start
    return whole and all(map(may_be_name, words))


def title_window(text: Text, mention: Mention) -> list[PlacedWord]:
    """Return the words of the noun phrase around a personal name.

    Before the name: the titles it is built on (``وزير الدفاع الروسي``), with a comma
    between where another one follows the name; after it: an apposition that begins with
    a personal noun (``، رئيس كذا،``).
    """
    before, after = _before(text, mention.start), _after(text, mention.end)
    name = text.words(mention)
    if before and after and before[-1].text in _PAUSES and after[0].text in _PAUSES:
        start = _title_start(before[:-1])
        if before[start].definite or start < len(before) - 2:
            return [*before[start:], *name]
        before = []
    start = _title_start(before)
    if start == len(before) and name and name[0].joined:
        before = []
    if len(name) == 1 and start < len(before):
        last = _surname_end(after)
        name, after = [*name, *after[:last]], after[last:]
    loose = (
        0 < start <= len(before) and not before[start - 1].verb
    )  # «التقى فلان رئيس كذا»: no apposition
    return [*before[start:], *name, *_apposition(after, loose=loose)]


def _before(text: Text, offset: int) -> list[PlacedWord]:
    """Return the words of the sentence before *offset*, many only where a title may be long."""
    words = text.before_in_sentence(offset, _NEAR)
    cut = len(words) < _NEAR or any(_ends_title(word) for word in words[:-1])
    return words if cut else text.before_in_sentence(offset, _FAR)


def _after(text: Text, offset: int) -> list[PlacedWord]:
    """Return the words of the sentence behind *offset*, many only where a title is among them."""
    words = text.after_in_sentence(offset, _NEAR)
    return text.after_in_sentence(offset, _FAR) if any(w.personal for w in words) else words


def _may_be_surname(word: PlacedWord) -> bool:
    return may_be_name(word) and not word.definite


def _surname_end(words: Sequence[PlacedWord]) -> int:
    """Return how many unknown words after a first name and before a pause belong to it."""
    end = 0
    while end < min(len(words), _LONGEST_SURNAME) and _may_be_surname(words[end]):
        end += 1
    paused = end < len(words) and _ends_title(words[end])
    return end if paused else 0


def _title_start(words: Sequence[PlacedWord]) -> int:
    """Return where the row of titles at the end of *words* begins."""
    start = len(words)
    loose = 0
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if _ends_title(word) or word.adverb:
            break
        head = word.head
        if i and words[i - 1].institution and word.definite:
            loose = 0  # «مركز الملك فلان»
        elif i and _is_adjective(word, words[i - 1]):
            loose = 0  # «وزير التكوين المهني»
        elif head is not None and head.personal and head.number == "s":
            start, loose = i, 0
            if word.governed or word.joined or not i:
                break
            governs = _governs_title(words[i - 1]) or _is_beside_title(word, words[i - 1])
            if head.head_class != "rank" and not governs:
                break
        elif word.definite:
            loose = 0
        else:
            loose += 1
            if loose > _LOOSE:
                break
    return start


def _is_adjective(word: PlacedWord, before: PlacedWord) -> bool:
    """Return whether a personal noun is the adjective of the definite noun *before* it."""
    nisba = word.definite and is_relation(word.key)
    return nisba and before.definite and not before.personal and not before.mark


def _is_beside_title(word: PlacedWord, before: PlacedWord) -> bool:
    """Return whether *word* may be the adjective of the title *before* it: ``المحلل السياسي``."""
    return word.definite and is_relation(word.key) and before.definite and before.personal


def _governs_title(word: PlacedWord) -> bool:
    """Return whether *word* makes a longer title of the one behind it: ``نائب رئيس كذا``.

    Kin does not: in ``نجل وزيرة كذا فلانة`` the minister is named.
    """
    if word.head is None or not word.personal or word.definite:
        return False
    return word.head.lemma not in KIN


def _apposition(words: Sequence[PlacedWord], *, loose: bool) -> Sequence[PlacedWord]:
    """Return the title that follows a name, with the comma before it, or nothing.

    Args:
        words: behind the name.
        loose: whether a title may follow with neither a comma nor the article: ``فلان رئيس كذا``.
    """
    if not words:
        return ()
    first = 1 if words[0].mark and words[0].text in _COMMAS else 0
    if first == len(words):
        return ()
    head = words[first].head
    if head is None or not head.personal or words[first].governed:
        return ()
    if not (first or words[0].definite or (loose and _is_title_of(words))):
        return ()
    last = first
    while last < len(words) and not _ends_title(words[last]):
        last += 1
    if last == len(words):
        return ()
    adjectives = (i for i in range(1, last) if not first and _is_adjective_of_body(words, i))
    return words[: next(adjectives, last)]


def _is_adjective_of_body(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether what may be a title tells of the noun before it: ``فلان قائد المجموعة | المسؤولة``."""
    word, before = words[at], words[at - 1]
    woman = word.head is not None and word.personal and word.head.gender == "f"
    return woman and word.definite and before.definite and not before.personal


def _is_title_of(words: Sequence[PlacedWord]) -> bool:
    """Return whether *words* begin with a title and whose it is: ``رئيس الحركة``."""
    title, *rest = words
    bare = not (title.governed or title.joined or title.owned)
    free = rest and not (rest[0].mark or rest[0].preposition or rest[0].governed or rest[0].joined)
    return bare and title.head is not None and title.head.number == "s" and bool(free)


def _ends_title(word: PlacedWord) -> bool:
    at = word.word.free in _AT and not word.owned  # سفير كذا لدى كذا فلان
    return word.mark or (word.preposition and not at) or word.particle
