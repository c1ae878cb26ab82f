"""Run every code block of README and docs: ``python`` blocks, and ``console`` sessions.

A console line that starts with ``$`` is run from the repository's root; what stands
below it must be what it prints, ``...`` standing for anything.

Hypothesis draws the same examples every time and times none of them; with
``--hypothesis-profile=explore`` it draws new ones.

The tests of a plugin whose distribution is not installed are left out, and the report says so.
"""

import doctest
import os
import subprocess
import sys
from importlib.metadata import PackageNotFoundError, distribution
from pathlib import Path

from hypothesis import HealthCheck, settings
from sybil import Example, Sybil
from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser

ROOT = Path(__file__).parent

settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", settings.get_profile("explore"), derandomize=True)
settings.load_profile("same")


def is_installed(name: str) -> bool:
    """Say whether there is a distribution of this name."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


ABSENT = [folder.name for folder in sorted(ROOT.glob("plugins/*")) if not is_installed(folder.name)]
collect_ignore = [f"plugins/{name}" for name in ABSENT]


def pytest_report_header() -> list[str]:
    """Name the plugins whose tests are left out."""
    return [f"skipped: plugins/{name}, which is not installed" for name in ABSENT]


def run_console(example: Example) -> str | None:
    """Run the commands of a console block one by one and compare what they print."""
    env = os.environ | {
        "PATH": f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}",
        "NO_COLOR": "1",
        "COLUMNS": "100",
    }
    for session in f"\n{example.parsed}".split("\n$ ")[1:]:
        command, _, expected = session.partition("\n")
        done = subprocess.run(
            command, shell=True, cwd=ROOT, env=env, capture_output=True, text=True, check=False
        )
        printed = done.stdout + done.stderr
        if not doctest.OutputChecker().check_output(
            expected.rstrip() + "\n",
            "\n".join(line.rstrip() for line in printed.strip("\n").split("\n")) + "\n",
            doctest.ELLIPSIS,
        ):
            return f"$ {command}\nexpected:\n{expected}\nprinted:\n{printed}"
    return None


pytest_collect_file = Sybil(
    parsers=[
        CodeBlockParser(language="console", evaluator=run_console),
        PythonCodeBlockParser(doctest_optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE),
        SkipParser(),
    ],
    patterns=["README.md", "docs/*.md", "docs/*/*.md", "plugins/*/README.md"],
).pytest()
