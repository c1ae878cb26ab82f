"""Documents with all that linked data can say of them."""

import io
from datetime import date

import pytest
from attrs import evolve

import newsclaims
from newsclaims.model import EntityLink
from newsclaims.testing import news
from newsclaims.testing.format_trial import emoji_documents


def _documents():
    port, school = news()
    article = evolve(
        port.article,
        id="port 1/٢",
        title="ميناء صحار",
        publisher="وكالة الساحل",
        url="https://example.org/ميناء?a=1",
        published=date(2026, 5, 1),
    )
    first, second = port.actors
    linked = evolve(first, link=EntityLink(id="Q42", source="wikidata"), roles=("وزير النقل",))
    claims = tuple(
        evolve(claim, actors=tuple(linked if one.id == first.id else one for one in claim.actors))
        for claim in port.claims
    )
    port = evolve(port, article=article, actors=(linked, second), claims=claims)
    return [port, school, *emoji_documents()]


@pytest.fixture(params=_documents(), ids=lambda document: document.article.id)
def document(request):
    """Each of several documents."""
    return request.param


@pytest.fixture
def port():
    """Return an article of which much is known."""
    return _documents()[0]


@pytest.fixture
def written():
    """Return a function that returns what a format writes of documents."""

    def data(form, *documents):
        stream = io.BytesIO()
        newsclaims.write(documents, stream, format=form)
        return stream.getvalue()

    return data
