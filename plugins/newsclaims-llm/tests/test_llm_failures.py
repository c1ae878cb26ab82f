"""A server that is slow, busy, broken, gone, or answers nonsense."""

import json
import socket
import subprocess
import sys
import time
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime

import pytest

from newsclaims import Pipeline, PluginFailedError, hookimpl
from newsclaims.errors import ConfigurationError

pytest.importorskip("newsclaims_llm", reason="newsclaims-llm is not installed")

from newsclaims_llm import AnswerError, EndpointError, Llm
from newsclaims_llm.client import wait_asked_for
from newsclaims_llm.testing import Reply, StandIn

TEXT = "قالت مديرة المكتبة رانيا شديد: «الكتب وصلت»."
KEY = "sk-not-to-be-seen"


class Whole:
    """A tokenizer without tokens, so that no other plugin is needed."""

    name = "whole"

    @hookimpl
    def newsclaims_recognize(self):
        return []


@pytest.fixture
def server(serve, model):
    return serve(model)


@pytest.fixture
def ask(server):
    def ask(text=TEXT, **options):
        usual = {"base_url": server.base_url, "model": "stand-in", "cache": "", "backoff": 0.0}
        plugin = Llm(**{**usual, **options})
        from newsclaims import Article, Document

        found = plugin.newsclaims_attribute(Document(article=Article(text=text)))
        return [one.content[0].text for one in found]

    return ask


@pytest.mark.parametrize("status", [408, 429, 500, 502, 503, 504])
def test_what_may_pass_is_tried_again(server, ask, status):
    server.then(Reply(status=status, body="busy"), Reply(status=status, body="busy"))
    assert ask() == ["الكتب وصلت"]
    assert len(server.received) == 3


def test_what_does_not_pass_is_given_up_with_what_the_server_said(server, ask):
    server.then(*[Reply(status=500, body="out of memory")] * 9)
    with pytest.raises(EndpointError, match="answered 500: out of memory"):
        ask(attempts=3)
    assert len(server.received) == 3


def test_a_busy_server_is_given_the_time_that_it_asks_for(server, ask):
    server.then(Reply(status=429, headers={"Retry-After": "0.4"}))
    before = time.monotonic()
    assert ask() == ["الكتب وصلت"]
    assert time.monotonic() - before >= 0.4


def test_a_server_that_asks_for_too_long_is_given_up_at_once(server, ask):
    server.then(*[Reply(status=429, headers={"Retry-After": "3600"})] * 2)
    with pytest.raises(EndpointError, match=r"answered 429.*concurrency"):
        ask(patience=60.0)
    assert len(server.received) == 1


def test_the_time_to_wait_is_a_number_or_a_date():
    assert wait_asked_for(None) is None
    assert wait_asked_for("2.5") == 2.5
    assert wait_asked_for("-1") == 0.0
    assert wait_asked_for("soon") is None
    later = datetime.now(UTC) + timedelta(seconds=90)
    assert 80 < wait_asked_for(format_datetime(later, usegmt=True)) <= 90


def test_a_slow_server_is_given_up(server, ask):
    server.then(*[Reply(delay=5.0)] * 2)
    with pytest.raises(EndpointError, match=r"no complete answer in 0.2 s"):
        ask(timeout=0.2, attempts=2)
    assert len(server.received) == 2


def test_a_server_that_drips_is_given_up():
    with socket.create_server(("127.0.0.1", 0)) as listening:
        import threading

        def drip():
            connection, _ = listening.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")
                try:
                    for _ in range(200):
                        connection.sendall(b" ")
                        time.sleep(0.05)
                except OSError:
                    return

        thread = threading.Thread(target=drip, daemon=True)
        thread.start()
        plugin = Llm(
            base_url=f"http://127.0.0.1:{listening.getsockname()[1]}/v1",
            model="stand-in",
            cache="",
            timeout=0.5,
            attempts=1,
        )
        from newsclaims import Article, Document

        with pytest.raises(EndpointError, match="no complete answer"):
            plugin.newsclaims_attribute(Document(article=Article(text=TEXT)))
        thread.join(5)


def test_who_is_offline_is_told_in_one_line_and_at_once(ask):
    with socket.create_server(("127.0.0.1", 0)) as closed:
        port = closed.getsockname()[1]
    with pytest.raises(EndpointError, match=r"cannot be reached.*is there a network\?") as caught:
        ask(base_url=f"http://127.0.0.1:{port}/v1", backoff=60.0)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text", ['{"attributions": [{"cue": "قالت', "", "I cannot help with that.", "[]", "null"]
)
def test_an_answer_that_cannot_be_read_is_asked_for_once_more(server, ask, text):
    server.then(Reply(text=text))
    assert ask() == ["الكتب وصلت"]
    server.then(Reply(text=text), Reply(text=text))
    with pytest.raises(AnswerError, match=r"the answer (is no JSON|has no list)"):
        ask()
    assert len(server.received) == 4


@pytest.mark.parametrize("text", ['{"quotes": []}', '{"attributions": {}}'])
def test_an_answer_of_another_shape_is_said(server, ask, text):
    server.then(Reply(text=text), Reply(text=text))
    with pytest.raises(AnswerError, match="has no list `attributions`"):
        ask()


def test_an_answer_that_was_cut_off_is_said(server, ask):
    server.then(*[Reply(text='{"attributions": [', finish_reason="length")] * 2)
    with pytest.raises(AnswerError, match=r"cut off.*options.llm.characters"):
        ask()


def test_a_refusal_is_said(server, ask):
    server.then(*[Reply(text=None)] * 2)
    with pytest.raises(AnswerError, match="refused to answer"):
        ask()


