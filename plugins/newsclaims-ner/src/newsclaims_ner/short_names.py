"""Later mentions of a person by part of the name: ``شويغو`` after ``سيرغي شويغو``."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.persons import is_only_name
from newsclaims_ner.words import PREPOSITIONS, Words

SHORTEST = 3
"""Letters that a name must have to stand alone."""


def find_short_names(words: Words, persons: Iterable[Found], lexicon: Lexicon) -> list[Found]:
    """Return the words that repeat the last word of a name found in full.

    Only a word that the news does not know, or knows above all in names, is believed; any
    other only right behind a verb: ``وقال | بيان``.
    """
    last_names: dict[str, Found] = {}
    ambiguous: dict[str, Found] = {}
    for person in persons:
        form = words[person.last - 1].form
        if person.last - person.first > 1:
            names = last_names if _stands_alone(form, lexicon) else ambiguous
            names.setdefault(form, person)
    if not last_names and not ambiguous:
        return []
    names = ambiguous | last_names
    return [
        Found(
            i,
            i + 1,
            "person",
            "short-name",
            names[word.form].gender,
            whole=bool(word.prefix) and i > 0 and words[i - 1].verb and _is_whole(i, words, names),
        )
        for i, word in enumerate(words)
        if word.form in names
        and (
            word.form in last_names or (i > 0 and words[i - 1].verb and _is_whole(i, words, names))
        )
        and word.kind == "word"
        and not word.suffixed
        and not _is_adjective(i, words, lexicon)
    ]


def _is_whole(i: int, words: Words, names: Mapping[str, Found]) -> bool:
    """Return whether nothing is attached to token *i*, or what belongs to the full name: ``باول``."""
    full = words[names[words[i].form].last - 1]
    return words[i].prefix == (full.prefix if full.prefix in PREPOSITIONS else "")


def _stands_alone(form: str, lexicon: Lexicon) -> bool:
    if len(form) < SHORTEST or form in lexicon.titles or form in lexicon.no_opener:
        return False
    facts = lexicon.facts[form]
    unknown = not facts.ordinary and not facts.profile.nationality
    return unknown or is_only_name(form, lexicon)


def _is_adjective(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* agrees with a definite noun before it: ``العمل العربي``."""
    if i == 0 or words[i].prefix or not words[i].form.startswith("ال"):
        return False
    before = words[i - 1].form
    return (
        before.startswith("ال")
        and words[i - 1].kind == "word"
        and before not in lexicon.titles
        and not lexicon.facts[before].profile.nationality
        and not words[i - 1].verb
    )
