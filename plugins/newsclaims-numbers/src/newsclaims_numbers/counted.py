"""Find the noun phrase that a number counts, after it or, with the article, before it."""

from __future__ import annotations

from newsclaims_numbers.compose import Numeral
from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.scan import Scan
from newsclaims_numbers.words import Word

_FROM = "من"
_LONGEST_BEFORE = 4
_ADJECTIVE_ENDINGS = ("يه", "ي", "يا", "يين", "يون", "ين", "ات", "ه")


def counted_after(scan: Scan, numeral: Numeral, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return first and last token of the noun phrase after *numeral*, or None.

    ``منطقة سكنية`` is a noun with its adjective; of ``585 من المرضى`` it is ``المرضى``.
    """
    index = numeral.last + 1
    word = scan.word(index)
    if word.fold == _FROM and scan.word(index + 1).definite:
        following = scan.word(index + 1)
        if following.kind == "word" and not following.opens_number:
            return _extended(scan, index + 1, lexicon)
    if not _is_noun(word, lexicon):
        return None
    return _extended(scan, index, lexicon)


def _extended(scan: Scan, index: int, lexicon: Lexicon) -> tuple[int, int]:
    """Add to the noun at *index* the adjective that agrees with it."""
    noun, adjective = scan.word(index), scan.word(index + 1)
    agrees = (
        _is_noun(adjective, lexicon)
        and adjective.definite == noun.definite
        and adjective.fold.endswith(_ADJECTIVE_ENDINGS)
        and not _verb_like(adjective.fold)
    )
    return (index, index + 1) if agrees else (index, index)


def _is_noun(word: Word, lexicon: Lexicon) -> bool:
    return (
        word.kind == "word"
        and not word.preposition
        and not word.conjunction
        and not word.opens_number
        and word.stem not in lexicon.stop
        and word.stem not in lexicon.weekdays
        and not (word.fold.startswith("و") and len(word.fold) > len("وفد"))
        and not _verb_like(word.fold)
    )


def _verb_like(folded: str) -> bool:
    """Say whether a word has the shape of an imperfect or of a plural perfect."""
    return (folded.startswith(("ي", "ت", "ست", "سي")) and folded.endswith("ون")) or folded.endswith("وا")


def counted_before(scan: Scan, numeral: Numeral, lexicon: Lexicon) -> tuple[int, int] | None:
    """Return the noun phrase of ``أفراد الطاقم الخمسة``, where the number follows as an adjective."""
    last = numeral.first - 1
    word = scan.word(last)
    if not (numeral.definite and not numeral.preposition and word.kind == "word" and word.definite):
        return None
    first = last
    while first > 0 and last - first + 1 < _LONGEST_BEFORE:
        before = scan.word(first - 1)
        if not before.definite:
            break
        if before.kind != "word" or before.conjunction or before.opens_number:
            break
        first -= 1
    head = scan.word(first - 1)
    if last - first + 1 < _LONGEST_BEFORE and _is_noun(head, lexicon) and not head.definite:
        first -= 1
    return first, last
