"""Read telephone numbers and the codes that messages are sent to: ``ت 2216665``, ``إلى 5565``."""

from __future__ import annotations

from newsclaims_numbers.context import Context
from newsclaims_numbers.counted import counted_after
from newsclaims_numbers.numerals import read_numeral
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity, written
from newsclaims_numbers.tokenized_text import TokenizedText

_SHORTEST_PHONE, _LONGEST_PHONE = 7, 15
_SHORTEST_ANNOUNCED = 5
_PLAIN_PHONE = 9
_GROUPED_PHONE = 3
_MOST_GROUPS = 7
_EXTENSION = rule_words().telephones.extension
_ANNOUNCING = (":", ".", "(", "+", "/")
_MOST_MARKS = 3
_SHORTEST, _LONGEST = 3, 6  # digits of a code
_CALLS = frozenset(rule_words().telephones.calls)
_LINES = rule_words().telephones.lines
_TO = (rule_words().particles.to, rule_words().particles.on)
_NO_CODE = (".", ",", "%", "٪", "/", "-")
_REACH = 12
_TELEPHONE, _AT = "telephone", "ب"


def read_telephone(context: Context, index: int) -> TokenQuantity | None:
    """Read a telephone number known by its shape at token *index*, or None.

    It is international, in groups, long and plain, or begins with a nought.
    """
    digits, after = context.text.word(index).fold, context.text.word(index + 1)
    if len(digits) < _SHORTEST_PHONE and after.kind not in ("digits", "mark"):
        return None
    return _telephone(context, index, announced=False)


def read_announced(context: Context, index: int) -> TokenQuantity | None:
    """Read digits that the words before make a telephone number or a message's code, or None."""
    if _announced(context, index):
        return _telephone(context, index, announced=True)
    return _code(context, index)


def _telephone(context: Context, index: int, *, announced: bool) -> TokenQuantity | None:
    text = context.text
    first, groups, last, tied = _groups(text, index, slash=announced)
    plus = text.word(first - 1).fold == "+" and text.glued(first - 1)
    if plus:
        first -= 1
    bracket = text.word(first - 1).fold == "("
    digits = "".join(groups)
    if not (_SHORTEST_ANNOUNCED if announced else _SHORTEST_PHONE) <= len(digits) <= _LONGEST_PHONE:
        return None
    grouped = tied and len(groups) >= _GROUPED_PHONE
    nought = digits.startswith("0") and len(digits) > _SHORTEST_PHONE
    following = text.word(last + 1)
    bound = following.senses.scale is not None or following.measures
    long = len(digits) >= _PLAIN_PHONE and not digits.endswith("000")
    plain = len(groups) == 1 and long and not bound
    called = announced and not bound and not digits.endswith("000")
    large = _thousands(groups) and len(groups) > 1
    if not (called or ((plus or grouped or nought or plain) and not large)):
        return None
    if text.word(first - 1).fold in "-−" and text.glued(first - 1):
        return None
    if bracket:
        first -= 1
    extension = _extension(text, last)
    return TokenQuantity(
        first=first,
        last=extension or last,
        number=(first, extension or last),
        kind="identifier",
        value=("+" if plus else "")
        + digits
        + (f"x{text.word(extension).fold}" if extension else ""),
        rule=_TELEPHONE,
    )


def _announced(context: Context, index: int) -> bool:
    """Return whether ``ت``, ``هاتف:`` or ``جوال`` stands before token *index*."""
    text, at = context.text, index - 1
    last = context.done[-1] if context.done else None
    if last is not None and last.rule == _TELEPHONE and at - last.last <= 1:
        return True  # 71 800 900 أو 71800901
    while index - at <= _MOST_MARKS and text.word(at).fold in _ANNOUNCING:
        at -= 1
    return at > context.taken and text.word(at).stem in context.lexicon.telephones


def _code(context: Context, index: int) -> TokenQuantity | None:
    """Read the digits that one calls or writes to: ``الاتصال على 1919``, ``أرسل 1 إلى 5565``."""
    text = context.text
    digits, before = text.word(index).fold, text.word(index - 1)
    attached = before.clitic is not None and before.clitic.preposition == _AT
    if not (attached or before.fold in _TO) or not _stands_bare(context, index):
        return None
    words = {text.word(at).stem for at in range(max(0, index - _REACH), index)}
    if not words.isdisjoint(_CALLS):
        return written((index, index), digits, _TELEPHONE, kind="identifier")
    short = attached or len(digits) == _SHORTEST
    if short or words.isdisjoint(context.lexicon.messages):
        return None
    return written((index, index), digits, "code of a message", kind="identifier")


def _stands_bare(context: Context, index: int) -> bool:
    """Return whether the digits at *index* are as many as a code has, and count or measure nothing."""
    text = context.text
    digits, following = text.word(index).fold, text.word(index + 1)
    if not _SHORTEST <= len(digits) <= _LONGEST or digits.endswith("000") or following.measures:
        return False
    numeral = read_numeral(text, index)
    if (
        numeral is None
        or numeral.last > index
        or (following.fold in _NO_CODE and text.glued(index))
    ):
        return False
    return counted_after(context, numeral) is None  # إلى 5565 مشتركا


def read_line(context: Context, index: int) -> TokenQuantity | None:
    """Read the short number of a line that is named: ``رقم الطوارئ 112``, ``هاتف النجدة 122``."""
    text = context.text
    name, line = text.word(index - 1), text.word(index - 2)
    if line.stem not in _LINES or line.definite or index - 2 <= context.taken:
        return None
    if not name.definite or name.opens_number or not _stands_bare(context, index):
        return None
    digits = text.word(index).fold
    quantity = written((index, index), digits, _TELEPHONE, kind="identifier")
    return quantity.widened((index - 2, index))


def _groups(text: TokenizedText, index: int, *, slash: bool) -> tuple[int, list[str], int, bool]:
    """Collect the digit groups of a telephone number, and whether they look like one."""
    groups, last, tied = [text.word(index).fold], index, False
    marks = (")", "-", "–", ".", "/") if slash else (")", "-", "–", ".")
    while len(groups) < _MOST_GROUPS:
        at = last + 1
        while text.word(at).fold in marks and at - last <= 2:  # noqa: PLR2004  bracket and dash
            at += 1
        following = text.word(at)
        if following.kind != "digits" or text.starts[at] - text.ends[last] > 3:  # noqa: PLR2004  spaces around a dash
            break
        tied = tied or at > last + 1 or len(groups) > 1
        groups.append(following.fold)
        last = at
    return index, groups, last, tied and not _thousands(groups)


def _thousands(groups: list[str]) -> bool:
    """Return whether the groups are those of a large number: ``12 000 000``, ``1.200.000``."""
    return (
        all(len(group) == _GROUPED_PHONE for group in groups[1:])
        and len(groups[0]) <= _GROUPED_PHONE
    )


def _extension(text: TokenizedText, last: int) -> int | None:
    at = last + 1
    if text.word(at).fold not in _EXTENSION:
        return None
    at += 2 if text.word(at + 1).fold == "." else 1
    return at if text.word(at).kind == "digits" else None
