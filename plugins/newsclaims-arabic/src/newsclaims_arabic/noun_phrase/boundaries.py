"""Which word behind a noun phrase is no part of it any more?

Prepositions begin adverbials, nouns begin objects: `طالب رئيس الحزب | الحكومة`,
`أكد الوزير | أهمية`, `وصفت الوزارة | الحكم`.
"""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.addressees import is_other_party
from newsclaims_arabic.noun_phrase.adjectives import (
    EMPHASIS,
    is_accusative,
    is_common_noun,
    is_known_noun,
)
from newsclaims_arabic.noun_phrase.attachment import goes_on, is_adjunct
from newsclaims_arabic.noun_phrase.growth import Growth
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import (
    feminine,
    is_relation,
    like_adjective,
    like_participle,
    without,
)
from newsclaims_arabic.words import COMMON_NOUNS

SOUND_PLURALS = WORDS.endings("sound_plurals")
ALONE = WORDS["everybody"]
DEPUTIES = WORDS["deputies"]
NOMINATIVE = WORDS.endings("nominative")
FIRST = WORDS["first"]
ONCE = WORDS["once"]
YESTERDAY = WORDS["yesterday"]
ONLY = WORDS["only"]
NAME = WORDS["name"]
MENTION = WORDS["mention"]
NO_TANWIN = WORDS.endings("no_tanwin")

ADVERBIALS = WORDS["adverbials"]
ALWAYS_CONTENT = WORDS["always_content"]
AUDIENCES = WORDS["audiences"]
BROADCASTERS = WORDS["broadcasters"]
BYNAMES = WORDS["bynames"]
CORRESPONDENTS = WORDS["correspondents"]
DOCUMENTS = WORDS["documents"]
GLANCES = WORDS["glances"]
HONORIFICS = WORDS["honorifics"]
INSTITUTIONS = WORDS["institutions"]
LAST_AND_NEXT = WORDS["last_and_next"]
MARKS_OF_IDENTITY = WORDS["marks_of_identity"]
POINTING = WORDS["pointing"]
TIMES_TOLD = WORDS["times_told"]
WITH_OWN_PREPOSITION = WORDS["with_own_preposition"]
WHOLES = WORDS["wholes"]


def begins_another(growth: Growth, word: Word) -> bool:
    """Return whether *word*, where *growth* stands, is no part of the phrase any more."""
    if growth.limits.core and _leaves_core(growth, word):
        return True
    if growth.previous.body in ONLY or not BROADCASTERS.isdisjoint(
        (word.body, growth.previous.body)
    ):
        return False  # الكسب غير | المشروع، الجوهرة | أف أم
    if _describes_office(growth, word) or _ends_name(growth, word):
        return False
    adverbial = word.preposition and _begins_adverbial(growth, word)
    if adverbial or _is_time(growth, word) or _is_clause_of_its_own(word):
        return True
    if word.conjunction or word.preposition:
        return False
    return _is_object_of_verb(growth, word)


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
        purpose = institution and not head.definite and word.definite and growth.complete
        return not row and not (purpose and not word.title)
    named = growth.index in growth.passage.named
    if not growth.complete or named:
        return False
    following = growth.following()
    governs = following is not None and bool(following.free or following.preposition)
    own = governs and word.key in WITH_OWN_PREPOSITION  # صندوق الإنقاذ | التابع لكذا
    deed = growth.start in growth.passage.begun and not like_adjective(word.stem)
    return own or deed or not word.definite  # اليونان | الوفاء ب


def _is_object_of_verb(growth: Growth, word: Word) -> bool:
    """Return whether *word* begins the object or names whom the verb is about."""
    if growth.complete and growth.limits.target and is_other_party(growth, word):
        return True
    return _is_definite_object(growth, word) if word.definite else _is_bare_object(growth, word)


def _describes_office(growth: Growth, word: Word) -> bool:
    """Return whether an adjective stands between an office and its holder: النائبة | المعارضة | سلمى."""
    office, named = growth.previous, growth.index + 1 in growth.passage.persons
    if not (named and office.title and office.definite and word.definite) or word.title:
        return False
    attached = word.preposition or word.conjunction
    alike = like_adjective(word.stem) and feminine(word.stem) == feminine(office.stem)
    return alike and not attached


