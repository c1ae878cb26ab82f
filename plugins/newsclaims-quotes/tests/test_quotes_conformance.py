"""The laws that every plugin of the stage keeps."""

from newsclaims_quotes import Quotes

from newsclaims.testing import QuotesSuite


class TestQuotes(QuotesSuite):
    plugin = Quotes
