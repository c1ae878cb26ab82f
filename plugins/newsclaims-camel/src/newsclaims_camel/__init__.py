"""The word tokenizer and the disambiguator of CAMeL Tools as tokenizers of newsclaims."""

from newsclaims_camel.plugin import Camel, CamelMle

__all__ = ["Camel", "CamelMle"]
