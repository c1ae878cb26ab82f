"""From files of pages to claims, on the command line, without a network."""

import gzip
import json
import socket

import pytest
from archives import response
from click.testing import CliRunner
from layouts import LAYOUTS, encoded
from stories import story

from newsclaims.cli import main

web = pytest.importorskip("newsclaims_web", reason="newsclaims-web is not installed")


@pytest.fixture(autouse=True)
def _without_network(monkeypatch):
    """Refuse every socket and every look at a name server."""

    def refused(*_, **__):
        raise AssertionError("the network was asked for")

    monkeypatch.setattr(socket, "socket", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)


@pytest.fixture
def folder(tmp_path):
    pages = tmp_path / "pages"
    (pages / "more").mkdir(parents=True)
    for n, layout in enumerate(LAYOUTS):
        place = pages / "more" if n % 2 else pages
        (place / f"{n}.html").write_bytes(encoded(layout, story(n)))
    (pages / "broken.html").write_bytes(b"\0\1\2")
    (pages / "logo.png").write_bytes(b"\x89PNG")
    return pages


def run(*arguments):
    done = CliRunner().invoke(main, ["analyze", *map(str, arguments), "--format", "jsonl"])
    return done, [json.loads(line) for line in done.stdout.splitlines()]


def test_a_folder_of_pages_becomes_claims_with_what_the_pages_state(folder):
    done, documents = run(folder)
    by_url = {one["article"]["url"]: one for one in documents}
    assert set(by_url) == {story(n).url for n in range(len(LAYOUTS))}
    for n in range(len(LAYOUTS)):
        article = by_url[story(n).url]["article"]
        assert article["title"] == story(n).title
        assert article["published"] == str(story(n).day)
        assert article["publisher"] == story(n).site
        assert article["meta"]["author"] == story(n).author
        assert article["meta"]["section"] == story(n).section
    [fault] = done.stderr.splitlines()
    assert "broken.html: is no page" in fault
    assert done.exit_code == 1


def test_the_claims_of_a_page_are_there(folder):
    _, [document] = run(folder / "0.html")
    [first, *_] = document["claims"]
    assert first["source"]["text"] == "وزير النقل سالم الحارثي"
    assert first["statement"] == (
        "العمل في الجسر الجديد سينتهي خلال 3 أشهر، وإن الكلفة بلغت 12 مليون درهم"
    )


def test_an_archive_becomes_the_same_claims_as_the_pages(folder, tmp_path):
    archive = tmp_path / "crawl.warc.gz"
    records = [response(story(n).url, encoded(one, story(n))) for n, one in enumerate(LAYOUTS)]
    archive.write_bytes(b"".join(map(gzip.compress, records)))
    (tmp_path / "other.gz").write_bytes(b"\x1f\x8b\xff")
    of_pages = {one["article"]["id"]: one for one in run(folder)[1]}
    done, of_archive = run(tmp_path / "other.gz", archive)
    assert {one["article"]["id"]: one for one in of_archive} == of_pages
    assert done.exit_code == 1  # for the other .gz, which is no archive by its name


def test_two_processes_give_the_same(folder):
    assert run(folder, "--processes", "2")[1] == run(folder)[1]


def test_the_formats_are_listed():
    done = CliRunner().invoke(main, ["formats"])
    assert [name in done.stdout for name in ("html", "warc", "feed")] == [True] * 3
