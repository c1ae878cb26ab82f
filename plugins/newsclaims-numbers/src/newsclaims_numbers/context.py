"""What every reader of numbers is given: the text, the tables and what has been read so far."""

from __future__ import annotations

from datetime import date

from attrs import field, frozen

from newsclaims_numbers.country_ranking import CountryRanking
from newsclaims_numbers.lexicon import Lexicon
from newsclaims_numbers.token_quantity import TokenQuantity
from newsclaims_numbers.tokenized_text import TokenizedText


@frozen(kw_only=True)
class Context:
    """One text and all that is known about it.

    Args:
        text: its tokens.
        lexicon: the tables.
        countries: which country it is about.
        published: the day that relative dates count from.
        relative: whether dates without a number (``أمس``) are read too.
        done: what has been read so far, in text order.
    """

    text: TokenizedText
    lexicon: Lexicon
    countries: CountryRanking
    published: date | None = None
    relative: bool = False
    done: list[TokenQuantity] = field(factory=list)

    @property
    def taken(self) -> int:
        """The last token that a quantity has taken, -1 where there is none."""
        return self.done[-1].last if self.done else -1
