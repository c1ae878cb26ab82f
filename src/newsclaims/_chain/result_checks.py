"""Check what a plugin returned, once, at the seam: types, offsets, order, references.

Each function takes the article's text and a result, and returns what the chain goes on with: the
items as a tuple, made of the classes of the model and of built-in types alone, with plain spans
where spans are asked for.  The common case is one cheap test for each item; only a broken item is
looked at twice, to say what is wrong with it.

*own* are the kinds and acts of plugins' own that the result may hold.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from decimal import Decimal
from functools import cache
from operator import is_
from types import NoneType
from typing import TypeVar, get_args

from attrs import AttrsInstance, evolve, fields, resolve_types

from newsclaims._chain.messages import shown
from newsclaims._chain.own_words import UNDECLARED, OwnWords, StandardWords
from newsclaims._chain.plain_spans import with_plain_spans
from newsclaims._chain.token_checks import check_columns
from newsclaims._chain.value_checks import (
    ContractError,
    are_features,
    is_number,
    items_of,
    may_be_one_of,
    may_stand,
    must,
    must_be_in_order,
    must_be_one_of,
    must_stand,
    span_fault,
    stands,
    tuple_of,
)
from newsclaims.model import (
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
    EntityLink,
    Form,
    Gender,
    JsonMap,
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
    Tokens,
)

R = TypeVar("R", Attribution, Claim)

_FORMS = frozenset(get_args(Form))
_ACTS: StandardWords[Act] = StandardWords("act", frozenset(get_args(Act)))
_COMMITMENTS = frozenset(get_args(Commitment))
_SUBJECTS = frozenset(get_args(Subject))
_TOKEN_KINDS = frozenset(get_args(TokenKind))
_SENTENCE_KINDS = frozenset(get_args(SentenceKind))
_MENTION_KINDS: StandardWords[MentionKind] = StandardWords("kind", frozenset(get_args(MentionKind)))
_MENTION_FORMS = frozenset(get_args(MentionForm))
_ACTOR_KINDS: StandardWords[ActorKind] = StandardWords("kind", frozenset(get_args(ActorKind)))
_QUANTITY_KINDS = frozenset(get_args(QuantityKind))
_APPROXES = frozenset(get_args(Approx))
_CALENDARS = frozenset(get_args(Calendar))
_GENDERS = frozenset(get_args(Gender))
_NUMBERS = frozenset(get_args(Number))
_PERSONS = frozenset({1, 2, 3})

_LONGEST_TAG = 100
_BUILT_IN: dict[object, tuple[type, ...]] = {
    str: (str,),
    bool: (bool,),
    str | None: (str, NoneType),
}
_MOST_PARAGRAPHS = 2**53
"""A whole number below this is the same in every reader of JSON."""


_TAG = re.compile("[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*")


def check_language(result: object) -> str:
    """Check the tag of a language.

    Raises:
        ContractError: it is none.
    """
    if type(result) is str and len(result) <= _LONGEST_TAG and _TAG.fullmatch(result):
        return result
    raise ContractError(
        f"returned {shown(result)}, not a tag of BCP 47 such as 'en', or 'und' where it cannot tell"
    )


def check_tokenization(text: str, result: object) -> Tokenization:
    """Check tokens and sentences: in order, apart, each slicing back.

    Raises:
        ContractError: they are not.
    """
    if type(result) is not Tokenization:
        raise ContractError(f"returned {shown(result)}, not a Tokenization")
    tokens = _tokens(text, result.tokens)
    sentences = items_of(result.sentences, Sentence, "sentences")
    last = 0
    for i, sentence in enumerate(sentences):
        if not stands(text, sentence, Sentence) or sentence.start < last:
            raise ContractError(span_fault(text, sentence, f"sentence {i}", last))
        last = sentence.end
        must_be_one_of(sentence.kind, _SENTENCE_KINDS, "kind", "sentence", i)
        sound = type(sentence.paragraph) is int and 0 <= sentence.paragraph < _MOST_PARAGRAPHS
        must(sound, "paragraph", sentence.paragraph, "sentence", i)
    return Tokenization(tokens=tokens, sentences=sentences)


def check_mentions(text: str, result: object, own: OwnWords = UNDECLARED) -> tuple[Mention, ...]:
    """Check mentions in any order.

    Raises:
        ContractError: one is broken.
    """
    mentions = items_of(result, Mention, "mentions")
    return tuple([_mention(text, one, "mention", i, own) for i, one in enumerate(mentions)])


def check_quantities(text: str, result: object) -> tuple[Quantity, ...]:
    """Check quantities in any order.

    Raises:
        ContractError: one is broken.
    """
    quantities = items_of(result, Quantity, "quantities")
    checked = tuple([_quantity(text, quantity, i) for i, quantity in enumerate(quantities)])
    return with_plain_spans(checked, Quantity)


def check_attributions(
    text: str, result: object, own: OwnWords = UNDECLARED
) -> tuple[Attribution, ...]:
    """Check attributions in any order.

    Raises:
        ContractError: one is broken.
    """
    attributions = items_of(result, Attribution, "attributions")
    checked = []
    for i, attribution in enumerate(attributions):
        checked.append(_relation(text, attribution, "attribution", i, own))
        may_stand(text, attribution.antecedent, "antecedent", "attribution", i)
        must_be_one_of(attribution.subject, _SUBJECTS, "subject", "attribution", i)
        agreement = attribution.agreement
        if agreement is not None:
            must(type(agreement) is Agreement, "agreement", agreement, "attribution", i)
            must_be_one_of(agreement.person, _PERSONS, "agreement.person", "attribution", i)
            may_be_one_of(agreement.gender, _GENDERS, "agreement.gender", "attribution", i)
            may_be_one_of(agreement.number, _NUMBERS, "agreement.number", "attribution", i)
    return with_plain_spans(tuple(checked), Attribution)


def check_resolution(
    text: str,
    attributions: Sequence[Attribution],
    result: object,
    own: OwnWords = UNDECLARED,
) -> Resolution:
    """Check actors and credits, and that speakers refer to what there is.

    Raises:
        ContractError: one is broken.
    """
    if type(result) is not Resolution:
        raise ContractError(f"returned {shown(result)}, not a Resolution")
    given = items_of(result.actors, Actor, "actors")
    actors = tuple([_actor(text, actor, i, own) for i, actor in enumerate(given)])
    known = _unique_ids(actors, "actor")
    if type(result.speakers) is not dict:
        raise ContractError(f"speakers is {shown(result.speakers)}, not a dict")
    spoken = dict(result.speakers)
    heard = {attribution.id for attribution in attributions}
    for attribution, speakers in spoken.items():
        if type(attribution) is not str or attribution not in heard:
            raise ContractError(f"speakers: there is no attribution {shown(attribution)}")
        for speaker in tuple_of(speakers, str, f"speakers of {attribution}"):
            if speaker not in known:
                raise ContractError(f"speakers of {attribution}: there is no actor {speaker!r}")
    credited = items_of(result.credits, Credit, "credits")
    for i, credit in enumerate(credited):
        must_stand(text, credit, f"credit {i}")
        must(type(credit.name) is str, "name", credit.name, "credit", i)
    return Resolution(actors=actors, speakers=spoken, credits=credited)


def check_claims(text: str, result: object, own: OwnWords = UNDECLARED) -> tuple[Claim, ...]:
    """Check refined claims; whatever they refer to is reconciled later.

    Raises:
        ContractError: one is broken, or two bear one id.
    """
    claims = items_of(result, Claim, "claims")
    checked = tuple(_claim(text, claim, i, own) for i, claim in enumerate(claims))
    _unique_ids(claims, "claim")
    return with_plain_spans(checked, Claim)


def _claim(text: str, claim: Claim, i: int, own: OwnWords) -> Claim:
    claim = _relation(text, claim, "claim", i, own)
    speaking = tuple_of(claim.actors, Actor, f"claim {i}: actors")
    actors = tuple([_actor(text, actor, j, own) for j, actor in enumerate(speaking)])
    brought = tuple_of(claim.quantities, Quantity, f"claim {i}: quantities")
    quantities = tuple(_quantity(text, quantity, j) for j, quantity in enumerate(brought))
    for j, quantity in enumerate(quantities):
        must(bool(quantity.id), "id", quantity.id, f"claim {i}: quantity", j)
    _carries(claim, "claim", i)
    return evolve(claim, actors=actors, quantities=quantities)


def _tokens(text: str, result: object) -> Tokens:
    """Return tokens as columns: checked as they are, or made of tokens that came one by one."""
    if type(result) is Tokens:
        return check_columns(text, result)
    tokens = items_of(result, Token, "tokens")
    last = 0
    for i, token in enumerate(tokens):
        if not stands(text, token, Token) or token.start < last:
            raise ContractError(span_fault(text, token, f"token {i}", last))
        last = token.end
        _token_parts(text, token, i)
    return Tokens.of(with_plain_spans(tokens, Token))


def _token_parts(text: str, token: Token, i: int) -> None:
    stem = token.stem
    if not _is_part(text, token, stem):
        raise ContractError(
            f"token {i} {shown(token.text)}: its stem {shown(stem)} is not inside it"
        )
    for clitics in (token.proclitics, token.enclitics):
        if type(clitics) is not tuple:
            raise ContractError(
                f"token {i} {shown(token.text)}: its clitics: {shown(clitics)} is not a tuple"
            )
        for clitic in clitics:
            if not _is_part(text, token, clitic):
                raise ContractError(
                    f"token {i} {shown(token.text)}: {shown(clitic)} is not inside it"
                )
    must_be_one_of(token.kind, _TOKEN_KINDS, "kind", "token", i)
    if type(token.norm) is not str or type(token.stem_norm) is not str:
        raise ContractError(f"token {i} {shown(token.text)}: norm and stem_norm must be strings")
    if not are_features(token.features):
        raise ContractError(
            f"token {i} {shown(token.text)}: features {shown(token.features)} "
            "are not all in FEATURES"
        )


def _is_part(text: str, token: Token, part: Span) -> bool:
    return stands(text, part) and token.covers(part)


def _mention(text: str, mention: Mention, what: str, i: int, own: OwnWords) -> Mention:
    if not stands(text, mention, Mention):
        raise ContractError(span_fault(text, mention, f"{what} {i}"))
    written = mention.kind_fallback
    fallback = own.fallback(mention.kind, written, _MENTION_KINDS, what, i)
    must_be_one_of(mention.form, _MENTION_FORMS, "form", what, i)
    may_be_one_of(mention.gender, _GENDERS, "gender", what, i)
    must(mention.actor is None or type(mention.actor) is str, "actor", mention.actor, what, i)
    _signed(mention, what, i)
    _carries(mention, what, i)
    return mention if written is fallback else evolve(mention, kind_fallback=fallback)


def _quantity(text: str, quantity: Quantity, i: int) -> Quantity:
    what = "quantity"
    must_stand(text, quantity, f"{what} {i}")
    must_stand(text, quantity.number, f"{what} {i}: number")
    if not quantity.covers(quantity.number):
        raise ContractError(
            f"{what} {i} {shown(quantity.text)}: "
            f"its number {shown(quantity.number)} is not inside it"
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
        raise ContractError(f"{what} {i} {shown(quantity.text)}: low {low} is above high {high}")
    for value in tuple_of(quantity.alternatives, Decimal, f"{what} {i}: alternatives"):
        must(is_number(value), "alternatives", quantity.alternatives, what, i)
    tuple_of(quantity.unit_alternatives, str, f"{what} {i}: unit_alternatives")
    must(quantity.unit is None or type(quantity.unit) is str, "unit", quantity.unit, what, i)
    must(type(quantity.id) is str, "id", quantity.id, what, i)
    _signed(quantity, what, i)
    _carries(quantity, what, i)
    return _with_textual_values(quantity) if quantity.kind in TEXTUAL else quantity


def _with_textual_values(quantity: Quantity) -> Quantity:
    """Write the values as strings, so that a kind's values are of one type whoever read them."""
    return evolve(
        quantity,
        value=_textual(quantity.value),
        low=_textual(quantity.low),
        high=_textual(quantity.high),
    )


