"""The laws that every plugin of the stage keeps."""

from newsclaims_tokenizer import Tokenizer

from newsclaims.testing import TokenizerSuite


class TestTokenizer(TokenizerSuite):
    plugin = Tokenizer
