"""The word lists: what the files hold, and what a slip in them says."""

import importlib
import re
import tomllib
from importlib.resources import files

import pytest
from newsclaims_arabic.lists import PACKAGE, WORDS, Lists
from newsclaims_arabic.noun_phrase.governing import GOVERNING

from newsclaims.errors import LexiconError
from newsclaims.text import fold

FILES = (
    "endings.toml",
    "function_words.toml",
    "layout.toml",
    "names.toml",
    "nouns.toml",
    "times.toml",
    "verbs.toml",
)


def lists_of(name):
    return tomllib.loads(files(PACKAGE).joinpath("data", name).read_text("utf-8"))


@pytest.fixture
def made(tmp_path, monkeypatch):
    """Return what makes lists of the text of a file."""

    def make(text, shared=None):
        package = tmp_path / "made_words"
        (package / "data").mkdir(parents=True)
        (package / "__init__.py").touch()
        (package / "data" / "words.toml").write_text(text, "utf-8")
        monkeypatch.syspath_prepend(str(tmp_path))
        importlib.invalidate_caches()
        monkeypatch.delitem(__import__("sys").modules, "made_words", raising=False)
        return Lists("made_words", "words.toml", shared=shared)

    return make


def test_lists_are_folded_and_filled():
    for name in WORDS:
        assert WORDS[name]
        assert {fold(word) for word in WORDS[name]} == WORDS[name]


@pytest.mark.parametrize("file", FILES)
def test_words_are_sorted(file):
    for name, words in lists_of(file).items():
        assert words == sorted(words, key=lambda word: (word[0] != "@", word)), name


def test_no_two_lists_hold_the_same_words():
    seen = {}
    for file in FILES:
        for name, words in lists_of(file).items():
            key = frozenset(map(fold, words))
            assert len(key) == 1 or key not in seen, f"{name} and {seen.get(key)}"
            seen[key] = name


def test_a_participle_governs_its_own_preposition():
    assert "مشرف" in GOVERNING["علي"]


def test_a_list_includes_another(made):
    lists = made('near = ["هنا"]\nplaces = ["@near", "هناك"]')
    assert lists["places"] == {"هنا", "هناك"}


def test_a_list_may_be_that_of_the_library(made):
    lists = made('mine = ["@negations", "كلا"]', shared=WORDS)
    assert lists["mine"] == WORDS["negations"] | {"كلا"}
    assert lists["negations"] == WORDS["negations"]


def test_endings_are_the_longest_first(made):
    assert made('ends = ["ن", "ون"]').endings("ends") == ("ون", "ن")


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("places = []", r"words\.toml: places: is empty"),
        ('places = ["هنا", "هنا"]', r"words\.toml: places: هنا: stands twice"),
        ('places = "هنا"', r"words\.toml"),
        ('places = ["@none"]', r"no list none"),
    ],
)
def test_a_slip_is_named(made, text, message):
    with pytest.raises(LexiconError, match=message):
        made(text)["places"]


def test_a_missing_file_is_named():
    with pytest.raises(LexiconError, match=re.escape("newsclaims/data/phrases.toml")):
        Lists("newsclaims", "phrases.toml")
