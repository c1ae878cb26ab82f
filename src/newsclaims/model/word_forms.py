"""What a token is wherever it stands: its spelling, how that divides, what it may be."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from typing import Any, TypeAlias, final

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

    What a plugin makes is checked where the plugin returns it, each form once.
    """

    __slots__ = (
        "__weakref__",
        "_hash",
        "_packed",
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
    _packed: bytes | None
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
        if stem is None:
            stem = (0, len(text))
        if stem_norm is None:
            stem_norm = norm
        _put_text(self, text)
        _put_norm(self, norm)
        _put_kind(self, kind)
        _put_proclitics(self, proclitics)
        _put_stem(self, stem)
        _put_stem_norm(self, stem_norm)
        _put_enclitics(self, enclitics)
        _put_features(self, features)
        _put_memo(self, {})
        _put_hash(self, hash((text, kind, stem, stem_norm)))
        _put_packed(self, None)
        _put_sound(self, False)  # noqa: FBT003 - the value of a field

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

    def value(self) -> tuple[object, ...]:
        """Return the fields, as `form_of` takes them."""
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

    def packed(self) -> bytes:
        """Return the form as bytes, from which `UNPACKED` makes it; worked out once."""
        data = self._packed
        if data is None:
            data = pickle.dumps(self.value(), protocol=5)
            _put_packed(self, data)
        return data

    def __eq__(self, other: object) -> bool:
        if self is other:
            return True
        if not isinstance(other, WordForm):
            return NotImplemented
        return self._hash == other._hash and self.value() == other.value()

    def __hash__(self) -> int:
        return self._hash

    def __repr__(self) -> str:
        first, last = self.stem
        before = "".join(f"{self.text[a:b]}+" for a, b in self.proclitics)
        behind = "".join(f"+{self.text[a:b]}" for a, b in self.enclitics)
        return f"<WordForm {before}{self.text[first:last]}{behind} ({self.kind})>"

    def __reduce__(self) -> tuple[Callable[..., WordForm], tuple[object, ...]]:
        return form_of, self.value()


# The setters of the slots, which a frozen form is filled by in half the time of object.__setattr__
(
    _put_text,
    _put_norm,
    _put_kind,
    _put_proclitics,
    _put_stem,
    _put_stem_norm,
    _put_enclitics,
    _put_features,
    _put_memo,
    _put_hash,
    _put_packed,
    _put_sound,
) = (
    WordForm.__dict__[name].__set__
    for name in (
        "text",
        "norm",
        "kind",
        "proclitics",
        "stem",
        "stem_norm",
        "enclitics",
        "features",
        "memo",
        "_hash",
        "_packed",
        "_sound",
    )
)


def form_of(  # noqa: PLR0913, PLR0917 - one argument for each field, pickled by place
    text: str,
    norm: str,
    kind: TokenKind,
    proclitics: tuple[Cut, ...],
    stem: Cut,
    stem_norm: str,
    enclitics: tuple[Cut, ...],
    features: frozenset[str],
) -> WordForm:
    """Return the form of these fields."""
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


FORMS: Generations[tuple[Any, ...], WordForm] = Generations(
    lambda value: form_of(*value), limit=1 << 15
)
"""The forms of tokens that came one by one, so that what is worked out about a form is shared."""

UNPACKED: Generations[bytes, WordForm] = Generations(
    lambda data: FORMS[pickle.loads(data)],  # noqa: S301 - inside of a pickle that is being read
    limit=1 << 15,
)
"""The forms that `WordForm.packed` gave as bytes."""
