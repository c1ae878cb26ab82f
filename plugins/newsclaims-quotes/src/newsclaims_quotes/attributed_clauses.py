"""The clause that an attribution by preposition belongs to: `بحسب فلان، ...`, `...، بحسب فلان`."""

from __future__ import annotations

from bisect import bisect_right

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch

from newsclaims.model import Attribution
from newsclaims_quotes.adverbial_attribution import According
from newsclaims_quotes.clause_members import is_topic_alone
from newsclaims_quotes.closers import Closers
from newsclaims_quotes.content_end import content_end
from newsclaims_quotes.content_marks import trim
from newsclaims_quotes.homographs import BOILERPLATE
from newsclaims_quotes.indefinite_sources import comma_behind, is_indefinite, is_indefinite_head
from newsclaims_quotes.interruptions import continuation, relative_start
from newsclaims_quotes.lists import WORDS

AS = WORDS["as"]
CAUSES = WORDS["causes"]
LINKS = WORDS["opening_links"]
THAT_FACT = WORDS["that_fact"]

SO = "ف"
LABEL = 5
"""A label before a colon has fewer tokens."""
LEAST = 2
"""A clause before or behind an attribution by preposition has so many tokens at least."""


class AttributedClauses:
    """Finds the clauses of the attributions of one passage.

    Args:
        passage: the document.
        closers: what may end a clause.
    """

    def __init__(self, passage: Passage, closers: Closers) -> None:
        self.passage = passage
        self.closers = closers

    def behind(self, attribution: According) -> tuple[Stretch, ...] | None:
        """Return the clause that follows `بحسب فلان، ...`."""
        passage = self.passage
        limit = passage.limits[attribution.first]
        start = attribution.end
        describable = is_indefinite(passage, attribution.source) or (
            is_indefinite_head(passage, attribution.source) and self._describes(start, limit)
        )
        if start < limit and passage.words[start].verb and describable:
            start = comma_behind(self.passage, start, limit)  # بحسب دراسة نشرت أمس، ...
        while start < limit and (passage.mark(start) in COMMAS or passage.words[start].relative):
            if passage.words[start].relative:
                while (
                    start < limit
                    and passage.mark(start) not in COMMAS
                    and not passage.words[start].that
                ):
                    start += 1
            else:
                start += 1
        if start >= limit:
            return None
        end = content_end(passage, start, limit, self.closers)
        if end - start < LEAST:  # بحسب فلان، - كما نقلت الوكالة - فإن كذا
            bare = Closers(roles=self.closers.roles, cues=self.closers.cues)
            end = content_end(passage, start, limit, bare)
        return ((start, end),) if end - start >= LEAST else None

    def _describes(self, start: int, limit: int) -> bool:
        """Return whether a verb at *start* describes the source: بحسب مسؤول في كذا تحدث لكذا، فقد."""
        comma = comma_behind(self.passage, start, limit)
        behind = self.passage.words[comma + 1] if comma + 1 < limit else None
        return behind is not None and (behind.conjunction == "ف" or behind.that)

    def before(
        self, attribution: According, first: int, opener: int | None = None
    ) -> tuple[Stretch, ...] | None:
        """Return the clause that `...، بحسب فلان` closes or breaks.

        Args:
            attribution: the attribution.
            first: first token of its sentence.
            opener: where the clause begins that has only been opened before it, if it has.
        """
        passage = self.passage
        first = opener or self._clause_start(first, attribution.first)
        end = self._end_before(first, attribution.first)
        only = end - first < LEAST  # وتم، حسب الشرطة، توقيف شخصين; فالحوار، يقول فلان، ضروري
        if only and not (passage.words[first].verb or is_topic_alone(passage, (first, end))):
            return None
        relative = after = None
        nobody = attribution.source is None and attribution.form is None  # تحول حسبهم | إلى كذا
        if nobody or passage.mark(attribution.first - 1):
            relative = relative_start(passage, attribution, (first, end))
            after = continuation(passage, attribution, (first, end), self.closers.cues)
        if relative is not None:
            return ((relative, end),)
        if after is None:
            return ((first, end),) if not only else None
        more = content_end(passage, after, passage.limits[attribution.first], self.closers)
        return ((first, end), (after, more))

    def taken_up(self, by: int, made: list[Attribution]) -> tuple[Stretch, ...] | None:
        """Return what was *made* said before token *by*, else the sentence: كذا. | صرح بذلك فلان."""
        passage, starts = self.passage, self.passage.token_starts
        end = self._end_before(0, by)
        for told in made:
            if told.content[-1].end == passage.token_ends[end - 1]:
                spans = ((span.start, span.end - 1) for span in told.content)
                return tuple(
                    (bisect_right(starts, a) - 1, bisect_right(starts, b)) for a, b in spans
                )
        first, opens = passage.starts[end - 1], passage.starts[by]
        reports = any(index in self.closers.cues for index in range(first, end))
        whole = by == opens and end - first >= LEAST and not reports
        return ((first, end),) if whole else None

    def _end_before(self, first: int, by: int) -> int:
        """Return the index past what is said before *by*: ارتفع السعر، | وذلك وفقا لفلان."""
        passage, end = self.passage, trim(self.passage, first, by)
        last = passage.words[end - 1]
        fact = end - first > LEAST and last.body in THAT_FACT and last.conjunction
        return trim(passage, first, end - 1) if fact else end

    def _clause_start(self, first: int, last: int) -> int:
        """Return where what is said begins: the last clause, behind what links it.

        `ولد عام كذا، وبلغت ثروته كذا، بحسب فلان`; `لكن السوق هادئ، بحسب فلان`.
        """
        passage, words = self.passage, self.passage.words
        home = passage.inside[first]
        for index in range(first + 1, min(last - LEAST, first + LABEL)):
            if passage.mark(index) == ":" and words[index + 1].that:
                return index + 1  # النقطة الثانية: | أن كذا
        for index in range(last - LEAST, first, -1):
            if passage.mark(index - 1) not in COMMAS or passage.inside[index] is not home:
                continue
            if words[index].body in CAUSES and words[index + 1].verb:
                return index + 1
            if words[index].verb and not words[index].verbal_noun:
                return index
            if words[index].conjunction == SO and words[index].definite:
                return index
            if words[index].body in AS and words[index + 1].verb:
                return index
        linked = words[first].body in LINKS and not words[first + 1].that
        background = words[first].body in BOILERPLATE and words[first + 1].that
        return first + 1 if linked or background else first
