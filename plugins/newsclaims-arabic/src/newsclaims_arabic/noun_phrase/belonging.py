"""Who speaks where a noun only says whose kin, lawyer, aide or spokesperson it is.

`والدة الأسير فلان`, `أسرة فلان`, `الطبيب المعالج للاعب فلان`, `المتحدث باسم الرئيس فلان`: the person
named is not the speaker.
"""

from __future__ import annotations

from collections.abc import Sequence

from attrs import evolve, frozen

from newsclaims.model import Gender
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.name_comparison import name_parts, skeleton
from newsclaims_arabic.noun_phrase.name_shapes import may_be_name
from newsclaims_arabic.noun_phrase.segments import ON_BEHALF, ONE_OF, Named
from newsclaims_arabic.noun_phrase.speaker_phrase import SpeakerPhrase
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.speaker_nouns import Head
from newsclaims_arabic.word_shapes import is_relation, like_participle

KIN = WORDS["kin"]
KINSWOMEN = WORDS["kinswomen"]
RETAINERS = WORDS["retainers"]
AIDES = WORDS["aides"]
IN = WORDS["in"]
MANAGERS = WORDS["managers"]
MANAGED = WORDS["managed"]
ABOUT = WORDS["about"]
DEFENCE = WORDS["defence"]
DEFENDERS = WORDS["defenders"]
HOUSEHOLDS = WORDS["households"]
RELATIVES = KIN | KINSWOMEN | HOUSEHOLDS
ONE_OF_MANY = frozenset(("post", "profession"))
_FEMININE = "ه"
_FOR = "ل"
_IN = "ب"
_REACH = 4
"""Within so many words behind a spokesperson stands for whom he speaks."""


@frozen
class Owner:
    """Whose kin or aide a noun phrase names.

    Args:
        head: the nouns that say what the speaker is to the owner end here.
        first: where the owner's name begins.
        last: index past the owner's name.
        link: the preposition that joins the owner to them, empty in a construct.
    """

    head: int
    first: int
    last: int
    link: str = ""


def owner_of(
    passage: Passage,
    words: Sequence[PlacedWord],
    entities: Sequence[Named],
    name: tuple[int, int] | None,
) -> Owner | None:
    """Return whose kin or aide *words* name, None where the name in them is the speaker's own.

    Args:
        passage: the document, which may tell elsewhere what title the name has.
        words: a noun phrase without appositions.
        entities: the named entities in it.
        name: where a personal name was found in it.
    """
    head = _relation_end(words)
    served = 0 if head else _service_end(words)
    head = head or served
    if not head:
        return None
    person = next((e for e in entities if e.person and e.first >= head), None)
    if name is None or name[1] <= head:
        name = (person.first, person.last) if person else (0, 0)
    first, last = name
    if served:
        return Owner(head, first, last, _FOR) if _is_served(words, head, first) else None
    while first > head and may_be_name(words[first - 1]) and not words[first - 1].definite:
        first -= 1  # محامي | سامر الحلبي, of whom only the surname is known
    if first < head:
        return None
    between = _without_place(words[head:first])
    if any(w.mark or w.preposition or w.governed or w.joined or w.relative for w in between):
        return None
    gender = person.mention.gender if person is not None and person.first == first else None
    owner = Owner(head, first, last)
    return owner if _is_owner(passage, words, owner, gender) else None


def opens_relation(word: PlacedWord) -> bool:
    """Return whether *word* is a bare noun for somebody's kin, lawyer or aide."""
    return not (word.definite or word.owned) and (
        _is_relative(word) or bool(_spellings(word) & AIDES)
    )


def _relation_end(words: Sequence[PlacedWord]) -> int:
    """Return where the nouns of a relation end, 0 where *words* begin with none."""
    skipped = int(words[0].key in ONE_OF)  # أحد | محامي فلان
    if len(words) - skipped <= 1 or words[skipped].owned:
        return 0
    first, second = words[skipped : skipped + 2]
    if first.head is not None and first.head.head_class == "speaker":
        reach = enumerate(words[skipped + 1 : skipped + _REACH], skipped + 2)
        end = next((at for at, w in reach if w.key in ON_BEHALF and not w.owned), 0)
        household = end and end < len(words) and _is_relative(words[end])
        return end + 1 if household and not words[end].definite else end  # باسم عائلة | فلان
    if _is_manager(first, second) and not first.definite:
        return skipped + 2
    if first.key in DEFENDERS and second.key in DEFENCE and not first.definite:
        return _defence_end(words, skipped + 2)
    if first.definite or not (_is_relative(first) or _spellings(first) & (AIDES | DEFENCE)):
        return 0
    end = skipped + 1
    while end < len(words) and _is_relative(words[end]) and not words[end].definite:
        end += 1  # ابنة عم فلان
    return end


def _defence_end(words: Sequence[PlacedWord], at: int) -> int:
    """Return the index past `هيئة دفاع`, `هيئة الدفاع عن`, 0 where nobody is defended."""
    if not words[at - 1].definite:
        return at
    return at + 1 if at < len(words) and words[at].key in ABOUT else 0


def _service_end(words: Sequence[PlacedWord]) -> int:
    """Return where a noun with the article ends that ل joins to whom it is for, else 0.

    `الطبيب المعالج | للاعب فلان`, `المستشار القانوني | لفلان`.
    """
    known = _spellings(words[0]) & (KIN | RETAINERS | AIDES)
    if not (words[0].definite and known):
        return 0
    at = 1
    while at < len(words) and words[at].definite and not (words[at].governed or words[at].personal):
        at += 1
    return at if 0 < at < len(words) and words[at].governed == _FOR else 0


