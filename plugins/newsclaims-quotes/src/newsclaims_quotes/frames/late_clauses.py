"""A clause with أن behind what only seemed to be said: a thing that an apposition or occasion names.

`أكد فلان، مدير حفظ الصحة بالوزارة، لـ«البلد» | أن كذا`, `أكدت خلال ندوة حول «كذا وكذا»، | أن كذا`.
"""

from __future__ import annotations

from attrs import evolve
from newsclaims_arabic.passage import COMMAS, STOPS

from newsclaims_quotes.frames.search import Complement, Search

REACH = 45
"""So many tokens behind what seemed to be said its clause begins."""
HAMZA_BELOW = "إ"


def with_late_clause(search: Search, found: Complement) -> Complement:
    """Return *found*, or the clause with أن behind a comma or a time that nothing else governs."""
    passage = search.passage
    if "that" not in search.frames or found.subject is None or search.participle:
        return found
    start = found.start
    if found.kind == "quote":
        quotation = passage.opens.get(start)
        if quotation is None or passage.words[start + 1].that:
            return found
        at = quotation.close + 1
        late = at + 1 < search.limit and passage.mark(at) in COMMAS and _is_clause(search, at + 1)
        return evolve(found, kind="that", start=at + 1) if late else found
    if found.kind != "object" or search.passage.words[search.cue].pronoun:
        return found
    index = start + 1
    while index < min(search.limit, start + REACH):
        quotation = passage.opens.get(index)
        if quotation is not None:
            index = quotation.close + 1
            continue
        word = passage.words[index]
        if _is_clause(search, index):
            before = passage.words[index - 1]
            free = passage.mark(index - 1) in COMMAS or index - 1 in passage.closes or before.adverb
            whole = _with_apposition(search, found, index)
            return evolve(whole, kind="that", start=index) if free else found
        verb = word.verb and not word.adverb
        if word.that or verb or word.relative or passage.mark(index) in STOPS:
            return found
        index += 1
    return found


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
