"""Names of which the sequence model makes one: ``سامي نصار وعبدالإله حداد``, ``صنف كارتر | إيران``."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import CONJUNCTIONS, CONNECTORS
from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon
from newsclaims_ner.words import Words

COUNTRY = "c"
"""The class of countries among places."""


def parted(found: Iterable[Found], words: Words, lexicon: Lexicon) -> Iterator[Found]:
    """Yield *found*, each person that is two names as two."""
    for one in found:
        if one.kind != "person" or one.last - one.first == 1:
            yield one
            continue
        first = one.first
        for i in range(one.first + 1, one.last):
            if _opens_another(i, words, lexicon):
                yield one._replace(first=first, last=i)
                first = i
        last = one.last - (one.last - 1 > first and _is_country(one.last - 1, words, lexicon))
        yield one._replace(first=first, last=last)
        if last < one.last:
            yield Found(last, one.last, "place", one.rule)


def _opens_another(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether و joins a given name: ``سامي نصار | وعبدالإله حداد``."""
    word = words[i]
    given = lexicon.facts[word.form].given >= WELL_KNOWN and word.form not in CONNECTORS
    return word.prefix in CONJUNCTIONS and bool(word.prefix) and given


def _is_country(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a country that no family is called after stands at token *i*: ``كارتر | إيران``."""
    facts = lexicon.facts[words[i].form]
    return facts.profile.place == COUNTRY and not facts.family and not words[i].prefix
