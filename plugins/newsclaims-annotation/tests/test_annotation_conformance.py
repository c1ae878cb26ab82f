"""The laws of writers and readers, for each format."""

import json
import re

import pytest

from newsclaims.testing import ReaderSuite, WriterSuite

tools = pytest.importorskip(
    "newsclaims_annotation", reason="newsclaims-annotation is not installed"
)


class TestBrat(WriterSuite):
    plugin = tools.Annotation
    format = tools.Brat

    def spans_of(self, output):
        for line in output.decode().splitlines():
            if line.startswith("T"):
                _, data, text = line.split("\t")
                start, end = data.split(" ", 1)[1].split()
                yield int(start), int(end), text


class TestLabelStudio(WriterSuite):
    plugin = tools.Annotation
    format = tools.LabelStudio

    def spans_of(self, output):
        [task] = json.loads(output)
        for one in task["predictions"][0]["result"]:
            if one["type"] == "labels":
                yield one["value"]["start"], one["value"]["end"], one["value"]["text"]


class TestProdigy(WriterSuite):
    plugin = tools.Annotation
    format = tools.Prodigy

    def spans_of(self, output):
        example = json.loads(output)
        for token in example["tokens"]:
            yield token["start"], token["end"], token["text"]
        for span in example["spans"]:
            inside = example["tokens"][span["token_start"] : span["token_end"] + 1]
            words = "".join(token["text"] + " " * token["ws"] for token in inside)
            yield span["start"], span["end"], words[: span["end"] - span["start"]]


class CasSuite(WriterSuite):
    plugin = tools.Annotation

    @pytest.fixture(autouse=True)
    def _cassis(self):
        pytest.importorskip("cassis")


class TestCasXmi(CasSuite):
    format = tools.CasXmi

    def spans_of(self, output):
        # as they stand in the file: cassis would translate them
        text = output.decode()
        from cassis import load_cas_from_xmi
        from newsclaims_annotation.cas_types import REGION, type_system

        words = [
            one.get_covered_text() for one in load_cas_from_xmi(text, type_system()).select(REGION)
        ]
        places = re.findall(r'ClaimRegion [^>]*begin="(\d+)" end="(\d+)"', text)
        for (start, end), there in zip(places, words, strict=True):
            yield int(start), int(end), there


class TestCasJson(CasSuite):
    format = tools.CasJson

    def spans_of(self, output):
        from cassis import load_cas_from_json
        from newsclaims_annotation.cas_types import REGION

        cas = load_cas_from_json(output.decode())
        words = {one.xmiID: one.get_covered_text() for one in cas.select(REGION)}
        for one in json.loads(output)["%FEATURE_STRUCTURES"]:
            if one["%TYPE"] == REGION:
                yield one["begin"], one["end"], words[one["%ID"]]


class TestGold(WriterSuite):
    plugin = tools.Annotation
    format = tools.Gold
    text: str

    def spans_of(self, output):
        from newsclaims.testing.format_trial import emoji_documents

        gold = json.loads(output)
        places = [place for claim in gold["claims"] for place in (claim["cue"], *claim["content"])]
        [document] = [one for one in emoji_documents() if len(one.claims) == len(gold["claims"])]
        for claim, given in zip(gold["claims"], document.claims, strict=True):
            yield *claim["cue"], given.cue.text
            yield *claim["content"][0], given.content[0].text
        assert places


class TestLabelStudioArticles(ReaderSuite):
    plugin = tools.Annotation
    format = tools.LabelStudioArticles

    def file_of(self, articles):
        tasks = [{"data": {"text": one.text} if one else {"html": "نعم"}} for one in articles]
        return json.dumps(tasks, ensure_ascii=False).encode()


class TestProdigyArticles(ReaderSuite):
    plugin = tools.Annotation
    format = tools.ProdigyArticles

    def file_of(self, articles):
        lines = [json.dumps({"text": one.text} if one else {"html": "نعم"}) for one in articles]
        return "".join(f"{line}\n" for line in lines).encode()
