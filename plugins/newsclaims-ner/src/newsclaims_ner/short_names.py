"""Further mentions of a person by the name or part of it: ``شويغو`` beside ``سيرغي شويغو``.

Whoever is named in full somewhere in an article is meant by the surname in all of it, the title and
what stands before the full name included.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE, CONNECTORS, PREPOSITIONS
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import SURNAME
from newsclaims_ner.name_chains import SEEN, is_only_name
from newsclaims_ner.words import Words

SHORTEST = 3
"""Letters that a name must have to stand alone."""
LONGEST = 8
"""So many last words of a name are looked for."""


def find_full_names(words: Words, found: Iterable[Found]) -> list[Found]:
    """Return where the last two words or more of a person's name found elsewhere stand again.

    Args:
        words: of the document.
        found: names of all kinds in it.
    """
    names: dict[tuple[str, ...], Found] = {}
    longest: dict[str, int] = {}
    ends: dict[int, int] = {}
    for one in found:
        ends |= dict.fromkeys(range(one.first, one.last), one.last)
        if one.kind != "person":
            continue
        forms = tuple(word.form for word in words[max(one.first, one.last - LONGEST) : one.last])
        for start in range(len(forms) - 1):
            if start == 0 or forms[start] not in CONNECTORS:
                names.setdefault(forms[start:], one)
                first = forms[start]
                longest[first] = max(longest.get(first, 0), len(forms) - start)
    again = []
    after = 0
    for i in [i for i, word in enumerate(words) if word.form in longest] if names else ():
        if i < after or words[i].kind != "word":
            continue
        row = words[i : i + longest[words[i].form]]
        for length in range(len(row), 1, -1):
            last = i + length
            person = names.get(tuple(word.form for word in row[:length]))
            attached = any(word.prefix for word in row[1:length])
            if person is None or last <= ends.get(i, 0) or attached:
                continue
            again.append(Found(i, last, "person", "full-name", person.gender))
            after = last
            break
    return again


def find_short_names(words: Words, persons: Sequence[Found], lexicon: Lexicon) -> list[Found]:
    """Return the words that repeat the last word of a name found in full.

    Only a word that the news does not know, or knows above all in names, is believed; any
    other only right behind a verb: ``وقال | بيان``.
    """
    last_names: dict[str, Found] = {}
    ambiguous: dict[str, Found] = {}
    for person in persons:
        form = words[person.last - 1].form
        if person.last - person.first > 1:
            sure = words[person.last - 1].marks & SURNAME or _stands_alone(form, lexicon)
            names = last_names if sure else ambiguous
            names.setdefault(form, person)
    if not last_names and not ambiguous:
        return []
    names = ambiguous | last_names
    return _first_names(words, persons, lexicon) + [
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


def _first_names(words: Words, persons: Iterable[Found], lexicon: Lexicon) -> list[Found]:
    """Return the given names that stand behind a title: ``الملكة | رانيا``."""
    given = {
        words[one.first].form: one
        for one in persons
        if one.last - one.first > 1 and lexicon.facts[words[one.first].form].given >= SEEN
    }
    return [
        Found(i, i + 1, "person", "short-name", given[word.form].gender)
        for i, word in enumerate(words)
        if word.form in given
        and i > 0
        and not word.prefix
        and words[i - 1].form in lexicon.titles
        and not words[i - 1].suffixed
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
    if i == 0 or words[i].prefix or not words[i].form.startswith(ARTICLE):
        return False
    before = words[i - 1].form
    return (
        before.startswith(ARTICLE)
        and words[i - 1].kind == "word"
        and before not in lexicon.titles
        and not lexicon.facts[before].profile.nationality
        and not words[i - 1].verb
    )
