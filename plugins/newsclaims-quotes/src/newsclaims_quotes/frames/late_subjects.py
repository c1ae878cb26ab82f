"""Who calls for it, named behind what a relative clause says of the noun before: الاجتماع الذي دعت إلى عقده | المندوبة."""

from __future__ import annotations

from attrs import evolve
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage

from newsclaims_quotes.frames.search import Complement, Search

BODIES = frozenset({"media", "organization"})
SPLIT = Limits(split=True)


def with_late_subject(search: Search, found: Complement) -> Complement:
    """Return *found* with the subject of a relative clause that stands behind what is asked for.

    What is asked for is a deed with the pronoun of the noun that the clause describes.
    """
    passage, start = search.passage, found.start
    behind = start + 1
    if found.kind != "noun" or found.subject is not None or behind >= search.limit:
        return found
    deed = passage.words[start]
    if not (deed.pronoun and deed.verbal_noun and _is_relative(search)):
        return found
    end = phrase_end(passage, behind, search.limit, SPLIT)
    return evolve(found, subject=(behind, end)) if _speaks(search, behind, end) else found


def _is_relative(search: Search) -> bool:
    """Return whether the verb opens a relative clause and governs nothing itself."""
    passage, cue = search.passage, search.cue
    return cue > 0 and passage.words[cue - 1].relative and not passage.words[cue].pronoun


def _speaks(search: Search, start: int, end: int) -> bool:
    """Return whether the phrase behind the deed is of somebody with whom the verb agrees."""
    passage = search.passage
    word = passage.words[start]
    if end <= start or passage.mark(start) or word.preposition or word.free or word.conjunction:
        return False
    body = word.head is not None and word.head.head_class in BODIES
    known = word.title or body or start in passage.named
    return known and _agrees(passage, start, search.form.gender)


def _agrees(passage: Passage, index: int, gender: str | None) -> bool:
    head = passage.words[index].head
    return head is None or gender is None or head.gender in (None, gender)
