"""What somebody could try: markup in articles, odd addresses, other host names, too much at once."""

import socket
import threading
from concurrent.futures import ThreadPoolExecutor
from html.parser import HTMLParser
from urllib.parse import quote

import pytest

pytest.importorskip("newsclaims_serve", reason="newsclaims-serve is not installed")
httpx2 = pytest.importorskip("httpx2", reason="httpx2 is not installed")

MARKUP = [
    "%22%3E%3Cscript%3Ealert(1)%3C/script%3E%00%0D%0A",
    "%ED%A0%80{{7*7}}<svg/onload=alert(1)>",
]
HOSTILE = [
    "'; DROP TABLE claims; --",
    '" OR 1=1 --',
    "$limit ? $1 {x} %s %(x)s",
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "{{ 7*7 }}{% raw %}",
    "ق" * 201,
    "ق" * 5_000,
    "a\0ب",
    "\N{RIGHT-TO-LEFT OVERRIDE}قرار\N{ZERO WIDTH JOINER}\N{COMBINING ACUTE ACCENT}",
    "😀👩\u200d🚒",
    "\ufffe\U0010ffff",
    "../../etc/passwd",
    "1e999",
    "NaN",
    "-0",
    "٣",
    "\r\nset-cookie: a=b",
]
RAW = [
    "%ED%A0%80",
    "%00",
    "%FF%FE",
    "%",
    "%zz",
    "+",
    "%0d%0aset-cookie:%20a=b",
    "&&=&=a&a",
    "[]",
    "%F0%9F%98",
]
PAGES = {
    "": [
        "words",
        "speaker",
        "person",
        "act",
        "named",
        "at_least",
        "unit",
        "since",
        "outlet",
        "limit",
        "x",
    ],
    "speaker": ["name"],
    "claim": ["article"],
    "article": ["id"],
    "repeated": ["words", "outlet"],
    "disagreements": ["speaker", "unit"],
}
FIELDS = [(page, field) for page, fields in PAGES.items() for field in fields]


class Elements(HTMLParser):
    """Gathers the elements of a page and where they lead."""

    def __init__(self, page):
        super().__init__()
        self.names, self.attributes = set(), []
        self.feed(page)

    def handle_starttag(self, tag, attrs):
        self.names.add(tag)
        self.attributes += attrs


def assert_inert(answer):
    found = Elements(answer.text)
    assert found.names.isdisjoint({"script", "img", "iframe", "object", "embed", "base", "style"})
    assert [name for name, _ in found.attributes if name.startswith("on") or name == "style"] == []
    assert [value for name, value in found.attributes if name == "href" and ":" in value[:12]] == [
        "data:,"
    ]
    assert "\0" not in answer.text
    assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(("page", "field"), FIELDS)
def test_a_hostile_word_in_any_field_is_a_word_or_refused(client, page, field):
    further = "&claim=c1" if page == "claim" else ""
    for word in [*map(quote, HOSTILE), *RAW]:
        answer = client.get(f"/api/{page or 'search'}?{field}={word}{further}")
        assert answer.status_code in {200, 404, 422}, word
        assert answer.headers["content-type"] == "application/json"
        assert "set-cookie" not in answer.headers


@pytest.mark.parametrize(("page", "field"), FIELDS)
def test_a_page_shows_a_hostile_word_as_text(client, page, field):
    further = "&claim=c1" if page == "claim" else ""
    for word in MARKUP:
        answer = client.get(f"/en/{page}?{field}={word}{further}")
        assert answer.status_code in {200, 404, 422}
        assert_inert(answer)


@pytest.mark.parametrize("size", [60_000, 200_000])
def test_an_address_without_end_is_refused_and_the_next_is_answered(site, size):
    host, port = site.removeprefix("http://").split(":")
    with socket.create_connection((host, int(port)), timeout=30) as connection:
        head = f"GET /en/?words={'a' * size} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n"
        connection.sendall(head.encode())
        status = connection.makefile("rb").readline().split()[1]
    assert status in {b"400", b"422"}
    assert httpx2.get(f"{site}/en/").status_code == 200


def test_every_claim_is_there_after_all_of_it(client):
    assert client.get("/api/overview").json()["articles"] == 8


