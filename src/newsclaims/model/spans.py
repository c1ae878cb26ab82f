"""A text and the places in it."""

from __future__ import annotations

from datetime import date, datetime

from attrs import field, frozen

from newsclaims.model.json_data import EMPTY, WHERE_EMPTY_OMITTED, JsonMap, as_meta
from newsclaims.model.readable import Readable, brief, text_of, words


@frozen(repr=False)
class Span(Readable):
    """A stretch of the article: ``text == article.text[start:end]``, never empty.

    Args:
        start: first code point.
        end: one past the last code point.
        text: what stands there.
    """

    start: int
    end: int
    text: str

    def __str__(self) -> str:
        return self.text

    def covers(self, other: Span) -> bool:
        """Return whether *other* lies inside this span (equal spans do)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Return whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


def _day(value: date | None) -> date | None:
    return value.date() if isinstance(value, datetime) else value


_HEAD = 40
"""How much of a text stands in the ``repr`` of an article without a title."""


@frozen(kw_only=True, repr=False)
class Article:
    """A news article, as its publisher printed it.

    Args:
        text: the body, without the title; every offset counts its code points.
        id: names the article in errors and output.
        title: the headline.
        language: BCP 47 tag of the text.  A plugin that serves other languages only is not
            called; ``und`` is for a language that is not known, with which all are.
        published: day of publication, what relative dates count from; of a `datetime` its date.
        publisher: outlet or agency.
        url: where it was read.
        meta: whatever else is known of it, by any name: a dict of JSON values, kept as a `JsonMap`.
            Nothing here reads it.
    """

    text: str
    id: str = "article"
    title: str | None = None
    language: str = "ar"
    published: date | None = field(default=None, converter=_day)
    publisher: str | None = None
    url: str | None = None
    meta: JsonMap = field(default=EMPTY, converter=as_meta, metadata=WHERE_EMPTY_OMITTED)

    def span(self, start: int, end: int) -> Span:
        """Return the span ``[start, end)`` of the text.

        Raises:
            ValueError: the range is empty or not inside the text.
        """
        if not 0 <= start < end <= len(self.text):
            msg = f"[{start}, {end}) is not a span of a text of {len(self.text)} code points"
            raise ValueError(msg)
        return Span(start, end, self.text[start:end])

    def __repr__(self) -> str:
        text, title = text_of(self.text), text_of(self.title)
        if text is None:
            return f"<Article {words(self.id)}: text={brief(self.text)}>"
        head = brief(title or text[:_HEAD])
        return f"<Article {words(self.id)}: {head}, {len(text)} code points>"


@frozen(repr=False)
class Provenance(Readable):
    """Who made a thing: a plugin names its `rule`, the executor fills in the rest.

    Args:
        rule: what in the plugin made it, a name from the plugin's own vocabulary.
        plugin: the plugin's name.
        distribution: what it was installed from; empty for an object handed to the pipeline.
        version: of the distribution.
    """

    rule: str = ""
    plugin: str = ""
    distribution: str = ""
    version: str = ""


UNSIGNED = Provenance()
"""The provenance of what a plugin has made and the executor has not signed yet."""
