"""What stands in each spelling, worked out once for all tokens that are written so."""

from __future__ import annotations

from newsclaims.text import fold
from newsclaims_tokenizer.clitics import analyze
from newsclaims_tokenizer.forms import Form
from newsclaims_tokenizer.scan import token_kind

FORMS_KEPT = 50_000
"""Spellings in the younger of two generations; past that it becomes the older one."""
_NOTHING: frozenset[str] = frozenset()


class Forms(dict[str, Form]):
    """The forms of the spellings met lately: ``forms[text]`` works out what is not there.

    Two generations: what the older one knows is taken over into the younger when it is met
    again, and what is not is forgotten with it.  Threads may share it; at worst two work
    out the same form.
    """

    def __init__(self) -> None:
        super().__init__()
        self._older: dict[str, Form] = {}

    def __missing__(self, text: str) -> Form:
        form = self._older.get(text) or read_form(text)
        if len(self) >= FORMS_KEPT:
            self._older = dict(self)
            self.clear()
        self[text] = form
        return form


FORMS = Forms()


def read_form(text: str) -> Form:
    """Return what stands in *text*, a token as it is written."""
    kind, norm = token_kind(text), fold(text)
    if kind == "word" and norm:
        return analyze(text, norm)
    if kind == "word":
        kind = "punctuation"  # a tatweel alone
    return Form(text, norm, kind, (), (0, len(text)), norm, enclitic=False, features=_NOTHING)
