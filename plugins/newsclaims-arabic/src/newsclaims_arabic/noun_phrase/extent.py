"""Noun phrases: how far does the name of a speaker go?

A phrase grows word by word: construct, adjectives, titles, names of any length,
coordination, prepositional phrases that belong to an office (`المتحدث باسم`, `سفير ...
لدى`).  It ends at adverbials, clauses and, where the verb has an object, at the noun
that a complete phrase cannot take up any more.
"""

from __future__ import annotations

from newsclaims_arabic.clitics import COMMON_NOUNS
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.noun_phrase.attachment import attaches, detachment, is_adjunct, is_in
from newsclaims_arabic.noun_phrase.boundaries import begins_another
from newsclaims_arabic.noun_phrase.circumstances import opens_circumstance, opens_occasion
from newsclaims_arabic.noun_phrase.counted import goes_on_behind_count, past_counted
from newsclaims_arabic.noun_phrase.ends import tell_end
from newsclaims_arabic.noun_phrase.growth import NO_LIMITS, Growth, Limits
from newsclaims_arabic.noun_phrase.insertions import is_name_in_brackets, past_insertion
from newsclaims_arabic.noun_phrase.objects import is_occasion
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import CLOSE_BRACKETS, OPEN_BRACKETS
from newsclaims_arabic.quotations import Quotation
from newsclaims_arabic.speech import LONG, is_speech
from newsclaims_arabic.word import Word

NOMINATIVE = WORDS.endings("nominative")
QUANTIFIERS = WORDS["opening_quantifiers"]
ONLY = WORDS["only"]
FOR_THE_SAKE = WORDS["for_the_sake"]
PREACHERS = WORDS["preachers"]

ADDRESSEES = WORDS["addressees"]

__all__ = ["NO_LIMITS", "Limits", "opens_circumstance", "phrase_end"]

LONGEST = 40
BRACKET = 10


def phrase_end(passage: Passage, start: int, limit: int, limits: Limits = NO_LIMITS) -> int:
    """Return the index past the noun phrase that begins at *start*; *start* where none does.

    Args:
        passage: the document.
        start: first token of the phrase.
        limit: the phrase ends here at the latest.
        limits: what else may end it.
    """
    growth = Growth(passage, start, min(limit, start + LONGEST), limits)
    while growth.index < growth.limit and not _withholds(growth):
        if not (_pass_insertion(growth) or _grow(growth)):
            break
    if passage.telling is not None:
        tell_end(growth, passage.telling)
    return growth.end


def _withholds(growth: Growth) -> bool:
    """Return whether it follows that the speaker is not named: شاهد عيان | رفض ذكر اسمه."""
    withheld = growth.index in growth.passage.anonymous and growth.index > growth.start
    return withheld and not growth.ends("phrase.anonymous")


def _pass_insertion(growth: Growth) -> bool:
    """Go on behind a blessing, an age or a byname of the person named before, if one stands here."""
    past = growth.index
    if growth.behind_person:
        past = past_insertion(growth.passage, growth.index, growth.limit)
    if past == growth.index:
        return False
    growth.index = growth.end = past
    return True


def _grow(growth: Growth) -> bool:
    """Take the next word or name; False where the phrase ends."""
    passage, index = growth.passage, growth.index
    if passage.forms[index].kind not in ("word", "number"):
        return _take_mark(growth)
    person = passage.persons.get(index)
    if person is not None and person <= growth.limit:
        return _take_person(growth, person)
    if passage.forms[index].kind == "number":
        if growth.limits.core and growth.complete:
            return growth.ends("phrase.number")
        return _take_number(growth)
    word = passage.words[index]
    if word.free and index > growth.start:
        return _take_preposition(growth)
    return _take_word(growth, word)


def _take_number(growth: Growth) -> bool:
    """Take a number, and with one that opens the phrase what it counts: 12 نائبا | من المعارضة."""
    index = growth.index
    growth.index = growth.end = index + 1
    if index == growth.start:
        growth.index = growth.end = past_counted(growth.passage, index, growth.limit)
        if goes_on_behind_count(growth.passage, growth.end, growth.limit):
            growth.index += 1
            growth.complete = False
    return True


