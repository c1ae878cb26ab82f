"""``newsclaims analyze``: articles in, documents out."""

from __future__ import annotations

import json
import os
import sys
from collections.abc import Iterator, Mapping, Sequence
from contextlib import closing, nullcontext
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO

import click
from attrs import field, frozen

from newsclaims._input.size_limit import MAX_BYTES
from newsclaims.cli.faults import EXIT_CODES, ExitCode, Fault, complain
from newsclaims.cli.format_options import FORMAT_OPTION, INPUT_OPTION, formats_of, told, writing_of
from newsclaims.cli.plugin_options import PluginOptions, pipeline_options
from newsclaims.errors import ConfigurationError

if TYPE_CHECKING:
    from newsclaims._formats.reading import Reading
    from newsclaims._formats.registration import Formats
    from newsclaims._formats.writing import Writing
    from newsclaims.formats import Record

_STDIN = "-"


@click.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "output_format",
    metavar="NAME",
    help="table: for people; json: one object, or a list where there may be several articles;"
    " jsonl: one object a line; or a format of a plugin, see `newsclaims formats`.  By default what"
    " the name of the --output file says, else table.",
)
@FORMAT_OPTION
@click.option(
    "--output",
    metavar="PATH",
    help="Write to this file, which is replaced when all is done; to a folder (one that exists, or"
    " PATH ends in a slash) one file for each article, named by its id.",
)
@click.option(
    "--resume",
    is_flag=True,
    help="Keep what an earlier run with this option has written to the folder of --output and would"
    " be the same; do the rest.",
)
@click.option(
    "--input-format",
    metavar="NAME",
    help="How to read the files: text, json, jsonl, or a format of a plugin; by default what their"
    " names say, and text where they say nothing.",
)
@INPUT_OPTION
@click.option("--title-line", is_flag=True, help="The first line of a text is its title.")
@click.option(
    "--full", is_flag=True, help="Put tokens, sentences, mentions and attributions into the JSON."
)
@click.option(
    "--processes",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Spread the articles over so many processes.",
)
@click.option(
    "--batch-size",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Give so many articles at a time to plugins that can read several together.",
)
@click.option(
    "--timeout",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="Give up an article that takes longer, models that are loaded for it included.  It is"
    " read in a worker process, which can be killed, also with --processes 1.",
)
@click.option(
    "--max-bytes",
    type=click.IntRange(min=1),
    default=MAX_BYTES,
    show_default=True,
    help="Refuse a text, JSON file or JSON line that is longer.  One of a million bytes takes"
    " some 230 MB of memory.",
)
@click.option(
    "--isolates/--no-isolates",
    default=None,
    help="Put the table's right-to-left text between Unicode isolates; by default where it goes to"
    " a terminal.",
)
@click.option(
    "--explain",
    is_flag=True,
    help="In the table's place say of each claim which rules made it of which words, and which"
    " words were not taken; in JSON put the document and all steps of the rules into one object; in"
    " HTML put them below each claim.",
)
@pipeline_options
def analyze(  # noqa: PLR0913 - one argument for each option
    plugin_options: PluginOptions,
    files: Sequence[str],
    *,
    output_format: str | None,
    format_options: Sequence[str],
    output: str | None,
    resume: bool,
    input_format: str | None,
    input_options: Sequence[str],
    title_line: bool,
    full: bool,
    processes: int,
    batch_size: int,
    timeout: float | None,
    max_bytes: int,
    isolates: bool | None,
    explain: bool,
) -> None:
    """Say who said what in each article of FILE..., in their order.

    FILE is UTF-8 text with one article, a .json file with an article object or a list of
    them, or a .jsonl file with one object a line, or of a format that a plugin reads; - is
    standard input.  An object holds
    "text" and, where known, "id", "title", "language", "published", "publisher" and "url";
    other keys go into the "meta" of the article.  An article without an id is called after its file.

    Offsets count the code points of the text as it stands in the file: line ends are not
    translated, and a byte order mark counts as one.

    A file, line or article that fails is one line on standard error and leaves nothing in
    the output; the others are done, and the exit code is 1.  With --on-error skip a plugin
    that fails is named there too, but costs the article only that plugin's layer.  So is an
    article in a language that no plugin serves.  What plugins print goes to standard error.
    """
    from newsclaims.cli.batch import Batch
    from newsclaims.cli.interruption import Interruption
    from newsclaims.cli.output import is_folder, open_output
    from newsclaims.cli.progress import Bar
    from newsclaims.cli.resumption import Resumption
    from newsclaims.cli.standard_output import kept_stdout

    if output == "":
        raise Fault("--output: is empty; name a file or a folder")
    if resume and not (output is not None and is_folder(output)):
        raise Fault("--resume: takes --output with a folder; one that is new ends in a slash")
    with Interruption() as interruption, kept_stdout() as stdout:
        formats = formats_of(plugin_options)
        writing = writing_of(
            formats,
            output_format,
            output,
            told("--format-option", format_options),
            where_taken={"full": full, "isolates": isolates},
            default="table",
        )
        _check_output(output, writing, files)
        reading = _Input(
            files=files,
            formats=formats,
            format=input_format,
            options=told("--input-option", input_options),
            where_taken={"title_line": title_line, "max_bytes": max_bytes},
        )
        pipeline = plugin_options.build()
        for entry in pipeline.load_report.problems:
            complain(f"plugin {entry}")
        if not pipeline.plan.stage("quotes"):
            complain("no plugin serves the stage 'quotes': no claims will be found")
        records = reading.records()
        first = next(records)
        resumption = None
        if resume:
            of_plugin = formats.options.get(writing.format.plugin, {})
            further = [*writing.fingerprint(), of_plugin, explain, os.environ.get("COLUMNS")]
            made_by = json.dumps([pipeline.fingerprint(), *further], default=str)
            resumption = Resumption(Path(str(output)), writing.format.name, made_by)
        with (
            closing(resumption) if resumption else nullcontext(),
            Bar(
                reading.size(), shown=output is None and stdout is not None and stdout.isatty()
            ) as bar,
            open_output(
                output,
                writing,
                single=len(files) == 1 and first.alone,
                stdout=stdout,
                explain=pipeline.explain if explain else None,
                resumption=resumption,
            ) as writer,
        ):
            batch = Batch(
                pipeline=pipeline,
                processes=processes,
                batch_size=batch_size,
                timeout=timeout,
                interruption=interruption,
                skip=plugin_options.settings().get("on_error") == "skip",
                writer=writer,
                bar=bar,
                resumption=resumption,
            )
            batch.through(chain([first], records))
        batch.say_kept()
    if batch.failed:
        raise click.exceptions.Exit(ExitCode.SOME_FAILED)


