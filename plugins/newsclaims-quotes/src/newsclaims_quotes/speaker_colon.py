"""A speaker and a colon without a verb: `وزير المال سامي نصار: لا نية لرفع الأسعار`.

Many lines begin with a noun phrase and a colon and say nothing of the kind: headings, entries
of a table, datelines, line-ups.  So the phrase must be somebody who can speak, and what follows
a clause or a quotation.
"""

from __future__ import annotations

from collections.abc import Container

from attrs import frozen
from newsclaims_arabic.layout import line_of, past_bullet
from newsclaims_arabic.noun_phrase.apposition import appositions_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import (
    CLOSE_BRACKETS,
    COMMAS,
    DASHES,
    OPEN_BRACKETS,
    STOPS,
    Passage,
)
from newsclaims_arabic.relations import AGENCIES
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.verbs import Entry, VerbForm
from newsclaims_arabic.word import Word
from newsclaims_arabic.words import COMMON_NOUNS

from newsclaims.model import Act, Subject
from newsclaims.text import fold
from newsclaims_quotes.attribution_builder import TokenAttribution
from newsclaims_quotes.content_end import HAMZA_ABOVE
from newsclaims_quotes.contents import Content
from newsclaims_quotes.lists import WORDS

QUESTIONS = WORDS["question_labels"]
ANSWERS = WORDS["answer_labels"]
FLASHES = WORDS["flashes"]
AGES = WORDS["ages"]
OCCASIONS = WORDS["colon_occasions"]
OUR = WORDS.endings("our")
FUTURE = WORDS.endings("future_verbs")
FEMININE = "ه"
BODIES = frozenset({"organization", "unnamed", "group"})
QUESTION_MARKS = frozenset({"؟", "?"})

REACH = 24
"""Maximum number of tokens before the colon."""
TAIL = 10
"""Maximum number of tokens between the speaker and the colon: the occasion, an age."""
LOOK = 14
"""So many tokens behind the colon are looked at for what makes a clause of them."""
SHORTEST_FUTURE = 4
LEAST = 2
"""Without marks so many words are a clause at least."""


@frozen(kw_only=True)
class ColonSpeaker:
    """A speaker before a colon.

    Args:
        colon: the colon, which is the cue.
        form: what the colon does, as if it were a form of a verb.
        source: the speaker, or None where a letter stands for one: ج: ...
        state: where the speaker is to be looked for.
        start: first token of what is said.
        limit: index past the stretch that it may fill.
    """

    colon: int
    form: VerbForm
    source: Stretch | None
    state: Subject
    start: int
    limit: int


@frozen
class _Label:
    """What stands before a colon: how surely it speaks, and who it is."""

    colon: int
    source: Stretch | None
    asks: bool = False
    quoted_only: bool = False
    medium: bool = False


def colon_speakers(passage: Passage, taken: Container[int]) -> list[ColonSpeaker]:
    """Return the speakers before the colons of a passage that no other cue has *taken*."""
    labels = [
        label
        for start in sorted(set(passage.starts))
        if start not in passage.outside
        and (label := _label(passage, start)) is not None
        and label.colon not in taken
        and label.colon + 1 < len(passage.words)
    ]
    dialogue = len(labels) > 1 and any(one.asks or _is_question(passage, one) for one in labels)
    made = (_speaker(passage, label, dialogue=dialogue) for label in labels)
    return [one for one in made if one is not None]


def draft_colon(speaker: ColonSpeaker, content: Content) -> TokenAttribution:
    """Return the attribution of what stands behind the colon of a *speaker*."""
    return TokenAttribution(
        rule="speaker-colon",
        cue=(speaker.colon, speaker.colon + 1),
        form=speaker.form,
        act=speaker.form.entry.act,
        contents=content.stretches,
        direct=content.direct,
        subject=speaker.source,
        state=speaker.state,
    )


