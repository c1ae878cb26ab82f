"""What the documentation shows of worker processes works when it is saved as a script."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGES = [
    *sorted(ROOT.glob("README*.md")),
    *sorted(ROOT.glob("docs/*/*.md")),
    *ROOT.glob("plugins/*/README.md"),
]
STARTS_PROCESSES = re.compile(r"\b(processes|timeout)=|__main__")

SCRIPTS = [
    pytest.param(block, id=f"{page.relative_to(ROOT)}:{number}")
    for page in PAGES
    for number, block in enumerate(
        re.findall(r"^```python\n(.*?)^```$", page.read_text("utf-8"), re.DOTALL | re.MULTILINE), 1
    )
    if ".pipe(" in block and STARTS_PROCESSES.search(block)
]


def test_there_are_some():
    assert len(SCRIPTS) >= 2


@pytest.mark.parametrize("block", SCRIPTS)
def test_a_block_that_starts_processes_is_a_script(tmp_path, block):
    script = tmp_path / "script.py"
    script.write_text(block, "utf-8")
    done = subprocess.run(  # noqa: S603 - the documentation's own code
        [sys.executable, "-X", "utf8", str(script)],
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=300,
        check=False,
    )
    assert (done.returncode, done.stderr) == (0, "")
