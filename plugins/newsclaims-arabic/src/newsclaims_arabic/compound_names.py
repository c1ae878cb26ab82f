"""Names of two words that are a verb, a noun or a preposition elsewhere: حسب الرسول، دفع الله، خلف الله."""

from __future__ import annotations

from typing import TYPE_CHECKING

from newsclaims_arabic.lists import WORDS

if TYPE_CHECKING:
    from newsclaims_arabic.passage import Passage

DIVINE = WORDS["divine"]
OPENERS = WORDS["theophoric"]


def find_compounds(passage: Passage) -> dict[int, int]:
    """Return the names of this shape: index of the first token to that past the last.

    A title stands before one of them, or another name, and with such a pair the article may
    name the same person again: الدكتور حسب الرسول دفع الله, later حسب الرسول.

    Args:
        passage: the document.
    """
    pairs = [index for index in range(len(passage.words) - 1) if _is_pair(passage, index)]
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
