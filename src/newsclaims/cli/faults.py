"""How the command line fails: one line on standard error and a documented exit code."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from enum import IntEnum
from typing import Any

import click

from newsclaims._processes.garbage import COLLECTOR
from newsclaims.cli.characters import is_hidden
from newsclaims.cli.interruption import TerminatedError
from newsclaims.errors import NewsclaimsError


class ExitCode(IntEnum):
    """What the process tells its caller."""

    DONE = 0
    SOME_FAILED = 1
    NOT_DONE = 2
    INTERRUPTED = 130
    OUTPUT_CLOSED = 141
    TERMINATED = 143


EXIT_CODES = """\b
Exit codes:
  0    everything was done
  1    done, but an article (or a plugin that was checked) failed
  2    not done: wrong usage, settings, plugins, output or gold
  130  interrupted
  141  what read the output closed it
  143  terminated (SIGTERM)
"""
"""What ``--help`` says of `ExitCode`."""


class Fault(click.ClickException):
    """Ends the command with one line that says why."""

    exit_code = ExitCode.NOT_DONE

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the line."""
        complain(self.format_message())


def complain(message: str) -> None:
    """Print one line about what went wrong to standard error, above a progress bar there."""
    if sys.stderr is not None:
        # written to the stream that a bar puts in its place, which click.echo would pass by
        sys.stderr.write(f"newsclaims: {one_line(message)}\n")


def one_line(message: str) -> str:
    """Return *message* on one line; what would steer a terminal, or hide in it, is escaped."""
    line = " ".join(message.split())
    return "".join(
        c if c.isprintable() and not is_hidden(c) else c.encode("unicode_escape").decode()
        for c in line
    )


class OneLineGroup(click.Group):
    """A group whose commands fail in one line, wrong usage included."""

    def main(self, args: Sequence[str] | None = None, *rest: Any, **options: Any) -> Any:  # noqa: ANN401 - as click has it
        """Run the command line: that of the process, which is then ours, where *args* is None."""
        if args is None:
            COLLECTOR.spare()
        return super().main(args, *rest, **options)

    def make_context(
        self,
        info_name: str | None,
        args: list[str],
        parent: click.Context | None = None,
        **extra: object,
    ) -> click.Context:
        """Parse the group's own arguments."""
        try:
            return super().make_context(info_name, args, parent, **extra)
        except click.UsageError as error:
            raise _fault(error) from error

    def invoke(self, ctx: click.Context) -> object:
        """Run the command that the arguments name."""
        try:
            return super().invoke(ctx)
        except click.UsageError as error:
            raise _fault(error) from error
        except NewsclaimsError as error:
            raise Fault(_with_notes(str(error), error)) from error
        except BrokenPipeError:
            _let_go_of_output()
            ctx.exit(ExitCode.OUTPUT_CLOSED)
        except OSError as error:
            reason = error.strerror or str(error)
            message = f"{error.filename or 'the output'}: {reason}"
            raise Fault(_with_notes(message, error)) from error
        except TerminatedError as error:
            complain(_with_notes("terminated", error))
            ctx.exit(ExitCode.TERMINATED)
        except KeyboardInterrupt as error:
            complain(_with_notes("interrupted", error))
            ctx.exit(ExitCode.INTERRUPTED)


def _fault(error: click.UsageError) -> click.ClickException:
    if isinstance(error, click.exceptions.NoArgsIsHelpError):
        return error
    command = f"; see {error.ctx.command_path} --help" if error.ctx else ""
    return Fault(f"{error.format_message().rstrip('.')}{command}")


def _with_notes(message: str, error: BaseException) -> str:
    """Return *message* with what was noted on the error on its way."""
    return "; ".join([message, *getattr(error, "__notes__", ())])


def _let_go_of_output() -> None:
    """Point standard output at nothing, so that flushing it at exit cannot fail again."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
