"""An article whose claims have everything that a table could lose."""

from datetime import date
from decimal import Decimal

import pytest
from attrs import evolve

from newsclaims.model import Article, EntityLink, Quantity
from newsclaims.testing import lay_out

TEXT = "😀\nقال سالم إن 12 قطارا وصلت.\nأكدت هند =أن 7 منها عادت."


@pytest.fixture
def document():
    """Return an article with two claims, a long number, a linked actor and a speaker more."""
    made = lay_out(TEXT, id="trains")
    [first, second] = made.quantities
    long = evolve(
        first, value=Decimal("0.10000000000000000000000000001"), alternatives=(Decimal(120),)
    )
    ranged = Quantity(
        *(second.start, second.end, second.text),
        kind="cardinal",
        number=second.number,
        low=Decimal("-5.20"),
        high=Decimal("1E+400"),
        id="q2",
    )
    salim, hind = made.actors
    linked = evolve(salim, link=EntityLink(id="Q1", source="table"), roles=("سائق", "نقيب"))
    claims = (
        evolve(made.claims[0], actors=(linked, hind), quantities=(long,)),
        evolve(made.claims[1], quantities=(ranged,)),
    )
    article = Article(text=TEXT, id="trains", title="قطارات", published=date(2026, 5, 1))
    return evolve(
        made, article=article, quantities=(long, ranged), actors=(linked, hind), claims=claims
    )
