"""The words of a document outside of its quotations, and the noun phrases beside a verb."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import frozen

from newsclaims.model import Document, Span, Token
from newsclaims_english.lists import words
from newsclaims_english.quotations import quotations

_LONGEST = 14
_STOPS = frozenset(".!?;:…")


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
        self._quote_starts = [quote.start for quote in self.quotes]
        self._token_starts = [token.start for token in self.tokens]
        self._sentences = document.sentences
        self._sentence_starts = [sentence.start for sentence in document.sentences]

    def span(self, first: int, last: int) -> Span:
        """Return the tokens ``[first, last)`` as a span, without what is attached to the last."""
        return self.article.span(self.tokens[first].start, self.tokens[last - 1].stem.end)

    def at(self, offset: int) -> int:
        """Return the first token that begins at or behind *offset*."""
        return bisect_left(self._token_starts, offset)

    def quote_of(self, index: int) -> Span | None:
        """Return the quotation in which a token stands."""
        token = self.tokens[index]
        place = bisect_right(self._quote_starts, token.start) - 1
        return self.quotes[place] if place >= 0 and self.quotes[place].end > token.start else None

    def quote_after(self, offset: int) -> Span | None:
        """Return the first quotation that begins at or behind *offset*."""
        place = bisect_left(self._quote_starts, offset)
        return self.quotes[place] if place < len(self.quotes) else None

    def sentence(self, index: int) -> tuple[int, int]:
        """Return the first token of a token's sentence and one past its last."""
        place = bisect_right(self._sentence_starts, self.tokens[index].start) - 1
        if place < 0:
            return 0, len(self.tokens)
        one = self._sentences[place]
        return self.at(one.start), self.at(one.end)

    def is_plain(self, index: int) -> bool:
        """Return whether a token is a word of the clause: no mark, and not in a quotation."""
        token = self.tokens[index]
        mark = token.kind == "punctuation" and not self._is_abbreviated(index)
        return not mark and self.quote_of(index) is None

    def subject_before(self, index: int) -> Subject | None:
        """Return the subject of the verb *index* where it stands before it."""
        begin = max(self.sentence(index)[0], index - 2 * _LONGEST)
        negated = False
        at = index - 1
        while at >= begin and self._is_between(at):
            if self.tokens[at].norm in words().passives and at == index - 1:
                return None
            negated |= self._negates(at)
            at -= 1
        if at > begin and self.tokens[at].text == ",":
            opened = next((n for n in range(at - 1, begin, -1) if not self.is_plain(n)), None)
            if opened is None or self.tokens[opened].text != "," or not self.is_plain(opened - 1):
                return None
            at = opened - 1
        if at >= begin and self.tokens[at].norm == "who":
            at -= 2 if self.tokens[at - 1].text == "," else 1
        if at >= begin and self.tokens[at].norm in {"and", "but"}:
            return Subject(at, at, negated)
        first = at + 1
        while first > begin and self.is_plain(first - 1) and not self._breaks(first - 1):
            first -= 1
        return self._noun_phrase(first, at + 1, negated)

    def subject_after(self, index: int) -> Subject | None:
        """Return the subject of the verb *index*, or what follows a preposition."""
        first = last = index + 1
        end = min(self.sentence(index)[1], index + _LONGEST)
        while last < end and self.is_plain(last) and not self._breaks(last):
            word = self.tokens[last].norm
            if last > first and (
                word in words().prepositions - {"of", "for"} or self._is_time(last)
            ):
                break
            last += 1
        return self._noun_phrase(first, last, negated=False)

    def _noun_phrase(self, first: int, last: int, negated: bool) -> Subject | None:  # noqa: FBT001
        """Return the noun phrase at the end of these tokens."""
        if first >= last:
            return None
        if self.tokens[last - 1].norm in words().pronouns:
            return Subject(last - 1, last, negated)
        for at in range(last - 1, first, -1):
            governed = self.tokens[at - 1].norm in words().prepositions
            if self.tokens[at].norm in words().determiners and not governed:
                first = at
                break
        while first < last and (
            self._is_time(first)
            or self.tokens[first].norm in words().prepositions
            or self.tokens[first].norm.endswith("ly")
        ):
            first += 1
        if first >= last or last - first > _LONGEST:
            return None
        final = self.tokens[last - 1]
        closed = words().prepositions | words().auxiliaries | words().determiners - {"this", "that"}
        named = any(token.text[0].isupper() for token in self.tokens[first + 1 : last])
        plural = final.norm.endswith("s") or final.norm in {"police", "people"}
        known = self.tokens[first].norm in words().determiners or named or plural
        if final.norm in closed or not (known or final.text[0].isupper()):
            return None
        return Subject(first, last, negated)

    def _is_between(self, at: int) -> bool:
        word = self.tokens[at].norm
        between = words().auxiliaries | words().adverbs | words().negations
        return word in between or word.endswith(("ly", "n't", "n’t"))

    def _negates(self, at: int) -> bool:
        word = self.tokens[at].norm
        return word in words().negations or word.endswith(("n't", "n’t"))

    def _breaks(self, at: int) -> bool:
        """Return whether no noun phrase goes over this word."""
        word = self.tokens[at]
        if word.norm == "and" and 0 < at < len(self.tokens) - 1:
            sides = self.tokens[at - 1].text[0], self.tokens[at + 1].text[0]
            return not all(side.isupper() for side in sides)
        return word.norm in words().conjunctions or word.text in _STOPS - {"."}

    def _is_time(self, at: int) -> bool:
        return self.tokens[at].norm in words().times | words().calendar

    def _is_abbreviated(self, at: int) -> bool:
        """Return whether a full stop belongs to the word before it, as in ``Dr. J. Lake``."""
        before = self.tokens[at - 1] if at else None
        if self.tokens[at].text != "." or before is None or self.sentence(at)[1] == at + 1:
            return False
        return before.norm in words().abbreviations or len(before.text) == 1
