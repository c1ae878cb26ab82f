"""File names for articles: any id becomes one that is safe everywhere and tells ids apart.

Letters, digits, a few signs and the marks on them stand for themselves.  Everything else is
percent-encoded as UTF-8, as in a URL, so that `urllib.parse.unquote` gives the id back:

* ``%`` and ``~``, path separators, quotes, wildcards, control and format characters, and a space
  at either end;
* a dot, a hyphen or a space that comes first, and the first letter of a device's name on Windows;
* every character beyond ASCII where the id is not in Unicode's normal form C, as some file systems
  change such names.

A name that is longer than `LONGEST` bytes is cut and ends in ``~`` and a hash of the id.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Mapping
from urllib.parse import unquote

from newsclaims.errors import ArticleError

LONGEST = 200
"""Bytes of a name; file systems allow 255, of which the ends of names take some."""

_SIGNS = frozenset(" !#$()+,-.=@[]_{}")
_MARKS = frozenset({"Mn", "Mc"})
_DEVICE = re.compile(
    r"(CON|PRN|AUX|NUL|CONIN\$|CONOUT\$|(COM|LPT)[0-9¹²³])(?=\.|\Z)", re.IGNORECASE
)
_HASH = 12
"""Hexadecimal digits, 48 bits."""


def file_name(article_id: str) -> str:
    """Return the file name, without its end, of the article with this id.

    The same id always has the same name, and different ids have different names.
    """
    normal = unicodedata.is_normalized("NFC", article_id)
    device = _DEVICE.match(article_id) is not None
    pieces: list[str] = []
    kept = False
    for i, c in enumerate(article_id):
        kept = (
            (c in _SIGNS or c.isalnum() or (kept and unicodedata.category(c) in _MARKS))
            and (normal or c.isascii())
            and not (i == 0 and (c in ".- " or device))
            and not (c == " " and i == len(article_id) - 1)
        )
        pieces.append(c if kept else _encoded(c))
    name = "".join(pieces)
    return name if 0 < len(name.encode()) <= LONGEST else hashed_name(article_id, name)


def hashed_name(article_id: str, name: str) -> str:
    """Return *name*, cut where it is long, with a hash of the id."""
    from hashlib import sha256

    room = LONGEST - _HASH - 1
    cut = name.encode()[:room].decode(errors="ignore")
    cut = re.sub("%.?\\Z", "", cut)  # half of an encoded byte
    digest = sha256(article_id.encode(errors="surrogatepass")).hexdigest()[:_HASH]
    return f"{cut}~{digest}"


def id_in(name: str) -> str:
    """Return the article's id where *name* is one that `file_name` gives, else *name* itself.

    A name that was cut does not hold the id and is returned as it is.
    """
    article_id = unquote(name)
    whole = article_id != name and file_name(article_id) == name
    # an id of blanks or with NUL is refused everywhere
    return article_id if whole and article_id.strip() and "\0" not in article_id else name


class FileNames:
    """The names of the files in one folder, which differ even where a file system ignores case.

    Args:
        earlier: names, without their ends, that articles have from before, by their ids.
        done: ids of the articles that are in the folder; each that gets a name is added.
    """

    def __init__(
        self, earlier: Mapping[str, str] | None = None, done: set[str] | None = None
    ) -> None:
        self._earlier = earlier or {}
        self._done = set() if done is None else done
        self._names = {folded(name) for name in self._earlier.values()}

    def name(self, article_id: str) -> str:
        """Return the name, without its end, of an article's file.

        Raises:
            ArticleError: an earlier article had the same id.
        """
        if article_id in self._done:
            raise ArticleError(f"an earlier article has the id {article_id!r} too")
        self._done.add(article_id)
        if article_id in self._earlier:
            return self._earlier[article_id]
        name = file_name(article_id)
        if folded(name) in self._names:  # which some file systems take for the same
            name = hashed_name(article_id, name)
        self._names.add(folded(name))
        return name


def folded(name: str) -> str:
    """Return what *name* has in common with names that some file systems take for the same."""
    return unicodedata.normalize("NFC", unicodedata.normalize("NFC", name).casefold())


def _encoded(character: str) -> str:
    return "".join(f"%{byte:02X}" for byte in character.encode(errors="surrogatepass"))
