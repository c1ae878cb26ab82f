"""Find the phrases of the lexicon in a text: a trie over words, walked either way."""

from __future__ import annotations

from typing import Generic, TypeVar

from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.words import Word, Words

T = TypeVar("T")


class _Node(Generic[T]):
    __slots__ = ("children", "value")

    def __init__(self) -> None:
        self.children: dict[str, _Node[T]] = {}
        self.value: T | None = None


class Phrases(Generic[T]):
    """A set of phrases, each with a value; the longest match wins.

    A phrase's words match by stem and attached preposition; the article makes no
    difference, nor does a preposition attached to the phrase's first word.
    """

    def __init__(self, *, backward: bool = False) -> None:
        self._root: _Node[T] = _Node()
        self._backward = backward

    def add(self, phrase: str, value: T, words: Words) -> None:
        """Add *phrase*, whose words and marks are separated by spaces."""
        first, *rest = (words.read(part) for part in phrase.split())
        keys = [first.conjunction + first.key, *(word.key for word in rest)]
        node = self._root
        for key in reversed(keys) if self._backward else keys:
            node = node.children.setdefault(key, _Node())
        node.value = value

    def opens_with(self, word: Word) -> bool:
        """Return whether some phrase may begin with *word*, or end where they are walked backward."""
        children = self._root.children
        return word.stem in children or word.key in children

    def after(self, text: TokenizedText, index: int) -> tuple[T, int] | None:
        """Return the longest phrase that starts at *index* and its last token, or None.

        A conjunction before the phrase must be its own, as that of ``وما فوق`` is.
        """
        first = text.word(index)
        children = self._root.children
        if first.conjunction:
            node = children.get(first.conjunction + first.key)
        else:
            node = children.get(first.stem) or children.get(first.key)
        return None if node is None else self._walk(text, index, node)

    def loose(self, text: TokenizedText, index: int) -> tuple[T, int] | None:
        """Like `after`, for a phrase whose first word may have any conjunction before it."""
        node = self._root.children.get(text.word(index).stem)
        return None if node is None else self._walk(text, index, node)

    def _walk(self, text: TokenizedText, index: int, start: _Node[T]) -> tuple[T, int] | None:
        found = None
        node: _Node[T] | None = start
        while node is not None:
            if node.value is not None:
                found = node.value, index
            index += 1
            following = text.word(index)
            if following.conjunction:
                break
            node = node.children.get(following.key)
        return found

    def before(self, text: TokenizedText, index: int) -> tuple[T, int] | None:
        """Return the longest phrase that ends at *index* and its first token, or None."""
        node: _Node[T] | None = self._root
        found = None
        while node is not None:
            word: Word = text.word(index)
            ending = node.children.get(word.stem)
            if ending is not None and ending.value is not None:
                found = ending.value, index
            node = node.children.get(word.key)
            if node is not None and node.value is not None:
                found = node.value, index
            index -= 1
        return found
