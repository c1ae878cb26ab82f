"""Documents to take into annotation tools and back."""

import io

import pytest
from attrs import evolve

import newsclaims
from newsclaims.testing import lay_out, news
from newsclaims.testing.format_trial import emoji_documents
from newsclaims.testing.samples import odd_texts

LINES = "😀\r\nقال سالم\tإن 12 قطارا\r\nوصلت أمس\u2028من البصرة.\r\nأكدت هند | أن\\ 7 منها عادت."


def _everything():
    """Return a document with all that an annotation can say."""
    document = lay_out(
        "😀\nقال سالم إن 12 قطارا وصلت أمس.\nنفت هند أن 7 منها عادت.", id="everything"
    )
    first, second = document.claims
    text = document.article
    contents = (text.span(11, 13), text.span(23, 27))
    actor = evolve(first.actors[0], name="سالم | (الحارثي)")
    first = evolve(first, content=contents, actors=(actor, *second.actors), form="direct")
    waived = {"annotation": {"optional": True}}
    second = evolve(
        second, act="deny", negated=True, source=None, via=text.span(37, 40), extra=waived
    )
    twelve, seven = document.quantities
    twelve = evolve(
        twelve, value=None, low=twelve.value, high=twelve.value + 3, approx="~", unit="km2"
    )
    seven = evolve(seven, kind="score", value="7/10", approx=">=", extra=waived)
    return evolve(
        document,
        article=evolve(
            text,
            title="عنوان",
            url="https://example.org/1",
            publisher="وكالة",
            meta={"section": "محليات \x00 <&>", "desk": {"no": 3, "names": ["هند", None]}},
        ),
        claims=(first, second),
        actors=(actor, *document.actors[1:]),
        quantities=(twelve, seven),
    )


def documents():
    odd = [lay_out(text, id=name) for name, text in odd_texts().items() if name != "lone_surrogate"]
    lines = lay_out(LINES.replace("\r\n", "\n"), id="lines")
    spanning = evolve(lines.claims[0], content=(lines.article.span(11, 40),))
    crossing = evolve(lines, claims=(spanning, *lines.claims[1:]))
    return [*news(), *emoji_documents(), *odd, crossing, _everything()]


@pytest.fixture(params=documents(), ids=lambda document: document.article.id)
def document(request):
    """Each of several documents."""
    return request.param


@pytest.fixture
def everything():
    """Return a document with all that an annotation can say."""
    return _everything()


@pytest.fixture
def same():
    """Return a function that tells what of two annotations must be the same."""

    def told(annotation):
        parts = {one.id: (one.label, one.parts) for one in annotation.regions}
        return (
            annotation.article.text,
            sorted(
                (one.label, one.parts, sorted(one.attributes.items())) for one in annotation.regions
            ),
            sorted((parts[link.cue], parts[link.other]) for link in annotation.links),
        )

    return told


@pytest.fixture
def written():
    """Return a function that returns what a writer writes of one document."""

    def text(writer, document):
        stream = io.BytesIO()
        newsclaims.write([document], stream, format=writer)
        return stream.getvalue().decode()

    return text
