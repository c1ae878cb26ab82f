"""Find the personal name in a noun phrase, with a recognizer's help or without."""

from __future__ import annotations

from collections.abc import Sequence

from attrs import field, frozen

from newsclaims.text import fold
from newsclaims_actors.lexicon import lexicon
from newsclaims_actors.names import name_parts
from newsclaims_actors.nouns import ON_BEHALF, ONE_OF, Named
from newsclaims_actors.words import PEOPLES, Word

_LONGEST_NAME = 7
_SHORTEST_NAMED = 2
_SHORTEST_PART = 2
_LONG_ENOUGH = 3
_FAMILY = "آل"
_NISBA = ("ي", "يه")
_PLURALS = ("ون", "ين", "ات")
_NOT_NAMES = ("ون", "ين", "ات", "ه")  # endings of plurals and common nouns


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

    def learn(self, name: str) -> None:
        """Remember the first and the last part of a personal name."""
        parts = [part for part in name_parts(name) if len(part) > 1]
        self.surnames.update(parts[-1:])
        if len(parts) > 1:
            self.given.add(parts[0])
            self.short.add(parts[-1])
            self.full.add(fold(" ".join(name.split())))

    def find(self, words: Sequence[Word], entities: Sequence[Named]) -> tuple[int, int] | None:
        """Return where in *words* the speaker's personal name stands."""
        if words[0].key in ONE_OF and len(words) > 1:  # «أحد شركاء المتجر فلان»
            inside = [Named(e.first - 1, e.last - 1, e.mention) for e in entities if e.first]
            found = self.find(words[1:], inside)
            return (found[0] + 1, found[1] + 1) if found and found[0] else None
        if words[0].text == _FAMILY and len(words) > 1:  # «آل الشيخ»
            return 0, 2
        persons = [e for e in entities if e.person]
        if persons:
            return self._recognized(words, entities, persons)
        if any(e.first == 0 for e in entities):
            if fold(" ".join(word.text for word in words)) in self.full:
                return 0, len(words)
            known = words[0].head is None and words[0].key in self.short
            return (0, 1) if known and entities[0].last == 1 else None
        return self._unrecognized(words, entities)

    def _recognized(
        self, words: Sequence[Word], entities: Sequence[Named], persons: Sequence[Named]
    ) -> tuple[int, int] | None:
        """Choose among the *persons* that a recognizer found."""
        for person in persons:
            if _holds_two_names(words, person):
                return person.first + _SHORTEST_NAMED, person.last
            if person.first == 0 or _is_title_before(words, person.first):
                return self._widened(words, entities, person)
        before = words[: persons[0].first]
        if any(w.text == _FAMILY for w in before) and all(map(may_be_name, before)):
            return 0, persons[0].last  # «علي آل حطاب», of which the end is known
        if persons[0].first == 1 and words[0].definite:  # «الفريق فلان», which is no team
            return persons[0].first, persons[0].last
        return None

    def _unrecognized(
        self, words: Sequence[Word], entities: Sequence[Named]
    ) -> tuple[int, int] | None:
        """Tell the name by what is known of its words."""
        head = words[0].head
        if head is not None and len(words) == 1 and words[0].definite:
            return (0, 1) if words[0].key in self.surnames else None  # «الشيخ» of «سعيد الشيخ»
        if head is not None and not head.personal:
            return None
        found = self._guess(words, entities)
        return None if found and found[0] and _is_complement(words, found[0]) else found

    def _widened(
        self, words: Sequence[Word], entities: Sequence[Named], entity: Named
    ) -> tuple[int, int]:
        """Grow a name to the unknown words beside it that can only belong to it."""
        first, last = entity.first, entity.last
        if last - first >= _LONG_ENOUGH and first and _ends_title(words[first - 1], words[first]):
            return first + 1, last
        start = _after_title(words, entities) if words[0].personal else None
        if (
            start is not None
            and start < first
            and words[start - 1].key not in lexicon().regions
            and all(may_be_name(w) or (w.joined and w is words[start]) for w in words[start:first])
        ):
            first = start
        if first > 1 and words[first - 1].definite and words[first - 1].head is None:
            ranked = words[first - 2].head
            first -= ranked is not None and ranked.head_class == "rank"  # «المهندس الفيصل فلان»
        if last - first == 1 and words[first].key in self.short:
            return first, last
        while last < len(words) and _may_end_name(words[last], words[last - 1], last - first):
            last += 1
        if last < len(words):  # what follows is an apposition, and may begin inside the name
            while last - first > 1 and words[last - 1].personal and not words[last - 1].definite:
                last -= 1
        return first, last

    def _guess(self, words: Sequence[Word], entities: Sequence[Named]) -> tuple[int, int] | None:
        """Guess the name where no recognizer found one, from what must be a title."""
        first = words[0]
        if first.head is None:
            if (
                not self._is_known(first)
                and first.definite
                and first.key.endswith(_NISBA)
                and len(words) > _SHORTEST_NAMED
            ):
                found = self.guess_bare(words[1:])  # «البرتغالي فلان الفلاني»
                return (1, found[1] + 1) if found else None
            return self.guess_bare(words)
        if first.head.number not in ("s", None):
            return None
        start = _after_title(words, entities)
        if start is None and len(words) > 1 and (self._is_known(words[-1]) or _is_ranked(words)):
            start = len(words) - 1
        if start is None or all(len(word.key) <= _SHORTEST_PART for word in words[start:]):
            return None  # «مراسل الجوهرة أف أم»
        end = start + 1 if words[start].joined else start
        while end < len(words) and end - start < _LONGEST_NAME and may_be_name(words[end]):
            end += 1
        if (words[start].joined and end - start == 1) or self._is_common(words[start]):
            return None  # «وكسر», «بمتابعة قضية»
        return (start, end) if end > start else None

    def _is_common(self, word: Word) -> bool:
        """Say whether an unknown *word* in ة is more likely a noun than a given name."""
        return word.key.endswith("ه") and word.key not in self.given

    def guess_bare(self, words: Sequence[Word]) -> tuple[int, int] | None:
        """Guess a name without a title: known from elsewhere, or of the shape of a name."""
        first = words[0]
        if first.head is None and first.key in self.short:
            return 0, 1
        end = 0
        while end < len(words) and end < _LONGEST_NAME and may_be_name(words[end]):
            end += 1
        known = self._is_known(first) or (len(words) == 1 and first.key in self.given)
        return (0, end) if end and (known or _has_shape_of_name(words, end)) else None

    def _is_known(self, word: Word) -> bool:
        return word.head is None and word.key in self.surnames


