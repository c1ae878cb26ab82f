"""Tokens in columns: what each is, shared by all that are written and divided alike, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from newsclaims.model import WordForm

RIVALS = object()
"""Under this key the memo of a form has its rivals, if there are any: the next likely division, where
the stem of its own was never counted, and the undivided word, where it is not much less likely."""


def is_divided(form: WordForm) -> bool:
    """Return whether there is a clitic."""
    return bool(form.proclitics or form.enclitics)


class Columns(NamedTuple):
    """The tokens of an article in columns; index i is token i everywhere.

    Args:
        forms: what stands there.
        starts: where each begins.
    """

    forms: Sequence[WordForm]
    starts: Sequence[int]

    def end(self, index: int) -> int:
        """Return one past the last code point of the token at *index*."""
        return self.starts[index] + len(self.forms[index].text)

    def touches(self, index: int) -> bool:
        """Return whether no space stands between the token at *index* and the next."""
        if not 0 <= index < len(self.starts) - 1:
            return False
        return self.end(index) == self.starts[index + 1]
