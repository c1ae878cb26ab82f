"""The laws of writers, for each format."""

import json

import pytest

from newsclaims.testing import WriterSuite

linked = pytest.importorskip("newsclaims_linked", reason="newsclaims-linked is not installed")


class TestWebAnnotation(WriterSuite):
    plugin = linked.Linked
    format = linked.WebAnnotation

    def spans_of(self, output):
        for annotation in json.loads(output)["items"]:
            for target in annotation["target"]:
                position, quote = target["selector"]
                yield position["start"], position["end"], quote["exact"]


class TestSchemaOrg(WriterSuite):
    plugin = linked.Linked
    format = linked.SchemaOrg


class TestCitron(WriterSuite):
    plugin = linked.Linked
    format = linked.Citron

    def spans_of(self, output):
        for quote in json.loads(output)["quotes"]:
            for span in (
                quote["cue"],
                *quote["sources"],
                *quote["contents"],
                *quote["coreferences"],
            ):
                yield span["start"], span["end"], span["text"]


class TestLangExtract(WriterSuite):
    plugin = linked.Linked
    format = linked.LangExtract

    def spans_of(self, output):
        for one in json.loads(output)["extractions"]:
            place = one["char_interval"]
            yield place["start_pos"], place["end_pos"], one["extraction_text"]


class TestSpacy(WriterSuite):
    plugin = linked.Linked
    format = linked.DocBinWriter

    @pytest.fixture(autouse=True)
    def _spacy(self):
        pytest.importorskip("spacy")
