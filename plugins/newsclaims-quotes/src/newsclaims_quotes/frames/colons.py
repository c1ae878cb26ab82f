"""The step over a colon: what is said begins behind it, or on the line below."""

from __future__ import annotations

from newsclaims_arabic.layout import below, line_of
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.noun_phrase.joined import names_end
from newsclaims_arabic.punctuation import COMMAS, STOPS
from newsclaims_arabic.quotations import DASHES
from newsclaims_arabic.word_shapes import like_participle

from newsclaims_quotes.frames.search import Move, Outcome, Search
from newsclaims_quotes.lists import WORDS

ABOUT = WORDS["about"]
VERSE = 6
"""A line of so few tokens without a stop may be a verse or a heading."""


def listed(search: Search) -> Outcome:
    """Read the names of those who speak behind a colon: رؤساء الكتل: | سامر القيسي، ومنذر عون، إن."""
    at, passage, subject = search.index, search.passage, search.subject
    head = passage.words[subject[0]].head if subject is not None else None
    several = head is not None and head.number in ("d", "p")
    if passage.mark(at) != ":" or subject is None or subject[1] != at or not several:
        return Move.PASS
    end = names_end(passage, at + 1, search.limit)
    goes_on = end < search.limit and (passage.mark(end) in COMMAS or passage.words[end].that)
    if end == at + 1 or not goes_on:
        return Move.PASS
    search.subject = (subject[0], end)
    return search.to(end)


def colon(search: Search) -> Outcome:
    """Take what follows a colon for the content."""
    at, passage = search.index, search.passage
    if passage.mark(at) != ":":
        return Move.PASS
    if passage.mark(min(at + 1, search.limit - 1)) in DASHES:
        at += 1  # قال فلان: - لن نعود
    word = search.following(at)
    if word is None:
        return _below(search)
    if word.that and not word.conjunction:
        return search.made("that", at + 1)
    if not search.frames & {"speech", "whether"}:
        return Move.STOP
    office = _office_end(search)
    if office is not None:
        return search.to(office)
    return search.made("quote" if at + 1 in passage.opens else "colon", at + 1)


def _below(search: Search) -> Outcome:
    """Take for the content what stands on the line below a colon: قال في تصريحات:."""
    at, passage = search.index, search.passage
    if at + 1 != passage.limits[search.cue] or "speech" not in search.frames:
        return Move.STOP
    start = below(passage, at)
    if start is None or start >= len(passage.words) or not _is_occasion(search, at):
        return Move.STOP
    word = passage.words[start]
    if word.conjunction and word.forms and start not in passage.opens:
        return Move.STOP  # وأضاف
    first, end = line_of(passage, start)
    prose = end - first > VERSE or passage.mark(end - 1) in STOPS or first != start
    prose = prose or any(passage.words[i].occasion for i in range(search.cue, at))
    if not prose and start not in passage.opens:
        return Move.STOP  # a verse, a heading
    search.limit = start + 1
    return search.made("quote" if start in passage.opens else "colon", start)


def _is_occasion(search: Search, colon: int) -> bool:
    """Return whether nothing but a subject and an occasion stands between cue and colon.

    No topic, as in `تحدث عن ثلاث نقاط:`, and no other noun, as in `قال قصيدة مطلعها:`.
    """
    passage = search.passage
    if "relays" in search.entry.traits:
        return False
    if any(_is_topic(search, i) for i in range(search.cue + 1, colon)):
        return False
    behind = search.subject[1] if search.subject is not None else search.cue + 1
    word = passage.words[behind]
    opens = word.free or word.preposition or word.adverb or word.particle or word.relative
    return bool(opens) or bool(passage.mark(behind))


def _is_topic(search: Search, index: int) -> bool:
    """Return whether a preposition names what is spoken of, not whom a text is from: الصادر عن."""
    words = search.passage.words
    from_whom = words[index - 1].definite and like_participle(words[index - 1].stem)
    arrives = "arrives" in search.entry.traits
    return words[index].free in ABOUT and not (arrives and from_whom)


def _office_end(search: Search) -> int | None:
    """Return the end of an office between colon and إن: قال فلان: المتحدث باسم الجيش إن."""
    passage, start = search.passage, search.index + 1
    if search.subject is None or not passage.words[start].title:
        return None
    end = phrase_end(passage, start, search.limit)
    reached = end < search.limit and passage.words[end].that and not passage.words[end].conjunction
    return end if reached else None