def _take_word(growth: Growth, word: Word) -> bool:
    index = growth.index
    if word.adverb and (_office_follows(growth) or _resumes(growth, word)):
        growth.index += 1
        return True
    if not _is_noun(growth, word):
        return growth.ends("phrase.no-noun")
    if index > growth.start and (rule := begins_another(growth, word)):
        return growth.ends(rule)
    growth.complete = _completes(growth, word)
    growth.index = index + 1
    if not word.apart:  # alone it governs nothing: طالب فلان | بـ
        growth.end = index + 1
    return True


def _office_follows(growth: Growth) -> bool:
    """Return whether another office or a name follows: رئيس القسم سابقا | وعضو المجلس فلان."""
    after, passage = growth.index + 1, growth.passage
    if growth.index == growth.start or not growth.complete or after >= growth.limit:
        return False
    word, office = passage.words[after], passage.words[growth.start].title
    if word.free and is_adjunct(passage, growth.start, growth.end):
        return attaches(growth, after)  # التقرير الصادر مؤخرا | في
    return office and (word.title or after in passage.persons) and not word.preposition


def _resumes(growth: Growth, word: Word) -> bool:
    """Return whether a pronoun goes back to the noun of a participle: الشركة الموكل | لها."""
    if word.body not in ADDRESSEES:
        return False
    if growth.index == growth.start or not growth.previous.definite:
        return False
    if not is_adjunct(growth.passage, growth.start, growth.end):
        return False
    growth.end = growth.index + 1
    return True


def _take_person(growth: Growth, end: int) -> bool:
    passage, index = growth.passage, growth.index
    other = growth.behind_person and not passage.words[index].conjunction  # no object has a و
    if growth.limits.target and index > growth.start and other:
        return growth.ends("phrase.second-person")
    earlier = any(i in passage.person_tokens for i in range(growth.start, index))
    medium = passage.words[growth.start].media  # لصحيفة البلد | فلان
    open_title = index > growth.start and growth.previous.title  # إدارة الرئيس | فلان
    if growth.complete and growth.limits.titles and (earlier or medium) and not open_title:
        return growth.ends("phrase.second-person")
    if index > growth.start and not growth.complete and is_occasion(growth):
        return growth.ends("phrase.finished")  # خلال مؤتمر صحفي | سامر القيسي
    first = passage.words[growth.start]
    body = first.head is not None and not first.head.personal and not first.title
    named = growth.start in passage.named and growth.start not in passage.persons
    if growth.limits.core and growth.complete and (body or named) and not open_title:
        return growth.ends("phrase.person-behind-body")  # الائتلاف المعارض | فلان
    growth.index = growth.end = end
    growth.complete = True
    return True


def _take_preposition(growth: Growth) -> bool:
    if rule := _parting(growth):
        return growth.ends(rule)
    if growth.passage.words[growth.index].pronoun:
        growth.end = growth.index + 1  # المظنون فيه
    else:
        growth.complete = False
    following = growth.following()
    growth.index += 2 if following is not None and following.body in FOR_THE_SAKE else 1  # من أجل
    return True


def _parting(growth: Growth) -> str:
    """Return the rule by which the preposition that is looked at ends the phrase."""
    if growth.limits.core:
        return "phrase.core"
    return "phrase.saying" if _governs_saying(growth) else detachment(growth, growth.index)


def _governs_saying(growth: Growth) -> bool:
    """Return whether what is said follows: خلص التقرير | إلى القول إن."""
    following, after = growth.following(), growth.index + 2
    if following is None or after >= growth.limit:
        return False
    return following.definite and following.speech_noun and growth.passage.words[after].that


def _is_noun(growth: Growth, word: Word) -> bool:
    passage, index = growth.passage, growth.index
    if opens_circumstance(passage, index) or opens_occasion(passage, index):
        return False
    if word.noun or word.title or index in passage.named or word.body in ONLY:
        return True
    if index > growth.start and word.definite and growth.previous.body in PREACHERS:
        return True  # خطيب الجمعة
    if index > growth.start and is_in(passage, index):
        return True
    return index == growth.start and word.body in QUANTIFIERS


