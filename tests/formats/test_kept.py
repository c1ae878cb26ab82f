"""The page of the reference that says what each format keeps: it leaves out none that is installed."""

import re
from pathlib import Path

import pytest

from newsclaims.exchange import formats

PAGE = Path(__file__).parents[2] / "docs" / "reference" / "formats.md"


@pytest.mark.beside(
    "newsclaims-annotation", "newsclaims-html", "newsclaims-linked", "newsclaims-table"
)
def test_every_installed_format_that_is_written_has_its_row():
    rows = re.findall(r"^\| (`.*?) \|", PAGE.read_text("utf-8"), re.MULTILINE)
    listed = {name for row in rows for name in re.findall("`([^`]+)`", row)}
    ours = {
        one.name
        for one in formats()
        if one.kind == "writer" and (one.origin or one.plugin).startswith("newsclaims")
    }
    assert {"json", "jsonl"} <= ours
    assert ours - listed == set()
