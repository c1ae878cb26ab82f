"""The tokens of a text as columns: what each is, kept once per spelling, and where it stands.

News repeats its words, so that of a token only its place is its own.  A `WordForm` is the rest:
the spelling, how it divides, what it may be.  `Tokens` pairs forms with starts and looks like a
tuple of `Token`, which are made when somebody asks for them.

In a pickle the columns are bytes, unpacked when somebody asks for them: who has worker processes
read a million articles and looks at the claims never pays for the tokens.
"""

from __future__ import annotations

import pickle
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from typing import Any, final, overload

from newsclaims.model.layers import Token
from newsclaims.model.word_forms import FORMS, UNPACKED, WordForm

_SHOWN = 8
"""Tokens that a ``repr`` shows."""


@final
class Tokens(Sequence[Token]):
    """The tokens of a text, in text order; compares equal to a tuple of the same tokens.

    Args:
        forms: what each token is.
        starts: its first code point.

    Attributes:
        forms: as given.
        starts: as given.
    """

    __slots__ = ("_made", "_packed", "forms", "starts")

    forms: tuple[WordForm, ...]
    starts: tuple[int, ...]

    def __init__(self, forms: Iterable[WordForm] = (), starts: Iterable[int] = ()) -> None:
        self.forms = tuple(forms)
        self.starts = tuple(starts)
        if len(self.forms) != len(self.starts):
            raise ValueError(f"{len(self.forms)} forms, but {len(self.starts)} starts")
        self._made: list[Token | None] | None = None
        self._packed: bytes | None = None

    @classmethod
    def of(cls, tokens: Iterable[Token]) -> Tokens:
        """Return *tokens* as columns; each different form is made once.

        Raises:
            ValueError: a token is longer or shorter than its text.
        """
        if isinstance(tokens, Tokens):
            return tokens
        made = tuple(tokens)
        if not made:
            return NO_TOKENS
        for number, token in enumerate(made):
            if token.end - token.start != len(token.text):
                raise ValueError(
                    f"token {number}: [{token.start}, {token.end}) is not as long as its text"
                )
        columns = cls([FORMS[_relative(t)] for t in made], [token.start for token in made])
        columns._made = list(made)
        return columns

    @property
    def ends(self) -> tuple[int, ...]:
        """One past the last code point of each token."""
        return tuple(
            [start + len(form.text) for form, start in zip(self.forms, self.starts, strict=True)]
        )

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, index: int) -> Token: ...
    @overload
    def __getitem__(self, index: slice) -> tuple[Token, ...]: ...
    def __getitem__(self, index: int | slice) -> Token | tuple[Token, ...]:
        if isinstance(index, slice):
            return tuple([self[i] for i in range(*index.indices(len(self.starts)))])
        if self._made is None:
            self._made = [None] * len(self.starts)
        token = self._made[index]
        if token is None:
            token = self._made[index] = self.forms[index].token(self.starts[index])
        return token

    def __iter__(self) -> Iterator[Token]:
        return map(self.__getitem__, range(len(self.starts)))

    def __eq__(self, other: object) -> bool:
        if isinstance(other, Tokens):
            return self.starts == other.starts and self.forms == other.forms
        if isinstance(other, tuple):
            return len(self) == len(other) and all(a == b for a, b in zip(self, other, strict=True))
        return NotImplemented

    def __hash__(self) -> int:
        return hash(tuple(self))

    def __repr__(self) -> str:
        shown = " ".join([form.text for form in self.forms[:_SHOWN]])
        more = " …" if len(self) > _SHOWN else ""
        return f"<{len(self)} tokens: {shown}{more}>"

    def __getattr__(self, name: str) -> Any:  # noqa: ANN401 - one of two columns
        """Unpack the columns where they came in a pickle and are asked for the first time."""
        if name not in {"forms", "starts"}:
            raise AttributeError(f"'Tokens' object has no attribute {name!r}")
        packed = self._packed
        if packed is not None:  # else another thread has unpacked them meanwhile
            self.forms, self.starts = _unpacked(packed)
            self._packed = None
        return object.__getattribute__(self, name)

    def __reduce__(self) -> tuple[Callable[..., Tokens], tuple[object, ...]]:
        return _tokens, (_packed(self) if self._packed is None else self._packed,)


NO_TOKENS = Tokens()
"""The tokens of what has none."""


def as_tokens(tokens: Iterable[Token]) -> Tokens:
    """Return *tokens* as columns where they are tokens; anything else as it is, for checks to tell.

    What a document holds under ``tokens`` is `Tokens`, whatever it was made of.
    """
    if type(tokens) in (tuple, list) and all(type(token) is Token for token in tokens):
        with suppress(TypeError, ValueError, AttributeError):
            return Tokens.of(tokens)
    return tokens  # type: ignore[return-value]  # a wrong value is told of where it is checked


def _relative(token: Token) -> tuple[object, ...]:
    start = token.start
    return (
        token.text,
        token.norm,
        token.kind,
        tuple([(part.start - start, part.end - start) for part in token.proclitics]),
        (token.stem.start - start, token.stem.end - start),
        token.stem_norm,
        tuple([(part.start - start, part.end - start) for part in token.enclitics]),
        token.features,
    )


def _packed(tokens: Tokens) -> bytes:
    """Return the columns as bytes; pickle writes each different form once."""
    return pickle.dumps(([form.packed() for form in tokens.forms], tokens.starts), protocol=5)


def _unpacked(packed: bytes) -> tuple[tuple[WordForm, ...], tuple[int, ...]]:
    forms, starts = pickle.loads(packed)  # noqa: S301 - inside of a pickle that is being read
    return tuple([UNPACKED[form] for form in forms]), starts


def _tokens(packed: bytes) -> Tokens:
    tokens = Tokens()
    del tokens.forms, tokens.starts
    tokens._packed = packed  # noqa: SLF001 - made here
    return tokens
