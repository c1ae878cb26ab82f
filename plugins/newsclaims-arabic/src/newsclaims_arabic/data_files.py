"""What must stand in the files of ``data/``: a class for each table."""

from __future__ import annotations

from attrs import frozen

PACKAGE = "newsclaims_arabic"


@frozen
class Words:
    """A list of words."""

    words: list[str]


@frozen
class Roles:
    """``persons.toml``: nouns that stand for a person, each with its broken plurals, and lists of some."""

    office: dict[str, list[str]]
    sovereign: dict[str, list[str]]
    post: dict[str, list[str]]
    speaker: dict[str, list[str]]
    rank: dict[str, list[str]]
    charge: dict[str, list[str]]
    profession: dict[str, list[str]]
    relation: dict[str, list[str]]
    adjectives: Words
    adverbs: Words
    homographs: Words
    feminine: Words
    kin: Words
    honorifics: Words
    seconds: Words
    other_names: dict[str, str]


@frozen
class Quantifiers:
    """Words of amount."""

    words: list[str]
    of: list[str]


@frozen
class Anaphors:
    """Words that point back, and nouns of speech."""

    after: list[str]
    before: list[str]
    alone: list[str]
    pronouns: list[str]
    own: list[str]
    of_speaker: list[str]


@frozen
class Ends:
    """What a description ends before."""

    times: list[str]
    occasions: list[str]
    circumstances: list[str]
    participles: list[str]


@frozen
class Nouns:
    """``bodies.toml``: nouns of other speakers, each with its plurals, and words around them."""

    organization: dict[str, list[str]]
    document: dict[str, list[str]]
    media: dict[str, list[str]]
    media_of: dict[str, list[str]]
    group: dict[str, list[str]]
    unnamed: dict[str, list[str]]
    quantifiers: Quantifiers
    hypernyms: dict[str, list[str]]
    anaphors: Anaphors
    ends: Ends
    regions: Words
    formulas: dict[str, list[str]]


@frozen
class Transliteration:
    """``transliteration.toml``: letters that are exchanged."""

    vowels: str
    classes: list[str]
    least_consonants: int


@frozen
class FunctionWordLists:
    """``function_words.toml``."""

    prepositions: list[str]
    particles: list[str]
    relatives: list[str]
    feminine_relatives: list[str]
    impersonal: list[str]
    turns: list[str]
    name_links: list[str]
    before_names: list[str]
    behind_names: list[str]
    past_names: list[str]


@frozen
class Agencies:
    """``agencies.toml``: the usual name of each, with its other spellings."""

    names: dict[str, list[str]]
