"""Every default plugin can be left out or replaced, and the rest goes on."""

import re
from pathlib import Path

import pytest

import newsclaims
from newsclaims import Actor, Mention, Pipeline, Resolution, Sentence, Token, Tokenization, hookimpl
from newsclaims.text import fold

TEXT = (Path(__file__).parents[2] / "examples" / "ceasefire.txt").read_text("utf-8")


class WhiteSpaceTokenizer:
    """Words between spaces, one sentence a line: the poorest tokenizer that there is."""

    name = "white-space"
    provides = ("tokens", "sentences")

    @hookimpl
    def newsclaims_tokenize(self, article):
        def spans(pattern):
            return [article.span(*m.span()) for m in re.finditer(pattern, article.text)]

        return Tokenization(
            tokens=tuple(
                Token(
                    s.start, s.end, s.text, norm=fold(s.text), stem=s, stem_norm=fold(s.text),
                    kind="word" if s.text[0].isalpha() else "punctuation",
                )
                for s in spans(r"\w+|[^\w\s]")
            ),
            sentences=tuple(Sentence(s.start, s.end, s.text) for s in spans(r"\S.*")),
        )  # fmt: skip


class OneSpeaker:
    """Whoever speaks, it was the minister."""

    name = "one-speaker"
    provides = ("actors",)

    @hookimpl
    def newsclaims_resolve_actors(self, document):
        return Resolution(
            actors=(Actor(id="a1", name="الوزير", kind="person"),),
            speakers={attribution.id: ("a1",) for attribution in document.attributions},
        )


class Persons:
    """Knows one name."""

    name = "persons"
    provides = ("mentions",)

    @hookimpl
    def newsclaims_recognize(self, document):
        return [
            Mention(m.start(), m.end(), m.group(), kind="person")
            for m in re.finditer("ليلى منصور", document.text)
        ]


class NoNumbers:
    name = "no-numbers"
    provides = ("quantities",)

    @hookimpl
    def newsclaims_extract_quantities(self, document):
        return []


class NoClaims:
    name = "no-claims"
    provides = ("attributions",)

    @hookimpl
    def newsclaims_attribute(self, document):
        return []


def test_all_five_default_plugins_serve_the_default_pipeline():
    document = newsclaims.analyze(TEXT)
    layers = (document.tokens, document.mentions, document.quantities, document.claims)
    assert all(layers)
    assert {claim.provenance.plugin for claim in document.claims} == {"quotes"}
    assert {claim.provenance.distribution for claim in document.claims} == {"newsclaims-quotes"}


def test_without_the_number_reader_claims_have_no_numbers():
    document = Pipeline(disable=["numbers"]).analyze(TEXT)
    assert document.claims
    assert document.quantities == ()
    assert all(claim.quantities == () for claim in document.claims)


def test_without_names_the_claims_stay_and_the_loss_is_said():
    document = Pipeline(disable=["ner"]).analyze(TEXT)
    assert len(document.claims) >= 12
    assert any("mentions" in diagnostic.message for diagnostic in document.diagnostics)


def test_without_the_actor_resolver_claims_have_no_speakers():
    document = Pipeline(disable=["actors"]).analyze(TEXT)
    assert document.claims
    assert all(claim.actors == () for claim in document.claims)


def test_without_quotes_there_are_no_claims_but_names_and_numbers():
    document = Pipeline(disable=["quotes", "actors"]).analyze(TEXT)
    assert document.claims == ()
    assert document.mentions
    assert document.quantities


def test_without_a_tokenizer_the_error_says_what_to_install():
    with pytest.raises(newsclaims.MissingLayerError, match="newsclaims-tokenizer"):
        Pipeline(disable=["tokenizer"])


def test_numbers_alone_need_no_tokenizer():
    document = Pipeline(disable=["tokenizer", "ner", "quotes", "actors"]).analyze(TEXT)
    assert document.tokens == ()
    assert document.quantities


def test_a_poor_tokenizer_degrades_the_claims_and_says_so():
    document = Pipeline(tokenizer="white-space", plugins=[WhiteSpaceTokenizer()]).analyze(TEXT)
    assert document.claims
    assert any("tokens.clitics" in diagnostic.message for diagnostic in document.diagnostics)


@pytest.mark.parametrize(
    ("stage", "plugin", "holds"),
    [
        ("ner", Persons(), lambda d: {m.text for m in d.mentions} == {"ليلى منصور"}),
        ("numbers", NoNumbers(), lambda d: d.quantities == () and d.claims),
        ("quotes", NoClaims(), lambda d: d.claims == () and d.mentions),
        ("actors", OneSpeaker(), lambda d: {c.speaker for c in d.claims} == {"الوزير"}),
    ],
    ids=["ner", "numbers", "quotes", "actors"],
)
def test_each_stage_can_be_served_by_another_plugin(stage, plugin, holds):
    assert holds(Pipeline(plugins=[plugin], **{stage: plugin.name}).analyze(TEXT))
