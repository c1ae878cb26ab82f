"""Nouns that report: `بالتأكيد على أن`, `قوله إن`, `تصريح الوزير بأن`."""

from __future__ import annotations

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.punctuation import COMMAS
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import ENTRIES, Entry, SpeechNoun, Tense, VerbForm

from newsclaims_quotes.added_nouns import addition, carrying_participle, omitting_verb, topic
from newsclaims_quotes.contents import limit_of
from newsclaims_quotes.cue_classes import CLAUSES, GOING_ON
from newsclaims_quotes.expectation_cues import expected, pretext
from newsclaims_quotes.expected import EXPECTED
from newsclaims_quotes.frames import Complement, find_complement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.noun_cue import NounCue, form_of, no_cue
from newsclaims_quotes.relayed_speakers import quoted_from
from newsclaims_quotes.subjects import governing_verb

IN = WORDS["in"]
FREE_STANDING = WORDS["free_standing"]
ON = WORDS["on"]
TO = WORDS["to"]
OCCASIONS = WORDS["occasion_prepositions"]
SAYING = WORDS["saying"]

OBJECTIVE = WORDS["objective"]
PRETEXTS = WORDS["pretexts"]
NO_NOUN = SpeechNoun(lemma="", act="state")
NEAR = 4
"""So many tokens a noun's content begins behind it at most."""
AGENCY = 12
ADJOINING = 4
"""So many tokens stand between whose words they are and the noun: عن مصدر، لم تسمه، نفيه."""


def find_noun(passage: Passage, index: int) -> NounCue | None:
    """Return the noun cue at *index*, or None."""
    word = passage.words[index]
    if word.body in EXPECTED:
        return expected(passage, index)
    if word.body in PRETEXTS:
        return pretext(passage, index)
    if word.adverb:
        return no_cue(passage, index, "noun.adverb")
    read = _possessed if word.pronoun else _left_out if word.definite else _construct
    if _is_governed(passage, index):
        read = _governed
    elif addition(passage, index) is not None:
        read = _added
    return read(passage, index)


def _is_governed(passage: Passage, index: int) -> bool:
    """Return whether a preposition belongs to the verb before: بقوله إن، لم يتردد في | التأكيد أن."""
    word = passage.words[index]
    if word.preposition == "ب":
        return bool(word.definite or word.pronoun)
    before = passage.words[index - 1].free if index else ""
    said = before in TO and word.stem in SAYING  # ذهب إلى القول إن
    return word.definite and (before in IN or said)


def _form_at(passage: Passage, index: int, tense: Tense) -> VerbForm:
    """Return the noun at *index* as a form of the verb that it belongs to."""
    noun = passage.words[index].speech or NO_NOUN
    verb = ENTRIES.get(noun.lemma)
    entry = Entry(
        lemma=noun.lemma,
        cue_class=verb.cue_class if verb else "express",
        act=noun.act,
        commitment=verb.commitment if verb else "neutral",
        frames=verb.frames & {"that", "speech"} if verb else frozenset({"that"}),
        prepositions=verb.prepositions if verb else frozenset(),
        traits=verb.traits & {"deeds"} if verb else frozenset(),
    )
    return form_of(entry, tense)


def _clause_behind(passage: Passage, index: int, form: VerbForm) -> Complement | None:
    found = find_complement(passage, index, form, limit=limit_of(passage, index, index))
    near = found is not None and found.kind in CLAUSES and found.start - index <= NEAR
    return found if near else None


def _topic_behind(passage: Passage, index: int, form: VerbForm) -> Complement | None:
    """Return what somebody ends or goes on with: وختم كلمته بالدعوة إلى | الحوار."""
    words = passage.words
    low = max(passage.starts[index], index - AGENCY)
    before = (one for word in words[low:index] for one in word.forms)
    goes_on = any(one.entry.cue_class in GOING_ON and one.tense == "perfect" for one in before)
    goes_on = goes_on or carrying_participle(passage, index) is not None
    return topic(passage, index, form) if goes_on and words[index].preposition else None


def _governed(passage: Passage, index: int) -> NounCue | None:
    """Read `بقوله إن`, `بالتأكيد على أن`: the speaker is the subject of the governing verb."""
    form = _form_at(passage, index, "participle")
    found = _clause_behind(passage, index, form) or _topic_behind(passage, index, form)
    if found is None:
        return no_cue(passage, index, "noun.far")
    carrier = carrying_participle(passage, index)
    own = carrier is not None or passage.words[index].pronoun
    governing = None if own else governing_verb(passage, index)
    verb, source = governing if governing is not None else (carrier, None)
    joined = carrier is not None or (
        verb is not None
        and bool(passage.words[verb].forms)
        and _is_clause_of_its_own(passage, verb)
    )
    return NounCue(
        index=index,
        form=form,
        complement=found,
        source=source,
        state="source" if source else "inherited",
        verb=verb if joined else None,
        rule="verbal-noun",
    )


