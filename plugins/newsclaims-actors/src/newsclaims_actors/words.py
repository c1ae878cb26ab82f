"""The words of a noun phrase as the resolver sees them: without attached prepositions."""

from __future__ import annotations

from attrs import frozen

from newsclaims.model import Token
from newsclaims.text import fold
from newsclaims_actors.function_words import function_words
from newsclaims_actors.heads import Head
from newsclaims_actors.lexicon import bare, lexicon

_CONJUNCTIONS = frozenset({"و", "ف"})
_PREPOSITIONS = frozenset({"ب", "ل", "ك", "بـ", "لـ", "كـ"})
_ENCLITIC_ENDS = ("هما", "ها", "هم", "ه")
PEOPLES = ("يين", "يون")
"""Endings of a people, which with the article is no part of a name: ``الحوثيين``."""


@frozen(kw_only=True)
class Word:
    """A word of a noun phrase.

    Args:
        start: first code point, article included, attached و ب ل ك excluded.
        end: one past the last code point.
        origin: first code point of the whole token.
        text: what stands there.
        key: folded stem without the article.
        definite: carries the article.
        joined: carries an attached conjunction.
        governed: the attached preposition, empty where there is none.
        owned: carries an attached pronoun.
        mark: is a punctuation mark or symbol.
        head: what the lexicon says of it as a head.
        verb: may be a finite verb.
        indefinite: carries a tanwin.
        accusative: is a noun of the lexicon with the alif of a tanwin, which its key lacks.
    """

    start: int
    end: int
    origin: int
    text: str
    key: str
    definite: bool
    joined: bool
    governed: str
    owned: bool
    mark: bool
    head: Head | None
    verb: bool
    indefinite: bool
    accusative: bool = False

    @property
    def personal(self) -> bool:
        """Whether it is a noun that stands for a person."""
        return self.head is not None and self.head.personal

    @property
    def institution(self) -> bool:
        """Whether it is the bare noun of an institution, which wants a complement."""
        head = self.head
        return head is not None and head.head_class == "organization" and not self.definite

    @property
    def particle(self) -> bool:
        """Whether it begins or negates a clause, which no noun phrase goes past."""
        return self.key in function_words().particles

    @property
    def relative(self) -> bool:
        """Whether it is a relative pronoun."""
        return self.definite and self.key in function_words().relatives

    @property
    def preposition(self) -> bool:
        """Whether it is a free word that governs a noun; ``علي`` with its dots is a name."""
        return self.key in function_words().prepositions and self.text != "علي"


def read_word(token: Token, start: int | None = None) -> Word:
    """Return *token* as a word.

    Args:
        token: a token of the article.
        start: where inside the token the word is known to begin; then nothing but
            the article is taken for attached.
    """
    mark = token.kind in ("punctuation", "symbol")
    key = token.stem_norm
    definite = joined = False
    governed = ""
    begin = token.stem.start if start is None else start
    for clitic in token.proclitics:
        if clitic.text == "ال" or (governed and clitic.text == "ل"):
            definite = start is None or clitic.start <= start  # not that of «بالحاج»
            begin = min(begin, clitic.start)
        elif start is not None:
            if clitic.start >= start:
                key = fold(token.text[start - token.start :])
        elif clitic.text in _CONJUNCTIONS:
            joined = True
        elif clitic.text in _PREPOSITIONS:
            governed = clitic.text
        else:  # س before what cannot be a verb here
            begin = clitic.start
            key = fold(token.text[begin - token.start :])
    if not definite and key != bare(key) and "verb" not in token.features:  # «التقى»
        definite, key = True, bare(key)
    stripped = _without_tanwin(key) if not (mark or definite) else key
    accusative, key = stripped != key, stripped
    head, key, owned = (None, key, False) if mark else _head(key, token, definite=definite)
    if head is None and start is None and not token.proclitics and _is_joined(key):
        joined, key, begin = True, key[1:], token.start + 1
        head = lexicon().heads[key]
    return Word(
        start=begin,
        end=token.end,
        origin=token.start,
        text=token.text[begin - token.start :],
        key=key,
        definite=definite,
        joined=joined,
        governed=governed,
        owned=owned,
        mark=mark,
        head=head,
        verb="verb" in token.features or token.norm.endswith("وا"),
        indefinite=accusative or "indefinite" in token.features,
        accusative=accusative,
    )


def _without_tanwin(key: str) -> str:
    """Return *key* without the alif of the accusative, where only then it is known: ``بلاغا``."""
    lex, stem = lexicon(), key[:-1]
    if not key.endswith("ا") or key in lex.heads:
        return key
    head = lex.heads.get(stem)
    known = head is not None and not head.construct and stem not in lex.homographs
    return stem if known or stem in lex.quantifiers_of else key


def _is_joined(key: str) -> bool:
    """Say whether *key* is a known noun behind a و that the tokenizer left on it."""
    heads = lexicon().heads
    return key.startswith("و") and key not in heads and key[1:] in heads


def _head(key: str, token: Token, *, definite: bool) -> tuple[Head | None, str, bool]:
    """Look the noun up; return it with its key and whether a pronoun is attached to it."""
    heads = lexicon().heads
    head = heads.get(key)
    if not definite and key in lexicon().homographs:
        head = None
    owned = bool(token.enclitics)
    if owned and token.enclitics[0].text == "ي" and not (head is not None and head.personal):
        return None, fold(token.text[token.stem.start - token.start :]), False  # «ولايتي»
    if head is not None and head.construct and definite:
        return None, key, owned
    if definite or owned or (head is not None and not token.text.endswith("ه")):
        return head, key, owned
    for end in _ENCLITIC_ENDS:  # «نظيره», which is not «نظيرة»
        stem = key[: -len(end)]
        if key.endswith(end) and stem in heads:
            return heads[stem], stem, True
    return head, key, owned
