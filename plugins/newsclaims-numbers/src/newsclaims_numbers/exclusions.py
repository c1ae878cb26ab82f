"""What looks like a number and is none: idioms, names, ``واحد من أبرز``, weekdays."""

from __future__ import annotations

from newsclaims_numbers.reading import Context
from newsclaims_numbers.scan import Scan
from newsclaims_numbers.words import Cardinal, Word

_ONE = 1
_FROM = "من"
_OF_WHOLE = ("كل", "اصل", "بين")
_TWO = 2
_REACH = 3
_HOUR = "ساعه"
_OPENING, _CLOSING = ('"', "«", "“", "”"), ('"', "»", "”", "“")
_ROW_MARKS = ("-", "–", "/", ".", ":")
_LONGEST_ROW = 7
_LONGEST_NAME, _NAME_DIGITS = 6, 2


def excluded(context: Context, index: int) -> int | None:
    """Return the last token of what is no number at *index*, or None where it may be one."""
    phrase = _in_phrase(context, index)
    if phrase is not None:
        return phrase
    month = context.lexicon.months_back.before(context.scan, index)
    if month is not None and month[1] < index:
        return index  # the second word of كانون الثاني
    if context.scan.word(index).kind == "digits":
        row = _in_row(context.scan, index)
        if row is not None:
            return row
        named = (
            _enumerates(context, index) or _in_latin(context, index) or _ends_name(context, index)
        )
        return index if named else None
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


def _in_row(scan: Scan, index: int) -> int | None:
    """Return the last token of a row of digits too long for a date or telephone: ``1-2-1-2-...``."""
    last, runs = index, 1
    while scan.word(last + 1).fold in _ROW_MARKS and scan.word(last + 2).kind == "digits":
        if not (scan.glued(last) and scan.glued(last + 1)):
            break
        last, runs = last + 2, runs + 1
    return last if runs > _LONGEST_ROW else None


def _enumerates(context: Context, index: int) -> bool:
    """Say whether digits open an item of a list: ``1- ما الهدف؟``, ``(2) ترك الوظيفة``."""
    scan = context.scan
    before, mark = scan.word(index - 1), scan.word(index + 1)
    if before.fold == "(" and mark.fold == ")":
        return _opens(scan.word(index - 2)) and len(scan.word(index).fold) <= _NAME_DIGITS
    separate = before.kind == "break" or not scan.glued(index - 1)
    if scan.word(index + 2).kind != "word" or not scan.glued(index) or not separate:
        return False
    item = mark.fold == "-" and not scan.glued(index + 1)
    short = len(scan.word(index).fold) <= _NAME_DIGITS and before.clitic is None
    return (_opens(before) and mark.fold in ("-", ")", ".")) or (item and short)


def _opens(before: Word) -> bool:
    """Say whether a sentence or a line starts after *before*."""
    return before.kind == "break" or before.fold in (".", "؟", "!", ":")


def _in_latin(context: Context, index: int) -> bool:
    """Say whether digits are part of a Latin name: ``M510``, ``Quest 2``."""
    scan = context.scan
    before = scan.word(index - 1)
    if before.kind != "word" or not before.fold.isascii() or before.measures:
        return False
    if scan.surface(index - 1) in context.lexicon.currency_codes:
        return False
    return scan.glued(index - 1) or scan.word(index + 1).kind != "word"


def _ends_name(context: Context, index: int) -> bool:
    """Say whether digits end a name in quotation marks: ``"غريس 1"``."""
    scan = context.scan
    if scan.word(index + 1).fold not in _CLOSING or len(scan.word(index).fold) > _NAME_DIGITS:
        return False
    for at in range(index - 1, index - _LONGEST_NAME, -1):
        word = scan.word(at)
        if word.fold in _OPENING:
            return at < index - 1
        if word.kind != "word" and word.fold != "-":
            return False
    return False


def _no_cardinal(context: Context, index: int, cardinal: Cardinal) -> bool:
    """Tell ``واحد من أبرز``, ``بالمئة`` and the weekday ``الاثنين`` from numbers."""
    scan = context.scan
    word, following, after = (scan.word(index + step) for step in range(3))
    if cardinal.value == _ONE and cardinal.role == "unit":
        joined = following.conjunction and following.senses.cardinal is not None
        hour = scan.word(index - 1).stem == _HOUR  # الساعة الواحدة
        each = word.definite and scan.word(index - 1).definite and not _measured(context, index - 1)
        if each and not (joined or hour):
            return True  # للشخص الواحد is "each"
        counts = after.opens_number or after.fold in _OF_WHOLE
        return following.fold == _FROM and not counts
    if cardinal.role == "hundred":
        return word.preposition == "ب" and word.definite
    return cardinal.value == _TWO and word.definite and word.stem.endswith("ين")


def _measured(context: Context, index: int) -> bool:
    """Say whether a unit of measure stands at *index*: ``اللتر الواحد`` is one litre."""
    found = context.lexicon.units.loose(context.scan, index)
    return found is not None and found[0].kind == "measure"
