"""What lists and grammar take for names, as the sequence model is told of it.

The model learns how far to trust each rule, and where: that of a chain of nouns the last adjective
belongs to the name, that behind a verb a listed city is a person.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from newsclaims_ner.found import Found
from newsclaims_ner.headed import find_quoted
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.organizations import find_organizations
from newsclaims_ner.persons import find_persons
from newsclaims_ner.places import find_listed
from newsclaims_ner.words import Words

PROPOSED = ("pb=", "pi=", "pe=", "pa=")
"""How the features of proposals begin: at the first token, inside, at the last, behind it."""


def propose(words: Words, at: Sequence[int], lexicon: Lexicon) -> list[Found]:
    """Return the names that lists and grammar find; they may overlap.

    Args:
        words: of a document or sentence.
        at: the tokens that bear a mark.
        lexicon: the lists.
    """
    return [
        *find_listed(words, at, lexicon),
        *find_organizations(words, at, lexicon),
        *find_quoted(words, at, lexicon),
        *find_persons(words, at, lexicon),
    ]


def ranked(proposals: Sequence[Found]) -> list[Found]:
    """Return *proposals*, the most trusted first."""
    return sorted(proposals, key=_trust)


def _trust(one: Found) -> tuple[int, int]:
    size = one.last - one.first
    if one.rule == "medium":
        return 0, 0
    if size > 1 and one.rule in {"listed", "composed"}:
        return 1, -size
    return 2 + (one.kind == "person") + 2 * (one.rule == "listed"), 0


def trusted(proposals: Sequence[Found]) -> list[Found]:
    """Return the *proposals* that are names also where the model is sure of none, the most trusted first."""
    return [one for one in ranked(proposals) if one.rule not in {"composed", "listed"}]


def proposal_features(proposals: Sequence[Found], size: int) -> Iterator[tuple[int, str]]:
    """Yield tokens with what proposals make of them.

    Args:
        proposals: names that rules found.
        size: number of tokens.
    """
    for one in proposals:
        first, last = one.first, one.last
        name = f"{one.rule}-{one.kind}" if last - first > 1 else f"{one.rule}1-{one.kind}"
        yield first, f"pb={name}"
        for i in range(first + 1, last):
            yield i, f"pi={name}"
        yield last - 1, f"pe={name}"
        if last < size:
            yield last, f"pa={name}"
