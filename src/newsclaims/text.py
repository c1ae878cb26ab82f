"""One spelling for the many that Unicode allows: to look words up, and to show names.

`Token.norm` is ``fold(token.text)``, so a lexicon keyed by folded words matches
whatever tokenizer is plugged in.  The folding is that of search; `clean` is that of
display, for `Actor.name`.  Neither touches the article's text or any offset.

Folded are (Unicode 15, blocks Arabic and Arabic Presentation Forms):
compatibility forms (NFKC: presentation forms, ligatures, full-width digits),
combining marks (harakat, tanwin, shadda, dagger alif), tatweel, bidi controls
and zero-width characters, alif with hamza or madda to bare alif, alif maqsura
and Persian yeh to yeh, teh marbuta to heh, hamza on waw or yeh to the bare
letter, Persian kaf to kaf, decimal digits to ASCII, case to lower.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from itertools import groupby
from typing import Literal, TypeAlias

_LETTERS = {
    "أ": "ا", "إ": "ا", "آ": "ا", "ٱ": "ا",
    "ى": "ي", "ی": "ي", "ې": "ي", "ئ": "ي",
    "ؤ": "و", "ة": "ه", "ۀ": "ه", "ە": "ه", "ہ": "ه", "ھ": "ه",
    "ک": "ك", "ڪ": "ك",
}  # fmt: skip
_IGNORED = "ـ\u061c\ufeff\u00ad" + "".join(
    chr(c)
    for a, b in ((0x200B, 0x200F), (0x202A, 0x202E), (0x2060, 0x2064), (0x2066, 0x2069))
    for c in range(a, b + 1)
)
_MARKS = (
    (0x0300, 0x036F), (0x0610, 0x061A), (0x064B, 0x065F), (0x0670, 0x0670),
    (0x06D6, 0x06DC), (0x06DF, 0x06E4), (0x06E7, 0x06E8), (0x06EA, 0x06ED), (0x08D3, 0x08FF),
)  # fmt: skip
_TABLE: dict[int, str | None] = {
    **{ord(a): b for a, b in _LETTERS.items()},
    **{ord(c): None for c in _IGNORED},
    **{c: None for a, b in _MARKS for c in range(a, b + 1)},
    **{zero + d: str(d) for zero in (0x0660, 0x06F0) for d in range(10)},
}
Form: TypeAlias = Literal["NFC", "NFD", "NFKC", "NFKD"]

_SHORT = 64
"""Length up to which Python's own normalization is as fast as any: few words are longer."""
_PLAIN = re.compile(r"[ء-غف-ي]*\Z")
_SHOWN_PLAIN = re.compile(r"[ء-غف-ي]+(?: [ء-غف-ي]+)*\Z")
_PRESENTATION = re.compile("[\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc]+")
_INVISIBLE = dict.fromkeys(map(ord, _IGNORED))
_SHOWN: dict[int, str | None] = {  # marks of Latin letters stay
    **{c: None for a, b in _MARKS[1:] for c in range(a, b + 1)},
    ord("ی"): "ي",
    ord("ک"): "ك",
}


@lru_cache(maxsize=1 << 16)
def fold(text: str) -> str:
    """Return *text* in folded spelling; folding twice changes nothing more.

    Example:
        >>> fold("الأُمَّـةِ")
        'الامه'
    """
    if not _PLAIN.match(text):
        text = normalize("NFKC", text).lower()
    return text.translate(_TABLE)


def clean(text: str) -> str:
    """Return *text* as a careful editor would print it; cleaning twice changes nothing more.

    Dropped are tatweel, bidi controls, soft hyphens and zero-width characters; any white space,
    no-break spaces and line ends too, becomes one space.  Presentation forms and decomposed
    letters become plain ones, and the yeh and kaf of Persian keyboards the Arabic ones.  Harakat
    are dropped too: a name is vowelled in one place and not in the next, and that it compares
    equal is worth more than its vowels, which the text of `Actor.mentions` keeps.  Hamza,
    madda, alif maqsura, teh marbuta, digits, case and punctuation stay as they are.

    Example:
        >>> clean("\u200fلَـيلى\u00a0منصور")
        'ليلى منصور'
    """
    if _SHOWN_PLAIN.match(text):
        return text
    text = _PRESENTATION.sub(lambda forms: unicodedata.normalize("NFKC", forms[0]), text)
    # Composed first, so that a hamza or madda written apart is no mark that goes
    text = normalize("NFC", text.translate(_INVISIBLE)).translate(_SHOWN)
    return " ".join(normalize("NFC", text).split())


def normalize(form: Form, text: str) -> str:
    """Return what `unicodedata.normalize` returns, in a time in proportion to the length.

    Python sorts a run of combining marks in a time that grows with the square of its length, and
    a text off the web may hold nothing but marks.

    Args:
        form: the normalization form.
        text: any text.
    """
    if len(text) <= _SHORT:
        return unicodedata.normalize(form, text)
    apart = unicodedata.normalize  # of single characters, which it has nothing to sort in
    decomposed = "".join(apart("NFKD" if "K" in form else "NFD", character) for character in text)
    in_order: list[str] = []
    for class_is_zero, run in groupby(decomposed, lambda char: unicodedata.combining(char) == 0):
        letters = list(run)
        if not class_is_zero:
            letters.sort(key=unicodedata.combining)
        in_order += letters
    return unicodedata.normalize(form, "".join(in_order))
