"""The laws that every plugin of the stage keeps."""

from newsclaims.testing import TokenizerSuite
from newsclaims_tokenizer import Tokenizer


class TestTokenizer(TokenizerSuite):
    plugin = Tokenizer
