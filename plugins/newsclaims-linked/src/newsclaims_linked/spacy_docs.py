"""spaCy: a `Doc` made of our tokens, with clitics apart."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING, Any

from newsclaims.codec import dumps
from newsclaims.model import Document
from newsclaims_linked.spacy_cells import Cells, Placed

if TYPE_CHECKING:
    from spacy.tokens import Doc
    from spacy.vocab import Vocab


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

    cells = Cells.of(document)
    begins = set(cells.sentences)
    doc = Doc(
        vocab if vocab is not None else _vocab(document.article.language),
        words=cells.words,
        spaces=cells.spaces,
        sent_starts=[number in begins for number in range(len(cells.words))] if begins else None,
    )

    def spans(found: list[Placed]) -> list[Any]:
        made = [doc[one.first : one.last] for one in found]
        for span, one in zip(made, found, strict=True):
            span.label_, span.id_ = one.label, one.id
        return made

    for key, found in cells.groups.items():
        doc.spans[key] = SpanGroup(doc, name=key, spans=spans(found))
    doc.set_ents(spans(cells.names))
    if whole:
        doc.user_data["newsclaims"] = dumps(document, full=True)
    return doc


@lru_cache(maxsize=8)
def _vocab(language: str) -> Vocab:
    import spacy

    tag = language.partition("-")[0].lower()
    try:
        return spacy.blank(tag).vocab
    except ImportError:
        return spacy.blank("xx").vocab
