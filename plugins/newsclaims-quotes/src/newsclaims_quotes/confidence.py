"""How far each claim is to be trusted: its rule's prior, and the evidence against it."""

from __future__ import annotations

from functools import lru_cache
from math import prod

from attrs import evolve, frozen
from newsclaims_arabic.passage import Passage

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml
from newsclaims.model import Attribution
from newsclaims_quotes.evidence import EVIDENCE, evidence, views

PACKAGE = "newsclaims_quotes"
DATA = "data/confidence.toml"
LEAST = 0.01


@frozen(kw_only=True)
class Rule:
    """How often claims of a rule are right where nothing speaks against them."""

    right: float
    means: str


@frozen(kw_only=True)
class Evidence:
    """How many times the odds of an error grow where something is seen."""

    factor: float
    means: str


@frozen(kw_only=True)
class Weights:
    """The file ``confidence.toml``."""

    rules: dict[str, Rule]
    evidence: dict[str, Evidence]

    def confidence(self, rule: str, seen: tuple[str, ...]) -> float:
        """Return the probability that a claim of *rule* with the evidence *seen* is right.

        Rounded to two decimals, and never 0: nothing that a rule found is impossible.

        Raises:
            LexiconError: the file has no such rule.
        """
        prior = self.rules.get(rule)
        if prior is None:
            raise LexiconError(f"{PACKAGE}/{DATA}: rules: {rule} is missing; add it")
        odds = (1 - prior.right) / prior.right
        odds *= prod(self.evidence[name].factor for name in seen)
        return max(round(1 / (1 + odds), 2), LEAST)


@lru_cache(maxsize=1)
def weights() -> Weights:
    """Return the figures, read at the first call.

    Raises:
        LexiconError: the file is missing, breaks its schema, holds a figure that is no
            probability or no factor, or has other evidence than is looked for.
    """
    found = load_toml(PACKAGE, DATA, Weights)
    for name, rule in found.rules.items():
        if not 0 < rule.right < 1:
            raise LexiconError(
                f"{PACKAGE}/{DATA}: rules.{name}.right: {rule.right} is not in (0, 1)"
            )
    for name, one in found.evidence.items():
        if one.factor <= 0:
            raise LexiconError(
                f"{PACKAGE}/{DATA}: evidence.{name}.factor: {one.factor} is not above 0"
            )
    if odd := found.evidence.keys() ^ EVIDENCE.keys():
        raise LexiconError(
            f"{PACKAGE}/{DATA}: evidence: {', '.join(sorted(odd))}: give a factor for each of"
            f" {', '.join(EVIDENCE)}"
        )
    return found


def weigh(passage: Passage, made: list[Attribution]) -> list[Attribution]:
    """Return the attributions of a passage, each with its confidence."""
    figures = weights()
    return [
        evolve(
            seen.made,
            confidence=figures.confidence(seen.made.provenance.rule, evidence(seen)),
        )
        for seen in views(passage, made)
    ]
