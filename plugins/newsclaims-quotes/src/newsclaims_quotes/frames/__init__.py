"""Look behind a reporting word for what makes it one: a subject and a complement.

A reporting word without one of its frames is no cue: `ذكر` is a verb before أن and
a noun elsewhere, `بين` a verb in `وبين الوزير أن` and a preposition elsewhere.

The search walks from the cue phrase by phrase.  At each place the steps below are
asked in order; the first whose business it is takes the walk on, finds the complement
or ends the search.
"""

from __future__ import annotations

from collections.abc import Callable

from newsclaims_arabic.anonymity import may_withhold
from newsclaims_arabic.clitics import TANWIN
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word import Word
from newsclaims_arabic.words import word_of

from newsclaims.model import WordForm
from newsclaims_quotes.frames.addressed import FEASTS
from newsclaims_quotes.frames.adverbials import (
    ACCORDING,
    ANAPHORS,
    BYNAMES,
    DEMONSTRATIVES,
    FIRST,
    IN,
    IN_COMPANY,
    IN_WHAT,
    LAST_AND_NEXT,
    QUOTING,
    YEAR,
    adverb,
    agency,
    anonymity,
    aside,
    attribution,
    company,
    day_before_yesterday,
    name_in_adverbial,
    occasion,
    relayed,
    this_year,
    topic,
)
from newsclaims_quotes.frames.carried_nouns import MEASURES, thanked_for
from newsclaims_quotes.frames.clauses import (
    BLESSED,
    EXALTED,
    HIM,
    INTERROGATIVES,
    PRAYED,
    THAT_FACT,
    WHAT,
    clause,
    deed,
    honours,
    judged_fact,
    object_pronoun,
    participle,
    question,
    relative,
    verb,
)
from newsclaims_quotes.frames.colons import colon, listed
from newsclaims_quotes.frames.holders import with_holder
from newsclaims_quotes.frames.late_clauses import with_late_clause
from newsclaims_quotes.frames.late_subjects import with_late_subject
from newsclaims_quotes.frames.marks import bracket, comma, dashes, pause, stray
from newsclaims_quotes.frames.met import met
from newsclaims_quotes.frames.objects import feast, judgement, lone_object, object_or_target
from newsclaims_quotes.frames.prepositions import attached, free
from newsclaims_quotes.frames.quoted import (
    clause_in_marks,
    judgement_in_marks,
    noun_in_marks,
    quotation,
)
from newsclaims_quotes.frames.search import Complement, Kind, Move, Outcome, Search, Step
from newsclaims_quotes.frames.speech_nouns import feeling, measured, noun_cue, speech_noun
from newsclaims_quotes.frames.subject import subject
from newsclaims_quotes.frames.told import settled, told_deed
from newsclaims_quotes.frames.verbatim import may_be_verbatim, opens_speech, verbatim
from newsclaims_quotes.frames.when_and_how import (
    DELIVERED,
    EDGES,
    MANNER_ALONE,
    MANNERS,
    OF,
    TIMES,
    alone,
    delivered,
    edge_of_time,
    manner,
    turn,
)
from newsclaims_quotes.frames.whoever import EVERY, POINTING, described_speaker, whoever

__all__ = ["Complement", "Kind", "find_complement", "may_be_verbatim"]

REACH = 70
"""So many tokens behind the cue its complement may begin."""

MARK_STEPS: tuple[Step, ...] = (
    anonymity,
    judgement_in_marks,
    clause_in_marks,
    noun_in_marks,
    quotation,
    listed,
    colon,
    dashes,
    comma,
    bracket,
    pause,
    stray,
)


def _may_be_adverb(word: Word) -> bool:
    known = word.stem in LAST_AND_NEXT or word.body in ANAPHORS | YEAR
    return word.adverb or known or word.key in BYNAMES or word.form.kind == "number"


