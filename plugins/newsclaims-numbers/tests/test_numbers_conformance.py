"""The laws that every plugin of the stage keeps."""

from newsclaims_numbers import Numbers

from newsclaims.testing import NumbersSuite


class TestNumbers(NumbersSuite):
    plugin = Numbers
