"""The tokens of a text as columns: what each is, kept once per spelling, and where it stands.

News repeats its words, so that of a token only its place is its own.  A `WordForm` is the rest:
the spelling, how it divides, what it may be.  `Tokens` pairs forms with starts and looks like a
tuple of `Token`, which are made when somebody asks for them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Any, TypeAlias, final, overload

from newsclaims.caching import Generations
from newsclaims.model.layers import Token
from newsclaims.model.spans import Span
from newsclaims.model.vocabulary import TokenKind

Cut: TypeAlias = tuple[int, int]
"""First code point and one past the last, counted from the beginning of the token."""

_NO_FEATURES: frozenset[str] = frozenset()


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

    Raises:
        ValueError: the text is empty, or a place is not inside it.
    """

    __slots__ = (
        "_hash",
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
        length = len(text)
        self.text = text
        self.norm = norm
        self.kind = kind
        self.proclitics = proclitics
        self.stem = (0, length) if stem is None else stem
        self.stem_norm = norm if stem_norm is None else stem_norm
        self.enclitics = enclitics
        self.features = features
        self.memo: dict[object, Any] = {}
        for start, end in (self.stem, *proclitics, *enclitics):
            if not 0 <= start < end <= length:
                raise ValueError(f"[{start}, {end}) is not a part of the word {text!r}")
        self._hash = hash((text, self.stem, self.stem_norm, kind))

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
            proclitics=tuple(
                [Span(start + a, start + b, text[a:b]) for a, b in self.proclitics]
            ),
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
        """Return *tokens* as columns; each different form is made once."""
        if isinstance(tokens, Tokens):
            return tokens
        made = tuple(tokens)
        if not made:
            return NO_TOKENS
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
        return repr(tuple(self))

    def __reduce__(self) -> tuple[Callable[..., Tokens], tuple[object, ...]]:
        places: dict[WordForm, int] = {}
        indices = [places.setdefault(form, len(places)) for form in self.forms]
        return _tokens, (tuple(places), indices, self.starts)


NO_TOKENS = Tokens()
"""The tokens of what has none."""


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


def _form(  # noqa: PLR0913 - one argument for each field
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


_FORMS: Generations[tuple[Any, ...], WordForm] = Generations(lambda value: _form(*value), limit=1 << 15)
"""The forms of tokens that came one by one, so that what is worked out about a form is shared."""


def _tokens(forms: Sequence[WordForm], indices: Sequence[int], starts: Sequence[int]) -> Tokens:
    return Tokens([forms[index] for index in indices], starts)
