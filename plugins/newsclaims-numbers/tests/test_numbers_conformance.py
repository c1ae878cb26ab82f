"""The laws that every plugin of the stage keeps."""

from newsclaims.testing import NumbersSuite
from newsclaims_numbers import Numbers


class TestNumbers(NumbersSuite):
    plugin = Numbers
