"""The tokens of a document as they are seen: no invisible controls, letters in their plain form."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import TypeAlias, overload

from newsclaims.model import Document, WordForm
from newsclaims.text import normalize
from newsclaims_arabic.clitics import WORDLIKE
from newsclaims_arabic.quotations import CONTROLS

_CONTROL_LINE = "".join(CONTROLS)
_PLAIN = re.compile(f"[^{_CONTROL_LINE}\ufb50-\ufdff\ufe70-\ufefc]*")
"""Text without controls and presentation forms."""


class Ends(Sequence[int]):
    """Where tokens end, worked out for those that are asked for."""

    __slots__ = ("_forms", "_starts")

    def __init__(self, forms: Sequence[WordForm], starts: Sequence[int]) -> None:
        self._forms = forms
        self._starts = starts

    def __len__(self) -> int:
        return len(self._starts)

    @overload
    def __getitem__(self, index: int) -> int: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[int]: ...
    def __getitem__(self, index: int | slice) -> int | Sequence[int]:
        if isinstance(index, slice):
            return Ends(self._forms[index], self._starts[index])
        return self._starts[index] + len(self._forms[index].text)


Columns: TypeAlias = tuple[Sequence[WordForm], Sequence[int], Sequence[int]]
"""The forms of tokens, their first code points, and those past their last."""


def without_controls(document: Document) -> Columns:
    """Return the tokens as they are seen: no invisible controls, letters in their plain form.

    Offsets stay those of the article; marks that are nothing but controls are left out.
    """
    tokens = document.tokens
    if _PLAIN.fullmatch(document.text):
        return tokens.forms, tokens.starts, Ends(tokens.forms, tokens.starts)
    seen = [*filter(None, map(_seen, tokens.forms, tokens.starts))]
    return [form for form, _, _ in seen], [at for _, at, _ in seen], [end for _, _, end in seen]


def _seen(form: WordForm, start: int) -> tuple[WordForm, int, int] | None:
    text = form.text
    if _PLAIN.fullmatch(text):
        return form, start, start + len(text)
    if form.kind in WORDLIKE:
        return _plain_form(form), start, start + len(text)
    bare = text.strip(_CONTROL_LINE)
    if not bare:
        return None
    start += text.index(bare)
    return WordForm(bare, norm=bare, kind=form.kind), start, start + len(bare)


def _plain_form(form: WordForm) -> WordForm:
    """Return *form* without its controls, each cut where the same letters are cut."""

    def cut(place: tuple[int, int]) -> tuple[int, int]:
        return len(_plain(form.text[: place[0]])), len(_plain(form.text[: place[1]]))

    return WordForm(
        _plain(form.text),
        norm=form.norm,
        kind=form.kind,
        proclitics=tuple(map(cut, form.proclitics)),
        stem=cut(form.stem),
        stem_norm=form.stem_norm,
        enclitics=tuple(map(cut, form.enclitics)),
        features=form.features,
    )


def _plain(text: str) -> str:
    return normalize("NFKC", "".join(char for char in text if char not in CONTROLS))
