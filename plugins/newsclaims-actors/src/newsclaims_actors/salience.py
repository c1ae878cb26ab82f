"""Decide who speaks where the clause does not say: dropped subjects, participles, pronouns.

The speaker of the clause before is the likeliest, as long as the form of the cue agrees
with it; quotations are transparent, so what is said inside a content has a history of
its own and falls back on the one who says it.
"""

from __future__ import annotations

from collections import defaultdict, deque
from collections.abc import Iterable, Sequence

from attrs import define, field, frozen

from newsclaims.model import Agreement, Span
from newsclaims_actors.decisions import GENDER, NUMBER, Decisions, Speakers
from newsclaims_actors.entities import Entity
from newsclaims_actors.lists import WORDS

_CREWS = WORDS["crews"]
_MEMORY = 8


@frozen
class Turn:
    """One act of reporting that is resolved.

    Args:
        speakers: who spoke.
        voice: the person through whom they spoke, if any.
        position: first code point of the cue.
        said: where what they said stands.
    """

    speakers: Speakers
    voice: Entity | None
    position: int
    said: Sequence[Span] = ()


@define
class Discourse:
    """Who spoke so far, apart for each enclosing claim (None at the top).

    Args:
        decisions: is told who is refused.
    """

    decisions: Decisions = field(factory=Decisions)
    _turns: defaultdict[str | None, list[Turn]] = field(factory=lambda: defaultdict(list))
    _latest: deque[Turn] = field(factory=lambda: deque(maxlen=_MEMORY))

    def note(self, level: str | None, turn: Turn) -> None:
        """Remember *turn*; a turn without speakers is none."""
        if turn.speakers:
            self._turns[level].append(turn)
            self._latest.append(turn)

    def turns(self, level: str | None) -> Sequence[Turn]:
        """Return the last turns at *level*, latest first."""
        return self._turns[level][: -_MEMORY - 1 : -1]

    def anywhere_since(self, start: int, agreement: Agreement | None) -> Speakers:
        """Return who spoke last at or after *start*, in whatever somebody says, and agrees."""
        turns = (turn for turn in reversed(self._latest) if turn.position >= start)
        return next((t.speakers for t in turns if not disagreement(t.speakers, agreement)), ())

    def last_of(self, lemma: str, *, named: bool = True) -> Speakers:
        """Return who spoke last of those that the noun *lemma* describes, or nobody.

        Args:
            lemma: of the head of a description.
            named: whether that may be before somebody with a name spoke.
        """
        for turn in reversed(self._latest):
            if len(turn.speakers) == 1 and turn.speakers[0].lemma == lemma:
                return turn.speakers
            if not named and any(speaker.parts for speaker in turn.speakers):
                return ()
        return ()

    def is_said_by(self, speakers: Speakers, offset: int, level: str | None) -> bool:
        """Return whether what stands at *offset* is in what *speakers* said at *level*."""
        return any(
            turn.speakers == speakers and any(s.start <= offset < s.end for s in turn.said)
            for turn in self.turns(level)
        )

    def continuing(
        self, level: str | None, agreement: Agreement | None, *, people: bool = False
    ) -> Speakers:
        """Return whom a dropped subject at *level* continues, or nobody.

        Args:
            level: id of the enclosing claim, None at the top.
            agreement: what the form of the cue says of its subject.
            people: whether only a single person will do.
        """
        readings = _readings(self.turns(level))
        if people:
            readings = (r for r in readings if len(r) == 1 and r[0].kind in ("person", "unnamed"))
        return best_agreeing(readings, agreement, self.decisions)


def _readings(turns: Iterable[Turn]) -> Iterable[Speakers]:
    for turn in turns:
        if turn.voice is not None:
            yield (turn.voice,)
        yield turn.speakers


def best_agreeing(
    readings: Iterable[Speakers], agreement: Agreement | None, decisions: Decisions
) -> Speakers:
    """Return the first of *readings* that agrees best with the form of the cue.

    Args:
        readings: who may speak, likeliest first.
        agreement: what the form of the cue says of its subject.
        decisions: is told who agrees worse.
    """
    best: Speakers = ()
    least: int | None = None
    for speakers in readings:
        clashes = disagreement(speakers, agreement)
        if least is None or clashes < least:
            decisions.clashing("agreement", best, least or 0)
            best, least = speakers, clashes
        else:
            decisions.clashing("agreement", speakers, clashes)
        if least == 0:
            break
    return best


def disagreement(speakers: Speakers, agreement: Agreement | None) -> int:
    """Count how *speakers* clash with *agreement*: gender 2, number 1."""
    if agreement is None or not speakers:
        return 0
    clash = 0
    if agreement.gender is not None and not _gender_fits(speakers, agreement):
        clash += GENDER
    if agreement.number is not None and not _number_fits(speakers, agreement):
        clash += NUMBER
    return clash


def _gender_fits(speakers: Speakers, agreement: Agreement) -> bool:
    if len(speakers) > 1:
        return agreement.gender == "m" or all(s.gender != "m" for s in speakers)
    (one,) = speakers
    if one.kind == "place" or one.gender is None:
        return True
    if (_is_collective(one) or _is_many(one)) and agreement.number == "p":
        return True  # «قالت الأسرة. وأضافوا», «عدد من القيادات»
    return one.gender == agreement.gender


def _number_fits(speakers: Speakers, agreement: Agreement) -> bool:
    if len(speakers) > 1:
        return agreement.number in ("p", "d")
    (one,) = speakers
    if _is_collective(one):
        return True
    if _is_many(one) and agreement.gender == "f":
        return True  # «عدد من المنظمات ... مشيرة إلى»
    if one.kind == "group" or _is_many(one) or one.number in ("p", "d"):
        return agreement.number in ("p", "d")
    return agreement.number == "s" or (
        one.kind == "organization"
        and agreement.gender == "m"
        and agreement.number == "p"
        and (one.number != "s" or one.lemma in _CREWS)
    )


def _is_collective(one: Entity) -> bool:
    """Return whether a group is called by a singular of its own: ``الأسرة``."""
    return one.kind == "group" and one.gender == "f" and one.number is None


def _is_many(one: Entity) -> bool:
    """Return whether an amount of somebody is meant: ``عدد من القيادات``, not ``أحد المشاهدين``."""
    return one.quantified and one.kind in ("group", "organization")


def is_one_for_many(speakers: Speakers, agreement: Agreement | None) -> bool:
    """Return whether a verb of several cannot be that of *speakers*: one person or text."""
    several = agreement is not None and agreement.number in ("p", "d")
    one = len(speakers) == 1 and (speakers[0].parts or speakers[0].kind == "document")
    return several and bool(one)
