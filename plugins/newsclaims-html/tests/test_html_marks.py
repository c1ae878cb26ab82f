"""The text is cut at every boundary: put together, the pieces of a span are its text."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import Actor, Article, Claim, Cue, Document, Mention, Span

marks = pytest.importorskip("newsclaims_html.marks", reason="newsclaims-html is not installed")
TEXTS = st.text(st.sampled_from("قَ 😀\r\n\u2028<\0ل"), min_size=1, max_size=30)


@st.composite
def documents(draw):
    """Return a document of claims whose spans lie in one another and across one another."""
    article = Article(text=draw(TEXTS))
    size = len(article.text)

    def span():
        start = draw(st.integers(0, size - 1))
        return article.span(start, draw(st.integers(start + 1, size)))

    claims = []
    for n in range(draw(st.integers(0, 5))):
        cue, name = span(), span()
        claims.append(
            Claim(
                id=f"c{n}",
                cue=Cue(cue.start, cue.end, cue.text, lemma="قال"),
                source=draw(st.sampled_from([None, span()])),
                content=(span(),),
                statement="نعم",
                form="direct",
                act="state",
                actors=(
                    Actor(
                        id=f"a{n}",
                        name="س",
                        kind="person",
                        mentions=(Mention(name.start, name.end, name.text, kind="person"),),
                    ),
                ),
            )
        )
    return Document(article=article, claims=tuple(claims))


@given(documents())
def test_the_pieces_are_the_text_and_those_of_a_span_its_text(document):
    pieces = [piece for line in marks.lines_of(document) for piece in line]
    assert "".join(piece.text for piece in pieces) == document.text
    assert all(document.text[p.start : p.start + len(p.text)] == p.text for p in pieces)
    for n, claim in enumerate(document.claims):
        spans = {"cue": claim.cue, "content": claim.content[0], "source": claim.source}
        for role, span in spans.items():
            found = [p.text for p in pieces if any((m.claim, m.role) == (n, role) for m in p.marks)]
            assert "".join(found) == (span.text if span else "")
        [actor] = claim.actors
        named = [p.text for p in pieces if actor.id in p.names]
        assert "".join(named) == actor.mentions[0].text


@given(documents())
def test_a_line_ends_where_the_text_has_a_line_end(document):
    lines = ["".join(piece.text for piece in line) for line in marks.lines_of(document)]
    ends = ("\r\n", "\r", "\n", "\u2028")
    assert all(line.endswith(ends) for line in lines[:-1])
    assert not any(end in line.removesuffix("\r\n")[:-1] for line in lines for end in ends)


def test_the_innermost_span_comes_last():
    article = Article(text="قال سالم إن هندا أكدت أن كريما نفى")
    inner, outer = Span(12, 16, article.text[12:16]), Span(9, 34, article.text[9:34])
    claims = tuple(
        Claim(
            id=f"c{n}",
            cue=Cue(0, 3, "قال", lemma="قال"),
            content=(span,),
            statement="",
            form="direct",
            act="state",
        )
        for n, span in enumerate((inner, outer))
    )
    [line] = marks.lines_of(Document(article=article, claims=claims))
    [deepest] = [piece for piece in line if piece.text == inner.text]
    assert [mark.claim for mark in deepest.marks] == [1, 0]


def test_a_piece_names_the_innermost_spans_where_there_are_too_many():
    article = Article(text="ا" * 100)
    claims = tuple(
        Claim(
            id=f"c{n}",
            cue=Cue(0, 1, "ا", lemma="ا"),
            content=(article.span(n, 100),),
            statement="",
            form="direct",
            act="state",
        )
        for n in range(1, 60)
    )
    [line] = marks.lines_of(Document(article=article, claims=claims))
    assert [mark.claim for mark in line[-1].marks] == list(range(59 - marks.DEEPEST, 59))
