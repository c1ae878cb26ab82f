"""What README shows is what the library says."""

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]


def test_table_of_claims_is_what_the_library_says():
    command = [sys.executable, ROOT / "tools" / "claims_table.py", ROOT / "README.md", "--check"]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
