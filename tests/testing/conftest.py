"""Make the plugins of the folder ``mutants`` importable, here and in fresh interpreters."""

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent / "mutants"))
