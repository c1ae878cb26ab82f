"""Articles from files: what is read, code point for code point, and what is refused."""

import io
import json
import unicodedata
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsclaims import Article
from newsclaims._chain.messages import printable
from newsclaims._input.article_files import input_format, read_articles, read_stream
from newsclaims.errors import ArticleError

TEXT = "قال الوزير إن الجسر جاهز."


def read(tmp_path, data, name="news.txt", **options):
    path = tmp_path / name
    path.write_bytes(data if isinstance(data, bytes) else data.encode("utf-8", "surrogatepass"))
    return list(read_articles(path, **options))


def article(records):
    [record] = records
    assert isinstance(record.outcome, Article), record.outcome
    return record.outcome


def error(records):
    [record] = records
    assert isinstance(record.outcome, ArticleError), record.outcome
    message = str(record.outcome)
    assert message.startswith(record.where)
    assert "\n" not in message
    return message


def test_a_text_file_is_one_article_named_after_it(tmp_path):
    assert article(read(tmp_path, TEXT)) == Article(text=TEXT, id="news")


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("\ufeff" + TEXT, id="byte order mark"),
        pytest.param("خبر\r\n" + TEXT + "\r\n", id="CRLF"),
        pytest.param("\u202bقال\u202c: «نعم»\u200f", id="bidi controls"),
        pytest.param("قـــال الوزيـــر", id="tatweel"),
        pytest.param("قَالَ الوَزِيرُ", id="diacritics"),
        pytest.param("ﻗﺎﻝ ﺍﻟﻮﺯﻳﺮ ﻻ", id="presentation forms"),
        pytest.param("یک گفت", id="Persian letters"),
        pytest.param(unicodedata.normalize("NFD", "أكّد آخرون"), id="NFD"),
        pytest.param("  \n" + TEXT + "  ", id="white space around"),
    ],
)
def test_a_text_is_left_as_it_is(tmp_path, text):
    assert article(read(tmp_path, text)).text == text


@given(st.text(st.characters(exclude_characters="\0", codec="utf-8"), min_size=1))
def test_a_text_that_can_be_read_is_what_its_bytes_decode_to(text):
    records = read_stream(io.BytesIO(text.encode()), "x.txt", format="text")
    outcome = next(records).outcome
    assert isinstance(outcome, ArticleError) or outcome.text == text


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_a_title_line_is_cut_off_with_its_end(tmp_path, end):
    read_article = article(read(tmp_path, f"عنوان الخبر {end}{TEXT}", title_line=True))
    assert read_article == Article(text=TEXT, id="news", title="عنوان الخبر")


def test_a_blank_title_line_is_no_title(tmp_path):
    assert article(read(tmp_path, f"\n{TEXT}", title_line=True)).title is None


def test_a_byte_order_mark_is_no_part_of_a_title(tmp_path):
    assert article(read(tmp_path, f"\ufeffعنوان\n{TEXT}", title_line=True)).title == "عنوان"


def test_a_title_needs_a_text(tmp_path):
    assert "no text follows the title line" in error(read(tmp_path, "عنوان\n ", title_line=True))
    assert "holds nothing but a title" in error(read(tmp_path, "عنوان", title_line=True))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("قال".encode("cp1256"), "is not UTF-8 (byte 0xde at offset 0)"),
        ("قال".encode("utf-16"), "is not UTF-8 (byte 0xff at offset 0)"),
        ("قال".encode()[:-1], "is not UTF-8 (byte 0xd9 at offset 4)"),
        (b"", "is empty"),
        (" \r\n\t\u00a0", "holds only white space"),
        ("\ufeff", "holds only white space"),
        ("قال\0 نعم", "holds a NUL character at offset 3"),
    ],
)
def test_what_is_no_text_is_refused(tmp_path, data, reason):
    assert reason in error(read(tmp_path, data))


def test_a_text_over_the_limit_is_refused_unread(tmp_path):
    message = error(read(tmp_path, b"x" * 20_000_000))
    assert "is longer than 1000000 bytes" in message
    assert "--max-bytes" in message


def test_the_limit_can_be_set(tmp_path):
    size = len(TEXT.encode())
    assert article(read(tmp_path, TEXT, max_bytes=size)).text == TEXT
    assert "longer" in error(read(tmp_path, TEXT, max_bytes=size - 1))


def test_a_directory_is_refused(tmp_path):
    assert "is a directory" in error(list(read_articles(tmp_path)))


def test_a_missing_file_is_refused(tmp_path):
    records = list(read_articles(tmp_path / "none.txt"))
    assert error(records).endswith("none.txt: cannot be read: No such file or directory")


@pytest.mark.parametrize(
    ("name", "format_"),
    [
        ("a.json", "json"),
        ("a.JSONL", "jsonl"),
        ("a.ndjson", "jsonl"),
        ("a.txt", "text"),
        ("a", "text"),
        ("json", "text"),
    ],
)
def test_the_name_tells_the_format(name, format_):
    assert input_format(name) == format_


def test_the_format_can_be_told(tmp_path):
    assert article(read(tmp_path, json.dumps({"text": TEXT}), format="json")).text == TEXT


def test_a_json_object_is_an_article(tmp_path):
    data = {
        "id": "n1",
        "text": TEXT,
        "title": "عنوان",
        "published": "2017-05-16",
        "publisher": "وكالة الضفة",
        "url": "https://example.org/n1",
        "section": "politics",
    }
    assert article(read(tmp_path, json.dumps(data), "a.json")) == Article(
        id="n1",
        text=TEXT,
        title="عنوان",
        published=date(2017, 5, 16),
        publisher="وكالة الضفة",
        url="https://example.org/n1",
        meta={"section": "politics"},
    )


