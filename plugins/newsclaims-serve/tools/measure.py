"""Measure what each page costs: its milliseconds, median and 95th in a hundred, and those of the processor.

Then fifty clients ask for every page at once; at the end the peak memory of the server.

    python plugins/newsclaims-serve/tools/measure.py corpus.duckdb
"""

from __future__ import annotations

import argparse
import os
import re
import signal
import statistics
import subprocess
import sys
import time
from collections.abc import Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from urllib.parse import urlencode

import httpx2
from newsclaims_store import Store

COMMAND = [sys.executable, "-c", "from newsclaims_serve.command import main; main()"]
CLIENTS = 50


def main() -> None:
    """Print the table of the README."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("store", type=Path)
    parser.add_argument("--times", type=int, default=20)
    given = parser.parse_args()
    pages = pages_of(given.store)
    with subprocess.Popen(  # noqa: S603 - this interpreter
        [*COMMAND, given.store, "--port", "0"], stdout=subprocess.PIPE, text=True
    ) as server:
        line = server.stdout.readline() if server.stdout else ""
        try:
            [site] = re.findall(r" at (http://[^/]+)/", line)
            print(f"at the start: {memory(server.pid, 'VmRSS')} MiB")
            measure(site, pages, given.times, server.pid)
            print(f"peak memory: {memory(server.pid, 'VmHWM')} MiB")
        finally:
            server.send_signal(signal.SIGINT)


def pages_of(path: Path) -> Mapping[str, str]:
    """Return the address of each kind of page."""
    with Store(path, read_only=True) as store:
        [top] = store.ask(show="speakers", limit=1)
        [claim] = store.ask(words="قرار", limit=1)
        [pair] = store.disagreements(limit=1).rows() or [claim]
    asked = {
        "search, first page": ("", {}),
        "search, a word": ("", {"words": "قرار"}),
        "search, speaker, word and period": (
            "",
            {"speaker": "وزير", "words": "قرار", "since": "2015-01-01"},
        ),
        "search, number and unit": ("", {"unit": "USD", "at_least": "1000000"}),
        "speaker": ("speaker", {"name": top["speaker"]}),
        "speaker, a title that many have": ("speaker", {"name": "وزير"}),
        "claim": ("claim", {"article": pair["article"], "claim": pair["claim"]}),
        "article": ("article", {"id": claim["article"]}),
        "repeated": ("repeated", {}),
        "disagreements": ("disagreements", {}),
        "JSON, a word": ("../api/search", {"words": "قرار"}),
    }
    return {name: f"/ar/{page}?{urlencode(fields)}" for name, (page, fields) in asked.items()}


def measure(site: str, pages: Mapping[str, str], times: int, server: int) -> None:
    """Ask for each page, alone and then from fifty clients at once."""
    with httpx2.Client(base_url=site, timeout=120) as client:
        for name, address in pages.items():
            took(client, address)
            before = cpu(server)
            taken = sorted(took(client, address) for _ in range(times))
            high, used = taken[int(len(taken) * 0.95)], (cpu(server) - before) / times
            print(f"| {name} | {statistics.median(taken):.0f} | {high:.0f} | {used:.0f} |")

        def several(_: int) -> list[float]:
            return [took(client, address) for address in pages.values()]

        begun = time.perf_counter()
        with ThreadPoolExecutor(CLIENTS) as pool:
            taken = sorted(one for many in pool.map(several, range(CLIENTS)) for one in many)
        rate = len(taken) / (time.perf_counter() - begun)
        print(
            f"{CLIENTS} clients: {rate:.0f} pages a second, median {statistics.median(taken):.0f} ms"
        )


def took(client: httpx2.Client, address: str) -> float:
    """Return the milliseconds of a page; it has to be there."""
    begun = time.perf_counter()
    client.get(address).raise_for_status()
    return 1000 * (time.perf_counter() - begun)


def cpu(process: int) -> float:
    """Return the milliseconds of processor time that a process has used, on Linux."""
    fields = Path(f"/proc/{process}/stat").read_text("ascii").rpartition(")")[2].split()
    return 1000 * (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def memory(process: int, what: str) -> int:
    """Return what Linux says of the memory of a process, in MiB."""
    [size] = re.findall(rf"{what}:\s+(\d+) kB", Path(f"/proc/{process}/status").read_text("ascii"))
    return int(size) // 1024


if __name__ == "__main__":
    main()
