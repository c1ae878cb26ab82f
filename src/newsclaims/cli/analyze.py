"""``newsclaims analyze``: articles in, documents out."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import IO, TYPE_CHECKING

import click
from attrs import frozen

from newsclaims._input.size_limit import MAX_BYTES
from newsclaims.cli.faults import EXIT_CODES, ExitCode, Fault, complain
from newsclaims.cli.plugin_options import PluginOptions, pipeline_options

if TYPE_CHECKING:
    from newsclaims._input.article_files import InputFormat, Record
    from newsclaims.cli.output import Format

_STDIN = "-"


@click.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@click.option(
    "--format",
    "output_format",
    type=click.Choice(["table", "json", "jsonl"]),
    default="table",
    show_default=True,
    help="table: for people; json: one object, or a list where there may be several articles;"
    " jsonl: one object a line.",
)
@click.option(
    "--output",
    metavar="PATH",
    help="Write to this file, which is replaced when all is done; to a folder (one that exists, or"
    " PATH ends in a slash) one file for each article, named by its id.",
)
@click.option(
    "--input-format",
    type=click.Choice(["text", "json", "jsonl"]),
    help="How to read the files; by default .json and .jsonl are what they say and all else is"
    " text.",
)
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
    " words were not taken; in JSON put the document and all steps of the rules into one object.",
)
@pipeline_options
def analyze(  # noqa: PLR0913 - one argument for each option
    plugin_options: PluginOptions,
    files: Sequence[str],
    *,
    output_format: Format,
    output: str | None,
    input_format: InputFormat | None,
    title_line: bool,
    full: bool,
    processes: int,
    timeout: float | None,
    max_bytes: int,
    isolates: bool | None,
    explain: bool,
) -> None:
    """Say who said what in each article of FILE..., in their order.

    FILE is UTF-8 text with one article, a .json file with an article object or a list of
    them, or a .jsonl file with one object a line; - is standard input.  An object holds
    "text" and, where known, "id", "title", "language", "published", "publisher" and "url";
    other keys are ignored.  An article without an id is called after its file.

    Offsets count the code points of the text as it stands in the file: line ends are not
    translated, and a byte order mark counts as one.

    A file, line or article that fails is one line on standard error and leaves nothing in
    the output; the others are done, and the exit code is 1.  With --on-error skip a plugin
    that fails is named there too, but costs the article only that plugin's layer.  So is an
    article in a language that no plugin serves.  What plugins print goes to standard error.
    """
    from newsclaims.cli.batch import Batch
    from newsclaims.cli.interruption import Interruption
    from newsclaims.cli.output import open_writer
    from newsclaims.cli.progress import Bar
    from newsclaims.cli.standard_output import kept_stdout

    _check_output(output, output_format, files)
    reading = _Reading(files=files, format=input_format, title_line=title_line, max_bytes=max_bytes)
    with Interruption() as interruption, kept_stdout() as stdout:
        pipeline = plugin_options.build()
        for entry in pipeline.load_report.problems:
            complain(f"plugin {entry}")
        if not pipeline.plan.stage("quotes"):
            complain("no plugin serves the stage 'quotes': no claims will be found")
        records = reading.records()
        first = next(records)
        with (
            Bar(
                reading.size(), shown=output is None and stdout is not None and stdout.isatty()
            ) as bar,
            open_writer(
                output,
                output_format,
                single=len(files) == 1 and first.alone,
                full=full,
                isolates=isolates,
                stdout=stdout,
                explain=pipeline.explain if explain else None,
            ) as writer,
        ):
            batch = Batch(
                pipeline=pipeline,
                processes=processes,
                timeout=timeout,
                interruption=interruption,
                skip=plugin_options.settings().get("on_error") == "skip",
                writer=writer,
                bar=bar,
            )
            batch.through(chain([first], records))
    if batch.failed:
        raise click.exceptions.Exit(ExitCode.SOME_FAILED)


@frozen(kw_only=True)
class _Reading:
    """What is to be read, and how."""

    files: Sequence[str]
    format: InputFormat | None
    title_line: bool
    max_bytes: int

    def records(self) -> Iterator[Record]:
        """Read all files, one after the other."""
        return chain.from_iterable(map(self._read, self.files))

    def size(self) -> int | None:
        """Return the bytes of all files together; None where that is not known beforehand."""
        from newsclaims.cli.progress import total_size

        return None if _STDIN in self.files else total_size(map(Path, self.files))

    def _read(self, file: str) -> Iterator[Record]:
        from newsclaims._input.article_files import read_articles, read_stream

        if file != _STDIN:
            return read_articles(
                Path(file),
                format=self.format,
                title_line=self.title_line,
                max_bytes=self.max_bytes,
            )
        return read_stream(
            _standard_input(),
            "stdin",
            format=self.format or "text",
            title_line=self.title_line,
            max_bytes=self.max_bytes,
        )


def _standard_input() -> IO[bytes]:
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


def _check_output(output: str | None, output_format: Format, files: Sequence[str]) -> None:
    from newsclaims.cli.output import may_write

    if output == "":
        raise Fault("--output: is empty; name a file or a folder")
    for file in files:
        if output is not None and file != _STDIN and may_write(output, output_format, Path(file)):
            raise Fault(f"--output {output}: would overwrite {file}, which is read; name another")
