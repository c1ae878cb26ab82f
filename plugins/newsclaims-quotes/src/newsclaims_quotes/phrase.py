"""Noun phrases: how far does the name of a speaker go?

A phrase grows word by word: construct, adjectives, titles, names of any length,
coordination, prepositional phrases that belong to an office (`المتحدث باسم`, `سفير ...
لدى`).  It ends at adverbials, clauses and, where the verb has an object, at the noun
that a complete phrase cannot take up any more.
"""

from __future__ import annotations

from attrs import frozen

from newsclaims_quotes.adjectives import (
    EMPHASIS,
    SOUND_PLURALS,
    is_common_noun,
    is_no_adjective,
    is_relation,
)
from newsclaims_quotes.attachment import attaches
from newsclaims_quotes.reading import CLOSE_BRACKETS, OPEN_BRACKETS, Reading
from newsclaims_quotes.speech import LONG, is_speech
from newsclaims_quotes.words import Word

LONGEST = 40
BRACKET = 10
BRACKETED = 4
ACRONYM = 1
"""A name in brackets has so many words at most."""
ADVERBIAL = frozenset(
    {
        "بالتالي",
        "بحسب",
        "بحضور",
        "بشده",
        "بشكل",
        "بعدما",
        "بقوه",
        "بوضوح",
        "بينما",
        "لاول",
        "لليوم",
        "للمره",
    }
)
SPOKESMEN = frozenset({"متحدث", "متحدثه", "مدير", "مكلف", "ناطق", "ناطقه", "رييس"})
QUANTIFIERS = frozenset({"كل", "بعض"})


@frozen(kw_only=True)
class Limits:
    """What may end a phrase before its natural end.

    Args:
        governed: prepositions that the reporting verb claims for its content.
        split: the verb has an object; end before a noun that begins another phrase.
        titles: end also before a title that follows a complete phrase.
        target: the object is a person or a body; end before it.
    """

    governed: frozenset[str] = frozenset()
    split: bool = False
    titles: bool = False
    target: bool = False


NO_LIMITS = Limits()


def phrase_end(reading: Reading, start: int, limit: int, limits: Limits = NO_LIMITS) -> int:
    """Return the index past the noun phrase that begins at *start*; *start* where none does.

    Args:
        reading: the document.
        start: first token of the phrase.
        limit: the phrase ends here at the latest.
        limits: what else may end it.
    """
    return _Phrase(reading, start, min(limit, start + LONGEST), limits).run()


def opens_circumstance(reading: Reading, index: int) -> bool:
    """Say whether a participle in the accusative opens a clause of its own: مضيفا أن."""
    word = reading.words[index]
    if not word.forms or word.definite or word.preposition or index in reading.named:
        return False
    if any(form.tense != "participle" for form in word.forms):
        return False
    if word.body.endswith("ا"):
        return True
    follows = reading.words[index + 1] if index + 1 < len(reading.words) else None
    return follows is not None and (follows.that or follows.free in ("الي", "علي"))