def _speaker(passage: Passage, label: _Label, *, dialogue: bool) -> ColonSpeaker | None:
    start = label.colon + 1
    asks = label.asks or _is_question(passage, label)
    quoted = start in passage.opens and not label.medium
    if (asks and not quoted) or label.medium or label.source is None:
        if not dialogue or (label.medium and not asks):
            return None
    elif not _is_said(passage, label) and not (dialogue and _answers(passage, label)):
        return None
    limit = line_of(passage, start)[1] if dialogue else passage.limits[start]
    state: Subject = "source" if label.source else "agentless" if asks else "dropped"
    return ColonSpeaker(
        colon=label.colon,
        form=_form("ask" if asks else "state"),
        source=label.source,
        state=state,
        start=start,
        limit=limit,
    )


def _form(act: Act) -> VerbForm:
    entry = Entry(lemma=":", cue_class="say", act=act, frames=frozenset({"speech"}))
    return VerbForm(entry=entry, tense="perfect", passive=False, person=3, gender=None, number="s")


# -- before the colon


def _label(passage: Passage, start: int) -> _Label | None:
    """Return what the sentence that begins at *start* has before its first colon, if it may speak."""
    limit = min(passage.limits[start], start + REACH)
    first = _past_prefix(passage, start, limit)
    colon = next((i for i in range(first, limit) if passage.mark(i) == ":"), None)
    if colon is None or colon == first:
        return None
    if colon == first + 1 and passage.forms[first].norm in QUESTIONS | ANSWERS:
        return _Label(colon, None, asks=passage.forms[first].norm in QUESTIONS)
    quotation = passage.opens.get(first)
    if quotation is not None:
        whole = quotation.close + 1 == colon
        return _Label(colon, (first, colon), medium=True) if whole else None
    return _phrase_label(passage, first, colon) if _may_begin(passage, first) else None


def _may_begin(passage: Passage, first: int) -> bool:
    """Return whether a noun phrase of its own may begin at *first*."""
    word, begun = passage.words[first], first in passage.begun
    joined = (word.conjunction or word.preposition) and not begun
    set_off = passage.mark(first + 1) in COMMAS | OPEN_BRACKETS  # سامر، 40 عاما:
    reports = word.forms and not (word.title or begun or set_off)
    return not (joined or word.verb or reports)


def _phrase_label(passage: Passage, first: int, colon: int) -> _Label | None:
    """Read the noun phrase at *first* and what stands between it and the colon."""
    end = appositions_end(passage, phrase_end(passage, first, colon, Limits(split=True)), colon)
    if end == first or _is_credit(passage, first, end):
        return None
    named = _speaks(passage, first, end)
    bare = next((i for i in range(first + 1, end) if passage.mark(i) in COMMAS), end)
    if bare < colon and _is_age(passage, bare, colon):
        return _Label(colon, (first, bare), quoted_only=not named)
    return _Label(colon, (first, end)) if named and _leads_to_colon(passage, end, colon) else None


def _past_prefix(passage: Passage, first: int, limit: int) -> int:
    """Return the first token behind a bullet, the time of a live blog and what announces it."""
    first = past_bullet(passage, first, limit)
    while first + 2 < limit:
        number = passage.forms[first].kind == "number" or passage.words[first].body in FLASHES
        mark = passage.mark(first + 1)
        if not number or not (mark in DASHES or mark in (":", "|")):
            break
        first += 2
    return first


def _speaks(passage: Passage, first: int, end: int) -> bool:
    """Return whether a phrase names somebody: a person, an office, a body, an unnamed source."""
    if first in passage.places:
        return False
    word = passage.words[first]
    if first in passage.persons:
        return not word.pronoun  # يعاجله ناصر: a verb taken into the name
    alone = end == first + 1
    if word.title:
        return word.definite or not alone
    head = word.head
    known = head is not None and (head.head_class in BODIES or head.personal)
    if head is not None and head.head_class == "group" and word.stem.endswith(FEMININE):
        return False  # الشريحة الأولى: ...
    whole = word.definite or not alone or (head is not None and head.number == "p")
    body = first in passage.begun and first not in passage.persons
    return (known and whole) or body


def _is_credit(passage: Passage, first: int, end: int) -> bool:
    """Return whether an agency or a medium stands before the colon, as in a dateline."""
    span = passage.span(first, end - 1)
    return passage.words[first].media or fold(span.text) in AGENCIES


