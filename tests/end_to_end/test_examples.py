"""The example articles, read by the default pipeline as a careful reader reads them."""

import tomllib
from pathlib import Path

import pytest
from attrs import frozen

import newsclaims
from newsclaims import Claim, Document, Quantity

HERE = Path(__file__).parent
EXAMPLES = HERE.parents[1] / "examples"
NAMES = sorted(path.stem for path in (HERE / "expected").glob("*.toml"))


@frozen
class Example:
    document: Document
    claims: list[dict[str, object]]
    quantities: list[dict[str, object]]


@pytest.fixture(scope="module", params=NAMES)
def example(request):
    expected = tomllib.loads((HERE / "expected" / f"{request.param}.toml").read_text("utf-8"))
    text = (EXAMPLES / f"{request.param}.txt").read_bytes().decode("utf-8")
    return Example(newsclaims.analyze(text), expected["claims"], expected["quantities"])


def seen(claim: Claim, keys: dict[str, object]) -> dict[str, object]:
    """Describe *claim* by the keys that the expectation names."""
    everything: dict[str, object] = {
        "speaker": [actor.name for actor in claim.actors],
        "cue": claim.cue.text,
        "content": [span.text for span in claim.content],
        "form": claim.form,
        "act": claim.act,
        "negated": claim.negated,
        "via": claim.via and claim.via.text,
    }
    return {key: everything[key] for key in keys if key != "optional"}


def read(quantity: Quantity, keys: dict[str, object]) -> dict[str, object]:
    everything: dict[str, object] = {
        "text": quantity.text,
        "kind": quantity.kind,
        "value": None if quantity.value is None else str(quantity.value),
        "low": None if quantity.low is None else str(quantity.low),
        "high": None if quantity.high is None else str(quantity.high),
        "approx": quantity.approx,
        "unit": quantity.unit,
    }
    return {key: everything[key] for key in keys}


def test_claims_are_those_of_a_careful_reader(example):
    optional = {claim["cue"] for claim in example.claims if claim.get("optional")}
    wanted = [claim for claim in example.claims if not claim.get("optional")]
    given = [claim for claim in example.document.claims if claim.cue.text not in optional]
    assert [claim.cue.text for claim in given] == [claim["cue"] for claim in wanted]
    assert [seen(claim, keys) for claim, keys in zip(given, wanted, strict=True)] == wanted


def test_every_number_is_read(example):
    given = example.document.quantities
    assert [q.text for q in given] == [q["text"] for q in example.quantities]
    assert [
        read(q, keys) for q, keys in zip(given, example.quantities, strict=True)
    ] == example.quantities


def test_the_credit_line_is_a_credit_and_no_claim():
    document = newsclaims.analyze((EXAMPLES / "ceasefire.txt").read_text("utf-8"))
    assert "رويترز" in [credit.name for credit in document.credits]
    assert not any("رويترز" in (claim.speaker or "") for claim in document.claims)
