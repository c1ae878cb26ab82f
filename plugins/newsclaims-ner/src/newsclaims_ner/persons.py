"""Persons by their lists: what the sequence model misses of an Arabic name's chain.

An Arabic name is a chain: given name, the father's and grandfather's, a family name with
or without article (محمد بن سلمان آل سعود).
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE, CONNECTORS, MEN, SERVANT
from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon
from newsclaims_ner.marks import EVER_GIVEN, GIVEN, SURNAME
from newsclaims_ner.name_chains import (
    SEEN,
    continues,
    ends_subject,
    follows,
    has_its_verb,
    is_only_name,
    name_end,
)
from newsclaims_ner.words import Words


def find_persons(words: Words, at: Sequence[int], lexicon: Lexicon) -> list[Found]:
    """Return the names that a well-known given name opens, none overlapping another.

    Believed is a chain of at least two words that ends in one seen only in names or
    stands right behind a title.
    """
    found: list[Found] = []
    after = 0
    for i in [
        i
        for i in at
        if words[i].marks & GIVEN
        or (
            words[i].marks & EVER_GIVEN
            and (
                _is_before_surname(i, words, lexicon)
                or _is_between_title_and_surname(i, words, lexicon)
                or _is_between_title_and_family(i, words, lexicon)
            )
        )
    ]:
        if i < after or not _opens(i, words, lexicon):
            continue
        form = words[i].form
        servant = form == SERVANT  # عبد الغني is a name whatever الغني may be
        last = name_end(i + (2 if servant else 1), words, lexicon)
        titled = i > 0 and words[i - 1].form in lexicon.titles and not words[i].prefix
        spoken = ends_subject(i - 1, words, lexicon)
        if spoken and last == i + 1 < len(words) and _is_surname(words[last].form, lexicon):
            last += 1  # المصري, which is a surname and an adjective
        elif last == i + 1 and _is_between_title_and_family(i, words, lexicon):
            last = name_end(i + 2, words, lexicon)
        surnamed = words[last - 1].marks & SURNAME or is_only_name(words[last - 1].form, lexicon)
        believed = spoken or titled or servant or surnamed
        if last - i > 1 and believed:
            first = i - 1 if servant and _given_before(i - 1, words, lexicon) else i
            found.append(Found(first, last, "person", "title" if titled else "given-name"))
            after = last
    return found


def _given_before(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a name, or a word the news does not know, stands at token *i*."""
    if i < 0 or not continues(i, words, lexicon):
        return False
    form = words[i].form
    facts = lexicon.facts[form]
    known = facts.ordinary or facts.profile.nationality or form.startswith(ARTICLE)
    return not known or is_only_name(form, lexicon)


def extended(one: Found, words: Words, lexicon: Lexicon) -> Found:
    """Return a person with the names that the model left outside, before and behind."""
    first, last = one.first, one.last
    if first and words[first - 1].form in CONNECTORS and not words[first].prefix:
        first -= 1  # ابن | كيران
    servant = words[first].form == SERVANT and _given_before(first - 1, words, lexicon)
    given = first > 1 and (
        _is_between_title_and_surname(first - 1, words, lexicon)
        or _is_between_title_and_family(first - 1, words, lexicon)
    )
    given = given or _is_given_before(first - 1, words, lexicon)
    if servant or given or _between_title_and_name(first - 1, words, lexicon):
        first -= 1
    elif _is_name_like_title(first - 1, words, lexicon):
        first -= 2
    if words[last - 1].form in CONNECTORS and last < len(words) and follows(last, words, lexicon):
        last += 1
    last = name_end(last, words, lexicon)
    return Found(first, last, one.kind, one.rule)


