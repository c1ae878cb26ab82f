"""UIMA CAS for INCEpTION, as XMI and as JSON.

In both files offsets count UTF-16 code units, as Java does.  dkpro-cassis writes the JSON and reads both.
"""

from __future__ import annotations

from importlib.util import find_spec
from typing import Any, ClassVar, TextIO

from attrs import frozen

from newsclaims import ConfigurationError
from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Document
from newsclaims_annotation.cas_types import (
    FIELD,
    LINK,
    METADATA,
    REGION,
    SENTENCE,
    TOKEN,
    metadata_of,
    strings_of,
    type_system,
)
from newsclaims_annotation.cas_xmi import xmi_of
from newsclaims_annotation.joined_texts import joined
from newsclaims_annotation.scheme import annotation_of


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
        stream.write(xmi_of(document, tokens=self.tokens))


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
    cas.add(metadata(begin=0, end=end, **metadata_of(article)))
    field = types.get_type(FIELD)
    for key, said in strings_of(article).items():
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
