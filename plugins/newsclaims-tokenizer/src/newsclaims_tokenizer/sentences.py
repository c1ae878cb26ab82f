"""Put tokens together to sentences and headings.

A sentence ends with its paragraph, or at ``. ! ? ؟`` outside quotation marks and brackets.
Full stops of abbreviations, initials, list numbers and addresses end nothing; a full stop
inside a quotation ends a sentence only where the quotation closes at once and something new
begins.  An ellipsis ends a sentence where a conjunction begins the next.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import accumulate
from typing import Literal, TypeAlias

from newsclaims.model import Sentence, SentenceKind, WordForm
from newsclaims_tokenizer.enclosures import MARKS, QUOTATION_MARKS, enclosures, opens
from newsclaims_tokenizer.forms import Columns
from newsclaims_tokenizer.tables import tables

ParagraphBreak: TypeAlias = Literal["line", "blank"]
LINE = "[\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]"
_BREAKS: dict[ParagraphBreak, re.Pattern[str]] = {
    "line": re.compile(LINE),
    "blank": re.compile(r"\n[^\S\n]*\n|\u2029|\x0c"),
}
_CLOSERS = frozenset("»›”’)]}\"'")
_GOES_ON = frozenset("،,؛;:.…!?؟")
_HEADING_WORDS = 12
_ELLIPSIS = re.compile(r"[.…]*…[.…]*|\.{3,}")


def split_sentences(
    text: str,
    forms: Sequence[WordForm],
    starts: Sequence[int],
    paragraph_break: ParagraphBreak = "line",
) -> tuple[Sentence, ...]:
    """Return the sentences that the tokens of *text* make up; they cover every token.

    Args:
        text: the article's text.
        forms: what each token is.
        starts: where each token begins.
        paragraph_break: what ends a paragraph.
    """
    tokens = Columns(forms, starts)
    punctuation = [i for i, form in enumerate(forms) if form.kind == "punctuation"]
    sentences: list[Sentence] = []
    bounds = _paragraphs(text, starts, paragraph_break)
    for paragraph, (begin, end) in enumerate(bounds):
        here = punctuation[bisect_left(punctuation, begin) : bisect_left(punctuation, end)]
        ends = _ends(tokens, here, begin, end)
        kind: SentenceKind = "sentence"
        if len(ends) == 1 and end < len(forms) and _is_heading(forms[begin:end]):
            kind = "heading"
        first = begin
        for last in ends:
            start, stop = starts[first], tokens.end(last)
            sentences.append(
                Sentence(start, stop, text[start:stop], kind=kind, paragraph=paragraph)
            )
            first = last + 1
    return tuple(sentences)


def _paragraphs(
    text: str, starts: Sequence[int], paragraph_break: ParagraphBreak
) -> list[tuple[int, int]]:
    """Return the first token of every paragraph and the one after its last."""
    bounds: list[tuple[int, int]] = []
    begin = 0
    for match in _BREAKS[paragraph_break].finditer(text):
        index = bisect_left(starts, match.start(), begin)
        if index > begin:
            bounds.append((begin, index))
            begin = index
    if begin < len(starts):
        bounds.append((begin, len(starts)))
    return bounds


def _ends(tokens: Columns, punctuation: Sequence[int], begin: int, end: int) -> list[int]:
    """Return the last token of every sentence of a paragraph, whose *punctuation* is given."""
    forms = tokens.forms
    pairs = enclosures(tokens, [i for i in punctuation if forms[i].text[0] in MARKS])
    inside = _inside(pairs, begin, end) if pairs else None
    closing = {close for _, close in pairs}
    ends: list[int] = []
    words = begin  # first token of the sentence, moved on when it ends
    for index in punctuation:
        if index < words or not _is_terminal(tokens, index, begin, end):
            continue
        last = _with_closers(forms, index, end, closing)
        enclosed = inside is not None and inside[last - begin] > 0
        if last + 1 >= end or enclosed:
            continue
        if not _begins(tokens, last, quoted=last > index):
            continue
        if all(forms[i].kind == "punctuation" for i in range(words, last + 1)):
            continue
        ends.append(last)
        words = last + 1
    ends.append(end - 1)
    return ends


def _inside(pairs: Sequence[tuple[int, int]], begin: int, end: int) -> list[int]:
    """Return for every token of a paragraph how many pairs of marks enclose it."""
    steps = [0] * (end - begin + 1)
    for opening, closing in pairs:
        steps[opening + 1 - begin] += 1
        steps[closing - begin] -= 1
    return list(accumulate(steps))


def _with_closers(forms: Sequence[WordForm], index: int, end: int, closing: set[int]) -> int:
    """Return the last of the closing marks that follow the full stop at *index*."""
    while index + 1 < end and index + 1 in closing and forms[index + 1].text[0] in _CLOSERS:
        index += 1
    return index


def _is_terminal(tokens: Columns, index: int, begin: int, end: int) -> bool:
    """Return whether the mark at *index* may end a sentence."""
    text = tokens.forms[index].norm
    if text == ".":
        return index > begin and _is_full_stop(tokens, index, begin, end)
    if text[:1] in ("!", "?", "؟"):
        return True
    return bool(_ELLIPSIS.fullmatch(text)) and _conjunction(tokens.forms, index + 1, end)


def _is_full_stop(tokens: Columns, index: int, begin: int, end: int) -> bool:
    """Return whether the point at *index* ends a sentence rather than a part of a word."""
    forms = tokens.forms
    before = forms[index - 1]
    touching = tokens.touches(index - 1)
    if index + 1 < end and tokens.touches(index):
        after = forms[index + 1]
        if touching and before.text.isascii() and after.text.isascii() and after.text.isalnum():
            return False
        if not touching and after.kind == "number":
            return False
    if before.kind == "number" and index - 1 == begin:
        return False
    return before.kind != "word" or not touching or not _abbreviated(tokens, index, begin, end)


def _abbreviated(tokens: Columns, index: int, begin: int, end: int) -> bool:
    """Return whether the word before the full stop at *index* is an abbreviation or initial."""
    forms = tokens.forms
    word = forms[index - 1]
    if len(word.norm) > 1:
        known = tables()
        after = forms[index + 1].norm if index + 1 < end else ""
        return word.norm in known.abbreviations or {word.norm, after} <= known.letters
    if index - 1 > begin and forms[index - 2].kind == "number":
        return False
    spaced = index + 1 < end and not tokens.touches(index)
    return not (spaced and _conjunction(forms, index + 1, end))


def _begins(tokens: Columns, last: int, *, quoted: bool) -> bool:
    """Return whether a new sentence may begin after the token at *last*."""
    forms = tokens.forms
    after = forms[last + 1]
    if after.kind == "punctuation" and after.text[0] in _GOES_ON:
        return False
    if after.text[0] in _CLOSERS and not opens(tokens, last + 1):
        return False
    if not quoted or forms[last].text[0] not in QUOTATION_MARKS:
        return True
    return (
        "definite" in after.features
        or after.text[0] in QUOTATION_MARKS
        or _conjunction(forms, last + 1, len(forms))
    )


def _conjunction(forms: Sequence[WordForm], index: int, end: int) -> bool:
    if index >= end or not forms[index].proclitics:
        return False
    return forms[index].text[0] in ("و", "ف")


def _is_heading(forms: Sequence[WordForm]) -> bool:
    """Return whether a paragraph is a heading: short, open-ended, no new clause."""
    if forms[-1].kind not in ("word", "number", "symbol"):
        return False
    words = [form for form in forms if form.kind == "word"]
    if not words or len(words) > _HEADING_WORDS or forms[0].kind == "punctuation":
        return False
    return not _conjunction(words, 0, 1) and "verb" not in words[0].features
