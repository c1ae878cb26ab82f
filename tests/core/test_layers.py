"""Layers that plugins add: in an order that follows from who needs whom, checked and signed."""

import pytest
from attrs import evolve
from toy_plugins import TEXT, Adding, Names

from newsclaims import (
    InvalidResultError,
    Layer,
    MissingLayerError,
    PluginLoadError,
    Provenance,
    codec,
    hookimpl,
    load_report,
)
from newsclaims.trace import current_trace

CHOSEN = {
    "tokenizer": "words",
    "ner": "names",
    "numbers": "digits",
    "quotes": "colons",
    "actors": "speakers",
}


def adding(name, layers=None, **said):
    """Return a plugin that adds *layers*, or one of its own that lists those there were."""
    return Adding(name, {f"{name}.seen": None} if layers is None else layers, **said)


def names(pipeline):
    return [choice.plugin for choice in pipeline.plan.stage("annotate")]


class TestOneLayer:
    def test_it_runs_after_the_claims_and_is_signed(self, toys):
        class Sure:
            name = "sure"
            requires = ("claims",)
            provides = ("sure.shares",)

            @hookimpl
            def newsclaims_annotate(self, document):
                return {"sure.shares": {claim.id: [claim.confidence] for claim in document.claims}}

        document = toys(Sure()).analyze(TEXT)
        value = {"c1": [1.0], "c2": [1.0], "c3": [1.0]}
        assert document.layer("sure.shares") == value
        signed = Provenance(plugin="sure")
        assert document.layers == (Layer(name="sure.shares", value=value, provenance=signed),)
        assert isinstance(hash(document), int)

    def test_it_is_in_both_forms_of_json_and_comes_back(self, toys):
        document = toys(adding("ships", {"ships.topics": ["ميناء", {"n": 1}]})).analyze(TEXT)
        for full in (False, True):
            data = codec.to_dict(document, full=full)
            assert data["layers"][0]["value"] == ["ميناء", {"n": 1}]
            assert codec.from_dict(data).layers == document.layers
            assert codec.loads(codec.dumps(document, full=full)).layers == document.layers
        assert codec.loads(codec.dumps(document, full=True)) == document

    def test_other_processes_give_the_same(self, toys):
        pipeline = toys(adding("ships"), annotate="ships", **CHOSEN)
        assert list(pipeline.pipe([TEXT], processes=2)) == [pipeline.analyze(TEXT)]

    def test_a_document_without_it_costs_nothing_in_json(self, toys):
        assert "layers" not in codec.to_dict(toys().analyze(TEXT), full=True)

    def test_asking_for_a_layer_that_is_not_there(self, toys):
        document = toys(adding("ships")).analyze(TEXT)
        with pytest.raises(KeyError, match=r"no layer 'ships.x'; of those .* there is ships.seen"):
            document.layer("ships.x")
        assert document.layer("ships.x", None) is None
        assert document.layer("ships.seen", 3) == ()

    def test_a_text_of_nothing_has_none(self, toys):
        assert toys(adding("ships")).analyze(" ").layers == ()


