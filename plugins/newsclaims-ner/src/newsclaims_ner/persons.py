"""Persons by their lists: what the sequence model misses of an Arabic name's chain.

An Arabic name is a chain: given name, the father's and grandfather's, a family name with
or without article (محمد بن سلمان آل سعود).
"""

from __future__ import annotations

from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import WELL_KNOWN, Lexicon
from newsclaims_ner.words import PREPOSITIONS, Words

CONNECTORS = frozenset(
    {"بن", "ابن", "بنت", "ابو", "ابي", "ابا", "ال", "ولد", "عبد", "دي", "دو", "دا", "فان", "فون", "بو", "ام", "دير", "ديل"}
)  # fmt: skip
"""Words inside a name that call for the next one."""
LONGEST_NAME = 7
SEEN = 3
"""Times in the lists of names that make a word a name where a name belongs."""


def find_persons(words: Words, lexicon: Lexicon) -> list[Found]:
    """Return the names that a well-known given name opens, none overlapping another.

    Believed is a chain of at least two words that ends in one seen only in names or
    stands right behind a title.
    """
    found: list[Found] = []
    after = 0
    for i, form in enumerate(words.forms):
        if i < after or not _opens(i, form, words, lexicon):
            continue
        servant = form == "عبد"  # عبد الغني is a name whatever الغني may be
        last = name_end(i + (2 if servant else 1), words, lexicon)
        titled = i > 0 and words.forms[i - 1] in lexicon.titles and not words.prefixes[i]
        believed = titled or servant or is_only_name(words.forms[last - 1], lexicon)
        if last - i > 1 and believed:
            first = i - 1 if servant and _given_before(i - 1, words, lexicon) else i
            found.append(Found(first, last, "person", "title" if titled else "given-name"))
            after = last
    return found


def _given_before(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Say whether a name, or a word the news does not know, stands at token *i*."""
    if i < 0 or not _continues(i, words):
        return False
    form = words.forms[i]
    known = form in lexicon.ordinary or form in lexicon.nationalities or form.startswith("ال")
    return not known or is_only_name(form, lexicon)


def extended(one: Found, words: Words, lexicon: Lexicon) -> Found:
    """Return a person with the names that the model left outside, before and behind."""
    first, last = one.first, one.last
    servant = words.forms[first] == "عبد" and _given_before(first - 1, words, lexicon)
    if servant or _between_title_and_name(first - 1, words, lexicon):
        first -= 1
    elif _is_name_like_title(first - 1, words, lexicon):
        first -= 2
    if words.forms[last - 1] in CONNECTORS and last < len(words) and _continues(last, words):
        last += 1
    last = name_end(last, words, lexicon)
    return Found(first, last, one.kind, one.rule)


def _between_title_and_name(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Say whether token *i* opens the name behind it: of ``الرئيس الصيني شي جين بينغ`` the word ``شي``."""
    if i < 1 or not _continues(i, words) or "particle" in words.hints[i]:
        return False
    form, before = words.forms[i], words.forms[i - 1]
    says_nothing = (
        form.startswith("ال")
        or form in lexicon.titles
        or form in lexicon.title_heads
        or form in lexicon.title_adjectives
        or form in lexicon.nationalities
        or form in lexicon.heads
    )
    return not says_nothing and before in lexicon.nationalities and _titled(i - 2, words, lexicon)


def _is_name_like_title(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Say whether token *i* is a title by its letters, but stands inside a name.

    Behind a name and without the article a title would govern a noun, not another name:
    ``الهادي قائد السلامي``.
    """
    if i < 1 or not _continues(i, words) or words.suffixed[i - 1]:
        return False
    form = words.forms[i]
    title = form in lexicon.titles or form in lexicon.title_heads
    named = lexicon.times_in_names(words.forms[i - 1]) >= SEEN
    return title and named and not form.startswith("ال")


def _titled(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Say whether a title or office stands at token *i* or, behind its idafa, just before."""
    return any(
        words.forms[j] in lexicon.titles or words.forms[j] in lexicon.title_heads
        for j in range(max(0, i - 1), i + 1)
    )


def name_end(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return where a name ends whose first words end before token *i*."""
    limit = min(len(words), i + LONGEST_NAME)
    while i < limit and (_continues(i, words) or _is_cut_name(i, words, lexicon)):
        form = words.forms[i]
        if form in CONNECTORS:
            if i + 1 >= limit or not _continues(i + 1, words):
                break
            i += 2
        elif words.prefixes[i] or _joins(i, words, lexicon):
            i += 1
        else:
            break
    return i


def _joins(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Say whether token *i* goes on with the name before it.

    Behind a surname with its article a bare word has to be more of a name than of a word:
    سامي الحداد | نجاح الفريق.  Of عبد العزيز the article shows no surname.
    """
    form, before = words.forms[i], words.forms[i - 1]
    if not is_only_name(form, lexicon):
        return False
    compound = i > 1 and words.forms[i - 2] == "عبد"
    surnamed = before.startswith("ال") and not form.startswith("ال") and not compound
    return not surnamed or 2 * lexicon.times_in_names(form) >= lexicon.ordinary.get(form, 0)


def _is_cut_name(i: int, words: Words, lexicon: Lexicon) -> bool:
    whole = words.prefixes[i] + words.forms[i]
    return lexicon.times_in_names(whole) > 0 and cut_wrongly(i, words, lexicon)


def cut_wrongly(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Say whether the first letter of token *i* was taken for a preposition by mistake.

    Of محمد بدراوي the second word is listed as a family name more often than دراوي.
    """
    if words.prefixes[i] not in PREPOSITIONS or words.kinds[i] != "word":
        return False
    rest, whole = words.forms[i], words.prefixes[i] + words.forms[i]
    if rest in lexicon.single or rest in lexicon.ordinary:
        return lexicon.times_in_names(whole) > lexicon.times_in_names(rest)
    return lexicon.times_in_names(whole) >= lexicon.times_in_names(rest)


def is_only_name(form: str, lexicon: Lexicon) -> bool:
    """Say whether *form* is listed as a name and is no ordinary word of the news."""
    if form in lexicon.nationalities or form in lexicon.titles:
        return False
    seen = lexicon.times_in_names(form)
    counted = lexicon.ordinary.get(form, 0)
    return form.startswith("عبدال") or (seen > 0 and (not counted or 4 * seen >= counted))


def _continues(i: int, words: Words) -> bool:
    return (
        words.kinds[i] == "word"
        and not words.prefixes[i]
        and not words.suffixed[i]
        and "verb" not in words.hints[i]
    )


def _opens(i: int, form: str, words: Words, lexicon: Lexicon) -> bool:
    """Say whether a well-known given name stands at token *i*."""
    if words.kinds[i] != "word" or words.suffixed[i] or "verb" in words.hints[i]:
        return False
    if form == "عبد":
        return i + 1 < len(words) and words.forms[i + 1].startswith("ال")
    if form.startswith("عبدال"):
        return True
    if form in lexicon.no_opener:
        return False
    given = lexicon.given.get(form, 0)
    return given >= WELL_KNOWN and 2 * given >= lexicon.ordinary.get(form, 0)
