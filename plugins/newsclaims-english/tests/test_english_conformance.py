"""The laws of every stage, on English: the core and the suites know no language."""

from newsclaims_english import EnglishActors, EnglishNer, EnglishQuotes, EnglishTokenizer

from newsclaims.testing import (
    ActorsSuite,
    NerSuite,
    QuotesSuite,
    SpeechWords,
    TokenizerSuite,
    lay_out,
)

WORDS = SpeechWords(
    verbs={"m": ("said", "warned", "insists"), "f": ("said", "added", "replied")},
    persons={"m": ("Peter Stone", "Ivan Brook"), "f": ("Anna Lake", "Mary Hill")},
    said=("The harbour will open", "Prices rise in winter", "We had no answer until now"),
    marks=("“”", '""', "«»"),
    forms=("{1} {0}: {2}{3}{4}.", "{2}{3},{4} {1} {0}.", "{2}{3},{4} {0} {1} on Monday."),
)
EXAMPLES = (
    "Prime Minister Anna Lake said the harbour's gates were shut. She added: “We waited.”",
    "According to the Ministry of Health, 40 people left. “Nobody knows,” said Dr. Peter Stone.",
)


class TestTokenizer(TokenizerSuite):
    plugin = EnglishTokenizer
    words = WORDS
    examples = EXAMPLES


class TestNer(NerSuite):
    plugin = EnglishNer
    words = WORDS
    examples = EXAMPLES


class TestQuotes(QuotesSuite):
    plugin = EnglishQuotes
    words = WORDS
    examples = EXAMPLES


class TestActors(ActorsSuite):
    plugin = EnglishActors
    words = WORDS
    examples = (*EXAMPLES, lay_out("said Anna that it rained\nsaid Peter that it snowed"))
