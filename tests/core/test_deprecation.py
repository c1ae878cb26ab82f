"""Plugins state the version of the chain that they are for, and hear of what will go."""

import warnings

import pytest

from newsclaims import Pipeline, PluginDeprecationWarning, deprecation, hookimpl
from newsclaims._plugins import declarations
from newsclaims.deprecation import Deprecation
from newsclaims.registry import load_report

SOURCE = """
class Recognizer:
    @hookimpl
    def newsclaims_recognize(self, document):
        return []
"""
ARGUMENT = Deprecation(
    hook="newsclaims_recognize", argument="document", since=2, remedy="take `article`"
)
HOOK = Deprecation(hook="newsclaims_recognize", since=2, remedy="implement newsclaims_find_names")


@pytest.fixture
def deprecated(monkeypatch):
    def deprecated(*entries):
        monkeypatch.setattr(deprecation, "DEPRECATED", entries)

    return deprecated


def test_nothing_is_deprecated_where_nothing_is(install):
    install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=SOURCE)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        assert load_report().entries[0].deprecated == ()


@pytest.mark.parametrize(
    ("entry", "what"),
    [
        (ARGUMENT, "the argument 'document' of newsclaims_recognize is deprecated since version 2"),
        (HOOK, "newsclaims_recognize is deprecated since version 2 of the chain: implement newsc"),
    ],
)
def test_the_warning_names_plugin_and_remedy(install, deprecated, entry, what):
    deprecated(entry)
    install("toy-rec", {"rec": "toy_rec:Recognizer"}, version="0.3", source=SOURCE)
    with pytest.warns(PluginDeprecationWarning) as caught:
        report = load_report()
    [warning] = caught
    assert str(warning.message).startswith(f"plugin 'rec' (toy-rec 0.3): {what}")
    assert entry.remedy in str(warning.message)
    assert report.entries[0].status == "loaded"
    assert what in report.entries[0].deprecated[0]


def test_objects_handed_in_are_warned_of_too(deprecated):
    class Ner:
        @hookimpl
        def newsclaims_recognize(self, document):
            return []

    deprecated(ARGUMENT)
    with pytest.warns(PluginDeprecationWarning, match="plugin 'ner' .*: take `article`"):
        pipeline = Pipeline(plugins=[Ner()])
    assert pipeline.analyze("نص").mentions == ()


def test_what_does_not_take_the_argument_is_not_warned_of(deprecated):
    class Ner:
        @hookimpl
        def newsclaims_recognize(self):
            return []

    deprecated(ARGUMENT)
    with warnings.catch_warnings():
        warnings.simplefilter("error")
        Pipeline(plugins=[Ner()])


def test_a_plugin_of_an_older_version_works_on_as_long_as_that_is_supported(install, monkeypatch):
    install("toy-rec", {"rec": "toy_rec:Recognizer"}, source=SOURCE + "    api_version = 1\n")
    monkeypatch.setattr(declarations, "API_VERSION", 3)
    assert load_report().entries[0].status == "loaded"
    monkeypatch.setattr(declarations, "OLDEST_API_VERSION", 2)
    entry = load_report().entries[0]
    assert (entry.status, entry.reason) == (
        "outdated",
        "made for version 1 of the chain, this is 3: upgrade the plugin",
    )
