"""How a suite behaves in pytest, and outside of it."""

import re
from unittest import SkipTest

import pytest
from attrs import evolve, frozen
from broken_plugins import HumanKind, OnlyNewNames
from sound_plugins import Names

from newsclaims import Attribution, ConfigurationError, Cue, hookimpl
from newsclaims.formats import TextWriter
from newsclaims.testing import (
    LawBrokenError,
    NerSuite,
    PluginSuite,
    QuotesSuite,
    RefineSuite,
    TokenizerSuite,
    WriterSuite,
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


class Starred:
    """Doubt what is said by somebody of a name."""

    requires = ("claims", "actors")

    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return [evolve(c, confidence=0.1) if c.speaker == "هند الراوي" else c for c in claims]


def test_a_refiner_that_requires_claims_is_given_some():
    class Trial(RefineSuite):
        plugin = Starred
        examples = ("قالت هند الراوي: «الطريق مفتوح».",)

    Trial().test_gives_what_it_provides()
    assert any(document.claims and document.actors for document in Trial().documents())
    assert not any(document.attributions for document in Trial().documents())


def test_a_refiner_without_claims_is_told_what_to_require():
    class Unfed(Starred):
        requires = ("actors",)

    class Trial(RefineSuite):
        plugin = Unfed

    with pytest.raises(LawBrokenError, match="given no claims: `requires` names neither 'claims'"):
        Trial().test_gives_what_it_provides()


@frozen(kw_only=True)
class Ids(TextWriter):
    """The ids of the articles."""

    name = "ids"
    suffix = ".ids"

    def write(self, document, stream):
        stream.write(f"{document.article.id}\n")


class Exchange:
    """Registers a writer."""

    name = "exchange"

    @hookimpl
    def newsclaims_register_writers(self):
        return [Ids]


@pytest.mark.parametrize("distributions", [(), ("newsclaims-exchange",), ("one", "other")])
def test_a_format_is_tried_whether_its_plugin_is_installed_or_not(
    newsclaims_registry, distributions
):
    class Trial(WriterSuite):
        plugin = Exchange
        format = Ids

    for one in distributions:
        newsclaims_registry.install(one, {"exchange": "nowhere:Exchange"})
    Trial().test_is_registered()
    Trial().test_takes_every_document()
