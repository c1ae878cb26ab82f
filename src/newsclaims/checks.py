"""Check what a plugin returned, once, at the seam: types, offsets, order, references.

Each function takes the article's text and a result, and returns the result as a tuple.  The
common case is one cheap test for each item; only a broken item is looked at twice, to say what
is wrong with it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from decimal import Decimal
from typing import TypeVar, get_args

from newsclaims.model import (
    FEATURES,
    TEXTUAL,
    Act,
    Actor,
    ActorKind,
    Agreement,
    Approx,
    Attribution,
    Calendar,
    Claim,
    Commitment,
    Credit,
    Cue,
    Form,
    Gender,
    Mention,
    MentionForm,
    MentionKind,
    Number,
    Provenance,
    Quantity,
    QuantityKind,
    Resolution,
    Sentence,
    SentenceKind,
    Span,
    Subject,
    Token,
    Tokenization,
    TokenKind,
)

T = TypeVar("T")

_FORMS = frozenset(get_args(Form))
_ACTS = frozenset(get_args(Act))
_COMMITMENTS = frozenset(get_args(Commitment))
_SUBJECTS = frozenset(get_args(Subject))
_TOKEN_KINDS = frozenset(get_args(TokenKind))
_SENTENCE_KINDS = frozenset(get_args(SentenceKind))
_MENTION_KINDS = frozenset(get_args(MentionKind))
_MENTION_FORMS = frozenset(get_args(MentionForm))
_ACTOR_KINDS = frozenset(get_args(ActorKind))
_QUANTITY_KINDS = frozenset(get_args(QuantityKind))
_APPROXES = frozenset(get_args(Approx))
_CALENDARS = frozenset(get_args(Calendar))
_GENDERS = frozenset(get_args(Gender))
_NUMBERS = frozenset(get_args(Number))
_PERSONS = frozenset({1, 2, 3})

_WIDTH = 80
"""How much of a broken value a message shows."""


class ContractError(ValueError):
    """A result breaks the contract of its hook; the message says where and how."""


def check_tokenization(text: str, result: object) -> Tokenization:
    """Check tokens and sentences: in order, apart, each slicing back.

    Raises:
        ContractError: they are not.
    """
    if not isinstance(result, Tokenization):
        raise ContractError(f"returned {_shown(result)}, not a Tokenization")
    tokens = _items(result.tokens, Token, "tokens")
    sentences = _items(result.sentences, Sentence, "sentences")
    last = 0
    for i, token in enumerate(tokens):
        if not _stands(text, token) or token.start < last:
            raise ContractError(_span_fault(text, token, f"token {i}", last))
        last = token.end
        _token_parts(text, token, i)
    last = 0
    for i, sentence in enumerate(sentences):
        if not _stands(text, sentence) or sentence.start < last:
            raise ContractError(_span_fault(text, sentence, f"sentence {i}", last))
        last = sentence.end
        _one_of(sentence.kind, _SENTENCE_KINDS, "kind", "sentence", i)
        sound = type(sentence.paragraph) is int and sentence.paragraph >= 0
        _is(sound, "paragraph", sentence.paragraph, "sentence", i)
    return Tokenization(tokens=tokens, sentences=sentences)


def check_mentions(text: str, result: object) -> tuple[Mention, ...]:
    """Check mentions in any order.

    Raises:
        ContractError: one is broken.
    """
    mentions = _items(result, Mention, "mentions")
    for i, mention in enumerate(mentions):
        _mention(text, mention, "mention", i)
    return mentions


def check_quantities(text: str, result: object) -> tuple[Quantity, ...]:
    """Check quantities in any order.

    Raises:
        ContractError: one is broken.
    """
    quantities = _items(result, Quantity, "quantities")
    for i, quantity in enumerate(quantities):
        _quantity(text, quantity, i)
    return quantities


def check_attributions(text: str, result: object) -> tuple[Attribution, ...]:
    """Check attributions in any order.

    Raises:
        ContractError: one is broken.
    """
    attributions = _items(result, Attribution, "attributions")
    for i, attribution in enumerate(attributions):
        _relation(text, attribution, "attribution", i)
        _optional_span(text, attribution.antecedent, "antecedent", "attribution", i)
        _one_of(attribution.subject, _SUBJECTS, "subject", "attribution", i)
        agreement = attribution.agreement
        if agreement is not None:
            _is(isinstance(agreement, Agreement), "agreement", agreement, "attribution", i)
            _one_of(agreement.person, _PERSONS, "agreement.person", "attribution", i)
            _optional(agreement.gender, _GENDERS, "agreement.gender", "attribution", i)
            _optional(agreement.number, _NUMBERS, "agreement.number", "attribution", i)
    return attributions


def check_resolution(text: str, attributions: Sequence[Attribution], result: object) -> Resolution:
    """Check actors and credits, and that speakers refer to what there is.

    Raises:
        ContractError: one is broken.
    """
    if not isinstance(result, Resolution):
        raise ContractError(f"returned {_shown(result)}, not a Resolution")
    actors = _items(result.actors, Actor, "actors")
    for i, actor in enumerate(actors):
        _actor(text, actor, i)
    known = _unique_ids(actors, "actor")
    _is(isinstance(result.speakers, dict), "speakers", result.speakers, "resolution", 0)
    heard = {attribution.id for attribution in attributions}
    for attribution, speakers in result.speakers.items():
        if attribution not in heard:
            raise ContractError(f"speakers: there is no attribution {attribution!r}")
        for speaker in _field(speakers, str, f"speakers of {attribution}"):
            if speaker not in known:
                raise ContractError(f"speakers of {attribution}: there is no actor {speaker!r}")
    credited = _items(result.credits, Credit, "credits")
    for i, credit in enumerate(credited):
        _stands_or_fail(text, credit, f"credit {i}")
        _is(isinstance(credit.name, str), "name", credit.name, "credit", i)
    return Resolution(actors=actors, speakers=result.speakers, credits=credited)


def check_claims(text: str, result: object) -> tuple[Claim, ...]:
    """Check refined claims; whatever they refer to is reconciled later.

    Raises:
        ContractError: one is broken, or two bear one id.
    """
    claims = _items(result, Claim, "claims")
    for i, claim in enumerate(claims):
        _relation(text, claim, "claim", i)
        for j, actor in enumerate(_field(claim.actors, Actor, f"claim {i}: actors")):
            _actor(text, actor, j)
        for j, quantity in enumerate(_field(claim.quantities, Quantity, f"claim {i}: quantities")):
            _quantity(text, quantity, j)
            sound = isinstance(quantity.id, str) and quantity.id != ""
            _is(sound, "id", quantity.id, f"claim {i}: quantity", j)
        if claim.parent is not None:
            _is(isinstance(claim.parent, str), "parent", claim.parent, "claim", i)
    _unique_ids(claims, "claim")
    return claims


def _token_parts(text: str, token: Token, i: int) -> None:
    stem = token.stem
    if not (_stands(text, stem) and token.start <= stem.start and stem.end <= token.end):
        raise ContractError(f"token {i} {token.text!r}: its stem {_shown(stem)} is not inside it")
    for clitics in (token.proclitics, token.enclitics):
        if clitics == ():
            continue
        for clitic in _field(clitics, Span, f"token {i} {token.text!r}: its clitics"):
            if not (_stands(text, clitic) and token.covers(clitic)):
                raise ContractError(f"token {i} {token.text!r}: {_shown(clitic)} is not inside it")
    _one_of(token.kind, _TOKEN_KINDS, "kind", "token", i)
    if not (isinstance(token.norm, str) and isinstance(token.stem_norm, str)):
        raise ContractError(f"token {i} {token.text!r}: norm and stem_norm must be strings")
    if not (isinstance(token.features, frozenset) and token.features <= FEATURES):
        raise ContractError(
            f"token {i} {token.text!r}: features {_shown(token.features)} are not all in FEATURES"
        )


def _mention(text: str, mention: Mention, what: str, i: int) -> None:
    _stands_or_fail(text, mention, f"{what} {i}")
    _one_of(mention.kind, _MENTION_KINDS, "kind", what, i)
    _one_of(mention.form, _MENTION_FORMS, "form", what, i)
    _optional(mention.gender, _GENDERS, "gender", what, i)
    _is(mention.actor is None or isinstance(mention.actor, str), "actor", mention.actor, what, i)
    _signed(mention, what, i)


def _quantity(text: str, quantity: Quantity, i: int) -> None:
    what = "quantity"
    _stands_or_fail(text, quantity, f"{what} {i}")
    _stands_or_fail(text, quantity.number, f"{what} {i}: number")
    if not quantity.covers(quantity.number):
        raise ContractError(
            f"{what} {i} {quantity.text!r}: its number {_shown(quantity.number)} is not inside it"
        )
    _one_of(quantity.kind, _QUANTITY_KINDS, "kind", what, i)
    _one_of(quantity.approx, _APPROXES, "approx", what, i)
    _optional(quantity.calendar, _CALENDARS, "calendar", what, i)
    for name in ("counted", "per", "whole"):
        _optional_span(text, getattr(quantity, name), name, what, i)
    for name in ("value", "low", "high"):
        value = getattr(quantity, name)
        _is(_exact(value, quantity.kind), name, value, f"{what} of kind {quantity.kind},", i)
    low, high = quantity.low, quantity.high
    if isinstance(low, Decimal) and isinstance(high, Decimal) and low > high:
        raise ContractError(f"{what} {i} {quantity.text!r}: low {low} is above high {high}")
    for value in _field(quantity.alternatives, Decimal, f"{what} {i}: alternatives"):
        _is(value.is_finite(), "alternatives", quantity.alternatives, what, i)
    _field(quantity.unit_alternatives, str, f"{what} {i}: unit_alternatives")
    _is(quantity.unit is None or isinstance(quantity.unit, str), "unit", quantity.unit, what, i)
    _signed(quantity, what, i)


def _relation(text: str, item: Attribution | Claim, what: str, i: int) -> None:
    """Check what an attribution and a claim have in common."""
    if not isinstance(item.cue, Cue):
        raise ContractError(f"{what} {i}: cue is {_shown(item.cue)}, not a Cue")
    _stands_or_fail(text, item.cue, f"{what} {i}: cue")
    _is(isinstance(item.cue.lemma, str), "cue.lemma", item.cue.lemma, what, i)
    _is(isinstance(item.cue.cue_class, str), "cue.cue_class", item.cue.cue_class, what, i)
    _one_of(item.cue.commitment, _COMMITMENTS, "cue.commitment", what, i)
    content = _field(item.content, Span, f"{what} {i}: content")
    if not content:
        raise ContractError(f"{what} {i} (cue {item.cue.text!r}): content is empty")
    _in_order(text, content, f"{what} {i}: content")
    _in_order(text, _field(item.quotes, Span, f"{what} {i}: quotes"), f"{what} {i}: quotes")
    _optional_span(text, item.source, "source", what, i)
    _optional_span(text, item.via, "via", what, i)
    _one_of(item.form, _FORMS, "form", what, i)
    _one_of(item.act, _ACTS, "act", what, i)
    _is(isinstance(item.negated, bool), "negated", item.negated, what, i)
    _is(isinstance(item.statement, str), "statement", item.statement, what, i)
    confidence = item.confidence
    sound = type(confidence) in (float, int) and 0 <= confidence <= 1
    _is(sound, "confidence", confidence, what, i)
    _signed(item, what, i)


def _actor(text: str, actor: Actor, i: int) -> None:
    _is(isinstance(actor.id, str) and actor.id != "", "id", actor.id, "actor", i)
    _is(isinstance(actor.name, str) and actor.name != "", "name", actor.name, "actor", i)
    _one_of(actor.kind, _ACTOR_KINDS, "kind", "actor", i)
    _field(actor.roles, str, f"actor {i}: roles")
    for j, mention in enumerate(_field(actor.mentions, Mention, f"actor {i}: mentions")):
        _mention(text, mention, f"actor {i}: mention", j)
    _signed(actor, "actor", i)


def _stands(text: str, span: object) -> bool:
    """Say whether *span* is a span and stands in *text* where it says."""
    return (
        isinstance(span, Span)
        and type(span.start) is int
        and type(span.end) is int
        and 0 <= span.start < span.end
        and text[span.start : span.end] == span.text
    )


def _stands_or_fail(text: str, span: Span, what: str) -> None:
    if not _stands(text, span):
        raise ContractError(_span_fault(text, span, what))


def _optional_span(text: str, span: Span | None, field: str, what: str, i: int) -> None:
    if span is not None and not _stands(text, span):
        raise ContractError(_span_fault(text, span, f"{what} {i}: {field}"))


def _in_order(text: str, spans: Iterable[Span], what: str) -> None:
    last = 0
    for span in spans:
        if not _stands(text, span) or span.start < last:
            raise ContractError(_span_fault(text, span, what, last))
        last = span.end


def _span_fault(text: str, span: object, what: str, last: int = 0) -> str:
    """Say what is wrong with *span*, which may not begin before *last*."""
    if not isinstance(span, Span):
        return f"{what} is {_shown(span)}, not a span"
    start, end = span.start, span.end
    where = f"{what} [{start!r}, {end!r}) {_shown(span.text)}"
    if type(start) is not int or type(end) is not int:
        return f"{where}: offsets are not whole numbers"
    if not 0 <= start < end <= len(text):
        return f"{where} is not inside the text of {len(text)} code points"
    if text[start:end] != span.text:
        return f"{where} does not slice back: there stands {_shown(text[start:end])}"
    return f"{where} begins before {last}, where the one before it ends"


def _items(result: object, kind: type[T], what: str) -> tuple[T, ...]:
    if not isinstance(result, list | tuple):
        raise ContractError(f"{what}: {_shown(result)} is not a list or tuple")
    for i, item in enumerate(result):
        if not isinstance(item, kind):
            raise ContractError(f"{what}[{i}] is {_shown(item)}, no {kind.__name__}")
    return tuple(result)


def _field(value: object, kind: type[T], what: str) -> tuple[T, ...]:
    """Check a field, which unlike a result must be a tuple: types are frozen all through."""
    if not isinstance(value, tuple):
        raise ContractError(f"{what}: {_shown(value)} is not a tuple")
    return _items(value, kind, what)


def _unique_ids(items: Iterable[Actor | Claim], what: str) -> set[str]:
    ids: set[str] = set()
    for item in items:
        if not isinstance(item.id, str) or not item.id:
            raise ContractError(f"{what}: id is {_shown(item.id)}, not a name")
        if item.id in ids:
            raise ContractError(f"two {what}s bear the id {item.id!r}")
        ids.add(item.id)
    return ids


def _one_of(value: object, allowed: Collection[object], field: str, what: str, i: int) -> None:
    if type(value) not in (str, int) or value not in allowed:
        names = ", ".join(sorted(map(str, allowed)))
        raise ContractError(f"{what} {i}: {field} is {_shown(value)}; it is one of {names}")


def _optional(value: object, allowed: Collection[object], field: str, what: str, i: int) -> None:
    if value is not None:
        _one_of(value, allowed, field, what, i)


def _exact(value: object, kind: QuantityKind) -> bool:
    """Say whether *value* is a finite number, or a string where the kind is textual."""
    if isinstance(value, Decimal):
        return value.is_finite()
    return value is None or (kind in TEXTUAL and isinstance(value, str))


def _signed(item: Mention | Quantity | Attribution | Actor | Claim, what: str, i: int) -> None:
    signature = item.provenance
    if not (isinstance(signature, Provenance) and isinstance(signature.rule, str)):
        raise ContractError(f"{what} {i}: provenance is {_shown(signature)}, not a Provenance")


def _is(sound: bool, field: str, value: object, what: str, i: int) -> None:  # noqa: FBT001 - a condition
    if not sound:
        raise ContractError(f"{what} {i}: {field} is {_shown(value)}")


def _shown(value: object) -> str:
    shown = repr(value)
    return shown if len(shown) <= _WIDTH else f"{shown[:_WIDTH]}…"
