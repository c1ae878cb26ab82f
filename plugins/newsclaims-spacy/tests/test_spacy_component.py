"""The spaCy component ``newsclaims``."""

import pickle

import pytest

from newsclaims import ConfigurationError, PluginFailedError

spacy = pytest.importorskip("spacy", reason="spaCy is not installed")
component = pytest.importorskip(
    "newsclaims_spacy.component", reason="newsclaims-spacy is not installed"
)

TEXT = "قال القبطان رائد النحاس إن السفينة رست. 😀 انتهى"


SAID = '''
from newsclaims import Attribution, Cue, hookimpl

class Said:
    """Finds what stands behind إن."""

    @hookimpl
    def newsclaims_attribute(self, document):
        if "عطل" in document.text:
            raise RuntimeError("cannot read")
        start = document.text.find("إن ")
        if start < 0:
            return []
        span = document.article.span
        return [
            Attribution(
                cue=Cue(0, 3, document.text[:3], lemma="قال"),
                content=(span(start + 3, document.text.index(".")),),
                form="indirect",
                act="state",
            )
        ]
'''


@pytest.fixture
def nlp(newsclaims_registry):
    """Return a pipeline whose component reads with nothing but what stands above."""
    newsclaims_registry.install("said", {"said": "said_plugin:Said"}, source=SAID)
    nlp = spacy.blank("ar")
    nlp.add_pipe("newsclaims")
    return nlp


def test_spacy_finds_the_component_by_its_entry_point():
    assert spacy.blank("ar").get_factory_meta("newsclaims").assigns == [
        "doc._.claims",
        "doc._.newsclaims",
    ]


def test_a_doc_has_the_claims_of_its_text(nlp):
    doc = nlp(TEXT)
    assert [claim.statement for claim in doc._.claims] == ["السفينة رست"]
    assert doc._.newsclaims.claims == doc._.claims


def test_offsets_are_those_of_char_span(nlp):
    doc = nlp("😀 " + TEXT)
    [content] = doc._.claims[0].content
    assert doc.char_span(content.start, content.end).text == content.text


def test_the_article_is_in_the_language_of_the_pipeline(nlp):
    assert nlp(TEXT)._.newsclaims.article.language == "ar"


def test_a_pipeline_of_no_one_language_leaves_it_open(newsclaims_registry):
    source = SAID.replace("class Said:", "class Said:\n    languages = ('ar',)\n")
    newsclaims_registry.install("said", {"said": "said_plugin:Said"}, source=source)
    nlp = spacy.blank("xx")
    nlp.add_pipe("newsclaims")
    assert nlp(TEXT)._.newsclaims.article.language == "und"
    assert [claim.statement for claim in nlp(TEXT)._.claims] == ["السفينة رست"]


def test_a_doc_that_the_component_has_not_seen_has_no_claims():
    doc = spacy.blank("ar")(TEXT)
    assert component.document_of(doc) is None
    assert component.claims_of(doc) == ()


def test_claims_outlive_bytes(nlp):
    doc = nlp(TEXT)
    again = spacy.tokens.Doc(nlp.vocab).from_bytes(doc.to_bytes())
    assert again._.claims == doc._.claims
    stored = spacy.tokens.DocBin(docs=[doc], store_user_data=True).to_bytes()
    [again] = spacy.tokens.DocBin().from_bytes(stored).get_docs(nlp.vocab)
    assert again._.newsclaims == doc._.newsclaims


def test_a_pipeline_with_the_component_can_be_stored(nlp, tmp_path):
    nlp.to_disk(tmp_path)
    assert spacy.load(tmp_path)(TEXT)._.claims == nlp(TEXT)._.claims


def test_the_component_pickles(nlp):
    again = pickle.loads(pickle.dumps(nlp.get_pipe("newsclaims")))  # noqa: S301 - our own
    [claim] = again(spacy.blank("ar")(TEXT))._.claims
    assert claim.statement == "السفينة رست"


def test_a_failure_in_the_chain_is_raised(nlp):
    with pytest.raises(PluginFailedError, match="'said'"):
        nlp("قال إن هناك عطل.")


def test_a_wrong_setting_is_an_error():
    with pytest.raises(
        ConfigurationError, match=r"settings.*'tokeniser'.*did you mean 'tokenizer'"
    ):
        spacy.blank("ar").add_pipe("newsclaims", config={"settings": {"tokeniser": "x"}})
