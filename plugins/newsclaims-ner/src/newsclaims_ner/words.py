"""A document's tokens as the name finders see them: folded words with their clitics off.

A name never begins inside a conjunction or preposition: of ``وبالرياض`` the word is
``الرياض``, of ``للإمارات`` it is ``الامارات``, of ``لبيسكوف`` it is ``بيسكوف``.

All tokens that are written and divided alike share one `Word`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import TypeAlias

from attrs import frozen

from newsclaims.model import Token, WordForm
from newsclaims.model.tokens import as_tokens

OPENING_MARKS = frozenset('«"“„‘')
PREPOSITIONS = frozenset({"ب", "ل", "ك", "ف"})
_ARTICLES = frozenset({"ال", "ٱل"})
_Division: TypeAlias = tuple[str, str, frozenset[str], str, int, int, bool, int, tuple[str, ...]]
"""Norm, kind, hints, stem, where the stem begins, what stands behind it, whether that is a
pronoun, where the last attached word begins, and the attached words."""


@frozen(eq=False)
class Word:
    """What a token is to the name finders.

    Args:
        form: folded word without conjunction and preposition, its article kept.
        prefix: the attached conjunctions and prepositions, folded and joined; empty for none.
        kind: the kind of the token.
        suffixed: whether a pronoun is attached.
        hints: the tokenizer's features.
        verb: whether they say that it is one.
        particle: likewise.
        begin: where the word begins in the token, behind attached words.
        shorter: code points of the attached pronouns behind it.
        marks: what the lists say of it, see `newsclaims_ner.marks`.
        uncut: what it is right behind an opening quotation mark, if that differs.
    """

    form: str
    prefix: str
    kind: str
    suffixed: bool
    hints: frozenset[str]
    verb: bool
    particle: bool
    begin: int
    shorter: int
    marks: int
    uncut: Word | None = None


Words: TypeAlias = list[Word]
"""The words of a document or sentence; word i is token i."""


class WordReader:
    """Reads tokens as words.

    Args:
        known: says whether a folded word is a known name; a token that is one as it
            stands is taken whole, however it was split.  So is an unknown word right
            behind an opening quotation mark: شركة «لوسيد».
        marks: gives the marks of a form.
    """

    def __init__(
        self, known: Callable[[str], bool], marks: Callable[[str], int] = lambda _: 0
    ) -> None:
        self._known = known
        self._marks = marks

    def read(self, tokens: Iterable[Token]) -> Words:
        """Return the words of *tokens*, each worked out once for its `WordForm`."""
        words: Words = []
        opened = False
        for form in as_tokens(tokens).forms:
            word = form.memo.get(self) or self._remember(form)
            if opened and word.uncut is not None:
                word = word.uncut
            opened = form.text in OPENING_MARKS
            words.append(word)
        return words

    def _remember(self, form: WordForm) -> Word:
        divided = form.proclitics or form.enclitics
        word = self._read_divided(_division(form)) if divided else self._read_plain(form)
        form.memo[self] = word
        return word

    def _read_plain(self, form: WordForm) -> Word:
        return self._word(form.norm, "", form.kind, form.features)

    def _read_divided(self, division: _Division) -> Word:
        norm, kind, hints, stem, begin, shorter, suffixed, last, clitics = division
        if kind != "word":
            return self._word(norm, "", kind, hints)
        form, prefix = stem, "".join(clitics)
        if clitics:
            article = clitics[-1] in _ARTICLES
            if article or clitics[-2:] == ("ل", "ل"):
                form = "ال" + form
                prefix = "".join(clitics[:-1])
            if article:
                begin = last
        uncut = None
        if not suffixed and not self._known(form):
            whole = self._word(norm, "", kind, hints, shorter=shorter)
            if self._known(norm):
                return whole
            if prefix in PREPOSITIONS:
                uncut = whole
        return self._word(
            form,
            prefix,
            kind,
            hints,
            suffixed=suffixed,
            begin=begin,
            shorter=shorter,
            uncut=uncut,
        )

    def _word(  # noqa: PLR0913 - all that `Word` holds and cannot be told from the rest
        self,
        form: str,
        prefix: str,
        kind: str,
        hints: frozenset[str],
        *,
        suffixed: bool = False,
        begin: int = 0,
        shorter: int = 0,
        uncut: Word | None = None,
    ) -> Word:
        return Word(
            form,
            prefix,
            kind,
            suffixed=suffixed,
            hints=hints,
            verb="verb" in hints,
            particle="particle" in hints,
            begin=begin,
            shorter=shorter,
            marks=self._marks(form),
            uncut=uncut,
        )


def _division(form: WordForm) -> _Division:
    """Return all that tells the word of a *form*, which has clitics, from others."""
    text, stem, clitics = form.text, form.stem, form.proclitics
    return (
        form.norm,
        form.kind,
        form.features,
        form.stem_norm,
        stem[0],
        len(text) - stem[1],
        bool(form.enclitics),
        clitics[-1][0] if clitics else 0,
        tuple([text[first:end] for first, end in clitics]),
    )