def _textual(value: Decimal | str | None) -> str | None:
    return format(value, "f") if isinstance(value, Decimal) else value


def _relation(text: str, item: R, what: str, i: int, own: OwnWords) -> R:
    """Check what an attribution and a claim have in common; return it with its fallback."""
    if type(item.cue) is not Cue:
        raise ContractError(f"{what} {i}: cue is {shown(item.cue)}, not a Cue")
    must_stand(text, item.cue, f"{what} {i}: cue")
    must(type(item.cue.lemma) is str, "cue.lemma", item.cue.lemma, what, i)
    must(type(item.cue.cue_class) is str, "cue.cue_class", item.cue.cue_class, what, i)
    must_be_one_of(item.cue.commitment, _COMMITMENTS, "cue.commitment", what, i)
    must_be_in_order(text, item.content, f"{what} {i}: content")
    if not item.content:
        raise ContractError(f"{what} {i} (cue {shown(item.cue.text)}): content is empty")
    must_be_in_order(text, item.quotes, f"{what} {i}: quotes")
    may_stand(text, item.source, "source", what, i)
    may_stand(text, item.via, "via", what, i)
    must_be_one_of(item.form, _FORMS, "form", what, i)
    fallback = own.fallback(item.act, item.act_fallback, _ACTS, what, i)
    for name, allowed in _built_in(Claim if type(item) is Claim else Attribution):
        value = getattr(item, name)
        sound = any(type(value) is one for one in allowed)  # a class may claim to equal another
        must(sound, name, value, what, i)
    tuple_of(item.evidence, str, f"{what} {i}: evidence")
    confidence = item.confidence
    is_real = type(confidence) is float or type(confidence) is int
    must(is_real and 0 <= confidence <= 1, "confidence", confidence, what, i)
    _signed(item, what, i)
    return item if item.act_fallback is fallback else evolve(item, act_fallback=fallback)


