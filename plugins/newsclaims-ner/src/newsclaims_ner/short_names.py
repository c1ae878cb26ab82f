"""Later mentions of a person by part of the name: ``شويغو`` after ``سيرغي شويغو``."""

from __future__ import annotations

from collections.abc import Iterable

from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.persons import is_only_name
from newsclaims_ner.words import Words

SHORTEST = 3
"""Letters that a name must have to stand alone."""


def find_short_names(words: Words, persons: Iterable[Found], lexicon: Lexicon) -> list[Found]:
    """Return the words that repeat the last word of a name found in full.

    Only a word that the news does not know, or knows above all in names, is believed.
    """
    last_names: dict[str, Found] = {}
    for person in persons:
        form = words.forms[person.last - 1]
        if person.last - person.first > 1 and _stands_alone(form, lexicon):
            last_names.setdefault(form, person)
    if not last_names:
        return []
    return [
        Found(i, i + 1, "person", "short-name", last_names[form].gender)
        for i, form in enumerate(words.forms)
        if form in last_names
        and words.kinds[i] == "word"
        and not words.suffixed[i]
        and not _is_adjective(i, words, lexicon)
    ]


def _stands_alone(form: str, lexicon: Lexicon) -> bool:
    if len(form) < SHORTEST or form in lexicon.titles or form in lexicon.no_opener:
        return False
    unknown = form not in lexicon.ordinary and form not in lexicon.nationalities
    return unknown or is_only_name(form, lexicon)


def _is_adjective(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Say whether token *i* agrees with a definite noun before it: ``العمل العربي``."""
    if i == 0 or words.prefixes[i] or not words.forms[i].startswith("ال"):
        return False
    before = words.forms[i - 1]
    return (
        before.startswith("ال")
        and words.kinds[i - 1] == "word"
        and before not in lexicon.titles
        and before not in lexicon.nationalities
        and "verb" not in words.hints[i - 1]
    )
