"""Write documents with a writer: each whole or not at all, faults named, one at a time."""

from __future__ import annotations

import io
from collections.abc import Callable, Mapping
from typing import Any, BinaryIO, TextIO

from attrs import frozen

from newsclaims._chain.messages import one_line
from newsclaims._formats.own_writers import Explain
from newsclaims._formats.registration import Format, Formats, format_of
from newsclaims.errors import (
    ConfigurationError,
    DocumentError,
    NewsclaimsError,
    PluginFailedError,
)
from newsclaims.formats import BinaryWriter, TextWriter, Writer
from newsclaims.model import Document
from newsclaims.stages import is_own_layer, plugin_of_layer


@frozen(kw_only=True)
class Writing:
    """How files of one format are written.

    Args:
        format: of the writer.
        options: of each writer that is made.
        prepared: the one writer, where a caller has made it.
    """

    format: Format
    options: Mapping[str, object]
    prepared: Writer | None = None

    def writer(self) -> Writer:
        """Return a new writer, for one file."""
        made: Writer = self.prepared or self.format.made(self.options)
        return made

    def fingerprint(self) -> tuple[object, ...]:
        """Return what is another where the same document may be written otherwise."""
        form, kind = self.format, self.format.target
        class_name = f"{kind.__module__}:{kind.__qualname__}"
        return form.name, form.plugin, form.origin, class_name, dict(self.options)

    def session(
        self,
        stream: TextIO,
        *,
        single: bool,
        explain: Explain | None = None,
    ) -> Session:
        """Return what writes documents to an open file.

        Args:
            stream: a text stream; a binary format is written to its ``buffer``.
            single: whether there is one document at most.
            explain: as `Writer.explain`.

        Raises:
            ConfigurationError: the format cannot tell how claims came to be, and is asked to.
        """
        writer = self.writer()
        target: Any = stream.buffer if isinstance(writer, BinaryWriter) else stream
        return Session(self.format, writer, target, single=single, explain=explain)


def writing(
    formats: Formats,
    format: str | type[Writer] | Writer | None,  # noqa: A002 - the name of the thing
    file_name: str,
    options: Mapping[str, object],
) -> Writing:
    """Return how documents are written.

    Args:
        formats: those that there are.
        format: name, class or object; None for what the name of the file says.
        file_name: of the file; empty where there is none.
        options: of the format.

    Raises:
        ConfigurationError: the format or an option is wrong, or there is no format for the name.
    """
    if isinstance(format, Writer):
        if options:
            raise ConfigurationError("options are for a format's name or class, not for an object")
        return Writing(format=format_of("writer", type(format)), options={}, prepared=format)
    if isinstance(format, str):
        found: Format | None = formats.named("writer", format)
    elif format is not None:
        found = format_of("writer", format)
    else:
        found = formats.by_suffix("writer", file_name) if file_name else None
    if found is None:
        names = ", ".join(one.name for one in formats.all() if one.kind == "writer")
        what = f"the name {file_name!r} tells no format" if file_name else "no format is named"
        raise ConfigurationError(f"{what}; name one of {names}")
    found.made(options)  # what is wrong with the options is said before a file is opened
    return Writing(format=found, options=options)


