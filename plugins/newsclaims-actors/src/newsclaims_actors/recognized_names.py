"""The names that the recognizers found in an article, as far as they are names."""

from __future__ import annotations

from bisect import bisect_left, bisect_right

from attrs import evolve, frozen

from newsclaims.model import Document, Mention
from newsclaims_actors.lists import WORDS
from newsclaims_actors.name_extent import (
    is_cut_in_two,
    trimmed,
    with_family,
    with_lam,
    without_rest,
)
from newsclaims_actors.no_names import is_none, named_institutions, tails_of

_FAMILY = WORDS.written("family")


@frozen
class Names:
    """The names found in the article, by where they start.

    Args:
        mentions: name mentions in text order, longest first where two start together.
        starts: their first code points.
    """

    mentions: tuple[Mention, ...]
    starts: tuple[int, ...]

    @classmethod
    def of(cls, document: Document) -> Names:
        """Index the name mentions of *document*; a title alone is no name."""
        tokens = document.tokens
        starts = tokens.starts
        titled = named_institutions(document.text, tokens)
        tails = tails_of(document.mentions)
        kept: list[Mention] = []
        for mention in sorted(document.mentions, key=lambda m: (m.start, -m.end, m.standard_kind)):
            at = bisect_left(starts, mention.start)
            if mention.form != "name" or is_none(mention, tokens, at):
                continue
            person = mention.standard_kind == "person"
            if person and at and kept and tokens.forms[at - 1].text in _FAMILY:
                kept[-1] = with_family(kept[-1], tokens[at - 1], mention)
                continue
            if kept and is_cut_in_two(kept[-1], mention, tokens, at):
                kept[-1] = evolve(
                    kept[-1],
                    end=mention.end,
                    text=document.text[kept[-1].start : mention.end],
                )
                continue
            if person and (mention.text in titled or mention.text in tails):
                mention = evolve(  # noqa: PLW2901 - read otherwise
                    mention, kind="organization", kind_fallback=None
                )
            elif person:
                mention = with_lam(mention, tokens, at)  # noqa: PLW2901 - read otherwise
            kept.append(trimmed(mention))
        kept = without_rest(kept, tokens)
        return cls(tuple(kept), tuple(m.start for m in kept))

    def starting_at(self, start: int) -> tuple[Mention, ...]:
        """Return the mentions that begin at *start*, longest first."""
        first = bisect_left(self.starts, start)
        return self.mentions[first : bisect_right(self.starts, start)]

    def any_begins(self, start: int, end: int) -> bool:
        """Return whether a mention begins in ``[start, end)``."""
        at = bisect_left(self.starts, start)
        return at < len(self.starts) and self.starts[at] < end

    def within(self, start: int, end: int) -> list[Mention]:
        """Return the outermost mentions inside ``[start, end)``."""
        inside: list[Mention] = []
        at = start
        for i in range(bisect_left(self.starts, start), bisect_left(self.starts, end)):
            mention = self.mentions[i]
            if mention.start >= at and mention.end <= end:
                inside.append(mention)
                at = mention.end
        return inside
