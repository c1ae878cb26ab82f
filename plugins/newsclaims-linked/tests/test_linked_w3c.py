"""Web Annotations against W3C's own JSON Schemas, those of what the recommendation says MUST hold."""

import json
from functools import cache
from pathlib import Path

import pytest
from attrs import evolve
from jsonschema import Draft4Validator
from referencing import Registry, Resource
from referencing.jsonschema import DRAFT4

from newsclaims.testing import lay_out, news
from newsclaims.testing.samples import odd_texts

linked = pytest.importorskip("newsclaims_linked", reason="newsclaims-linked is not installed")

W3C = Path(__file__).with_name("w3c")
PAGE = "collections/pages/pageMusts.test"
ANNOTATION = "annotations/annotationMusts.test"


def schema(path):
    """Return a schema without its id, which is no address."""
    data = json.loads(path.read_text("utf-8"))
    data.pop("id", None)
    return data


@cache
def registry():
    """Return every schema by the name of its file, as they name each other."""
    return Registry().with_resources(
        (path.name, Resource(schema(path), DRAFT4)) for path in W3C.rglob("*.json")
    )


@cache
def assertions(test):
    """Return each assertion of a test: its name, its validator, and whether data must be valid by it."""
    names = json.loads((W3C / test).read_text("utf-8"))["assertions"]
    return [
        (
            name,
            Draft4Validator(found := schema(W3C / name), registry=registry()),
            found.get("expectedResult", "valid") == "valid",
        )
        for name in names
    ]


def broken(test, data):
    """Return the names of the assertions that data does not fulfil."""
    return [name for name, by, wanted in assertions(test) if by.is_valid(data) != wanted]


def documents():
    odd = [lay_out(text, id=name) for name, text in odd_texts().items() if name != "lone_surrogate"]
    return [*news(), *odd]


def single(page, item):
    return {"@context": page["@context"], **item}


@pytest.mark.parametrize("given", documents(), ids=lambda one: one.article.id)
def test_a_page_and_each_annotation_in_it_are_valid(given, written):
    page = json.loads(written(linked.WebAnnotation, given))
    assert broken(PAGE, page) == []
    for item in page["items"]:
        assert broken(ANNOTATION, single(page, item)) == []


def test_a_speaker_with_an_entry_elsewhere_and_an_address_are_valid(port, written):
    page = json.loads(written(linked.WebAnnotation, port, evolve(port, claims=())))
    assert [broken(ANNOTATION, single(page, item)) for item in page["items"]] == [
        [] for _ in port.claims
    ]


@pytest.mark.parametrize(
    ("spoil", "assertion"),
    [
        (lambda one: one.pop("target"), "annotations/3.1-targetKeyFound.json"),
        (lambda one: one.update(type="Note"), "annotations/3.1-annotationTypeValidated.json"),
        (
            lambda one: one["target"][0]["selector"][0].update(start="٣"),
            "annotations/specificResource/4.2-TextDataPositionSelectorValid.json",
        ),
        (
            lambda one: one["target"][0]["selector"][1].pop("exact"),
            "annotations/specificResource/4.2.4-textQuoteSelectorValid.json",
        ),
        (
            lambda one: one["body"][0].update(textDirection="قلب"),
            "annotations/bodiesTargets/3.2.1-bodyTextDirectionValidated.json",
        ),
    ],
)
def test_the_schemas_find_what_is_wrong(port, written, spoil, assertion):
    page = json.loads(written(linked.WebAnnotation, port))
    item = single(page, page["items"][0])
    spoil(item)
    assert assertion in broken(ANNOTATION, item)


def test_the_schemas_find_a_page_whose_items_are_words(port, written):
    page = json.loads(written(linked.WebAnnotation, port)) | {"items": "لا شيء"}
    assert "collections/pages/5.2-pageItemsValidated.json" in broken(PAGE, page)
