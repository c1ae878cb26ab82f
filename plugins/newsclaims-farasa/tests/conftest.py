"""Farasa for tests: farasapy's own classes, and a script in Java's place."""

import os
import stat
import sys
from pathlib import Path

import pytest
from newsclaims_farasa import Farasa

STANDIN = Path(__file__).parent / "farasa_standin" / "java.py"


class Installation:
    """A folder of Farasa, a stand-in for Java, and a look at what the stand-in did.

    Attributes:
        jars: what `Farasa.binary_path` is to name.
        java: what `Farasa.java` is to name.
    """

    def __init__(self, folder, monkeypatch):
        self._monkeypatch = monkeypatch
        self._state = folder / "state"
        self.jars = folder / "farasa_bin"
        self.segmenter = self.jars / "lib" / "FarasaSegmenterJar.jar"
        self.ner = self.jars / "FarasaNERJar.jar"
        self.java = folder / "bin" / "java"
        for path in (self._state, self.segmenter.parent, self.java.parent):
            path.mkdir(parents=True)
        self.segmenter.write_bytes(b"a segmenter")
        self.ner.write_bytes(b"a recognizer")
        self.java.write_text(
            f"#!{sys.executable}\nimport runpy\nrunpy.run_path({str(STANDIN)!r})\n"
        )
        self.java.chmod(self.java.stat().st_mode | stat.S_IXUSR)
        monkeypatch.setenv("FARASA_STANDIN_STATE", str(self._state))
        monkeypatch.delenv("NEWSCLAIMS_FARASA_JAR", raising=False)

    def plugin(self, **options):
        options = {
            "binary_path": str(self.jars),
            "java": str(self.java),
            "timeout": 120.0,
        } | options
        return Farasa(**options)

    def fails(self, how):
        """Make processes that are started from now on fail: ``die:2:once``."""
        self._monkeypatch.setenv("FARASA_STANDIN", how)

    @property
    def processes(self):
        """Process ids of all that were started."""
        path = self._state / "starts"
        return [int(line) for line in path.read_text().split()] if path.exists() else []

    @property
    def alive(self):
        """Those that still run, zombies included."""
        return [pid for pid in self.processes if _exists(pid)]

    @property
    def asked(self):
        """Every line that was asked, greetings left out."""
        path = self._state / "asked"
        lines = path.read_text("utf-8").splitlines() if path.exists() else []
        return [line for line in lines if line != "اختبار"]


def _exists(pid):
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def pytest_configure(config):
    config.addinivalue_line(
        "markers", "farasa: needs Farasa's JARs, named by NEWSCLAIMS_FARASA_JAR, and Java"
    )


@pytest.fixture
def farasa(tmp_path, monkeypatch):
    """Return an `Installation` with the stand-in."""
    return Installation(tmp_path, monkeypatch)


@pytest.fixture(scope="session")
def real():
    """Return the plugin that drives real JARs, where the environment names some."""
    if not os.environ.get("NEWSCLAIMS_FARASA_JAR"):
        pytest.skip("NEWSCLAIMS_FARASA_JAR does not name Farasa's JARs")
    return Farasa()


@pytest.fixture(params=["standin", pytest.param("real", marks=pytest.mark.farasa)])
def plugin(request):
    """Return the plugin: once with the stand-in, once with real JARs."""
    if request.param == "standin":
        return request.getfixturevalue("farasa").plugin()
    return request.getfixturevalue("real")
