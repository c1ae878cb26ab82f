"""A plugin that hangs costs its article, where a timeout is set."""

import multiprocessing
import os

import pytest
from seen_pipelines import installed
from toy_plugins import Colons, Digits, Names, Words
from unruly_plugins import Hanging, Noting

from newsclaims import Article, ConfigurationError, Pipeline

TIMEOUT = 6.0
"""Seconds: far more than an article of the toys takes on a busy machine."""


@pytest.fixture(autouse=True)
def site():
    """Let workers and this process see the same plugins, whatever is installed."""


@pytest.fixture
def pipeline():
    toys = [Words(), Names(), Digits(), Colons(), Hanging()]
    return Pipeline(plugins=toys, disable=installed(), on_error="skip")


@pytest.mark.parametrize(
    ("processes", "word"),
    [(1, "انتظر"), (2, "انتظر"), (2, "تعثر")],
    ids=["one process", "two processes", "one that holds the interpreter"],
)
def test_an_article_at_which_a_plugin_hangs_is_given_up_and_no_other(pipeline, processes, word):
    articles = [Article(text=f"قال سالم: مر {n} قطارا", id=f"n{n}") for n in range(5)]
    articles[1] = Article(text=f"قال سالم: {word}", id="n1")
    documents = list(pipeline.pipe(articles, processes=processes, timeout=TIMEOUT))
    assert [d.article.id for d in documents] == ["n0", "n1", "n2", "n3", "n4"]
    assert [len(d.claims) for d in documents] == [1, 0, 1, 1, 1]
    [error] = [d for d in documents[1].diagnostics if d.level == "error"]
    assert error.message == (
        "reading this article took longer than 6 s, in plugin 'hanging' (handed to the pipeline);"
        " its process was killed"
    )
    assert multiprocessing.active_children() == []


def test_one_process_with_a_timeout_is_a_worker_process(tmp_path):
    pipeline = Pipeline(plugins=[Words(), Noting(str(tmp_path))], disable=installed())
    list(pipeline.pipe(["نص"] * 3, timeout=60))
    [process] = tmp_path.iterdir()
    assert process.name != str(os.getpid())


@pytest.mark.parametrize("timeout", [0, -1, float("nan"), float("inf"), "5", True])
def test_a_timeout_is_a_positive_number(pipeline, timeout):
    with pytest.raises(ConfigurationError, match="timeout must be a positive number of seconds"):
        pipeline.pipe([], timeout=timeout)