class _Phrase:
    """A phrase that grows.

    Attributes:
        index: the token that is looked at.
        end: index past the last token that surely belongs to it.
        complete: it needs no further noun: its last word is definite or a name.
    """

    def __init__(self, reading: Reading, start: int, limit: int, limits: Limits) -> None:
        self.reading = reading
        self.start = start
        self.limit = limit
        self.limits = limits
        self.index = self.end = start
        self.complete = False

    def run(self) -> int:
        while self.index < self.limit and self._grow():
            pass
        return self.end

    def _grow(self) -> bool:
        """Take the next word or name; False where the phrase ends."""
        reading, index = self.reading, self.index
        if reading.tokens[index].kind not in ("word", "number"):
            return self._take_mark()
        person = reading.persons.get(index)
        if person is not None and person <= self.limit:
            return self._take_person(person)
        if reading.tokens[index].kind == "number":
            self.index = self.end = index + 1
            return True
        word = reading.words[index]
        if word.free and index > self.start:
            return self._take_preposition()
        return self._take_word(word)

    def _take_word(self, word: Word) -> bool:
        index = self.index
        if word.adverb and self._office_goes_on():
            self.index += 1
            return True
        if not self._is_noun(word) or (index > self.start and self._begins_another(word)):
            return False
        self.complete = self._completes(word)
        self.index = self.end = index + 1
        return True

    def _office_goes_on(self) -> bool:
        """Say whether another office or a name follows: رئيس القسم سابقا | وعضو المجلس فلان."""
        after = self.index + 1
        if self.index == self.start or not self.complete or after >= self.limit:
            return False
        word, office = self.reading.words[after], self.reading.words[self.start].title
        return office and (word.title or after in self.reading.persons) and not word.preposition

    def _take_mark(self) -> bool:
        """Take a name in marks; pass a bracket, which belongs only if the phrase goes on."""
        reading, index = self.reading, self.index
        quotation = reading.opens.get(index)
        if quotation is not None:
            short = quotation.close - quotation.open <= LONG
            speaks = is_speech(reading, quotation) and not (short and index == self.start)
            if quotation.close >= self.limit or speaks:
                return False
            self.index = self.end = quotation.close + 1
            self.complete = True
            return True
        tight = (
            index + 1 < self.limit and reading.tokens[index].end == reading.tokens[index + 1].start
        )
        initial = index > self.start and len(reading.words[index - 1].body) == 1  # د. فلان
        if reading.mark(index) == "/" or (reading.mark(index) == "." and (tight or initial)):
            self.index = index + 1  # الدكتور/ فلان، بي.إم
            return index > self.start
        if reading.mark(index) in OPEN_BRACKETS:
            for j in range(index + 1, min(self.limit, index + BRACKET)):
                if reading.mark(j) in CLOSE_BRACKETS:
                    self.index = j + 1
                    if self.end == index and self._is_acronym(index, j):
                        self.end = j + 1
                    return True
        return False

    def _is_acronym(self, opening: int, closing: int) -> bool:
        """Say whether a bracket holds another name: منظمة البلدان المصدرة للنفط (أوبك)."""
        inner = range(opening + 1, closing)
        kinds = {self.reading.tokens[i].kind for i in inner}
        bare = opening == self.start + 1 and not self.complete  # بنك (إيه إن زد)
        return 0 < len(inner) <= (BRACKETED if bare else ACRONYM) and kinds == {"word"}

    def _take_person(self, end: int) -> bool:
        reading, index = self.reading, self.index
        if self.limits.target and index > self.start and index - 1 in reading.person_tokens:
            return False
        earlier = any(i in reading.person_tokens for i in range(self.start, index))
        if self.complete and self.limits.titles and earlier:
            return False
        self.index = self.end = end
        self.complete = True
        return True

    def _take_preposition(self) -> bool:
        if not attaches(
            self.reading, self.index, (self.start, self.end), self.limit, self.limits.governed
        ):
            return False
        self.index += 1
        self.complete = False
        return True

    def _is_noun(self, word: Word) -> bool:
        if opens_circumstance(self.reading, self.index):
            return False
        if word.noun or word.title or self.index in self.reading.named or word.body == "غير":
            return True
        return self.index == self.start and word.body in QUANTIFIERS

    def _completes(self, word: Word) -> bool:
        if word.definite or word.pronoun or self.index in self.reading.named:
            return True
        construct = word.title or word.content_noun or word.preposition or word.conjunction
        return self.complete and not construct

    # -- what ends the phrase

    def _begins_another(self, word: Word) -> bool:
        """Say whether *word* is no part of the phrase any more."""
        behind_name = self.index - 1 in self.reading.person_tokens
        if word.preposition and (behind_name or self._is_adverbial(word) or self._is_deed(word)):
            return True
        if self._is_day_before(word):
            return True
        if word.conjunction or word.preposition:
            return False
        if self.complete and self.limits.target and self._is_other_party(word):
            return True
        if word.definite:
            return self._is_definite_object(word)
        return self._is_bare_object(word)

    def _is_day_before(self, word: Word) -> bool:
        """Say whether `أول من أمس` begins here."""
        last = self.index + 2
        return word.body == "اول" and last < self.limit and self.reading.words[last].body == "امس"

    def _is_deed(self, word: Word) -> bool:
        """Say whether a bare verbal noun with ب is a complement: `كشف مصدر | بتلقي`.

        Behind a participle with the article it belongs to the office: المكلف بتسيير.
        """
        if word.preposition != "ب" or word.definite or not word.verbal_noun or word.pronoun:
            return False
        if word.stem in self.reading.lexicon.institutions:
            return False
        previous = self.reading.words[self.index - 1]
        return not (previous.definite and previous.stem.startswith("م"))

    def _is_adverbial(self, word: Word) -> bool:
        reading, index = self.reading, self.index
        if reading.tokens[index].norm in reading.person_norms:
            return False
        governed = word.preposition in self.limits.governed
        if word.preposition == "ل":  # الأمين العام لمجلس كذا: only a deed is the verb's
            governed = governed and word.verbal_noun and not word.definite
        return governed or word.body in ADVERBIAL or self._is_channel(word)

    def _is_channel(self, word: Word) -> bool:
        """Say whether لـ here gives the channel of speech: لصحيفة، لـ«عكاظ»."""
        following = self.index + 1
        if word.preposition != "ل" or following >= self.limit:
            return word.preposition == "ل" and word.media
        named = following in self.reading.opens and not self.complete and word.definite
        return word.media or named or (word.apart and following in self.reading.opens)

    def _is_definite_object(self, word: Word) -> bool:
        """Say whether a verbal noun with the article follows a complete phrase.

        `أعلنت الشرطة السيطرة على`: a definite word behind a definite one is its
        adjective, and a verbal noun is none.
        """
        reading, index = self.reading, self.index
        if not self.limits.split or word.title or index in reading.named:
            return False
        if not self.complete:  # في تصريح صحفي | العمدة
            return self.limits.titles and self._is_finished()
        if is_common_noun(reading, index) and not reading.words[index - 1].free:
            return True  # طالب رئيس الحزب | الحكومة
        behind = reading.words[index - 1].definite or index - 1 in reading.closes
        return behind and (word.verbal_noun or word.speech_noun)

    def _is_bare_object(self, word: Word) -> bool:
        """Say whether a noun without article begins another phrase: `أكد الوزير | أهمية`."""
        reading, index = self.reading, self.index
        own_speech = word.speech_noun and word.pronoun  # نقلت عن الوزير | قوله إن
        if self.limits.split and (own_speech or word.body in reading.lexicon.always_content):
            return True
        if not self.complete:
            return self.limits.split and word.content_noun and self._is_finished()
        if index in reading.named or (word.title and not self.limits.titles):
            return False
        perfect = any(form.tense == "perfect" for form in word.forms)
        if perfect and not word.title and not word.content_noun:
            return True
        if self.limits.titles and (word.title or word.content_noun):
            return True
        return self.limits.split and self._is_object(word)

    def _is_object(self, word: Word) -> bool:
        if word.title:
            return False
        own = word.pronoun and not is_relation(word.body) and word.stem not in EMPHASIS
        behind_name = self.index - 1 in self.reading.person_tokens
        return word.content_noun or word.speech_noun or (own and not behind_name)

    def _is_finished(self) -> bool:
        """Say whether an indefinite phrase is complete: `مواطنون`, `مصدر أمني`."""
        last = self.reading.words[self.index - 1]
        if last.free:
            return False
        if last.stem.endswith(SOUND_PLURALS):
            return True
        return self.index - 1 > self.start and is_relation(last.stem) and not last.title

    def _is_other_party(self, word: Word) -> bool:
        """Say whether *word* begins the object: `طالب المواطنون | البلدية`."""
        reading, index = self.reading, self.index
        previous = reading.words[index - 1]
        behind_name = index - 1 in reading.person_tokens
        named = index in reading.person_tokens or reading.tokens[index].norm in reading.person_norms
        if word.stem in EMPHASIS or (named and not behind_name):
            return False
        if index in reading.begun and index - 1 in reading.named:
            return True
        heads = word.stem in reading.lexicon.name_heads and index in reading.begun
        if heads and previous.definite and not word.definite:
            return True  # حثت المنظمة المدافعة عن حقوق الإنسان | شركة كذا
        if behind_name:
            return not named and word.stem not in SPOKESMEN
        place = index in reading.places and index - 1 not in reading.named
        bare = not word.definite and not word.title and index not in reading.named
        if bare and index - 1 in reading.named:
            return True  # حذر أمير المنطقة | شباب الوطن
        return place or is_no_adjective(previous, word)
