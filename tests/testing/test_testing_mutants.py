"""The suites let sound plugins pass, and each law catches plugins that break it."""

import pytest
from broken_plugins import BROKEN
from sound_plugins import BatchNames, Digits, Names, Scripts, Speakers, Speech, Sure, Topics, Words

from newsclaims.testing import (
    SUITES,
    ActorsSuite,
    AnnotateSuite,
    LanguageSuite,
    LawBrokenError,
    NerSuite,
    NumbersSuite,
    QuotesSuite,
    RefineSuite,
    TokenizerSuite,
)


class TestScripts(LanguageSuite):
    plugin = Scripts


class TestWords(TokenizerSuite):
    plugin = Words


class TestNames(NerSuite):
    plugin = Names


class TestNamesInBatches(NerSuite):
    plugin = BatchNames


class TestDigits(NumbersSuite):
    plugin = Digits


class TestSpeech(QuotesSuite):
    plugin = Speech
    examples = ("قالت هند الراوي: «وصل القطار».",)


class TestSpeakers(ActorsSuite):
    plugin = Speakers


class TestSure(RefineSuite):
    plugin = Sure


class TestTopics(AnnotateSuite):
    plugin = Topics
    others = {"desk.note": "راجع"}  # noqa: RUF012 - as a test class has it


@pytest.mark.parametrize(
    ("suite", "law", "plugin"), BROKEN, ids=[f"{law}-{p.__name__}" for _, law, p in BROKEN]
)
def test_a_law_catches_what_breaks_it(suite, law, plugin):
    mutant = type("Mutant", (suite,), {"plugin": plugin, "seconds": 3.0, "max_examples": 60})
    with pytest.raises(LawBrokenError):
        getattr(mutant(), f"test_{law}")()


def test_every_law_has_a_plugin_that_breaks_it():
    laws = {(stage, law) for stage, suite in SUITES.items() for law in suite.laws()}
    of_all = set.intersection(*(set(suite.laws()) for suite in SUITES.values()))
    broken = {law for _, law, _ in BROKEN}
    assert broken == {law for _, law in laws}
    assert of_all <= {law for suite, law, _ in BROKEN}
