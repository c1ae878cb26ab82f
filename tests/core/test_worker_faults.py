"""Whatever happens to one article in a worker process costs that article alone."""

import multiprocessing

import pytest
from seen_pipelines import of_toys
from unruly_plugins import (
    LeavingText,
    Marked,
    Odd,
    QuittingText,
    RaisingText,
    Unbuilt,
    UnreadName,
    UnreadText,
    UnsentName,
    UnsentText,
    Unstarted,
)

from newsclaims import Article, ConfigurationError, WorkerError, hookimpl


@pytest.fixture(autouse=True)
def site():
    """Let workers and this process see the same plugins, whatever is installed."""


def seven(fourth):
    articles = [Article(text=f"قال سالم: مر {n} قطارا", id=f"n{n}") for n in range(7)]
    articles[3] = Article(text=fourth, id="n3")
    return articles


def errors(document):
    return [d.message for d in document.diagnostics if d.level == "error"]


def test_a_text_that_ends_the_process_costs_its_article_alone():
    documents = list(of_toys().pipe(seven(LeavingText("نص"))))
    assert [len(d.claims) for d in documents] == [1, 1, 1, 0, 1, 1, 1]
    assert errors(documents[3]) == ["the article cannot be read: SystemExit: 3"]


@pytest.mark.parametrize("processes", [1, 2])
def test_an_error_outside_of_the_plugins(processes):
    documents = list(of_toys().pipe(seven(RaisingText("نص")), processes=processes))
    assert [len(d.claims) for d in documents] == [1, 1, 1, 0, 1, 1, 1]
    assert errors(documents[3]) == [
        "the article cannot be read: LookupError: a text of another library"
    ]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (QuittingText("نص"), "the article cannot be read: KeyboardInterrupt"),
        (UnsentText("نص"), "cannot be sent to a worker process: TypeError: bound to this process"),
        (UnreadText("نص"), "cannot be read in a worker process: ValueError: no, not here"),
    ],
    ids=["raises", "cannot be sent", "cannot be read"],
)
def test_an_article_that_is_not_plain(text, message):
    articles = seven(text)
    documents = list(of_toys().pipe(articles, processes=2))
    assert [len(d.claims) for d in documents] == [1, 1, 1, 0, 1, 1, 1]
    assert documents[3].article is articles[3]
    assert message in errors(documents[3])[0]


@pytest.mark.parametrize(
    ("publisher", "message"),
    [
        (UnsentName, "cannot be sent back by the worker process: TypeError: bound"),
        (UnreadName, "of a worker process cannot be read: ValueError: no, not here"),
    ],
)
def test_a_document_that_does_not_pickle(publisher, message):
    documents = list(of_toys(Odd(publisher)).pipe(seven("شيء غريب"), processes=2))
    assert [len(d.claims) for d in documents] == [1, 1, 1, 0, 1, 1, 1]
    assert message in errors(documents[3])[0]


def test_an_article_longer_than_any_buffer():
    documents = list(of_toys().pipe(seven("قال سالم: نعم\n" + "كلمة " * 60_000), processes=2))
    assert [len(d.claims) for d in documents] == [1] * 7


def test_an_article_whose_process_somebody_kills_is_read_by_another(tmp_path):
    documents = list(of_toys(Marked(str(tmp_path))).pipe(seven("قال سالم: موت"), processes=2))
    assert (tmp_path / "died").exists()
    assert [len(d.claims) for d in documents] == [1] * 7
    assert [errors(d) for d in documents] == [[]] * 7


def test_every_article_may_kill_its_process():
    from toy_plugins import Deadly

    documents = list(of_toys(Deadly()).pipe(["موت"] * 3, processes=2))
    assert [len(errors(d)) for d in documents] == [1, 1, 1]


@pytest.mark.parametrize(
    ("plugin", "message"),
    [
        (Unbuilt(), "cannot build the pipeline: ValueError: no, not here; a plugin that is handed"),
        (Unstarted(), "ended with exit code 7 before it had built its pipeline"),
    ],
)
def test_processes_that_cannot_start_are_one_error(plugin, message):
    documents = of_toys(plugin).pipe(seven("نص"), processes=2)
    with pytest.raises(WorkerError, match=message):
        next(documents)
    assert multiprocessing.active_children() == []


def test_a_plugin_that_does_not_pickle_is_named_before_a_process_starts():
    class Local:
        @hookimpl
        def newsclaims_recognize(self, document):
            return []

    with pytest.raises(ConfigurationError, match=r"cannot be sent to worker processes: .*Local"):
        next(of_toys(Local()).pipe(["نص"], processes=2))
