"""Which words belong to the clause of a content: its predicate, a verb joined to it, its apodosis."""

from __future__ import annotations

from newsclaims_arabic.noun_phrase.extent import phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import FORMS, VerbForm
from newsclaims_arabic.word_shapes import feminine

from newsclaims_quotes.cues import Candidate
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.narration import has_doer

(AND,) = WORDS["and"]
ANAPHORIC_TIMES = WORDS["anaphoric_times"]
CALLED_UPON = WORDS["called_upon"]
CONDITIONAL = WORDS["conditional_openers"]
GOING_ON = WORDS["going_on"]
OF = WORDS["of"]
PAST = WORDS["was"]
THIS = WORDS["pointing"]
INVOKING = frozenset({"ask", "believe", "call"})
ASKING = frozenset({"call", "commit"})
DECIDING = frozenset({"agree", "decide", "reject"})
"""Classes of verbs that tell what somebody does with words, as those that promise and ask do."""
(SUBJUNCTIVE,) = WORDS.written("plural_verb")


def is_told_of_then(passage: Passage, start: int, index: int, limit: int) -> bool:
    """Return whether the coordinated verb at *index* belongs to what is told of the past.

    `أضاف أن البلاد كانت تنهار، وتوقع حينها الخبراء أن`: حينها points into the content.
    """
    if index + 1 >= limit or not passage.words[index].conjunction:
        return False
    if passage.words[index + 1].body not in ANAPHORIC_TIMES:
        return False
    return any(passage.words[i].body in PAST for i in range(start, index))


def is_predicate(passage: Passage, start: int, index: int, cue: Candidate) -> bool:
    """Return whether a verb behind a comma is the predicate of what is said, or depends on it.

    `أن بعض الصحف، | نقلت الخبر`; `أن يحذروا منه، | ويكشفوا حقيقته`.
    """
    word, form = passage.words[index], cue.form
    if form.tense == "imperfect" and form.number == "p" and word.body.endswith(SUBJUNCTIVE):
        return True
    if word.conjunction or form.tense == "participle":
        return False
    before = passage.words[passage.starts[start] : start]
    whole = cue.complement.kind == "that" and cue.complement.subject is not None
    if whole and any(one.relative for one in before) and not passage.words[start].pronoun:
        return False  # وفي رده على النائب الذي قال إن القطاع مشلول، | أكد الوزير أن
    return passage.words[start].that and lacks_predicate(passage, (start, index - 1))


def is_anothers(
    passage: Passage, start: int, index: int, cue: Candidate, told: VerbForm | None
) -> bool:
    """Return whether a joined verb is that of somebody in the content: إن اللجنة اجتمعت | وأعلنت أن."""
    if told is None or told.passive or cue.complement.subject is not None:
        return False
    shape = cue.form.gender, cue.form.number
    if shape == (told.gender, told.number):
        return cue.form.entry.act in ASKING and _agreed(passage, start, index, cue.form)
    return has_doer(passage, start, index, shape)


def _agreed(passage: Passage, start: int, index: int, joined: VerbForm) -> bool:
    """Return whether somebody in the content decided or asked: أن الأردن وافق على كذا | وتعهد ب."""
    if not passage.words[start].that or passage.words[start].pronoun:
        return False
    return any(
        form.tense == "perfect"
        and (form.gender, form.number) == (joined.gender, joined.number)
        and (form.entry.cue_class in DECIDING or form.entry.act in ASKING)
        for at in range(start + 2, index)
        if passage.inside[at] is passage.inside[start]
        for form in passage.words[at].forms
    )


def is_speakers(passage: Passage, index: int, cue: Candidate, told: VerbForm | None) -> bool:
    """Return whether a feminine participle is of who speaks, no adjective: دعت إلى الحوار | مؤكدة رفضها."""
    if told is None or told.gender != "f" or cue.form.gender != "f" or not index:
        return False
    before = passage.words[index - 1]
    fits = before.noun and not before.definite and feminine(before.stem)
    return not (fits or passage.words[index].definite or passage.words[index].conjunction)


def answers_condition(passage: Passage, start: int, index: int) -> bool:
    """Return whether ف ends a condition or its like: أنه إن لم تفعل، | فإن كذا."""
    if passage.words[index].conjunction != "ف":
        return False
    words = passage.words[start + 1 : index]
    return any(word.body in CONDITIONAL or word.stem in CONDITIONAL for word in words)


def lacks_predicate(passage: Passage, before: Stretch) -> bool:
    """Return whether a clause has only begun: `وفي تونس`, `إن المشروع`."""
    first, end = before
    opener = passage.words[first]
    if not (opener.free or opener.that):
        return False
    words = passage.words[first:end]
    return not any(word.verb or word.body in GOING_ON or word.relative for word in words)


def is_topic_alone(passage: Passage, before: Stretch) -> bool:
    """Return whether a clause has no more than the definite noun phrase that opens it: `فالحوار`."""
    first, end = before
    word = passage.words[first]
    if (word.preposition and not word.apart) or not (word.noun or first in passage.named):
        return False
    head = first + 1 if word.body in THIS and first + 1 < end else first
    definite = passage.words[head].definite or head in passage.named
    bare = not definite and head + 1 < end and passage.words[head + 1].definite
    if not (definite or bare or passage.words[head].pronoun):
        return False
    last = passage.words[end - 1]
    told = definite and end > head + 1 and not (last.definite or end - 1 in passage.named)
    free = any(passage.words[i].free for i in range(head, end))
    return (free or not told) and phrase_end(passage, head, end) == end


def is_unfinished(passage: Passage, before: Stretch) -> bool:
    """Return whether a clause lacks its predicate or, behind its verb, its subject: `وتم`."""
    if passage.words[before[1] - 1].verb or lacks_predicate(passage, before):
        return True
    return is_topic_alone(passage, before)


def is_joined_circumstance(passage: Passage, index: int, told: VerbForm | None) -> bool:
    """Return whether a participle goes on with another: مثمنا جهودهم | ومتمنيا لهم التوفيق."""
    word = passage.words[index]
    if told is None or told.tense != "participle" or word.conjunction != AND:
        return False
    if not word.forms or word.definite or word.preposition or index in passage.named:
        return False
    return word.body.endswith("ا") and all(form.tense == "participle" for form in word.forms)


def invokes(passage: Passage, index: int) -> bool:
    """Return whether God is called upon: رحب بالحضور | سائلا الله التوفيق، راجين من المولى."""
    word = passage.words[index]
    forms = FORMS.get(word.body, ())  # سائلين may seem a name before المولى
    if not any(form.tense == "participle" and form.entry.act in INVOKING for form in forms):
        return False
    at = index + 1
    while at < len(passage.words) and passage.words[at].free in OF:
        at += 1
    return at < len(passage.words) and passage.words[at].body in CALLED_UPON
