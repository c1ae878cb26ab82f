"""Arabic stands in data files, each list of words once, and none of it in Python."""

import ast
import re
import tomllib
from pathlib import Path

import pytest

from newsclaims.text import fold

PLUGINS = Path(__file__).parents[1] / "plugins"
SHARING = ("arabic", "quotes", "actors")
ARABIC = re.compile("[\u0621-\u064a]{2,}")
"""A word of two letters or more; single letters are clitics."""
CLASSES = re.compile(r"\[[^\]]*\]")
"""A class of letters in a regular expression is no word."""
ADAPTERS = ("camel", "farasa", "spacy", "transformers")
"""Plugins around libraries that know the Arabic; what they cut off or put back is the article alone."""
ADAPTED = frozenset({"ال", "لل", r"\1لل", "اختبار"})
"""The article, with the preposition before it, and the word that Farasa is sent first to see whether it answers."""
SAMPLES = Path("newsclaims", "testing")
"""Suites for plugin authors, with articles to read."""
LISTS = (
    "endings.toml",
    "function_words.toml",
    "layout.toml",
    "names.toml",
    "nouns.toml",
    "times.toml",
    "verbs.toml",
    "words.toml",
)


def modules():
    for name in SHARING:
        yield from sorted((PLUGINS / f"newsclaims-{name}" / "src").rglob("*.py"))


def every_module():
    for source in (PLUGINS.parent / "src", *sorted(PLUGINS.glob("*/src"))):
        for path in sorted(source.rglob("*.py")):
            if not path.relative_to(source).is_relative_to(SAMPLES):
                yield pytest.param(path, id=path.relative_to(source).as_posix())


def docstrings(tree):
    """Return the nodes that are docstrings, those of attributes included."""
    return {
        id(statement.value)
        for node in ast.walk(tree)
        for statement in (node.body if isinstance(getattr(node, "body", None), list) else ())
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    }


@pytest.mark.parametrize("path", list(every_module()))
def test_no_arabic_word_stands_in_code(path):
    tree = ast.parse(path.read_text("utf-8"))
    told = docstrings(tree)
    adapts = path.parts[-2].removeprefix("newsclaims_") in ADAPTERS
    words = [
        f"line {node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in told
        and ARABIC.search(CLASSES.sub("", node.value))
        and not (adapts and node.value in ADAPTED)
    ]
    assert words == []


def lists():
    for name in SHARING:
        for path in sorted((PLUGINS / f"newsclaims-{name}" / "src").rglob("data/*.toml")):
            if path.name in LISTS:
                for key, words in tomllib.loads(path.read_text("utf-8")).items():
                    yield f"{name}/{path.name}: {key}", words


def test_no_list_of_words_stands_twice():
    seen = {}
    for where, words in lists():
        key = frozenset(map(fold, words))
        if len(key) > 1:
            assert key not in seen, f"{where} and {seen[key]}"
            seen[key] = where


def test_lists_are_sorted():
    for where, words in lists():
        assert words == sorted(words, key=lambda word: (word[0] != "@", word)), where


def test_every_list_is_asked_for():
    code = "".join(path.read_text("utf-8") for path in modules())
    included = {word[1:] for _, words in lists() for word in words if word[0] == "@"}
    for where, _ in lists():
        key = where.rpartition(" ")[2]
        assert f'"{key}"' in code or key in included, where
