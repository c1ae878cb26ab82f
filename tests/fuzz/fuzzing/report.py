"""What a run prints."""

from __future__ import annotations

import sys
import time
from pathlib import Path

from attrs import define, field
from fuzzing.campaign import CHUNK, Tally


@define
class Progress:
    """Says on standard error how far a run is, and writes each kind of failure when it is found.

    Args:
        inputs: how many there are in all.
        folder: where failures are written.
    """

    inputs: int
    folder: Path
    _start: float = field(factory=time.monotonic, init=False)
    _written: set[tuple[str, str]] = field(factory=set, init=False)

    @property
    def seconds(self) -> float:
        """How long the run has taken."""
        return time.monotonic() - self._start

    def __call__(self, tally: Tally) -> None:
        for kind, (_, failure) in tally.failures.items():
            if kind not in self._written:
                self._written.add(kind)
                print(f"{failure.write(self.folder)}: {failure.broken.message}", file=sys.stderr)
        if tally.inputs % (20 * CHUNK) == 0:
            found = f"{tally.inputs}/{self.inputs} inputs, {len(tally.failures)} kinds of failure"
            print(f"{found}, {self.seconds:.0f} s", file=sys.stderr, flush=True)


def print_report(tally: Tally, *, seconds: float, folder: Path) -> None:
    """Print the figures of a run and name the files of its failures."""
    mean = tally.words / max(1, tally.inputs)
    slowest, number = tally.slowest
    print(f"{tally.inputs:9,}  inputs, {mean:.0f} words each, {tally.characters:,} code points")
    print(f"{tally.longest:9,}  code points in the longest")
    print(f"{tally.claims:9,}  claims")
    print(f"{tally.again:9,}  inputs read again, elsewhere, and held against the schema")
    print(f"{len(tally.families):9,}  families, each used {_least(tally)} times or more")
    print(f"{seconds:9,.0f}  seconds; {slowest:.1f} for the slowest input, number {number}")
    print(f"{len(tally.failures):9,}  kinds of failure")
    for count, failure in tally.failures.values():
        path = failure.write(folder)
        broken = failure.broken
        print(f"\n{count} times: {broken.law} {broken.where}\n  {broken.message:.300}")
        print(f"  {path}: {failure.article.text[:80]!a}")


def _least(tally: Tally) -> int:
    return min(tally.families.values(), default=0)
