"""Who speaks with a finite verb or participle that reports, and which rule shows it."""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch

from newsclaims.model import Subject
from newsclaims_quotes.cue_classes import CLAUSES
from newsclaims_quotes.cues import Candidate, says_of_it
from newsclaims_quotes.described_nouns import (
    describing_document,
    has_quality,
    is_called,
    is_expected,
    is_generally_expected,
    is_whoever,
)
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.relatives import described, is_said_of_thing, parted, relative_head
from newsclaims_quotes.rules import tell
from newsclaims_quotes.subjects import governing_verb, subject_before

BUT = WORDS["but"]
MOUTH = WORDS["mouth"]
WHATS = WORDS["whats"]
ADJOINING = 4
PAIR = 2
NAMES_ONLY = frozenset({"noun", "object", "light"})
"""Complements that show a topic only, where the verb stands in a relative clause."""


@frozen(kw_only=True)
class Speaker:
    """Who speaks and which rule shows it."""

    rule: str
    subject: Stretch | None = None
    state: Subject = "source"
    antecedent: Stretch | None = None


def speaker_of(
    passage: Passage, candidate: Candidate, cues: dict[int, Candidate]
) -> Speaker | None:
    """Return who speaks with the verb or participle, or None where it reports nothing."""
    index, form, complement = candidate.index, candidate.form, candidate.complement
    if form.tense == "participle":
        return _of_participle(passage, candidate, cues)
    if is_called(passage, candidate):
        return Speaker(rule="passive", state="agentless")
    if "arrives" in form.entry.traits and not passage.words[index + 1].pronoun:
        start = index + 2 + (passage.mark(index + 1) in COMMAS)  # جاء، في | بيان
        mouth = passage.words[start].body in MOUTH  # جاء على لسان | الوزير
        if mouth or complement.subject is None:
            end = phrase_end(passage, start + mouth, complement.start)
            return Speaker(rule="in-document", subject=(start + mouth, end))
    if complement.subject is not None:
        before = subject_before(passage, index, form) if _addressed(passage, candidate) else None
        if before is not None and (form.tense == "imperfect" or _is_topic(passage, before, index)):
            return Speaker(rule="subject-first", subject=before)
        return Speaker(rule="verb-first", subject=complement.subject)
    return _of_bare_verb(passage, candidate, cues)


def _is_topic(passage: Passage, phrase: Stretch, verb: int) -> bool:
    """Return whether a noun phrase right before a perfect is something known: أن | المجلس دعا الوزير."""
    head = passage.words[phrase[0]]
    known = head.definite or head.title or head.head is not None or phrase[0] in passage.named
    return known and phrase[1] == verb


def _of_bare_verb(
    passage: Passage, candidate: Candidate, cues: dict[int, Candidate]
) -> Speaker | None:
    """Find the speaker of a verb that has none behind it."""
    index, form = candidate.index, candidate.form
    whom = described(passage, index, form)
    if whom is None and candidate.complement.kind in CLAUSES:
        whom = describing_document(passage, index, form)
    if whom is not None:
        return Speaker(rule="relative-clause", subject=whom)
    head = relative_head(passage, index, form)
    expected = is_expected(passage, candidate, head) or is_generally_expected(passage, candidate)
    if expected or is_whoever(passage, index):
        return Speaker(rule="passive", state="agentless")
    if head is None:
        return _of_no_head(passage, candidate)
    of_thing = says_of_it(passage, candidate) and is_said_of_thing(passage, head)
    if of_thing and parted(passage, index) is None:
        low = passage.starts[index]
        before = [cues[i].complement.subject for i in range(low, index) if i in cues]
        whom = next(filter(None, reversed(before)), None)
        return Speaker(rule="dropped-subject", state="inherited", antecedent=whom)
    return _of_relative(passage, candidate, head)


def _of_relative(passage: Passage, candidate: Candidate, head: Stretch) -> Speaker | None:
    """Find the speaker of a verb in a clause that describes *head*."""
    both = parted(passage, candidate.index)
    if both is not None:
        if says_of_it(passage, candidate):
            return Speaker(rule="dropped-subject", state="dropped", antecedent=both[0])
        head = both[1]
    if candidate.complement.kind in NAMES_ONLY and candidate.form.tense == "imperfect":
        tell(passage, "source.topic", "rejected", *head)
        return None  # الأضواء التي تشير إلى المدخل
    return Speaker(rule="relative-clause", subject=head)


