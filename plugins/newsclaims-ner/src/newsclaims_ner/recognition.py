"""Finders in order of trust, and what they found as mentions."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import cache

from newsclaims.model import Document, Mention, Provenance
from newsclaims.trace import NO_TRACE, Trace
from newsclaims_ner.edges import trimmed, with_edges
from newsclaims_ner.found import Found, code_points, without_overlaps
from newsclaims_ner.gender import person_gender
from newsclaims_ner.headed import find_quoted, with_heads
from newsclaims_ner.hyphens import find_hyphenated, joined_by_hyphens
from newsclaims_ner.latin import find_latin, latin_runs
from newsclaims_ner.learned import find_learned
from newsclaims_ner.lexicon import Lexicon, lexicon
from newsclaims_ner.marks import LATIN, marked, word_reader
from newsclaims_ner.organizations import find_organizations
from newsclaims_ner.persons import extended, find_persons
from newsclaims_ner.places import find_listed
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
    listed = find_listed(words, at, knowledge)
    learned = find_learned(document, words, knowledge, telling) if model else []
    learned = [one for one in learned if not words[one.first].marks & LATIN]
    composed = find_organizations(words, at, knowledge)
    finds = [
        *(one for one in listed if one.rule == "medium"),
        *_longest_first(listed, composed),
        *find_quoted(words, at, knowledge),
        *find_hyphenated(words, at, document.tokens, knowledge),
        *_with_whole_names(learned, words, knowledge),
        *find_persons(words, at, knowledge),
        *(one for one in listed if one.last - one.first == 1),
    ]
    found = with_edges(without_overlaps(finds), words, knowledge)
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
        telling.finds([*finds, *(one for one in short if one in found)], found)
    return tuple([_mention(one, words, document) for one in found])


def _longest_first(listed: Sequence[Found], composed: Sequence[Found]) -> list[Found]:
    """Return the listed names of several words and the composed ones, of two the longer first."""
    names = [*(one for one in listed if one.last - one.first > 1), *composed]
    return sorted(names, key=lambda one: one.first - one.last)


def _with_whole_names(found: Sequence[Found], words: Words, knowledge: Lexicon) -> Iterator[Found]:
    """Yield *found* with persons whole, and without what stood around their names."""
    for one in found:
        if one.kind != "person":
            yield one
            continue
        name = trimmed(one, words, knowledge)
        if name is not None:
            yield extended(name, words, knowledge)


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