WORD_STEPS: tuple[tuple[Step, Callable[[Word], object]], ...] = (
    (anonymity, may_withhold),
    (verbatim, opens_speech),
    (honours, lambda word: word.body in PRAYED | BLESSED | EXALTED),
    (clause, lambda word: word.that),
    (agency, lambda word: word.body in QUOTING),
    (delivered, lambda word: word.body in DELIVERED or word.stem in DELIVERED),
    (alone, lambda word: word.body in MANNER_ALONE),
    (manner, lambda word: word.stem in MANNERS or word.stem in TIMES),
    (turn, lambda word: word.free in OF),
    (edge_of_time, lambda word: word.body in EDGES),
    (occasion, lambda word: word.body.endswith(TANWIN)),
    (speech_noun, lambda word: word.speech),
    (measured, lambda word: word.stem in MEASURES),
    (feeling, lambda word: word.pronoun or word.stem in MEASURES),
    (noun_cue, lambda word: word.speech),
    (question, lambda word: word.body in INTERROGATIVES),
    (
        whoever,
        lambda word: (
            word.relative or word.free in OF or word.stem in EVERY or word.body in POINTING
        ),
    ),
    (described_speaker, lambda word: word.relative),
    (relative, lambda word: word.relative),
    (relayed, lambda word: word.conjunction and word.pronoun),
    (topic, lambda word: word.free in IN or word.body in IN_WHAT),
    (free, lambda word: word.free),
    (aside, lambda word: word.forms),
    (attribution, lambda word: word.body in ACCORDING),
    (company, lambda word: word.body in IN_COMPANY),
    (day_before_yesterday, lambda word: word.body in FIRST),
    (this_year, lambda word: word.body in DEMONSTRATIVES),
    (adverb, _may_be_adverb),
    (attached, lambda word: word.preposition),
    (object_pronoun, lambda word: word.body in HIM),
    (judged_fact, lambda word: word.body in THAT_FACT),
    (told_deed, lambda word: word.verb),
    (deed, lambda word: word.verb or word.body in WHAT or word.body in THAT_FACT),
    (verb, lambda word: word.verb or word.particle),
    (participle, lambda word: word.forms or word.conjunction),
    (met, lambda word: word.definite or word.title),
    (name_in_adverbial, lambda word: word.form.kind == "word"),
    (feast, lambda word: word.body in FEASTS),
    (object_or_target, lambda word: True),  # noqa: ARG005 - any word
    (judgement, lambda word: True),  # noqa: ARG005 - any word
    (subject, lambda word: True),  # noqa: ARG005 - any word
)
"""The steps in the order in which they are asked, each with the words that it may take.

What a word can be is told by its spelling, and what stands around it can only make less of it: a
verb becomes a name.  So the steps that never take a word are left out where it is met.
"""
_STEPS = object()


def _steps_of(form: WordForm) -> tuple[Step, ...]:
    """Return the steps that may take a word of this spelling, worked out once for each form."""
    word = word_of(form)
    steps = tuple([step for step, takes in WORD_STEPS if takes(word)])
    form.memo[_STEPS] = steps
    return steps


def find_complement(passage: Passage, cue: int, form: VerbForm, *, limit: int) -> Complement | None:
    """Return what *form* governs at token *cue*, or None where it is no cue.

    Args:
        passage: the document.
        cue: index of the reporting word.
        form: which form of which verb it is taken for.
        limit: index past the stretch to look at.
    """
    search = Search(passage, cue, form, min(limit, cue + REACH))
    if "shows" in form.entry.traits and "speech" in search.frames:
        # a bare noun is the last that is looked for: كشف التقرير | وجود كذا, not أوضح أمين | منطقة كذا أن
        search.frames -= {"object"}
        found = _walk(search)
        if found is not None:
            return found
        search = Search(passage, cue, form, min(limit, cue + REACH))
    return _walk(search)


def _walk(search: Search) -> Complement | None:
    """Return what the walk of *search* comes to."""
    passage = search.passage
    while search.index < search.limit:
        index = search.index
        if passage.mark(index):
            steps = MARK_STEPS
        else:
            search.read_comma()
            token = passage.forms[index]
            steps = token.memo.get(_STEPS) or _steps_of(token)
        outcome: Outcome = Move.STOP
        for step in steps:
            outcome = step(search)
            if outcome is not Move.PASS:
                break
        if passage.telling is not None:
            reach = max(search.index, index + 1)
            passage.telling.tell(f"walk.{step.__name__}", "noted", index, min(reach, search.limit))
        if isinstance(outcome, Complement):
            found = with_late_clause(search, settled(search, outcome))
            return with_holder(search, with_late_subject(search, found))
        if outcome is not Move.ON:
            break
    return search.fallback or thanked_for(search) or lone_object(search)
