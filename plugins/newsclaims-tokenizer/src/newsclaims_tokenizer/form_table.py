"""What stands in each spelling, worked out once for all tokens that are written so."""

from __future__ import annotations

from newsclaims.caching import Generations
from newsclaims.text import fold
from newsclaims_tokenizer.clitics import analyze
from newsclaims_tokenizer.forms import Form
from newsclaims_tokenizer.scan import token_kind

FORMS_KEPT = 50_000
"""Spellings in the younger of two generations; past that it becomes the older one."""
_NOTHING: frozenset[str] = frozenset()


def read_form(text: str) -> Form:
    """Return what stands in *text*, a token as it is written."""
    kind, norm = token_kind(text), fold(text)
    if kind == "word" and norm:
        return analyze(text, norm)
    if kind == "word":
        kind = "punctuation"  # a tatweel alone
    return Form(text, norm, kind, (), (0, len(text)), norm, enclitic=False, features=_NOTHING)


FORMS: Generations[str, Form] = Generations(read_form, limit=FORMS_KEPT)
"""The forms of the spellings met lately."""
