"""What each preposition goes on: `خبراء في الاقتصاد`, `السفير لدى`, `عدد من المواطنين`."""

from __future__ import annotations

from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.adjectives import is_known_noun
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.spans import Stretch

IN = WORDS["in"]
OF_OFFICES = WORDS["of_offices"]
OF_INDEFINITES = WORDS["of_indefinites"]
SOUND_PLURALS = WORDS.endings("sound_plurals")
YEAR = WORDS["year"]
OF = WORDS["of"]
ONE_OF = WORDS["one_of"]
ON = WORDS["on"]
ABOUT = WORDS["about"]
AT = WORDS["at"]
EACH = WORDS["each"]
CONSTITUENCIES = WORDS["constituencies"]
DELEGATES = WORDS["delegates"]
IN_THE_NAME = WORDS["in_the_name"]
KIN = WORDS["kin"] | WORDS["kinswomen"]
GATHERING_PLACES = WORDS["gathering_places"]
MONTHS = WORDS["months"]
NETWORKS = WORDS["networks"]
PARTITIVES = WORDS["partitives"]
PERIODS = WORDS["periods"]
PLURAL_VERB = WORDS.endings("plural_verb")
TIMES = WORDS["times"]
TANWIN = "ا"


def is_name(passage: Passage, index: int) -> bool:
    """Return whether a name or another bare noun begins at *index*."""
    word = passage.words[index]
    named = index in passage.named or index in passage.opens
    verb = word.body.endswith(PLURAL_VERB)  # خبراء من مصر، | التقوا أمس
    return named or (word.noun and not (word.conjunction or word.preposition or verb))


def attaches_by_kind(passage: Passage, index: int, phrase: Stretch) -> bool:
    """Return whether *phrase* goes on with the preposition at *index*, for what that means."""
    free, last = passage.words[index].free, phrase[1] - 1
    if free in IN_THE_NAME or free in OF:
        return free in IN_THE_NAME or _attaches_of(passage, index, phrase)
    if free in ON:
        plural = passage.words[last].stem.endswith(SOUND_PLURALS)
        network = passage.words[index + 1].stem in NETWORKS  # ناشطون | على مواقع التواصل
        return plural and not network and last not in passage.named  # القائمون على البنوك
    if free in IN:
        return _attaches_in(passage, index, last)
    return _attaches_to_office(passage, index, phrase)


def _attaches_in(passage: Passage, index: int, last: int) -> bool:
    """Return whether في goes on: `خبراء في الاقتصاد`, not `قال فلان في الرياض`."""
    personal = last in passage.person_tokens or passage.forms[last].norm in passage.person_norms
    following = passage.words[index + 1]
    month = following.body.partition("/")[0] in MONTHS
    each = (
        following.body in EACH
        and passage.words[min(index + 2, len(passage.words) - 1)].body in PERIODS
    )
    time = month or each or following.body in TIMES  # الجامعات | في كل عام
    whole = passage.words[last].definite or passage.words[last].pronoun or last in passage.closes
    own = following.pronoun and whole  # الوزارة | في دليلها، جريدة «كذا» | في عددها
    head = passage.words[last]
    several = head.stem.endswith(SOUND_PLURALS) or (
        head.head is not None and (head.head.number == "p" or head.head.head_class == "group")
    )
    there = (
        head.definite and several and following.stem in GATHERING_PLACES
    )  # المتظاهرون | في ساحة كذا
    lemma = head.head.lemma if head.head is not None else ""
    kin = head.pronoun and bool({head.stem, lemma} & KIN)  # صرخت والدته | في القاعة
    return not (personal or time or own or there or kin)


def _attaches_to_office(passage: Passage, index: int, phrase: Stretch) -> bool:
    """Return whether another preposition goes on: `السفير لدى`, `دراسة حول`."""
    last = phrase[1] - 1
    free, previous = passage.words[index].free, passage.words[last]
    if free not in OF_INDEFINITES or (free in AT and passage.words[index + 1].pronoun):
        return False
    seat = passage.words[index + 1].stem in CONSTITUENCIES  # فلان عن كتلة كذا
    about = free in ABOUT and not seat and _is_somebody(passage, phrase)
    when = last in passage.person_tokens and free not in OF_OFFICES
    if last in passage.closes or about or (when and not seat):
        return False  # صحيفة «كذا» عن, قال فلان | عن المشروع، | مع بدء الموسم
    posted = passage.words[phrase[0]].title and index + 1 in passage.named
    posted = posted or (_is_posted(passage, *phrase) and is_name(passage, index + 1))
    office = free in OF_OFFICES and (last not in passage.named or posted)
    return not previous.definite or previous.title or office


def _is_somebody(passage: Passage, phrase: Stretch) -> bool:
    """Return whether a name or a title with the article ends *phrase*, which takes no عن."""
    head, word = passage.words[phrase[0]].head, passage.words[phrase[1] - 1]
    if phrase[1] - 1 in passage.person_tokens:
        return True
    if word.title and word.definite:
        return word.head is None or word.head.lemma not in DELEGATES
    known = word.definite or word.pronoun or word.free or is_known_noun(word)
    thing = head is not None and not (head.personal or head.head_class == "group")
    return not (known or thing or word.body.endswith(TANWIN))


def _is_posted(passage: Passage, start: int, end: int) -> bool:
    """Return whether a place behind a title ends the phrase: هدى القيسي مندوبة | اليمن لدى."""
    place = end - 1
    return place in passage.places and place > start and passage.words[place - 1].title


def _attaches_of(passage: Passage, index: int, phrase: Stretch) -> bool:
    """Return whether من goes on: `عدد من المواطنين`, not `قال فلان من جاكرتا`."""
    first, last = phrase[0], phrase[1] - 1
    head = passage.words[last]
    if passage.words[index + 1].body in YEAR:
        return True  # الربع الأول من العام
    opener = passage.words[first]
    several = opener.body in EACH or (opener.body in ONE_OF and first < last)
    if several or (opener.head is not None and not opener.definite and first == last):
        return True  # كل من باريس، أحد الفارين من المدينة، نازح من الجنوب، أطباء من مصر
    if last in passage.person_tokens or (head.definite and head.body not in PARTITIVES):
        return False
    known = head.definite or last in passage.named or first == last
    return not (index + 1 in passage.places and known)