def _is_given_before(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a given name that is a word as well stands at token *i*, before a name.

    A verb or a title is right before: ``وقالت | صباح العرفاوي``, ``السيدة | مفيدة قردبو``.
    """
    if i < 1 or words[i].prefix or words[i].suffixed or words[i + 1].prefix:
        return False
    facts, before = lexicon.facts[words[i].form], words[i - 1]
    office = words[i].form in lexicon.titles or words[i].form in lexicon.title_heads
    other = office or words[i].form in lexicon.closers or facts.profile.nationality
    if words[i].form in MEN:
        return before.form in lexicon.titles  # الشيخ | علي | حداد
    if facts.given < SEEN or other or words[i].particle:
        return False
    return before.form in lexicon.titles or (before.verb and not before.suffixed)


def _between_title_and_name(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* opens the name behind it: of ``الرئيس الصيني شي جين بينغ`` the word ``شي``."""
    if i < 1 or not continues(i, words, lexicon) or words[i].particle:
        return False
    form, before = words[i].form, words[i - 1].form
    says_nothing = (
        form.startswith(ARTICLE)
        or form in lexicon.titles
        or form in lexicon.title_heads
        or form in lexicon.title_adjectives
        or lexicon.facts[form].profile.nationality
        or form in lexicon.heads
    )
    return (
        not says_nothing
        and lexicon.facts[before].profile.nationality
        and _titled(i - 2, words, lexicon)
    )


def _is_name_like_title(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is a title by its letters, but stands inside a name.

    Behind a name and without the article a title would govern a noun, not another name:
    ``الهادي قائد السلامي``.
    """
    if i < 1 or not continues(i, words, lexicon) or words[i - 1].suffixed:
        return False
    form = words[i].form
    title = form in lexicon.titles or form in lexicon.title_heads
    named = lexicon.facts[words[i - 1].form].in_names >= SEEN
    return title and named and not form.startswith(ARTICLE)


def _titled(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a title or office stands at token *i* or, behind its idafa, just before."""
    return any(
        words[j].form in lexicon.titles or words[j].form in lexicon.title_heads
        for j in range(max(0, i - 1), i + 1)
    )


def _opens(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether the given name at token *i* opens a person's name."""
    word = words[i]
    if word.kind != "word" or word.suffixed or word.particle:
        return False
    if word.verb and not (has_its_verb(i, words, lexicon) or _is_before_surname(i, words, lexicon)):
        return False
    if word.form == SERVANT:
        return i + 1 < len(words) and words[i + 1].form.startswith(ARTICLE)
    return True


def _is_before_surname(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a given name at token *i* stands before a family's: الحبيب النصري, نوفل السمراني."""
    if i + 1 >= len(words) or words[i + 1].prefix or not words[i + 1].marks & SURNAME:
        return False
    facts = lexicon.facts[words[i].form]
    share = 2 if words[i].verb else 8  # طالب | الغنوشي
    return facts.given >= WELL_KNOWN and share * facts.given >= facts.ordinary


def _is_between_title_and_surname(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a word that is rarely a name opens one: ``المتحدث الرسمي | وعد الكندي``."""
    word = words[i]
    if not lexicon.facts[word.form].given or word.prefix or i + 1 >= len(words):
        return False
    return _is_surname(words[i + 1].form, lexicon) and ends_subject(i - 1, words, lexicon)


def _is_between_title_and_family(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a given name and a family's, both words of the language, stand behind a title.

    ``النائبة | ألفة الحلاق``: the title is right before, and is no office that goes on.
    """
    if not i or i + 1 >= len(words) or words[i].prefix or words[i].kind != "word":
        return False
    title, family = words[i - 1].form, words[i + 1]
    if not (title.startswith(ARTICLE) and title in lexicon.titles) or family.prefix:
        return False
    known = lexicon.facts[words[i].form].given >= WELL_KNOWN
    seen = lexicon.facts[family.form].family >= SEEN
    return known and seen and family.form.startswith(ARTICLE)


def _is_surname(form: str, lexicon: Lexicon) -> bool:
    """Return whether *form* with its article is a family name, perhaps one of origin."""
    if not form.startswith(ARTICLE):
        return False
    facts = lexicon.facts[form]
    origin = facts.profile.nationality and facts.family > 0
    return origin or is_only_name(form, lexicon)
