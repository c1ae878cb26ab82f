"""The worker processes as their parent sees them: started, watched, killed and ended."""

from __future__ import annotations

import atexit
import multiprocessing
import pickle
import signal
import time
from collections import deque
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing.connection import Connection
from multiprocessing.context import SpawnProcess

from attrs import define

from newsclaims._chain.messages import one_line
from newsclaims._input.document_results import Then
from newsclaims._processes.main_module import GUARD, UNGUARDED, WORKER
from newsclaims._processes.worker import COUNT, PLUGIN, SINCE, Lines, work
from newsclaims.errors import ConfigurationError, NewsclaimsError, WorkerError

# Spawned, not forked: a fork copies the locks of threads that it does not copy.
_CONTEXT = multiprocessing.get_context("spawn")

_GRACE_IDLE = 5.0
"""Seconds that a process with nothing to do has to end, before it is killed."""
_GRACE_BUSY = 1.0
"""The same for one that is at an article."""
_STARTS = 3
"""How many processes may die in a row while they start, once one has succeeded."""
_LONGEST_WAIT = 3600.0
"""Seconds; a longer wait is cut into several, as systems have limits of their own."""
_BUFFER = 1 << 20
"""Bytes of answers that a worker may be ahead of its parent, where the system lets one choose."""


@define(eq=False)
class Task:
    """One article on its way.

    Args:
        position: its place in the stream.
        article: as the source gave it.
        deaths: how many processes died over it.
        alone: whether it is not to be put into a batch, since one did not come back.
    """

    position: int
    article: object
    deaths: int = 0
    alone: bool = False


class Worker:
    """One process, and what it was sent and has not answered yet.

    Args:
        recipe: the pickled pipeline.

    Attributes:
        tasks: in the order in which they will be answered.
        ready: whether it has built its pipeline.
    """

    def __init__(self, recipe: bytes) -> None:
        self.tasks: deque[Task] = deque()
        self.ready = False
        self._plugins: Sequence[str] = ()
        self._gauge = _CONTEXT.RawArray("d", 3)
        orders, self._orders = _CONTEXT.Pipe(duplex=False)
        self._replies, replies = _CONTEXT.Pipe(duplex=False)
        _widen(self._replies)
        self._process: SpawnProcess = _CONTEXT.Process(
            target=work, args=(recipe, Lines(orders, replies), self._gauge), name=WORKER
        )
        try:
            with _interrupts_blocked():
                self._process.start()
        finally:
            orders.close()
            replies.close()

    def handles(self) -> tuple[Connection, int]:
        """Return what becomes readable when it has answered or died."""
        return self._replies, self._process.sentinel

    def send(self, tasks: Sequence[Task], batches: Sequence[Sequence[bytes]]) -> bool:
        """Give it articles; return whether it took them.  It must have nothing to do.

        Args:
            tasks: the articles.
            batches: the same, pickled, in the batches in which they are to be read.
        """
        try:
            self._orders.send([list(batch) for batch in batches])
        except OSError:  # it died meanwhile, over none of these
            return False
        self.tasks.extend(tasks)
        return True

    def reply(self) -> tuple[str, object] | None:
        """Return what it has answered, waiting for it; None where it will answer no more.

        In that case the process has ended.
        """
        try:
            kind, content = self._replies.recv()
        except (EOFError, OSError):
            self._process.join(_GRACE_BUSY)
            self.kill()
            return None
        if kind == "ready":
            self.ready, self._plugins = True, content
        return kind, content

    def replies(self) -> Iterator[tuple[str, object]]:
        """Yield what it has answered and has not been asked for."""
        while self._has_answered() and (answer := self.reply()):
            yield answer

    def _has_answered(self) -> bool:
        try:
            return self._replies.poll()
        except OSError:  # the end of a connection, on some systems
            return True

    def overdue(self, timeout: float) -> float:
        """Return for how many seconds the batch under way has taken too long; negative if not.

        Args:
            timeout: seconds for each article of it.
        """
        since: float = self._gauge[SINCE]
        if not (since and self.tasks):
            return -timeout
        return time.monotonic() - since - timeout * self.under_way()

    def under_way(self) -> int:
        """Return how many articles the batch has that is, or was last, under way; at least 1."""
        return min(max(int(self._gauge[COUNT]), 1), max(len(self.tasks), 1))

    def where(self) -> str:
        """Return the plugin in which it is, or was, as a clause; empty where in none."""
        number = int(self._gauge[PLUGIN])
        return f", in {self._plugins[number - 1]}" if 0 < number <= len(self._plugins) else ""

    def fate(self) -> str:
        """Return how the process ended, as a clause."""
        self._process.join()
        code = self._process.exitcode or 0
        if code >= 0:
            return f"with exit code {code}"
        try:
            return f"by {signal.Signals(-code).name}"
        except ValueError:
            return f"by signal {-code}"

    def was_unguarded(self) -> bool:
        """Return whether it ended because the script has no guard."""
        return self._process.exitcode == UNGUARDED

    def kill(self) -> None:
        """End the process at once, whatever it is at."""
        self._process.kill()
        self._process.join()

    def dismiss(self) -> None:
        """Tell the process to end."""
        self._orders.close()
        self._replies.close()

    def close(self, now: float) -> None:
        """Wait for the process, kill it where it goes on for too long, and forget it.

        Args:
            now: when it was dismissed, by `time.monotonic`.
        """
        grace = _GRACE_BUSY if self.tasks else _GRACE_IDLE
        self._process.join(max(now + grace - time.monotonic(), 0))
        self.kill()
        self._process.close()


