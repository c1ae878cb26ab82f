"""Label Studio, INCEpTION and Prodigy: accepted by their own libraries, corrected and read again."""

import json

import pytest
from attrs import evolve

from newsclaims import ConfigurationError, DocumentError

tools = pytest.importorskip(
    "newsclaims_annotation", reason="newsclaims-annotation is not installed"
)


@pytest.fixture
def task(everything, written):
    """Return the Label Studio task of a document."""
    [one] = json.loads(written(tools.LabelStudio(), everything))
    return one


@pytest.fixture
def read(tmp_path):
    """Return a function that reads JSON data, or lines of it, as a file of a format."""

    def documents(data, name="n.json", **options):
        path = tmp_path / name
        lines = data if name.endswith("l") else [data]
        path.write_text("".join(json.dumps(one) + "\n" for one in lines), "utf-8")
        return list(tools.read_annotated(path, **options))

    return documents


class TestLabelStudio:
    def test_its_own_library_takes_the_configuration_and_the_predictions(self, document, written):
        label_interface = pytest.importorskip("label_studio_sdk.label_interface")
        interface = label_interface.LabelInterface(tools.label_studio_config())
        interface.validate()
        [task] = json.loads(written(tools.LabelStudio(), document))
        assert interface.validate_task({"data": task["data"]})
        assert interface.validate_prediction(task["predictions"][0], return_errors=True) == []

    def test_it_refuses_what_the_configuration_does_not_have(self, task):
        label_interface = pytest.importorskip("label_studio_sdk.label_interface")
        interface = label_interface.LabelInterface(tools.label_studio_config())
        task["predictions"][0]["result"][0]["value"]["labels"] = ["Lie"]
        assert interface.validate_prediction(task["predictions"][0], return_errors=True)

    def test_a_file_is_a_list_of_tasks_that_streams(self, document, written, tmp_path):
        import newsclaims

        path = tmp_path / "tasks"
        newsclaims.write([document, document], path, format=tools.LabelStudio)
        tasks = json.loads(path.read_text("utf-8"))
        assert tasks == json.loads(written(tools.LabelStudio(), document)) * 2

    def test_a_correction_comes_back(self, task, read):
        results = task.pop("predictions")[0]["result"]
        for result in results:
            if result.get("from_name") == "act":
                result["value"]["choices"] = ["warn"]
            if result.get("from_name") == "quantity_unit":
                result["value"]["text"] = ["m2"]
        cancelled = {"result": [], "was_cancelled": True}
        first = {"result": [], "was_cancelled": False}
        task["annotations"] = [first, {"result": results, "was_cancelled": False}, cancelled]
        [document] = read([task])
        assert [claim.act for claim in document.claims] == ["warn", "warn"]
        assert document.quantities[0].unit == "m2"

    def test_what_is_marked_as_truth_counts_before_what_is_last(self, task, read):
        truth = {"result": task["predictions"][0]["result"], "ground_truth": True}
        task["annotations"] = [truth, {"result": []}]
        assert len(read([task])[0].claims) == 2

    def test_offsets_of_old_versions_are_told_by_the_words(self, task, read):
        for result in task["predictions"][0]["result"]:
            if "value" in result:
                result["value"]["start"] += 1  # the emoji, as JavaScript counts it
                result["value"]["end"] += 1
        assert read([task])[0].claims[0].cue.text == "قال"

    def test_words_that_are_not_there_are_an_error_that_names_them(self, task, read):
        task["data"]["text"] = "نص آخر " * 20
        with pytest.raises(
            DocumentError, match=r"n.json\[0\]: article 'everything': 'قال' is marked at"
        ):
            read([task])

    def test_the_meta_of_the_article_is_data_of_its_task(self, task, everything, read):
        assert task["data"]["meta"] == everything.article.meta
        task["data"]["meta"]["checked"] = "هند"
        assert read([task])[0].article.meta == {**everything.article.meta, "checked": "هند"}

    @pytest.mark.parametrize("other", ["محليات", ["محليات"], None, 3])
    def test_what_others_call_meta_and_is_no_object_is_passed_over(self, task, read, other):
        task["data"]["meta"] = other
        assert read([task])[0].article.meta == {}

    def test_a_day_that_is_none_is_an_error_that_names_the_article(self, task, read):
        task["data"]["published"] = "أمس"
        with pytest.raises(DocumentError, match="article 'everything': published is no day: 'أمس'"):
            read([task])

    def test_a_meta_that_is_no_json_is_an_error_with_its_place(self, task, read):
        task["data"]["meta"] = {"page": [1, float("nan")]}
        with pytest.raises(
            DocumentError, match=r"n.json\[0\]: article 'everything': meta\['page'\]\[1\] is nan"
        ):
            read([task])

    def test_a_bad_task_costs_itself(self, task, read):
        errors = []
        [document] = read([{"data": {}}, task], on_error=errors.append)
        assert document.article.id == "everything"
        assert "n.json[0]: article" in str(errors[0])
        assert "has no text" in str(errors[0])


