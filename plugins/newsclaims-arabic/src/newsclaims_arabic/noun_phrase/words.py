"""The words of a noun phrase as the resolver sees them: without attached prepositions."""

from __future__ import annotations

from functools import lru_cache
from typing import NamedTuple

from attrs import frozen

from newsclaims.model import Token
from newsclaims.text import fold
from newsclaims_arabic.function_words import function_words
from newsclaims_arabic.noun_lexicon import bare, lexicon
from newsclaims_arabic.nouns import Head

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


@frozen(kw_only=True)
class _Reading:
    """What a word is wherever it stands: `Word` without its place, ``begin`` counted in the token."""

    begin: int
    key: str
    definite: bool
    joined: bool
    governed: str
    owned: bool
    head: Head | None
    accusative: bool


def read_word(token: Token, start: int | None = None) -> Word:
    """Return *token* as a word.

    Args:
        token: a token of the article.
        start: where inside the token the word is known to begin; then nothing but
            the article is taken for attached.
    """
    origin, features, proclitics = token.start, token.features, token.proclitics
    mark = token.kind in ("punctuation", "symbol")
    form = _Form(
        token.text,
        token.stem_norm,
        token.stem.start - origin,
        tuple([(c.text, c.start - origin) for c in proclitics]) if proclitics else (),
        token.enclitics[0].text if token.enclitics else "",
        None if start is None else start - origin,
        mark,
        "verb" in features,
    )
    read = _read(form)
    return Word(
        start=origin + read.begin,
        end=token.end,
        origin=origin,
        text=token.text[read.begin :],
        key=read.key,
        definite=read.definite,
        joined=read.joined,
        governed=read.governed,
        owned=read.owned,
        mark=mark,
        head=read.head,
        verb=form.verb or token.norm.endswith("وا"),
        indefinite=read.accusative or "indefinite" in features,
        accusative=read.accusative,
    )


class _Form(NamedTuple):
    """What `_read` reads of a token: places count from its beginning, a tuple is quick to look up."""

    text: str
    stem_norm: str
    stem: int
    proclitics: tuple[tuple[str, int], ...]
    enclitic: str
    start: int | None
    mark: bool
    verb: bool


@lru_cache(maxsize=1 << 14)
def _read(form: _Form) -> _Reading:
    """Read a token wherever it stands."""
    text, start, mark = form.text, form.start, form.mark
    key = form.stem_norm
    definite = joined = False
    governed = ""
    begin = form.stem if start is None else start
    before = ""
    for clitic, at in form.proclitics:
        article = clitic == "ال" or (clitic == before == "ل")  # «للوزارة», wherever it is cut
        before = clitic
        if article or (governed and clitic == "ل"):
            definite = start is None or at <= start  # not that of «بالحاج»
            begin = min(begin, at)
        elif start is not None:
            if at >= start:
                key = fold(text[start:])
        elif clitic in _CONJUNCTIONS:
            joined = True
        elif clitic in _PREPOSITIONS:
            governed = clitic
        else:  # س before what cannot be a verb here
            begin = at
            key = fold(text[begin:])
    if not definite and key != bare(key) and not form.verb:  # «التقى»
        definite, key = True, bare(key)
    stripped = _without_tanwin(key) if not (mark or definite) else key
    accusative, key = stripped != key, stripped
    head, owned = None, False
    if not mark:
        head, key, owned = _head(key, form, definite=definite)
    if head is None and start is None and not form.proclitics and _is_joined(key):
        joined, key, begin = True, key[1:], 1
        head = lexicon().heads[key]
    return _Reading(
        begin=begin,
        key=key,
        definite=definite,
        joined=joined,
        governed=governed,
        owned=owned,
        head=head,
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


def _head(key: str, form: _Form, *, definite: bool) -> tuple[Head | None, str, bool]:
    """Look the noun up; return it with its key and whether a pronoun is attached to it."""
    heads = lexicon().heads
    head = heads.get(key)
    if not definite and key in lexicon().homographs:
        head = None
    owned = bool(form.enclitic)
    if form.enclitic == "ي" and not (head is not None and head.personal):
        return None, fold(form.text[form.stem :]), False  # «ولايتي»
    if head is not None and head.construct and definite:
        return None, key, owned
    pronoun = not form.text.endswith("ة")  # «مراجعة» is not «مراجعه»
    if definite or owned or not pronoun or (head is not None and not form.text.endswith("ه")):
        return head, key, owned
    for end in _ENCLITIC_ENDS:  # «نظيره», which is not «نظيرة»
        stem = key[: -len(end)]
        if key.endswith(end) and stem in heads:
            return heads[stem], stem, True
    return head, key, owned
