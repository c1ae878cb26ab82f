"""Spans, articles and documents, and how they read."""

import pickle

import pytest
from hypothesis import given
from hypothesis import strategies as st
from toy_plugins import TEXT

from newsclaims import Actor, Article, Claim, Cue, Document, Span, Token

ARTICLE = Article(text="أعلنت الوزارة وقف العمل", id="n7", title="وقف العمل")


class TestSpan:
    def test_covers_what_lies_inside_and_itself(self):
        outer, inner = ARTICLE.span(0, 13), ARTICLE.span(6, 13)
        assert outer.covers(inner)
        assert outer.covers(outer)
        assert not inner.covers(outer)

    def test_overlaps_what_shares_a_code_point(self):
        first, second, third = ARTICLE.span(0, 6), ARTICLE.span(5, 8), ARTICLE.span(6, 9)
        assert first.overlaps(second)
        assert second.overlaps(first)
        assert not first.overlaps(third)

    def test_is_its_text(self):
        assert str(ARTICLE.span(6, 13)) == "الوزارة"

    @pytest.mark.parametrize("place", [(-1, 3), (3, 3), (4, 3), (0, 24)])
    def test_is_never_empty_nor_outside(self, place):
        with pytest.raises(ValueError, match="is not a span of a text of 23 code points"):
            ARTICLE.span(*place)

    @given(st.text(min_size=1), st.data())
    def test_law_slices_back(self, text, data):
        start = data.draw(st.integers(0, len(text) - 1))
        end = data.draw(st.integers(start + 1, len(text)))
        assert Article(text=text).span(start, end) == Span(start, end, text[start:end])


def claim(**rest):
    return Claim(
        **{
            "id": "c1",
            "cue": Cue(0, 5, "أعلنت", lemma="أعلن"),
            "content": (ARTICLE.span(14, 23),),
            "statement": "وقف العمل",
            "form": "indirect",
            "act": "state",
            **rest,
        }
    )


class TestReading:
    def test_an_article(self):
        assert repr(ARTICLE) == "<Article n7: 'وقف العمل', 23 code points>"
        assert repr(Article(text="س" * 99)) == f"<Article article: {'س' * 40!r}, 99 code points>"

    def test_a_claim(self):
        ministry = Actor(id="a1", name="وزارة الأشغال", kind="organization")
        assert repr(claim(actors=(ministry,))) == (
            "<Claim c1: وزارة الأشغال | أعلنت (state, indirect) | وقف العمل>"
        )
        assert repr(claim(negated=True)) == (
            "<Claim c1: (nobody) | not أعلنت (state, indirect) | وقف العمل>"
        )

    def test_a_document(self):
        assert repr(Document(article=ARTICLE, claims=(claim(),))) == (
            "<Document n7: 0 tokens, 0 mentions, 0 quantities, 1 claims, 0 actors>"
        )

    def test_joint_speakers(self):
        two = (
            Actor(id="a1", name="ليلى حداد", kind="person"),
            Actor(id="a2", name="نادر عيسى", kind="person"),
        )
        assert claim(actors=two).speaker == "ليلى حداد, نادر عيسى"
        assert claim().speaker is None
        assert str(two[0]) == "ليلى حداد"


class TestTokensIn:
    def test_are_those_that_overlap(self, toys):
        document = toys().analyze(TEXT)

        def texts(start, end):
            return [token.text for token in document.tokens_in(document.article.span(start, end))]

        assert texts(5, 13) == ["هند:", "وصل"]
        assert texts(7, 11) == ["هند:", "وصل"]
        assert texts(9, 10) == []
        assert texts(0, len(TEXT)) == TEXT.split()

    def test_a_document_pickles_with_and_without_its_index(self, toys):
        document = toys().analyze(TEXT)
        before = pickle.loads(pickle.dumps(document))  # noqa: S301 - just pickled
        document.tokens_in(document.tokens[0])
        after = pickle.loads(pickle.dumps(document))  # noqa: S301 - just pickled
        assert before == after == document
        assert after.tokens_in(document.tokens[0]) == document.tokens[:1]


def test_a_token_is_a_span():
    token = Token(0, 5, "أعلنت", norm="اعلنت", stem=ARTICLE.span(0, 5), stem_norm="اعلنت")
    assert token.covers(ARTICLE.span(0, 3))
    assert token != Span(0, 5, "أعلنت")
