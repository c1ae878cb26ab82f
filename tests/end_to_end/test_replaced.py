"""Each default plugin gives its place to another distribution's, and the others work on.

Farasa's stage is played by what its own tests put in Java's place; spaCy, CAMeL Tools and
Farasa's Python port are used where they are installed.
"""

import sys
from pathlib import Path

import pytest

from newsclaims import (
    Actor,
    Attribution,
    Cue,
    Document,
    Pipeline,
    Quantity,
    Resolution,
    hookimpl,
)

ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "examples" / "ceasefire.txt").read_text("utf-8")
DEFAULTS = {
    "tokenizer": "tokenizer",
    "ner": "ner",
    "numbers": "numbers",
    "quotes": "quotes",
    "actors": "actors",
}
COLON = ": «"


class Colons:
    """Finds one way to report: a word, a colon, and a quotation."""

    name = "colons"
    provides = ("attributions",)

    @hookimpl
    def newsclaims_attribute(self, document):
        found, at = [], document.text.find(COLON)
        while at >= 0:
            begin = document.text.rfind(" ", 0, at) + 1
            end = document.text.index("»", at)
            cue = document.article.span(begin, at)
            found.append(
                Attribution(
                    cue=Cue(cue.start, cue.end, cue.text, lemma=cue.text),
                    content=(document.article.span(at + len(COLON), end),),
                    form="direct",
                    act="state",
                )
            )
            at = document.text.find(COLON, end)
        return found


class Digits:
    """Reads the tokens that are digits."""

    name = "digits"
    requires = ("tokens",)
    provides = ("quantities",)

    @hookimpl
    def newsclaims_extract_quantities(self, document):
        return [
            Quantity(t.start, t.end, t.text, kind="cardinal", number=document.article.span(t.start, t.end))
            for t in document.tokens
            if t.text.isdecimal()
        ]  # fmt: skip


class LastMentioned:
    """Whoever was mentioned last before the cue has said it."""

    name = "last-mentioned"
    uses = ("mentions",)
    provides = ("actors",)

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        actors, speakers = {}, {}
        for said in document.attributions:
            before = [one for one in document.mentions if one.end <= said.cue.start]
            if before:
                one = before[-1]
                actor = Actor(id=f"a{one.start}", name=one.text, kind="person", mentions=(one,))
                actors[actor.id] = actor
                speakers[said.id] = (actor.id,)
        return Resolution(actors=tuple(actors.values()), speakers=speakers)


@pytest.fixture
def farasa(tmp_path, monkeypatch):
    """Return the options of Farasa with a script in Java's place."""
    pytest.importorskip("newsclaims_farasa", reason="newsclaims-farasa is not installed")
    standin = ROOT / "plugins/newsclaims-farasa/tests/farasa_standin/java.py"
    java = tmp_path / "java"
    java.write_text(f"#!{sys.executable}\nimport runpy\nrunpy.run_path({str(standin)!r})\n")
    java.chmod(0o755)
    jars = tmp_path / "farasa_bin"
    (jars / "lib").mkdir(parents=True)
    (jars / "lib" / "FarasaSegmenterJar.jar").write_bytes(b"a segmenter")
    (jars / "FarasaNERJar.jar").write_bytes(b"a recognizer")
    monkeypatch.setenv("FARASA_STANDIN_STATE", str(tmp_path))
    monkeypatch.delenv("NEWSCLAIMS_FARASA_JAR", raising=False)
    return {"farasa": {"binary_path": str(jars), "java": str(java), "timeout": 120.0}}


def replace(stage, plugin, options=None, plugins=()):
    """Read the example with *plugin* at *stage*; check that the others serve as before."""
    pipeline = Pipeline(plugins=list(plugins), options=options or {}, **{stage: plugin})
    serving = {one.stage: one.plugin for one in pipeline.plan.choices if one.stage in DEFAULTS}
    assert serving == DEFAULTS | {stage: plugin}
    document = pipeline.analyze(TEXT)
    assert not [one for one in document.diagnostics if one.level == "error"]
    return document


