"""Find the noun phrase that a number counts, after it or, with the article, before it."""

from __future__ import annotations

from newsclaims_numbers.context import Context
from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.numeral_types import Numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenRange
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.words import Word

_COUNTED, _FORMS, _WHOLES = rule_words().counted, rule_words().inflection, rule_words().wholes
_FROM = rule_words().particles.of
_OF_WHOLE = (*_WHOLES.plain, *_WHOLES.sums, *_WHOLES.sides)
_LONGEST_BEFORE = 4
_PRONOUNS = rule_words().clitics.pronouns
_SHORTEST_POSSESSED = 4
_TEN, _HUNDRED = 10, 100
_LONGEST_WITHOUT = 5  # letters: the هم of متهم and مساهم is their own
_JOINED = _COUNTED.clitic_beginnings
_ENDINGS = _COUNTED.endings
_LONGEST_ENDING = 3
_NO_ADJECTIVE = _COUNTED.no_adjective_beginnings
_AGREEMENT = tuple((endings.noun, endings.adjective) for endings in _COUNTED.agreement)
_OF_PLURAL, _OF_SINGULAR = _COUNTED.adjective_of_plural, _COUNTED.adjective_of_singular
_OF_POSSESSED = _COUNTED.adjective_of_possessed
_OTHER = _COUNTED.others
_ADJECTIVE = (_FORMS.nisba_feminine, "ي", *_FORMS.nisba_plural)
_FEMININES = _FORMS.plural_feminine
_LONGEST_IN_WA = 4  # letters: عضوا is a noun


def counted_after(context: Context, numeral: Numeral) -> TokenRange | None:
    """Return the noun phrase after *numeral*, or None.

    ``منطقة سكنية`` is a noun with its adjective; of ``585 من المرضى`` it is ``المرضى``.
    """
    text, index = context.text, numeral.last + 1
    word = text.word(index)
    few = numeral.value is not None and 3 <= numeral.value <= 10  # noqa: PLR2004  these govern a plural
    part = text.word(numeral.last).senses.part
    if numeral.fraction and part is not None and part.possessed:
        return None  # ثلثاها مؤسسات: what it is a part of stands in the pronoun
    if word.fold == _FROM:
        return _partitive(context, index + 1)
    if (
        not (is_noun(context, word) or _accusative(context, word, numeral))
        or _after_preposition(context, word)
        or (word.definite and not numeral.definite and not numeral.construct)
        or (word.definite and numeral.definite and word.stem in context.lexicon.modifiers)
    ):
        return None
    return _extended(context, index, plural=few)


def _accusative(context: Context, word: Word, numeral: Numeral) -> bool:
    """Return whether the ها of a participle is its own, as 11 to 99 govern it: ``12 مشتبها بهم``."""
    governed = numeral.integer is not None and numeral.integer % _HUNDRED > _TEN
    participle = word.fold.startswith("م") and word.fold.endswith(_COUNTED.participle_ending)
    long = len(word.fold) > _LONGEST_WITHOUT and word.stem not in context.lexicon.stop
    return governed and participle and long and word.kind == "word"


def _partitive(context: Context, index: int) -> TokenRange | None:
    """Read what stands after من: ``المرضى``, ``أشقاء الموقوف``; nothing indefinite by itself."""
    text = context.text
    noun, owner = text.word(index), text.word(index + 1)
    if noun.kind != "word" or noun.opens_number or noun.conjunction:
        return None
    if noun.definite:
        return _extended(context, index, plural=True)
    if _possessed(noun):
        adjective = text.word(index + 1)
        described = adjective.definite and adjective.fold.endswith(_OF_POSSESSED)
        return (index, index + described)
    owned = owner.kind == "word" and owner.definite and not owner.preposition
    if owned and is_noun(context, noun) and noun.fold not in _OF_WHOLE and not owner.conjunction:
        return (index, index + 1)
    return None


