"""Several articles at a time: their questions go out together, and each has its own answer or fault."""

import pytest

from newsclaims import Article, Pipeline

pytest.importorskip("newsclaims_llm", reason="newsclaims-llm is not installed")

from newsclaims_llm.testing import Reply

TEXTS = [f"قالت رانيا شديد: «وصل الكتاب رقم {n}»." for n in range(6)]


@pytest.fixture
def server(serve, model):
    return serve(model)


def chain(server, **options):
    """Return a chain in which the model serves both of its stages, and keeps nothing."""
    usual = {"base_url": server.base_url, "model": "stand-in", "cache": "", "attempts": 1}
    both = {"quotes": "llm", "actors": "llm"}
    return Pipeline(**both, options={"llm": {**usual, **options}})


def articles(texts=TEXTS):
    return [Article(text=text, id=f"n{n}") for n, text in enumerate(texts)]


def test_a_batch_gives_what_each_article_gives_alone(server):
    pipeline = chain(server)
    found = list(pipeline.pipe(articles(), batch_size=6))
    assert found == [pipeline.analyze(article) for article in articles()]
    assert [one.claims[0].speaker for one in found] == ["رانيا شديد"] * 6


def test_the_articles_of_a_batch_are_asked_for_at_the_same_time(server, model):
    server.then(*(Reply(text=_json(model(f"[1] {text}")), delay=0.2) for text in TEXTS))
    list(chain(server, concurrency=6).pipe(articles(), batch_size=6))
    assert server.busiest > 1


def test_without_a_batch_they_are_asked_for_one_by_one(server):
    list(chain(server, concurrency=6).pipe(articles()))
    assert server.busiest == 1


def test_no_more_are_under_way_than_allowed(server, model):
    server.then(*(Reply(text=_json(model(f"[1] {text}")), delay=0.1) for text in TEXTS))
    list(chain(server, concurrency=2).pipe(articles(), batch_size=6))
    assert server.busiest <= 2


@pytest.mark.parametrize("concurrency", [1, 4])
@pytest.mark.parametrize("on_error", ["raise", "skip"])
def test_an_article_that_fails_is_the_only_one_and_costs_no_second_question(
    serve, model, on_error, concurrency
):
    def refusing(question):
        return "no JSON" if "رقم 3" in question else model(question)

    server = serve(refusing)
    options = {"base_url": server.base_url, "model": "stand-in", "cache": "", "attempts": 1}
    options["concurrency"] = concurrency
    pipeline = Pipeline(quotes="llm", options={"llm": options}, on_error=on_error)
    found = list(pipeline.pipe(articles(), batch_size=6))
    asked = len(server.received)
    assert [len(one.claims) for one in found] == [1, 1, 1, 0, 1, 1]
    assert found == list(pipeline.pipe(articles()))
    assert len(server.received) == 2 * asked == 14  # an answer that is no JSON is asked for again


def test_one_failing_passage_costs_its_article(serve, model):
    def refusing(question):
        return "no JSON" if "تعثر" in question else model(question)

    long = "\n".join(f"قالت رانيا شديد: «{'كلمة ' * 35}{n}»." for n in ("وصل", "تعثر", "عاد"))
    server = serve(refusing)
    pipeline = chain(server, characters=200)
    failed, whole = pipeline.pipe(articles([long, TEXTS[0]]), batch_size=2)
    assert "AnswerError: the answer is no JSON" in failed.diagnostics[0].message
    assert len(whole.claims) == 1


def test_articles_that_are_the_same_are_asked_for_once(server):
    found = list(chain(server).pipe(articles([TEXTS[0]] * 3), batch_size=3))
    assert [len(one.claims) for one in found] == [1, 1, 1]
    assert len(server.received) == 2  # at each of the two stages


def test_a_ceiling_holds_within_a_batch(server):
    options = {"base_url": server.base_url, "model": "stand-in", "cache": "", "requests": 4}
    pipeline = Pipeline(quotes="llm", options={"llm": options})
    found = list(pipeline.pipe(articles(), batch_size=6))
    assert len(server.received) == 4
    assert sorted(len(one.claims) for one in found) == [0, 0, 1, 1, 1, 1]
    messages = [d.message for one in found for d in one.diagnostics if d.level == "error"]
    assert len(messages) == 2
    assert all("CeilingError: this run has spent 4 requests" in message for message in messages)


def _json(answer):
    import json

    return json.dumps(answer)
