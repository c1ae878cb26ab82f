"""Law: whatever a plugin puts into a field, the pipeline takes it or names the plugin."""

import attrs
import pytest
from hostile_values import forced
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from toy_plugins import ALL, TEXT

from newsclaims import Cue, Document, InvalidResultError, Pipeline, Span, codec, hookimpl

RUBBISH = st.sampled_from(
    [
        None,
        True,
        -1,
        0,
        10**9,
        1.5,
        float("nan"),
        "",
        "قطار",
        b"x",
        (),
        (None,),
        ("x", 3),
        [3],
        {},
        {"c1": ("a1",)},
        {3: 3},
        set(),
        object(),
        Span(0, 4, "قالت"),
        Span(None, "4", 3),
        (Span(0, 4, "قالت"), Span(0, 4, "قالت")),
        Cue(0, 4, "قالت", lemma=None),
    ]
)


def spoiled(draw, thing):
    """Return *thing* with rubbish in one field, perhaps deep inside."""
    if isinstance(thing, tuple | list) and thing:
        place = draw(st.integers(0, len(thing) - 1))
        return tuple(spoiled(draw, one) if n == place else one for n, one in enumerate(thing))
    if not attrs.has(type(thing)) or draw(st.integers(0, 9)) == 0:
        return draw(RUBBISH)
    field = draw(st.sampled_from([f.name for f in attrs.fields(type(thing))]))
    old = getattr(thing, field)
    deep = draw(st.booleans()) and (attrs.has(type(old)) or isinstance(old, tuple))
    return forced(thing, field, spoiled(draw, old) if deep else draw(RUBBISH))


class Refiner:
    """Leave the claims as they are."""

    @hookimpl
    def newsclaims_refine_claims(self, claims):
        return claims


@settings(deadline=None, max_examples=150, suppress_health_check=list(HealthCheck))
@given(st.sampled_from([*ALL, Refiner]), st.data())
def test_law_rubbish_is_taken_or_named(toy, data):
    [hook] = [name for name in dir(toy) if name.startswith("newsclaims_")]

    class Spoiler:
        seen = put = None

        @hookimpl(wrapper=True, specname=hook)
        def newsclaims_spoil(self):
            self.seen = yield
            return self.seen if self.put is None else self.put[0]

    # Drawn outside of the hook: what Hypothesis raises to give up an example is no plugin's error.
    spoiler = Spoiler()
    pipeline = Pipeline(plugins=[*(toy() for toy in ALL), Refiner(), spoiler])
    pipeline.analyze(TEXT)
    spoiler.put = [spoiled(data.draw, spoiler.seen)]
    try:
        document = pipeline.analyze(TEXT)
    except InvalidResultError as error:
        assert f"plugin '{toy.__name__.lower()}'" in str(error)  # noqa: PT017 - one of two ends
    else:
        assert isinstance(document, Document)
        assert codec.loads(codec.dumps(document, full=True)) == document


@pytest.mark.parametrize("rubbish", [None, 3, "قطار", object(), {}])
def test_rubbish_in_place_of_a_result(rubbish):
    class Words:
        @hookimpl
        def newsclaims_tokenize(self):
            return rubbish

    with pytest.raises(InvalidResultError, match="plugin 'words'"):
        Pipeline(plugins=[Words()]).analyze(TEXT)
