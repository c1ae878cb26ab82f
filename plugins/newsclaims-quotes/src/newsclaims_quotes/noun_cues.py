"""Nouns that report: `بالتأكيد على أن`, `قوله إن`, `تصريح الوزير بأن`, `من المتوقع أن`."""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.noun_phrase.apposition import apposition_end
from newsclaims_arabic.noun_phrase.extent import Limits, phrase_end
from newsclaims_arabic.passage import COMMAS, Passage
from newsclaims_arabic.spans import Stretch
from newsclaims_arabic.verbs import ENTRIES, Entry, SpeechNoun, Tense, VerbForm

from newsclaims.model import Subject
from newsclaims_quotes.contents import limit_of
from newsclaims_quotes.cue_classes import CLAUSES, GOING_ON
from newsclaims_quotes.expected import EXPECTED
from newsclaims_quotes.frames import Complement, find_complement
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.rules import tell
from newsclaims_quotes.subjects import LOOK_BACK, governing_verb

IN = WORDS["in"]
FREE_STANDING = WORDS["free_standing"]
OF = WORDS["of"]
ON = WORDS["on"]
ONLY = WORDS["only"]
TO = WORDS["to"]
OCCASIONS = WORDS["occasion_prepositions"]
QUOTED_BEHIND = WORDS["quoted_behind"]
SAYING = WORDS["saying"]
WHEN = WORDS["before_subject"]

ASCRIBING = WORDS["ascribing"]
MOUTH = WORDS["mouth"]
OBJECTIVE = WORDS["objective"]
PRETEXTS = WORDS["pretexts"]
(ALLEGED,) = WORDS["pretending"]
NO_NOUN = SpeechNoun(lemma="", act="state")
NEAR = 4
"""So many tokens a noun's content begins behind it at most."""
AGENCY = 12
ADJOINING = 4
"""So many tokens stand between whose words they are and the noun: عن مصدر، لم تسمه، نفيه."""


@frozen(kw_only=True)
class NounCue:
    """A noun that reports.

    Args:
        index: the noun.
        form: what it does, as if it were a form of its verb.
        complement: what it governs.
        source: the speaker.
        state: where the speaker is to be looked for.
        via: the channel.
        verb: a joined verb of speech that governs the noun: وأوضح فلان | بالقول إن.
        rule: what shows it to be a cue.
    """

    index: int
    form: VerbForm
    complement: Complement
    source: Stretch | None = None
    state: Subject = "source"
    via: Stretch | None = None
    verb: int | None = None
    rule: str


def find_noun(passage: Passage, index: int) -> NounCue | None:
    """Return the noun cue at *index*, or None."""
    word = passage.words[index]
    if word.body in EXPECTED:
        return _expected(passage, index)
    if word.body in PRETEXTS:
        return _pretext(passage, index)
    if word.adverb:
        return _none(passage, index, "noun.adverb")
    before = passage.words[index - 1].free if index else ""
    said = before in TO and word.stem in SAYING  # ذهب إلى القول إن
    behind_in = before in IN or said  # لم يتردد في التأكيد أن
    if (word.preposition == "ب" and (word.definite or word.pronoun)) or (
        behind_in and word.definite
    ):
        return _governed(passage, index)
    if word.pronoun:
        return _possessed(passage, index)
    return None if word.definite else _construct(passage, index)


def _none(passage: Passage, index: int, rule: str) -> NounCue | None:
    """Return None, and tell by which rule the noun at *index* is no cue."""
    tell(passage, rule, "rejected", index, near=(index - 1,))
    return None


def _form(entry: Entry, tense: Tense) -> VerbForm:
    return VerbForm(entry=entry, tense=tense, passive=False, person=3, gender=None, number="s")


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
    return _form(entry, tense)


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
    if not goes_on or not words[index].preposition or index + 2 >= passage.limits[index]:
        return None
    governs = words[index + 1].free in form.entry.prepositions and not words[index + 1].pronoun
    return Complement(kind="noun", start=index + 2) if governs else None


