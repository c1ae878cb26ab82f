"""Written forms and what stands in them, worked out once for each spelling.

A `Form` says everything of a token but where it stands, so that all tokens of one spelling
and one division share it.  `FORMS` keeps those of the spellings met lately.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import frozen

from newsclaims.model import TokenKind
from newsclaims.text import fold
from newsclaims_tokenizer.clitics import Analysis, analyze
from newsclaims_tokenizer.scan import token_kind

FORMS_KEPT = 50_000
"""Spellings in the younger of two generations; past that it becomes the older one."""
_NOTHING: frozenset[str] = frozenset()


@frozen(eq=False)
class Form:
    """A written form in one of its divisions; offsets count from its beginning.

    Args:
        text: the form as written.
        norm: the form folded.
        kind: what it is.
        proclitics: where each proclitic begins and ends.
        stem: where the stem begins and ends.
        stem_norm: the stem folded, as it is written alone.
        enclitic: whether a pronoun follows the stem.
        features: hints, see `newsclaims.model.FEATURES`.
        rivals: other likely divisions, for the article to decide between.
    """

    text: str
    norm: str
    kind: TokenKind
    proclitics: tuple[tuple[int, int], ...]
    stem: tuple[int, int]
    stem_norm: str
    enclitic: bool
    features: frozenset[str]
    rivals: tuple[Form, ...] = ()

    @property
    def divided(self) -> bool:
        """Whether there is a clitic."""
        return bool(self.proclitics) or self.enclitic


class Columns(NamedTuple):
    """The tokens of an article in columns; index i is token i everywhere.

    Args:
        forms: what stands there.
        starts: where each begins.
        ends: one past the last code point of each.
    """

    forms: Sequence[Form]
    starts: Sequence[int]
    ends: Sequence[int]

    def touches(self, index: int) -> bool:
        """Return whether no space stands between the token at *index* and the next."""
        if not 0 <= index < len(self.starts) - 1:
            return False
        return self.ends[index] == self.starts[index + 1]


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
        analysis = analyze(text, norm)
        rivals = tuple(_divided(text, norm, rival) for rival in analysis.rivals)
        return _divided(text, norm, analysis, rivals)
    if kind == "word":
        kind = "punctuation"  # a tatweel alone
    return Form(text, norm, kind, (), (0, len(text)), norm, enclitic=False, features=_NOTHING)


def _divided(text: str, norm: str, analysis: Analysis, rivals: tuple[Form, ...] = ()) -> Form:
    return Form(text, norm, "word", *analysis[:-1], rivals)