class TestProdigy:
    def test_tokens_hold_the_text_and_spans_begin_and_end_with_them(self, document, written):
        example = json.loads(written(tools.Prodigy(), document))
        tokens = example["tokens"]
        joined = "".join(token["text"] + " " * token["ws"] for token in tokens)
        assert joined == document.text
        assert [token["id"] for token in tokens] == [*range(len(tokens))]
        for span in example["spans"]:
            assert tokens[span["token_start"]]["start"] == span["start"]
            assert tokens[span["token_end"]]["end"] == span["end"]

    def test_the_meta_of_the_article_stands_in_that_of_its_task(self, everything, written, read):
        example = json.loads(written(tools.Prodigy(), everything))
        assert example["meta"]["meta"] == everything.article.meta
        example["meta"]["score"] = 0.5  # what Prodigy puts beside it
        assert read([example], "n.jsonl")[0].article == everything.article

    def test_clitics_are_tokens(self, written):
        import newsclaims

        document = newsclaims.analyze("وقال سالم الحارثي إن للميناء رصيفين.")
        example = json.loads(written(tools.Prodigy(), document))
        assert [token["text"] for token in example["tokens"][:3]] == ["و", "قال", "سالم"]
        assert [token["ws"] for token in example["tokens"][:2]] == [False, True]

    def test_what_prodigy_makes_itself_is_read(self, read):
        text = "😀 قال سالم نعم"
        tokens = [
            {"text": "😀", "start": 0, "end": 1, "id": 0, "ws": True},
            {"text": "قال", "start": 2, "end": 5, "id": 1, "ws": True},
            {"text": "سالم", "start": 6, "end": 10, "id": 2, "ws": True},
            {"text": "نعم", "start": 11, "end": 14, "id": 3, "ws": False},
        ]
        spans = [
            {"start": 2, "end": 5, "token_start": 1, "token_end": 1, "label": "Cue"},
            {"start": 6, "end": 10, "token_start": 2, "token_end": 2, "label": "Source"},
            {"start": 11, "end": 14, "token_start": 3, "token_end": 3, "label": "Content"},
        ]
        relations = [
            {
                "head": 1,
                "child": 2,
                "label": "Source",
                "head_span": spans[0],
                "child_span": spans[1],
            },
            {"head": 1, "child": 3, "label": "Content"},
        ]
        accepted = {"text": text, "tokens": tokens, "spans": spans, "relations": relations}
        rejected = {**accepted, "answer": "reject"}
        [document] = read([{**accepted, "answer": "accept"}, rejected], "n.jsonl")
        [claim] = document.claims
        assert (claim.cue.text, claim.source.text, claim.statement) == ("قال", "سالم", "نعم")
        assert claim.actors == ()

    def test_a_bad_line_costs_itself(self, read, everything, written):
        errors = []
        example = json.loads(written(tools.Prodigy(), everything))
        broken = {**example, "relations": [{"head": 999, "child": 1}]}
        [document] = read([broken, example], "n.jsonl", on_error=errors.append)
        assert len(document.claims) == 2
        assert "n.jsonl:1: article 'everything': its spans or relations cannot be read" in str(
            errors[0]
        )


