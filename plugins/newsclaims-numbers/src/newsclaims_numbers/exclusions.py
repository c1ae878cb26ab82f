"""What looks like a number and is none: idioms, names, ``واحد من أبرز``, weekdays."""

from __future__ import annotations

from newsclaims_numbers.reading import Context

_ONE = 1
_FROM = "من"
_TWO = 2
_REACH = 3


def excluded(context: Context, index: int) -> int | None:
    """Return the last token of what is no number at *index*, or None where it may be one."""
    scan, lexicon = context.scan, context.lexicon
    for back in range(_REACH):
        idiom = lexicon.idioms.after(scan, index - back)
        if idiom is not None and idiom[1] >= index and idiom[0] == scan.word(idiom[1]).definite:
            return idiom[1]
        name = lexicon.names.after(scan, index - back)
        if name is not None and name[1] >= index:
            return name[1]
    month = lexicon.months_back.before(scan, index)
    if month is not None and month[1] < index:
        return index  # the second word of كانون الثاني
    word = scan.word(index)
    cardinal = word.senses.cardinal
    if cardinal is None:
        return None
    if cardinal.value == _ONE and cardinal.role == "unit":
        following, after = scan.word(index + 1), scan.word(index + 2)
        counts = after.opens_number or after.kind == "digits" or after.fold in ("كل", "اصل", "بين")
        if following.fold == _FROM and not counts:
            return index
    if cardinal.role == "hundred" and word.preposition == "ب" and word.definite:
        return index  # بالمئة is a unit
    weekday = cardinal.value == _TWO and word.definite and word.stem.endswith("ين")
    return index if weekday else None
