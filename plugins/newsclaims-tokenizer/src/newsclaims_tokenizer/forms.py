"""Tokens in columns: what each is, shared by all that are written and divided alike, and where."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from attrs import field, frozen

from newsclaims.model import TokenKind, WordForm


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
        rivals: the next likely division, where this one's stem was never counted, and the
            undivided word, where it is not much less likely; without rivals themselves.
        word_form: the same for everybody else, without rivals.
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
    word_form: WordForm = field(init=False, repr=False)

    def __attrs_post_init__(self) -> None:
        enclitics = ((self.stem[1], len(self.text)),) if self.enclitic else ()
        made = WordForm(
            self.text,
            norm=self.norm,
            kind=self.kind,
            proclitics=self.proclitics,
            stem=self.stem,
            stem_norm=self.stem_norm,
            enclitics=enclitics,
            features=self.features,
        )
        object.__setattr__(self, "word_form", made)

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
