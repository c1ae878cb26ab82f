"""The plugin object: the reader behind the chain's hook."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING, ClassVar

from attrs import Attribute, field, frozen

from newsclaims import hookimpl
from newsclaims.model import Document, Quantity
from newsclaims.trace import current_trace

if TYPE_CHECKING:
    from newsclaims_numbers.reader import Options


def _known(_: object, __: Attribute[str | None], country: str | None) -> None:
    if country is not None:  # else nothing of the reader is loaded before there is an article
        from newsclaims_numbers.reader import check_country

        check_country(country)


@frozen(kw_only=True)
class Numbers:
    """Finds and reads the numbers of an Arabic article.

    Args:
        country: ISO 3166 code of the country whose currency a bare ``دينار`` or ``ليرة`` is;
            without it the country that the article names last before the amount decides.
        relative: read dates without a number too, ``أمس``, ``العام المقبل``, and resolve them
            where the article has a day of publication.
        implied: read what says a number without one, ``لمدة ساعة`` as one hour, ``قبل الأخير`` as an
            ordinal without a value.
    """

    api_version: ClassVar[int] = 1
    languages: ClassVar[tuple[str, ...]] = ("ar",)
    requires: ClassVar[tuple[str, ...]] = ()
    provides: ClassVar[tuple[str, ...]] = ("quantities",)

    country: str | None = field(default=None, validator=_known)
    relative: bool = False
    implied: bool = False

    @hookimpl
    def newsclaims_extract_quantities(self, document: Document) -> Sequence[Quantity]:
        """Return the article's quantities in text order."""
        from newsclaims_numbers.reader import read

        return read(document.article.text, self._options(document), current_trace())

    def _options(self, document: Document) -> Options:
        from newsclaims_numbers.reader import Options

        return Options(
            country=self.country,
            published=document.article.published,
            relative=self.relative,
            implied=self.implied,
        )
