"""How far the name of an institution goes behind its head: idafa, adjectives, field of work, town.

An indefinite head takes an idafa up to the first definite word or name, and the definite adjectives
behind it; a definite head takes definite adjectives; then both may have their field behind ل, عن or
على (``الهيئة الوطنية للإشراف على الانتخابات``), and some their town behind ب (``المحكمة الابتدائية بصفاقس``).
"""

from __future__ import annotations

from newsclaims_ner.grammar import (
    ADJECTIVES,
    AND,
    ARTICLE,
    COUNTED,
    FEMININE,
    IDEAS,
    ORIGIN,
    PEOPLE,
    TOWN,
)
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import LATIN
from newsclaims_ner.phrases import phrases_at
from newsclaims_ner.proper_names import is_listed, is_proper, plain, proper_end
from newsclaims_ner.words import Words

LONGEST = 7
"""Words from the head to the end of its idafa at most."""


def is_adjective(form: str, lexicon: Lexicon) -> bool:
    """Return whether *form* is an adjective that may stand in a name."""
    if form in lexicon.no_adjectives or not form.endswith(ADJECTIVES):
        return False
    return lexicon.facts[form].profile.nationality or form.startswith(ARTICLE)


def idafa_end(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of an idafa whose head is token *i*, *i* itself if there is none."""
    for j in range(i + 1, i + LONGEST):
        if not plain(j, words) or words[j].form in lexicon.no_complements:
            break
        if words[j].form.startswith(ARTICLE) and not words[j].suffixed:
            return _definite_end(i, j, words, lexicon)
        if words[j].suffixed or lexicon.facts[words[j].form].profile.nationality:
            break  # شركة سعودية is any
        if _names(j, words, lexicon):
            return proper_end(j, words, lexicon)
        if not _links(i, j, words, lexicon):
            break
    return i


def _definite_end(i: int, j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of an idafa of the head *i* that the definite word *j* completes."""
    head, form = words[i].form, words[j].form
    if form in lexicon.rulers or phrases_at(words, j, lexicon):
        return proper_end(j, words, lexicon)
    if form in lexicon.organization_heads and head in lexicon.weak_heads:
        return i  # إدارة | الاتحاد السعودي
    return tail_end(j + 1, words, lexicon, head=head, field=head in lexicon.inner_nouns)


def _names(j: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether a proper name begins at token *j*."""
    form = words[j].form
    if phrases_at(words, j, lexicon):
        return True
    facts = lexicon.facts[form]
    if is_listed(form, lexicon) or words[j].marks & LATIN or not facts.ordinary:
        return is_proper(j, words, lexicon)
    return 2 * facts.in_names > facts.ordinary


def _links(i: int, j: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether the noun *j* goes on with an idafa of the head *i*: وكالة | أنباء | رويترز."""
    form = words[j].form
    if form in lexicon.organization_heads:
        return words[i].form not in lexicon.weak_heads  # موقع | جامعة الملك فيصل
    known = bool(lexicon.facts[form].ordinary)
    return known and (form in lexicon.inner_nouns or form.endswith(FEMININE))


def tail_end(j: int, words: Words, lexicon: Lexicon, *, head: str = "", field: bool = False) -> int:
    """Return the end of the definite adjectives and coordinated nouns from token *j* on.

    Args:
        j: where they may begin.
        words: of the document.
        lexicon: the lists.
        head: the noun that opens the name; it tells whether there may be several fields.
        field: whether what stands before is a field of work, of which there may be several.
    """
    coordinating = field or head in lexicon.coordinating
    while j < len(words):
        if (plain(j, words) and _is_adjective_of(j, words, lexicon)) or (
            coordinating and _coordinated(j, words, lexicon, head)
        ):
            j += 1
        elif coordinating and _apart(j, words, lexicon, head):
            j += 2
        elif _is_abroad(j, words, lexicon):
            j += 1
        else:
            break
    return j


def _is_abroad(j: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *j* says where the people before it are: شؤون التونسيين | بالخارج."""
    word = words[j]
    return (
        word.prefix == TOWN and word.form in lexicon.abroad and words[j - 1].form.endswith(PEOPLE)
    )


def _is_adjective_of(j: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *j* is an adjective of what stands before it."""
    word = words[j]
    governs = j + 1 < len(words) and words[j + 1].particle
    if governs and "participle" in word.hints and word.form.endswith(ORIGIN):  # المؤدي | إلى
        return False
    if is_adjective(word.form, lexicon) or word.form in lexicon.firm_adjectives:
        return True
    if not word.form.endswith(PEOPLE):
        return False
    if "participle" in word.hints and word.form.startswith(ARTICLE):  # جمعية الأطفال المعوقين
        return words[j - 1].form.startswith(ARTICLE) and word.form not in lexicon.titles
    counted = words[j - 1].form.endswith(PEOPLE)
    return counted and lexicon.facts[word.form].profile.nationality  # نقابة الصحفيين التونسيين


def _apart(j: int, words: Words, lexicon: Lexicon, head: str) -> bool:
    """Return whether a conjunction that is written apart joins another field: ``الدوري و الكأس``."""
    lone = words[j].form == AND and not words[j].prefix and words[j].kind == "word"
    return lone and j + 1 < len(words) and _field_noun(j + 1, words, lexicon, head)


def _coordinated(j: int, words: Words, lexicon: Lexicon, head: str) -> bool:
    return words[j].prefix == AND and _field_noun(j, words, lexicon, head)


def _field_noun(j: int, words: Words, lexicon: Lexicon, head: str) -> bool:
    """Return whether token *j* names another field of work of the same institution."""
    word = words[j]
    form = word.form
    if not form.startswith(ARTICLE) or word.suffixed or word.verb or word.kind != "word":
        return False
    described = j + 1 < len(words) and is_adjective(words[j + 1].form, lexicon)
    if form in lexicon.heads or form in lexicon.titles:
        return False
    if form.endswith(COUNTED) and (form.endswith(PEOPLE) or not described):
        return False
    if head in lexicon.single_ideas and not form.endswith(IDEAS):
        return False
    if j + 1 >= len(words) or words[j + 1].prefix[:1] != TOWN:
        return True
    behind = words[j + 1]  # والبيئة بالكرم, not والقيام بأعمال
    town = behind.form.startswith(ARTICLE) or lexicon.facts[behind.form].profile.place
    return bool(town) or "noun" not in behind.hints
