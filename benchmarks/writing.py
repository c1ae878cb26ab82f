"""What each format costs to write, beside analysing, and whether its memory stays bounded.

usage: python benchmarks/writing.py [--documents N] [--format NAME[:OPTION]] [FILE...]

Analyses the articles of FILE as a stream of new ones, then writes them in each installed format and
prints the processor time as a share of that of analysing.  With ``--documents N`` each format then
writes N documents, the same over and over with ids of their own, in a process of its own, and the peak
memory of that process is printed for a tenth of N and for N: the two are equal where a format streams.
``--format jsonl:full`` writes with the option ``full`` set to true.

FILE is read as `newsclaims analyze` reads it, the example articles where none is named.
"""

import argparse
import gc
import itertools
import resource
import tempfile
import time
from collections.abc import Iterable
from multiprocessing import get_context
from pathlib import Path

from attrs import evolve

from newsclaims import Article, Document, Pipeline, analyze, write
from newsclaims._formats.registration import Formats
from newsclaims._input.article_files import read_articles
from newsclaims.errors import ConfigurationError, NewsclaimsError

EXAMPLES = sorted((Path(__file__).parents[1] / "examples").glob("*.txt"))


def written(documents: Iterable[Document], name: str) -> int:
    """Write *documents* in a format to files that are deleted, and return how many have no place in it."""
    refused: list[NewsclaimsError] = []
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder, "out")
        name, _, option = name.partition(":")
        options = {option: True} if option else {}
        form = Formats().named("writer", name)
        if getattr(form.target, "one_each", False):
            writer = form.made(options)
            for one in documents:
                write(one, target, format=writer, on_error=refused.append)
        else:
            write(documents, target, format=name, options=options, on_error=refused.append)
    return len(refused)


def share(documents: list[Document], name: str, analysing: float) -> str:
    """Return what writing costs, as a share of *analysing* seconds."""
    best = float("inf")
    for _ in range(3):
        start = time.process_time()
        refused = written(documents, name)
        best = min(best, time.process_time() - start)
    return f"{best / analysing:6.1%}" + (f"  ({refused} have no place in it)" if refused else "")


def peak(texts: list[str], name: str, count: int) -> float:
    """Return the peak memory of a process that writes *count* documents, in MiB."""
    with get_context("spawn").Pool(1) as pool:
        return pool.apply(_peak, (texts, name, count))


def _peak(texts: list[str], name: str, count: int) -> float:
    made = [analyze(text) for text in texts]
    stream = (
        evolve(one, article=evolve(one.article, id=f"article-{number}"))
        for number, one in zip(range(count), itertools.cycle(made), strict=False)
    )
    written(stream, name)
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024


def main() -> None:
    """Print the report."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("files", nargs="*", type=Path, default=EXAMPLES, metavar="FILE")
    parser.add_argument("--documents", type=int, default=0, metavar="N")
    parser.add_argument("--format", action="append", metavar="NAME")
    arguments = parser.parse_args()
    outcomes = (record.outcome for file in arguments.files for record in read_articles(file))
    articles = [one for one in outcomes if isinstance(one, Article)]
    names = arguments.format or sorted(
        {one.name for one in Formats().all() if one.kind == "writer"}
    )

    pipeline = Pipeline()
    pipeline.analyze("قال الوزير سالم إن 12 مسافراً وصلوا.")  # loads every lexicon and model
    gc.collect()
    start = time.process_time()
    documents = list(pipeline.pipe(articles))
    analysing = time.process_time() - start
    print(f"{len(documents)} articles, analysed in {analysing:.2f} s")
    for name in names:
        try:
            print(f"{name:16}{share(documents, name, analysing)}", flush=True)
        except ConfigurationError as error:  # a library that the format needs is not at hand
            print(f"{name:16}{error}")
    if arguments.documents:
        texts = [one.text for one in articles[:50]]
        for name in names:
            few, many = (
                peak(texts, name, n) for n in (arguments.documents // 10, arguments.documents)
            )
            print(f"{name:16}{few:7.0f} MiB {many:7.0f} MiB")


if __name__ == "__main__":
    main()
