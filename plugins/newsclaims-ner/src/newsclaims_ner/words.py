"""A document's tokens as the name finders see them: folded words with their clitics off.

A name never begins inside a conjunction or preposition: of ``وبالرياض`` the word is
``الرياض``, of ``للإمارات`` it is ``الامارات``, of ``لبيسكوف`` it is ``بيسكوف``.

All tokens that are written and divided alike share one `Word`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import TypeAlias

from attrs import frozen

from newsclaims.model import Token, WordForm
from newsclaims.model.tokens import as_tokens
from newsclaims.text import fold
from newsclaims_ner.grammar import ARTICLE, ARTICLES, FIELD, PREPOSITIONS

OPENING_MARKS = frozenset('«"“„‘')


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
        whole: the folded token, with all that is attached.
        uncut: whether it is another word, the whole, right behind an opening quotation mark.
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
    whole: str
    uncut: bool = False


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
        self._key, self._whole_key = object(), object()

    def read(self, tokens: Iterable[Token]) -> Words:
        """Return the words of *tokens*, each worked out once for its `WordForm`."""
        forms, key = as_tokens(tokens).forms, self._key
        words: Words = [form.memo.get(key) or self._remember(form) for form in forms]
        for i in [i for i, word in enumerate(words) if word.uncut]:
            if i and forms[i - 1].text in OPENING_MARKS:
                words[i] = forms[i].memo.get(self._whole_key) or self._remember_whole(forms[i])
        return words

    def _remember(self, form: WordForm) -> Word:
        word: Word
        if form.kind == "word" and (form.proclitics or form.enclitics):
            word = self._read_divided(form)
        else:
            word = self._word(form, form.norm)
        form.memo[self._key] = word
        return word

    def _remember_whole(self, form: WordForm) -> Word:
        word = form.memo[self._whole_key] = self._read_whole(form)
        return word

    def _read_divided(self, word: WordForm) -> Word:
        text, form, clitics = word.text, word.stem_norm, word.proclitics
        begin = word.stem[0]
        prefix = ""
        if clitics:
            prefix, definite, article = _attached(text[: clitics[-1][1]], clitics)
            if definite:
                form = ARTICLE + form
            if article:
                begin = clitics[-1][0]
        suffixed = bool(word.enclitics)
        uncut = False
        if not suffixed and not self._known(form):
            if self._known(word.norm):
                return self._read_whole(word)
            uncut = prefix in PREPOSITIONS
        return self._word(
            word,
            form,
            prefix,
            suffixed=suffixed,
            begin=begin,
            shorter=len(text) - word.stem[1],
            uncut=uncut,
        )

    def _read_whole(self, form: WordForm) -> Word:
        return self._word(form, form.norm, shorter=len(form.text) - form.stem[1])

    def _word(  # noqa: PLR0913 - all that `Word` holds and cannot be told from the rest
        self,
        token: WordForm,
        form: str,
        prefix: str = "",
        *,
        suffixed: bool = False,
        begin: int = 0,
        shorter: int = 0,
        uncut: bool = False,
    ) -> Word:
        hints = token.features
        return Word(
            form,
            prefix,
            token.kind,
            suffixed,
            hints,
            "verb" in hints,
            "particle" in hints,
            begin,
            shorter,
            self._marks(form),
            token.norm,
            uncut,
        )


@lru_cache(maxsize=1 << 12)
def _attached(letters: str, cuts: tuple[tuple[int, int], ...]) -> tuple[str, bool, bool]:
    """Return the attached words of *letters*, folded and joined, without an article behind them.

    The second item says whether one is there, also as the second ل of لل; the third whether it
    is written as one.  There are few of them, with harakat or tatweel or without.
    """
    parts = [fold(letters[first:end]) for first, end in cuts]
    article = parts[-1] in ARTICLES
    definite = article or parts[-2:] == [FIELD, FIELD]
    return "".join(parts[:-1] if definite else parts), definite, article
