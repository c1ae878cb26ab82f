"""The README's example prints what it says."""

import re
from pathlib import Path

import pytest

README = Path(__file__).parents[1] / "README.md"


def test_the_example_prints_its_comments(capsys: pytest.CaptureFixture[str]):
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    expected = re.findall(r"^# (.*)$", code, re.MULTILINE)
    exec(compile(code, str(README), "exec"), {})  # noqa: S102 - our own example
    assert capsys.readouterr().out.splitlines() == expected
