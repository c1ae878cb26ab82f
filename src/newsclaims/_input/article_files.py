"""Read articles from files: plain text, JSON and JSON lines.

A file's bytes are decoded as UTF-8 and nothing else is done to them: line ends are
not translated and a byte order mark, where a plain text has one, stays the first
code point.  So offset *n* is code point *n* of the file, in every language that
decodes it.

One bad record never hides the others: a reader yields a `Record` for each, with the
article or with the error that stands in its place.
"""

from __future__ import annotations

import io
import json
import re
from collections.abc import Iterator, Mapping
from os import strerror
from pathlib import Path
from typing import IO, Literal, TypeAlias

from newsclaims._chain.messages import printable
from newsclaims._input.size_limit import MAX_BYTES
from newsclaims.errors import ArticleError
from newsclaims.file_names import id_in
from newsclaims.formats import Record
from newsclaims.model import Article

InputFormat: TypeAlias = Literal["text", "json", "jsonl"]

_FORMATS: dict[str, InputFormat] = {".json": "json", ".jsonl": "jsonl", ".ndjson": "jsonl"}
_LINE_END = re.compile(r"\r\n|\n|\r")
_SURROGATE = re.compile("[\ud800-\udfff]")
_BLANK = re.compile(r"[\s\ufeff]*\Z")
_BOM = b"\xef\xbb\xbf"


def input_format(name: str) -> InputFormat:
    """Tell the format of a file from the end of its name; plain text unless it says JSON."""
    return _FORMATS.get(Path(name).suffix.lower(), "text")


def read_articles(
    path: Path,
    *,
    format: InputFormat | None = None,  # noqa: A002 - the name of the thing
    title_line: bool = False,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Record]:
    """Read the articles of a file, one after the other.

    Args:
        path: the file.
        format: how to read it; by default what its name says.
        title_line: take the first line of a plain text for the title; offsets then
            count from the beginning of the second line.
        max_bytes: refuse a text, a JSON file or a JSON line that is longer.
    """
    name = printable(str(path))
    if path.is_dir():
        yield Record(
            name, ArticleError(f"{name}: is a directory; name the files in it"), 0, alone=True
        )
        return
    try:
        stream = path.open("rb")
    except OSError as error:
        yield _unreadable(name, error)
        return
    with stream:
        yield from read_stream(
            stream,
            name,
            format=format or input_format(name),
            title_line=title_line,
            max_bytes=max_bytes,
        )


def read_stream(
    stream: IO[bytes],
    name: str,
    *,
    format: InputFormat,  # noqa: A002 - the name of the thing
    title_line: bool = False,
    max_bytes: int = MAX_BYTES,
) -> Iterator[Record]:
    """Read the articles of an open file; see `read_articles`.

    Args:
        stream: where the bytes come from.
        name: names it in errors; its stem is the id of articles that state none.
        format: how to read it.
        title_line: see `read_articles`.
        max_bytes: see `read_articles`.
    """
    try:
        if format == "jsonl":
            yield from _read_lines(stream, name, max_bytes)
        elif format == "json":
            yield from _read_json(stream.read(max_bytes + 1), name, max_bytes)
        else:
            yield _read_text(stream.read(max_bytes + 1), name, title_line, max_bytes)
    except OSError as error:
        yield _unreadable(name, error)


def _unreadable(name: str, error: OSError) -> Record:
    reason = strerror(error.errno) if error.errno else str(error)
    return Record(name, ArticleError(f"{name}: cannot be read: {reason}"), 0, alone=True)


def _read_text(data: bytes, name: str, title_line: bool, max_bytes: int) -> Record:  # noqa: FBT001
    try:
        outcome: Article | ArticleError = _plain(data, name, title_line, max_bytes)
    except ArticleError as error:
        outcome = ArticleError(f"{name}: {error}")
    return Record(name, outcome, len(data), alone=True)


def _plain(data: bytes, name: str, title_line: bool, max_bytes: int) -> Article:  # noqa: FBT001
    text = _decode(within(data, max_bytes))
    check_text(text)
    article_id = stem(name)
    if not title_line:
        return Article(text=text, id=article_id)
    title, end, body = _first_line(text)
    if _BLANK.match(body):
        raise ArticleError("no text follows the title line" if end else "holds nothing but a title")
    return Article(text=body, id=article_id, title=title.strip("\ufeff \t") or None)


def _first_line(text: str) -> tuple[str, str, str]:
    """Cut *text* into its first line, the end of that line and the rest."""
    end = _LINE_END.search(text)
    return (text[: end.start()], end[0], text[end.end() :]) if end else (text, "", "")


