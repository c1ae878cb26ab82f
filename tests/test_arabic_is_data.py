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


def docstrings(tree):
    """Return the nodes that are docstrings, those of attributes included."""
    return {
        id(statement.value)
        for node in ast.walk(tree)
        for statement in (node.body if isinstance(getattr(node, "body", None), list) else ())
        if isinstance(statement, ast.Expr) and isinstance(statement.value, ast.Constant)
    }


@pytest.mark.parametrize("path", list(modules()), ids=lambda path: path.stem)
def test_no_arabic_word_stands_in_code(path):
    tree = ast.parse(path.read_text("utf-8"))
    told = docstrings(tree)
    words = [
        f"line {node.lineno}: {node.value}"
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant)
        and isinstance(node.value, str)
        and id(node) not in told
        and ARABIC.search(node.value)
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
