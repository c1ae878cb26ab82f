"""Finders in order of trust, and what they found as mentions."""

from __future__ import annotations

from functools import cache

from newsclaims.model import Document, Mention, Provenance
from newsclaims.trace import NO_TRACE, Trace
from newsclaims_ner.edges import with_edges
from newsclaims_ner.found import Found, code_points, without_overlaps
from newsclaims_ner.gender import person_gender
from newsclaims_ner.headed import with_heads
from newsclaims_ner.hyphens import find_hyphenated, joined_by_hyphens
from newsclaims_ner.introduced import find_introduced
from newsclaims_ner.latin import find_latin, latin_runs
from newsclaims_ner.learned import find_learned
from newsclaims_ner.lexicon import Lexicon, lexicon
from newsclaims_ner.marks import marked, word_reader
from newsclaims_ner.partings import parted
from newsclaims_ner.proposals import propose, ranked, trusted
from newsclaims_ner.short_names import find_full_names, find_short_names
from newsclaims_ner.teams import with_teams
from newsclaims_ner.telling import Telling
from newsclaims_ner.words import Words


def recognize(
    document: Document, *, model: bool = True, trace: Trace = NO_TRACE
) -> tuple[Mention, ...]:
    """Return the persons, organizations and places that *document* names, in text order.

    Args:
        document: with tokens.
        model: whether the sequence model takes part.
        trace: is told every decision.
    """
    knowledge = lexicon()
    words = word_reader().read(document.tokens)
    at = marked(words)
    telling = Telling(trace, document, words, knowledge) if trace.on else None
    proposals = propose(words, at, knowledge)
    learned = find_learned(document, words, knowledge, proposals, telling) if model else []
    finds = [
        *(one for one in proposals if model and one.rule == "medium"),
        *learned,
        *find_hyphenated(words, at, document.tokens, knowledge),
        *find_introduced(words, at, knowledge),
        *(trusted(proposals) if model else ranked(proposals)),
    ]
    found = [*parted(without_overlaps(finds), words, knowledge)]
    found = with_edges(found, words, knowledge)
    runs = latin_runs(words, at, document.tokens)
    if runs:
        latin = find_latin(runs, words, document.tokens, knowledge, found)
        found = without_overlaps([*found, *latin])
    found = with_heads(found, words, knowledge)
    found = with_teams(found, words, at, knowledge)
    found = [_with_gender(one, words, knowledge) for one in found]
    persons = [one for one in found if one.kind == "person"]
    again = find_full_names(words, found)
    if again:
        found = without_overlaps([*again, *found])
        persons = [one for one in found if one.kind == "person"]
    short = find_short_names(words, persons, knowledge)
    genders = {one[:2]: one.gender for one in short}
    found = [
        one if one.gender or one[:2] not in genders else one._replace(gender=genders[one[:2]])
        for one in found
    ]
    found = without_overlaps([*found, *short])
    found = joined_by_hyphens(found, words, document.tokens, knowledge)
    if telling:
        telling.finds(
            [
                *finds,
                *(one for one in proposals if one not in finds),
                *(one for one in short if one in found),
            ],
            found,
        )
    return tuple([_mention(one, words, document) for one in found])


def _with_gender(one: Found, words: Words, knowledge: Lexicon) -> Found:
    if one.kind != "person":
        return one
    gender = person_gender(one.first, words, knowledge)
    return one._replace(gender=gender) if gender else one


@cache
def _provenance(rule: str) -> Provenance:
    return Provenance(rule)


def _mention(one: Found, words: Words, document: Document) -> Mention:
    span = code_points(one, words, document)
    return Mention(
        span.start,
        span.end,
        span.text,
        kind=one.kind,
        gender=one.gender,
        provenance=_provenance(one.rule),
    )
