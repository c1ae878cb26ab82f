"""Phrases behind a verb that are no subject, by their form and by what stands around them."""

from __future__ import annotations

from newsclaims_arabic.clitics import is_closed
from newsclaims_arabic.noun_phrase.adjectives import has_fatha, is_accusative, is_known_noun
from newsclaims_arabic.noun_phrase.circumstances import opens_circumstance, opens_occasion
from newsclaims_arabic.word_shapes import is_relation, like_dual, like_participle, without

from newsclaims_quotes.cue_classes import REJECTING
from newsclaims_quotes.frames.addressed import are_called, past_resumption
from newsclaims_quotes.frames.carried_nouns import ALL_OF_THEM
from newsclaims_quotes.frames.search import Search
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.subjects import subject_before

CONNECTIVES = WORDS["connectives"]
SOUND_PLURALS = WORDS.endings("sound_plurals")
OBLIQUE = WORDS.endings("oblique")
OBLIQUE_CONSTRUCT = WORDS.endings("oblique_construct")
SEVERAL = frozenset({"d", "p"})
GOD = WORDS["god"]
RELATION_ACCUSATIVE = WORDS.endings("relation_accusative")
BROKEN_PLURALS = WORDS.endings("plurals_like_relation")
RELATIONS = WORDS["adverbs_of_relation"]
WOMEN = WORDS["names_like_relation"]
FEMININE_PLURALS = WORDS.endings("feminine_plural")
FEMININES = WORDS.endings("feminines")
DEMONSTRATIVES = WORDS["demonstratives"]
MASCULINES = WORDS["masculines"]
_COMMANDED = frozenset({"group", "organization"})
_VERB_AND_SUBJECT = 2
SHORTEST_PARTICIPLE = 5
SHORTEST_PLURAL = 6
SHORTEST_RELATION = 5
TANWIN = "\u064b"
INVOKING = frozenset({"ask", "call", "evaluate"})


def is_addressed_again(search: Search, end: int) -> bool:
    """Return whether the verb before had the same words for its object.

    ``طالبت النقابة الوزارة بكذا، كما دعت | الوزارة إلى كذا``: whoever demanded goes on.
    """
    passage, cue = search.passage, search.cue
    resumed = passage.words[cue].conjunction or passage.words[cue - 1].body in CONNECTIVES
    if "target" not in search.frames or search.index != cue + 1 or not resumed:
        return False
    if passage.words[cue].pronoun:
        return False  # سألته المذيعة، فأجابها | الوزير
    phrase = [form.norm for form in passage.forms[search.index : end]]
    low = passage.starts[cue]
    for at in range(low + _VERB_AND_SUBJECT, cue - len(phrase)):
        if [form.norm for form in passage.forms[at : at + len(phrase)]] == phrase:
            verbs = passage.words[at - _VERB_AND_SUBJECT].forms
            asked = any("target" in form.entry.frames and form.third for form in verbs)
            same = any(form.gender == search.form.gender for form in verbs)
            return asked and same and passage.words[at - 1].definite
    return False


def is_thing(search: Search, end: int) -> bool:
    """Return whether a feminine verb is followed by nothing but a thing: استنكرت | خطة المجلس في.

    What is judged would follow if the thing were who judges.
    """
    passage, word = search.passage, search.word
    bare = not (word.definite or word.pronoun or word.title or word.media or word.head is not None)
    feminine = search.form.gender == "f" and word.stem.endswith("ه") and is_known_noun(word)
    behind = passage.words[end] if end < search.limit else None
    alone = behind is None or not behind.noun or bool(behind.free or passage.mark(end))
    named = search.index in passage.named
    return bare and feminine and alone and not named and end > search.index + 1


def is_object_alone(search: Search) -> bool:
    """Return whether the noun behind the verb can be no subject: أوضح | أمورا، المدرب أكد | شعوره."""
    word, passage = search.word, search.passage
    if search.index == past_resumption(search) > search.cue + 1:
        deed = word.verbal_noun or (word.content_noun and word.pronoun)
        if deed and word.head is None and not word.title:
            return True  # حوارا أكد خلاله | مشاركته، اتصالا أكد خلاله | دعم بلاده
    if word.title or search.index in passage.named or search.index != search.cue + 1:
        return False
    if is_accusative(word) and not _are_two(search):
        return not opens_circumstance(passage, search.index) and not opens_occasion(
            passage, search.index
        )
    if not word.pronoun or word.definite or not is_known_noun(word):
        return False
    before = subject_before(passage, search.cue, search.form)
    return before is not None and before[1] == search.cue


def _are_two(search: Search) -> bool:
    """Return whether two holders of an office stand before what it is for: أعلن | وزيرا الري والزراعة."""
    head, following = search.word.head, search.following()
    if head is None or head.number != "d" or not head.construct or following is None:
        return False
    indefinite = following.body.endswith("ا") or following.preposition or following.free
    return following.noun and not indefinite


