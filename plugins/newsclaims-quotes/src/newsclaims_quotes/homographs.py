"""Words spelled like a form of a reporting verb: which of them are one here?"""

from __future__ import annotations

from newsclaims_quotes.frames import Complement
from newsclaims_quotes.reading import Reading

SHADDA = "\u0651"
CLAUSES = frozenset({"that", "quote", "colon"})
BOILERPLATE = frozenset({"تجدر", "يذكر", "يشار", "يقصد", "يلاحظ"})
"""Impersonal openers of background that nobody says: يذكر أن، يشار إلى أن."""
PASSIVES = frozenset({"تجدر", "يشار", "يقصد"})
"""Those that can be nothing else."""
OPENERS = frozenset({"كما", "هذا"})


def may_be_participle(reading: Reading, index: int) -> bool:
    """Say whether a participle reports: مضيفاً always may, مضيفة where a clause follows."""
    word = reading.words[index]
    following = reading.words[index + 1] if index + 1 < len(reading.words) else None
    if word.adverb:  # مجددا وقوفه مع, not عاد مجددا
        return following is not None and following.content_noun and not following.verb
    if word.body.endswith("ا"):
        return True
    own = word.body.endswith("ه") and not reading.tokens[index].text.endswith("ة")
    if own or word.conjunction or following is None:
        return False
    set_off = index == 0 or bool(reading.mark(index - 1))
    speaks = reading.mark(index + 1) == ":" or index + 1 in reading.opens  # قائلة: «
    return set_off or speaks or following.that or following.free in ("الي", "علي")


def may_be_verb(reading: Reading, index: int) -> bool:
    """Say whether a word is a verb by its spelling and its place."""
    word = reading.words[index]
    opens = index == reading.starts[index] or bool(reading.mark(index - 1))
    if word.body in BOILERPLATE and _is_boilerplate(reading, index, opens=opens):
        return False
    if SHADDA in reading.tokens[index].text:
        return True
    if word.body in reading.lexicon.need_shadda:
        return False
    if word.free and not word.conjunction:  # بين, but: قد بين أن, عبر عن
        shown = reading.words[index - 1].body == "قد" or _is_before_preposition(reading, index)
        return index == reading.starts[index] or shown
    return not word.homograph or opens or _behind_clause_opener(reading, index)


def _is_before_preposition(reading: Reading, index: int) -> bool:
    following = reading.words[index + 1] if index + 1 < len(reading.words) else None
    if following is None or following.conjunction:
        return False
    return bool(following.free) or (following.preposition == "ل" and following.apart)


def _is_boilerplate(reading: Reading, index: int, *, opens: bool) -> bool:
    """Say whether background begins: `، ويذكر أن`, `كما يشار إلى`, not `الكاتب يذكر أن`."""
    word = reading.words[index]
    begins = opens or bool(word.conjunction) or reading.words[index - 1].body in OPENERS
    return (begins or word.body in PASSIVES) and _is_impersonal(reading, index)


def _is_impersonal(reading: Reading, index: int) -> bool:
    following = reading.words[index + 1] if index + 1 < len(reading.words) else None
    return following is not None and (following.that or bool(following.free))


def _behind_clause_opener(reading: Reading, index: int) -> bool:
    previous = reading.words[index - 1]
    return (
        previous.relative
        or previous.particle
        or previous.adverb
        or previous.body in reading.lexicon.connectives
        or index - 1 in reading.named
    )


def shown_a_verb(reading: Reading, index: int, complement: Complement) -> bool:
    """Say whether subject and complement show a verb in a word that could be a noun."""
    if reading.words[index].free:
        return False
    unsure = reading.words[index].body in reading.lexicon.need_shadda | BOILERPLATE
    if reading.words[index].conjunction and complement.kind in CLAUSES and not unsure:
        return True  # وكشف الوزير أن, not وكشف الحقيقة عن
    if unsure or not index or complement.kind not in ("that", "colon"):
        return False
    previous = reading.words[index - 1]
    construct = bool(previous.free) or previous.verb or (previous.title and not previous.definite)
    shown = complement.subject is not None or complement.start == index + 1  # الوزير ذكر أن
    return (
        (shown or _tells_when(reading, index))
        and not construct
        and (previous.definite or previous.pronoun)
    )


def _tells_when(reading: Reading, index: int) -> bool:
    """Say whether time or place follows: الوزير ذكر أمس, not الجدير ذكره هنا."""
    following = reading.words[index + 1]
    bare = not reading.words[index].pronoun and not reading.words[index - 1].preposition
    return bare and (following.adverb or following.free == "في")
