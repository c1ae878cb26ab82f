"""``newsclaims analyze``: articles in, documents out."""

from __future__ import annotations

import json
import os
from collections.abc import Sequence
from contextlib import closing, nullcontext
from itertools import chain
from pathlib import Path

import click

from newsclaims.cli.faults import EXIT_CODES, ExitCode, Fault, complain
from newsclaims.cli.format_options import formats_of
from newsclaims.cli.input_options import InputOptions, input_options
from newsclaims.cli.output_options import OutputOptions, output_options
from newsclaims.cli.plugin_options import PluginOptions, pipeline_options


@click.command(epilog=EXIT_CODES)
@click.argument("files", nargs=-1, required=True, metavar="FILE...")
@output_options(default="table")
@input_options
@click.option(
    "--resume",
    is_flag=True,
    help="Keep what an earlier run with this option has written to the folder of --output and would"
    " be the same; do the rest.",
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
    how_to_read: InputOptions,
    how_to_write: OutputOptions,
    files: Sequence[str],
    *,
    resume: bool,
    processes: int,
    batch_size: int,
    timeout: float | None,
    isolates: bool | None,
    explain: bool,
) -> None:
    """Say who said what in each article of FILE..., in their order.

    FILE is a folder, for the files in it whose names tell a format, or UTF-8 text with one article, a .json file with an article object or a list of
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
    from newsclaims.cli.output import open_output
    from newsclaims.cli.progress import Bar
    from newsclaims.cli.resumption import Resumption
    from newsclaims.cli.standard_output import kept_stdout

    output = how_to_write.output
    how_to_write.check()
    if resume and not how_to_write.is_folder():
        raise Fault("--resume: takes --output with a folder; one that is new ends in a slash")
    if resume and how_to_write.per_file is not None:
        raise Fault("--resume: knows files of one article each; leave --per-file or --resume")
    with Interruption() as interruption, kept_stdout() as stdout:
        formats = formats_of(plugin_options)
        writing = how_to_write.writing(formats, default="table", further={"isolates": isolates})
        single = len(files) == 1 and not Path(files[0]).is_dir()
        files = how_to_read.found(formats, files)
        how_to_write.keep_off(files, writing)
        reading = how_to_read.files(formats, files)
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
                single=single and first.alone,
                stdout=stdout,
                explain=pipeline.explain if explain else None,
                resumption=resumption,
                per_file=how_to_write.per_file,
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
