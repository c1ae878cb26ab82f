"""Hand the articles of a source to the workers, and yield their documents in order."""

from __future__ import annotations

import pickle
import time
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Any

from attrs import frozen

from newsclaims._chain.messages import one_line
from newsclaims._input.document_results import Then, failed_result
from newsclaims._processes.crew import Crew, Task, Worker, recipe_of
from newsclaims._processes.feed import Feed
from newsclaims._processes.main_module import check_main_module
from newsclaims.errors import DocumentError, NewsclaimsError, OnError

if TYPE_CHECKING:
    from collections.abc import Generator


_AHEAD = 2
"""Chunks for each process that are read and whose documents have not been yielded."""
_LOOK = 0.002
"""Seconds between two looks at the workers while there are documents to be yielded."""
_TRIES = 2
"""Processes that an article may kill.  Not one: the system may have chosen it for its memory."""


def analyze_in_processes(  # noqa: PLR0913 - as `Pipeline.pipe` has them
    pipeline: object,
    articles: Iterable[object],
    *,
    processes: int,
    batch_size: int,
    chunk_size: int,
    timeout: float | None,
    then: Then | None = None,
    on_error: OnError = "raise",
) -> Generator[Any, None, None]:
    """Yield one document for each article, or what *then* makes of it, in order; see `Pipeline.pipe`."""
    way = _Way(batch=batch_size, chunk=chunk_size, timeout=timeout, then=then, on_error=on_error)
    return _documents(pipeline, iter(articles), processes, way)


@frozen(kw_only=True)
class _Way:
    """How the articles are worked through.

    Args:
        batch: maximum number of articles that are read together.
        chunk: maximum number of articles that a process is sent.
        timeout: maximum number of seconds for an article.
        then: what makes of a document what is yielded.
        on_error: what becomes of an article at which *then* fails.
    """

    batch: int
    chunk: int
    timeout: float | None
    then: Then | None
    on_error: OnError


@frozen
class _End:
    """What stands in the place of a document at which the stream ends."""

    error: DocumentError


def _documents(
    pipeline: object,
    source: Iterator[object],
    processes: int,
    way: _Way,
) -> Generator[Any, None, None]:
    check_main_module()
    crew = Crew(recipe_of(pipeline, way.then), processes)
    try:
        feed = Feed(source, _AHEAD * processes * way.chunk)
        try:
            yield from _Stream(feed, crew, way).documents()
        finally:
            feed.close()
    finally:
        crew.close()
    if feed.error is not None:
        raise feed.error


