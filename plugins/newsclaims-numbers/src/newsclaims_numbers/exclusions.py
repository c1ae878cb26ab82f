"""What looks like a number and is none: idioms, names, ``واحد من أبرز``, weekdays."""

from __future__ import annotations

from newsclaims_numbers.reading import Context
from newsclaims_numbers.words import Cardinal

_ONE = 1
_FROM = "من"
_OF_WHOLE = ("كل", "اصل", "بين")
_TWO = 2
_REACH = 3


def excluded(context: Context, index: int) -> int | None:
    """Return the last token of what is no number at *index*, or None where it may be one."""
    phrase = _in_phrase(context, index)
    if phrase is not None:
        return phrase
    month = context.lexicon.months_back.before(context.scan, index)
    if month is not None and month[1] < index:
        return index  # the second word of كانون الثاني
    cardinal = context.scan.word(index).senses.cardinal
    return index if cardinal is not None and _no_cardinal(context, index, cardinal) else None


def _in_phrase(context: Context, index: int) -> int | None:
    """Return the last token of the idiom or name around *index*, or None."""
    scan, lexicon = context.scan, context.lexicon
    for start in range(index, index - _REACH, -1):
        idiom = lexicon.idioms.after(scan, start)
        if idiom is not None and idiom[1] >= index and scan.word(idiom[1]).definite in idiom[0]:
            return idiom[1]
        name = lexicon.names.after(scan, start)
        if name is not None and name[1] >= index:
            return name[1]
    return None


def _no_cardinal(context: Context, index: int, cardinal: Cardinal) -> bool:
    """Tell ``واحد من أبرز``, ``بالمئة`` and the weekday ``الاثنين`` from numbers."""
    scan = context.scan
    word, following, after = (scan.word(index + step) for step in range(3))
    if cardinal.value == _ONE and cardinal.role == "unit":
        counts = after.opens_number or after.fold in _OF_WHOLE
        return following.fold == _FROM and not counts
    if cardinal.role == "hundred":
        return word.preposition == "ب" and word.definite
    return cardinal.value == _TWO and word.definite and word.stem.endswith("ين")