class TestOrder:
    def test_who_requires_a_layer_runs_after_who_adds_it(self, toys):
        pipeline = toys(
            adding("a", requires=("c.seen",)), adding("b", uses=("a.seen",)), adding("c")
        )
        assert names(pipeline) == ["c", "a", "b"]
        document = pipeline.analyze(TEXT)
        assert [layer.name for layer in document.layers] == ["c.seen", "a.seen", "b.seen"]
        assert document.layer("b.seen") == ("c.seen", "a.seen")

    def test_where_nobody_needs_anybody_it_is_that_of_choice(self, toys):
        assert names(toys(adding("b"), adding("a"))) == ["a", "b"]
        assert names(toys(adding("b"), adding("a"), annotate=["b"])) == ["b"]
        assert names(toys(adding("b"), adding("a"), annotate=["b", "a"])) == ["b", "a"]

    def test_of_two_circles_the_first_is_told_of(self, toys):
        needs = {"a": "b", "b": "a", "c": "d", "d": "c"}
        plugins = [adding(one, requires=(f"{other}.seen",)) for one, other in needs.items()]
        with pytest.raises(MissingLayerError, match=r"'a' waits for 'b\.seen', 'b' waits"):
            toys(*plugins)

    def test_a_circle_is_an_error_that_says_so(self, toys):
        circle = [
            adding("a", requires=("b.seen",)),
            adding("b", uses=("c.seen",)),
            adding("c", requires=("a.seen",)),
            adding("d", requires=("a.seen",)),
        ]
        with pytest.raises(MissingLayerError) as caught:
            toys(*circle)
        assert str(caught.value) == (
            "plugins wait for each other's layers: 'a' waits for 'b.seen', 'b' waits for 'c.seen', "
            "'c' waits for 'a.seen'; disable one of them, or take a layer from its `requires` or "
            "`uses`"
        )

    def test_who_waits_for_itself_is_told(self, toys):
        with pytest.raises(
            MissingLayerError, match=r"'a' waits for 'a.seen', which it gives itsel"
        ):
            toys(adding("a", requires=("a.seen",)))

    def test_a_layer_that_nobody_adds_is_an_error(self, toys):
        with pytest.raises(MissingLayerError) as caught:
            toys(adding("a", requires=("b.seen",)))
        assert str(caught.value) == (
            "plugin 'a' (handed to the pipeline) requires the layer 'b.seen', which no chosen plugin"
            " gives; install the plugin 'b', or correct `requires`"
        )

    def test_one_that_was_not_chosen_is_named(self, toys):
        with pytest.raises(MissingLayerError, match="no chosen plugin gives; choose annotate='b'"):
            toys(adding("a", requires=("b.seen",)), adding("b"), annotate="a")

    def test_a_layer_that_it_would_use_is_told_of(self, toys):
        document = toys(adding("a", uses=("b.seen",))).analyze(TEXT)
        said = [one.message for one in document.diagnostics]
        assert "'a' works without the layer 'b.seen'" in said

    def test_an_earlier_stage_cannot_require_it(self, toys):
        class Early:
            requires = ("b.seen",)

            @hookimpl
            def newsclaims_recognize(self):
                return []

        with pytest.raises(MissingLayerError, match="'annotate' gives only later"):
            toys(Early(), adding("b"))

    def test_a_plugin_of_two_stages_may_require_it_for_the_later(self, toys):
        class Both(Adding):
            @hookimpl
            def newsclaims_recognize(self):
                return []

        both = Both("both", {"both.seen": None}, requires=("b.seen",))
        assert names(toys(both, adding("b"))) == ["b", "both"]


class TestDeclaration:
    @pytest.mark.parametrize(
        ("provides", "message"),
        [
            ((), "`provides` names no layer of its own; name it after the plugin"),
            (("mentions",), "newsclaims_recognize, which gives it, is not implemented"),
            (("boats.topics",), "is called 'ships'; .* such as 'ships.topics'"),
            (
                ("tokens.topics",),
                "`provides` names 'tokens.topics'; the layers are language, tokens, ",
            ),
            (
                ("ships.Topics",),
                "`provides` names 'ships.Topics'; the layers are language, tokens, ",
            ),
        ],
    )
    def test_what_it_may_not_provide(self, toys, provides, message):
        class Ships:
            @hookimpl
            def newsclaims_annotate(self):
                return {}

        Ships.provides = provides
        with pytest.raises(PluginLoadError, match=message):
            toys(Ships())

    def test_an_installed_one_is_reported(self, install):
        source = (
            "class Ships:\n provides = ('boats.topics',)\n @hookimpl\n"
            " def newsclaims_annotate(self):\n  return {}\n"
        )
        install("ships", {"ships": "ships:Ships"}, source=source)
        [entry] = load_report().entries
        assert entry.status == "broken"
        assert "is called 'ships'" in entry.reason

    def test_the_report_has_its_layers(self, install):
        source = (
            "class Ships:\n provides = ('ships.topics',)\n @hookimpl\n"
            " def newsclaims_annotate(self):\n  return {'ships.topics': 1}\n"
        )
        install("ships", {"ships": "ships:Ships"}, source=source)
        assert load_report().entries[0].layers == ("ships.topics",)


