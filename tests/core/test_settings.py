"""A pipeline from a file or a mapping, and the recipe that it pickles as."""

import pickle
import re
from collections.abc import Mapping
from datetime import date
from typing import Literal

import attrs
import pytest
from toy_plugins import TEXT

from newsclaims import ConfigurationError, Pipeline, hookimpl
from newsclaims._plugins.settings import SETTINGS_KEYS, read_settings


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


TOML = {
    "true": "true",
    "false": "false",
    "a number": "3",
    "zero": "0",
    "a fraction": "0.5",
    "no fraction": "0.0",
    "an empty text": '""',
    "a text": '"names"',
    "an empty list": "[]",
    "a list of numbers": "[3]",
    "a list of an empty text": '[""]',
    "an empty table": "{}",
    "a table": "{a = 3}",
    "a day": "2024-03-09",
    "a day and time": "2024-03-09T12:00:00Z",
    "a time": "12:00:00",
}
FITS = {
    **{key: {"a text"} for key in ["language", "tokenizer", "actors"]},
    **{
        key: {"a text", "an empty list"}
        for key in ["ner", "numbers", "quotes", "refine", "annotate"]
    },
    "disable": {"a text", "an empty list"},
    "on_error": set(),
    "options": {"an empty table"},
    "options.names": {"an empty table"},
    "options.names.known": {"an empty list", "a list of an empty text"},
}


def test_every_key_is_tried():
    assert {key.partition(".")[0] for key in FITS} == {*SETTINGS_KEYS}


@pytest.mark.parametrize(
    ("key", "value"), [(key, one) for key in FITS for one in TOML if one not in FITS[key]]
)
def test_law_a_value_of_the_wrong_type_is_refused_with_file_and_key(file, key, value):
    with pytest.raises(ConfigurationError, match=r"newsclaims\.toml: ") as caught:
        Pipeline.from_config(file(f"{key} = {TOML[value]}\n"))
    said = str(caught.value)
    assert all(part in said for part in key.split("."))


@pytest.mark.parametrize(
    ("kind", "fits"),
    [
        (str, {"a text", "an empty text"}),
        (int, {"a number", "zero"}),
        (float, {"a number", "zero", "a fraction", "no fraction"}),
        (bool, {"true", "false"}),
        (str | None, {"a text", "an empty text"}),
        (Literal["names", 3], {"a text", "a number"}),
        (Literal[0, 1], {"zero"}),
        (tuple[str, ...], {"an empty list", "a list of an empty text"}),
        (list[int], {"an empty list", "a list of numbers"}),
        (frozenset[str], {"an empty list", "a list of an empty text"}),
        (dict[str, int], {"an empty table", "a table"}),
        (Mapping[str, int], {"an empty table", "a table"}),
        (dict[int, str], {"an empty table"}),
        (int | tuple[int, ...], {"a number", "zero", "an empty list", "a list of numbers"}),
        (date | None, {"a day", "a day and time"}),
    ],
)
def test_law_an_option_takes_what_its_type_says(file, kind, fits):
    @attrs.frozen
    class Told:
        name = "told"
        key: kind

        @hookimpl
        def newsclaims_recognize(self):
            return []

    taken = set()
    for name, value in TOML.items():
        settings = read_settings(file(f"options.told.key = {value}\n"))
        try:
            Pipeline(plugins=[Told], tokenizer="words", **settings)
        except ConfigurationError as error:
            assert re.match(r"options\.told: .*\bkey\b.*: (expected|.* is not)", str(error))  # noqa: PT017 - one of two ends
        else:
            taken.add(name)
    assert taken == fits


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