class Session:
    """The writing of one file.

    Args:
        format: of the writer, which errors name.
        writer: of this file alone.
        stream: an open file, of text or of bytes as the writer wants it.
        single: whether there is one document at most.
        explain: as `Writer.explain`.

    Raises:
        ConfigurationError: the format cannot tell how claims came to be, and is asked to.
    """

    def __init__(
        self,
        format: Format,  # noqa: A002 - the name of the thing
        writer: Writer,
        stream: TextIO | BinaryIO,
        *,
        single: bool,
        explain: Explain | None = None,
    ) -> None:
        check_explains(format, explain)
        self._format = format
        self._writer = writer
        self._stream: Any = stream
        kind = _HeldText if isinstance(writer, TextWriter) else _HeldBytes
        self._held: _HeldText | _HeldBytes = kind(stream, writer.held_back)
        self._begun = False
        self._done = 0
        # past attrs, for the class may be frozen; it is no option
        object.__setattr__(writer, "single", single or writer.one_each)
        object.__setattr__(writer, "explain", explain)

    def write(self, document: Document) -> None:
        """Write one document, at once.

        Raises:
            DocumentError: it has no place in this file; nothing of it was written.
            PluginFailedError: the plugin whose format it is raised; nothing of it was written.
            OSError: the file cannot be written.
        """
        if self._writer.one_each and self._done:
            raise DocumentError(
                f"a file of the format {self._format.name!r} holds one document; write to a folder"
            )
        self._check_layers(document)
        self._begin()
        self._call(self._writer.write, document, document=document)  # type: ignore[attr-defined]
        self._done += 1
        self._stream.flush()

    def finish(self) -> None:
        """Write what comes after the last document.

        Raises:
            PluginFailedError: the plugin whose format it is raised.
            OSError: the file cannot be written.
        """
        if self._begun or not self._writer.single:
            self._begin()
            self._call(self._writer.end)  # type: ignore[attr-defined]
            self._stream.flush()

    def _begin(self) -> None:
        if not self._begun:
            self._call(self._writer.begin)  # type: ignore[attr-defined]
            self._begun = True

    def _check_layers(self, document: Document) -> None:
        if not self._writer.requires:
            return
        from newsclaims.codec import is_short

        there = {layer.name for layer in document.layers}
        added = [one for one in self._writer.requires if is_own_layer(one)]
        if absent := [one for one in added if one not in there]:
            raise DocumentError(
                f"article {document.article.id!r}: the format {self._format.name!r} requires "
                f"{' and '.join(absent)}, which no plugin has added; analyse it with "
                f"{' and '.join(sorted({repr(plugin_of_layer(one)) for one in absent}))}"
            )
        lacking = [
            one
            for one in self._writer.requires
            if one not in added and not getattr(document, one.partition(".")[0])
        ]
        if lacking and is_short(document):
            raise DocumentError(
                f"article {document.article.id!r}: the format {self._format.name!r} requires "
                f"{' and '.join(lacking)}, which the short form of JSON lacks; write it with --full"
            )

    def _call(
        self, method: Callable[..., object], *arguments: object, document: Document | None = None
    ) -> None:
        held = self._held
        try:
            method(*arguments, held)
            part = held.taken()
        except BaseException as error:
            held.taken_back()
            if self._format.own or isinstance(error, NewsclaimsError | KeyboardInterrupt):
                raise
            raise self._failed(error, document) from error
        if part and not self._format.own:
            self._check_characters(part, document)
        self._stream.write(part)

    def _failed(self, error: BaseException, document: Document | None) -> NewsclaimsError:
        at = f"article {document.article.id!r}" if document else "the file"
        message = f"{self._format.whose} cannot write {at} as {self._format.name}"
        if isinstance(error, UnicodeEncodeError):
            return DocumentError(f"{message}: it holds a lone surrogate ({one_line(error)})")
        failed = PluginFailedError(f"{message}: {one_line(error)}")
        failed.plugin = self._format.plugin
        return failed

    def _check_characters(self, part: str | bytes, document: Document | None) -> None:
        """Refuse text that has no UTF-8, which would be written as something else."""
        if isinstance(part, bytes):
            return
        try:
            part.encode()
        except UnicodeEncodeError as error:
            at = f"article {document.article.id!r}: " if document else ""
            raise DocumentError(
                f"{at}holds a lone surrogate U+{ord(part[error.start]):04X}, half of a broken "
                f"character, which the format {self._format.name!r} cannot hold; mend the text, or "
                "write JSON, which can"
            ) from error


def check_explains(format: Format, explain: Explain | None) -> None:  # noqa: A002 - as above
    """Refuse to be asked how claims came to be, where the format cannot tell.

    Raises:
        ConfigurationError: it cannot, and is asked to.
    """
    if explain is not None and not format.target.explains:
        raise ConfigurationError(
            f"--explain: the format {format.name!r} cannot tell how claims came to be; take "
            "table, json, jsonl or one of a plugin that can"
        )


class _HeldText(io.TextIOBase):
    """Text that is held back until a document is whole."""

    def __init__(self, stream: Any, most: int | None) -> None:  # noqa: ANN401 - of text or bytes
        self._stream = stream
        self._most = most
        self._size = 0
        self._parts: list[str] = []

    @property
    def encoding(self) -> str:  # type: ignore[override]
        return "utf-8"

    def isatty(self) -> bool:
        return bool(self._stream.isatty())

    def writable(self) -> bool:
        return True

    def write(self, text: str, /) -> int:
        if not isinstance(text, str):
            raise TypeError(f"a text format writes str, not {type(text).__name__}")
        self._parts.append(text)
        self._size += len(text)
        if self._most is not None and self._size >= self._most:
            self._stream.write(self.taken())
        return len(text)

    def taken(self) -> str:
        text = "".join(self._parts)
        self.taken_back()
        return text

    def taken_back(self) -> None:
        self._parts.clear()
        self._size = 0


class _HeldBytes(io.RawIOBase):
    """Bytes that are held back until a document is whole."""

    def __init__(self, stream: Any, most: int | None) -> None:  # noqa: ANN401 - of text or bytes
        self._stream = stream
        self._most = most
        self._written = 0
        self._size = 0
        self._parts: list[bytes] = []

    def writable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._written + self._size

    def write(self, data: Any, /) -> int:  # noqa: ANN401 - a buffer, which 3.11 has no name for
        try:
            part = bytes(memoryview(data))  # any buffer, as a file takes it; no text and no number
        except TypeError:
            message = f"a binary format writes bytes, not {type(data).__name__}"
            raise TypeError(message) from None
        self._parts.append(part)
        self._size += len(part)
        if self._most is not None and self._size >= self._most:
            self._stream.write(self.taken())
        return len(part)

    def taken(self) -> bytes:
        data = b"".join(self._parts)
        self._written += len(data)
        self.taken_back()
        return data

    def taken_back(self) -> None:
        self._parts.clear()
        self._size = 0
