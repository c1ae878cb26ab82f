"""Spell the forms of the words in the data files: stems, tanwin, duals, nisbas."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsclaims.text import fold
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.unit_schema import Named

_ARTICLE = rule_words().clitics.article
_AFTER_L = rule_words().clitics.article_after_l
_ATTACHED = rule_words().clitics.article_after_preposition
_UNCHANGED = ("ة", "ا", "ى")
_SHORTEST_DUAL = 3
_ENDINGS = rule_words().inflection


def stem(word: str) -> str:
    """Return the folded stem of a word of a data file: what is left without its article."""
    if word.startswith(_ARTICLE) and len(word) > len(_ARTICLE) + 1:
        return fold(word)[2:]
    if word.startswith(_AFTER_L) and len(word) > len(_AFTER_L) + 1:
        return fold(word)[2:]
    if word.startswith(_ATTACHED):
        return fold(word)[3:]
    return fold(word)


def stems(items: Iterable[str]) -> frozenset[str]:
    """Return the stems of single words."""
    return frozenset(map(stem, items))


def tanwin(noun: str) -> str:
    """Return *noun* in the indefinite accusative."""
    return noun if noun.endswith(_UNCHANGED) else noun + "ا"


def duals(noun: str) -> tuple[str, str]:
    """Return the nominative and the oblique dual of *noun*, folded."""
    base = fold(noun[:-1] + "ت" if noun.endswith("ة") else noun)
    return base + _ENDINGS.dual_nominative, base + _ENDINGS.dual_oblique


def inflected(named: Named) -> Iterator[str]:
    """Yield every written form but the dual; adjectives take the noun's tanwin."""
    for phrase in named.singular:
        yield phrase
        head, *rest = phrase.split()
        yield " ".join((tanwin(head), *rest))
        if rest:
            yield " ".join((tanwin(head), *map(tanwin, rest)))
    yield from named.plural
    yield from named.symbol


def dual_forms(named: Named) -> Iterator[str]:
    """Yield the duals of its singular forms; abbreviations have none."""
    yield from named.dual
    for phrase in named.singular:
        head, *rest = phrase.split()
        if len(fold(head)) >= _SHORTEST_DUAL:
            for case, dual in enumerate(duals(head)):
                yield " ".join((dual, *rest))
                if rest:  # ميلين بحريين
                    yield " ".join((dual, *(duals(word)[case] for word in rest)))


def all_forms(named: Named) -> Iterator[str]:
    """Yield every form, the dual too."""
    yield from inflected(named)
    yield from dual_forms(named)


def nisbas(adjectives: Iterable[str]) -> Iterator[str]:
    """Yield the forms of adjectives of nationality, two-word ones in agreement."""
    for adjective in adjectives:
        parts = adjective.split()
        for ending in _ENDINGS.nisba:
            yield " ".join(part + ending for part in parts)
