"""The JSON of the pages: what it says, and that it is as its own schema says."""

import pytest
from hypothesis import Phase, given, settings

pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")


def test_claims_come_with_what_is_known_of_each(client):
    found = client.get("/api/search", params={"words": "مسافر"}).json()
    [claim] = found["claims"]
    assert found["total"] == 1
    assert claim["article"] == "rail"
    assert claim["published"] == "2026-03-01"
    assert claim["speakers"][0]["name"] == "سالم الحارثي"
    assert claim["numbers"] == "12000"
    assert found["acts"] == [{"act": "state", "claims": 1}]
    assert found["days"] == [{"published": "2026-03-01", "act": "state", "claims": 1}]


def test_an_article_comes_with_spans_in_its_text(client):
    article = client.get("/api/article?id=rail").json()
    span = article["claims"][1]["content"][0]
    assert article["text"][span["start"] : span["end"]] == "أن 12 ألف مسافر وصلوا"


def test_a_fault_names_the_field_and_what_was_given(client):
    answer = client.get("/api/search?since=yesterday&limit=0")
    assert answer.status_code == 422
    assert [(one["field"], one["given"]) for one in answer.json()["faults"]] == [
        ("since", "yesterday"),
        ("limit", "0"),
    ]


@pytest.mark.parametrize(
    "address",
    ["/api/article?id=x", "/api/claim?article=x&claim=c1", "/api/speaker?person=x", "/api/x"],
)
def test_what_there_is_not_is_an_error(client, address):
    answer = client.get(address)
    assert answer.status_code == 404
    assert answer.json()["faults"][0]["message"]


def test_the_schema_is_of_every_page(client):
    schema = client.get("/openapi.json").json()
    assert schema["openapi"].startswith("3.1")
    assert {*schema["paths"]} == {
        f"/api/{name}"
        for name in (
            "overview",
            "search",
            "speaker",
            "claim",
            "article",
            "repeated",
            "disagreements",
        )
    }


def test_each_page_leads_to_its_json(client):
    assert (
        'href="/api/search?words=%D9%82&amp;limit=3"'
        in client.get("/en/?words=%D9%82&limit=3").text
    )
    assert 'href="/api/disagreements"' in client.get("/en/disagreements").text


def test_the_list_of_the_json_names_every_field(client):
    page = client.get("/ar/api").text
    assert "GET /api/search" in page
    assert '<code dir="ltr">at_least</code>' in page


def test_schemathesis_finds_no_fault(site):
    schemathesis = pytest.importorskip("schemathesis", reason="schemathesis is not installed")
    schema = schemathesis.openapi.from_url(f"{site}/openapi.json")
    operations = [found.ok() for found in schema.get_all_operations()]
    assert len(operations) == 7
    for operation in operations:
        _held_against_its_schema(operation, schemathesis)


def _held_against_its_schema(operation, schemathesis):
    """Ask what fits the schema and what does not, and hold the answers against it."""
    # The schema does not say that words have a letter; and that a field may be empty, or a number in
    # Arabic digits, is for people who fill in forms
    checks = schemathesis.checks
    excluded = [checks.positive_data_acceptance, checks.negative_data_rejection]

    modes = [*schemathesis.GenerationMode] if len(operation.query) else ["positive"]
    for mode in map(schemathesis.GenerationMode, modes):

        @settings(max_examples=5, phases=[Phase.generate])
        @given(case=operation.as_strategy(generation_mode=mode))
        def ask(case):
            case.call_and_validate(excluded_checks=excluded)

        ask()
