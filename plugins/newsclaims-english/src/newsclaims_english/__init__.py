"""English for newsclaims: tokens, names, quotes and actors; an example of a pack for a language."""

from newsclaims_english.plugin import EnglishActors, EnglishNer, EnglishQuotes, EnglishTokenizer

__all__ = ["EnglishActors", "EnglishNer", "EnglishQuotes", "EnglishTokenizer"]
