"""Which word behind a noun phrase is no part of it any more?

Prepositions begin adverbials, nouns begin objects: `طالب رئيس الحزب | الحكومة`,
`أكد الوزير | أهمية`, `وصفت الوزارة | الحكم`.
"""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.addressees import is_spoken_to
from newsclaims_arabic.noun_phrase.adjectives import (
    is_known_noun,
    is_no_adjective,
    is_plural_of_persons,
)
from newsclaims_arabic.noun_phrase.attachment import goes_on, is_adjunct, is_body
from newsclaims_arabic.noun_phrase.circumstances import day_before_yesterday
from newsclaims_arabic.noun_phrase.growth import Growth
from newsclaims_arabic.noun_phrase.holders import is_held_behind
from newsclaims_arabic.noun_phrase.objects import DOCUMENTS, begins_object
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import (
    feminine,
    is_relation,
    like_adjective,
    like_participle,
    without,
)

ASKED_DEEDS = WORDS["asked_deeds"]
DEPUTIES = WORDS["deputies"]
FIRST = WORDS["first"]
ONCE = WORDS["once"]
ONLY = WORDS["only"]
NAME = WORDS["name"]
OBLIQUE = WORDS.endings("oblique")
NO_TANWIN = WORDS.endings("no_tanwin")

ADVERBIALS = WORDS["adverbials"]
AUDIENCES = WORDS["audiences"]
BROADCASTERS = WORDS["broadcasters"]
BYNAMES = WORDS["bynames"]
COURTESIES = WORDS["courtesies"]
HONORIFICS = WORDS["honorifics"]
RANK_PARTS = WORDS["rank_parts"]
LAST_AND_NEXT = WORDS["last_and_next"]
IN_LANGUAGES = WORDS["in_languages"]
MARKS_OF_IDENTITY = WORDS["marks_of_identity"]
TIMES_TOLD = WORDS["times_told"]
WITH_OWN_PREPOSITION = WORDS["with_own_preposition"]


