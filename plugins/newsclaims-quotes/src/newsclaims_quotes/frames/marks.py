"""Steps over the marks of what is put in between: commas, dashes, brackets, pauses."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.apposition import Place, apposition_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.punctuation import COMMAS, OPEN_BRACKETS
from newsclaims_arabic.quotations import DASHES, family

from newsclaims_quotes.content_marks import BRACKET, past_bracket
from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.lists import WORDS

MONTHS = WORDS["months"]
SYMBOLS = frozenset("/%٪&#@+*")
PAUSES = frozenset({"..", "...", "…"})


def dashes(search: Search) -> Outcome:
    """Skip an insertion between dashes: الله - عز وجل - أن."""
    passage = search.passage
    if passage.mark(search.index) not in DASHES:
        return Move.PASS
    for j in range(search.index + 1, min(search.limit, search.index + BRACKET)):
        mark = passage.mark(j)
        if mark in DASHES:
            if _is_office_in_dashes(search, j) and search.subject is not None:
                search.subject = (search.subject[0], j)
            return search.to(j + 1)
        if mark:
            break
    return Move.PASS


def _is_office_in_dashes(search: Search, closing: int) -> bool:
    """Return whether an office fills the dashes behind a name: قال فلان -خبير المناخ- إن."""
    passage, start = search.passage, search.index + 1
    if (
        search.subject is None
        or search.subject[1] != search.index
        or not passage.words[start].title
    ):
        return False
    return (
        search.index - 1 in passage.person_tokens and phrase_end(passage, start, closing) == closing
    )


def comma(search: Search) -> Outcome:
    """Pass a comma, and an apposition to the subject behind it."""
    at, passage = search.index, search.passage
    if passage.mark(at) not in COMMAS and passage.mark(at) not in DASHES:
        return Move.PASS
    if search.fallback is not None and search.fallback.kind in ("object", "noun"):
        return Move.STOP
    search.pass_comma()
    if search.subject is not None and search.subject[1] == at and not _is_whom_behind(search):
        place = Place(
            clause=True,
            addressed="target" in search.frames,
            content="object" in search.frames,
            limits=Limits(governed=search.governed, split=True),
        )
        end = apposition_end(passage, at, search.limit, place)
        if end > at:
            search.subject = (search.subject[0], end)
            search.index = end
    return Move.ON


def _is_whom_behind(search: Search) -> bool:
    """Return whether who is spoken of stands behind the comma: وصف فلان، مدير كذا، | الرئيس بأنه."""
    if "always-target" not in search.frames or search.target is not None or search.subject is None:
        return False
    return any(search.passage.mark(i) in COMMAS for i in range(*search.subject))


def bracket(search: Search) -> Outcome:
    """Skip a bracket."""
    passage = search.passage
    if passage.mark(search.index) not in OPEN_BRACKETS:
        return Move.PASS
    past = past_bracket(passage, search.index, search.limit)
    return search.to(past) if past > search.index else Move.STOP


def stray(search: Search) -> Outcome:
    """Skip a symbol, or a quotation mark that belongs to no quotation: أبريل/نيسان، تويتر”."""
    at, passage = search.index, search.passage
    mark = passage.mark(at)
    alone = bool(family(mark)) and at not in passage.opens
    if mark == "/" and at + 1 < search.limit and passage.words[at + 1].body in MONTHS:
        return search.to(at + 2)
    return search.to(at + 1) if mark in SYMBOLS or alone else Move.PASS


def pause(search: Search) -> Outcome:
    """Pass two points that stand for a pause: قال النائب فلان.. إن; an aside between two of them."""
    passage, at = search.passage, search.index
    if passage.mark(at) not in PAUSES:
        return Move.PASS
    if _leads_to_speech(search):
        return search.made("colon", at + 1)
    for j in range(at, min(search.limit - 1, at + BRACKET)):
        if passage.mark(j) in PAUSES and _takes_up(search, j + 1):
            if j > at and _is_office_in_dashes(search, j) and search.subject is not None:
                search.subject = (search.subject[0], j)
            return search.to(j + 1)
        if j > at and passage.words[j].verb:
            break
    return Move.STOP


def _leads_to_speech(search: Search) -> bool:
    """Return whether two points stand for a colon behind a verb of going on: وأضاف.. | لن نعود."""
    at, passage = search.index, search.passage
    if at != search.cue + 1 or at + 1 >= search.limit or passage.mark(at + 1):
        return False
    goes_on = passage.words[search.cue].conjunction and "speech" in search.frames
    following = passage.words[at + 1]
    own = following.conjunction or following.that or following.forms
    return bool(goes_on) and search.form.tense == "perfect" and not own


def _takes_up(search: Search, index: int) -> bool:
    """Return whether what is said begins at *index*."""
    word, passage = search.passage.words[index], search.passage
    return (
        (word.that and not word.conjunction) or index in passage.opens or passage.mark(index) == ":"
    )
