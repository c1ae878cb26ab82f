"""What the journalist remarks inside a sentence that reports: it is not said by the speaker."""

from __future__ import annotations

from collections.abc import Container

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.verbs import FORMS

from newsclaims_quotes.contrasts import sets_against
from newsclaims_quotes.lists import WORDS

ANAPHORS_ALONE = WORDS["anaphors_alone"]
GLOSSES = WORDS["glosses"]
STEPS = WORDS["steps"]
OWN_WORDS = WORDS["own_words"]
PAST = WORDS["was"]
LIMITING = WORDS["limiting"]
CONTRASTS = WORDS["contrasts"]
COURSE = WORDS["course"]
DECLINING = WORDS.endings("declining")
SILENCE = WORDS["comments"]
ABOUT = WORDS["to_or_on"]
THAT_FACT = WORDS["that_fact"]
CONCESSIVE = WORDS["concessive"]
FIRST = WORDS["ordinals_of_steps"]
RESUMED = WORDS["resumed"]
WHAT = WORDS["what"]
WITHOUT = WORDS["without"]
ALREADY = WORDS["already"]
NEGATED_PAST = WORDS["negated_past"]
IN = WORDS["in"]
OF = WORDS["of"]
ON = WORDS["on"]
THE_SPITE = WORDS["the_spite"]
TURNS = WORDS["turns"]

WHEREAS = WORDS["whereas"]
UNCONFIRMED = WORDS["unconfirmed"]
UNSAID = WORDS["unsaid"]

QUESTIONS = WORDS["questions"]
REPLIES = WORDS["replies"]
TOLD_IN = WORDS["told_in"]
DURING = WORDS["during"]
(AND,) = WORDS["and"]

REMARKING = WITHOUT | CONCESSIVE | IN | LIMITING | THAT_FACT
"""Words that a remark begins with where no comma stands before it."""
RESUMING = "ه"
ACCUSATIVE = "ا"
FROM_ALTHOUGH = 3
LEFT_UNSAID = WORDS["left_unsaid"]
NEAR = 8


def opens_remark(passage: Passage, index: int, limit: int) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which behind a comma the journalist remarks something, "" for none.

    `، في إشارة إلى`, `، جاء ذلك خلال`, `، فيما رفضت الشركة التعليق`.
    """
    word = passage.words[index]
    if index + 1 >= limit:
        return ""
    following = passage.words[index + 1].body
    if _is_turn(passage, index):
        return "content.remark-turn"
    if _is_step(passage, index, limit):
        return "content.remark-step"
    if _is_reaction(passage, index, limit):
        return "content.remark-reaction"
    if _is_background(passage, index, limit):
        return "content.remark-background"
    whereas = word.free in IN and following in WHEREAS  # في حين | اكتفت بيروت بالصمت
    if (word.body in CONTRASTS or whereas) and _declines(passage, index + 1 + whereas, limit):
        return "content.remark-declined"
    return "content.remark-gloss" if _is_gloss(passage, index, limit) else ""


def _is_turn(passage: Passage, index: int) -> bool:
    """Return whether it is somebody else's turn: `، من جانبه، أقر`, `، ومن جهتها أعلنت`."""
    following = passage.words[index + 1]
    side = index + 2 < len(passage.words) and passage.words[index + 2].definite  # جهتها الشرقية
    turn = following.owned and following.key in TURNS and not side
    return turn and passage.words[index].free in OF


def _is_step(passage: Passage, index: int, limit: int) -> bool:
    """Return whether the journalist weighs what was done: `في خطوة`, `في أول خطوة`."""
    first = index + 2 < limit and passage.words[index + 1].stem in FIRST
    step = passage.words[index + 1 + first].body
    return passage.words[index].free in IN and step in STEPS


def _is_reaction(passage: Passage, index: int, limit: int) -> bool:
    """Return whether the journalist tells how somebody took it: `، وهو ما أدانته الحكومة`."""
    if passage.words[index].body not in RESUMED or index + 3 >= limit:
        return False
    verb = passage.words[index + 2].body
    forms = FORMS.get(verb.removesuffix(RESUMING), ()) if verb.endswith(RESUMING) else ()
    reacts = any(form.third and form.tense == "perfect" for form in forms)
    return reacts and passage.words[index + 1].body in WHAT and passage.words[index + 3].noun


def remark_at(passage: Passage, index: int, limit: int, cues: Container[int]) -> str:  # noqa: PLR0911 - one for each rule
    """Return the rule by which the journalist remarks something at *index*, "" for none.

    A comma may stand before it or none.
    """
    if _leaves_out(passage, index, limit):
        return "content.remark-left-out"
    if passage.words[index].body in CONTRASTS and _declines(passage, index + 1, limit):
        return "content.remark-declined"
    if passage.mark(index - 1) in COMMAS and sets_against(passage, index, limit, cues):
        return "content.remark-contrast"
    if _is_occasion(passage, index, limit):
        return "content.remark-occasion"
    if not passage.words[index].free:
        return ""
    if _is_silence(passage, index, limit):
        return "content.remark-silence"
    if _is_concession(passage, index, limit, cues):
        return "content.remark-concession"
    if _is_course(passage, index, limit):
        return "content.remark-came"
    about = index + 2 < limit and passage.words[index + 2].free in ABOUT
    return "content.remark-gloss" if about and _is_gloss(passage, index, limit) else ""


