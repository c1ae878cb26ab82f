"""Read Farasa's answers: whose letters are in which segment, or under which tag."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from itertools import accumulate

from newsclaims_farasa.alignment import Range, align
from newsclaims_farasa.division import Segment
from newsclaims_farasa.errors import AnswerError
from newsclaims_farasa.letters import folded
from newsclaims_farasa.lexicon import tags


def read_segments(words: Sequence[str], answer: str) -> list[tuple[Segment, ...]]:
    """Read an answer of FarasaSegmenter: ``و+أوضح ال+متحدث``.

    Args:
        words: folded letters of the words that were sent.
        answer: words between spaces, their segments between plus signs.

    Returns:
        For each word its segments, with the letters of the word that they stand on.

    Raises:
        AnswerError: the answer does not belong to the words.
    """
    parts = [[part for part in word.split("+") if folded(part)] for word in answer.split()]
    parts = [segments for segments in parts if segments]
    ranges = align(words, [[folded(part) for part in segments] for segments in parts])
    return _by_word(words, parts, ranges)


def read_tags(words: Sequence[str], answer: str) -> list[tuple[str, Range]]:
    """Read an answer of FarasaNamedEntityRecognizer: ``زار/O دبي/B-LOC``.

    Args:
        words: folded letters of the words that were sent.
        answer: tokens with their tags, between spaces.

    Returns:
        Every token's tag and the letters of ``"".join(words)`` that it stands on; tokens of
        punctuation have none, and an empty range.

    Raises:
        AnswerError: the answer does not belong to the words, or has a token without a tag.
    """
    tagged = [_tagged(item) for item in answer.split()]
    lettered = [[letters] for letters, _ in tagged if letters]
    ranges = iter(align(words, lettered))
    found: list[tuple[str, Range]] = []
    end = 0
    for letters, tag in tagged:
        start, end = next(ranges) if letters else (end, end)
        found.append((tag, (start, end)))
    return found


def _tagged(item: str) -> tuple[str, str]:
    token, slash, tag = item.rpartition("/")
    known = tags()
    if not slash:
        raise AnswerError(f"{item[:40]!r} has no tag")
    if tag != known.outside and (tag[:2] not in ("B-", "I-") or tag[2:] not in known.kinds):
        raise AnswerError(f"{item[:40]!r} has a tag that is unknown")
    return folded(token), tag


def _by_word(
    words: Sequence[str], parts: Sequence[Sequence[str]], ranges: Sequence[Range]
) -> list[tuple[Segment, ...]]:
    """Hand the segments to the written words.

    One that two words share is cut; one without letters between two words is in neither.
    """
    starts = [0, *accumulate(map(len, words))]
    found: list[list[Segment]] = [[] for _ in words]
    segments = (segment for word in parts for segment in word)
    for segment, (left, right) in zip(segments, ranges, strict=True):
        first = bisect_right(starts, left) - 1
        last = bisect_left(starts, right) - 1
        for word in range(first, last + 1):
            start = max(left, starts[word]) - starts[word]
            end = min(right, starts[word + 1]) - starts[word]
            written = segment if first == last else words[word][start:end]
            found[word].append(Segment(written, start, end))
    return [tuple(one) for one in found]
