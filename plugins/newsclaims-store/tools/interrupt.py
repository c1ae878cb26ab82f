"""Whether a run that is killed at random moments loses or doubles an article.

    python plugins/newsclaims-store/tools/interrupt.py articles.jsonl --times 10 --processes 2

The command ``newsclaims-store add`` is killed with all its processes (``kill -9``), as many times as are asked for,
at moments that are spread over the run; then it runs to its end.  Every row of every table is compared with
those of a run that nobody disturbed.
"""

import argparse
import os
import random
import signal
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from newsclaims_store import Store
from newsclaims_store.schema import OF_ARTICLES, OF_PAIRS


def main() -> None:
    """Disturb a run, and say what it has lost."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--times", type=int, default=10)
    parser.add_argument("--processes", type=int, default=2)
    parser.add_argument("--seed", type=int, default=1)
    given = parser.parse_args()
    chance = random.Random(given.seed)  # noqa: S311 - moments that can be had again
    with tempfile.TemporaryDirectory() as folder:
        whole, killed = Path(folder, "whole.duckdb"), Path(folder, "killed.duckdb")
        first = Path(folder, "first.jsonl")
        with given.articles.open("rb") as lines:
            first.write_bytes(lines.readline())
        start = timed(given, first, Path(folder, "first.duckdb"))
        work = timed(given, given.articles, whole) - start
        for number in range(given.times):
            process = add(given, given.articles, killed)
            moment = start + chance.uniform(0, 2 * work / given.times)
            try:
                process.wait(moment)
                state = "was done before it was killed"
            except subprocess.TimeoutExpired:
                os.killpg(process.pid, signal.SIGKILL)
                process.wait()
                state = f"killed after {moment:.1f} s"
            print(number + 1, state, counted(killed))
        if add(given, given.articles, killed).wait():
            sys.exit("the last run failed")
        compare(whole, killed)


def timed(given: argparse.Namespace, articles: Path, store: Path) -> float:
    """Return the seconds that a run takes."""
    begun = time.monotonic()
    add(given, articles, store).wait()
    return time.monotonic() - begun


def add(given: argparse.Namespace, articles: Path, store: Path) -> subprocess.Popen[bytes]:
    """Return the command, running in a group of its own."""
    command = [sys.executable, "-m", "newsclaims_store", "add", str(articles)]
    command += ["--to", str(store), "--ids", "distinct", "--processes", str(given.processes)]
    return subprocess.Popen(command, start_new_session=True, stderr=subprocess.DEVNULL)  # noqa: S603 - this interpreter


def counted(path: Path) -> str:
    """Return what a store has."""
    if not path.exists():
        return "nothing stored"
    with Store(path) as store:
        query = "SELECT count(*) AS rows, count(DISTINCT article) AS articles FROM articles"
        [row] = store.sql(query).rows()
        return f"{row['articles']} articles, {row['rows'] - row['articles']} doubled"


def compare(whole: Path, killed: Path) -> None:
    """Say which tables differ, and exit with 1 where one does."""
    differ = []
    with Store(whole, read_only=True) as one, Store(killed, read_only=True) as other:
        for table in (*OF_ARTICLES, *OF_PAIRS, "people", "person_keys", "person_links"):
            sets = [sorted(map(repr, each.sql(f'FROM "{table}"').rows())) for each in (one, other)]
            if sets[0] != sets[1]:
                differ.append(table)
        print("undisturbed:", counted_rows(one), " disturbed:", counted_rows(other))
    if differ:
        sys.exit(f"these tables differ: {', '.join(differ)}")
    print("every row of every table is the same")


def counted_rows(store: Store) -> int:
    """Return the number of articles."""
    return int(store.sql("SELECT count(*) AS n FROM articles").rows()[0]["n"])


if __name__ == "__main__":
    main()
