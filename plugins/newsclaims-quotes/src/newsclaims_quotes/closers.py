"""What ends a content before its sentence does, by the rules that are asked at each word."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from attrs import field, frozen
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import VerbForm
from newsclaims_arabic.word import Word

from newsclaims_quotes.clause_members import (
    answers_condition,
    invokes,
    is_anothers,
    is_joined_circumstance,
    is_predicate,
    is_speakers,
    is_told_of_then,
    lacks_predicate,
)
from newsclaims_quotes.contrasts import AT_A_TIME, IN
from newsclaims_quotes.cue_classes import CLAUSES, SAYING
from newsclaims_quotes.cues import Candidate, says_of_it
from newsclaims_quotes.described_nouns import is_generally_expected
from newsclaims_quotes.journalist_remarks import opens_remark, remark_at
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.narration import has_doer, narrates
from newsclaims_quotes.participles import is_circumstance
from newsclaims_quotes.relatives import is_said_of_thing, relative_head
from newsclaims_quotes.told_at import tells_more
from newsclaims_quotes.topics import changes_topic
from newsclaims_quotes.word_roles import LINKS

NEGATIONS = WORDS["negations"]
PRETEXTS = WORDS["pretexts"]
THAT_FACT = WORDS["that_fact"]
FEMININE_RELATIVES = WORDS["feminine_relatives"]
PLURAL_RELATIVES = WORDS["plural_relatives"]
(AND,) = WORDS["and"]
BUT = WORDS["but"]
EXCEPT = WORDS["exceptions"]
ONLY_THAT = WORDS["corrections"]
NEAR = 4
"""What a relative clause says of its noun begins within so many tokens behind the pronoun."""
PAUSES = frozenset({"..", "..."})
HAMZA_ABOVE = "\u0623"
HAMZA_BELOW = "\u0625"


@frozen(kw_only=True)
class Closers:
    """What may end a content.

    Args:
        roles: per token the flags of `newsclaims_quotes.word_roles`.
        cues: the words that report in their own right, by token index.
        others: the first words of attributions like بحسب قوله, of conditions like طالبا عدم ذكر
            اسمه and of what else is no part of it, by token index, each with the rule that says so.
        told: the form that reports the content, where the journalist may go on to tell what
            who speaks did.
    """

    roles: Sequence[int]
    cues: Mapping[int, Candidate]
    others: Mapping[int, str] = field(factory=dict)
    told: VerbForm | None = None

    def of(self, told: VerbForm | None) -> Closers:
        """Return the same for a content that *told* reports."""
        return Closers(roles=self.roles, cues=self.cues, others=self.others, told=told)


def closing(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which something else begins at *index*, "" where the content goes on."""
    fact = passage.words[index].body in THAT_FACT and bool(passage.words[index].conjunction)
    if index + fact in closers.others:  # كذا | وذلك وفقا لفلان
        clause = any(word.that for word in passage.words[start:index])  # إنهم طردوا | بدعوى أن
        said = clause and passage.words[index].body in PRETEXTS
        return "" if said else closers.others[index + fact]
    if remark := _remark(passage, start, index, limit, closers):
        return remark
    mark = passage.mark(index)
    if mark:
        return _behind_mark(passage, start, index, limit, closers)
    joined = is_joined_circumstance(passage, index, closers.told) or invokes(passage, index)
    if index in closers.cues or joined:
        return "content.other-cue" if _takes_over(passage, start, index, limit, closers) else ""
    if narrates(passage, start, index, limit, closers.told):
        return "content.narration"
    if _sets_against(passage, start, index, limit, closers):
        return "content.set-against"
    return _linked(passage, start, index, closers)


