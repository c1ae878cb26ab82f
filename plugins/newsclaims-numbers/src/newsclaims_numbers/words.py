"""What a single word may mean to a reader of numbers, its clitics set aside."""

from __future__ import annotations

import unicodedata
from collections.abc import Collection, Mapping
from decimal import Decimal
from typing import ClassVar, Literal, NamedTuple, TypeAlias

from attrs import field, frozen

from newsclaims.text import fold
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.spelling_memory import SpellingMemory
from newsclaims_numbers.word_senses import NO_SENSES, Senses

Kind: TypeAlias = Literal["word", "digits", "mark", "break"]
_MOST_WORDS, _MOST_OPENINGS = 1 << 14, 1 << 16  # remembered, in a generation
_CONJUNCTIONS = ("و", "ف")
_PREPOSITIONS = ("ب", "ل", "ك")
_ARTICLE = rule_words().clitics.article
_AFTER_L = rule_words().clitics.article_after_l
_DEFINITE = rule_words().clitics.definite_after_conjunction
_CLITIC_LETTERS = frozenset((*_CONJUNCTIONS, *_PREPOSITIONS, _ARTICLE[0]))
_MOST_CLITIC_LETTERS = 4  # a conjunction, a preposition and the article
_SHORTEST_DEFINITE = 4
_TAIL = 3  # last letters, by which most words are known to open no number
_HAMZAS = ("أ", "إ", "آ")  # they begin a word, so that what stands before one is "and"
_PARTED = tuple(and_ + hamza for and_ in _CONJUNCTIONS for hamza in _HAMZAS)
_UNMARKED = dict.fromkeys((*range(0x064B, 0x0653), 0x0640))
_DAMMA = "\u064f"
_TANWIN = "\u064b\u064c\u064d"


@frozen
class Clitic:
    """What may be glued to digits: ``بـ15``, ``الـ31``."""

    conjunction: str = ""
    preposition: str = ""
    definite: bool = False


_CLITICS = {
    conjunction + form: Clitic(conjunction, preposition, definite)
    for conjunction in ("", *_CONJUNCTIONS)
    for form, preposition, definite in (
        ("", "", False),
        (_ARTICLE, "", True),
        *((p, p, False) for p in _PREPOSITIONS),
        *((p + _ARTICLE, p, True) for p in _PREPOSITIONS),
        (_AFTER_L, "ل", True),
    )
    if conjunction + form
}


@frozen(kw_only=True, eq=False)
class Word:
    """What a token is and may mean.

    Args:
        kind: word, digit run, mark or line break.
        fold: folded spelling of the whole token.
        conjunction: attached ``و`` or ``ف``.
        preposition: attached ``ب``, ``ل`` or ``ك``.
        proclitics: letters of both, and of an article that is written as a second ``ل``.
        definite: whether the article is attached.
        stem: folded spelling of what is left.
        senses: what the stem may mean as a number.
        opens_number: whether a number can begin here.
        tanwin: whether a tanwin is written.
        clitic: what it is to digits that it touches, where it is nothing but clitics.
        ratio: the value of a fraction sign like ``½``.
        measures: whether the stem opens a unit or currency.
        lasts: whether it is a unit of time.
        divides: whether it is something that is shared out and not sold: ``التركة``.
        marbuta: whether it is written with a final ة.
        damma: whether its first letter bears a damma: خُمس is a fifth, خَمس five.
        tally: which number of a score it may be by itself, ``ثلاثية`` 3; 0 for all others.
    """

    BREAK: ClassVar[Word]

    kind: Kind
    fold: str
    stem: str
    conjunction: str = ""
    preposition: str = ""
    proclitics: int = 0
    definite: bool = False
    senses: Senses = NO_SENSES
    opens_number: bool = False
    tanwin: bool = False
    clitic: Clitic | None = None
    ratio: Decimal | None = None
    measures: bool = False
    lasts: bool = False
    divides: bool = False
    marbuta: bool = False
    damma: bool = False
    tally: int = 0
    key: str = field(init=False)

    @key.default
    def _key(self) -> str:
        """The stem with its preposition: how phrases of the lexicon are keyed."""
        return self.preposition + self.stem


Word.BREAK = Word(kind="break", fold="\n", stem="\n")


class _Parts(NamedTuple):
    """A word with its clitics set aside."""

    conjunction: str
    preposition: str
    definite: bool
    stem: str

    def letters(self, folded: str) -> int:
        """Count the letters of *folded* before the stem or a whole article."""
        article = _ARTICLE if self.definite and folded.endswith(_ARTICLE + self.stem) else ""
        return len(folded) - len(article + self.stem)


