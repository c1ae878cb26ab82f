"""What a run may cost, what is kept, and where questions go."""

import sqlite3
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsclaims import Article, Document, Pipeline
from newsclaims.codec import dumps, loads
from newsclaims.errors import ConfigurationError

pytest.importorskip("newsclaims_llm", reason="newsclaims-llm is not installed")

from newsclaims_llm import CeilingError, Llm, Spent, prompts
from newsclaims_llm.endpoint import endpoint
from newsclaims_llm.testing import Reply, StandIn

TEXTS = [f"قالت رانيا شديد: «وصل الكتاب رقم {n}»." for n in range(8)]


@pytest.fixture
def server(serve, model):
    return serve(model)


@pytest.fixture
def make(server, tmp_path):
    def make(**options):
        usual = {"base_url": server.base_url, "model": "stand-in", "cache": str(tmp_path)}
        return Llm(**{**usual, **options})

    return make


def ask(plugin, text=TEXTS[0]):
    found = plugin.newsclaims_attribute(Document(article=Article(text=text)))
    return [one.content[0].text for one in found]


def test_an_answer_is_asked_for_once(server, make):
    assert ask(make()) == ask(make()) == ["وصل الكتاب رقم 0"]
    assert len(server.received) == 1


@pytest.mark.parametrize(
    "other", [{"model": "another"}, {"parameters": {"temperature": 0, "seed": 1}}]
)
def test_another_question_is_asked_anew(server, make, other):
    ask(make())
    ask(make(**other))
    assert len(server.received) == 2


def test_another_text_is_asked_anew(server, make):
    ask(make(), TEXTS[0])
    ask(make(), TEXTS[1])
    assert len(server.received) == 2


def test_another_version_of_the_prompt_is_asked_anew(server, make, monkeypatch):
    from attrs import evolve

    ask(make())
    newer = evolve(prompts.prompts(), version="other")
    monkeypatch.setattr(prompts, "prompts", lambda: newer)
    ask(make())
    assert len(server.received) == 2


def test_an_answer_that_cannot_be_read_is_not_kept(server, make):
    server.then(Reply(text="no"), Reply(text="no"))
    with pytest.raises(Exception, match="no JSON"):
        ask(make())
    assert ask(make()) == ["وصل الكتاب رقم 0"]


def test_what_is_kept_is_found_by_no_text_and_holds_no_key(make, tmp_path):
    ask(make(api_key="sk-not-to-be-seen"))
    kept = b"".join(path.read_bytes() for path in tmp_path.iterdir())
    assert b'"attributions"' in kept
    assert b"sk-not-to-be-seen" not in kept
    assert "[1] قالت".encode() not in kept


def test_nothing_is_kept_where_nothing_shall_be(server, make):
    plugin = make(cache="")
    ask(plugin)
    ask(plugin)
    assert len(server.received) == 2


def test_the_folder_of_newsclaims_is_the_usual_one(server, make, monkeypatch, tmp_path):
    monkeypatch.setenv("NEWSCLAIMS_CACHE", str(tmp_path / "kept"))
    ask(make(cache=None))
    assert (tmp_path / "kept" / "llm.sqlite3").is_file()
    monkeypatch.setenv("NEWSCLAIMS_CACHE", "")
    ask(make(cache=None))
    assert len(server.received) == 2


def test_a_file_that_is_no_cache_is_said(make, tmp_path):
    (tmp_path / "llm.sqlite3").write_text("not a database, but long enough to be read as one")
    with pytest.raises(ConfigurationError, match=r"options\.llm\.cache.*llm\.sqlite3.*delete it"):
        ask(make())


@pytest.mark.parametrize("cache", ["kept", ""])
def test_no_more_requests_are_sent_than_a_run_may_send(server, make, tmp_path, cache):
    plugin = make(requests=2, cache=cache and str(tmp_path))
    ask(plugin, TEXTS[0])
    ask(plugin, TEXTS[1])
    with pytest.raises(
        CeilingError, match=r"spent 2 requests and may spend 2.*options.llm.requests"
    ):
        ask(plugin, TEXTS[2])
    assert len(server.received) == 2
    assert plugin.spent() == Spent(requests=2, tokens=200)


def test_what_is_cached_costs_nothing(make):
    plugin = make(requests=1)
    for _ in range(3):
        assert ask(plugin) == ["وصل الكتاب رقم 0"]
    assert plugin.spent() == Spent(requests=1, tokens=100)


def test_requests_that_fail_count(server, make):
    server.then(*[Reply(status=500)] * 5)
    with pytest.raises(CeilingError):
        ask(make(requests=2, attempts=5, backoff=0.0))
    assert len(server.received) == 2