def _added(passage: Passage, index: int) -> NounCue | None:
    """Read `كذا، مع التأكيد على أن`, `كذا، مع تجديد دعوته إلى`: who spoke before goes on."""
    form = _form_at(passage, index, "participle")
    first = addition(passage, index)
    set_off = first is not None and passage.mark(first - 1) in COMMAS
    found = _clause_behind(passage, index, form) or (
        topic(passage, index, form) if set_off else None
    )
    if found is None:
        return no_cue(passage, index, "noun.far")
    return NounCue(index=index, form=form, complement=found, state="inherited", rule="verbal-noun")


def _left_out(passage: Passage, index: int) -> NounCue | None:
    """Read `لم يفت الوزير التنويه بـ`, `لم يفته القول إن`: what is not left out is said."""
    omitted = omitting_verb(passage, index)
    if omitted is None:
        return None
    form = _form_at(passage, index, "perfect")
    found = _clause_behind(passage, index, form) or topic(passage, index, form)
    if found is None:
        return no_cue(passage, index, "noun.far")
    return NounCue(
        index=index,
        form=form,
        complement=found,
        source=omitted[0],
        state="source" if omitted[0] else "dropped",
        rule="verbal-noun",
    )


def _is_clause_of_its_own(passage: Passage, verb: int) -> bool:
    """Return whether a verb begins another clause: وأوضح فلان بالقول، كذا، | رد فلان بالقول."""
    return bool(passage.words[verb].conjunction or passage.mark(verb - 1))


def _possessed(passage: Passage, index: int) -> NounCue | None:
    """Read `نقلت الوكالة عن الوزير قوله إن`: the speaker stands behind عن."""
    form = _form_at(passage, index, "participle")
    found = _clause_behind(passage, index, form)
    if found is None:
        return _relayed_deed(passage, index, form)
    source, via = quoted_from(passage, index)
    if source is None:
        if passage.words[index].stem not in FREE_STANDING:
            return no_cue(passage, index, "noun.no-speaker")
        source = _just_before(passage, index)
    return NounCue(
        index=index,
        form=form,
        complement=found,
        source=source,
        state="source" if source else "inherited",
        via=via,
        rule="quoted-from",
    )


def _relayed_deed(passage: Passage, index: int, form: VerbForm) -> NounCue | None:
    """Read `نقلت الوكالة عن الوزير نفيه صحة الخبر`: what is said is no clause, but whose words is told."""
    start = index + 1
    if passage.words[index].stem in SAYING or start + 1 >= limit_of(passage, index, index):
        return no_cue(passage, index, "noun.far")
    source, via = quoted_from(passage, index)
    adjoins = source is not None and index - source[1] <= ADJOINING and via is not None
    word = passage.words[start]
    governs = form.entry.prepositions | TO | ON
    free = word.free in governs and not word.pronoun
    noun = word.noun and not (word.conjunction or word.verb or passage.mark(start))
    if not adjoins or not (noun or free):
        return no_cue(passage, index, "noun.far")
    found = Complement(kind="noun" if free or word.preposition else "object", start=start + free)
    return NounCue(
        index=index, form=form, complement=found, source=source, via=via, rule="quoted-from"
    )


def _just_before(passage: Passage, index: int) -> Stretch | None:
    """Return the subject that ends at *index*: أضاف الوزير | قوله."""
    governing = governing_verb(passage, index)
    subject = governing[1] if governing is not None else None
    return subject if subject is not None and subject[1] == index else None


def _construct(passage: Passage, index: int) -> NounCue | None:
    """Read `تصريح الوزير بأن`: the speaker is the noun's genitive."""
    if index and passage.words[index - 1].free in OCCASIONS:
        return no_cue(passage, index, "noun.occasion")  # قال في تصريح لصحيفة إن
    if passage.words[index].stem in OBJECTIVE:
        return no_cue(passage, index, "noun.objective")
    form = _form_at(passage, index, "perfect")
    if form.entry.cue_class == "express":
        return None
    found = find_complement(passage, index, form, limit=limit_of(passage, index, index))
    if found is None or found.kind != "that" or found.subject is None:
        return no_cue(passage, index, "noun.far")
    first, end = found.subject
    head = passage.words[first]
    owns = head.definite or head.pronoun or head.title or first in passage.named
    if first != index + 1 or not owns or head.preposition or found.start - end > NEAR:
        return no_cue(passage, index, "noun.no-speaker")
    return NounCue(
        index=index, form=form, complement=found, source=found.subject, rule="speech-noun"
    )
