"""What a worker process does: build the pipeline once, then answer each article with a document.

It is sent batches of pickled articles, and sends a pair for each article: what it is, and

* ``document``: the pickled document, or what is wanted of it;
* ``failed``: why there is none.

Before the first it sends ``ready`` with the names of the plugins, or ``broken`` with the error.
"""

from __future__ import annotations

import os
import pickle
import signal
import threading
import time
from collections.abc import Callable, MutableSequence, Sequence
from contextlib import suppress
from functools import partial
from multiprocessing import parent_process
from multiprocessing.connection import Connection
from queue import SimpleQueue
from typing import Any, Protocol, TypeAlias

from attrs import frozen

from newsclaims._chain.link import Link
from newsclaims._chain.messages import one_line
from newsclaims._input.document_results import Then, fault_of
from newsclaims._processes.garbage import COLLECTOR
from newsclaims.errors import NewsclaimsError, WorkerError
from newsclaims.model import Document

Gauge: TypeAlias = MutableSequence[float]
"""Memory shared with the parent: since when (`time.monotonic`) the worker has been at the batch
under way, 0 where none is; the number of the plugin that it is in, from 1, 0 for none; and how many
articles the batch has."""

SINCE, PLUGIN, COUNT = 0, 1, 2

_GRACE = 5.0
"""Seconds that a process has to end by itself once its parent has gone."""


_Send: TypeAlias = Callable[[Document], tuple[str, object]]
"""Makes the answer of a document."""


class _Reader(Protocol):
    """What a worker asks of a pipeline."""

    def analyze_or_report(self, article: Any) -> Document:  # noqa: ANN401 - whatever was handed in
        """Read one article; where it fails, return a document that says why."""
        ...

    def analyze_or_report_batch(self, articles: Sequence[Any]) -> list[Document]:
        """Do the same for several articles, plugins with a batch form at once."""
        ...

    def _with_calls(self, make_call: Callable[[Link], Callable[..., object]]) -> _Reader:
        """Return the same pipeline, which calls its plugins by what *make_call* gives."""
        ...


@frozen
class Lines:
    """A worker's two connections to its parent.

    Args:
        orders: where articles come from; ends when the worker is to end.
        replies: where answers go.
    """

    orders: Connection
    replies: Connection


def work(recipe: bytes, lines: Lines, gauge: Gauge) -> None:
    """Answer articles until the parent ends the connection, or is gone.

    Args:
        recipe: the pickled pipeline, and what is made of its documents, if anything.
        lines: to and from the parent.
        gauge: where to note what is under way.
    """
    COLLECTOR.spare()
    _leave_interrupts_to_the_parent()
    _die_with_the_parent()
    inbox: SimpleQueue[list[list[bytes]] | None] = SimpleQueue()
    ended = threading.Event()
    threading.Thread(target=_receive, args=(lines.orders, inbox, ended), daemon=True).start()
    try:
        pipeline, send, plugins = _build(recipe, gauge)
    except BaseException as error:  # noqa: BLE001 - the parent raises it
        lines.replies.send(("broken", _portable(error)))
        return
    try:
        lines.replies.send(("ready", plugins))
        while (chunk := inbox.get()) is not None:
            for batch in chunk:
                if ended.is_set():
                    return
                gauge[PLUGIN], gauge[COUNT], gauge[SINCE] = 0, len(batch), time.monotonic()
                replies = _answers(pipeline, batch, send)
                gauge[SINCE] = 0
                for reply in replies:
                    lines.replies.send(reply)
                COLLECTOR.loaded()
    except OSError:  # the parent wants no more, or is gone
        return


