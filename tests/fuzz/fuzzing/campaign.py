"""Many inputs, in one process or several, and what came of them."""

from __future__ import annotations

import gc
import multiprocessing
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from contextlib import suppress
from functools import partial
from pathlib import Path

from attrs import define, field, frozen
from fuzzing.failures import Failure, minimized
from fuzzing.inputs import Input, make_input
from fuzzing.laws import LAWS, SLOW_LAWS, Law
from fuzzing.mutations import FAMILIES
from fuzzing.sources import sources
from fuzzing.trial import Broken, broken_laws, read, same_again, same_elsewhere

from newsclaims import Document

CHUNK = 250
"""Inputs that a process is given at a time; those read a second time are read at its end."""


@frozen(kw_only=True)
class Settings:
    """How a run is made.

    Args:
        seed: of all chance.
        first: number of the first input.
        corpus: a file of further articles to start from.
        every: one input of how many is held against the schema, read again later, and read in
            another process; one of ten times as many is held against the schema in full.
    """

    seed: int = 1
    first: int = 0
    corpus: Path | None = None
    every: int = 20

    def again(self, number: int) -> bool:
        """Return whether the input of this number is read again, here and elsewhere."""
        return self._turn(number) % self.every == 0

    def laws(self, number: int) -> dict[str, Law]:
        """Return the laws for the input of this number."""
        if self._turn(number) % (10 * self.every) == 0:
            return LAWS | SLOW_LAWS
        if self.again(number):
            return {**LAWS, "short_form_fits_the_schema": SLOW_LAWS["short_form_fits_the_schema"]}
        return LAWS

    def _turn(self, number: int) -> int:
        """Shift by one with every round of the families, so that each family has its turn."""
        return number + number // len(FAMILIES)


@define(kw_only=True)
class Tally:
    """What came of some inputs.

    Args:
        inputs: how many were read.
        words: how many words they have, counted between white space.
        characters: how many code points they have.
        longest: code points of the longest.
        claims: how many claims were found.
        again: how many inputs were held against the slow laws and read three times.
        families: how often each family was used.
        failures: one of each kind, with the number of inputs that fail so.
        slowest: longest time that one input took with its laws, in seconds, and its number.
    """

    inputs: int = 0
    words: int = 0
    characters: int = 0
    longest: int = 0
    claims: int = 0
    again: int = 0
    slowest: tuple[float, int] = (0.0, -1)
    families: Counter[str] = field(factory=Counter)
    failures: dict[tuple[str, str], tuple[int, Failure]] = field(factory=dict)

    def add(self, other: Tally) -> None:
        """Add what came of others."""
        for name in ("inputs", "words", "characters", "claims", "again"):
            setattr(self, name, getattr(self, name) + getattr(other, name))
        self.longest = max(self.longest, other.longest)
        self.slowest = max(self.slowest, other.slowest)
        self.families.update(other.families)
        for kind, (count, failure) in other.failures.items():
            known, first = self.failures.get(kind, (0, failure))
            self.failures[kind] = known + count, first

    def note(self, broken: Broken, given: Input) -> None:
        """Count a failure; the first of its kind is made short."""
        if broken.kind in self.failures:
            count, failure = self.failures[broken.kind]
            self.failures[broken.kind] = count + 1, failure
        else:
            self.failures[broken.kind] = 1, minimized(broken, given)


def campaign(
    inputs: int,
    settings: Settings,
    *,
    processes: int = 1,
    progress: Callable[[Tally], object] = lambda _: None,
) -> Tally:
    """Read inputs of a seed and return what came of them.

    Interrupted with control-C, it returns what came of those that have been read.

    Args:
        inputs: how many.
        settings: how.
        processes: how many processes read them, besides those that read some again.
        progress: is told what came of them so far, now and then.
    """
    whole = Tally()
    end = settings.first + inputs
    chunks = [range(at, min(at + CHUNK, end)) for at in range(settings.first, end, CHUNK)]
    with suppress(KeyboardInterrupt):
        for tally in _tallies(chunks, settings, processes):
            whole.add(tally)
            progress(whole)
    return whole


def collect_rarely() -> None:
    """Have this process look for garbage less often: it saves an eighth of the time."""
    gc.set_threshold(100_000, 50, 100)


def read_chunk(numbers: range, settings: Settings) -> Tally:
    """Read some inputs of a seed in this process."""
    tally = Tally()
    kept: list[tuple[Input, Document]] = []
    for number in numbers:
        given = make_input(sources(settings.corpus), settings.seed, number)
        start = time.perf_counter()
        document = _tried(given, tally, settings.laws(number))
        if document is not None and settings.again(number):
            kept.append((given, document))
        tally.slowest = max(tally.slowest, (time.perf_counter() - start, number))
        _count(given, tally)
    for given, document in kept:
        tally.again += 1
        for broken in (same_again(document), same_elsewhere(document)):
            if broken is not None:
                tally.note(broken, given)
    return tally


def _tallies(chunks: list[range], settings: Settings, processes: int) -> Iterator[Tally]:
    work = partial(read_chunk, settings=settings)
    if processes == 1:
        yield from map(work, chunks)
        return
    context = multiprocessing.get_context("spawn")
    pool = ProcessPoolExecutor(processes, mp_context=context, initializer=collect_rarely)
    try:
        yield from pool.map(work, chunks)
    finally:
        pool.shutdown(cancel_futures=True)


def _tried(given: Input, tally: Tally, laws: dict[str, Law]) -> Document | None:
    document = read(given.article)
    if isinstance(document, Broken):
        tally.note(document, given)
        return None
    tally.claims += len(document.claims)
    for broken in broken_laws(document, laws):
        tally.note(broken, given)
    return document


def _count(given: Input, tally: Tally) -> None:
    text = given.article.text
    tally.inputs += 1
    tally.words += len(text.split())
    tally.characters += len(text)
    tally.longest = max(tally.longest, len(text))
    tally.families.update(given.families)
