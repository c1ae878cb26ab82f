"""Bind what relates a number to the true one: ``أكثر من``, ``نحو``, ``على الأقل``."""

from __future__ import annotations

from newsclaims.model import Approx
from newsclaims_numbers.context import Context
from newsclaims_numbers.rule_words import rule_words
from newsclaims_numbers.token_quantity import TokenQuantity

_GAP = 4
_NOT = rule_words().comparators.negations
_PARTICLES = (rule_words().particles.on, rule_words().particles.about)


def compared(context: Context, quantity: TokenQuantity) -> TokenQuantity:
    """Return *quantity* with the relation that the words around it say, and their span.

    Of two phrases in a row (``أكثر من نحو``) the outer one counts; one after the
    quantity (``على الأقل``) counts before all but for a mere تقريبا.
    """
    approx, first = _before(context, quantity.first)
    after = context.lexicon.comparators_after.after(context.text, quantity.last + 1)
    if after is not None:
        relation, last = after
        quantity = quantity._replace(last=last)
        if relation != "~" or approx == "=":
            approx = relation
    if approx == "=":
        return quantity
    return quantity._replace(approx=approx, first=max(first, context.taken + 1))


def _before(context: Context, first: int) -> tuple[Approx, int]:
    approx: Approx = "="
    while (found := context.lexicon.comparators_before.before(context.text, first - 1)) is not None:
        if found[1] <= context.taken:
            break
        approx, first = found
    gapped = _gapped(context, first) if approx in ("=", "~") else None
    return gapped or (approx, first)


def _gapped(context: Context, first: int) -> tuple[Approx, int] | None:
    """Read a verb whose subject stands between it and the number: ``يزيد عددهم على 20``."""
    text, table, verbs = context.text, context.lexicon.gapped, context.lexicon.gapped_verbs
    particle = text.word(first - 1).fold
    particle, end = (particle, first - 2) if particle in _PARTICLES else ("", first - 1)
    for at in range(end, max(context.taken, end - _GAP), -1):
        word = text.word(at)
        if word.kind != "word" or word.opens_number:
            return None
        relation = table.get((word.stem, particle)) if word.stem in verbs else None
        if relation is None:
            continue
        if at == end and not particle:
            return None
        if text.word(at - 1).stem in _NOT:
            return ("<=" if relation == ">" else ">="), at - 1
        return relation, at
    return None