class Words:
    """Reads tokens against a vocabulary and remembers what it has read.

    Args:
        vocabulary: every folded stem that some table of the lexicon knows.
        senses: the stems that mean numbers.
        measures: the stems with which a unit or currency opens; true for units of time.
        divided: the stems of what is shared out and not sold.
        never: words as written, marks aside, that are spelled like a number and are none.
        tallies: the stems that may be a side's number in a score, with that number.

    Attributes:
        known: what each spelling may mean.
        opening: whether a number or a score in words may begin with it: the filter that every token goes through.
    """

    def __init__(  # noqa: PLR0913, PLR0917 - the tables that words are looked up in
        self,
        vocabulary: Collection[str],
        senses: Mapping[str, Senses],
        measures: Mapping[str, bool],
        divided: Collection[str],
        never: Collection[str],
        tallies: Mapping[str, int],
    ) -> None:
        self._vocabulary = frozenset(vocabulary)
        self._senses = dict(senses)
        self._measures = dict(measures)
        self._divided = frozenset(divided)
        self._never = frozenset(clitic + word for word in never for clitic in ("", *_CLITICS))
        self._tallies = dict(tallies)
        self._openers = frozenset((*senses, *tallies))
        self._tails = frozenset(stem[-_TAIL:] for stem in self._openers if len(stem) >= _TAIL)
        self._short = tuple(sorted(stem for stem in self._openers if len(stem) < _TAIL))
        self.known: SpellingMemory[Word] = SpellingMemory(self._read, _MOST_WORDS)
        self.opening: SpellingMemory[bool] = SpellingMemory(self._opens, _MOST_OPENINGS)

    def read(self, surface: str) -> Word:
        """Return what *surface* may mean, from memory where it has been seen."""
        return self.known[surface]

    def names_no_number(self, surface: str) -> bool:
        """Return whether *surface* is spelled like a number and is known to be another word."""
        return (
            surface.translate(_UNMARKED) in self._never
            and may_have_stem(surface, self._senses)
            and not self.known[surface].opens_number
        )

    def _opens(self, surface: str) -> bool:
        """Return whether a number may begin with *surface*.

        Most words are done with after a look-up or two.
        """
        first = surface[0]
        if first.isnumeric():
            return True
        if not first.isalpha():
            return False
        tail = fold(surface[-_TAIL:])  # known from another word, where the whole seldom is
        if len(tail) == _TAIL and tail not in self._tails and not tail.endswith(self._short):
            return False
        if not may_have_stem(surface, self._openers):
            return False
        word = self.known[surface]
        return word.opens_number or (word.tally > 0 and not word.definite)

    def _read(self, surface: str) -> Word:
        if surface == "\n":
            return Word.BREAK
        folded = fold(surface) or surface[0]  # a lone tatweel folds away, and is a dash here
        if surface[0].isdecimal():
            return Word(kind="digits", fold=folded, stem=folded, opens_number=True)
        if not surface[0].isalpha() and not surface[0].isnumeric():
            return Word(kind="mark", fold=folded, stem=folded)
        if surface[0].isnumeric():
            return Word(
                kind="word", fold=folded, stem=folded, ratio=_ratio(surface), opens_number=True
            )
        written = surface.translate(_UNMARKED)
        parts = self._split(folded, written)
        stem = folded if parts is None else parts.stem
        senses = self._senses.get(stem, NO_SENSES)
        if senses is not NO_SENSES and written in self._never:
            parts, stem, senses = None, folded, NO_SENSES
        return Word(
            kind="word",
            fold=folded,
            stem=stem,
            conjunction="" if parts is None else parts.conjunction,
            preposition="" if parts is None else parts.preposition,
            proclitics=0 if parts is None else parts.letters(folded),
            definite=_looks_definite(written) if parts is None else parts.definite,
            senses=senses,
            opens_number=senses is not NO_SENSES,
            tanwin=written != surface and any(mark in surface for mark in _TANWIN),
            clitic=_CLITICS.get(folded),
            measures=stem in self._measures,
            lasts=self._measures.get(stem, False),
            divides=stem in self._divided,
            marbuta=written.endswith("ة"),
            damma=_DAMMA in surface[1:3],
            tally=self._tallies.get(stem, 0),
        )

    def _split(self, folded: str, written: str) -> _Parts | None:
        """Set clitics aside where a known stem is left, the fewest first; None where none is."""
        vocabulary = self._vocabulary
        parted = written.startswith(_PARTED) and folded[1:] in vocabulary  # وأحد, not واحد
        if folded in vocabulary and not parted:
            return _Parts("", "", definite=False, stem=folded)
        if not folded or folded[0] not in _CLITIC_LETTERS:
            return None
        for conjunction in ("", *_CONJUNCTIONS):
            if not folded.startswith(conjunction) or (parted and not conjunction):
                continue
            rest = folded[len(conjunction) :]
            for preposition in ("", *_PREPOSITIONS):
                if not rest.startswith(preposition):
                    continue
                tail = rest[len(preposition) :]
                if tail in vocabulary:
                    return _Parts(conjunction, preposition, definite=False, stem=tail)
                if tail.startswith(_ARTICLE) and tail[2:] in vocabulary:
                    return _Parts(conjunction, preposition, definite=True, stem=tail[2:])
                if preposition == "ل" and tail.startswith("ل") and tail[1:] in vocabulary:
                    return _Parts(conjunction, preposition, definite=True, stem=tail[1:])
        return None


def may_have_stem(surface: str, stems: Collection[str]) -> bool:
    """Return whether a word may have one of *stems* behind clitics; False where it has none of them.

    One of them must be left when letters that may be clitics are taken off.
    """
    folded = fold(surface)
    for at, letter in enumerate(folded[: _MOST_CLITIC_LETTERS + 1]):
        if folded[at:] in stems:
            return True
        if letter not in _CLITIC_LETTERS:
            return False
    return False


def _ratio(surface: str) -> Decimal | None:
    """Return the value of ``½`` and its kin; superscripts are none."""
    if unicodedata.decomposition(surface[0]).startswith("<fraction>"):
        return Decimal(str(unicodedata.numeric(surface[0])))
    return None


def _looks_definite(written: str) -> bool:
    """Return whether an unknown word carries the article; its alif never bears a hamza."""
    if written[:1] in _CONJUNCTIONS and written[1:3] in _DEFINITE:
        written = written[1:]
    if written[:1] in ("ب", "ك") and written[1:3] == _ARTICLE:
        written = written[1:]
    return len(written) >= _SHORTEST_DEFINITE and written.startswith((_ARTICLE, _AFTER_L))
