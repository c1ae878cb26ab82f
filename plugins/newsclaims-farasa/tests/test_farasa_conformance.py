"""The laws that every plugin of the two stages keeps, with a stand-in in Java's place."""

import pytest
from newsclaims_farasa import Farasa

from newsclaims.testing import NerSuite, TokenizerSuite


class WithStandIn:
    """Gives the suites the options of a stand-in's installation."""

    plugin = Farasa
    max_examples = 10

    @pytest.fixture(autouse=True)
    def installed(self, farasa):
        self.options = {"binary_path": str(farasa.jars), "java": str(farasa.java), "timeout": 120.0}


class TestTokenizer(WithStandIn, TokenizerSuite):
    pass


class TestNer(WithStandIn, NerSuite):
    examples = ("زارت وزيرة الصحة سلوى المرزوقي مستشفى الرازي في بنغازي.",)