def _governed(passage: Passage, index: int) -> NounCue | None:
    """Read `بقوله إن`, `بالتأكيد على أن`: the speaker is the subject of the governing verb."""
    form = _form_at(passage, index, "participle")
    found = _clause_behind(passage, index, form) or _topic_behind(passage, index, form)
    if found is None:
        return _none(passage, index, "noun.far")
    governing = None if passage.words[index].pronoun else governing_verb(passage, index)
    verb, source = governing if governing is not None else (None, None)
    joined = verb is not None and passage.words[verb].forms and _is_clause_of_its_own(passage, verb)
    return NounCue(
        index=index,
        form=form,
        complement=found,
        source=source,
        state="source" if source else "inherited",
        verb=verb if joined else None,
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
    source, via = _quoted_from(passage, index)
    if source is None:
        if passage.words[index].stem not in FREE_STANDING:
            return _none(passage, index, "noun.no-speaker")
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
        return _none(passage, index, "noun.far")
    source, via = _quoted_from(passage, index)
    adjoins = source is not None and index - source[1] <= ADJOINING and via is not None
    word = passage.words[start]
    governs = form.entry.prepositions | TO | ON
    free = word.free in governs and not word.pronoun
    noun = word.noun and not (word.conjunction or word.verb or passage.mark(start))
    if not adjoins or not (noun or free):
        return _none(passage, index, "noun.far")
    found = Complement(kind="noun" if free or word.preposition else "object", start=start + free)
    return NounCue(
        index=index, form=form, complement=found, source=source, via=via, rule="quoted-from"
    )


def _just_before(passage: Passage, index: int) -> Stretch | None:
    """Return the subject that ends at *index*: أضاف الوزير | قوله."""
    governing = governing_verb(passage, index)
    subject = governing[1] if governing is not None else None
    return subject if subject is not None and subject[1] == index else None


def _quoted_from(passage: Passage, index: int) -> tuple[Stretch | None, Stretch | None]:
    """Return speaker and channel of `نقلت وكالة X عن Y قوله`."""
    low = max(passage.starts[index], index - LOOK_BACK)
    about: int | None = None
    speaker: Stretch | None = None
    for at in range(index - 1, low, -1):
        word = passage.words[at]
        if word.free in ON and passage.words[at + 1].body in MOUTH:
            return _mouth(passage, at + 2, index), _agency(passage, at, low)
        if any("relays" in form.entry.traits for form in word.forms):
            break
        if word.free not in QUOTED_BEHIND or word.pronoun or at in passage.withheld:
            continue
        if word.free in TO and not _ascribes(passage, at, low):
            continue
        end = apposition_end(passage, phrase_end(passage, at + 1, index), index)
        if speaker is None or end >= speaker[1]:  # عن بيان صادر | عن الوزارة
            about, speaker = at, (at + 1, end)
    if about is None or speaker is None or speaker[1] <= speaker[0]:
        return None, None
    return speaker, _agency(passage, about, low)


def _mouth(passage: Passage, start: int, limit: int) -> Stretch | None:
    """Return the speaker behind `على لسان`: نقلت الوكالة على لسان | الوزير قوله."""
    end = apposition_end(passage, phrase_end(passage, start, limit), limit)
    return (start, end) if end > start else None


def _ascribes(passage: Passage, to: int, low: int) -> bool:
    """Return whether `إلى` at *to* names whose words they are: نسب البيان | إلى الوزير قوله."""
    return any(passage.words[at].body in ASCRIBING for at in range(max(low, to - AGENCY), to))


def _agency(passage: Passage, about: int, low: int) -> Stretch | None:
    """Return the subject of the نقل that governs the عن at *about*."""
    for verb in range(about - 1, max(low, about - AGENCY) - 1, -1):
        if any("relays" in form.entry.traits for form in passage.words[verb].forms):
            end = phrase_end(passage, verb + 1, about)
            return (verb + 1, end) if end > verb + 1 else None
    return None


def _construct(passage: Passage, index: int) -> NounCue | None:
    """Read `تصريح الوزير بأن`: the speaker is the noun's genitive."""
    if index and passage.words[index - 1].free in OCCASIONS:
        return _none(passage, index, "noun.occasion")  # قال في تصريح لصحيفة إن
    if passage.words[index].stem in OBJECTIVE:
        return _none(passage, index, "noun.objective")
    form = _form_at(passage, index, "perfect")
    if form.entry.cue_class == "express":
        return None
    found = find_complement(passage, index, form, limit=limit_of(passage, index, index))
    if found is None or found.kind != "that" or found.subject is None:
        return _none(passage, index, "noun.far")
    first, end = found.subject
    head = passage.words[first]
    owns = head.definite or head.pronoun or head.title or first in passage.named
    if first != index + 1 or not owns or head.preposition or found.start - end > NEAR:
        return _none(passage, index, "noun.no-speaker")
    return NounCue(
        index=index, form=form, complement=found, source=found.subject, rule="speech-noun"
    )


def _past_when(passage: Passage, start: int, limit: int) -> int:
    """Return the index past when something is expected: من المتوقع، بعد كذا، | اكتمال المشروع."""
    at = start
    while at + 1 < limit:
        if passage.words[at].adverb:
            at += 1
        elif passage.words[at].free in WHEN:
            at = max(phrase_end(passage, at + 1, limit, Limits(split=True)), at + 1)
        elif passage.mark(at) in COMMAS:
            behind = (
                i for i in range(at + 1, min(limit, at + AGENCY)) if passage.mark(i) in COMMAS
            )
            closing = next(behind, None)
            if closing is None or passage.words[at + 1].free not in WHEN:
                return start
            at = closing + 1
        else:
            break
    return at if at < limit else start


def _expected(passage: Passage, index: int) -> NounCue | None:
    """Read `من المتوقع أن`, `من المتوقع اكتمال المشروع`."""
    start = index + 1
    before = index - 1 - (index > 0 and passage.words[index - 1].body in ONLY)  # من غير المتوقع
    if before < 0 or passage.words[before].free not in OF or start >= len(passage.words):
        return _none(passage, index, "noun.unexpected")
    start = _past_when(passage, start, passage.limits[index])
    head = passage.words[start]
    deed = head.content_noun and not head.preposition  # من المتوقع | اكتمال المشروع
    if head.conjunction or not (head.that or deed):
        return _none(passage, index, "noun.unexpected")
    body = passage.words[index].body
    entry = Entry(
        lemma=passage.forms[index].text,
        cue_class="predict",
        act=EXPECTED[body],
        frames=frozenset({"that"}),
    )
    return NounCue(
        index=index,
        form=_form(entry, "participle"),
        complement=Complement(kind="that" if head.that else "object", start=start),
        state="agentless",
        rule="expectation",
    )


def _pretext(passage: Passage, index: int) -> NounCue | None:
    """Read `بدعوى أن`, `بحجة أن`: who acts for this reason alleges it."""
    start = index + 1
    if start >= len(passage.words) or not passage.words[start].that:
        return _none(passage, index, "noun.no-clause")
    return NounCue(
        index=index,
        form=_form(ENTRIES[ALLEGED], "participle"),
        complement=Complement(kind="that", start=start),
        state="inherited",
        rule="pretext",
    )
