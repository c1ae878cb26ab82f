"""What stands in each spelling, worked out once for all tokens that are written so."""

from __future__ import annotations

from newsclaims.caching import Generations
from newsclaims.model import WordForm
from newsclaims.text import fold
from newsclaims_tokenizer.clitics import analyze
from newsclaims_tokenizer.scan import token_kind
from newsclaims_tokenizer.spelling import fold_plain, is_plain, letters

FORMS_KEPT = 50_000
"""Spellings in the younger of two generations; past that it becomes the older one."""


def read_form(text: str) -> WordForm:
    """Return what stands in *text*, a token as it is written."""
    if is_plain(text):
        return analyze(text, fold_plain(text))
    kind, norm = token_kind(text), fold(text)
    if kind == "word" and norm:
        return analyze(text, norm, letters(text))
    if kind == "word":
        kind = "punctuation"  # a tatweel alone
    return WordForm(text, norm=norm, kind=kind)


FORMS: Generations[str, WordForm] = Generations(read_form, limit=FORMS_KEPT)
"""The forms of the spellings met lately."""
