"""The page of phenomena says what the library does today."""

from __future__ import annotations

import importlib.util
from pathlib import Path

import pytest

TOOL = Path(__file__).parents[1] / "tools/build_phenomena.py"


def test_the_page_is_up_to_date() -> None:
    spec = importlib.util.spec_from_file_location("build_phenomena", TOOL)
    assert spec is not None
    assert spec.loader is not None
    tool = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(tool)
    if not tool.TARGET.exists():
        pytest.skip("the documentation is not beside the plugin")
    assert tool.TARGET.read_text("utf-8") == tool.page(), "run tools/build_phenomena.py and review"
