"""What README shows is what the library says."""

import runpy
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_table_of_claims_is_what_the_library_says():
    rendered = runpy.run_path(str(ROOT / "tools" / "claims_table.py"))["rendered"]
    readme = (ROOT / "README.md").read_text("utf-8")
    assert rendered(readme, ROOT) == readme, "run tools/claims_table.py README.md"