def _possessed(noun: Word) -> bool:
    """Return whether a pronoun is attached to a noun of four letters and more: ``زملائه``."""
    if len(noun.fold) < _SHORTEST_POSSESSED or noun.senses.part is not None:
        return False
    return noun.fold.endswith(_PRONOUNS) or (noun.fold.endswith("ه") and not noun.marbuta)


def _extended(context: Context, index: int, *, plural: bool) -> TokenRange:
    """Add to the noun at *index* the adjective that agrees with it."""
    noun, adjective = context.text.word(index), context.text.word(index + 1)
    superlative = (
        noun.fold in context.lexicon.superlatives and context.text.word(index - 1).senses.ordinal
    )
    if adjective.fold in _OTHER:
        return (index, index + 1)
    if superlative and is_noun(context, adjective):
        return (index, index + 1)  # رابع أكبر مصفاة, سادس أكبر المدن
    agrees = (
        is_noun(context, adjective)
        and adjective.definite == noun.definite
        and (
            (
                not _third_person(adjective.fold, context.lexicon)
                and _agree(noun.fold, adjective.fold, plural=plural)
            )
            or (not plural and _plain_adjective(context, noun, adjective))
        )
    )
    return (index, index + 1) if agrees else (index, index)


def _plain_adjective(context: Context, noun: Word, adjective: Word) -> bool:
    """Return whether *adjective* is one that shows no ending: ``مبنى جديد``, ``هجوما كبيرا``."""
    return adjective.stem in context.lexicon.adjectives and not noun.fold.endswith(
        ("ه", _FEMININES)
    )


def _agree(noun: str, adjective: str, *, plural: bool) -> bool:
    """Return whether *adjective* has the ending that one of *noun* would have (both folded)."""
    if adjective.startswith(_NO_ADJECTIVE) or adjective.endswith(_COUNTED.verb_ending):
        return False
    for nouns, adjectives in _AGREEMENT:
        if noun.endswith(nouns):
            return adjective.endswith(adjectives)
    return adjective.endswith(_OF_PLURAL if plural else _OF_SINGULAR)


def is_noun(context: Context, word: Word) -> bool:
    """Return whether *word* may be a noun of a counted phrase: no function word, verb or number."""
    lexicon = context.lexicon
    return (
        word.kind == "word"
        and len(word.stem) > 1
        and not word.preposition
        and not word.conjunction
        and not word.opens_number
        and word.clitic is None
        and word.stem not in lexicon.stop
        and word.stem not in lexicon.weekdays
        and not (word.fold.startswith("و") and not _in_w(word, lexicon))
        and not (word.fold.startswith(_JOINED) and not _own_letter(word.stem, lexicon))
        and not (word.fold.endswith(_PRONOUNS) and len(word.fold) > _LONGEST_WITHOUT)
        and not _verb_like(word.fold, lexicon)
    )


def _after_preposition(context: Context, word: Word) -> bool:
    """Return whether an attached ب or ل opens a phrase of its own: ``54 بتهمة``, ``130 لتأسيس``."""
    if not word.stem.startswith(("ب", "ل")) or word.senses.dual is not None:
        return False
    lexicon = context.lexicon
    if word.stem in lexicon.country_words or word.stem.endswith(_FORMS.nisba_plural):
        return False
    return not _own_letter(word.stem, lexicon)


def _own_letter(stem: str, lexicon: Lexicon) -> bool:
    """Return whether the first letter belongs to the noun, whatever its ending: ``بطاقات``, ``بالغا``."""
    nouns = lexicon.nouns_in_b_or_l
    if stem.endswith(_FEMININES) and stem[:-2] + "ه" in nouns:
        return True
    bases = [stem[: len(stem) - cut] for cut in range(_LONGEST_ENDING + 1)]
    return any(base in nouns and stem[len(base) :] in _ENDINGS for base in bases)