@frozen(kw_only=True)
class _Input:
    """What is to be read, and how."""

    files: Sequence[str]
    formats: Formats
    format: str | None
    options: Mapping[str, object]
    where_taken: Mapping[str, object]
    _readings: dict[str, Reading] = field(factory=dict, init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse a format or an option that is wrong before anything is read."""
        if self.format is not None:
            try:
                self.formats.named("reader", self.format)
            except ConfigurationError as error:
                raise ConfigurationError(f"Invalid value for '--input-format': {error}") from error
        for file in self.files:
            self._reading(file)

    def records(self) -> Iterator[Record]:
        """Read all files, one after the other."""
        return chain.from_iterable(map(self._read, self.files))

    def size(self) -> int | None:
        """Return the bytes of all files together; None where that is not known beforehand."""
        from newsclaims.cli.progress import total_size

        return None if _STDIN in self.files else total_size(map(Path, self.files))

    def _read(self, file: str) -> Iterator[Record]:
        reading = self._reading(file)
        if file != _STDIN:
            return reading.file(Path(file))
        return reading.stream(_standard_input(), "stdin")

    def _reading(self, file: str) -> Reading:
        from newsclaims._formats.reading import reading

        end = "" if file == _STDIN else Path(file).suffix
        if end not in self._readings:
            self._readings[end] = reading(
                self.formats,
                self.format,
                file,
                self.options,
                where_taken=self.where_taken,
            )
        return self._readings[end]


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


def _check_output(output: str | None, writing: Writing, files: Sequence[str]) -> None:
    from newsclaims.cli.output import may_write

    for file in files:
        if (
            output is not None
            and file != _STDIN
            and may_write(output, writing.format.target.suffix, Path(file))
        ):
            raise Fault(f"--output {output}: would overwrite {file}, which is read; name another")
