"""Tell two speakers of one noun phrase from one speaker with two titles."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.text import fold
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.noun_phrase.segments import Named
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.word_shapes import is_relation

BETWEEN = WORDS["between"]
KIN = WORDS["kin"] | WORDS["kinswomen"]
OF = WORDS["of"]

QUANTIFIERS_OF = WORDS["quantifiers_of"]
AND = "و"
_BODIES = frozenset({"organization", "media"})
_ONE_FOR_EACH = {fold(noun): noun for noun in WORDS.written("one_for_each")}
_PAIR = 2
_OPENING = frozenset('«“"”')
_CLOSING = frozenset('»”"“')
_UNNAMED = frozenset({"group", "unnamed"})


def conjuncts(
    words: Sequence[PlacedWord], entities: Sequence[Named], *, each: bool = False
) -> list[tuple[int, int]]:
    """Cut a coordination of speakers; one speaker's two titles are not cut.

    Args:
        words: of the noun phrase.
        entities: the named entities in it.
        each: whether كل من before them shows that there are several.
    """
    cuts = [0]
    for i, word in enumerate(words):
        starts = word.joined and not word.mark and _starts_speaker(words, entities, cuts[-1], i)
        row = each or (cuts[-1] > 0 and words[cuts[-1] - 1].mark)  # سامي، وكريم، | ونقيب المهندسين
        people = any(e.person and cuts[-1] <= e.first < i for e in entities)
        starts = starts or (word.joined and word.personal and people and row and words[i - 1].mark)
        if i and (starts or _is_listed(words, entities, i)):
            cuts.append(i)
    ranges = []
    for first, last in zip(cuts, [*cuts[1:], len(words)], strict=True):
        end = last
        while end > first and words[end - 1].mark:
            end -= 1
        if end > first:
            ranges.append((first, end))
    return ranges


def bodies_in_marks(words: Sequence[PlacedWord]) -> list[tuple[int, int]]:
    """Return the names of a row in marks: ``«كذا»، و«كذا»``, ``منظمات | «كذا» و«كذا» وهيئة كذا``.

    The plural of a body may stand before them; the last mark may be missing.
    """
    head = words[0].head if words else None
    several = head is not None and head.head_class in _BODIES and head.lemma != words[0].key
    if not (several or (words and words[0].text in _OPENING)):
        return []
    ranges: list[tuple[int, int]] = []
    opened = 0
    for i, word in enumerate(words[several:], several):
        if word.text in _OPENING and not opened:
            opened = i + 1
        elif word.text in _CLOSING and opened:
            ranges.append((opened, i))
            opened = 0
        elif not opened and not (word.mark or word.text == AND):
            another = ranges and word.joined and word.head is not None
            return [*ranges, (i, len(words))] if another else []
    if 0 < opened < len(words):
        ranges.append((opened, len(words)))
    return ranges if len(ranges) > 1 else []


def one_for_each(words: Sequence[PlacedWord]) -> list[tuple[str, list[PlacedWord]]]:
    """Return the bodies that a plural and a row of nouns name: ``وزارات | الصحة، والعدل``.

    Returns:
        The name of each, with its words behind the plural.
    """
    head = words[0].head if words else None
    singular = _ONE_FOR_EACH.get(head.lemma) if head is not None else None
    if head is None or singular is None or head.lemma == words[0].key:
        return []
    rows: list[list[PlacedWord]] = [[]]
    for word in (word for word in words[1:] if not word.mark):
        if word.joined:
            rows.append([])
        rows[-1].append(word)
    definite = all(word.definite and not word.governed for row in rows for word in row)
    if len(rows) == 1 or not (all(rows) and definite) or (head.number == "d" and len(rows) > _PAIR):
        return []
    first, *others = rows
    if len(first) == _PAIR and all(len(row) == 1 and is_relation(row[0].key) for row in others):
        rows = [first, *([first[0], *row] for row in others)]  # الخارجية السعودية، والمصرية
    return [(" ".join([singular, *(word.text for word in row)]), row) for row in rows]


def _is_listed(words: Sequence[PlacedWord], entities: Sequence[Named], at: int) -> bool:
    """Return whether a name between two others stands at *at* without a conjunction: فلان، | فلان، وفلان."""
    people = [e for e in entities if e.person]
    comma = at > 1 and words[at - 1].mark and not words[at].joined
    here = comma and any(e.first == at for e in people)
    behind = any(e.last == at - 1 for e in people)
    return here and behind and any(e.first > at and words[e.first].joined for e in people)


def _starts_speaker(  # noqa: PLR0911 - one for each kind of speaker
    words: Sequence[PlacedWord], entities: Sequence[Named], first: int, at: int
) -> bool:
    """Return whether a second speaker begins at the joined word ``words[at]``."""
    if any(e.first < at < e.last for e in entities):
        return False
    word = words[at]
    apposed = any(w.mark for w in words[first : at - 1]) and not words[at - 1].mark
    if apposed and not word.owned and word.head is not None and word.head.lemma in KIN:
        return False  # فلانة، ابنة فلان | وشقيقة فلان
    if any(w.key in BETWEEN for w in words[first:at]):
        return False  # الاتفاق الموقع بين الوزارة | والنقابة
    if word.head is not None and word.head.head_class == "relation" and word.owned:
        return True
    ranked = word.head is not None and word.head.head_class == "rank" and words[at - 1].mark
    named_left = any(e.person for e in entities if first <= e.first < at)
    named_right = any(e.person for e in entities if e.first >= at)
    personal_left = words[first].personal
    if any(e.person and e.first == at for e in entities):
        return named_left or (personal_left and not _ends_row_of_places(words, entities, at))
    if word.personal and (named_right or ranked):
        return named_left
    behind = at - 1 if words[at - 1].mark else at
    if any(e.person and e.last == behind for e in entities) and _is_many(words, at):
        return True
    if named_left:
        return False
    if personal_left:
        return _are_unlike(words, first, at)
    return _both_stand_alone(words, entities, first, at)


def _ends_row_of_places(words: Sequence[PlacedWord], entities: Sequence[Named], at: int) -> bool:
    """Return whether a place that is spelled like a person ends a row: نواب من ديالى، ونينوى، | وصلاح الدين."""
    place = next((e for e in entities if e.last == at - 1), None)
    known = place is not None and place.mention.standard_kind == "place"
    return known and words[at - 1].mark and place is not None and words[place.first].joined


def _are_unlike(words: Sequence[PlacedWord], first: int, at: int) -> bool:
    """Return whether two indefinite nouns cannot be two titles of one: ``مسؤول محلي وشهود``.

    Only one of them is of several, or each has its adjective: not ``كاتب ومحلل سياسي``, nor a row
    of plurals, ``باحثون وكتاب``.
    """
    left, right = words[first].head, words[at].head
    row = words[first : at + 2]
    if left is None or right is None or any(w.definite or w.owned or w.preposition for w in row):
        return False
    if not (words[at].personal or right.head_class in _UNNAMED):
        return False  # ``باحثون وكتاب``, which may be a book
    described = at - first > 1 and left.number == "p"
    described = described and not (words[first + 1].joined or words[first + 1].mark)
    return left.number != right.number or described or left.head_class in _UNNAMED


def _is_many(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether a group begins at the joined word ``words[at]``: ``وقادة``, ``وعدد من``."""
    word = words[at]
    if word.head is not None:
        return word.head.head_class == "group" or (word.personal and word.head.number == "p")
    of = at + 1 < len(words) and any(w.key in OF for w in words[at + 1 : at + 3])
    return of and word.key in QUANTIFIERS_OF


def _both_stand_alone(
    words: Sequence[PlacedWord], entities: Sequence[Named], first: int, at: int
) -> bool:
    """Return whether both conjuncts are institutions, places or groups by themselves."""
    left, right = words[first], words[at]
    starts = {e.first for e in entities}
    if left.head is not None and right.definite and not right.personal:
        complement = any(w.governed.startswith("ل") for w in words[first + 1 : at])
        if at not in starts and (complement or not left.definite):
            return False  # «وزارة التربية والتعليم»، «الهيئة العامة للتربية والتعليم»
    many = right.head is not None and right.head.number == "p"
    stands_right = at in starts or many or (right.head is not None and not right.personal)
    return stands_right and (first in starts or left.head is not None)
