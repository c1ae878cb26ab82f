"""Recognize names: FarasaNamedEntityRecognizer's tags as mentions in the text."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TypeAlias

from attrs import frozen

from newsclaims.model import Document, Mention, Provenance, Token
from newsclaims.text import fold
from newsclaims_farasa.answers import read_tags
from newsclaims_farasa.lexicon import tags
from newsclaims_farasa.lines import Asked, make_lines


@frozen
class Name:
    """A name over letters of a line.

    Args:
        tag: what it is tagged as, without ``B-``.
        start: its first letter.
        end: one past its last.
    """

    tag: str
    start: int
    end: int


Names: TypeAlias = list[Name]
Ask: TypeAlias = Callable[[Sequence[str], Callable[[int, str], Names]], list[Names]]

_ARTICLE = "ال"


def recognize(document: Document, ask: Ask) -> tuple[Mention, ...]:
    """Return the names in *document*, in text order.

    A mention begins behind attached conjunctions and prepositions and ends before attached
    pronouns, as far as the document's tokens have clitics.

    Args:
        document: with tokens and sentences.
        ask: sends lines to FarasaNamedEntityRecognizer and returns what the reader made of the
            answers.

    Raises:
        FarasaError: Farasa is not there or failed.
    """
    tokens = document.tokens
    forms = [(token.kind, token.start, token.text) for token in tokens]
    lines = make_lines(forms, document.sentences, words_only=False)

    def read(number: int, answer: str) -> Names:
        words = [word.letters.text for word in lines[number].words]
        return _names(read_tags(words, answer))

    answers = ask([line.text for line in lines], read) if lines else []
    return tuple(
        mention
        for line, names in zip(lines, answers, strict=True)
        for mention in _mentions(document, line.words, names)
    )


def _names(tagged: Sequence[tuple[str, tuple[int, int]]]) -> Names:
    """Join the tokens of one name: ``I-`` goes on with what was begun before it."""
    names: Names = []
    outside = tags().outside
    before = outside
    for tag, (start, end) in tagged:
        kind = tag[2:]
        if tag == outside:
            pass
        elif tag.startswith("I-") and before == kind and names:
            names[-1] = Name(kind, names[-1].start, end)
        else:
            names.append(Name(kind, start, end))
        before = outside if tag == outside else kind
    return [name for name in names if name.start < name.end]


def _mentions(document: Document, words: Sequence[Asked], names: Names) -> list[Mention]:
    text, kinds = document.text, tags().kinds
    starts = [0, *accumulate(len(word.letters.text) for word in words)]
    mentions = []
    for name in names:
        first = bisect_right(starts, name.start) - 1
        last = bisect_left(starts, name.end) - 1
        start = _start(
            document.tokens[words[first].index], words[first], name.start - starts[first]
        )
        end = _end(document.tokens[words[last].index], words[last], name.end - starts[last])
        if start < end:
            mentions.append(
                Mention(
                    start,
                    end,
                    text[start:end],
                    kind=kinds[name.tag],
                    provenance=Provenance(name.tag),
                )
            )
    return mentions


def _start(token: Token, word: Asked, letter: int) -> int:
    """Return where a name begins that has *letter* of the token as its first."""
    if letter:
        return token.start + word.letters.starts[letter]
    clitics = token.proclitics
    if clitics and fold(clitics[-1].text) == _ARTICLE:
        return clitics[-1].start
    return token.stem.start if clitics else token.start


def _end(token: Token, word: Asked, letter: int) -> int:
    """Return where a name ends whose last letter is before *letter* of the token."""
    if letter < len(word.letters.text):
        return token.start + word.letters.starts[letter]
    return token.stem.end if token.enclitics else token.end