class _Stream:
    """One pass over a source."""

    def __init__(self, feed: Feed, crew: Crew, way: _Way) -> None:
        self.feed = feed
        self.crew = crew
        self.way = way
        self.timeout = way.timeout
        self.read = 0
        self.waiting: deque[Task] = deque()
        self.done: dict[int, Any] = {}

    def documents(self) -> Iterator[Any]:
        position, look = 0, 0.0
        while not self.feed.ended or position < self.read:
            here = position in self.done
            if not here or time.monotonic() >= look:
                self.step(block=not here)
                look = time.monotonic() + _LOOK
            if position in self.done:
                self.feed.release()
                done = self.done.pop(position)
                if isinstance(done, _End):
                    raise done.error
                yield done
                position += 1

    def step(self, *, block: bool) -> None:
        """Do what there is to do, and wait for something before where *block* says so."""
        handles: dict[Any, tuple[Worker, bool]] = {}
        for worker in self.crew.workers:
            answers, end = worker.handles()
            handles[answers] = worker, False
            handles[end] = worker, True
        patience: float | None = 0
        if block:
            patience = None if self.timeout is None else self.crew.patience(self.timeout)
        # While all have work nobody wants more of it, so that a fast source wakes nobody.
        ready = wait([self.feed.bell, *handles] if self.crew.wants_work() else [*handles], patience)
        heard: dict[Worker, bool] = {}
        for handle in ready:
            if handle in handles:
                worker, ended = handles[handle]
                heard[worker] = ended or heard.get(worker, False)
        for worker, ended in heard.items():
            self.collect(worker, ended=ended)
        if self.timeout is not None:
            self.stop_the_overdue(self.timeout)
        if self.crew.wants_work():
            self.take()
        self.crew.hire(len(self.waiting) - len(self.crew.idle()))
        self.hand_out()

    def take(self) -> None:
        for article in self.feed.take():
            self.waiting.append(Task(self.read, article))
            self.read += 1

    def collect(self, worker: Worker, *, ended: bool) -> None:
        """Take what a worker has answered; see to what it leaves undone where it has died.

        Args:
            worker: has answered, or died.
            ended: whether its process has ended.  One that lives is asked for a single answer,
                and once more where it has others.
        """
        if not ended and (answer := worker.reply()):
            self.hear(worker, *answer)
            return
        self.listen(worker)
        together = worker.under_way()
        left = list(worker.tasks)
        worker.tasks.clear()
        if together > 1:
            _part(left[:together])
        elif left:
            left[0].deaths += 1
            if left[0].deaths >= _TRIES:
                article = left.pop(0)
                self.fail(
                    article,
                    f"the worker process died while it read this article{worker.where()};"
                    f" it ended {worker.fate()}",
                )
        self.waiting.extendleft(reversed(left))
        self.crew.lose(worker)

    def listen(self, worker: Worker) -> None:
        for kind, content in worker.replies():
            self.hear(worker, kind, content)

    def hear(self, worker: Worker, kind: str, content: object) -> None:
        if kind == "ready":
            self.crew.welcome()
        elif kind == "broken" and isinstance(content, NewsclaimsError):
            raise content
        else:
            self.finish(worker.tasks.popleft(), kind, content)

    def finish(self, task: Task, kind: str, content: object) -> None:
        if kind == "failed" or not isinstance(content, bytes):
            self.fail(task, str(content))
            return
        try:
            document = pickle.loads(content)  # noqa: S301 - made by our own worker process
        except Exception as error:  # noqa: BLE001 - it may call code of a plugin's own classes
            self.fail(task, f"the document of a worker process cannot be read: {one_line(error)}")
        else:
            self.done[task.position] = document

    def fail(self, task: Task, message: str) -> None:
        way = self.way
        try:
            done = failed_result(task.article, message, way.then, way.on_error)
        except DocumentError as error:
            done = _End(error)  # raised behind the documents before it
        self.done[task.position] = done

    def stop_the_overdue(self, timeout: float) -> None:
        """Kill each worker that is at one article for too long; the others' articles go on."""
        for worker in tuple(self.crew.workers):
            if worker.overdue(timeout) < 0:
                continue
            late = worker.tasks[0]
            together = worker.under_way()
            worker.kill()
            self.listen(worker)  # it may have done with that article at the last moment
            if together > 1:
                _part([*worker.tasks][:together])
            elif worker.tasks and worker.tasks[0] is late:
                worker.tasks.popleft()
                self.fail(
                    late,
                    f"reading this article took longer than {timeout:g} s{worker.where()};"
                    " its process was killed",
                )
            self.waiting.extendleft(reversed(worker.tasks))
            worker.tasks.clear()
            self.crew.lose(worker)

    def hand_out(self) -> None:
        """Share what is waiting among those who have nothing to do, or soon will."""
        idle = self.crew.idle()
        hands = len(idle) + self.crew.starting()
        for worker in idle:
            share = min(self.way.chunk, -(-len(self.waiting) // hands))
            hands -= 1
            tasks = [self.waiting.popleft() for _ in range(share)]
            tasks, articles = self.pickled(tasks)
            if tasks and not worker.send(tasks, self.batches(tasks, articles)):
                self.waiting.extendleft(reversed(tasks))

    def batches(self, tasks: Sequence[Task], articles: Sequence[bytes]) -> list[list[bytes]]:
        """Return the articles in the batches in which they are to be read."""
        made: list[list[bytes]] = []
        closed = True
        for task, article in zip(tasks, articles, strict=True):
            if closed or task.alone or len(made[-1]) == self.way.batch:
                made.append([])
            made[-1].append(article)
            closed = task.alone
        return made

    def pickled(self, tasks: Sequence[Task]) -> tuple[list[Task], list[bytes]]:
        """Return the tasks that can be sent, with their articles."""
        sent, articles = [], []
        for task in tasks:
            try:
                data = pickle.dumps(task.article)
            except Exception as error:  # noqa: BLE001 - it may call code of the article's own class
                self.fail(
                    task,
                    f"the article cannot be sent to a worker process: {one_line(error)};"
                    " make its text a plain str",
                )
            else:
                sent.append(task)
                articles.append(data)
        return sent, articles


def _part(tasks: Iterable[Task]) -> None:
    """Let articles whose batch did not come back be read one by one: one of them may be why."""
    for task in tasks:
        task.alone = True
