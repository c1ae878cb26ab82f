"""A format on trial: made as the core makes it, given articles and documents, its output kept."""

from __future__ import annotations

import io
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any, BinaryIO, ClassVar, cast

from attrs import evolve

from newsclaims._formats.reading import Reading
from newsclaims._formats.registration import Format, Formats, format_of
from newsclaims._formats.writing import Session
from newsclaims._plugins.discovery import announced
from newsclaims.errors import ConfigurationError, NewsclaimsError
from newsclaims.explanation import Explanation
from newsclaims.formats import BinaryWriter, Kind, Record
from newsclaims.model import Article, Claim, Document
from newsclaims.testing.laws import law
from newsclaims.testing.samples import lay_out, news
from newsclaims.testing.trial import name_of
from newsclaims.trace import Step

EMOJI = "\U0001f600"
SURROGATES = ("\udc80", "\ud800")
LOSSES = ("?", "\ufffd", "")
"""What careless code writes in the place of half a character."""

NAME = "sample"


class FormatTrial:
    """What the laws of formats are made of.

    Attributes:
        format: the class of the reader or writer.
        plugin: the plugin that registers it, what its entry point names; None for a class that
            is tried alone.
        options: of the format.
        unattended: whether it is tried without a suite of its author's, as `newsclaims plugins check` does.
    """

    kind: ClassVar[Kind]
    format: ClassVar[Any] = None
    plugin: ClassVar[object] = None
    options: ClassVar[Mapping[str, object]] = {}
    unattended: ClassVar[bool] = False
    _found: Format | None = None

    def described(self) -> Format:
        """Return the format as the core sees it; the plugins are looked through once for each law.

        Raises:
            ConfigurationError: the core does not take it.
        """
        if self._found is None:
            self._found = self._registered()
        return self._found

    def _registered(self) -> Format:
        if self.plugin is None or getattr(self.format, "__module__", "").startswith("newsclaims."):
            return format_of(self.kind, self.format)
        others = tuple(announced() - {name_of(self.plugin)})  # it may be installed by its own name
        formats = Formats(disable=others, plugins=(self.plugin,)).all()
        for one in formats:
            if one.target is self.format and one.kind == self.kind:
                if one.problem:
                    raise ConfigurationError(one.problem)
                return one
        problems = "; ".join(one.problem for one in formats if one.problem)
        raise ConfigurationError(
            f"the plugin registers no {self.kind} {self.format!r}" + (problems and f": {problems}")
        )

    def test_is_registered(self) -> None:
        """The core takes the format, and the plugin's hook returns it."""
        law(self.format is not None, "the suite has no `format`")
        try:
            self.described()
        except ConfigurationError as error:
            law(kept=False, message=str(error))

    def test_checks_its_options(self) -> None:
        """An option that there is not is an error, and so is a value of the wrong type."""
        found = self.described()
        wrong = [{**self.options, "no_such_option": True}]
        wrong += [{**self.options, one.name: object()} for one in found.options]
        for options in wrong:
            try:
                found.made(options)
            except ConfigurationError:
                continue
            name = next(key for key in options if key not in self.options or key in options)
            bad = [key for key, value in options.items() if type(value) is object] or [name]
            law(
                kept=False,
                message=f"the option {bad[0]!r} takes anything; make the class an attrs class "
                "whose fields have types",
            )


@lru_cache(maxsize=1)
def emoji_documents() -> tuple[Document, ...]:
    """Return documents in which an emoji stands before every span."""
    texts = (
        f"{EMOJI}\nقال سالم{EMOJI} إن 12 قطارا وصلت أمس{EMOJI}.\nأكدت هند {EMOJI}أن 7 منها عادت.",
        f"{EMOJI}{EMOJI}\n\nنفى كريم أن يكون{EMOJI} قد غادر.",
    )
    return tuple(lay_out(text, id=f"emoji-{n}") for n, text in enumerate(texts))


