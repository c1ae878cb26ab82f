"""Find in the text what Farasa answered: a monotone alignment of letters.

Farasa writes another text than it is given: no marks, no tatweel, other digits, ``ل+ال`` for
``لل``, words cut in two or run together, sometimes other letters.  It keeps the order.  So each
segment of an answer is given a range of letters of the text, one behind the other, by three
steps of growing cost:

1. The letters are the same, only divided otherwise: they are counted off.
2. Words are paired while they are the same but for ``لل``.  Where they differ, the nearest
   place at which they agree again is looked for, never further than `WINDOW` words ahead.
3. Inside a pair, and between two such places, the cheapest edits decide, in a band around the
   diagonal.

Time is linear in the line, since window and band are bounded.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache
from itertools import accumulate

from newsclaims_farasa.errors import AnswerError

WINDOW = 24
"""How many words, text and answer together, may disagree before they must agree again."""
BAND = 12
"""How far the edits of one stretch may leave its diagonal, in letters."""
_AHEAD = WINDOW + 2
_AGREEMENT, _DISAGREEMENT = 0.65, 2
"""Refused is an answer of which less than this share, and more than so many letters, are others'.
Of a wrong line of as many words a third of the letters agree, in 99 of 100 cases less than half
(2,200 pairs of sentences of the ANT corpus); a respelled hamza costs short words a third."""

_CHANGE, _GAP, _ARTICLE_GAP = 3, 2, 1
_INFINITE = 1 << 30
_STAY, _LEFT, _UP = 0, 1, 2
_LAMS = re.compile(r"^([وف]?)ل(?:ا?ل)+")
_INNER_LAMS = re.compile(r"ل(?:ا?ل)+")

Range = tuple[int, int]


def align(words: Sequence[str], answer: Sequence[Sequence[str]]) -> list[Range]:
    """Give every segment of *answer* its letters of the text.

    Args:
        words: folded letters of the words that were asked for, none empty.
        answer: Farasa's words, each as its segments, in folded letters, none empty.

    Returns:
        For each segment of the answer, in order, a half-open range of the letters of
        ``"".join(words)``.  Ranges never overlap or go back.  One is empty where nothing of
        the segment is written, such as the article in ``للغة``.

    Raises:
        AnswerError: the answer is not a rewriting of the words: a word has no answer, an
            answer no word, or too few letters agree.
    """
    segments = [segment for parts in answer for segment in parts]
    if "".join(words) == "".join(segments):
        ends = list(accumulate(map(len, segments)))
        return list(zip([0, *ends], ends, strict=False))
    ranges: list[Range] = []
    at = 0
    agreed = 0
    for asked, answered in _stretches(words, answer):
        letters = "".join(asked)
        parts = tuple(segment for word in answered for segment in word)
        placed, same = place(letters, parts)
        _check_covered(asked, answered, placed)
        ranges += [(at + start, at + end) for start, end in placed]
        at += len(letters)
        agreed += same
    most = max(at, sum(map(len, segments)))
    if most - agreed > _DISAGREEMENT and agreed < _AGREEMENT * most:
        raise AnswerError(f"only {agreed} of {most} letters agree")
    return ranges


def _stretches(
    words: Sequence[str], answer: Sequence[Sequence[str]]
) -> list[tuple[Sequence[str], Sequence[Sequence[str]]]]:
    """Pair words with words, and where they disagree several with several."""
    asked = [_key(word) for word in words]
    answered = [_key("".join(parts)) for parts in answer]
    stretches = []
    i = j = 0
    while i < len(asked) or j < len(answered):
        if i < len(asked) and j < len(answered) and asked[i] == answered[j]:
            di = dj = 1
        else:
            di, dj = _next_agreement(asked[i : i + _AHEAD], answered[j : j + _AHEAD])
        stretches.append((words[i : i + di], answer[j : j + dj]))
        i, j = i + di, j + dj
    return stretches


def _next_agreement(asked: Sequence[str], answered: Sequence[str]) -> tuple[int, int]:
    """Return after how many words on either side both agree again, in two words or at the end.

    Near places are taken before far ones, but two words of way weigh less than a letter too
    many: where nothing is changed, an equal count of letters is a proof.
    """
    if not answered:
        raise AnswerError(f"it ends before {asked[0]!r}")
    if not asked:
        raise AnswerError(f"it goes on behind the last word, with {answered[0]!r}")
    counts, counted = _counts(asked), _counts(answered)
    best, place = _INFINITE, (0, 0)
    for total in range(2, WINDOW + 1):
        if total >= best:
            break
        for di in range(max(1, total - len(answered)), min(total - 1, len(asked)) + 1):
            dj = total - di
            cost = 2 * abs(counts[di] - counted[dj]) + total
            if cost < best and asked[di : di + 2] == answered[dj : dj + 2]:
                best, place = cost, (di, dj)
    if best == _INFINITE:
        raise AnswerError(f"it leaves the text at {asked[0]!r} and does not come back")
    return place


def _counts(words: Sequence[str]) -> list[int]:
    """Return how many letters are before each word and the end, an article in ``لال`` as ``لل``."""
    return [0, *accumulate(len(_INNER_LAMS.sub("لل", word)) for word in words)]


@lru_cache(maxsize=1 << 16)
def _key(word: str) -> str:
    """Return *word* with ``ل`` and the article as ``لل``, however they are spelled."""
    return _LAMS.sub(r"\1لل", word)


def _check_covered(
    asked: Sequence[str], answered: Sequence[Sequence[str]], placed: Sequence[Range]
) -> None:
    """Refuse a stretch in which a word of either side has no letter of the other."""
    end = 0
    for word in asked:
        start, end = end, end + len(word)
        if not any(left < end and right > start for left, right in placed):
            raise AnswerError(f"it has nothing for {word!r}")
    first = 0
    for parts in answered:
        if all(left == right for left, right in placed[first : first + len(parts)]):
            raise AnswerError(f"{''.join(parts)!r} is not in the text")
        first += len(parts)


@lru_cache(maxsize=1 << 15)
def place(letters: str, segments: tuple[str, ...]) -> tuple[tuple[Range, ...], int]:
    """Place *segments* on *letters* by the cheapest edits.

    A changed letter costs less than a missing and an added one together, and the letters of an
    article behind ``ل`` are nearly free, since ``لل`` is how both are written.

    Returns:
        The range of each segment, from its first placed letter to its last, and how many
        letters are the same.

    Raises:
        AnswerError: the lengths differ by more than the band is wide.
    """
    written = "".join(segments)
    if written == letters:
        ends = tuple(accumulate(map(len, segments)))
        return tuple(zip((0, *ends), ends, strict=False)), len(letters)
    if abs(len(letters) - len(written)) > BAND:
        raise AnswerError(f"{written[:40]!r} is no rewriting of {letters[:40]!r}")
    gaps = _gap_costs(segments)
    path = _cheapest_path(letters, written, gaps)
    ranges: list[Range] = []
    same = k = end = 0
    for segment in segments:
        placed = [path[k + n] for n in range(len(segment)) if path[k + n] >= 0]
        same += sum(
            path[k + n] >= 0 and letters[path[k + n]] == segment[n] for n in range(len(segment))
        )
        start, end = (placed[0], placed[-1] + 1) if placed else (end, end)
        ranges.append((start, end))
        k += len(segment)
    return tuple(ranges), same


def _gap_costs(segments: Sequence[str]) -> list[int]:
    """Return for every letter of the segments what it costs that it is not written."""
    costs: list[int] = []
    before = ""
    for segment in segments:
        article = segment == "ال" and before.endswith("ل")
        costs += [_ARTICLE_GAP if article else _GAP] * len(segment)
        before = segment
    return costs


def _cheapest_path(letters: str, written: str, gaps: Sequence[int]) -> list[int]:
    """Return for every letter of *written* its place in *letters*, -1 where it has none.

    Dynamic programming over a band of cells (i letters, k written letters).  Of paths that
    cost the same the one that places letters later is taken, so that a stem has its letters
    before an affix has.
    """
    n, m = len(letters), len(written)
    width = BAND + 2
    cells = range(2 * width + 1)  # cell c of row k is letter i = k + c - width
    row = [_INFINITE if c < width else (c - width) * _GAP for c in cells]
    choices: list[bytearray] = []
    for k in range(1, m + 1):
        above, row = [*row, _INFINITE], []
        choice = bytearray(len(cells))
        letter, gap = written[k - 1], gaps[k - 1]
        left = _INFINITE
        for c in cells:
            i = k + c - width
            best, how = above[c + 1] + gap, _UP
            if left + _GAP < best:
                best, how = left + _GAP, _LEFT
            if 0 < i <= n:
                stay = above[c] + (0 if letters[i - 1] == letter else _CHANGE)
                if stay <= best:
                    best, how = stay, _STAY
            left = best if 0 <= i <= n else _INFINITE
            row.append(left)
            choice[c] = how
        choices.append(choice)
    path = [-1] * m
    i, k = n, m
    while k:
        how = choices[k - 1][i - k + width]
        if how == _LEFT:
            i -= 1
            continue
        k -= 1
        if how == _STAY:
            i -= 1
            path[k] = i
    return path