def test_a_json_file_may_begin_with_a_byte_order_mark(tmp_path):
    data = b"\xef\xbb\xbf" + json.dumps({"text": TEXT}).encode()
    assert article(read(tmp_path, data, "a.json")).text == TEXT


def test_an_article_without_id_is_named_after_its_place(tmp_path):
    one, null = {"text": TEXT}, {"text": TEXT, "id": None}
    assert article(read(tmp_path, json.dumps(one), "a.json")).id == "a"
    in_list = read(tmp_path, json.dumps([one, null]), "b.json")
    assert [record.outcome.id for record in in_list] == ["b-0", "b-1"]
    in_lines = read(tmp_path, f"{json.dumps(one)}\n\n{json.dumps(null)}", "c.jsonl")
    assert [record.outcome.id for record in in_lines] == ["c-1", "c-3"]


def test_a_bad_record_leaves_the_others(tmp_path):
    lines = f'{{"text": "{TEXT}"}}\n{{"text": \n{{"text": "{TEXT}"}}\n'
    first, second, third = read(tmp_path, lines, "a.jsonl")
    assert first.outcome.text == third.outcome.text == TEXT
    assert error([second]).startswith(f"{tmp_path / 'a.jsonl'}:2: is not JSON: ")


def test_only_a_file_that_is_one_record_is_alone(tmp_path):
    one = json.dumps({"text": TEXT})
    assert [r.alone for r in read(tmp_path, TEXT)] == [True]
    assert [r.alone for r in read(tmp_path, one, "a.json")] == [True]
    assert [r.alone for r in read(tmp_path, f"[{one}]", "a.json")] == [False]
    assert [r.alone for r in read(tmp_path, one, "a.jsonl")] == [False]


def test_a_whole_number_for_an_id_is_its_digits(tmp_path):
    data = '{"text": "قال سالم: نعم", "id": 7}'
    assert article(read(tmp_path, data, "a.json")).id == "7"
    assert article(read(tmp_path, data, "a.jsonl")).id == "7"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("{}", "text: is missing"),
        ('{"text": 3}', "text: expected a string, not 3"),
        ('{"text": null}', "text: is missing"),
        ('{"text": ["x"]}', "text: expected a string"),
        ('{"text": "x", "id": 7.5}', "id: expected a string, not 7.5"),
        ('{"text": "x", "id": true}', "id: expected a string, not True"),
        ('{"text": "x", "title": {}}', "title: "),
        ('{"text": "x", "published": "yesterday"}', "published: "),
        ('{"text": ""}', "text: is empty"),
        ('{"text": " \\n"}', "text: holds only white space"),
        ('{"text": "ab\\ud800"}', "text: holds a lone surrogate U+D800 at offset 2"),
        ('{"text": "x", "title": "\\udc00"}', "title: holds a lone surrogate U+DC00 at offset 0"),
        ('{"text": "a\\u0000"}', "text: holds a NUL character at offset 1"),
        ('"text"', "an article is a JSON object with a text, not a string"),
        ("null", "not null"),
        ("3", "not a number"),
        ("true", "not a boolean"),
    ],
)
def test_what_is_no_article_is_refused(tmp_path, data, reason):
    assert reason in error(read(tmp_path, data, "a.json"))
    assert reason in error(read(tmp_path, data, "a.jsonl"))
    assert reason in error(read(tmp_path, f"[{data}]", "a.json"))


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        ("{", "is not JSON: "),
        ("", "is empty"),
        ("[" * 100_000, "is not JSON"),
        (f'{{"text": "x", "n": {"9" * 5000}}}', "is not JSON that can be read"),
        ("[]", "is a list without articles"),
        (b'{"text": "\xff"}', "is not UTF-8"),
        (b'{"text": "\x00"}', "is not JSON"),
    ],
)
def test_what_is_no_json_is_refused(tmp_path, data, reason):
    assert reason in error(read(tmp_path, data, "a.json"))


def test_a_real_surrogate_pair_is_a_character(tmp_path):
    assert article(read(tmp_path, '{"text": "\\ud83d\\ude00"}', "a.json")).text == "😀"


def test_a_long_json_file_is_refused_with_a_way_out(tmp_path):
    data = json.dumps([{"text": TEXT}] * 10)
    assert "put one article a line into a .jsonl file" in error(
        read(tmp_path, data, "a.json", max_bytes=200)
    )


def test_a_long_line_is_passed_over(tmp_path):
    short = json.dumps({"text": TEXT})
    lines = f'{short}\n{{"text": "{"x" * 100_000}"}}\n{short}'
    first, long, last = read(tmp_path, lines, "a.jsonl", max_bytes=500)
    assert first.outcome.text == last.outcome.text == TEXT
    assert last.where.endswith("a.jsonl:3")
    assert error([long]).startswith(f"{tmp_path / 'a.jsonl'}:2: is longer than 500 bytes")
    assert first.size + long.size + last.size == len(lines.encode())


def test_an_empty_jsonl_file_is_refused(tmp_path):
    assert "is empty" in error(read(tmp_path, "\n\r\n", "a.jsonl"))


def test_lines_are_read_one_by_one():
    class Endless(io.RawIOBase):
        def readable(self):
            return True

        def readinto(self, buffer):
            line = b'{"text": "x"}\n'
            buffer[: len(line)] = line
            return len(line)

    records = read_stream(io.BufferedReader(Endless()), "x", format="jsonl")
    assert [next(records).where for _ in range(3)] == ["x:1", "x:2", "x:3"]


def test_names_are_printed_on_one_line():
    assert printable("خبر\n\x1b[31m\u202e.txt") == "خبر\\n\\x1b[31m\\u202e.txt"
