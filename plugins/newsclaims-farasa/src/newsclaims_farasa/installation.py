"""Where Java and Farasa's JARs are, and one message that says all that is missing.

Nothing is ever downloaded.  The JARs are those that farasapy would fetch, in the same folders:
``farasa_bin/FarasaNERJar.jar`` and ``farasa_bin/lib/FarasaSegmenterJar.jar``.
"""

from __future__ import annotations

import hashlib
import os
import re
import shutil
import subprocess
from collections.abc import Sequence
from pathlib import Path

from attrs import frozen

from newsclaims_farasa.errors import FarasaMissingError

VARIABLE = "NEWSCLAIMS_FARASA_JAR"
"""The environment variable that stands in for the option ``binary_path``."""
NAMES = {"segmenter": "FarasaSegmenterJar.jar", "ner": "FarasaNERJar.jar"}
"""The JAR of each task."""

_FOLDERS = (".", "lib", "..")
_OLDEST_JAVA = 7
_JAVA_TIMEOUT = 30.0
_VERSION = re.compile(r'version "(?:1\.)?(\d+)')
_ADVICE = (
    "Farasa needs Java 7 or later (Debian: apt-get install default-jre-headless) and its JARs: "
    "get farasa_bin.zip from https://farasa.qcri.org/ (made public for research only; ask QCRI "
    "for any other use), unpack it, and name the folder farasa_bin in the option `binary_path` "
    f"or in the environment variable {VARIABLE}"
)


@frozen(kw_only=True)
class Installation:
    """What one task of Farasa needs, as asked for; `check` says whether it is there.

    Args:
        task: ``segmenter`` or ``ner``.
        place: what the user named: a JAR or a folder; empty for nothing.
        jar: the JAR that is meant by it, None where there is none.
        java: Java and its options.
        sha256: digest that the JAR must have, in hexadecimal; None for any.
    """

    task: str
    place: str
    jar: Path | None
    java: tuple[str, ...]
    sha256: str | None = None


def locate(
    task: str, named: str | None, java: str, java_options: Sequence[str], sha256: str | None
) -> Installation:
    """Find the JAR of *task* from what the options name, else from the environment.

    Args:
        task: ``segmenter`` or ``ner``.
        named: a JAR, or a folder with the JARs in it or in its folder ``lib``; any JAR of
            Farasa's leads to the others beside it.
        java: a program, by path or as the PATH finds it.
        java_options: further ones.
        sha256: digest of the JAR.
    """
    place = named or os.environ.get(VARIABLE, "")
    encodings = [f"-D{which}=UTF-8" for which in ("file.encoding", "stdout.encoding")]
    return Installation(
        task=task,
        place=place,
        jar=_jar(task, Path(place).expanduser()) if place else None,
        java=(java, *java_options, *encodings),
        sha256=sha256,
    )


def check(installation: Installation) -> None:
    """See whether Java answers and the JAR is there and the right one.

    Raises:
        FarasaMissingError: with everything that is amiss, and where to get it.
    """
    faults = [
        fault for fault in (_java_fault(installation.java[0]), _jar_fault(installation)) if fault
    ]
    if faults:
        raise FarasaMissingError(f"{'; '.join(faults)}. {_ADVICE}")


def _jar(task: str, place: Path) -> Path | None:
    name = NAMES[task]
    if place.suffix == ".jar" and place.name not in set(NAMES.values()) - {name}:
        return place
    folder = place.parent if place.suffix == ".jar" else place
    found = [folder / inner / name for inner in _FOLDERS if (folder / inner / name).is_file()]
    return found[0] if found else None


def _jar_fault(installation: Installation) -> str:
    name, jar = NAMES[installation.task], installation.jar
    if not installation.place:
        return f"where {name} is was not said"
    if jar is None:
        return f"there is no {name} in {installation.place}"
    if not jar.is_file():
        return f"{jar} is not a file"
    try:
        with jar.open("rb") as file:
            digest = hashlib.file_digest(file, "sha256").hexdigest() if installation.sha256 else ""
    except OSError as error:
        return f"{jar} cannot be read: {error.strerror or error}"
    if installation.sha256 and digest != installation.sha256.lower():
        return f"{jar} has the SHA-256 {digest}, not {installation.sha256.lower()}"
    return ""


def _java_fault(java: str) -> str:
    if shutil.which(java) is None:
        return f"there is no Java ({java!r} is not a program on the PATH)"
    try:
        done = subprocess.run(  # noqa: S603 - the user names the program
            [java, "-version"], capture_output=True, timeout=_JAVA_TIMEOUT, check=False
        )
    except OSError as error:
        return f"{java} cannot be started: {error.strerror or error}"
    except subprocess.TimeoutExpired:
        return f"{java} -version gave no answer within {_JAVA_TIMEOUT:g} s"
    said = (done.stderr + done.stdout).decode("utf-8", "replace").strip()
    if done.returncode:
        return f"{java} -version ended with exit code {done.returncode}: {said[:200]!r}"
    version = _VERSION.search(said)
    if version and int(version[1]) < _OLDEST_JAVA:
        return f"{java} is too old: {version[0].removeprefix('version ')}"
    return ""
