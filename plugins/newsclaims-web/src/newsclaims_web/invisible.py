"""Keep characters that are not seen, such as the zero-width non-joiner, through an extraction.

trafilatura drops what Python does not call printable.  In Persian names and in numbers between Arabic
letters these characters are part of the text, so that others stand in for them meanwhile.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

_FIRST, _LAST = 0x13000, 0x1342F
"""Egyptian hieroglyphs: printable, letters, and in no article about today."""


def hidden_in(tree: Any) -> Mapping[int, int]:  # noqa: ANN401 - an element of lxml
    """Put stand-ins into a tree for each invisible character in its text.

    Args:
        tree: it is changed.

    Returns:
        The character that each stands for, as `str.translate` takes it.
    """
    texts = [text for one in tree.iter() for text in (one.text, one.tail) if text]
    there = set().union(*texts)
    invisible = sorted(c for c in there if not (c.isprintable() or c.isspace()))
    if not invisible:
        return {}
    free = (code for code in range(_FIRST, _LAST) if chr(code) not in there)
    stand_ins = {ord(c): code for c, code in zip(invisible, free, strict=False)}
    for one in tree.iter():
        for name in ("text", "tail"):
            text = getattr(one, name)
            if text and not text.isprintable():
                setattr(one, name, text.translate(stand_ins))
    return {code: c for c, code in stand_ins.items()}


def shown_in(text: str, stand_ins: Mapping[int, int]) -> str:
    """Return a text in which the characters stand again."""
    return text.translate(stand_ins) if stand_ins else text
