"""Words of personal names that look as if they held a clitic, from lists of names.

The lists spell without hamza, with ه for ة and ي for ى; what is returned is spelled as the
press spells it where the word was counted, and as the lists do elsewhere.

Sources (versions and licences in NOTICE): arabic-name-romanizer 0.2.0, ArWikiCats 0.2.3, and those of
`foreign_names`.
"""

from __future__ import annotations

import json
import re
import sqlite3
from collections import Counter, defaultdict
from importlib.metadata import distribution
from pathlib import Path

from foreign_names import transliterated
from newsclaims_tokenizer.closed import closed_words
from newsclaims_tokenizer.grammar import divisions
from newsclaims_tokenizer.spelling import stem_key, without_hamza

from newsclaims.text import fold

SHORTEST = 3  # letters of a name
ATTACHED = {"و": 0.6, "ف": 0.05, "ب": 2.0, "ل": 2.0, "ك": 0.2, "س": 1.0, "": 1.0}
"""How frequent a word may be with a clitic, or at "" with a pronoun only, for each time without.

Each is well above the usual."""
CARELESS = 2.0
"""How much more frequent a word is with other hamzas where a form is its careless spelling."""
OTHER_NAMES = frozenset("وبل")  # before which a name is frequent: ومحمد

_ARABIC = re.compile(r"[ء-غف-ي]+\Z")
_PERSIAN = ("IR", "PK", "AF")  # where Arabic letters spell other languages


def divisible_names(counts: Counter[str], bare: Counter[str]) -> set[str]:
    """Return the words of names whose letters could be taken for a clitic and a stem.

    A name is left out where it is no more frequent than what is left without the clitic
    would be with it (``باسم``), or where that is a name itself and the more frequent one.

    Args:
        counts: how often each written form occurs.
        bare: the same, hamza ignored.

    Returns:
        Names, spelled as `stem_key` does.
    """
    listed = _listed(counts)
    spellings: dict[str, set[str]] = defaultdict(set)
    for form in counts:
        spellings[fold(form)].add(form)
    closed = closed_words()
    return {
        stem_key(form)
        for name in listed
        for form in spellings.get(name) or {name}
        # The lists have ه for ة, so that a written ه may be a pronoun.
        if len(form) >= SHORTEST and not form.startswith("ال") and not form.endswith("ه")
        if form not in closed and _is_whole(form, listed, counts, bare)
    }


def _is_whole(form: str, listed: Counter[str], counts: Counter[str], bare: Counter[str]) -> bool:
    """Return whether *form* can be divided, and no division is credible."""
    if bare[without_hamza(form)] > CARELESS * counts[form] > 0:
        return False  # واكد
    divided = [
        division
        for division in divisions(form)
        # A word in ي is a nisba or plain, which the statistics leave whole.
        if division.cuts or (not division.enclitic.startswith(("~", "ي")) and division.enclitic)
    ]
    for division in divided:
        stem, first = division.underlying, form[0] if division.cuts else ""
        if bare[without_hamza(stem)] * ATTACHED[first] > counts[form]:
            return False
        if first in OTHER_NAMES and listed[fold(stem)] > listed[fold(form)]:
            return False
    return bool(divided)


def _listed(counts: Counter[str]) -> Counter[str]:
    """Return how often each word is part of a name, folded.

    Of the names of towns, which are many, only those that were counted.
    """
    words: Counter[str] = Counter()
    resources = Path(str(distribution("arabic-name-romanizer").locate_file("")))
    path = resources / "arabic_name_romanizer/resources/names.sqlite3"
    with sqlite3.connect(f"file:{path}?mode=ro", uri=True) as connection:
        for key, country, count in connection.execute(
            "SELECT arabic_key, country, count FROM units"
        ):
            if country not in _PERSIAN:
                words.update(dict.fromkeys(fold(key).split(), count))
    people = distribution("ArWikiCats").locate_file("ArWikiCats/jsons/people/peoples.json")
    for name in json.loads(Path(str(people)).read_text("utf-8")).values():
        words.update(fold(re.sub(r"\(.*?\)", "", name)).replace("-", " ").split())
    words.update({fold(word) for word in transliterated() if counts[word]} - words.keys())
    return Counter({word: count for word, count in words.items() if _ARABIC.match(word)})
