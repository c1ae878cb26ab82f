"""The plugin's knowledge: gazetteers built from packages' data, and curated word lists.

It is read once, at first use, from ``data/lexicon.bin``, and keyed by folded spelling
(`newsclaims.text.fold`).  The file is compiled from the lists beside it by
``tools/compile_lexicon.py``.  Where a list was edited since, the lists are read instead, which takes
longer and gives the same.
"""

from __future__ import annotations

import json
import zlib
from array import array
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import NamedTuple, TypeAlias

from newsclaims.caching import Generations
from newsclaims.model import Gender, MentionKind
from newsclaims_ner.facts import BUCKETS, COLUMNS, Facts, FactTable, Profile, little

Continuation: TypeAlias = tuple[tuple[str, ...], MentionKind]
"""All words but the first of a name, and what it names."""

FILE = "lexicon.bin"
WELL_KNOWN = 10
"""How often a word must have been a given name to be one whatever its first letter may mean."""
KEPT = 50_000
"""Forms of one generation; see `newsclaims.caching`."""
SETS = (
    "known_places",
    "quoted_media",
    "title_adjectives",
    "closers",
    "organization_heads",
    "weak_heads",
    "coordinating",
    "offices",
    "named_places",
    "heads",
    "rulers",
    "no_adjectives",
    "no_complements",
    "ordinals",
    "single_ideas",
    "no_fields",
    "foreign_parts",
    "joined_heads",
    "person_heads",
    "firm_adjectives",
    "abroad",
    "generic_heads",
    "inner_nouns",
    "seated",
    "local",
    "seats",
    "place_heads",
    "no_name",
    "women",
    "either",
    "no_opener",
    "no_latin",
    "team_verbs",
    "team_nouns",
    "rivals",
    "belongings",
    "locatives",
    "sport_scenes",
    "clubs",
)
TABLES = ("titles", "title_heads", "relations", "latin")


class Lexicon(NamedTuple):
    """All knowledge, ready for look-up by folded word.

    Args:
        facts: what the long lists say of a form; see `newsclaims_ner.facts`.
        phrases: of the first word of every name of several words, its second to all that may
            follow the first, longest first, with the kind of entity; made when asked for.
        known_places: places that the curated list names.
        quoted_media: names of media that are ordinary words or places outside guillemets.
        titles: words right before a name, with the gender they tell.
        title_heads: words that open an office, with the gender they tell.
        relations: nouns that, with a pronoun attached, stand before a name.
        latin: names in Latin letters with their kind.
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
        no_latin: capitals in Latin letters that name nothing.
        team_verbs: what teams do.
        team_nouns: nouns that lead to the teams of a match.
        rivals: words before the other team.
        belongings: nouns with a team behind them.
        locatives: words before a city that is a place.
        sport_scenes: words that a report on sport has.
        clubs: clubs that are ordinary words, persons or places elsewhere.
    """

    facts: Mapping[str, Facts]
    profiles: tuple[Profile, ...]
    phrases: Mapping[str, dict[str, tuple[Continuation, ...]]]
    titles: dict[str, Gender]
    title_heads: dict[str, Gender]
    relations: dict[str, Gender]
    latin: dict[str, MentionKind]
    known_places: frozenset[str]
    quoted_media: frozenset[str]
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
    no_latin: frozenset[str]
    team_verbs: frozenset[str]
    team_nouns: frozenset[str]
    rivals: frozenset[str]
    belongings: frozenset[str]
    locatives: frozenset[str]
    sport_scenes: frozenset[str]
    clubs: frozenset[str]

    def is_name(self, form: str) -> bool:
        """Return whether *form* is well known as a name of any kind."""
        facts = self.facts[form]
        if facts.given >= WELL_KNOWN or facts.profile.kind:
            return facts.profile.place != "p"
        return False


@cache
def lexicon() -> Lexicon:
    """Read the compiled lexicon, once, or the lists where one of them is newer.

    Raises:
        LexiconError: a list is missing or has a line or key that does not belong there.
    """
    from newsclaims_ner.fingerprint import fingerprint

    try:
        data = files("newsclaims_ner").joinpath("data", FILE).read_bytes()
    except FileNotFoundError:
        data = b""
    current, _, body = data.partition(b"\n")
    if current != b"%d" % fingerprint():
        from newsclaims_ner.compiling import compile_lists
        from newsclaims_ner.sources import read_sources

        body = compile_lists(read_sources(), looks=False)
    return read_lexicon(body)


def read_lexicon(body: bytes) -> Lexicon:
    """Return the lexicon that `newsclaims_ner.compiling.compile_lists` wrote."""
    raw = zlib.decompress(body)
    length, _, _ = raw.partition(b"\n")
    at = len(length) + 1
    head = json.loads(raw[at : at + int(length)])
    at += int(length)
    texts = []
    for size in head["texts"]:
        texts.append(raw[at : at + size].decode("utf-8", "surrogatepass").split("\n"))
        at += size
    buckets, phrases = texts
    sizes = raw[at : at + BUCKETS]
    at += BUCKETS
    columns = []
    for _ in COLUMNS:
        column = array("H", raw[at : at + 2 * head["rows"]])
        columns.append(little(column))
        at += 2 * head["rows"]
    profiles = tuple(
        [
            Profile(number, tuple(far), tuple(near), *others)
            for number, (far, near, *others) in enumerate(head["profiles"])
        ]
    )
    table = FactTable.of(buckets, sizes, columns, profiles)
    follow = dict([line.split("\t", 1) for line in phrases])
    return Lexicon(
        Generations(table.look_up, limit=KEPT),
        profiles,
        Generations(lambda first: _continuations(follow.get(first, "")), limit=KEPT),
        *(head["sets"][name] for name in TABLES),
        *(frozenset(head["sets"][name]) for name in SETS),
    )


def _continuations(line: str) -> dict[str, tuple[Continuation, ...]]:
    """Return what may follow a first word, by the second, as the file writes it."""
    table: dict[str, tuple[Continuation, ...]] = {}
    for name in line.split("\t") if line else ():
        kind, *rest = name.split(" ")
        follows: Continuation = tuple(rest), "place" if kind == "p" else "organization"
        table[rest[0]] = (*table.get(rest[0], ()), follows)
    return table