@cache
def _built_in(kind: type[AttrsInstance]) -> tuple[tuple[str, tuple[type, ...]], ...]:
    """Return the fields that hold strings and booleans, each with the types that may stand there."""
    return tuple(
        (field.name, _BUILT_IN[field.type])
        for field in fields(resolve_types(kind))
        if field.type in _BUILT_IN
    )


def _actor(text: str, actor: Actor, i: int, own: OwnWords) -> Actor:
    must(type(actor.id) is str and bool(actor.id), "id", actor.id, "actor", i)
    must(type(actor.name) is str and bool(actor.name), "name", actor.name, "actor", i)
    fallback = own.fallback(actor.kind, actor.kind_fallback, _ACTOR_KINDS, "actor", i)
    tuple_of(actor.roles, str, f"actor {i}: roles")
    named = tuple_of(actor.mentions, Mention, f"actor {i}: mentions")
    mentions = tuple(
        [_mention(text, m, f"actor {i}: mention", j, own) for j, m in enumerate(named)]
    )
    _signed(actor, "actor", i)
    _carries(actor, "actor", i)
    if actor.link is not None:
        _link(actor.link, i)
    if actor.kind_fallback is fallback and all(map(is_, mentions, named)):
        return actor
    return evolve(actor, kind_fallback=fallback, mentions=mentions)


