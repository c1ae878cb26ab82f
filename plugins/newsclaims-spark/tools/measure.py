"""What Spark costs beside one process, and how many bytes a claim takes.

    JAVA_HOME=... python plugins/newsclaims-spark/tools/measure.py articles.jsonl --costs costs.json

Each run is a process of its own.  CPU time says more than the wall where the machine has other work.
``--costs`` keeps the seconds that each article took, of which `simulate.py` makes clusters.
"""

import argparse
import gc
import json
import os
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path
from typing import Any

import newsclaims

RUNS = ("bare", "spark 1", "spark 2", "spark 2 timeout")


def main() -> None:
    """Run everything and print it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("articles", type=Path)
    parser.add_argument("--costs", type=Path)
    parser.add_argument("--partitions", type=int, default=16)
    parser.add_argument("--run", choices=RUNS)
    given = parser.parse_args()
    if given.run:
        measured = bare(given) if given.run == "bare" else spark(given)
        print(json.dumps(measured))
        return
    for run in RUNS:
        command = [sys.executable, __file__, str(given.articles), "--run", run]
        command += ["--partitions", str(given.partitions)]
        if given.costs:
            command += ["--costs", str(given.costs)]
        done = subprocess.run(command, check=True, capture_output=True, text=True)  # noqa: S603 - this script
        print(run, done.stdout.strip().splitlines()[-1], flush=True)


def bare(given: argparse.Namespace) -> dict[str, Any]:
    """Analyse all articles in this process."""
    gc.set_threshold(50_000, 20, 100)  # as workers of Spark do
    articles = [*newsclaims.read(given.articles)]
    pipeline = newsclaims.Pipeline()
    begun = time.process_time()
    pipeline.analyze("قال المدير إن العمل بدأ.")
    start = time.process_time() - begun
    costs = []
    claims = 0
    for article in articles:
        before = time.process_time()
        claims += len(pipeline.analyze(article).claims)
        costs.append(time.process_time() - before)
    if given.costs:
        given.costs.write_text(json.dumps({"start": start, "articles": costs}))
    return {
        "articles": len(articles),
        "words": sum(len(one.text.split()) for one in articles),
        "claims": claims,
        "start_s": round(start, 2),
        "cpu_s": round(sum(costs), 1),
        "longest_s": round(max(costs), 2),
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024,
    }


def spark(given: argparse.Namespace) -> dict[str, Any]:
    """Analyse all articles in workers of Spark, and write what they find."""
    from newsclaims_spark import frames, spark_schema, table
    from newsclaims_spark.articles import selected
    from newsclaims_table import TABLES
    from pyspark.sql import SparkSession

    _, workers, *timeout = given.run.split()
    os.environ["PYSPARK_PYTHON"] = sys.executable
    session = (
        SparkSession.builder.master(f"local[{workers}]")
        .config("spark.ui.enabled", "false")
        .config("spark.sql.parquet.compression.codec", "zstd")
        .config("spark.sql.adaptive.enabled", "false")
        .getOrCreate()
    )
    with tempfile.TemporaryDirectory() as folder:
        rows = [(one.id, one.title, one.text) for one in newsclaims.read(given.articles)]
        articles = session.createDataFrame(rows, "id string, title string, text string")
        articles.repartition(given.partitions, "id").write.parquet(f"{folder}/articles")
        articles = session.read.parquet(f"{folder}/articles").repartition(given.partitions, "id")
        tables = tuple(TABLES)
        seconds = 600.0 if timeout else None
        job = frames._job(newsclaims.Pipeline(), tables, None, batch_size=1, timeout=seconds)  # noqa: SLF001 - to watch it
        used = Path(folder, "used")
        used.mkdir()

        def watched(batches: Any) -> Any:  # noqa: ANN401 - record batches
            yield from job(batches)
            own, child = (
                resource.getrusage(who) for who in (resource.RUSAGE_SELF, resource.RUSAGE_CHILDREN)
            )
            cpu = sum(one.ru_utime + one.ru_stime for one in (own, child))
            peak = (own.ru_maxrss // 1024, child.ru_maxrss // 1024)
            (used / str(os.getpid())).write_text(json.dumps([cpu, *peak]))

        begun = time.perf_counter()
        found = selected(articles, {}, ()).mapInArrow(watched, spark_schema(tables))
        found.write.parquet(f"{folder}/documents")
        wall = time.perf_counter() - begun
        documents = session.read.parquet(f"{folder}/documents")
        sizes = {"documents": size(Path(folder, "documents"))}
        counts = {"documents": documents.count()}
        for name in tables:
            table(documents, name).coalesce(1).write.parquet(f"{folder}/{name}")
            sizes[name] = size(Path(folder, name))
            counts[name] = session.read.parquet(f"{folder}/{name}").count()
        workers_used = [json.loads(one.read_text()) for one in used.iterdir()]
        session.stop()
    return {
        "workers": len(workers_used),
        "wall_s": round(wall, 1),
        "articles_per_second": round(len(rows) / wall, 1),
        "cpu_s_workers": round(sum(one[0] for one in workers_used), 1),
        "peak_mb_worker": max(one[1] for one in workers_used),
        "peak_mb_its_child": max(one[2] for one in workers_used),
        "bytes": sizes,
        "rows": counts,
    }


def size(folder: Path) -> int:
    """Return the bytes of the Parquet files in a folder."""
    return sum(one.stat().st_size for one in folder.glob("*.parquet"))


if __name__ == "__main__":
    main()
