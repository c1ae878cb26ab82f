"""The command line: ``newsclaims analyze | convert | formats | plugins | schema | evaluate``.

What a command needs beyond click is imported when it runs, so that ``--help`` is
there at once.
"""

import click

from newsclaims.cli.analyze import analyze
from newsclaims.cli.convert import convert
from newsclaims.cli.evaluate import evaluate
from newsclaims.cli.faults import EXIT_CODES, OneLineGroup
from newsclaims.cli.formats import formats
from newsclaims.cli.plugins import plugins
from newsclaims.cli.schema import schema

__all__ = ["main"]


@click.group(
    cls=OneLineGroup,
    commands=[analyze, convert, evaluate, formats, plugins, schema],
    epilog=EXIT_CODES,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(package_name="newsclaims", message="%(package)s %(version)s")
def main() -> None:
    """Read news articles and say who said what.

    Every error is one line on standard error.
    """
