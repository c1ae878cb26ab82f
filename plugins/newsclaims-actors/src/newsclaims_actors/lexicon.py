"""The plugin's words about people and institutions, read from ``data/`` at first use."""

from __future__ import annotations

from collections import defaultdict
from functools import cache
from typing import Literal, TypeAlias

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Gender, Number
from newsclaims.text import fold

_PACKAGE = "newsclaims_actors"
_SHORTEST_DEFINITE = 3  # «الى» and «الا» carry no article

HeadClass: TypeAlias = Literal[
    "office", "sovereign", "post", "speaker", "rank", "charge", "profession", "relation",
    "organization", "document", "media", "group", "unnamed",
]  # fmt: skip
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


@frozen
class _Words:
    words: list[str]


@frozen
class _Roles:
    office: dict[str, list[str]]
    sovereign: dict[str, list[str]]
    post: dict[str, list[str]]
    speaker: dict[str, list[str]]
    rank: dict[str, list[str]]
    charge: dict[str, list[str]]
    profession: dict[str, list[str]]
    relation: dict[str, list[str]]
    adjectives: _Words
    adverbs: _Words
    homographs: _Words
    feminine: _Words
    kin: _Words
    honorifics: _Words
    seconds: _Words
    other_names: dict[str, str]


@frozen
class _Quantifiers:
    words: list[str]
    of: list[str]


@frozen
class _Anaphors:
    after: list[str]
    before: list[str]
    alone: list[str]
    pronouns: list[str]
    own: list[str]
    of_speaker: list[str]


@frozen
class _Ends:
    times: list[str]
    occasions: list[str]
    circumstances: list[str]
    participles: list[str]


@frozen
class _Heads:
    organization: dict[str, list[str]]
    document: dict[str, list[str]]
    media: dict[str, list[str]]
    group: dict[str, list[str]]
    unnamed: dict[str, list[str]]
    quantifiers: _Quantifiers
    hypernyms: dict[str, list[str]]
    anaphors: _Anaphors
    ends: _Ends
    regions: _Words
    formulas: dict[str, list[str]]


@frozen
class _Transliteration:
    vowels: str
    classes: list[str]
    least_consonants: int


@frozen
class _FunctionWords:
    prepositions: list[str]
    particles: list[str]
    relatives: list[str]
    feminine_relatives: list[str]
    name_links: list[str]
    before_names: list[str]
    behind_names: list[str]
    past_names: list[str]


@frozen
class _Agencies:
    names: dict[str, list[str]]


@frozen
class Lexicon:
    """Every table that the resolver looks words up in, keyed by folded bare words.

    Args:
        heads: noun without article to what it says.
        hypernyms: lemma of a general noun to the lemmas that it may stand for.
        quantifiers: words of amount.
        quantifiers_of: words of amount where ``من`` follows.
        anaphors_after: words after a noun that make it point back.
        anaphors_before: words before a noun that make it point back.
        anaphors_alone: nouns with article that point back by themselves.
        pronouns: independent pronouns.
        own_words: nouns of speech that with a pronoun stand for the speaker.
        speech_of: nouns of speech before the noun phrase of who speaks.
        times: nouns of time that no description holds.
        occasions: nouns of occasion that no description holds after a preposition.
        circumstances: prepositions that no description holds.
        participles: those whose own preposition no description holds.
        kin: persons named by whose they are.
        honorifics: ranks that stand only before whom they honour.
        seconds: posts that with the article continue the title before them.
        other_names: lemma to the complements with which it is another name of an office, each
            with the lemma and the complement of its usual name.
        regions: nouns after which the name of a place follows.
        adverbs: words that no description or name holds.
        formulas: words of a formula to the name of whom it honours.
        formula_openings: the first words of the formulas.
        forms: lemma and number to the forms of `heads`.
        never_names: words that are no part of a personal name.
        homographs: forms that are heads only with the article.
    """

    heads: dict[str, Head]
    hypernyms: dict[str, frozenset[str]]
    quantifiers: frozenset[str]
    quantifiers_of: frozenset[str]
    anaphors_after: frozenset[str]
    anaphors_before: frozenset[str]
    anaphors_alone: frozenset[str]
    pronouns: dict[str, tuple[Gender | None, Number | None]]
    own_words: frozenset[str]
    speech_of: frozenset[str]
    times: frozenset[str]
    occasions: frozenset[str]
    circumstances: frozenset[str]
    participles: frozenset[str]
    kin: frozenset[str]
    honorifics: frozenset[str]
    seconds: frozenset[str]
    other_names: dict[str, tuple[tuple[frozenset[str], str, frozenset[str]], ...]]
    regions: frozenset[str]
    adverbs: frozenset[str]
    formulas: dict[tuple[str, ...], str]
    formula_openings: frozenset[str]
    forms: dict[tuple[str, Number | None], tuple[str, ...]]
    never_names: frozenset[str]
    homographs: frozenset[str]


@frozen
class FunctionWords:
    """Words that a noun phrase stops at or passes over.

    Args:
        prepositions: free ones, folded.
        particles: what begins or negates a clause, folded.
        relatives: relative pronouns, folded and without the article that they begin with.
        feminine_relatives: those that refer to a feminine noun, likewise.
        name_links: words inside a name behind which nothing is attached, folded.
        before_names: what is taken for the beginning of a name, as written.
        behind_names: what is taken for the end of one, as written.
        past_names: what no name goes past, as written.
    """

    prepositions: frozenset[str]
    particles: frozenset[str]
    relatives: frozenset[str]
    feminine_relatives: frozenset[str]
    name_links: frozenset[str]
    before_names: frozenset[str]
    behind_names: frozenset[str]
    past_names: frozenset[str]


