"""A plugin that needs what not everybody has serves only where somebody asks for it."""

import pytest
import toy_plugins

from newsclaims import MissingLayerError, Pipeline, PluginLoadError

SOURCE = """
import toy_plugins

class Opted(toy_plugins.Words):
    opt_in = True

class OptedNames(toy_plugins.Names):
    opt_in = True
"""


def chosen(pipeline, stage):
    return [choice.plugin for choice in pipeline.plan.stage(stage)]


@pytest.fixture(autouse=True)
def opted(install):
    install("opted", {"opted": "opted:Opted", "opted-names": "opted:OptedNames"}, source=SOURCE)


def test_it_does_not_join_a_stage_that_takes_all(install):
    install("toy", {"words": "toy_plugins:Words", "names": "toy_plugins:Names"})
    assert chosen(Pipeline(), "ner") == ["names"]


def test_it_does_not_compete_for_a_driver_stage(install):
    install("toy", {"words": "toy_plugins:Words"})
    assert chosen(Pipeline(), "tokenizer") == ["words"]


def test_it_serves_the_stages_that_it_is_named_for():
    pipeline = Pipeline(tokenizer="opted", ner="opted-names")
    assert (chosen(pipeline, "tokenizer"), chosen(pipeline, "ner")) == (["opted"], ["opted-names"])


def test_handing_it_in_is_asking_for_it():
    class Handed(toy_plugins.Words):
        opt_in = True

    assert chosen(Pipeline(plugins=[Handed()]), "tokenizer") == ["handed"]


def test_where_it_would_be_the_only_one_the_error_says_how_to_ask_for_it(install):
    install("toy", {"names": "toy_plugins:Names"})
    with pytest.raises(MissingLayerError, match="choose tokenizer='opted'"):
        Pipeline()


def test_it_is_true_or_false():
    class Unsure(toy_plugins.Names):
        opt_in = "perhaps"

    with pytest.raises(PluginLoadError, match="`opt_in` is 'perhaps', not True or False"):
        Pipeline(plugins=[Unsure()])
