"""UIMA CAS for INCEpTION, as XMI and as JSON, through dkpro-cassis.

In both files offsets count UTF-16 code units, as Java does; cassis translates them.
"""

from __future__ import annotations

import json
import re
from importlib.util import find_spec
from typing import Any, ClassVar, TextIO

from attrs import frozen

from newsclaims import ConfigurationError
from newsclaims.errors import DocumentError
from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Document
from newsclaims_annotation.article_fields import fields_of
from newsclaims_annotation.cas_types import (
    FIELD,
    LINK,
    METADATA,
    REGION,
    SENTENCE,
    TOKEN,
    type_system,
)
from newsclaims_annotation.joined_texts import joined
from newsclaims_annotation.scheme import annotation_of

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2), half characters left aside."""


@frozen(kw_only=True)
class CasWriter(TextWriter):
    """What both forms of a CAS have in common.

    Args:
        tokens: whether sentences and tokens are in it; INCEpTION cuts the text itself where not.
    """

    offsets: ClassVar[OffsetUnit | None] = "UTF-16 code units"
    one_each: ClassVar[bool] = True

    tokens: bool = False

    def __attrs_post_init__(self) -> None:
        """Refuse to be made where cassis is missing, before a file is opened."""
        if find_spec("cassis") is None:
            raise ConfigurationError(
                "dkpro-cassis is not installed; pip install 'newsclaims-annotation[cas]'"
            )


@frozen(kw_only=True)
class CasXmi(CasWriter):
    """A UIMA CAS as XMI, one article a file; ``TypeSystem.xml`` belongs to it.

    Args:
        tokens: whether sentences and tokens are in it; INCEpTION cuts the text itself where not.
    """

    name: ClassVar[str] = "cas-xmi"
    suffix: ClassVar[str] = ".xmi"

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the CAS of one document."""
        _check_xml(document)
        stream.write(cas_of(document, tokens=self.tokens).to_xmi())


@frozen(kw_only=True)
class CasJson(CasWriter):
    """A UIMA CAS as JSON, one article a file, its types in it.

    Args:
        tokens: whether sentences and tokens are in it; INCEpTION cuts the text itself where not.
    """

    name: ClassVar[str] = "cas-json"
    suffix: ClassVar[str] = ".cas.json"

    def write(self, document: Document, stream: TextIO) -> None:
        """Write the CAS of one document."""
        stream.write(cas_of(document, tokens=self.tokens).to_json())


def cas_of(document: Document, *, tokens: bool = False) -> Any:  # noqa: ANN401 - cassis has no types
    """Return a document as a `cassis.Cas`.

    Args:
        document: any document.
        tokens: whether its sentences and tokens are in it.

    Raises:
        ImportError: dkpro-cassis is not installed.
    """
    from cassis import Cas

    types = type_system()
    cas = Cas(typesystem=types)
    cas.sofa_string = document.text
    cas.sofa_mime = "text/plain"
    article, end = document.article, len(document.text)
    metadata = types.get_type(METADATA)
    cas.add(
        metadata(
            begin=0,
            end=end,
            language=article.language,
            documentId=article.id,
            documentTitle=article.title,
            documentUri=article.url,
        )
    )
    field = types.get_type(FIELD)
    for key, value in fields_of(article).items():
        # of meta plain ASCII, since what JSON may hold is more than what XML may
        said = value if isinstance(value, str) else json.dumps(value)
        cas.add(field(begin=0, end=0, key=key, value=said))
    layers = ((SENTENCE, document.sentences), (TOKEN, document.tokens)) if tokens else ()
    for name, spans in layers:
        kind = types.get_type(name)
        cas.add_all([kind(begin=one.start, end=one.end) for one in spans])
    annotation = annotation_of(document)
    region, link = types.get_type(REGION), types.get_type(LINK)
    made = {
        one.id: region(
            begin=one.start,
            end=one.end,
            label=one.label,
            **{name: joined(values) for name, values in one.attributes.items()},
        )
        for one in annotation.regions
    }
    cas.add_all(made.values())
    for one in annotation.links:
        cue, other = made[one.cue], made[one.other]
        # a relation stands where its dependent stands, as INCEpTION has it
        at = {"begin": other.begin, "end": other.end}
        cas.add(link(**at, Governor=cue, Dependent=other, label=other.label))
    return cas


def _check_xml(document: Document) -> None:
    found = _NO_XML.search(document.text)
    if found and not "\ud800" <= found[0] <= "\udfff":
        raise DocumentError(
            f"article {document.article.id!r}: holds U+{ord(found[0]):04X} at {found.start()}, which "
            "XML cannot hold; write cas-json, which can"
        )
