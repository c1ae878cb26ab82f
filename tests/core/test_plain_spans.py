"""A token or mention where a span is asked for: taken, and plain in the document."""

import attrs
import pytest
from attrs import evolve
from toy_plugins import ALL, TEXT, Colons

from newsclaims import Mention, Pipeline, Span, Token, codec, hookimpl, model
from newsclaims.testing.observation import spans_in

LAYERS = (model.Token, model.Quantity, model.Attribution, model.Claim)


def span_fields(kind):
    """Return the names of the fields of *kind* that hold spans and nothing more."""
    return [
        field.name
        for field in attrs.fields(attrs.resolve_types(kind))
        if field.type in (Span, Span | None, tuple[Span, ...])
    ]


FIELDS = [(kind, name) for kind in LAYERS for name in span_fields(kind)]


def test_every_type_with_spans_in_it_is_tried():
    kinds = {k for k in vars(model).values() if isinstance(k, type) and attrs.has(k)}
    assert {k for k in kinds if span_fields(k)} == {*LAYERS, model.Relation}
    assert len(FIELDS) >= 16


def as_token(span):
    return Token(span.start, span.end, span.text, norm=span.text, stem=span, stem_norm=span.text)


def as_mention(span):
    return Mention(span.start, span.end, span.text, kind="person")


def spoiled(item, field, dress):
    """Return *item* with what is more than a span in *field*."""
    place = item if isinstance(item, Span) else item.content[0]
    dressed = dress(Span(place.start, place.end, place.text))
    several = isinstance(getattr(item, field), tuple)
    return evolve(item, **{field: (dressed,) if several else dressed})


class Refiner:
    """Leave the claims as they are."""

    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return claims


HOOKS = {
    model.Token: "newsclaims_tokenize",
    model.Quantity: "newsclaims_extract_quantities",
    model.Attribution: "newsclaims_attribute",
    model.Claim: "newsclaims_refine_claims",
}


@pytest.mark.parametrize("dress", [as_token, as_mention])
@pytest.mark.parametrize(("kind", "field"), FIELDS)
def test_law_it_is_a_plain_span_and_comes_back_equal(kind, field, dress):
    class Dresser:
        @hookimpl(wrapper=True, specname=HOOKS[kind])
        def newsclaims_dress(self):
            found = yield
            if kind is model.Token:
                first, *rest = found.tokens
                return evolve(found, tokens=(spoiled(first, field, dress), *rest))
            first, *rest = found
            return [spoiled(first, field, dress), *rest]

    document = Pipeline(plugins=[*(toy() for toy in ALL), Refiner(), Dresser()]).analyze(TEXT)
    layer = {model.Token: "tokens", model.Quantity: "quantities", model.Claim: "claims"}
    items = getattr(document, layer.get(kind, "attributions"))
    held = [getattr(item, field) for item in items]
    assert {type(span) for span in spans_in(held)} == {Span}
    assert codec.loads(codec.dumps(document, full=True)) == document


def test_a_quantity_that_a_claim_brings_along_is_plain_too():
    class Counter:
        @hookimpl
        def newsclaims_refine_claims(self, claims):
            first, *rest = claims
            [number] = first.quantities
            return [evolve(first, quantities=(spoiled(number, "counted", as_token),)), *rest]

    document = Pipeline(plugins=[*(toy() for toy in ALL), Counter()]).analyze(TEXT)
    assert type(document.quantities[0].counted) is type(document.quantities[0].number) is Span
    assert codec.loads(codec.dumps(document, full=True)) == document


def test_what_is_plain_stays_the_same_object():
    from newsclaims._chain.result_checks import check_attributions

    found = Colons().newsclaims_attribute(Pipeline(plugins=[toy() for toy in ALL]).analyze(TEXT))
    assert all(
        one is other for one, other in zip(check_attributions(TEXT, found), found, strict=True)
    )
