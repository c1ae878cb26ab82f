"""The options that say in which format documents are written, and where."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import wraps
from pathlib import Path
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

import click
from attrs import fields, frozen

from newsclaims.cli.faults import Fault
from newsclaims.cli.format_options import STDIN, told
from newsclaims.errors import ConfigurationError

if TYPE_CHECKING:
    from newsclaims._formats.registration import Formats
    from newsclaims._formats.writing import Writing

P = ParamSpec("P")
R = TypeVar("R")


@frozen(kw_only=True)
class OutputOptions:
    """What the command line says about the output.

    Args:
        output_format: name of the format; None for the one that the name of the file tells.
        format_options: ``KEY=VALUE``.
        output: the file or folder; None for standard output.
        full: whether JSON holds all layers.
        per_file: documents in a file of the folder; None for one each.
    """

    output_format: str | None
    format_options: Sequence[str]
    output: str | None
    full: bool
    per_file: int | None

    def check(self) -> None:
        """Refuse a name that is none, and an option that does not go with it.

        Raises:
            Fault: the name of the output is empty, or is no folder's where files are to be filled.
        """
        if self.output == "":
            raise Fault("--output: is empty; name a file or a folder")
        if self.per_file is not None and not self.is_folder():
            raise Fault("--per-file: takes --output with a folder; one that is new ends in a slash")

    def is_folder(self) -> bool:
        """Return whether each document gets a file of its own."""
        from newsclaims.cli.output import is_folder

        return self.output is not None and is_folder(self.output)

    def writing(
        self,
        formats: Formats,
        *,
        default: str | None = None,
        further: Mapping[str, object] | None = None,
    ) -> Writing:
        """Return how documents are written.

        Args:
            formats: those that there are.
            default: name of the format where no file is named, or one whose name has no end.
            further: options for a format that has them, passed over by others.

        Raises:
            ConfigurationError: the format or an option is wrong, or there is none.
        """
        from newsclaims._formats.writing import writing

        options = told("--format-option", self.format_options)
        file_name = "" if self.output is None or self.is_folder() else self.output
        name = self.output_format
        if name is None and file_name:
            found = formats.by_suffix("writer", file_name)
            name = found.name if found else None
        # a name that ends in nothing, as /dev/stdout does, asks for no format; one that ends in
        # what no format has is refused, as `newsclaims.write` does
        if not Path(file_name).suffix:
            name = name or default
        if name is not None:
            try:
                found = formats.named("writer", name)
            except ConfigurationError as error:
                raise ConfigurationError(f"Invalid value for '--format': {error}") from error
            options = {**found.taken({"full": self.full, **(further or {})}), **options}
        return writing(formats, name, file_name, options)

    def keep_off(self, files: Sequence[str], writing: Writing) -> None:
        """Refuse to write over what is read.

        Raises:
            Fault: names the file.
        """
        from newsclaims.cli.output import may_write

        if self.output is None:
            return
        suffix = writing.format.target.suffix
        for file in files:
            if file != STDIN and may_write(self.output, suffix, Path(file)):
                raise Fault(
                    f"--output {self.output}: would overwrite {file}, which is read; name another"
                )


def output_options(
    *, default: str | None = None
) -> Callable[[Callable[Concatenate[OutputOptions, P], R]], Callable[P, R]]:
    """Give a command the options of `OutputOptions`, and an `OutputOptions` for its first argument.

    Args:
        default: name of the format where nothing tells one.
    """
    options = (
        click.option(
            "--format",
            "output_format",
            metavar="NAME",
            help="table: for people; json: one object, or a list where there may be several"
            " articles; jsonl: one object a line; or a format of a plugin, see `newsclaims"
            " formats`.  By default what the name of the --output file says"
            + (f"; {default} where it has no end." if default else "."),
        ),
        click.option(
            "--format-option",
            "format_options",
            multiple=True,
            metavar="KEY=VALUE",
            help="Set an option of the format that is written, as in TOML; see `newsclaims"
            " formats`.",
        ),
        click.option(
            "--output",
            metavar="PATH",
            help="Write to this file, which is replaced when all is done; to a folder (one that"
            " exists, or PATH ends in a slash) one file for each article, named by its id.",
        ),
        click.option(
            "--per-file",
            type=click.IntRange(min=1),
            metavar="N",
            help="Put so many articles into each file of the folder: 000001.jsonl, 000002.jsonl, ...",
        ),
        click.option(
            "--full",
            is_flag=True,
            help="Put tokens, sentences, mentions and attributions into the JSON.",
        ),
    )

    def decorated(command: Callable[Concatenate[OutputOptions, P], R]) -> Callable[P, R]:
        @wraps(command)
        def choosing(*args: P.args, **kwargs: P.kwargs) -> R:
            names = [attribute.name for attribute in fields(OutputOptions)]
            said = OutputOptions(**{name: kwargs.pop(name) for name in names})  # type: ignore[arg-type]
            return command(said, *args, **kwargs)

        for option in reversed(options):
            option(choosing)
        return choosing

    return decorated