def _completes(growth: Growth, word: Word) -> bool:
    """Return whether the phrase is complete with *word*."""
    passage, index = growth.passage, growth.index
    name = index in passage.places or (index in passage.named and not is_known_noun(word))
    if word.definite or word.pronoun or name:
        return True
    one = word.head is not None and word.head.personal and word.head.number == "s"
    known = one or word.title or word.content_noun or word.body in COMMON_NOUNS
    construct = known or word.media or word.preposition or word.conjunction
    return growth.complete and not construct


# -- marks


def _take_mark(growth: Growth) -> bool:
    """Take a name in marks; pass a bracket, which belongs only if the phrase goes on."""
    passage, index = growth.passage, growth.index
    if index in passage.opens:
        return _take_quoted(growth)
    if passage.mark(index) in OPEN_BRACKETS:
        return _take_bracket(growth)
    after = index + 1
    tight = after < growth.limit and passage.token_ends[index] == passage.token_starts[after]
    initial = index > growth.start and len(growth.previous.body) == 1  # د. فلان
    if passage.mark(index) == "/" or (passage.mark(index) == "." and (tight or initial)):
        growth.index = after  # الدكتور/ فلان، بي.إم
        return index > growth.start or growth.ends("phrase.mark")
    return growth.ends("phrase.mark")


def _take_quoted(growth: Growth) -> bool:
    passage, index = growth.passage, growth.index
    quotation = passage.opens[index]
    short = quotation.close - quotation.open <= LONG
    begun = index == growth.start or not growth.complete  # المعنية بخصخصة «كذا»
    office = index > growth.start and growth.previous.title and not growth.complete
    called = office and quotation.close - index <= 2 * LONG  # رئيسة «تعاونية كذا وكذا»
    nickname = _is_nickname(growth, quotation) or _precedes_that(growth, quotation)
    name = called or (short and (begun or nickname))
    speaks = is_speech(passage, quotation) and not name
    if quotation.close >= growth.limit or speaks:
        return growth.ends("phrase.speech" if speaks else "phrase.mark")
    if _is_accused(growth):
        return growth.ends("phrase.accused")
    growth.index = growth.end = quotation.close + 1
    growth.complete = True
    return True


def _is_accused(growth: Growth) -> bool:
    """Return whether the object stands in marks: دعت الهيئة | «الصحفيين المهنيين» إلى."""
    opened = growth.passage.words[growth.index + 1]
    head = growth.previous.head
    person = growth.behind_person or (head is not None and head.personal)  # المواطن «سامر»
    behind = growth.index > growth.start and growth.complete and not person
    return (
        growth.limits.target and behind and opened.definite and not opened.stem.endswith(NOMINATIVE)
    )


def _precedes_that(growth: Growth, quotation: Quotation) -> bool:
    """Return whether أن follows, so that the content is not in the marks: أوضح الشريك «بوبا» بأن."""
    after = quotation.close + 1
    return after < growth.limit and growth.passage.words[after].that


def _is_nickname(growth: Growth, quotation: Quotation) -> bool:
    """Return whether a person is called so: بيان زهران «وكيلة الأم»."""
    passage, after = growth.passage, quotation.close + 1
    if not growth.behind_person or after >= growth.limit or passage.mark(after):
        return False
    if after in passage.persons:
        return False
    return all(passage.words[i].noun for i in range(quotation.open + 1, quotation.close))


def _take_bracket(growth: Growth) -> bool:
    passage, index = growth.passage, growth.index
    for closing in range(index + 1, min(growth.limit, index + BRACKET)):
        if passage.mark(closing) in CLOSE_BRACKETS:
            growth.index = closing + 1
            if growth.end == index and is_name_in_brackets(
                passage, index, closing, bare=not growth.complete
            ):
                growth.end = closing + 1
            return True
    return growth.ends("phrase.mark")