def _holds_two_names(words: Sequence[Word], person: Named) -> bool:
    """Say whether *person* is whom somebody speaks for and who speaks, one behind the other.

    ``المتحدث باسم رئيس الوزراء سامر حلبي نادر عساف``: two names of two parts.
    """
    before = words[: person.first]
    speaks = any(word.key in ON_BEHALF for word in before)
    titled = any(word.personal for word in before[1:])
    return speaks and titled and person.last - person.first == 2 * _SHORTEST_NAMED


def _ends_title(before: Word, word: Word) -> bool:
    """Say whether *word* is no name, but ends the title that *before* is part of.

    ``الرئيس الأفغاني``: the adjective of a definite title; ``محافظ ميسان``: an office without
    article wants a complement.
    """
    if before.key in lexicon().regions and not before.definite:
        return True  # «حاكم مقاطعة شينكاي»
    if before.head is None or not before.personal:
        return False
    if before.definite:
        return word.definite and word.key.endswith(_NISBA)
    return before.head.head_class == "office" and before.key != "شيخ"


def _is_ranked(words: Sequence[Word]) -> bool:
    """Say whether *words* are a rank and a surname: ``الدكتور الحلبي``."""
    rank, *names = words
    ranked = rank.head is not None and rank.head.head_class == "rank" and rank.definite
    return (
        ranked
        and len(names) == 1
        and names[0].head is None
        and names[0].definite
        and not names[0].key.endswith("ه")
    )


