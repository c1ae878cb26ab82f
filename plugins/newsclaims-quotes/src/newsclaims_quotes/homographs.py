"""Words spelled like a form of a reporting verb: which of them are one here?"""

from __future__ import annotations

from newsclaims_arabic.clitics import is_closed
from newsclaims_arabic.passage import COMMAS, Passage
from newsclaims_arabic.word_shapes import feminine

from newsclaims_quotes.cue_classes import CLAUSES
from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lists import WORDS

BOILERPLATE = WORDS["boilerplate"]
PASSIVES = WORDS["passive_boilerplate"]
OPENERS = WORDS["boilerplate_openers"]
TO_OR_ON = WORDS["to_or_on"]
ABOUT = WORDS["about"]
ALREADY = WORDS["already"]
AND = WORDS["and"]
BEFORE_NOUNS = WORDS["before_nouns"]
IN = WORDS["in"]

ADJECTIVES = WORDS["verblike_adjectives"]
CAME = WORDS["came_verbs"]
CONNECTIVES = WORDS["connectives"]
TURNS = WORDS["turns"]
HANDS = WORDS["hands"]
NEED_SHADDA = WORDS["need_shadda"]
SIDES = WORDS["sides"]
OBLIQUE = WORDS.endings("oblique")

PLURAL = WORDS.endings("plural_verb")

SHADDA = "\u0651"
TANWIN = "\u064b"
ALIF = "ا"


def may_be_participle(passage: Passage, index: int) -> bool:
    """Return whether a participle reports: مضيفاً always may, مضيفة where a clause follows."""
    word = passage.words[index]
    following = passage.words[index + 1] if index + 1 < len(passage.words) else None
    again = any("light" in form.entry.frames for form in word.forms)
    set_off = index > 0 and bool(passage.mark(index - 1))
    own = set_off and not again and following is not None
    # مجددا وقوفه مع, مجددا التأكيد على, not عاد مجددا, رفض مجددا استقبال الوفد
    if word.adverb and not (own and _reports(passage, index)):
        deed = following is not None and (following.content_noun or following.speech_noun)
        set_off = index == passage.starts[index] or bool(passage.mark(index - 1))
        own = following is not None and (following.pronoun or following.speech_noun or set_off)
        return deed and own and following is not None and not following.verb
    if word.body.endswith("ا"):
        return True
    own = word.body.endswith("ه") and not is_closed(passage.forms[index])
    own = own or _is_of_subject(passage, index)
    if own or word.conjunction or following is None:
        return False
    set_off = index == 0 or bool(passage.mark(index - 1)) or is_plural_circumstance(passage, index)
    speaks = passage.mark(index + 1) == ":" or index + 1 in passage.opens  # قائلة: «
    reports = set_off or speaks or following.that or following.free in TO_OR_ON
    return reports or (word.body.endswith("ه") and _is_hers(passage, index))


def _reports(passage: Passage, index: int) -> bool:
    """Return whether what is said follows a participle of manner: ، مستدركا | أن، ، مستغربا | القرار."""
    after = index + 1
    following = passage.words[after]
    takes_object = any("object" in form.entry.frames for form in passage.words[index].forms)
    bound = after + 1 < len(passage.words) and passage.words[after + 1].definite
    noun = following.definite or following.content_noun or (following.noun and bound)
    noun = noun and takes_object and not following.preposition
    return following.that or noun or after in passage.opens or passage.mark(after) == ":"


def _is_hers(passage: Passage, index: int) -> bool:
    """Return whether a feminine participle is of who speaks: دعت إلى الحوار | مؤكدة رفض العنف.

    An adverbial between commas may follow it: مشيرة، في بيان لها، إلى أن.
    """
    if passage.mark(index + 1) in COMMAS:
        return index + 2 < len(passage.words) and bool(passage.words[index + 2].free)
    following = passage.words[index + 1]
    bare = following.content_noun and not following.preposition
    return bare and not (passage.words[index - 1].that or _describes(passage, index))


def _describes(passage: Passage, index: int) -> bool:
    """Return whether a feminine participle may be the adjective of the noun before: أنباء | مؤكدة."""
    before = passage.words[index - 1]
    return before.noun and not before.definite and feminine(before.stem)


def _is_of_subject(passage: Passage, index: int) -> bool:
    """Return whether it is an adjective of whoever the verb before tells of: أعلنت فصائل | معارضة أن."""
    return passage.words[index].stem in SIDES and index > 0 and _is_indefinite(passage, index - 1)


def _is_indefinite(passage: Passage, index: int) -> bool:
    """Return whether an indefinite noun or adjective stands at *index*."""
    word = passage.words[index]
    plain = not (word.definite or word.pronoun or word.free or word.adverb or word.verb)
    return plain and word.noun and not passage.mark(index) and index not in passage.named


def is_plural_circumstance(passage: Passage, index: int) -> bool:
    """Return whether a plural without article tells how those before acted: احتج العمال | داعين."""
    word, previous = passage.words[index], passage.words[index - 1]
    if not word.body.endswith(OBLIQUE) or index in passage.named:
        return False
    whole = previous.definite or previous.pronoun or previous.adverb
    return whole or index - 1 in passage.named


