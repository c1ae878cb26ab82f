"""The curated lists of words, named once: as the files have them and as an analysis looks them up."""

from __future__ import annotations

from attrs import fields, frozen

from newsclaims.model import Gender, MentionKind


@frozen(kw_only=True)
class WordLists:
    """Words by what they are in or beside a name, keyed by folded spelling (`newsclaims.text.fold`).

    Args:
        known_places: places that the curated list names.
        quoted_media: names of media that are ordinary words or places outside guillemets.
        titles: words right before a name, with the gender they tell.
        title_heads: words that open an office, with the gender they tell.
        relations: nouns that, with a pronoun attached, stand before a name.
        title_adjectives: adjectives between a title and a name.
        closers: words that end a person's name before them.
        organization_heads: nouns that open an organization's name.
        weak_heads: such heads as are ordinary nouns unless a proper name follows.
        coordinating: heads of a field of work that may have two: وزارة التربية والتعليم.
        offices: nouns that stand for their ministry.
        named_places: heads of a place that bears a person's name.
        heads: all of these.
        rulers: titles inside such names.
        no_adjectives: definite words that look like an adjective of a name and are none.
        no_complements: nouns behind a head that make no name of it.
        ordinals: definite ordinals, which number a ruler and tell no organization.
        single_ideas: heads that have several fields only of ideas.
        no_fields: definite words that are no field of work behind a preposition.
        foreign_parts: words of foreign names that the news counts as words.
        joined_heads: heads before a name that is found by itself.
        person_heads: heads before a person's name that is found by itself.
        firm_adjectives: adjectives of a name that tell no origin or kind.
        abroad: where the people of a name are.
        generic_heads: definite heads that name nothing by an adjective alone.
        inner_nouns: nouns inside a name that go on with an idafa.
        seated: heads of institutions that have their town in the name.
        local: adjectives of such institutions.
        seats: words between such an institution and its town.
        place_heads: heads of a place that a proper name follows.
        no_name: words that are no name on their own.
        women: given names of women.
        either: given names of both women and men.
        no_opener: given names too ordinary to open a name by themselves.
        latin: names in Latin letters with their kind.
        no_latin: capitals in Latin letters that name nothing.
        team_verbs: what teams do.
        team_nouns: nouns that lead to the teams of a match.
        rivals: words before the other team.
        belongings: nouns with a team behind them.
        locatives: words before a city that is a place.
        sport_scenes: words that a report on sport has.
        clubs: clubs that are ordinary words, persons or places elsewhere.
    """

    known_places: frozenset[str]
    quoted_media: frozenset[str]
    titles: dict[str, Gender]
    title_heads: dict[str, Gender]
    relations: dict[str, Gender]
    title_adjectives: frozenset[str]
    closers: frozenset[str]
    organization_heads: frozenset[str]
    weak_heads: frozenset[str]
    coordinating: frozenset[str]
    offices: frozenset[str]
    named_places: frozenset[str]
    heads: frozenset[str]
    rulers: frozenset[str]
    no_adjectives: frozenset[str]
    no_complements: frozenset[str]
    ordinals: frozenset[str]
    single_ideas: frozenset[str]
    no_fields: frozenset[str]
    foreign_parts: frozenset[str]
    joined_heads: frozenset[str]
    person_heads: frozenset[str]
    firm_adjectives: frozenset[str]
    abroad: frozenset[str]
    generic_heads: frozenset[str]
    inner_nouns: frozenset[str]
    seated: frozenset[str]
    local: frozenset[str]
    seats: frozenset[str]
    place_heads: frozenset[str]
    no_name: frozenset[str]
    women: frozenset[str]
    either: frozenset[str]
    no_opener: frozenset[str]
    latin: dict[str, MentionKind]
    no_latin: frozenset[str]
    team_verbs: frozenset[str]
    team_nouns: frozenset[str]
    rivals: frozenset[str]
    belongings: frozenset[str]
    locatives: frozenset[str]
    sport_scenes: frozenset[str]
    clubs: frozenset[str]


TABLES = ("titles", "title_heads", "relations", "latin")
"""Lists that tell the gender or the kind of each word."""
SETS = tuple(one.name for one in fields(WordLists) if one.name not in TABLES)