def _is_title_before(words: Sequence[Word], at: int) -> bool:
    """Say whether ``words[:at]`` is the title of the person named at *at*."""
    first, previous = words[0], words[at - 1]
    if first.head is not None and not first.head.personal:
        return False
    if _is_complement(words, at):
        return False
    if first.head is None and not first.definite:
        return False
    return (
        previous.definite or bool(previous.governed) or previous.head is None or previous.personal
    )


def _is_complement(words: Sequence[Word], at: int) -> bool:
    """Say whether the name at *at* is that of somebody else in the phrase.

    In ``باسم فلان`` and ``حزب فلان`` it depends on the word before; in ``مسؤول في مكتب
    الوزير فلان`` the official stays unnamed.
    """
    first, previous = words[0], words[at - 1]
    if previous.key in ON_BEHALF or previous.preposition or words[at].governed:
        return True
    if previous.governed and previous.personal:
        return True  # «قائد موال للرئيس فلان»
    ranked = previous.head is not None and previous.head.head_class == "rank"
    return not first.definite and words[1].preposition and not ranked


def _after_title(words: Sequence[Word], entities: Sequence[Named]) -> int | None:
    """Return where the title that *words* begin with is over and a name may start."""
    closed = words[0].definite or len(words[0].key) == 1  # «د. فلان», not «مهندس ياباني»
    covered = {i for e in entities for i in range(e.first, e.last)}
    long = {e.first for e in entities if e.last - e.first > 1}
    for i, word in enumerate(words[1:], 1):
        if closed and i in long and may_be_name(word) and not word.definite:
            return i  # a name in apposition, whatever the recognizer takes it for
        if word.key in ON_BEHALF or word.preposition:
            closed = word.owned
        elif i in covered or word.definite or word.owned:
            closed = True
        elif word.governed:
            closed = closed and word.governed.startswith("ب")  # «بجدة», not «لمشروع كذا»
        elif word.head is not None:
            closed = word.head.head_class == "rank"
        elif word.joined and not (closed and i + 1 < len(words)):
            closed = False  # else it is a name that begins with و, cut in two
        elif closed:
            return i
    return None


def _may_end_name(word: Word, before: Word, parts: int) -> bool:
    """Say whether an unknown *word* may go on a name of so many *parts* after *before*."""
    if not may_be_name(word) or word.key.endswith(_PLURALS):
        return False
    if parts > 1 and before.definite and not word.definite:
        return False  # «زياد الحلبي ضيف شرف»: a surname with article is the last
    return parts == 1 or word.key.endswith(_NISBA) or not (word.definite or word.key.endswith("ه"))


def _has_shape_of_name(words: Sequence[Word], end: int) -> bool:
    """Say whether the unknown ``words[:end]`` are more likely a name than a common noun."""
    first = words[0]
    if first.definite or first.owned:
        return False
    common = any(w.key.endswith(_NOT_NAMES) for w in words[:end])
    followed = end < len(words) and words[end].personal  # «فلان المتحدث باسم كذا»
    if followed and (
        end > 1 or (words[end].definite and not common and not words[end].key.endswith("ه"))
    ):
        return True
    if end == 1 or common:
        return False
    if _is_construct(words[:end]):
        return False
    return end == len(words) or words[end].head is not None


def _is_construct(words: Sequence[Word]) -> bool:
    """Say whether unknown words look like ``واقع الحال``, not like ``مروان الحلبي``."""
    return any(w.definite and not w.key.endswith(_NISBA) for w in words)


def may_be_name(word: Word) -> bool:
    """Say whether *word* may be part of a personal name as far as its shape shows."""
    return not (
        word.mark
        or word.governed
        or word.joined
        or word.owned
        or word.indefinite
        or word.head is not None
        or word.preposition
        or word.particle
        or word.key in lexicon().never_names
        or word.key.isascii()
        or len(word.key) == 1
        or (word.definite and word.key.endswith(PEOPLES))
    )
