"""Why each attribution is one, told to the trace of a reader who asks.

What is told here comes from asking the rules' questions again at the places where an attribution
was made, or might have been.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from newsclaims_arabic.passage import Passage
from newsclaims_arabic.verbs import VerbForm

from newsclaims.lexicon import load_toml
from newsclaims.model import Attribution, Document, Span
from newsclaims.trace import Trace
from newsclaims_quotes.confidence import weights
from newsclaims_quotes.contents import limit_of
from newsclaims_quotes.evidence import View, evidence, views
from newsclaims_quotes.frames import Complement, Kind, find_complement
from newsclaims_quotes.homographs import may_be_participle, may_be_verb, shown_a_verb
from newsclaims_quotes.objections import OF_PARTICIPLES, OF_VERBS
from newsclaims_quotes.subjects import subject_before

FRAMES = load_toml("newsclaims_quotes", "data/explanations.toml", dict[str, dict[Kind, str]])[
    "frames"
]
SPEAKERS = {
    "source": "named here",
    "dropped": "in the verb's form",
    "inherited": "that of the sentence",
    "agentless": "nobody",
}
GENDERS = {"m": "masculine", "f": "feminine"}
NUMBERS = {"s": "singular", "d": "dual", "p": "plural"}
FOLLOWING = 3
"""So many tokens behind a content are shown."""


class Reason(NamedTuple):
    """One step on the way to an attribution: what is decided, how, and by which words."""

    aspect: str
    text: str
    span: Span | None = None


class Alternative(NamedTuple):
    """What an attribution might have been, and why it is not."""

    aspect: str
    text: str
    why: str
    span: Span


def tell(document: Document, made: Sequence[Attribution], trace: Trace) -> None:
    """Tell of each attribution how it came to be, and of words spelled like cues why they are none.

    Args:
        document: what the attributions were found in.
        made: the attributions.
        trace: takes what is told.
    """
    passage = Passage(document)
    seen = views(passage, made)
    cues = {index: one.made for one in seen for index in range(*one.cue)}
    for one in seen:
        cue, rule = one.made.cue, one.made.provenance.rule
        trace.step(rule, "accepted", cue, about=cue, note=weights().rules[rule].means)
        for reason in (*_cue(one), _speaker(one), _end(one, cues), *_confidence(one)):
            trace.step(reason.aspect, "noted", reason.span, about=cue, note=reason.text)
        for lost in (*_other_forms(one), *_other_speaker(one), *_longer(one, cues)):
            note = f"{lost.text}: {lost.why}"
            trace.step(lost.aspect, "rejected", lost.span, about=cue, note=note)
    for left in passage.boilerplate:
        around = passage.span(left.first, left.end - 1)
        trace.step("boilerplate", "rejected", around, note=f"a {left.kind}: not read")
    for lost in _no_cues(passage, cues):
        trace.step(lost.aspect, "rejected", lost.span, note=f"{lost.text}: {lost.why}")


def _cue(seen: View) -> Iterator[Reason]:
    cue = seen.made.cue
    traits = (cue.lemma, cue.cue_class, cue.commitment if cue.commitment != "neutral" else "")
    yield Reason(aspect="cue", text=", ".join(filter(None, traits)), span=cue)
    complement = _complement(seen)
    if complement is not None:
        start = seen.passage.span(complement.start, complement.start)
        yield Reason(aspect="frame", text=FRAMES[complement.kind], span=start)
        for role, phrase in (("addressed", complement.target), ("the channel", complement.via)):
            if phrase is not None:
                span = seen.passage.span(phrase[0], phrase[1] - 1)
                yield Reason(aspect="frame", text=role, span=span)


def _complement(seen: View) -> Complement | None:
    """Return what the cue governs, found as the rules found it."""
    passage, index = seen.passage, seen.cue[0]
    for form in passage.words[index].forms:
        if form.entry.lemma == seen.made.cue.lemma and form.third:
            limit = limit_of(passage, index, index)
            found = find_complement(passage, index, form, limit=limit)
            if found is not None:
                return found
    return None


def _speaker(seen: View) -> Reason:
    made = seen.made
    agreement = made.agreement
    form = ""
    if agreement is not None and made.subject in ("dropped", "inherited"):
        traits = (GENDERS.get(agreement.gender or ""), NUMBERS.get(agreement.number or ""))
        form = " ".join(filter(None, traits))
    text = SPEAKERS[made.subject] + (f": {form}" if form else "")
    return Reason(aspect="speaker", text=text, span=made.source or made.antecedent)


def _end(seen: View, cues: dict[int, Attribution]) -> Reason:
    passage = seen.passage
    end = seen.contents[-1][1]
    last = passage.span(end - 1, end - 1)
    if end in passage.closes:
        return Reason(aspect="content", text="ends with its quotation", span=last)
    limit = passage.limits[end - 1]
    if all(map(passage.mark, range(end, limit))):
        return Reason(aspect="content", text="ends with its sentence", span=last)
    near = next((i for i in range(end, min(end + FOLLOWING, limit)) if i in cues), None)
    if near is not None and cues[near] is not seen.made:
        return Reason(aspect="content", text="ends before another cue", span=cues[near].cue)
    following = passage.span(end, min(end + FOLLOWING, limit) - 1)
    return Reason(
        aspect="content", text="ends before what belongs to something else", span=following
    )


def _confidence(seen: View) -> Iterator[Reason]:
    figures = weights()
    rule = seen.made.provenance.rule
    yield Reason(aspect="confidence", text=f"{figures.rules[rule].right:.2f} by the rule {rule}")
    for name in evidence(seen):
        one = figures.evidence[name]
        yield Reason(
            aspect="confidence", text=f"odds of an error times {one.factor:g}, {name}: {one.means}"
        )


def _other_forms(seen: View) -> Iterator[Alternative]:
    """Yield the other verbs that the cue's spelling may be of."""
    passage, index = seen.passage, seen.cue[0]
    for form in _forms(passage, index):
        if form.entry.lemma != seen.made.cue.lemma:
            yield _lost_form(passage, index, form)


