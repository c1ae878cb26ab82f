"""Plugins that say, beside their hook, how they came to their attributions."""

import pytest
import toy_plugins
from attrs import frozen

from newsclaims import InvalidResultError, PluginFailedError
from newsclaims.explanation import Alternative, Explanation, Reason


@frozen(kw_only=True)
class Telling(toy_plugins.Colons):
    """Tell of each attribution that a colon made it; or what is *told* in its place."""

    told: object = None
    fails: bool = False

    def explain(self, document):
        if self.fails:
            raise KeyError("no reason")
        if self.told is not None:
            return self.told
        return [
            Explanation(
                attribution=made.id,
                rule="a colon",
                reasons=(Reason(aspect="cue", text="a colon", span=made.cue),),
                lost=(Alternative(aspect="cue", text="a name", why="it speaks", span=made.cue),),
            )
            for made in document.attributions
        ]


@pytest.fixture
def telling(toys):
    """Build the toys with `Telling` in the place of the one that attributes."""
    return lambda **options: toys(Telling(**options), without=("colons",))


def test_each_attribution_is_explained(telling):
    pipeline = telling()
    document = pipeline.analyze(toy_plugins.TEXT)
    told = pipeline.explain(document)
    assert document.claims
    assert [one.attribution for one in told] == [claim.id for claim in document.claims]
    assert [one.reasons[0].span for one in told] == [claim.cue for claim in document.claims]


def test_a_plugin_need_not_explain(toys):
    pipeline = toys()
    assert pipeline.explain(pipeline.analyze(toy_plugins.TEXT)) == ()


def test_a_plugin_is_asked_about_its_own_attributions_only(toys):
    class Other:
        """Finds nothing, so that it has nothing to explain."""

        @toy_plugins.hookimpl
        def newsclaims_attribute(self, document):
            return []

        def explain(self, document):
            return [Explanation(attribution=made.id) for made in document.attributions]

    pipeline = toys(Other())
    assert pipeline.explain(pipeline.analyze(toy_plugins.TEXT)) == ()


def test_a_plugin_that_fails_is_named_with_the_article(telling):
    pipeline = telling(fails=True)
    document = pipeline.analyze(toy_plugins.TEXT)
    with pytest.raises(
        PluginFailedError, match=r"'telling'.*explain on article 'article'"
    ) as caught:
        pipeline.explain(document)
    assert isinstance(caught.value.__cause__, KeyError)


@pytest.mark.parametrize(("told", "message"), [(["because"], "because"), (7, "not iterable")])
def test_what_is_no_explanation_is_refused(telling, told, message):
    pipeline = telling(told=told)
    document = pipeline.analyze(toy_plugins.TEXT)
    with pytest.raises((InvalidResultError, PluginFailedError), match=message):
        pipeline.explain(document)
