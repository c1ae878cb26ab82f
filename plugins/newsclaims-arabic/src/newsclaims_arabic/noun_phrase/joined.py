"""Nouns of one phrase that commas join: `كل من فلان، وفلان`, `وزارات الصحة، والعدل`, `من مصر، وليبيا`."""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.passage import COMMAS, Passage
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.word_shapes import like_adjective

EACH = WORDS["each"]
OF = WORDS["of"]


def past_each(passage: Passage, start: int) -> int:
    """Return where the first of several begins behind `كل من` at *start*, else *start*."""
    words = passage.words
    if start + 2 >= len(words) or words[start].body not in EACH or words[start + 1].free not in OF:
        return start
    following = words[start + 2]
    nouns = following.noun or start + 2 in passage.named or start + 2 in passage.opens
    return start + 2 if nouns and not words[start + 1].pronoun else start


def without_each(passage: Passage, phrase: Stretch | None) -> Stretch | None:
    """Return the speakers of *phrase* without `كل من` before them."""
    if phrase is None:
        return None
    start = past_each(passage, phrase[0])
    return (start, phrase[1]) if start < phrase[1] else phrase


def goes_on_behind(passage: Passage, comma: int) -> bool:
    """Return whether the noun with و behind *comma* is the next of a row that the phrase ends with.

    It is a place behind a place, or what a bare noun of an office or institution is for besides
    the noun before: رئيس لجنة الزراعة، | والمياه في البرلمان.
    """
    word, before = passage.words[comma + 1], passage.words[comma - 1]
    if word.conjunction != "و" or passage.mark(comma) not in COMMAS:
        return False
    if comma - 1 in passage.places:
        return comma + 1 in passage.places
    plain = word.definite and word.noun and not word.title and comma + 1 not in passage.begun
    if not (plain and before.definite and before.noun and comma - 1 not in passage.person_tokens):
        return False
    if word.head is not None:
        return False
    if before.conjunction:
        return comma >= 2 and passage.mark(comma - 2) in COMMAS  # noqa: PLR2004 - the noun before
    office = passage.words[comma - 2]
    institution = office.head is not None and office.head.head_class == "organization"
    noun = before.head is not None or not like_adjective(before.stem)
    return noun and (institution or office.title) and not office.definite
