"""Tokenize: what is written, divided as FarasaSegmenter divides it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeAlias

from newsclaims.model import Span, Token, Tokenization
from newsclaims.text import fold
from newsclaims_farasa.answers import read_segments
from newsclaims_farasa.division import Division, Segment, divide, whole
from newsclaims_farasa.lines import make_lines
from newsclaims_farasa.scan import Scanned, scan
from newsclaims_farasa.sentences import split_sentences

Words: TypeAlias = list[tuple[Segment, ...]]
Ask: TypeAlias = Callable[[Sequence[str], Callable[[int, str], Words]], list[Words]]


def tokenize(text: str, ask: Ask) -> Tokenization:
    """Cut *text* into tokens and sentences.

    Args:
        text: an article's body, untouched.
        ask: sends lines to FarasaSegmenter and returns what the reader made of the answers.

    Returns:
        Tokens that cover everything but white space and sentences that cover the tokens, both
        in text order, with code point offsets into *text*.

    Raises:
        FarasaError: Farasa is not there or failed.
    """
    scanned = list(scan(text))
    sentences = split_sentences(text, scanned)
    lines = make_lines([(t.kind, t.start, t.text) for t in scanned], sentences, words_only=True)

    def read(number: int, answer: str) -> Words:
        return read_segments([word.letters.text for word in lines[number].words], answer)

    divisions = [whole(token.text) for token in scanned]
    answers = ask([line.text for line in lines], read) if lines else []
    for line, words in zip(lines, answers, strict=True):
        for word, segments in zip(line.words, words, strict=True):
            divisions[word.index] = divide(scanned[word.index].text, segments)
    tokens = tuple(map(_token, scanned, divisions, _restored(divisions)))
    return Tokenization(tokens=tokens, sentences=sentences)


def _restored(divisions: Sequence[Division]) -> list[str]:
    """Return the folded stems, as they are written where no pronoun follows.

    ``مدرست`` of ``مدرستهم`` is ``مدرسه``, but the same letters are often those of a verb
    (``أعلنته``): in the Arabic PADT treebank every other time.  So where the word alone does not
    show which it is, the article must have the restored form elsewhere.
    """
    known = {division.stem_norm for division in divisions if not division.restored}
    return [
        division.restored
        if division.sure or (division.restored and division.restored in known)
        else division.stem_norm
        for division in divisions
    ]


def _token(scanned: Scanned, division: Division, stem_norm: str) -> Token:
    kind, start, end, form = scanned

    def span(left: int, right: int) -> Span:
        return Span(start + left, start + right, form[left:right])

    return Token(
        start,
        end,
        form,
        norm=fold(form),
        kind=kind,
        proclitics=tuple([span(*place) for place in division.proclitics]),
        stem=span(*division.stem),
        stem_norm=stem_norm,
        enclitics=tuple([span(*place) for place in division.enclitics]),
        features=division.features,
    )