def _remark(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> str:
    """Return the rule by which the journalist remarks something or tells when it was said, "" for none."""
    remark = remark_at(passage, index, limit, closers.cues)
    return remark or tells_more(passage, start, index, limit, closers.cues)


def _behind_mark(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> str:
    """Return the rule by which something else begins behind the mark at *index*, "" for none."""
    mark = passage.mark(index)
    clause = passage.words[start].that and passage.inside[start] is None
    if mark in PAUSES and clause and index + 1 < limit and not passage.words[index + 1].that:
        return "content.pause"  # إن الطريق مغلق .. | وكان قد أغلق, not .. وأن العمل جار
    if mark not in COMMAS or index + 1 >= limit:
        return ""
    if index + 1 in closers.others:
        return closers.others[index + 1]
    if opened := _opened(passage, start, index + 1, limit, closers):
        return opened
    outer = _is_outer(passage, start, index + 1, limit)
    outer = outer or _ends_description(passage, start, index + 1)
    return "content.outer-clause" if outer else ""


def _takes_over(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> bool:
    """Return whether the cue at *index*, no comma before it, is who speaks going on."""
    word, cue = passage.words[index], closers.cues.get(index)
    if cue is None or invokes(passage, index):
        return True  # مثمنا جهودهم | ومتمنيا لهم
    if not word.conjunction and not passage.words[start].that and _is_of_it(passage, cue):
        return passage.words[index - 1].noun  # أدان قصف مواقع | تقول الحكومة إنها
    if cue.form.tense == "participle":
        if _goes_on_outside(passage, start, index, limit):
            return False  # إن الضابط أدلى بشهادته | معترفا بتقصيره، وإن اللجنة
        own = word.body.endswith("ا") or cue.complement.kind == "that"
        return own or is_speakers(passage, index, cue, closers.told)
    if not word.conjunction or cue.form.tense != "perfect":
        return False
    told = is_told_of_then(passage, start, index, limit)
    return not told and not is_anothers(passage, start, index, cue, closers.told)


def _goes_on_outside(passage: Passage, start: int, index: int, limit: int) -> bool:
    """Return whether the clause that *index* stands in goes on behind it: إن كذا ...، | وإن كذا."""
    if HAMZA_BELOW not in passage.forms[start].text or not passage.words[start].that:
        return False
    return any(_resumes(passage, at, limit) for at in range(index + 1, limit))


def _resumes(passage: Passage, comma: int, limit: int) -> bool:
    """Return whether `وإن` stands behind a comma."""
    if passage.mark(comma) not in COMMAS or comma + 1 >= limit:
        return False
    word = passage.words[comma + 1]
    below = HAMZA_BELOW in passage.forms[comma + 1].text
    return word.that and below and word.conjunction == AND


def _linked(passage: Passage, start: int, index: int, closers: Closers) -> str:
    """Return the rule by which a relative pronoun or a link stands before another cue."""
    word, inner = passage.words[index], closers.cues.get(index + 1)
    if inner is None:
        return "content.link" if _says_meanwhile(passage, index, closers) else ""
    if word.relative:
        judged = "judges" in inner.form.entry.traits and passage.words[index + 1].pronoun
        of_it = not passage.words[start].that and _is_of_it(passage, inner)
        of_it = of_it or _is_of_thing(passage, start, inner)
        own = word.conjunction or judged or (_is_subject(passage, index, inner) and not of_it)
        own = own or _only_describes(passage, start, index)
        return "" if own else "content.relative-cue"
    anothers = word.body in ONLY_THAT and is_anothers(passage, start, index, inner, closers.told)
    return "content.link" if word.body in LINKS and not anothers else ""


def _says_meanwhile(passage: Passage, index: int, closers: Closers) -> bool:
    """Return whether somebody else speaks at the time: في الوقت الذي | أعلنت فيه, في وقت | قالت فيه."""
    if not passage.words[index].free or index + 3 >= len(passage.words):
        return False
    time = passage.words[index].free in IN and passage.words[index + 1].body in AT_A_TIME
    return time and index + 2 + passage.words[index + 2].relative in closers.cues


def _only_describes(passage: Passage, start: int, relative: int) -> bool:
    """Return whether a predicate goes on behind the relative clause: أن الزيادة، | التي وصفها بكذا، لن تمس."""
    if passage.mark(relative - 1) not in COMMAS or not passage.words[start].that:
        return False
    if not lacks_predicate(passage, (start, relative - 1)):
        return False
    for at in range(relative + 1, passage.limits[relative] - 1):
        if passage.mark(at) in COMMAS and passage.inside[at] is passage.inside[start]:
            return _opens_predicate(passage.words[at + 1])
    return False


def _opens_predicate(word: Word) -> bool:
    """Return whether a verb, denied or not, stands there without a conjunction."""
    return (word.verb or word.body in NEGATIONS) and not word.conjunction


def _ends_description(passage: Passage, start: int, index: int) -> bool:
    """Return whether the relative clause that *start* stands in ends: أن الزيادة، التي وصفها بكذا، | لن تمس."""
    relative = next((i for i in range(start, start - NEAR, -1) if passage.words[i].relative), 0)
    first = passage.starts[start]
    if relative <= first or not _opens_predicate(passage.words[index]):
        return False
    clause = next((i for i in range(relative - 2, first - 1, -1) if passage.words[i].that), None)
    return clause is not None and _only_describes(passage, clause, relative)


def _is_of_it(passage: Passage, cue: Candidate) -> bool:
    """Return whether somebody says it of the noun before: القافلة التي | تقول الحكومة إنها."""
    found = cue.complement
    clause = found.kind == "that" and bool(passage.words[found.start].pronoun)
    return clause and found.subject is not None and cue.form.tense != "participle"


def _is_of_thing(passage: Passage, start: int, cue: Candidate) -> bool:
    """Return whether who speaks says it of a thing: أشاد بالقانون الذي | قال إنه جيد."""
    if not says_of_it(passage, cue) or lacks_predicate(passage, (start, cue.index - 1)):
        return False
    return is_said_of_thing(passage, relative_head(passage, cue.index, cue.form))


def _is_outer(passage: Passage, start: int, index: int, limit: int) -> bool:
    """Return whether what follows goes on with the clause around: إنه ... بأنه كذا، | وإنه."""
    if index >= limit or not passage.words[index].that:
        return False
    if not passage.words[start].that:  # معترفا بتقصيره، | وإن اللجنة
        said = range(passage.starts[start], start)
        outer = any(passage.words[i].that and HAMZA_BELOW in passage.forms[i].text for i in said)
        inner = any(passage.words[i].that for i in range(start, index))
        return outer and not inner and _resumes(passage, index - 1, limit)
    below = HAMZA_BELOW in passage.forms[index].text
    return (
        below
        and HAMZA_ABOVE in passage.forms[start].text
        and passage.words[index].conjunction == AND
        and not answers_condition(passage, start, index)
    )


def _opened(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which something else begins behind a comma, "" where nothing does."""
    word = passage.words[index]
    cue = closers.cues.get(index)
    if word.conjunction and word.body in NEGATIONS and index + 1 in closers.cues:
        return "content.negated-cue"  # ولم يستبعد أن
    if cue is not None:
        told = is_told_of_then(passage, start, index, limit)
        told = told or is_generally_expected(passage, cue)
        if told or is_predicate(passage, start, index, cue):
            return ""
        subject = cue.complement.subject is not None
        own = cue.form.tense != "imperfect" or word.conjunction or subject
        return "content.other-cue" if own else ""
    if word.body in LINKS and (index + 1 in closers.cues or index + 2 in closers.cues):
        return "content.link"
    if is_circumstance(passage, index):
        return "content.circumstance"
    if changes_topic(passage, index, limit, closers.cues):
        return "content.topic"
    if narrates(passage, start, index, limit, closers.told):
        return "content.narration"
    if _sets_against(passage, start, index, limit, closers):
        return "content.set-against"
    return opens_remark(passage, index, limit) or _remark(passage, start, index, limit, closers)


def _sets_against(passage: Passage, start: int, index: int, limit: int, closers: Closers) -> bool:
    """Return whether the journalist sets against it what else was said: إلا أنه | أقر بأن، لكن الشركة | قالت إن."""
    if passage.words[index].body in BUT and closers.told is not None:
        verb = phrase_end(passage, index + 1, limit, Limits(split=True))
        other = closers.cues.get(verb) if verb > index + 1 else None
        told = other and other.form.tense == "perfect" and other.complement.kind in CLAUSES
        return bool(told)
    if passage.words[index].body not in EXCEPT or index + 2 >= limit:
        return False
    cue = closers.cues.get(index + 2)
    if cue is None or not passage.words[index + 1].that or closers.told is None:
        return False
    shape = cue.form.gender, cue.form.number
    says = cue.form.entry.cue_class in SAYING
    spoken = says or shape == (closers.told.gender, closers.told.number)
    return spoken and not has_doer(passage, start, index, shape)


def _is_subject(passage: Passage, relative: int, cue: Candidate) -> bool:
    """Return whether the relative pronoun is the one who speaks: الحكومة التي طالبت بـ."""
    if passage.words[relative + 1].pronoun:
        return False
    if cue.form.passive or cue.form.tense != "perfect":
        return True
    pronoun = passage.words[relative]
    spellings = {pronoun.body, pronoun.stem}
    feminine = not FEMININE_RELATIVES.isdisjoint(spellings)
    plural = not PLURAL_RELATIVES.isdisjoint(spellings)
    return (cue.form.gender == "f") == feminine and (cue.form.number == "p") == plural