def begins_another(growth: Growth, word: Word) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which *word*, where *growth* stands, is no part of the phrase any more.

    Returns:
        its id; empty where the phrase goes on.  `newsclaims_arabic.noun_phrase.ends` names the
        word lists of those that ask one.
    """
    if growth.limits.core and _leaves_core(growth, word):
        return "phrase.core"
    if word.body in ADVERBIALS and growth.complete:
        return "phrase.adverbial"  # فلان | باقتضاب, whose ب may not be cut off
    previous = growth.previous
    if previous.body in ONLY or word.body in BROADCASTERS or previous.body in BROADCASTERS:
        return ""  # الكسب غير | المشروع، الجوهرة | أف أم
    if _describes_office(growth, word) or _ends_name(growth, word):
        return ""
    if word.preposition and (rule := _begins_adverbial(growth, word)):
        return rule
    if _is_time(growth, word):
        return "phrase.time"
    if word.conjunction:
        return "phrase.own-clause" if _is_clause_of_its_own(word) else ""
    if not word.preposition and _is_behind_named_medium(growth, word):
        return "phrase.behind-medium"
    return "" if word.preposition else begins_object(growth, word)


def _is_behind_named_medium(growth: Growth, word: Word) -> bool:
    """Return whether a bare noun follows a medium that is named in marks: موقع «كذا» | وثائق."""
    passage = growth.passage
    opened = passage.closes.get(growth.index - 1)
    named = opened is not None and opened.open == growth.start + 1
    bare = not (word.definite or word.title or word.pronoun) and growth.index not in passage.named
    return named and passage.words[growth.start].media and bare and is_known_noun(word)


def _leaves_core(growth: Growth, word: Word) -> bool:
    """Return whether *word* is no part of the core of a phrase.

    Joined to it are only what an institution is for, `منظمة الأغذية | والزراعة`, and the next of
    a row of plurals without article, `باحثون | وكتاب`.
    """
    if word.preposition:
        return True
    head = growth.passage.words[growth.start]
    if word.conjunction:
        row = is_plural_of_persons(head) and not head.definite and word.head is not None
        institution = head.head is not None and head.head.head_class == "organization"
        following = growth.following()
        of = following is not None and following.definite and not following.title
        bound = word.head is None and is_known_noun(word) and of  # | وتقنية المعلومات
        purpose = institution and not head.definite and (word.definite or bound) and growth.complete
        return not row and not (purpose and not word.title)
    named = growth.index in growth.passage.named
    if not growth.complete or named:
        return False
    following = growth.following()
    governs = following is not None and bool(following.free or following.preposition)
    own = governs and word.key in WITH_OWN_PREPOSITION  # صندوق الإنقاذ | التابع لكذا
    deed = growth.start in growth.passage.begun and not like_adjective(word.stem)
    return own or deed or not word.definite or _is_met(growth, word)  # اليونان | الوفاء ب


def _is_met(growth: Growth, word: Word) -> bool:
    """Return whether it is whom or what an office deals with: استقبل الوزير | السفير, سلم الوزير | الجوائز.

    A second title goes on to a name: الوزير | المهندس سامر القيسي.
    """
    office, passage, at = growth.previous, growth.passage, growth.index
    if not office.definite or growth.behind_person or office.stem in COURTESIES:
        return False
    if office.head is not None and office.head.head_class == "organization":
        people = without(word.stem, OBLIQUE)  # هزم الجيش | المتمردين
        return people != word.stem and (is_relation(people) or like_participle(people))
    if not office.title or word.stem in BYNAMES | RANK_PARTS:
        return False
    if any(i in passage.begun for i in (at + 1, at + 2)):
        return False
    if word.head is not None and word.head.personal:
        return office.head is not None and office.head.personal
    return not (word.title or like_adjective(word.stem)) or is_no_adjective(office, word)


def _describes_office(growth: Growth, word: Word) -> bool:
    """Return whether an adjective stands between an office and its holder: النائبة | المعارضة | سلمى.

    A nationality may stand before it: الرئيس اللبناني | السابق | كريم.
    """
    words, at = growth.passage.words, growth.index - 1
    at -= at > growth.start and words[at].definite and is_relation(words[at].stem)
    office, named = words[at], growth.index + 1 in growth.passage.persons
    if not (named and office.title and office.definite and word.definite) or word.title:
        return False
    attached = word.preposition or word.conjunction
    adjective = like_adjective(word.stem) or like_participle(word.stem)
    return adjective and feminine(word.stem) == feminine(office.stem) and not attached


def _is_time(growth: Growth, word: Word) -> bool:
    """Return whether `أول من أمس`, `أول مرة` or `الشهر الماضي` begins here."""
    following = growth.following()
    if word.body in FIRST and following is not None and following.body in ONCE:
        return True
    if day_before_yesterday(growth.passage, growth.index, growth.limit) > growth.index:
        return True
    time = growth.complete and word.body in TIMES_TOLD and following is not None
    return time and following is not None and following.stem in LAST_AND_NEXT


def _is_clause_of_its_own(word: Word) -> bool:
    """Return whether a nominal clause begins: الشركة | ومقرها باريس."""
    return bool(word.conjunction) and word.pronoun and word.stem in MARKS_OF_IDENTITY


# -- prepositions


def _begins_adverbial(growth: Growth, word: Word) -> str:
    """Return the rule by which a word with an attached preposition ends the phrase."""
    if growth.passage.forms[growth.index].norm in growth.passage.person_norms:
        return "phrase.name-again" if growth.behind_person else ""
    deputy = word.stem in DEPUTIES and word.definite and word.preposition == "ب"
    if deputy or (word.stem in NAME and word.pronoun) or is_held_behind(growth):
        return ""  # الناطق باسمها، المدير بالإنابة، كاتب الدولة للشباب فلان
    honoured = growth.previous.pronoun and growth.previous.stem in HONORIFICS
    if honoured and word.preposition == "ل":
        return "phrase.honoured"  # تمنى سموه | للواء فلان
    if is_spoken_to(growth, word) or _is_broadcaster(growth, word):
        return "phrase.spoken-to"
    if rule := _manner_or_channel(growth, word):
        return rule
    rule = "phrase.governed" if _is_governed(growth, word) else ""
    if not rule and not is_adjunct(growth.passage, growth.start, growth.end):
        person = growth.behind_person
        rule = "phrase.behind-person" if person else "phrase.deed" * _is_deed(growth, word)
    return "" if not rule or goes_on(growth, growth.index) else rule


def _is_broadcaster(growth: Growth, word: Word) -> bool:
    """Return whether somebody speaks to what stands right behind his name: سامي القيسي | للعربية إن."""
    following = growth.following()
    alone = following is not None and (following.that or growth.index + 1 in growth.passage.opens)
    return growth.behind_person and word.preposition == "ل" and word.definite and alone


def _manner_or_channel(growth: Growth, word: Word) -> str:
    """Return the rule by which *word* tells how or through whom somebody speaks."""
    if word.body in ADVERBIALS:
        return "phrase.adverbial"
    if _is_medium_of_spokesman(growth, word) or _is_channel(growth, word):
        return "phrase.channel"
    return "phrase.manner" if _is_manner(growth, word) else ""


def _is_governed(growth: Growth, word: Word) -> bool:
    """Return whether the verb claims the preposition: `صرح فلان | بأن`."""
    governed = word.preposition in growth.limits.governed
    if word.preposition == "ل":  # الأمين العام لمجلس كذا: only a deed is the verb's
        deed = word.verbal_noun or word.stem in ASKED_DEEDS
        return governed and deed and not word.definite
    return governed


def _is_deed(growth: Growth, word: Word) -> bool:
    """Return whether a bare verbal noun with ب is a complement: `كشف مصدر | بتلقي`.

    Behind a participle with the article it belongs to the office: المكلف بتسيير.
    """
    if word.preposition != "ب" or word.definite or not word.verbal_noun or word.pronoun:
        return False
    if is_body(growth.passage, growth.index) or growth.index in growth.passage.named:
        return False
    return not (growth.previous.definite and growth.previous.stem.startswith("م"))


def _is_manner(growth: Growth, word: Word) -> bool:
    """Return whether a verbal noun with ب takes its own preposition: `بالتعاون مع`."""
    following = growth.following()
    if word.preposition == "ب" and word.speech_noun and (word.pronoun or word.definite):
        return True  # اختتم الوزير | بقوله إن
    head = growth.passage.words[growth.start].head
    somebody = growth.behind_person or head is None or head.head_class != "document"
    if word.body in IN_LANGUAGES and somebody:
        return True
    deed = word.preposition == "ب" and word.definite and word.verbal_noun
    return deed and following is not None and bool(following.free) and not following.conjunction


def _is_medium_of_spokesman(growth: Growth, word: Word) -> bool:
    """Return whether المتحدث, who speaks in somebody's name, speaks to whoever stands behind ل."""
    head = growth.previous.head
    speaker = head is not None and head.head_class == "speaker" and growth.previous.definite
    return speaker and word.preposition == "ل" and growth.index - 1 == growth.start


