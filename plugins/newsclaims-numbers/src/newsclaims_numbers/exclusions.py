"""What looks like a number and is none: idioms, names, ``واحد من أبرز``, weekdays."""

from __future__ import annotations

from newsclaims_numbers.compose import joined
from newsclaims_numbers.context import Context
from newsclaims_numbers.digits_in_names import digits_of_name, opens_sentence
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.tokenized_text import TokenizedText
from newsclaims_numbers.word_senses import Cardinal

_ONE = 1
_FROM = rule_words().particles.of
_OF_WHOLE = rule_words().wholes.plain
_TWO = 2
_THOUSAND, _SEVEN = rule_words().exclusions.thousand, rule_words().exclusions.seven
_REACH = 3
_HOUR = rule_words().clock.hour
_PLURAL = rule_words().inflection.plural_feminine
_DUAL = rule_words().inflection.dual_oblique


def excluded(context: Context, index: int) -> int | None:
    """Return the last token of what is no number at *index*, or None where it may be one."""
    word = context.text.word(index)
    phrase = _in_phrase(context, index) if word.stem in context.lexicon.phrase_words else None
    if phrase is not None:
        return phrase
    if word.kind == "digits":
        return digits_of_name(context, index)
    month = context.lexicon.months_back.before(context.text, index)
    if month is not None and month[1] < index:
        context.text.rejected("month", month[1], index, "calendar.toml", "part of its name")
        return index  # the second word of كانون الثاني
    cardinal = word.senses.cardinal
    other = _homograph(context.text, index)
    if other is None and cardinal is not None:
        other = _no_cardinal(context, index, cardinal)
    if other is None:
        return None
    context.text.rejected("homograph", index, index, word.stem, other)
    return index


def _in_phrase(context: Context, index: int) -> int | None:
    """Return the last token of the idiom or name around *index*, or None."""
    text, lexicon = context.text, context.lexicon
    for start in range(index, index - _REACH, -1):
        if text.word(start).stem not in lexicon.phrase_words:
            break
        idiom = lexicon.idioms.loose(text, start)
        if idiom is not None and idiom[1] >= index and text.word(idiom[1]).definite in idiom[0]:
            text.rejected("idiom", start, idiom[1], "function_words.toml idioms", "no number")
            return idiom[1]
        name = lexicon.names.loose(text, start)
        if name is not None and name[1] >= index:
            text.rejected(
                "name with a number", start, name[1], "function_words.toml names", "a name"
            )
            return name[1]
    return None


def _homograph(text: TokenizedText, index: int) -> str | None:
    """Return what a word is that is spelled like a number, or None where it may be one."""
    if _verb(text, index):
        return "the verb, he wrote"
    return "the beast of prey" if _beast(text, index) else None


def _verb(text: TokenizedText, index: int) -> bool:
    """Return whether a sentence opens with ``وألف``: then it is the verb, "and he wrote"."""
    word = text.word(index)
    scale = word.senses.scale
    bare = scale is not None and scale.form == "singular" and word.stem == _THOUSAND
    return bare and bool(word.conjunction) and opens_sentence(text.word(index - 1))


def _beast(text: TokenizedText, index: int) -> bool:
    """Return whether ``سبع`` is a beast of prey: seven counts a noun, a seventh is of what is shared."""
    word = text.word(index)
    if word.stem == _SEVEN + "ا":
        return joined(text, index + 1) is None
    if word.stem != _SEVEN:
        return False
    before, following = text.word(index - 1), text.word(index + 1)
    if following.stem.endswith(_PLURAL) or following.measures:
        return False
    if word.definite:
        return not before.definite or before.kind != "word" or before.preposition != ""
    return following.definite and not (following.divides or word.damma or following.opens_number)


def _no_cardinal(context: Context, index: int, cardinal: Cardinal) -> str | None:
    """Return what ``واحد من أبرز``, ``بالمئة`` and the weekday ``الاثنين`` are; None for numbers."""
    text = context.text
    word, following, after = text.word(index), text.word(index + 1), text.word(index + 2)
    if cardinal.value == _ONE and cardinal.role == "unit":
        joined = following.conjunction and following.senses.cardinal is not None
        hour = text.word(index - 1).stem == _HOUR  # الساعة الواحدة
        each = word.definite and text.word(index - 1).definite and not _measured(context, index - 1)
        if each and not (joined or hour):
            return "the pronoun, each"  # للشخص الواحد
        counts = after.opens_number or after.fold in _OF_WHOLE
        return "the pronoun, one of" if following.fold == _FROM and not counts else None
    if cardinal.role == "hundred":
        percent = word.preposition == "ب" and word.definite
        return "a percent sign without its number" if percent else None
    monday = cardinal.value == _TWO and word.definite and word.stem.endswith(_DUAL)
    return "the weekday" if monday else None


def _measured(context: Context, index: int) -> bool:
    """Return whether a unit of measure stands at *index*: ``اللتر الواحد`` is one litre."""
    found = context.lexicon.units.loose(context.text, index)
    return found is not None and found[0].kind == "measure"
