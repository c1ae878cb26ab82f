"""Ask the questions of several articles together; a fault costs the article whose question it was."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

from newsclaims_llm.client import Client
from newsclaims_llm.prompts import Task

T = TypeVar("T")


def ask_together(
    client: Callable[[], Client],
    articles: Sequence[Sequence[Task]],
    read: Callable[[str], T],
    concurrency: int,
) -> list[list[T] | Exception]:
    """Return the answers to the tasks of each article, or why there are none.

    Articles with the same tasks are asked for once.

    Args:
        client: makes what asks; is called where there is something to ask.
        articles: the tasks of each article.
        read: makes of an answer's text what it says.
        concurrency: maximum number of tasks that are under way at a time.
    """
    distinct = {tuple(task.text for task in tasks): tasks for tasks in articles}
    count = sum(map(len, distinct.values()))
    if not count:
        return [[] for _ in articles]
    asked = client()

    def ask(task: Task) -> T:
        return asked.ask(task, read)

    if count == 1 or concurrency == 1:
        answers = {texts: _in_turn(ask, tasks) for texts, tasks in distinct.items()}
    else:
        with ThreadPoolExecutor(min(concurrency, count)) as pool:
            futures = {
                texts: [pool.submit(ask, task) for task in tasks]
                for texts, tasks in distinct.items()
            }
            try:
                answers = {texts: _collected(ones) for texts, ones in futures.items()}
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise
    return [answers[tuple(task.text for task in tasks)] for tasks in articles]


def _in_turn(ask: Callable[[Task], T], tasks: Sequence[Task]) -> list[T] | Exception:
    try:
        return [ask(task) for task in tasks]
    except Exception as error:  # noqa: BLE001 - it is raised over this article
        return error


def _collected(futures: Sequence[Future[T]]) -> list[T] | Exception:
    """Return what became of an article's tasks; those behind a fault are not begun."""
    try:
        return [future.result() for future in futures]
    except Exception as error:  # noqa: BLE001 - it is raised over this article
        for future in futures:
            future.cancel()
        return error
