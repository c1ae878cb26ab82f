"""The vocabularies of the model: what a kind, a form or an act may be.

All are closed but two: the kind of a mention or actor, and the act of a claim, may be a word of a plugin's own
(`is_own_word`), which stands for one of the list.

The values of `Form`, `Act`, `ActorKind`, `QuantityKind` and `Approx` follow the
attribution relation of PARC 3.0 and PolNeAR (cue, source, content) and are
explained in the reference documentation.
"""

from __future__ import annotations

import re
from typing import Literal, TypeAlias

Form: TypeAlias = Literal["direct", "indirect", "mixed"]
Act: TypeAlias = Literal[
    "state", "deny", "admit", "allege", "accuse", "warn",
    "call", "commit", "predict", "believe", "ask", "evaluate",
]  # fmt: skip
Commitment: TypeAlias = Literal["neutral", "endorsing", "distancing"]
Subject: TypeAlias = Literal["source", "dropped", "inherited", "agentless"]
TokenKind: TypeAlias = Literal["word", "number", "punctuation", "symbol"]
SentenceKind: TypeAlias = Literal["sentence", "heading"]
MentionKind: TypeAlias = Literal["person", "organization", "place", "other"]
MentionForm: TypeAlias = Literal["name", "title", "pronoun", "description"]
ActorKind: TypeAlias = Literal[
    "person", "organization", "place", "group", "unnamed", "document", "media"
]
QuantityKind: TypeAlias = Literal[
    "cardinal", "ordinal", "percent", "money", "measure", "date",
    "time", "duration", "age", "score", "ratio", "identifier",
]  # fmt: skip
Approx: TypeAlias = Literal["=", "~", ">", ">=", "<", "<="]
Calendar: TypeAlias = Literal["gregorian", "hijri"]
Gender: TypeAlias = Literal["m", "f"]
Number: TypeAlias = Literal["s", "d", "p"]
Level: TypeAlias = Literal["info", "warning", "error"]

AnyMentionKind: TypeAlias = MentionKind | str
AnyActorKind: TypeAlias = ActorKind | str
AnyAct: TypeAlias = Act | str

_OWN_WORD = re.compile(r"[a-z][a-z0-9_-]*:[a-z][a-z0-9_-]*")


def is_own_word(value: object) -> bool:
    """Return whether *value* is a kind or act of a plugin's own in its form: ``sport:club``."""
    return type(value) is str and _OWN_WORD.fullmatch(value) is not None


FEATURES: frozenset[str] = frozenset(
    {
        "verb", "noun", "particle",  # hints: a token may carry none or several
        "perfect", "imperfect", "passive",
        "definite", "nisba", "participle",
        "masculine", "feminine", "singular", "dual", "plural",
        "indefinite",  # carries a tanwin, written or by its alif
    }
)  # fmt: skip
"""The closed vocabulary of `Token.features`."""

TEXTUAL: frozenset[QuantityKind] = frozenset({"date", "time", "score", "ratio", "identifier"})
"""The kinds of quantities whose value is a string, not a number."""

MAX_DIGITS = 100_000
"""Maximum number of digits of a quantity, written without an exponent, before its point and behind it.

A short exponent can stand for more digits than memory holds.
"""
