"""Who speaks, where the speaker stands before the reporting word."""

from __future__ import annotations

from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.phrase import phrase_end
from newsclaims_quotes.reading import COMMAS, DASHES, Reading
from newsclaims_quotes.spans import Phrase

REACH = 45
LOOK_BACK = 60
LONGEST_HEAD = 5


def subject_before(reading: Reading, cue: int, form: CueForm) -> Phrase | None:
    """Return the noun phrase before *cue* that is its subject: `الوزيرة قالت إن`."""
    if reading.words[cue].conjunction or form.person != 3:
        return None
    low = max(reading.starts[cue], cue - REACH)
    home = reading.inside[cue]
    if home is not None:
        low = max(low, home.open + 1)
    for start in range(low, cue):
        if not _opens_clause(reading, start, low):
            continue
        phrase = _walk(reading, start, cue)
        if phrase is not None and agrees(reading, phrase, form):
            return phrase
    return None


def relative_head(reading: Reading, cue: int, form: CueForm) -> Phrase | None:
    """Return the head of the relative clause whose verb *cue* is: `الحكومة التي طالبت`."""
    if not cue or reading.words[cue].pronoun:
        return None
    pronoun = reading.words[cue - 1]
    if not pronoun.relative or pronoun.body in ("من", "ممن"):
        return None
    feminine = pronoun.body.endswith("التي")
    plural = pronoun.body.endswith("الذين")
    if form.person != 3 or (form.gender == "f") != feminine or (form.number == "p") != plural:
        return None
    for start in range(cue - 2, max(reading.starts[cue], cue - 14) - 1, -1):
        word = reading.words[start]
        if reading.mark(start):
            return None
        previous = reading.words[start - 1] if start > reading.starts[cue] else None
        if plural and not word.stem.endswith(("ون", "ين")) and start not in reading.named:
            continue
        opens = (
            previous is None
            or previous.verb
            or previous.that
            or previous.free
            or reading.mark(start - 1)
            or bool(word.preposition)
            or bool(word.conjunction)
        )
        if (
            opens
            and (word.noun or start in reading.named)
            and phrase_end(reading, start, cue - 1) == cue - 1
        ):
            head = start, cue - 1
            return (
                head
                if cue - 1 - start <= LONGEST_HEAD
                and word.body not in reading.lexicon.never_speakers
                else None
            )
    return None


def agrees(reading: Reading, phrase: Phrase, form: CueForm) -> bool:
    """Say whether the head of *phrase* can be the subject of *form* as far as its ending shows."""
    head = reading.words[phrase[0]]
    if head.preposition and head.body != head.preposition:
        return False
    if (
        form.number == "s"
        and form.gender == "m"
        and head.stem.endswith("ه")
        and phrase[0] not in reading.named
    ):
        return head.stem in ("خليفه", "طاغيه", "علامه")
    return True


def _opens_clause(reading: Reading, start: int, low: int) -> bool:
    if start == low:
        return True
    if reading.mark(start - 1):
        return reading.mark(start - 1) not in DASHES
    previous = reading.words[start - 1]
    return (
        bool(reading.words[start].conjunction)
        or previous.that
        or previous.body in reading.lexicon.connectives
        or previous.particle
    )


def _walk(reading: Reading, start: int, cue: int) -> Phrase | None:
    """Read a subject, its appositions and adverbials from *start* up to *cue*."""
    word = reading.words[start]
    if not (word.noun or start in reading.named or start in reading.opens or word.title) or (
        word.preposition and start not in reading.named
    ):
        return None
    end = phrase_end(reading, start, cue)
    if end <= start:
        return None
    phrase = (start, end)
    index = end
    while index < cue:
        mark = reading.mark(index)
        word = reading.words[index]
        if mark in COMMAS or mark in DASHES:
            index += 1
            if (
                index < cue
                and (reading.words[index].noun or index in reading.named)
                and phrase[1] == index - 1
                and not reading.words[index].conjunction
            ):
                end = phrase_end(reading, index, cue)
                if end > index:
                    phrase = (start, end)
                    index = end
        elif word.relative:
            while index < cue and reading.mark(index) not in COMMAS:
                if reading.words[index].that:
                    return None
                index += 1
        elif word.adverb or reading.tokens[index].kind == "number":
            index += 1
        elif word.free or word.preposition:
            end = phrase_end(reading, index + bool(word.free), cue)
            index = max(end, index + 1)
        elif word.particle and word.body in ("قد", "لم", "لن", "لا", "سوف", "ايضا", "كان", "كانت"):
            index += 1
        else:
            return None
    return phrase


def governing_verb(reading: Reading, index: int) -> tuple[int, tuple[int, int] | None] | None:
    """Return the verb whose clause the word at *index* belongs to, and its subject."""
    home = reading.inside[index]
    low = max(reading.starts[index], index - LOOK_BACK)
    for at in range(index - 1, low - 1, -1):
        word = reading.words[at]
        if not word.verb or reading.inside[at] is not home:
            continue
        before = reading.words[at - 1] if at > low else None
        if before is not None and (
            before.that or before.relative or before.particle or before.free
        ):
            continue
        if before is not None and not (
            word.conjunction
            or reading.mark(at - 1)
            or before.adverb
            or before.body in reading.lexicon.connectives
        ):
            continue
        end = phrase_end(reading, at + 1, index)
        if end <= at + 1:
            return at, None
        while end + 1 < index and reading.mark(end) in COMMAS:
            word = reading.words[end + 1]
            if not (
                (word.conjunction and word.noun and word.pronoun) or end + 1 in reading.persons
            ):
                break
            end = phrase_end(reading, end + 1, index)
        return at, (at + 1, end)
    return None
