"""Steps over punctuation: quotations, colons, commas, dashes, brackets."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.apposition import Place, apposition_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import CLOSE_BRACKETS, COMMAS, DASHES, OPEN_BRACKETS
from newsclaims_arabic.quotations import family
from newsclaims_arabic.speech import LONG, is_speech

from newsclaims_quotes.frames.objects import object_or_target, subject
from newsclaims_quotes.frames.scan import Move, Outcome, Scan

BRACKET = 14
"""A bracket or an insertion between dashes is not longer than this."""


def quotation(scan: Scan) -> Outcome:
    """Take quoted words for the content, or a name in marks for a noun phrase."""
    at, passage = scan.index, scan.passage
    quoted = passage.opens.get(at)
    if quoted is None:
        return scan.made("quote", at) if _opens_without_end(scan) else Move.PASS
    if _is_named_speaker(scan, quoted.close):
        scan.subject = (at, quoted.close + 1)
        return scan.to(quoted.close + 1)
    if "target" in scan.frames and scan.target is None and _governs_behind(scan, quoted.close):
        return _phrase(scan)
    if "speech" in scan.frames and is_speech(passage, quoted):
        if _speaks_here(scan):
            return scan.made("quote", at)
        if passage.words[at - 1].free:
            return scan.to(quoted.close + 1)  # ندوة حول «...»
    return _name(scan, quoted.close)


def _is_named_speaker(scan: Scan, close: int) -> bool:
    """Say whether أن follows the marks, so that a speaker stands in them: أفاد «المرصد» بأن."""
    after = scan.following(close)
    if scan.subject is not None or scan.participle or after is None or after.conjunction:
        return False
    behind = scan.following(close + 1)
    return after.that or (bool(after.free) and behind is not None and behind.that)


def _name(scan: Scan, close: int) -> Outcome:
    """Take a name in marks for the object, the subject or who is addressed, else skip it."""
    takes_object = "object" in scan.frames
    if takes_object and (scan.subject is not None or scan.preceded):
        return scan.made("object", scan.index)
    opens_phrase = scan.subject is None and not scan.participle
    if opens_phrase or ("target" in scan.frames and scan.target is None):
        return _phrase(scan)
    return scan.made("object", scan.index) if takes_object else scan.to(close + 1)


def _opens_without_end(scan: Scan) -> bool:
    """Say whether a quotation opens here that the newsroom forgot to close."""
    at, passage = scan.index, scan.passage
    if not family(passage.mark(at)) or at in passage.closes or "speech" not in scan.frames:
        return False
    behind_subject = scan.subject is not None and scan.subject[1] == at
    place = at - 1 == scan.cue or behind_subject or passage.mark(at - 1) in COMMAS
    return place and passage.tokens[at].start > passage.tokens[at - 1].end


def _phrase(scan: Scan) -> Outcome:
    outcome = object_or_target(scan)
    return subject(scan) if outcome is Move.PASS else outcome


def _speaks_here(scan: Scan) -> bool:
    """Say whether quoted words may begin here, and not a name inside a phrase."""
    at, passage = scan.index, scan.passage
    words = passage.quotation_words(passage.opens[at])
    if len(words) < LONG and not any(passage.words[i].verb for i in words):
        return False
    if at - 1 == scan.cue or (scan.subject is not None and scan.subject[1] == at):
        return True
    if scan.via is not None and scan.via[1] in (at, at - 1):
        return True
    previous = passage.words[at - 1]
    if previous.free:
        return False
    occasion = previous.occasion or previous.adverb or passage.words[at - 2].occasion
    return bool(passage.mark(at - 1)) or occasion or len(words) > LONG


def _governs_behind(scan: Scan, close: int) -> bool:
    """Say whether one of the verb's prepositions follows directly: متهماً «قوى» بنشر."""
    word = scan.following(close)
    return word is not None and bool({word.free, word.preposition} & scan.governed)


def colon(scan: Scan) -> Outcome:
    """Take what follows a colon for the content."""
    at, passage = scan.index, scan.passage
    if passage.mark(at) != ":":
        return Move.PASS
    word = scan.following()
    if word is None:
        return Move.STOP
    if word.that and not word.conjunction:
        return scan.made("that", at + 1)
    if not scan.frames & {"speech", "whether"}:
        return Move.STOP
    office = _office_end(scan)
    if office is not None:
        return scan.to(office)
    return scan.made("quote" if at + 1 in passage.opens else "colon", at + 1)


def _office_end(scan: Scan) -> int | None:
    """Return the end of an office between colon and إن: قال فلان: المتحدث باسم الجيش إن."""
    passage, start = scan.passage, scan.index + 1
    if scan.subject is None or not passage.words[start].title:
        return None
    end = phrase_end(passage, start, scan.limit)
    reached = end < scan.limit and passage.words[end].that and not passage.words[end].conjunction
    return end if reached else None


def dashes(scan: Scan) -> Outcome:
    """Skip an insertion between dashes: الله - عز وجل - أن."""
    passage = scan.passage
    if passage.mark(scan.index) not in DASHES:
        return Move.PASS
    for j in range(scan.index + 1, min(scan.limit, scan.index + BRACKET)):
        mark = passage.mark(j)
        if mark in DASHES:
            if _is_office_in_dashes(scan, j) and scan.subject is not None:
                scan.subject = (scan.subject[0], j)
            return scan.to(j + 1)
        if mark:
            break
    return Move.PASS


def _is_office_in_dashes(scan: Scan, closing: int) -> bool:
    """Say whether an office fills the dashes behind a name: قال فلان -خبير المناخ- إن."""
    passage, start = scan.passage, scan.index + 1
    if scan.subject is None or scan.subject[1] != scan.index or not passage.words[start].title:
        return False
    return (
        scan.index - 1 in passage.person_tokens and phrase_end(passage, start, closing) == closing
    )


def comma(scan: Scan) -> Outcome:
    """Pass a comma, and an apposition to the subject behind it."""
    at, passage = scan.index, scan.passage
    if passage.mark(at) not in COMMAS and passage.mark(at) not in DASHES:
        return Move.PASS
    if scan.fallback is not None and scan.fallback.kind in ("object", "noun"):
        return Move.STOP
    scan.pass_comma()
    if scan.subject is not None and scan.subject[1] == at:
        place = Place(
            clause=True,
            addressed="target" in scan.frames,
            content="object" in scan.frames,
            limits=Limits(governed=scan.governed, split=True),
        )
        end = apposition_end(passage, at, scan.limit, place)
        if end > at:
            scan.subject = (scan.subject[0], end)
            scan.index = end
    return Move.ON


def bracket(scan: Scan) -> Outcome:
    """Skip a bracket."""
    passage = scan.passage
    if passage.mark(scan.index) not in OPEN_BRACKETS:
        return Move.PASS
    for j in range(scan.index + 1, min(scan.limit, scan.index + BRACKET)):
        if passage.mark(j) in CLOSE_BRACKETS:
            return scan.to(j + 1)
    return Move.STOP