class TestFaults:
    @pytest.mark.parametrize(
        ("result", "message"),
        [
            (None, "returned None, not a dict of layers by name"),
            ([], "returned [], not a dict"),
            ({}, "layers: 'ships.x' is missing, which `provides` names; give None where"),
            (
                {"ships.x": 1, "ships.y": 2},
                "'ships.y' is none that it gives; `provides` names ship",
            ),
            ({"ships.x": {"a": [{1}]}}, "layer ships.x['a'][0] is a set, no JSON value"),
            ({"ships.x": float("nan")}, "layer ships.x is nan, which JSON has no number for"),
            ({3: 1}, "layers: 3 is none that it gives"),
        ],
    )
    def test_what_it_may_not_return(self, toys, result, message):
        class Ships:
            provides = ("ships.x",)

            @hookimpl
            def newsclaims_annotate(self):
                return result

        with pytest.raises(InvalidResultError) as caught:
            toys(Ships()).analyze(TEXT)
        assert "plugin 'ships' (handed to the pipeline) broke the contract of newsclaims_annot" in (
            str(caught.value)
        )
        assert message in str(caught.value)

    def test_one_that_fails_costs_its_layer_and_who_requires_it(self, toys):
        class Boom(Adding):
            @hookimpl
            def newsclaims_annotate(self):
                raise RuntimeError("عطل")

        pipeline = toys(
            Boom("boom", {"boom.x": 1}),
            adding("needs", requires=("boom.x",)),
            adding("other"),
            on_error="skip",
        )
        document = pipeline.analyze(TEXT)
        assert [layer.name for layer in document.layers] == ["other.seen"]
        assert len(document.claims) == 3
        errors = [d for d in document.diagnostics if d.level == "error"]
        assert [error.plugin for error in errors] == ["boom", "needs"]
        assert "was not called: it requires boom.x" in errors[1].message

    def test_one_of_another_language_costs_its_layer_and_who_requires_it(self, toys):
        english = adding("english")
        english.languages = ("en",)
        document = toys(english, adding("needs", requires=("english.seen",))).analyze(TEXT)
        assert document.layers == ()
        [warning] = [d.message for d in document.diagnostics if d.level == "warning"]
        assert warning.startswith(
            "no plugin of the stage annotate serves the language ar, so ther"
        ) or ("there are no english.seen, needs.seen" in warning)

    @pytest.mark.parametrize(
        ("layer", "message"),
        [
            ({"name": "topics"}, "layer 0: name is 'topics', not one of its own"),
            ({"name": 3}, "layers[0].name: expected a string, not 3"),
            ({"value": float("nan")}, "layers[0]: value is nan, which JSON has no number for"),
        ],
    )
    def test_json_that_is_no_layer(self, toys, layer, message):
        data = codec.to_dict(toys(adding("ships")).analyze(TEXT))
        data["layers"][0] |= layer
        with pytest.raises(codec.DocumentError) as caught:
            codec.from_dict(data)
        assert message in str(caught.value)

    def test_two_layers_of_one_name_are_no_document(self, toys):
        data = codec.to_dict(toys(adding("ships")).analyze(TEXT))
        data["layers"] *= 2
        with pytest.raises(codec.DocumentError, match=r"layer 1: name is 'ships.seen', not one of"):
            codec.from_dict(data)


def test_it_can_be_wrapped_and_told_of(toys):
    class Twice:
        @hookimpl(wrapper=True)
        def newsclaims_annotate(self):
            found = yield
            return {name: [value, value] for name, value in found.items()}

    class Telling(Adding):
        @hookimpl
        def newsclaims_annotate(self, document):
            current_trace().step("seen", "noted", document.article.span(0, 4))
            return {"telling.x": 1}

    pipeline = toys(Twice(), Telling("telling", {"telling.x": 1}))
    assert pipeline.analyze(TEXT).layer("telling.x") == (1, 1)
    [step] = [step for step in pipeline.explain(TEXT).steps if step.plugin == "telling"]
    assert (step.stage, step.rule) == ("annotate", "seen")
    assert [c.stage for c in pipeline.measure([pipeline.analyze(TEXT).article])][-1] == "annotate"


def test_a_layer_can_stand_on_another_document(toys):
    document = toys(Names(), without=("names",)).analyze(TEXT)
    added = evolve(document, layers=(Layer(name="desk.note", value="راجع"),))
    assert codec.loads(codec.dumps(added, full=True)) == added
