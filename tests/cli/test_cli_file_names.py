"""Any id becomes a file name that is safe everywhere, and tells it from others."""

import json
import re
import unicodedata
from pathlib import Path
from urllib.parse import unquote

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims.cli.file_names import LONGEST, file_name

TEXT = "سالم: وصل 12 مسافرا"
ODD = st.text(st.sampled_from("aA.-~%/\\ \0\nقَécon😀\u0301\u202e\udc80"), max_size=12) | st.text()
LONG = st.builds(str.__mul__, st.text(min_size=1, max_size=5), st.integers(50, 300))


@pytest.mark.parametrize(
    ("article_id", "name"),
    [
        ("n1", "n1"),
        ("AFP-2024_001.a", "AFP-2024_001.a"),
        ("خبر-١٢", "خبر-١٢"),
        ("مُؤكَّد", "مُؤكَّد"),
        ("a b", "a b"),
        ("-rf", "%2Drf"),
        (" ", "%20"),
        ("a ", "a%20"),
        ("a\nb", "a%0Ab"),
        (".bashrc", "%2Ebashrc"),
        ("..", "%2E."),
        ("..\\x", "%2E.%5Cx"),
        ("a/b", "a%2Fb"),
        ("50%", "50%25"),
        ("~", "%7E"),
        ("CON", "%43ON"),
        ("com1.news", "%63om1.news"),
        ("console", "console"),
        ("e\u0301", "e%CC%81"),
        ("/\u0301", "%2F%CC%81"),
        ("\u202eنص", "%E2%80%AEنص"),
        ("\udc80", "%ED%B2%80"),
        ("", "~e3b0c44298fc"),
    ],
)
def test_what_is_safe_stays_and_the_rest_is_encoded(article_id, name):
    assert file_name(article_id) == name


@given(ODD | LONG)
def test_a_name_is_safe(article_id):
    name = file_name(article_id)
    assert re.fullmatch(r'[^-. /\\<>:"|?*\x00-\x1f\x7f][^/\\<>:"|?*\x00-\x1f\x7f]*(?<! )', name)
    assert name.isprintable()
    assert unicodedata.is_normalized("NFC", name)
    assert len(name.encode()) <= LONGEST


@given(ODD | LONG)
def test_a_name_that_is_not_cut_gives_the_id_back(article_id):
    name = file_name(article_id)
    if "~" not in name:
        assert unquote(name, errors="surrogatepass") == article_id


@given(st.sets(ODD | LONG))
def test_different_ids_have_different_names(ids):
    assert len({file_name(one) for one in ids}) == len(ids)


@given(st.text(min_size=300), st.text(min_size=1))
def test_long_ids_that_differ_at_the_end_have_different_names(start, end):
    assert file_name(start) != file_name(start + end)


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