def _leads_to_colon(passage: Passage, end: int, colon: int) -> bool:
    """Return whether nothing but an occasion or a listener stands before the colon."""
    if end == colon:
        return True
    word = passage.words[end]
    occasion = not OCCASIONS.isdisjoint({word.free, word.body}) or word.preposition == "ل"
    occasion = occasion or word.adverb
    if not occasion or colon - end > TAIL:
        return False
    rest = range(end, colon)
    return not any(
        passage.words[i].verb or passage.words[i].that or passage.words[i].relative
        or passage.mark(i) in COMMAS | STOPS
        for i in rest
    )  # fmt: skip


def _is_age(passage: Passage, end: int, colon: int) -> bool:
    """Return whether an age or an occupation in commas or brackets follows: فلان، 40 عاما:."""
    mark = passage.mark(end)
    if (mark not in COMMAS and mark not in OPEN_BRACKETS) or colon - end > TAIL:
        return False
    if mark in OPEN_BRACKETS:
        return passage.mark(colon - 1) in CLOSE_BRACKETS
    inner = range(end + 1, colon)
    aged = any(passage.words[i].body in AGES for i in inner)
    noun = passage.words[end + 1]
    marks = {passage.mark(i) for i in inner} - (COMMAS if aged else set())
    plain = marks <= {""} and not any(passage.words[i].verb for i in inner)
    return plain and (aged or (noun.noun and not noun.conjunction))


# -- behind it


def _is_question(passage: Passage, label: _Label) -> bool:
    """Return whether what stands behind the colon ends its line with a question mark."""
    start = label.colon + 1
    last = line_of(passage, start)[1] - 1
    while last > start and (last in passage.closes or passage.mark(last) == "."):
        last -= 1
    return passage.mark(last) in QUESTION_MARKS


def _answers(passage: Passage, label: _Label) -> bool:
    """Return whether the line before is a question, so that whatever follows is the answer."""
    first = line_of(passage, label.colon)[0]
    return first > 0 and passage.mark(first - 1) in QUESTION_MARKS and not label.quoted_only


def _is_said(passage: Passage, label: _Label) -> bool:
    """Return whether a quotation or a clause follows, and no list, name or report of somebody else."""
    start = label.colon + 1
    limit = passage.limits[start]
    first = passage.words[start]
    if first.that and HAMZA_ABOVE in passage.forms[start].text:
        return False  # a verb that nobody knows governs it: استطرد فلان: أن
    quotation = passage.opens.get(start)
    if quotation is not None:
        ends = quotation.close + 1 >= limit or passage.mark(quotation.close + 1) in STOPS
        return is_speech(passage, quotation) or ends
    if label.quoted_only or start >= limit or start in passage.outside:
        return False
    kind, speaker = passage.forms[start].kind, label.source[0] if label.source else start
    person = speaker in passage.persons or passage.words[speaker].title
    if kind not in ("word", "number") or (kind == "number" and not person):
        return False  # an entry of a table: المتجر: 4.2 نجمة
    words = [i for i in range(start, min(limit, start + LOOK)) if not passage.mark(i)]
    if len(words) < LEAST or start in passage.persons:
        return False
    clause = any(_makes_clause(passage, i) for i in words) or _tells_what_will_be(first)
    ours = any(passage.words[i].pronoun and passage.words[i].body.endswith(OUR) for i in words)
    return (clause or ours) and not _is_report(passage, label)


def _makes_clause(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    if index in passage.named or word.relative:
        return False
    return word.verb or word.particle or (word.that and not passage.words[index - 1].free)


def _tells_what_will_be(word: Word) -> bool:
    """Return whether an unknown word has the shape of a verb in the future: سنعود."""
    unknown = word.head is None and not word.definite and word.stem not in COMMON_NOUNS
    return unknown and len(word.body) >= SHORTEST_FUTURE and word.body.startswith(FUTURE)


def _is_report(passage: Passage, label: _Label) -> bool:
    """Return whether the writer's report begins behind a dateline or byline: فلان: كشفت الوزارة."""
    first = label.source[0] if label.source is not None else label.colon
    word = passage.words[label.colon + 1]
    told = any(f.tense == "perfect" and f.third for f in word.forms) and not word.conjunction
    signs = first == 0 and first in passage.persons
    return signs and (told or word.verb)
