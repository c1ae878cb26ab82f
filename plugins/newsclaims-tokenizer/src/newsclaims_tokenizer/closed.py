"""Closed-class words and exceptions with all their clitics, from ``data/closed.toml``."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Literal

from attrs import field, frozen, validators

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml
from newsclaims.model import FEATURES
from newsclaims_tokenizer.grammar import CONJUNCTIONS, OBJECTS, POSSESSIVES
from newsclaims_tokenizer.spelling import without_hamza
from newsclaims_tokenizer.tables import Entry

FILE = "data/closed.toml"


@frozen(kw_only=True)
class Group:
    """Words that take the same clitics, one ``[[group]]`` of the file."""

    words: list[str] = field(validator=validators.min_len(1))
    conjunctions: bool = True
    prepositions: str = ""
    pronouns: Literal["none", "object", "possessive"] = "none"
    features: frozenset[str] = field(
        default=frozenset(), validator=validators.deep_iterable(validators.in_(FEATURES))
    )


@frozen(kw_only=True)
class ClosedWords:
    """The file ``data/closed.toml``."""

    forms: list[str]
    group: list[Group]


@cache
def closed_words() -> dict[str, Entry]:
    """Return every written form of the closed-class words, hamza as written and without.

    Raises:
        LexiconError: the file breaks its schema.
    """
    lexicon = load_toml("newsclaims_tokenizer", FILE, ClosedWords)
    exact: dict[str, Entry] = {}
    for group in lexicon.group:
        for form, entry in _expand(group):
            exact.setdefault(form, entry)
    for division in lexicon.forms:
        for conjunction in ("", *CONJUNCTIONS):
            form, entry = _form(division, conjunction)
            exact[form] = entry
    folded: dict[str, Entry] = {}
    for form, entry in exact.items():
        bare = without_hamza(form)
        folded.setdefault(bare, entry)
    return folded | exact


def _expand(group: Group) -> Iterator[tuple[str, Entry]]:
    pronouns = {"none": (), "object": OBJECTS, "possessive": POSSESSIVES}[group.pronouns]
    conjunctions = ("", *CONJUNCTIONS) if group.conjunctions else ("",)
    for word in group.words:
        bound = _before_pronoun(word, particle="particle" in group.features)
        for conjunction in conjunctions:
            for preposition in ("", *group.prepositions):
                before = [part for part in (conjunction, preposition) if part]
                yield _entry(before, word, word, "", group.features)
                for pronoun in pronouns:
                    yield _entry(before, bound, word, pronoun, group.features)


def _before_pronoun(word: str, *, particle: bool) -> str:
    if word.endswith("ة"):
        return word[:-1] + "ت"
    if word.endswith("ى") and particle:
        return word[:-1] + "ي"
    return word


def _form(division: str, conjunction: str) -> tuple[str, Entry]:
    parts = division.split()
    before = [part[:-1] for part in parts if part.endswith("+")]
    after = [part[1:] for part in parts if part.startswith("+")]
    stems = [part for part in parts if "+" not in part]
    if len(stems) != 1 or len(after) > 1:
        raise LexiconError(
            f"newsclaims_tokenizer/{FILE}: forms: {division!r} is not a division; "
            "write proclitics as 'و+', one stem, and at most one pronoun as '+ه'"
        )
    if conjunction:
        before.insert(0, conjunction)
    return _entry(before, stems[0], stems[0], "".join(after), frozenset())


def _entry(
    before: list[str], written: str, stem: str, pronoun: str, features: frozenset[str]
) -> tuple[str, Entry]:
    cuts: list[int] = []
    at = 0
    for part in before:
        at += len(part)
        cuts.append(at)
    entry = Entry(tuple(cuts), at + len(written), stem, features)
    return "".join(before) + written + pronoun, entry
