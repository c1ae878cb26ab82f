"""How much of a cluster works, by partitions, long articles and slow machines.

    python plugins/newsclaims-spark/tools/simulate.py costs.json --workers 2 16 128 512

``costs.json`` is what `measure.py --costs` keeps: the seconds that each article took.  Articles are
drawn from them.  Printed is the share of the workers' time that analyses: what one worker would take
for all, divided by the number of workers (a slow one counts as the part that it is), over what all
take together.
"""

import argparse
import heapq
import json
import random
import statistics
from collections.abc import Sequence
from pathlib import Path

ARTICLES = 10_000
"""Articles for each worker."""
TASK = 0.05
"""Seconds that Spark takes to hand out a task and take its end; assumed."""
LONG_WORDS = 1_000_000
SPECULATE_AFTER, SPECULATE_OVER = 0.75, 1.5
"""Share of the tasks after which, and multiple of their median over which, Spark starts a copy."""


def main() -> None:
    """Print a table for each number of workers."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("costs", type=Path)
    parser.add_argument("--workers", type=int, nargs="+", default=[2, 16, 128, 512])
    parser.add_argument("--words", type=float, default=334, help="of a mean article")
    given = parser.parse_args()
    measured = json.loads(given.costs.read_text())
    long = statistics.fmean(measured["articles"]) / given.words * LONG_WORDS
    print(
        f"mean {statistics.fmean(measured['articles']) * 1000:.1f} ms, start {measured['start']:.2f} s,"
    )
    print(f"an article of {LONG_WORDS:,} words {long:.0f} s")
    print(f"{'partitions, order, trouble':58}", *(f"{one:>7}" for one in given.workers))
    for name, partitions, order, trouble in CASES:
        shares = []
        for workers in given.workers:
            chance = random.Random(7)  # noqa: S311 - the same figures again
            costs = chance.choices(measured["articles"], k=ARTICLES * workers)
            if "long" in trouble:
                costs[-1] = long  # in the partition that is begun last
            speeds = [1.0] * workers
            if "slow" in trouble:
                for worker in range(0, workers, 20):
                    speeds[worker] = 1 / 3
            tasks = split(costs, partitions * workers, order)
            took = makespan(tasks, speeds, measured["start"], speculate="copies" in trouble)
            shares.append(sum(costs) / sum(speeds) / took)
        print(f"{name:58}", *(f"{one:7.0%}" for one in shares), flush=True)


CASES = (
    ("1 a worker, sorted by length", 1, "sorted", ()),
    ("1 a worker, by hash", 1, "hash", ()),
    ("4 a worker, by hash", 4, "hash", ()),
    ("16 a worker, by hash", 16, "hash", ()),
    ("64 a worker, by hash", 64, "hash", ()),
    ("16 a worker, by hash; one long article", 16, "hash", ("long",)),
    ("16 a worker, long ones first; one long article", 16, "long ones first", ("long",)),
    ("4 a worker, by hash; slow machines", 4, "hash", ("slow",)),
    ("16 a worker, by hash; slow machines", 16, "hash", ("slow",)),
    ("64 a worker, by hash; slow machines", 64, "hash", ("slow",)),
    ("4 a worker, by hash; slow machines, speculation", 4, "hash", ("slow", "copies")),
    ("16 a worker, by hash; slow machines, speculation", 16, "hash", ("slow", "copies")),
)


def split(costs: Sequence[float], partitions: int, order: str) -> list[float]:
    """Return the seconds of each partition, in the order in which they are begun."""
    if order == "hash":
        return [sum(costs[place::partitions]) for place in range(partitions)]
    ordered = sorted(costs, reverse=True)
    size = -(-len(ordered) // partitions)
    if order == "sorted":
        return [sum(ordered[place : place + size]) for place in range(0, len(ordered), size)]
    # Each very long one is a partition, begun first; the rest by hash: how the guide does it
    limit = 100 * statistics.fmean(costs)
    rest = [one for one in costs if one <= limit]
    return [*(one for one in costs if one > limit), *split(rest, partitions, "hash")]


def makespan(
    tasks: Sequence[float], speeds: Sequence[float], start: float, *, speculate: bool
) -> float:
    """Return when the last task is done; each free worker takes the next one.

    Args:
        tasks: seconds of each at full speed.
        speeds: of each worker.
        start: seconds before a worker's first task.
        speculate: whether a free worker takes a copy of a task that goes on for long.
    """
    free = [(start / speed, worker) for worker, speed in enumerate(speeds)]
    heapq.heapify(free)
    begun: dict[int, float] = {}
    ends: dict[int, float] = {}
    copied: set[int] = set()
    waiting = iter(enumerate(tasks))
    lengths: list[float] = []
    while free:
        now, worker = heapq.heappop(free)
        task, cost = next(waiting, (None, 0.0))
        if task is None:
            if not speculate:
                continue
            late = _late(now, begun, ends, copied, lengths)
            if late is None:
                if now < max(ends.values()):
                    heapq.heappush(free, (now + 1.0, worker))
                continue
            copied.add(late)
            ends[late] = min(ends[late], now + tasks[late] / speeds[worker] + TASK)
            continue
        begun[task] = now
        ends[task] = now + cost / speeds[worker] + TASK
        lengths.append(ends[task] - now)
        heapq.heappush(free, (ends[task], worker))
    return max(ends.values())


def _late(
    now: float,
    begun: dict[int, float],
    ends: dict[int, float],
    copied: set[int],
    lengths: Sequence[float],
) -> int | None:
    running = [task for task, end in ends.items() if end > now and task not in copied]
    if not running or len(running) > (1 - SPECULATE_AFTER) * len(ends):
        return None
    longest = min(running, key=begun.__getitem__)
    return longest if now - begun[longest] > SPECULATE_OVER * statistics.median(lengths) else None


if __name__ == "__main__":
    main()
