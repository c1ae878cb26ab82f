"""A pipeline from a file or a mapping, and the recipe that it pickles as."""

import pickle

import pytest
from toy_plugins import TEXT

from newsclaims import ConfigurationError, Pipeline


@pytest.fixture(autouse=True)
def toys_installed(install):
    install(
        "toy",
        {
            "words": "toy_plugins:Words",
            "names": "toy_plugins:Names",
            "digits": "toy_plugins:Digits",
            "numbers": "toy_plugins:Digits",
        },
    )


@pytest.fixture
def file(tmp_path):
    def write(text):
        path = tmp_path / "newsclaims.toml"
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


def test_a_file_says_what_the_arguments_do(file):
    path = file("""\ufeff
        tokenizer = "words"
        numbers = ["digits"]
        on_error = "skip"
        disable = ["numbers"]

        [options.names]
        known = ["سالم"]
    """)
    expected = Pipeline(
        tokenizer="words",
        numbers=["digits"],
        on_error="skip",
        disable=["numbers"],
        options={"names": {"known": ["سالم"]}},
    )
    for pipeline in (Pipeline.from_config(path), Pipeline.from_config(str(path))):
        assert pipeline.plan == expected.plan
        assert pipeline.analyze(TEXT) == expected.analyze(TEXT)
        assert pipeline.__reduce__() == expected.__reduce__()


def test_a_mapping_says_the_same():
    assert [
        c.plugin for c in Pipeline.from_config({"numbers": "digits"}).plan.stage("numbers")
    ] == ["digits"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("tokeniser = 'words'", "unknown key 'tokeniser'; did you mean 'tokenizer'?"),
        ("plugins = ['names']", "unknown key 'plugins'"),
        ("tokenizer = 3", "tokenizer is 3, not a plugin name"),
        ("disable = 'ner'", "disable: no plugin 'ner' is installed"),
        ("[options.names]\nknown = 'سالم'", "options.names: .* known: expected a list"),
        ("tokenizer = ", "not a TOML file: Invalid value"),
        (b"tokenizer = '\xff'", "not a TOML file: 'utf-8' codec"),
    ],
)
def test_an_error_names_file_and_key(file, text, message):
    with pytest.raises(ConfigurationError, match=f"newsclaims.toml: {message}"):
        Pipeline.from_config(file(text))


def test_a_file_that_cannot_be_read_is_an_error(tmp_path):
    with pytest.raises(ConfigurationError, match=r"nowhere\.toml: cannot be read: No such file"):
        Pipeline.from_config(tmp_path / "nowhere.toml")
    with pytest.raises(ConfigurationError, match="cannot be read: Is a directory"):
        Pipeline.from_config(tmp_path)


def test_an_error_in_a_mapping_names_no_file():
    with pytest.raises(ConfigurationError, match="settings: unknown key 'nre'"):
        Pipeline.from_config({"nre": "names"})


class TestPickle:
    def test_is_a_recipe_of_a_few_hundred_bytes(self):
        pipeline = Pipeline(
            numbers=["digits", "numbers"],
            options={"names": {"known": ["سالم", "هند"]}},
            on_error="skip",
        )
        pipeline.analyze(TEXT)
        recipe = pickle.dumps(pipeline)
        assert len(recipe) < 400
        again = pickle.loads(recipe)  # noqa: S301 - just pickled
        assert again.plan == pipeline.plan
        assert again.analyze(TEXT) == pipeline.analyze(TEXT)

    def test_holds_the_objects_handed_in(self):
        from toy_plugins import Colons

        pipeline = Pipeline(plugins=[Colons()], numbers="digits")
        again = pickle.loads(pickle.dumps(pipeline))  # noqa: S301 - just pickled
        assert again.analyze(TEXT) == pipeline.analyze(TEXT)
