"""From what a rule found, in tokens, to an `Attribution`, in spans."""

from __future__ import annotations

from attrs import frozen
from newsclaims_arabic.noun_phrase.insertions import without_blessing
from newsclaims_arabic.noun_phrase.joined import without_each
from newsclaims_arabic.passage import Passage
from newsclaims_arabic.pronouns import ATTACHED
from newsclaims_arabic.spans import CONJUNCTIONS, PREPOSITIONS, Stretch, clipped, phrase_span
from newsclaims_arabic.speech import is_speech
from newsclaims_arabic.verbs import VerbForm

from newsclaims.model import Act, Agreement, Attribution, Cue, Form, Provenance, Span, Subject
from newsclaims.text import fold
from newsclaims_quotes.lists import WORDS
from newsclaims_quotes.objections import is_negated
from newsclaims_quotes.statement import statement

SAYINGS = WORDS["sayings"]


@frozen(kw_only=True)
class TokenAttribution:
    """An attribution in tokens.

    Args:
        rule: the rule that made it.
        cue: the reporting words.
        form: which form of which word they are; None for a preposition.
        act: what saying it does.
        contents: what is said.
        direct: nothing of it stands outside quotation marks.
        subject: the speaker.
        state: where the speaker is to be looked for.
        via: the channel.
        antecedent: the noun phrase that is the speaker by the sentence's grammar.
    """

    rule: str
    cue: Stretch
    form: VerbForm | None
    act: Act
    contents: tuple[Stretch, ...]
    direct: bool = False
    subject: Stretch | None = None
    state: Subject = "source"
    via: Stretch | None = None
    antecedent: Stretch | None = None


def build(passage: Passage, draft: TokenAttribution) -> Attribution:
    """Return the attribution that *draft* describes."""
    contents = tuple(passage.span(first, end - 1) for first, end in draft.contents)
    quotes = () if draft.direct else _quotes(passage, draft.contents)
    form: Form = "direct" if draft.direct else "mixed" if quotes else "indirect"
    behind_preposition = draft.form is None or draft.rule.startswith(("preposition", "relative"))
    clitics = CONJUNCTIONS + (PREPOSITIONS if behind_preposition else ())
    made = draft.form
    return Attribution(
        cue=_cue(passage, draft),
        content=contents,
        source=phrase_span(passage, _speaker(passage, draft.subject), clitics),
        via=phrase_span(passage, draft.via, CONJUNCTIONS + PREPOSITIONS),
        quotes=quotes,
        form=form,
        act=draft.act,
        negated=made is not None and is_negated(passage, draft.cue[0]),
        statement=statement([span.text for span in contents]),
        subject=draft.state,
        antecedent=phrase_span(passage, _speaker(passage, draft.antecedent)),
        agreement=_agreement(passage, draft),
        provenance=Provenance(rule=draft.rule),
    )


def _speaker(passage: Passage, phrase: Stretch | None) -> Stretch | None:
    """Return who speaks, without `كل من` before and a blessing behind."""
    speaker = without_each(passage, phrase)
    if speaker is None:
        return None
    return speaker[0], without_blessing(passage, *speaker)


def _agreement(passage: Passage, draft: TokenAttribution) -> Agreement | None:
    """Return what the verb, or the pronoun at a noun, says of the speaker: قوله, تعبيرها."""
    form = draft.form
    if draft.subject is None and (form is None or (form.third and form.gender is None)):
        cue = passage.forms[draft.cue[1] - 1]
        owner = next((ATTACHED.get(fold(cue.text[a:b])) for a, b in cue.enclitics), None)
        if owner is not None:
            return Agreement(person=3, gender=owner.gender, number=owner.number)
    if form is None:
        return None
    return Agreement(person=form.person, gender=form.gender, number=form.number)


def _cue(passage: Passage, draft: TokenAttribution) -> Cue:
    noun = passage.words[draft.cue[0]].stem in SAYINGS  # وفقا ل | تقديرات
    whole = draft.form is None and draft.rule.startswith("preposition") and not noun  # بحسب
    span = clipped(passage, draft.cue, CONJUNCTIONS + (() if whole else PREPOSITIONS))
    if draft.form is None:
        lemma = passage.words[draft.cue[0]].stem
        return Cue(span.start, span.end, span.text, lemma=lemma, cue_class="according")
    entry = draft.form.entry
    return Cue(
        span.start,
        span.end,
        span.text,
        lemma=entry.lemma,
        cue_class=entry.cue_class,
        commitment=entry.commitment,
    )


def _quotes(passage: Passage, contents: tuple[Stretch, ...]) -> tuple[Span, ...]:
    """Return the outermost quotations of speech inside *contents*, without marks."""
    found: list[Span] = []
    past = 0
    for first, end in contents:
        for opening in range(first, end):
            quotation = passage.opens.get(opening)
            if quotation is None or quotation.close >= end or opening < past:
                continue
            if is_speech(passage, quotation):
                found.append(passage.span(opening + 1, quotation.close - 1))
                past = quotation.close
    return tuple(found)
