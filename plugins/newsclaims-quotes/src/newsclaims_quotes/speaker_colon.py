"""A speaker and a colon without a verb: `وزير المال سامي نصار: لا نية لرفع الأسعار`.

Many lines begin with a noun phrase and a colon and say nothing of the kind: headings, entries
of a table, datelines, line-ups.  So the phrase must be somebody who can speak, and what follows
a clause or a quotation.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from attrs import evolve, frozen
from newsclaims_arabic.clitics import COMMON_NOUNS
from newsclaims_arabic.layout import line_of
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import STOPS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.verbs import Entry, VerbForm
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import like_adjective, like_participle

from newsclaims.model import Act, Subject
from newsclaims_quotes.attribution_builder import TokenAttribution
from newsclaims_quotes.closers import HAMZA_ABOVE, Closers
from newsclaims_quotes.colon_labels import Label, label_at
from newsclaims_quotes.contents import Content, read_content
from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import spoken_of, tell

OUR = WORDS.endings("our")
FUTURE = WORDS.endings("future_verbs")
QUESTION_MARKS = frozenset({"؟", "?"})

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
        source: the speaker, or the letter that stands for one: ج: ...
        state: where the speaker is to be looked for.
        start: first token of what is said.
        limit: index past the stretch that it may fill.
    """

    colon: int
    form: VerbForm
    source: Stretch
    state: Subject
    start: int
    limit: int


def colon_speakers(passage: Passage, governed: Iterable[Complement]) -> list[ColonSpeaker]:
    """Return the speakers before the colons of a passage.

    Args:
        passage: the document.
        governed: what other cues govern; the colons before and in it are theirs.
    """
    taken = {at for one in governed for at in (one.start - 1, one.start)}
    labels = [
        label
        for start in sorted({passage.starts[colon] for colon in passage.colons})
        if start not in passage.outside
        and (label := label_at(passage, start)) is not None
        and label.colon not in taken
        and label.colon + 1 < len(passage.words)
    ]
    street = sum(one.apposed for one in labels) > 1
    if street:  # several are asked: «فريدة، ربة بيت: الأسعار نار»
        labels = [evolve(one, quoted_only=one.quoted_only and not one.apposed) for one in labels]
    dialogue = len(labels) > 1 and any(one.asks or _is_question(passage, one) for one in labels)
    made: list[ColonSpeaker] = []
    for label in labels:
        speaker = _speaker(passage, label, dialogue=dialogue)
        if speaker is not None:
            made.append(speaker)
            continue
        with spoken_of(passage, label.colon):
            tell(passage, "colon.nothing-said", "rejected", label.colon)
    return made


def draft_colons(
    passage: Passage, governed: Iterable[Complement], closers: Closers
) -> Iterator[TokenAttribution]:
    """Yield the attributions of what stands behind the colons of speakers.

    Args:
        passage: the document.
        governed: what other cues govern.
        closers: what may end what is said.
    """
    for speaker in colon_speakers(passage, governed):
        kind = "quote" if speaker.start in passage.opens else "colon"
        with spoken_of(passage, speaker.colon):
            content = read_content(passage, kind, speaker.start, speaker.limit, closers)
        if content is not None:
            yield _draft(speaker, content)


def _draft(speaker: ColonSpeaker, content: Content) -> TokenAttribution:
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


def _speaker(passage: Passage, label: Label, *, dialogue: bool) -> ColonSpeaker | None:
    start = label.colon + 1
    asks = label.asks or _is_question(passage, label)
    quoted = start in passage.opens and not label.medium
    if (asks and not quoted) or label.medium or label.letter:
        if not dialogue or (label.medium and not asks):
            return None
    elif not _is_said(passage, label) and not (dialogue and _answers(passage, label)):
        return None
    limit = line_of(passage, start)[1] if dialogue else passage.limits[start]
    state: Subject = "source" if not label.letter else "agentless" if asks else "dropped"
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


def _is_question(passage: Passage, label: Label) -> bool:
    """Return whether what stands behind the colon ends its line with a question mark."""
    start = label.colon + 1
    last = line_of(passage, start)[1] - 1
    while last > start and (last in passage.closes or passage.mark(last) == "."):
        last -= 1
    return passage.mark(last) in QUESTION_MARKS


def _answers(passage: Passage, label: Label) -> bool:
    """Return whether the line before is a question, so that whatever follows is the answer."""
    first = line_of(passage, label.colon)[0]
    return first > 0 and passage.mark(first - 1) in QUESTION_MARKS and not label.quoted_only


def _is_said(passage: Passage, label: Label) -> bool:
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
    kind, speaker = passage.forms[start].kind, label.source[0]
    person = speaker in passage.persons or passage.words[speaker].title
    if kind not in ("word", "number") or (kind == "number" and not person):
        return False  # an entry of a table: المتجر: 4.2 نجمة
    words = [i for i in range(start, min(limit, start + LOOK)) if not passage.mark(i)]
    if len(words) < LEAST or start in passage.persons:
        return False
    clause = any(_makes_clause(passage, i) for i in words) or _tells_what_will_be(first)
    clause = clause or (person and _is_nominal_clause(passage, start))
    clause = clause or (label.timed and first.verbal_noun)  # 14:20 | فلان: انتشال الجثث
    ours = any(passage.words[i].pronoun and passage.words[i].body.endswith(OUR) for i in words)
    return (clause or ours) and not _is_report(passage, label)


def _makes_clause(passage: Passage, index: int) -> bool:
    word = passage.words[index]
    if index in passage.named or word.relative:
        return False
    return word.verb or word.particle or (word.that and not passage.words[index - 1].free)


def _is_nominal_clause(passage: Passage, start: int) -> bool:
    """Return whether a bare adjective is said of a definite noun: النائب فلان: الأوضاع | مستقرة."""
    noun, said = passage.words[start], passage.words[start + 1]
    adjective = like_participle(said.stem) or like_adjective(said.stem)
    attached = said.definite or said.pronoun or said.preposition or said.conjunction
    known = said.head is not None or start + 1 in passage.named
    one = noun.definite and not noun.title and start not in passage.named
    return one and adjective and not (attached or known or passage.mark(start + 1))


def _tells_what_will_be(word: Word) -> bool:
    """Return whether an unknown word has the shape of a verb in the future: سنعود."""
    unknown = word.head is None and not word.definite and word.stem not in COMMON_NOUNS
    return unknown and len(word.body) >= SHORTEST_FUTURE and word.body.startswith(FUTURE)


def _is_report(passage: Passage, label: Label) -> bool:
    """Return whether the writer's report begins behind a dateline or byline: فلان: كشفت الوزارة."""
    first, word = label.source[0], passage.words[label.colon + 1]
    told = any(f.tense == "perfect" and f.third for f in word.forms) and not word.conjunction
    signs = first == 0 and first in passage.persons
    return signs and (told or word.verb)