def _is_time(growth: Growth, word: Word) -> bool:
    """Return whether `أول من أمس` or `الشهر الماضي` begins here."""
    last = growth.index + 2
    words = growth.passage.words
    if word.body in FIRST:
        first = last - 1 < growth.limit and words[last - 1].body in ONCE
        return first or (last < growth.limit and words[last].body in YESTERDAY)
    following = growth.following()
    time = growth.complete and word.body in TIMES_TOLD and following is not None
    return time and following is not None and following.stem in LAST_AND_NEXT


def _is_clause_of_its_own(word: Word) -> bool:
    """Return whether a nominal clause begins: الشركة | ومقرها باريس."""
    return bool(word.conjunction) and word.pronoun and word.stem in MARKS_OF_IDENTITY


# -- prepositions


def _begins_adverbial(growth: Growth, word: Word) -> bool:
    if growth.passage.forms[growth.index].norm in growth.passage.person_norms:
        return growth.behind_person
    if (word.stem in NAME and word.pronoun) or word.stem in DEPUTIES:
        return False  # الناطق باسمها، المدير بالإنابة
    honours = HONORIFICS
    honoured = growth.previous.pronoun and growth.previous.stem in honours
    if honoured and word.preposition == "ل":
        return True  # تمنى سموه | للواء فلان
    if word.body in ADVERBIALS or _is_channel(growth, word) or _is_manner(growth, word):
        return True
    if is_adjunct(growth.passage, growth.start, growth.end):
        return _is_governed(growth, word) and not goes_on(growth, growth.index)
    claimed = growth.behind_person or _is_governed(growth, word) or _is_deed(growth, word)
    return claimed and not goes_on(growth, growth.index)


def _is_governed(growth: Growth, word: Word) -> bool:
    """Return whether the verb claims the preposition: `صرح فلان | بأن`."""
    governed = word.preposition in growth.limits.governed
    if word.preposition == "ل":  # الأمين العام لمجلس كذا: only a deed is the verb's
        return governed and word.verbal_noun and not word.definite
    return governed


def _is_deed(growth: Growth, word: Word) -> bool:
    """Return whether a bare verbal noun with ب is a complement: `كشف مصدر | بتلقي`.

    Behind a participle with the article it belongs to the office: المكلف بتسيير.
    """
    if word.preposition != "ب" or word.definite or not word.verbal_noun or word.pronoun:
        return False
    if word.stem in INSTITUTIONS or growth.index in growth.passage.named:
        return False
    return not (growth.previous.definite and growth.previous.stem.startswith("م"))


def _is_manner(growth: Growth, word: Word) -> bool:
    """Return whether a verbal noun with ب takes its own preposition: `بالتعاون مع`."""
    following = growth.following()
    if word.preposition == "ب" and word.speech_noun and (word.pronoun or word.definite):
        return True  # اختتم الوزير | بقوله إن
    deed = word.preposition == "ب" and word.definite and word.verbal_noun
    return deed and following is not None and bool(following.free) and not following.conjunction


def _is_channel(growth: Growth, word: Word) -> bool:
    """Return whether لـ here gives the channel of speech: لصحيفة، لـ«عكاظ»، للجوهرة أف أم."""
    passage, following = growth.passage, growth.index + 1
    if word.preposition != "ل" or word.stem in AUDIENCES or following >= growth.limit:
        return word.preposition == "ل" and (word.media or word.stem in AUDIENCES)
    head = growth.previous
    if growth.index - 1 == growth.start and not head.definite and head.stem in DOCUMENTS:
        return False  # إحصائية | لـ«معلومات»
    named = following in passage.opens and not growth.complete and word.definite
    after = min(following + (following in passage.opens), growth.limit - 1)  # لجوهرة «أف أم»
    aired = passage.words[after].body in BROADCASTERS
    return word.media or named or aired or (word.apart and following in passage.opens)


# -- objects


