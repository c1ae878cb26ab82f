"""Archives: what is read of them, and what a broken record costs."""

import gzip
import io
import tracemalloc
import zlib

import pytest
from archives import record, response

import newsclaims

web = pytest.importorskip("newsclaims_web", reason="newsclaims-web is not installed")

URL = "https://news.example/"


def page(word):
    return f"<html><body><article><p>قال سالم الحارثي إن {word} وصل إلى دير النخيل.</p></article></body></html>"


def text(word):
    return f"قال سالم الحارثي إن {word} وصل إلى دير النخيل."


def good(word, **options):
    return response(URL + word, page(word).encode(), **options)


def read(data, **options):
    """Return the addresses of the articles, and the errors."""
    faults = []
    stream = io.BytesIO(data)
    how = {"format": "warc", "options": options, "plugins": [web.Web()]}
    found = [*newsclaims.read(stream, on_error=faults.append, **how)]
    return [one.id.removeprefix(URL) for one in found], [str(one) for one in faults]


A, B, C, D = (good(word) for word in ("القطار", "الماء", "البريد", "الدقيق"))
NAMES = ["القطار", "الماء", "البريد", "الدقيق"]


def packed(*records):
    return b"".join(map(gzip.compress, records))


class TestRecords:
    @pytest.mark.parametrize(
        "data", [A + B + C, packed(A, B, C), gzip.compress(A + B + C)], ids=["warc", "gz", "one-gz"]
    )
    def test_each_page_is_an_article_called_after_its_address(self, data):
        assert read(data) == (NAMES[:3], [])

    def test_the_address_and_the_text_are_in_the_article(self):
        [article] = newsclaims.read(io.BytesIO(A), format="warc", plugins=[web.Web()])
        assert (article.url, article.text) == (f"{URL}القطار", text("القطار"))

    def test_what_is_no_page_is_passed_over(self):
        others = [
            record("warcinfo", "", b"software: x\r\n"),
            record("request", URL, b"GET / HTTP/1.1\r\nHost: news.example\r\n\r\n"),
            response(f"{URL}404", b"<p>x</p>", status="404 Not Found"),
            response(f"{URL}photo", b"\xff\xd8\xff", kind="image/jpeg"),
        ]
        assert read(b"".join([*others, A])) == (NAMES[:1], [])

    def test_the_charset_of_the_server_is_taken_where_the_bytes_leave_it_open(self):
        body = "<p>Министр сообщил об открытии моста</p>".encode("windows-1251")
        data = response(f"{URL}r", body, kind="text/html; charset=windows-1251")
        [article] = newsclaims.read(io.BytesIO(data), format="warc", plugins=[web.Web()])
        assert article.text == "Министр сообщил об открытии моста"

    @pytest.mark.parametrize(
        ("headers", "pack"),
        [
            ("Content-Encoding: gzip\r\n", gzip.compress),
            ("Content-Encoding: deflate\r\n", zlib.compress),
            ("Content-Encoding: gzip\r\n", bytes),
            ("Transfer-Encoding: chunked\r\n", lambda b: b"%x\r\n%b\r\n0\r\n\r\n" % (len(b), b)),
            ("Transfer-Encoding: chunked\r\n", bytes),
        ],
        ids=["gzip", "deflate", "unpacked-already", "chunked", "joined-already"],
    )
    def test_what_http_packed_is_unpacked(self, headers, pack):
        body = pack(page("القطار").encode())
        assert read(response(f"{URL}القطار", body, headers=headers)) == (NAMES[:1], [])


class TestBroken:
    def test_a_page_without_an_article_is_named_by_its_address(self):
        names, [error] = read(A + response(f"{URL}x", b"<html></html>") + B)
        assert names == NAMES[:2]
        assert error.startswith(f"stream: {URL}x: no article is found")

    @pytest.mark.parametrize("wrong", [+70, +1000, -40])
    def test_a_wrong_length_costs_its_record(self, wrong):
        size = B.index(b"\r\n\r\n") + 4
        stated = len(B) - size - 4 + wrong
        bad = good("الماء", length=stated)
        names, errors = read(A + bad + C + D)
        assert [name for name in names if name != "الماء"] == ["القطار", "البريد", "الدقيق"]
        assert errors

    def test_damage_in_a_packed_record_costs_it(self):
        damaged = bytearray(gzip.compress(B))
        damaged[60:70] = b"0123456789"
        names, [error] = read(gzip.compress(A) + bytes(damaged) + packed(C, D))
        assert names == ["القطار", "البريد", "الدقيق"]
        assert error.startswith("stream: byte ")

    def test_rubbish_between_records_costs_itself(self):
        names, [error] = read(A + b"rubbish\n" * 50 + B)
        assert names == NAMES[:2]
        assert "broken" in error

    @pytest.mark.parametrize("packed_too", [False, True])
    def test_an_archive_that_is_cut_short_costs_its_last_record(self, packed_too):
        data = packed(A, B, C)[:-60] if packed_too else (A + B + C)[:-60]
        names, errors = read(data)
        assert names == NAMES[:2]
        assert len(errors) == 1

    @pytest.mark.parametrize(
        "bad",
        [
            response(f"{URL}x", b"5\r\nhello\r\nzz\r\n", headers="Transfer-Encoding: chunked\r\n"),
            response(f"{URL}x", b"\x1f\x8bnot gzip", headers="Content-Encoding: gzip\r\n"),
            response(f"{URL}x", b"x" * 500, length=0),
            record("response", f"{URL}x", b"HOHO"),
            record("response", f"{URL}x", b""),
        ],
        ids=["chunks", "gzip", "no-length", "no-http", "nothing"],
    )
    def test_a_broken_answer_costs_itself(self, bad):
        names, errors = read(A + bad + B)
        assert names == NAMES[:2]
        assert len(errors) >= 1

    def test_what_is_no_archive_is_one_error(self):
        assert read(b"no archive\n" * 1000)[0] == []
        assert len(read(b"no archive\n" * 1000)[1]) == 1

    def test_a_page_that_is_too_long_costs_itself_packed_or_not(self):
        long = b"<p>" + b"x " * 5000
        bomb = response(f"{URL}b", gzip.compress(long), headers="Content-Encoding: gzip\r\n")
        names, errors = read(A + response(f"{URL}l", long) + bomb + B, max_page_bytes=2000)
        assert names == NAMES[:2]
        assert ["2000 bytes" in error for error in errors] == [True, True]


def test_memory_does_not_grow_with_the_archive():
    """What is held beside the page at hand is the window of one record and two buffers."""

    class Endless(io.RawIOBase):
        """An archive of many records and few bytes in memory."""

        def __init__(self, records):
            self.left, self.rest = records, b""

        def readable(self):
            return True

        def readinto(self, buffer):
            if not self.rest and self.left:
                self.left -= 1
                self.rest = photo if self.left % 50 else A
            part, self.rest = self.rest[: len(buffer)], self.rest[len(buffer) :]
            buffer[: len(part)] = part
            return len(part)

    photo = response(f"{URL}p", bytes(200_000), kind="image/jpeg")

    def peak(records):
        how = {"format": "warc", "plugins": [web.Web()]}
        tracemalloc.start()
        try:
            assert (
                len([*newsclaims.read(io.BufferedReader(Endless(records)), **how)]) == records // 50
            )
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()

    peak(50)  # modules and data are loaded once
    assert peak(1000) < peak(100) + 2_000_000
