"""Look behind a reporting word for what makes it one: a subject and a complement.

A reporting word without one of its frames is no cue: `ذكر` is a verb before أن and
a noun elsewhere, `بين` a verb in `وبين الوزير أن` and a preposition elsewhere.
"""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import evolve, frozen

from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.phrase import opens_circumstance, phrase_end
from newsclaims_quotes.reading import CLOSE_BRACKETS, COMMAS, DASHES, OPEN_BRACKETS, Reading
from newsclaims_quotes.speech import LONG, is_speech
from newsclaims_quotes.tails import find_tail

REACH = 70
"""So many tokens behind the cue its complement may begin."""
BRACKET = 14
INSERTION = 30

Kind: TypeAlias = Literal["that", "quote", "colon", "noun", "object", "whether", "light"]
Phrase: TypeAlias = tuple[int, int]


@frozen(kw_only=True)
class Complement:
    """What a reporting word governs.

    Args:
        kind: a clause with أن, quoted words, words after a colon, a noun behind the
            verb's preposition, a bare noun, a question.
        start: first token of the content.
        subject: token range of the noun phrase between cue and content that speaks.
        via: token range of the channel.
        target: token range of who is addressed or accused.
        noun: token of the noun of speech that a light verb carries.
    """

    kind: Kind
    start: int
    subject: Phrase | None = None
    via: Phrase | None = None
    target: Phrase | None = None
    noun: int | None = None


def find_complement(reading: Reading, cue: int, form: CueForm, *, limit: int) -> Complement | None:
    """Return what *form* governs at token *cue*, or None where it is no cue.

    Args:
        reading: the document.
        cue: index of the reporting word.
        form: which form of which verb it is taken for.
        limit: index past the stretch to look at.
    """
    return _Scan(reading, cue, form, min(limit, cue + REACH)).run()


