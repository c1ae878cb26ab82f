"""The laws that every plugin of the stage keeps."""

from newsclaims_ner import Ner

from newsclaims.testing import NerSuite


class TestNer(NerSuite):
    plugin = Ner