def _leave_interrupts_to_the_parent() -> None:
    """Ignore what a terminal sends to all processes; the parent ends its workers in order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, {signal.SIGINT})  # `crew` blocks it at the start


def _die_with_the_parent() -> None:
    """Let the system kill this process where the parent is killed.

    No thread could, while a plugin holds the interpreter.  Elsewhere than on Linux `_receive`
    does what it can.
    """
    parent = parent_process()
    if parent is None or not hasattr(os, "O_ASYNC"):
        return
    from fcntl import F_GETFL, F_SETFL, F_SETOWN, fcntl

    signal.signal(signal.SIGIO, signal.SIG_DFL)  # sent when the other end closes; ends a process
    with suppress(OSError):  # a system that does this for terminals only
        fcntl(parent.sentinel, F_SETOWN, os.getpid())
        fcntl(parent.sentinel, F_SETFL, fcntl(parent.sentinel, F_GETFL) | os.O_ASYNC)


def _receive(
    orders: Connection, inbox: SimpleQueue[list[list[bytes]] | None], ended: threading.Event
) -> None:
    """Take orders; end the process where it goes on for long after the last."""
    try:
        while True:
            inbox.put(orders.recv())
    except (EOFError, OSError):
        ended.set()
        inbox.put(None)
    time.sleep(_GRACE)
    os._exit(1)  # a plugin hangs, and nobody is left to kill this process


def _build(recipe: bytes, gauge: Gauge) -> tuple[_Reader, _Send, list[str]]:
    """Return the pipeline, which notes what it is at, and its plugins in the order of their numbers.

    Between them stands what makes the answers of its documents.
    """
    plugins: list[str] = []

    def watched(link: Link) -> Callable[..., object]:
        plugins.append(str(link))
        return partial(_call, link.call, gauge, len(plugins))

    pipeline: _Reader
    then: Then | None
    pipeline, then = pickle.loads(recipe)  # noqa: S301 - made by our own parent process
    reader = pipeline._with_calls(watched)  # noqa: SLF001 - what a pipeline's own workers may
    return reader, partial(_sent, then, gauge), plugins


def _call(call: Callable[..., object], gauge: Gauge, number: int, /, **arguments: object) -> object:
    gauge[PLUGIN] = number
    return call(**arguments)


def _answers(pipeline: _Reader, batch: Sequence[bytes], send: _Send) -> list[tuple[str, object]]:
    """Return the answers to a batch, in its order."""
    answers: dict[int, tuple[str, object]] = {}
    articles: dict[int, object] = {}
    for place, data in enumerate(batch):
        try:
            articles[place] = pickle.loads(data)  # noqa: S301 - made by our own parent process
        except BaseException as error:  # noqa: BLE001 - it may call code of the article's own class
            fault = f"the article cannot be read in a worker process: {one_line(error)}"
            answers[place] = "failed", fault
    try:
        documents = pipeline.analyze_or_report_batch([*articles.values()]) if articles else []
    except BaseException as error:  # noqa: BLE001 - also what is no Exception costs one article
        if len(articles) > 1:
            return [_answers(pipeline, [data], send)[0] for data in batch]
        fault = f"the article cannot be read: {one_line(error)}"
        answers.update(dict.fromkeys(articles, ("failed", fault)))
    else:
        answers.update(zip(articles, map(send, documents), strict=True))
    return [answers[place] for place in range(len(batch))]


def _sent(then: Then | None, gauge: Gauge, document: Document) -> tuple[str, object]:
    """Return a document, or what is wanted of it, as it is sent back."""
    sent: object = document
    if then is not None:
        gauge[PLUGIN] = 0
        try:
            sent = then(document)
        except BaseException as error:  # noqa: BLE001 - also what is no Exception costs one article
            return "failed", fault_of(error)
    try:
        return "document", pickle.dumps(sent)
    except BaseException as error:  # noqa: BLE001 - it may call code of a plugin's own classes
        what = "document" if then is None else "result of `then`"
        return (
            "failed",
            f"the {what} cannot be sent back by the worker process: {one_line(error)}",
        )


def _portable(error: BaseException) -> NewsclaimsError:
    """Return *error* as one that the parent can read."""
    if isinstance(error, NewsclaimsError):
        try:
            pickle.loads(pickle.dumps(error))  # noqa: S301 - made in the same line
        except Exception:  # noqa: BLE001 - a plugin's own class
            return WorkerError(str(error))
        return error
    return WorkerError(
        f"a worker process cannot build the pipeline: {one_line(error)}; a plugin that is handed"
        " over must pickle, and its class must be importable by its module and name"
    )
