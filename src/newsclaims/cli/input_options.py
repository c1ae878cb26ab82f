"""The options that say how files of articles are read, and the files read by them."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import wraps
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Concatenate, ParamSpec, TypeVar

import click
from attrs import field, fields, frozen

from newsclaims._input.size_limit import MAX_BYTES
from newsclaims.cli.faults import Fault
from newsclaims.cli.format_options import STDIN, told
from newsclaims.errors import ConfigurationError

if TYPE_CHECKING:
    from newsclaims._formats.reading import Reading
    from newsclaims._formats.registration import Formats
    from newsclaims.formats import Record

P = ParamSpec("P")
R = TypeVar("R")


@frozen(kw_only=True)
class InputOptions:
    """What the command line says about the input.

    Args:
        input_format: name of the format; None for the one that the name of a file tells.
        input_options: ``KEY=VALUE``.
        title_line: whether the first line of a text is its title.
        max_bytes: refuse what is longer.
    """

    input_format: str | None
    input_options: Sequence[str]
    title_line: bool
    max_bytes: int

    def found(self, formats: Formats, files: Sequence[str]) -> Sequence[str]:
        """Return *files* with the files in a folder in the folder's place.

        Raises:
            ConfigurationError: the format is wrong, or the name of a file tells several.
        """
        from newsclaims._formats.folders import files_of

        if not any(file != STDIN and Path(file).is_dir() for file in files):
            return files
        if self.input_format is not None:
            _check_format(formats, self.input_format)
        expanded: list[str] = []
        for file in files:
            if file == STDIN or not Path(file).is_dir():
                expanded.append(file)
            else:
                expanded.extend(map(str, files_of(Path(file), formats, self.input_format)))
        return expanded

    def files(self, formats: Formats, files: Sequence[str]) -> InputFiles:
        """Return what reads *files*.

        Raises:
            ConfigurationError: the format or an option is wrong.
        """
        return InputFiles(
            files=self.found(formats, files),
            formats=formats,
            format=self.input_format,
            options=told("--input-option", self.input_options),
            where_taken={"title_line": self.title_line, "max_bytes": self.max_bytes},
        )


def input_options(command: Callable[Concatenate[InputOptions, P], R]) -> Callable[P, R]:
    """Give *command* the options of `InputOptions`, and an `InputOptions` for its first argument."""

    @wraps(command)
    def choosing(*args: P.args, **kwargs: P.kwargs) -> R:
        names = [attribute.name for attribute in fields(InputOptions)]
        said = InputOptions(**{name: kwargs.pop(name) for name in names})  # type: ignore[arg-type]
        return command(said, *args, **kwargs)

    for option in reversed(_OPTIONS):
        option(choosing)
    return choosing


_OPTIONS = (
    click.option(
        "--input-format",
        metavar="NAME",
        help="How to read the files: text, json, jsonl, or a format of a plugin; by default what"
        " their names say, and text where they say nothing.",
    ),
    click.option(
        "--input-option",
        "input_options",
        multiple=True,
        metavar="KEY=VALUE",
        help="Set an option of the format that is read, as in TOML; see `newsclaims formats`.",
    ),
    click.option("--title-line", is_flag=True, help="The first line of a text is its title."),
    click.option(
        "--max-bytes",
        type=click.IntRange(min=1),
        default=MAX_BYTES,
        show_default=True,
        help="Refuse a text, JSON file or JSON line that is longer.  One of a million bytes takes"
        " some 230 MB of memory.",
    ),
)


@frozen(kw_only=True)
class InputFiles:
    """What is to be read, and how.

    Args:
        files: names; ``-`` is standard input.
        formats: those that there are.
        format: name of one; None for what the name of each file says.
        options: of the format.
        where_taken: options for a format that has them.

    Raises:
        ConfigurationError: a format or an option is wrong; before anything is read.
    """

    files: Sequence[str]
    formats: Formats
    format: str | None
    options: Mapping[str, object]
    where_taken: Mapping[str, object]
    _readings: dict[str, Reading] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a format or an option that is wrong before anything is read."""
        if self.format is not None:
            _check_format(self.formats, self.format)
        for file in self.files:
            self._reading(file)

    def records(self) -> Iterator[Record]:
        """Read all files, one after the other."""
        return chain.from_iterable(map(self.read, self.files))

    def read(self, file: str) -> Iterator[Record]:
        """Read one file."""
        reading = self._reading(file)
        if file != STDIN:
            return reading.file(Path(file))
        return reading.stream(_standard_input(), "stdin")

    def size(self) -> int | None:
        """Return the bytes of all files together; None where that is not known beforehand."""
        from newsclaims.cli.progress import total_size

        return None if STDIN in self.files else total_size(map(Path, self.files))

    def _reading(self, file: str) -> Reading:
        from newsclaims._formats.reading import reading

        told = self.formats.by_suffix("reader", file) if self.format is None else None
        name = "text" if told is None or file == STDIN else told.name
        if name not in self._readings:
            self._readings[name] = reading(
                self.formats,
                self.format,
                file,
                self.options,
                where_taken=self.where_taken,
            )
        return self._readings[name]


def _check_format(formats: Formats, name: str) -> None:
    try:
        formats.named("reader", name)
    except ConfigurationError as error:
        raise ConfigurationError(f"Invalid value for '--input-format': {error}") from error


def _standard_input() -> BinaryIO:
    """Return standard input, opened anew where it is the process's own.

    A thread that waits for the shared stream would keep the interpreter from closing it at the
    end.
    """
    if sys.stdin is None:
        raise Fault("standard input: closed")
    try:
        return open(sys.stdin.fileno(), "rb", closefd=False)
    except (OSError, ValueError):  # a stream that a caller put there
        return sys.stdin.buffer
