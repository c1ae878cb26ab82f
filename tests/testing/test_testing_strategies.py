"""What the strategies draw, what the fixtures give, and what the samples are."""

import subprocess
import sys
import unicodedata

import pytest
from hypothesis import find, given, settings
from hypothesis import strategies as st

from newsclaims import Article, Document, Pipeline
from newsclaims._chain.result_checks import (
    check_attributions,
    check_mentions,
    check_quantities,
    check_tokenization,
)
from newsclaims.model import Tokenization
from newsclaims.registry import load_report
from newsclaims.testing import (
    arabic_text,
    articles,
    documents,
    lay_out,
    news,
    odd_texts,
    quoted_speech,
)
from newsclaims.testing.strategies import counted_things


@pytest.mark.parametrize(
    ("what", "holds"),
    [
        ("diacritics", lambda text: "\u064e" in text),
        ("tatweel", lambda text: "ـ" in text),
        ("bidi controls", lambda text: "\u2067" in text or "\u200f" in text),
        ("presentation forms", lambda text: "ﷲ" in text),
        ("emoji", lambda text: "😀" in text),
        ("decomposed letters", lambda text: text != unicodedata.normalize("NFC", text)),
        ("digits of the east", lambda text: "٣" in text),
        ("paragraphs", lambda text: "\n" in text),
    ],
)
def test_arabic_text_has(what, holds):
    many = settings(database=None, derandomize=True, max_examples=2000)
    assert find(arabic_text(), holds, settings=many), what


@given(quoted_speech())
def test_quoted_speech_knows_the_answer(speech):
    text = speech.article.text
    for span in (speech.cue, speech.source, speech.content):
        assert text[span.start : span.end] == span.text
    assert not speech.cue.overlaps(speech.source)
    assert text[speech.content.start - 1] in '«“"'
    assert speech.document().attributions[0].source == speech.source


@given(counted_things())
def test_counted_things_know_the_value(counted):
    assert int(counted.number.text) == counted.value


@given(documents())
def test_documents_are_sound(document):
    check_tokenization(
        document.text, Tokenization(tokens=document.tokens, sentences=document.sentences)
    )
    check_mentions(document.text, document.mentions)
    check_quantities(document.text, document.quantities)
    check_attributions(document.text, document.attributions)


@given(documents(("tokens", "sentences"), before="quotes"))
def test_documents_have_no_other_layers(document):
    assert document.tokens or not document.text.strip() or not any(map(str.isalnum, document.text))
    assert (document.mentions, document.quantities, document.attributions) == ((), (), ())
    assert (document.actors, document.claims) == ((), ())


@given(articles())
def test_articles_are_articles(article):
    assert isinstance(article, Article)
    assert isinstance(article.text, str)


def test_hypothesis_knows_the_types():
    assert "arabic" not in repr(st.from_type(Article))
    assert isinstance(find(st.from_type(Article), lambda _: True), Article)
    many = settings(database=None, derandomize=True, max_examples=2000)
    assert find(st.from_type(Document), lambda d: bool(d.claims), settings=many).claims


def test_the_news_have_every_layer():
    for document in news():
        assert all((document.tokens, document.mentions, document.quantities, document.claims))
        assert all(claim.speaker for claim in document.claims)


@pytest.mark.parametrize("name", odd_texts())
def test_any_text_can_be_laid_out(name):
    text = odd_texts()[name]
    assert lay_out(text).text == text


def test_the_fixtures(newsclaims_articles, newsclaims_document, newsclaims_registry):
    assert {article.id for article in newsclaims_articles} >= {"port", "emoji"}
    assert newsclaims_document.claims
    assert load_report().entries == ()
    newsclaims_registry.install("toy", {"names": "sound_plugins:Names"}, version="2.0")
    newsclaims_registry.install("cut", {"words": "sound_plugins:Words"})
    assert [entry.origin for entry in load_report().entries] == ["toy 2.0", "cut 1.0"]
    assert Pipeline().analyze("وصل سالم الحارثي").mentions


def test_the_registry_forgets_what_was_imported(newsclaims_registry):
    source = (
        "from newsclaims import hookimpl\n@hookimpl\ndef newsclaims_recognize():\n    return []\n"
    )
    newsclaims_registry.install("toy", {"toy": "passing_plugin"}, source=source)
    assert load_report().entries[0].status == "loaded"
    assert "passing_plugin" in sys.modules


def test_pytest_starts_no_later_for_the_fixtures():
    code = (
        "import sys, newsclaims.testing.fixtures;"
        "print([m for m in ('hypothesis', 'attrs', 'pluggy', 'newsclaims.model') if m in sys.modules"
        " and m != 'pluggy'])"
    )
    done = subprocess.run(  # noqa: S603 - this interpreter, code from this file
        [sys.executable, "-c", code], check=True, capture_output=True, text=True
    )
    assert done.stdout.strip() == "[]"
