"""Attributions by preposition: بحسب فلان، وفقاً لـ، كما قال، على حد قوله."""

from __future__ import annotations

from attrs import evolve
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.noun_phrase.joined import past_each
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.word import Word
from newsclaims_arabic.word_shapes import feminine

from newsclaims_quotes.according_speakers import attributed_speaker
from newsclaims_quotes.according_verbs import attributing_verb
from newsclaims_quotes.according_views import attributing_noun, attributing_view, speech_of
from newsclaims_quotes.adverbial_attribution import According, is_closed_at
from newsclaims_quotes.cue_classes import SAYING
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import tell
from newsclaims_quotes.speaking_nouns import is_deed
from newsclaims_quotes.thus import OPENERS, thus_end, thus_said

BARE = WORDS["according"]
WITH_LI = WORDS["according_with_to"]
WITH_VERB = WORDS["attributing_verbs"]
WHAT = WORDS["governed_what"]
IN = WORDS["in"]
RESUMED = WORDS["resumed"]
VIEWS = WORDS["views"]
ON = WORDS["on"]
LIMIT = WORDS["limit"]
PLAIN_WHAT = WORDS["what"]
QUOTING = WORDS["quoting"]
FACT = WORDS["the_fact"]
MATTER = WORDS["matter"]
ABOUT = WORDS["about"]
AS = WORDS["as"]
OF = WORDS["of"]
TO = WORDS["to"]
MEASURES = WORDS["measures"]
SAYINGS = WORDS["sayings"]
SPEECHES = WORDS["speeches_of"]
OPENING = BARE | WITH_LI | WITH_VERB | QUOTING | RESUMED | MATTER | OPENERS | SPEECHES
DENIED = WORDS["negations"]
QUESTION_MARKS = frozenset({"؟", "?"})
TELLING = frozenset({"admit", "deny", "state"})
"""Acts that are done with what stands before: صرح بذلك, not دعا ذلك فلانا إلى كذا."""
OPENING_FREE = ON | OF | IN


def may_attribute(word: Word) -> bool:
    """Return whether an attribution may begin with *word*."""
    if word.verb:
        return bool(word.forms)
    if word.free:
        return word.free in OPENING_FREE or word.body in OPENING
    bound = (word.pronoun and word.stem in BARE) or (word.definite and word.stem in MATTER)
    return bound or word.body in OPENING or (word.preposition == "ب" and word.stem in VIEWS)


def find_according(passage: Passage, index: int, limit: int) -> According | None:  # noqa: PLR0911 - one for each beginning
    """Return the attribution that begins at *index*, or None."""
    if index + 1 >= limit:
        return None
    word, following = passage.words[index], passage.words[index + 1]
    if is_aside(passage, index):
        return attributing_verb(passage, index, index, limit)
    if word.body in WITH_VERB:
        opens_sentence = word.body in AS and index == passage.starts[index]
        return None if opens_sentence else attributing_verb(passage, index, index + 1, limit)
    if word.free in ON and following.body in LIMIT:
        return attributing_noun(passage, index, index + 2, limit)
    if word.free in ON and following.body in PLAIN_WHAT:
        return (
            attributing_verb(passage, index, index + 2, limit) if passage.mark(index - 1) else None
        )
    if word.body in SPEECHES:
        return speech_of(passage, index, limit)
    return _by_preposition(passage, index, limit) or attributing_view(passage, index, limit)


def is_aside(passage: Passage, index: int) -> bool:
    """Return whether a verb of saying is put in behind a clause: `...، يقول الباحث`."""
    word = passage.words[index]
    if not (word.verb and word.forms and passage.mark(index - 1)) or index + 1 == len(
        passage.words
    ):
        return False
    quotation = passage.closes.get(index - 1)
    speech = quotation is not None and is_speech(passage, quotation)
    if word.conjunction or not (speech or passage.mark(index - 1) in COMMAS):
        return False
    parts = _parts_topic(passage, index)
    says = any(
        (form.tense == "imperfect" or (parts and form.tense == "perfect"))
        and form.third
        and form.entry.cue_class in SAYING
        and "speech" in form.entry.frames
        for form in word.forms
    )
    speaker = passage.words[index + 1]
    told = any(form.tense == "perfect" and form.third for form in word.forms)
    fits = parts or feminine(speaker.stem) or not told  # تحدث المدير tells of the past
    return says and speaker.noun and fits and _tells_more(passage, index)


