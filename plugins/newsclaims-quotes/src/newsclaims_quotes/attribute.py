"""From a passage to its attributions: every rule, in order."""

from __future__ import annotations

from bisect import bisect_right

from attrs import evolve
from newsclaims_arabic.passage import COMMAS, DASHES, Passage
from newsclaims_arabic.spans import Stretch, phrase_span

from newsclaims.model import Attribution
from newsclaims_quotes.according import According, find_according, may_attribute
from newsclaims_quotes.attribution_builder import TokenAttribution, build
from newsclaims_quotes.confidence import weigh
from newsclaims_quotes.content_end import Closers, content_end, trim
from newsclaims_quotes.contents import PHRASES, Content, limit_of, read_content
from newsclaims_quotes.cues import Candidate, find_candidates
from newsclaims_quotes.homographs import BOILERPLATE
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.noun_cues import EXPECTED, NounCue, find_noun
from newsclaims_quotes.quotation_first import draft_postposed, quotation_before
from newsclaims_quotes.replies import find_replies
from newsclaims_quotes.speaker_colon import ColonSpeaker, colon_speakers, draft_colon
from newsclaims_quotes.verb_cues import draft_verb

CAUSES = WORDS["causes"]
LINKS = WORDS["opening_links"]

NEVER_CUES = WORDS["never_cues"]

LEAST = 2
"""A clause before or behind an attribution by preposition has so many tokens at least."""


def attribute(passage: Passage) -> list[Attribution]:
    """Return the attributions of a passage in the order of their cues."""
    return weigh(passage, _Attributor(passage).run())


