"""What the TOML files in ``data`` hold, for the reader in `newsclaims_ner.sources` to check."""

from __future__ import annotations

from attrs import frozen


@frozen(kw_only=True)
class GenderedWords:
    """Words that tell the gender of the person they stand before."""

    masculine: list[str]
    feminine: list[str]


@frozen(kw_only=True)
class WordList:
    """A plain list of words."""

    words: list[str]


@frozen(kw_only=True)
class TitleFile:
    """Schema of ``data/titles.toml``."""

    words: GenderedWords
    heads: GenderedWords
    relations: GenderedWords
    adjectives: WordList
    closers: WordList


@frozen(kw_only=True)
class OrganizationFile:
    """Schema of ``data/organizations.toml``."""

    heads: list[str]
    weak_heads: list[str]
    coordinating: list[str]
    offices: list[str]
    named_places: list[str]
    rulers: list[str]
    no_adjectives: list[str]
    no_complements: list[str]
    ordinals: list[str]
    single_ideas: list[str]
    no_fields: list[str]
    foreign_parts: list[str]
    joined_heads: list[str]
    person_heads: list[str]
    firm_adjectives: list[str]
    abroad: list[str]
    generic_heads: list[str]
    inner_nouns: list[str]
    seated: list[str]
    local: list[str]
    seats: list[str]
    place_heads: list[str]


@frozen(kw_only=True)
class KnownOrganizations:
    """Organizations in ``data/known.toml``."""

    bodies: list[str]
    media: list[str]
    quoted_media: list[str]


@frozen(kw_only=True)
class KnownPlaces:
    """Places in ``data/known.toml``."""

    names: list[str]


@frozen(kw_only=True)
class NotNames:
    """Entries of the gazetteers that are far more often ordinary words."""

    no_place: list[str]
    no_name: list[str]


@frozen(kw_only=True)
class KnownFile:
    """Schema of ``data/known.toml``."""

    organization: KnownOrganizations
    place: KnownPlaces
    words: NotNames


@frozen(kw_only=True)
class GivenFile:
    """Schema of ``data/given.toml``."""

    feminine: list[str]
    either: list[str]
    no_opener: list[str]


@frozen(kw_only=True)
class LatinFile:
    """Schema of ``data/latin.toml``."""

    organizations: list[str]
    places: list[str]
    no_names: list[str]


@frozen(kw_only=True)
class SportFile:
    """Schema of ``data/sport.toml``."""

    verbs: list[str]
    nouns: list[str]
    rivals: list[str]
    belongings: list[str]
    locatives: list[str]
    scenes: list[str]
    clubs: list[str]
