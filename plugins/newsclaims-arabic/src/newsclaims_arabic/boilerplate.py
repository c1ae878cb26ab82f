"""What stands in a text and is not the article: links, credits, captions, embedded posts.

`اقرأ أيضا: ...` is no order to read, `كتب: فلان` reports nothing, and who signed an embedded post
is not whom the next `وأضاف` goes on with.  Only lines and beginnings of sentences are asked, by
what they begin with; a line that is a sentence of the article in form is left alone.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from attrs import frozen

from newsclaims.model import WordForm
from newsclaims_arabic.boilerplate_labels import LABELS, BoilerplateKind
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.punctuation import STOPS
from newsclaims_arabic.word import Word

DASHES = frozenset({"-", "–", "—", "ـ", "|", "/"})
_LINE = re.compile("[\n\x0b\x0c\r\x1c-\x1e\x85\u2028\u2029]+")
_HANDLE = re.compile(r"\(\s?@\w{1,30}\s?\)")
_BEFORE_LINK = STOPS | {"(", "[", "|"}
_QUOTING = frozenset("«»“”\"'")

_NAME = 6
"""A credit has so many tokens behind its label at most."""
_SIGNED = 4
"""One that a verb introduces without a mark has so many."""
_PLACE = 4
"""A dateline has fewer tokens before its mark."""
_SHORT = 4
"""A name that has a verb in form has so many words at most."""
_POST = 8
"""Maximum number of tokens before the handle of an embedded post, and behind it."""
_TITLE = 25
"""Maximum number of tokens of the title behind a link's label on a line of its own."""
_CAPTION = 15
"""Maximum number of tokens of a caption."""


@frozen
class Boilerplate:
    """A stretch of tokens that is not the article.

    Args:
        kind: what it is.
        first: index of its first token.
        end: index past its last token.
        name: of a credit the stretch of who is credited, else an empty one.
    """

    kind: BoilerplateKind
    first: int
    end: int
    name: tuple[int, int] = (0, 0)