def _of_no_head(passage: Passage, candidate: Candidate) -> Speaker | None:
    """Find the speaker of a bare verb that stands in no relative clause."""
    if _describes(passage, candidate) or has_quality(passage, candidate):
        tell(passage, "source.described", "rejected", candidate.index - 1)
        return None
    return _elsewhere(passage, candidate)


def _describes(passage: Passage, candidate: Candidate) -> bool:
    """Return whether the verb only describes the noun before it: `نقاط تشير إلى تطرفه`."""
    index = candidate.index
    if candidate.form.tense != "imperfect" or candidate.complement.kind not in NAMES_ONLY:
        return False
    if not index or passage.words[index].conjunction:
        return False
    previous = passage.words[index - 1]
    opener = passage.words[index - PAIR] if index >= PAIR else None
    if opener is not None and (opener.that or opener.body in BUT):
        return False  # لكن محللين يحذرون من
    return previous.noun and not previous.definite and index - 1 not in passage.named


def _elsewhere(passage: Passage, candidate: Candidate) -> Speaker:
    """Find the speaker of a verb that has no subject behind it."""
    index, form = candidate.index, candidate.form
    opener = passage.words[index - 1] if index else None
    resumed = opener is not None and opener.body in WHATS and passage.words[index].pronoun
    relative = opener is not None and (opener.relative or resumed)  # جراء ما | وصفه ب
    if form.passive or _is_accused(passage, candidate):
        return Speaker(rule="passive", state="agentless")
    before = None if relative else subject_before(passage, index, form)
    if before is not None:
        return Speaker(rule="subject-first", subject=before)
    if "impersonal" in form.entry.traits:
        return Speaker(rule="passive", state="agentless")
    return Speaker(rule="dropped-subject", state="dropped")


def _is_accused(passage: Passage, candidate: Candidate) -> bool:
    """Return whether nobody is accused behind the verb, so that who stands before it is: الرجل | اتهم بالتقصير."""
    form, complement = candidate.form, candidate.complement
    blames = form.entry.act == "accuse" and "always-target" in form.entry.frames
    behind = passage.words[complement.start].preposition and complement.start == candidate.index + 1
    bare = bool(behind) and complement.kind == "noun"
    return blames and bare and not passage.words[candidate.index].pronoun


def _addressed(passage: Passage, candidate: Candidate) -> bool:
    """Return whether the one phrase behind the verb may be its object: المؤسسة تعد الجميع بـ."""
    form, complement = candidate.form, candidate.complement
    return (
        form.tense in ("imperfect", "perfect")
        and "target" in form.entry.frames
        and complement.target is None
        and not passage.words[candidate.index].pronoun
    )


def _of_participle(passage: Passage, candidate: Candidate, cues: dict[int, Candidate]) -> Speaker:
    """Find the speaker of `مضيفاً أن` in the clause before, or in `علق فلان قائلاً`."""
    if candidate.complement.subject is not None:
        return Speaker(rule="participle", subject=candidate.complement.subject)
    governing = governing_verb(passage, candidate.index)
    if governing is None:
        return Speaker(rule="participle", state="inherited")
    verb, subject = governing
    if verb not in cues and _is_chained(passage, candidate, governing):
        return Speaker(rule="cue-chain", subject=subject)
    if verb in cues and cues[verb].complement.subject is not None:
        subject = cues[verb].complement.subject
    return Speaker(rule="participle", state="inherited", antecedent=subject)


def _is_chained(
    passage: Passage, candidate: Candidate, governing: tuple[int, Stretch | None]
) -> bool:
    """Return whether a participle is the cue of a verb before it that says nothing itself.

    `نبه فلان المواطنين قائلا`; of a verb that tells no speech only a named person: `اكتفى فلان بالدعاء له قائلا`.
    """
    verb, subject = governing
    if subject is None:
        return False
    says = "says" in candidate.form.entry.traits
    if passage.words[verb].forms:
        return says or _adjoins(passage, subject[1], candidate.index)
    return says and any(index in passage.person_tokens for index in range(*subject))


def _adjoins(passage: Passage, end: int, index: int) -> bool:
    """Return whether hardly anything stands between a subject and a participle."""
    return index - end <= ADJOINING and not any(passage.mark(i) for i in range(end, index))