def is_whom(search: Search, end: int) -> bool:
    """Return whether a phrase disagrees with the verb, so that it is the object: طالب الوزارة بـ."""
    if "directs" in search.entry.traits and search.word.stem in ALL_OF_THEM:
        return True  # وجه | الجميع بالعمل
    if has_fatha(search.passage, search.index):
        return True  # ووجه | وزيرَ الصحة بكذا
    invoked = search.word.body in GOD and search.entry.act in INVOKING  # دعا الله أن
    again = is_addressed_again(search, end)
    if invoked or again or _is_oblique(search) or are_called(search):
        return True
    masculine = search.form.gender == "m" and search.form.number == "s" and not search.form.passive
    if "target" not in search.frames or not masculine or search.passage.words[search.cue].pronoun:
        return False
    word = search.word
    singular = word.stem.endswith("ه") and is_closed(search.passage.forms[search.index])
    plural = (
        (word.definite or word.pronoun)
        and word.stem.endswith(FEMININE_PLURALS)
        and search.index not in search.passage.named
    )
    shown = word.body in DEMONSTRATIVES and word.body.endswith("ه")
    body = word.pronoun and word.head is not None and word.head.head_class in _COMMANDED
    own = body and word.head is not None and word.head.gender == "f"  # دعا | حكومته إلى
    feminine = singular or plural or shown or own  # دعا | الوزارة, دعا | الهيئات، فسر | هذه النتائج
    person = search.index in search.passage.persons or word.stem in MASCULINES
    return feminine and search.index == past_resumption(search) and not person


def is_rejected(search: Search) -> bool:
    """Return whether the object adjoins a verb whose ending is its subject: المتهمون ينفون | التهم."""
    plural = search.form.number == "p" and search.form.third and not search.participle
    rejects = "object" in search.frames and search.entry.act in REJECTING
    own = search.word.stem.endswith(SOUND_PLURALS) or search.word.title
    person = search.index in search.passage.persons
    return plural and rejects and search.index == search.cue + 1 and not (own or person)


def is_behind_plural(search: Search) -> bool:
    """Return whether the verb has its plural subject in its ending: ندموا حين اكتشفوا، في عهد | المدير.

    A verb before its subject stands in the singular; `قالوا المسؤولون` is let pass.
    """
    if search.form.number == "s" or search.participle or not search.form.third:
        return False
    stem = search.word.stem
    plural = stem.endswith(SOUND_PLURALS) or stem in MASCULINES
    feminine = stem.endswith(FEMININES) and not search.word.title  # رددوا | شعارات
    oblique = search.word.definite and stem.endswith(OBLIQUE)  # دعوا | السائقين
    return oblique or (not plural and (feminine or search.index > search.cue + 1))


def _is_oblique(search: Search) -> bool:
    """Return whether its ending shows the object: يذكّر | الفلسطينيين بأن، دعا | مديري القطاع إلى."""
    word, head = search.word, search.word.head
    if search.index in search.passage.named:
        return False
    asked = "target" in search.frames
    if head is not None and head.construct and word.stem.endswith(OBLIQUE_CONSTRUCT):
        return asked and head.number in SEVERAL
    if not word.definite or not word.stem.endswith(OBLIQUE):
        return False
    noun = without(word.stem, OBLIQUE)
    several = len(word.stem) >= SHORTEST_PLURAL if head is None else head.number in SEVERAL
    plural = asked and several and not word.verbal_noun  # طالب | الفلاحين بـ
    return plural or is_relation(noun) or like_participle(noun)


def is_manner(search: Search) -> bool:
    """Return whether a participle tells how it was said: `أجاب متلعثما: لا`."""
    body = search.word.body
    accusative = body.startswith("م") and body.endswith("ا") and len(body) >= SHORTEST_PARTICIPLE
    accusative = accusative and not like_dual(body)  # دعت | منظمتا
    manner = accusative and search.word.head is None  # ميليشيا
    return manner and not search.word.pronoun and search.index not in search.passage.named


def is_relation_adverb(search: Search) -> bool:
    """Return whether an adjective of relation tells in what respect: `وعد | انتخابيا`, not `قالت | كلوديا`.

    Behind a feminine verb, where no tanwin is written, only a known one is no woman's name.
    """
    word, body = search.word, search.word.body
    if not body.endswith(RELATION_ACCUSATIVE) or body.endswith(BROKEN_PLURALS):
        return False
    headed = word.head is not None and not (word.accusative or _is_no_dual(search))  # ميليشيا
    if word.definite or word.preposition or word.forms or headed:
        return False
    if search.index in search.passage.named or body in WOMEN:
        return False
    masculine = search.form.gender == "m"
    shown = masculine or TANWIN in search.passage.forms[search.index].text
    return (shown and len(body) >= SHORTEST_RELATION) or body in RELATIONS


def _is_no_dual(search: Search) -> bool:
    """Return whether two holders of an office cannot stand here, before nothing that they are of: سياسيا أن."""
    head, following = search.word.head, search.following()
    two = head is not None and head.number == "d" and head.construct
    return two and (following is None or not following.definite)