def _is_channel(growth: Growth, word: Word) -> bool:
    """Return whether لـ here gives the channel of speech: لصحيفة، لـ«عكاظ»، للجوهرة أف أم."""
    passage, following = growth.passage, growth.index + 1
    if word.preposition != "ل" or word.stem in AUDIENCES or following >= growth.limit:
        return word.preposition == "ل" and (word.media or word.stem in AUDIENCES)
    head = growth.previous
    listed = head.stem in DOCUMENTS or (head.head and head.head.head_class == "document")
    if growth.index - 1 == growth.start and not head.definite and listed:
        return False  # إحصائية | لـ«معلومات»، تحليل | لصحيفة كذا
    named = following in passage.opens and not growth.complete and word.definite
    after = min(following + (following in passage.opens), growth.limit - 1)  # لجوهرة «أف أم»
    aired = passage.words[after].body in BROADCASTERS
    marked = following in passage.opens or passage.forms[following].text.isascii()  # لـ DW
    return word.media or named or aired or (word.apart and marked)


# -- names


def _ends_name(growth: Growth, word: Word) -> bool:
    """Return whether a bare noun that governs nothing ends a name: قال نعمان | حق.

    As an object it would show the alif of tanwin.
    """
    attached = word.definite or word.pronoun or word.preposition or word.conjunction
    bare = not (attached or word.title or word.body.endswith(NO_TANWIN))
    after, passage = growth.index + 1, growth.passage
    closes = after >= growth.limit or (bool(passage.mark(after)) and after not in passage.opens)
    return bare and closes and _is_behind_name(growth)


def _is_behind_name(growth: Growth) -> bool:
    """Return whether the phrase is complete and its last word can only be a name."""
    last = growth.previous
    if growth.behind_person or not growth.complete:
        return growth.behind_person
    noun = last.definite or last.pronoun or last.free or is_relation(last.stem)
    return not noun and not is_known_noun(last)
