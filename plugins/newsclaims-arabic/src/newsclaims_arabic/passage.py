"""A document as the rules read it: words, quotations and sentence bounds by token index."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from typing import TypeAlias

from attrs import evolve

from newsclaims.model import Document, Mention, Span, WordForm
from newsclaims.text import normalize
from newsclaims_arabic.boilerplate import BoilerplateFinder
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.quotations import CONTROLS, Mark, Quotation, pair
from newsclaims_arabic.typography import as_seen
from newsclaims_arabic.verb_before import has_its_verb, is_surname
from newsclaims_arabic.word import Word, unread
from newsclaims_arabic.words import words_of

DEPENDENT = WORDS["dependent"]
COMPLEMENTIZERS = WORDS.written("complementizers_written")
KUNYAS = WORDS["kunyas"]
TO_OR_ON = WORDS["to_or_on"]
IN_WRITTEN = WORDS.written("in_written")

WORDLIKE = frozenset({"word", "number"})
COMMAS = frozenset("،,؛;")
DASHES = frozenset({"-", "–", "—", "ـ", "―"})
_DASH_LINE = "".join(DASHES)
_CONTROL_LINE = "".join(CONTROLS)
_PLAIN = re.compile(f"[^{_CONTROL_LINE}\ufb50-\ufdff\ufe70-\ufefc]*")
"""Text without controls and presentation forms."""
STOPS = frozenset({".", "!", "?", "؟", "…", "..", "..."})
OPEN_BRACKETS = frozenset("([{")
CLOSE_BRACKETS = frozenset(")]}")


class Passage:
    """All that the rules look up, built in one pass.

    Attributes:
        words: what each token can be.
        forms: the tokens without their places.
        token_starts: the first code points of the tokens.
        token_ends: one past their last code points.
        speech: by the index of its opening mark whether a quotation is speech; filled by
            `newsclaims_arabic.speech`.
        opens: quotation by the index of its opening mark.
        closes: quotation by the index of its closing mark.
        inside: per token the innermost quotation that it stands in, or None.
        limits: per token the index one past its sentence.
        starts: per token the index of its sentence's first token.
        persons: index of a person's first token to the index past the last.
        named: indexes of all tokens of persons, organizations and places.
        places: indexes of all tokens of places.
        begun: indexes of the first tokens of persons, organizations and places.
        lines: first token of each line that has one, and the index past its last.
        boilerplate: what is not the article, in text order.
        outside: indexes of its tokens, whose words are nothing but spellings.
        person_norms: folded parts of the persons' names.
    """

    def __init__(self, document: Document) -> None:
        self.text = document.text
        self.forms, self.token_starts, self.token_ends = as_seen(
            self.text, without_controls(document)
        )
        self.words: list[Word] = words_of(self.forms)
        self._marks = ["" if form.kind in WORDLIKE else _mark(form.text) for form in self.forms]
        self._read_quotations()
        self._read_sentences(document)
        self._read_boilerplate()
        self._read_mentions(document)
        self._read_neighbours()

    def span(self, first: int, last: int) -> Span:
        """Return the span from token *first* to token *last*, both included."""
        start, end = self.token_starts[first], self.token_ends[last]
        return Span(start, end, self.text[start:end])

    def mark(self, index: int) -> str:
        """Return the text of token *index* where it is a mark, else nothing."""
        return self._marks[index]

    def quotation_words(self, quotation: Quotation) -> list[int]:
        """Return the indexes of the words and numbers of a quotation."""
        return [
            i
            for i in range(quotation.open + 1, quotation.close)
            if self.forms[i].kind in ("word", "number")
        ]

    def _read_quotations(self) -> None:
        marks = [
            Mark(i, self.forms[i].text, self.token_starts[i], self.token_ends[i])
            for i, mark in enumerate(self._marks)
            if mark
        ]
        quotations = pair(self.text, marks)
        self.quotations = quotations
        self.speech: dict[int, bool] = {}
        self.opens = {q.open: q for q in quotations}
        self.closes = {q.close: q for q in quotations}
        self.inside: list[Quotation | None] = [None] * len(self.words)
        for quotation in quotations:  # outer ones first
            length = quotation.close - quotation.open - 1
            self.inside[quotation.open + 1 : quotation.close] = [quotation] * length

    def _read_sentences(self, document: Document) -> None:
        count = len(self.words)
        self.limits = [count] * count
        self.starts = [0] * count
        index = 0
        for sentence in document.sentences:
            first = index
            index = bisect_left(self.token_starts, sentence.end, first)
            self.limits[first:index] = [index] * (index - first)
            self.starts[first:index] = [first] * (index - first)

    def _read_boilerplate(self) -> None:
        """Take what is not the article out of the reading: nothing reports or speaks in it."""
        finder = BoilerplateFinder(self.text, self.forms, self.words, self.token_starts)
        self.lines = finder.lines
        self.boilerplate = tuple(finder.find())
        self.outside: set[int] = set()
        for one in self.boilerplate:
            start, limit = self.starts[one.first], self.limits[one.end - 1]
            self.limits[start : one.first] = [one.first] * (one.first - start)
            self.limits[one.first : one.end] = [one.end] * (one.end - one.first)
            self.starts[one.first : one.end] = [one.first] * (one.end - one.first)
            self.starts[one.end : limit] = [one.end] * (limit - one.end)
            self.outside.update(range(one.first, one.end))
        for index in self.outside:
            self.words[index] = unread(self.words[index])

    def _ends_name(self, index: int) -> bool:
        """Return whether a verb, `إلى` or a participle stands here, which no name goes on over."""
        word = self.words[index]
        if self.words[index - 1].body in KUNYAS:
            return False
        participle = bool(word.forms) and word.body[-1:] == "ا"
        turn = word.adverb and word.body.startswith("ب")  # أشار سامر | بدوره
        free = word.free in TO_OR_ON or self.forms[index].text in IN_WRITTEN
        return word.verb or free or participle or turn

    def _bounds(self, mention: Mention, starts: Sequence[int]) -> tuple[int, int]:
        """Return the tokens of a name: none before it (ان | دي ميستورا), no verb behind."""
        first = bisect_left(starts, mention.start)
        if first and self.token_ends[first - 1] > mention.start:
            first -= 1
        last = bisect_left(starts, mention.end)
        if mention.kind == "person" and has_its_verb(self, first):
            last += is_surname(self, last)
        else:
            last = next((i for i in range(first + 1, last) if self._ends_name(i)), last)
        if first < last and mention.kind == "person" and self.forms[first].text in COMPLEMENTIZERS:
            first += 1
        return first, last

    def _read_mentions(self, document: Document) -> None:
        self.persons: dict[int, int] = {}
        self.person_tokens: set[int] = set()
        self.named: set[int] = set()
        self.places: set[int] = set()
        self.begun: set[int] = set()
        self.person_norms: set[str] = set()
        starts = self.token_starts
        for mention in document.mentions:
            if mention.form != "name":
                continue
            first, last = self._bounds(mention, starts)
            if last <= first or first in self.outside:
                continue  # nothing but controls, or not of the article
            self.begun.add(first)
            self.named.update(range(first, last))
            if first < last and self.token_starts[first] >= mention.start:
                word = self.words[first]
                if word.conjunction or word.preposition:  # وجدي is a name, no و with جدي
                    self.words[first] = evolve(word, conjunction="", preposition="")
            for i in range(first, last):
                self._take_for_name(i)
            if mention.kind == "place":
                self.places.update(range(first, last))
            if mention.kind == "person":
                self.person_norms.update(self.forms[i].norm for i in range(first, last))
                self.persons[first] = last
                self.person_tokens.update(range(first, last))

    def _read_neighbours(self) -> None:
        """Read otherwise what the words beside it show to be no verb or conjunction."""
        for index in range(1, len(self.words)):
            word, before = self.words[index], self.words[index - 1]
            if word.forms and before.body in KUNYAS:
                self._take_for_name(index)  # أبو زيد
            elif word.conjunction == "ف":
                self._read_name_in_fa(index)
            elif word.body in DEPENDENT and self._is_dependent(index):
                self._take_for_name(index)

    def _read_name_in_fa(self, index: int) -> None:
        """Take for a name what only seems to begin with ف: رنا برهان | فلفلي، أوضحت | فرزان أن.

        The conjunction ف joins clauses: behind a name or a verb, with no mark between, it
        stands before a verb, a particle or a preposition.
        """
        word = self.words[index]
        if word.definite or not word.noun or index + 1 == len(self.words):
            return
        if word.verb or word.that or word.forms or word.free or word.particle:
            return
        reported = self.words[index - 1].forms and self.words[index + 1].that
        behind_name = index - 1 in self.person_tokens and not word.preposition
        if behind_name or reported:
            self.words[index] = evolve(word, conjunction="", preposition="")

    def _is_dependent(self, index: int) -> bool:
        """Return whether `تابع` before ل and behind a noun is a participle: فريق طبي تابع لمنظمة."""
        noun = self.words[index - 1]
        adjoins = noun.noun and not noun.definite and not self.words[index].conjunction
        return adjoins and index + 1 < len(self.words) and self.words[index + 1].preposition == "ل"

    def _take_for_name(self, index: int) -> None:
        """Let a word be a noun only: فان in a foreign name is no أن, سالم no verb."""
        word = self.words[index]
        if word.that or word.particle or word.verb or word.forms:
            self.words[index] = evolve(
                word, that=False, particle=False, verb=False, forms=(), noun=True
            )


_last: tuple[Document, Passage] | None = None


def passage_of(document: Document) -> Passage:
    """Return the passage of *document*; that of the last one is kept for the next plugin."""
    global _last  # noqa: PLW0603 - replaced as a whole, so that threads see one or the other
    kept = _last
    if kept is not None:
        other, passage = kept
        if (
            other.article is document.article
            and other.tokens is document.tokens
            and other.sentences is document.sentences
            and other.mentions is document.mentions
        ):
            return passage
    passage = Passage(document)
    _last = (document, passage)
    return passage


Columns: TypeAlias = tuple[Sequence[WordForm], Sequence[int], Sequence[int]]
"""The forms of tokens, their first code points, and those past their last."""


def without_controls(document: Document) -> Columns:
    """Return the tokens as they are seen: no invisible controls, letters in their plain form.

    Offsets stay those of the article; marks that are nothing but controls are left out.
    """
    tokens = document.tokens
    if _PLAIN.fullmatch(document.text):
        return tokens.forms, tokens.starts, tokens.ends
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


def _mark(text: str) -> str:
    """Return the mark that a token is; a line of dashes or tatweels counts as a dash."""
    return text if text.strip(_DASH_LINE) else "-"
