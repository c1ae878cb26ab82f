"""Organizations: a head noun with its idafa and adjectives.

``وزارة الخارجية الأميركية``, ``وزارة التربية والتعليم``, ``حزب النهضة``, ``لجنة حماية الصحفيين``,
``جامعة الملك سعود``, ``الهيئة العليا المستقلة للانتخابات``; and places with a proper name, ``مضيق تيران``.
"""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.model import MentionKind
from newsclaims_ner.fields import field_end, institution_end, seat_end
from newsclaims_ner.found import Found
from newsclaims_ner.grammar import ARTICLE
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import HEAD, PHRASE
from newsclaims_ner.name_chains import SEEN
from newsclaims_ner.noun_chains import idafa_end, is_adjective, tail_end
from newsclaims_ner.phrases import phrases_at
from newsclaims_ner.proper_names import is_listed, is_proper, person_end, plain, proper_end
from newsclaims_ner.words import Words


def find_organizations(words: Words, at: Sequence[int], lexicon: Lexicon) -> list[Found]:
    """Return what the grammar shows to be an organization, or a place that bears a name."""
    found: list[Found] = []
    after = 0
    for i in [i for i in at if words[i].marks & HEAD]:
        if i < after or words[i].suffixed or _is_verb(i, words, lexicon):
            continue
        form = words[i].form
        kind: MentionKind = "organization"
        if form in lexicon.named_places or form in lexicon.place_heads:
            kind = "place"
            last = _place_end(i, form, words, lexicon)
        else:
            last = _end(i, form, words, lexicon)
            if last - i > 1:
                last = seat_end(i, last, words, lexicon)
        while words[last - 1].particle and last > i + 1:
            last -= 1  # مطار الجوف | أن
        if last - i > 1:
            found.append(Found(i, last, kind, "composed"))
            after = last
    return found


def _is_verb(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is a verb, and not a noun that looks like one: حي."""
    form = words[i].form
    noun = form in lexicon.joined_heads or form in lexicon.named_places
    return words[i].verb and not noun


def _place_end(i: int, form: str, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the place whose head is token *i*, *i* itself if it bears no name."""
    if words[i].form.startswith(ARTICLE) or not plain(i + 1, words):
        return i
    if form in lexicon.named_places:
        named = person_end(i + 1, words, lexicon)
        if named > i + 1:
            return field_end(tail_end(named, words, lexicon), words, lexicon, definite=True)
    if form not in lexicon.place_heads or not _names_place(i + 1, words, lexicon):
        return i
    return tail_end(proper_end(i + 1, words, lexicon), words, lexicon)


def _names_place(i: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether token *i* is the proper name of a place behind its head: جسر | سيدي سالم."""
    profile = lexicon.facts[words[i].form].profile
    if words[i].suffixed or profile.nationality:
        return False
    if words[i].form in lexicon.rulers or is_listed(words[i].form, lexicon) or profile.place:
        return True
    facts = lexicon.facts[words[i].form]
    named = facts.given >= SEEN or words[i].form.startswith(ARTICLE) or not facts.in_names
    return named and "noun" not in words[i].hints and is_proper(i, words, lexicon)


def _end(i: int, form: str, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the name whose head is token *i*, *i* itself if there is none."""
    named = i if form.startswith(ARTICLE) else person_end(i + 1, words, lexicon)
    if named > i + 1:
        return field_end(tail_end(named, words, lexicon), words, lexicon, definite=True)
    if form in lexicon.offices:
        # وزير الدفاع الروسي: the adjective is the minister's
        titled = i > 0 and words[i - 1].form in lexicon.title_heads
        return i if titled else _office_end(i, words, lexicon)
    if form.startswith(ARTICLE):
        return _adjectives_end(i, words, lexicon)
    last = idafa_end(i, words, lexicon)
    if form in lexicon.weak_heads and not is_proper(last - 1, words, lexicon):
        return i
    if last > i + 1 and _is_named(i + 1, words, lexicon):
        return field_end(last, words, lexicon, definite=True)
    return institution_end(last, words, lexicon)


def _is_named(first: int, words: Words, lexicon: Lexicon) -> bool:
    """Return whether the complement of a head, from token *first* on, is a name: مركز | الجزيرة."""
    if words[first].marks & PHRASE and phrases_at(words, first, lexicon):
        return True
    form = words[first].form
    return (
        is_listed(form, lexicon) or form in lexicon.quoted_media or not lexicon.facts[form].ordinary
    )


def _office_end(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of an office that a nationality or another adjective of its own follows."""
    if not plain(i + 1, words):
        return i
    form = words[i + 1].form
    if lexicon.facts[form].profile.nationality and is_adjective(form, lexicon):
        return i + 2
    return i


def _adjectives_end(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of a definite head's adjectives, *i* itself if none makes it a name.

    Any adjective may stand in the name, but one of origin or kind (الوطنية) or a field
    behind ل must: ``الهيئة العليا المستقلة للانتخابات``.
    """
    if i and words[i - 1].form in lexicon.titles and not words[i].prefix:
        return i  # الرئيس المنتخب
    j = i + 1
    while plain(j, words) and words[j].form.startswith(ARTICLE) and not words[j].suffixed:
        form = words[j].form
        if form in lexicon.no_adjectives or form in lexicon.titles:
            break
        j += 1
    field = field_end(j, words, lexicon) if j > i + 1 else j
    if field > j:
        return field
    firm = i + 1
    while firm < j and _is_firm(words[firm].form, lexicon):  # الاتحاد الأوروبي | الأتراك
        firm += 1
    tells = any(_tells(word.form, lexicon) for word in words[i + 1 : firm])
    return firm if tells and words[i].form not in lexicon.generic_heads else i


def _is_firm(form: str, lexicon: Lexicon) -> bool:
    return is_adjective(form, lexicon) or form in lexicon.firm_adjectives


def _tells(form: str, lexicon: Lexicon) -> bool:
    return is_adjective(form, lexicon) and form not in lexicon.ordinals
