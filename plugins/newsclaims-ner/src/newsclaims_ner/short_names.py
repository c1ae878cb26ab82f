"""Later mentions of a person by part of the name: ``شويغو`` after ``سيرغي شويغو``."""

from __future__ import annotations

from collections.abc import Iterable

from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.words import Words

COMMON = 40
"""A last name that the news corpus has more often than this may be an ordinary word."""


def find_short_names(words: Words, persons: Iterable[Found], lexicon: Lexicon) -> list[Found]:
    """Return the words that repeat the last word of a name found in full."""
    last_names: dict[str, Found] = {}
    for person in persons:
        form = words.forms[person.last - 1]
        if person.last - person.first > 1 and lexicon.ordinary.get(form, 0) < COMMON:
            last_names.setdefault(form, person)
    return [
        Found(i, i + 1, "person", "short-name", last_names[form].gender)
        for i, form in enumerate(words.forms)
        if form in last_names and words.kinds[i] == "word" and not words.suffixed[i]
    ]
