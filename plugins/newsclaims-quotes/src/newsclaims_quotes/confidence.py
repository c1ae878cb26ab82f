"""How far each claim is to be trusted: a model of its rule and its evidence, which can be swapped."""

from __future__ import annotations

import pkgutil
from collections.abc import Callable
from functools import lru_cache
from math import prod
from typing import TypeAlias

from attrs import evolve, frozen
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.telling import Telling

from newsclaims.errors import ConfigurationError, LexiconError
from newsclaims.lexicon import load_toml
from newsclaims.model import Attribution
from newsclaims.model.field_values import changed
from newsclaims_quotes.evidence import EVIDENCE, evidence, views

PACKAGE = "newsclaims_quotes"
DATA = "data/confidence.toml"
LEAST = 0.01

Model: TypeAlias = Callable[[Attribution], float]
"""Gives the confidence, 0 to 1, of an attribution that has its rule and its evidence."""


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


def usual(made: Attribution) -> float:
    """Return the confidence of an attribution with its evidence, by ``confidence.toml``."""
    return weights().confidence(made.provenance.rule, made.evidence)


def model_named(name: str) -> Model:
    """Return the model that stands at ``module:function``.

    Raises:
        ConfigurationError: *name* is no such place, or what stands there cannot be called.
    """
    module, _, attribute = name.partition(":")
    try:
        found = pkgutil.resolve_name(name) if module and attribute else None
    except (ImportError, AttributeError, ValueError) as error:
        raise ConfigurationError(f"quotes: confidence = {name!r}: {error}") from error
    if not callable(found):
        raise ConfigurationError(
            f"quotes: confidence = {name!r} is no function; write it as 'module:function'"
        )
    model: Model = found
    return model


def weigh(
    passage: Passage, made: list[Attribution], model: Model | None = None
) -> list[Attribution]:
    """Return the attributions of a passage, each with its evidence and its confidence.

    Args:
        passage: the document.
        made: its attributions.
        model: gives the confidence, 0 to 1, of an attribution with its evidence; by default
            `usual`.
    """
    figures = weights()
    weighed = []
    for seen in views(passage, made):
        names = evidence(seen)
        if model is None:
            sure = figures.confidence(seen.made.provenance.rule, names)
            one = changed(seen.made, evidence=names, confidence=sure)
        else:
            one = evolve(seen.made, evidence=names)
            one = evolve(one, confidence=model(one))
        weighed.append(one)
        if passage.telling is not None:
            _tell(passage.telling, one, seen.cue[0], figures)
    return weighed


def _tell(telling: Telling, made: Attribution, cue: int, figures: Weights) -> None:
    """Tell what was seen that speaks for and against an attribution, and what comes of it."""
    rule = made.provenance.rule
    with telling.about(cue):
        note = f"{figures.rules[rule].right:.2f} by the rule {rule}"
        telling.tell("confidence.prior", "noted", cue, note=note)
        for name in made.evidence:
            one = figures.evidence[name]
            telling.tell(
                f"evidence.{name}",
                "noted",
                cue,
                entry=f"confidence.toml: {name}: {one.factor:g}",
                note=one.means,
            )
        telling.tell("confidence", "noted", cue, note=f"{made.confidence:.2f}")
