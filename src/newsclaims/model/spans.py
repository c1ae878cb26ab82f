"""A text and the places in it."""

from __future__ import annotations

from datetime import date

from attrs import frozen


@frozen
class Span:
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
        """Say whether *other* lies inside this span (equal spans do)."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Say whether the two share at least one code point."""
        return self.start < other.end and other.start < self.end


@frozen(kw_only=True)
class Article:
    """A news article, as its publisher printed it.

    Args:
        text: the body, without the title; every offset counts its code points.
        id: names the article in errors and output.
        title: the headline.
        language: BCP 47 tag of the text.
        published: day of publication, what relative dates count from.
        publisher: outlet or agency.
        url: where it was read.
    """

    text: str
    id: str = "article"
    title: str | None = None
    language: str = "ar"
    published: date | None = None
    publisher: str | None = None
    url: str | None = None

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
        head = self.title or self.text[:40]
        return f"<Article {self.id}: {head!r}, {len(self.text)} code points>"


@frozen
class Provenance:
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