def bare(word: str) -> str:
    """Cut the article off a folded *word*.

    Example:
        >>> bare("الوزير")
        'وزير'
    """
    return word[2:] if len(word) > _SHORTEST_DEFINITE and word.startswith("ال") else word


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


def _heads(roles: _Roles, others: _Heads) -> dict[str, Head]:
    """Return the nouns of both files in all their forms."""
    table: dict[str, Head] = {}
    women = frozenset(map(fold, roles.feminine.words))
    derived: list[tuple[str, Head]] = []
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
            one: Number = "p" if head_class == "group" else "s"
            several: Gender | None = None if head_class == "group" else "f"
            derived += [(form, Head(lemma, head_class, several, one)) for form in many]
    for form, head in derived:
        table.setdefault(form, head)
    return table


def _other_names(
    names: dict[str, str],
) -> dict[str, tuple[tuple[frozenset[str], str, frozenset[str]], ...]]:
    """Return the table of `Lexicon.other_names`, the longest complements of a lemma first."""
    table: defaultdict[str, list[tuple[frozenset[str], str, frozenset[str]]]] = defaultdict(list)
    for other, usual in names.items():
        lemma, *complement = map(bare, fold(other).split())
        head, *rest = map(bare, fold(usual).split())
        table[lemma].append((frozenset(complement), head, frozenset(rest)))
    return {
        lemma: tuple(sorted(rows, key=lambda row: -len(row[0]))) for lemma, rows in table.items()
    }


@cache
def lexicon() -> Lexicon:
    """Return the tables, built once.

    Raises:
        newsclaims.errors.LexiconError: a data file breaks its schema.
    """
    roles = load_toml(_PACKAGE, "data/roles.toml", _Roles)
    others = load_toml(_PACKAGE, "data/heads.toml", _Heads)
    numbers: dict[str, tuple[Gender | None, Number | None]] = {
        "هو": ("m", "s"), "هي": ("f", "s"), "هم": ("m", "p"), "هما": (None, "d"), "هن": ("f", "p"),
    }  # fmt: skip
    counts = frozenset(map(fold, others.quantifiers.words))
    partitives = frozenset(map(fold, others.quantifiers.of))
    pointers = frozenset(map(fold, others.anaphors.before))
    heads = _heads(roles, others)
    forms: defaultdict[tuple[str, Number | None], tuple[str, ...]] = defaultdict(tuple)
    for form, head in heads.items():
        forms[head.lemma, head.number] += (form,)
    formulas = {
        tuple(fold(formula).split()): name
        for name, spellings in others.formulas.items()
        for formula in spellings
    }
    return Lexicon(
        heads=heads,
        forms=dict(forms),
        hypernyms={
            fold(word): frozenset(map(fold, covered)) for word, covered in others.hypernyms.items()
        },
        quantifiers=counts,
        quantifiers_of=partitives,
        anaphors_after=frozenset(map(fold, others.anaphors.after)),
        anaphors_before=pointers,
        anaphors_alone=frozenset(map(fold, others.anaphors.alone)),
        pronouns={fold(p): numbers.get(fold(p), (None, None)) for p in others.anaphors.pronouns},
        own_words=frozenset(map(fold, others.anaphors.own)),
        speech_of=frozenset(map(fold, others.anaphors.of_speaker)),
        times=frozenset(map(fold, others.ends.times)),
        occasions=frozenset(map(fold, others.ends.occasions)),
        circumstances=frozenset(map(fold, others.ends.circumstances)),
        participles=frozenset(map(fold, others.ends.participles)),
        kin=frozenset(map(fold, roles.kin.words)),
        honorifics=frozenset(map(fold, roles.honorifics.words)),
        seconds=frozenset(map(fold, roles.seconds.words)),
        other_names=_other_names(roles.other_names),
        regions=frozenset(map(fold, others.regions.words)),
        adverbs=frozenset(map(fold, roles.adverbs.words)),
        formulas=formulas,
        formula_openings=frozenset(formula[0] for formula in formulas),
        homographs=frozenset(map(fold, roles.homographs.words)),
        never_names=frozenset(
            {
                *counts,
                *partitives,
                *pointers,
                *numbers,
                *map(fold, (*roles.adjectives.words, *roles.adverbs.words)),
            }
        ),
    )


@cache
def function_words() -> FunctionWords:
    """Return the words that a noun phrase stops at or passes over."""
    data = load_toml(_PACKAGE, "data/function_words.toml", _FunctionWords)
    return FunctionWords(
        prepositions=frozenset(map(fold, data.prepositions)),
        particles=frozenset(map(fold, data.particles)),
        relatives=frozenset(bare(fold(word)) for word in data.relatives),
        feminine_relatives=frozenset(bare(fold(word)) for word in data.feminine_relatives),
        name_links=frozenset(map(fold, data.name_links)),
        before_names=frozenset(data.before_names),
        behind_names=frozenset(data.behind_names),
        past_names=frozenset(data.past_names),
    )


@cache
def skeleton_rules() -> tuple[dict[int, str | None], dict[int, str], int]:
    """Return how names are reduced to skeletons: vowels to drop, letters to merge, least length."""
    data = load_toml(_PACKAGE, "data/transliteration.toml", _Transliteration)
    drop: dict[int, str | None] = {ord(v): None for v in data.vowels}
    merge = {ord(letter): group[0] for group in data.classes for letter in group}
    return drop, merge, data.least_consonants


@cache
def agencies() -> dict[str, str]:
    """Return the folded spellings of news agencies, each with the name as commonly written."""
    data = load_toml(_PACKAGE, "data/agencies.toml", _Agencies)
    return {
        fold(" ".join(spelling.replace(".", " ").split())): name
        for name, others in data.names.items()
        for spelling in (name, *others)
    }
