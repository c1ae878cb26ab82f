"""The laws of readers and writers as tests to inherit."""

from __future__ import annotations

import copy
from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import pairwise
from typing import ClassVar
from unittest import SkipTest

from newsclaims.errors import ArticleError, DocumentError
from newsclaims.explanation import Explanation
from newsclaims.formats import Kind, sliced
from newsclaims.model import Article, Document
from newsclaims.stages import is_own_layer
from newsclaims.testing.calling import with_layers
from newsclaims.testing.format_trial import (
    EMOJI,
    LOSSES,
    SURROGATES,
    FormatTrial,
    Written,
    documents_to_write,
    emoji_documents,
    piped,
    plain_articles,
    read_all,
    reading_of,
    reasons_of,
    surrogate_document,
    torn_document,
)
from newsclaims.testing.laws import Laws, law
from newsclaims.testing.observation import LawBrokenError, canonical
from newsclaims.testing.samples import news

_MANY = 400
_MARK = "HALFACHARACTER"


class ReaderSuite(Laws, FormatTrial):
    """The laws of a reader; write `file_of`."""

    kind: ClassVar[Kind] = "reader"

    def file_of(self, articles: Sequence[Article | None]) -> bytes:  # noqa: ARG002 - overridden
        """Return a file of the format with these articles, in this order.

        Args:
            articles: None stands for a record that cannot be read, in a file that can.  For a
                format of one article a file, there is exactly one.
        """
        raise SkipTest("the suite has no `file_of`, which makes files to read")

    def expected(self, text: str) -> str:
        """Return what the format gives back of a text; override it where that is not all of it."""
        return text

    def test_gives_back_every_character(self) -> None:
        """A text comes out of the file code point for code point, so that offsets hold."""
        found = self.described()
        every = plain_articles()
        for articles in [every] if not self.format.single else [(one,) for one in every]:
            records = read_all(found, self.options, self.file_of(articles))
            errors = [str(r.outcome) for r in records if isinstance(r.outcome, ArticleError)]
            law(not errors, f"cannot read what `file_of` wrote: {'; '.join(errors)}")
            law(len(records) == len(articles), f"{len(articles)} articles became {len(records)}")
            for article, record in zip(articles, records, strict=True):
                there, wanted = _text(record.outcome), self.expected(article.text)
                law(there == wanted, f"the text {wanted!r:.200} came out as {there!r:.200}")

    def test_an_emoji_is_one_code_point(self) -> None:
        """Offsets count code points, also behind characters of two UTF-16 code units."""
        article = Article(text=f"{EMOJI} قال {EMOJI} سالم", id="n")
        [record] = read_all(self.described(), self.options, self.file_of([article]))
        there, wanted = _text(record.outcome), self.expected(article.text)
        law(len(there) == len(wanted), f"{len(wanted)} code points became {len(there)}: {there!r}")

    def test_refuses_lone_surrogates(self) -> None:
        """Half a character, encoded as if it were one, is an error and not another character."""
        article = Article(text=f"قال {_MARK} سالم", id="n")
        data = self.file_of([article])
        if _MARK.encode() not in data:
            raise SkipTest("the text does not stand in the file as UTF-8")
        half = data.replace(_MARK.encode(), SURROGATES[0].encode("utf-8", "surrogatepass"))
        records = read_all(self.described(), self.options, half)
        law(records, "a file with half a character gives neither an article nor an error")
        for record in records:
            if isinstance(record.outcome, Article):
                law(kept=False, message=f"half a character became {record.outcome.text!r}")

    def test_a_bad_record_costs_itself(self) -> None:
        """The articles before and behind one that cannot be read are read, and it is an error."""
        if self.format.single:
            raise SkipTest("a file holds one article")
        before, behind = plain_articles()[:2]
        records = read_all(self.described(), self.options, self.file_of([before, None, behind]))
        kinds = [type(record.outcome).__name__ for record in records]
        wanted = ["Article", "ArticleError", "Article"]
        said = "; ".join(str(r.outcome) for r in records if isinstance(r.outcome, ArticleError))
        law(kinds == wanted, f"a bad record between two articles gave {kinds}; {said}")

    def test_streams(self) -> None:
        """The first article of a long file is there before half of the file is read."""
        if self.format.single or not self.format.streaming:
            raise SkipTest("declared to be read whole")
        articles = [Article(text=f"قال سالم {EMOJI} " * 50, id=f"n{n}") for n in range(_MANY)]
        data = self.file_of(articles)
        stream, pipe = piped(data)
        records = iter(reading_of(self.described(), self.options).stream(stream, "long"))
        next(records)
        law(
            pipe.read_so_far < len(data) / 2,
            f"reads {pipe.read_so_far} of {len(data)} bytes before the first of {_MANY} articles; "
            "yield each as it comes, or declare `streaming = False`",
        )

    def test_is_deterministic(self) -> None:
        """The same file gives the same articles, also from a reader that has read another one."""
        found = self.described()
        data = self.file_of(plain_articles()[:1])
        reading = reading_of(found, self.options)
        seen = [canonical(list(reading.stream(piped(data)[0], "n"))) for _ in range(2)]
        seen.append(canonical(list(reading_of(found, self.options).stream(piped(data)[0], "n"))))
        law(len(set(seen)) == 1, "the same file gave other articles the second time")

    def test_an_empty_file_is_no_article(self) -> None:
        """A file without a byte is an error, or holds nothing."""
        for record in read_all(self.described(), self.options, b""):
            if isinstance(record.outcome, Article):
                law(kept=False, message=f"nothing was read as {record.outcome!r}")


