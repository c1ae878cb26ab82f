"""Organizations: a head noun with its idafa and adjectives.

``وزارة الخارجية الأميركية``, ``وزارة التربية والتعليم``, ``حزب النهضة``, ``لجنة حماية الصحفيين``,
``جامعة الملك سعود``, ``الهيئة العليا المستقلة للانتخابات``: an indefinite head takes an idafa up to the
first definite word or name, and the definite adjectives behind it; a definite head takes
definite adjectives, and what follows ل.
"""

from __future__ import annotations

from newsclaims.model import MentionKind
from newsclaims_ner.found import Found
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.marks import HEAD, PHRASE
from newsclaims_ner.persons import CONNECTORS, is_only_name, name_end
from newsclaims_ner.phrases import phrases_at
from newsclaims_ner.words import Words

LONGEST = 7
PLURALS = ("ين", "ون", "ات")
"""Endings of people and things counted: of وزارة التعليم والمعلمين they end the name."""


def find_organizations(words: Words, lexicon: Lexicon) -> list[Found]:
    """Return what the grammar shows to be an organization, or a place that bears a name."""
    found: list[Found] = []
    after = 0
    for i in [i for i, word in enumerate(words) if word.marks & HEAD]:
        if i < after or words[i].suffixed:
            continue
        form = words[i].form
        last = _end(i, form, words, lexicon)
        if last - i > 1:
            kind: MentionKind = "place" if form in lexicon.named_places else "organization"
            found.append(Found(i, last, kind, "composed"))
            after = last
    return found


def _end(i: int, form: str, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the name whose head is token *i*, *i* itself if there is none."""
    named = i if form.startswith("ال") else _named_for_person(i + 1, words, lexicon)
    if named > i + 1:
        return _field(_tail(named, words, lexicon), words, lexicon)
    if form in lexicon.named_places:
        return i
    if form in lexicon.offices:
        # وزير الدفاع الروسي: the adjective is the minister's
        titled = i > 0 and words[i - 1].form in lexicon.title_heads
        return i if titled else _nationality(i + 1, words, lexicon)
    if form.startswith("ال"):
        return _adjectives(i, words, lexicon)
    last = _idafa(i, words, lexicon)
    if form in lexicon.weak_heads and not _is_proper(last - 1, words, lexicon):
        return i
    return last


def _named_for_person(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of a person's name at token *i*: ``الملك سعود``, ``محمد الخامس``."""
    if not _plain(i, words):
        return i
    start = i + 1 if words[i].form in lexicon.rulers else i
    if start == i and _rather_a_word(words[i].form, lexicon):
        return i
    if not _plain(start, words):
        return i
    step = 2 if words[start].form in CONNECTORS else 1
    last = max(name_end(start, words, lexicon), min(start + step, len(words)))
    numbered = last < len(words) and words[last].form in lexicon.ordinals
    return last + 1 if numbered and not words[last].prefix else last


def _rather_a_word(form: str, lexicon: Lexicon) -> bool:
    facts = lexicon.facts[form]
    return facts.given < (facts.ordinary or 1)


def _plain(i: int, words: Words) -> bool:
    """Return whether token *i* can go on with a noun phrase: no verb, nothing attached before it."""
    return (
        i < len(words)
        and words[i].kind == "word"
        and not words[i].prefix
        and not words[i].verb
        and not words[i].particle
    )


def _is_proper(i: int, words: Words, lexicon: Lexicon) -> bool:
    form = words[i].form
    profile = lexicon.facts[form].profile
    return profile.nationality or profile.kind is not None or is_only_name(form, lexicon)


def _nationality(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of an office that a nationality follows, else where it begins."""
    if _plain(i, words) and lexicon.facts[words[i].form].profile.nationality:
        return i + 1
    return i - 1


def _idafa(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of an idafa whose head is token *i*, *i* itself if there is none."""
    j = i + 1
    while j < i + LONGEST and _plain(j, words) and not words[j].suffixed:
        form = words[j].form
        if form in lexicon.no_complements:
            break
        if form.startswith("ال"):
            coordinating = words[i].form in lexicon.coordinating
            return _tail(j + 1, words, lexicon, coordinating=coordinating)
        facts = lexicon.facts[form]
        if facts.profile.nationality:  # شركة سعودية is any
            break
        if facts.profile.kind or words[j].marks & PHRASE or not facts.ordinary:
            return _listed_end(j, words, lexicon)
        if form not in lexicon.organization_heads and not form.endswith("ه"):
            break
        j += 1
    return i


def _listed_end(j: int, words: Words, lexicon: Lexicon) -> int:
    listed = phrases_at(words, j, lexicon)
    return listed[0][0] if listed else j + 1


def _tail(j: int, words: Words, lexicon: Lexicon, *, coordinating: bool = False) -> int:
    """Return the end of the definite adjectives and coordinated nouns from token *j* on."""
    while j < len(words):
        coordinated = (
            coordinating
            and words[j].prefix == "و"
            and words[j].form.startswith("ال")
            and not words[j].form.endswith(PLURALS)
            and words[j].form not in lexicon.heads
            and words[j].form not in lexicon.titles
            and not words[j].verb
        )
        if not coordinated and not (_plain(j, words) and _adjective(words[j].form, lexicon)):
            break
        j += 1
    return j


def _adjective(form: str, lexicon: Lexicon) -> bool:
    if form in lexicon.no_adjectives:
        return False
    return lexicon.facts[form].profile.nationality or (
        form[:2] == "ال" and form.endswith(("يه", "ي"))
    )


def _adjectives(i: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of a definite head's adjectives, *i* itself if none makes it a name.

    Any adjective may stand in the name, but one of origin or kind (الوطنية) or a field
    behind ل must: ``الهيئة العليا المستقلة للانتخابات``.
    """
    j = i + 1
    tells = False
    while _plain(j, words) and words[j].form.startswith("ال"):
        form = words[j].form
        if form in lexicon.no_adjectives or form in lexicon.titles:
            break
        tells = tells or (_adjective(form, lexicon) and form not in lexicon.ordinals)
        j += 1
    field = _field(j, words, lexicon) if j > i + 1 else j
    return field if tells or field > j else i


def _field(j: int, words: Words, lexicon: Lexicon) -> int:
    """Return the end of the field of work behind ل at token *j*: ``للإغاثة والأعمال الإنسانية``."""
    if j < len(words) and words[j].prefix == "ل" and words[j].form.startswith("ال"):
        return _tail(j + 1, words, lexicon, coordinating=True)
    return j
