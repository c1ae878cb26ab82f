"""From a passage to its attributions: every rule, in order."""

from __future__ import annotations

from bisect import bisect_right

from attrs import evolve
from newsclaims_arabic.passage import COMMAS, DASHES, Passage
from newsclaims_arabic.spans import Stretch, phrase_span

from newsclaims.model import Attribution
from newsclaims_quotes.confidence import weigh
from newsclaims_quotes.contents import PHRASES, Content, limit_of, read_content
from newsclaims_quotes.cues import Candidate, find_candidates
from newsclaims_quotes.drafts import Draft, build
from newsclaims_quotes.ending import Closers, content_end, trim
from newsclaims_quotes.homographs import BOILERPLATE
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.nouns import NounCue, find_noun, is_candidate
from newsclaims_quotes.postposed import draft_postposed, quotation_before
from newsclaims_quotes.tails import Tail, find_tail
from newsclaims_quotes.verbs import draft_verb

CAUSES = WORDS["causes"]
LINKS = WORDS["opening_links"]
THIS = WORDS["this"]

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
        self.tails = self._find_tails()
        reported = {tail.cue for tail in self.tails.values()}
        self.cues = {index: cue for index, cue in self.cues.items() if index not in reported}
        self.clauses = sorted(
            (cue.complement.start, cue.index)
            for cue in self.cues.values()
            if cue.complement.kind == "that"
        )
        self.nouns = self._find_nouns(reported)
        governed = {n.index for n in self.nouns if passage.words[n.index].preposition}
        self.closers = Closers(cues=self.cues, tails=self.tails.keys() | governed)
        self.made: list[Attribution] = []
        self.spoken: set[int] = set()  # opening marks of quotations that have their cue
        self.spoken.update(n.complement.start for n in self.nouns if n.complement.kind == "quote")

    def run(self) -> list[Attribution]:
        for candidate in self.cues.values():
            self._verb(candidate)
        for noun in self.nouns:
            self._noun(noun)
        for tail in self.tails.values():
            self._tail(tail)
        for quotation in self.passage.quotations:
            if quotation.open not in self.spoken:
                self._make(draft_postposed(self.passage, quotation, self.cues))
        self.made.sort(key=lambda a: a.cue.start)
        return self.made

    def _make(self, draft: Draft | None) -> None:
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
        at = bisect_right(self.clauses, (start, len(self.passage.tokens)))
        behind = self.clauses[at : at + 1]
        return behind[0][0] if behind and behind[0][1] < index else len(self.passage.tokens)

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
            if is_candidate(word)
            and word.body not in NEVER_CUES
            and index not in self.cues
            and index not in carried
            and index not in reported
        )
        return [noun for noun in found if noun is not None]

    def _noun(self, noun: NounCue) -> None:
        complement = noun.complement
        content = self._content(complement.kind, noun.index, complement.start)
        if content is None:
            return
        self._make(
            Draft(
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

    def _find_tails(self) -> dict[int, Tail]:
        between = {
            index
            for cue in self.cues.values()
            for index in range(cue.index + 1, cue.complement.start)
        }
        found = {
            index: find_tail(self.passage, index, self.passage.limits[index])
            for index, word in enumerate(self.passage.words)
            if (
                word.particle
                or word.free
                or word.verb
                or word.body in THIS
                or word.preposition == "ب"
            )
            and index not in between
            and index not in self.cues
        }
        return {index: tail for index, tail in found.items() if tail is not None}

    def _tail(self, tail: Tail) -> None:
        if tail.source is None and tail.form is None:
            return  # على حد قوله repeats a cue that is there
        first = self.passage.starts[tail.first]
        joined = bool(self.passage.words[tail.first].conjunction)
        marked = tail.first == first + 1 and bool(self.passage.mark(first))
        linked = tail.first == first + 1 and self.passage.words[first].body in LINKS
        leads = (
            tail.first == first
            or marked
            or linked
            or (joined and not self.passage.mark(tail.first - 1))
        )
        contents = self._behind(tail) if leads else self._before(tail, first)
        if contents is None or self._is_channel(tail, leads=leads):
            return
        form = tail.form
        self._make(
            Draft(
                rule="preposition-first" if leads else "preposition-last",
                cue=(tail.cue, tail.cue + 1),
                form=form,
                act=form.entry.act if form else tail.noun.act if tail.noun else "state",
                contents=contents,
                subject=tail.source,
                via=tail.via,
                state="source"
                if tail.source
                else "agentless"
                if form and form.passive
                else "dropped",
            )
        )

    def _behind(self, tail: Tail) -> tuple[Stretch, ...] | None:
        """Return the clause that follows `بحسب فلان، ...`."""
        passage = self.passage
        limit = passage.limits[tail.first]
        start = tail.end
        describable = self._is_indefinite(tail.source) or (
            self._is_indefinite_head(tail.source) and self._describes(start, limit)
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
        """Say whether a verb at *start* describes the source: بحسب مسؤول في كذا تحدث لكذا، فقد."""
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
        """Say whether a phrase is indefinite up to its first preposition: مسؤول | في الوزارة."""
        if phrase is None:
            return False
        first, end = phrase
        free = (i for i in range(first + 1, end) if self.passage.words[i].free)
        return self._is_indefinite((first, next(free, end)))

    def _before(self, tail: Tail, first: int) -> tuple[Stretch, ...] | None:
        """Return the clause that `...، بحسب فلان` closes or breaks."""
        passage = self.passage
        first = self._clause_start(first, tail.first)
        end = trim(passage, first, tail.first)
        if end - first < LEAST:
            return None
        stretches: tuple[Stretch, ...] = ((first, end),)
        after = tail.end + 1
        if passage.mark(tail.first - 1) and self._breaks(tail, after):
            more = content_end(passage, after, passage.limits[tail.first], self.closers)
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

    def _breaks(self, tail: Tail, after: int) -> bool:
        """Say whether the clause goes on: `فإنها، حسب الصحيفة، تستفيد من`."""
        passage = self.passage
        limit = passage.limits[tail.first]
        if after >= limit:
            return False
        if passage.mark(tail.end) in DASHES:
            return passage.mark(tail.first - 1) in DASHES
        if passage.mark(tail.end) not in COMMAS or after in self.cues:
            return False
        word = passage.words[after]
        return (word.verb or word.that) and not word.conjunction

    def _is_channel(self, tail: Tail, *, leads: bool) -> bool:
        """Say whether another cue governs the content, so that the tail names its channel at most."""
        passage = self.passage
        start, end = (
            passage.tokens[tail.first].start,
            passage.tokens[passage.limits[tail.first] - 1].end,
        )
        low = passage.tokens[passage.starts[tail.first]].start
        for position, made in enumerate(self.made):
            if leads:
                after = tail.end + 1 if passage.mark(tail.end) in COMMAS else tail.end
                covers = (
                    after < len(passage.tokens)
                    and made.cue.start <= passage.tokens[after].end
                    and start < made.cue.start <= end
                )
            else:
                covers = low <= made.cue.start and made.content[-1].end <= start
            if covers:
                if made.via is None and self._is_medium(tail.source):
                    self.made[position] = evolve(
                        made, via=phrase_span(passage, tail.source, ("و", "ف", "ل"))
                    )
                return True
        return False

    def _is_medium(self, phrase: Stretch | None) -> bool:
        return phrase is not None and any(self.passage.words[i].media for i in range(*phrase))
