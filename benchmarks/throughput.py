"""How fast the default pipeline reads, stage by stage, and whether it stays linear.

usage: python benchmarks/throughput.py [--articles N] [FILE...]

Prints the processor time that 350 words take on one core: cold, in a process of its own that reads
one article; in a stream of articles that are new; and warm, read again.  Then what other tools take
for the same texts in the same run, as ratios; the share of each stage; the growth from one length to
thirty-two times that length (more than 1 MB); and the peak memory of the process.

FILE is read as `newsclaims analyze` reads it, the example articles where none is named.  Three of
them are a short stream: name more for a figure to rely on.
"""

import argparse
import gc
import resource
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from others import others

from newsclaims import Article, Pipeline
from newsclaims._input.article_files import read_articles

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
COLD = """
import sys
from pathlib import Path
from newsclaims import Pipeline
Pipeline().analyze(sys.stdin.buffer.read().decode())
"""
WORDS_PER_ARTICLE = 350
LATER_STAGES = ("ner", "numbers", "quotes", "actors")


def seconds(work: Callable[[], object], *, repeat: int = 3) -> float:
    """Return the least processor time of *repeat* runs, that of child processes included."""
    best = float("inf")
    for _ in range(repeat):
        start = used()
        work()
        best = min(best, used() - start)
    return best


def used() -> float:
    """Return the processor time of this process and of the children that have ended."""
    return sum(
        usage.ru_utime + usage.ru_stime
        for usage in map(resource.getrusage, (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN))
    )


def cold(text: str) -> float:
    """Return the processor time of a process that reads one text."""
    command = [sys.executable, "-c", COLD]
    return seconds(lambda: subprocess.run(command, input=text.encode(), check=True))  # noqa: S603


def read(files: list[Path]) -> list[str]:
    """Return the texts of the articles in *files*."""
    outcomes = (record.outcome for file in files for record in read_articles(file))
    return [outcome.text for outcome in outcomes if isinstance(outcome, Article)]


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, default=EXAMPLES, metavar="FILE")
    parser.add_argument("--articles", type=int, default=300, help="articles a warm run")
    arguments = parser.parse_args()
    texts = read(arguments.files)
    words = sum(len(text.split()) for text in texts)
    units = words / WORDS_PER_ARTICLE

    first = cold(texts[0])
    pipeline = Pipeline()
    pipeline.analyze("قال الوزير سالم إن 12 مسافراً وصلوا.")  # loads every lexicon and model
    gc.collect()
    gc.freeze()  # as the guide to many articles advises
    gc.set_threshold(50_000, 20, 100)
    stream = seconds(lambda: [pipeline.analyze(text) for text in texts], repeat=1)
    times = max(1, round(arguments.articles / len(texts)))
    again = seconds(lambda: [pipeline.analyze(text) for text in texts for _ in range(times)])
    warm = again / times
    print(f"{len(texts)} articles, {words} words; milliseconds for {WORDS_PER_ARTICLE} words")
    print(f"{1e3 * first:10.1f}  cold: a process that reads the first article")
    print(f"{1e3 * stream / units:10.2f}  stream: articles that are new")
    print(
        f"{1e3 * warm / units:10.2f}  warm: read again, {1e6 * warm / words:.1f} microseconds a word"
    )

    print("\nwhat others take for the same texts, and how many times that a stream takes")
    for other in others():
        if other.read is None:
            print(f"{'-':>10}  {other.name}: {other.absent}")
            continue
        other.read(texts[0])
        cost = seconds(lambda: [other.read(text) for text in texts])  # noqa: B023
        print(f"{1e3 * cost / units:10.2f}  {stream / cost:7.1f} times  {other.name}")

    print("\nshare of the whole that goes when a stage and what leans on it are left out")
    disabled: list[str] = []
    before = warm
    for stage in reversed(LATER_STAGES):
        disabled.append(stage)
        rest = Pipeline(disable=disabled)
        work = lambda: [rest.analyze(text) for text in texts for _ in range(times)]  # noqa: B023, E731
        after = seconds(work) / times
        print(f"{100 * (before - after) / warm:7.1f}%  {stage}")
        before = after
    print(f"{100 * before / warm:7.1f}%  tokenizer and core")

    print("\ntime per code point, relative to the shortest")
    base = 0.0
    examples = read(EXAMPLES)
    for length in (1, 4, 32):
        long = Article(text="\n".join(examples * 8 * length))
        cost = seconds(lambda: pipeline.analyze(long), repeat=2) / len(long.text)  # noqa: B023
        base = base or cost
        print(f"{cost / base:8.2f}  at {len(long.text):9,} code points")

    scale = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale
    print(f"\n{peak / 2**20:8.0f}  MiB peak memory")


if __name__ == "__main__":
    main()
