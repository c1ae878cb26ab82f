"""Check what a plugin returned, once, at the seam: types, offsets, order, references.

Each function takes the article's text and a result, and returns the result as a tuple, with plain
spans where spans are asked for.  The common case is one cheap test for each item; only a broken item is looked at twice, to say what
is wrong with it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from typing import get_args

from newsclaims.contract import (
    ContractError,
    items_of,
    may_be_one_of,
    may_stand,
    must,
    must_be_in_order,
    must_be_one_of,
    must_stand,
    shown,
    span_fault,
    stands,
    tuple_of,
)
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
from newsclaims.plain import with_plain_spans

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


def check_tokenization(text: str, result: object) -> Tokenization:
    """Check tokens and sentences: in order, apart, each slicing back.

    Raises:
        ContractError: they are not.
    """
    if not isinstance(result, Tokenization):
        raise ContractError(f"returned {shown(result)}, not a Tokenization")
    tokens = items_of(result.tokens, Token, "tokens")
    sentences = items_of(result.sentences, Sentence, "sentences")
    last = 0
    for i, token in enumerate(tokens):
        if not stands(text, token) or token.start < last:
            raise ContractError(span_fault(text, token, f"token {i}", last))
        last = token.end
        _token_parts(text, token, i)
    last = 0
    for i, sentence in enumerate(sentences):
        if not stands(text, sentence) or sentence.start < last:
            raise ContractError(span_fault(text, sentence, f"sentence {i}", last))
        last = sentence.end
        must_be_one_of(sentence.kind, _SENTENCE_KINDS, "kind", "sentence", i)
        sound = type(sentence.paragraph) is int and sentence.paragraph >= 0
        must(sound, "paragraph", sentence.paragraph, "sentence", i)
    return Tokenization(tokens=with_plain_spans(tokens, Token), sentences=sentences)


def check_mentions(text: str, result: object) -> tuple[Mention, ...]:
    """Check mentions in any order.

    Raises:
        ContractError: one is broken.
    """
    mentions = items_of(result, Mention, "mentions")
    for i, mention in enumerate(mentions):
        _mention(text, mention, "mention", i)
    return mentions


def check_quantities(text: str, result: object) -> tuple[Quantity, ...]:
    """Check quantities in any order.

    Raises:
        ContractError: one is broken.
    """
    quantities = items_of(result, Quantity, "quantities")
    for i, quantity in enumerate(quantities):
        _quantity(text, quantity, i)
    return with_plain_spans(quantities, Quantity)


def check_attributions(text: str, result: object) -> tuple[Attribution, ...]:
    """Check attributions in any order.

    Raises:
        ContractError: one is broken.
    """
    attributions = items_of(result, Attribution, "attributions")
    for i, attribution in enumerate(attributions):
        _relation(text, attribution, "attribution", i)
        may_stand(text, attribution.antecedent, "antecedent", "attribution", i)
        must_be_one_of(attribution.subject, _SUBJECTS, "subject", "attribution", i)
        agreement = attribution.agreement
        if agreement is not None:
            must(isinstance(agreement, Agreement), "agreement", agreement, "attribution", i)
            must_be_one_of(agreement.person, _PERSONS, "agreement.person", "attribution", i)
            may_be_one_of(agreement.gender, _GENDERS, "agreement.gender", "attribution", i)
            may_be_one_of(agreement.number, _NUMBERS, "agreement.number", "attribution", i)
    return with_plain_spans(attributions, Attribution)


def check_resolution(text: str, attributions: Sequence[Attribution], result: object) -> Resolution:
    """Check actors and credits, and that speakers refer to what there is.

    Raises:
        ContractError: one is broken.
    """
    if not isinstance(result, Resolution):
        raise ContractError(f"returned {shown(result)}, not a Resolution")
    actors = items_of(result.actors, Actor, "actors")
    for i, actor in enumerate(actors):
        _actor(text, actor, i)
    known = _unique_ids(actors, "actor")
    must(isinstance(result.speakers, dict), "speakers", result.speakers, "resolution", 0)
    heard = {attribution.id for attribution in attributions}
    for attribution, speakers in result.speakers.items():
        if attribution not in heard:
            raise ContractError(f"speakers: there is no attribution {attribution!r}")
        for speaker in tuple_of(speakers, str, f"speakers of {attribution}"):
            if speaker not in known:
                raise ContractError(f"speakers of {attribution}: there is no actor {speaker!r}")
    credited = items_of(result.credits, Credit, "credits")
    for i, credit in enumerate(credited):
        must_stand(text, credit, f"credit {i}")
        must(isinstance(credit.name, str), "name", credit.name, "credit", i)
    return Resolution(actors=actors, speakers=result.speakers, credits=credited)


def check_claims(text: str, result: object) -> tuple[Claim, ...]:
    """Check refined claims; whatever they refer to is reconciled later.

    Raises:
        ContractError: one is broken, or two bear one id.
    """
    claims = items_of(result, Claim, "claims")
    for i, claim in enumerate(claims):
        _relation(text, claim, "claim", i)
        for j, actor in enumerate(tuple_of(claim.actors, Actor, f"claim {i}: actors")):
            _actor(text, actor, j)
        for j, quantity in enumerate(
            tuple_of(claim.quantities, Quantity, f"claim {i}: quantities")
        ):
            _quantity(text, quantity, j)
            sound = isinstance(quantity.id, str) and quantity.id != ""
            must(sound, "id", quantity.id, f"claim {i}: quantity", j)
        if claim.parent is not None:
            must(isinstance(claim.parent, str), "parent", claim.parent, "claim", i)
    _unique_ids(claims, "claim")
    return with_plain_spans(claims, Claim)


def _token_parts(text: str, token: Token, i: int) -> None:
    stem = token.stem
    if not (stands(text, stem) and token.start <= stem.start and stem.end <= token.end):
        raise ContractError(f"token {i} {token.text!r}: its stem {shown(stem)} is not inside it")
    for clitics in (token.proclitics, token.enclitics):
        if clitics == ():
            continue
        for clitic in tuple_of(clitics, Span, f"token {i} {token.text!r}: its clitics"):
            if not (stands(text, clitic) and token.covers(clitic)):
                raise ContractError(f"token {i} {token.text!r}: {shown(clitic)} is not inside it")
    must_be_one_of(token.kind, _TOKEN_KINDS, "kind", "token", i)
    if not (isinstance(token.norm, str) and isinstance(token.stem_norm, str)):
        raise ContractError(f"token {i} {token.text!r}: norm and stem_norm must be strings")
    if not (isinstance(token.features, frozenset) and token.features <= FEATURES):
        raise ContractError(
            f"token {i} {token.text!r}: features {shown(token.features)} are not all in FEATURES"
        )


def _mention(text: str, mention: Mention, what: str, i: int) -> None:
    must_stand(text, mention, f"{what} {i}")
    must_be_one_of(mention.kind, _MENTION_KINDS, "kind", what, i)
    must_be_one_of(mention.form, _MENTION_FORMS, "form", what, i)
    may_be_one_of(mention.gender, _GENDERS, "gender", what, i)
    must(mention.actor is None or isinstance(mention.actor, str), "actor", mention.actor, what, i)
    _signed(mention, what, i)


def _quantity(text: str, quantity: Quantity, i: int) -> None:
    what = "quantity"
    must_stand(text, quantity, f"{what} {i}")
    must_stand(text, quantity.number, f"{what} {i}: number")
    if not quantity.covers(quantity.number):
        raise ContractError(
            f"{what} {i} {quantity.text!r}: its number {shown(quantity.number)} is not inside it"
        )
    must_be_one_of(quantity.kind, _QUANTITY_KINDS, "kind", what, i)
    must_be_one_of(quantity.approx, _APPROXES, "approx", what, i)
    may_be_one_of(quantity.calendar, _CALENDARS, "calendar", what, i)
    for name in ("counted", "per", "whole"):
        may_stand(text, getattr(quantity, name), name, what, i)
    for name in ("value", "low", "high"):
        value = getattr(quantity, name)
        must(_exact(value, quantity.kind), name, value, f"{what} of kind {quantity.kind},", i)
    low, high = quantity.low, quantity.high
    if isinstance(low, Decimal) and isinstance(high, Decimal) and low > high:
        raise ContractError(f"{what} {i} {quantity.text!r}: low {low} is above high {high}")
    for value in tuple_of(quantity.alternatives, Decimal, f"{what} {i}: alternatives"):
        must(value.is_finite(), "alternatives", quantity.alternatives, what, i)
    tuple_of(quantity.unit_alternatives, str, f"{what} {i}: unit_alternatives")
    must(quantity.unit is None or isinstance(quantity.unit, str), "unit", quantity.unit, what, i)
    _signed(quantity, what, i)


def _relation(text: str, item: Attribution | Claim, what: str, i: int) -> None:
    """Check what an attribution and a claim have in common."""
    if not isinstance(item.cue, Cue):
        raise ContractError(f"{what} {i}: cue is {shown(item.cue)}, not a Cue")
    must_stand(text, item.cue, f"{what} {i}: cue")
    must(isinstance(item.cue.lemma, str), "cue.lemma", item.cue.lemma, what, i)
    must(isinstance(item.cue.cue_class, str), "cue.cue_class", item.cue.cue_class, what, i)
    must_be_one_of(item.cue.commitment, _COMMITMENTS, "cue.commitment", what, i)
    content = tuple_of(item.content, Span, f"{what} {i}: content")
    if not content:
        raise ContractError(f"{what} {i} (cue {item.cue.text!r}): content is empty")
    must_be_in_order(text, content, f"{what} {i}: content")
    must_be_in_order(
        text, tuple_of(item.quotes, Span, f"{what} {i}: quotes"), f"{what} {i}: quotes"
    )
    may_stand(text, item.source, "source", what, i)
    may_stand(text, item.via, "via", what, i)
    must_be_one_of(item.form, _FORMS, "form", what, i)
    must_be_one_of(item.act, _ACTS, "act", what, i)
    must(isinstance(item.negated, bool), "negated", item.negated, what, i)
    must(isinstance(item.statement, str), "statement", item.statement, what, i)
    confidence = item.confidence
    sound = type(confidence) in (float, int) and 0 <= confidence <= 1
    must(sound, "confidence", confidence, what, i)
    _signed(item, what, i)


def _actor(text: str, actor: Actor, i: int) -> None:
    must(isinstance(actor.id, str) and actor.id != "", "id", actor.id, "actor", i)
    must(isinstance(actor.name, str) and actor.name != "", "name", actor.name, "actor", i)
    must_be_one_of(actor.kind, _ACTOR_KINDS, "kind", "actor", i)
    tuple_of(actor.roles, str, f"actor {i}: roles")
    for j, mention in enumerate(tuple_of(actor.mentions, Mention, f"actor {i}: mentions")):
        _mention(text, mention, f"actor {i}: mention", j)
    _signed(actor, "actor", i)


def _unique_ids(items: Iterable[Actor | Claim], what: str) -> set[str]:
    ids: set[str] = set()
    for item in items:
        if not isinstance(item.id, str) or not item.id:
            raise ContractError(f"{what}: id is {shown(item.id)}, not a name")
        if item.id in ids:
            raise ContractError(f"two {what}s bear the id {item.id!r}")
        ids.add(item.id)
    return ids


def _exact(value: object, kind: QuantityKind) -> bool:
    """Say whether *value* is a finite number, or a string where the kind is textual."""
    if isinstance(value, Decimal):
        return value.is_finite()
    return value is None or (kind in TEXTUAL and isinstance(value, str))


def _signed(item: Mention | Quantity | Attribution | Actor | Claim, what: str, i: int) -> None:
    signature = item.provenance
    if not (isinstance(signature, Provenance) and isinstance(signature.rule, str)):
        raise ContractError(f"{what} {i}: provenance is {shown(signature)}, not a Provenance")
