"""Read many odd articles and hold every result against the laws; or measure how time grows.

usage: python tests/fuzz --inputs 200000 --seed 1 --processes 2
       python tests/fuzz --replay failures/FILE.json
       python tests/fuzz --growth 1000000
       python tests/fuzz --guided 600      (coverage-guided; needs atheris)

Every kind of failure is made short and written to a file.  The exit status is 1 where there is one.
"""

import argparse
import sys
from pathlib import Path


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(
        prog="tests/fuzz", description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--inputs", type=int, default=10_000, help="how many to read")
    parser.add_argument("--seed", type=int, default=1, help="of all chance")
    parser.add_argument(
        "--first", type=int, default=0, help="number of the first of them, or of what is measured"
    )
    parser.add_argument("--processes", type=int, default=1, help="how many read them")
    parser.add_argument("--every", type=int, default=20, help="one of how many is read again")
    parser.add_argument("--corpus", type=Path, help="a file of further articles to start from")
    parser.add_argument("--failures", type=Path, default=Path("failures"), help="folder to write")
    parser.add_argument("--replay", type=Path, nargs="+", metavar="FILE", help="failures to try")
    parser.add_argument("--growth", type=int, metavar="LENGTH", help="measure up to LENGTH")
    parser.add_argument("--only", default="", help="a part of the names of what is measured")
    parser.add_argument("--guided", type=int, metavar="SECONDS", help="let coverage guide")
    return parser.parse_args()


def main() -> int:
    chosen = arguments()
    if chosen.guided:
        from fuzzing.guided import guide

        return guide(seconds=chosen.guided, seed=chosen.seed, folder=chosen.failures)
    if chosen.replay:
        return replayed(chosen.replay)
    from fuzzing.sources import sources

    if chosen.growth:
        from fuzzing.growth import print_growths

        known = sources(chosen.corpus)
        return not print_growths(known, length=chosen.growth, first=chosen.first, only=chosen.only)
    return run(chosen)


def run(chosen: argparse.Namespace) -> int:
    from fuzzing.campaign import Settings, campaign, collect_rarely
    from fuzzing.report import Progress, print_report

    settings = Settings(
        seed=chosen.seed, first=chosen.first, corpus=chosen.corpus, every=chosen.every
    )
    collect_rarely()
    progress = Progress(chosen.inputs, chosen.failures)
    tally = campaign(chosen.inputs, settings, processes=chosen.processes, progress=progress)
    print_report(tally, seconds=progress.seconds, folder=chosen.failures)
    return bool(tally.failures)


def replayed(paths: list[Path]) -> int:
    from fuzzing.failures import replay

    failed = False
    for path in paths:
        broken = replay(path)
        failed = failed or bool(broken)
        print(f"{path}: {'fails' if broken else 'passes'}")
        for one in broken:
            print(f"  {one.law} {one.where}: {one.message:.300}")
    return failed


if __name__ == "__main__":
    sys.exit(main())
