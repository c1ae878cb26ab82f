"""From a passage to its attributions: every rule, in order."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator

from attrs import evolve
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import VerbForm

from newsclaims.model import Attribution, Span, Subject
from newsclaims_quotes.according import find_according, is_aside, may_attribute
from newsclaims_quotes.adverbial_attribution import According
from newsclaims_quotes.attributed_clauses import LINKS, AttributedClauses
from newsclaims_quotes.attribution_builder import TokenAttribution, build
from newsclaims_quotes.channels import is_channel, is_medium, repeats_cue
from newsclaims_quotes.closers import Closers
from newsclaims_quotes.confidence import Model, weigh
from newsclaims_quotes.contents import PHRASES, Content, limit_of, read_content
from newsclaims_quotes.cues import Candidate, find_candidates, without_farther
from newsclaims_quotes.interruptions import openers, reports, with_continuation
from newsclaims_quotes.made import tell_made
from newsclaims_quotes.noun_cue import NounCue
from newsclaims_quotes.noun_cues import find_noun
from newsclaims_quotes.other_beginnings import other_beginnings
from newsclaims_quotes.quotation_first import draft_postposed, quotation_before
from newsclaims_quotes.replies import with_replies
from newsclaims_quotes.rules import spoken_of, tell
from newsclaims_quotes.speaker_colon import draft_colons
from newsclaims_quotes.verb_cues import draft_verb
from newsclaims_quotes.word_roles import ACCORDING, CLOSER, CUE, NOUN, roles_of

OPENING = CUE | ACCORDING | NOUN
SPOKEN = frozenset(("colon", "quote"))
"""Complements in which the speaker's own words stand."""


def attribute(passage: Passage, model: Model | None = None) -> list[Attribution]:
    """Return the attributions of a passage in the order of their cues.

    Args:
        passage: the document.
        model: gives their confidence, see `newsclaims_quotes.confidence.weigh`.
    """
    attributor = _Attributor(passage)
    made = weigh(passage, attributor.run(), model)
    if passage.telling is not None:
        passage.telling.hand_over(attributor.shown)
    return made