class TestCas:
    @pytest.fixture(autouse=True)
    def cassis(self):
        return pytest.importorskip("cassis")

    def test_tokens_and_sentences_are_there_where_they_are_wanted(self, document, cassis):
        cas = tools.cas_of(document, tokens=True)
        words = [one.get_covered_text() for one in cas.select("Token")] if document.tokens else []
        assert words == [token.text for token in document.tokens]
        assert not tools.cas_of(document).select("Token")
        assert cassis.load_cas_from_json(cas.to_json()).sofa_string == document.text

    def test_the_file_counts_in_utf16_and_a_relation_points_at_both_ends(self, everything, written):
        xmi = written(tools.CasXmi(), everything)
        assert 'begin="3" end="6" label="Cue"' in xmi
        [first, *_] = tools.cas_of(everything).select("webanno.custom.ClaimLink")
        assert first.Governor.get_covered_text() == "قال"
        assert first.Dependent.get_covered_text() == "سالم"

    @pytest.mark.parametrize("tokens", [False, True])
    def test_the_file_is_to_the_letter_what_cassis_writes(self, document, written, tokens):
        if document.article.id == "controls":
            pytest.skip("XML cannot hold control characters, so it is refused")
        cas = tools.cas_of(document, tokens=tokens)
        assert written(tools.CasXmi(tokens=tokens), document) == cas.to_xmi()

    def test_every_sign_that_xml_escapes_is_as_cassis_writes_it(self, everything, written):
        known = {
            "title": "\"أ\" & <ب>\t\r\n'ج' 😀",
            "url": "https://example.org/?a=1&b=2",
            "id": "<1>",
        }
        odd = evolve(everything, article=evolve(everything.article, **known))
        assert written(tools.CasXmi(), odd) == tools.cas_of(odd).to_xmi()

    def test_a_control_character_in_a_title_is_named(self, everything, written):
        broken = evolve(everything, article=evolve(everything.article, title="عنوان\x0b"))
        with pytest.raises(DocumentError, match=r"'everything': \w*[tT]itle holds U\+000B at 5"):
            written(tools.CasXmi(), broken)

    def test_types_that_inception_adds_are_passed_over(self, everything, written, tmp_path):
        from newsclaims_annotation.cas_types import type_system

        xmi = written(tools.CasXmi(), everything).replace(
            "<cas:View",
            '<type3:CASMetadata xmlns:type3="http:///de/tudarmstadt/ukp/clarin/webanno/api/type.ecore" '
            'xmi:id="999" sofa="1" begin="0" end="0"/><cas:View',
        )
        (tmp_path / "n.xmi").write_text(xmi, "utf-8", newline="")
        [document] = tools.read_annotated(tmp_path / "n.xmi")
        assert len(document.claims) == 2
        (tmp_path / "TypeSystem.xml").write_text(type_system().to_xml(), "utf-8")
        with pytest.raises(DocumentError, match=r"n\.xmi: not a CAS that can be read"):
            list(tools.read_annotated(tmp_path / "n.xmi"))

    def test_a_region_outside_of_the_text_is_named(self, everything, written, tmp_path):
        xmi = written(tools.CasXmi(), everything).replace(
            'begin="3" end="6"', 'begin="3" end="999"'
        )
        (tmp_path / "n.xmi").write_text(xmi, "utf-8", newline="")
        with pytest.raises(DocumentError, match=r"n\.xmi: a region is not inside the text: .*999"):
            list(tools.read_annotated(tmp_path / "n.xmi"))

    def test_a_cas_without_our_layers_is_an_error(self, tmp_path, cassis):
        cas = cassis.Cas()
        cas.sofa_string = "نعم"
        (tmp_path / "n.json").write_text(cas.to_json(), "utf-8")
        with pytest.raises(DocumentError, match=r"has no layer webanno\.custom\.ClaimRegion"):
            list(tools.read_annotated(tmp_path / "n.json"))

    def test_a_control_character_has_no_place_in_xml_and_is_named(self, everything, written):
        text = everything.text + "\x07"
        broken = evolve(everything, article=evolve(everything.article, text=text))
        with pytest.raises(DocumentError, match=r"'everything': holds U\+0007 at \d+.*cas-json"):
            written(tools.CasXmi(), broken)
        assert json.loads(written(tools.CasJson(), broken))

    def test_without_cassis_an_error_says_what_to_install(self, monkeypatch):
        monkeypatch.setattr("newsclaims_annotation.cas.find_spec", lambda _: None)
        with pytest.raises(ConfigurationError, match=r"pip install 'newsclaims-annotation\[cas\]'"):
            tools.CasXmi()


@pytest.mark.parametrize(
    ("name", "content", "message"),
    [
        ("n.json", "{", "n.json: not JSON that can be read"),
        ("n.json", "[3]", r"n.json\[0\]: is no Label Studio task"),
        ("n.jsonl", "[]\n", "n.jsonl:1: is no Prodigy task"),
        ("n.docx", "", "its name tells no format; name one of brat, label-studio"),
    ],
)
def test_a_file_of_something_else_is_an_error_that_names_it(tmp_path, name, content, message):
    (tmp_path / name).write_text(content, "utf-8")
    with pytest.raises(DocumentError, match=message):
        list(tools.read_annotated(tmp_path / name))


def test_there_is_no_other_format(tmp_path):
    with pytest.raises(ConfigurationError, match="no format 'word' to read"):
        list(tools.read_annotated(tmp_path / "n.json", format="word"))
