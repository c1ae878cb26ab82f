"""The tokens of a text as columns: what each is, kept once per spelling, and where it stands.

News repeats its words, so that of a token only its place is its own.  A `WordForm` is the rest:
the spelling, how it divides, what it may be.  `Tokens` pairs forms with starts and looks like a
tuple of `Token`, which are made when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import suppress
from functools import partial
from typing import Any, TypeAlias, final, overload

from newsclaims.caching import Generations
from newsclaims.model.layers import Token
from newsclaims.model.spans import Span
from newsclaims.model.vocabulary import TokenKind

Cut: TypeAlias = tuple[int, int]
"""First code point and one past the last, counted from the beginning of the token."""

_NO_FEATURES: frozenset[str] = frozenset()
_SHOWN = 8
"""Tokens that a ``repr`` shows."""


@final
class WordForm:
    """What a token is wherever it stands.

    Args:
        text: as it is written; never empty.
        norm: see `Token`.
        kind: see `Token`.
        proclitics: see `Token`; places count from the beginning of the word, as all below.
        stem: the word without its clitics; by default the whole word.
        stem_norm: see `Token`; by default ``norm``.
        enclitics: see `Token`.
        features: see `Token`.

    Attributes:
        memo: what plugins have worked out about this form, by a key of their own.  It lives as
            long as the form does, is no part of its value and is not pickled.  What is kept in
            it must depend on the form alone.

    What a plugin makes is checked where the plugin returns it, each form once.
    """

    __slots__ = (
        "__weakref__",
        "_hash",
        "_sound",
        "enclitics",
        "features",
        "kind",
        "memo",
        "norm",
        "proclitics",
        "stem",
        "stem_norm",
        "text",
    )

    text: str
    norm: str
    kind: TokenKind
    proclitics: tuple[Cut, ...]
    stem: Cut
    stem_norm: str
    enclitics: tuple[Cut, ...]
    features: frozenset[str]
    memo: dict[object, Any]
    _hash: int
    _sound: bool

    def __init__(  # noqa: PLR0913 - one argument for each field
        self,
        text: str,
        *,
        norm: str,
        kind: TokenKind = "word",
        proclitics: tuple[Cut, ...] = (),
        stem: Cut | None = None,
        stem_norm: str | None = None,
        enclitics: tuple[Cut, ...] = (),
        features: frozenset[str] = _NO_FEATURES,
    ) -> None:
        put = partial(object.__setattr__, self)
        put("text", text)
        put("norm", norm)
        put("kind", kind)
        put("proclitics", proclitics)
        put("stem", (0, len(text)) if stem is None else stem)
        put("stem_norm", norm if stem_norm is None else stem_norm)
        put("enclitics", enclitics)
        put("features", features)
        put("memo", {})
        put("_hash", hash((text, kind, self.stem, self.stem_norm)))
        put("_sound", False)  # noqa: FBT003 - the value of a field

    def __setattr__(self, name: str, value: object) -> None:
        raise AttributeError(f"a WordForm is frozen: {name} cannot be set; make another")

    def __delattr__(self, name: str) -> None:
        raise AttributeError(f"a WordForm is frozen: {name} cannot be deleted")

    def token(self, start: int) -> Token:
        """Return the token that stands at *start*."""
        text = self.text
        end = start + len(text)
        first, last = self.stem
        return Token(
            start,
            end,
            text,
            norm=self.norm,
            kind=self.kind,
            proclitics=tuple([Span(start + a, start + b, text[a:b]) for a, b in self.proclitics]),
            stem=Span(start + first, start + last, text[first:last]),
            stem_norm=self.stem_norm,
            enclitics=tuple([Span(start + a, start + b, text[a:b]) for a, b in self.enclitics]),
            features=self.features,
        )

    def _value(self) -> tuple[object, ...]:
        return (
            self.text,
            self.norm,
            self.kind,
            self.proclitics,
            self.stem,
            self.stem_norm,
            self.enclitics,
            self.features,
        )

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, WordForm):
            return NotImplemented
        return self._hash == other._hash and self._value() == other._value()

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        first, last = self.stem
        before = "".join(f"{self.text[a:b]}+" for a, b in self.proclitics)
        behind = "".join(f"+{self.text[a:b]}" for a, b in self.enclitics)
        return f"<WordForm {before}{self.text[first:last]}{behind} ({self.kind})>"

    def __reduce__(self) -> tuple[Callable[..., WordForm], tuple[object, ...]]:
        return _form, self._value()


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

    __slots__ = ("_made", "forms", "starts")

    def __init__(self, forms: Iterable[WordForm] = (), starts: Iterable[int] = ()) -> None:
        self.forms = tuple(forms)
        self.starts = tuple(starts)
        if len(self.forms) != len(self.starts):
            raise ValueError(f"{len(self.forms)} forms, but {len(self.starts)} starts")
        self._made: list[Token | None] | None = None

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
        columns = cls([_FORMS[_relative(t)] for t in made], [token.start for token in made])
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

    def __reduce__(self) -> tuple[Callable[..., Tokens], tuple[object, ...]]:
        places: dict[WordForm, int] = {}
        indices = [places.setdefault(form, len(places)) for form in self.forms]
        return _tokens, (tuple(places), indices, self.starts)


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


def _form(  # noqa: PLR0913, PLR0917 - one argument for each field, pickled by place
    text: str,
    norm: str,
    kind: TokenKind,
    proclitics: tuple[Cut, ...],
    stem: Cut,
    stem_norm: str,
    enclitics: tuple[Cut, ...],
    features: frozenset[str],
) -> WordForm:
    return WordForm(
        text,
        norm=norm,
        kind=kind,
        proclitics=proclitics,
        stem=stem,
        stem_norm=stem_norm,
        enclitics=enclitics,
        features=features,
    )


_FORMS: Generations[tuple[Any, ...], WordForm] = Generations(
    lambda value: _form(*value), limit=1 << 15
)
"""The forms of tokens that came one by one, so that what is worked out about a form is shared."""


def _tokens(forms: Sequence[WordForm], indices: Sequence[int], starts: Sequence[int]) -> Tokens:
    return Tokens([forms[index] for index in indices], starts)
