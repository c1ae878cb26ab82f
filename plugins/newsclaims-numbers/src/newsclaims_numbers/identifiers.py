"""Read numbers that name a thing: an article of law, a resolution, a flight, a type."""

from __future__ import annotations

from decimal import Decimal

from newsclaims_numbers.context import Context
from newsclaims_numbers.counted import counted_after
from newsclaims_numbers.digits import read_literal
from newsclaims_numbers.numeral_types import Literal
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.telephones import read_announced, read_line, read_telephone
from newsclaims_numbers.token_quantity import TokenQuantity
from newsclaims_numbers.tokenized_text import TokenizedText

_MOST_PARTS, _LONGEST_PART = 7, 7
_LONGEST_STEM = 3
_MOST_LETTERS = 4
_FEW = range(3, 11)
_NAMED = "named"
_COUNT, _OF = rule_words().identifiers.count, rule_words().particles.of


def read_identifier(context: Context, index: int) -> TokenQuantity | None:
    """Read the identifier at token *index*, or None."""
    if context.text.word(index).kind != "digits":
        return None
    return (
        read_telephone(context, index) or _named(context, index) or read_announced(context, index)
    )


def _named(context: Context, index: int) -> TokenQuantity | None:
    """Read a number that follows a word that numbers name: ``المادة 7``, ``القرار رقم 2254``."""
    text, lexicon = context.text, context.lexicon
    literal = read_literal(text, index)
    if literal is None or (not literal.run and "." not in str(literal.value)):
        return None
    before = index - 1
    if text.word(before).fold == "(":
        before -= 1
    found = lexicon.naming.before(text, before)
    if found is None:
        return (
            _typed(context, literal)
            or _hyphened(context, literal)
            or _next_named(context, index, literal)
            or read_line(context, index)
        )
    if _measured(context, literal) or _is_count(context, found[1], literal):
        return None
    if found[0] and not text.word(found[1]).definite:
        return None
    first = found[1]
    outer = lexicon.naming.before(text, first - 1)
    if outer is not None:
        first = outer[1]
    last, value = _hyphenated(text, literal)
    closing = before < index - 1 and text.word(last + 1).fold == ")"  # الرمز (61)
    return TokenQuantity(
        first=max(first, context.taken + 1),
        last=last + closing,
        number=(index, last),
        kind="identifier",
        value=value,
        rule=_NAMED,
    )


def _is_count(context: Context, name: int, literal: Literal) -> bool:
    """Return whether ``العدد`` says how many: ``بلغ العدد 15 قتيلا``."""
    text = context.text
    if text.word(name).stem != _COUNT or text.word(literal.last + 1).fold == _OF:
        return False
    return _counts(context, literal)


def _measured(context: Context, literal: Literal) -> bool:
    """Return whether a unit or scale follows the digits: ``الملف 100 بالمئة`` names no file."""
    text, end = context.text, literal.last + 1
    following = text.word(end)
    bound = following.measures and not following.preposition  # not عدد 35 لسنة 2016
    if bound or following.fold in "%٪" or following.senses.scale is not None:
        return True
    unit = context.lexicon.units.after(text, end)
    return unit is not None and unit[0].kind == "percent"


def _typed(context: Context, literal: Literal) -> TokenQuantity | None:
    """Read a type named by Latin letters in Arabic spelling: ``إف 16``, ``إم إتش 370``."""
    text, lexicon = context.text, context.lexicon
    first = literal.first
    if text.word(first - 1).fold == "-":
        first -= 1
    known = 0
    end = first
    while (word := text.word(first - 1)).kind == "word" and first - 1 > context.taken:
        sure = word.stem in lexicon.letters and not word.definite
        if not sure and word.fold not in lexicon.other_letters:
            break
        first, known = first - 1, known + sure
    if not known or _measured(context, literal) or not literal.run or end - first > _MOST_LETTERS:
        return None
    if end - first == 1 and int(literal.value) in _FEW and _counts(context, literal):
        return None  # a name may end like a letter: شارك لويس دي 5 مرات
    return TokenQuantity(
        first=first,
        last=literal.last,
        number=(literal.first, literal.last),
        kind="identifier",
        value=literal.value,
        rule=_NAMED,
    )


def _hyphened(context: Context, literal: Literal) -> TokenQuantity | None:
    """Read a type or a make that a hyphen ties to its number: ``مي-28``, ``سويوز-15``.

    After a word of more letters the number must not count what follows.
    """
    text, index = context.text, literal.first
    name = text.word(index - 2)
    if text.word(index - 1).fold != "-" or not (text.glued(index - 1) and text.glued(index - 2)):
        return None
    plain = (
        name.kind == "word" and name.clitic is None and not name.opens_number and not name.definite
    )
    if not plain or index - 2 <= context.taken or not literal.run or _measured(context, literal):
        return None
    if len(name.fold) > _LONGEST_STEM and _counts(context, literal):
        return None
    last, value = _hyphenated(text, literal)
    return TokenQuantity(
        first=index - 2,
        last=last,
        number=(index, last),
        kind="identifier",
        value=value,
        rule=_NAMED,
    )


def _counts(context: Context, literal: Literal) -> bool:
    """Return whether digits count the noun after them."""
    numeral = read_numeral(context.text, literal.first)
    return numeral is not None and counted_after(context, numeral) is not None


def _next_named(context: Context, index: int, literal: Literal) -> TokenQuantity | None:
    """Read the 26 of ``الفصلين 25 و26``."""
    clitic = context.text.word(index - 1).clitic
    joined = clitic is not None and clitic.conjunction and not clitic.preposition
    if not joined or not context.done or context.done[-1].last != index - 2:
        return None
    if context.done[-1].rule != _NAMED or context.text.word(literal.last + 1).measures:
        return None
    return TokenQuantity(
        first=index,
        last=literal.last,
        number=(index, literal.last),
        kind="identifier",
        value=literal.value,
        rule=_NAMED,
    )


def _hyphenated(text: TokenizedText, literal: Literal) -> tuple[int, Decimal | str]:
    """Return the last token and the value, with the parts of ``رقم 16-26``."""
    last, parts = literal.last, [str(literal.value)]
    while len(parts) < _MOST_PARTS:
        mark, following = text.word(last + 1), text.word(last + 2)
        tied = text.glued(last) and text.glued(last + 1) and mark.fold in ("-", "/")
        if not tied or following.kind != "digits" or len(following.fold) > _LONGEST_PART:
            break
        parts.append(mark.fold + following.fold)
        last += 2
    return last, "".join(parts) if len(parts) > 1 else literal.value
