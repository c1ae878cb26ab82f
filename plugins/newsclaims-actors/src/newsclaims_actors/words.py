"""The words of a noun phrase as the resolver sees them: without attached prepositions."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from attrs import frozen

from newsclaims.model import Document, Mention, Span, Token
from newsclaims.text import fold
from newsclaims_actors.lexicon import Head, bare, lexicon

_CONJUNCTIONS = frozenset({"و", "ف"})
_ENCLITIC_ENDS = ("هما", "ها", "هم", "ه")


@frozen
class Word:
    """A word of a noun phrase.

    Args:
        start: first code point, article included, attached و ب ل ك excluded.
        end: one past the last code point.
        text: what stands there.
        key: folded stem without the article.
        definite: carries the article.
        joined: carries an attached conjunction.
        governed: carries an attached preposition.
        owned: carries an attached pronoun.
        mark: is a punctuation mark or symbol.
        head: what the lexicon says of it as a head.
    """

    start: int
    end: int
    text: str
    key: str
    definite: bool
    joined: bool
    governed: bool
    owned: bool
    mark: bool
    head: Head | None


def read_word(token: Token, *, at: int = 0) -> Word:
    """Return *token* as a word; what stands before offset *at* inside it is left out."""
    if token.start <= at < token.end:
        return _first_word(token, at)
    joined = governed = False
    article = token.stem.start
    for clitic in token.proclitics:
        if clitic.text in _CONJUNCTIONS:
            joined = True
        elif clitic.text in ("ال", "ٱل") or (governed and clitic.text == "ل"):
            article = clitic.start
        else:
            governed = True
    key = token.stem_norm
    definite = article < token.stem.start
    if not token.proclitics and key.startswith("ال") and len(key) > 3:
        definite, key = True, bare(key)
    mark = token.kind in ("punctuation", "symbol")
    head, key, owned = (None, key, False) if mark else _head(key, token, definite=definite)
    text = token.text[article - token.start :]
    return Word(article, token.end, text, key, definite, joined, governed, owned, mark, head)


def _first_word(token: Token, start: int) -> Word:
    """Return the part of *token* that a phrase begins with: nothing attached before it."""
    definite, key = (
        any(c.text == "ال" and c.start >= start for c in token.proclitics),
        token.stem_norm,
    )
    if any(c.start >= start and c.text != "ال" for c in token.proclitics):
        key = fold(token.text[start - token.start :])
    if key.startswith("ال") and len(key) > 3:
        definite, key = True, bare(key)
    mark = token.kind in ("punctuation", "symbol")
    head, key, owned = (None, key, False) if mark else _head(key, token, definite=definite)
    text = token.text[start - token.start :]
    return Word(start, token.end, text, key, definite, False, False, owned, mark, head)


def _head(key: str, token: Token, *, definite: bool) -> tuple[Head | None, str, bool]:
    """Look the noun up; return it with its key and whether a pronoun is attached to it."""
    heads = lexicon().heads
    head = heads.get(key)
    if head is not None and not (head.head_class == "relation" and key.endswith("ه")):
        return head, key, bool(token.enclitics)
    if not definite and not token.enclitics:
        for end in _ENCLITIC_ENDS:
            stem = key[: -len(end)]
            if key.endswith(end) and stem in heads:
                return heads[stem], stem, True
    return head, key, bool(token.enclitics)


@frozen
class Text:
    """The tokens of an article, read as words where they are asked for.

    Args:
        tokens: in text order.
        starts: their first code points.
    """

    tokens: tuple[Token, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Text:
        """Index the tokens of *document*."""
        return cls(document.tokens, tuple(t.start for t in document.tokens))

    def words(self, span: Span) -> list[Word]:
        """Return the words and marks inside *span*, in text order."""
        first = bisect_right(self.starts, span.start) - 1
        if first < 0 or self.tokens[first].end <= span.start:
            first += 1
        last = bisect_left(self.starts, span.end)
        return [read_word(token, at=span.start) for token in self.tokens[first:last]]

    def before(self, offset: int, count: int) -> list[Word]:
        """Return the *count* words before the token at *offset*, in text order."""
        last = bisect_right(self.starts, offset) - 1
        return [read_word(token) for token in self.tokens[max(0, last - count) : max(0, last)]]

    def after(self, offset: int, count: int) -> list[Word]:
        """Return the *count* words that start at or after *offset*, in text order."""
        first = bisect_left(self.starts, offset)
        return [read_word(token) for token in self.tokens[first : first + count]]


@frozen
class Names:
    """The names found in the article, by where they start.

    Args:
        mentions: name mentions in text order, longest first where two start together.
        starts: their first code points.
    """

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, mentions: Sequence[Mention]) -> Names:
        """Index the name mentions among *mentions*."""
        kept = sorted(
            (m for m in mentions if m.form == "name"), key=lambda m: (m.start, -m.end, m.kind)
        )
        return cls(tuple(kept), tuple(m.start for m in kept))

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the outermost mentions inside ``[start, end)``."""
        inside: list[Mention] = []
        at = start
        for i in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            mention = self.mentions[i]
            if mention.start >= at and mention.end <= end:
                inside.append(mention)
                at = mention.end
        return inside
