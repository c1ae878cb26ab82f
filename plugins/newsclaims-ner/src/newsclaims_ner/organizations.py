"""Organizations: a head noun with its idafa and adjectives.

``وزارة الخارجية الأميركية``, ``حزب النهضة``, ``لجنة حماية الصحفيين``, ``الهيئة العليا المستقلة
للانتخابات``: an indefinite head takes an idafa up to the first definite word or name and
the definite adjectives behind it; a definite head takes definite adjectives, and what
follows ل where an adjective stands before it.
"""

from __future__ import annotations

from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.words import Words

LONGEST = 7


def find_organizations(words: Words, lexicon: Lexicon) -> list[Found]:
    """Return the organizations that the grammar shows, none overlapping another."""
    found: list[Found] = []
    after = 0
    for i, form in enumerate(words.forms):
        if i < after or words.kinds[i] != "word" or words.suffixed[i]:
            continue
        if form in lexicon.organization_heads:
            last = _idafa(i, words, lexicon) if form[:2] != "ال" else _adjectives(i, words, lexicon)
        elif form in lexicon.offices:
            last = i + 2 if _is(i + 1, words, lexicon.nationalities) else i
        else:
            continue
        if last - i > 1:
            found.append(Found(i, last, "organization", "composed"))
            after = last
    return found


def _is(i: int, words: Words, forms: frozenset[str]) -> bool:
    return i < len(words) and words.forms[i] in forms and not words.prefixes[i]


def _plain(i: int, words: Words) -> bool:
    """Say whether token *i* can go on with a noun phrase: a word, nothing attached before it."""
    return i < len(words) and words.kinds[i] == "word" and not words.prefixes[i]


def _idafa(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of an idafa whose head is token *i*, *i* itself if there is none."""
    j = i + 1
    while j < i + LONGEST and _plain(j, words):
        form = words.forms[j]
        if form.startswith("ال"):
            return _definite_tail(j + 1, words, lexicon)
        if form in lexicon.single or form in lexicon.phrases:
            return _name_end(j, words, lexicon)
        if form not in lexicon.ordinary:
            return j + 1
        if form not in lexicon.organization_heads and form[-1:] != "ه":
            return i
        j += 1
    return i


def _name_end(j: int, words: Words, lexicon: Lexicon) -> int:
    for rest, _ in lexicon.phrases.get(words.forms[j], ()):
        if tuple(words.forms[j + 1 : j + 1 + len(rest)]) == rest:
            return j + 1 + len(rest)
    return j + 1


def _definite_tail(j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the definite adjectives from token *j* on."""
    while _plain(j, words) and _adjective(words.forms[j], lexicon):
        j += 1
    return j


def _adjective(form: str, lexicon: Lexicon) -> bool:
    return form in lexicon.nationalities or (form[:2] == "ال" and form.endswith(("يه", "ي")))


def _adjectives(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of a definite head's adjectives, *i* itself if it has none."""
    j = _definite_tail(i + 1, words, lexicon)
    if j == i + 1:
        return i
    if j < len(words) and words.prefixes[j] == "ل" and words.forms[j].startswith("ال"):
        return _definite_tail(j + 1, words, lexicon)
    return j
