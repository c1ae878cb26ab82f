"""How a suite behaves in pytest, and outside of it."""

import re
from unittest import SkipTest

import pytest
from broken_plugins import HumanKind, OnlyNewNames
from sound_plugins import Names

from newsclaims import Attribution, ConfigurationError, Cue, hookimpl
from newsclaims.testing import (
    LawBrokenError,
    NerSuite,
    PluginSuite,
    QuotesSuite,
    TokenizerSuite,
    lay_out,
)

pytest_plugins = ["pytester"]

HEAD = """
from broken_plugins import HumanKind
from sound_plugins import Names
from newsclaims.testing import NerSuite
"""


@pytest.fixture
def outcomes(pytester):
    """Run a test module and return how many tests ended how."""

    def outcomes(source, *args):
        pytester.makepyfile(HEAD + source)
        return pytester.runpytest("-q", "-p", "no:cacheprovider", *args).parseoutcomes()

    return outcomes


def test_inheriting_a_suite_is_all_it_takes(outcomes):
    source = "class TestIt(NerSuite):\n    plugin = Names\n"
    assert outcomes(source, "-k", "blank or pickles or serves or ragged")["passed"] == 4


def test_the_law_of_growth_can_be_left_out_by_its_marker(pytester):
    pytester.makepyfile(HEAD + "class TestNames(NerSuite):\n    plugin = Names\n")
    items, _ = pytester.inline_genitems("--strict-markers")
    marked = [item.name for item in items if item.get_closest_marker("growth")]
    assert marked == ["test_time_grows_with_the_text"]


def test_an_expected_failure_is_one(outcomes):
    source = (
        "class TestHuman(NerSuite):\n"
        "    plugin = HumanKind\n"
        "    expected_failures = {'keeps_the_contract': 'humans are no kind yet'}\n"
    )
    assert outcomes(source, "-k", "contract")["xfailed"] == 1


def test_an_expected_failure_that_does_not_come_is_a_failure(outcomes):
    source = (
        "class TestNames(NerSuite):\n"
        "    plugin = Names\n"
        "    expected_failures = {'keeps_the_contract': 'it did not, once'}\n"
    )
    assert outcomes(source, "-k", "contract")["failed"] == 1


def test_the_suite_itself_is_not_marked_by_who_inherits_it():
    type("Human", (NerSuite,), {"plugin": HumanKind, "expected_failures": {"pickles": "no"}})
    assert not hasattr(NerSuite.test_pickles, "pytestmark")


def test_an_expected_failure_of_no_law_is_refused_with_the_nearest():
    with pytest.raises(
        TypeError, match="no law 'keeps_contract'; did you mean 'keeps_the_contract'"
    ):
        type("Human", (NerSuite,), {"expected_failures": {"keeps_contract": "?"}})


def test_an_object_can_be_tried_too():
    suite = type("Two", (NerSuite,), {"plugin": Names(names=("هند",))})()
    for law in ("serves_its_stage", "is_deterministic", "pickles", "loads_nothing_heavy"):
        getattr(suite, f"test_{law}")()
    with pytest.raises(SkipTest, match="takes no options"):
        suite.test_refuses_unknown_options()


def test_options_are_those_the_class_is_made_with():
    suite = type("None", (NerSuite,), {"plugin": Names, "options": {"names": ("لا أحد هنا",)}})()
    with pytest.raises(LawBrokenError, match="`provides` names 'mentions', but no sample has it"):
        suite.test_gives_what_it_provides()


def test_examples_are_where_it_finds_something():
    members = {
        "plugin": Names,
        "options": {"names": ("نور البحر",)},
        "examples": ("رست نور البحر.",),
    }
    type("Ships", (NerSuite,), members)().test_gives_what_it_provides()


class Dialect:
    """Find speech after or before one verb that the standard language does not have."""

    @hookimpl
    def newsclaims_attribute(self, document):
        cue, who, said = "(?P<cue>گالت)", r"(?P<who>\w+ \w+)", '[«“"](?P<said>[^»”"]+)[»”"]'
        article = document.article
        return [
            Attribution(
                cue=Cue(*match.span("cue"), match["cue"], lemma="گال"),
                source=article.span(*match.span("who")),
                content=(article.span(*match.span("said")),),
                form="direct",
                act="state",
            )
            for pattern in (f"{cue} {who}: {said}", f"{said}، {cue} {who}")
            for match in re.finditer(pattern, document.text)
        ]


def test_a_plugin_may_know_other_verbs():
    members = {"plugin": Dialect, "verbs": {"f": ("گالت",)}}
    type("OfADialect", (QuotesSuite,), members)().test_finds_quoted_speech()
    with pytest.raises(LawBrokenError, match=r"expected the cue 'قالت'.*set `verbs` on the suite"):
        type("OfNone", (QuotesSuite,), {"plugin": Dialect})().test_finds_quoted_speech()


def test_a_result_of_a_wrong_type_is_named_and_not_shown_at_length():
    class Listed:
        @hookimpl
        def newsclaims_tokenize(self, article):
            return list(lay_out(article.text).tokens)

    suite = type("Listed", (TokenizerSuite,), {"plugin": Listed})()
    for law in ("tokens_are_folded", "gives_what_it_provides"):
        with pytest.raises(LawBrokenError, match=r"^returned a list, not a Tokenization$"):
            getattr(suite, f"test_{law}")()


def test_a_declared_error_is_allowed():
    class Picky(Names):
        raises = (LookupError,)

        def find(self, text):
            if "😀" in text:
                raise LookupError
            return super().find(text)

    type("Allowed", (NerSuite,), {"plugin": Picky})().test_raises_only_declared_errors()


def test_what_keeps_a_plugin_from_working_is_named():
    class Modelless(Names):
        def find(self, text):
            raise ConfigurationError("get the model")

    suite = type("Modelless", (NerSuite,), {"plugin": Modelless})()
    assert suite.refusal() == "ConfigurationError: get the model"
    with pytest.raises(LawBrokenError, match=r"^cannot work here: ConfigurationError: get the"):
        suite.test_gives_what_it_provides()
    assert type("Names", (NerSuite,), {"plugin": Names})().refusal() == ""


def test_what_keeps_a_plugin_from_being_made_is_named():
    class Unnamed(Names):
        def __init__(self):
            raise ConfigurationError("name a server")

    suite = type("Unnamed", (NerSuite,), {"plugin": Unnamed})()
    assert suite.refusal() == "ConfigurationError: name a server"


def test_a_plugin_of_one_thread_is_not_tried_with_several():
    alone = type("Alone", (OnlyNewNames,), {"thread_safe": False})
    with pytest.raises(SkipTest, match="one at a time"):
        type("Alone", (NerSuite,), {"plugin": alone})().test_threads_do_not_disturb_each_other()


def test_every_law_says_what_it_asks():
    for law in PluginSuite.laws():
        assert getattr(PluginSuite, f"test_{law}").__doc__.endswith(".")
