"""The plugin object that the core loads."""

from __future__ import annotations

from collections.abc import Sequence
from typing import ClassVar

from attrs import Attribute, field, frozen

from newsclaims.hookspecs import hookimpl
from newsclaims.model import Attribution, Document
from newsclaims.trace import current_trace


def _known(_: object, __: Attribute[str | None], name: str | None) -> None:
    if name is not None:  # else nothing of the rules is loaded before there is an article
        from newsclaims_quotes.confidence import model_named

        model_named(name)


@frozen(kw_only=True)
class Quotes:
    """Find who says what as far as one sentence's grammar shows it.

    Args:
        confidence: the model of confidence, as ``module:function``: it is given an attribution
            with its rule and its evidence and returns a probability; without it the figures of
            ``data/confidence.toml`` decide.
    """

    requires: ClassVar[tuple[str, ...]] = ("tokens", "sentences")
    uses: ClassVar[tuple[str, ...]] = ("tokens.clitics", "mentions")
    provides: ClassVar[tuple[str, ...]] = ("attributions",)
    api_version: ClassVar[int] = 1
    languages: ClassVar[tuple[str, ...]] = ("ar",)

    confidence: str | None = field(default=None, validator=_known)

    @hookimpl
    def newsclaims_attribute(self, document: Document) -> Sequence[Attribution]:
        """Return every act of reporting in *document*, in the order of the cues."""
        from newsclaims_arabic.passage import Passage, passage_of

        from newsclaims_quotes.attribute import attribute
        from newsclaims_quotes.confidence import model_named

        trace = current_trace()
        passage = Passage(document, trace) if trace.on else passage_of(document)
        model = None if self.confidence is None else model_named(self.confidence)
        return attribute(passage, model)
