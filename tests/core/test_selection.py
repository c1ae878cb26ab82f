"""Which plugin serves which stage, by names, by the rules, and by the layers they need."""

import pytest

from newsclaims import (
    ConfigurationError,
    MissingLayerError,
    Pipeline,
    PluginLoadError,
    hookimpl,
)


def chosen(pipeline, stage):
    return [choice.plugin for choice in pipeline.plan.stage(stage)]


def reasons(pipeline, stage):
    return [choice.reason for choice in pipeline.plan.stage(stage)]


class TestDriver:
    def test_the_only_one(self, install):
        install("toy", {"words": "toy_plugins:Words"})
        pipeline = Pipeline()
        assert (chosen(pipeline, "tokenizer"), reasons(pipeline, "tokenizer")) == (
            ["words"],
            ["the only one"],
        )

    def test_the_default_of_several(self, install):
        install("toy", {"a": "toy_plugins:Words", "tokenizer": "toy_plugins:Words"})
        pipeline = Pipeline()
        assert (chosen(pipeline, "tokenizer"), reasons(pipeline, "tokenizer")) == (
            ["tokenizer"],
            ["the default"],
        )

    def test_the_named_one(self, install):
        install("toy", {"a": "toy_plugins:Words", "tokenizer": "toy_plugins:Words"})
        pipeline = Pipeline(tokenizer="a")
        assert (chosen(pipeline, "tokenizer"), reasons(pipeline, "tokenizer")) == (["a"], ["named"])

    def test_the_object_handed_in(self, install, toys):
        install("toy", {"tokenizer": "toy_plugins:Words"})
        assert chosen(toys(), "tokenizer") == ["words"]

    def test_two_and_no_choice_is_an_error_that_names_both(self, install):
        install("toy-a", {"a": "toy_plugins:Words"})
        install("toy-b", {"b": "toy_plugins:Words"}, version="3")
        message = r"'a' \(toy-a 1.0\) and 'b' \(toy-b 3\) .* choose one: tokenizer='a'"
        with pytest.raises(ConfigurationError, match=message):
            Pipeline()

    def test_takes_one_at_least(self, toys):
        with pytest.raises(ConfigurationError, match="tokenizer takes one plugin for a language"):
            toys(tokenizer=[])

    def test_takes_one_only_for_a_language(self, install):
        install("toy", {"a": "toy_plugins:Words", "b": "toy_plugins:Words"})
        with pytest.raises(ConfigurationError, match=r"'a' .* and 'b' .* can each serve"):
            Pipeline(tokenizer=["a", "b"])


class TestAll:
    @pytest.fixture(autouse=True)
    def several(self, install):
        install("toy", dict.fromkeys(("z", "numbers", "b"), "toy_plugins:Digits"))

    def test_every_one_the_default_first(self):
        assert chosen(Pipeline(), "numbers") == ["numbers", "b", "z"]

    def test_the_named_ones_in_their_order(self):
        assert chosen(Pipeline(numbers=["z", "b"]), "numbers") == ["z", "b"]
        assert chosen(Pipeline(numbers="b"), "numbers") == ["b"]

    def test_none(self, toys):
        assert chosen(toys(numbers=[]), "numbers") == []

    def test_all_but_the_disabled(self):
        assert chosen(Pipeline(disable=["numbers"]), "numbers") == ["b", "z"]


def test_the_chain_goes_on_after_the_named(install):
    source = (
        "class Same:\n @hookimpl\n def newsclaims_refine_claims(self, claims):\n  return claims\n"
    )
    plugins = dict.fromkeys("abc", "same_claims:Same")
    install("toy-same", plugins, source=source)
    assert chosen(Pipeline(), "refine") == ["a", "b", "c"]
    assert chosen(Pipeline(refine=["c"]), "refine") == ["c", "a", "b"]


class TestNames:
    @pytest.mark.parametrize(
        ("settings", "message"),
        [
            ({"ner": "namse"}, "ner: no plugin 'namse' is installed; did you mean 'names'?"),
            ({"tokenizer": "farasa"}, "tokenizer: no plugin 'farasa' is installed; there are"),
            ({"disable": ["ner"]}, "disable: no plugin 'ner' is installed"),
            ({"options": {"wrods": {}}}, "options: no plugin 'wrods' is .* 'words'"),
            ({"tokenizer": "names"}, "'names' .* cannot serve this stage, only ner"),
            ({"ner": "names", "disable": "names"}, "ner: 'names' is also in `disable`"),
            ({"ner": ["names", "names"]}, "ner names 'names' twice"),
            ({"ner": 3}, "ner is 3, not a plugin name"),
            ({"ner": [""]}, "ner is .* not a plugin name"),
            ({"disable": {"ner"}}, "disable is {'ner'}"),
            ({"options": ["ner"]}, "options is .* not a table"),
            ({"options": {"names": 3}}, "options.names is 3, not a table"),
            ({"on_error": "ignore"}, "on_error is 'ignore'; it is 'raise' or 'skip'"),
        ],
    )
    def test_a_wrong_one_is_an_error(self, toys, settings, message):
        with pytest.raises(ConfigurationError, match=message):
            toys(**settings)

    def test_plugins_must_be_a_list(self):
        with pytest.raises(ConfigurationError, match="not a list of plugin objects"):
            Pipeline(plugins="names")


