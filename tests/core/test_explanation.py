"""Rules that tell what they decide while they run, to those who ask."""

import pytest
import toy_plugins
from attrs import frozen

from newsclaims import Article, InvalidResultError, PluginFailedError, Span, hookimpl
from newsclaims.trace import NO_TRACE, Step, Trace, current_trace

TEXT = toy_plugins.TEXT


@frozen(kw_only=True)
class Telling(toy_plugins.Colons):
    """Tell of each colon what became of it."""

    @hookimpl
    def newsclaims_attribute(self, document):
        made = super().newsclaims_attribute(document)
        trace = current_trace()
        for one in made:
            trace.step("colon", "accepted", one.cue, about=one.cue, note="words stand before it")
            trace.step("end", "noted", one.content[-1], about=one.cue, entry="ends.toml: .")
        for token in document.tokens:
            if token.text == ".":
                trace.step("colon", "rejected", token, note="a full stop")
        return made


@pytest.fixture
def telling(toys):
    """Build the toys with a plugin of this class in the place of the one that attributes."""
    return lambda plugin=None, **options: toys(plugin or Telling(), without=("colons",), **options)


def test_the_same_run_is_told(telling):
    pipeline = telling()
    explanation = pipeline.explain(TEXT)
    assert explanation.document == pipeline.analyze(TEXT)
    claim = explanation.document.claims[0]
    assert explanation.of(claim) == (
        Step(
            rule="colon",
            verdict="accepted",
            span=explanation.document.article.span(claim.cue.start, claim.cue.end),
            about=explanation.document.article.span(claim.cue.start, claim.cue.end),
            note="words stand before it",
            stage="quotes",
            plugin="telling",
        ),
        Step(
            rule="end",
            verdict="noted",
            span=claim.content[-1],
            about=explanation.document.article.span(claim.cue.start, claim.cue.end),
            entry="ends.toml: .",
            stage="quotes",
            plugin="telling",
        ),
    )


def test_what_became_nothing_is_told_apart(telling):
    explanation = telling().explain("قال سالم: وصل القطار . غداً")
    assert [(step.span.text, step.note) for step in explanation.rest()] == [(".", "a full stop")]


def test_a_document_is_read_again(telling):
    pipeline = telling()
    document = pipeline.analyze(Article(text=TEXT, id="n7"))
    assert pipeline.explain(document).document == document


def test_a_plugin_need_not_tell(toys):
    explanation = toys().explain(TEXT)
    assert explanation.document.claims
    assert explanation.steps == ()


def test_nobody_is_told_where_nobody_asks(telling):
    heard = []

    class Listening(Telling):
        @hookimpl
        def newsclaims_attribute(self, document):
            heard.append(current_trace())
            return super().newsclaims_attribute(document)

    telling(Listening()).analyze(TEXT)
    assert heard == [NO_TRACE]
    assert current_trace() is NO_TRACE
    assert type(NO_TRACE) is Trace
    assert not NO_TRACE.on


def test_what_was_told_before_a_plugin_failed_is_kept(telling):
    class Failing(Telling):
        @hookimpl
        def newsclaims_attribute(self, document):
            super().newsclaims_attribute(document)
            raise KeyError("no more")

    explanation = telling(Failing(), on_error="skip").explain(TEXT)
    assert explanation.document.claims == ()
    assert [step.rule for step in explanation.steps][:2] == ["colon", "end"]
    with pytest.raises(PluginFailedError, match="no more"):
        telling(Failing()).explain(TEXT)


class Lie(str):
    """A string that cannot be trusted."""

    __slots__ = ()


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        ({"rule": 7}, "step 0: rule is 7"),
        ({"rule": Lie("colon")}, "step 0: rule is"),
        (
            {"verdict": "maybe"},
            "step 0: verdict is 'maybe'; it is one of accepted, noted, rejected",
        ),
        ({"span": "words"}, "step 0: span is 'words', not a span"),
        ({"about": Span(0, 3, "nix")}, "step 0: about .* does not slice back"),
        ({"entry": None}, "step 0: entry is None"),
        ({"note": 10**5000}, "step 0: note is "),
    ],
)
def test_a_step_that_is_not_sound_is_an_error_of_the_plugin(telling, arguments, message):
    class Lying(Telling):
        @hookimpl
        def newsclaims_attribute(self, document):
            current_trace().step(**{"rule": "colon", "verdict": "noted", **arguments})
            return []

    with pytest.raises((PluginFailedError, InvalidResultError), match=message):
        telling(Lying()).explain(TEXT)
    assert telling(Lying()).analyze(TEXT).claims == ()


def test_an_explanation_reads_short(telling):
    shown = repr(telling().explain(TEXT))
    assert shown.startswith("<Explanation of <Document article: ")
    assert shown.endswith(" steps>")
