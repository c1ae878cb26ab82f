"""Which noun behind a noun phrase begins the object of the verb, or names whom it is about?

`طالب رئيس الحزب | الحكومة`, `أكد الوزير | أهمية`, `وصفت الوزارة | الحكم`.
"""

from __future__ import annotations

from newsclaims_arabic.clitics import COMMON_NOUNS
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.addressees import is_other_party
from newsclaims_arabic.noun_phrase.adjectives import (
    EMPHASIS,
    has_fatha,
    is_accusative,
    is_common_noun,
    is_known_noun,
    is_plural_of_persons,
)
from newsclaims_arabic.noun_phrase.attachment import goes_on, is_adjunct
from newsclaims_arabic.noun_phrase.growth import Growth
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import feminine, is_relation, like_participle, without

SOUND_PLURALS = WORDS.endings("sound_plurals")
ALONE = WORDS["everybody"]
MENTION = WORDS["mention"]
NEVER_SURNAMES = WORDS["never_surnames"]

ALWAYS_CONTENT = WORDS["always_content"]
BROKEN_PLURALS_IN_NUN = WORDS["broken_plurals_in_nun"]
BYNAMES = WORDS["bynames"]
CORRESPONDENTS = WORDS["correspondents"]
DIRECTIONS = WORDS["directions"]
DOCUMENTS = WORDS["documents"]
EXPIRED = WORDS["expired"]
GLANCES = WORDS["glances"]
OBLIQUE_CONSTRUCT = WORDS.endings("oblique_construct")
OF = WORDS["of"]
ONE_OF = WORDS["one_of"]
POINTING = WORDS["pointing"]
REPORTED = WORDS["reported"]
SIDES = WORDS["sides"]
WHOLES = WORDS["wholes"]


def begins_object(growth: Growth, word: Word) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which *word* begins the object or names whom the verb is about."""
    passage, before = growth.passage, growth.previous
    if word.definite and before.body in NEVER_SURNAMES and growth.index - 1 > growth.start:
        return ""  # سامر القيسي ولي | العهد, whatever was taken for his name
    if _is_told_medium(growth, word):
        return "phrase.spoken-to"
    if word.pronoun and before.stem in EXPIRED:
        return ""  # الرئيس المنتهية | ولايته فلان
    if growth.complete and has_fatha(passage, growth.index):
        return "phrase.accusative"  # سأل الصحافي فلان | وزيرَ الطاقة
    if growth.complete and growth.limits.target and is_other_party(growth, word):
        return "phrase.other-party"
    speaks = growth.start in passage.named or passage.words[growth.start].head is not None
    if growth.complete and speaks and (word.body in ALONE or word.stem in REPORTED):
        return "phrase.never-adjective"  # وجه سموه | الجميع, نفى المتهم | التهمة الموجهة إليه
    return _definite_object(growth, word) if word.definite else _bare_object(growth, word)


def _is_told_medium(growth: Growth, word: Word) -> bool:
    """Return whether it is the medium that somebody tells: أفاد مسؤول في الشرطة | وكالة كذا."""
    head, following = growth.passage.words[growth.start].head, growth.following()
    speaks = head is not None and (head.personal or head.head_class == "unnamed")
    if not speaks or not word.media or word.definite or word.pronoun or following is None:
        return False
    office = growth.previous.title or growth.previous.media  # مراسل صحفي | بقناة كذا
    named = following.noun or growth.index + 1 in growth.passage.opens
    return named and not office and (growth.complete or _is_finished(growth))


def _definite_object(growth: Growth, word: Word) -> str:
    """Return the rule by which a noun with the article begins the object behind a complete phrase.

    `أعلنت الشرطة السيطرة على`: a definite word behind a definite one is its
    adjective, and a verbal noun is none.
    """
    passage, index = growth.passage, growth.index
    if growth.complete and word.stem in GLANCES:
        return "phrase.glance"
    byname = growth.behind_person and word.stem in BYNAMES  # بوش | الابن
    if not growth.limits.split or index in passage.named or byname:
        return ""
    if not growth.complete:  # في تصريح صحفي | العمدة، مواطنون | السلطات
        open_end = growth.limits.titles or growth.limits.target or _ends_in_nun(growth.previous)
        open_end = open_end or is_occasion(growth)  # خلال مؤتمر صحفي | الشركة
        return "phrase.finished" if open_end and _is_finished(growth) else ""
    if word.title or (growth.limits.titles and passage.words[growth.start].media):
        leaves = growth.limits.titles and _leaves_medium(growth, word)
        return "phrase.behind-medium" if leaves else ""
    if is_common_noun(passage, index) and not growth.previous.free:
        clause = not growth.limits.target and goes_on(growth, index)
        # طالب رئيس الحزب | الحكومة, but: أكد وزير العدل الطيب فلان أن
        return "" if clause else "phrase.common-noun"
    whole = growth.previous.definite or growth.previous.pronoun
    behind = whole or index - 1 in passage.closes or growth.behind_person
    return "phrase.verbal-noun" if behind and (word.verbal_noun or word.speech_noun) else ""


def _leaves_medium(growth: Growth, word: Word) -> bool:
    """Return whether somebody speaks to the medium: لصحيفة البلد | المتحدث، لصحيفة «البلد» | التاجر."""
    if not growth.passage.words[growth.start].media:
        return False
    behind = growth.index - 1 in growth.passage.closes and not is_relation(word.stem)
    return word.title or behind


def _bare_object(growth: Growth, word: Word) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which a noun without article begins another phrase: `أكد الوزير | أهمية`."""
    passage, limits = growth.passage, growth.limits
    if word.pronoun:
        if _is_owned_thing(growth, word):
            return "phrase.owned-thing"
        if word.occasion and growth.previous.occasion and growth.index - 1 == growth.start:
            return ""  # في ختام | تصريحه
        own = word.speech_noun or (word.occasion and growth.behind_person)
        if own and (growth.complete or limits.split):
            return "phrase.own-words"  # نقلت عن الوزير | قوله إن، أكمل سامي القيسي | حديثه
    office = growth.previous.title and not growth.previous.definite  # مدير | صحة المنطقة
    if limits.split and word.body in ALWAYS_CONTENT and not (office and not growth.complete):
        return "phrase.always-content"
    if is_accusative(word) and growth.index not in passage.named:
        return "phrase.accusative"
    if not growth.complete:
        return "phrase.finished" if _leaves_open(growth, word) else ""
    if growth.index in passage.named or (word.title and not limits.titles):
        return ""
    if _cannot_go_on(growth, word) or (limits.target and _is_oblique_construct(growth, word)):
        return "phrase.cannot-go-on"
    return "phrase.object" if limits.split and _is_object(growth, word) else ""


