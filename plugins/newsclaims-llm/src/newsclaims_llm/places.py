"""Where words that somebody copied stand in a text: in other spelling, with other marks and spaces."""

from __future__ import annotations

import unicodedata
from bisect import bisect_left
from collections.abc import Collection, Iterator
from functools import lru_cache

from attrs import frozen

from newsclaims.text import fold, normalize

_MOST = 64
"""How many places of the same words in one stretch of text are looked at."""
_MOST_LOOKS = 512
_MOST_UNSEEN = 16
_SINGLE = frozenset("'‘’‚‛‹›′`´")
_MARKS = _SINGLE | frozenset('"„‟″')
_UNSEEN = frozenset({"Cc", "Cf", "Mn"})
_PUNCTUATION = frozenset(
    {"Cn", "Co", "Cs", "Pc", "Pd", "Pe", "Pf", "Pi", "Po", "Ps", "Sc", "Sk", "Sm", "So"}
)


@frozen
class Place:
    """A stretch of the text.

    Args:
        start: first code point.
        end: one past the last.
        exact: whether the words stand there as they were given.
    """

    start: int
    end: int
    exact: bool


class Places:
    """A text in which words can be looked for.

    Two writings are the same where they differ by what `newsclaims.text.fold` folds, by marks above
    and below letters, invisible characters, kinds of quotation marks and dashes, or amount of white
    space; where the words are not found so, by punctuation too.  Words begin and end at the edges
    of words, or where the edges of clitics are known.

    Args:
        text: the article's.
        edges: offsets inside of words at which a match may begin or end.
    """

    def __init__(self, text: str, edges: Collection[int] = ()) -> None:
        self._text = text
        self._edges = frozenset(edges)
        self._indices = (_Index(text, _plain), _Index(text, _bare))

    def find(self, words: str, start: int, end: int) -> list[Place]:
        """Return where *words* stand within ``[start, end)``, in text order, none twice."""
        for index in self._indices:
            if found := list(self._found(index, words, start, end)):
                return found
        return []

    def _found(self, index: _Index, words: str, start: int, end: int) -> Iterator[Place]:
        found = 0
        for first, last in index.matches(words, start, end):
            last = self._with_marks(last)  # noqa: PLW2901 - marks belong to their letter
            if last <= end and self._is_edge(first) and self._is_edge(last):
                yield Place(first, last, self._text[first:last] == words.strip())
                found += 1
                if found == _MOST:
                    return

    def _with_marks(self, end: int) -> int:
        while end < len(self._text) and _lengthens(self._text[end]):
            end += 1
        return end

    def _is_edge(self, at: int) -> bool:
        """Return whether words may begin or end at an offset: no word goes on there."""
        if at in self._edges:
            return True
        before = self._seen(range(at - 1, max(at - _MOST_UNSEEN, 0) - 1, -1))
        behind = self._seen(range(at, min(at + _MOST_UNSEEN, len(self._text))))
        return not (_in_word(before) and _in_word(behind))

    def _seen(self, offsets: range) -> str:
        """Return the first character at *offsets* that counts; empty where there is none."""
        for offset in offsets:
            if _key(self._text[offset], True):  # noqa: FBT003 - by place, for the cache
                return self._text[offset]
        return ""


class _Index:
    """A text as one kind of key has it, with the offset of each character of the key."""

    def __init__(self, text: str, key: _Key) -> None:
        self._key = key
        written, offsets = [], []
        space = True
        for offset, character in enumerate(text):
            for one in key(character):
                if one == " " and space:
                    continue
                space = one == " "
                written.append(one)
                offsets.append(offset)
        self._written = "".join(written)
        self._offsets = offsets

    def matches(self, words: str, start: int, end: int) -> Iterator[tuple[int, int]]:
        wanted = " ".join("".join(map(self._key, words)).split())
        if not wanted:
            return
        at, stop = bisect_left(self._offsets, start), bisect_left(self._offsets, end)
        for _ in range(_MOST_LOOKS):
            at = self._written.find(wanted, at, stop)
            if at < 0:
                return
            yield self._offsets[at], self._offsets[at + len(wanted) - 1] + 1
            at += 1


class _Key:
    """Makes the key of a character; none of what does not count."""

    def __init__(self, *, punctuation: bool) -> None:
        self._punctuation = punctuation

    def __call__(self, character: str) -> str:
        return _key(character, self._punctuation)


_plain = _Key(punctuation=True)
_bare = _Key(punctuation=False)


@lru_cache(maxsize=1 << 14)
def _key(character: str, punctuation: bool) -> str:  # noqa: FBT001 - by place, for the cache
    category = unicodedata.category(character)
    if character.isspace() or (not punctuation and category in _PUNCTUATION):
        return " "
    if category in _UNSEEN:
        return ""
    if category in {"Pi", "Pf"} or character in _MARKS:
        return "'" if character in _SINGLE else '"'
    if category == "Pd":
        return "-"
    apart = normalize("NFKD", fold(character))
    return "".join(one for one in apart if not unicodedata.combining(one))


def _lengthens(character: str) -> bool:
    """Return whether a character belongs to the letter before: a mark, or what only makes it longer."""
    return unicodedata.category(character) in {"Mn", "Lm"} and not _key(character, True)  # noqa: FBT003


@lru_cache(maxsize=1 << 14)
def _in_word(character: str) -> bool:
    return bool(character) and (
        character.isalnum() or unicodedata.category(character) in {"Mn", "Mc", "Lm"}
    )
