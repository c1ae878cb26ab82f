"""Read the pages of a web archive, WARC or WARC.GZ, one record after the other.

A record that is broken costs itself: reading starts again at the next one.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, BinaryIO

from attrs import frozen

from newsclaims import ArticleError
from newsclaims_web.window import Window

if TYPE_CHECKING:
    from fastwarc.warc import HeaderMap, WarcRecord

_HTML = ("text/html", "application/xhtml+xml")
_MARKS = (b"WARC/1.", b"WARC/0.", b"\x1f\x8b\x08")
"""What a record begins with: its version, or the mark of gzip around it."""

_WINDOW = 16_000_000
"""Bytes that are remembered to start again in."""

_BUFFER = 1 << 14
_OK = 200
_GZIP = b"\x1f\x8b"
_CHUNK = re.compile(rb"[0-9a-fA-F]+[ ;\r]")
_SNIFFED = 64
_BODY_BREAK = b"\nWARC/1."


@frozen(kw_only=True)
class ArchivedPage:
    """A page of an archive.

    Args:
        url: where it was read.
        data: its bytes, without the headers of HTTP, unpacked.
        charset: encoding that the server stated.
    """

    url: str
    data: bytes
    charset: str | None


@frozen(kw_only=True)
class Fault:
    """What stands in the place of a page that cannot be read.

    Args:
        where: the address of the page, or where in the archive it stands.
        error: what is wrong.
        unsure: whether the length of the record may be wrong, so that others are in it.
    """

    where: str
    error: ArticleError
    unsure: bool = False


def pages(stream: BinaryIO, *, max_page_bytes: int) -> Iterator[ArchivedPage | Fault]:
    """Yield the pages of an archive: what a server answered with 200 and called HTML.

    Args:
        stream: bytes; it need not be seekable.
        max_page_bytes: a longer page is a fault.
    """
    from fastwarc.warc import ArchiveIterator

    window = Window(stream, _WINDOW)
    last = -1  # the offset of the record that was begun last
    begun = 0  # the offset at which reading began or began again
    told = False  # whether the fault at hand was told already
    while True:
        try:
            for record in ArchiveIterator(
                window, parse_http=False, strict_mode=False, buffer_size=_BUFFER
            ):
                last, told = begun + record.stream_pos, False
                window.keep_from(last)
                found = _page(record, max_page_bytes)
                if found is not None:
                    yield found
                if isinstance(found, Fault):
                    told = True
                    if found.unsure:
                        break
            else:
                return
        except OSError as error:
            if not told:
                message = f"the archive is broken behind byte {max(last, begun)}: {error}"
                yield Fault(where=f"byte {max(last, begun)}", error=ArticleError(message))
                told = True
        if not window.restart_at(_MARKS, max(last, begun) + 1):
            return
        begun = window.tell()
        last = -1


def _page(record: WarcRecord, most: int) -> ArchivedPage | Fault | None:
    """Return the page in a record; None where there is none.

    Raises:
        OSError: the archive itself is broken.
    """
    from fastwarc.warc import response

    if record.record_type != response:
        return None
    url = (record.headers.get("WARC-Target-URI") or "").strip("<> ")
    where = url or record.record_id or f"byte {record.stream_pos}"
    try:
        data = _body(record, most)
    except ArticleError as error:
        return Fault(where=where, error=error, unsure=isinstance(error, _LengthError))
    if data is None:
        return None
    return ArchivedPage(url=url, data=data, charset=record.http_charset)


def _body(record: WarcRecord, most: int) -> bytes | None:
    """Return the bytes of a page; None where an answer is none.

    Raises:
        ArticleError: they cannot be read.
    """
    try:
        record.parse_http(strict_mode=False)
    except (OSError, ValueError) as error:
        raise ArticleError(f"has no headers of HTTP: {error}") from error
    headers = record.http_headers
    if headers is None or not headers.status_code:
        raise _LengthError("has no headers of HTTP, or ends in them")
    kind = (record.http_content_type or "").lower()
    if headers.status_code != _OK or kind not in _HTML:
        return None
    length = record.content_length
    return _unpacked(_whole(record.reader.read(most + 1), length, most), headers, most)


class _LengthError(ArticleError):
    """The length that a record states is wrong, or the archive ends before it."""


def _whole(body: bytes, length: int, most: int) -> bytes:
    """Return a body unless it is too long, too short, or runs into the next record.

    Raises:
        ArticleError: it is; a `_LengthError` where others may be in it.
    """
    if len(body) > most:
        raise ArticleError(f"is longer than {most} bytes (max_page_bytes)")
    if len(body) < length:
        raise _LengthError(f"ends after {len(body)} of {length} bytes; the archive is cut short")
    at = body.find(_BODY_BREAK)
    if at >= 0 and b"\nWARC-Type:" in body[at:]:
        raise _LengthError("runs into the next record: the length that it states is wrong")
    return body


def _unpacked(body: bytes, headers: HeaderMap, most: int) -> bytes:
    """Return a body without the encodings of HTTP; an archive may have taken them off already.

    Raises:
        ArticleError: it cannot be unpacked, or is too long then.
    """
    from fastwarc.stream_io import BrotliReader, ChunkedReader, GzipReader

    coding = (headers.get("Content-Encoding") or "").lower().strip()
    transfer = (headers.get("Transfer-Encoding") or "").lower()
    try:
        if "chunked" in transfer and _CHUNK.match(body):
            body = ChunkedReader(BytesIO(body)).read(most + 1)
        if coding in ("gzip", "x-gzip") and body.startswith(_GZIP):
            body = GzipReader(BytesIO(body)).read(most + 1)
        elif coding == "deflate" and body[:1] == b"\x78":
            body = GzipReader(BytesIO(body), zlib=True).read(most + 1)
        elif coding == "br" and b"<" not in body[:_SNIFFED]:
            body = BrotliReader(BytesIO(body)).read(most + 1)
    except OSError as error:
        raise ArticleError(f"cannot be unpacked: {error}") from error
    if len(body) > most:
        raise ArticleError(f"is longer than {most} bytes when unpacked (max_page_bytes)")
    return body
