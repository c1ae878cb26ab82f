"""What the rules of the resolver decide, told to the trace of whoever asks for it.

Every step names its rule:

* ``speaker.*``: for an attribution, who was taken for its speaker (accepted) or was not (rejected),
  about its cue;
* ``referent.*``: for a noun phrase of an attribution, whom it means;
* ``same.*``: for a mention, why it is of an actor met before, or is not;
* ``new.*``: for a mention, that nobody met before fits.

The words of a step are those by which somebody is known there: the noun phrase itself, or where the
actor was mentioned last.  Where nobody asks, telling costs one look at `Trace.on`.
"""

from __future__ import annotations

from bisect import bisect_left
from typing import TypeAlias

from attrs import define, field
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase

from newsclaims.model import Span
from newsclaims.trace import NO_TRACE, Trace, Verdict
from newsclaims_actors.entities import Entity

Speakers: TypeAlias = tuple[Entity, ...]
Place: TypeAlias = tuple[int, int]

GENDER, NUMBER = 2, 1
_CLASHES = {
    NUMBER: "the cue disagrees in number",
    GENDER: "the cue disagrees in gender",
    GENDER + NUMBER: "the cue disagrees in gender and number",
}


def place_of(phrase: SpeakerPhrase) -> Place:
    """Return where *phrase* names or describes somebody."""
    return phrase.name or (phrase.start, phrase.end)


@define
class Decisions:
    """Tells what is decided about the attributions and mentions of one article.

    Args:
        text: of the article.
        trace: takes what is told.
    """

    text: str = ""
    trace: Trace = NO_TRACE
    _cue: Span | None = field(default=None, init=False)
    _told: set[tuple[object, ...]] = field(factory=set, init=False)

    @property
    def on(self) -> bool:
        """Whether anybody will read the steps."""
        return self.trace.on

    def begin(self, cue: Span) -> None:
        """Let what is decided about speakers from here on be about the attribution with *cue*."""
        self._cue = cue

    def taken(
        self, rule: str, speakers: Speakers, why: str = "", words: Span | None = None
    ) -> Speakers:
        """Tell that *speakers*, perhaps nobody, are taken for those of the attribution.

        Args:
            rule: what points at them.
            speakers: who speaks.
            why: in a few words, why.
            words: what tells; by default the last mention of the speaker.

        Returns:
            The *speakers*.
        """
        if self.trace.on:
            place = (words.start, words.end) if words is not None else self._last_place(speakers)
            self._tell(f"speaker.{rule}", "accepted", place, speakers, why)
        return speakers

    def refused(self, rule: str, speakers: Speakers, why: str) -> None:
        """Tell why *speakers*, whom *rule* points at, are not those of the attribution."""
        if self.trace.on:
            self._tell(f"speaker.{rule}", "rejected", self._last_place(speakers), speakers, why)

    def clashing(self, rule: str, speakers: Speakers, clash: int) -> None:
        """Tell that *speakers* are refused where the cue clashes with them; nobody clashes.

        Args:
            rule: what points at them.
            speakers: who might speak.
            clash: what `newsclaims_actors.salience.disagreement` returns.
        """
        if self.trace.on and clash and speakers:
            self.refused(rule, speakers, _CLASHES[clash])

    def meant(self, rule: str, place: Place, speakers: Speakers, why: str = "") -> None:
        """Tell whom the noun phrase at *place* means."""
        if self.trace.on:
            self._tell(f"referent.{rule}", "noted", place, speakers, why)

    def same(self, rule: str, place: Place, entity: Entity, why: str) -> None:
        """Tell why the mention at *place* is of *entity*, whom the article mentioned before."""
        if self.trace.on:
            self._tell(f"same.{rule}", "accepted", place, (entity,), why, about=place)

    def other(self, rule: str, place: Place, entity: Entity, why: str) -> None:
        """Tell why the mention at *place* is not of *entity*."""
        if self.trace.on:
            self._tell(f"same.{rule}", "rejected", place, (entity,), why, about=place)

    def new(self, rule: str, place: Place, entity: Entity, why: str) -> None:
        """Tell that the mention at *place* is the first of *entity*."""
        if self.trace.on:
            self._tell(f"new.{rule}", "accepted", place, (entity,), why, about=place)

    def _tell(  # noqa: PLR0913 - the parts of a step
        self,
        rule: str,
        verdict: Verdict,
        place: Place | None,
        entities: Speakers,
        why: str,
        *,
        about: Place | None = None,
    ) -> None:
        """Tell a decision once, however often rules come to it."""
        who = " + ".join(entity.name for entity in entities) or "nobody"
        note = f"{who}: {why}" if why else who
        item = self._span(about) or self._cue
        decision = (rule, verdict, place, item and (item.start, item.end), note)
        if decision not in self._told:
            self._told.add(decision)
            self.trace.step(rule, verdict, self._span(place), about=item, note=note)

    def _span(self, place: Place | None) -> Span | None:
        return place and Span(*place, self.text[slice(*place)])

    def _last_place(self, speakers: Speakers) -> Place | None:
        """Return where the first of *speakers* was mentioned last before the cue, if anywhere."""
        if not speakers or self._cue is None:
            return None
        one = speakers[0]
        at = bisect_left(one.positions, self._cue.start)
        start = one.positions[max(0, at - 1)] if one.positions else -1
        return max((place for place in one.mentions if place[0] == start), default=None)
