"""Documents as JSON: the form on paper, there and back, and what is wrong with bad input."""

import json
from datetime import UTC, date, datetime
from decimal import Decimal

import attrs
import pytest
from attrs import evolve
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_documents import DECIMALS, documents
from toy_plugins import TEXT

from newsclaims import (
    Article,
    ArticleError,
    Document,
    DocumentError,
    Provenance,
    Quantity,
    Span,
    codec,
)
from newsclaims.model import Tokens
from newsclaims.model.word_forms import WordForm

SLOW = settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))


@pytest.fixture
def document(toys):
    article = Article(text=TEXT, id="n7", title="قطارات", published=date(2024, 3, 9))
    return toys().analyze(article)


def test_the_short_form(document):
    data = codec.to_dict(document)
    assert list(data) == [
        "schema_version",
        "form",
        "article",
        "actors",
        "claims",
        "quantities",
        "diagnostics",
    ]
    assert data["schema_version"] == 1
    assert data["form"] == "short"
    assert data["article"] == {
        "id": "n7",
        "title": "قطارات",
        "text": TEXT,
        "language": "ar",
        "published": "2024-03-09",
        "publisher": None,
        "url": None,
        "credits": [],
    }
    assert data["actors"][1] == {
        "id": "a2",
        "name": "هند",
        "kind": "person",
        "roles": [],
        "mentions": [
            {"start": 5, "end": 8, "text": "هند", "form": "name"},
            {"start": 33, "end": 36, "text": "هند", "form": "name"},
        ],
    }
    assert data["claims"][2] == {
        "id": "c3",
        "cue": {"start": 37, "end": 41, "text": "قالت", "lemma": "قال"},
        "source": None,
        "via": None,
        "content": [{"start": 43, "end": 54, "text": "تأخر 3 منها"}],
        "quotes": [],
        "statement": "تأخر 3 منها",
        "form": "direct",
        "act": "state",
        "negated": False,
        "actors": [],
        "parent": "c2",
        "quantities": ["q2"],
        "confidence": 1.0,
        "provenance": {"plugin": "colons", "distribution": "", "version": "", "rule": "colon"},
    }
    assert data["quantities"][0] == {
        "id": "q1",
        "start": 14,
        "end": 16,
        "text": "12",
        "kind": "cardinal",
        "value": "12",
        "low": None,
        "high": None,
        "approx": "=",
        "unit": None,
        "counted": None,
        "calendar": None,
        "provenance": {"plugin": "digits", "distribution": "", "version": "", "rule": "digits"},
    }


def test_the_full_form_adds_layers_and_fields(document):
    data = codec.to_dict(document, full=True)
    assert data["form"] == "full"
    assert data["tokens"][0] == {
        "start": 0,
        "end": 4,
        "text": "قالت",
        "norm": "قالت",
        "kind": "word",
        "proclitics": [],
        "stem": {"start": 0, "end": 4, "text": "قالت"},
        "stem_norm": "قالت",
        "enclitics": [],
        "features": [],
    }
    assert len(data["sentences"]) == 2
    assert data["mentions"][0]["actor"] == "a2"
    assert data["attributions"][0]["subject"] == "source"
    assert data["quantities"][0]["number"] == {"start": 14, "end": 16, "text": "12"}


@SLOW
@given(documents())
def test_law_the_full_form_comes_back_equal(document):
    assert codec.loads(codec.dumps(document, full=True)) == document


@SLOW
@given(documents())
def test_law_the_short_form_comes_back_as_itself(document):
    text = codec.dumps(document)
    again = codec.loads(text)
    assert codec.dumps(again) == text
    assert again.tokens == again.mentions == again.attributions == ()


def infos(document):
    return [one.message for one in document.diagnostics if one.level == "info"]


class TestWhatTheShortFormLeavesOut:
    @pytest.fixture
    def again(self, document):
        return codec.loads(codec.dumps(document))

    def test_a_document_says_so(self, document, again):
        assert again != document
        [said] = infos(again)
        assert said == (
            "read from the short form of JSON, which has no tokens, sentences, mentions, "
            "attributions and not every field; newsclaims.codec.dumps(document, full=True) and "
            "`newsclaims analyze --full` write everything"
        )

    def test_a_document_of_the_full_form_has_nothing_to_say(self, document):
        assert infos(codec.loads(codec.dumps(document, full=True))) == []

    def test_is_still_missing_where_it_is_written_in_the_full_form(self, again):
        full = codec.loads(codec.dumps(again, full=True))
        assert full == again
        assert infos(codec.loads(codec.dumps(full))) == infos(again)

    def test_a_document_that_names_no_form_is_told_by_its_layers(self, document, again):
        short, full = codec.to_dict(document), codec.to_dict(document, full=True)
        del short["form"], full["form"]
        assert codec.from_dict(short) == again
        assert codec.from_dict(full) == document

    @pytest.mark.parametrize("layer", ["tokens", "sentences", "mentions", "attributions"])
    def test_may_not_be_missing_in_the_full_form(self, document, layer):
        data = codec.to_dict(document, full=True)
        del data[layer]
        with pytest.raises(DocumentError, match=f"form is 'full', but {layer} is missing"):
            codec.from_dict(data)

    @pytest.mark.parametrize(("layer", "field"), [("mentions", "kind"), ("quantities", "number")])
    def test_is_not_made_up_in_the_full_form(self, document, layer, field):
        data = codec.to_dict(document, full=True)
        del data[layer][0][field]
        with pytest.raises(DocumentError, match=rf"{layer}\[0\].{field}: is missing"):
            codec.from_dict(data)


