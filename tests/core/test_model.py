"""Spans, articles and documents, and how they read."""

import pickle

import attrs
import pytest
from attrs import evolve
from hostile_values import forced
from hypothesis import given
from hypothesis import strategies as st
from toy_plugins import TEXT

from newsclaims import (
    Actor,
    Article,
    Claim,
    Cue,
    Document,
    Mention,
    Span,
    Token,
    codec,
    model,
)
from newsclaims.model.readable import OMITTED

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


class Hostile:
    """Raises whatever is asked of it."""

    def __repr__(self):
        raise RuntimeError("no repr")

    def __str__(self):
        raise RuntimeError("no str")

    def __bool__(self):
        raise RuntimeError("no truth")

    def __len__(self):
        raise RuntimeError("no length")

    def __eq__(self, other):
        raise RuntimeError("no comparison")

    def __getattr__(self, name):
        raise RuntimeError("no attributes")

    __hash__ = None


class HostileText(str):
    """A string that raises where it is shown."""

    __slots__ = ()

    def __repr__(self):
        raise RuntimeError("no repr")

    def __getitem__(self, place):
        raise RuntimeError("no part")


class Exiting(Hostile):
    """Ends the program where it is shown."""

    def __repr__(self):
        raise SystemExit


WRONG = {
    "nothing": None,
    "a number": 3,
    "a number of many digits": 10**5000,
    "hostile": Hostile(),
    "hostile as no Exception is": Exiting(),
    "a list of it": [Hostile()] * 1000,
    "a hostile text": HostileText("قال"),
    "a long text": "قال " * 10_000,
    "bytes": b"x" * 10_000,
    "many names": ("هند",) * 10_000,
}
MODELS = [kind for kind in vars(model).values() if isinstance(kind, type) and attrs.has(kind)]
FIELDS = [(kind, field.name) for kind in MODELS for field in attrs.fields(kind)]


def sound(kind):
    """Return an object of *kind* whose fields are all strings: what a repr may not rely on."""
    fields = attrs.fields(kind)
    made = kind(**{field.name: "قال" for field in fields if OMITTED not in field.metadata})
    for field in fields:
        made = forced(made, field.name, "قال")
    return made


class TestRepr:
    @pytest.mark.parametrize(("kind", "field"), FIELDS)
    def test_law_it_never_raises_and_stays_short(self, kind, field):
        for wrong in WRONG.values():
            spoilt = forced(sound(kind), field, wrong)
            assert repr(spoilt).strip("<").startswith(kind.__name__)
            assert len(repr(spoilt)) <= len(repr(sound(kind))) + 240

    def test_says_what_stands_in_a_wrong_field(self):
        assert repr(Article(text=None)) == "<Article article: text=None>"
        assert repr(Article(text="نعم", title=3)) == "<Article article: 'نعم', 3 code points>"
        assert repr(Document(article=None, tokens=None)) == (
            "<Document None: None tokens, 0 mentions, 0 quantities, 0 claims, 0 actors>"
        )
        assert repr(claim(actors=None, cue=None, act=3)) == (
            "<Claim c1: None | None (3, indirect) | وقف العمل>"
        )
        assert repr(Span(None, 4, "قالت")) == "Span(start=None, end=4, text='قالت')"


class TestClaimsBy:
    HIND = Actor(id="a1", name="هند", kind="person", mentions=())
    SALEM = Actor(id="a1", name="سالم", kind="person")

    def document(self, *actors, **article):
        return Document(
            article=Article(text="أعلنت الوزارة وقف العمل", **article),
            actors=actors,
            claims=(claim(actors=actors),),
        )

    def test_an_actor_of_another_document_is_an_error(self):
        first, second = self.document(self.HIND), self.document(self.SALEM, id="n8")
        assert first.claims_by(self.HIND) == first.claims
        message = r"^actor 'a1' \(هند\) is not of document 'n8'; ask by name: claims_by\('هند'\)$"
        with pytest.raises(ValueError, match=message):
            second.claims_by(first.claims[0].actors[0])

    def test_the_same_name_at_another_place_is_another_actor(self):
        there = evolve(self.HIND, mentions=(Mention(0, 5, "أعلنت", kind="person"),))
        with pytest.raises(ValueError, match="is not of document"):
            self.document(self.HIND).claims_by(there)

    def test_an_actor_who_says_nothing_has_no_claims(self):
        silent = evolve(self.HIND, id="a2")
        document = evolve(self.document(self.HIND), actors=(self.HIND, silent))
        assert document.claims_by(silent) == ()

    def test_an_actor_whose_other_fields_a_plugin_changed_is_the_same(self):
        refined = self.document(evolve(self.HIND, roles=("وزيرة",), kind="unnamed"))
        assert refined.claims_by(self.HIND) == refined.claims

    def test_an_actor_is_known_after_a_way_through_json(self, toys):
        document = toys().analyze(TEXT)
        again = codec.loads(codec.dumps(document))
        hind = document.claims[0].actors[0]
        assert again.claims_by(hind) == again.claims[:1]

    def test_a_name_leads_through_several_documents(self):
        assert self.document(self.HIND, id="n8").claims_by("هند") != ()

    @pytest.mark.parametrize("text", ["a9", "سالم", ""])
    def test_a_name_that_is_nobody_s_has_no_claims(self, text):
        assert self.document(self.HIND).claims_by(text) == ()

    @pytest.mark.parametrize("wrong", [None, 1, claim()])
    def test_what_is_no_actor_is_an_error(self, wrong):
        with pytest.raises(TypeError, match="is neither an Actor nor a string"):
            self.document(self.HIND).claims_by(wrong)
