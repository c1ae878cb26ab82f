"""The format ``html``: articles as they come, and behind the last one who spoke in all of them."""

from __future__ import annotations

from typing import ClassVar, TextIO

from attrs import Attribute, define, field

from newsclaims.formats import OffsetUnit, TextWriter
from newsclaims.model import Document
from newsclaims_html.article import article_html
from newsclaims_html.cards import cards_of
from newsclaims_html.inert import leads_within_or_to_the_web
from newsclaims_html.interface import interface, languages
from newsclaims_html.overview import overview_html
from newsclaims_html.page import beginning, ending
from newsclaims_html.picture import picture_of
from newsclaims_html.reading import colours_of, marked_text
from newsclaims_html.tally import Tally


def _is_there(_: object, __: Attribute[str], language: str) -> None:
    if language not in languages():
        raise ValueError(f"there is {' and '.join(languages())}, not {language!r}")


def _leads_somewhere(_: object, attribute: Attribute[str], address: str) -> None:
    if address and not leads_within_or_to_the_web(address):
        raise ValueError(
            f"{attribute.name} is {address!r}; give an address that begins with http://, https:// or one /"
        )


@define(kw_only=True)
class Html(TextWriter):
    """One page that needs nothing but itself: each article with its claims marked, and a list.

    Args:
        interface: language of headings and labels, ``en`` or ``ar``.
        title: of the page; empty for the headline of its article, or what the page is.
        home: address that the line above the headline leads to; empty for none.
        more: address of what else is known of a claim, to which each claim of the list leads;
            ``{article}`` and ``{claim}`` stand for their ids; empty for none.
    """

    name: ClassVar[str] = "html"
    suffix: ClassVar[str] = ".html"
    offsets: ClassVar[OffsetUnit | None] = "code points"
    explains: ClassVar[bool] = True

    interface: str = field(default="en", validator=_is_there)
    title: str = ""
    home: str = field(default="", validator=_leads_somewhere)
    more: str = field(default="", validator=_leads_somewhere)
    _tally: Tally = field(factory=Tally, init=False, repr=False)

    def begin(self, stream: TextIO) -> None:
        """Write the head, unless the one article is to be its title."""
        if not self.single:
            stream.write(self._head(""))

    def write(self, document: Document, stream: TextIO) -> None:
        """Write one article with its list.

        Raises:
            DocumentError: a span of a claim does not stand in the text.
        """
        ui, colours, number = interface(self.interface), colours_of(document), self._tally.articles
        explanation = self.explain(document) if self.explain is not None else None
        part = article_html(
            document,
            number,
            marked_text(document, number, colours),
            cards_of(document, colours, ui, explanation),
            ui,
            single=self.single,
            more=self.more,
        )
        if self.single:
            part = self._head(document.article.title or document.article.id) + part
        # a lone surrogate is refused when this returns: nothing of it may have been counted
        part.encode()
        stream.write(part)
        self._tally.add(document)

    def end(self, stream: TextIO) -> None:
        """Write the overview; where the single document failed there is nothing."""
        if not self.single or self._tally.articles:
            ui = interface(self.interface)
            overview = overview_html(picture_of(self._tally), ui, single=self.single)
            stream.write(overview + ending(ui))

    def _head(self, title: str) -> str:
        ui = interface(self.interface)
        shown = self.title or title or ui.words["report"]
        return beginning(shown, self.interface, ui, single=self.single, home=self.home)
