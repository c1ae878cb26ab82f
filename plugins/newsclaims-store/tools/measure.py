"""What filling a store costs beside bare analysis, and how long questions take.

    python plugins/newsclaims-store/tools/measure.py articles.jsonl --processes 2 --rounds 3

Each run is a process of its own, bare analysis and filling in turn.  CPU time counts the worker processes too, and
says more than the wall where the machine has other work.
"""

import argparse
import gc
import json
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Sized
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from newsclaims_store import Store

import newsclaims

REPEAT = 5


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--rounds", type=int, default=1)
    parser.add_argument("--run", choices=["bare", "store", "ask"])
    parser.add_argument("--to", type=Path)
    given = parser.parse_args()
    if given.run == "ask":
        ask(given.to)
        return
    if given.run:
        print(json.dumps(run(given)))
        return
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "corpus.duckdb")
        costs: dict[str, list[dict[str, float]]] = {"bare": [], "store": []}
        for number in range(given.rounds):
            for kind in costs if number % 2 == 0 else reversed(costs):
                path.unlink(missing_ok=True)
                costs[kind].append(in_process(given, kind, path))
                print(kind, json.dumps(costs[kind][-1]), flush=True)
        for what in ("cpu_ms", "wall_ms"):
            bare, store = (statistics.median(one[what] for one in costs[kind]) for kind in costs)
            print(f"{what} an article: bare {bare:.2f}, store {store:.2f}: {bare / store:.1%}")
        if not path.exists():
            in_process(given, "store", path)
        print("bytes", path.stat().st_size)
        ask(path)


def in_process(given: argparse.Namespace, kind: str, path: Path) -> dict[str, float]:
    """Return what a run costs in a process of its own."""
    command = [sys.executable, __file__, str(given.articles), "--run", kind]
    command += ["--to", str(path), "--processes", str(given.processes)]
    said = subprocess.run(command, check=True, capture_output=True, text=True).stdout  # noqa: S603 - this script
    found: dict[str, float] = json.loads(said)
    return found


def run(given: argparse.Namespace) -> dict[str, float]:
    """Analyse all articles, and store them if that is wanted."""
    gc.set_threshold(50_000, 20, 100)  # as the command does
    pipeline = newsclaims.Pipeline()
    articles = newsclaims.read(given.articles)
    begun = time.perf_counter()
    if given.run == "bare":
        count = sum(1 for _ in pipeline.pipe(articles, processes=given.processes))
    else:
        with Store(given.to) as store:
            added = store.read(
                articles, pipeline=pipeline, processes=given.processes, on_error=lambda _: None
            )
            count = added.added + added.failed
    wall = time.perf_counter() - begun
    own, others = (resource.getrusage(w) for w in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    return {
        "articles": count,
        "articles_per_second": round(count / wall, 1),
        "wall_ms": round(wall / count * 1000, 2),
        "cpu_ms": round((_cpu(own) + _cpu(others)) / count * 1000, 2),
        "wall_s": round(wall, 1),
        "cpu_s_own": round(_cpu(own), 1),
        "cpu_s_workers": round(_cpu(others), 1),
        "peak_mb_own": own.ru_maxrss // 1024,
        "peak_mb_worker": others.ru_maxrss // 1024,
    }


def _cpu(usage: resource.struct_rusage) -> float:
    return usage.ru_utime + usage.ru_stime


def ask(path: Path) -> None:
    """Print the median of each question's time in milliseconds."""
    with Store(path, read_only=True) as store:
        most = store.ask(show="speakers", limit=1).rows()[0]["speaker"]
        questions: dict[str, dict[str, Any]] = {
            "all, latest": {},
            "speaker": {"speaker": most},
            "title": {"speaker": "وزير الخارجية"},
            "timeline": {"speaker": most, "show": "timeline"},
            "words": {"words": "القرار"},
            "two words": {"words": "قرار الحكومة"},
            "article words": {"article_words": "القرارات"},
            "number and unit": {"at_least": 1_000_000, "unit": "USD"},
            "counted": {"unit": "قتلى"},
            "act and period": {"act": "deny", "since": date(2015, 1, 1)},
            "named": {"named": most},
            "outlet, confidence": {"outlet": "hespress", "confidence": 0.9},
            "top speakers": {"show": "speakers"},
            "acts by speaker": {"show": "acts"},
            "who names whom": {"show": "named"},
            "all at once": {"speaker": most, "words": "قرار", "act": "state", "confidence": 0.5},
        }
        asked: dict[str, Callable[[], Sized]] = {
            name: partial(_rows, store, question) for name, question in questions.items()
        }
        key = store.persons(limit=1).rows()[0]["key"]
        statement = store.repeated(limit=1).rows()[0]
        asked |= {
            "persons": lambda: store.persons().rows(),
            "persons of a name": lambda: store.persons("محمد").rows(),
            "a person, explained": lambda: store.person(key).names,
            "claims of a person": lambda: store.ask(person=key, show="timeline").rows(),
            "repeated": lambda: store.repeated().rows(),
            "repeated, a speaker": lambda: store.repeated(speaker=most).rows(),
            "versions": lambda: store.versions(statement["article"], statement["claim"]).rows(),
            "disagreements": lambda: store.disagreements().rows(),
        }
        [size] = store.sql("SELECT count(*) AS claims FROM claims").rows()
        print(size)
        for name, answer in asked.items():
            walls, cpus = [], []
            for _ in range(REPEAT):
                begun = time.perf_counter(), time.process_time()
                rows = len(answer())
                walls.append(time.perf_counter() - begun[0])
                cpus.append(time.process_time() - begun[1])
            wall, cpu = (statistics.median(times) * 1000 for times in (walls, cpus))
            print(f"{name:20} {wall:6.1f} ms {cpu:6.1f} ms CPU {rows:5} rows")


def _rows(store: Store, question: dict[str, Any]) -> list[dict[str, Any]]:
    return store.ask(**question).rows()


if __name__ == "__main__":
    main()
