"""Keep standard output for the documents, whatever plugins print there."""

from __future__ import annotations

import io
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stdout, suppress
from typing import TextIO

_STDOUT = 1


@contextmanager
def kept_stdout() -> Iterator[TextIO | None]:
    """Yield standard output in UTF-8; what is printed meanwhile goes to standard error.

    So does what libraries that are not Python print, and what worker processes print: they
    write to the file descriptor 1, which is standard error's until the end.

    Yields:
        The stream; None where the process was started without one.
    """
    stream = sys.stdout
    if stream is None or not _is_real(stream):
        with redirect_stdout(sys.stderr):
            yield _in_utf8(stream) if isinstance(stream, io.TextIOWrapper) else stream
        return
    stream.flush()
    kept = os.dup(_STDOUT)
    documents = open(os.dup(kept), "w", encoding="utf-8", errors="backslashreplace")  # noqa: PTH123, SIM115 - a descriptor
    _send_to_stderr()
    try:
        with redirect_stdout(sys.stderr):
            yield documents
    except BaseException:
        with suppress(OSError):  # that it cannot be written is what is being raised
            documents.close()
        raise
    else:
        documents.close()
    finally:
        stream.flush()  # of those who took hold of it earlier
        os.dup2(kept, _STDOUT)
        os.close(kept)


def _is_real(stream: TextIO) -> bool:
    """Return whether *stream* is the process's own standard output, not one that a caller put there."""
    try:
        return stream.fileno() == _STDOUT
    except (OSError, ValueError):
        return False


def _in_utf8(stream: io.TextIOWrapper) -> TextIO:
    stream.reconfigure(encoding="utf-8", errors="backslashreplace")
    return stream


def _send_to_stderr() -> None:
    try:
        os.dup2(2, _STDOUT)
    except OSError:  # standard error is closed
        with open(os.devnull, "wb") as nothing:  # noqa: PTH123 - named by os
            os.dup2(nothing.fileno(), _STDOUT)
