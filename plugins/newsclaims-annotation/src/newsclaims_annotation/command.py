"""The command ``newsclaims-annotation``: projects for brat, settings of the tools, corrections to gold."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, get_args

import click

from newsclaims.codec import loads
from newsclaims.errors import ArticleError, DocumentError, NewsclaimsError
from newsclaims.file_names import FileNames
from newsclaims_annotation.brat import brat_settings, write_brat
from newsclaims_annotation.gold import write_gold
from newsclaims_annotation.label_studio import label_studio_config
from newsclaims_annotation.reading import ToolFormat, read_annotated

if TYPE_CHECKING:
    from newsclaims.model import Document

_PATH = click.Path(path_type=Path)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Take claims into annotation tools, and corrections back."""


@main.command
@click.argument("files", nargs=-1, required=True, type=_PATH, metavar="FILE...")
@click.argument("folder", type=_PATH)
@click.option("--format", "kind", type=click.Choice(get_args(ToolFormat)), help="Format of FILE.")
@click.option("--language", default="ar", show_default=True, help="BCP 47 tag of the articles.")
def gold(files: Sequence[Path], folder: Path, *, kind: Any, language: str) -> None:  # noqa: ANN401 - one of the formats
    """Write the gold annotation of corrected FILE... into FOLDER, for `newsclaims evaluate`.

    FILE is what an annotation tool has saved: an .ann file of brat with its .txt file beside it, an
    export of Label Studio in the format JSON, a CAS of INCEpTION (.xmi or .json), or what
    `prodigy db-out` prints (.jsonl).  FOLDER gets ID.txt and ID.gold.json for each article.

    An article that cannot be read is one line on standard error, and the exit code is 1.  What has no
    place in gold, such as a cue without content, is left out, and a line says so.
    """
    faults = _Faults()
    names = FileNames()
    for path in files:
        try:
            for document in read_annotated(
                path, format=kind, language=language, on_error=faults.tell
            ):
                where = f"{path}: article {document.article.id!r}"
                for note in document.diagnostics:
                    faults.say(f"{where}: {note.message}")
                try:
                    write_gold(document, folder, names=names)
                except ArticleError as error:
                    faults.tell(ArticleError(f"{path}: {error}"))
                except OSError as error:
                    faults.tell(ArticleError(f"{where}: cannot be written: {error}"))
        except NewsclaimsError as error:
            faults.tell(error)
    faults.end()


@main.command
@click.argument("file", type=_PATH)
@click.argument("folder", type=_PATH)
def brat(file: Path, folder: Path) -> None:
    """Write the documents of FILE, as `newsclaims analyze --format jsonl` has written them, for brat.

    FOLDER gets ID.txt and ID.ann for each article, and the files that configure brat.  A line that cannot
    be read is one line on standard error, and the exit code is 1.
    """
    faults = _Faults()
    try:
        count = write_brat(
            _stored(file, faults.tell),
            folder,
            on_error=lambda error: faults.tell(ArticleError(f"{file}: {error}")),
        )
        click.echo(f"{count} articles in {folder}")
    except OSError as error:
        faults.tell(ArticleError(str(error)))
    faults.end()


@main.command
@click.argument("tool", type=click.Choice(["brat", "inception", "label-studio"]))
@click.argument("folder", type=_PATH, required=False)
def settings(tool: str, folder: Path | None) -> None:
    """Print what configures TOOL for claims, or write it into FOLDER."""
    if tool == "brat":
        texts = brat_settings()
    elif tool == "label-studio":
        texts = {"label-studio.xml": label_studio_config()}
    else:
        from newsclaims_annotation.cas_types import type_system_xml

        texts = {"TypeSystem.xml": type_system_xml()}
    for name, text in texts.items():
        if folder is None:
            click.echo(text.rstrip("\n"))
        else:
            folder.mkdir(parents=True, exist_ok=True)
            (folder / name).write_text(text, "utf-8")


def _stored(path: Path, fail: Callable[[NewsclaimsError], object]) -> Iterator[Document]:
    with path.open("rb") as stream:
        for number, line in enumerate(stream, 1):
            if line.strip():
                try:
                    yield loads(line.decode("utf-8-sig"))
                except UnicodeDecodeError as error:
                    reason = f"not UTF-8: {error.reason} at byte {error.start} of the line"
                    fail(DocumentError(f"{path}:{number}: {reason}"))
                except DocumentError as error:
                    fail(DocumentError(f"{path}:{number}: {error}"))


class _Faults:
    """What went wrong in a run, each a line on standard error."""

    def __init__(self) -> None:
        self._told = False

    def say(self, message: str) -> None:
        click.echo(f"newsclaims-annotation: {message}", err=True)

    def tell(self, error: NewsclaimsError) -> None:
        self._told = True
        self.say(str(error))

    def end(self) -> None:
        """End the run with 1 where something went wrong."""
        if self._told:
            raise click.exceptions.Exit(1)
