"""Who says what in English sentences, beside whatever other packs are installed."""

from pathlib import Path

import newsclaims_english
import pytest
from newsclaims_english.lists import verb_forms

from newsclaims import Article, Pipeline

SENTENCES = [
    ("Anna Lake said, “The bridge is open.”", [("Anna Lake", "said", "The bridge is open.")]),
    ("“The bridge is open,” said Anna Lake.", [("Anna Lake", "said", "The bridge is open,")]),
    ("'The bridge is open,' Anna Lake said.", [("Anna Lake", "said", "The bridge is open,")]),
    (
        '"The bridge is open," Mr. Brook told reporters. "Use it."',
        [("Brook", "told", "The bridge is open, … Use it.")],
    ),
    (
        "«It is late», said Mary Hill, a teacher from Oslo, «and we are tired».",
        [("Mary Hill", "said", "It is late … and we are tired")],
    ),
    (
        "Peter Stone confirmed on Monday that the port was shut.",
        [("Peter Stone", "confirmed", "the port was shut")],
    ),
    (
        "The Ministry of Health said the tests were safe.",
        [("Ministry of Health", "said", "the tests were safe")],
    ),
    (
        "According to the Harbour Board, ten ships are waiting.",
        [("Harbour Board", "According to", "ten ships are waiting")],
    ),
    (
        "Ten ships are waiting, according to the Harbour Board.",
        [("Harbour Board", "according to", "Ten ships are waiting")],
    ),
    (
        "Ten ships were waiting, the Harbour Board said.",
        [("Harbour Board", "said", "Ten ships were waiting")],
    ),
    ("The drivers vowed to strike.", [("The drivers", "vowed", "to strike")]),
    ("Ivan Brook denied the charges.", [("Ivan Brook", "denied", "the charges")]),
    (
        "Clara Reed, who owns the mine, insisted that it was safe.",
        [("Clara Reed", "insisted", "it was safe")],
    ),
    (
        "Clara Reed argued that the mine was safe, adding that nobody was hurt.",
        [
            ("Clara Reed", "argued", "the mine was safe"),
            ("Clara Reed", "adding", "nobody was hurt"),
        ],
    ),
    ("The report was cited. The claims were old.", []),
    ("She was told that the shop was shut.", []),
    ("The bridge “Hope” is long.", []),
]


@pytest.fixture(scope="module")
def pipeline():
    """Return the default chain; without Arabic plugins it is the same."""
    return Pipeline()


def read(pipeline, text):
    return pipeline.analyze(Article(text=text, language="en"))


def said(document):
    return [(one.speaker, one.cue.text, one.statement) for one in document.claims]


@pytest.mark.parametrize(("text", "expected"), SENTENCES)
def test_a_sentence_says_who_says_what(pipeline, text, expected):
    assert said(read(pipeline, text)) == expected


def test_a_cue_may_be_negated(pipeline):
    [claim] = read(pipeline, "Residents did not say that the road was shut.").claims
    assert claim.negated
    [claim] = read(pipeline, "Residents said that the road was not shut.").claims
    assert not claim.negated


@pytest.mark.parametrize(
    ("verb", "act"),
    [("admitted", "admit"), ("denies", "deny"), ("warned", "warn"), ("predicted", "predict")],
)
def test_a_verb_has_its_act(pipeline, verb, act):
    [claim] = read(pipeline, f"Anna Lake {verb} that it would rain.").claims
    assert claim.act == act


def test_a_quoted_part_makes_it_mixed(pipeline):
    [claim] = read(pipeline, "Anna Lake said that the plan was “a mistake”.").claims
    assert (claim.form, [one.text for one in claim.quotes]) == ("mixed", ["a mistake"])


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Anna Lake met Peter Stone. “It rains,” she said. “No,” he replied.",
         ["Anna Lake", "Peter Stone"]),
        ("Mayor Anna Lake came. “It rains,” Lake said. “It pours,” the mayor added.",
         ["Anna Lake", "Anna Lake"]),
        ("“It rains,” said Mary Hill, a nurse. The nurse warned that it would snow.",
         ["Mary Hill", "Mary Hill"]),
        ("The Harbour Board met. It announced that the port was shut.", ["Harbour Board"]),
        ("“We love rain!” reply Burton and Nick.", ["Burton, Nick"]),
        ("“It rains,” he said.", [None]),
    ],
)  # fmt: skip
def test_a_speaker_is_known_through_the_article(pipeline, text, speakers):
    assert [claim.speaker for claim in read(pipeline, text).claims] == speakers


def test_titles_are_roles_and_no_part_of_a_name(pipeline):
    [actor] = read(pipeline, "Prime Minister Anna Lake said that it rained.").actors
    assert (actor.name, actor.kind, actor.roles) == ("Anna Lake", "person", ("Prime Minister",))


@pytest.mark.parametrize(
    ("text", "sentences"),
    [
        ("Dr. J. Lake came. He left.", ["Dr. J. Lake came.", "He left."]),
        ("“I came. I saw,” she said. It rained.", ["“I came. I saw,” she said.", "It rained."]),
        ("It rained!\nIt snowed", ["It rained!", "It snowed"]),
        ("Prices rose 3.5 percent. So what?", ["Prices rose 3.5 percent.", "So what?"]),
    ],
)
def test_sentences_end_where_they_should(pipeline, text, sentences):
    assert [one.text for one in read(pipeline, text).sentences] == sentences


def test_the_possessive_is_cut_off(pipeline):
    [token] = [one for one in read(pipeline, "Lake's boat").tokens if one.enclitics]
    assert (token.stem_norm, token.enclitics[0].text) == ("lake", "'s")


@pytest.mark.parametrize(
    ("form", "base"),
    [
        *(("admitted", "admit"), ("denies", "deny"), ("denied", "deny"), ("saying", "say")),
        *(("agreed", "agree"), ("foresaw", "foresee"), ("stresses", "stress"), ("urged", "urge")),
    ],
)
def test_verbs_are_inflected(form, base):
    assert verb_forms()[form][0] == base


def test_there_are_verbs_enough():
    assert len({base for base, _ in verb_forms().values()}) >= 80


def test_an_article_in_another_language_is_not_read_as_english():
    text = "Anna Lake said that it rained."
    pipeline = Pipeline(tokenizer="english-tokenizer", actors="english-actors")
    assert pipeline.analyze(Article(text=text, language="en")).claims
    assert pipeline.analyze(Article(text=text, language="fr")).tokens == ()


def test_the_pack_is_small():
    """Comments and docstrings count; blank lines, which the formatter sets, do not."""
    files = Path(newsclaims_english.__file__).parent.glob("*.py")
    lines = [line for path in files for line in path.read_text("utf-8").splitlines()]
    assert sum(bool(line.strip()) for line in lines) < 600
