"""What the journalist adds behind what is no clause: `طالب بالإصلاح`، وهو ما ترفضه الشركة.

Behind a clause the same words may belong to who speaks: `إن الطريق ضيق، وهو ما يؤخر العمل`.
"""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.lists import WORDS

AS = WORDS["as"]
CONTRASTS = WORDS["contrasts"]
IN = WORDS["in"]
MATTER = WORDS["matter"]
RESUMED = WORDS["resumed"]
WHAT = WORDS["what"]
THEN = WORDS["then"]
WHEREAS = WORDS["whereas"]

STANCES = frozenset({"accuse", "call", "commit", "evaluate"})
"""Acts whose noun phrase is wanted or judged; what is stated may be a fact with others beside it."""


def adds_remark(passage: Passage, index: int, end: int, told: VerbForm | None) -> bool:
    """Return whether the journalist goes on at *index* behind a noun phrase that was said.

    Args:
        passage: the document.
        index: a token behind the first of the phrase.
        end: index past what may belong to it.
        told: the form that reports it.
    """
    if index + 3 >= end:
        return False
    return _resumes(passage, index) or (
        told is not None and told.entry.act in STANCES and _sets_beside(passage, index)
    )


def _resumes(passage: Passage, index: int) -> bool:
    """Return whether the whole is taken up again: `، وهو ما`, `، وهو الأمر الذي`."""
    word, following = passage.words[index], passage.words[index + 1]
    if word.body not in RESUMED or word.conjunction != "و":
        return False
    fact = following.stem in MATTER and passage.words[index + 2].relative
    return following.body in WHAT or fact


def _sets_beside(passage: Passage, index: int) -> bool:
    """Return whether another event is told: `، فيما ارتفع`, `، كما رفع المحافظ`, `في حين بقي`."""
    word = passage.words[index]
    whereas = word.free in IN and passage.words[index + 1].body in WHEREAS
    also = word.body in AS | THEN and passage.mark(index - 1) in COMMAS
    if not (whereas or also or word.body in CONTRASTS):
        return False
    at = index + 1 + whereas
    comma = bool(passage.mark(index - 1))
    alone = not comma and word.body in CONTRASTS and _is_bound(passage, at)  # دوره فيما حدث
    return passage.words[at].verb and not passage.words[at].definite and not alone


def _is_bound(passage: Passage, verb: int) -> bool:
    """Return whether no subject follows the verb, as in a relative clause: فيما | حدث."""
    word = passage.words[verb + 1]
    return not word.noun or bool(word.preposition or word.free)
