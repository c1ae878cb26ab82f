"""Check tokens that come as columns: each form once, each place by one comparison."""

from __future__ import annotations

from typing import get_args

from newsclaims._chain.messages import shown
from newsclaims._chain.value_checks import ContractError, are_features
from newsclaims.model import TokenKind, Tokens, WordForm

_KINDS = frozenset(get_args(TokenKind))


def check_columns(text: str, tokens: Tokens) -> Tokens:
    """Return *tokens* where all stand in *text*, in order and apart.

    Args:
        text: of the article.
        tokens: as a plugin returned them.

    Raises:
        ContractError: a form is broken, or a token does not stand where it says.
    """
    forms, starts = tokens.forms, tokens.starts
    if type(forms) is not tuple or type(starts) is not tuple or len(forms) != len(starts):
        raise ContractError("tokens: forms and starts are not two tuples of one length")
    last = 0
    for form, start in zip(forms, starts, strict=True):
        if type(form) is not WordForm or type(start) is not int:
            raise ContractError(f"tokens: {shown(form)} at {shown(start)} is no form at a place")
        if not form._sound:  # noqa: SLF001 - set here alone
            _check_form(form)
            object.__setattr__(form, "_sound", True)
        if start < last or not text.startswith(form.text, start):
            raise ContractError(_misplaced(text, form, start, last))
        last = start + len(form.text)
    return Tokens(forms, starts)


def _misplaced(text: str, form: WordForm, start: int, last: int) -> str:
    where = f"token {shown(form.text)} at {start}"
    end = start + len(form.text)
    if start < 0 or end > len(text):
        return f"{where} is not inside the text of {len(text)} code points"
    if text[start:end] != form.text:
        return f"{where} does not slice back: there stands {shown(text[start:end])}"
    return f"{where} begins before {last}, where the one before it ends"


def _is_sound(form: WordForm) -> bool:
    """Return whether nothing is wrong with *form*, without saying what: each new spelling pays for it."""
    text, kind, stem = form.text, form.kind, form.stem
    before, behind = form.proclitics, form.enclitics
    length = len(text) if type(text) is str else 0
    return (
        length > 0
        and type(form.norm) is str
        and type(form.stem_norm) is str
        and type(kind) is str
        and kind in _KINDS
        and type(before) is tuple
        and type(behind) is tuple
        and _is_inside(stem, length)
        and (not before or all(_is_inside(cut, length) for cut in before))
        and (not behind or all(_is_inside(cut, length) for cut in behind))
        and are_features(form.features)
        and type(form.memo) is dict
    )


def _check_form(form: WordForm) -> None:
    if _is_sound(form):
        return
    what = f"the form {shown(form.text)}"
    _check_spelling(form, what)
    for name in ("proclitics", "enclitics"):
        if type(getattr(form, name)) is not tuple:
            raise ContractError(f"{what}: {name} is {shown(getattr(form, name))}, not a tuple")
    for cut in (form.stem, *form.proclitics, *form.enclitics):
        if not _is_inside(cut, len(form.text)):
            raise ContractError(f"{what}: {shown(cut)} is no part of it")
    if not are_features(form.features):
        raise ContractError(f"{what}: features {shown(form.features)} are not all in FEATURES")
    if type(form.memo) is not dict:
        raise ContractError(f"{what}: memo is {shown(form.memo)}, not a dict")


def _check_spelling(form: WordForm, what: str) -> None:
    for name in ("text", "norm", "stem_norm"):
        if type(getattr(form, name)) is not str:
            raise ContractError(f"{what}: {name} is {shown(getattr(form, name))}, not a string")
    if not form.text:
        raise ContractError("a form has an empty text")
    if type(form.kind) is not str or form.kind not in _KINDS:
        names = ", ".join(sorted(_KINDS))
        raise ContractError(f"{what}: kind is {shown(form.kind)}; it is one of {names}")


def _is_inside(cut: object, length: int) -> bool:
    if type(cut) is not tuple or len(cut) != 2:  # noqa: PLR2004 - where it begins and ends
        return False
    start, end = cut
    return type(start) is int and type(end) is int and 0 <= start < end <= length
