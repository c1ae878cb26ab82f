"""How far the name of an institution goes behind its head: idafa, adjectives, field of work, town.

An indefinite head takes an idafa up to the first definite word or name, and the definite adjectives
behind it; a definite head takes definite adjectives; then both may have their field behind ل, عن or
على (``الهيئة الوطنية للإشراف على الانتخابات``), and some their town behind ب (``المحكمة الابتدائية بصفاقس``).
"""

from __future__ import annotations

from newsclaims_ner.edges import is_foreign
from newsclaims_ner.grammar import (
    ABOUT,
    ADJECTIVES,
    AND,
    ARTICLE,
    CONNECTORS,
    COUNTED,
    FEMININE,
    FIELD,
    IDEAS,
    ORIGIN,
    PEOPLE,
    TOWN,
)
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import LATIN, PHRASE
from newsclaims_ner.name_chains import is_only_name, name_end
from newsclaims_ner.phrases import phrases_at
from newsclaims_ner.spelling import spelling
from newsclaims_ner.words import Words

NO_NAMES = frozenset({"nisba", "participle"})
"""Features of adjectives: جسر بري, شارع مزدحم."""
FOREIGN = 0.15
"""Likelihood by its letters, to be an ordinary word, of an unknown word that is taken for a name."""
LONGEST = 7
"""Words from the head to the end of its idafa at most."""


def plain(i: int, words: Words) -> bool:
    """Return whether token *i* can go on with a noun phrase: no verb, nothing attached before it."""
    if i >= len(words):
        return False
    word = words[i]
    return not (word.prefix or word.verb or word.particle) and word.kind == "word"


def is_adjective(form: str, lexicon: Lexicon) -> bool:
    """Return whether *form* is an adjective that may stand in a name."""
    if form in lexicon.no_adjectives or not form.endswith(ADJECTIVES):
        return False
    return lexicon.facts[form].profile.nationality or form.startswith(ARTICLE)


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


def idafa_end(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of an idafa whose head is token *i*, *i* itself if there is none."""
    j = i + 1
    while j < i + LONGEST and plain(j, words):
        word = words[j]
        form = word.form
        if form in lexicon.no_complements:
            break
        if form.startswith(ARTICLE) and not word.suffixed:
            if form in lexicon.rulers or (word.marks & PHRASE and phrases_at(words, j, lexicon)):
                return proper_end(j, words, lexicon)
            if form in lexicon.organization_heads and words[i].form in lexicon.weak_heads:
                return i  # إدارة | الاتحاد السعودي
            field = words[i].form in lexicon.inner_nouns
            return tail_end(j + 1, words, lexicon, head=words[i].form, field=field)
        facts = lexicon.facts[form]
        if facts.profile.nationality:  # شركة سعودية is any
            break
        listed = word.marks & PHRASE and phrases_at(words, j, lexicon)
        if listed or is_listed(form, lexicon) or word.marks & LATIN or not facts.ordinary:
            if word.suffixed or not (listed or is_proper(j, words, lexicon)):
                break
            return proper_end(j, words, lexicon)
        if word.suffixed:
            break
        if form in lexicon.organization_heads and words[i].form in lexicon.weak_heads:
            break  # موقع | جامعة الملك فيصل
        if facts.in_names and 2 * facts.in_names > facts.ordinary:
            return proper_end(j, words, lexicon)
        inner = form in lexicon.organization_heads or form in lexicon.inner_nouns
        if not inner and not form.endswith(FEMININE):
            break
        j += 1
    return i


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


def field_end(j: int, words: Words, lexicon: Lexicon, *, definite: bool = False) -> int:
    """Return the end of the field of work behind ل at token *j*: ``للإغاثة والأعمال الإنسانية``.

    Args:
        j: where it may begin.
        words: of the document.
        lexicon: the lists.
        definite: whether only a definite noun is a field here: مركز الجزيرة | للدراسات.
    """
    if j >= len(words) or words[j].prefix != FIELD or words[j].suffixed or words[j].kind != "word":
        return j
    word = words[j]
    if word.form in lexicon.no_fields:
        return j
    if word.form.startswith(ARTICLE):
        end = tail_end(j + 1, words, lexicon, field=True)
        return _about_end(end, words, lexicon)
    if definite:
        return j
    listed = institution_end(j, words, lexicon)
    if listed > j:
        return listed
    if word.form in lexicon.inner_nouns or word.form in lexicon.organization_heads:
        end = idafa_end(j, words, lexicon)
        return end if end > j + 1 else j
    return j


def institution_end(j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the listed institution behind ل at token *j*: ``فرقة الأبحاث | للحرس الوطني``."""
    if j >= len(words) or words[j].prefix != FIELD:
        return j
    listed = [end for end, kind in phrases_at(words, j, lexicon) if kind == "organization"]
    return listed[0] if listed else j


def _about_end(j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of what a field is about: ``للدفاع | عن الحريات العامة``."""
    about = j + 1 < len(words) and words[j].form in ABOUT and not words[j].prefix
    if not about or words[j + 1].prefix or words[j + 1].kind != "word":
        return j
    noun = words[j + 1]
    if noun.form.startswith(ARTICLE) and not noun.suffixed:
        return tail_end(j + 2, words, lexicon)
    if noun.form in lexicon.inner_nouns:
        return max(j, idafa_end(j + 1, words, lexicon))
    return j


def seat_end(i: int, last: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the name ``[i, last)`` with its town: ``المحكمة الابتدائية | بصفاقس``.

    Only institutions of a town have it in the name.
    """
    if last >= len(words) or words[last].prefix != TOWN or words[last].suffixed:
        return last
    named = words[i:last]
    local = named[0].form in lexicon.seated or any(w.form in lexicon.local for w in named[1:])
    if not local:
        return last
    at = last
    if words[at].form in lexicon.seats and at + 1 < len(words) and not words[at + 1].prefix:
        at += 1
    listed = [end for end, kind in phrases_at(words, at, lexicon) if kind == "place"]
    if listed:
        return listed[0]
    profile = lexicon.facts[words[at].form].profile
    town = profile.place or profile.place_like or is_foreign(at, words, lexicon)
    return at + 1 if town else last