def _leaves_open(growth: Growth, word: Word) -> bool:
    """Return whether a phrase ends here that is not definite yet: شاهد عيان | رفض ذكر اسمه."""
    if _hides_name(growth, word) or _describes(growth, word) or _is_published(growth, word):
        return True
    if word.stem in WHOLES and not word.pronoun:
        return not growth.previous.free
    if word.title and is_occasion(growth):
        return True  # خلال مؤتمر صحفي | وزير الصحة
    told_in = growth.index - 1 == growth.start and _is_text(growth.previous)  # في بيان | بدء العمل
    begins = word.content_noun and (_is_finished(growth) or told_in or _is_owned(growth, word))
    begins = begins and not _is_side(growth, word)
    return growth.limits.split and begins


def _is_side(growth: Growth, word: Word) -> bool:
    """Return whether it tells what side the speakers take: مواقع سورية | معارضة، أن."""
    following = growth.following()
    if following is None or word.stem not in SIDES:
        return False
    adjective = feminine(growth.previous.stem) and not growth.previous.definite
    ends = following.that or growth.passage.mark(growth.index + 1) in COMMAS
    return adjective and growth.index - 1 > growth.start and ends and not word.pronoun


def _hides_name(growth: Growth, word: Word) -> bool:
    """Return whether the speaker wants no name: شاهد عيان | رفض ذكر اسمه."""
    following = growth.following()
    verb = any(form.tense == "perfect" for form in word.forms) and word.homograph
    return verb and following is not None and (following.verbal_noun or following.body in MENTION)


def _is_published(growth: Growth, word: Word) -> bool:
    """Return whether a verb tells where a document stands: تقرير | نشر على."""
    following = growth.following()
    document = growth.previous.stem in DOCUMENTS and not growth.previous.definite
    verb = word.homograph and any(form.tense == "perfect" for form in word.forms)
    return document and verb and following is not None and bool(following.free or following.adverb)


def _describes(growth: Growth, word: Word) -> bool:
    """Return whether a clause or the one addressed follows: مصادر متطابقة | نقلها، شهود | مراسلنا."""
    if word.pronoun and word.content_noun and _is_finished(growth):
        return True
    addressed = word.stem in CORRESPONDENTS and not word.definite
    return addressed and not (growth.previous.title or growth.behind_person or growth.previous.free)


def _cannot_go_on(growth: Growth, word: Word) -> bool:
    """Return whether a bare noun goes on with no complete phrase, whatever the verb."""
    if word.stem in WHOLES | POINTING and not word.pronoun:
        return True  # ناشدت الحكومة | جميع الأطباء، اتهم المدير | هؤلاء
    persons = growth.previous.definite and is_plural_of_persons(growth.previous)
    if growth.previous.body in ALONE or (persons and not word.title):
        return True  # انتقد البعض | طول الفترة، ردد المحتجون | شعارات
    perfect = any(form.tense == "perfect" for form in word.forms)
    if perfect and not word.title and not word.content_noun:
        return True
    return growth.limits.titles and (word.title or word.content_noun)