def _parts_topic(passage: Passage, index: int) -> bool:
    """Return whether a sentence has no more than its topic before the comma, and goes on behind.

    `الحكومة، | أكد الوزير خلال اجتماع، لن ترفع الأسعار`
    """
    first, comma = passage.starts[index], index - 1
    word, limit = passage.words[first], passage.limits[index]
    topic = word.definite or first in passage.named
    topic = topic or (word.noun and not word.verb and passage.words[first + 1].definite)
    if not topic or word.preposition or passage.mark(comma) not in COMMAS:
        return False
    if phrase_end(passage, first, comma) != comma:
        return False
    closing = next((i for i in range(index + 1, limit - 1) if passage.mark(i) in COMMAS), None)
    return closing is not None and passage.words[closing + 1].body in DENIED


def _tells_more(passage: Passage, index: int) -> bool:
    """Return whether a verb of going on goes on speaking: `، يمضي المدير،`, not `، تمضي اللجنة في`.

    Things go on too: `، تواصل البرنامج الخاص بكذا،`.
    """
    if any("that" in form.entry.frames for form in passage.words[index].forms):
        return True
    who = passage.words[index + 1]
    if not (who.head is not None or who.title or who.pronoun or index + 1 in passage.named):
        return False
    limit = passage.limits[index]
    end = phrase_end(passage, index + 1, limit, Limits(split=True))
    return end >= limit or bool(passage.mark(end))


def _by_preposition(passage: Passage, index: int, limit: int) -> According | None:
    """Read `بحسب`, `وفقا لـ`, `نقلا عن`, and a clause that resumes the one before: `وهو ما أكده`."""
    word, following = passage.words[index], passage.words[index + 1]
    quoting = word.body in QUOTING and following.free in ABOUT
    set_off = index == passage.starts[index] or passage.mark(index - 1) in COMMAS
    quoting = quoting or (set_off and word.body in WITH_LI and following.free in TO)  # استنادا إلى
    governs = word.body in WITH_LI and following.preposition == "ل"
    within = bool(following.free) and not passage.mark(index - 1)  # تحول حسبهم | إلى كذا
    bound = word.pronoun and word.stem in BARE
    if bound and (within or is_closed_at(passage, index + 1, limit)):
        return According(first=index, end=index + 1, cue=index, source=None)  # حسبهم
    if quoting or governs or word.body in BARE:
        return _after(passage, index, index + 1 + quoting, limit)
    set_off = passage.mark(index - 1) in COMMAS or index - 1 in passage.closes
    at = thus_end(passage, index) if set_off else index
    if at > index:
        return thus_said(passage, index, at, limit)  # «...»، هكذا قال الوزير
    set_off = set_off or index == passage.starts[index]
    resumed = word.body in RESUMED and following.body in PLAIN_WHAT
    if resumed or (word.stem in MATTER and word.definite and following.relative):
        return _resumed(passage, index, index + 2, limit) if set_off or word.conjunction else None
    if set_off and word.verb:
        return _resumed(passage, index, index, limit)
    return None


def _resumed(passage: Passage, index: int, at: int, limit: int) -> According | None:
    """Read `، وهو ما أكده الوزير`, `هذا ما قاله الشاهد`, `صرح بذلك الوزير` and `؟ يتساءل الكاتب`."""
    asked = at == index and passage.mark(index - 1) in QUESTION_MARKS
    fact = at == index and passage.words[at + 1].body in FACT
    if at >= limit or not (asked or fact or (at > index and passage.words[at].body.endswith("ه"))):
        return None
    found = attributing_verb(passage, index, at, limit)
    if found is None or found.form is None or found.source is None:
        return None
    act, past = found.form.entry.act, found.form.tense == "perfect"
    other = act != "ask" if asked else fact and not (past and act in TELLING)  # رأى ذلك ركاب
    return None if other or is_deed(passage, found.source) else evolve(found, resumes=True)


def _after(passage: Passage, first: int, at: int, limit: int) -> According | None:
    """Read what stands behind the preposition: a verb, a noun of speech or a speaker."""
    if at >= limit:
        return None
    at = past_each(passage, at)
    word = passage.words[at]
    if word.body in WHAT:
        return attributing_verb(passage, first, at + 1, limit)
    if word.stem in SAYINGS and (made := attributing_noun(passage, first, at, limit)):
        return made
    if word.stem in MEASURES or word.body in MEASURES:
        tell(passage, "according.measure", "rejected", at)
        return None
    return attributed_speaker(passage, first, at + word.apart, limit)
