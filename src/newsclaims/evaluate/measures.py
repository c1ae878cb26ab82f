"""The measures: gold and answer of one article to one score each."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Sequence
from decimal import Decimal, InvalidOperation
from typing import TypeAlias

from newsclaims.evaluate.align import ALIGNED, Pair, Words, align
from newsclaims.evaluate.annotation import (
    Answer,
    AnswerClaim,
    AnswerQuantity,
    AnswerSpan,
    Gold,
    GoldClaim,
    GoldQuantity,
    Range,
)
from newsclaims.evaluate.names import NameMatcher
from newsclaims.evaluate.score import Score, Scores

_CLOSE = 0.8
_VALUED_BY_SPAN = frozenset({"date", "time"})

_Content: TypeAlias = tuple[Range, ...]
_Triple: TypeAlias = tuple[Range | None, Range | None, _Content]


def measure(gold: Gold, answer: Answer, text: str, names: NameMatcher) -> Scores:
    """Compare the answer for one article with its gold annotation.

    Args:
        gold: the annotation.
        answer: the system's document; ``Answer()`` for none.
        text: the article's text, which the offsets of both count.
        names: how speakers' names are compared.
    """
    words = Words(text)
    pairs = align(gold.claims, answer.claims, words)
    waived = {pair.answer for pair in pairs if gold.claims[pair.gold].optional}
    pairs = [pair for pair in pairs if pair.answer not in waived]
    wanted = [claim for claim in gold.claims if not claim.optional]
    given = [claim for j, claim in enumerate(answer.claims) if j not in waived]
    return {
        **_claims(pairs, len(given), len(wanted)),
        **_exact(wanted, given, words),
        "actor": Score(_rightly_named(pairs, gold, answer, names), len(given), len(wanted)),
        **_accuracies(pairs, gold, answer),
        **_quantities(gold.quantities, answer.quantities),
    }


def _claims(pairs: Sequence[Pair], given: int, wanted: int) -> Scores:
    return {
        f"claims@{least}": Score(sum(pair.overlap >= least for pair in pairs), given, wanted)
        for least in (ALIGNED, _CLOSE)
    }


def _exact(wanted: Sequence[GoldClaim], given: Sequence[AnswerClaim], words: Words) -> Scores:
    """Score equal spans as multisets, whatever claims they belong to."""
    gold = [_gold_triple(claim, words) for claim in wanted]
    answer = [_answer_triple(claim, words) for claim in given]
    parts: dict[str, Callable[[_Triple], Hashable]] = {
        "cue exact": lambda triple: triple[0],
        "source exact": lambda triple: triple[1],
        "content exact": lambda triple: triple[2],
        "triple exact": lambda triple: triple,
    }
    return {name: _equal(map(part, answer), map(part, gold)) for name, part in parts.items()}


def _gold_triple(claim: GoldClaim, words: Words) -> _Triple:
    source = words.widen(claim.source) if claim.source else None
    return words.widen(claim.cue), source, tuple(sorted(map(words.widen, claim.content)))


def _answer_triple(claim: AnswerClaim, words: Words) -> _Triple:
    def widen(span: AnswerSpan | None) -> Range | None:
        return words.widen(span.range) if span else None

    content = tuple(sorted(words.widen(span.range) for span in claim.content))
    return widen(claim.cue), widen(claim.source), content


def _equal(given: Iterable[Hashable], wanted: Iterable[Hashable]) -> Score:
    """Score the members that are there: a claim without a source has none to be right about."""
    left, right = Counter(filter(None, given)), Counter(filter(None, wanted))
    return Score((left & right).total(), left.total(), right.total())


def _rightly_named(pairs: Sequence[Pair], gold: Gold, answer: Answer, names: NameMatcher) -> int:
    aliases = {actor.name: actor.aliases for actor in gold.actors}
    known = {actor.id: actor.name for actor in answer.actors}

    def named(pair: Pair) -> bool:
        given = [known.get(actor, "") for actor in answer.claims[pair.answer].actors]
        return any(
            len(wanted) == len(given)
            and all(any(names.same(g, w, aliases.get(w, ())) for g in given) for w in wanted)
            for wanted in gold.claims[pair.gold].speakers
        )

    return sum(map(named, pairs))


def _accuracies(pairs: Sequence[Pair], gold: Gold, answer: Answer) -> Scores:
    both = [(gold.claims[pair.gold], answer.claims[pair.answer]) for pair in pairs]
    act = sum(wanted.act in {given.act, given.act_fallback} for wanted, given in both)
    form = sum(wanted.form == given.form for wanted, given in both)
    return {
        "act accuracy": Score(act, len(both), len(both)),
        "form accuracy": Score(form, len(both), len(both)),
    }


def _quantities(gold: Sequence[GoldQuantity], given: Sequence[AnswerQuantity]) -> Scores:
    """Give each quantity of the answer the first free gold one that it overlaps and equals.

    An optional gold quantity is met by any that overlaps it.
    """
    free = dict(enumerate(gold))
    waived = right = strictly = 0
    for quantity in given:
        for index, wanted in free.items():
            if not _overlap(quantity, wanted):
                continue
            equal = _equal_values(quantity, wanted)
            if equal or wanted.optional:
                del free[index]
                if wanted.optional:
                    waived += 1
                else:
                    right += 1
                    strictly += _equal_details(quantity, wanted)
                break
    counted = len(given) - waived
    must = sum(not quantity.optional for quantity in gold)
    return {
        "quantity": Score(right, counted, must),
        "quantity strict": Score(strictly, counted, must),
    }


def _overlap(given: AnswerQuantity, wanted: GoldQuantity) -> bool:
    return given.start < wanted.span[1] and wanted.span[0] < given.end


def _equal_values(given: AnswerQuantity, wanted: GoldQuantity) -> bool:
    if wanted.kind in _VALUED_BY_SPAN:
        return given.kind == wanted.kind
    if wanted.value:
        return _decimal(given.value) == _decimal(wanted.value)
    ends = _decimal(given.low), _decimal(given.high)
    return ends == (_decimal(wanted.low), _decimal(wanted.high))


def _equal_details(given: AnswerQuantity, wanted: GoldQuantity) -> bool:
    if wanted.kind in _VALUED_BY_SPAN:
        return True
    return (
        given.kind == wanted.kind
        and (given.approx or "=") == (wanted.approx or "=")
        and (not wanted.unit or given.unit == wanted.unit)
    )


def _decimal(number: str | float | None) -> Decimal | str | None:
    """Read a number; what is none, as an identifier may be, is compared as it is written."""
    if number is None or number == "":
        return None
    try:
        return Decimal(str(number))
    except InvalidOperation:
        return str(number)
