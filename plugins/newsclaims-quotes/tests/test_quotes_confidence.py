"""How far claims are trusted: a prior for each rule, and evidence that speaks against them."""

import re
from importlib.resources import files

import pytest
from attrs import evolve
from newsclaims_arabic.passage import Passage
from newsclaims_quotes import Quotes
from newsclaims_quotes import confidence as module
from newsclaims_quotes.confidence import Evidence, Rule, Weights, weights
from newsclaims_quotes.evidence import evidence, views

from newsclaims.errors import ConfigurationError, LexiconError


def against(names: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(name for name in names if name.startswith("-"))


@pytest.fixture
def seen(read, only):
    """Return what speaks against the one claim of a marked sentence."""

    def run(marked: str, **names: list[str]) -> tuple[str, ...]:
        passage = Passage(read(marked, **names))
        return against(evidence(views(passage, [only(marked, **names)])[0]))

    return run


@pytest.fixture
def changed(read, attribute):
    """Return what speaks against the claim of a marked sentence whose source or subject is changed."""

    def run(marked: str, person: tuple[str, ...] = (), **changes: str | None) -> tuple[str, ...]:
        document = read(marked, person=list(person))
        passage = Passage(document)
        (made,) = attribute(marked, person=list(person))
        if isinstance(text := changes.get("source"), str):
            start = document.text.index(text)
            changes["source"] = document.article.span(start, start + len(text))
        return against(evidence(views(passage, [evolve(made, **changes)])[0]))

    return run


def test_nothing_speaks_against_a_plain_clause(seen, only):
    marked = "قالت الوزيرة إن الميزانية جاهزة."
    assert seen(marked) == ()
    assert only(marked).confidence == weights().rules["verb-first"].right


def test_a_bare_noun_costs_confidence(seen, only):
    marked = "دعا الوزير إلى وقف القتال."
    assert seen(marked) == ("-bare-noun",)
    assert only(marked).confidence < only("دعا الوزير إلى أن يقف القتال.").confidence


def test_quoted_words_are_no_bare_noun(seen):
    assert seen("قال الوزير: «نحن جاهزون للعمل معاً».") == ()


def test_an_imperfect_may_tell_what_is_always_so(seen):
    assert "-imperfect" in seen("يؤكد الوزير أن الميزانية جاهزة.")


def test_a_long_content_is_seen(seen):
    assert seen("قال الوزير إن " + "الطريق مغلق " * 40 + ".") == ("-long-content",)


def test_an_article_of_which_little_is_said_by_anybody_is_seen(seen):
    claim = "قال الوزير إن الطريق إلى المدينة مغلق منذ أيام."
    tale = "وصل القطار إلى المدينة. "
    assert seen(f"{claim} {tale}") == ()
    assert seen(f"{claim} {tale * 4}") == ("-sparse",)


def test_the_end_of_a_sentence_inside_a_content_is_seen(read, attribute):
    document = read("قال الوزير إن الطريق مغلق. وصل القطار.")
    passage = Passage(document)
    (made,) = attribute("قال الوزير إن الطريق مغلق. وصل القطار.")
    longer = evolve(made, content=(document.article.span(11, len(document.text) - 1),))
    assert against(evidence(views(passage, [made])[0])) == ()
    assert against(evidence(views(passage, [longer])[0])) == ("-stop-inside",)


def test_a_name_behind_the_source_shows_that_it_is_cut(changed):
    marked = "قال الوزير سالم حداد إن الميزانية جاهزة."
    assert changed(marked, person=["سالم حداد"]) == ()
    assert changed(marked, person=["سالم حداد"], source="الوزير") == ("-source-goes-on",)


def test_a_word_that_could_be_the_subject_is_seen(changed):
    marked = "قال الوزير إن الميزانية جاهزة."
    assert changed(marked, source=None, subject="dropped") == ("-unread-subject",)


def test_a_medium_in_the_source_is_seen(changed):
    marked = "قال مصدر ل+صحيفة الفجر إن الميزانية جاهزة."
    assert changed(marked, source="مصدر لصحيفة الفجر") == ("-channel-in-source",)


def test_what_speaks_for_a_claim_is_told_with_it(only):
    marked = "قالت هند فارس إن العمل «يمضي كما خطط له من قبل»."
    assert only(marked, person=["هند فارس"]).evidence == ("complementizer", "person", "quotation")


def test_a_cue_that_is_spelled_like_a_noun_is_told_of(only):
    assert "-homograph" in only("و+ذكر الوزير أن الميزانية جاهزة.").evidence
    assert "-homograph" not in only("و+أعلن الوزير أن الميزانية جاهزة.").evidence


MODEL = """
def doubts_imperfects(attribution):
    return 0.25 if "-imperfect" in attribution.evidence else 1.0
"""


def test_another_model_gives_the_confidence(read, tmp_path, monkeypatch):
    (tmp_path / "models_of_a_test.py").write_text(MODEL, "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    quotes = Quotes(confidence="models_of_a_test:doubts_imperfects")
    past, present = (
        quotes.newsclaims_attribute(document=read(f"{verb} الوزير أن الميزانية جاهزة."))[0]
        for verb in ("أكد", "يؤكد")
    )
    assert (past.confidence, present.confidence) == (1.0, 0.25)


@pytest.mark.parametrize(
    ("name", "message"),
    [
        ("no_such_module:model", "No module named 'no_such_module'"),
        ("math:no_such_function", "no_such_function"),
        ("math:pi", "is no function"),
        ("math", "write it as 'module:function'"),
    ],
)
def test_a_model_that_is_not_there_is_an_error_when_the_plugin_is_made(name, message):
    with pytest.raises(ConfigurationError, match=re.escape(message)):
        Quotes(confidence=name)


def test_factors_multiply_the_odds_of_an_error():
    figures = Weights(
        rules={"r": Rule(right=0.8, means="")},
        evidence={"a": Evidence(factor=2, means=""), "b": Evidence(factor=3, means="")},
    )
    assert figures.confidence("r", ()) == 0.8
    assert figures.confidence("r", ("a",)) == round(1 / (1 + 0.5), 2)
    assert figures.confidence("r", ("a", "b")) == 0.4
    assert figures.confidence("r", ("b",) * 20) == 0.01


def test_every_rule_of_the_code_has_a_figure():
    source = [f for f in files("newsclaims_quotes").iterdir() if f.name.endswith(".py")]
    found = [
        match.groups()
        for file in source
        for match in re.finditer(
            r'rule="([a-z-]+)"(?: if \w+ else "([a-z-]+)")?', file.read_text("utf-8")
        )
    ]
    named = {rule for pair in found for rule in pair if rule}
    assert {"verb-first", "preposition-last", "expectation"} <= named
    assert named <= weights().rules.keys()


def test_a_rule_without_a_figure_is_named():
    with pytest.raises(LexiconError, match=r"confidence\.toml: rules: guess is missing"):
        weights().confidence("guess", ())


@pytest.mark.parametrize(
    ("right", "factor", "message"),
    [
        (1.0, 2.0, r"rules\.verb-first\.right: 1\.0 is not in \(0, 1\)"),
        (0.5, 0.0, r"evidence\.-bare-noun\.factor: 0\.0 is not above 0"),
        (0.5, 2.0, r"evidence: .*imperfect.*: give a factor"),
    ],
)
def test_wrong_figures_are_named(monkeypatch, right, factor, message):
    wrong = Weights(
        rules={"verb-first": Rule(right=right, means="")},
        evidence={"-bare-noun": Evidence(factor=factor, means="")},
    )
    monkeypatch.setattr(module, "load_toml", lambda *_: wrong)
    with pytest.raises(LexiconError, match=message):
        weights.__wrapped__()
