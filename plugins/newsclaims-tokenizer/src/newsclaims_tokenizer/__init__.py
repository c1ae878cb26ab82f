"""Words, sentences and clitics of Arabic news text."""

from newsclaims_tokenizer.plugin import Tokenizer, tokenize

__all__ = ["Tokenizer", "tokenize"]
