"""What runs in each worker process of Spark: articles in, a row for each of them out."""

from __future__ import annotations

import gc
import pickle
import platform
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from functools import lru_cache
from typing import TYPE_CHECKING, Any

from attrs import evolve, frozen
from newsclaims_table import rows
from newsclaims_table.tables import TableName

from newsclaims import Article, Diagnostic, Document, WorkerError, codec
from newsclaims.pipeline import Pipeline
from newsclaims_spark.articles import articles_in
from newsclaims_spark.inventory import Inventory
from newsclaims_spark.schemas import DOCUMENT, Form, arrow_schema

if TYPE_CHECKING:
    import pyarrow as pa

_TOGETHER = 64
"""Maximum number of documents whose rows are sent at a time."""
_CHARACTERS = 1_000_000
"""Number of code points of text after which rows are sent, however few they are."""
_THRESHOLDS = 50_000, 20, 100
"""As for `gc.set_threshold`: documents hold no circles of references, and there are many."""


@frozen(kw_only=True)
class Job:
    """What to do with the articles of a partition; it is pickled, and called on a worker.

    Args:
        recipe: the pickled pipeline.
        inventory: what the driver has.
        tables: names of the tables whose rows are wanted.
        document: form of the JSON that is wanted, None for none.
        batch_size: as for `newsclaims.Pipeline.pipe`.
        timeout: as for `newsclaims.Pipeline.pipe`.
    """

    recipe: bytes
    inventory: Inventory
    tables: tuple[TableName, ...]
    document: Form | None
    batch_size: int
    timeout: float | None

    def __call__(self, batches: Iterable[pa.RecordBatch]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of the articles in batches, in their order.

        Raises:
            WorkerError: this worker does not have what the driver has.
        """
        before = gc.get_threshold()
        gc.set_threshold(*_THRESHOLDS)
        try:
            waiting: list[Document] = []
            size = 0
            for document in self._documents(batches):
                waiting.append(document)
                size += len(document.text)
                if len(waiting) >= _TOGETHER or size >= _CHARACTERS:
                    yield from self._batches(waiting)
                    waiting, size = [], 0
            if waiting:
                yield from self._batches(waiting)
        finally:
            gc.set_threshold(*before)

    def _documents(self, batches: Iterable[pa.RecordBatch]) -> Iterator[Document]:
        pipeline = _built(self.recipe, self.inventory)
        articles = (pair for batch in batches for pair in articles_in(batch))
        documents = pipeline.pipe(
            articles, batch_size=self.batch_size, timeout=self.timeout, as_tuples=True
        )
        with closing(documents):  # ends the process that reads under a timeout
            for document, fault in documents:
                yield document if fault is None else _failed(document.article, fault)

    def _batches(self, documents: Sequence[Document]) -> Iterator[pa.RecordBatch]:
        """Yield the rows of documents; those of one that Arrow cannot hold are a row with the fault."""
        try:
            batch = self._batch(documents)
        except Exception as error:  # noqa: BLE001 - whatever it is, it costs one article only
            if len(documents) > 1:
                for document in documents:
                    yield from self._batches([document])
                return
            name = _writable(documents[0].article.id)
            fault = f"article {name!r}: what was found cannot be sent: {_writable(str(error))}"
            batch = self._batch([_failed(Article(text="", id=name), fault)])
        yield batch

    def _batch(self, documents: Sequence[Document]) -> pa.RecordBatch:
        import pyarrow as pa

        schema = arrow_schema(self.tables, document=self.document is not None)
        return pa.RecordBatch.from_pylist([*map(self._row, documents)], schema=schema)

    def _row(self, document: Document) -> dict[str, Any]:
        faults = [one.message for one in document.diagnostics if one.level == "error"]
        row: dict[str, Any] = {
            "article": document.article.id or None,
            "fault": "; ".join(faults) or None,
            "diagnostics": [
                {"level": one.level, "message": one.message, "plugin": one.plugin}
                for one in document.diagnostics
            ],
        }
        for name in self.tables:
            row[name] = rows(document, name)
        if self.document is not None:
            row[DOCUMENT] = codec.dumps(document, full=self.document == "full")
        return row


@lru_cache(maxsize=2)
def _built(recipe: bytes, inventory: Inventory) -> Pipeline:
    """Return the pipeline of this process, built when the first partition of a job comes.

    Raises:
        WorkerError: it cannot be built, or is not what the driver has.
    """
    where = f"the worker {platform.node()} ({platform.python_version()})"
    try:
        pipeline: Pipeline = pickle.loads(recipe)  # noqa: S301 - made by the driver of this job
    except Exception as error:
        reasons = inventory.other_versions() or [f"{type(error).__name__}: {error}"]
        raise WorkerError(_told(f"{where} cannot build the pipeline", reasons)) from error
    reasons = inventory.differences(pipeline)
    if reasons:
        raise WorkerError(_told(f"{where} would find other claims than the driver", reasons))
    return pipeline


def _told(what: str, reasons: Sequence[str]) -> str:
    advice = "install the same distributions on all workers, and put the same files there"
    return f"{what}: {'; '.join(reasons)}; {advice}"


def _failed(article: Article, fault: str) -> Document:
    return Document(
        article=evolve(article, text=""),
        diagnostics=(Diagnostic(level="error", message=fault),),
    )


def _writable(text: str) -> str:
    return text.encode("utf-8", "backslashreplace").decode()
