"""The gender of a person: what the title before the name tells, else the given name."""

from __future__ import annotations

from newsclaims.model import Gender
from newsclaims_ner.grammar import ARTICLE, MEN, SERVANTS
from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon
from newsclaims_ner.words import Words

REACH = 8
"""How many words back an office may open: وزيرة الشؤون الخارجية والتعاون التونسية السابقة فلانة."""


def person_gender(first: int, words: Words, lexicon: Lexicon) -> Gender | None:
    """Return the gender of the person whose name begins at token *first*, None if nothing tells."""
    given = words[first].form
    if given in lexicon.women:
        return "f"
    title = _title_gender(first, words, lexicon)
    if title is not None:
        return title
    man = lexicon.facts[given].given >= WELL_KNOWN and given not in lexicon.either
    return "m" if man or given.startswith(SERVANTS) or given in MEN else None


def _title_gender(first: int, words: Words, lexicon: Lexicon) -> Gender | None:
    """Return the gender of the nearest title or office that leads to token *first*."""
    if words[first].prefix:
        return None
    for i in range(first - 1, max(-1, first - 1 - REACH), -1):
        form = words[i].form
        if words[i].kind != "word" or words[i].verb:
            return None
        gender = lexicon.titles.get(form) or lexicon.title_heads.get(form)
        if words[i].suffixed:
            gender = gender or lexicon.relations.get(form)
        if gender is not None:
            return gender
        opens = lexicon.facts[form].profile.nationality or form in lexicon.title_adjectives
        if not (opens or form.startswith(ARTICLE)):
            return None
    return None
