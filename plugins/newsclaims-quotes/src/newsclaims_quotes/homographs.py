"""Words spelled like a form of a reporting verb: which of them are none, by spelling and place."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.pronouns import PRONOUNS
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import is_relation, like_participle

from newsclaims_quotes.lists import WORDS

BOILERPLATE = WORDS["boilerplate"]
PASSIVES = WORDS["passive_boilerplate"]
OPENERS = WORDS["boilerplate_openers"]
TO_OR_ON = WORDS["to_or_on"]
ALREADY = WORDS["already"]
AND = WORDS["and"]
BEFORE_NOUNS = WORDS["before_nouns"]
ADJECTIVES = WORDS["verblike_adjectives"]
CAME = WORDS["came_verbs"]
BEGINNING = WORDS["inchoatives"]
CONNECTIVES = WORDS["connectives"]
COPULAS = WORDS["copulas"]
HANDS = WORDS["hands"]
DEMONSTRATIVES = WORDS["demonstratives"]
MATTERS = WORDS["matters"]
NEED_SHADDA = WORDS["need_shadda"]
PLURAL = WORDS.endings("plural_verb")
SHADDA = "\u0651"
TANWIN = "\u064b"
ALIF = "ا"
DOER = 4
"""So many letters has who does something, فاعل, and the perfect like it."""


def no_verb(passage: Passage, index: int) -> str:
    """Return the rule by which a word is no verb, by its spelling and its place; "" where it is."""
    word = passage.words[index]
    opens = _opens(passage, index)
    if nominal := _nominal(passage, index, opens=opens):
        return nominal
    if word.body in BOILERPLATE and _is_boilerplate(passage, index, opens=opens):
        return "cue.boilerplate"
    if SHADDA in passage.forms[index].text:
        return ""
    if word.body in NEED_SHADDA or (word.pronoun and word.stem in NEED_SHADDA):
        return "cue.needs-shadda"
    if word.free and not word.conjunction:  # بين, but: قد بين أن, عبر عن
        shown = passage.words[index - 1].body in ALREADY or _is_before_preposition(passage, index)
        return "" if index == passage.starts[index] or shown else "cue.free-preposition"
    verb = not word.homograph or opens or _behind_clause_opener(passage, index)
    verb = verb or _is_plural_verb(passage, index) or _is_behind_that(passage, index)
    return "" if verb else "cue.homograph"


def _opens(passage: Passage, index: int) -> bool:
    """Return whether a clause begins at *index*, و before a space passed over: | و ختم: «»."""
    if index > passage.starts[index] and passage.words[index - 1].body in AND:
        index -= 1
    return index == passage.starts[index] or bool(passage.mark(index - 1))


def _is_plural_verb(passage: Passage, index: int) -> bool:
    """Return whether the ending of a plural and a preposition show a verb: الحلفاء | دعوا إلى."""
    following = passage.words[index + 1] if index + 1 < len(passage.words) else None
    plural = passage.words[index].body.endswith(PLURAL)
    return plural and following is not None and following.free in TO_OR_ON


def _is_behind_that(passage: Passage, index: int) -> bool:
    """Return whether an imperfect stands behind أن with a pronoun: أضافت أنها | تدين."""
    word, before = passage.words[index], passage.words[index - 1]
    imperfect = all(form.tense == "imperfect" for form in word.forms)
    return imperfect and before.that and before.pronoun and not word.conjunction


def _nominal(passage: Passage, index: int, *, opens: bool) -> str:
    """Return the rule by which its neighbours make a noun or adjective of a word."""
    word = passage.words[index]
    if word.body in ADJECTIVES and not opens and _is_adjective(passage, index):
        return "cue.adjective"
    following = passage.words[index + 1] if index + 1 < len(passage.words) else None
    if word.free and following is not None and following.body in HANDS:
        return "cue.free-preposition"  # بين يدي
    if opens and word.homograph and _comes(passage, index):
        return "cue.homograph"
    return "cue.nominal-place" if _is_nominal_place(passage, index) else ""


def _is_adjective(passage: Passage, index: int) -> bool:
    """Return whether an indefinite noun stands before: وزراء | جدد, not الوزير | جدد."""
    word, before = passage.words[index], passage.words[index - 1]
    plain = not (before.definite or before.pronoun or before.adverb or before.free)
    bare = not (word.conjunction or word.pronoun) and index - 1 not in passage.named
    return bare and plain and before.noun and not before.particle


def _comes(passage: Passage, index: int) -> bool:
    """Return whether a noun comes from somebody: رد قاس | جاء من الوزير."""
    if index + 2 >= len(passage.words) or passage.words[index + 2].body not in CAME:
        return False
    adjective = passage.words[index + 1]
    bare = not (adjective.definite or adjective.title or adjective.free)
    return bare and adjective.noun and index + 1 not in passage.named


def _is_nominal_place(passage: Passage, index: int) -> bool:
    """Return whether only a noun can stand here: تعهدا خطيا, إلى | شجب الاعتداء, 25 | طالبا."""
    word = passage.words[index]
    if TANWIN in passage.forms[index].text:
        return True
    if not index or word.conjunction or passage.mark(index - 1):
        return False
    previous = passage.words[index - 1]
    judged = index + 1 < len(passage.words) and not passage.words[index + 1].definite
    if judged and word.body in MATTERS and previous.body in PRONOUNS.keys() | DEMONSTRATIVES:
        return True  # وهو | أمر غريب أن
    if _is_doer(passage, index):
        return True
    governed = previous.free in BEFORE_NOUNS and not previous.pronoun
    counted = passage.forms[index - 1].kind == "number" and word.body.endswith(ALIF)
    return governed or counted or _is_object(passage, index)


def _is_doer(passage: Passage, index: int) -> bool:
    """Return whether what ends like a perfect of هو is who does what the verb before tells: فاز | طالب من كذا."""
    before, forms = passage.words[index - 1], passage.words[index].forms
    like_participle = passage.words[index].body[1:2] == ALIF  # طالب، تابع, not قال
    he = all(f.tense == "perfect" and (f.gender, f.number) == ("m", "s") for f in forms)
    he = he and like_participle and len(passage.words[index].body) == DOER
    helps = before.body in COPULAS or before.body in BEGINNING
    own = before.definite or before.pronoun or before.adverb or before.homograph or before.forms
    return he and before.verb and not (helps or own) and index - 1 not in passage.named


def _is_object(passage: Passage, index: int) -> bool:
    """Return whether what ends like a dual is the object of the verb before it: يمتلك | سجلا."""
    before, features = passage.words[index - 1], passage.forms[index - 1].features
    forms = [form for form in passage.words[index].forms if form.third]
    dual = bool(forms) and all(form.number == "d" for form in forms)
    governs = before.verb or "verb" in features or "imperfect" in features
    return dual and governs and not (before.definite or before.that or index - 1 in passage.named)


def _is_before_preposition(passage: Passage, index: int) -> bool:
    """Return whether what no preposition has follows: عبر | عن، عبر أمس | عن، عبر | ، في بيان."""
    after = index + 1
    while after < passage.limits[index] and passage.words[after].adverb:
        after += 1
    following = passage.words[after] if after < len(passage.words) else None
    if after < passage.limits[index] and passage.mark(after) in COMMAS:
        return True
    if following is None or following.conjunction:
        return False
    return bool(following.free) or (following.preposition == "ل" and following.apart)


def _is_boilerplate(passage: Passage, index: int, *, opens: bool) -> bool:
    """Return whether background begins: `، ويذكر أن`, `كما يشار إلى`, not `الكاتب يذكر أن`."""
    word = passage.words[index]
    before = passage.words[index - 1]
    joined = before.body in AND  # و يذكر أن
    begins = opens or word.conjunction or before.body in OPENERS or joined
    return bool(begins or word.body in PASSIVES) and _is_impersonal(passage, index)


def _is_impersonal(passage: Passage, index: int) -> bool:
    """Return whether أن or a preposition follows, an adverb put in between or not: يشار، أيضا، إلى."""
    after = index + 1
    while after < len(passage.words) and (
        passage.words[after].adverb or passage.mark(after) in COMMAS
    ):
        after += 1
    following = passage.words[after] if after < len(passage.words) else None
    return following is not None and (following.that or bool(following.free))


def _behind_clause_opener(passage: Passage, index: int) -> bool:
    previous = passage.words[index - 1]
    return (
        previous.relative
        or previous.particle
        or previous.adverb
        or previous.body in CONNECTIVES
        or index - 1 in passage.named
        or _is_behind_adverbial(passage, index)
    )


def _is_behind_adverbial(passage: Passage, index: int) -> bool:
    """Return whether an adverbial opens the clause before who speaks: وفي سياق متصل | كشف الوزير."""
    words, first = passage.words, index - 1
    while first > passage.starts[index] and not passage.mark(first - 1):
        first -= 1
    fronted = words[first].free and (first == passage.starts[index] or words[first].conjunction)
    if first > index - 2 or not fronted or index + 1 >= passage.limits[index]:
        return False
    last, following = words[index - 1], words[index + 1]
    closed = last.definite or last.pronoun or (index - 2 > first and _is_bare_adjective(last))
    other = any(word.verb or word.that or word.relative for word in words[first:index])
    attached = following.preposition or following.conjunction or words[index].conjunction
    speaks = following.title or index + 1 in passage.persons
    aside = following.adverb or following.free or passage.mark(index + 1) in COMMAS
    return bool(closed) and bool(speaks or aside) and not (other or attached)


def _is_bare_adjective(word: Word) -> bool:
    attached = word.definite or word.pronoun or word.preposition or word.conjunction
    return not (attached or word.title) and (is_relation(word.stem) or like_participle(word.stem))
