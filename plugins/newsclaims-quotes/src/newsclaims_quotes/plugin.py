"""The plugin object that the core loads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from attrs import frozen

from newsclaims.hookspecs import hookimpl
from newsclaims.model import Attribution, Document
from newsclaims.trace import current_trace


@frozen(kw_only=True)
class Quotes:
    """Find who says what as far as one sentence's grammar shows it."""

    requires: ClassVar[tuple[str, ...]] = ("tokens", "sentences")
    uses: ClassVar[tuple[str, ...]] = ("tokens.clitics", "mentions")
    provides: ClassVar[tuple[str, ...]] = ("attributions",)
    api_version: ClassVar[int] = 1
    languages: ClassVar[tuple[str, ...]] = ("ar",)

    @hookimpl
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:
        """Return every act of reporting in *document*, in the order of the cues."""
        from newsclaims_arabic.passage import passage_of

        from newsclaims_quotes.attribute import attribute

        made = attribute(passage_of(document))
        trace = current_trace()
        if trace.on:
            from newsclaims_quotes.explaining import tell

            tell(document, made, trace)
        return made