def _is_oblique_construct(growth: Growth, word: Word) -> bool:
    """Return whether a plural in construct is the object of several: نصح خبراء الأرصاد | مرتادي البحر."""
    head, following = growth.passage.words[growth.start].head, growth.following()
    several = head is not None and head.number == "p" and growth.previous.definite
    ends = word.body.endswith(OBLIQUE_CONSTRUCT) and not (word.preposition or word.conjunction)
    return several and ends and following is not None and following.definite


def _is_object(growth: Growth, word: Word) -> bool:
    """Return whether a bare noun is no name, title or adjective: `أكد الوزير | أهمية`."""
    if word.title or word.body in DIRECTIONS:
        return False  # أشار رئيس البلدية شمال المدينة سامر القيسي
    own = word.pronoun and not is_relation(word.body) and word.stem not in EMPHASIS
    if word.content_noun or word.speech_noun or (own and not growth.behind_person):
        return True
    relation = is_relation(word.body)
    if growth.previous.definite and not growth.behind_person:
        relation = word.body.endswith("ي")  # أعلن الرئيس الفرنسي | ولاية
    return word.body in COMMON_NOUNS and not relation


def _is_owned(growth: Growth, word: Word) -> bool:
    """Return whether an owned deed follows what can only be a name: `وصف سامر | انتقاله`."""
    first = growth.index - 1 == growth.start
    name = first and not growth.previous.title and not is_known_noun(growth.previous)
    return word.pronoun and name


def _is_owned_thing(growth: Growth, word: Word) -> bool:
    """Return whether what somebody has follows the one who has it: ختمت الشبكة | تقريرها."""
    if not word.pronoun or word.title or word.stem in EMPHASIS:
        return False
    name = growth.behind_person or (growth.previous.definite and growth.complete)
    wholes = word.stem in WHOLES  # الدول كلها
    return name and not wholes and word.stem in COMMON_NOUNS


def is_occasion(growth: Growth) -> bool:
    """Return whether the phrase is an occasion or a text with its adjectives: مؤتمر صحفي مشترك."""
    head, *behind = growth.passage.words[growth.start : growth.index]
    told = not head.definite and (head.occasion or head.speech_noun)
    return told and bool(behind) and all(map(_is_bare_adjective, behind))


def _is_bare_adjective(word: Word) -> bool:
    attached = word.definite or word.pronoun or word.preposition or word.conjunction
    adjective = is_relation(word.stem) or like_participle(word.stem)
    return adjective and not (attached or word.title)


def _is_text(word: Word) -> bool:
    """Return whether *word* is a text without article in which something may be told: بيان, تصريح."""
    text = word.occasion and (word.stem in DOCUMENTS or word.speech_noun)
    return text and not (word.definite or word.pronoun)


def _ends_in_nun(word: Word) -> bool:
    """Return whether no genitive can follow the ending of a plural: مواطنون, not مواطنو or شؤون."""
    return is_plural_of_persons(word) and not word.definite


def _is_of_many(before: Word, last: Word) -> bool:
    """Return whether من stands before a plural of persons in construct: من | مدققي."""
    some = before.free in OF and last.stem.endswith(OBLIQUE_CONSTRUCT)
    return some and like_participle(without(last.stem, OBLIQUE_CONSTRUCT))


def _is_finished(growth: Growth) -> bool:
    """Return whether an indefinite phrase is complete: `مواطنون`, `مصدر أمني`."""
    last = growth.previous
    if last.free:
        return False
    before = growth.passage.words[growth.index - 2] if growth.index > 1 else None
    if before is not None and (before.stem in ONE_OF or _is_of_many(before, last)):
        return False  # أحد مستشاري | الرئيس، مجموعة من مدققي | المنشورات
    if last.verbal_noun or last.stem in BROKEN_PLURALS_IN_NUN:
        return False  # لجنة متابعة | تنفيذ الاتفاق, لشؤون | تحسين التعليم
    one = last.head is not None and last.head.number == "s"  # أمين | المنظمة
    if last.stem.endswith(SOUND_PLURALS) and not one:
        return True
    if is_adjunct(growth.passage, growth.start, growth.index):
        return True  # مصادر متطابقة
    head = last.head  # ملتقى، جمعية، سائقي
    body = head is not None and (head.head_class == "organization" or head.construct)
    noun = body or last.title or last.verbal_noun  # حماية
    relation = is_relation(last.stem) and not noun
    return growth.index - 1 > growth.start and relation