def _read_json(data: bytes, name: str, max_bytes: int) -> Iterator[Record]:
    try:
        value = _parse(within(data, max_bytes, "; put one article a line into a .jsonl file"))
    except ArticleError as error:
        yield Record(name, ArticleError(f"{name}: {error}"), len(data), alone=True)
        return
    if not isinstance(value, list):
        yield _record(value, name, stem(name), len(data), alone=True)
        return
    if not value:
        yield Record(name, ArticleError(f"{name}: is a list without articles"), len(data))
    for i, one in enumerate(value):
        yield _record(one, f"{name}[{i}]", f"{stem(name)}-{i}", len(data) // len(value))


def _read_lines(stream: IO[bytes], name: str, max_bytes: int) -> Iterator[Record]:
    number = records = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        where = f"{name}:{number}"
        size = len(line)
        if size > max_bytes and not line.endswith(b"\n"):
            size += _skip_line(stream)
        elif not line.removeprefix(_BOM).strip():
            continue
        records += 1
        try:
            value = _parse(within(line, max_bytes))
        except ArticleError as error:
            yield Record(where, ArticleError(f"{where}: {error}"), size)
        else:
            yield _record(value, where, f"{stem(name)}-{number}", size)
    if not records:
        yield Record(name, ArticleError(f"{name}: is empty"), 0)


def _skip_line(stream: IO[bytes]) -> int:
    """Read on to the end of the line; return how many bytes that took."""
    size = 0
    while part := stream.readline(io.DEFAULT_BUFFER_SIZE):
        size += len(part)
        if part.endswith(b"\n"):
            break
    return size


def _record(
    value: object, where: str, default_id: str, size: int, *, alone: bool = False
) -> Record:
    try:
        outcome: Article | ArticleError = _article(value, default_id)
    except ArticleError as error:
        outcome = ArticleError(f"{where}: {error}")
    return Record(where, outcome, size, alone)


def _article(value: object, default_id: str) -> Article:
    if not isinstance(value, Mapping):
        raise ArticleError(f"an article is a JSON object with a text, not {_json_type(value)}")
    if value.get("id") in (None, ""):
        value = {**value, "id": default_id}
    from newsclaims.codec import article_from_dict  # with cattrs, which a plain text needs not

    article = article_from_dict(value)
    for key in ("id", "title", "publisher", "url"):
        _check_characters(getattr(article, key) or "", f"{key}: ")
    check_text(article.text, "text: ")
    return article


def within(data: bytes, max_bytes: int, advice: str = "") -> bytes:
    """Return *data* unless it is too long.

    Raises:
        ArticleError: it is longer than *max_bytes*; *advice* is part of the message.
    """
    if len(data) > max_bytes:
        raise ArticleError(
            f"is longer than {max_bytes} bytes, too long for an article{advice},"
            " or raise the limit (--max-bytes)"
        )
    return data


def _decode(data: bytes) -> str:
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        raise ArticleError(
            f"is not UTF-8 (byte 0x{data[error.start]:02x} at offset {error.start});"
            " convert it to UTF-8"
        ) from error


def _parse(data: bytes) -> object:
    text = _decode(data.removeprefix(_BOM))
    if not text.strip():
        raise ArticleError("is empty")
    try:
        value: object = json.loads(text)
    except json.JSONDecodeError as error:
        raise ArticleError(
            f"is not JSON: {error.msg} at line {error.lineno}, column {error.colno}"
        ) from error
    except (ValueError, RecursionError) as error:
        raise ArticleError(f"is not JSON that can be read: {error}") from error
    return value


def check_text(text: str, where: str = "") -> None:
    """Refuse a text that holds nothing, or what is no text.

    Raises:
        ArticleError: the message begins with *where* and says what and at which offset.
    """
    if _BLANK.match(text):
        raise ArticleError(f"{where}is empty" if not text else f"{where}holds only white space")
    _check_characters(text, where)


def _check_characters(text: str, where: str) -> None:
    nul = text.find("\0")
    if nul >= 0:
        raise ArticleError(f"{where}holds a NUL character at offset {nul}: not text")
    if surrogate := _SURROGATE.search(text):
        raise ArticleError(
            f"{where}holds a lone surrogate U+{ord(surrogate[0]):04X} at offset"
            f" {surrogate.start()}, half of a broken character; mend it where it was written"
        )


def stem(name: str) -> str:
    """Return what an article of the file *name* is called that has no name of its own.

    It is the id where the file is called as `newsclaims.file_names` would call it.
    """
    return id_in(Path(name).stem or name)


def _json_type(value: object) -> str:
    names = {dict: "an object", list: "a list", str: "a string", bool: "a boolean"}
    return "null" if value is None else names.get(type(value), "a number")