def test_every_field_is_drawn_at_another_value_than_its_default():
    """Else the laws above would hold of a field that is lost."""
    drawn = {}

    def look(thing):
        if attrs.has(type(thing)):
            for field in attrs.fields(type(thing)):
                value = getattr(thing, field.name)
                drawn.setdefault((type(thing).__name__, field.name), set()).add(repr(value))
                look(value)
        elif isinstance(thing, tuple):
            for one in thing:
                look(one)

    @settings(max_examples=200, database=None)
    @given(documents())
    def draw(document):
        look(document)

    draw()
    assert [field for field, values in drawn.items() if len(values) < 2] == []


@SLOW
@given(documents(), st.booleans())
def test_law_json_can_be_encoded(document, full):
    assert json.loads(codec.dumps(document, full=full).encode("utf-8"))["schema_version"] == 1


@given(DECIMALS)
def test_law_numbers_are_plain_decimals(value):
    quantity = Quantity(0, 1, "3", kind="cardinal", number=Span(0, 1, "3"), value=value)
    document = Document(article=Article(text="3"), quantities=(quantity,))
    [written] = codec.to_dict(document)["quantities"]
    assert Decimal(written["value"]) == value
    assert "E" not in written["value"]


def test_a_lone_surrogate_is_escaped():
    document = Document(article=Article(text="قال \ud800"))
    assert r'"قال \ud800"' in codec.dumps(document)
    assert codec.loads(codec.dumps(document, full=True)) == document


def test_a_date_and_time_is_a_date():
    article = Article(text="نص", published=datetime(2024, 3, 9, 23, 59, tzinfo=UTC))
    assert codec.to_dict(Document(article=article))["article"]["published"] == "2024-03-09"


@pytest.mark.parametrize("full", [False, True])
@pytest.mark.parametrize("indent", [None, 0, 2])
def test_the_text_is_laid_out_as_json_lays_out_the_data(document, full, indent):
    for one in (document, Document(article=document.article)):
        data = codec.to_dict(one, full=full)
        laid_out = json.dumps(data, ensure_ascii=False, indent=indent)
        assert codec.dumps(one, full=full, indent=indent) == laid_out


@pytest.mark.parametrize("indent", [None, 2])
@pytest.mark.parametrize(
    "text", ["%d", "100%", "%(start)d", '"start":', '{"end": 7}', "\\", "قال\udc80", "نعم\x01"]
)
def test_a_token_of_any_spelling_has_its_own_places(text, indent):
    """The text of a token is kept with gaps for its places, which a spelling may look like."""
    starts = (0, len(text) + 1)
    form = WordForm(text, norm=text, kind="symbol")
    document = Document(article=Article(text=f"{text} {text}"), tokens=Tokens([form, form], starts))
    written = json.loads(codec.dumps(document, full=True, indent=indent))
    assert written == json.loads(json.dumps(codec.to_dict(document, full=True)))
    assert [token["start"] for token in written["tokens"]] == [*starts]
    assert [token["stem"]["end"] for token in written["tokens"]] == [
        start + len(text) for start in starts
    ]


def test_no_piece_of_the_text_holds_a_layer():
    words = ["قال"] * 5000
    form = WordForm("قال", norm="قال")
    document = Document(
        article=Article(text=" ".join(words)),
        tokens=Tokens([form] * len(words), range(0, 4 * len(words), 4)),
    )
    pieces = list(codec.iterdumps(document, full=True))
    whole = codec.dumps(document, full=True)
    assert "".join(pieces) == whole
    assert max(map(len, pieces)) < len(whole) / 10


