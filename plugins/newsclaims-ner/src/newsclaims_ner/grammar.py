"""The closed words, attached letters and endings in ``data/grammar.toml``, in folded spelling."""

from __future__ import annotations

from attrs import frozen

from newsclaims.lexicon import load_toml


@frozen(kw_only=True)
class Clitics:
    """Attached letters and words."""

    article: str
    articles: list[str]
    conjunctions: list[str]
    coordinating: str
    prepositions: list[str]
    town: str
    field: str
    alone: list[str]
    about: list[str]


@frozen(kw_only=True)
class Names:
    """Words of personal names."""

    connectors: list[str]
    naming: list[str]
    faith: list[str]
    servant: str
    servants: str
    men: list[str]
    sounds: str


@frozen(kw_only=True)
class Endings:
    """Ends of nouns and adjectives."""

    people: list[str]
    counted: list[str]
    ideas: list[str]
    adjectives: list[str]
    feminine: str
    origin: str


@frozen(kw_only=True)
class GrammarFile:
    """Schema of ``data/grammar.toml``."""

    clitics: Clitics
    names: Names
    endings: Endings


_FILE = load_toml("newsclaims_ner", "data/grammar.toml", GrammarFile)

ARTICLE = _FILE.clitics.article
ARTICLES = frozenset(_FILE.clitics.articles)
CONJUNCTIONS = frozenset(_FILE.clitics.conjunctions)
AND = _FILE.clitics.coordinating
PREPOSITIONS = frozenset(_FILE.clitics.prepositions)
TOWN = _FILE.clitics.town
"""Before the town of an institution: المحكمة الابتدائية بصفاقس."""
FIELD = _FILE.clitics.field
"""Before a field of work: الهيئة العليا للانتخابات."""
LETTERS = frozenset(_FILE.clitics.alone)
"""Attached words that stand alone by mistake."""
ABOUT = frozenset(_FILE.clitics.about)
"""Prepositions between a field of work and what it is about."""
CONNECTORS = frozenset(_FILE.names.connectors)
"""Words inside a name that call for the next one."""
NAMING = frozenset(_FILE.names.naming)
"""Words before a name that somebody gives: عرّف عن نفسه باسم آدم."""
FAITH = frozenset(_FILE.names.faith)
"""Second parts of given names: ولي الدين."""
SERVANT = _FILE.names.servant
SERVANTS = _FILE.names.servants
MEN = frozenset(_FILE.names.men)
"""Names of men that the gazetteer leaves out because they are other words as well."""
SOUNDS = frozenset(_FILE.names.sounds)
"""Letters that names from the Latin script hardly ever have."""
PEOPLE = tuple(_FILE.endings.people)
COUNTED = tuple(_FILE.endings.counted)
"""Endings of people and things counted: of وزارة التعليم والمعلمين they end the name."""
IDEAS = tuple(_FILE.endings.ideas)
"""Endings of ideas: of حزب العدالة والتنمية the second belongs to the name."""
ADJECTIVES = tuple(_FILE.endings.adjectives)
FEMININE = _FILE.endings.feminine
ORIGIN = _FILE.endings.origin
