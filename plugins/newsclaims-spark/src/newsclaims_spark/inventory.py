"""What the driver has, so that a worker which has something else says so and reads nothing."""

from __future__ import annotations

import re
from collections.abc import Iterator
from hashlib import sha256
from importlib.metadata import PackageNotFoundError, requires, version
from pathlib import Path
from typing import Any

from attrs import frozen

from newsclaims.pipeline import Pipeline

_OURS = ("newsclaims", "newsclaims-spark", "newsclaims-table")
_NAME = re.compile("[A-Za-z0-9._-]+")


@frozen(kw_only=True)
class Inventory:
    """What documents depend on, beside the articles.

    Args:
        versions: distributions with their versions: newsclaims, what the chosen plugins come from, and the
            distributions ``newsclaims-...`` that these require.
        choices: one line for each plugin that serves a stage, with its languages and wrappers.
        files: option of a plugin, the file that it names, and the SHA-256 of its bytes.
        fingerprint: `Pipeline.fingerprint`; empty where it is another in each process.
    """

    versions: tuple[tuple[str, str], ...]
    choices: tuple[str, ...]
    files: tuple[tuple[str, str, str], ...]
    fingerprint: str

    @classmethod
    def of(cls, pipeline: Pipeline, copy: Pipeline) -> Inventory:
        """Return what a pipeline depends on, to be compared on workers.

        Args:
            pipeline: the driver's.
            copy: built from its pickle, as each worker's will be.
        """
        made_by = pipeline.fingerprint()
        return cls(
            versions=tuple(sorted(_versions(pipeline))),
            choices=_choices(pipeline),
            files=tuple(_files(pipeline)),
            # An option whose repr has an address in it gives another one in each process
            fingerprint=made_by if made_by == copy.fingerprint() else "",
        )

    def other_versions(self) -> list[str]:
        """Return what is not of the same version in this process, a line for each."""
        found = []
        for name, wanted in self.versions:
            here = _version(name)
            if here != wanted:
                found.append(f"{name} is {here or 'not installed'} here, {wanted} at the driver")
        return found

    def differences(self, pipeline: Pipeline) -> list[str]:
        """Return what is not the same in this process, a line for each.

        Args:
            pipeline: built here from the driver's recipe.
        """
        found = self.other_versions()
        here, there = set(_choices(pipeline)), set(self.choices)
        found += [f"only here: {one}" for one in sorted(here - there)]
        found += [f"only at the driver: {one}" for one in sorted(there - here)]
        for option, name, digest in self.files:
            found += [
                f"{option} names {name}, which {problem}"
                for problem in _file_problems(Path(name), digest)
            ]
        if not found and self.fingerprint and pipeline.fingerprint() != self.fingerprint:
            found.append("the fingerprint of the pipeline is another: options or order of plugins")
        return found


def _versions(pipeline: Pipeline) -> Iterator[tuple[str, str]]:
    used = {name for one in pipeline.plan.choices for name in (one.plugin, *one.wrappers)}
    waiting = [*_OURS]
    waiting += [
        one.distribution
        for one in pipeline.load_report.entries
        if one.name in used and one.status == "loaded" and one.distribution
    ]
    seen = set()
    while waiting:
        name = waiting.pop()
        installed = _version(name)
        if name in seen or installed is None:
            continue
        seen.add(name)
        yield name, installed
        for line in requires(name) or ():
            required = _NAME.match(line)
            if required and required[0].startswith("newsclaims") and "extra ==" not in line:
                waiting.append(required[0])


def _version(name: str) -> str | None:
    try:
        return version(name)
    except PackageNotFoundError:
        return None


def _choices(pipeline: Pipeline) -> tuple[str, ...]:
    """Return a line for each choice, without the versions, which are compared by themselves."""
    lines = []
    for one in pipeline.plan.choices:
        line = f"the plugin {one.plugin} at {one.stage}"
        if one.languages:
            line += f" for {', '.join(one.languages)}"
        if one.wrappers:
            line += f", wrapped by {', '.join(one.wrappers)}"
        lines.append(line)
    return tuple(lines)


def _files(pipeline: Pipeline) -> Iterator[tuple[str, str, str]]:
    """Yield the options that name a file that there is, with its digest; a folder is not looked into."""
    _, (recipe,) = pipeline.__reduce__()
    options: Any = recipe.get("options", {})
    for plugin, given in options.items():
        for option, value in given.items():
            if isinstance(value, Path) or (isinstance(value, str) and _looks_like_file(value)):
                path = Path(value)
                if path.is_file():
                    yield f"{plugin}.{option}", str(path), _digest(path)


def _looks_like_file(value: str) -> bool:
    """Return whether a string has a slash or a suffix; a word such as ``EG`` may be a file by chance."""
    return bool(re.search(r"[/\\]|[.][A-Za-z0-9]+$", value)) and "\0" not in value


def _digest(path: Path) -> str:
    with path.open("rb") as stream:
        found = sha256()
        while block := stream.read(1 << 20):
            found.update(block)
    return found.hexdigest()


def _file_problems(path: Path, digest: str) -> Iterator[str]:
    try:
        if _digest(path) != digest:
            yield "has other bytes here than at the driver"
    except OSError as error:
        yield f"cannot be read here: {error.strerror or error}"
