"""Which quotation marks and brackets of a paragraph belong together.

A mark without a partner encloses nothing, so a forgotten one costs at most its paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.model import WordForm
from newsclaims_tokenizer.forms import Columns

_OPENING = {
    "«": "«", "‹": "‹", "“": '"', "„": '"', "‟": '"', "‘": "'", "‚": "'", "(": "(", "[": "[", "{": "{", "﴾": "﴾",
}  # fmt: skip
_CLOSING = {
    "»": "«", "›": "‹", "”": '"', "’": "'", ")": "(", "]": "[", "}": "{", "﴿": "﴾",
}  # fmt: skip
_EITHER = {'"': '"', "'": "'", "“": '"', "”": '"', "„": '"', "‟": '"'}
_UNNESTED = frozenset("\"'")
MARKS = frozenset(_OPENING) | frozenset(_CLOSING) | frozenset(_EITHER)
QUOTATION_MARKS = MARKS - frozenset("()[]{}﴾﴿")


def opens(tokens: Columns, index: int) -> bool:
    """Return whether the mark at *index* looks like an opening one.

    Straight and curly marks are told by the space around them, for the press mixes them;
    guillemets and brackets by their shape.
    """
    mark = tokens.forms[index].text[0]
    if mark not in _EITHER:
        return mark in _OPENING
    after_space = not tokens.touches(index - 1) or _leads(tokens.forms[index - 1])
    before_space = not tokens.touches(index)
    if after_space != before_space:
        return after_space
    return mark in _OPENING


def enclosures(tokens: Columns, marks: Sequence[int]) -> list[tuple[int, int]]:
    """Return the pairs among the *marks* of one paragraph, as indices into *tokens*."""
    pairs: list[tuple[int, int]] = []
    stack: list[tuple[str, int]] = []
    depth: dict[str, int] = {}
    for index in marks:
        mark = tokens.forms[index].text[0]
        family = _OPENING.get(mark) or _CLOSING.get(mark) or _EITHER.get(mark)
        if family is None:
            continue
        opened = depth.get(family, 0)
        opening = opens(tokens, index)
        if mark in "\"'" and not _decided(tokens, index):
            opening = not opened
        if opening:
            if opened and family in _UNNESTED:
                _drop(stack, depth, family)
            stack.append((family, index))
            depth[family] = depth.get(family, 0) + 1
        elif opened:
            pairs.append((_drop(stack, depth, family), index))
    return pairs


def _drop(stack: list[tuple[str, int]], depth: dict[str, int], family: str) -> int:
    """Take the latest mark of *family* off the stack, with the unclosed ones above it."""
    while True:
        top, index = stack.pop()
        depth[top] -= 1
        if top == family:
            return index


def _decided(tokens: Columns, index: int) -> bool:
    after_space = not tokens.touches(index - 1) or _leads(tokens.forms[index - 1])
    return after_space == tokens.touches(index)


def _leads(form: WordForm) -> bool:
    """Return whether *form* may stand between a space and an opening mark: ``و"`` or ``("``."""
    return form.text[0] in _OPENING or (form.kind == "word" and len(form.norm) == 1)
