"""Call the batch forms of plugins' hooks: for several articles at once, and each loses only itself.

The answers are laid by for the runs of the articles, which take them where they would call the
plugin.  An exception among the answers counts as raised over its article.  Where a batch form
itself raises there are no answers, and each run calls the plugin by itself: an article over which
a batch breaks is the only one that is lost.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from attrs import frozen

from newsclaims._chain.error_places import one_line_at
from newsclaims._chain.link import Link
from newsclaims._chain.messages import line, shown
from newsclaims.model import Article, Diagnostic, Document
from newsclaims.stages import Stage


@frozen(kw_only=True)
class Answer:
    """What a batch form gave for one article.

    Args:
        result: what the hook would have returned.
        fault: why there is none; empty where there is.
    """

    result: object = None
    fault: str = ""

    def get(self) -> object:
        """Return the result.

        Raises:
            Exception: the batch form gave this in the place of a result.
        """
        if isinstance(self.result, Exception):
            raise self.result
        return self.result


class Run(Protocol):
    """An article on its way through the chain."""

    article: Article
    so_far: Document
    diagnostics: list[Diagnostic]
    failed: list[Link]
    error: BaseException | None
    answers: dict[int, Answer]

    def ready(self, stage: Stage) -> list[Link]:
        """Return the links of a stage that have what they require."""
        ...


@frozen
class BrokenBatch:
    """A batch over which a plugin raised.

    Args:
        link: the plugin.
        runs: its articles.
        message: what happened.
    """

    link: Link
    runs: Sequence[Run]
    message: str


def ask_together(stage: Stage, runs: Sequence[Run]) -> list[BrokenBatch]:
    """Call each plugin that has a batch form at *stage*, and lay by its answers.

    Returns:
        The batches over which a plugin raised.
    """
    links: dict[int, Link] = {}
    batches: dict[int, list[Run]] = {}
    for run in runs:
        for link in run.ready(stage):
            if link.batch is not None:
                links[id(link)] = link
                batches.setdefault(id(link), []).append(run)
    return [
        broken
        for key, batch in batches.items()
        if len(batch) > 1 and (broken := _ask(links[key], batch))
    ]


def note_broken_batches(broken: Sequence[BrokenBatch]) -> None:
    """Say of a batch form that it raised, where no article by itself explains why."""
    for one in broken:
        if any(run.error is not None or one.link in run.failed for run in one.runs):
            continue
        for run in one.runs:
            run.diagnostics.append(
                Diagnostic(level="warning", message=one.message, plugin=one.link.name)
            )


def _ask(link: Link, batch: Sequence[Run]) -> BrokenBatch | None:
    assert link.batch is not None  # noqa: S101 - for type checkers
    try:
        if link.stage.name == "tokenizer":
            results = link.batch(articles=[run.article for run in batch])
        else:
            results = link.batch(documents=[run.so_far for run in batch])
    except KeyboardInterrupt:
        raise
    except BaseException as error:  # noqa: BLE001 - whatever it raises, each article is tried alone
        message = (
            f"{link} failed on a batch of {len(batch)} articles in {link.stage.batch_hook}, and on "
            f"none of them alone: {one_line_at(error, link.plugin)}; they were read one at a time"
        )
        return BrokenBatch(link, batch, line(message))
    for run, answer in zip(batch, _answers(results, len(batch)), strict=True):
        run.answers[id(link)] = answer
    return None


def _answers(results: object, count: int) -> list[Answer]:
    """Return one answer for each of *count* articles."""
    if type(results) is not list and type(results) is not tuple:
        fault = f"returned {shown(results)}, not a list of one result for each article"
    elif len(results) != count:
        fault = f"returned {len(results)} results for {count} articles"
    else:
        return [Answer(result=result) for result in results]
    return [Answer(fault=fault)] * count