def _is_served(words: Sequence[PlacedWord], head: int, first: int) -> bool:
    """Return whether the name at *first* is that of whom somebody is for, behind ل at *head*.

    An office there has aides of its own, who may be named behind it: المستشار الإعلامي للرئيس | فلان.
    """
    between = words[head:first]
    if first < head or any(w.mark or w.joined or w.relative for w in between):
        return False
    if any(w.preposition and w.key not in IN for w in between):
        return False  # but: الطبيب الخاص للبطل في الوزن الثقيل | فلان
    if not between:
        return True
    whom = between[0].head
    if any(w.governed for w in between[1:]) or whom is None or not whom.personal:
        return False
    own = bool(_spellings(words[0]) & (KIN | RETAINERS)) or whom.head_class in ONE_OF_MANY
    own = own or any(_is_passive(word.key) for word in between[1:])  # للنائب المغتال | فلان
    return own and whom.number == "s"


def _without_place(words: Sequence[PlacedWord]) -> Sequence[PlacedWord]:
    """Return the office in *words* without where it is: الوكيل | بالحرس الوطني."""
    for at, word in enumerate(words):
        where = word.governed == _IN or (word.preposition and word.key in IN)
        if at and where and words[0].personal and words[0].definite:
            return words[:at]
    return words


def _spellings(word: PlacedWord) -> set[str]:
    """Return the forms under which the lists may have *word*."""
    return {word.key} | ({word.head.lemma} if word.head is not None else set())


def _is_relative(word: PlacedWord) -> bool:
    """Return whether *word* is a noun of kin, or of a service to one person."""
    return bool(_spellings(word) & (RELATIVES | RETAINERS))


def _is_manager(word: PlacedWord, following: PlacedWord) -> bool:
    """Return whether somebody's affairs are managed: مدير أعمال، مديرة مكتب."""
    return bool(_spellings(word) & MANAGERS) and following.key in MANAGED and not following.definite


def _is_owner(
    passage: Passage, words: Sequence[PlacedWord], owner: Owner, gender: Gender | None
) -> bool:
    """Return whether the name behind a relation is that of the owner, not of the speaker."""
    between = _without_place(words[owner.head : owner.first])
    if not between:
        return True
    relation, office = words[owner.head - 1], between[0]
    if owner.head > 1 and relation.key in ON_BEHALF | MANAGED:
        relation = words[owner.head - 2]
    whose = office.head.gender if office.head is not None else None
    kin = bool(_spellings(relation) & RELATIVES) or relation.key in DEFENCE | ABOUT
    told = gender is not None and (kin or office.personal)
    if told and {gender_of(relation), whose} == {"m", "f"}:
        return gender == whose  # زوجة الوزير | سامر, زوجة الوزير | منى
    known = _titled_elsewhere(passage, office, words[owner.first : owner.last])
    if known is not None:
        return known
    if kin:
        return True
    one = office.head is not None and office.head.number == "s" and office.personal
    person = one or (office.head is None and _is_passive(office.key))
    served = bool(_spellings(relation) & RETAINERS) or (
        words[owner.head - 1].key in MANAGED
        and office.head is not None
        and office.head.head_class in ONE_OF_MANY
    )
    return person and (served or (len(between) == 1 and office.definite))


def _is_passive(key: str) -> bool:
    """Return whether *key* is a participle that may tell of a person: متهم، معتقل."""
    return key.startswith("م") and like_participle(key)


def gender_of(word: PlacedWord) -> Gender | None:
    """Return the gender of a noun for one of somebody's kin or aides."""
    if word.head is not None:
        return word.head.gender
    return "f" if word.key in KINSWOMEN or word.key.endswith(_FEMININE) else "m"


def _titled_elsewhere(
    passage: Passage, office: PlacedWord, name: Sequence[PlacedWord]
) -> bool | None:
    """Return whether the article calls *name* by *office* elsewhere, None where it does not tell.

    It is another's where the office stands before another name: الرئيس | فلان.
    """
    if not (office.personal and office.definite):
        return None
    parts = {skeleton(part) for part in name_parts(" ".join(word.text for word in name))}
    found: bool | None = None
    for start, end in passage.persons.items():
        at = start - 1
        while at > 0 and is_relation(passage.words[at].stem) and passage.words[at].definite:
            at -= 1  # الرئيس الفرنسي | فلان
        if at < 1 or passage.words[at].key != office.key or not passage.words[at].definite:
            continue
        before = passage.words[at - 1]
        known = {before.key, before.head.lemma if before.head is not None else ""}
        if before.free in ON_BEHALF or known & (ON_BEHALF | KIN | KINSWOMEN | RETAINERS | AIDES):
            continue
        other = {
            skeleton(part)
            for part in name_parts(" ".join(form.text for form in passage.forms[start:end]))
        }
        found = bool(found) or bool(parts & other)
    return found


def belonging(phrase: SpeakerPhrase, owner: Owner) -> SpeakerPhrase:
    """Return *phrase* as the description of whom *owner* has: `والدة فلان`, without his titles."""
    relation, name = phrase.words[: owner.head], phrase.words[owner.first : owner.last]
    head = phrase.head
    if head is None:
        several = relation[0].key in HOUSEHOLDS
        person = Head(relation[0].key, "profession", gender_of(relation[0]), "s")
        head = Head(relation[0].key, "group", None, "p") if several else person
    words = (*relation, *name)
    called = [word.form.text for word in name]
    if owner.link and not name[0].governed:
        called[0] = owner.link + called[0]
    return evolve(
        phrase,
        text=" ".join([words[0].text, *(word.form.text for word in relation[1:]), *called]),
        words=words,
        name=None,
        name_text="",
        head=head,
        kind=None,
        definite=True,
        gender=head.gender,
        number=head.number,
    )