class Crew:
    """All worker processes of one stream.

    Args:
        recipe: the pickled pipeline.
        size: maximum number of processes.

    Attributes:
        workers: those that run.
    """

    def __init__(self, recipe: bytes, size: int) -> None:
        self.workers: list[Worker] = []
        self._recipe = recipe
        self._size = size
        self._succeeded = False
        self._failed_starts = 0
        # Before multiprocessing waits at the end of this process for children that wait for it.
        atexit.register(self.close)

    def starting(self) -> int:
        """Return how many processes have not built their pipeline yet."""
        return sum(not worker.ready for worker in self.workers)

    def idle(self) -> list[Worker]:
        """Return the workers that have nothing to do."""
        return [worker for worker in self.workers if worker.ready and not worker.tasks]

    def wants_work(self) -> bool:
        """Return whether somebody has nothing to do, or may still be started."""
        return len(self.workers) < self._size or bool(self.idle())

    def hire(self, waiting: int) -> None:
        """Start as many processes as *waiting* articles can occupy.

        Raises:
            WorkerError: a process cannot be started.
        """
        while len(self.workers) < self._size and self.starting() < waiting:
            try:
                self.workers.append(Worker(self._recipe))
            except OSError as error:
                raise WorkerError(f"a worker process cannot be started: {error}") from error

    def welcome(self) -> None:
        """Note that a process has built its pipeline."""
        self._succeeded = True
        self._failed_starts = 0

    def lose(self, worker: Worker) -> None:
        """Take leave of a worker whose process has died.

        Raises:
            WorkerError: it had not even started, and others will fare no better.
        """
        self.workers.remove(worker)
        worker.dismiss()
        fate = worker.fate()
        ready, unguarded = worker.ready, worker.was_unguarded()
        worker.close(time.monotonic())
        if ready:
            return
        if unguarded:
            raise WorkerError(GUARD)
        self._failed_starts += 1
        if not self._succeeded or self._failed_starts >= _STARTS:
            raise WorkerError(
                f"a worker process ended {fate} before it had built its pipeline; what it printed"
                " on standard error may say why"
            )

    def patience(self, timeout: float) -> float | None:
        """Return in how many seconds an article may be overdue; None where none is under way."""
        busy = [-worker.overdue(timeout) for worker in self.workers if worker.tasks]
        return min(max(min(busy), 0.0), _LONGEST_WAIT) if busy else None

    def close(self) -> None:
        """End all processes."""
        atexit.unregister(self.close)
        for worker in self.workers:
            worker.dismiss()
        now = time.monotonic()
        while self.workers:
            self.workers.pop().close(now)


def recipe_of(pipeline: object, then: Then | None) -> bytes:
    """Return the pipeline, and what is made of its documents, as bytes.

    Raises:
        ConfigurationError: a plugin in it does not pickle, or *then* does not.
    """
    try:
        return pickle.dumps((pipeline, then))
    except NewsclaimsError:
        raise
    except Exception as error:
        if then is not None and not _pickles(then):
            raise ConfigurationError(
                f"then cannot be sent to worker processes: {one_line(error)}; it must pickle, so a"
                " function must stand at the top of a module"
            ) from error
        raise ConfigurationError(
            f"the pipeline cannot be sent to worker processes: {one_line(error)}; a plugin that is"
            " handed over must pickle, and its class must stand at the top of a module"
        ) from error


def _pickles(value: object) -> bool:
    try:
        pickle.dumps(value)
    except Exception:  # noqa: BLE001 - it may call code of anybody's class
        return False
    return True


@contextmanager
def _interrupts_blocked() -> Iterator[None]:
    """Let a process be started that no interrupt reaches before it can ignore it."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _widen(connection: Connection) -> None:
    """Let a worker go on while its parent is busy with documents."""
    try:
        from fcntl import F_SETPIPE_SZ, fcntl
    except ImportError:  # not Linux
        return
    with suppress(OSError):  # the user's share of such memory is used up
        fcntl(connection.fileno(), F_SETPIPE_SZ, _BUFFER)
