"""What an actor's titles and offices tell of who it is."""

from __future__ import annotations

from collections.abc import Iterable

from attrs import field, frozen
from newsclaims_arabic.relations import bare
from newsclaims_arabic.speaker_nouns import HEADS

from newsclaims.lexicon import load_toml
from newsclaims.text import fold
from newsclaims_store.stems import guessed, words_of


@frozen
class _Lists:
    """``offices.toml``."""

    courtesies: list[str]
    common: list[str]
    many: list[str]
    momentary: list[str]
    of_state: list[str]
    royal: list[str]
    american: tuple[str, str]
    nationalities: list[str]
    fields: dict[str, list[str]]


_LISTS = load_toml("newsclaims_store", "data/offices.toml", _Lists)
_STATE = frozenset(map(fold, _LISTS.of_state))
ROYAL = frozenset(map(fold, _LISTS.royal))
_PRESS, _AMERICAN = map(fold, _LISTS.american)


def _read(words: Iterable[str]) -> frozenset[str]:
    return frozenset(stem for word in words for stem in _stems(fold(word)))


def _stems(word: str) -> set[str]:
    return guessed(bare(word).replace(_PRESS, _AMERICAN))


_COURTESIES = frozenset(map(fold, _LISTS.courtesies))
_COMMON = _read(_LISTS.common)
_MANY = frozenset(map(fold, _LISTS.many))
_MOMENTARY = frozenset(map(fold, _LISTS.momentary))
_NATIONAL = _read(_LISTS.nationalities)
_FIELDS = {name: _read(words) for name, words in _LISTS.fields.items()}


@frozen
class Offices:
    """The titles and offices of an actor, as they are compared.

    Args:
        heads: lemmas of what it is, such as ``وزير``.
        words: stems of the rest, such as those of ``الخارجية``.
    """

    heads: frozenset[str] = frozenset()
    words: frozenset[str] = frozenset()
    fields: frozenset[str] = field(init=False)

    def __attrs_post_init__(self) -> None:
        every = self.words | self.heads
        found = frozenset(name for name, stems in _FIELDS.items() if stems & every)
        object.__setattr__(self, "fields", found)

    def shared(self, other: Offices) -> list[str]:
        """Return what two have in common that tells persons apart, sorted; none where there is nothing."""
        words = self.words & other.words
        heads = self.heads & other.heads & _STATE
        told = words - _NATIONAL
        of_country = not self.words - _NATIONAL or not other.words - _NATIONAL
        if told or (words and heads and of_country):
            return sorted(heads | words)
        return []

    def telling(self, other: Offices) -> list[str]:
        """Return the offices and trades that two have in common and few hold, without what they are of."""
        return sorted((self.heads & other.heads) - _MANY)

    def contradict(self, other: Offices) -> bool:
        """Return whether two are of fields that one person does not work in, and share no word."""
        if not self.fields or not other.fields or self.fields & other.fields:
            return False
        return not self.words & other.words


def offices(roles: Iterable[str]) -> Offices:
    """Return what roles say, as articles write them: ``وزير الخارجية الأمريكي``."""
    heads: set[str] = set()
    words: set[str] = set()
    for role in roles:
        said = words_of(role)
        if said and bare(said[0]) in _MOMENTARY:
            continue
        for place, word in enumerate(said):
            head = HEADS.get(bare(word))
            if head is not None and head.personal and (place == 0 or word != bare(word)):
                if head.head_class != "rank" or place == 0:
                    heads.add(head.lemma)
                continue
            stems = _stems(word)
            if not stems & _COMMON:
                words |= {stem for stem in stems if len(stem) > 1}
    return Offices(frozenset(heads), frozenset(words))


def without_courtesies(name: str) -> str:
    """Return a name or office without the words of courtesy before it; one of them alone is kept.

    Example:
        >>> without_courtesies("معالي الدكتور سالم الحارثي")
        'سالم الحارثي'
    """
    words = name.split()
    while len(words) > 1 and fold(words[0]).strip(".") in _COURTESIES:
        del words[0]
    return " ".join(words)
