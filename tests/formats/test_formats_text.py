"""Documents as the text of a format, as HTML, and as what a notebook shows; formats that tell why."""

import re
from pathlib import Path

import pytest
from attrs import define

import newsclaims
from newsclaims import Article, ConfigurationError, Document, DocumentError, hookimpl
from newsclaims.explanation import Explanation
from newsclaims.formats import BinaryWriter, TextWriter


@define(kw_only=True)
class Page(TextWriter):
    """One page, with the steps of the rules where somebody asks.

    Args:
        title: of the page.
    """

    name = "html"
    suffix = ".html"
    explains = True

    title: str = "report"

    def begin(self, stream):
        stream.write(f"<h1>{self.title}</h1>")

    def write(self, document, stream):
        if not document.text:
            raise DocumentError("nothing to show")
        stream.write(f'<p class="a">{document.text}</p>')
        if self.explain is not None:
            stream.write(f"<p>{len(self.explain(document).steps)} steps</p>")


class Silent(TextWriter):
    name = "silent"
    suffix = ".silent"

    def write(self, document, stream):
        stream.write(document.text)


class Bytes(BinaryWriter):
    name = "bytes"
    suffix = ".bytes"

    def write(self, document, stream):
        stream.write(b"1")


class Pages:
    name = "pages"

    @hookimpl
    def newsclaims_register_writers(self):
        return [Page, Silent, Bytes]


DOCUMENT = Document(article=Article(text="وصل «القطار»", id='n"1'))


def explain(document):
    return Explanation(document=document, steps=())


@pytest.fixture(autouse=True)
def registry(newsclaims_registry):
    return newsclaims_registry


@pytest.fixture
def _installed(registry):
    source = Path(__file__).read_text("utf-8")
    registry.install("pages", {"pages": "pages_plugin:Pages"}, source=source)


def test_documents_become_the_text_of_a_format():
    text = newsclaims.to_string([DOCUMENT, DOCUMENT], format="silent", plugins=[Pages()])
    assert text == DOCUMENT.text * 2


def test_line_ends_of_a_text_stay_as_they_are():
    document = Document(article=Article(text="وصل\r\nالقطار\r"))
    assert newsclaims.to_string(document, format=Silent) == "وصل\r\nالقطار\r"


def test_a_format_of_bytes_has_no_text():
    with pytest.raises(ConfigurationError, match="'bytes' is binary"):
        newsclaims.to_string(DOCUMENT, format="bytes", plugins=[Pages()])


def test_html_is_the_format_of_that_name_with_its_options():
    assert newsclaims.html(DOCUMENT, title="تقرير", plugins=[Pages()]) == (
        f'<h1>تقرير</h1><p class="a">{DOCUMENT.text}</p>'
    )
    with pytest.raises(ConfigurationError, match="unknown key 'titel'; did you mean 'title'"):
        newsclaims.html(DOCUMENT, titel="تقرير", plugins=[Pages()])


def test_without_a_plugin_that_writes_html_the_error_names_one():
    with pytest.raises(
        ConfigurationError, match=r"no writer for the format 'html'.*newsclaims-html"
    ):
        newsclaims.html(DOCUMENT)


def test_a_format_that_explains_is_given_what_tells_the_reasons():
    told = newsclaims.html(DOCUMENT, explain=explain, plugins=[Pages()])
    assert told.endswith("<p>0 steps</p>")


def test_a_format_that_does_not_explain_refuses_to_be_asked(tmp_path):
    with pytest.raises(ConfigurationError, match="'silent' cannot tell how claims came to be"):
        newsclaims.to_string(DOCUMENT, format="silent", explain=explain, plugins=[Pages()])
    with pytest.raises(ConfigurationError, match="cannot tell how"):
        newsclaims.write(DOCUMENT, tmp_path / "a.silent", explain=explain, plugins=[Pages()])
    assert list(tmp_path.glob("a.*")) == []


def test_the_own_json_explains():
    text = newsclaims.to_string(DOCUMENT, format="json", explain=explain)
    assert '"steps": []' in text


@pytest.mark.usefixtures("_installed")
def test_a_notebook_shows_the_page_in_a_frame_that_cannot_reach_out():
    frame = DOCUMENT._repr_html_()
    [inside] = re.findall('srcdoc="([^"]*)"', frame)
    assert (
        inside
        == f"&lt;h1&gt;report&lt;/h1&gt;&lt;p class=&quot;a&quot;&gt;{DOCUMENT.text}&lt;/p&gt;"
    )
    assert re.findall(' (?:sandbox|title)="([^"]*)"', frame) == ["allow-scripts", "n&quot;1"]


def test_without_a_plugin_that_writes_html_a_notebook_shows_the_repr():
    assert DOCUMENT._repr_html_() is None


@pytest.mark.usefixtures("_installed")
def test_what_the_plugin_cannot_write_is_no_silence_in_a_notebook():
    with pytest.raises(DocumentError, match="nothing to show"):
        Document(article=Article(text=""))._repr_html_()
