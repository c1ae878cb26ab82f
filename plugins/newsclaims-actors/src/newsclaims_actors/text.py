"""The text of one article: its tokens, read as words only where they are asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import define, field
from newsclaims_arabic.noun_phrase.words import PlacedWord, placed, placed_from
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.words import word_of

from newsclaims.model import Span
from newsclaims_actors.lists import WORDS

NAME_LINKS = WORDS["name_links"]

_NEAR = 3
_THEN = "ف"


@define
class Text:
    """The tokens of an article, read as words where they are asked for.

    Args:
        passage: the article.
        whole: where names begin that are not to be cut, ``وليد`` into و and ليد.
        breaks: the first code points of the sentences.
    """

    passage: Passage
    whole: frozenset[int]
    breaks: Sequence[int] = ()
    _known: dict[int, PlacedWord] = field(factory=dict, init=False, eq=False, repr=False)
    _index: dict[str, list[int]] | None = field(default=None, init=False, eq=False, repr=False)

    @property
    def starts(self) -> Sequence[int]:
        """The first code points of the tokens."""
        return self.passage.token_starts

    def words(self, span: Span) -> list[PlacedWord]:
        """Return the words and marks inside *span*, in text order; the first one is whole.

        No ف joins nouns of one phrase, so what looks like one is a letter: ``سامر فلفول``.
        """
        first = bisect_right(self.starts, span.start) - 1
        if first < 0 or self.passage.token_ends[first] <= span.start:
            first += 1
        last = bisect_left(self.starts, span.end)
        words = self._read(first, last)
        for at in range(first + 1, last):
            form = self.passage.forms[at]
            if form.proclitics and form.text[slice(*form.proclitics[0])] == _THEN:
                words[at - first] = self._placed_from(at, self.starts[at])
        if words and words[0].start != span.start and self.starts[first] <= span.start:
            whole = self._placed_from(first, span.start)
            if whole.head is not None or not _is_addressed(words[0]):
                words[0] = whole
        return words

    def before(self, offset: int, count: int) -> list[PlacedWord]:
        """Return the *count* words before the token at *offset*, in text order."""
        last = max(0, bisect_right(self.starts, offset) - 1)
        return self._read(max(0, last - count), last)

    def after(self, offset: int, count: int) -> list[PlacedWord]:
        """Return the *count* words that start at or after *offset*, in text order."""
        first = bisect_left(self.starts, offset)
        return self._read(first, min(first + count, len(self.starts)))

    def is_near_before(self, offset: int, keys: frozenset[str]) -> bool:
        """Return whether one of the last few tokens before *offset* has one of the *keys*, as words have."""
        last = max(0, bisect_right(self.starts, offset) - 1)
        near = self.passage.forms[max(0, last - _NEAR) : last]
        return any(token.norm in keys or token.stem_norm in keys for token in near)

    def norm_after(self, offset: int) -> str:
        """Return the folded token that starts at or after *offset*, an empty string for none."""
        first = bisect_left(self.starts, offset)
        return self.passage.forms[first].norm if first < len(self.starts) else ""

    def occurrences(self, stems: Iterable[str], offset: int, count: int) -> list[int]:
        """Return where the folded *stems* stand among the *count* tokens before *offset*.

        Returns:
            First code points, the last one first.
        """
        if self._index is None:
            self._index = defaultdict(list)
            for at, token in enumerate(self.passage.forms):
                if at not in self.passage.outside:
                    self._index[token.stem_norm].append(at)
        last = max(0, bisect_right(self.starts, offset) - 1)
        found: list[int] = []
        for stem in stems:
            places = self._index.get(stem, ())
            found += places[bisect_left(places, last - count) : bisect_left(places, last)]
        return [self.starts[at] for at in sorted(found, reverse=True)]

    def before_in_sentence(self, offset: int, count: int) -> list[PlacedWord]:
        """Return what `before` does, as far as it stands in the sentence of *offset*."""
        at = bisect_right(self.breaks, offset) - 1
        start = self.breaks[at] if at >= 0 else 0
        last = max(0, bisect_right(self.starts, offset) - 1)
        return self._read(max(bisect_left(self.starts, start), last - count), last)

    def after_in_sentence(self, offset: int, count: int) -> list[PlacedWord]:
        """Return what `after` does, as far as it stands in the sentence that ends behind *offset*."""
        at = bisect_left(self.breaks, offset)
        first = bisect_left(self.starts, offset)
        last = (
            bisect_left(self.starts, self.breaks[at]) if at < len(self.breaks) else len(self.starts)
        )
        return self._read(first, min(first + count, last))

    def _placed_from(self, at: int, start: int) -> PlacedWord:
        passage = self.passage
        return placed_from(passage.forms[at], self.starts[at], passage.token_ends[at], start)

    def _read(self, first: int, last: int) -> list[PlacedWord]:
        words, known, links = [], self._known, NAME_LINKS
        forms = self.passage.forms
        for at in range(first, last):
            word = known.get(at)
            if word is None:
                form, start = forms[at], self.starts[at]
                whole = start in self.whole or (at > 0 and forms[at - 1].norm in links)
                read = word_of(form, whole=True) if whole else self.passage.words[at]
                word = known[at] = placed(form, start, self.passage.token_ends[at], read)
            words.append(word)
        return words


def _is_addressed(word: PlacedWord) -> bool:
    """Return whether *word* is a known noun behind ل: ``لرئيس``, which is no part of who it is."""
    return word.governed == "ل" and word.head is not None
