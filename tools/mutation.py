"""Mutate a module and say which mutants its tests do not notice; needs cosmic-ray.

usage: python tools/mutation.py compose

The modules, their tests and the mutants that mean the same stand in `mutation.toml`.  The work is
done in a copy of the working tree, so that nothing in it changes.  Printed are the mutants that
survive, and their share of all that mean something else.
"""

from __future__ import annotations

import argparse
import json
import os
import shlex
import shutil
import subprocess
import sys
import tempfile
import tomllib
from pathlib import Path

from attrs import field, frozen
from cattrs import structure

ROOT = Path(__file__).parents[1]
COMMANDS = Path(sys.executable).parent
LATE = "timeout"
"""What cosmic-ray has for output where the tests were ended; it counts the mutant as killed."""


@frozen
class Equivalent:
    """A mutant that means the same: the line as it was, as it is mutated, and why."""

    was: str
    now: str
    why: str


@frozen
class Module:
    """A module with the tests that have to notice its mutants, and options of pytest."""

    path: str
    options: tuple[str, ...]
    tests: tuple[str, ...]
    equivalent: tuple[Equivalent, ...] = ()


@frozen
class Setting:
    """What `mutation.toml` holds."""

    excluded_operators: tuple[str, ...]
    timeout: float
    modules: dict[str, Module] = field(factory=dict)


@frozen
class Mutant:
    """A changed line and what came of the tests."""

    was: str
    now: str
    line: int
    outcome: str


def main() -> int:
    """Print the survivors; the exit status is 1 where there are any."""
    setting = structure(tomllib.loads((ROOT / "tools/mutation.toml").read_text("utf-8")), Setting)
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("module", choices=sorted(setting.modules))
    module = setting.modules[parser.parse_args().module]
    with tempfile.TemporaryDirectory() as folder:
        mutants = run(setting, module, Path(folder))
    return report(module, mutants)


def run(setting: Setting, module: Module, folder: Path) -> list[Mutant]:
    """Mutate the module in a copy of the working tree and return what came of each mutant."""
    copy = folder / "copy"
    files = ("git", "ls-files", "-z", "--cached", "--others", "--exclude-standard")
    listed = subprocess.check_output(files, cwd=ROOT)  # noqa: S603 - git, of this checkout
    for name in filter(None, listed.decode().split("\0")):
        if (ROOT / name).is_file():
            (copy / name).parent.mkdir(parents=True, exist_ok=True)
            shutil.copy(ROOT / name, copy / name)
    roots = [copy / "src", *sorted(copy.glob("plugins/*/src"))]
    env = os.environ | {"PYTHONPATH": os.pathsep.join(map(str, roots)), "PYTHONUTF8": "1"}
    config, session = folder / "config.toml", folder / "session.sqlite"
    config.write_text(_config(setting, module), "utf-8")
    for command in (
        ("cosmic-ray", "baseline", config),
        ("cosmic-ray", "init", config, session),
        ("cr-filter-operators", session, config),
        ("cosmic-ray", "exec", config, session),
    ):
        words = (COMMANDS / command[0], *command[1:])
        subprocess.run(words, cwd=copy, env=env, check=True)  # noqa: S603 - cosmic-ray's commands
    dump = (COMMANDS / "cosmic-ray", "dump", session)
    dumped = subprocess.check_output(dump, text=True)  # noqa: S603 - as above
    return [mutant for line in dumped.splitlines() for mutant in _mutants(*json.loads(line))]


def report(module: Module, mutants: list[Mutant]) -> int:
    """Print the survivors, and the equivalents that are none any more."""
    known = {(one.was, one.now) for one in module.equivalent}
    alive = [one for one in mutants if one.outcome == "survived"]
    equal = [one for one in alive if (one.was, one.now) in known]
    rest = [one for one in alive if one not in equal]
    for one in rest:
        print(f"{module.path}:{one.line}\n  - {one.was}\n  + {one.now}")
    for was, now in sorted(known - {(one.was, one.now) for one in equal}):
        print(f"listed as equivalent, but no survivor:\n  - {was}\n  + {now}")
    late = sum(one.outcome == LATE for one in mutants)
    if late:
        print(f"{late} mutants count as noticed because the tests took longer than the timeout")
    counted = len(mutants) - len(equal)
    share = 100 * len(rest) / max(1, counted)
    print(
        f"{len(rest)} of {counted} mutants survive ({share:.1f}%), besides {len(equal)} equivalent"
    )
    return bool(rest)


def _config(setting: Setting, module: Module) -> str:
    """Return the configuration of cosmic-ray; JSON's strings and lists are TOML's too."""
    pytest = (sys.executable, "-m", "pytest", "-q", "-x", "-p", "no:cacheprovider")
    command = shlex.join((*pytest, *module.options, *module.tests))
    return "\n".join(
        (
            "[cosmic-ray]",
            f"module-path = {json.dumps(module.path)}",
            f"timeout = {setting.timeout}",
            "excluded-modules = []",
            f"test-command = {json.dumps(command)}",
            "[cosmic-ray.distributor]",
            'name = "local"',
            "[cosmic-ray.filters.operators-filter]",
            f"exclude-operators = {json.dumps(setting.excluded_operators)}",
        )
    )


def _mutants(work: dict[str, object], result: dict[str, object] | None) -> list[Mutant]:
    """Return the mutant of a line of cosmic-ray's dump, none where it was left out."""
    if result is None or result["worker_outcome"] != "normal":
        return []
    lines = str(result["diff"]).splitlines()[2:]
    was, now = ("".join(_changed(lines, sign)) for sign in "-+")
    [place] = work["mutations"]
    outcome = LATE if result["output"] == LATE else str(result["test_outcome"])
    return [Mutant(was, now, place["start_pos"][0], outcome)]


def _changed(lines: list[str], sign: str) -> list[str]:
    return [line[1:].strip() for line in lines if line.startswith(sign) and line[1:3] != sign * 2]


if __name__ == "__main__":
    sys.exit(main())
