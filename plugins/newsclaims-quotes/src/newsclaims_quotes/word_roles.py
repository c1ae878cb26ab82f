"""Which rules a spelling may be of interest to: integer flags, worked out once for each form.

A flag says that a word may play a role, whatever stands around it; most words of an article have
none and are passed by.  The rules decide, and ask more.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Final

from newsclaims_arabic.clitics import NEVER_CUES, RELATIVES
from newsclaims_arabic.quotations import family
from newsclaims_arabic.words import word_of

from newsclaims.model import WordForm
from newsclaims_quotes.according import OPENING, OPENING_FREE, VIEWS
from newsclaims_quotes.expected import EXPECTED
from newsclaims_quotes.frames.clauses import INTERROGATIVES
from newsclaims_quotes.journalist_remarks import ACCUSATIVE, REMARKING, REPLIES, TOLD_IN
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.narration import NARRATING
from newsclaims_quotes.told_at import ENDING

LINKS = WORDS["clause_links"]
PRETEXTS = WORDS["pretexts"]
REPLYING = REPLIES | TOLD_IN

CUE: Final = 1
"""A form of a reporting verb."""
ACCORDING: Final = 2
"""It may begin an attribution by preposition."""
NOUN: Final = 4
"""It may be a noun that reports."""
CLOSER: Final = 8
"""It may end what is said."""

SIGN: Final = 16
"""What is said may begin with it or behind it: a complementizer, a question, a colon, a quotation mark."""

# each role by one look-up of the body and one of the stem
CLOSING = frozenset().union(REMARKING, LINKS, NARRATING, ENDING, RELATIVES)
CLOSING_STEMS = frozenset().union(REMARKING, RELATIVES)
ATTRIBUTING = frozenset().union(OPENING, OPENING_FREE)
ATTRIBUTING_STEMS = ATTRIBUTING.union(VIEWS)
REPORTING = frozenset().union(EXPECTED, PRETEXTS)

_ROLES = object()


def roles_of(forms: Iterable[WordForm]) -> list[int]:
    """Return the flags of each of *forms*."""
    return [role if (role := form.memo.get(_ROLES)) is not None else _role(form) for form in forms]


def _role(form: WordForm) -> int:
    word = word_of(form)
    body, stem = word.body, word.stem
    role = 0
    if (
        word.mark
        or body in CLOSING
        or stem in CLOSING_STEMS
        or body.removesuffix(ACCUSATIVE) in REPLYING
    ):
        role |= CLOSER
    if word.forms:
        role |= ACCORDING | (0 if word.definite or word.preposition not in ("", "ل") else CUE)
    elif body in ATTRIBUTING or stem in ATTRIBUTING_STEMS:
        role |= ACCORDING
    if (body in REPORTING or word.speech is not None) and body not in NEVER_CUES:
        role |= NOUN
    if word.that or body in INTERROGATIVES or word.mark == ":" or (word.mark and family(word.mark)):
        role |= SIGN
    form.memo[_ROLES] = role
    return role