class _Scan:
    """One walk from a cue to its complement, phrase by phrase."""

    def __init__(self, reading: Reading, cue: int, form: CueForm, limit: int) -> None:
        self.reading = reading
        self.entry = form.entry
        self.frames = form.entry.frames
        self.governed = form.entry.prepositions
        self.participle = form.tense == "participle"
        self.cue = cue
        self.limit = limit
        self.index = cue + 1
        self.subject: Phrase | None = None
        self.via: Phrase | None = None
        self.target: Phrase | None = None
        self.fallback: Complement | None = None
        self.after_comma = False
        self.loose = 0
        self.skipped: Phrase | None = None
        self.quoted: Phrase | None = None  # نقلت الوكالة عن هذا
        self.adverbial = False  # an adverbial between commas has begun
        self.led = cue > 0 and reading.words[cue - 1].body == "قد"

    def run(self) -> Complement | None:
        while self.index < self.limit:
            at = self.index
            kind = self.reading.tokens[at].kind
            found = self._mark() if kind not in ("word", "number") else self._word()
            if found is not None:
                return found
            if self.index == at:  # nothing could be done with it
                break
        return self.fallback or self._lone_object()

    def _lone_object(self) -> Complement | None:
        """Take a lone noun phrase for the object: كما ثمن العطاء المستمر."""
        reading = self.reading
        if (
            self.subject is None
            or "object" not in self.frames
            or self.entry.act not in ("accuse", "evaluate")
        ):
            return None
        first, end = self.subject
        head = reading.words[first]
        if (
            first != self.cue + 1
            or first in reading.named
            or head.title
            or (not head.definite and not head.content_noun)
        ):
            return None
        if end < self.limit and not (
            reading.mark(end) or reading.words[end].relative or reading.words[end].free
        ):
            return None
        return Complement(kind="object", start=first, via=self.via)

    def _made(self, kind: Kind, start: int) -> Complement | None:
        if start >= self.limit:
            return None
        subject, target = self.subject, self.target
        if self.quoted is not None:
            return Complement(kind=kind, start=start, subject=self.quoted, via=subject)
        if (
            subject is not None
            and target is None
            and "always-target" in self.frames
            and not self.reading.words[self.cue].pronoun
        ):
            subject, target = None, subject
        return Complement(kind=kind, start=start, subject=subject, via=self.via, target=target)

    # -- marks

    def _mark(self) -> Complement | None:
        at, reading = self.index, self.reading
        mark = reading.mark(at)
        if at in reading.opens:
            return self._quotation()
        if mark == ":":
            return self._colon()
        if mark in DASHES and (close := self._dashed(at)) is not None:
            self.index = close + 1
            return None
        if mark in COMMAS or mark in DASHES:
            if self.fallback is not None and self.fallback.kind in ("object", "noun"):
                return None
            self.index = at + 1
            self.after_comma = True
            return self._apposition(at)
        if mark in OPEN_BRACKETS:
            for j in range(at + 1, min(self.limit, at + BRACKET)):
                if reading.mark(j) in CLOSE_BRACKETS:
                    self.index = j + 1
                    break
        return None

    def _dashed(self, at: int) -> int | None:
        """Return the second of two dashes around a short insertion: الله - عز وجل - أن."""
        for j in range(at + 1, min(self.limit, at + BRACKET)):
            mark = self.reading.mark(j)
            if mark in DASHES:
                return j
            if mark:
                return None
        return None

    def _quotation(self) -> Complement | None:
        at, reading = self.index, self.reading
        quotation = reading.opens[at]
        if (
            "target" in self.frames
            and self.target is None
            and self._governs_behind(quotation.close)
        ):
            return self._noun()
        if is_speech(reading, quotation) and "speech" in self.frames and self._speaks_here(at):
            return self._made("quote", at)
        if "object" in self.frames and (self.subject is not None or self.led):
            return self._made("object", at)
        if self.subject is None and not self.participle:
            return self._noun()
        if "target" in self.frames and self.target is None:
            return self._noun()
        if "object" in self.frames:
            return self._made("object", at)
        self.index = min(quotation.close + 1, self.limit)
        return None

    def _speaks_here(self, at: int) -> bool:
        """Say whether quoted words may begin here, and not a name inside a phrase."""
        reading = self.reading
        words = reading.quotation_words(reading.opens[at])
        if len(words) < LONG and not any(reading.words[i].verb for i in words):
            return False
        if at - 1 == self.cue or (self.subject is not None and self.subject[1] == at):
            return True
        previous = reading.words[at - 1]
        if self.via is not None and self.via[1] in (at, at - 1):
            return True
        return (
            bool(reading.mark(at - 1))
            or previous.occasion
            or previous.adverb
            or reading.words[at - 2].occasion
            or len(reading.quotation_words(reading.opens[at])) > LONG
        )

    def _governs_behind(self, close: int) -> bool:
        """Say whether one of the verb's prepositions follows directly: متهماً «قوى» بنشر."""
        if close + 1 >= self.limit:
            return False
        word = self.reading.words[close + 1]
        return bool({word.free, word.preposition} & self.governed)

    def _colon(self) -> Complement | None:
        at, reading = self.index, self.reading
        if at + 1 >= self.limit:
            return None
        if reading.words[at + 1].that and not reading.words[at + 1].conjunction:
            return self._made("that", at + 1)
        if "speech" not in self.frames and "whether" not in self.frames:
            return None
        if at + 1 in reading.opens:
            return self._made("quote", at + 1)
        return self._made("colon", at + 1)

    def _apposition(self, comma: int) -> Complement | None:
        """Let the subject go on behind a comma: قال فلان، رئيس كذا، إن."""
        reading, start = self.reading, self.index
        if self.subject is None or self.subject[1] != comma or start >= self.limit:
            return None
        word = reading.words[start]
        if start in reading.places and "target" in self.frames:
            return None
        if (
            (not word.noun and start not in reading.named)
            or word.preposition
            or opens_circumstance(reading, start)
        ):
            return None
        if word.speech_noun and word.pronoun:
            return None
        if word.conjunction and not (word.title or start in reading.person_tokens or word.pronoun):
            return None
        if word.content_noun and not word.title and "object" in self.frames:
            return None
        end = phrase_end(reading, start, self.limit, governed=self.governed, split=True)
        if end >= self.limit:
            return None
        after = reading.mark(end)
        nxt = reading.words[end]
        if (
            after in COMMAS
            or after == ":"
            or nxt.that
            or nxt.relative
            or nxt.free
            or nxt.preposition
            or end in reading.opens
        ):
            self.subject = (self.subject[0], end)
            self.index = end
        return None

    # -- words

    def _word(self) -> Complement | None:
        at, reading = self.index, self.reading
        word = reading.words[at]
        comma, self.after_comma = self.after_comma, False
        if comma:
            self.adverbial = bool(word.free)
        if word.that:
            if word.conjunction or not self.frames & {"that", "whether"} or not self._bare(at):
                self._resume()
                return None
            return self._made("that", at)
        if (
            "light" in self.frames
            and word.speech_noun
            and not word.conjunction
            and (at != self.cue + 1 or not self.governed)
        ):
            light = self._light(at)
            if light is not None:
                return light
        if (
            word.speech_noun
            and word.pronoun
            and self.subject is not None
            and at + 1 < self.limit
            and (
                reading.words[at + 1].that or at + 1 in reading.opens or reading.mark(at + 1) == ":"
            )
        ):
            return None  # نقلت الوكالة عن الوزير قوله إن
        if (
            "whether" in self.frames
            and word.body in reading.lexicon.interrogatives
            and not (word.free and word.free in self.governed)
        ):
            return self._made("whether", at)
        if word.relative:
            if self.subject is None and self.target is None:
                return None
            return self._skip_clause()
        if word.free:
            return self._free_preposition()
        if word.body in ("بحسب", "حسب", "وفق", "وفقا") and comma:
            tail = find_tail(reading, at, self.limit)
            if (
                tail is not None
                and self.via is None
                and tail.source
                and reading.words[tail.source[0]].media
            ):
                self.via = tail.source
            end = phrase_end(reading, at + 1, self.limit, split=True) if tail is None else tail.end
            self.index = max(end, at + 1)
            if self.index < self.limit and reading.words[self.index].verb:
                return self._skip_clause()
            return None
        if word.body == "نقلا" and at + 1 < self.limit and reading.words[at + 1].free == "عن":
            end = phrase_end(reading, at + 2, self.limit, split=True)
            if end > at + 2:
                self.quoted, self.index = (at + 2, end), end
                return None
        if word.body == "اول" and at + 2 < self.limit and reading.words[at + 2].body == "امس":
            self.index = at + 3
            return None
        if word.adverb or (reading.tokens[at].kind == "number" and self.subject is not None):
            self.index = at + 1
            return None
        if (
            word.preposition
            and word.preposition != "ك"
            and at not in reading.persons
            and reading.tokens[at].norm not in reading.person_norms
        ):
            return self._attached_preposition()
        if word.verb or word.particle:
            return self._verb(comma=comma)
        if word.forms and at not in reading.named:
            tenses = {f.tense for f in word.forms}
            if (
                tenses == {"participle"}
                and not word.definite
                and (word.body.endswith("ا") or self._opens_clause(at))
            ):
                return None
        if word.conjunction and self.subject is None:
            return None
        if comma and self._names_skipped(at):
            self.index = reading.persons[at]
            return None
        return self._noun()

    def _names_skipped(self, at: int) -> bool:
        """Say whether the name at *at* belongs to an adverbial: لدى تنصيب الوالي الجديد، فلان، أن."""
        reading = self.reading
        if self.subject is not None or self.skipped is None or at not in reading.persons:
            return False
        return any(reading.words[i].title for i in range(*self.skipped))

    def _bare(self, at: int) -> bool:
        """Say whether أن here belongs to no preposition of its own: بعد أن، إلا أن."""
        previous = self.reading.words[at - 1]
        return at - 1 == self.cue or (
            not previous.free and previous.body not in self.reading.lexicon.before_that
        )

    def _light(self, at: int) -> Complement | None:
        """Read the complement of a noun of speech that a light verb carries."""
        reading = self.reading
        index = at + 1
        while index < min(self.limit, at + 4):
            word = reading.words[index]
            if word.that:
                return self._carried(at, index)
            if word.free and index + 1 < self.limit:
                governs = word.free in reading.lexicon.noun_governs
                return self._carried(at, index + 1) if governs else None
            if word.preposition:
                return self._carried(at, index)
            if not word.noun or (word.conjunction and not word.speech_noun):
                return None
            index += 1
        return None

    def _carried(self, noun: int, start: int) -> Complement | None:
        made = self._made("light", start)
        return None if made is None else evolve(made, noun=noun)

    def _opens_clause(self, at: int) -> bool:
        if at + 1 >= self.limit:
            return False
        following = self.reading.words[at + 1]
        return following.that or following.free in ("الي", "علي")

    def _verb(self, *, comma: bool) -> Complement | None:
        """A finite verb ends the search, unless it is a relative clause without pronoun."""
        word = self.reading.words[self.index]
        if self.fallback is None and (comma or word.conjunction or word.particle):
            at = self.index
            self._resume()
            if self.index != at:
                return None
        if (
            word.verb
            and not comma
            and not word.conjunction
            and self.skipped is not None
            and self.skipped[1] == self.index
        ):
            return self._skip_clause()  # في بيان وزعته
        if (
            word.verb
            and not comma
            and not word.conjunction
            and self.subject is not None
            and self.subject[1] == self.index
            and not self.reading.words[self.subject[0]].definite
        ):
            return self._skip_clause()
        return None

    def _resume(self) -> None:
        """Go on at `، أن` where an insertion stands before it: قال فلان، وهو كذا، إن."""
        reading = self.reading
        if not {"that", "speech"} <= self.frames or self.participle:
            return
        begun = reading.words[self.index]
        predicate = begun.conjunction == "و" and begun.body in ("هو", "هي", "هم")
        for j in range(self.index + 1, min(self.limit, self.index + INSERTION)):
            word = reading.words[j]
            if (
                word.that
                and not word.conjunction
                and (reading.mark(j - 1) in COMMAS or (predicate and self._bare(j)))
            ):
                self.index = j
                return
            if (
                j in reading.opens
                and len(reading.quotation_words(reading.opens[j])) > LONG
                and is_speech(reading, reading.opens[j])
            ):
                self.index = j
                return
            if (
                j in reading.opens
                or reading.mark(j) == ":"
                or (word.forms and word.verb and word.conjunction)
            ):
                return

    def _skip_clause(self) -> Complement | None:
        """Skip a relative clause up to what can belong to the cue again."""
        reading = self.reading
        index = self.index + 1
        while index < self.limit:
            word = reading.words[index]
            if word.that and not word.conjunction:
                break
            mark = reading.mark(index)
            if mark in COMMAS or mark == ":":
                break
            if index in reading.opens:
                if is_speech(reading, reading.opens[index]):
                    break
                index = reading.opens[index].close
            elif (
                "always-target" in self.frames
                and word.preposition in self.governed
                and (word.definite or word.verbal_noun)
            ) or (
                word.free
                and word.free in self.governed
                and index + 1 < self.limit
                and reading.words[index + 1].that
            ):
                break
            index += 1
        self.index = min(index, self.limit)
        return None

    def _free_preposition(self) -> Complement | None:
        at, reading = self.index, self.reading
        free = reading.words[at].free
        if reading.words[at].conjunction:
            return None
        if at + 1 >= self.limit:
            return None
        following = reading.words[at + 1]
        if free == "علي" and following.body == "لسان":
            end = phrase_end(reading, at + 2, self.limit, governed=self.governed, split=True)
            self.via = (at + 2, end)
            self.index = max(end, at + 2)
            return None
        if (
            following.that
            and not following.conjunction
            and (free in self.governed or ("that" in self.frames and free in ("علي", "الي", "عن")))
        ):
            return self._made("that", at + 1)
        if free == "عن" and self.entry.lemma == "نقل":
            end = phrase_end(reading, at + 1, self.limit)
            if end > at + 1:
                self.quoted = (at + 1, end)
                self.index = end
                return None
        if (
            free in self.governed
            and "light" in self.frames
            and (following.speech_noun or (following.pronoun and following.noun))
        ):
            light = self._light(at + 1)
            if light is not None:
                return light
        if (
            "light" in self.frames
            and free in self.governed
            and not (following.verbal_noun or following.speech_noun or following.pronoun)
        ):
            return None  # عبّر عن الواقع
        if free in self.governed:
            if reading.mark(at + 1) == ":":
                return self._made("colon", at + 2)
            later = self._later_clause(at, free)
            if later is None:
                return self._made("noun", at + 1)
            self.index = later
            return None
        self._skip_prepositional(
            at + 1,
            keep_titles=free in ("في", "فى", "خلال", "عبر", "قبل", "بعد", "عقب", "اثناء", "لدي"),
        )
        return None

    def _later_clause(self, at: int, free: str) -> int | None:
        """Find where أن comes later in the clause, so that this preposition is the subject's.

        `حذر مسؤول من الوزارة من أن`, `أكد مصدر مطلع على الملف، أن`.
        """
        reading = self.reading
        if "that" not in self.frames:
            return None
        for j in range(at + 1, min(self.limit - 1, at + INSERTION)):
            word = reading.words[j]
            if reading.mark(j) in COMMAS:
                after = reading.words[j + 1]
                return j + 1 if after.that and not after.conjunction else None
            if word.verb or word.relative or j in reading.opens:
                return None
            if word.free == free and reading.words[j + 1].that:
                return j
        return None

    def _skip_prepositional(self, start: int, *, keep_titles: bool) -> None:
        """Skip the noun phrase of an adverbial: في تصريح صحافي."""
        reading = self.reading
        if start < self.limit and reading.words[start].free:
            self.index = start
            return
        end = phrase_end(
            reading,
            start,
            self.limit,
            governed=self.governed,
            split=True,
            titles_split=keep_titles and self.subject is None,
        )
        if end > start:
            self.skipped = (start, end)
        self.index = (
            max(end, start)
            if end > start
            else start
            + (start < self.limit and not reading.mark(start) and not reading.words[start].that)
        )

    def _attached_preposition(self) -> Complement | None:
        at, reading = self.index, self.reading
        word = reading.words[at]
        apart = word.body == word.preposition
        if word.conjunction and self.fallback is None:
            return None
        if word.preposition in self.governed:
            if (
                "target" in self.frames
                and self.subject is not None
                and self.target is None
                and self.subject[1] == at
                and not word.verbal_noun
                and self._deed_follows(at)
            ):
                end = phrase_end(reading, at, self.limit, split=True, titles_split=True)
                self.subject = (self.subject[0], max(end, at + 1))
                self.index = self.subject[1]
                return None
            if self.adverbial and (later := self._after_comma(at, word.preposition)) is not None:
                self.index = later
                return None
            made = self._made("noun", at)
            deeds = self.entry.deeds and not self.participle
            second = word.preposition == "ل" and len(self.governed) > 1
            if word.verbal_noun or (
                not deeds and not second and ("target" not in self.frames or apart)
            ):
                return made
            if not deeds:
                self.fallback = self.fallback or made
        if word.preposition == "ل" and (word.media or apart):
            start = at + 1 if apart else at
            if start in reading.opens:
                end = reading.opens[start].close + 1
            else:
                end = phrase_end(
                    reading,
                    start,
                    self.limit,
                    governed=self.governed,
                    split=True,
                    titles_split=True,
                )
            if end > start:
                self.via = (start, end)
                self.index = end
                return None
        end = phrase_end(
            reading,
            at,
            self.limit,
            governed=self.governed,
            split=True,
            titles_split=self.subject is None,
        )
        self.index = max(end, at + 1)
        return None

    def _after_comma(self, at: int, preposition: str) -> int | None:
        """Find the preposition again behind a comma: نوه فلان، خلال لقائه بالسفير، بالعلاقة."""
        reading = self.reading
        for j in range(at + 1, min(self.limit - 1, at + INSERTION)):
            after = reading.words[j + 1]
            if reading.mark(j) in COMMAS and (
                after.preposition == preposition or after.free in self.governed
            ):
                return j + 1
            if reading.words[j].verb or reading.words[j].relative:
                return None
        return None

    def _reason(self, at: int) -> int | None:
        """Find what somebody is criticised for: هاجم الحكومة لكونها."""
        reading = self.reading
        if self.entry.act != "accuse" or "ل" not in self.governed:
            return None
        for j in range(at + 1, min(self.limit, at + 12)):
            word = reading.words[j]
            if word.preposition == "ل" and word.stem == "كون":
                return j
            if reading.mark(j) in COMMAS or word.verb or word.that:
                return None
        return None

    def _deed_follows(self, at: int) -> bool:
        """Say whether a better complement comes: `اتهم موظفون بـ«الصحة» إدارتهم بالمماطلة`."""
        reading = self.reading
        for j in range(at + 1, min(self.limit, at + 12)):
            if reading.mark(j) in COMMAS:
                return False
            if reading.words[j].preposition in self.governed and reading.words[j].verbal_noun:
                return True
        return False

    def _noun(self) -> Complement | None:
        at, reading = self.index, self.reading
        word = reading.words[at]
        if self.participle or self.led or self.subject is not None:
            reason = self._reason(at)
            if reason is not None:
                self.target = (at, reason)
                return self._made("noun", reason)
            if (
                "object" in self.frames
                and at not in reading.persons
                and (
                    self.participle
                    or word.verbal_noun
                    or word.speech_noun
                    or at in reading.opens
                    or self.entry.act in ("accuse", "evaluate")
                )
            ):
                return self._made("object", at)
            if "target" in self.frames and self.target is None:
                if at in reading.opens:
                    end = reading.opens[at].close + 1
                else:
                    end = phrase_end(reading, at, self.limit, governed=self.governed, split=True)
                self.target = (at, max(end, at + 1))
                self.index = self.target[1]
                return None
            if "object" in self.frames and self.subject is not None and self.subject[1] == at:
                return self._made("object", at)
            if self.participle:
                return None
            self.loose += 1
            end = phrase_end(reading, at, self.limit, governed=self.governed)
            if self.loose <= 2:
                self.index = max(end, at + 1)
            return None
        end = phrase_end(
            reading,
            at,
            self.limit,
            governed=self.governed,
            split=bool(self.frames & {"object", "target", "light"}),
            titles_split="always-target" in self.frames,
            target="target" in self.frames,
        )
        if end <= at:
            return None
        if "object" in self.frames and word.content_noun and not word.title and self.via is None:
            self.fallback = self.fallback or Complement(kind="object", start=at, via=self.via)
        self.subject = (at, end)
        self.index = end
        return None
