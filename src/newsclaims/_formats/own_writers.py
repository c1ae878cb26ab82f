"""The JSON that the core itself writes, through the seam that plugins use."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, ClassVar, TextIO, TypeAlias

from attrs import define, field

from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Document

if TYPE_CHECKING:
    from newsclaims.explanation import Explanation

Explain: TypeAlias = Callable[[Document], "Explanation"]


class OwnWriter(TextWriter):
    """A format of the core's own, which can also tell how the claims came to be."""

    explains: ClassVar[bool] = True
    held_back: ClassVar[int | None] = 1 << 22


def _json(
    document: Document, explain: Explain | None, *, full: bool, indent: int | None
) -> Iterable[str]:
    """Return the JSON text of a document, or of how it came to be, in pieces."""
    if explain is not None:
        return [explain(document).dumps(full=full, indent=indent)]
    from newsclaims.codec import iterdumps

    return iterdumps(document, full=full, indent=indent)


@define(kw_only=True)
class Json(OwnWriter):
    """One JSON value: a document where there is one at most, else a list of them.

    Args:
        full: whether tokens, sentences, mentions and attributions are in it.
    """

    name: ClassVar[str] = "json"
    suffix: ClassVar[str] = ".json"
    offsets: ClassVar[OffsetUnit | None] = "code points"

    full: bool = False
    _written: int = field(default=0, init=False)

    def write(self, document: Document, stream: TextIO) -> None:
        """Write one document."""
        pieces = _json(document, self.explain, full=self.full, indent=2)
        if not self.single:
            stream.write(",\n" if self._written else "[\n")
        stream.writelines(pieces)
        self._written += 1

    def end(self, stream: TextIO) -> None:
        """Close the list; where the single document failed there is nothing."""
        if not self.single:
            stream.write("\n]\n" if self._written else "[]\n")
        elif self._written:
            stream.write("\n")


@define(kw_only=True)
class JsonLines(OwnWriter):
    """One JSON object a line.

    Args:
        full: whether tokens, sentences, mentions and attributions are in it.
    """

    name: ClassVar[str] = "jsonl"
    suffix: ClassVar[str] = ".jsonl"
    offsets: ClassVar[OffsetUnit | None] = "code points"
    lines: ClassVar[bool] = True

    full: bool = False

    def write(self, document: Document, stream: TextIO) -> None:
        """Write one document, at once, so that a reader has it and no line is ever torn."""
        pieces = _json(document, self.explain, full=self.full, indent=None)
        stream.writelines(pieces)
        stream.write("\n")
