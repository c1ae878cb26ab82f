"""Clauses in which a verb of speech tells of nothing that was said.

Conditions and comparisons (`لو قال`, `كأنه يقول`), inferences from facts (`هذا يؤكد أن`),
what a reader will find (`ستجد أن`), what somebody shall say (`عليه أن يعترف`).
"""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import VerbForm

from newsclaims_quotes.frames import Complement
from newsclaims_quotes.lists import WORDS

EVENTS = WORDS["events"]
PRONOUNS = WORDS["he_or_she"]
ADDRESSED = WORDS["addressed"]
EVERY = WORDS["each"]
EXISTENCE = WORDS["existence"]
BEFORE_VERBS = WORDS["before_verbs"]
BEFORE_IMPERFECTS = WORDS["before_imperfects"]
ANYBODY = WORDS["anybody"]
NEVER = WORDS["never"]
OR = WORDS["or"]
REFLEXIVE = WORDS["reflexive"]
COMPARING = WORDS.written("compared_written")
WHAT = WORDS["what"]
IN = WORDS["in"]
FROM_WHAT = WORDS["from_what"]
OF = WORDS["of"]
NEGATIONS = WORDS["negations"]

DEMONSTRATIVES = WORDS["demonstratives"]
NEVER_SPEAKERS = WORDS["never_speakers"]
READERS = WORDS["readers"]
SUPPOSITIONS = WORDS["suppositions"]

SECOND = 2
FUTURE = "س"
NAMED = "ى"
YOURS, YOU = "ك", "ت"


def reader(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`ستجد أن`, `يلاحظ المتتبع أن`: the writer speaks of his reader."""
    subject = complement.subject
    if subject is None:
        addressed = "meets-reader" in form.entry.traits and not _is_negated(passage, index)
        return addressed or passage.words[index].body.startswith(FUTURE)
    return passage.words[subject[0]].body in READERS


def unreal(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`عليه أن يعترف بـ`: what somebody shall say is not said; `بعد أن أكد` is."""
    return index > 0 and _behind_bare_that(passage, index)


def supposed(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`إذا قال إن`, `وكأنه يشير إلى`: a condition or a comparison."""
    before = index - 1
    while before > passage.starts[index] and passage.words[before].body in BEFORE_VERBS:
        before -= 1
    if before < passage.starts[index] or passage.words[index].conjunction:
        return False
    word = passage.words[before]
    compares = any(word in passage.forms[before].text for word in COMPARING)
    return compares or bool({word.body, word.stem} & SUPPOSITIONS)


def inferred(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:
    """`هذا يؤكد أن`, `الأمر الذي يشير إلى`: a fact shows it, nobody says it."""
    if form.entry.act not in ("call", "state") or not index or complement.subject is not None:
        return False
    word, before = passage.words[index], passage.words[index - 1]
    if form.entry.act == "call":  # الأسباب التي | دعته إلى
        reason = before.relative and index >= SECOND
        return reason and passage.words[index - SECOND].body in NEVER_SPEAKERS
    if word.conjunction or word.pronoun:
        return False
    if before.relative and index >= SECOND:
        behind = passage.words[index + 1]
        when = behind.free in IN and behind.pronoun  # في الوقت الذي | أشار فيه إلى
        return not when and passage.words[index - SECOND].body in NEVER_SPEAKERS
    if form.tense == "imperfect" and before.body in NEVER_SPEAKERS:
        return True  # كل ما في المشهد | يقول إن
    alone = index == SECOND or index - 1 == passage.starts[index] or not _is_noun(passage, index)
    return alone and before.body in DEMONSTRATIVES


def concluded(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`مما يؤكد أهمية`, `، ما يؤكد`, `وهو ما يؤكد`: the writer draws a conclusion."""
    if index < SECOND or passage.words[index].pronoun:
        return False
    if form.entry.act != "state":  # مما | يرجح عودته
        return form.entry.act == "predict" and passage.words[index - 1].body in FROM_WHAT
    what, before = passage.words[index - 1].body, index - SECOND
    linked = passage.mark(before) in COMMAS or passage.words[before].body in PRONOUNS
    return what in FROM_WHAT or (what in WHAT and linked)


def anybody(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`يخطئ من يظن أن`, `كل من طالب بكذا`: whoever says so, not somebody who said it; `هناك من يقول` is."""
    if not index or passage.words[index - 1].body not in OF:
        return False
    before = passage.words[index - SECOND] if index >= SECOND else None
    if form.tense == "perfect":
        return before is not None and before.stem in EVERY and not before.pronoun
    return before is None or before.body not in EXISTENCE


def nobody_will(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`لن يعترض أي عضو على النقل`: the writer's forecast, nobody says anything; `لم تعلن أي جهة` is told."""
    subject = complement.subject
    if subject is None or not index or passage.words[index - 1].body not in NEVER:
        return False
    return passage.words[subject[0]].body in ANYBODY


def second_person(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`فإنك تعتقد أن`, `فأنت تعلن أن`, `هل تجد نفسك كذا أو تتساءل عن`: whoever is addressed, nobody in particular."""
    word = passage.words[index]
    if not index or not word.body.startswith(YOU):
        return False
    before = passage.words[index - 1]
    if before.body in ADDRESSED:
        return True
    if complement.subject is not None:
        return False
    if (before.that or before.particle) and before.pronoun:
        return before.body.endswith(YOURS)
    if not (word.conjunction or before.body in OR):
        return False
    clause = passage.words[passage.starts[index] : index]
    return any(w.pronoun and w.stem in REFLEXIVE and w.body.endswith(YOURS) for w in clause)


def first_person(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`يمكنني أن أضيف`, `لم أدرك`: an imperfect, spelled like the passive أُضيف."""
    if not form.passive or not index:
        return False
    return passage.words[index - 1].body in BEFORE_IMPERFECTS or _behind_bare_that(passage, index)


def named(passage: Passage, index: int, form: VerbForm, complement: Complement) -> bool:  # noqa: ARG001 - an objection
    """`رجل يدعى سالم`: he is called so; يدعي with a yeh claims something."""
    text = passage.forms[index].text
    return text.endswith(NAMED) and complement.kind in ("object", "noun", "quote")


def _behind_bare_that(passage: Passage, index: int) -> bool:
    """Return whether أن without a pronoun stands before: يجب أن | يقول, not بعد أن."""
    opener = passage.words[index - 1]
    if not opener.that or opener.pronoun or opener.conjunction:
        return False
    return index < SECOND or passage.words[index - SECOND].free not in EVENTS


def _is_negated(passage: Passage, index: int) -> bool:
    return index > 0 and passage.words[index - 1].body in NEGATIONS


def _is_noun(passage: Passage, index: int) -> bool:
    """Return whether a noun stands before the demonstrative: الرجل هذا قال."""
    word = passage.words[index - SECOND]
    return word.noun and not passage.words[index - 1].conjunction
