"""Proper names inside the name of an institution or place: مركز | الجزيرة, جامعة | الملك سعود."""

from __future__ import annotations

from newsclaims_ner.edges import is_foreign
from newsclaims_ner.grammar import CONNECTORS
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import LATIN
from newsclaims_ner.name_chains import is_only_name, name_end
from newsclaims_ner.phrases import phrases_at
from newsclaims_ner.spelling import spelling
from newsclaims_ner.words import Words

NO_NAMES = frozenset({"nisba", "participle"})
"""Features of adjectives: جسر بري, شارع مزدحم."""
FOREIGN = 0.15
"""Likelihood by its letters, to be an ordinary word, of an unknown word that is taken for a name."""


def is_proper(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is a name, or an adjective of origin."""
    form = words[i].form
    profile = lexicon.facts[form].profile
    if profile.nationality or is_listed(form, lexicon) or words[i].marks & LATIN:
        return True
    return is_only_name(form, lexicon) or _is_unknown(i, words, lexicon)


def is_listed(form: str, lexicon: Lexicon) -> bool:
    """Return whether *form* is a listed name that is hardly ever an ordinary word."""
    profile = lexicon.facts[form].profile
    if profile.place == "p":
        return profile.place_like or not lexicon.facts[form].ordinary
    return profile.kind is not None


def _is_unknown(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is in no list and is no adjective: not جسر بري."""
    word = words[i]
    if (
        word.verb
        or not NO_NAMES.isdisjoint(word.hints)
        or spelling().look(word.form).ordinary > FOREIGN
    ):
        return False
    return is_foreign(i, words, lexicon)


def proper_end(j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the proper name at token *j* inside an institution's."""
    listed = phrases_at(words, j, lexicon)
    if listed:
        return listed[0][0]
    if words[j].form in lexicon.rulers or lexicon.facts[words[j].form].given:
        j = max(j, person_end(j, words, lexicon) - 1)
    j += 1
    while j < len(words) and not words[j].prefix:
        known = lexicon.facts[words[j - 1].form].ordinary
        surname = not known and not words[j].verb and is_only_name(words[j].form, lexicon)
        if not (words[j].marks & LATIN or surname or _goes_on(j, words, lexicon)):
            break
        j += 1
    return j


def _goes_on(j: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether the word at token *j* is unknown, as a part of a foreign name is."""
    form = words[j].form
    if form in lexicon.foreign_parts and words[j].kind == "word":
        return True
    if words[j].verb or "nisba" in words[j].hints or lexicon.facts[form].in_names:
        return False
    return is_foreign(j, words, lexicon)


def person_end(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of a person's name at token *i*: ``الملك سعود``, ``محمد الخامس``; or *i*."""
    if not plain(i, words):
        return i
    start = i + 1 if words[i].form in lexicon.rulers else i
    if start == i and _rather_a_word(words[i].form, lexicon):
        return i
    if not plain(start, words):
        return i
    step = 2 if words[start].form in CONNECTORS else 1
    last = max(name_end(start, words, lexicon), min(start + step, len(words)))
    numbered = last < len(words) and words[last].form in lexicon.ordinals
    return last + 1 if numbered and not words[last].prefix else last


def _rather_a_word(form: str, lexicon: Lexicon) -> bool:
    facts = lexicon.facts[form]
    return facts.given < (facts.ordinary or 1)


def plain(i: int, words: Words) -> bool:
    """Return whether token *i* can go on with a noun phrase: no verb, nothing attached before it."""
    if i >= len(words):
        return False
    word = words[i]
    return not (word.prefix or word.verb or word.particle) and word.kind == "word"