def losses(document: Document) -> set[str]:
    """Return what a document says that a plugin goes without: plugin and layer."""
    layers = ("tokens.clitics", "tokens.features", "mentions", "sentences")
    return {
        f"{one.plugin}: {layer}"
        for one in document.diagnostics
        for layer in layers
        if f"'{layer}'" in one.message
    }


def signed(items) -> set[str]:
    return {item.provenance.plugin for item in items}


def test_nothing_is_lost_where_nothing_is_replaced():
    assert losses(replace("tokenizer", "tokenizer")) == set()


class TestTokenizer:
    @pytest.mark.beside("newsclaims-farasa")
    def test_farasa(self, farasa):
        document = replace("tokenizer", "farasa", farasa)
        assert any(token.proclitics for token in document.tokens)
        assert signed(document.mentions) == {"ner"}
        assert signed(document.claims) == {"quotes"}
        assert document.claims
        assert losses(document) == set()

    @pytest.mark.parametrize(
        "name",
        [
            pytest.param("spacy", marks=pytest.mark.beside("newsclaims-spacy")),
            pytest.param("camel", marks=pytest.mark.beside("newsclaims-camel")),
        ],
    )
    def test_one_without_clitics_and_features(self, name):
        pytest.importorskip(f"newsclaims_{name}", reason=f"newsclaims-{name} is not installed")
        document = replace("tokenizer", name)
        assert not any(token.proclitics or token.features for token in document.tokens)
        assert signed(document.mentions) == {"ner"}
        assert signed(document.claims) == {"quotes"}
        assert document.quantities
        assert any(claim.actors for claim in document.claims)
        lost = losses(document)
        assert {"ner: tokens.clitics", "quotes: tokens.clitics", "actors: tokens.clitics"} <= lost


@pytest.mark.beside("newsclaims-farasa")
def test_ner_by_farasa(farasa):
    document = replace("ner", "farasa", farasa)
    assert signed(document.mentions) <= {"farasa"}
    assert document.claims
    assert any(claim.actors for claim in document.claims)


@pytest.mark.beside("newsclaims-spacy")
def test_ner_by_a_pipeline_of_spacy(tmp_path):
    pytest.importorskip("newsclaims_spacy", reason="newsclaims-spacy is not installed")
    import spacy

    nlp = spacy.blank("ar")
    nlp.add_pipe("entity_ruler").add_patterns([{"label": "PERSON", "pattern": "طلال الشمري"}])
    nlp.to_disk(tmp_path / "ruler")
    document = replace("ner", "spacy", {"spacy": {"model": str(tmp_path / "ruler")}})
    assert {mention.text for mention in document.mentions} == {"طلال الشمري"}
    assert "العقيد طلال الشمري" in document.text
    assert any(claim.speaker == "طلال الشمري" for claim in document.claims)


def test_numbers():
    document = replace("numbers", "digits", plugins=[Digits()])
    assert {"72", "12", "45", "30"} <= {quantity.text for quantity in document.quantities}
    assert any(claim.quantities for claim in document.claims)
    assert signed(document.claims) == {"quotes"}


def test_quotes():
    document = replace("quotes", "colons", plugins=[Colons()])
    [claim] = document.claims
    assert claim.cue.text == "وقال"
    assert claim.statement.startswith("لم نستهدف")
    assert document.mentions
    assert document.quantities


def test_actors():
    document = replace("actors", "last-mentioned", plugins=[LastMentioned()])
    assert signed(document.claims) == {"quotes"}
    assert any("هالفورسن" in (claim.speaker or "") for claim in document.claims)


def test_the_loss_of_a_whole_layer_is_said_where_its_plugin_is_taken_away():
    document = Pipeline(disable=["ner"]).analyze(TEXT)
    assert "actors: mentions" in losses(document)
    assert document.claims