class _Attributor:
    """The rules' common state: the cues of all kinds, and what has been made of them."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.cues = find_candidates(passage)
        self.according = self._find_according()
        reported = {attribution.cue for attribution in self.according.values()}
        self.cues = {index: cue for index, cue in self.cues.items() if index not in reported}
        self.clauses = sorted(
            (cue.complement.start, cue.index)
            for cue in self.cues.values()
            if cue.complement.kind == "that"
        )
        self.nouns = self._find_nouns(reported)
        governed = {n.index for n in self.nouns if passage.words[n.index].preposition}
        self.closers = Closers(cues=self.cues, according=self.according.keys() | governed)
        self.made: list[Attribution] = []
        self.spoken: set[int] = set()  # opening marks of quotations that have their cue
        self.spoken.update(n.complement.start for n in self.nouns if n.complement.kind == "quote")

    def run(self) -> list[Attribution]:
        for candidate in self.cues.values():
            self._verb(candidate)
        for noun in self.nouns:
            self._noun(noun)
        for attribution in self.according.values():
            self._according(attribution)
        for speaker in colon_speakers(self.passage, self._taken()):
            self._colon(speaker)
        for quotation in self.passage.quotations:
            if quotation.open not in self.spoken:
                self._make(draft_postposed(self.passage, quotation, self.cues))
        self.made.sort(key=lambda a: a.cue.start)
        return self.made

    def _make(self, draft: TokenAttribution | None) -> None:
        if draft is not None:
            self.made.append(build(self.passage, draft))

    def _content(self, kind: str, index: int, start: int) -> Content | None:
        limit = limit_of(self.passage, index, start)
        if kind in PHRASES:
            limit = min(limit, self._outer(index, start))
        content = read_content(self.passage, kind, start, limit, self.closers)
        if content is not None:
            for first, end in content.stretches:
                self.spoken.update(range(first - 1, end))
        return content

    def _outer(self, index: int, start: int) -> int:
        """Return where the clause of an earlier cue begins: قال فلان، طالبا عدم ذكر اسمه، | إن."""
        at = bisect_right(self.clauses, (start, len(self.passage.words)))
        behind = self.clauses[at : at + 1]
        return behind[0][0] if behind and behind[0][1] < index else len(self.passage.words)

    # -- colons

    def _taken(self) -> set[int]:
        """Return the colons that belong to another cue: they stand before or in what it says."""
        starts = [n.complement.start for n in self.nouns]
        starts += [cue.complement.start for cue in self.cues.values()]
        return {start - 1 for start in starts} | set(starts)

    def _colon(self, speaker: ColonSpeaker) -> None:
        kind = "quote" if speaker.start in self.passage.opens else "colon"
        content = read_content(
            self.passage, kind, speaker.start, speaker.limit, Closers(cues=self.cues)
        )
        if content is None:
            return
        for first, end in content.stretches:
            self.spoken.update(range(first - 1, end))
        self._make(draft_colon(speaker, content))

    # -- verbs, participles and nouns

    def _verb(self, candidate: Candidate) -> None:
        complement = candidate.complement
        content = self._content(complement.kind, candidate.index, complement.start)
        if content is None:
            return
        draft = draft_verb(self.passage, candidate, content, self.cues)
        before = quotation_before(self.passage, candidate.index)
        if draft and before and complement.kind == "quote" and before.open not in self.spoken:
            self.spoken.add(before.open)
            contents = ((before.open + 1, before.close), *draft.contents)
            draft = evolve(draft, rule="quote-first", contents=contents)
        self._make(draft)

    def _find_nouns(self, reported: set[int]) -> list[NounCue]:
        carried = {candidate.complement.noun for candidate in self.cues.values()}
        found = (
            find_noun(self.passage, index)
            for index, word in enumerate(self.passage.words)
            if (word.speech is not None or word.body in EXPECTED)
            and index not in self.passage.outside
            and index not in self.passage.person_tokens
            and word.body not in NEVER_CUES
            and index not in self.cues
            and index not in carried
            and index not in reported
        )
        nouns = {noun.index: noun for noun in found if noun is not None}
        taken = (
            self.cues.keys() | reported | {cue.complement.start - 1 for cue in self.cues.values()}
        )
        for reply in find_replies(self.passage):
            if reply.index not in taken and reply.complement.start - 1 not in taken:
                nouns[reply.index] = reply
        return [nouns[index] for index in sorted(nouns)]

    def _noun(self, noun: NounCue) -> None:
        complement = noun.complement
        content = self._content(complement.kind, noun.index, complement.start)
        if content is None:
            return
        self._make(
            TokenAttribution(
                rule=noun.rule,
                cue=(noun.index, noun.index + 1),
                form=noun.form,
                act=noun.form.entry.act,
                contents=content.stretches,
                direct=content.direct,
                subject=noun.source,
                state=noun.state,
                via=noun.via or complement.via,
            )
        )

    # -- attributions by preposition

    def _find_according(self) -> dict[int, According]:
        between = {
            index
            for cue in self.cues.values()
            for index in range(cue.index + 1, cue.complement.start)
        }
        found = {
            index: find_according(self.passage, index, self.passage.limits[index])
            for index, word in enumerate(self.passage.words)
            if may_attribute(word)
            and index not in between
            and index not in self.cues
            and index not in self.passage.outside
        }
        return {
            index: attribution for index, attribution in found.items() if attribution is not None
        }

    def _according(self, attribution: According) -> None:
        if attribution.source is None and attribution.form is None:
            return  # على حد قوله repeats a cue that is there
        first = self.passage.starts[attribution.first]
        joined = bool(self.passage.words[attribution.first].conjunction)
        marked = attribution.first == first + 1 and bool(self.passage.mark(first))
        linked = attribution.first == first + 1 and self.passage.words[first].body in LINKS
        leads = (
            attribution.first == first
            or marked
            or linked
            or (joined and not self.passage.mark(attribution.first - 1))
        )
        contents = self._behind(attribution) if leads else self._before(attribution, first)
        if contents is None or self._is_channel(attribution, leads=leads):
            return
        form = attribution.form
        self._make(
            TokenAttribution(
                rule="preposition-first" if leads else "preposition-last",
                cue=(attribution.cue, attribution.cue + 1),
                form=form,
                act=form.entry.act
                if form
                else attribution.noun.act
                if attribution.noun
                else "state",
                contents=contents,
                subject=attribution.source,
                via=attribution.via,
                state="source"
                if attribution.source
                else "agentless"
                if form and form.passive
                else "dropped",
            )
        )

    def _behind(self, attribution: According) -> tuple[Stretch, ...] | None:
        """Return the clause that follows `بحسب فلان، ...`."""
        passage = self.passage
        limit = passage.limits[attribution.first]
        start = attribution.end
        describable = self._is_indefinite(attribution.source) or (
            self._is_indefinite_head(attribution.source) and self._describes(start, limit)
        )
        if start < limit and passage.words[start].verb and describable:
            start = self._past_description(start, limit)  # بحسب دراسة نشرت أمس، ...
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
        end = content_end(passage, start, limit, Closers(cues=self.cues))
        return ((start, end),) if end - start >= LEAST else None

    def _past_description(self, start: int, limit: int) -> int:
        """Return the comma that ends the clause describing an indefinite source, else *limit*."""
        while start < limit and self.passage.mark(start) not in COMMAS:
            start += 1
        return start

    def _describes(self, start: int, limit: int) -> bool:
        """Return whether a verb at *start* describes the source: بحسب مسؤول في كذا تحدث لكذا، فقد."""
        comma = self._past_description(start, limit)
        behind = self.passage.words[comma + 1] if comma + 1 < limit else None
        return behind is not None and (behind.conjunction == "ف" or behind.that)

    def _is_indefinite(self, phrase: Stretch | None) -> bool:
        if phrase is None:
            return False
        first, last = self.passage.words[phrase[0]], self.passage.words[phrase[1] - 1]
        named = phrase[1] - 1 in self.passage.named or phrase[1] - 1 in self.passage.closes
        return not (first.definite or last.definite or last.pronoun or named)

    def _is_indefinite_head(self, phrase: Stretch | None) -> bool:
        """Return whether a phrase is indefinite up to its first preposition: مسؤول | في الوزارة."""
        if phrase is None:
            return False
        first, end = phrase
        free = (i for i in range(first + 1, end) if self.passage.words[i].free)
        return self._is_indefinite((first, next(free, end)))

    def _before(self, attribution: According, first: int) -> tuple[Stretch, ...] | None:
        """Return the clause that `...، بحسب فلان` closes or breaks."""
        passage = self.passage
        first = self._clause_start(first, attribution.first)
        end = trim(passage, first, attribution.first)
        if end - first < LEAST:
            return None
        stretches: tuple[Stretch, ...] = ((first, end),)
        after = attribution.end + 1
        if passage.mark(attribution.first - 1) and self._breaks(attribution, after):
            more = content_end(passage, after, passage.limits[attribution.first], self.closers)
            stretches += ((after, more),)
        return stretches

    def _clause_start(self, first: int, last: int) -> int:
        """Return where what is said begins: the last clause, behind what links it.

        `ولد عام كذا، وبلغت ثروته كذا، بحسب فلان`; `لكن السوق هادئ، بحسب فلان`.
        """
        passage, words = self.passage, self.passage.words
        home = passage.inside[first]
        for index in range(last - LEAST, first, -1):
            if passage.mark(index - 1) not in COMMAS or passage.inside[index] is not home:
                continue
            if words[index].body in CAUSES and words[index + 1].verb:
                return index + 1
            if words[index].verb and not words[index].verbal_noun:
                return index
        linked = words[first].body in LINKS and not words[first + 1].that
        background = words[first].body in BOILERPLATE and words[first + 1].that
        return first + 1 if linked or background else first

    def _breaks(self, attribution: According, after: int) -> bool:
        """Return whether the clause goes on: `فإنها، حسب الصحيفة، تستفيد من`."""
        passage = self.passage
        limit = passage.limits[attribution.first]
        if after >= limit:
            return False
        if passage.mark(attribution.end) in DASHES:
            return passage.mark(attribution.first - 1) in DASHES
        if passage.mark(attribution.end) not in COMMAS or after in self.cues:
            return False
        word = passage.words[after]
        return (word.verb or word.that) and not word.conjunction

    def _is_channel(self, attribution: According, *, leads: bool) -> bool:
        """Return whether another cue governs the content, so that the attribution names its channel at most."""
        passage = self.passage
        start, end = (
            passage.token_starts[attribution.first],
            passage.token_ends[passage.limits[attribution.first] - 1],
        )
        low = passage.token_starts[passage.starts[attribution.first]]
        for position, made in enumerate(self.made):
            if leads:
                after = (
                    attribution.end + 1
                    if passage.mark(attribution.end) in COMMAS
                    else attribution.end
                )
                covers = (
                    after < len(passage.words)
                    and made.cue.start <= passage.token_ends[after]
                    and start < made.cue.start <= end
                )
            else:
                covers = low <= made.cue.start and made.content[-1].end <= start
            if covers:
                if made.via is None and self._is_medium(attribution.source):
                    self.made[position] = evolve(
                        made, via=phrase_span(passage, attribution.source, ("و", "ف", "ل"))
                    )
                return True
        return False

    def _is_medium(self, phrase: Stretch | None) -> bool:
        return phrase is not None and any(self.passage.words[i].media for i in range(*phrase))
