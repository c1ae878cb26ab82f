"""A process that answers line for line, watched: it may die, hang or talk out of turn."""

from __future__ import annotations

import subprocess
import threading
from collections import deque
from collections.abc import Mapping, Sequence
from contextlib import suppress
from queue import Empty, Queue
from typing import IO, cast

from newsclaims_farasa.errors import FarasaProcessError

_LONGEST_ANSWER = 1 << 20
_MOST_UNREAD = 200
_GRACE = 2.0
"""Seconds that a process has to end when it is told to, before it is killed."""
_DYING = 0.5
"""Seconds between the end of a process's output and its own, if it ends."""


class HangError(FarasaProcessError):
    """The process gave no answer in time."""


class Dialogue:
    """A running process and the two threads that read what it writes.

    Not safe for threads: one question at a time.

    Args:
        command: program and arguments.
        environment: variables of the process.

    Attributes:
        process: the running process.
    """

    def __init__(
        self, command: Sequence[str], environment: Mapping[str, str] | None = None
    ) -> None:
        try:
            self.process = subprocess.Popen(  # noqa: S603 - the user names the program
                command,
                stdin=subprocess.PIPE,
                stdout=subprocess.PIPE,
                stderr=subprocess.PIPE,
                env=environment,
            )
        except OSError as error:
            raise FarasaProcessError(
                f"{command[0]} cannot be started: {error.strerror or error}"
            ) from error
        self._answers: Queue[bytes | None] = Queue()
        self._complaints: deque[str] = deque(maxlen=5)
        self._input = cast(IO[bytes], self.process.stdin)
        self._readers = (
            threading.Thread(target=self._read, args=(self.process.stdout,), daemon=True),
            threading.Thread(target=self._note, args=(self.process.stderr,), daemon=True),
        )
        for reader in self._readers:
            reader.start()

    def ask(self, line: bytes, timeout: float) -> bytes:
        """Write *line* and return the line that comes back.

        Args:
            line: ends in a line feed and holds no other.
            timeout: seconds to wait.

        Raises:
            HangError: nothing came in time.
            FarasaProcessError: the process has ended or closed its pipes, or has written
                something that it was not asked for.
        """
        if not self._answers.empty():
            unasked = self._answers.get()
            if unasked is not None:
                shown = unasked.decode("utf-8", "replace").strip()[:80]
                raise FarasaProcessError(f"wrote a line without being asked: {shown!r}")
            raise FarasaProcessError(self._fate())
        try:
            self._input.write(line)
            self._input.flush()
        except OSError as error:
            raise FarasaProcessError(self._fate()) from error
        return self.hear(timeout)

    def hear(self, timeout: float) -> bytes:
        """Return the next line that the process writes, as `ask` does."""
        try:
            answer = self._answers.get(timeout=timeout)
        except Empty:
            raise HangError(f"gave no answer within {timeout:g} s{self._last_words()}") from None
        if answer is None:
            raise FarasaProcessError(self._fate())
        return answer

    def close(self) -> None:
        """End the process and wait for it, so that nothing of it remains."""
        with suppress(OSError):  # what was not written yet goes down with the process
            self._input.close()
        self.process.terminate()
        try:
            self.process.wait(_GRACE)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
        for reader in self._readers:
            reader.join(_GRACE)

    def _read(self, output: IO[bytes]) -> None:
        """Queue the lines of standard output; None is its end."""
        with output:
            while line := output.readline(_LONGEST_ANSWER):
                self._answers.put(line)
                if self._answers.qsize() > _MOST_UNREAD:
                    self.process.kill()
                    break
        self._answers.put(None)

    def _note(self, complaints: IO[bytes]) -> None:
        """Keep the last lines of standard error; an unread pipe would stop the process."""
        with complaints:
            while line := complaints.readline(_LONGEST_ANSWER):
                text = line.decode("utf-8", "replace").strip()
                if text:
                    self._complaints.append(text)

    def _fate(self) -> str:
        try:
            code: int | None = self.process.wait(_DYING)
        except subprocess.TimeoutExpired:
            code = None
        if code is None:
            return f"closed its output{self._last_words()}"
        self._readers[1].join(_DYING)
        return f"ended with exit code {code}{self._last_words()}"

    def _last_words(self) -> str:
        words = " | ".join(self._complaints)
        return f" (its last words: {words[-300:]})" if words else ""
