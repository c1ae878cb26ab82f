"""The names of actors and of entries as keys that are equal where they name the same."""

from __future__ import annotations

from collections.abc import Iterator

from newsclaims_arabic.name_comparison import name_parts
from newsclaims_arabic.relations import bare
from newsclaims_arabic.speaker_nouns import HEADS

from newsclaims.text import clean, fold

_MARKS = "\"'«»“”()،.-"
_LEAST_PARTS = 2
"""Parts that a name without its title has at least: ``الوزير الكندي`` is not enough to know who."""


def spelling(name: str) -> str:
    """Return *name* folded, as `newsclaims.text.fold` has it, each word once apart."""
    return " ".join(fold(clean(name)).split())


def keys(name: str, *, person: bool) -> Iterator[tuple[str, ...]]:
    """Yield the words of *name* as they are compared, then those without a title before them.

    Without articles, and for a person without ``بن``; compounds such as ``عبد الله`` are one word.

    Example:
        >>> list(keys("الوزير سامي الكندي", person=True))
        [('وزير', 'سامي', 'كندي'), ('سامي', 'كندي')]
        >>> list(keys("وزارة الري", person=False))
        [('وزاره', 'ري')]
    """
    if not person:
        bared = (bare(word.strip(_MARKS)) for word in spelling(name).split())
        whole = tuple(word for word in bared if word)
        if whole:
            yield whole
        return
    parts = name_parts(clean(name))
    if parts:
        yield parts
    if not parts or (head := HEADS.get(parts[0])) is None or not head.personal:
        return
    words = spelling(name).split()
    for first in range(1, len(words)):  # how long the title is, ``وزير النقل``, the table can tell
        rest = name_parts(" ".join(words[first:]))
        definite = any(bare(word) != word for word in words[:first])  # ``أمين سامي`` is a name
        if definite and len(rest) >= _LEAST_PARTS:
            yield rest
