"""The text of one article: its tokens, read as words only where they are asked for."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Sequence
from enum import Enum, auto

from attrs import define, field
from newsclaims_arabic.noun_phrase.words import PlacedWord, placed, placed_from
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.words import word_of

from newsclaims.model import Span, WordForm
from newsclaims_actors.lists import WORDS

NAME_LINKS = WORDS["name_links"]
MADDA = "آ"

_AT = WORDS["at"]
_NEAR = 3
_THEN = "ف"


@define
class Text:
    """The tokens of an article, read as words where they are asked for.

    Args:
        passage: the article.
        whole: where names begin that are not to be cut, ``وليد`` into و and ليد.
        breaks: the first code points of the sentences.

    Attributes:
        starts: the first code points of the tokens.
    """

    passage: Passage
    whole: frozenset[int]
    breaks: Sequence[int] = ()
    starts: Sequence[int] = field(init=False)
    _placed: _WordsByIndex = field(init=False, eq=False, repr=False)

    def __attrs_post_init__(self) -> None:
        self.starts = self.passage.token_starts
        self._placed = _WordsByIndex(self.passage, self.whole)

    def words(self, span: Span) -> list[PlacedWord]:
        """Return the words and marks inside *span*, in text order; the first one is whole.

        No ف joins nouns of one phrase, so what looks like one is a letter: ``سامر فلفول``.
        """
        first = bisect_right(self.starts, span.start) - 1
        if first < 0 or self.passage.token_ends[first] <= span.start:
            first += 1
        last = bisect_left(self.starts, span.end)
        words = self._read(first, last)
        for at in range(first + 1, last):
            form = self.passage.forms[at]
            if form.proclitics and form.text[slice(*form.proclitics[0])] == _THEN:
                words[at - first] = self._placed_from(at, self.starts[at])
        if words and words[0].start != span.start and self.starts[first] <= span.start:
            whole = self._placed_from(first, span.start)
            if whole.head is not None or not _is_addressed(words[0]):
                words[0] = whole
        return words

    def before(self, offset: int, count: int) -> list[PlacedWord]:
        """Return the *count* words before the token at *offset*, in text order."""
        last = max(0, bisect_right(self.starts, offset) - 1)
        return self._read(max(0, last - count), last)

    def after(self, offset: int, count: int) -> list[PlacedWord]:
        """Return the *count* words that start at or after *offset*, in text order."""
        first = bisect_left(self.starts, offset)
        return self._read(first, min(first + count, len(self.starts)))

    def end_of(self, offset: int, count: int) -> int:
        """Return where the last of the *count* words that start at or after *offset* ends."""
        last = min(bisect_left(self.starts, offset) + count, len(self.starts)) - 1
        return self.passage.token_ends[last] if last >= 0 else offset

    def between(self, start: int, end: int, count: int) -> list[PlacedWord]:
        """Return the first *count* words that start at or after *start* and end by *end*."""
        first = bisect_left(self.starts, start)
        last = bisect_right(self.passage.token_ends, end, first)
        return self._read(first, min(first + count, last))

    def is_near_before(self, offset: int, keys: frozenset[str]) -> bool:
        """Return whether one of the last few tokens before *offset* has one of the *keys*, as words have."""
        last = max(0, bisect_right(self.starts, offset) - 1)
        near = self.passage.forms[max(0, last - _NEAR) : last]
        return any(token.norm in keys or token.stem_norm in keys for token in near)

    def may_be_titled(self, name: Span, *, before: int, after: int) -> bool:
        """Return whether a noun that may be the title of *name* stands around it.

        Before the name it is looked for in the sentence, as far as a preposition or a mark that is
        not right before the name.

        Args:
            name: where a name stands.
            before: the number of tokens before it that are looked at.
            after: the same behind it.
        """
        starts, forms = self.starts, self.passage.forms
        if not starts:
            return False
        first = max(0, bisect_right(starts, name.start) - 1)
        last = bisect_left(starts, name.end)
        for at in range(first - 1, max(first - before, self.passage.starts[first]) - 1, -1):
            role = role_of(forms[at])
            if role is Role.PERSONAL:
                return True
            if role is Role.BORDER and at < first - 1:
                break
        return Role.PERSONAL in map(role_of, forms[last : last + after])

    def is_joined_at(self, offset: int) -> bool:
        """Return whether what stands at *offset* has a conjunction attached."""
        at = bisect_right(self.starts, offset) - 1
        return at >= 0 and bool(self.passage.words[at].conjunction)

    def norm_after(self, offset: int) -> str:
        """Return the folded token that starts at or after *offset*, an empty string for none."""
        first = bisect_left(self.starts, offset)
        return self.passage.forms[first].norm if first < len(self.starts) else ""

    def occurrences(self, stems: Iterable[str], offset: int, count: int) -> list[int]:
        """Return where the folded *stems* stand among the *count* tokens before *offset*.

        Returns:
            First code points, the last one first.
        """
        last = max(0, bisect_right(self.starts, offset) - 1)
        wanted, first = frozenset(stems), max(0, last - count)
        near = self.passage.forms[first:last]
        found = [at for at, form in enumerate(near, first) if form.stem_norm in wanted]
        outside = self.passage.outside
        return [self.starts[at] for at in reversed(found) if at not in outside]

    def before_in_sentence(self, offset: int, count: int) -> list[PlacedWord]:
        """Return what `before` does, as far as it stands in the sentence of *offset*."""
        at = bisect_right(self.breaks, offset) - 1
        start = self.breaks[at] if at >= 0 else 0
        last = max(0, bisect_right(self.starts, offset) - 1)
        return self._read(max(bisect_left(self.starts, start), last - count), last)

    def after_in_sentence(self, offset: int, count: int) -> list[PlacedWord]:
        """Return what `after` does, as far as it stands in the sentence that ends behind *offset*."""
        at = bisect_left(self.breaks, offset)
        first = bisect_left(self.starts, offset)
        last = (
            bisect_left(self.starts, self.breaks[at]) if at < len(self.breaks) else len(self.starts)
        )
        return self._read(first, min(first + count, last))

    def _placed_from(self, at: int, start: int) -> PlacedWord:
        passage = self.passage
        return placed_from(passage.forms[at], self.starts[at], passage.token_ends[at], start)

    def _read(self, first: int, last: int) -> list[PlacedWord]:
        return [*map(self._placed.__getitem__, range(first, last))]


class _WordsByIndex(dict[int, PlacedWord]):
    """The tokens of a passage read as words, each when it is first asked for."""

    __slots__ = ("_passage", "_whole")

    def __init__(self, passage: Passage, whole: frozenset[int]) -> None:
        super().__init__()
        self._passage = passage
        self._whole = whole

    def __missing__(self, at: int) -> PlacedWord:
        passage = self._passage
        form, start = passage.forms[at], passage.token_starts[at]
        whole = start in self._whole or (at > 0 and _links_names(passage.forms[at - 1]))
        read = passage.words[at]
        if whole:
            free = read.free
            read = word_of(form, whole=True)
            read = (
                read.but(free="", head=None) if read.free and not free else read
            )  # «خلف», a surname
        word = self[at] = placed(form, start, passage.token_ends[at], read)
        return word


def _links_names(form: WordForm) -> bool:
    """Return whether what follows is part of a name: أبو | سامر, not the foreign آبي | إن."""
    return form.norm in NAME_LINKS and not form.text.startswith(MADDA)


def _is_addressed(word: PlacedWord) -> bool:
    """Return whether *word* is a known noun behind ل: ``لرئيس``, which is no part of who it is."""
    return word.governed == "ل" and word.head is not None


class Role(Enum):
    """What a token is to the titles around a name."""

    PERSONAL = auto()
    """It may be a noun that stands for a person."""
    BORDER = auto()
    """No title goes over it."""
    OTHER = auto()


def role_of(form: WordForm) -> Role:
    """Return what *form* is to titles, whatever is attached to it; worked out once for each form."""
    role: Role | None = form.memo.get(Role)
    if role is None:
        role = form.memo[Role] = _role_of(form)
    return role


def _role_of(form: WordForm) -> Role:
    word = word_of(form)
    words = [placed(form, 0, len(form.text), word)]
    if word.begin or word.conjunction or word.preposition:  # else it is the same as a whole
        words.append(placed(form, 0, len(form.text), word_of(form, whole=True)))
    if any(one.personal for one in words):
        return Role.PERSONAL
    ends = all(one.mark or (one.preposition and one.word.free not in _AT) for one in words)
    return Role.BORDER if ends else Role.OTHER  # سفير كذا | لدى كذا فلان
