"""Threads share a pipeline, also one whose plugins are not made for it."""

import threading
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from newsclaims import Mention, Pipeline, PluginLoadError, hookimpl


class Alone:
    """Counts how many threads are inside of its hooks."""

    thread_safe = False
    provides = ("mentions", "quantities")

    def __init__(self):
        self.inside = 0
        self.most = 0

    def work(self):
        self.inside += 1
        self.most = max(self.most, self.inside)
        time.sleep(0.002)
        self.inside -= 1
        return []

    @hookimpl
    def newsclaims_recognize(self):
        return self.work()

    @hookimpl
    def newsclaims_extract_quantities(self):
        return self.work()


def most_inside(plugin):
    pipeline = Pipeline(plugins=[plugin])
    with ThreadPoolExecutor(4) as pool:
        list(pool.map(pipeline.analyze, ["نص"] * 16))
    return plugin.most


def test_a_plugin_that_is_not_safe_is_called_by_one_thread_at_a_time():
    assert most_inside(Alone()) == 1


def test_others_are_called_by_several():
    class Shared:
        """Returns from its hook when another thread is inside, too."""

        provides = ("mentions",)

        def __init__(self):
            self.meeting = threading.Barrier(2)

        @hookimpl
        def newsclaims_recognize(self):
            self.meeting.wait(timeout=60)
            return []

    pipeline = Pipeline(plugins=[Shared()])
    with ThreadPoolExecutor(2) as pool:
        assert len(list(pool.map(pipeline.analyze, ["نص"] * 2))) == 2


def test_a_wrapper_that_is_not_safe_counts_too():
    class Wrapper:
        thread_safe = False

        @hookimpl(wrapper=True)
        def newsclaims_recognize(self):
            return (yield)

    class Found(Alone):
        thread_safe = True

        @hookimpl
        def newsclaims_recognize(self, document):
            self.work()
            return [Mention(0, 2, document.text[:2], kind="other")]

        @hookimpl
        def newsclaims_extract_quantities(self):
            return []

    found = Found()
    pipeline = Pipeline(plugins=[found, Wrapper()])
    with ThreadPoolExecutor(4) as pool:
        documents = list(pool.map(pipeline.analyze, ["نص"] * 16))
    assert found.most == 1
    assert all(document.mentions for document in documents)


def test_the_flag_is_true_or_false():
    with pytest.raises(PluginLoadError, match="`thread_safe` is 'no', not True or False"):
        Pipeline(plugins=[type("Odd", (Alone,), {"thread_safe": "no"})()])
