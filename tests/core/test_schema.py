"""The schema that ships agrees with what is written and with the types."""

import json
from typing import get_args

import attrs
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from made_documents import documents

from newsclaims import codec, model
from newsclaims._json import document_records
from newsclaims.explanation import Explanation
from newsclaims.schema import schema
from newsclaims.trace import Step, Verdict

Draft202012Validator = pytest.importorskip("jsonschema").Draft202012Validator

SCHEMA = schema()
CLASSES = {
    "article": document_records.ArticleRecord,
    "actor": model.Actor,
    "agreement": model.Agreement,
    "attribution": model.Attribution,
    "claim": model.Claim,
    "credit": model.Credit,
    "cue": model.Cue,
    "diagnostic": model.Diagnostic,
    "layer": model.Layer,
    "link": model.EntityLink,
    "mention": model.Mention,
    "provenance": model.Provenance,
    "quantity": model.Quantity,
    "sentence": model.Sentence,
    "span": model.Span,
    "step": Step,
    "token": model.Token,
}


def test_it_is_a_schema():
    Draft202012Validator.check_schema(SCHEMA)


@settings(max_examples=40, deadline=None, suppress_health_check=list(HealthCheck))
@given(documents(), st.booleans())
def test_law_what_is_written_is_valid(document, full):
    Draft202012Validator(SCHEMA).validate(codec.to_dict(document, full=full))


@pytest.mark.parametrize("name", CLASSES)
def test_an_object_has_the_fields_of_its_class(name):
    assert set(SCHEMA["$defs"][name]["properties"]) == {f.name for f in attrs.fields(CLASSES[name])}


@pytest.mark.parametrize("name", CLASSES)
def test_what_the_short_form_leaves_out_is_not_required(name):
    definition = SCHEMA["$defs"][name]
    short = set(definition["properties"]) - set(document_records.LEFT_OUT.get(CLASSES[name], ()))
    assert set(definition["required"]) == short - document_records.optional(CLASSES[name])


@pytest.mark.parametrize("name", CLASSES)
def test_what_only_the_full_form_has_is_said(name):
    left_out = document_records.LEFT_OUT.get(CLASSES[name], ())
    for key, value in SCHEMA["$defs"][name]["properties"].items():
        assert value.get("description", "").startswith("Full form only") == (key in left_out)


def test_every_type_of_the_model_is_in_it():
    kinds = {k for k in vars(model).values() if isinstance(k, type) and attrs.has(k)}
    inside = {
        model.Article,  # as a record
        model.Document,  # as the whole
        model.Relation,  # in attributions and claims
    }
    never_kept = {model.Tokenization, model.Resolution}
    beside = {document_records.ArticleRecord, Step}
    assert kinds - inside - never_kept == set(CLASSES.values()) - beside


@pytest.mark.parametrize(
    ("kind", "record", "moved"),
    [
        (model.Article, document_records.ArticleRecord, set()),
        (model.Document, document_records.DocumentRecord, {"credits"}),
    ],
)
def test_a_record_has_every_field_of_its_type(kind, record, moved):
    named = {f.name for f in attrs.fields(kind)}
    assert named - moved <= set(document_records.keys(record, full=True))


def test_the_document_has_the_fields_of_its_record():
    fields = set(document_records.keys(document_records.DocumentRecord, full=True))
    assert set(SCHEMA["properties"]) == fields
    record = document_records.DocumentRecord
    assert set(SCHEMA["required"]) == (
        fields - set(document_records.LEFT_OUT[record]) - document_records.optional(record)
    )


@pytest.mark.parametrize(
    ("path", "values"),
    [
        (("form",), model.Form),
        (("act",), model.Act),
        (("actor_kind",), model.ActorKind),
        (("mention_kind",), model.MentionKind),
        (("mention", "form"), model.MentionForm),
        (("cue", "commitment"), model.Commitment),
        (("attribution", "subject"), model.Subject),
        (("quantity", "kind"), model.QuantityKind),
        (("quantity", "approx"), model.Approx),
        (("token", "kind"), model.TokenKind),
        (("sentence", "kind"), model.SentenceKind),
        (("diagnostic", "level"), model.Level),
        (("step", "verdict"), Verdict),
    ],
)
def test_values_are_those_of_the_types(path, values):
    place = SCHEMA["$defs"][path[0]]
    for key in path[1:]:
        place = place["properties"][key]
    assert place["enum"] == list(get_args(values))


@pytest.mark.parametrize("full", [False, True])
def test_an_explanation_is_in_it(full):
    article = model.Article(text="قال سالم")
    said = article.span(0, 3)
    step = Step(rule="cue", verdict="rejected", span=said, about=None, note="لا", stage="quotes")
    explanation = Explanation(document=model.Document(article=article), steps=(step,))
    data = explanation.to_dict(full=full)
    Draft202012Validator(SCHEMA).evolve(schema=SCHEMA["$defs"]["explanation"]).validate(data)
    assert set(data) == set(SCHEMA["$defs"]["explanation"]["required"])
    assert data["steps"][0]["span"] == {"start": 0, "end": 3, "text": "قال"}
    assert json.loads(explanation.dumps(full=full)) == data


def test_features_are_the_closed_vocabulary():
    features = SCHEMA["$defs"]["token"]["properties"]["features"]["items"]["enum"]
    assert features == sorted(model.FEATURES)


@pytest.mark.parametrize(
    "change",
    [
        {"schema_version": 2},
        {"claims": None},
        {"further": []},
        {"diagnostics": [{"level": "fatal", "message": "", "plugin": None}]},
    ],
)
def test_it_refuses_what_is_no_document(change):
    data = codec.to_dict(model.Document(article=model.Article(text="نص")))
    assert not Draft202012Validator(SCHEMA).is_valid({**data, **change})
