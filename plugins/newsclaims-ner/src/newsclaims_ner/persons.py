"""Persons: chains of name words, and unknown words behind a title.

An Arabic name is a chain: given name, the father's and grandfather's, a family name with
or without article (محمد بن سلمان آل سعود). A foreign name is a chain of words that are
neither in the name lists nor ordinary; it is believed behind a title or office.
"""

from __future__ import annotations

from newsclaims.model import Gender
from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.words import Words

CONNECTORS = frozenset(
    {
        "بن",
        "ابن",
        "بنت",
        "ابو",
        "ابي",
        "ابا",
        "ال",
        "ولد",
        "عبد",
        "دي",
        "دو",
        "دا",
        "فان",
        "فون",
        "بو",
        "ام",
        "لو",
        "ديل",
    }
)
"""Words inside a name that call for the next one."""

VERB_LETTERS = "يت"
"""An unknown word that begins with one is likelier an imperfect than a foreign name."""
LONGEST_NAME = 7
LONGEST_OFFICE = 8
STRONG_GIVEN = 4
"""How often a word must have been a given name to open a name without a title."""


def is_name_word(form: str, lexicon: Lexicon) -> bool:
    """Say whether *form* is listed as a name and not far more often an ordinary word."""
    if form.startswith("عبدال"):
        return True
    seen = lexicon.given.get(form, 0) + lexicon.family.get(form, 0)
    evidence = 2 * seen + 5 * lexicon.after_name.get(form, 0)
    return evidence > 0 and evidence >= lexicon.ordinary.get(form, 0)


def is_unknown(form: str, lexicon: Lexicon) -> bool:
    """Say whether *form* is no ordinary word: foreign names are not."""
    return (
        len(form) > 2
        and form[0] not in VERB_LETTERS
        and form not in lexicon.ordinary
        and form not in lexicon.nationalities
        and not form.startswith("ال")
    )


def find_persons(words: Words, lexicon: Lexicon) -> list[Found]:
    """Return the names of persons, none overlapping another."""
    found: list[Found] = []
    i = 0
    while i < len(words):
        one = _after_title(i, words, lexicon) or _chain(i, words, lexicon)
        if one is None:
            i += 1
        else:
            found.append(one)
            i = one.last
    return found


def _after_title(i: int, words: Words, lexicon: Lexicon) -> Found | None:
    """Return the name that the title or office at token *i* leads to."""
    form = words.forms[i]
    gender = lexicon.titles.get(form)
    office = gender is None
    gender = gender or lexicon.title_heads.get(form)
    if gender is None or words.kinds[i] != "word":
        return None
    j = i + 1
    limit = min(len(words), i + LONGEST_OFFICE)
    while j < limit and words.kinds[j] == "word":
        here = words.forms[j]
        if here in lexicon.titles:
            return _after_title(j, words, lexicon)
        last = _name_end(j, words, lexicon, titled=True)
        if last is not None and not words.prefixes[j]:
            return Found(j, last, "person", "title", _gender(j, words, lexicon, gender))
        modifier = here in lexicon.nationalities or here in lexicon.title_adjectives
        aside = words.prefixes[j] == "ب" and words.forms[j].startswith("اسم")  # المتحدث باسم
        if not (modifier or aside or (office and here.startswith("ال"))):
            return None
        j += 1
    return None


def _chain(i: int, words: Words, lexicon: Lexicon) -> Found | None:
    """Return the chain of name words that a well-known given name opens at token *i*."""
    form = words.forms[i]
    given = lexicon.given.get(form, 0)
    opens = form.startswith("عبدال") or (given >= STRONG_GIVEN and is_name_word(form, lexicon))
    if not opens and form not in {"عبد", "ابو"}:
        return None
    last = _name_end(i, words, lexicon, titled=False)
    if last is None or last - i < 2:
        return None
    return Found(i, last, "person", "given-name", _gender(i, words, lexicon, None))


def _name_end(i: int, words: Words, lexicon: Lexicon, *, titled: bool) -> int | None:
    """Return where the name that begins at token *i* ends, or None if none does."""
    if words.kinds[i] != "word":
        return None
    j = i
    limit = min(len(words), i + LONGEST_NAME)
    while j < limit and words.kinds[j] == "word" and (j == i or not words.prefixes[j]):
        form = words.forms[j]
        if form in CONNECTORS and j + 1 < limit and words.kinds[j + 1] == "word":
            j += 2
            continue
        known = is_name_word(form, lexicon) and form not in lexicon.nationalities
        family = j > i and form.startswith("ال") and form not in lexicon.ordinary
        foreign = (titled or j > i) and is_unknown(form, lexicon) and not words.suffixed[j]
        surname = j > i and form.startswith("ال") and lexicon.family.get(form, 0) > 2
        if words.suffixed[j] or not (known or family or foreign or surname):
            break
        if j == i and form.startswith("ال"):
            break
        j += 1
    return j if j > i else None


def _gender(i: int, words: Words, lexicon: Lexicon, title: Gender | None) -> Gender | None:
    """Return the gender that the given name or else the title tells."""
    if words.forms[i] in lexicon.women:
        return "f"
    return title
