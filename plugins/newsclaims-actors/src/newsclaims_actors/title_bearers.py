"""Who bears the title that a noun phrase repeats: `الوزير`, `رئيس اللجنة`."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from attrs import define, field
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.titles import Title, TitleFit, title_fit, usual_name

from newsclaims.model import Span
from newsclaims_actors.decisions import Decisions, place_of
from newsclaims_actors.entities import Entity

_TELLING = 2  # words of a title that say whose it is


@define
class TitleBearers:
    """The persons of one article by the nouns of their titles.

    Args:
        decisions: is told why two mentions are of one entity.
        bearers: by the lemma of a title, in the order in which they got it.
    """

    decisions: Decisions
    bearers: defaultdict[str, list[Entity]] = field(factory=lambda: defaultdict(list))

    def take(self, entity: Entity, titles: Iterable[Title]) -> None:
        """Note that *entity* bears *titles*."""
        for title in titles:
            known = self.bearers[title.lemma]
            if entity not in known:
                known.append(entity)

    def titled(
        self,
        phrase: SpeakerPhrase,
        *,
        limit: int = 1,
        later: bool = True,
        said: Sequence[Span] = (),
    ) -> list[Entity]:
        """Return the persons whose title *phrase* repeats, likeliest first, at most *limit*.

        A title alone, ``الرئيس``, goes to whom the article named before, whatever else his
        title said; only where *later* is set does it look at the names to come.  Whom the holder
        names first himself, in what he *said*, is somebody else.
        """
        head = phrase.head
        lemma = head.lemma if head else phrase.words[phrase.noun].key
        ranked: list[tuple[int, int, int, Entity]] = []
        narrow = phrase.narrow_complement
        lemma, keys = usual_name(lemma, phrase.complement)
        for i, entity in enumerate(self.bearers.get(lemma, ())):
            if phrase.gender and entity.gender and phrase.gender != entity.gender:
                self.decisions.other("title", place_of(phrase), entity, "the gender differs")
                continue
            same = [t for t in entity.titles.values() if t.lemma == lemma]
            fit = max((title_fit(keys, title) for title in same), default=TitleFit.NONE)
            if not fit and len(narrow) >= _TELLING and any(t.keys >= narrow for t in same):
                fit = TitleFit.FULLER  # «قائد المنطقة الرابعة في عدن»
            if not fit:
                self.decisions.other("title", place_of(phrase), entity, "the office is another")
            last = entity.last_before(phrase.start)
            if not fit and later and last < 0 and any(t.is_meant_by(keys) for t in same):
                fit = TitleFit.HEAD  # a headline tells the country
            here = phrase.start in entity.introduced.values()  # the title goes on to the name
            if fit and last < 0 and not here and _is_named_first_in(said, entity):
                self.decisions.other("title", place_of(phrase), entity, "the holder names him")
                continue
            if fit and not keys:
                unmet = min(fit, TitleFit.SHORTER) if later else TitleFit.NONE
                fit = TitleFit.SAME if last >= 0 else unmet
            if fit:
                ranked.append((fit, last, -i, entity))
        ranked.sort(key=lambda r: r[:3], reverse=True)
        if len(ranked) > 1 and ranked[0][0] == TitleFit.HEAD == ranked[1][0]:
            self.decisions.other("title", place_of(phrase), ranked[0][3], "others fit as well")
            return []
        return [r[3] for r in ranked[:limit]]

    def named_later(self, phrase: SpeakerPhrase) -> tuple[Entity, ...]:
        """Return who is named later behind the same words: ``عضو في لجنة كذا ... عضو في لجنة كذا، فلان``.

        A title alone, ``خبير``, or one that several bear is nobody's.
        """
        head = phrase.head
        if head is None or not phrase.personal or phrase.definite or phrase.quantified:
            return ()
        if len(phrase.complement) < _TELLING or phrase.number != "s":
            return ()
        bearers = [
            entity
            for entity in self.bearers.get(head.lemma, ())
            if any(
                title.text == phrase.text and entity.introduced[title.text] > phrase.start
                for title in entity.titles.values()
            )
        ]
        return tuple(bearers) if len(bearers) == 1 else ()


def _is_named_first_in(said: Sequence[Span], entity: Entity) -> bool:
    """Return whether the first mention of *entity* stands in what somebody *said*."""
    first = entity.positions[0] if entity.positions else -1
    return any(span.start <= first < span.end for span in said)
