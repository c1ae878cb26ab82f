"""``newsclaims convert``: stored documents into any format, without analysing them again."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsclaims.cli.faults import EXIT_CODES, ExitCode, Fault, complain
from newsclaims.cli.format_options import STDIN, formats_of
from newsclaims.cli.output_options import OutputOptions, output_options
from newsclaims.cli.plugin_options import PluginOptions, plugin_settings
from newsclaims.errors import DocumentError, NewsclaimsError

if TYPE_CHECKING:
    from newsclaims._formats.stored import Stored
    from newsclaims.cli.output import Output


@click.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@output_options()
@plugin_settings
def convert(
    plugin_options: PluginOptions, how_to_write: OutputOptions, files: Sequence[str]
) -> None:
    """Write the documents of FILE... in another format, in their order; nothing is analysed.

    FILE is what `newsclaims analyze` has written: a .jsonl file, or a .json file with a
    document or a list of them; or a folder, for the files in it that end so; - is standard input, with one document a line.  What was
    written without --full lacks layers, and formats that require them refuse it.

    A document that cannot be read, or has no place in the format, is one line on standard
    error and leaves nothing in the output; the others are done, and the exit code is 1.
    """
    from newsclaims.cli.interruption import Interruption
    from newsclaims.cli.output import open_output
    from newsclaims.cli.standard_output import kept_stdout

    how_to_write.check()
    output = how_to_write.output
    failed = 0
    with Interruption() as interruption, kept_stdout() as stdout:
        writing = how_to_write.writing(formats_of(plugin_options))
        single = len(files) == 1 and not Path(files[0]).is_dir()
        files = _found(files)
        how_to_write.keep_off(files, writing)
        stored = chain.from_iterable(map(_read, files))
        first = next(stored, None)
        single = single and first is not None and first.alone
        with open_output(
            output, writing, single=single, stdout=stdout, per_file=how_to_write.per_file
        ) as writer:
            for one in chain([first] if first else (), stored):
                with interruption.held():
                    failed += not _written(one, writer)
    if failed:
        raise click.exceptions.Exit(ExitCode.SOME_FAILED)


def _found(files: Sequence[str]) -> Sequence[str]:
    """Return *files* with the files in a folder in the folder's place."""
    from newsclaims._formats.stored import stored_files

    expanded: list[str] = []
    for file in files:
        expanded.extend([file] if file == STDIN else map(str, stored_files(Path(file))))
    return expanded


def _read(file: str) -> Iterator[Stored]:
    from newsclaims._formats.stored import stored_in, stored_lines

    if file != STDIN:
        return stored_in(Path(file))
    if sys.stdin is None:
        raise Fault("standard input: closed")
    return stored_lines(sys.stdin.buffer, "stdin")


def _written(stored: Stored, writer: Output) -> bool:
    """Write a document; return whether it could be read and written, and complain if not."""
    if isinstance(stored.outcome, DocumentError):
        complain(str(stored.outcome))
        return False
    try:
        writer.write(stored.outcome)
    except NewsclaimsError as error:
        complain(f"{stored.where}: {error}")
        return False
    return True
