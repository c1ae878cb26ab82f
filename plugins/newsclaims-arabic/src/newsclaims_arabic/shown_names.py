"""Names whose words are verbs, nouns or prepositions elsewhere, and that their shape or place shows.

By their shape: حسب الرسول، دفع الله.  By their place, between a verb that says, a title and what is
said: `قالت المعلمة | أمل رجا إن`.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.word_shapes import is_relation

if TYPE_CHECKING:
    from newsclaims_arabic.passage import Passage
    from newsclaims_arabic.word import Word

DIVINE = WORDS["divine"]
OPENERS = WORDS["theophoric"]

NO_NAMES = WORDS["never_names"] | WORDS["months"] | WORDS["times"] | WORDS["periods"]
PAIR = 2
TAKING = frozenset({"object", "target", "always-target", "light"})
"""Frames of verbs that a noun may follow which is not who speaks."""


def find_shown_names(passage: Passage, notable: Sequence[int]) -> dict[int, int]:
    """Return the persons that only shape or place shows: first token to the index past the last.

    Args:
        passage: the document, with the names that are known.
        notable: indexes of the notable words, in text order.
    """
    return {**_by_place(passage, notable), **_by_shape(passage)}


def _by_place(passage: Passage, notable: Sequence[int]) -> dict[int, int]:
    """Return the pairs of bare words between a title behind a verb of saying and what is said.

    The verb takes no object, so nothing else can stand there.
    """
    found: dict[int, int] = {}
    words = passage.words
    for index in notable[: bisect_left(notable, len(words) - PAIR)]:
        if index in passage.named or not (words[index].forms and _says(words[index])):
            continue
        first = _past_title(passage, index + 1)
        if first > index + 1 and _are_bare(passage, first) and _closes(passage, first + PAIR):
            found[first] = first + PAIR
    return found


def _says(word: Word) -> bool:
    finite = (form for form in word.forms if form.third and form.tense != "participle")
    return any("that" in f.entry.frames and not f.entry.frames & TAKING for f in finite)


def _past_title(passage: Passage, index: int) -> int:
    """Return the index past a title with the article and its adjective, *index* where none stands."""
    words, limit = passage.words, passage.limits[index - 1]
    if index + PAIR >= limit:
        return index
    head = words[index].head
    one = head is not None and head.personal and head.number == "s" and words[index].definite
    if not one or words[index].preposition or words[index].conjunction:
        return index
    return index + 1 + (words[index + 1].definite and is_relation(words[index + 1].stem))


def _are_bare(passage: Passage, first: int) -> bool:
    """Return whether two words stand at *first* of which none is an office, an adverbial or another name."""
    if first + PAIR > passage.limits[first - 1]:
        return False
    pair = range(first, first + PAIR)
    whole = passage.persons.get(first) == first + PAIR
    other = any(at in passage.named and passage.persons.get(at) != at + 1 for at in pair)
    return not (whole or other) and all(_is_bare(passage, at) for at in pair)


def _is_bare(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    attached = word.definite or word.pronoun or word.preposition or word.conjunction
    function = word.that or word.free or word.particle or word.relative or word.adverb
    other = word.title or word.accusative or (word.head is not None and word.head.personal)
    other = other or not {word.body, word.stem}.isdisjoint(NO_NAMES)
    return passage.forms[index].kind == "word" and not (attached or function or other)


def _closes(passage: Passage, index: int) -> bool:
    """Return whether what is said, a mark, a listener or an adverbial follows a name at *index*."""
    if index >= len(passage.words):
        return True
    word = passage.words[index]
    return bool(passage.mark(index)) or word.that or bool(word.free) or word.preposition == "ل"


def _by_shape(passage: Passage) -> dict[int, int]:
    """Return the names that are a pair such as حسب الرسول, with what goes on with them.

    A title stands before one of them, or another name, and with such a pair the article may
    name the same person again: الدكتور حسب الرسول دفع الله, later حسب الرسول.
    """
    opened = [index for index, word in enumerate(passage.words[:-1]) if word.body in OPENERS]
    pairs = [index for index in opened if _is_pair(passage, index)]
    shown = {_spelling(passage, index) for index in pairs if _is_shown(passage, index)}
    found: dict[int, int] = {}
    for index in pairs:
        if _spelling(passage, index) in shown:
            first = next((f for f, end in found.items() if end == index), index)
            found[first] = index + 2
    return {first: _whole_end(passage, end) for first, end in found.items()}


def _whole_end(passage: Passage, end: int) -> int:
    """Return the index past the surname behind a pair that ends at *end*: ضو البيت | آدم أن."""
    if end in passage.persons:
        return passage.persons[end]
    if end + 1 >= len(passage.words) or passage.mark(end):
        return end
    word, behind = passage.words[end], passage.words[end + 1]
    attached = word.conjunction or word.preposition or word.pronoun or word.that or word.free
    closed = passage.mark(end + 1) or behind.that or behind.free or behind.preposition == "ل"
    return end + 1 if closed and not attached and not word.adverb else end


def _is_pair(passage: Passage, index: int) -> bool:
    word, following = passage.words[index], passage.words[index + 1]
    bare = not (word.definite or word.conjunction or word.preposition or word.pronoun)
    return bare and word.body in OPENERS and following.body in DIVINE


def _is_shown(passage: Passage, index: int) -> bool:
    """Return whether a title, or the rest of a name, stands right before the pair at *index*."""
    before = passage.words[index - 1] if index > passage.starts[index] else None
    if before is None:
        return False
    behind = index > 1 and before.body in DIVINE and _is_pair(passage, index - 2)
    return (before.title and before.definite) or index - 1 in passage.person_tokens or behind


def _spelling(passage: Passage, index: int) -> tuple[str, str]:
    return passage.words[index].body, passage.words[index + 1].body
