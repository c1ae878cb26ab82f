"""Speech told word for word with neither mark nor أن: وقال | سنعمل على كذا، وأضاف الوزير | لن نقبل بكذا."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word import Word

from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.lists import WORDS

OPENERS = WORDS["verbatim_openers"]
OUR_FUTURE = tuple(WORDS.written("our_future"))
WHATS = WORDS["whats"]

WILL = "س"
TELLING = frozenset({"continue", "say"})
NEAR = 10
"""Behind the verb what is said begins within so many tokens."""


def opens_speech(word: Word) -> bool:
    """Return whether speech begins with *word*, and no clause about the noun before: سنعمل، لن، لقد."""
    bare = not (word.conjunction or word.preposition)
    return bare and (word.body in OPENERS or _is_future(word))


def _is_future(word: Word) -> bool:
    """Return whether an imperfect of the future stands there: سنعمل، سيعود."""
    form = word.form
    return any(form.text[first:last] == WILL for first, last in form.proclitics)


def may_be_verbatim(passage: Passage, index: int, form: VerbForm, limit: int) -> bool:
    """Return whether words of such a beginning stand near the reporting verb at token *index*."""
    if not _tells(passage, index, form):
        return False
    return any(opens_speech(passage.words[i]) for i in range(index + 1, min(limit, index + NEAR)))


def verbatim(search: Search) -> Outcome:
    """Take for the content what is told word for word right behind a verb or its subject."""
    if not opens_speech(search.word) or not _tells(search.passage, search.cue, search.form):
        return Move.PASS
    following = search.following()
    if following is None or following.that:  # قال | هناك إن
        return Move.PASS
    if search.index == search.cue + 1:
        return search.made("colon", search.index)
    if _is_future(search.word) and not search.word.form.text.startswith(OUR_FUTURE):
        return Move.PASS  # وأضاف الفريق | سيعود
    if search.subject is None or search.subject[1] != search.index:
        return Move.PASS
    last = search.subject[1] - 1
    word = search.passage.words[last]
    known = word.definite or word.pronoun or last in search.passage.named  # not مصدر | لن يعود
    return search.made("colon", search.index) if known else Move.PASS


def _tells(passage: Passage, index: int, form: VerbForm) -> bool:
    """Return whether a perfect of saying is no relative clause: وقال، not ما قاله, كما قال."""
    word = passage.words[index]
    plain = form.tense == "perfect" and form.third and not (form.passive or word.pronoun)
    says = {"that", "speech"} <= form.entry.frames and form.entry.cue_class in TELLING
    if not (plain and says) or "arrives" in form.entry.traits:
        return False
    before = passage.words[index - 1] if index > passage.starts[index] else None
    return before is None or not (before.relative or before.body in WHATS)