def plain_articles() -> tuple[Article, ...]:
    """Return articles whose texts any format should give back, code point for code point."""
    texts = [
        *(document.text for document in news()),
        *(document.text for document in emoji_documents()),
        "قَالَ المُدِيرُ: «نعم» & <لا> \"ربما\" 'غداً'; 100% ـــ \u200f(١٢٫٥)\u200e.",
        "آ ﻻ e\u0301 \U0001d11e \u200c می‌رود, a;b,c|d",
    ]
    return tuple(Article(text=text, id=f"n{n}") for n, text in enumerate(texts))


def surrogate_document(piece: str) -> Document:
    """Return a document with *piece* in its text, and in what is said."""
    return lay_out(f"قال سالم إن ال{piece}قطار وصل.", id="half")


def reasons_of(document: Document) -> Explanation:
    """Return one decision about each claim, whoever made it."""
    steps = [
        Step(
            rule="sample.cue", verdict="accepted", span=claim.cue, about=claim.cue, note="a sample"
        )
        for claim in document.claims
    ]
    return Explanation(document=document, steps=tuple(steps))


def torn_document() -> Document:
    """Return a document whose claims raise while they are looked through, after the first."""
    document = emoji_documents()[0]
    claims = cast("tuple[Claim, ...]", _Torn(document.claims))
    return evolve(document, article=evolve(document.article, id="torn"), claims=claims)


class TornError(RuntimeError):
    """What a torn document raises."""


class _Torn(tuple[Claim, ...]):
    __slots__ = ()

    def __iter__(self) -> Iterator[Claim]:
        yield self[0]
        raise TornError("torn on purpose")


class Pipe(io.RawIOBase):
    """Bytes that can be read once, from the beginning on, and know how far they were read."""

    def __init__(self, data: bytes) -> None:
        self._data = memoryview(data)
        self.read_so_far = 0

    def readable(self) -> bool:
        """Return True."""
        return True

    def readinto(self, buffer: Any, /) -> int:  # noqa: ANN401 - a buffer, which 3.11 has no name for
        """Fill *buffer*."""
        part = self._data[self.read_so_far : self.read_so_far + len(buffer)]
        buffer[: len(part)] = part
        self.read_so_far += len(part)
        return len(part)


def read_all(found: Format, options: Mapping[str, object], data: bytes) -> list[Record]:
    """Return what the core makes of a file, read from a pipe."""
    return list(reading_of(found, options).stream(piped(data)[0], NAME))


def reading_of(found: Format, options: Mapping[str, object]) -> Reading:
    """Return how the core reads a file."""
    return Reading(format=found, reader=found.made(options))


def piped(data: bytes) -> tuple[BinaryIO, Pipe]:
    """Return a stream that cannot go back, and what counts how far it was read."""
    pipe = Pipe(data)
    return cast("BinaryIO", io.BufferedReader(pipe, buffer_size=1024)), pipe


class Written:
    """What a writer wrote of documents, and which it refused.

    Args:
        found: the format.
        options: of it.
        documents: to write.
        single: whether there is one at most.
        explain: as `newsclaims.formats.Writer.explain`.
    """

    def __init__(
        self,
        found: Format,
        options: Mapping[str, object],
        documents: Iterable[Document],
        *,
        single: bool = False,
        explain: Callable[[Document], Explanation] | None = None,
    ) -> None:
        self.refused: dict[str, Exception] = {}
        self.sizes: list[int] = []
        writer = found.made(options)
        raw = io.BytesIO()
        text = io.TextIOWrapper(raw, "utf-8", "backslashreplace", newline="\n", write_through=True)
        stream = raw if isinstance(writer, BinaryWriter) else text
        session = Session(found, writer, stream, single=single, explain=explain)
        for document in documents:
            try:
                session.write(document)
            except (NewsclaimsError, TornError) as error:
                self.refused[document.article.id] = error
            self.sizes.append(len(raw.getvalue()))
        session.finish()
        self.data = raw.getvalue()


def documents_to_write() -> Sequence[Document]:
    """Return documents of every sort that a writer must take or refuse."""
    from newsclaims.codec import dumps, loads
    from newsclaims.testing.samples import odd_texts

    full = (*news(), *emoji_documents())
    short = (loads(dumps(document)) for document in news())
    odd = (lay_out(text, id=name) for name, text in odd_texts().items())
    empty = Document(article=Article(text="", id="empty"))
    return (*full, *short, *odd, empty)
