"""Whom a speaker addresses or accuses: where does that noun phrase begin?

`طالب المواطنون | البلدية`, `وصفت الوزارة | الحكم`, `حذر الأمير | شباب الوطن`.
"""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.adjectives import (
    EMPHASIS,
    is_known_noun,
    is_no_adjective,
    is_unlike_all,
)
from newsclaims_arabic.noun_phrase.growth import Growth
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import is_relation, like_adjective, like_participle, without

NOMINATIVE = WORDS.endings("nominative")
OBLIQUE = WORDS.endings("oblique")

CORRESPONDENTS = WORDS["correspondents"]
MASCULINES = WORDS["masculines"]
MONARCHS = WORDS["monarchs"]
PEOPLES = WORDS["peoples_in_broken_plural"]
SECONDS = WORDS["seconds"]
SPOKESMEN = WORDS["spokesmen"]
FEMININE_SUPERLATIVES = WORDS["feminine_superlatives"]
ADJECTIVES = WORDS["with_own_preposition"]
ACCUSED = WORDS["accused"]
AIDES = WORDS["aides"]
HOLDERS = frozenset({"office", "post"})
"""Classes of nouns that are no adjectives of another noun for a person."""
_LISTENERS = frozenset({"group", "unnamed"})

REACH = 8
"""Within so many tokens behind an office its holder is named."""


def is_spoken_to(growth: Growth, word: Word) -> bool:
    """Return whether *word*, behind ل, is whom the speaker speaks to: `قال القاضي | للمتهم`.

    An adjective before it makes an office of it: `الأمين العام | للحزب`.
    """
    office, passage = growth.passage.words[growth.start], growth.passage
    if word.preposition != "ل" or word.apart or not growth.complete or not _may_listen(word):
        return False
    if growth.behind_person:
        return True
    head = office.head
    if word.definite and word.head is not None and word.head.lemma in ACCUSED:
        return growth.previous.definite  # النيابة العمومية | للموقوف
    singular = head is not None and head.personal and head.number == "s"
    if not singular or not growth.previous.definite or (head is not None and head.lemma in AIDES):
        return False
    if growth.index - 1 == growth.start:
        return True
    noun = passage.words[growth.index - 2]
    adjective = growth.previous.head is None and like_adjective(growth.previous.stem)
    construct = not (noun.definite or noun.free or adjective)
    return construct and not office.definite


def _may_listen(word: Word) -> bool:
    """Return whether *word* stands for persons who can be spoken to: متهم، نواب، حاضرين، زملائه."""
    head = word.head
    if head is not None:
        office = head.head_class == "office" and head.number == "s"
        return not office and (head.personal or head.head_class in _LISTENERS)
    return word.definite and _is_person(word.stem, OBLIQUE)


def is_other_party(growth: Growth, word: Word) -> bool:
    """Return whether *word* begins the object: `طالب المواطنون | البلدية`."""
    passage, index = growth.passage, growth.index
    named = index in passage.person_tokens or passage.forms[index].norm in passage.person_norms
    inside = index in passage.named and index not in passage.begun
    if (word.stem in EMPHASIS and not word.definite) or (
        (named or inside) and not growth.behind_person
    ):
        return False
    if growth.behind_person:
        return not named and not _is_apposition(growth, word)
    if index in passage.begun:
        behind = index - 1 in passage.named or growth.previous.definite
        return behind and not _precedes_holder(growth, word)
    return _is_definite_party(growth, word) if word.definite else _is_bare_party(growth, word)


def _precedes_holder(growth: Growth, word: Word) -> bool:
    """Return whether a nationality stands before the holder: مدير المراكز | السعودية | الدكتور فلان."""
    following = growth.following()
    if following is None or not is_relation(word.stem) or not word.definite:
        return False
    return growth.index + 1 in growth.passage.persons or (following.title and following.definite)


