"""One Farasa for a process and a task: started late, restarted, shared by threads, ended.

Engines are found by how they are run, so that pipelines with the same options share one Java
process; the last plugin that lets go of an engine ends it, at the latest the interpreter's exit.
"""

from __future__ import annotations

import os
import threading
import weakref
from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Literal, TypeAlias, TypeVar

from attrs import frozen

from newsclaims_farasa.dialogue import HangError
from newsclaims_farasa.errors import AnswerError, FarasaProcessError
from newsclaims_farasa.installation import Installation, check

if TYPE_CHECKING:
    from newsclaims_farasa.wrappers import Recognizer, Segmenter

Task: TypeAlias = Literal["segmenter", "ner"]
T = TypeVar("T")


@frozen(kw_only=True)
class Recipe:
    """What an engine is made from.

    Args:
        task: which of Farasa's programs.
        installation: where Java and the JAR are.
        interactive: whether one process answers line for line.
        timeout: seconds for an answer.
        start_timeout: seconds for the first answer.
        cache_dir: folder of farasapy's cache.
    """

    task: Task
    installation: Installation
    interactive: bool
    timeout: float
    start_timeout: float
    cache_dir: str | None


_engines: weakref.WeakValueDictionary[Recipe, Engine] = weakref.WeakValueDictionary()
_engines_lock = threading.Lock()


def engine_for(recipe: Recipe) -> Engine:
    """Return the process's engine for *recipe*; it stays as long as somebody holds it."""
    with _engines_lock:
        engine = _engines.get(recipe)
        if engine is None:
            engine = _engines[recipe] = Engine(recipe)
        return engine


def _after_fork() -> None:
    """Give a forked child locks that no thread holds which it does not have."""
    global _engines_lock  # noqa: PLW0603 - a lock is replaced, not a setting
    _engines_lock = threading.Lock()
    for engine in list(_engines.values()):
        engine.unlock()


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_after_fork)


class Engine:
    """Farasa for one task.  Safe for threads: they take turns."""

    def __init__(self, recipe: Recipe) -> None:
        self.recipe = recipe
        self._lock = threading.Lock()
        self._running = _Running()
        self._checked = False
        weakref.finalize(self, self._running.stop)

    def unlock(self) -> None:
        """Forget who holds the lock; for a process that was just forked."""
        self._lock = threading.Lock()

    def ask(self, lines: Sequence[str], read: Callable[[int, str], T]) -> list[T]:
        """Ask for each of *lines* and read the answers.

        A process that dies, or whose answer cannot be read, is replaced once and asked again;
        one that hangs is not asked twice.

        Args:
            lines: each without a line break, and with a letter in it.
            read: is given the number of a line and its answer; raises `AnswerError` where this
                is none.

        Returns:
            What *read* returned, in the order of the lines.

        Raises:
            FarasaMissingError: Java or the JAR is not there.
            FarasaProcessError: Farasa failed, twice where it is asked twice.
        """
        with self._lock:
            if not self._checked:
                check(self.recipe.installation)
                self._checked = True
            if self.recipe.interactive:
                return [self._ask(line, lambda a, n=n: read(n, a)) for n, line in enumerate(lines)]  # type: ignore[misc]
            return self._ask("\n".join(lines), lambda a: _read_all(a, len(lines), read))

    def _ask(self, text: str, read: Callable[[str], T]) -> T:
        try:
            return self._try(text, read, afresh=False)
        except HangError as error:
            raise self._failure(error) from error
        except FarasaProcessError:
            self._running.stop()
        try:
            return self._try(text, read, afresh=True)
        except FarasaProcessError as error:
            raise self._failure(error) from error

    def _try(self, text: str, read: Callable[[str], T], *, afresh: bool) -> T:
        tool = self._running.tool or self._start()
        answer = tool.ask(text, afresh=afresh)
        try:
            result = read(answer)
        except AnswerError as error:
            shown = f"{answer[:60]!r} to {text[:60]!r}"
            raise AnswerError(f"answered {shown}: {error}") from error
        tool.keep()
        return result

    def _start(self) -> Segmenter | Recognizer:
        from newsclaims_farasa.wrappers import Command, Recognizer, Segmenter

        recipe = self.recipe
        command = Command(
            jar=str(recipe.installation.jar),
            java=recipe.installation.java,
            interactive=recipe.interactive,
            timeout=recipe.timeout,
            start_timeout=recipe.start_timeout,
            cache_dir=recipe.cache_dir,
        )
        return self._running.start(
            lambda: Segmenter(command) if recipe.task == "segmenter" else Recognizer(command)
        )

    def _failure(self, error: FarasaProcessError) -> FarasaProcessError:
        self._running.stop()
        jar = self.recipe.installation.jar
        hint = ""
        if isinstance(error, HangError) and self.recipe.interactive:
            hint = "; raise the option `timeout`, or set `interactive` to false"
        return type(error)(f"Farasa ({jar.name if jar else self.recipe.task}) {error}{hint}")


class _Running:
    """The tool that runs, if one does, and in which process it was started.

    Apart from the engine, so that the engine's finalizer can hold it.  A forked child inherits
    the pipes of its parent's Farasa, which it must neither use nor end.
    """

    def __init__(self) -> None:
        self._tool: Segmenter | Recognizer | None = None
        self._owner = os.getpid()

    @property
    def tool(self) -> Segmenter | Recognizer | None:
        return self._tool if self._owner == os.getpid() else None

    def start(self, make: Callable[[], Segmenter | Recognizer]) -> Segmenter | Recognizer:
        self._owner = os.getpid()
        self._tool = make()
        return self._tool

    def stop(self) -> None:
        tool, self._tool = self.tool, None
        if tool is not None and tool.dialogue is not None:
            tool.dialogue.close()


def _read_all(answer: str, asked: int, read: Callable[[int, str], T]) -> list[T]:
    answers = answer.split("\n")
    if len(answers) != asked:
        raise AnswerError(f"{len(answers)} lines came back for {asked}")
    return [read(n, line.strip()) for n, line in enumerate(answers)]
