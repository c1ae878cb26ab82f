"""The lists as people and scripts write them: TOML files and tables in ``data``, read and checked.

An analysis reads them only where ``data/lexicon.bin``, which is compiled from them, is missing or
older than they are; see `newsclaims_ner.lexicon`.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib.resources import files

from attrs import field, frozen

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml
from newsclaims.model import Gender, MentionKind
from newsclaims.text import fold
from newsclaims_ner.clubs import told_clubs
from newsclaims_ner.schemas import (
    GenderedWords,
    GivenFile,
    KnownFile,
    LatinFile,
    OrganizationFile,
    SportFile,
    TitleFile,
)
from newsclaims_ner.word_lists import WordLists

PACKAGE = "newsclaims_ner"
CERTAIN = 20
"""Times a word must have been counted before the count says what it is."""
LIKE_A_PLACE = 3
"""Times behind مدينة، ولاية and the like that make a listed small place believable anywhere."""
PLACE_SHARE = 0.01
"""A place stands behind مدينة، ولاية and the like at least as often; Jawhara FM, 1.1 M words."""


@frozen(kw_only=True)
class Sources(WordLists):
    """All that the files say, keyed by folded spelling (`newsclaims.text.fold`).

    Args:
        given: words of personal names with how often each was seen as a given name.
        family: the same words with how often each was seen as a family name.
        places: place names with their class, see ``tools/build_gazetteers.py``.
        phrases: known names of several words with their kind.
        single: known names of one word with their kind.
        nationalities: adjectives of origin in all forms.
        ordinary: words of the news with how often each was counted.
        after_name: the same words with how often each stood behind a given name.
        clusters: words of the news with their cluster in a coarse, a middle and a fine
            clustering by the words around them.
        place_like: words of the news that stood behind a word for a place several times.
    """

    given: dict[str, int]
    family: dict[str, int]
    places: dict[str, str]
    phrases: dict[str, MentionKind]
    single: dict[str, MentionKind]
    nationalities: frozenset[str]
    ordinary: dict[str, int] = field(repr=False)
    after_name: dict[str, int] = field(repr=False)
    clusters: dict[str, tuple[str, ...]] = field(repr=False)
    place_like: frozenset[str] = field(repr=False)


def read_sources() -> Sources:
    """Read all files.

    Raises:
        LexiconError: a file is missing or has a line or key that does not belong there.
    """
    titles = load_toml(PACKAGE, "data/titles.toml", TitleFile)
    organizations = load_toml(PACKAGE, "data/organizations.toml", OrganizationFile)
    known = load_toml(PACKAGE, "data/known.toml", KnownFile)
    given_file = load_toml(PACKAGE, "data/given.toml", GivenFile)
    latin = load_toml(PACKAGE, "data/latin.toml", LatinFile)
    sport = load_toml(PACKAGE, "data/sport.toml", SportFile)
    heads = frozenset(_folded(organizations.heads))
    offices = frozenset(_folded(organizations.offices))
    named_places = frozenset(_folded(organizations.named_places))
    names, given, family = columns("names.txt", 3)
    no_place = set(_folded(known.words.no_place))
    news, times, behind_place, behind_name = columns("words.txt", 4)
    ordinary = dict(zip(news, map(int, times), strict=True))
    as_place = dict(zip(news, map(int, behind_place), strict=True))
    after_name = {word: int(n) for word, n in zip(news, behind_name, strict=True) if n != "0"}
    nationalities = frozenset(columns("nationalities.txt", 1)[0])
    common = {w for w, n in ordinary.items() if n >= CERTAIN and as_place[w] < n * PLACE_SHARE}
    no_small_place = common | nationalities
    places = {
        name: kind
        for name, kind in zip(*columns("places.txt", 2), strict=True)
        if name not in no_place and (kind != "p" or name not in no_small_place)
    }
    known_places = frozenset(_folded(known.place.names))
    places |= dict.fromkeys(known_places, "b")
    kinds: dict[str, MentionKind] = dict.fromkeys(places, "place")
    kinds |= dict.fromkeys(_folded(known.organization.bodies), "organization")
    kinds |= dict.fromkeys(_folded(known.organization.media), "organization")
    clubs = told_clubs(
        columns("clubs.txt", 1)[0],
        ordinary,
        {*places, *names, *nationalities},
        {*_folded(known.words.no_name), *_folded(sport.clubs)},
    )
    sure_clubs = [name for name, sure in clubs.items() if sure and name not in kinds]
    kinds |= dict.fromkeys(sure_clubs, "organization")
    clustered, *labels = columns("clusters.txt", 4)
    return Sources(
        given=dict(zip(names, map(int, given), strict=True)),
        family=dict(zip(names, map(int, family), strict=True)),
        places=places,
        phrases={name: kind for name, kind in kinds.items() if " " in name},
        known_places=known_places,
        single={name: kind for name, kind in kinds.items() if " " not in name},
        quoted_media=frozenset(_folded(known.organization.quoted_media)),
        nationalities=nationalities,
        titles=_gendered(titles.words),
        relations=_gendered(titles.relations),
        title_heads=_gendered(titles.heads),
        title_adjectives=frozenset(_folded(titles.adjectives.words)),
        closers=frozenset(_folded(titles.closers.words)),
        organization_heads=heads,
        weak_heads=frozenset(_folded(organizations.weak_heads)),
        coordinating=frozenset(_folded(organizations.coordinating)),
        offices=offices,
        named_places=named_places,
        heads=heads | offices | named_places | frozenset(_folded(organizations.place_heads)),
        rulers=frozenset(_folded(organizations.rulers)),
        no_adjectives=frozenset(_folded(organizations.no_adjectives)),
        no_complements=frozenset(_folded(organizations.no_complements)),
        ordinals=frozenset(_folded(organizations.ordinals)),
        single_ideas=frozenset(_folded(organizations.single_ideas)),
        no_fields=frozenset(_folded(organizations.no_fields)),
        foreign_parts=frozenset(_folded(organizations.foreign_parts)),
        joined_heads=frozenset(_folded(organizations.joined_heads)),
        person_heads=frozenset(_folded(organizations.person_heads)),
        firm_adjectives=frozenset(_folded(organizations.firm_adjectives)),
        abroad=frozenset(_folded(organizations.abroad)),
        generic_heads=frozenset(_folded(organizations.generic_heads)),
        inner_nouns=frozenset(_folded(organizations.inner_nouns)),
        seated=frozenset(_folded(organizations.seated)),
        local=frozenset(_folded(organizations.local)),
        seats=frozenset(_folded(organizations.seats)),
        place_heads=frozenset(_folded(organizations.place_heads)),
        no_name=frozenset(_folded(known.words.no_name)),
        women=frozenset(_folded(given_file.feminine)),
        either=frozenset(_folded(given_file.either)),
        no_opener=frozenset(_folded(given_file.no_opener)),
        latin=_kinds(latin.places, latin.organizations),
        no_latin=frozenset(_folded(latin.no_names)),
        team_verbs=frozenset(_folded(sport.verbs)),
        team_nouns=frozenset(_folded(sport.nouns)),
        rivals=frozenset(_folded(sport.rivals)),
        belongings=frozenset(_folded(sport.belongings)),
        locatives=frozenset(_folded(sport.locatives)),
        sport_scenes=frozenset(_folded(sport.scenes)),
        clubs=frozenset([*_folded(sport.clubs), *(n for n, sure in clubs.items() if not sure)]),
        ordinary=ordinary,
        after_name=after_name,
        place_like=frozenset(word for word, n in as_place.items() if n >= LIKE_A_PLACE),
        clusters=dict(zip(clustered, zip(*labels, strict=True), strict=True)),
    )


def _folded(words: Iterable[str]) -> list[str]:
    return [fold(word) for word in words]


def _kinds(places: Iterable[str], organizations: Iterable[str]) -> dict[str, MentionKind]:
    table: dict[str, MentionKind] = dict.fromkeys(_folded(places), "place")
    return table | dict.fromkeys(_folded(organizations), "organization")


def _gendered(words: GenderedWords) -> dict[str, Gender]:
    table: dict[str, Gender] = dict.fromkeys(_folded(words.masculine), "m")
    return table | dict.fromkeys(_folded(words.feminine), "f")


def columns(name: str, width: int) -> list[list[str]]:
    """Return the columns of the tab separated data file *name*, checked to be *width*.

    Raises:
        LexiconError: a line has more or fewer fields.
    """
    text = files(PACKAGE).joinpath("data", name).read_text("utf-8").removesuffix("\n")
    lines = text.split("\n")
    if {line.count("\t") for line in lines} != {width - 1}:
        number, line = next((n, w) for n, w in enumerate(lines, 1) if w.count("\t") != width - 1)
        raise LexiconError(
            f"{PACKAGE}/data/{name}:{number}: {line.count(chr(9)) + 1} fields instead of {width};"
            " build the file again with the script in tools/"
        )
    fields = text.replace("\n", "\t").split("\t")
    return [fields[n::width] for n in range(width)]