def _is_concession(passage: Passage, index: int, limit: int, cues: Container[int]) -> bool:
    """Return whether somebody is set against what is said: `مع أن الوزارة تنفي ذلك`."""
    word = passage.words[index]
    if word.free not in CONCESSIVE:
        return False
    behind = range(index + 1, min(limit, index + NEAR))
    that = next((j for j in behind if passage.words[j].that), limit)
    if that > index + FROM_ALTHOUGH:
        return False
    for j in range(that + 1, min(limit, that + NEAR)):
        if passage.mark(j) in COMMAS:
            return False
        if j in cues:
            return word.free not in ON or passage.words[index + 1].body in THE_SPITE
    return False


def _is_silence(passage: Passage, index: int, limit: int) -> bool:
    """Return whether the journalist misses something: `دون أن يذكر عددهم`, `دون توضيح`."""
    if passage.words[index].free not in WITHOUT or index + 2 >= limit:
        return False
    following, after = passage.words[index + 1], passage.words[index + 2]
    if following.that:
        return after.stem in LEFT_UNSAID
    return following.stem in UNSAID


def _is_background(passage: Passage, index: int, limit: int) -> bool:
    """Return whether the journalist recalls what went before: `، وكانت الحكومة قد رفعت`.

    `، وكان قد سافر` goes on with whom the speaker speaks of.
    """
    word = passage.words[index]
    if word.conjunction != "و" or word.body not in PAST or passage.words[index + 1].body in ALREADY:
        return False
    for j in range(index + 2, min(limit - 1, index + NEAR)):
        if passage.words[j].body in ALREADY:
            return passage.words[j + 1].verb
        if passage.mark(j) or passage.words[j].that or passage.words[j].verb:
            return _reported(passage, index, j)
    return False


def _reported(passage: Passage, was: int, index: int) -> bool:
    """Return whether somebody had said something: `وكان الوزير | أعلن في مارس`."""
    agrees = passage.words[was].body.endswith("ت")
    return any(
        form.tense == "perfect" and form.third and not form.passive
        and (form.gender == "f") == agrees
        for form in passage.words[index].forms
    )  # fmt: skip


def _leaves_out(passage: Passage, index: int, limit: int) -> bool:
    """Return whether the journalist tells what a speaker left out: `لكنه لم يحدد موعدا`.

    Who it was may be named again: `لكن المصدر لم يؤكد ما إذا`.
    """
    words = passage.words
    if words[index].body not in LIMITING or index + 3 >= limit:
        return False
    named = words[index + 1].definite and words[index + 1].stem in ANAPHORS_ALONE
    negation, verb = words[index + 1 + named], words[index + 2 + named].body
    told = verb in LEFT_UNSAID or (named and verb in UNCONFIRMED)
    return negation.body in NEGATED_PAST and told


def _is_course(passage: Passage, index: int, limit: int) -> bool:
    """Return whether it is told in the course of what something was said: `في معرض رده على سؤال`."""
    if passage.words[index].free not in IN or index + 2 >= limit:
        return False
    return passage.words[index + 1].body in COURSE and passage.words[index + 2].body in OWN_WORDS


def _is_occasion(passage: Passage, index: int, limit: int) -> bool:
    """Return whether it is told where or on what something was said: `وذلك في تعليقه على القرار`."""
    word = passage.words[index]
    if _is_told_on(passage, index, limit):
        return True
    if word.conjunction != AND or word.body not in THAT_FACT or index + 2 >= limit:
        return False
    if _is_told_on(passage, index + 1, limit):
        return True
    following, after = passage.words[index + 1], passage.words[index + 2]
    inside = following.free in IN | DURING and not following.pronoun
    return inside and after.stem in TOLD_IN and not after.definite


def _is_told_on(passage: Passage, index: int, limit: int) -> bool:
    """Return whether it is told what something was said on: `ردا على سؤال`, not `ردا على الهجوم`."""
    noun = passage.words[index].body.removesuffix(ACCUSATIVE)
    if noun == passage.words[index].body or index + 2 >= limit:
        return False
    after = passage.words[index + 1]
    told = noun in TOLD_IN or (noun in REPLIES and passage.words[index + 2].stem in QUESTIONS)
    return told and after.free in ON and not after.pronoun


def _is_gloss(passage: Passage, index: int, limit: int) -> bool:
    """Return whether the journalist explains: `في إشارة إلى`."""
    in_what = index + 1 < limit and passage.words[index].free in IN
    return in_what and passage.words[index + 1].body in GLOSSES


def _declines(passage: Passage, index: int, limit: int) -> bool:
    """Return whether somebody keeps silent, which the journalist tells: فيما رفضت الشركة التعليق."""
    if index >= limit or not passage.words[index].stem.startswith(DECLINING):
        return False
    behind = passage.words[index + 1 : min(limit, index + NEAR)]
    return any(word.body in SILENCE or word.body in UNSAID for word in behind)