class TestOptions:
    @pytest.fixture(autouse=True)
    def names(self, install):
        install("toy", {"words": "toy_plugins:Words", "names": "toy_plugins:Names"})

    def test_are_the_fields_of_the_class(self):
        pipeline = Pipeline(options={"names": {"known": ["سالم"]}})
        assert [m.text for m in pipeline.analyze("هند سالم").mentions] == ["سالم"]

    @pytest.mark.parametrize(
        ("options", "message"),
        [
            ({"known": "سالم"}, "known: expected a list, not 'سالم'"),
            ({"known": [1]}, r"known\[0\]: expected a string, not 1"),
            ({"know": []}, "unknown key 'know'"),
        ],
    )
    def test_of_the_wrong_name_or_type_are_an_error(self, options, message):
        with pytest.raises(ConfigurationError, match=f"options.names: .*toy 1.0.*{message}"):
            Pipeline(options={"names": options})

    def test_a_class_without_fields_takes_none(self):
        with pytest.raises(ConfigurationError, match=r"options\.words: .*toy 1\.0"):
            Pipeline(options={"words": {"fast": True}})

    def test_an_object_takes_none(self, toys):
        with pytest.raises(ConfigurationError, match=r"options\.digits: .* takes no options"):
            toys(options={"digits": {"base": 2}})

    def test_a_plugin_that_cannot_be_made_is_named(self, install):
        source = (
            "class Model:\n"
            " def __init__(self): raise OSError('no model')\n"
            " @hookimpl\n"
            " def newsclaims_recognize(self): return []\n"
        )
        install("toy-model", {"model": "toy_model:Model"}, version="7", source=source)
        with pytest.raises(PluginLoadError, match=r"'model' \(toy-model 7\) .* OSError: no model"):
            Pipeline()


class TestLayers:
    def test_a_missing_one_says_what_to_install(self, toys):
        message = "'names' .* requires the layer 'tokens'.* install .* newsclaims-tokenizer"
        with pytest.raises(MissingLayerError, match=message):
            toys(without=("words",))

    def test_a_disabled_one_says_so(self, install, toys):
        install("toy", {"tokenizer": "toy_plugins:Words"})
        with pytest.raises(MissingLayerError, match=r"enable 'tokenizer' \(toy 1\.0\)"):
            toys(without=("words",), disable=["tokenizer"])

    def test_the_only_tokenizer_may_go_where_nothing_needs_it(self, toys):
        pipeline = toys(disable=["words", "names", "colons", "speakers"])
        assert [q.text for q in pipeline.analyze("مر 12 قطارا").quantities] == ["12"]

    def test_a_finer_one_must_be_given_expressly(self, toys):
        class Clitics:
            requires = ("tokens.clitics",)

            @hookimpl
            def newsclaims_recognize(self):
                return []

        with pytest.raises(MissingLayerError, match=r"requires the layer 'tokens\.clitics'"):
            toys(Clitics())

    def test_a_later_one_is_too_late(self, toys):
        class Early:
            requires = ("actors",)

            @hookimpl
            def newsclaims_recognize(self):
                return []

        with pytest.raises(MissingLayerError, match="which the stage 'actors' gives only later"):
            toys(Early())

    def test_a_plugin_of_two_stages_may_need_for_the_second_what_the_first_lacks(self, toys):
        class Both:
            requires = ("attributions",)

            @hookimpl
            def newsclaims_recognize(self):
                return []

            @hookimpl
            def newsclaims_refine_claims(self, claims):
                return claims

        assert chosen(toys(Both()), "refine") == ["both"]

    def test_a_missing_one_that_is_only_used_is_a_diagnostic(self, toys):
        [no_stage, degraded] = toys(without=("names",)).analyze("نص").diagnostics
        assert (degraded.level, degraded.plugin) == ("info", "colons")
        assert "without the layer 'mentions'" in degraded.message
        assert no_stage.message == "no plugin serves the stage 'ner': no mentions"

    def test_no_plugin_at_all_is_an_error(self):
        with pytest.raises(MissingLayerError, match=r"pip install newsclaims\[arabic\]"):
            Pipeline()


def test_the_plan_can_be_read(toys):
    pipeline = toys()
    assert "tokenizer: words (handed to the pipeline), handed to the pipeline" in str(pipeline.plan)
    assert repr(pipeline) == (
        "<Pipeline language=None, tokenizer=words, ner=names, numbers=digits, quotes=colons, actors=speakers,"
        " refine=None, annotate=None>"
    )