def _is_definite_object(growth: Growth, word: Word) -> bool:
    """Return whether a verbal noun with the article follows a complete phrase.

    `أعلنت الشرطة السيطرة على`: a definite word behind a definite one is its
    adjective, and a verbal noun is none.
    """
    passage, index = growth.passage, growth.index
    if growth.complete and word.stem in GLANCES:
        return True
    byname = growth.behind_person and word.stem in BYNAMES  # بوش | الابن
    if not growth.limits.split or index in passage.named or byname:
        return False
    if not growth.complete:  # في تصريح صحفي | العمدة، مواطنون | السلطات
        open_end = growth.limits.titles or growth.limits.target or _ends_in_nun(growth.previous)
        return open_end and _is_finished(growth)
    if word.title or (growth.limits.titles and passage.words[growth.start].media):
        return growth.limits.titles and _leaves_medium(growth, word)
    if is_common_noun(passage, index) and not growth.previous.free:
        clause = not growth.limits.target and goes_on(growth, index)
        return not clause  # طالب رئيس الحزب | الحكومة, but: أكد وزير العدل الطيب فلان أن
    behind = growth.previous.definite or index - 1 in passage.closes or growth.behind_person
    return behind and (word.verbal_noun or word.speech_noun)


def _leaves_medium(growth: Growth, word: Word) -> bool:
    """Return whether somebody speaks to the medium: لصحيفة البلد | المتحدث، لصحيفة «البلد» | التاجر."""
    if not growth.passage.words[growth.start].media:
        return False
    behind = growth.index - 1 in growth.passage.closes and not is_relation(word.stem)
    return word.title or behind


def _is_bare_object(growth: Growth, word: Word) -> bool:
    """Return whether a noun without article begins another phrase: `أكد الوزير | أهمية`."""
    passage, limits = growth.passage, growth.limits
    own_speech = word.speech_noun and word.pronoun  # نقلت عن الوزير | قوله إن
    if _is_owned_thing(growth, word) or (own_speech and (growth.complete or limits.split)):
        return True
    office = growth.previous.title and not growth.previous.definite  # مدير | صحة المنطقة
    if limits.split and word.body in ALWAYS_CONTENT and not (office and not growth.complete):
        return True
    if is_accusative(word) and growth.index not in passage.named:
        return True
    if not growth.complete:
        return _leaves_open(growth, word)
    if growth.index in passage.named or (word.title and not limits.titles):
        return False
    return _cannot_go_on(growth, word) or (limits.split and _is_object(growth, word))


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


def _leaves_open(growth: Growth, word: Word) -> bool:
    """Return whether a phrase ends here that is not definite yet: شاهد عيان | رفض ذكر اسمه."""
    if _hides_name(growth, word) or _describes(growth, word) or _is_published(growth, word):
        return True
    if word.stem in WHOLES and not word.pronoun:
        return not growth.previous.free
    begins = word.content_noun and (_is_finished(growth) or _is_owned(growth, word))
    return growth.limits.split and begins


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


def _is_object(growth: Growth, word: Word) -> bool:
    """Return whether a bare noun is no name, title or adjective: `أكد الوزير | أهمية`."""
    if word.title:
        return False
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


def _ends_in_nun(word: Word) -> bool:
    """Return whether no genitive can follow the ending of a plural: مواطنون, not مواطنو or شؤون."""
    return is_plural_of_persons(word) and not word.definite


def is_plural_of_persons(word: Word) -> bool:
    """Return whether *word* ends like مختصون and is no شؤون."""
    person = without(word.stem, NOMINATIVE)
    return person != word.stem and (is_relation(person) or like_participle(person))


def _is_finished(growth: Growth) -> bool:
    """Return whether an indefinite phrase is complete: `مواطنون`, `مصدر أمني`."""
    last = growth.previous
    if last.free:
        return False
    if last.stem.endswith(SOUND_PLURALS):
        return True
    if is_adjunct(growth.passage, growth.start, growth.index):
        return True  # مصادر متطابقة
    return growth.index - 1 > growth.start and is_relation(last.stem) and not last.title