class WriterSuite(Laws, FormatTrial):
    """The laws of a writer; write `spans_of` where the format has offsets.

    Attributes:
        others: layers that plugins add and the format requires, by name, with a value for every
            sample: ``{"ships.topics": ["trade"]}``; null where it is not given.
    """

    kind: ClassVar[Kind] = "writer"
    others: ClassVar[Mapping[str, object]] = {}

    def spans_of(self, output: bytes) -> Iterable[tuple[int, int, str]]:  # noqa: ARG002 - overridden
        """Return the spans that stand in a file, as they stand there: start, end and text.

        Args:
            output: what the writer wrote of one document.
        """
        if self.unattended:
            raise SkipTest("only the plugin's own suite can read offsets back")
        raise LawBrokenError(
            f"the format has offsets in {self.format.offsets}, and the suite no `spans_of` that reads "
            "them back"
        )

    def test_takes_every_document(self) -> None:
        """Each document, full, short, odd or empty, is written or refused by a `DocumentError`."""
        for document in documents_to_write():
            for error in self._written([document], single=True).refused.values():
                law(isinstance(error, DocumentError), _on(document, f"cannot be written: {error}"))
        for document in news():
            done = self._written([document], single=True)
            law(not done.refused, _on(document, f"is refused: {done.refused}"))

    def test_offsets_are_in_its_unit(self) -> None:
        """Each span slices back in the declared unit, with an emoji before every one."""
        unit = self.format.offsets
        if unit is None:
            raise SkipTest("the format has no offsets (`offsets` is None)")
        for document in emoji_documents():
            done = self._written([document], single=True)
            law(not done.refused, _on(document, f"is refused: {done.refused}"))
            spans = list(self.spans_of(done.data))
            law(spans, _on(document, "`spans_of` finds no span in what was written"))
            for start, end, text in spans:
                try:
                    there = sliced(document.text, unit, start, end)
                except ValueError as error:
                    there = f"nothing: {error}"
                where = f"[{start}, {end}) in {unit} is {there!r}, not {text!r}"
                law(there == text, _on(document, where))

    def test_lone_surrogates_survive_or_are_refused(self) -> None:
        """Half a character is written so that it can be told from others, or refused by name."""
        seen: dict[bytes, str] = {}
        for piece in (*LOSSES, *SURROGATES):
            document = surrogate_document(piece)
            done = self._written([document], single=True)
            if error := done.refused.get("half"):
                said = str(error)
                law(
                    isinstance(error, DocumentError) and "half" in said and "surrogate" in said,
                    _on(document, f"names neither the article nor the surrogate: {said}"),
                )
                continue
            same = seen.setdefault(done.data, piece)
            law(
                piece == same or piece not in SURROGATES,
                _on(document, f"is written as if it had {same!r} for {piece!r}"),
            )

    def test_a_bad_document_costs_itself(self) -> None:
        """One that fails in the middle leaves nothing, and those around it are as without it."""
        before, behind = news()[:2]
        if self.format.one_each:
            raise SkipTest("a file holds one document")
        done = self._written([before, torn_document(), behind])
        if not done.refused:
            raise SkipTest("the writer does not look at the claims")
        alone = self._written([before, behind])
        law(
            done.data == alone.data,
            "a document that failed in the middle left something behind, or changed what follows: "
            f"{done.data!r:.300} is not {alone.data!r:.300}",
        )

    def test_writes_as_it_goes(self) -> None:
        """Each document is in the file before the next one comes."""
        if self.format.one_each or not self.format.streaming:
            raise SkipTest("declared to be written at the end")
        documents = [*news(), *emoji_documents()]
        sizes = self._written(documents).sizes
        grows = all(a < b for a, b in pairwise(sizes)) and sizes[0] > 0
        law(
            grows,
            f"after each of {len(documents)} documents the file has {sizes} bytes; write in "
            "`write`, or declare `streaming = False`",
        )

    def test_lines_are_whole(self) -> None:
        """Where it says that a file may be cut at any line, what is left is a file of fewer."""
        if not self.format.lines:
            raise SkipTest("`lines` is False")
        documents = news()[:2]
        whole = self._written(documents).data
        first = self._written(documents[:1]).data
        law(first and whole.startswith(first), "one document is not the beginning of two")
        law(whole.endswith(b"\n"), "the last line has no end")

    def test_tells_why_where_it_says_so(self) -> None:
        """Where it says that it explains, the decisions of the rules stand in the file if asked for."""
        if not self.format.explains:
            raise SkipTest("`explains` is False")
        for document in news():
            plain, told = (
                self._written([document], single=True, explain=explain)
                for explain in (None, reasons_of)
            )
            law(not told.refused, _on(document, f"is refused: {told.refused}"))
            law(
                told.data != plain.data,
                _on(document, "is written the same whether `explain` is set or None"),
            )

    def test_does_not_change_its_input(self) -> None:
        """The document is the same after it was written as before."""
        for document in copy.deepcopy(news()):
            before = canonical(copy.deepcopy(document))
            self._written([document], single=True, copied=False)
            law(canonical(document) == before, _on(document, "the writer changed the document"))

    def test_is_deterministic(self) -> None:
        """The same documents give the same file, byte for byte."""
        files = {self._written(self._some()).data for _ in range(2)}
        law(
            len(files) == 1, "the same documents gave two files; write no time and no order of sets"
        )

    def test_nobody_is_no_fault(self) -> None:
        """A file of no documents can be written."""
        self._written([])

    def _written(
        self,
        documents: Iterable[Document],
        *,
        single: bool = False,
        copied: bool = True,
        explain: Callable[[Document], Explanation] | None = None,
    ) -> Written:
        """Write documents that have the layers of other plugins which the format requires.

        Copies of them, so that a writer that changes its input spoils no sample for what follows.
        """
        layers = {**dict.fromkeys(filter(is_own_layer, self.format.requires)), **self.others}
        kept = copy.deepcopy(list(documents)) if copied else documents
        given = [with_layers(document, layers) for document in kept]
        return Written(self.described(), self.options, given, single=single, explain=explain)

    def _some(self) -> Sequence[Document]:
        return news()[:1] if self.format.one_each else news()


FORMAT_SUITES: dict[str, type[ReaderSuite | WriterSuite]] = {
    "reader": ReaderSuite,
    "writer": WriterSuite,
}
"""The suite of each kind of format."""


def _text(outcome: Article | ArticleError) -> str:
    return outcome.text if isinstance(outcome, Article) else f"an error: {outcome}"


def _on(document: Document, message: str) -> str:
    return f"{message} (article {document.article.id!r}: {document.text!r:.300})"