class TestBadDocuments:
    @pytest.mark.parametrize(
        ("path", "value", "message"),
        [
            (("schema_version",), 2, "schema_version: 2 is not one of"),
            (("schema_version",), True, "schema_version: True is not one of"),
            (("schema_version",), 1.0, "schema_version: 1.0 is not one of"),
            (("form",), "long", "form: long is not one of"),
            (("schema_versoin",), 1, "unknown key 'schema_versoin'"),
            (("article",), None, "article: expected an object, not None"),
            (("article", "text"), 3, "article.text: expected a string, not 3"),
            (("article", "published"), "soon", "article.published: expected an ISO 8601 date"),
            (("claims",), {}, "claims: expected a list, not {}"),
            (("claims", 0, "cue", "start"), "0", r"claims\[0\].cue.start: expected a whole number"),
            (("claims", 0, "act"), "say", r"claims\[0\].act: say is not one of"),
            (("claims", 0, "negated"), "no", r"claims\[0\].negated: expected true or false"),
            (("claims", 0, "actors"), ["a9"], r"claims\[0\].actors: there is no 'a9'"),
            (("claims", 0, "quantities"), ["q9"], r"claims\[0\].quantities: there is no 'q9'"),
            (("claims", 0, "content"), [], "content is empty"),
            (("claims", 0, "cue", "end"), 3, r"claim 0: cue \[0, 3\) .* does not slice back"),
            (("quantities", 0, "value"), 12, "expected a decimal number as a string, not 12"),
            (("quantities", 0, "value"), "a dozen", "value is 'a dozen'"),
            (("actors", 1, "id"), "a1", r"claims\[0\].actors: there is no 'a2'"),
            (("actors", 0, "roles"), "x", r"actors\[0\].roles: expected a list, not 'x'"),
        ],
    )
    def test_say_where_and_what(self, document, path, value, message):
        data = codec.to_dict(document)
        place = data
        for key in path[:-1]:
            place = place[key]
        place[path[-1]] = value
        with pytest.raises(DocumentError, match=message):
            codec.from_dict(data)

    @pytest.mark.parametrize("key", ["id", "cue", "content", "form", "act", "statement"])
    def test_say_what_is_missing(self, document, key):
        data = codec.to_dict(document)
        del data["claims"][1][key]
        with pytest.raises(DocumentError, match=rf"claims\[1\].{key}: is missing"):
            codec.from_dict(data)

    @pytest.mark.parametrize("text", ["", "{", "nul", b"\xff", "[" * 100_000, "9" * 5000])
    def test_what_is_not_json(self, text):
        with pytest.raises(DocumentError, match="not JSON"):
            codec.loads(text)

    @pytest.mark.parametrize("text", ["[]", "3", '"قال"', "null"])
    def test_what_is_no_object(self, text):
        with pytest.raises(DocumentError, match="not a document: expected an object"):
            codec.loads(text)


def test_what_comes_back_is_checked_like_a_plugin_s_result(document):
    forged = evolve(document, mentions=(evolve(document.mentions[0], provenance=Provenance()),))
    text = codec.dumps(forged, full=True).replace(
        '"kind": "person", "form"', '"kind": "man", "form"'
    )
    with pytest.raises(DocumentError, match="kind: man is not one of"):
        codec.loads(text)


def test_alternatives_are_decimals_too(document):
    data = codec.to_dict(document, full=True)
    data["quantities"][0]["alternatives"] = ["12.50", "1e9"]
    with pytest.raises(DocumentError, match=r"alternatives\[1\]: expected a decimal number"):
        codec.from_dict(data)


class TestArticles:
    def test_a_text_is_enough(self):
        assert codec.article_from_dict({"text": "قالت هند"}) == Article(text="قالت هند")

    def test_every_field_is_taken_and_others_passed_over(self):
        data = {
            "text": "قالت هند",
            "id": "n7",
            "title": "عنوان",
            "language": "ar-LB",
            "published": "2024-03-09",
            "publisher": "وكالة",
            "url": "https://example.org",
            "views": 3,
        }
        article = codec.article_from_dict(data)
        assert article.published == date(2024, 3, 9)
        assert article.publisher == "وكالة"

    @pytest.mark.parametrize(
        "published", ["2024-03-09T23:59:00", "2024-03-09T23:59:00Z", "2024-03-09 23:59+03:00"]
    )
    def test_a_date_and_time_counts_as_its_date(self, published):
        article = codec.article_from_dict({"text": "نص", "published": published})
        assert article.published == date(2024, 3, 9)

    def test_null_stands_for_the_default(self):
        assert codec.article_from_dict({"text": "نص", "id": None, "title": None}).id == "article"

    @pytest.mark.parametrize(
        ("data", "message"),
        [
            ({}, "^text: is missing$"),
            ({"text": None}, "^text: is missing$"),
            ({"text": 3}, "^text: expected a string, not 3$"),
            ({"text": "نص", "id": 7.5}, "^id: expected a string, not 7.5$"),
            ({"text": "نص", "title": ["a"]}, "^title: expected a string"),
            ({"text": "نص", "published": "9/3/2024"}, "^published: expected an ISO 8601 date"),
            ({"text": "نص", "published": 2024}, "^published: expected an ISO 8601 date"),
            ({"text": 1, "url": 2}, "text: expected a string, not 1; url: expected a string"),
            ([], "expected an object"),
            ("نص", "expected an object"),
        ],
    )
    def test_a_wrong_value_is_an_error_with_its_path(self, data, message):
        with pytest.raises(ArticleError, match=message):
            codec.article_from_dict(data)
