"""farasapy's own classes, supervised.

They are kept from downloading, from writing where they should not, and from passing over errors.

What is theirs is used: the command line, the two modes, the cache.  What is replaced:

* the log: no handler is put on standard error;
* the look at Java, which knows no time limit and no missing Java: see `installation`;
* the download, which does not verify whom it talks to: never;
* the folder ``tmp`` inside site-packages: a temporary folder instead;
* the pipe: read with a time limit, an ended process is an error and not an empty answer, and
  standard error is read too, which otherwise fills up and stops Java;
* the standalone run: with a time limit and with what Java said when it fails;
* the cache is written only with answers that were found to be some.
"""

from __future__ import annotations

import logging
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path
from time import monotonic
from typing import Any, NoReturn, cast

from attrs import frozen
from farasa.ner import FarasaNamedEntityRecognizer  # type: ignore[import-untyped]
from farasa.segmenter import FarasaSegmenter  # type: ignore[import-untyped]

from newsclaims_farasa.dialogue import Dialogue, HangError
from newsclaims_farasa.errors import FarasaMissingError, FarasaProcessError

_BANNER = 50
"""How many lines a process may write before its first answer."""


@frozen(kw_only=True)
class Command:
    """How Farasa is run.

    Args:
        jar: the task's JAR file.
        java: Java and its options, without ``-jar``.
        interactive: whether one process answers line for line, or each text has its own.
        timeout: seconds that an answer may take.
        start_timeout: seconds until the first answer; the models are loaded then.
        cache_dir: where farasapy keeps answers; None for nowhere.
    """

    jar: str
    java: tuple[str, ...]
    interactive: bool
    timeout: float
    start_timeout: float
    cache_dir: str | None


_GREETING = "اختبار"


class _Supervised:
    """Mixed into a class of farasapy, before it."""

    # What farasapy's classes have.
    task: str
    base_dir: Path
    cache_dir: Path
    cache_enabled: bool
    command: list[str]
    task_proc: subprocess.Popen[bytes] | None
    do_task: Any

    def __init__(self, how: Command) -> None:
        self.how = how
        self.BASE_CMD = [*how.java, "-jar"]
        self.dialogue: Dialogue | None = None
        self._unsaved: tuple[str, str] | None = None
        with _room() as room:
            self.base_dir = Path(room)
            super().__init__(  # type: ignore[call-arg]
                interactive=how.interactive,
                binary_path=how.jar,
                cache=how.cache_dir is not None,
                cache_dir=how.cache_dir or room,
            )

    def config_logs(self, logging_level: str) -> None:  # noqa: ARG002 - farasapy's signature
        self.logger = logging.getLogger("newsclaims_farasa.farasapy")
        self.logger.setLevel(logging.ERROR)  # below that it warns of what is dealt with here
        if not self.logger.handlers:
            self.logger.addHandler(logging.NullHandler())

    def check_java_version(self) -> None:
        """Leave it to `installation`."""

    def download_binaries(self) -> NoReturn:
        raise FarasaMissingError("farasapy wanted to download Farasa, which is never done")

    def initialize_task_proc(self) -> None:
        self.dialogue = Dialogue(self.command)
        self.task_proc = self.dialogue.process

    def initialize_task(self) -> None:
        """Start the process and wait until it answers; what it says before is a banner."""
        self.initialize_task_proc()
        dialogue = cast(Dialogue, self.dialogue)
        try:
            _greet(dialogue, self.how.start_timeout)
        except FarasaProcessError:
            dialogue.close()
            raise

    def run_task_interactive(self, btext: bytes) -> str:
        if self.dialogue is None:
            raise FarasaProcessError("is not running")
        answer = self.dialogue.ask(btext, self.how.timeout)
        try:
            return answer.decode("utf-8").strip()
        except UnicodeDecodeError:
            raise FarasaProcessError(f"wrote what is not UTF-8: {_shown(answer)}") from None

    def run_task_standalone(self, btext: bytes) -> str:
        with _room() as room:
            asked, answered = Path(room, "asked"), Path(room, "answered")
            asked.write_bytes(btext + b"\n")
            _run([*self.command, "-i", str(asked), "-o", str(answered)], self.how.start_timeout)
            try:
                return answered.read_text("utf-8").strip()
            except (OSError, UnicodeDecodeError) as error:
                raise FarasaProcessError(f"left no answer that can be read: {error}") from error

    def _setup_cache(self) -> None:
        """Make the cache's folder; farasapy would go on without one."""
        try:
            Path(self.cache_dir, self.task).mkdir(parents=True, exist_ok=True)
        except OSError as error:
            raise FarasaMissingError(
                f"cache_dir: {self.cache_dir} cannot be written to ({error.strerror}); choose "
                "another folder, or none"
            ) from error

    def _save_to_cache(self, cache_key: str, result: str) -> None:
        self._unsaved = (cache_key, result)

    def keep(self) -> None:
        """Write the last answer to the cache, where there is one."""
        if self._unsaved is not None and self.cache_enabled:
            super()._save_to_cache(*self._unsaved)  # type: ignore[misc]
        self._unsaved = None

    def ask(self, text: str, *, afresh: bool) -> str:
        """Return Farasa's answer to *text*, *afresh* without a look at the cache."""
        enabled, self.cache_enabled = self.cache_enabled, self.cache_enabled and not afresh
        try:
            answer: str = self.do_task(text)
        finally:
            self.cache_enabled = enabled
        return answer


class Segmenter(_Supervised, FarasaSegmenter):  # type: ignore[misc] # farasapy is untyped
    """FarasaSegmenter, supervised."""


class Recognizer(_Supervised, FarasaNamedEntityRecognizer):  # type: ignore[misc]
    """FarasaNamedEntityRecognizer, supervised."""


def _greet(dialogue: Dialogue, timeout: float) -> None:
    """Wait until the process answers a word with this word; what it says before is a banner."""
    until = monotonic() + timeout
    answer = dialogue.ask(f"{_GREETING}\n".encode(), timeout)
    for _ in range(_BANNER):
        if _GREETING in answer.decode("utf-8", "replace").replace("+", ""):
            return
        answer = dialogue.hear(max(0.0, until - monotonic()))
    raise FarasaProcessError(f"did not answer {_GREETING!r}, but {_shown(answer)}")


def _room() -> tempfile.TemporaryDirectory[str]:
    try:
        return tempfile.TemporaryDirectory(prefix="newsclaims-farasa-")
    except OSError as error:
        raise FarasaMissingError(
            f"no temporary folder can be made ({error}), which farasapy needs; set TMPDIR to one "
            "that can be written to"
        ) from error


def _run(command: Sequence[str], timeout: float) -> None:
    try:
        done = subprocess.run(  # noqa: S603 - the user names the program
            command, capture_output=True, timeout=timeout, check=False
        )
    except OSError as error:
        raise FarasaProcessError(
            f"{command[0]} cannot be started: {error.strerror or error}"
        ) from error
    except subprocess.TimeoutExpired:
        raise HangError(f"gave no answer within {timeout:g} s") from None
    if done.returncode:
        words = " | ".join(done.stderr.decode("utf-8", "replace").split("\n")).strip(" |")
        said = f" (its last words: {words[-300:]})" if words else ""
        raise FarasaProcessError(f"ended with exit code {done.returncode}{said}")


def _shown(answer: bytes) -> str:
    return repr(answer.decode("utf-8", "replace").strip()[:80])
