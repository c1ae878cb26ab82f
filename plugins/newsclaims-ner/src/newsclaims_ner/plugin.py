"""The plugin object.

What it works with is imported at the first call, so that to list plugins reads no data.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from attrs import frozen

from newsclaims.hookspecs import API_VERSION, hookimpl
from newsclaims.model import Document, Mention
from newsclaims.trace import current_trace


@frozen(kw_only=True)
class Ner:
    """Names of persons, organizations and places.

    Args:
        model: whether the sequence model takes part beside lists and rules.
    """

    model: bool = True

    api_version: ClassVar[int] = API_VERSION
    languages: ClassVar[tuple[str, ...]] = ("ar",)
    requires: ClassVar[tuple[str, ...]] = ("tokens",)
    uses: ClassVar[tuple[str, ...]] = ("tokens.clitics", "tokens.features", "sentences")
    provides: ClassVar[tuple[str, ...]] = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document: Document) -> Sequence[Mention]:
        """Find the names in the document's tokens."""
        from newsclaims_ner.recognition import recognize

        return recognize(document, model=self.model, trace=current_trace())
