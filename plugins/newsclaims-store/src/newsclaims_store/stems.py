"""Stems by which words of claims are found: those of the tokenizer, without endings of number and gender.

``القرار``, ``بقراره`` and ``قرارات`` have the stem ``قرار``.  Broken plurals keep their own.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Sequence
from functools import lru_cache

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Document, Span
from newsclaims.model.word_forms import WordForm
from newsclaims.text import fold

LEAST = 3
"""Number of letters that an ending leaves, at least."""


@frozen
class _Affixes:
    """``stems.toml``."""

    endings: list[str]
    conjunctions: list[str]
    prepositions: list[str]
    articles: list[str]


_AFFIXES = load_toml("newsclaims_store", "data/stems.toml", _Affixes)
_CONJUNCTION = "|".join(_AFFIXES.conjunctions)
_BEFORE = "|".join([*_AFFIXES.articles, *_AFFIXES.prepositions])
_BEGINNINGS = re.compile(rf"(?:(?:{_CONJUNCTION})?(?:{_BEFORE})|(?:{_CONJUNCTION}))(?=..)")
"""Clitics before a stem, for a word that no article of the corpus has, so that no tokenizer cut it."""
_WORD = re.compile(r"\w+")
_NOTHING = ("", "")
SEPARATOR = "\x1f"
"""Stands before each string of a list that is packed into one."""


@lru_cache(maxsize=1 << 16)
def without_ending(stem: str) -> str:
    """Return a folded stem without the ending of number and gender.

    Example:
        >>> without_ending("قرارات")
        'قرار'
    """
    for ending in _AFFIXES.endings:
        if stem.endswith(ending) and len(stem) - len(ending) >= LEAST:
            return stem[: -len(ending)]
    return stem


def words_of(text: str) -> list[str]:
    """Return the folded words of a query."""
    return _WORD.findall(fold(text))


def guessed(word: str) -> set[str]:
    """Return the stems that a folded word may have, by its letters alone."""
    found = {without_ending(word)}
    beginning = _BEGINNINGS.match(word)
    if beginning is not None:
        found.add(without_ending(word[beginning.end() :]))
    return found


class DocumentStems:
    """The stems of a document's tokens, by where they stand.

    A document without tokens, such as one of the short form of JSON, has those of its words as they
    are written.

    Args:
        document: any document.

    Attributes:
        forms: folded spelling and stem of each word, both with `SEPARATOR` before them.
    """

    forms: set[str]

    def __init__(self, document: Document) -> None:
        self.forms = set()
        tokens = document.tokens
        if tokens:
            self._starts: Sequence[int] = tokens.starts
            pairs = [form.memo.get(_pair) or _pair(form) for form in tokens.forms]
            self.forms.update([packed for packed, _ in pairs])
            self.forms.discard("")
            self._stems = [stem for _, stem in pairs]
        else:
            found = [
                (word.start(), stem)
                for word in _WORD.finditer(document.text)
                for stem in sorted(guessed(fold(word[0])))
            ]
            self._starts = [start for start, _ in found]
            self._stems = [stem for _, stem in found]

    def inside(self, spans: Iterable[Span | None]) -> list[str]:
        """Return each stem of the words that begin in one of the spans, once, in text order."""
        found: dict[str, None] = {}
        for span in spans:
            if span is not None:
                first, last = (bisect_left(self._starts, at) for at in (span.start, span.end))
                found |= dict.fromkeys(self._stems[first:last])
        found.pop("", None)
        return [*found]

    def all(self) -> list[str]:
        """Return each stem of the text once."""
        found = dict.fromkeys(self._stems)
        found.pop("", None)
        return [*found]


def _pair(form: WordForm) -> tuple[str, str]:
    """Return a word for `DocumentStems.forms` and its stem, and keep both with its form; `_NOTHING` for punctuation."""
    pair = _NOTHING
    if form.kind in {"word", "number"}:
        spelling = form.norm.replace(SEPARATOR, " ")
        stem = without_ending(form.stem_norm).replace(SEPARATOR, " ")
        pair = f"{SEPARATOR}{spelling}{SEPARATOR}{stem}", stem
    form.memo[_pair] = pair
    return pair