def _is_definite_party(growth: Growth, word: Word) -> bool:
    """Return whether a noun with the article begins the object: `وصفت الوزارة | الحكم`."""
    rank = word.head is not None and word.head.head_class == "rank" and growth.previous.head
    if word.stem in FEMININE_SUPERLATIVES or rank or _continues(growth, word):
        return False  # دعت الطبيبة | الأولى، أرملة الفنان | الراحل فلان
    if _is_somebody_else(growth, word):
        return True
    if word.stem in EMPHASIS:  # دعا نداء الوطن | الجميع
        return True
    if _is_person(word.stem, NOMINATIVE):  # nominative: الأطباء | المختصون
        return False
    if is_no_adjective(growth.previous, word) or _is_oblique_behind_head(growth, word):
        return True
    phrase = growth.passage.words[growth.start : growth.index]
    unlike = not like_adjective(word.stem) or is_unlike_all(phrase, word, MASCULINES)
    return unlike and not word.title


def _continues(growth: Growth, word: Word) -> bool:
    """Return whether a king or a people goes on with the noun: عاهل البلاد | الملك فلان، القادة | الأكراد."""
    crown = word.head is not None and word.head.head_class == "sovereign"
    crown = crown and growth.passage.words[growth.start].stem in MONARCHS
    before = growth.previous.head
    several = before is not None and before.personal and before.number == "p"
    return crown or (several and word.stem in PEOPLES)


def _is_somebody_else(growth: Growth, word: Word) -> bool:
    """Return whether two offices with the article are two people: أجاب الشاهد | القاضي، سأل الصحافي | الوزير."""
    who, whom = growth.previous.head, word.head
    if who is None or whom is None or growth.index - 1 != growth.start:
        return False
    one = (who.personal or who.head_class == "unnamed") and who.head_class != "rank"
    other = (word.title and whom.head_class in HOLDERS) or whom.head_class == "unnamed"
    alike = whom.lemma == who.lemma or whom.lemma in SECONDS | ADJECTIVES  # المذيع المقرب من
    single = (who.number, whom.number) == ("s", "s") and growth.previous.definite
    named = growth.index + 1 in growth.passage.persons
    agrees = who.gender == whom.gender  # المذيعة | النائب سامر
    return one and other and single and not (alike or (named and agrees))


def _is_oblique_behind_head(growth: Growth, word: Word) -> bool:
    """Return whether ين shows the object behind a nominative: ينصح الأطباء | المصابين بـ."""
    head = growth.previous
    nominative = growth.index - 1 == growth.start and not head.preposition and head.definite
    return nominative and _is_person(word.stem, OBLIQUE) and not head.stem.endswith(OBLIQUE)


def _is_person(stem: str, endings: tuple[str, ...]) -> bool:
    """Return whether *stem* is a plural of persons with one of *endings*: مختصون, not شؤون."""
    person = without(stem, endings)
    return person != stem and (is_relation(person) or like_participle(person))


def _is_bare_party(growth: Growth, word: Word) -> bool:
    """Return whether a noun without article begins the object: `حذر الأمير | شباب الوطن`."""
    if word.title:
        return not growth.passage.words[growth.start].title  # طالب المواطنون | رئيس الحكومة
    if not is_known_noun(word):
        return word.pronoun  # حذر المرشد الإيراني علي, but: دعا الحزب | أنصاره
    behind_name = growth.index - 1 in growth.passage.named
    return behind_name or is_no_adjective(growth.previous, word)


def _is_apposition(growth: Growth, word: Word) -> bool:
    """Return whether an office behind a name is the speaker's own: `حذر فلان وزير الخارجية من`.

    Another name behind the office shows whom he speaks to: `حذر فلان | وزير الخارجية فلانا`.
    """
    following = growth.following()
    alone = following is not None and (following.relative or following.that)
    if word.definite and growth.limits.titles and (alone or word.stem not in SPOKESMEN):
        return False  # وصف سامر القيسي | الرئيس بأنه
    if word.stem in SPOKESMEN:
        return True
    if not (word.title or word.stem in CORRESPONDENTS):
        return False
    persons = growth.passage.persons
    return not any(
        at in persons for at in range(growth.index, min(growth.limit, growth.index + REACH))
    )
