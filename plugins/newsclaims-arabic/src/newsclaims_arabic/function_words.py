"""Words that a noun phrase stops at or passes over, read from ``data/`` at first use."""

from __future__ import annotations

from functools import cache

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.text import fold
from newsclaims_arabic.data_files import PACKAGE, FunctionWordLists
from newsclaims_arabic.noun_lexicon import bare


@frozen
class FunctionWords:
    """Words that a noun phrase stops at or passes over.

    Args:
        prepositions: free ones, folded.
        particles: what begins or negates a clause, folded.
        relatives: relative pronouns, folded and without the article that they begin with.
        feminine_relatives: those that refer to a feminine noun, likewise.
        impersonal: verbs that without a subject tell what everybody expects, folded.
        turns: nouns that with a pronoun say whose turn to speak it is, folded.
        name_links: words inside a name behind which nothing is attached, folded.
        before_names: what is taken for the beginning of a name, as written.
        behind_names: what is taken for the end of one, as written.
        past_names: what no name goes past, as written.
    """

    prepositions: frozenset[str]
    particles: frozenset[str]
    relatives: frozenset[str]
    feminine_relatives: frozenset[str]
    impersonal: frozenset[str]
    turns: frozenset[str]
    name_links: frozenset[str]
    before_names: frozenset[str]
    behind_names: frozenset[str]
    past_names: frozenset[str]


def _before_pronouns(word: str) -> tuple[str, ...]:
    """Return the forms of a folded noun that a pronoun is attached to: ``جهة``, ``جهت``."""
    return (word, word[:-1] + "ت") if word.endswith("ه") else (word,)


@cache
def function_words() -> FunctionWords:
    """Return the words that a noun phrase stops at or passes over."""
    data = load_toml(PACKAGE, "data/function_words.toml", FunctionWordLists)
    return FunctionWords(
        prepositions=frozenset(map(fold, data.prepositions)),
        particles=frozenset(map(fold, data.particles)),
        relatives=frozenset(bare(fold(word)) for word in data.relatives),
        feminine_relatives=frozenset(bare(fold(word)) for word in data.feminine_relatives),
        impersonal=frozenset(map(fold, data.impersonal)),
        turns=frozenset(stem for word in map(fold, data.turns) for stem in _before_pronouns(word)),
        name_links=frozenset(map(fold, data.name_links)),
        before_names=frozenset(data.before_names),
        behind_names=frozenset(data.behind_names),
        past_names=frozenset(data.past_names),
    )
