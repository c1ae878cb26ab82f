"""Decode the bytes of a page, whatever its declarations say.

A byte order mark comes first and UTF-8 next, which Arabic in another encoding hardly ever is by
chance.  Else that encoding is taken in which the letters are as frequent as in Arabic; what the page
or the server declares counts where two fit equally well.
"""

from __future__ import annotations

import codecs
import re
import tomllib
import unicodedata
from collections import Counter
from functools import cache
from importlib.resources import files
from math import log

from newsclaims import ArticleError

_BOMS = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",  # before UTF-16, whose mark it begins with
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_ARABIC = ("windows-1256", "iso-8859-6")
"""Encodings of one byte a letter in which Arabic pages were written."""

_META = re.compile(
    rb"""<(?:meta|\?xml)\b[^>]{0,300}?(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)""",
    re.IGNORECASE,
)
_HEAD = 4096
"""Bytes of a page in which a declaration is sought; HTML asks for the first 1024."""

_FEW = 3
"""Bytes that are too few to see zeros in."""

_SAMPLE = 200_000
"""Bytes that are looked at to find an encoding."""

_BROKEN = 0.1
"""Most of the characters beyond ASCII that may be broken in UTF-8; Arabic in one byte a letter has hardly any whole."""

_LEAST = -3.8
"""Least mean log-likelihood of Arabic: prose has -3.2, with all vowel signs -3.5, Russian read as Arabic -4.1."""

_MARK = log(0.02)
"""Log-likelihood of a vowel sign or a mark of punctuation, whichever."""

_HALF = re.compile(rb"\xed[\xa0-\xbf][\x80-\xbf]")
"""A lone surrogate, encoded as if it were a character."""


def decoded(data: bytes, declared: str | None = None) -> tuple[str, str]:
    """Return the text of a page, and the name of the encoding that it is in.

    A few broken bytes in UTF-8 become U+FFFD, as in a browser.

    Args:
        data: bytes of the page.
        declared: encoding that the server stated.

    Raises:
        ArticleError: there are lone surrogates in it.
    """
    for mark, name in _BOMS.items():
        if data.startswith(mark):
            return data[len(mark) :].decode(name, "replace"), name
    if wide := _wide(data):
        return data.decode(wide, "replace"), wide
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        pass
    if _is_mostly_utf8(data):
        if half := _HALF.search(data):
            raise ArticleError(
                f"holds a lone surrogate at byte {half.start()}, half of a broken character; "
                "mend the page"
            )
        return data.decode("utf-8", "replace"), "utf-8"
    stated = [name for name in (_known(declared), _known(stated_in(data))) if name]
    candidates = dict.fromkeys([*stated, *_ARABIC])
    likelihood = {name: _likelihood(data[:_SAMPLE], name) for name in candidates}
    name = max(candidates, key=lambda name: likelihood[name])
    if stated and likelihood[name] < _LEAST:
        name = stated[0]
    return data.decode(name, "replace"), name


def stated_in(data: bytes) -> str | None:
    """Return the encoding that a page states at its beginning; None where it states none."""
    found = _META.search(data[:_HEAD])
    return found[1].decode("ascii", "replace") if found else None


def _known(name: str | None) -> str | None:
    """Return the name of an encoding of bytes to text as Python has it; None where there is none.

    UTF-8 is none here: the page was found to be something else.
    """
    try:
        found = codecs.lookup(name or "")
    except LookupError:
        return None
    if not found._is_text_encoding or found.name.startswith(("utf", "idna", "punycode")):  # noqa: SLF001 - Python has no public name for it
        return None
    return {"cp1256": "windows-1256", "iso8859-6": "iso-8859-6"}.get(found.name, found.name)


def _wide(data: bytes) -> str | None:
    """Return the encoding of a page of two bytes a character without a mark."""
    beginning = data[:_HEAD]
    if not beginning[_FEW:]:
        return None
    for name, zeros in (("utf-16-le", beginning[1::2]), ("utf-16-be", beginning[::2])):
        other = beginning[::2] if name == "utf-16-le" else beginning[1::2]
        if zeros.count(0) > len(zeros) * 0.3 and not other.count(0):
            return name
    return None


def _is_mostly_utf8(data: bytes) -> bool:
    """Return whether bytes are UTF-8 in which few sequences are broken."""
    text = _HALF.sub(b"", data[:_SAMPLE]).decode("utf-8", "replace")
    wide = sum(character > "\x7f" for character in text)
    return text.count("\ufffd") <= wide * _BROKEN


def _likelihood(data: bytes, name: str) -> float:
    """Return the mean log-likelihood of what is not ASCII, as letters of Arabic."""
    counts = Counter(c for c in data.decode(name, "replace") if c > "\x7f")
    total = sum(counts.values())
    letters, other = _letters()
    marks = {c: _MARK for c in counts if unicodedata.category(c)[0] in "MP"}
    known = {**marks, **letters}
    return sum(n * known.get(c, other) for c, n in counts.items()) / total if total else 0.0


@cache
def _letters() -> tuple[dict[str, float], float]:
    """Return the log-likelihood of each letter, and of any other character."""
    data = files(__package__).joinpath("data", "letters.toml").read_text("utf-8")
    frequency = tomllib.loads(data)["frequency"]
    return {letter: log(n / 1000) for letter, n in frequency.items()}, log(0.0002)
