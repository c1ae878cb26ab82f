"""One pass of ``newsclaims analyze`` over its input: records in, documents written, faults told."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator
from contextlib import closing
from threading import Lock

from attrs import Factory, define

from newsclaims._processes.garbage import COLLECTOR
from newsclaims.cli.faults import complain
from newsclaims.cli.interruption import Interruption
from newsclaims.cli.output import Output
from newsclaims.cli.progress import Bar
from newsclaims.cli.repeated_warnings import RepeatedWarnings
from newsclaims.cli.resumption import Resumption
from newsclaims.errors import ArticleError, DocumentError, PluginError
from newsclaims.formats import Record
from newsclaims.model import Article, Document
from newsclaims.pipeline import Pipeline


@define(kw_only=True)
class Batch:
    """One pass over the input; knows which record each document comes from.

    The records are read in a thread of their own where there are worker processes.

    Args:
        pipeline: reads the articles.
        processes: as for `Pipeline.pipe`.
        batch_size: as for `Pipeline.pipe`.
        timeout: as for `Pipeline.pipe`.
        interruption: what keeps signals off while a document is written.
        skip: whether a document counts although a plugin failed.
        writer: where the documents go.
        bar: shows the progress.
        resumption: what an earlier run has done and this one keeps.

    Attributes:
        failed: number of articles that failed, and were complained of.
        kept: number of articles that an earlier run has done.
    """

    pipeline: Pipeline
    processes: int
    batch_size: int
    timeout: float | None
    interruption: Interruption
    skip: bool
    writer: Output
    bar: Bar
    resumption: Resumption | None = None
    failed: int = 0
    kept: int = 0
    _done: int = 0
    _read: int = 0
    _all_read: bool = False
    _waiting: deque[Record] = Factory(deque)
    _lock: Lock = Factory(Lock)
    _warnings: RepeatedWarnings = Factory(RepeatedWarnings)

    def through(self, records: Iterator[Record]) -> None:
        """Analyse all records and write what comes of them."""
        documents = self.pipeline.pipe(
            self._articles(records),
            processes=self.processes,
            batch_size=self.batch_size,
            timeout=self.timeout,
        )
        try:
            with closing(documents):
                for document in documents:
                    with self.interruption.held():
                        record = self._waiting.popleft()
                        self._finish(document, record.where)
                    self._advance(record)
                    COLLECTOR.loaded()
        except BaseException as error:
            error.add_note(self._summary())
            raise
        finally:
            self._warnings.count_rest()

    def _articles(self, records: Iterator[Record]) -> Iterator[Article]:
        for record in records:
            self._read += 1
            if isinstance(record.outcome, ArticleError):
                self._fail(str(record.outcome))
                self._advance(record)
            elif self.resumption and self.resumption.keeps(record.outcome):
                self.kept += 1
                self._advance(record)
            else:
                self._waiting.append(record)
                yield record.outcome
        self._all_read = True

    def _finish(self, document: Document, where: str) -> None:
        errors = [d for d in document.diagnostics if d.level == "error"]
        if errors and not (self.skip and all(d.plugin for d in errors)):
            self._fail("; ".join(f"{where}: {d.message}" for d in errors))
            return
        # What is wrong with the installation is on every document, and was said at the start.
        known = self.pipeline.plan.diagnostics
        warnings = [d for d in document.diagnostics if d.level == "warning" and d not in known]
        for warning in warnings:
            self._warnings.warn(where, warning.message)
        for error in errors:
            complain(f"{where}: {error.message}")
        try:
            self.writer.write(document)
        except (ArticleError, DocumentError, PluginError) as fault:
            self._fail(f"{where}: {fault}")
        else:
            self._done += 1

    def _fail(self, message: str) -> None:
        with self._lock:
            self.failed += 1
            complain(message)

    def _advance(self, record: Record) -> None:
        with self._lock:
            self.bar.advance(record.size)

    def _summary(self) -> str:
        """Return how much was done, for when not all was."""
        rest = "" if self._all_read else ", the rest of the input not read"
        kept = f" and {self.kept} kept" if self.resumption else ""
        return f"{self._done} of {self._read} articles done{kept}{rest}"

    def say_kept(self) -> None:
        """Say how many articles an earlier run had done, where anybody asks for that."""
        if self.resumption:
            complain(f"{self.kept} of {self._read} articles kept from an earlier run")
