"""Find the personal name in a noun phrase, with a recognizer's help or without."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from newsclaims.text import fold
from newsclaims_arabic.lists import WORDS
from newsclaims_arabic.name_comparison import name_parts
from newsclaims_arabic.noun_phrase.name_shapes import (
    after_title,
    ends_title,
    has_shape_of_name,
    holds_two_names,
    is_complement,
    is_cut_in_two,
    is_lone_name,
    is_ranked,
    is_surname_behind_lineage,
    is_surname_like_title,
    is_title_before,
    is_titled_surname,
    may_be_name,
    may_end_name,
)
from newsclaims_arabic.noun_phrase.segments import ONE_OF, Named, is_namesake
from newsclaims_arabic.noun_phrase.words import PlacedWord
from newsclaims_arabic.word_shapes import is_relation

_FAMILY = WORDS.written("family")

RANK_PARTS = WORDS["rank_parts"]
REGIONS = WORDS["regions"]

_LONGEST_NAME = 7
_SHORTEST_NAMED = 2
_SHORTEST_PART = 2
_LONG_ENOUGH = 3


def _is_titled_behind(words: Sequence[PlacedWord], at: int) -> bool:
    """Return whether a title that governs a noun stands at *at*: ``وزير كذا``."""
    if at + 1 >= len(words) or words[at].definite or words[at].joined or words[at].governed:
        return False
    return words[at].word.title and words[at].personal


def _is_man(title: PlacedWord) -> bool:
    return title.head is not None and title.head.gender == "m"


@frozen
class NameFinder:
    """Finds the speaker's name among the words of a noun phrase.

    Args:
        surnames: last parts of the personal names known so far, which mark a name where
            no recognizer found one.
        given: first parts of those names, which may stand alone for a woman.
        short: surnames of people whose fuller name is known.
        full: the fuller names, folded.
    """

    surnames: set[str] = field(factory=set)
    given: set[str] = field(factory=set)
    short: set[str] = field(factory=set)
    full: set[str] = field(factory=set)

    def learn(self, name: str) -> bool:
        """Remember the first and the last part of a personal name; return whether any was unknown."""
        parts = [part for part in name_parts(name) if len(part) > 1]
        before = self._size()
        self.surnames.update(parts[-1:])
        if len(parts) > 1:
            self.given.add(parts[0])
            self.short.add(parts[-1])
            self.full.add(fold(" ".join(name.split())))
        return self._size() > before

    def _size(self) -> int:
        return len(self.surnames) + len(self.given) + len(self.short) + len(self.full)

    def find(
        self, words: Sequence[PlacedWord], entities: Sequence[Named]
    ) -> tuple[int, int] | None:
        """Return where in *words* the speaker's personal name stands."""
        if words[0].key in ONE_OF and len(words) > 1:  # «أحد شركاء المتجر فلان»
            inside = [Named(e.first - 1, e.last - 1, e.mention) for e in entities if e.first]
            found = self.find(words[1:], inside)
            alone = words[0].owned  # «أحدهم فلان»
            return (found[0] + 1, found[1] + 1) if found and (found[0] or alone) else None
        if words[0].text in _FAMILY and len(words) > 1:  # «آل الشيخ»
            return 0, 2
        if persons := [e for e in entities if e.person]:
            speaking = [e for e in persons if not is_namesake(words, e)]
            return self._recognized(words, entities, speaking) if speaking else None
        return self._among_others(words, entities)

    def _among_others(
        self, words: Sequence[PlacedWord], entities: Sequence[Named]
    ) -> tuple[int, int] | None:
        """Return where the name stands that no recognizer took for a person's."""
        if self._is_surname_of_two(words):
            return 0, len(words)
        whole = next((e.last for e in entities if e.first == 0), 0)
        if whole > 1 and words[0].head is None and _is_titled_behind(words, whole):
            return 0, whole  # «فولف شتراوس وزير كذا», taken for a body
        if whole and not is_lone_name(words):
            if fold(" ".join(word.text for word in words)) in self.full:
                return 0, len(words)
            known = words[0].head is None and words[0].key in self.short
            return (0, 1) if known and entities[0].last == 1 else None
        return self._unrecognized(words, entities)

    def _is_surname_of_two(self, words: Sequence[PlacedWord]) -> bool:
        """Return whether *words* end a fuller name, whatever they mean: ``خطيب زاده``."""
        if len(words) != _SHORTEST_NAMED or words[0].definite:
            return False
        tail = fold(f" {words[0].text} {words[1].text}")
        return any(name.endswith(tail) for name in self.full)

    def _recognized(
        self, words: Sequence[PlacedWord], entities: Sequence[Named], persons: Sequence[Named]
    ) -> tuple[int, int] | None:
        """Choose among the *persons* that a recognizer found."""
        for person in persons:
            if holds_two_names(words, person):
                return person.first + _SHORTEST_NAMED, person.last
            if person.first == 0 or is_title_before(words, person.first):
                behind = self._behind_rank(words, entities, person) if person.first else None
                return behind or self._widened(words, entities, person)
        before = words[: persons[0].first]
        if any(w.text in _FAMILY for w in before) and all(map(may_be_name, before)):
            return 0, persons[0].last  # «علي آل حطاب», of which the end is known
        if words[0].definite and all(w.key in RANK_PARTS for w in words[1 : persons[0].first]):
            return persons[0].first, persons[0].last  # «الفريق أول فلان», which is no team
        return None

    def _behind_rank(
        self, words: Sequence[PlacedWord], entities: Sequence[Named], person: Named
    ) -> tuple[int, int] | None:
        """Return where the name stands that a rank behind *person* announces.

        ``مستشار حلبي الدكتور سامر عساف``: whoever has an adviser does not speak.
        """
        at = person.last
        rank = words[at].head if at + 1 < len(words) and words[at].definite else None
        if rank is None or rank.head_class != "rank":
            return None
        rest = [Named(e.first - at, e.last - at, e.mention) for e in entities if e.first >= at]
        found = self.find(words[at:], rest)
        return (found[0] + at, found[1] + at) if found and found[0] else None

    def _unrecognized(
        self, words: Sequence[PlacedWord], entities: Sequence[Named]
    ) -> tuple[int, int] | None:
        """Tell the name by what is known of its words."""
        head = words[0].head
        if head is not None and len(words) == 1 and words[0].definite:
            return (0, 1) if words[0].key in self.surnames else None  # «الشيخ» of «سعيد الشيخ»
        if head is not None and len(words) == 1 and words[0].key in self.short:
            return 0, 1  # «إمام» of «حسين إمام»
        if head is not None and not head.personal:
            return None
        alone = is_lone_name(words) or is_titled_surname(words)
        found = (1, 2) if alone else self._guess(words, entities)
        return None if found and found[0] and is_complement(words, found[0]) else found

    def _widened(
        self, words: Sequence[PlacedWord], entities: Sequence[Named], entity: Named
    ) -> tuple[int, int]:
        """Grow a name to the unknown words beside it that can only belong to it."""
        first, last = entity.first, entity.last
        if last - first >= _LONG_ENOUGH and first and ends_title(words[first - 1], words[first]):
            return first + 1, last
        start = after_title(words, entities) if words[0].personal else None
        if (
            start is not None
            and start < first
            and words[start - 1].key not in REGIONS
            and all(may_be_name(w) or (w.joined and w is words[start]) for w in words[start:first])
            and not (self._is_common(words[start]) and _is_man(words[0]))  # «المختص بقضية فلان»
        ):
            first = start
        before = words[first - 1]
        nisba = is_relation(before.key)  # «العقيد التشادي فلان»
        if first > 1 and before.definite and before.head is None and not nisba:
            ranked = words[first - 2].head
            rank = ranked is not None and ranked.head_class == "rank"
            first -= rank and words[first - 2].definite  # «المهندس الفيصل فلان», not «سيدة الأعمال»
        if last - first == 1 and words[first].key in self.short:
            return first, last
        while last < len(words) and may_end_name(words[last], words[last - 1], last - first):
            last += 1
        titled = last - first == 1 and is_surname_like_title(words, last)  # «ناصر الأمير»
        cut = last == len(words) - 1 and is_cut_in_two(words[last])  # «سامر خطيب زاده»
        if titled or cut or is_surname_behind_lineage(words, first, last):
            return first, last + 1
        if last < len(words):  # what follows is an apposition, and may begin inside the name
            while last - first > 1 and words[last - 1].personal and not words[last - 1].definite:
                last -= 1
        return first, last

    def _guess(
        self, words: Sequence[PlacedWord], entities: Sequence[Named]
    ) -> tuple[int, int] | None:
        """Guess the name where no recognizer found one, from what must be a title."""
        first = words[0]
        if first.head is None:
            if (
                not self._is_known(first)
                and first.definite
                and is_relation(first.key)
                and len(words) > _SHORTEST_NAMED
            ):
                found = self.guess_bare(words[1:])  # «البرتغالي فلان الفلاني»
                return (1, found[1] + 1) if found else None
            return self.guess_bare(words)
        if first.head.number not in ("s", None):
            return None
        start = after_title(words, entities)
        if start is None and len(words) > 1 and (self._is_known(words[-1]) or is_ranked(words)):
            start = len(words) - 1
        if start is None or all(len(word.key) <= _SHORTEST_PART for word in words[start:]):
            return None  # «مراسل الجوهرة أف أم»
        end = start + 1 if words[start].joined else start
        while end < len(words) and end - start < _LONGEST_NAME and may_be_name(words[end]):
            end += 1
        end += end - start == 1 and is_surname_like_title(
            words, end
        )  # «القائم بأعمال كذا كامل الوزير»
        common = self._is_common(words[start]) and first.head.gender != "f"
        beside = any(start < entity.first < end for entity in entities)
        if (words[start].joined and end - start == 1) or common or beside:
            return None  # «وكسر», «بمتابعة قضية», «جنوبي دمشق»
        return (start, end) if end > start else None

    def _is_common(self, word: PlacedWord) -> bool:
        """Return whether an unknown *word* in ة is more likely a noun than a given name."""
        return word.key.endswith("ه") and word.key not in self.given

    def guess_bare(self, words: Sequence[PlacedWord]) -> tuple[int, int] | None:
        """Guess a name without a title: known from elsewhere, or of the shape of a name."""
        first = words[0]
        if first.head is None and first.key in self.short:
            return 0, 1
        end = 0
        while end < len(words) and end < _LONGEST_NAME and may_be_name(words[end]):
            end += 1
        if end == 1 and len(words) > _SHORTEST_NAMED and is_cut_in_two(words[1]):
            end += words[2].personal and not words[2].definite  # «فولف شويبله وزير كذا»
        known = self._is_known(first) or (len(words) == 1 and first.key in self.given)
        return (0, end) if end and (known or has_shape_of_name(words, end)) else None

    def _is_known(self, word: PlacedWord) -> bool:
        return word.head is None and word.key in self.surnames
