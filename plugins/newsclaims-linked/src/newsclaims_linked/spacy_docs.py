"""spaCy: a `Doc` made of our tokens, with clitics apart, and a `DocBin` of many.

A token begins and ends wherever something does, so that every span is one of the `Doc`: none has to
be looked for with ``char_span``, widened or left out.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from importlib.util import find_spec
from itertools import pairwise
from typing import TYPE_CHECKING, Any, BinaryIO, ClassVar

from attrs import define, field

from newsclaims import ConfigurationError
from newsclaims.formats import BinaryWriter
from newsclaims.model import Document, Mention, Span

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

KEY = "claims"
"""Spans of cues, sources, channels and contents in ``doc.spans``, their claim as ``span.id_``."""

QUANTITIES = "quantities"
"""Spans of numbers in ``doc.spans``, their kind as label and their id as ``span.id_``."""

_ENTITIES = {"person": "PER", "organization": "ORG", "place": "LOC", "other": "MISC"}


def to_spacy(document: Document, vocab: Vocab | None = None, *, whole: bool = False) -> Doc:
    """Return a document as a spaCy `Doc` of the same text.

    ``doc.spans["claims"]`` has the parts of claims, labelled ``cue``, ``source``, ``via`` and
    ``content``, ``doc.spans["quantities"]`` the numbers, ``doc.ents`` the mentions of names.

    Args:
        document: any document; one without tokens is cut at white space.
        vocab: of the pipeline that the `Doc` is for; that of a blank pipeline of the article's
            language where None.
        whole: whether ``doc.user_data["newsclaims"]`` is the document as full JSON, which
            `newsclaims-spacy` reads; it takes twice the time.

    Raises:
        ImportError: spaCy is not installed.
    """
    from spacy.tokens import Doc, SpanGroup

    from newsclaims.codec import dumps

    claims = [*_claim_spans(document)]
    cells = _cells(document, [span for span, _, _ in claims])
    starts = [start for start, _, _ in cells]
    doc = Doc(
        vocab if vocab is not None else _vocab(document.article.language),
        words=[document.text[start:end] for start, end, _ in cells],
        spaces=[space for _, _, space in cells],
        sent_starts=_sentence_starts(document, starts),
    )

    def placed(span: Span, label: str, id_: str) -> Any:  # noqa: ANN401 - a spaCy span
        first, last = bisect_left(starts, span.start), bisect_left(starts, span.end)
        made = doc[first:last]
        made.label_, made.id_ = label, id_
        return made

    doc.spans[KEY] = SpanGroup(doc, name=KEY, spans=[placed(*one) for one in claims])
    doc.spans[QUANTITIES] = SpanGroup(
        doc, name=QUANTITIES, spans=[placed(one, one.kind, one.id) for one in document.quantities]
    )
    named = [placed(one, _ENTITIES[one.kind], one.actor or "") for one in _names(document)]
    doc.set_ents(named)
    if whole:
        doc.user_data["newsclaims"] = dumps(document, full=True)
    return doc


@define(kw_only=True)
class DocBinWriter(BinaryWriter):
    """A spaCy `DocBin` of all articles, which is written at the end.

    Args:
        whole: whether each `Doc` has its document as JSON in ``user_data``.
    """

    name: ClassVar[str] = "spacy"
    suffix: ClassVar[str] = ".spacy"
    streaming: ClassVar[bool] = False

    whole: bool = False
    _docs: Any = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse to be made where spaCy is missing, before a file is opened."""
        if find_spec("spacy") is None:
            raise ConfigurationError(
                "spaCy is not installed; pip install 'newsclaims-linked[spacy]'"
            )

    def begin(self, stream: BinaryIO) -> None:  # noqa: ARG002 - nothing is written before the end
        """Begin with no article."""
        from spacy.tokens import DocBin

        self._docs = DocBin(store_user_data=self.whole, attrs=["ENT_IOB", "ENT_TYPE", "SENT_START"])

    def write(self, document: Document, stream: BinaryIO) -> None:  # noqa: ARG002 - it is written at the end
        """Take one document."""
        document.text.encode()  # what has no UTF-8 is refused here, by its name
        self._docs.add(to_spacy(document, whole=self.whole))

    def end(self, stream: BinaryIO) -> None:
        """Write all."""
        stream.write(self._docs.to_bytes())


def _claim_spans(document: Document) -> Iterator[tuple[Span, str, str]]:
    for claim in document.claims:
        yield claim.cue, "cue", claim.id
        if claim.source is not None:
            yield claim.source, "source", claim.id
        if claim.via is not None:
            yield claim.via, "via", claim.id
        yield from ((span, "content", claim.id) for span in claim.content)


def _names(document: Document) -> Iterator[Mention]:
    """Yield the mentions that overlap no longer one, since entities of spaCy do not."""
    taken: list[Mention] = []
    for one in sorted(document.mentions, key=lambda one: (one.start - one.end, one.start)):
        if not any(one.overlaps(other) for other in taken):
            taken.append(one)
    yield from sorted(taken, key=lambda one: one.start)


def _cells(document: Document, spans: list[Span]) -> list[tuple[int, int, bool]]:
    """Return tokens that hold the whole text: start, end, and whether a blank follows."""
    text = document.text
    marked: list[Span] = [*spans, *document.quantities, *document.mentions, *document.sentences]
    begin, stop = {one.start for one in marked}, {one.end for one in marked}
    cuts = {0, len(text), *begin, *stop, *document.tokens.starts}
    for start, form in zip(document.tokens.starts, document.tokens.forms, strict=True):
        cuts.add(start + len(form.text))
        if form.proclitics or form.enclitics:
            for part in (*form.proclitics, *form.enclitics):
                cuts.update([start + edge for edge in part])
    if not document.tokens:
        blank = [character.isspace() for character in text]
        cuts.update(place for place in range(1, len(text)) if blank[place] != blank[place - 1])
    cells: list[tuple[int, int, bool]] = []
    for start, end in pairwise(sorted(cuts)):
        at = start
        if text[start] == " " and cells and start not in begin and start + 1 not in stop:
            before = cells[-1]
            if before[1] == start and not before[2]:
                cells[-1] = (before[0], before[1], True)
                at += 1
        if at < end:
            cells.append((at, end, False))
    return cells


def _sentence_starts(document: Document, starts: list[int]) -> list[Any] | None:
    if not document.sentences:
        return None
    begins = {0, *(one.start for one in document.sentences)}
    return [start in begins for start in starts]


@lru_cache(maxsize=8)
def _vocab(language: str) -> Vocab:
    import spacy

    tag = language.partition("-")[0].lower()
    try:
        return spacy.blank(tag).vocab
    except ImportError:
        return spacy.blank("xx").vocab
