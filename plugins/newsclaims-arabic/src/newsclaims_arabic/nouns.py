"""Nouns that stand for a speaker, in all their forms."""

from __future__ import annotations

from typing import Literal, TypeAlias

from attrs import frozen

from newsclaims.model import Gender, Number
from newsclaims.text import fold
from newsclaims_arabic.data_files import Nouns, Roles

HeadClass: TypeAlias = Literal[
    "office", "sovereign", "post", "speaker", "rank", "charge", "profession", "relation",
    "organization", "document", "media", "group", "unnamed",
]  # fmt: skip
_IN_PAIRS = frozenset({"organization", "media"})
_PERSONAL: frozenset[str] = frozenset(
    {"office", "sovereign", "post", "speaker", "rank", "charge", "profession", "relation"}
)


@frozen
class Head:
    """What the head of a noun phrase says of the actor.

    Args:
        lemma: folded singular, masculine where there is one.
        head_class: the section of the data file.
        gender: grammatical gender, None where the noun serves for both.
        number: grammatical number; plurals of things count as singular.
        construct: a form that stands only before its complement, ``ممثلو``.
    """

    lemma: str
    head_class: HeadClass
    gender: Gender | None
    number: Number | None
    construct: bool = False

    @property
    def personal(self) -> bool:
        """Whether it stands for one person."""
        return self.head_class in _PERSONAL


def _is_construct(form: str, number: Number) -> bool:
    return number != "s" and form.endswith(("و", "ي", "ا")) and not form.endswith("اء")


def _personal_forms(head: str, plurals: list[str]) -> list[tuple[str, Gender | None, Number]]:
    """List the feminine, dual and plural forms of a noun for a person."""
    forms: list[tuple[str, Gender | None, Number]] = [(p, None, "p") for p in plurals]
    stem = head.removesuffix("ه")
    forms.append((stem + "ه", "f", "s"))
    forms += [(stem + "ت" + end, "f", "d") for end in ("ان", "ين", "ا", "ي")]
    forms.append((stem + "ات", "f", "p"))
    if head.endswith("ه"):  # «آنسة», which has no «آنسان»
        return forms
    forms += [(stem + end, "m", "d") for end in ("ان", "ا")]
    both: Number = "d" if plurals else "p"
    forms += [(stem + end, "m", both) for end in ("ين", "ي")]
    forms += [(stem + end, "m", "p") for end in ("ون", "و")]
    return forms


def _duals(lemma: str) -> list[str]:
    """Return the duals of a noun for a thing, those before a complement included."""
    feminine = lemma.endswith("ه")
    stem = lemma.removesuffix("ه") + ("ت" if feminine else "")
    ends = ("ان", "ين", "ا", "ي") if feminine else ("ان", "ين")
    return [stem + end for end in ends]


def head_forms(roles: Roles, others: Nouns) -> dict[str, Head]:
    """Return the nouns of both files in all their forms."""
    table: dict[str, Head] = {}
    women = frozenset(map(fold, roles.feminine.words))
    derived: list[tuple[str, Head]] = []
    pairs: list[tuple[str, Head]] = []
    people: tuple[tuple[HeadClass, dict[str, list[str]]], ...] = (
        ("office", roles.office),
        ("sovereign", roles.sovereign),
        ("post", roles.post),
        ("speaker", roles.speaker),
        ("rank", roles.rank),
        ("charge", roles.charge),
        ("profession", roles.profession),
        ("relation", roles.relation),
    )
    for head_class, words in people:
        for word, plurals in words.items():
            lemma = fold(word)
            either: Gender | None = None if lemma.endswith("ه") else "m"  # «عمدة»، «ضحية»
            table.setdefault(lemma, Head(lemma, head_class, "f" if lemma in women else either, "s"))
            derived += [
                (form, Head(lemma, head_class, g, n, construct=_is_construct(form, n)))
                for form, g, n in _personal_forms(lemma, [fold(p) for p in plurals])
            ]
    things: tuple[tuple[HeadClass, dict[str, list[str]]], ...] = (
        ("organization", others.organization),
        ("document", others.document),
        ("media", others.media),
        ("unnamed", others.unnamed),
        ("group", others.group),
    )
    for head_class, words in things:
        for word, plurals in words.items():
            lemma = fold(word)
            number: Number = "p" if head_class == "group" else "s"
            gender: Gender = "f" if lemma.endswith(("ه", "ات")) else "m"
            table.setdefault(lemma, Head(lemma, head_class, gender, number))
            stem = lemma.removesuffix("ه")
            many = [fold(p) for p in plurals] + [stem + "ات"]
            if head_class == "group":
                many += [stem + "ون", stem + "ين", stem + "و", stem + "ي"]
            if head_class in _IN_PAIRS:
                pairs += [(form, Head(lemma, head_class, gender, "d")) for form in _duals(lemma)]
            one: Number = "p" if head_class == "group" else "s"
            several: Gender | None = None if head_class == "group" else "f"
            derived += [(form, Head(lemma, head_class, several, one)) for form in many]
    for form, head in (*pairs, *derived):  # «منظمتان» are no organizers
        table.setdefault(form, head)
    return table