@pytest.mark.parametrize(
    "address", ["/en/?words=انتهى", "/en/speaker?name=سمير نعمة", "/ar/", "/ar/?outlet=script"]
)
def test_markup_of_an_article_is_shown_as_text(client, address):
    answer = client.get(address)
    assert answer.status_code == 200
    assert "&lt;script&gt;" in answer.text
    assert_inert(answer)


def test_the_page_of_an_article_runs_its_own_script_alone(client):
    [claim] = client.get("/api/search?words=انتهى").json()["claims"]
    answer = client.get("/en/article", params={"id": claim["article"]})
    assert answer.text.count("<script>") == 1
    assert "javascript:" not in "".join(
        v or "" for n, v in Elements(answer.text).attributes if n == "href"
    )
    policy = answer.headers["content-security-policy"]
    assert policy.startswith("default-src 'none'; style-src 'sha256-")
    assert policy.endswith("frame-ancestors 'none'")
    assert "unsafe" not in policy


@pytest.mark.parametrize(
    "address",
    ["/%2e%2e/%2e%2e/etc/passwd", "/en/%ED%A0%80", "/en/%00", "/en//", "/%0d%0aset-cookie:a=b"],
)
def test_an_odd_path_is_no_page(client, address):
    answer = client.get(address, follow_redirects=False)
    assert answer.status_code == 404
    assert_inert(answer)


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "PATCH", "OPTIONS"])
@pytest.mark.parametrize("address", ["/en/", "/api/search", "/style.css"])
def test_the_store_is_only_asked(client, method, address):
    assert client.request(method, address).status_code == 405


class TestHosts:
    @pytest.mark.parametrize("host", ["127.0.0.1:8765", "localhost", "LOCALHOST.:80", "[::1]:8765"])
    def test_this_machine_is_served(self, client, host):
        assert client.get("/en/", headers={"host": host}).status_code == 200

    @pytest.mark.parametrize(
        "host",
        [
            "evil.example",
            "127.0.0.1.evil.example",
            "localhost@evil.example",
            "evil.example:127.0.0.1",
            "[::1].evil.example",
            "",
            "é",
            "127.0.0.2",
            "::1",
        ],
    )
    def test_any_other_name_is_refused_and_told_how_to_allow_it(self, client, host):
        answer = client.get("/en/", headers=[("host", host.encode("latin-1"))])
        assert answer.status_code == 421
        assert "--allow-host" in answer.text

    def test_a_name_may_be_allowed(self, corpus):
        from newsclaims_serve import create_app
        from starlette.testclient import TestClient

        client = TestClient(
            create_app(corpus, hosts=["News.Example"]), base_url="http://news.example:80"
        )
        assert client.get("/en/").status_code == 200
        assert client.get("/en/", headers={"host": "127.0.0.1"}).status_code == 421


@pytest.mark.parametrize(
    "address",
    ["/en/", "/ar/x", "/api/overview", "/api/search?limit=0", "/openapi.json", "/style.css"],
)
def test_every_answer_has_the_headers_that_keep_it_to_itself(client, address):
    headers = client.get(address).headers
    assert headers["content-security-policy"].startswith("default-src 'none'; style-src 'self'")
    assert "script-src" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "no-referrer"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "access-control-allow-origin" not in headers


def test_the_pages_of_fastapi_that_load_scripts_from_elsewhere_are_not_there(client):
    assert client.get("/docs").status_code == client.get("/redoc").status_code == 404


