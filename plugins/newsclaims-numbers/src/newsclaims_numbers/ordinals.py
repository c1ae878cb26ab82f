"""Read ordinals: ``الثالثة عشرة``, ``الخامس والعشرون``, ``أول رئيس``, ``الـ21``."""

from __future__ import annotations

from attrs import frozen

from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.scan import Scan

_AND = "و"


@frozen(kw_only=True)
class OrdinalReading:
    """An ordinal's tokens and value."""

    first: int
    last: int
    value: int
    definite: bool
    bare: bool


def read_ordinal(scan: Scan, index: int, lexicon: Lexicon) -> OrdinalReading | None:
    """Read the ordinal that starts at token *index*, or None."""
    word = scan.word(index)
    sense = word.senses.ordinal
    if sense is None:
        return None
    following = scan.word(index + 1)
    cardinal = following.senses.cardinal
    value, last = sense.value, index
    if cardinal is not None and cardinal.role == "ten" and not following.conjunction:
        value, last = value + 10, index + 1
    elif cardinal is not None and cardinal.role == "tens" and following.conjunction == _AND:
        value, last = value + cardinal.value, index + 1
    elif sense.part:
        return None
    if last == index and _adverb(word.fold, definite=word.definite):
        return None
    del lexicon
    return OrdinalReading(
        first=index, last=last, value=value, definite=word.definite, bare=last == index
    )


def _adverb(folded: str, *, definite: bool) -> bool:
    """Say whether it is ``أولا، ثانيا``: an enumerator, not a rank."""
    return not definite and folded.lstrip("و").endswith("ا") and folded not in ("اولي", "الاولي")
