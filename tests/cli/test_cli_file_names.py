"""The files of a folder are named by the ids of their articles."""

import json
from pathlib import Path

TEXT = "سالم: وصل 12 مسافرا"


def records(*ids):
    lines = [json.dumps({"id": one, "text": TEXT}) for one in ids]
    Path("in.jsonl").write_text("\n".join(lines), "utf-8")
    return "in.jsonl"


def written():
    return {json.loads(p.read_bytes())["article"]["id"]: p.name for p in Path("out").iterdir()}


def test_every_id_is_written(run):
    ids = ["-rf", " ", "a\nb", ".bashrc", "..\\x", "CON", "a/b", "../x", "ق" * 4000, "n" * 256]
    run(records(*ids), "--output=out/", "--format=json")
    assert sorted(written()) == sorted(ids)


def test_ids_that_differ_in_case_alone_are_told_apart_by_a_hash(run):
    run(records("n1", "N1", "straße", "STRASSE"), "--output=out/", "--format=json")
    assert written() == {
        "n1": "n1.json",
        "N1": "N1~b79f477f6d43.json",
        "straße": "straße.json",
        "STRASSE": "STRASSE~b97805af0949.json",
    }


def test_the_second_article_with_an_id_fails_and_no_other(run):
    result = run(records("a", "b", "a", "c"), "--output=out/", "--format=json", code=1)
    assert result.stderr == "newsclaims: in.jsonl:3: an earlier article has the id 'a' too\n"
    assert sorted(written()) == ["a", "b", "c"]


def test_an_article_whose_file_cannot_be_written_fails_and_no_other(run):
    Path("out/b.json").mkdir(parents=True)
    result = run(records("a", "b", "c"), "--output=out/", "--format=json", code=1)
    assert result.stderr == (
        "newsclaims: in.jsonl:2: out/b.json: cannot be written: Is a directory\n"
    )
    Path("out/b.json").rmdir()
    assert sorted(written()) == ["a", "c"]


def test_a_whole_number_for_an_id_is_its_digits(run):
    run(records(7, -12), "--output=out/", "--format=json")
    assert written() == {"7": "7.json", "-12": "%2D12.json"}
