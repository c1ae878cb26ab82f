"""A clause with أن behind what only seemed to be said: a thing that an apposition or occasion names.

`أكد فلان، مدير حفظ الصحة بالوزارة، لـ«البلد» | أن كذا`, `أكدت خلال ندوة حول «كذا وكذا»، | أن كذا`.
"""

from __future__ import annotations

from attrs import evolve
from newsclaims_arabic.punctuation import COMMAS, STOPS

from newsclaims_quotes.frames.search import Complement, Search

REACH = 45
"""So many tokens behind what seemed to be said its clause begins."""
HAMZA_BELOW = "إ"


def with_late_clause(search: Search, found: Complement) -> Complement:
    """Return *found*, or the clause with أن behind a comma or a time that nothing else governs."""
    passage = search.passage
    if "that" not in search.frames or found.subject is None or search.participle:
        return found
    if found.kind == "quote":
        return _behind_quotation(search, found)
    if found.kind != "object" or passage.words[search.cue].pronoun:
        return found
    start = _clause_behind(search, found.start + 1)
    if start is None:
        return found
    return evolve(_with_apposition(search, found, start), kind="that", start=start)


def _behind_quotation(search: Search, found: Complement) -> Complement:
    """Return the clause behind a comma where quoted words without one were only spoken of."""
    passage = search.passage
    quotation = passage.opens.get(found.start)
    if quotation is None or passage.words[found.start + 1].that:
        return found
    at = quotation.close + 1
    late = at + 1 < search.limit and passage.mark(at) in COMMAS and _is_clause(search, at + 1)
    return evolve(found, kind="that", start=at + 1) if late else found


def _clause_behind(search: Search, index: int) -> int | None:
    """Return where a clause begins behind a comma, a mark or a time, from *index* on."""
    passage, limit = search.passage, min(search.limit, index + REACH)
    while index < limit:
        quotation = passage.opens.get(index)
        if quotation is not None:
            index = quotation.close + 1
            continue
        word, before = passage.words[index], passage.words[index - 1]
        if _is_clause(search, index):
            free = passage.mark(index - 1) in COMMAS or index - 1 in passage.closes or before.adverb
            return index if free else None
        verb = word.verb and not word.adverb
        if word.that or verb or word.relative or passage.mark(index) in STOPS:
            return None
        index += 1
    return None


def _with_apposition(search: Search, found: Complement, start: int) -> Complement:
    """Return *found* with the office behind the comma that only seemed to end before a thing."""
    passage, subject = search.passage, found.subject
    if subject is None or passage.mark(subject[1]) not in COMMAS:
        return found
    if not passage.words[subject[1] + 1].title:
        return found
    past = next((i for i in range(found.start, start) if passage.mark(i) in COMMAS), None)
    return found if past is None else evolve(found, subject=(subject[0], past))


def _is_clause(search: Search, index: int) -> bool:
    """Return whether what the verb governs begins at *index*: أن, no إن of a condition."""
    word, text = search.passage.words[index], search.passage.forms[index].text
    return word.that and not word.conjunction and not text.startswith(HAMZA_BELOW)
