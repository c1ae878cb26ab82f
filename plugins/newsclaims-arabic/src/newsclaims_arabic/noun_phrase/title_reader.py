"""Titles as the text has them: a row of words cut into single titles, each with its usual name."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.text import fold
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.segments import is_title, title_rows
from newsclaims_arabic.noun_phrase.titles import Title, usual_name
from newsclaims_arabic.noun_phrase.words import PlacedWord

(_ARTICLE,) = WORDS["article"]
_OPENING, _CLOSING = frozenset("«“‘("), frozenset("»”’)")


def titles_of(text: str, words: Sequence[PlacedWord]) -> tuple[Title, ...]:
    """Cut a row of titles into single ones.

    ``نائب رئيس المؤسسة المهندس`` is two titles: a new one begins at a personal noun
    once the one before is complete, that is, holds a definite word.
    """
    return tuple(_title(text, row) for row in title_rows(words))


def titles_among(text: str, segments: Sequence[Sequence[PlacedWord]]) -> tuple[Title, ...]:
    """Read the titles among *segments*."""
    return tuple(
        title for words in segments if words and is_title(words) for title in titles_of(text, words)
    )


def _title(text: str, words: Sequence[PlacedWord]) -> Title:
    head = words[0].head
    lemma = head.lemma if head is not None else words[0].key
    keys = frozenset(w.key for w in words[1:] if not w.preposition)
    return Title(written(text, words), *usual_name(lemma, keys), head)


def written(text: str, words: Sequence[PlacedWord]) -> str:
    """Return *words* as *text* has them, with a bracket behind them and the article that ل swallows.

    Commas in a row, ``خبراء من السودان، ومصر``, are left out.
    """
    start, end = words[0].start, words[-1].end
    behind = text[end : end + 1]
    if behind in _CLOSING:
        opened = sum([text.count(mark, start, end) for mark in _OPENING])
        end += opened > sum([text.count(mark, start, end) for mark in _CLOSING])
    elif behind == '"':
        end += text.count('"', start, end) % 2
    start = _with_opening(text, start, end)
    found = " ".join(text[start:end].replace("،", " ").split())
    if words[0].definite and words[0].text.startswith("ل"):
        article = _ARTICLE if fold(words[0].text) == words[0].key else "ا"  # «للجنة»، «للهيئة»
        return article + found
    return found


def _with_opening(text: str, start: int, end: int) -> int:
    """Return where a phrase begins whose first words stand in marks: ``«جبهة كذا» المنشقة``."""
    opening = text[start - 1 : start]
    closing = dict(zip("«“", "»”", strict=True)).get(opening)
    if closing is None:
        return start
    return start - (text.count(closing, start, end) > text.count(opening, start, end))


def is_quoted(text: str, start: int, word: PlacedWord) -> bool:
    """Return whether *word* stands in quotation marks that open behind *start*."""
    before = text[start : word.start]
    opened = before.count("«") + before.count("“") - before.count("»") - before.count("”")
    return opened > 0 or before.count('"') % 2 == 1
