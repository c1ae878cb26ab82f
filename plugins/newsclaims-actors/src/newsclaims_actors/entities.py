"""The people and institutions of an article, while it is being read."""

from __future__ import annotations

from bisect import bisect_left, insort

from attrs import define, field
from newsclaims_arabic.noun_phrase.titles import Title

from newsclaims.model import ActorKind, Gender, MentionForm, Number


@define(eq=False)
class Entity:
    """One person, institution, group or text, while the article is being read.

    Args:
        kind: what sort of actor it makes.
        name: fullest name or description met so far.
        parts: skeletons of the fullest name's parts, for a person.
        spellings: how often each spelling of the fullest name was met.
        titles: in text order, each once.
        introduced: the first code point of the noun phrase that gives each title first.
        spoken: where it is named as who speaks, in text order.
        keys: content words of its descriptions.
        lemma: of the head of its description.
        gender: grammatical gender where known.
        number: grammatical number.
        quantified: described by a word of amount.
        honoured: named by a formula: ``قال تعالى``.
        positions: where it is mentioned, sorted.
        mentions: the mentions' spans with their form.
    """

    kind: ActorKind
    name: str
    parts: tuple[str, ...] = ()
    spellings: dict[str, int] = field(factory=dict)
    titles: dict[str, Title] = field(factory=dict)
    introduced: dict[str, int] = field(factory=dict)
    spoken: list[int] = field(factory=list)
    keys: frozenset[str] = frozenset()
    lemma: str = ""
    gender: Gender | None = None
    number: Number | None = None
    quantified: bool = False
    honoured: bool = False
    positions: list[int] = field(factory=list)
    mentions: dict[tuple[int, int], MentionForm] = field(factory=dict)

    def mention(self, start: int, end: int, form: MentionForm) -> None:
        """Note that the article refers to it at ``[start, end)``."""
        if (start, end) not in self.mentions:
            insort(self.positions, start)
            self.mentions[start, end] = form

    @property
    def sovereign(self) -> bool:
        """Whether it is a king or another whom articles name in passing."""
        heads = (title.head for title in self.titles.values())
        return any(head is not None and head.head_class == "sovereign" for head in heads)

    @property
    def of_known_gender(self) -> bool:
        """Whether a title says the gender that the name has too, ``الوزيرة``: it is no guess."""
        heads = (title.head for title in self.titles.values())
        told = {head.gender for head in heads if head is not None}
        return self.gender is not None and told == {self.gender}

    def last_before(self, position: int, forms: frozenset[MentionForm] | None = None) -> int:
        """Return where it was last mentioned before *position*, in one of the *forms* if any, or -1."""
        if forms is not None:
            told = (place[0] for place, form in self.mentions.items() if form in forms)
            return max((start for start in told if start < position), default=-1)
        at = bisect_left(self.positions, position)
        return self.positions[at - 1] if at else -1