def no_verb(passage: Passage, index: int) -> str:
    """Return the rule by which a word is no verb, by its spelling and its place; "" where it is."""
    word = passage.words[index]
    opens = index == passage.starts[index] or bool(passage.mark(index - 1))
    if nominal := _nominal(passage, index, opens=opens):
        return nominal
    if word.body in BOILERPLATE and _is_boilerplate(passage, index, opens=opens):
        return "cue.boilerplate"
    if SHADDA in passage.forms[index].text:
        return ""
    if word.body in NEED_SHADDA:
        return "cue.needs-shadda"
    if word.free and not word.conjunction:  # بين, but: قد بين أن, عبر عن
        shown = passage.words[index - 1].body in ALREADY or _is_before_preposition(passage, index)
        return "" if index == passage.starts[index] or shown else "cue.free-preposition"
    verb = not word.homograph or opens or _behind_clause_opener(passage, index)
    verb = verb or _is_plural_verb(passage, index) or _is_behind_that(passage, index)
    return "" if verb else "cue.homograph"


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
    governed = previous.free in BEFORE_NOUNS and not previous.pronoun
    counted = passage.forms[index - 1].kind == "number" and word.body.endswith(ALIF)
    return governed or counted


def _is_before_preposition(passage: Passage, index: int) -> bool:
    following = passage.words[index + 1] if index + 1 < len(passage.words) else None
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
    )


def may_be_shown_a_verb(passage: Passage, index: int) -> bool:
    """Return whether a complement could show a verb in a word that could be a noun."""
    word = passage.words[index]
    if word.free:
        if index + 1 < len(passage.words) and passage.words[index + 1].body in HANDS:
            return False
        return _opens_its_clause(passage, index)
    if word.body in NEED_SHADDA or word.body in BOILERPLATE:
        return False
    return bool(word.conjunction) or _behind_speaker(passage, index)


def shown_a_verb(passage: Passage, index: int, complement: Complement) -> bool:
    """Return whether subject and complement show a verb in a word that may be shown to be one."""
    if passage.words[index].free:
        start = complement.start
        adjoins = start == index + 1 or not passage.words[start - 1].free
        feels = complement.noun is not None or passage.words[start - 1].free in ABOUT
        expressed = complement.subject is not None and feels  # بدوره، عبر فلان عن شكره
        return expressed or (complement.kind == "that" and adjoins)
    if passage.words[index].conjunction and complement.kind in CLAUSES:
        return True  # وكشف الوزير أن, not وكشف الحقيقة عن
    if _is_joined_promise(passage, index, complement):
        return True
    if complement.kind not in ("that", "colon") or not _behind_speaker(passage, index):
        return False
    shown = complement.subject is not None or complement.start == index + 1  # الوزير ذكر أن
    return shown or _tells_when(passage, index)


def _is_joined_promise(passage: Passage, index: int, complement: Complement) -> bool:
    """Return whether a promise is joined to another perfect: وافق على كذا | وتعهد بتقديم كذا."""
    word, start = passage.words[index], complement.start
    promise = any(form.entry.act == "commit" for form in word.forms) and word.conjunction
    if not promise or complement.subject is not None or start != index + 1:
        return False
    before = passage.words[index - 1]
    if not (before.definite or before.pronoun or before.adverb or index - 1 in passage.named):
        known = before.body.endswith(OBLIQUE)  # عسكريين وتعهد بـ
        if not known:
            return False
    low = passage.starts[index]
    perfects = (
        form
        for at in range(low, index)
        if passage.words[at].verb
        for form in passage.words[at].forms
    )
    return any(form.tense == "perfect" and form.gender == "m" for form in perfects)


def _behind_speaker(passage: Passage, index: int) -> bool:
    """Return whether a noun that may speak stands before: الوزير | ذكر, not بعد الوزير | ذكر."""
    if not index:
        return False
    previous = passage.words[index - 1]
    construct = bool(previous.free) or previous.verb or (previous.title and not previous.definite)
    return not construct and (previous.definite or previous.pronoun)


def _opens_its_clause(passage: Passage, index: int) -> bool:
    """Return whether a word spelled like a preposition has its clause's place of the verb.

    `كما | بين أن`, `ومن جهته، | بين الوزير أن`, not `الفرق | بين أن`.
    """
    before = index - 1
    if index <= passage.starts[index]:
        return False
    if passage.mark(before) in COMMAS:
        before -= 1
    previous = passage.words[before]
    turn = previous.pronoun and previous.stem in TURNS
    return turn or (previous.body in CONNECTIVES and before == index - 1)


def _tells_when(passage: Passage, index: int) -> bool:
    """Return whether time or place follows: الوزير ذكر أمس, not الجدير ذكره هنا."""
    following = passage.words[index + 1]
    bare = not passage.words[index].pronoun and not passage.words[index - 1].preposition
    return bare and (following.adverb or following.free in IN)
