"""Find the subject of a clause: of a sentence, of a content, of a relative clause."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence

from attrs import define, field
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.words import PlacedWord

from newsclaims.model import Attribution, Sentence, Span
from newsclaims_actors.clause_openings import after_opening
from newsclaims_actors.decisions import Speakers
from newsclaims_actors.lists import WORDS
from newsclaims_actors.named_people import NamedPeople
from newsclaims_actors.referents import Referents

_COMPLEMENTIZERS = WORDS["content_openers"]
_FEMININE_PLURALS = WORDS.endings("feminine_plural")
_OTHERS = WORDS["others"]
_PUBLISHING = WORDS["publishing"]
_CONTRASTS = WORDS["contrasting"]
_MOVING = WORDS["moving"]
_QUOTES = frozenset('«»"“”')

DAYS = WORDS["days"]
NEGATIONS = WORDS["negations"]
FEMININE_RELATIVES = WORDS["feminine_relatives"]
QUANTIFIERS = WORDS["quantifiers"]
RELATIVES = WORDS["relatives"]

(_ARTICLE,) = WORDS["article"]
_SUBJECT_WINDOW = 9
_CLAUSE = 40
_OPENING = 10
_NEAR = 3
_RELATIVE_WINDOW = 14


@define
class Subjects:
    """Finds the subjects of the clauses of one document.

    Args:
        sentences: of the document.
        cast: everybody the article names.
        referents: tells whom a noun phrase means.
    """

    sentences: Sequence[Sentence]
    cast: NamedPeople
    referents: Referents
    _starts: list[int] = field(init=False)

    def __attrs_post_init__(self) -> None:
        self._starts = [s.start for s in self.sentences]

    def sentence_at(self, offset: int) -> Sentence | None:
        """Return the sentence that *offset* stands in or after."""
        at = bisect_right(self._starts, offset) - 1
        return self.sentences[at] if at >= 0 else None

    def backwards(self, first: int, last: int, count: int) -> Sequence[Sentence]:
        """Return at most *count* sentences, latest first, that start in ``[first, last]``."""
        end = bisect_right(self._starts, last)
        start = max(bisect_right(self._starts, first - 1), end - count)
        return self.sentences[start:end][::-1]

    def of_sentence(
        self, sentence: Sentence, attribution: Attribution, *, topic: bool = True
    ) -> Speakers:
        """Return whom *sentence* begins with, or whom its first verb is followed by.

        Args:
            sentence: this one or one before.
            attribution: what is said.
            topic: whether an unknown noun may open it.
        """
        end = min(sentence.end, attribution.cue.start)
        words = self.cast.text.between(sentence.start, end, _OPENING + _SUBJECT_WINDOW)
        start = after_opening(words)
        start += start < len(words) and words[start].key in NEGATIONS
        opener = words[start] if start < len(words) else None
        verbal = opener is not None and opener.verb and not opener.definite
        asked = verbal or (opener is not None and opener.word.homograph)  # رفض مصدر التعليق
        for first in (start + 1, start) if verbal else (start, start + 1):
            row = words[first : first + _SUBJECT_WINDOW]
            opens = topic and first == start and not verbal
            behind = asked and first > start
            subject = self._at_head_of(row, attribution, topic=opens, behind_verb=behind)
            if subject:
                return subject
        return ()

    def of_nearest_clause(self, attribution: Attribution) -> Speakers:
        """Return whom the last verb before the cue is followed by: ``حضر فلان، وشارك الأهالي | مبدين سعادتهم``.

        Nobody, where that verb stands in a relative clause or has no subject behind it.
        """
        sentence, cue = self.sentence_at(attribution.cue.start), attribution.cue.start
        if sentence is None:
            return ()
        words = [w for w in self.cast.text.before(cue, _CLAUSE) if w.start >= sentence.start]
        for at in range(len(words) - 2, -1, -1):
            verb = words[at]
            if not verb.verb or verb.definite or verb.governed:
                continue
            if at and (words[at - 1].relative or words[at - 1].word.that):
                return ()
            row = words[at + 1 : at + 1 + _SUBJECT_WINDOW]
            row = row[1:] if row[0].governed and row[0].owned else row  # شارك فيها | الأهالي
            return self._at_head_of(row, attribution, behind_verb=True)
        return ()

    def is_about_moving(self, sentence: Sentence) -> bool:
        """Return whether *sentence* begins with a verb of coming, going or faring: ``ووصل فلان إلى المدينة``."""
        words = self.cast.text.between(sentence.start, sentence.end, _OPENING)
        at = after_opening(words)
        return at < len(words) and words[at].word.body in _MOVING

    def goes_on(self, sentence: Sentence) -> bool:
        """Return whether *sentence* has the subject of the one before: its verb has none right behind it."""
        words = self.cast.text.between(sentence.start, sentence.end, _OPENING)
        at = after_opening(words)
        if at + 1 >= len(words) or not words[at].verb or words[at].definite:
            return False
        behind = words[at + 1]
        return bool(behind.preposition or behind.governed)

    def right_before(self, attribution: Attribution) -> Speakers:
        """Return the subject of a verb that ends right before a joined cue: ``وهو ما أيده الوزير وأكد``.

        Nothing stands between the two, so what the verb has for an object is attached to it.
        """
        sentence, cue = self.sentence_at(attribution.cue.start), attribution.cue.start
        words = self.cast.text.before(cue, _SUBJECT_WINDOW)
        if sentence is None or not self.cast.text.is_joined_at(cue):
            return ()
        for at in range(len(words) - 1, 0, -1):
            verb, first = words[at - 1], words[at]
            if verb.mark or first.mark or verb.start < sentence.start:
                break
            if verb.verb and not verb.definite and verb.word.pronoun:
                if at > 1 and words[at - 2].relative:
                    return ()  # «الجهود التي يبذلها الوزير وأضاف»
                phrase = self.cast.noun_phrases.subject(words[at:], cue)
                spoken = phrase is not None and phrase.end >= words[-1].end and phrase.personal
                return self.referents.of_subject(phrase) if phrase is not None and spoken else ()
        return ()

    def of_joined_clause(self, attribution: Attribution) -> Speakers:
        """Return the subject of the clause that a joined cue goes on with: ``لكن الوزير زار المكان وقال``.

        A contrast sets the clause off from the one before, whoever speaks there.
        """
        sentence, cue = self.sentence_at(attribution.cue.start), attribution.cue.start
        if sentence is None or not self.cast.text.is_joined_at(cue):
            return ()
        words = [w for w in self.cast.text.before(cue, _CLAUSE) if w.start >= sentence.start]
        at = max((i for i, w in enumerate(words) if i and _sets_off(words, i)), default=0)
        if not at or any(w.mark and w.text not in _QUOTES for w in words[at:]):
            return ()
        row = words[at + 1 :]
        while row and row[0].key in _COMPLEMENTIZERS:
            row = row[1:]
        if row and row[0].verb and not row[0].definite:
            return self._at_head_of(row[1 : 1 + _SUBJECT_WINDOW], attribution)
        verbs = [i for i, w in enumerate(row) if i and w.verb and not w.definite]
        if not verbs or row[0].governed or row[0].particle or row[0].preposition:
            return ()
        near = [verb for verb in verbs[:2] if verb - verbs[0] <= _NEAR]  # عوض may be a name
        phrases = [
            p
            for p in map(self.cast.noun_phrases.whole, (row[:verb] for verb in near))
            if p is not None
        ]
        phrase = next((p for p in phrases if p.name is not None), next(iter(phrases), None))
        speaks = phrase is not None and phrase.may_speak and not _is_vague(phrase)
        return self.referents.of_subject(phrase) if phrase is not None and speaks else ()

    def of_content(self, content: Span, attribution: Attribution) -> Speakers:
        """Return whom the *content* that *attribution* stands in opens with."""
        sentence = self.sentence_at(attribution.cue.start)
        if sentence is not None and sentence.start > content.start:
            return ()
        words = self.cast.text.words(content)[:_SUBJECT_WINDOW]
        while words and (words[0].mark or words[0].key in _COMPLEMENTIZERS):
            words = words[1:]
        return self._at_head_of(words, attribution, topic=True)

    def of_relative(self, attribution: Attribution) -> Speakers:
        """Return whom the relative clause that the cue opens describes: ``فلان الذي رحب``."""
        if not self.cast.text.is_near_before(attribution.cue.start, RELATIVES):
            return ()
        words = self.cast.text.before(attribution.cue.start, _RELATIVE_WINDOW)
        while words and words[-1].particle:
            words = words[:-1]
        if not words or not words[-1].relative:
            return ()
        feminine = words[-1].word.body in FEMININE_RELATIVES
        words = words[:-2] if len(words) > 1 and words[-2].mark else words[:-1]
        if not words:
            return ()
        person = self.cast.person_at(words[-1].start)
        if person is not None:
            return (person,)
        for at in range(len(words) - 1, -1, -1):
            word = words[at]
            if word.mark or word.particle:
                break
            if _agrees(word, feminine=feminine) and _may_be_definite(words, at):
                while _is_construct_of(words, at) and _agrees(words[at - 1], feminine=feminine):
                    at -= 1  # noqa: PLW2901 - «تقرير مجلس الأمن الذي» is of the report
                first = words[at]._replace(governed="", joined=False)
                return self._at_head_of([first, *words[at + 1 :]], attribution)
        return ()

    def _at_head_of(
        self,
        words: Sequence[PlacedWord],
        attribution: Attribution,
        *,
        topic: bool = False,
        behind_verb: bool = False,
    ) -> Speakers:
        """Return whom the noun phrase at the head of *words* means, if it ends before the cue.

        Where the cue speaks of several, the nouns joined to the first one belong to it.

        Args:
            words: where a subject may stand, with whatever follows.
            attribution: what is said.
            topic: whether the phrase opens its clause, where an unknown noun may speak too.
            behind_verb: whether the verb of the clause stands right before it.
        """
        agreement, cue = attribution.agreement, attribution.cue.start
        phrase = self.cast.noun_phrases.subject(words, cue, behind_verb=behind_verb)
        if phrase is None or _is_vague(phrase) or _is_deed(phrase):
            return ()
        own = words[0].word.occasion and words[0].owned  # ختم | حديثه بقوله
        if own or not (phrase.may_speak or (topic and _is_topic(words[0]))):
            return ()
        subject = self.referents.of_subject(phrase)
        if agreement is None or agreement.number not in ("p", "d"):
            return subject
        rest = [w for w in words if w.start >= phrase.end]
        if rest and rest[0].joined:
            other = self.cast.noun_phrases.subject([rest[0]._replace(joined=False), *rest[1:]], cue)
            if other is not None and other.may_speak:
                return (*subject, *self.referents.of_subject(other))
        return subject


def _sets_off(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether a contrast begins at ``words[at]``: ``، لكن``, ``، إلا أن``, ``، فيما``."""
    return words[at].key in _CONTRASTS and words[at - 1].mark


