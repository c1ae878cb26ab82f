"""How fast the default pipeline reads, stage by stage, and whether it stays linear.

usage: python benchmarks/throughput.py [--articles N]

Reads the example articles again and again on one core and prints articles of 350 words
per second of processor time, the share of each stage, the ratio to a reference that
every machine can run (splitting the same text on white space and counting the words), the
growth from one length to thirty-two times that length (more than 1 MB), and the peak memory of the process.
"""

import argparse
import gc
import resource
import sys
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from newsclaims import Article, Pipeline

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))
WORDS_PER_ARTICLE = 350
LATER_STAGES = ("ner", "numbers", "quotes", "actors")


def seconds(work: Callable[[], object], *, repeat: int = 3) -> float:
    """Return the least processor time of *repeat* runs."""
    best = float("inf")
    for _ in range(repeat):
        start = time.process_time()
        work()
        best = min(best, time.process_time() - start)
    return best


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=int, default=300, help="articles a run")
    count = parser.parse_args().articles

    texts = [path.read_text("utf-8") for path in EXAMPLES]
    articles = [Article(id=str(i), text=texts[i % len(texts)]) for i in range(count)]
    words = sum(len(article.text.split()) for article in articles)
    units = words / WORDS_PER_ARTICLE

    pipeline = Pipeline()
    for text in texts:  # load every lexicon and model first
        pipeline.analyze(text)
    gc.collect()
    gc.freeze()  # as the guide to many articles advises

    whole = seconds(lambda: [pipeline.analyze(article) for article in articles])
    reference = seconds(lambda: [Counter(a.text.split()) for a in articles for _ in range(10)]) / 10
    print(f"{units / whole:8.1f}  articles of {WORDS_PER_ARTICLE} words a second")
    print(f"{1e6 * whole / words:8.1f}  microseconds a word")
    print(f"{whole / reference:8.0f}  times the cost of splitting and counting the words")

    print("\nshare of the whole that goes when a stage and what leans on it are left out")
    disabled: list[str] = []
    before = whole
    for stage in reversed(LATER_STAGES):
        disabled.append(stage)
        rest = Pipeline(disable=disabled)
        after = seconds(lambda: [rest.analyze(article) for article in articles])  # noqa: B023
        print(f"{100 * (before - after) / whole:7.1f}%  {stage}")
        before = after
    print(f"{100 * before / whole:7.1f}%  tokenizer and core")

    print("\ntime per code point, relative to the shortest")
    base = 0.0
    for times in (1, 4, 32):
        long = Article(text="\n".join(texts * 8 * times))
        cost = seconds(lambda: pipeline.analyze(long), repeat=2) / len(long.text)  # noqa: B023
        base = base or cost
        print(f"{cost / base:8.2f}  at {len(long.text):9,} code points")

    scale = 1 if sys.platform == "darwin" else 1024
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * scale
    print(f"\n{peak / 2**20:8.0f}  MiB peak memory")


if __name__ == "__main__":
    main()