def _link(link: EntityLink, i: int) -> None:
    must(type(link) is EntityLink, "link", link, "actor", i)
    for name in ("id", "source"):
        value = getattr(link, name)
        must(type(value) is str and bool(value), f"link.{name}", value, "actor", i)
    is_real = type(link.score) is float or type(link.score) is int
    must(is_real and 0 <= link.score <= 1, "link.score", link.score, "actor", i)


def _unique_ids(items: Iterable[Actor | Claim], what: str) -> set[str]:
    ids: set[str] = set()
    for item in items:
        if type(item.id) is not str or not item.id:
            raise ContractError(f"{what}: id is {shown(item.id)}, not a name")
        if item.id in ids:
            raise ContractError(f"two {what}s bear the id {shown(item.id)}")
        ids.add(item.id)
    return ids


def _exact(value: object, kind: QuantityKind) -> bool:
    """Return whether *value* is a number, None, or a string where the kind is textual."""
    return value is None or is_number(value) or (kind in TEXTUAL and type(value) is str)


def _carries(item: Mention | Quantity | Actor | Claim, what: str, i: int) -> None:
    """Refuse what is not frozen: a `JsonMap` holds nothing but JSON, or it could not be made."""
    if type(item.extra) is not JsonMap:
        raise ContractError(f"{what} {i}: extra is {shown(item.extra)}, not a JsonMap")


def _signed(item: Mention | Quantity | Attribution | Actor | Claim, what: str, i: int) -> None:
    signature = item.provenance
    if not (
        type(signature) is Provenance
        and type(signature.rule) is str
        and type(signature.plugin) is str
        and type(signature.distribution) is str
        and type(signature.version) is str
    ):
        raise ContractError(f"{what} {i}: provenance is {shown(signature)}, not a Provenance")
