"""spaCy: a `DocBin` of many documents, filled without a `Doc`.

``DocBin.add`` asks nine strings of every token and packs each group of spans by itself; that took
three quarters of the time.  Here the columns of a `DocBin` are filled as it would fill them, and as
``DocBin.get_docs`` reads them.  They are attributes of the class without an underscore, and spaCy
documents what is in them, but for how a span is packed: that is known from the code of
``SpanGroup.to_bytes`` alone.  The tests hold all of it against what ``DocBin.add`` makes.
"""

from __future__ import annotations

from importlib.util import find_spec
from struct import Struct
from typing import Any, BinaryIO, ClassVar

from attrs import define, field

from newsclaims import ConfigurationError
from newsclaims.codec import dumps
from newsclaims.formats import BinaryWriter
from newsclaims.model import Document
from newsclaims_linked.spacy_cells import Cells, Placed

_ATTRIBUTES = ("ENT_IOB", "ENT_TYPE", "ENT_ID", "SENT_START")

_INSIDE, _OUTSIDE, _BEGIN = 1, 2, 3
"""Of an entity, as spaCy counts I, O and B."""

_SENTENCE, _NO_SENTENCE = 1, 2**64 - 1
"""Whether a token begins one; the second is spaCy's -1 without a sign."""

_SPAN = Struct(">QQQllll")
"""A span in a group: id, entry in a knowledge base, label; tokens, code points."""


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
    _keys: _Keys = field(init=False)
    _pack: Any = field(default=None, init=False)

    def __attrs_post_init__(self) -> None:
        """Refuse to be made where spaCy is missing, before a file is opened."""
        if find_spec("spacy") is None:
            raise ConfigurationError(
                "spaCy is not installed; pip install 'newsclaims-linked[spacy]'"
            )

    def begin(self, stream: BinaryIO) -> None:  # noqa: ARG002 - nothing is written before the end
        """Begin with no article."""
        from spacy.strings import StringStore
        from spacy.tokens import DocBin
        from srsly.msgpack import Packer

        self._docs = DocBin(store_user_data=self.whole, attrs=_ATTRIBUTES)
        self._keys = _Keys(StringStore())
        # one for all: each that is made, as srsly.msgpack_dumps does, looks through the entry points
        self._pack = Packer(use_bin_type=True).pack

    def write(self, document: Document, stream: BinaryIO) -> None:  # noqa: ARG002 - it is written at the end
        """Take one document."""
        document.text.encode()  # what has no UTF-8 is refused here, by its name
        cells = Cells.of(document)
        docs, pack = self._docs, self._pack
        tokens, spaces = self._columns(cells)
        groups = {self._group(key, found): [key] for key, found in cells.groups.items()}
        user_data = pack({"newsclaims": dumps(document, full=True)}) if self.whole else None
        docs.tokens.append(tokens)  # nothing fails from here, so that none is taken by half
        docs.spaces.append(spaces)
        docs.span_groups.append(pack(groups))
        docs.flags.append({"has_unknown_spaces": False})
        docs.cats.append({})
        if self.whole:
            docs.user_data.append(user_data)

    def end(self, stream: BinaryIO) -> None:
        """Write all."""
        self._docs.strings.update(self._keys)
        stream.write(self._docs.to_bytes())

    def _columns(self, cells: Cells) -> tuple[Any, Any]:
        """Return the attributes of each token, and whether a blank follows it."""
        import numpy as np
        from spacy.attrs import ENT_ID, ENT_IOB, ENT_TYPE, ORTH, SENT_START

        attrs, count = self._docs.attrs, len(cells.words)
        tokens = np.zeros((count, len(attrs)), dtype=np.uint64)
        orth, iob, kind, actor, starts = (
            tokens[:, attrs.index(one)] for one in (ORTH, ENT_IOB, ENT_TYPE, ENT_ID, SENT_START)
        )
        orth[:] = np.fromiter(map(self._keys.__getitem__, cells.words), np.uint64, count)
        iob[:] = _OUTSIDE
        for one in cells.names:
            iob[one.first : one.last] = _INSIDE
            iob[one.first] = _BEGIN
            kind[one.first : one.last] = self._keys[one.label]
            actor[one.first : one.last] = self._keys[one.id]
        if cells.sentences:
            starts[:] = _NO_SENTENCE
            starts[cells.sentences] = _SENTENCE
        starts[:1] = _SENTENCE  # in every `Doc`, whether sentences are known or not
        return tokens, np.array(cells.spaces, dtype=bool).reshape(count, 1)

    def _group(self, name: str, found: list[Placed]) -> bytes:
        """Return spans as ``SpanGroup.to_bytes`` does."""
        keys = self._keys
        spans = [
            _SPAN.pack(keys[id_], 0, keys[label], first, last, span.start, span.end)
            for first, last, span, label, id_ in found
        ]
        packed: bytes = self._pack({"name": name, "attrs": {}, "spans": spans})
        return packed


class _Keys(dict[str, int]):
    """The number that stands for each string in every `Vocab`, worked out once."""

    def __init__(self, store: Any) -> None:  # noqa: ANN401 - spaCy's, which is not always there
        self._store = store

    def __missing__(self, string: str) -> int:
        key: int = self._store.add(string)
        self[string] = key
        return key
