"""What every test sees: which plugins, which examples of Hypothesis, which code blocks.

A test sees the plugins of the default distributions, those of the plugin whose folder it stands in,
and those that its marker ``beside`` names, whatever else is installed; so do the interpreters that
it starts.  The tests of a plugin whose distribution is not installed are left out, and the report
says so.

Every code block of README and docs is run: ``python`` blocks, and ``console`` sessions.  A console
line that starts with ``$`` is run from the repository's root; what stands below it must be what it
prints, ``...`` standing for anything.

Hypothesis draws the same examples every time and times none of them; with
``--hypothesis-profile=explore`` it draws new ones.
"""

import doctest
import os
import shutil
import signal
import subprocess
import sys
import tomllib
from collections.abc import Iterator
from importlib.metadata import EntryPoints, PackageNotFoundError, distribution, entry_points
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import HealthCheck, settings

try:
    import sybil
    from sybil.parsers.markdown import CodeBlockParser, PythonCodeBlockParser, SkipParser
except ImportError:
    sybil = None

ROOT = Path(__file__).parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["project"]
DEFAULTS = frozenset(
    requirement.partition(">")[0]
    for extra in ("arabic", "views")
    for requirement in PROJECT["optional-dependencies"][extra]
)
INSTALLED = frozenset(point.dist.name for point in entry_points(group="newsclaims"))
PAGES = ("README.md", "README.ar.md", "docs/*.md", "docs/*/*.md", "plugins/*/README.md")

settings.register_profile("explore", deadline=None, suppress_health_check=[HealthCheck.too_slow])
settings.register_profile("same", settings.get_profile("explore"), derandomize=True)
settings.load_profile("same")


def is_installed(name: str) -> bool:
    """Return whether there is a distribution of this name."""
    try:
        distribution(name)
    except PackageNotFoundError:
        return False
    return True


ABSENT = [folder.name for folder in sorted(ROOT.glob("plugins/*")) if not is_installed(folder.name)]
collect_ignore = [f"plugins/{name}" for name in ABSENT]
LACKING = sorted(DEFAULTS.intersection(ABSENT))
if LACKING:
    collect_ignore += ["README.md", "README.ar.md", "docs", "tests/end_to_end", "tests/fuzz"]


def pytest_configure() -> None:
    """Leave the user's cache alone; let commands that tests start be interrupted.

    Where the suite runs in the background SIGINT is ignored, and so it would be by every process
    that is started.
    """
    os.environ["NEWSCLAIMS_CACHE"] = ""
    if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
        signal.signal(signal.SIGINT, signal.default_int_handler)


def pytest_report_header() -> list[str]:
    """Name the tests that are left out, and why."""
    lines = [f"skipped: plugins/{name}, which is not installed" for name in ABSENT]
    if LACKING:
        lines.append(
            "skipped: README.md, README.ar.md, docs, tests/end_to_end, tests/fuzz, "
            f"without {', '.join(LACKING)}"
        )
    return lines


@pytest.hookimpl(wrapper=True)
def pytest_runtest_protocol(item: pytest.Item) -> Iterator[None]:
    """Run a test beside the plugins that it names, and no others."""
    from newsclaims._plugins import discovery

    seen = DEFAULTS.union(*(marker.args for marker in item.iter_markers("beside")))
    hidden = INSTALLED - seen - set(item.path.relative_to(ROOT).parts)
    if not hidden:
        return (yield)

    def shown(*, group: str) -> EntryPoints:
        found = entry_points(group=group)
        return EntryPoints(point for point in found if point.dist.name not in hidden)

    folders = [str(ROOT / "tests" / "hiding"), os.environ.get("PYTHONPATH", "")]
    environment = {
        "NEWSCLAIMS_TESTS_HIDE": " ".join(hidden),
        "PYTHONPATH": os.pathsep.join(filter(None, folders)),
    }
    with patch.object(discovery, "entry_points", shown), patch.dict(os.environ, environment):
        return (yield)


def run_console(example: "sybil.Example") -> str | None:
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


class UnreadPage(pytest.File):
    """A page whose code blocks nothing can read here."""

    def collect(self) -> Iterator[pytest.Item]:
        """Yield one test, which is skipped."""
        yield SkippedBlocks.from_parent(self, name="code blocks")


class SkippedBlocks(pytest.Item):
    """What stands for the code blocks of a page that nothing can read."""

    def runtest(self) -> None:
        """Skip."""
        pytest.skip("sybil is not installed, which reads code blocks")

    def reportinfo(self) -> tuple[Path, int, str]:
        """Return the page as the place of the skipped test."""
        return self.path, 0, self.name


if sybil:
    pytest_collect_file = sybil.Sybil(
        parsers=[
            CodeBlockParser(language="console", evaluator=run_console),
            PythonCodeBlockParser(
                doctest_optionflags=doctest.ELLIPSIS | doctest.NORMALIZE_WHITESPACE
            ),
            SkipParser(),
        ],
        patterns=PAGES,
    ).pytest()
else:

    def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> UnreadPage | None:
        """Put a skipped test in the place of a page's code blocks."""
        if any(file_path in ROOT.glob(pattern) for pattern in PAGES):
            return UnreadPage.from_parent(parent, path=file_path)
        return None


@pytest.fixture(scope="module")
def browser() -> Iterator[object]:
    """Give a headless Chromium; without one the test is skipped, or fails where one is promised."""
    sync_api = pytest.importorskip("playwright.sync_api")
    path = shutil.which("chromium") or shutil.which("google-chrome")
    with sync_api.sync_playwright() as playwright:
        try:
            browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        except sync_api.Error as error:
            if "NEWSCLAIMS_BROWSER" in os.environ:
                raise
            pytest.skip(
                f"no Chromium: apt install chromium, or playwright install chromium ({error!s:.90})"
            )
        yield browser
        browser.close()
