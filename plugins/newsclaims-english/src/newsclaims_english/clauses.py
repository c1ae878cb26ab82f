"""The words of a document outside of its quotations, and the noun phrases beside a verb."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import frozen

from newsclaims.model import Document, Span, Token
from newsclaims_english.lists import is_plural, words
from newsclaims_english.tokens import quotations

_LONGEST = 14
_CLOSED = ("prepositions", "auxiliaries", "determiners")


@frozen
class Subject:
    """Who a verb belongs to: tokens ``[first, last)``, none where it shares another verb's."""

    first: int
    last: int
    negated: bool = False

    def __bool__(self) -> bool:
        return self.first < self.last


class Clauses:
    """A document as the rules see it."""

    def __init__(self, document: Document) -> None:
        self.article = document.article
        self.tokens: Sequence[Token] = tuple(document.tokens)
        self.quotes = quotations(document.text)
        self.sentences = document.sentences
        self._starts = [token.start for token in self.tokens]

    def span(self, first: int, last: int, *, whole: bool = True) -> Span:
        """Return the tokens ``[first, last)``; not *whole*, without what is attached to the last."""
        final = self.tokens[last - 1]
        return self.article.span(self.tokens[first].start, final.end if whole else final.stem.end)

    def at(self, offset: int) -> int:
        """Return the first token that begins at or behind *offset*."""
        return bisect_left(self._starts, offset)

    def quote_of(self, index: int) -> Span | None:
        """Return the quotation in which a token stands."""
        start = self.tokens[index].start
        place = bisect_right(self.quotes, start, key=lambda one: one.start) - 1
        return self.quotes[place] if place >= 0 and self.quotes[place].end > start else None

    def quote_after(self, index: int) -> Span | None:
        """Return the first quotation behind a token."""
        place = bisect_left(self.quotes, self.tokens[index].end, key=lambda one: one.start)
        return self.quotes[place] if place < len(self.quotes) else None

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the first token of a token's sentence and one past its last."""
        start = self.tokens[index].start
        place = bisect_right(self.sentences, start, key=lambda one: one.start) - 1
        if place < 0:
            return 0, len(self.tokens)
        return self.at(self.sentences[place].start), self.at(self.sentences[place].end)

    def subject_before(self, index: int) -> Subject | None:
        """Return the subject of the verb *index* where it stands before it."""
        begin = max(self.sentence(index)[0], index - 2 * _LONGEST)
        at, negated = index - 1, False
        while at >= begin and self._is_between(self.tokens[at].norm):
            if at == index - 1 and self.tokens[at].norm in words("passives"):
                return None
            negated |= self._negates(self.tokens[at].norm)
            at -= 1
        if at > begin and self.tokens[at].text == ",":  # Anna Lake, the mayor, said
            marks = (n for n in range(at - 1, begin, -1) if self.tokens[n].kind == "punctuation")
            opened = next(marks, begin)
            if self.tokens[opened].text != ",":
                return None
            at = opened - 1
        if at > begin and self.tokens[at].norm == "who":
            at -= 2 if self.tokens[at - 1].text == "," else 1
        if at >= begin and self.tokens[at].norm in {"and", "but"}:
            return Subject(at, at, negated)
        first = at + 1
        while first > begin and not self._breaks(first - 1):
            first -= 1
        return self._noun_phrase(first, at + 1, negated=negated)

    def subject_after(self, index: int) -> Subject | None:
        """Return the subject of the verb *index*, or what a preposition governs."""
        first = last = index + 1
        end = min(self.sentence(index)[1], index + _LONGEST)
        stops = words("prepositions", "times", "calendar") - {"of", "for"}
        while last < end and not self._breaks(last) and self.tokens[last].norm not in stops:
            last += 1
        return self._noun_phrase(first, last)

    def _noun_phrase(self, first: int, last: int, *, negated: bool = False) -> Subject | None:
        """Return the noun phrase at the end of these tokens."""
        norms = [token.norm for token in self.tokens[first:last]]
        if norms and norms[-1] in words("pronouns"):
            return Subject(last - 1, last, negated)
        start = max(len(norms) - 1, 0)
        opens, closed = words("determiners"), words("prepositions")
        while start > 0 and not (norms[start] in opens and norms[start - 1] not in closed):
            start -= 1
        loose = words("times", "calendar", "prepositions")
        while start < len(norms) and (norms[start] in loose or norms[start].endswith("ly")):
            start += 1
        if not 0 < len(norms) - start <= _LONGEST or norms[-1] in words(*_CLOSED):
            return None
        named = any(token.text[0].isupper() for token in self.tokens[first + start : last])
        known = named or is_plural(norms[-1]) or norms[start] in words("determiners")
        return Subject(first + start, last, negated) if known else None

    def _is_between(self, word: str) -> bool:
        return word in words("auxiliaries", "adverbs") or word.endswith("ly") or self._negates(word)

    def _negates(self, word: str) -> bool:
        return word in words("negations") or word.endswith(("n't", "n’t"))

    def _breaks(self, at: int) -> bool:
        """Return whether no noun phrase goes over this token."""
        token = self.tokens[at]
        before, after = self.tokens[max(at - 1, 0)], self.tokens[min(at + 1, len(self.tokens) - 1)]
        if token.norm == "and":  # Burton and Nick
            return not (before.text[0].isupper() and after.text[0].isupper())
        if token.text == ".":  # Dr. Lake
            return not (before.norm in words("abbreviations") or len(before.text) == 1)
        mark = token.kind == "punctuation"
        return mark or token.norm in words("conjunctions") or self.quote_of(at) is not None
