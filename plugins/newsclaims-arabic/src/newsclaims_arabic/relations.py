"""What one noun of a speaker has to do with another: other names, wider words, media, agencies."""

from __future__ import annotations

from collections import defaultdict

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.text import fold
from newsclaims_arabic.lists import PACKAGE, WORDS

_SHORTEST_DEFINITE = 3  # «الى» and «الا» carry no article
(_ARTICLE,) = WORDS["article"]
OtherNames = dict[str, tuple[tuple[frozenset[str], str, frozenset[str]], ...]]


@frozen
class _Relations:
    """The file ``relations.toml``."""

    other_names: dict[str, str]
    media_of: dict[str, list[str]]
    hypernyms: dict[str, list[str]]
    kin_again: dict[str, list[str]]
    formulas: dict[str, list[str]]


@frozen
class _Agencies:
    """``agencies.toml``: the usual name of each, with its other spellings."""

    names: dict[str, list[str]]


def bare(word: str) -> str:
    """Cut the article off a folded *word*.

    Example:
        >>> bare("الوزير")
        'وزير'
    """
    return word[2:] if len(word) > _SHORTEST_DEFINITE and word.startswith(_ARTICLE) else word


def _folded(table: dict[str, list[str]]) -> dict[str, frozenset[str]]:
    return {fold(word): frozenset(map(fold, others)) for word, others in table.items()}


def _other_names(names: dict[str, str]) -> OtherNames:
    table: defaultdict[str, list[tuple[frozenset[str], str, frozenset[str]]]] = defaultdict(list)
    for other, usual in names.items():
        lemma, *complement = map(bare, fold(other).split())
        head, *rest = map(bare, fold(usual).split())
        table[lemma].append((frozenset(complement), head, frozenset(rest)))
    return {
        lemma: tuple(sorted(rows, key=lambda row: -len(row[0]))) for lemma, rows in table.items()
    }


_RELATIONS = load_toml(PACKAGE, "data/relations.toml", _Relations)
OTHER_NAMES = _other_names(_RELATIONS.other_names)
"""Lemma to the complements with which it is another name of an office, the longest first, each
with the lemma and the complement of its usual name."""
MEDIA_OF = _folded(_RELATIONS.media_of)
"""Lemma of a medium to the words with which alone it is one."""
HYPERNYMS = _folded(_RELATIONS.hypernyms)
"""Lemma of a general noun to the lemmas that it may stand for."""
KIN_AGAIN = _folded(_RELATIONS.kin_again)
"""Noun of kin with the article to the lemmas under which it may have been met."""
FORMULAS = {
    tuple(fold(formula).split()): name
    for name, spellings in _RELATIONS.formulas.items()
    for formula in spellings
}
"""Words of a formula to the name of whom it honours."""
AGENCIES = {
    fold(" ".join(spelling.replace(".", " ").split())): name
    for name, others in load_toml(PACKAGE, "data/agencies.toml", _Agencies).names.items()
    for spelling in (name, *others)
}
"""Folded spellings of news agencies, each with the name as commonly written."""
