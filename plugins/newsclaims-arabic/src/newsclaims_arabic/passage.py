"""A document as the rules read it: words, quotations and sentence bounds by token index."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Callable, Iterable, Sequence

from newsclaims.model import Document, Span
from newsclaims.trace import NO_TRACE, Trace
from newsclaims_arabic.anonymity import find_anonymity
from newsclaims_arabic.boilerplate import BoilerplateFinder
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.name_bounds import name_bounds
from newsclaims_arabic.plain_tokens import without_controls
from newsclaims_arabic.punctuation import STOPS
from newsclaims_arabic.quotations import Mark, Quotation, family, pair
from newsclaims_arabic.shown_names import find_shown_names
from newsclaims_arabic.telling import Telling
from newsclaims_arabic.typography import as_seen
from newsclaims_arabic.word import Word, unread
from newsclaims_arabic.words import words_of

CALLED = WORDS["called"]
DEPENDENT = WORDS["dependent"]
KUNYAS = WORDS["kunyas"]
TO_OR_ON = WORDS["to_or_on"]

SURNAME = 3
"""A preposition of so many letters at least may be a surname: خلف, but not في."""


class Passage:
    """All that the rules look up, built in one pass.

    Attributes:
        telling: takes what the rules decide; None where nobody asks.
        words: what each token can be.
        forms: the tokens without their places.
        stops: indexes of the marks that may end a sentence.
        colons: indexes of the colons.
        marks: per token its text where it is a mark, else nothing.
        mark: gives that of the token at an index.
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
        grown: the persons among them whose last part only its place shows, الوزير ماجد | بيان.
        mentioned: first code points of all mentions.
        shown: the persons among them that only their shape or place shows, حسب الرسول.
        shown_tokens: indexes of all their tokens.
        anonymous: index of the first token of a clause that keeps a speaker's name back to the
            index past the last: طلب عدم ذكر اسمه.
        withheld: indexes of all tokens of such clauses.
    """

    def __init__(self, document: Document, trace: Trace = NO_TRACE) -> None:
        self.telling = Telling(self.span, trace) if trace.on else None
        self.text = document.text
        self.forms, self.token_starts, self.token_ends = as_seen(
            self.text, without_controls(document)
        )
        self.words: list[Word] = words_of(self.forms)
        notable = [i for i, word in enumerate(self.words) if word.notable]
        self.marks = [""] * len(self.words)
        self.mark: Callable[[int], str] = self.marks.__getitem__
        self.stops: list[int] = []
        self.colons: list[int] = []
        for i in notable:
            mark = self.marks[i] = self.words[i].mark
            if mark in STOPS:
                self.stops.append(i)
            elif mark == ":":
                self.colons.append(i)
        self._read_quotations(notable)
        self._read_sentences(document)
        self._read_boilerplate(notable)
        self._read_mentions(document)
        self._read_shown_names(notable)
        self._read_neighbours(notable)
        self.anonymous = find_anonymity(self, notable)
        self.withheld = {i for span in self.anonymous.items() for i in range(*span)}

    def span(self, first: int, last: int) -> Span:
        """Return the span from token *first* to token *last*, both included."""
        start, end = self.token_starts[first], self.token_ends[last]
        return Span(start, end, self.text[start:end])

    def quotation_words(self, quotation: Quotation) -> list[int]:
        """Return the indexes of the words and numbers of a quotation."""
        return [
            i
            for i in range(quotation.open + 1, quotation.close)
            if self.forms[i].kind in ("word", "number")
        ]

    def _read_quotations(self, notable: Iterable[int]) -> None:
        forms = self.forms
        quotations = pair(
            self.text,
            [
                Mark(i, forms[i].text, self.token_starts[i], self.token_ends[i])
                for i in notable
                if self.marks[i] and family(forms[i].text)
            ],
        )
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

    def _read_boilerplate(self, notable: Iterable[int]) -> None:
        """Take what is not the article out of the reading: nothing reports or speaks in it."""
        marks = [i for i in notable if self.marks[i]]
        finder = BoilerplateFinder(self.text, self.forms, self.words, self.token_starts, marks)
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

    def _read_mentions(self, document: Document) -> None:
        self.persons: dict[int, int] = {}
        self.person_tokens: set[int] = set()
        self.named: set[int] = set()
        self.places: set[int] = set()
        self.begun: set[int] = set()
        self.person_norms: set[str] = set()
        self.grown: dict[int, int] = {}
        self.mentioned = {mention.start for mention in document.mentions}
        for mention in document.mentions:
            if mention.form != "name":
                continue
            first, last = name_bounds(self, mention)
            if last <= first or first in self.outside:
                continue  # nothing but controls, or not of the article
            self.begun.add(first)
            self.named.update(range(first, last))
            if first < last and self.token_starts[first] >= mention.start:
                word = self.words[first]
                if word.conjunction or word.preposition:  # وجدي is a name, no و with جدي
                    self.words[first] = word.but(conjunction="", preposition="")
            for i in range(first, last):
                self._take_for_name(i)
            if mention.standard_kind == "place":
                self.places.update(range(first, last))
            if mention.standard_kind == "person":
                self.person_norms.update(self.forms[i].norm for i in range(first, last))
                self.persons[first] = last
                if self.token_ends[last - 1] > mention.end:
                    self.grown[first] = last
                self.person_tokens.update(range(first, last))
                self._read_surname(last - 1, alone=last == first + 1)

    def _read_shown_names(self, notable: Sequence[int]) -> None:
        """Take the names that look like a verb or a preposition for names, with what goes on with them."""
        self.shown = find_shown_names(self, notable)
        self.shown_tokens = {i for span in self.shown.items() for i in range(*span)}
        for first, end in self.shown.items():
            self.persons[first] = end
            self.begun.add(first)
            self.named.update(range(first, end))
            self.person_tokens.update(range(first, end))
            for index in range(first, end):
                self._take_for_name(index)
                if self.words[index].free:
                    self.words[index] = self.words[index].but(free="", noun=True)

    def _read_neighbours(self, notable: Iterable[int]) -> None:
        """Read otherwise what the words beside it show to be no verb or conjunction."""
        for index in notable:
            if not index:
                continue
            word, before = self.words[index], self.words[index - 1]
            if word.forms and before.body in KUNYAS:
                self._take_for_name(index)  # أبو زيد
            elif word.body in CALLED and before.forms and index + 1 in self.persons:
                self._take_for_name(index - 1)  # طالب | يدعى سامر
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
            self.words[index] = word.but(conjunction="", preposition="")

    def _is_dependent(self, index: int) -> bool:
        """Return whether `تابع` before ل and behind a noun is a participle: فريق طبي تابع لمنظمة."""
        noun = self.words[index - 1]
        adjoins = noun.noun and not noun.definite and not self.words[index].conjunction
        return adjoins and index + 1 < len(self.words) and self.words[index + 1].preposition == "ل"

    def _take_for_name(self, index: int) -> None:
        """Let a word be a noun only: فان in a foreign name is no أن, سالم no verb."""
        word = self.words[index]
        if word.that or word.particle or word.verb or word.forms:
            self.words[index] = word.but(
                that=False, particle=False, verb=False, forms=(), noun=True
            )

    def _read_surname(self, index: int, *, alone: bool) -> None:
        """Let a person's last name be no preposition: ليلى | خلف, قالت | خلف.

        Args:
            index: of the token.
            alone: whether it is all of the name; then a verb stands before it.
        """
        word = self.words[index]
        free = len(word.free) >= SURNAME and word.free not in TO_OR_ON
        if free and (not alone or (index > 0 and self.words[index - 1].forms)):
            self.words[index] = word.but(free="", head=None, noun=True)


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