class BoilerplateFinder:
    """Looks through one text.

    Args:
        text: the article's text.
        forms: its tokens.
        words: what each of them can be.
        starts: the first code points of the tokens.
        marks: indexes of those that are marks, in text order.
    """

    def __init__(
        self,
        text: str,
        forms: Sequence[WordForm],
        words: Sequence[Word],
        starts: Sequence[int],
        marks: Iterable[int],
    ) -> None:
        self.text = text
        self.forms = forms
        self.words = words
        self.starts = starts
        self.breaks = [index for index in marks if forms[index].text in _BEFORE_LINK]
        self.lines = list(self._lines())

    def find(self) -> list[Boilerplate]:
        """Return what is not the article, in text order; no two overlap."""
        found: list[Boilerplate] = []
        past = 0
        for number, (first, end) in enumerate(self.lines):
            if first < past:
                continue
            one = self._whole_line(number) or self._inside(first, end)
            if one is not None:
                found.append(one)
                past = one.end
        return found

    def _lines(self) -> Iterator[tuple[int, int]]:
        first = 0
        for match in _LINE.finditer(self.text):
            end = bisect_left(self.starts, match.start(), first)
            if end > first:
                yield first, end
            first = end
        if first < len(self.starts):
            yield first, len(self.starts)

    def _whole_line(self, number: int) -> Boilerplate | None:
        first, end = self.lines[number]
        begin = self._past_bullet(first, end)
        kind, after = self._label(begin, end)
        if kind in ("link", "notice"):
            bare = after >= end
            told = self.forms[end - 1].text in STOPS and not self._separates(after - 1)
            past = self._titles_end(number) if bare and kind == "link" else end
            return None if told and kind == "link" else Boilerplate(kind, first, past)
        if kind == "credit":
            edge = number == 0 or number == len(self.lines) - 1
            return self._credit(first, begin, after, end, edge=edge)
        if kind == "caption":
            short = end - begin <= _CAPTION and self.forms[end - 1].text not in STOPS
            return Boilerplate(kind, first, end) if short else None
        if self._is_captioned(begin, end):
            return Boilerplate("caption", first, end)
        return self._dated_credit(number) or self._post(first, end)

    def _is_captioned(self, begin: int, end: int) -> bool:
        """Return whether a bracket that ends a short line tells where a picture is from: (رويترز)."""
        if end - begin > _CAPTION or self.forms[end - 1].text != ")":
            return False
        opening = next((i for i in range(end - 1, begin, -1) if self.forms[i].text == "("), end)
        words = (self.forms[i].norm for i in range(opening + 1, end - 1))
        source = " ".join(word for word in words if word not in STOPS and word not in DASHES)
        return source in _CAPTION_SOURCES and not any(w.that for w in self.words[begin:opening])

    def _dated_credit(self, number: int) -> Boilerplate | None:
        """Return the credit behind a dateline: بيروت - كتبت فلانة: ..."""
        first, end = self.lines[number]
        for at in range(first + 1, min(end - 2, first + _PLACE)):
            if self._separates(at) and self.forms[at + 1].norm in _CREDIT_VERBS:
                kind, after = self._label(at + 1, end)
                return self._credit(first, at + 1, after, end, dated=True) if kind else None
        return None

    def _past_bullet(self, first: int, end: int) -> int:
        """Return the first word of a line behind its bullet or opening mark."""
        while first < end - 1 and self.forms[first].kind not in ("word", "number"):
            first += 1
        return first

    # -- labels

    def _label(self, begin: int, end: int) -> tuple[BoilerplateKind | None, int]:
        """Return what the label that stands at *begin* introduces, and the token behind it."""
        for rest, kind in LABELS.get(self.forms[begin].norm, ()):
            after = begin + 1 + len(rest)
            spelled = tuple(form.norm for form in self.forms[begin + 1 : min(after, end)])
            if spelled != rest:
                continue
            marked = after < end and self._separates(after)
            if kind != "credit":
                at_mark = rest or marked
                if at_mark:
                    return kind, after + marked
            elif marked or self.forms[begin].norm in _CREDIT_VERBS:
                return kind, after + marked
        return None, begin

    def _separates(self, index: int) -> bool:
        return self.forms[index].text == ":" or self.forms[index].text in DASHES

    def _titles_end(self, number: int) -> int:
        """Return the end of the titles on the lines below a link's label.

        Without bullets they are one line, or all that the text ends with.
        """
        end = self.lines[number][1]
        rest = self.lines[number + 1 :]
        last = all(self._is_title(first, past) for first, past in rest)
        for first, past in rest:
            bulleted = self.forms[first].kind not in ("word", "number")
            below = end == self.lines[number][1] or bulleted or last
            if not (below and self._is_title(first, past)):
                break
            end = past
        return end

    def _is_title(self, first: int, end: int) -> bool:
        """Return whether the line from *first* to *end* may be a title: short, no sentence."""
        short = end - first <= _TITLE and self.forms[end - 1].text not in STOPS
        return short and not self.words[first].conjunction

    def _credit(  # noqa: PLR0913 - what its callers have read
        self,
        first: int,
        begin: int,
        after: int,
        end: int,
        *,
        edge: bool = False,
        dated: bool = False,
    ) -> Boilerplate | None:
        """Return the credit that begins at *first*, or None where a sentence does."""
        past = after
        while past < end and past - after <= _NAME and self.forms[past].text != ":":
            past += 1
        marked = self._separates(after - 1)
        if marked and self._is_origin(after, end):
            return Boilerplate("credit", first, end, (after, self._dash(after, end)))
        named = self._names(after, past) or (
            (marked or dated) and self._is_verblike_name(after, past)
        )
        if not named or past - after > (_NAME if marked else _SIGNED):
            return None
        if past < end:  # كتب - فلان: أشاد
            dashed = edge and self.forms[after - 1].text in DASHES
            told = past + 1 < end and not (dashed or dated)
            return None if told else Boilerplate("credit", first, past + 1, (after, past))
        if not marked and not edge:
            return None
        return Boilerplate("credit", first, end, (after, past)) if begin < after < past else None

    def _dash(self, first: int, end: int) -> int:
        return next((i for i in range(first, end) if self.forms[i].text in DASHES), end)

    def _is_origin(self, after: int, end: int) -> bool:
        """Return whether a dash sets off what it was taken from: ترجمة: فلان - | عن صحيفة «كذا»."""
        dash = self._dash(after, end)
        behind = self.words[dash + 1] if dash + 1 < end else None
        about = behind is not None and bool(behind.free)
        rest = [form.text for form in self.forms[dash:end]]
        short = len(rest) <= _NAME + 2 and rest[-1:] != ["."] and ":" not in rest
        return about and short and self._names(after, dash)

    def _is_verblike_name(self, first: int, end: int) -> bool:
        """Return whether a name begins with a word that is a verb too: كتبت: | نهى عزت."""
        words = self.words[first:end]
        bare = not any(
            w.definite
            or w.title
            or w.conjunction
            or w.preposition
            or w.free
            or w.that
            or w.particle
            for w in words
        )
        return 1 < len(words) <= _SHORT and bare

    def _names(self, first: int, end: int) -> bool:
        """Return whether nothing but nouns and dashes stands from *first* to *end*."""
        for index in range(first, end):
            word, form = self.words[index], self.forms[index]
            if form.text in STOPS or form.text in _QUOTING:
                return False
            if word.verb or word.that or word.particle or word.relative or word.speech_noun:
                return False
        return first < end

    # -- posts

    def _post(self, first: int, end: int) -> Boilerplate | None:
        """Return the signature of an embedded post: — فلان (@handle) October 3, 2019."""
        stop = self.starts[end] if end < len(self.starts) else len(self.text)
        handle = _HANDLE.search(self.text, self.starts[first], stop)
        if handle is None:
            return None
        opening = bisect_left(self.starts, handle.start(), first, end)
        closing = bisect_left(self.starts, handle.end(), opening, end)
        dashes = (i for i in range(opening, first - 1, -1) if self.forms[i].text in DASHES)
        begin = next(dashes, first)
        dated = end == closing or any(form.norm[:1].isdigit() for form in self.forms[closing:end])
        signs = opening - begin <= _POST and end - closing <= _POST and dated
        verbless = not any(word.verb or word.that for word in self.words[begin:opening])
        return Boilerplate("post", begin, end) if signs and verbless else None

    # -- inside a line

    def _inside(self, first: int, end: int) -> Boilerplate | None:
        """Return the link that ends a line behind its text: ... الأحد. اقرأ أيضا: ..."""
        breaks = self.breaks
        for at in range(bisect_left(breaks, first), bisect_left(breaks, end - 2)):
            index = breaks[at] + 1
            kind, after = self._label(index, end)
            if kind == "link" and after < end and self._separates(after - 1):
                return Boilerplate(kind, index, self._past_sentence(after, end))
        return None

    def _past_sentence(self, index: int, end: int) -> int:
        while index < end and self.forms[index].text not in STOPS:
            index += 1
        return index


_CAPTION_SOURCES = WORDS["caption_sources"]
_CREDIT_VERBS = WORDS["credit_verbs"]
