"""The XMI of a document, to the letter as dkpro-cassis serializes `newsclaims_annotation.cas.cas_of`.

cassis makes an object of each annotation, a tree of the objects and a text of the tree, which takes
three times as long.  A test holds the two against each other.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Mapping

from newsclaims.errors import DocumentError
from newsclaims.model import Document
from newsclaims_annotation.cas_types import ATTRIBUTES, metadata_of, strings_of
from newsclaims_annotation.joined_texts import joined
from newsclaims_annotation.scheme import Region, annotation_of

_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What XML 1.0 cannot hold (section 2.2), half characters left aside."""

_SIGNS = re.compile('[&<>"\t\n\r]')
_ESCAPES = {
    "&": "&amp;",
    "<": "&lt;",
    ">": "&gt;",
    '"': "&quot;",
    "\t": "&#9;",
    "\n": "&#10;",
    "\r": "&#13;",
}
_BEYOND = re.compile("[\U00010000-\U0010ffff]")
"""Characters of two UTF-16 code units."""

_SPACES = {
    "type": "http:///de/tudarmstadt/ukp/dkpro/core/api/metadata/type.ecore",
    "type0": "http:///de/tudarmstadt/ukp/dkpro/core/api/segmentation/type.ecore",
    "custom": "http:///webanno/custom.ecore",
}


def xmi_of(document: Document, *, tokens: bool = False) -> str:
    """Return a document as XMI; its offsets count UTF-16 code units.

    Args:
        document: any document.
        tokens: whether its sentences and tokens are in it.

    Raises:
        DocumentError: the text, or what is known of the article, holds a character that XML cannot
            hold; half a character is left to who encodes it.
    """
    text, article = document.text, document.article
    _check(document, "", text)
    at = _utf16(text)
    first, last = at(0), at(len(text))
    made: list[str] = []

    def add(name: str, begin: int, end: int, values: str) -> int:
        number = len(made) + 2  # 1 is the text
        made.append(f'<{name} xmi:id="{number}" sofa="1" begin="{begin}" end="{end}"{values}/>')
        return number

    for key, value in metadata_of(article).items():
        _check(document, f"{key} ", value or "")
    add("type:DocumentMetaData", first, last, _attributes(metadata_of(article)))
    for key, said in strings_of(article).items():
        _check(document, f"{key} ", said)
        add("type:MetaDataStringField", first, first, _attributes({"key": key, "value": said}))
    spaces = ["type"]
    if tokens and (document.sentences or document.tokens):
        spaces.append("type0")
        for kind, spans in (("Sentence", document.sentences), ("Token", document.tokens)):
            for span in spans:
                add(f"type0:{kind}", at(span.start), at(span.end), "")
    annotation = annotation_of(document)
    places: dict[str, tuple[int, int, int, str]] = {}
    for region in annotation.regions:
        begin, end = at(region.start), at(region.end)
        values = _of_region(region)
        _check(document, f"{region.label} ", values)
        places[region.id] = add("custom:ClaimRegion", begin, end, values), begin, end, region.label
    for link in annotation.links:
        cue, (other, begin, end, label) = places[link.cue][0], places[link.other]
        # a relation stands where its dependent stands, as INCEpTION has it
        ends = f' Governor="{cue}" Dependent="{other}" label="{label}"'
        add("custom:ClaimLink", begin, end, ends)
    if annotation.regions:
        spaces.append("custom")
    return _whole(made, spaces, text)


def _whole(made: list[str], spaces: Iterable[str], text: str) -> str:
    names = "".join(f' xmlns:{space}="{_SPACES[space]}"' for space in spaces)
    members = " ".join(map(str, range(2, len(made) + 2)))
    return "".join(
        (
            "<?xml version='1.0' encoding='UTF-8'?>\n",
            '<xmi:XMI xmlns:xmi="http://www.omg.org/XMI" xmlns:cas="http:///uima/cas.ecore"',
            f'{names} xmi:version="2.0"><cas:NULL xmi:id="0"/>',
            *made,
            '<cas:Sofa xmi:id="1" sofaNum="1" sofaID="_InitialView" mimeType="text/plain"',
            f' sofaString="{_escaped(text)}"/><cas:View sofa="1" members="{members}"/></xmi:XMI>',
        )
    )


def _of_region(region: Region) -> str:
    said = region.attributes
    features = {name: joined(said[name]) for name in ATTRIBUTES if name in said}
    return _attributes({"label": region.label, **features})


def _attributes(values: Mapping[str, str | None]) -> str:
    return "".join(
        f' {name}="{_escaped(value)}"' for name, value in values.items() if value is not None
    )


def _escaped(text: str) -> str:
    return _SIGNS.sub(lambda sign: _ESCAPES[sign[0]], text)


def _utf16(text: str) -> Callable[[int], int]:
    """Return a function from offsets in code points to offsets in UTF-16 code units."""
    beyond = [sign.start() for sign in _BEYOND.finditer(text)]
    if not beyond:
        return lambda offset: offset
    return lambda offset: offset + bisect_left(beyond, offset)


def _check(document: Document, what: str, value: str) -> None:
    for found in _NO_XML.finditer(value):
        if not "\ud800" <= found[0] <= "\udfff":
            raise DocumentError(
                f"article {document.article.id!r}: {what}holds U+{ord(found[0]):04X} at "
                f"{found.start()}, which XML cannot hold; write cas-json, which can"
            )
