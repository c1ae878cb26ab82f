"""Tell the trace why the words of an article are divided as they are."""

from __future__ import annotations

from collections.abc import Sequence

from newsclaims.model import Span, Tokens, WordForm
from newsclaims.trace import Trace
from newsclaims_tokenizer.clitics import look_up
from newsclaims_tokenizer.features import has_tanwin
from newsclaims_tokenizer.forms import is_divided
from newsclaims_tokenizer.spelling import letters


def tell_divisions(trace: Trace, first: Sequence[WordForm], tokens: Tokens) -> None:
    """Tell of every word how it was divided, and which other division was likely.

    Args:
        trace: is told.
        first: the forms of the tokens before the article as a whole was asked.
        tokens: what came of them.
    """
    for before, form, start in zip(first, tokens.forms, tokens.starts, strict=True):
        if form.kind != "word":
            continue
        span = Span(start, start + len(form.text), form.text)
        rule, entry, notes = _why(form)
        if form is before:
            trace.step(rule, "accepted", span, entry=entry, note=f"{_shown(form)}{notes[0]}")
        else:
            note = f"{_shown(form)}: other words of the article have that stem, or none has another"
            trace.step("division.article", "accepted", span, note=note)
            trace.step(rule, "noted", span, note=f"{_shown(before)}{notes[0]}")
        for other in notes[1:]:
            trace.step("division.rival", "noted", span, note=other.removeprefix(": "))


def _why(form: WordForm) -> tuple[str, str, list[str]]:
    """Return the rule that divides a spelling, the entry it rests on, and notes, the best first."""
    entry, ranked = look_up(letters(form.text).text, tanwin=has_tanwin(form.text))
    if entry is not None:
        return "division.closed", f"closed.toml: {entry.stem}", [""]
    if not ranked:
        return "division.none", "", [": no stem is spelled so"]
    notes = [
        f": {'+'.join(filter(None, (one.cut.prefix.proclitics, one.key, one.cut.suffix.enclitic)))}"
        f", {one.cut.prefix.stem_class} with probability {one.probability:.2f}"
        for one in ranked
    ]
    return "division.ranked", "", notes


def _shown(form: WordForm) -> str:
    """Return a form with its parts apart: ``و+قال``."""
    if not is_divided(form):
        return form.text
    parts = [*form.proclitics, form.stem, *form.enclitics]
    return "+".join([form.text[first:last] for first, last in parts])
