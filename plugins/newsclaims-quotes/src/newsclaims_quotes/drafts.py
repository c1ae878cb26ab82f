"""From what a rule found, in tokens, to an `Attribution`, in spans."""

from __future__ import annotations

from attrs import frozen

from newsclaims.model import Act, Agreement, Attribution, Cue, Form, Provenance, Span, Subject
from newsclaims_quotes.lexicon import CueForm
from newsclaims_quotes.plausible import is_negated
from newsclaims_quotes.reading import Reading
from newsclaims_quotes.spans import CONJUNCTIONS, PREPOSITIONS, Phrase, clipped, phrase_span
from newsclaims_quotes.speech import is_speech
from newsclaims_quotes.statement import statement


@frozen(kw_only=True)
class Draft:
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
    cue: Phrase
    form: CueForm | None
    act: Act
    contents: tuple[Phrase, ...]
    direct: bool = False
    subject: Phrase | None = None
    state: Subject = "source"
    via: Phrase | None = None
    antecedent: Phrase | None = None


def build(reading: Reading, draft: Draft) -> Attribution:
    """Return the attribution that *draft* describes."""
    contents = tuple(reading.span(first, end - 1) for first, end in draft.contents)
    quotes = () if draft.direct else _quotes(reading, draft.contents)
    form: Form = "direct" if draft.direct else "mixed" if quotes else "indirect"
    behind_preposition = draft.form is None or draft.rule.startswith(("preposition", "relative"))
    clitics = CONJUNCTIONS + (PREPOSITIONS if behind_preposition else "")
    made = draft.form
    return Attribution(
        cue=_cue(reading, draft),
        content=contents,
        source=phrase_span(reading, draft.subject, clitics),
        via=phrase_span(reading, draft.via, CONJUNCTIONS + PREPOSITIONS),
        quotes=quotes,
        form=form,
        act=draft.act,
        negated=made is not None and is_negated(reading, draft.cue[0]),
        statement=statement([span.text for span in contents]),
        subject=draft.state,
        antecedent=phrase_span(reading, draft.antecedent),
        agreement=_agreement(made) if made is not None else None,
        provenance=Provenance(rule=draft.rule),
    )


def _agreement(form: CueForm) -> Agreement:
    return Agreement(person=form.person, gender=form.gender, number=form.number)


def _cue(reading: Reading, draft: Draft) -> Cue:
    whole = draft.form is None and draft.rule.startswith("preposition")  # بحسب keeps its ب
    span = clipped(reading, draft.cue, CONJUNCTIONS + ("" if whole else PREPOSITIONS))
    if draft.form is None:
        lemma = reading.words[draft.cue[0]].stem
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


def _quotes(reading: Reading, contents: tuple[Phrase, ...]) -> tuple[Span, ...]:
    """Return the outermost quotations of speech inside *contents*, without marks."""
    found: list[Span] = []
    past = 0
    for first, end in contents:
        for opening in range(first, end):
            quotation = reading.opens.get(opening)
            if quotation is None or quotation.close >= end or opening < past:
                continue
            if is_speech(reading, quotation):
                found.append(reading.span(opening + 1, quotation.close - 1))
                past = quotation.close
    return tuple(found)
