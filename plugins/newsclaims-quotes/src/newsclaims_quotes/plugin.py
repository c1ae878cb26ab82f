"""The plugin object that the core loads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from attrs import frozen

from newsclaims.explanation import Explanation
from newsclaims.hookspecs import hookimpl
from newsclaims.model import Attribution, Document


@frozen(kw_only=True)
class Quotes:
    """Find who says what as far as one sentence's grammar shows it."""

    requires: ClassVar[tuple[str, ...]] = ("tokens", "sentences")
    uses: ClassVar[tuple[str, ...]] = ("tokens.clitics", "mentions")
    provides: ClassVar[tuple[str, ...]] = ("attributions",)
    api_version: ClassVar[int] = 1

    @hookimpl
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:
        """Return every act of reporting in *document*, in the order of the cues."""
        from newsclaims_arabic.passage import passage_of

        from newsclaims_quotes.attribute import attribute

        return attribute(passage_of(document))

    def explain(self, document: Document) -> Sequence[Explanation]:
        """Return how the attributions of *document* came to be; see `newsclaims.explanation`."""
        from newsclaims_quotes.explaining import explain

        return explain(document)