def test_no_more_is_asked_once_the_tokens_are_spent(make):
    plugin = make(tokens=150)
    ask(plugin, TEXTS[0])
    ask(plugin, TEXTS[1])
    with pytest.raises(CeilingError, match=r"spent 200 tokens and may spend 150"):
        ask(plugin, TEXTS[2])


def test_tokens_that_the_server_does_not_count_are_estimated(server, make):
    server.then(Reply(text='{"attributions": []}', total_tokens=None))
    plugin = make()
    ask(plugin)
    assert plugin.spent().tokens > 500


def test_a_ceiling_of_nothing_asks_nothing(server, make):
    with pytest.raises(CeilingError):
        ask(make(requests=0))
    assert server.received == []


def test_a_ceiling_holds_for_all_processes_of_a_run(server, tmp_path):
    options = {
        "base_url": server.base_url,
        "model": "stand-in",
        "cache": str(tmp_path),
        "requests": 3,
    }
    pipeline = Pipeline(quotes="llm", options={"llm": options}, on_error="skip", disable=_others())
    documents = list(pipeline.pipe(TEXTS, processes=2))
    assert len(server.received) == 3
    assert sum(bool(one.claims) for one in documents) == 3
    refused = [d.message for one in documents for d in one.diagnostics if d.level == "error"]
    assert len(refused) == 5
    assert all("may spend 3" in message for message in refused)


def test_processes_and_json_make_no_difference(server, tmp_path):
    options = {"base_url": server.base_url, "model": "stand-in", "cache": str(tmp_path)}
    pipeline = Pipeline(quotes="llm", options={"llm": options}, disable=_others())
    alone = [pipeline.analyze(text) for text in TEXTS]
    assert list(pipeline.pipe(TEXTS, processes=2)) == alone
    assert [loads(dumps(one, full=True)) for one in alone] == alone
    assert all(one.claims for one in alone)


def test_no_more_requests_are_under_way_than_said(model, make):
    def slowly(question):
        import time

        time.sleep(0.1)
        return model(question)

    text = "\n".join(TEXTS * 10)
    with StandIn(slowly) as server:
        plugin = make(base_url=server.base_url, concurrency=3, characters=400, cache="")
        with ThreadPoolExecutor(4) as pool:
            list(pool.map(lambda _: ask(plugin, text), range(4)))
        assert 1 < server.busiest <= 3


def test_parameters_go_along(server, make):
    ask(make(parameters={"seed": 7, "max_tokens": 500}))
    body = server.received[0].body
    assert (body["seed"], body["max_tokens"], body["model"]) == (7, 500, "stand-in")
    assert "temperature" not in body


@pytest.mark.parametrize("name", ["model", "messages", "stream", "response_format"])
def test_parameters_that_are_the_plugins_own_are_refused(name):
    with pytest.raises(ConfigurationError, match=f"parameters: {name}"):
        Pipeline(quotes="llm", options={"llm": {"parameters": {name: 1}}}, disable=_others())


def test_options_come_before_the_environment():
    env = {"NEWSCLAIMS_LLM_BASE_URL": "http://env/v1", "NEWSCLAIMS_LLM_MODEL": "env"}
    assert endpoint(None, None, None, env).base_url == "http://env/v1"
    assert endpoint(None, None, None, env).model == "env"
    assert endpoint("http://said/v1/", "said", None, env).base_url == "http://said/v1"
    assert endpoint("http://said/v1/", "said", None, env).model == "said"


def test_a_key_for_openai_goes_nowhere_else():
    env = {"OPENAI_BASE_URL": "https://api.openai.com/v1", "OPENAI_API_KEY": "sk-openai"}
    assert endpoint(None, "m", None, env).api_key == "sk-openai"
    assert endpoint("http://localhost:8000/v1", "m", None, env).api_key is None
    ours = {**env, "NEWSCLAIMS_LLM_BASE_URL": "http://localhost:8000/v1"}
    assert endpoint(None, "m", None, ours).api_key is None


def test_nobody_is_asked_who_was_not_named():
    with pytest.raises(ConfigurationError, match="NEWSCLAIMS_LLM_BASE_URL"):
        endpoint(None, "m", None, {"OPENAI_API_KEY": "sk-openai"})
    with pytest.raises(ConfigurationError, match="NEWSCLAIMS_LLM_MODEL"):
        endpoint("http://localhost:8000/v1", None, None, {})


def test_runs_do_not_count_for_each_other(make, tmp_path):
    ask(make())
    with sqlite3.connect(tmp_path / "llm.sqlite3") as database:
        database.execute("update spent set run = 'another'")
    database.close()
    assert make().spent() == Spent()


def _others():
    from newsclaims.registry import announced

    return sorted(announced() - {"llm"})
