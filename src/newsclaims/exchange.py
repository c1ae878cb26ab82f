"""Articles out of files, documents into files, in every format that there is."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from itertools import chain
from os import PathLike, fspath
from pathlib import Path
from typing import IO, TYPE_CHECKING, Any, cast

from newsclaims._chain.messages import shown
from newsclaims._formats.folders import files_of
from newsclaims._formats.reading import reading
from newsclaims._formats.registration import Format, Formats
from newsclaims._formats.replacement import Replacement
from newsclaims._formats.writing import Session, check_explains, writing
from newsclaims.errors import ArticleError, ConfigurationError, NewsclaimsError
from newsclaims.formats import BinaryWriter, Reader, Record, Writer
from newsclaims.model import Article, Document

if TYPE_CHECKING:
    from newsclaims.explanation import Explanation

__all__ = ["Format", "formats", "html", "read", "to_string", "write"]


def formats(*, disable: Sequence[str] = (), plugins: Sequence[object] = ()) -> tuple[Format, ...]:
    """Return every format that there is to read and to write, with what is wrong with it.

    Args:
        disable: names of plugins to leave alone.
        plugins: plugin objects that no distribution announces.
    """
    return Formats(disable=tuple(disable), plugins=tuple(plugins)).all()


def read(
    source: str | PathLike[str] | IO[bytes],
    *,
    format: str | type[Reader] | Reader | None = None,  # noqa: A002 - the name of the thing
    options: Mapping[str, object] | None = None,
    on_error: Callable[[ArticleError], object] | None = None,
    plugins: Sequence[object] = (),
) -> Iterator[Article]:
    """Read the articles of a file or folder, lazily and in order.

    Args:
        source: path of a file; of a folder, for the files in it whose names tell a format; or a
            stream of bytes, which stays open.
        format: name of a format, as in ``newsclaims formats``, or its media type; or a `Reader`
            class or object.  None for what the end of the file's name says, which is plain text
            where it says nothing.
        options: of the format, ``{"title_line": True}``.
        on_error: is called with the error of an article that cannot be read, which is then left
            out; None to raise it.
        plugins: plugin objects with formats that no distribution announces.

    Yields:
        The articles.

    Raises:
        ConfigurationError: the format or an option is wrong; at once, before anything is read.
        ArticleError: the file or an article in it cannot be read, where *on_error* is None.
    """
    path = None if _is_stream(source) else Path(fspath(cast("str", source)))
    name = str(getattr(source, "name", "stream")) if path is None else str(path)
    there = Formats(plugins=tuple(plugins))
    records: Iterator[Record]
    if path is not None and path.is_dir():
        hows = {
            one: reading(there, format, one.name, options or {})
            for one in files_of(path, there, format)
        }
        records = chain.from_iterable(how.file(one) for one, how in hows.items())
    else:
        how = reading(there, format, name, options or {})
        records = how.stream(cast("Any", source), name) if path is None else how.file(path)

    def articles() -> Iterator[Article]:
        for record in records:
            if isinstance(record.outcome, Article):
                yield record.outcome
            elif on_error is None:
                raise record.outcome
            else:
                on_error(record.outcome)

    return articles()


def write(  # noqa: PLR0913 - all but two are keywords with defaults
    documents: Document | Iterable[Document],
    target: str | PathLike[str] | IO[str] | IO[bytes],
    *,
    format: str | type[Writer] | Writer | None = None,  # noqa: A002 - the name of the thing
    options: Mapping[str, object] | None = None,
    on_error: Callable[[NewsclaimsError], object] | None = None,
    explain: Callable[[Document], Explanation] | None = None,
    plugins: Sequence[object] = (),
) -> int:
    """Write documents to a file as they come.

    A file at *target* is replaced when all is done; where something is raised it stays as it was, and
    nothing is left beside it.  A stream has what was written before.

    Args:
        documents: one, or any number of them.
        target: path of a file, or an open stream: of text for a text format (or of bytes, which are
            then UTF-8), of bytes for a binary one.
        format: name of a format, as in ``newsclaims formats``; or a `TextWriter` or `BinaryWriter`
            class or object.  None for what the end of the file's name says.
        options: of the format, ``{"full": True}``.
        on_error: is called with the error of a document that has no place in the format, which is
            then left out; None to raise it.
        explain: tells how the claims of a document came to be, `newsclaims.Pipeline.explain`, for a
            format that writes that too; None where that is not wanted.
        plugins: plugin objects with formats that no distribution announces.

    Returns:
        How many documents were written.

    Raises:
        ConfigurationError: the format or an option is wrong, or *explain* is given for a format that
            cannot tell it.
        DocumentError: a document has no place in the format, where *on_error* is None.
        PluginFailedError: the plugin whose format it is failed, where *on_error* is None.
        OSError: the file cannot be written.
        TypeError: *documents* holds something else; the message names it.
    """
    single = isinstance(documents, Document)
    source = [documents] if isinstance(documents, Document) else documents
    if not isinstance(source, Iterable):
        raise TypeError(f"documents is {shown(source)}, not a Document or several of them")
    path = None if _is_stream(target) else Path(fspath(cast("str", target)))
    name = str(path) if path else ""
    how = writing(Formats(plugins=tuple(plugins)), format, name, options or {})
    if path is None:
        writer = how.writer()
        stream = _fitting(cast("IO[Any]", target), writer)
        session = Session(how.format, writer, stream, single=single, explain=explain)
        return _through(session, source, on_error)
    check_explains(how.format, explain)
    file = Replacement(path)
    try:
        done = _through(how.session(file.stream, single=single, explain=explain), source, on_error)
        file.complete()
    except BaseException:
        file.discard()
        raise
    return done


def to_string(  # noqa: PLR0913 - all but one are keywords
    documents: Document | Iterable[Document],
    *,
    format: str | type[Writer] | Writer,  # noqa: A002 - the name of the thing
    options: Mapping[str, object] | None = None,
    on_error: Callable[[NewsclaimsError], object] | None = None,
    explain: Callable[[Document], Explanation] | None = None,
    plugins: Sequence[object] = (),
) -> str:
    """Return documents as the text of a format, what `write` would write to a file.

    Args:
        documents: one, or any number of them.
        format: name of a format of text, or its class or an object of it.
        options: as for `write`.
        on_error: as for `write`.
        explain: as for `write`.
        plugins: as for `write`.

    Raises:
        ConfigurationError: as for `write`; or the format is one of bytes.
        NewsclaimsError: as for `write`.
    """
    stream = io.StringIO(newline="")
    write(
        documents,
        stream,
        format=format,
        options=options,
        on_error=on_error,
        explain=explain,
        plugins=plugins,
    )
    return stream.getvalue()


def html(
    documents: Document | Iterable[Document],
    *,
    explain: Callable[[Document], Explanation] | None = None,
    plugins: Sequence[object] = (),
    **options: object,
) -> str:
    """Return documents as one HTML page, made by the plugin that has a format ``html``.

    Args:
        documents: one, or any number of them.
        explain: as for `write`.
        plugins: as for `write`.
        **options: of the format; those of ``newsclaims-html`` are ``interface`` and ``title``.

    Raises:
        ConfigurationError: no plugin is installed that writes HTML, or an option is wrong.
        NewsclaimsError: as for `write`.
    """
    try:
        Formats(plugins=tuple(plugins)).named("writer", "html")
    except ConfigurationError as error:
        raise ConfigurationError(f"{error}; HTML is written by newsclaims-html") from error
    return to_string(documents, format="html", options=options, explain=explain, plugins=plugins)


def framed_html(document: Document) -> str | None:
    """Return a document as a frame for a notebook; None where no plugin writes HTML.

    The frame may run the page's own script and do nothing else: the page is not of the notebook's origin.

    Raises:
        NewsclaimsError: as for `html`.
    """
    from html import escape

    if not any(one.name == "html" for one in formats() if one.kind == "writer"):
        return None
    return (
        f'<iframe sandbox="allow-scripts" title="{escape(document.article.id)}" '
        'style="width: 100%; height: 40rem; border: 1px solid #8888; border-radius: 6px; resize: vertical" '
        f'srcdoc="{escape(html(document))}"></iframe>'
    )


def _through(
    session: Session,
    documents: Iterable[Document],
    on_error: Callable[[NewsclaimsError], object] | None,
) -> int:
    done = 0
    for n, document in enumerate(documents):
        if not isinstance(document, Document):
            raise TypeError(
                f"documents[{n}] is {shown(document)}, not a Document; write what "
                "Pipeline.analyze returns"
            )
        try:
            session.write(document)
        except ConfigurationError:
            raise
        except NewsclaimsError as error:
            if on_error is None:
                raise
            on_error(error)
        else:
            done += 1
    session.finish()
    return done


def _is_stream(thing: object) -> bool:
    return hasattr(thing, "read") or hasattr(thing, "write")


def _fitting(stream: IO[Any], writer: Writer) -> Any:  # noqa: ANN401 - text or binary
    """Return a stream of the kind that the writer wants."""
    takes_text = hasattr(stream, "encoding")
    if isinstance(writer, BinaryWriter):
        if not takes_text:
            return stream
        if not hasattr(stream, "buffer"):
            raise ConfigurationError(
                f"the format {writer.name!r} is binary; open the stream with mode 'wb'"
            )
        return stream.buffer
    return stream if takes_text else _Encoded(stream)


class _Encoded:
    """A stream of bytes that takes text."""

    encoding = "utf-8"

    def __init__(self, stream: IO[bytes]) -> None:
        self._stream = stream

    def write(self, text: str) -> int:
        """Write *text* as UTF-8, a lone surrogate escaped."""
        self._stream.write(text.encode("utf-8", "backslashreplace"))
        return len(text)

    def writelines(self, parts: Iterable[str]) -> None:
        """Write each of *parts*."""
        for part in parts:
            self.write(part)

    def flush(self) -> None:
        """Write what the stream holds back."""
        if hasattr(self._stream, "flush"):
            self._stream.flush()

    def isatty(self) -> bool:
        """Return False."""
        return False