def test_another_server_is_recognized(server, ask):
    server.then(*[Reply(body='{"hello": "world"}')] * 2)
    with pytest.raises(AnswerError, match="OpenAI-compatible"):
        ask()


def test_a_page_in_the_place_of_json_is_tried_again(server, ask):
    server.then(Reply(body="<html>proxy</html>"))
    assert ask() == ["الكتب وصلت"]


def test_a_fence_around_the_answer_is_taken_off(server, ask):
    server.then(Reply(text='Here you are:\n```json\n{"attributions": []}\n```'))
    assert ask() == []
    assert len(server.received) == 1


@pytest.mark.parametrize(("refusals", "mode"), [(0, "json_schema"), (1, "json_object"), (2, None)])
def test_the_strictest_form_that_the_server_takes_is_asked_for(server, ask, refusals, mode):
    server.then(*[Reply(status=400, body="response_format is not supported")] * refusals)
    assert ask() == ["الكتب وصلت"]
    assert ask() == ["الكتب وصلت"]
    last = server.received[-1].body
    assert last.get("response_format", {}).get("type") == mode
    assert len(server.received) == refusals + 2  # what it does not take is asked for once
    system = last["messages"][0]["content"]
    assert ("additionalProperties" in system) == (refusals > 0)


def test_a_server_that_takes_no_form_says_what_it_said_first(server, ask):
    first = Reply(status=404, body="no model stand-in")
    server.then(first, *[Reply(status=400, body="what?")] * 2)
    with pytest.raises(EndpointError, match="answered 404: no model stand-in"):
        ask()


def test_a_key_that_is_not_accepted_is_said_without_it(server, ask):
    server.then(Reply(status=401, body=f"Incorrect API key provided: {KEY}"))
    with pytest.raises(EndpointError, match="key is missing or not accepted") as caught:
        ask(api_key=KEY)
    assert KEY not in str(caught.value)
    assert server.received[0].headers["authorization"] == f"Bearer {KEY}"


def test_the_key_is_seen_nowhere(server, caplog, capfd):
    caplog.set_level(0)
    plugin = Llm(base_url=server.base_url, model="stand-in", cache="", api_key=KEY, backoff=0.0)
    server.then(Reply(status=500, body=KEY), Reply(status=500))
    from newsclaims import Article, Document

    plugin.newsclaims_attribute(Document(article=Article(text=TEXT)))
    out = capfd.readouterr()
    assert caplog.text  # something was logged
    assert KEY not in caplog.text + out.out + out.err + repr(plugin) + repr(plugin._client())


@pytest.mark.parametrize("key", ["مفتاح", "a\nb", "a\x00b"])
def test_a_key_that_no_header_can_hold_is_refused_without_showing_it(server, ask, key):
    with pytest.raises(ConfigurationError, match=r"options\.llm\.api_key") as caught:
        ask(api_key=key)
    assert key not in str(caught.value)
    assert server.received == []


def test_a_key_may_end_its_line(server, ask):
    ask(api_key=f"{KEY}\n")
    assert server.received[0].headers["authorization"] == f"Bearer {KEY}"


def test_a_redirection_does_not_take_the_key_along(server, ask):
    with StandIn() as other:
        server.then(Reply(status=307, headers={"Location": f"{other.base_url}/chat/completions"}))
        with pytest.raises(EndpointError, match="answered 307"):
            ask(api_key=KEY)
        assert other.received == []


def test_a_failure_costs_one_article(server):
    options = {"base_url": server.base_url, "model": "m", "cache": "", "attempts": 1}
    pipeline = Pipeline(plugins=[Whole()], quotes="llm", options={"llm": options}, on_error="skip")
    server.then(Reply(status=500, body="out of memory"))
    first, second = pipeline.pipe([TEXT, TEXT])
    assert not first.claims
    [diagnostic] = [
        one for one in first.diagnostics if one.plugin == "llm" and one.level == "error"
    ]
    assert "answered 500: out of memory" in diagnostic.message
    assert [claim.statement for claim in second.claims] == ["الكتب وصلت"]


def test_an_error_names_plugin_and_article(server):
    options = {"base_url": server.base_url, "model": "m", "cache": "", "attempts": 1}
    pipeline = Pipeline(plugins=[Whole()], quotes="llm", options={"llm": options})
    server.then(Reply(status=500))
    with pytest.raises(PluginFailedError, match=r"'llm'.*article 'article'.*answered 500"):
        pipeline.analyze(TEXT)


@pytest.mark.parametrize(
    "url",
    [
        "localhost:8000",
        "ftp://h/v1",
        "http://",
        "http://h:x/v1",
        "http://user:secret@h/v1",
        "http://h/v1?key=secret",
    ],
)
def test_a_url_that_is_none_is_refused(ask, url):
    with pytest.raises(ConfigurationError, match=r"options\.llm\.base_url") as caught:
        ask(base_url=url)
    assert "secret" not in str(caught.value)


def test_the_command_line_says_nothing_of_what_went_well_in_the_end(server, tmp_path):
    article = tmp_path / "library.txt"
    article.write_text(TEXT, "utf-8")
    server.then(Reply(status=503))
    arguments = ["analyze", str(article), "--format", "jsonl", "--plugin", "quotes=llm"]
    for option in (f"base_url={server.base_url}", "model=m", "cache=", "backoff=0.0"):
        arguments += ["--option", f"llm.{option}"]
    done = subprocess.run(  # noqa: S603 - this interpreter
        [sys.executable, "-m", "newsclaims", *arguments],
        capture_output=True,
        text=True,
        check=False,
        encoding="utf-8",
    )
    assert (done.returncode, done.stderr) == (0, "")
    [claim] = json.loads(done.stdout)["claims"]
    assert claim["statement"] == "الكتب وصلت"
    assert len(server.received) == 2
