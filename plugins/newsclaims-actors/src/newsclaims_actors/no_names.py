"""Mentions that are no name of a person: titles, parts of a clause, institutions."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence

from newsclaims_arabic.pronouns import PRONOUNS
from newsclaims_arabic.relations import bare
from newsclaims_arabic.speaker_nouns import HEADS

from newsclaims.model import Mention, Tokens, WordForm
from newsclaims.text import fold
from newsclaims_actors.lists import WORDS

_IN_THE_NAME = WORDS["in_the_name"]
HONORIFICS = WORDS["honorifics"]
HONOURS = WORDS["honours"]
NEVER_NAMES = WORDS["never_names"] | WORDS["adverbs"] | PRONOUNS.keys()
_PERFECT = frozenset({"perfect"})
_PAIR = 2
_LONG_NAME = 3  # words of an institution's name that hold more than its noun and a person's
_OPENING, _CLOSING = re.compile('[«“"]'), frozenset({"»", "”", '"'})


def _is_title(mention: Mention, before: WordForm | None) -> bool:
    """Return whether *mention* is a title taken for a person's name.

    Args:
        mention: a person's name.
        before: the token before it.
    """
    first, *rest = fold(mention.text).split() or [""]
    if first in _IN_THE_NAME:  # a given name, unless somebody speaks «باسم كذا»
        head = HEADS.get(before.stem_norm) if before is not None else None
        speaks = head is not None and head.head_class == "speaker"
        return speaks or not rest or bare(rest[0]) != rest[0]
    if rest:
        return False
    head = HEADS.get(bare(first))
    return bare(first) in NEVER_NAMES or (head is not None and head.personal)


def _is_cut_short(mention: Mention) -> bool:
    """Return whether a person's name ends with an honorific, so that whom it honours follows: ``هنأ معالي``."""
    head = HEADS.get(fold(mention.text.rsplit(maxsplit=1)[-1]))
    return head is not None and head.lemma in HONORIFICS


def _is_verb_and_title(mention: Mention, tokens: Tokens, at: int) -> bool:
    """Return whether *mention* is a verb and the office of its subject: ``دان أمين`` of ``دان أمين السر``.

    Args:
        mention: a person's name.
        tokens: of the article.
        at: index of the first token that starts at or behind *mention*.
    """
    forms, starts = tokens.forms[at : at + 2], tokens.starts[at : at + 2]
    if len(forms) < _PAIR or starts[0] != mention.start or not forms[0].features & _PERFECT:
        return False
    head = HEADS.get(forms[1].norm)
    office = head is not None and head.head_class == "office"
    return office and starts[1] + len(forms[1].text) == mention.end


def is_none(mention: Mention, tokens: Tokens, at: int) -> bool:
    """Return whether *mention* is taken for a person's name, and is a title or part of a clause.

    Args:
        mention: a name mention.
        tokens: of the article.
        at: index of the first token that starts at or behind *mention*.
    """
    if mention.standard_kind != "person" or not mention.text.strip():
        return False
    return (
        fold(mention.text) in HONOURS
        or _is_title(mention, tokens.forms[at - 1] if at else None)
        or _is_cut_short(mention)
        or _is_verb_and_title(mention, tokens, at)
    )


def named_institutions(text: str, tokens: Tokens) -> frozenset[str]:
    """Return the single words in marks that institutions and media are named by: ``صحيفة «كذا»``."""
    forms, starts = tokens.forms, tokens.starts
    names = set()
    for mark in _OPENING.finditer(text):
        i = bisect_left(starts, mark.start())
        if 0 < i < len(forms) - 2 and forms[i].text == mark[0] and forms[i + 2].text in _CLOSING:
            head = HEADS.get(forms[i - 1].stem_norm)
            if head is not None and head.head_class in ("organization", "media"):
                names.add(forms[i + 1].text)
    return frozenset(names)


def tails_of(mentions: Sequence[Mention]) -> frozenset[str]:
    """Return what institutions are called for short: ``رايتس ووتش`` of ``هيومن رايتس ووتش``.

    One word is too little: ``مستشفى سامر حلبي`` leaves ``حلبي`` a person.
    """
    tails: set[str] = set()
    for name in {m.text for m in mentions if m.standard_kind == "organization"}:
        words = name.split()
        if HEADS.get(bare(fold(words[0]))) is None or len(words) > _LONG_NAME:
            tails.update(" ".join(words[i:]) for i in range(1, len(words) - 1))
    return frozenset(tails)