def _other_speaker(seen: View) -> Iterator[Alternative]:
    """Yield a subject before the verb where one behind it, or none, was taken."""
    passage, index = seen.passage, seen.cue[0]
    forms = _forms(passage, index)
    if not forms or forms[0].tense == "participle" or index in (seen.source or ()):
        return
    before = subject_before(passage, index, forms[0])
    if before is None:
        return
    span = passage.span(before[0], before[1] - 1)
    if seen.made.source is None or not span.overlaps(seen.made.source):
        why = "the subject behind the verb comes first" if seen.source else "another rule decided"
        yield Alternative(aspect="speaker", text="the phrase before the verb", why=why, span=span)


def _longer(seen: View, cues: dict[int, Attribution]) -> Iterator[Alternative]:
    """Yield the rest of the sentence where the content ends before it."""
    passage = seen.passage
    end = seen.contents[-1][1]
    limit = passage.limits[end - 1]
    rest = [i for i in range(end, limit) if not passage.mark(i)]
    if rest and seen.made.form != "direct":
        yield Alternative(
            aspect="content",
            text="up to the end of the sentence",
            why=_end(seen, cues).text,
            span=passage.span(rest[0], rest[-1]),
        )


def _no_cues(passage: Passage, cues: dict[int, Attribution]) -> Iterator[Alternative]:
    """Yield the words that are spelled like a reporting verb and report nothing."""
    for index in range(len(passage.words)):
        if index not in cues:
            for form in _forms(passage, index)[:1]:
                yield _lost_form(passage, index, form)


def _forms(passage: Passage, index: int) -> list[VerbForm]:
    """Return one reading a verb of the word at *index*."""
    chosen = {form.entry.lemma: form for form in reversed(passage.words[index].forms) if form.third}
    return list(chosen.values())


def _lost_form(passage: Passage, index: int, form: VerbForm) -> Alternative:
    voice = ", passive" if form.passive else ""
    return Alternative(
        aspect="cue",
        text=f"{form.entry.lemma}, {form.tense}{voice}",
        why=_objection(passage, index, form),
        span=passage.span(index, index),
    )


def _objection(passage: Passage, index: int, form: VerbForm) -> str:
    """Return why a word is not taken for a cue, asking in the order of the rules."""
    word = passage.words[index]
    if word.definite:
        return "it has the article"
    if word.preposition not in ("", "ل"):
        return "it is governed by a preposition"
    if form.tense == "participle" and not may_be_participle(passage, index):
        return "the participle describes a noun"
    complement = find_complement(passage, index, form, limit=limit_of(passage, index, index))
    if complement is None:
        frames = sorted((*form.entry.frames, *form.entry.prepositions))
        return f"it governs nothing of its frames: {', '.join(frames)}"
    return _objection_to(passage, index, form, complement)


def _objection_to(passage: Passage, index: int, form: VerbForm, complement: Complement) -> str:
    """Return what speaks against a word that has a complement."""
    participle = form.tense == "participle"
    for objects in OF_PARTICIPLES if participle else OF_VERBS:
        if objects(passage, index, form, complement):
            return objects.__name__.strip("_").replace("_", " ")
    if participle or may_be_verb(passage, index) or shown_a_verb(passage, index, complement):
        return "another cue or reading was taken for the same words"
    return "it is spelled like a noun, and its place shows no verb"
