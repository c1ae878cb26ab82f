"""The edges of a person's name: what was left outside, ``لويس ساها``, ``روبن فان بيرسي``, and what is none of it."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE, CONJUNCTIONS, CONNECTORS, PREPOSITIONS
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import SURNAME
from newsclaims_ner.name_chains import LONGEST_NAME
from newsclaims_ner.spelling import spelling
from newsclaims_ner.words import Word, Words

FOREIGN = 0.5
"""Likelihood by its letters that makes an unknown word a person's name although it may be a verb."""
SHORTEST = 3
"""Letters of the shortest unknown word that is taken for a name."""
CLAUSE = 10
"""Words before a name in which the verb of its clause is looked for."""
COMMON = 50
"""Times in the news that make a word an ordinary one."""
ORDINARY = 0.3
"""Likelihood by its letters that makes an unknown word an ordinary one."""


def governs(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is a noun with a family's name behind it: ``بيت | المرزوقي``."""
    facts = lexicon.facts[words[i].form]
    common = facts.ordinary >= max(COMMON, 4 * facts.in_names)
    ordinary = common and not facts.profile.kind and not words[i].form.startswith(ARTICLE)
    return ordinary and bool(words[i + 1].marks & SURNAME)


def completed(one: Found, words: Words, lexicon: Lexicon, taken: set[int]) -> Found:
    """Return a person with the unknown words beside the name that no other name has.

    Args:
        one: the person.
        words: of the document.
        lexicon: the lists.
        taken: the tokens of other names.
    """
    first, last = one.first, one.last
    first = _initials(first, words, lexicon, taken)
    while last - first < LONGEST_NAME:
        step = _step(last, 1, words, lexicon, taken)
        if not step or words[last].prefix:
            break
        last += step
    last += _lacks_surname(first, last, words, lexicon, taken)
    while last - first < LONGEST_NAME and not words[first].prefix:
        step = _step(first - 1, -1, words, lexicon, taken)
        if not step:
            break
        first -= step
        if words[first].prefix:
            break
    return one if (first, last) == one[:2] else one._replace(first=first, last=last)


def _lacks_surname(first: int, last: int, words: Words, lexicon: Lexicon, taken: set[int]) -> bool:
    """Return whether a surname with its article ends a lineage: ``أحمد بن صالح | العطيشان``."""
    lineage = any(words[i].form in CONNECTORS for i in range(first + 1, last - 1))
    if not lineage or last >= len(words) or last in taken:
        return False
    word = words[last]
    attached = word.prefix or word.suffixed or words[last - 1].form.startswith(ARTICLE)
    if word.kind != "word" or attached or word.verb or not word.form.startswith(ARTICLE):
        return False
    if word.form in lexicon.titles or word.form in lexicon.title_heads:
        return False
    facts = lexicon.facts[word.form]
    if facts.profile.kind or facts.profile.nationality:
        return False
    return 2 * facts.in_names >= facts.ordinary


def _initials(first: int, words: Words, lexicon: Lexicon, taken: set[int]) -> int:
    """Return where a name begins with the letters before token *first*: ``ج. د. | سالينجر``."""
    if words[first].prefix:
        return first
    while first > 1 and words[first - 1].form == "." and first - 2 not in taken:
        letter = words[first - 2]
        title = letter.form in lexicon.titles and words[first - 3].form != "."  # د. سامي
        if len(letter.form) != 1 or letter.kind != "word" or title:
            break
        first -= 2
    return first


def _step(i: int, way: int, words: Words, lexicon: Lexicon, taken: set[int]) -> int:
    """Return how many words from token *i* on, in that direction, belong to the name beside it."""
    if not 0 <= i < len(words) or i in taken or _is_closer(words[i], lexicon):
        return 0
    if way < 0 and not _may_open(words[i], lexicon):
        return 0
    if words[i].form in CONNECTORS and not words[i].prefix:
        beyond = i + way
        if not 0 <= beyond < len(words) or beyond in taken:
            return 0
        return 2 if is_foreign(beyond, words, lexicon) else 0
    return 1 if is_foreign(i, words, lexicon) else 0


def _is_closer(word: Word, lexicon: Lexicon) -> bool:
    return word.whole in lexicon.closers or (word.suffixed and word.form in lexicon.closers)


def _may_open(word: Word, lexicon: Lexicon) -> bool:
    """Return whether *word* may be the given name before a name: not زعامة | جلال طالباني."""
    return not word.verb and (bool(lexicon.facts[word.form].given) or "noun" not in word.hints)


def is_foreign(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether the word at token *i* is in no list and looks like a person's name."""
    word = words[i]
    form = word.form
    if word.kind != "word" or word.particle or "noun" in word.hints or len(form) < SHORTEST:
        return False  # جورج دبليو بوش | غزو العراق
    if word.suffixed and lexicon.facts[word.whole].in_names == 0:
        return False
    facts = lexicon.facts[form]
    if (
        facts.ordinary
        or facts.profile.kind
        or facts.profile.nationality
        or form.startswith(ARTICLE)
    ):
        return False
    if form in lexicon.titles or form in lexicon.title_heads or form in lexicon.heads:
        return False
    if word.verb:
        return _stands_alone(i, words) and spelling().look(form).person > FOREIGN
    return bool(facts.in_names) or spelling().look(form).ordinary < ORDINARY


def _stands_alone(i: int, words: Words) -> bool:
    """Return whether nothing that a verb may govern stands behind token *i*: ``موشيه يعلون،``.

    A particle may be what it governs, unless its clause has a verb: ``قال موشيه يعلون إن``.
    """
    if i + 1 == len(words):
        return True
    behind = words[i + 1]
    if behind.particle:
        before = words[max(0, i - CLAUSE) : i]
        return any(word.verb for word in before)
    return behind.kind == "punctuation" or behind.verb


def is_whole(one: Found, words: Words, lexicon: Lexicon) -> bool:
    """Return whether what looks like a preposition before a person's name is its first letter.

    Behind a title no preposition can stand (``العقيد | بلحسن الوسلاتي``), and of a name that the lists
    or the news have as it stands only the rest is unknown: ``بلاتيني``.
    """
    word = words[one.first]
    if one.kind != "person" or word.prefix not in PREPOSITIONS or word.prefix in CONJUNCTIONS:
        return False
    whole, rest = lexicon.facts[word.whole], lexicon.facts[word.form]
    before = words[one.first - 1] if one.first else None
    if before is not None and before.form in lexicon.titles and not before.verb:
        return not word.form.startswith(ARTICLE) and not rest.given
    known = whole.in_names or whole.ordinary
    return bool(known) and not (rest.in_names or rest.ordinary)


def with_edges(found: Sequence[Found], words: Words, lexicon: Lexicon) -> list[Found]:
    """Return *found*, in text order and without overlaps, with its persons `completed`."""
    taken = {i for one in found for i in range(one.first, one.last)}
    whole: list[Found] = []
    for one in found:
        if whole and one.first < whole[-1].last:
            continue
        if one.kind == "person":
            one = completed(one, words, lexicon, taken)  # noqa: PLW2901 - longer
            taken.update(range(one.first, one.last))
            if is_whole(one, words, lexicon):
                one = one._replace(whole=True)  # noqa: PLW2901 - with its first letter
        whole.append(one)
    return whole
