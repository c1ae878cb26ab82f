"""Nouns that stand for a speaker, in all their forms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from typing import Literal, TypeAlias

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Gender, Number
from newsclaims.text import fold
from newsclaims_arabic.lists import PACKAGE, WORDS
from newsclaims_arabic.word_shapes import like_participle

PersonClass: TypeAlias = Literal[
    "office", "sovereign", "post", "speaker", "rank", "charge", "profession", "relation"
]
BodyClass: TypeAlias = Literal["organization", "document", "media", "unnamed", "group"]
HeadClass: TypeAlias = PersonClass | BodyClass
Standing: TypeAlias = Literal["title", "articled", "plain"]
_IN_PAIRS = frozenset({"organization", "media"})
_PERSONAL = frozenset(
    {"office", "sovereign", "post", "speaker", "rank", "charge", "profession", "relation"}
)
_FEMININE, _TIED, _ALIF, _WAW, _YEH = "ه", "ت", "ا", "و", "ي"
(_ARTICLE,) = WORDS["article"]
(_FEMININE_PLURAL,) = WORDS["feminine_plural"]
(_NOMINATIVE,) = WORDS["nominative"]
(_OBLIQUE,) = WORDS["oblique"]
(_DUAL,) = WORDS["dual"]
_CONSTRUCTS = (_WAW, _YEH, _ALIF)
_NO_CONSTRUCTS = WORDS.endings("no_construct")
_FEMININES = WORDS.endings("feminines")
_WOMEN = WORDS["women"]


@frozen
class Head:
    """What the head of a noun phrase says of the actor.

    Args:
        lemma: folded singular, masculine where there is one.
        head_class: the section of the data file.
        gender: grammatical gender, None where the noun serves for both.
        number: grammatical number; plurals of things count as singular.
        construct: a form that stands only before its complement, ``ممثلو``.
        standing: whether it goes on with a noun phrase before it.
    """

    lemma: str
    head_class: HeadClass
    gender: Gender | None
    number: Number | None
    construct: bool = False
    standing: Standing = "plain"

    @property
    def personal(self) -> bool:
        """Whether it stands for one person."""
        return self.head_class in _PERSONAL


def _is_construct(form: str, number: Number) -> bool:
    return number != "s" and form.endswith(_CONSTRUCTS) and not form.endswith(_NO_CONSTRUCTS)


def _personal_forms(head: str, plurals: list[str]) -> Iterator[tuple[str, Gender | None, Number]]:
    """Yield the feminine, dual and plural forms of a noun for a person."""
    stem = head.removesuffix(_FEMININE)
    yield from ((plural, None, "p") for plural in plurals)
    yield stem + _FEMININE, "f", "s"
    yield from ((stem + _TIED + end, "f", "d") for end in (_DUAL, _OBLIQUE, _ALIF, _YEH))
    yield stem + _FEMININE_PLURAL, "f", "p"
    if head.endswith(_FEMININE):  # «آنسة», which has no «آنسان»
        return
    yield from ((stem + end, "m", "d") for end in (_DUAL, _ALIF))
    both: Number = "d" if plurals else "p"
    yield from ((stem + end, "m", both) for end in (_OBLIQUE, _YEH))
    yield from ((stem + end, "m", "p") for end in (_NOMINATIVE, _WAW))


def _sound_plurals(lemma: str) -> list[str]:
    """Return the sound plurals of a noun for several people; روس has none, for روسي is no plural."""
    stem = lemma.removesuffix(_NOMINATIVE)
    inflects = stem != lemma or like_participle(lemma)
    return [stem + end for end in (_NOMINATIVE, _OBLIQUE, _WAW, _YEH)] if inflects else []


def _duals(lemma: str) -> list[str]:
    """Return the duals of a noun for a thing, those before a complement included."""
    feminine = lemma.endswith(_FEMININE)
    stem = lemma.removesuffix(_FEMININE) + (_TIED if feminine else "")
    ends = (_DUAL, _OBLIQUE, _ALIF, _YEH) if feminine else (_DUAL, _OBLIQUE)
    return [stem + end for end in ends]


def _persons() -> Iterator[tuple[Head, list[str]]]:
    """Yield the entries of ``persons.toml``, each with its broken plurals."""
    table = load_toml(
        PACKAGE, "data/persons.toml", dict[PersonClass, dict[Standing, dict[str, list[str]]]]
    )
    for head_class, standings in table.items():
        for standing, words in standings.items():
            for word, plurals in words.items():
                lemma = fold(word)
                either: Gender | None = None if lemma.endswith(_FEMININE) else "m"  # «عمدة»
                gender = "f" if lemma in _WOMEN else either
                head = Head(lemma, head_class, gender, "s", standing=standing)
                yield head, [fold(plural) for plural in plurals]


def _read_heads() -> dict[str, Head]:
    """Return the nouns of both files in all their forms."""
    table: dict[str, Head] = {}
    pairs: list[tuple[str, Head]] = []
    listed: list[tuple[str, Head]] = []
    derived: list[tuple[str, Head]] = []
    for head, plurals in _persons():
        table.setdefault(head.lemma, head)
        for form, gender, number in _personal_forms(head.lemma, plurals):
            standing: Standing = head.standing if number == "s" else "plain"
            construct = _is_construct(form, number)
            derived.append(
                (form, Head(head.lemma, head.head_class, gender, number, construct, standing))
            )
    bodies = load_toml(PACKAGE, "data/bodies.toml", dict[BodyClass, dict[str, list[str]]])
    for head_class, words in bodies.items():
        many = head_class == "group"
        one: Number = "p" if many else "s"
        several: Gender | None = None if many else "f"
        for word, plurals in words.items():
            lemma = fold(word)
            gender = "f" if lemma.endswith(_FEMININES) else "m"
            either = many and gender == "f"  # «قالت الأسرة», «قال أفراد الأسرة»
            table.setdefault(lemma, Head(lemma, head_class, gender, None if either else one))
            head = Head(lemma, head_class, several, one)
            listed += [(fold(plural), head) for plural in plurals]
            derived.append((lemma.removesuffix(_FEMININE) + _FEMININE_PLURAL, head))
            if many:
                derived += [(form, head) for form in _sound_plurals(lemma)]
            if head_class in _IN_PAIRS:
                pairs += [(form, Head(lemma, head_class, gender, "d")) for form in _duals(lemma)]
    for form, head in (*pairs, *listed, *derived):  # «منظمتان» are no organizers
        table.setdefault(form, head)
    return table


HEADS = _read_heads()
"""Noun without article to what it says of a speaker."""
TITLES = frozenset(
    {form for form, head in HEADS.items() if head.standing == "title" and head.head_class != "rank"}
    | {head.lemma for head in HEADS.values() if head.standing == "title"}
    | {_ARTICLE + form for form, head in HEADS.items() if head.standing == "articled"}
    | WORDS["titles"]
)
"""Heads that name an office or rank; one of them after a complete noun phrase goes on with it."""


def _forms_of() -> dict[tuple[str, Number | None], tuple[str, ...]]:
    forms: defaultdict[tuple[str, Number | None], tuple[str, ...]] = defaultdict(tuple)
    for form, head in HEADS.items():
        forms[head.lemma, head.number] += (form,)
    return dict(forms)


FORMS_OF = _forms_of()
"""Lemma and number to the forms of `HEADS`."""