def _is_construct_of(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[at]`` is the complement of a bare noun of the lexicon before it."""
    word, before = words[at], words[at - 1] if at else None
    free = not (word.governed or word.joined)
    return free and before is not None and before.head is not None and not before.definite


def _may_be_definite(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether ``words[at]`` has an article, a pronoun or a complement that makes it definite."""
    following = words[at + 1] if at + 1 < len(words) else None
    if words[at].definite or words[at].owned or following is None:
        return True
    return not (following.governed or following.preposition or following.owned)


def _agrees(word: PlacedWord, *, feminine: bool) -> bool:
    """Return whether a relative pronoun of that gender may refer to the noun *word*."""
    return word.head is not None and word.head.gender in (None, "f" if feminine else "m")


def _is_topic(word: PlacedWord) -> bool:
    """Return whether an unknown noun may open a clause and speak: ``الأب``, not ``الأسبوع``."""
    thing = word.key.endswith(_FEMININE_PLURALS) or word.key in DAYS  # «التكهنات»
    return word.text.startswith(_ARTICLE) and not word.governed and not thing


def _is_vague(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is nobody to come back to: ``البعض``, ``آخر الأخبار``."""
    other = phrase.head is not None and phrase.head.lemma in _OTHERS
    return other or (len(phrase.words) == 1 and phrase.words[0].key in QUANTIFIERS)


def _is_deed(phrase: SpeakerPhrase) -> bool:
    """Return whether *phrase* is what somebody does who is not named: ``إعلان النتائج``."""
    noun = phrase.words[phrase.noun]
    unnamed = phrase.name is None and phrase.kind is None and not noun.definite
    return unnamed and noun.key in _PUBLISHING and phrase.words[-1] is not noun
