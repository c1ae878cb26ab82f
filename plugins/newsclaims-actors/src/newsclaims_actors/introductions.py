"""Find who is introduced anywhere in the article: names with the titles around them."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.model import Mention
from newsclaims_actors.words import Text, Word

_BEFORE = 12
_AFTER = 12
_LOOSE = 3
_COMMAS = frozenset({"،", ",", "-", "–", "("})


def title_window(text: Text, mention: Mention) -> list[Word]:
    """Return the words of the noun phrase around a personal name.

    Before the name: the titles it is built on (``وزير الدفاع الروسي``); after it: an
    apposition that begins with a personal noun (``، رئيس كذا،``).
    """
    before = text.before(mention.start, _BEFORE)
    name = text.words(mention)
    start = _title_start(before)
    if start == len(before) and name and name[0].joined:
        before = []
    return [*before[start:], *name, *_apposition(text.after(mention.end, _AFTER))]


def _title_start(words: Sequence[Word]) -> int:
    """Return where the row of titles at the end of *words* begins."""
    start = len(words)
    loose = 0
    for i in range(len(words) - 1, -1, -1):
        word = words[i]
        if word.mark or word.preposition or word.particle:
            break
        head = word.head
        if head is not None and head.personal and head.number == "s":
            start, loose = i, 0
            if word.governed or word.joined or not i:
                break
            governs = words[i - 1].personal and not words[i - 1].definite  # «نائب رئيس كذا»
            if head.head_class != "rank" and not governs:
                break
        elif word.definite:
            loose = 0
        else:
            loose += 1
            if loose > _LOOSE:
                break
    return start


def _apposition(words: Sequence[Word]) -> Sequence[Word]:
    """Return the title that follows a name, with the comma before it, or nothing."""
    if not words:
        return ()
    first = 1 if words[0].mark and words[0].text in _COMMAS else 0
    if first == len(words):
        return ()
    head = words[first].head
    if head is None or not head.personal or words[first].governed:
        return ()
    if not first and not words[0].definite:
        return ()
    last = first
    while last < len(words) and _continues(words[last]):
        last += 1
    return words[:last] if last < len(words) else ()


def _continues(word: Word) -> bool:
    return not (word.mark or word.preposition or word.particle)
