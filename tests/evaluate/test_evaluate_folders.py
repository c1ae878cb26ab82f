"""What evaluation reads: whole folders, with gold that must be right and answers that may not be."""

import json

import pytest

from newsclaims.errors import EvaluationError
from newsclaims.evaluate import Score, evaluate

TEXT = "أكدت الشركة أن المصنع سيفتح."
CLAIM = {"cue": [0, 4], "content": [[12, 27]], "act": "state", "form": "indirect"}
ANSWER = {
    "article": {"text": TEXT},
    "claims": [{"cue": {"start": 0, "end": 4}, "content": [{"start": 12, "end": 27}]}],
}


@pytest.fixture
def folders(tmp_path):
    """Two articles with gold, the first with an answer."""
    gold, system = tmp_path / "gold", tmp_path / "system"
    gold.mkdir()
    system.mkdir()
    for name in ("a", "b"):
        (gold / f"{name}.txt").write_bytes(TEXT.encode())
        annotation = {"claims": [CLAIM], "actors": [], "quantities": []}
        (gold / f"{name}.gold.json").write_text(json.dumps(annotation), "utf-8")
    (system / "a.json").write_text(json.dumps(ANSWER), "utf-8")
    return gold, system


def test_counts_are_summed_over_articles(folders):
    evaluation = evaluate(*folders)
    assert evaluation.scores["claims@0.8"] == Score(1, 1, 2)
    assert [(one.id, one.scores["claims@0.8"]) for one in evaluation.articles] == [
        ("a", Score(1, 1, 1)),
        ("b", Score(0, 0, 1)),
    ]


def test_a_missing_answer_is_said(folders):
    [note] = evaluate(*folders).notes
    assert note.endswith(
        "b.json: cannot be read: No such file or directory; counts as an empty answer"
    )


@pytest.mark.parametrize(
    ("answer", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "a JSON object is expected, not list"),
        ('{"claims": [{}]}', "content is missing"),
        ('{"claims": [{"content": [{"start": "0", "end": 1}]}]}', "int expected"),
        ('{"quantities": [{"start": 0, "end": 1, "value": [1]}]}', "a decimal string expected"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_an_unreadable_answer_counts_as_empty(folders, answer, reason):
    gold, system = folders
    (system / "a.json").write_text(answer, "utf-8")
    evaluation = evaluate(gold, system)
    assert evaluation.scores["claims@0.3"] == Score(0, 0, 2)
    assert reason in evaluation.notes[0]


def test_an_answer_about_another_text_is_said(folders):
    gold, system = folders
    (system / "a.json").write_text(json.dumps(ANSWER | {"article": {"text": "x"}}), "utf-8")
    assert "its text is not that of gold" in evaluate(gold, system).notes[0]


def test_spans_outside_the_text_are_cut_not_fatal(folders):
    gold, system = folders
    claim = {"cue": {"start": -5, "end": 4}, "content": [{"start": 12, "end": 10**12}]}
    (system / "a.json").write_text(json.dumps({"claims": [claim]}), "utf-8")
    assert evaluate(gold, system).scores["claims@0.8"] == Score(1, 1, 2)


@pytest.mark.parametrize(
    ("gold", "reason"),
    [
        ("{", "not JSON"),
        ("[]", "a JSON object is expected"),
        ('{"claims": []}', "actors is missing"),
        (
            json.dumps({"claims": [CLAIM | {"act": 3}], "actors": [], "quantities": []}),
            "str expected",
        ),
        (
            json.dumps({"claims": [CLAIM | {"cue": [0, 99]}], "actors": [], "quantities": []}),
            r"claims\[0\]: \[0, 99\) is not a span of a text of 28 code points",
        ),
    ],
)
def test_wrong_gold_is_an_error_that_names_the_file(folders, gold, reason):
    (folders[0] / "a.gold.json").write_text(gold, "utf-8")
    with pytest.raises(EvaluationError, match=reason) as error:
        evaluate(*folders)
    assert "a.gold.json" in str(error.value)


def test_gold_without_its_text_is_an_error(folders):
    (folders[0] / "b.txt").unlink()
    with pytest.raises(EvaluationError, match=r"b\.txt: cannot be read"):
        evaluate(*folders)


def test_gold_text_must_be_utf8(folders):
    (folders[0] / "b.txt").write_bytes("قال".encode("cp1256"))
    with pytest.raises(EvaluationError, match=r"b\.txt: is not UTF-8"):
        evaluate(*folders)


def test_the_article_may_be_in_another_format(folders):
    gold, system = folders
    (gold / "a.txt").unlink()
    lines = [json.dumps({"id": key, "text": text}) for key, text in (("x", "نص"), ("a", TEXT))]
    (gold / "a.jsonl").write_text("\n".join(lines), "utf-8")
    assert evaluate(gold, system).scores["claims@0.8"] == Score(1, 1, 2)


def test_one_file_is_the_article(folders):
    gold, system = folders
    (gold / "a.txt").unlink()
    for suffix in ("json", "jsonl"):
        (gold / f"a.{suffix}").write_text(json.dumps({"text": TEXT}), "utf-8")
    with pytest.raises(EvaluationError, match=r"a\.json, a\.jsonl: one of them is the article"):
        evaluate(gold, system)


def test_one_article_of_a_file_has_the_id(folders):
    gold, system = folders
    (gold / "a.txt").unlink()
    (gold / "a.json").write_text(json.dumps([{"text": TEXT}, {"text": TEXT}]), "utf-8")
    with pytest.raises(EvaluationError, match=r"a\.json: holds 0 articles with the id 'a'"):
        evaluate(gold, system)


def test_line_ends_of_the_text_are_not_translated(folders):
    gold, system = folders
    text = "خبر\r\n" + TEXT
    for name in ("a", "b"):
        moved = CLAIM | {"cue": [5, 9], "content": [[17, 32]]}
        (gold / f"{name}.txt").write_bytes(text.encode())
        annotation = {"claims": [moved], "actors": [], "quantities": []}
        (gold / f"{name}.gold.json").write_text(json.dumps(annotation), "utf-8")
    answer = {"claims": [{"cue": {"start": 5, "end": 9}, "content": [{"start": 17, "end": 32}]}]}
    (system / "a.json").write_text(json.dumps(answer), "utf-8")
    assert evaluate(gold, system).scores["triple exact"] == Score(1, 1, 2)


def test_a_folder_that_is_none_is_an_error(folders, tmp_path):
    with pytest.raises(EvaluationError, match="nowhere: not a folder"):
        evaluate(folders[0], tmp_path / "nowhere")