def _in_w(word: Word, lexicon: Lexicon) -> bool:
    """Return whether a و belongs to the noun: وردة, وصلات; there "and" is rare after a number."""
    indefinite = (word.marbuta or word.stem.endswith(_FEMININES)) and not word.definite
    return indefinite or word.stem in lexicon.nouns_in_w


def _third_person(folded: str, lexicon: Lexicon) -> bool:
    """Return whether a word begins with the ي of an imperfect and not with one of its own."""
    return folded.startswith("ي") and not folded.startswith(lexicon.stems_in_y)


def _verb_like(folded: str, lexicon: Lexicon) -> bool:
    """Return whether a word has the shape of an imperfect or of a plural perfect."""
    third = _third_person(folded, lexicon)
    plural = folded.startswith(_COUNTED.verb_beginnings) and folded.endswith(_COUNTED.verb_plural)
    return (
        third or plural or (folded.endswith(_COUNTED.verb_ending) and len(folded) > _LONGEST_IN_WA)
    )


def counted_before(context: Context, numeral: Numeral, *, head: bool = False) -> TokenRange | None:
    """Return the noun phrase that the number follows as an adjective: ``الدفعة الأولى``.

    Args:
        context: the text.
        numeral: the number, with the article.
        head: whether an indefinite head of the phrase is part of it, as in
            ``دول مجلس التعاون الخليجي الستة``; of an ordinal's it is not.
    """
    text, last = context.text, numeral.first - 1
    if not _followed_by(context, numeral):
        return None
    first = last
    while last - first + 1 < _LONGEST_BEFORE and _continues(text, first):
        first -= 1
    if head:
        first = _head(context, numeral, first, last)
    return max(first, context.taken + 1), last


def _head(context: Context, numeral: Numeral, first: int, last: int) -> int:
    """Return the first token of what is counted: the noun that governs the phrase, or *first*.

    ``أعضاء المجلس الثلاثة`` counts members, as the gender of the number tells: three of a masculine
    noun have the ة; ``قادة الدول السبع`` counts states.  A noun with its adjective, ``التعاون
    الخليجي``, is a name, and another noun of the name may stand between.
    """
    named = last > first
    masculine = context.text.word(numeral.first).stem.endswith("ه")
    for at in range(first - 1, last - _LONGEST_BEFORE, -1):
        if not _governs(context, at):
            break
        gender = context.lexicon.members.get(context.text.word(at).stem)
        if gender is not None:
            agrees = numeral.literal is not None or named or masculine == (gender == "m")
            return at if agrees else first
    return first - 1 if named and _governs(context, first - 1) else first


def _governs(context: Context, index: int) -> bool:
    """Return whether the word at *index* may govern the noun after it."""
    noun, governed = context.text.word(index), context.text.word(index + 1)
    if index <= context.taken or noun.definite or governed.preposition or governed.conjunction:
        return False
    return is_noun(context, noun) or noun.stem in context.lexicon.members


def _followed_by(context: Context, numeral: Numeral) -> bool:
    """Return whether a definite noun stands right before *numeral*, as before an adjective."""
    word, lexicon = context.text.word(numeral.first - 1), context.lexicon
    if not numeral.definite or numeral.preposition or numeral.first - 1 <= context.taken:
        return False
    if word.kind != "word" or not word.definite or word.clitic is not None:
        return False
    stop = word.stem in lexicon.definite_stop and word.stem not in lexicon.unit_singulars
    return not stop and not context.text.word(numeral.first).conjunction


def _continues(text: TokenizedText, first: int) -> bool:
    """Return whether the word at token *first* is an adjective of the definite one before it."""
    word, before = text.word(first), text.word(first - 1)
    return (
        (word.fold.endswith(_ADJECTIVE) or (word.marbuta and before.marbuta))
        and not word.fold.startswith(_JOINED)
        and before.kind == "word"
        and before.definite
        and not before.opens_number
        and not word.preposition
        and not word.conjunction
    )
