"""Why a document came out as it did: every decision of the rules, in the order of the chain.

The decisions are told by the plugins while their rules run, see `newsclaims.trace`; a plugin that
tells nothing is no worse a plugin, its items are shown with what stands in them.
"""

from __future__ import annotations

from typing import Any

from attrs import asdict, frozen

from newsclaims.model import Claim, Document, Span
from newsclaims.trace import Step


@frozen(kw_only=True, repr=False)
class Explanation:
    """A document, and the decisions that made it.

    Args:
        document: what came out.
        steps: the decisions of all plugins, in the order in which they were made.
    """

    document: Document
    steps: tuple[Step, ...]

    def of(self, item: Claim | Span) -> tuple[Step, ...]:
        """Return the decisions about one item.

        Args:
            item: a claim, which is told of by its cue, or a mention, quantity or other span.
        """
        words = item.cue if isinstance(item, Claim) else item
        return tuple(step for step in self.steps if _is_about(step, words))

    def rest(self) -> tuple[Step, ...]:
        """Return the decisions about words that became no claim, quantity or mention."""
        document = self.document
        spans = (*(claim.cue for claim in document.claims), *document.quantities)
        known = {(span.start, span.end) for span in (*spans, *document.mentions)}
        return tuple(step for step in self.steps if _place(step) not in known)

    def to_dict(self, *, full: bool = False) -> dict[str, Any]:
        """Return the explanation as JSON data: ``document``, and ``steps`` with the fields of each.

        The schema has it as ``$defs/explanation``.

        Args:
            full: the form of the document, as for `newsclaims.codec.to_dict`.
        """
        from newsclaims.codec import to_dict

        steps = [asdict(step) for step in self.steps]
        return {"document": to_dict(self.document, full=full), "steps": steps}

    def dumps(self, *, full: bool = False, indent: int | None = None) -> str:
        """Return `to_dict` as JSON text that can be encoded as UTF-8.

        Args:
            full: as for `to_dict`.
            indent: spaces for each level; everything on one line where None.
        """
        from newsclaims._json.json_text import encoder

        return encoder(indent)(self.to_dict(full=full))

    def __repr__(self) -> str:
        return f"<Explanation of {self.document!r}: {len(self.steps)} steps>"


def _is_about(step: Step, words: Span) -> bool:
    return _place(step) == (words.start, words.end)


def _place(step: Step) -> tuple[int, int] | None:
    span = step.about or step.span
    return None if span is None else (span.start, span.end)
