"""What a word adds to the scores of the labels around it: the weights of its features, summed.

`newsclaims_ner.features.near_features` says which features a word has.  Most of them come in groups
that many words share (the first letters of a stem, the lists that a form is in), so that each group
is summed once and a new word costs an addition a group.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeAlias

from newsclaims.caching import Generations
from newsclaims_ner.facts import UNKNOWN_LOOK
from newsclaims_ner.features import (
    LONGEST_COUNTED,
    LONGEST_PART,
    look_features,
    mark_features,
    token_features,
)
from newsclaims_ner.grammar import ARTICLE
from newsclaims_ner.lexicon import Lexicon
from newsclaims_ner.spelling import Spelling
from newsclaims_ner.words import Word

KEPT = 50_000
"""Forms or groups of one generation; see `newsclaims.caching`."""

_Around: TypeAlias = tuple[str, frozenset[str], bool, bool]
"""Prefix, hints, whether a pronoun is attached, whether it is a verb."""


class WordScores:
    """The sums of words and of groups of features that were met lately.

    Args:
        weights: of the features of words, packed.
        knowledge: what features are read from.
        spelling: tells what the letters of unlisted forms say of them.
        raised: is added to every sum.
    """

    def __init__(
        self, weights: Mapping[str, int], knowledge: Lexicon, spelling: Spelling, raised: int
    ) -> None:
        self._weights = weights
        self._facts = knowledge.facts
        self._profiles = knowledge.profiles
        self._spelling = spelling
        self._raised = raised
        self._forms = Generations(self._sum_form, limit=KEPT)
        self._first = Generations(self._sum_first, limit=KEPT)
        self._last = Generations(self._sum_last, limit=KEPT)
        self._around = Generations(self._sum_around, limit=KEPT)
        self._looks: Generations[int, int] = Generations(
            lambda digits: self._sum(look_features(digits)), limit=KEPT
        )
        self._shapes = [
            [self._sum([*["al"][:article], f"l={n}"]) for n in range(LONGEST_COUNTED + 1)]
            for article in (0, 1)
        ]
        self._listed = Generations(self._sum_profile, limit=KEPT)
        self._coarse: Generations[int, int] = Generations(
            lambda n: self._sum([f"c0={n - 1}"]), limit=KEPT
        )
        self._middle: Generations[int, int] = Generations(
            lambda n: self._sum([f"c1={n - 1}"]), limit=KEPT
        )
        self._fine: Generations[int, int] = Generations(
            lambda n: self._sum([f"c2={n - 1}"]), limit=KEPT
        )
        self._no_cluster = self._sum(["c?"])

    def of(self, word: Word) -> int:
        """Return what *word* adds to the scores around it."""
        if word.kind != "word":
            return self._raised + self._sum(mark_features(word))
        around = self._around[word.prefix, word.hints, word.suffixed, word.verb]
        return around + self._forms[word.form]

    def _sum(self, features: list[str]) -> int:
        get = self._weights.get
        return sum([get(feature, 0) for feature in features])

    def _sum_form(self, form: str) -> int:
        """Return what all words of a form add."""
        article = form.startswith(ARTICLE)
        stem = form[2:] if article else form
        _, _, _, profile, coarse, middle, fine, look = self._facts[form]
        if look == UNKNOWN_LOOK:
            look = self._spelling.look(form).digits
        total = (
            self._weights.get("w=" + form, 0)
            + self._first[stem[:-1][:LONGEST_PART]]
            + self._last[stem[1:][-LONGEST_PART:]]
            + self._shapes[article][min(len(stem), LONGEST_COUNTED)]
            + self._listed[profile.number]
            + self._looks[look]
        )
        if not fine:
            return total + self._no_cluster
        return total + self._coarse[coarse] + self._middle[middle] + self._fine[fine]

    def _sum_first(self, letters: str) -> int:
        """Return what the first letters of a stem add, as `letter_features` names them."""
        if not letters:
            return 0
        return self._weights.get(f"a{len(letters)}={letters}", 0) + self._first[letters[:-1]]

    def _sum_last(self, letters: str) -> int:
        if not letters:
            return 0
        return self._weights.get(f"z{len(letters)}={letters}", 0) + self._last[letters[1:]]

    def _sum_profile(self, number: int) -> int:
        profile = self._profiles[number]
        return self._sum([*profile.far, *profile.near])

    def _sum_around(self, around: _Around) -> int:
        """Return what is told of a word beside its form, raised."""
        prefix, hints, suffixed, verb = around
        features = token_features(prefix, hints, suffixed=suffixed, verb=verb)
        return self._raised + self._sum(features)
