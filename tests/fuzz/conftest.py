"""Make the harness, which is no part of any distribution, importable."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))
