"""What the rules look for is data: no words in the code, lists that a linguist can edit."""

from __future__ import annotations

import ast
import re
import sys
import tomllib
from collections.abc import Iterator
from importlib.resources import files
from pathlib import Path

import newsclaims_numbers
import pytest
from newsclaims_numbers.data_files import FunctionWords
from newsclaims_numbers.rule_words import RuleWords

from newsclaims.errors import LexiconError
from newsclaims.lexicon import load_toml

SOURCE = Path(newsclaims_numbers.__file__).parent
LETTER = r"[\u0620-\u063A\u0641-\u064A\u066E-\u06D3]"
WORD = re.compile(rf"{LETTER}[\u0610-\u061A\u0640\u064B-\u065F]*{LETTER}")
EDITED = {"rule_words.toml": RuleWords, "function_words.toml": FunctionWords}


def written(name: str) -> str:
    return files("newsclaims_numbers").joinpath(f"data/{name}").read_text("utf-8")


def lists(table: dict[str, object], path: str = "") -> Iterator[tuple[str, list[str]]]:
    """Yield every list of words of a data file with the path to it."""
    for key, value in table.items():
        if isinstance(value, dict):
            yield from lists(value, f"{path}{key}.")
        elif isinstance(value, list) and all(isinstance(word, str) for word in value):
            yield path + key, value


def strings(code: str) -> Iterator[str]:
    """Yield the strings of a module but for those that stand by themselves, as docstrings do."""
    tree = ast.parse(code)
    alone = {id(node.value) for node in ast.walk(tree) if isinstance(node, ast.Expr)}
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant) and isinstance(node.value, str) and id(node) not in alone:
            yield node.value


@pytest.mark.parametrize("path", sorted(SOURCE.rglob("*.py")), ids=lambda path: path.name)
def test_no_word_of_two_letters_stands_in_the_code(path: Path) -> None:
    assert [text for text in strings(path.read_text("utf-8")) if WORD.search(text)] == []


def test_the_check_for_words_in_the_code_sees_them() -> None:
    code = '"""إلى"""\nUNTIL = ("و", "إلى")  # حتى\n"حتى"'
    assert [text for text in strings(code) if WORD.search(text)] == ["إلى"]


@pytest.mark.parametrize("name", EDITED)
def test_the_lists_are_sorted(name: str) -> None:
    found = dict(lists(tomllib.loads(written(name))))
    assert found == {key: sorted(words) for key, words in found.items()}


def test_no_list_stands_twice() -> None:
    seen: dict[frozenset[str], str] = {}
    for name in EDITED:
        for key, words in lists(tomllib.loads(written(name))):
            if len(words) > 1:
                assert seen.setdefault(frozenset(words), f"{name}: {key}") == f"{name}: {key}"


@pytest.mark.parametrize(
    ("name", "slip", "fault"),
    [
        ("rule_words.toml", ('nil = "صفر"', ""), "particles.nil: is missing"),
        ("rule_words.toml", ('nil = "صفر"', "nil = 0"), "particles.nil: expected a string, not 0"),
        ("rule_words.toml", ('nil = "صفر"', 'null = "صفر"'), "unknown key 'null'"),
        (
            "rule_words.toml",
            ('["إلى", "حتى", "لغاية"]', '["إلى", "الى"]'),
            "until: الي stands twice",
        ),
        (
            "function_words.toml",
            ('"أساتذة"', '"أساتذة", "دعاة"'),
            "plurals_in_t: دعاة stands twice",
        ),
    ],
)
def test_a_slip_is_named_by_file_and_key(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, slip: tuple[str, str], fault: str
) -> None:
    text, (old, new) = written(name), slip
    assert old in text
    package = tmp_path / "numbers_with_a_slip"
    package.mkdir()
    (package / "__init__.py").touch()
    (package / name).write_text(text.replace(old, new, 1), "utf-8")
    monkeypatch.syspath_prepend(tmp_path)
    try:
        with pytest.raises(LexiconError, match=rf"slip/{name}: .*{re.escape(fault)}"):
            load_toml(package.name, name, EDITED[name])
    finally:
        sys.modules.pop(package.name, None)