class _Attributor:
    """The rules' common state: the cues of all kinds, and what has been made of them."""

    def __init__(self, passage: Passage) -> None:
        self.passage = passage
        self.shown: dict[int, Span] = {}
        """The cue that a reader is shown of a word that was spoken of."""
        self.roles = roles_of(passage.forms)
        self.notable = [
            index
            for index, role in enumerate(self.roles)
            if role & OPENING and index not in passage.outside
        ]
        self.cues = find_candidates(passage, self.roles, self.notable)
        self.according = self._find_according()
        reported = {attribution.cue for attribution in self.according.values()}
        self.cues = {index: cue for index, cue in self.cues.items() if index not in reported}
        self.clauses = sorted(
            (cue.complement.start, cue.index)
            for cue in self.cues.values()
            if cue.complement.kind == "that"
        )
        self.nouns = self._find_nouns(reported)
        self.cues, self.nouns = without_farther(passage, self.cues, self.nouns)
        self.openers = openers(passage, self.according)
        attributions = (*self.according, *self.openers.values())
        others = other_beginnings(passage, self.cues, self.nouns, attributions)
        self.closers = Closers(roles=self.roles, cues=self.cues, others=others)
        for index in others:
            self.roles[index] |= CLOSER
        self.made: list[Attribution] = []
        self.spoken: set[int] = set()  # opening marks of quotations that have their cue
        self.spoken.update(n.complement.start for n in self.nouns if n.complement.kind == "quote")

    def run(self) -> list[Attribution]:
        passage = self.passage
        for candidate in self.cues.values():
            with spoken_of(passage, candidate.index):
                self._verb(candidate)
        for noun in self.nouns:
            with spoken_of(passage, noun.index):
                self._noun(noun)
        colons = self._colons()
        behind = [
            draft
            for quotation in passage.quotations
            if quotation.open not in self.spoken
            and (draft := draft_postposed(passage, quotation, self.cues)) is not None
        ]
        reported = {draft.cue[0] for draft in behind}
        for attribution in self.according.values():
            if attribution.cue not in reported:  # «...»، يقول فلان
                with spoken_of(passage, attribution.cue):
                    self._according(attribution)
        for draft in (*colons, *behind):
            self._make(draft, draft.cue[0])
        self.made.sort(key=lambda a: a.cue.start)
        return self.made

    def _having(self, role: int) -> Iterator[int]:
        """Yield the tokens that may play *role*."""
        return (index for index in self.notable if self.roles[index] & role)

    def _make(self, draft: TokenAttribution | None, about: int) -> None:
        """Make the attribution of *draft*, which what is told of the token *about* belongs to."""
        if draft is None:
            return
        made = build(self.passage, draft)
        self.made.append(made)
        if self.passage.telling is not None:
            self.shown[about] = self.shown[draft.cue[0]] = made.cue
            with spoken_of(self.passage, about):
                tell_made(self.passage, draft)

    def _content(
        self, kind: str, index: int, start: int, form: VerbForm | None = None
    ) -> Content | None:
        limit = limit_of(self.passage, index, start)
        if kind in PHRASES:
            outer = self._outer(index, start)
            if outer < limit:
                limit = outer
                tell(self.passage, "content.outer-cue", "noted", limit)
        closers = self.closers if kind in SPOKEN else self.closers.of(form)
        content = read_content(self.passage, kind, start, limit, closers)
        if content is not None:
            stretches = with_continuation(
                self.passage, content, limit, self.according, self.closers
            )
            content = Content(stretches, content.direct)
            for first, end in content.stretches:
                self.spoken.update(range(first - 1, end))
        return content

    def _outer(self, index: int, start: int) -> int:
        """Return where the clause of an earlier cue begins: قال فلان، طالبا عدم ذكر اسمه، | إن."""
        at = bisect_right(self.clauses, (start, len(self.passage.words)))
        behind = self.clauses[at : at + 1]
        return behind[0][0] if behind and behind[0][1] < index else len(self.passage.words)

    def _colons(self) -> list[TokenAttribution]:
        """Return what stands behind the colons that no other cue governs."""
        governed = [noun.complement for noun in self.nouns]
        governed += [cue.complement for cue in self.cues.values()]
        closers = Closers(roles=self.roles, cues=self.cues)
        drafts = [*draft_colons(self.passage, governed, closers)]
        for first, end in (stretch for draft in drafts for stretch in draft.contents):
            self.spoken.update(range(first - 1, end))
        return drafts

    # -- verbs, participles and nouns

    def _verb(self, candidate: Candidate) -> None:
        complement = candidate.complement
        content = self._content(complement.kind, candidate.index, complement.start, candidate.form)
        if content is not None and complement.late:
            content = Content(((complement.start, complement.start + 1),), direct=False)
        if content is None:
            return
        draft = draft_verb(self.passage, candidate, content, self.cues)
        before = quotation_before(self.passage, candidate.index)
        quoted = complement.kind == "quote" or complement.start in self.passage.opens
        if draft and before and quoted and before.open not in self.spoken:
            self.spoken.add(before.open)
            contents = ((before.open + 1, before.close), *draft.contents)
            draft = evolve(draft, rule="quote-first", contents=contents)
        self._make(draft, candidate.index)

    def _find_nouns(self, reported: set[int]) -> list[NounCue]:
        carried = {candidate.complement.noun for candidate in self.cues.values()}
        found = (
            self._find_noun(index)
            for index in self._having(NOUN)
            if index not in self.cues
            and index not in carried
            and index not in reported
            and index not in self.passage.person_tokens
        )
        colons = {cue.complement.start - 1 for cue in self.cues.values()}
        taken = self.cues.keys() | reported | colons
        return with_replies(self.passage, filter(None, found), taken)

    def _find_noun(self, index: int) -> NounCue | None:
        with spoken_of(self.passage, index):
            if index in self.passage.withheld:
                tell(self.passage, "cue.anonymous", "rejected", index)
                return None
            return find_noun(self.passage, index)

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
            ),
            noun.index,
        )

    # -- attributions by preposition

    def _find_according(self) -> dict[int, According]:
        passage = self.passage
        between = {
            index
            for cue in self.cues.values()
            for index in range(cue.index + 1, cue.complement.start)
            if not is_aside(passage, index)
        }
        found = {
            index: find_according(passage, index, passage.limits[index])
            for index in self._having(ACCORDING)
            if index not in between
            and index not in passage.shown_tokens
            and not reports(passage, self.cues.get(index))
            and may_attribute(passage.words[index])
        }
        return {
            index: attribution for index, attribution in found.items() if attribution is not None
        }

    def _according(self, attribution: According) -> None:
        if repeats_cue(self.passage, attribution, self.made, self.spoken):
            tell(self.passage, "according.repeats", "rejected", attribution.cue)
            return  # قال الوزير كذا، على حد قوله
        first = self.passage.starts[attribution.first]
        joined = bool(self.passage.words[attribution.first].conjunction)
        marked = attribution.first == first + 1 and bool(self.passage.mark(first))
        linked = attribution.first == first + 1 and self.passage.words[first].body in LINKS
        alone = joined and not self.passage.mark(attribution.first - 1)
        leads = attribution.first == first or marked or linked or alone
        clauses = AttributedClauses(self.passage, self.closers)
        opener = self.openers.get(attribution.first)
        told, resumes = self.made, attribution.resumes
        if not (resumes or leads or is_medium(self.passage, attribution.source)):
            told = [one for one in told if one.provenance.rule == "preposition-first"]
            resumes = attribution.source is not None  # بحسب الوزارة، فإن كذا، | كما قال فلان
        said = clauses.taken_up(attribution.first, told) if resumes else None
        if said is not None or (leads and attribution.resumes):
            contents = said
        elif leads:
            contents = clauses.behind(attribution)
        else:
            contents = clauses.before(attribution, first, opener)
        other = opener is None and contents and said is None
        channel = other and is_channel(self.passage, attribution, self.made, leads=leads)
        if contents is None or channel:
            rule = "according.no-clause" if contents is None else "according.channel"
            tell(self.passage, rule, "rejected", attribution.first, attribution.end)
            return
        form = attribution.form
        word = form.entry if form else attribution.noun
        missing: Subject = "agentless" if form and form.passive else "dropped"
        whole = self.passage.opens.get(contents[0][0])
        direct = whole is not None and contents == ((whole.open, whole.close + 1),)
        if whole is not None and direct:  # «...»، بهذه العبارة رد الوزير
            contents = ((whole.open + 1, whole.close),)
        self._make(
            TokenAttribution(
                direct=direct,
                rule="preposition-first" if leads else "preposition-last",
                cue=(attribution.cue, attribution.cue + 1),
                form=form,
                act=word.act if word else "state",
                contents=contents,
                subject=attribution.source,
                via=attribution.via,
                state="source" if attribution.source else missing,
            ),
            attribution.cue,
        )
