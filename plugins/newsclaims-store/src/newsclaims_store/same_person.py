"""Whether two names with their offices are one person: by these alone, whatever else a corpus holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

from attrs import frozen
from newsclaims_arabic.name_comparison import Parts, skeleton

from newsclaims.model import Actor, Article, Document
from newsclaims_store.full_names import GIVEN, Relation, full_name, is_common, relation
from newsclaims_store.offices import ROYAL, Offices, offices

_SEPARATOR = "|"
_YEARS = 8
"""Years between two articles in which somebody with a common name keeps an office, at most."""
_COMPANY = 3
"""Persons that two articles name who make one of two with offices that share nothing, at least."""
RULED = 9
"""Strength of what a user says."""
NAMES_DIFFER = "names differ"


@frozen
class Bearer:
    """A name with offices in a year: what the store knows of everybody who is called so in an article.

    Args:
        parts: of the name, without titles; none where it is a description, which joins nobody.
        offices: as the article gives them.
        year: of publication; None where the article has no day.
        company: names of other persons in the article, for a name that many bear.
        article: id of article and actor, where nobody is known elsewhere by a name; else empty.
    """

    parts: Parts
    offices: Offices
    year: int | None = None
    company: frozenset[str] = frozenset()
    article: str = ""

    @property
    def name(self) -> str:
        """The name, folded."""
        return " ".join(self.parts)

    def key(self) -> str:
        """Return all of it as a string, from which `bearer` makes it again."""
        office = self.offices
        lists = [" ".join(sorted(words)) for words in (office.heads, office.words, self.company)]
        year = "" if self.year is None else str(self.year)
        return _SEPARATOR.join([self.name, *lists, year, self.article])

    def indexed(self) -> Iterator[str]:
        """Yield keys of which two bearers share one where they may be one person."""
        if not self.parts or self.article:
            return
        sounds = [skeleton(part) for part in self.parts]
        first, *rest, last = [sounds[0], *sounds[1:], sounds[-1]]
        yield from (f"{first} {part}" for part in dict.fromkeys(rest))
        known = [*sorted(self.offices.words)]
        for end in dict.fromkeys([last] if len(sounds) == 1 else [first, last]):
            yield from (f"{end}{_SEPARATOR}{word}" for word in known)


def bearers_of(document: Document) -> list[Bearer | None]:
    """Return what is known of each actor of a document, in their order; None for one that is no person."""
    named = {full_name(one.name) for one in document.actors if one.kind == "person"}
    named |= {full_name(one.text) for one in document.mentions if one.kind == "person"}
    others = {name for name in named if len(name) > 1 and not is_common(name)}
    return [_bearer(actor, document.article, others) for actor in document.actors]


def _bearer(actor: Actor, article: Article, others: set[Parts]) -> Bearer | None:
    if actor.kind != "person":
        return None
    parts = full_name(actor.name)
    known = offices(actor.roles)
    alone = len(parts) == 1 and (parts[0] in GIVEN or not known.words)
    if not parts or alone:  # «سالم», which many are called
        return Bearer(parts, Offices(), article=f"{article.id} {actor.id}")
    company = (
        frozenset("_".join(map(skeleton, name)) for name in others) if is_common(parts) else ()
    )
    year = article.published.year if article.published else None
    return Bearer(parts, known, year, frozenset(company))


def bearer(key: str) -> Bearer:
    """Return the bearer whose `Bearer.key` this is."""
    name, heads, words, company, year, article = key.split(_SEPARATOR, 5)
    known = Offices(frozenset(heads.split()), frozenset(words.split()))
    return Bearer(
        tuple(name.split()),
        known,
        int(year) if year else None,
        frozenset(company.split()),
        article,
    )


@frozen
class Verdict:
    """Whether two are one person.

    Args:
        answer: ``unknown`` leaves them apart unless others join them.
        strength: of a ``same``, the surest largest.
        why: in words.
    """

    answer: Literal["same", "apart", "unknown"]
    strength: int
    why: str


@frozen
class Ruling:
    """What a user has said of two names.

    Args:
        kind: whether they are one person.
        one: parts of a name.
        office: stems of which the office has one; empty for any.
        other: parts of the other name.
        other_office: likewise.
    """

    kind: Literal["same", "apart"]
    one: Parts
    office: frozenset[str]
    other: Parts
    other_office: frozenset[str]

    def of(self, first: Bearer, second: Bearer) -> bool:
        """Return whether it speaks of these two, in this order or the other."""
        pairs = ((first, second), (second, first))
        return any(
            (a.parts, b.parts) == (self.one, self.other)
            and _has(a, self.office)
            and _has(b, self.other_office)
            and not (self._by_office and not self.other_office and _has(b, self.office))
            for a, b in pairs
        )

    @property
    def _by_office(self) -> bool:
        return bool(self.office) and self.one == self.other


def _has(one: Bearer, office: frozenset[str]) -> bool:
    return not office or bool(office & (one.offices.words | one.offices.heads))


def verdict(one: Bearer, other: Bearer, rulings: Sequence[Ruling] = ()) -> Verdict:
    """Return whether two are one person, precision before recall.

    Args:
        one: of an article.
        other: of another.
        rulings: of the user; one that speaks of both decides.
    """
    said = next((ruling.kind for ruling in rulings if ruling.of(one, other)), None)
    if said is not None:
        return Verdict(said, RULED, "a correction says so")
    related = relation(one.parts, other.parts)
    if related is Relation.NONE or one.article or other.article:
        return Verdict("apart" if one.parts and other.parts else "unknown", 0, NAMES_DIFFER)
    if one.offices.contradict(other.offices):
        return Verdict("apart", 0, _fields(one, other))
    common = is_common(min(one.parts, other.parts, key=len))
    for judge in (_by_full_name, _by_office, _by_title, _by_company):
        found = judge(one, other, related, common=common)
        if found is not None:
            return found
    return Verdict("unknown", 0, _unsure(related, one, other))


def _unsure(related: Relation, one: Bearer, other: Bearer) -> str:
    if related is not Relation.SAME:
        return f"{_RELATED[related]}, and no office in common"
    if _both_held(one, other):
        return "many have this name, and the offices share nothing"
    return "many have this name, and no office tells who it is"


def _by_full_name(one: Bearer, other: Bearer, related: Relation, *, common: bool) -> Verdict | None:
    """Return ``same`` for a full name that few have."""
    if related is not Relation.SAME or common or _alone(one, other):
        return None
    if shared := one.offices.shared(other.offices):
        return Verdict("same", 5, _shares(shared))
    return Verdict("same", 4, "few have this full name")


def _by_office(one: Bearer, other: Bearer, related: Relation, *, common: bool) -> Verdict | None:
    """Return ``same`` for offices with a word in common that tells persons apart."""
    shared = one.offices.shared(other.offices)
    if not shared or (common and _long_between(one, other)):
        return None
    same_head = one.offices.heads & other.offices.heads
    if (_alone(one, other) or related is Relation.MISSPELT) and not same_head:
        return Verdict("unknown", 0, "the names differ, and so do the offices")
    why = "" if related is Relation.SAME else f"{_RELATED[related]}, and "
    return Verdict("same", int(related) - 1 if common else int(related), why + _shares(shared))


def _by_title(one: Bearer, other: Bearer, related: Relation, *, common: bool) -> Verdict | None:
    """Return ``same`` for a title in common that few have, where one of the two has no office beside it."""
    if one.year != other.year or _both_held(one, other) or _alone(one, other):
        return None
    telling = one.offices.telling(other.offices)
    if not telling or related is Relation.MISSPELT:
        return None
    if related is Relation.SAME or not common or {*telling} & ROYAL:
        return Verdict("same", 2, f"both are {'، '.join(telling)} in the same year")
    return None


def _by_company(one: Bearer, other: Bearer, related: Relation, *, common: bool) -> Verdict | None:  # noqa: ARG001 - as the others
    """Return ``same`` for one name in articles that name others too who are the same."""
    company = one.company & other.company
    least = _COMPANY if _both_held(one, other) else 1
    if related is not Relation.SAME or one.year != other.year or len(company) < least:
        return None
    named = "، ".join(sorted(name.replace("_", " ") for name in company))
    return Verdict("same", 2, f"both articles name {named}")


_RELATED = {
    Relation.SURNAME: "a family name alone",
    Relation.MISSPELT: "one letter differs",
    Relation.BEGINNING: "one name goes on",
    Relation.SHORTER: "one name is shorter",
}


def _alone(one: Bearer, other: Bearer) -> bool:
    return 1 in {len(one.parts), len(other.parts)}


def _both_held(one: Bearer, other: Bearer) -> bool:
    return bool(one.offices.words and other.offices.words)


def _shares(words: Sequence[str]) -> str:
    return f"offices share {'، '.join(words)}"


def _long_between(one: Bearer, other: Bearer) -> bool:
    return one.year is not None and other.year is not None and abs(one.year - other.year) > _YEARS


def _fields(one: Bearer, other: Bearer) -> str:
    fields = (", ".join(sorted(each.offices.fields)) for each in (one, other))
    return "offices contradict: {} and {}".format(*fields)