class TestLimits:
    def test_no_more_rows_than_asked_for(self, client):
        assert len(client.get("/api/search?words=قرار&limit=2").json()["claims"]) == 2
        assert client.get("/api/search?words=قرار&limit=501").status_code == 422

    @pytest.fixture
    def hurried(self, path):
        """Return a client of a server that gives no question any time."""
        from newsclaims_serve import Corpus, create_app
        from starlette.testclient import TestClient

        with Corpus(path, time_limit=1e-9, patience=0.05, together=1) as corpus:
            client = TestClient(create_app(corpus), base_url="http://127.0.0.1")
            client.corpus = corpus
            yield client

    @pytest.mark.parametrize(
        "asked",
        [
            "?words=قرار",
            "speaker?name=سالم",
            "article?id=rail",
            "claim?article=rail&claim=c1",
            "repeated",
            "disagreements",
        ],
    )
    def test_a_question_that_takes_too_long_is_interrupted_and_says_what_to_do(
        self, hurried, asked
    ):
        answer = hurried.get(f"/en/{asked}")
        assert answer.status_code == 503
        assert (
            "took longer than 1e-09 s and was interrupted. Ask for a shorter period" in answer.text
        )

    def test_it_is_so_in_json_too(self, hurried):
        answer = hurried.get("/api/search?words=قرار")
        assert answer.status_code == 503
        [fault] = answer.json()["faults"]
        assert "was interrupted" in fault["message"]

    def test_an_endless_query_ends(self, path):
        from newsclaims_serve import Corpus
        from newsclaims_serve.faults import OutOfTimeError

        with Corpus(path, time_limit=0.1) as corpus, corpus.asking() as asking:
            endless = corpus.store.sql(
                "SELECT count(*) FROM range(1000000000) a, range(1000000000) b"
            )
            with pytest.raises(OutOfTimeError, match=r"longer than 0\.1 s.*--time-limit"):
                asking.rows(endless)

    @pytest.mark.parametrize(
        ("query", "address"),
        [
            ("comparisons._VERSIONS", "claim?article=rail&claim=c1"),
            ("people.PERSONS", "speaker?person=سمير نعمة"),
        ],
    )
    def test_every_part_of_a_page_has_an_end(self, path, monkeypatch, query, address):
        from newsclaims_serve import Corpus, create_app
        from starlette.testclient import TestClient

        endless = "SELECT count(*) FROM range(1000000000) a, range(1000000000) b"
        with Corpus(path, time_limit=0.5) as corpus:
            client = TestClient(create_app(corpus), base_url="http://127.0.0.1")
            given = " WHERE $article <> $claim" if query.startswith("comparisons") else ""
            monkeypatch.setattr(f"newsclaims_store.{query}", endless + given)
            assert client.get(f"/api/{address}").status_code == 503

    @pytest.mark.parametrize("limit", [float("nan"), 0, -1])
    def test_a_limit_is_a_number_of_seconds(self, path, limit):
        from newsclaims_serve import Corpus

        from newsclaims import ConfigurationError

        with pytest.raises(ConfigurationError, match=f"time_limit is {limit}; it is a positive"):
            Corpus(path, time_limit=limit)

    def test_who_waits_too_long_is_told_to_come_again(self, hurried):
        with hurried.corpus.asking():
            answer = hurried.get("/en/?words=قرار")
        assert answer.status_code == 503
        assert "Too many ask at once" in answer.text

    def test_the_store_is_opened_for_reading_only(self, corpus):
        import duckdb

        with pytest.raises(duckdb.Error, match="read-only"):
            corpus.store.sql("DELETE FROM claims").rows()


def test_fifty_clients_at_once_have_their_own_answers(site):
    asked = {
        "/api/search?words=مسافر": "مسافر",
        "/api/search?unit=USD": "دولار",
        "/en/speaker?name=الرفاعي": "الرفاعي",
        "/ar/article?id=loan": "ليلى",
        "/ar/disagreements": "",
        "/en/claim?article=port-2&claim=c1": "45",
    }
    started = threading.Barrier(50)

    def client(number):
        address = [*asked][number % len(asked)]
        with httpx2.Client(base_url=site, timeout=300) as client:
            started.wait()
            answer = client.get(address)
        return answer.status_code, asked[address] in answer.text

    with ThreadPoolExecutor(50) as pool:
        assert [*pool.map(client, range(50))] == [(200, True)] * 50


def test_what_fails_in_the_server_is_told_without_its_inside(corpus, monkeypatch):
    from newsclaims_serve import create_app, questions
    from starlette.testclient import TestClient

    def broken(*_):
        raise RuntimeError("a path of this machine")

    monkeypatch.setattr(questions, "repeated", broken)
    client = TestClient(
        create_app(corpus), base_url="http://127.0.0.1", raise_server_exceptions=False
    )
    for address in ("/en/repeated", "/api/repeated"):
        answer = client.get(address)
        assert answer.status_code == 500
        assert "stands in its terminal" in answer.text
        assert "path of this machine" not in answer.text
        assert answer.headers["x-frame-options"] == "DENY"
