"""How far the chain of a personal name goes: given name, fathers', family."""

from __future__ import annotations

from newsclaims_ner.grammar import (
    ARTICLE,
    CONJUNCTIONS,
    CONNECTORS,
    FAITH,
    PREPOSITIONS,
    SERVANT,
    SERVANTS,
    TOWN,
)
from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon
from newsclaims_ner.marks import SURNAME
from newsclaims_ner.words import Words

LONGEST_NAME = 7
LONGEST_SUBJECT = 8
"""Words from a verb to the name in its subject at most."""
SEEN = 3
"""Times in the lists of names that make a word a name where a name belongs."""


def name_end(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return where a name ends whose first words end before token *i*."""
    limit = min(len(words), i + LONGEST_NAME)
    while i < limit and (
        continues(i, words, lexicon)
        or _is_cut_name(i, words, lexicon)
        or (words[i].form in CONNECTORS and not words[i].prefix)  # آل, which looks like a verb
    ):
        form = words[i].form
        if words[i].suffixed or _is_son(i, words, lexicon):
            i += 1
            continue
        if form in CONNECTORS:
            if i + 1 >= limit or not follows(i + 1, words, lexicon):
                break
            i += 2
        elif words[i].prefix or _joins(i, words, lexicon):
            i += 1
        else:
            break
    return i


def _joins(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* goes on with the name before it.

    Behind a surname with its article a bare word has to be more of a name than of a word:
    سامي الحداد | نجاح الفريق.  Of عبد العزيز the article shows no surname.
    """
    form, before = words[i].form, words[i - 1].form
    if words[i].marks & SURNAME:
        return not before.startswith(ARTICLE) or words[i - 1].marks & SURNAME == 0
    surname = i + 1 < len(words) and words[i + 1].marks & SURNAME and not words[i + 1].prefix
    middle = surname and lexicon.facts[form].in_names > 0  # حافظ | قايد | السبسي
    if not (middle or is_only_name(form, lexicon)):
        return False
    if form in lexicon.title_heads and is_office(i, words, lexicon):
        return False
    compound = i > 1 and words[i - 2].form == SERVANT
    surnamed = before.startswith(ARTICLE) and not form.startswith(ARTICLE) and not compound
    facts = lexicon.facts[form]
    return not surnamed or 2 * facts.in_names >= facts.ordinary


def _is_cut_name(i: int, words: Words, lexicon: Lexicon) -> bool:
    if words[i].suffixed:
        return not words[i].prefix and is_cut_behind(i, words, lexicon)
    if _is_son(i, words, lexicon):
        return True
    whole = words[i].prefix + words[i].form
    return lexicon.facts[whole].in_names > 0 and cut_wrongly(i, words, lexicon)


def _is_son(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is a father's name behind بن that has become one word: بالشيخ, بالناصر.

    It does so in Tunisia; what looks like a preposition then stands between two names, or behind one
    and before a mark.
    """
    if words[i].prefix != TOWN or not words[i].form.startswith(ARTICLE):
        return False
    known = lexicon.facts[words[i].form].in_names or words[i].marks & SURNAME
    behind = words[i + 1] if i + 1 < len(words) else None
    ends = behind is None or behind.kind == "punctuation" or behind.verb or behind.particle
    named = behind is not None and not behind.prefix and lexicon.facts[behind.form].given >= SEEN
    return bool(known) and (ends or named) and lexicon.facts[words[i].whole].ordinary == 0


def is_cut_behind(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether what looks like a pronoun at the end of token *i* is part of a name: حقي, عبده."""
    facts = lexicon.facts[words[i].whole]
    return facts.in_names >= SEEN and not facts.ordinary


def cut_wrongly(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether the first letter of token *i* was taken for a preposition by mistake.

    Of محمد بدراوي the second word is listed as a family name more often than دراوي.
    """
    if words[i].prefix not in PREPOSITIONS or words[i].kind != "word":
        return False
    rest, whole = lexicon.facts[words[i].form], lexicon.facts[words[i].prefix + words[i].form]
    if rest.profile.kind or rest.ordinary:
        return whole.in_names > rest.in_names
    return whole.in_names >= rest.in_names


def is_only_name(form: str, lexicon: Lexicon) -> bool:
    """Return whether *form* is listed as a name and is no ordinary word of the news."""
    facts = lexicon.facts[form]
    if facts.profile.nationality or form in lexicon.titles:
        return False
    seen, counted = facts.in_names, facts.ordinary
    return form.startswith(SERVANTS) or (seen > 0 and (not counted or 4 * seen >= counted))


def is_office(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether what may be an office at token *i* has its field behind it: ``حاكم لويزيانا``."""
    if i + 1 >= len(words):
        return False
    field = words[i + 1]
    clause = field.particle or field.verb  # قال ناصر أمين | إن
    if field.kind != "word" or field.prefix or clause or field.form in FAITH:
        return False
    facts = lexicon.facts[field.form]
    if facts.profile.kind or field.form in lexicon.heads or field.form in lexicon.title_heads:
        return True
    return facts.ordinary > facts.in_names * 4 and not facts.profile.nationality


def follows(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* may follow a connector: of ``آبي | إن`` the second may not."""
    return continues(i, words, lexicon) and not words[i].particle


def continues(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* may go on with a name: it is no verb and nothing is attached to it."""
    return (
        words[i].kind == "word"
        and not words[i].prefix
        and not words[i].suffixed
        and (not words[i].verb or has_its_verb(i, words, lexicon))
    )


def has_its_verb(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether what looks like a verb at token *i* is a name, for its clause has its verb.

    Behind the verb that opens a clause and a subject with title or name no second verb can
    stand without a conjunction: ``قال وزير الإسكان | رفعت الكندي إن``.
    """
    return lexicon.facts[words[i].form].in_names >= SEEN and ends_subject(i - 1, words, lexicon)


def ends_subject(last: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a clause's verb and a person's title or name stand up to token *last*."""
    if last < 1:
        return False
    end = words[last].form
    if not (end.startswith(ARTICLE) or lexicon.facts[end].in_names >= SEEN):
        return False
    for j in range(last - 1, max(-1, last - LONGEST_SUBJECT), -1):
        word = words[j]
        if word.kind != "word" or word.particle:
            return False
        if word.verb and lexicon.facts[word.form].in_names < SEEN:
            opens = j == 0 or words[j - 1].kind != "word" or word.prefix in CONJUNCTIONS
            return opens and _is_person(words[j + 1].form, lexicon)
    return False


def _is_person(form: str, lexicon: Lexicon) -> bool:
    titled = form in lexicon.titles or form in lexicon.title_heads
    return titled or lexicon.facts[form].given >= WELL_KNOWN
