"""No regular expression repeats a group possessively: Python before 3.11.5 matches that wrongly.

``(?:[.,]\\d+)*`` within ``(?>...)`` says the same to every Python. See python/cpython#106052 and, for
groups that capture, python/cpython#101955.
"""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
FOLDERS = ("src", "tools", "benchmarks", "plugins/*/src", "plugins/*/tools")
MODULES = [path for folder in FOLDERS for path in sorted(ROOT.glob(f"{folder}/**/*.py"))]

# What is put in and cannot be read here may be a group.
UNKNOWN = "(?:.)"
POSSESSIVE_GROUP = re.compile(
    r"""
    (?: \A | (?<!\\) (?:\\\\)* \) | %[a-z] | (?<! \d ) (?<! , ) \} )  # a group, or what is put in
    \s* (?: [*+?] | \{\d*,?\d*\} ) \+
    """,
    re.VERBOSE,
)


def texts(source: str) -> Iterator[tuple[int, str]]:
    """Yield the line and the value of each string of *source*, joined as far as it can be read."""
    tree = ast.parse(source)
    known: dict[str, str] = {}
    for node in tree.body:
        match node:
            case ast.Assign(targets=[ast.Name(name)]):
                known[name] = joined(node.value, known)
    inner = {
        id(part)
        for node in ast.walk(tree)
        if isinstance(node, ast.BinOp | ast.JoinedStr)
        for part in ast.iter_child_nodes(node)
    }
    for node in ast.walk(tree):
        if isinstance(node, ast.Constant | ast.JoinedStr | ast.BinOp) and id(node) not in inner:
            yield node.lineno, joined(node, known)


def joined(node: ast.expr, known: dict[str, str]) -> str:
    match node:
        case ast.Constant(str(value)):
            return value
        case ast.JoinedStr(values):
            return "".join(joined(value, known) for value in values)
        case ast.FormattedValue(value) | ast.BinOp(value, ast.Mod(), _):
            return joined(value, known)
        case ast.BinOp(left, ast.Add(), right):
            return joined(left, known) + joined(right, known)
        case ast.Name(name):
            return known.get(name, UNKNOWN)
    return UNKNOWN


def faults(source: str) -> list[int]:
    return [line for line, text in texts(source) if POSSESSIVE_GROUP.search(text)]


@pytest.mark.parametrize("path", MODULES, ids=lambda path: str(path.relative_to(ROOT)))
def test_no_pattern_repeats_a_group_possessively(path: Path):
    assert faults(path.read_text(encoding="utf-8")) == []


@pytest.mark.parametrize(
    "source",
    [
        r're.compile(r"\d+(?:[.,]\d+)*+")',
        r're.compile(r"\d+(?:[.,]\d+)++")',
        r're.compile(r"\d+(?:[.,]\d+)?+")',
        r're.compile(r"\d+(?:[.,]\d+){2}+")',
        r're.compile(r"\d+(?:[.,]\d+){,3}+")',
        r're.compile(r"(?: ا | ب ) *+", re.VERBOSE)',
        r're.compile(r"(?>ا|ب)*+")',
        r're.compile(r"(?P<word>ا|ب)*+")',
        r're.compile(r"\\(ا|\))*+")',
        r're.compile("(?:ا|ب)" "*+")',
        r're.compile("(?:ا|ب)" + "*+")',
        r're.compile(LETTER + "*+")',
        r're.compile(f"{LETTER}*+")',
        'LETTER = "(?:ا|ب)"\nre.compile(f"{LETTER}*+")',
        'MARK = "ا|ب"\nLETTER = f"(?:{MARK})"\nre.compile(rf"س{LETTER}{{1,3}}+")',
        r're.compile("%s*+" % LETTER)',
        r're.compile("{}*+".format(LETTER))',
        r're.compile("{letter}++".format(letter=LETTER))',
        r're.compile("".join(["(?:ا|ب", ")*+"]))',
        r're.compile("".join([LETTER, "*+"]))',
    ],
)
def test_it_is_found_however_it_is_written(source: str):
    assert len(faults(source)) == 1


@pytest.mark.parametrize(
    "source",
    [
        r're.compile(r"\d++(?>(?:[.,]\d++)*)")',
        r're.compile(r"[اب]*+\)++\w{2,}+")',
        'MARK = "[اب]"\nre.compile(f"{MARK}*+")',
        'MARKS = "اب"\nre.compile(rf"[{MARKS}]{{2,}}+")',
        r're.compile(r"(?:ا|ب)*\+")',
    ],
)
def test_what_every_python_matches_is_let_be(source: str):
    assert faults(source) == []
