"""The plugin's words about people and institutions, read from ``data/`` at first use."""

from __future__ import annotations

from collections import defaultdict
from functools import cache

from attrs import frozen

from newsclaims.lexicon import load_toml
from newsclaims.model import Gender, Number
from newsclaims.text import fold
from newsclaims_arabic.data_files import PACKAGE, Agencies, Nouns, Roles, Transliteration
from newsclaims_arabic.nouns import Head, head_forms

_SHORTEST_DEFINITE = 3  # «الى» and «الا» carry no article


@frozen
class Lexicon:
    """Every table that the resolver looks words up in, keyed by folded bare words.

    Args:
        heads: noun without article to what it says.
        hypernyms: lemma of a general noun to the lemmas that it may stand for.
        media_of: lemma of a medium to the words with which alone it is one.
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
    media_of: dict[str, frozenset[str]]
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


def bare(word: str) -> str:
    """Cut the article off a folded *word*.

    Example:
        >>> bare("الوزير")
        'وزير'
    """
    return word[2:] if len(word) > _SHORTEST_DEFINITE and word.startswith("ال") else word


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
    roles = load_toml(PACKAGE, "data/persons.toml", Roles)
    others = load_toml(PACKAGE, "data/bodies.toml", Nouns)
    numbers: dict[str, tuple[Gender | None, Number | None]] = {
        "هو": ("m", "s"), "هي": ("f", "s"), "هم": ("m", "p"), "هما": (None, "d"), "هن": ("f", "p"),
    }  # fmt: skip
    counts = frozenset(map(fold, others.quantifiers.words))
    partitives = frozenset(map(fold, others.quantifiers.of))
    pointers = frozenset(map(fold, others.anaphors.before))
    heads = head_forms(roles, others)
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
        media_of={fold(word): frozenset(map(fold, of)) for word, of in others.media_of.items()},
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
def skeleton_rules() -> tuple[dict[int, str | None], dict[int, str], int]:
    """Return how names are reduced to skeletons: vowels to drop, letters to merge, least length."""
    data = load_toml(PACKAGE, "data/transliteration.toml", Transliteration)
    drop: dict[int, str | None] = {ord(v): None for v in data.vowels}
    merge = {ord(letter): group[0] for group in data.classes for letter in group}
    return drop, merge, data.least_consonants


@cache
def agencies() -> dict[str, str]:
    """Return the folded spellings of news agencies, each with the name as commonly written."""
    data = load_toml(PACKAGE, "data/agencies.toml", Agencies)
    return {
        fold(" ".join(spelling.replace(".", " ").split())): name
        for name, others in data.names.items()
        for spelling in (name, *others)
    }
