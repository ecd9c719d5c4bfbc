"""Cold start and throughput of newslint, beside proselint's in the same run.

    python benchmarks/speed.py [--articles 1000] [--runs 7] [--drafts FOLDER]

Both programs run as commands of this environment, each in one process, on the same articles, made up or your own, with
rules and knowledge compiled but no findings kept from an earlier run. The ratios carry over to other machines; the
seconds do not.
"""

from __future__ import annotations

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path
from statistics import median
from typing import NamedTuple

from articles import write_articles

BIN = Path(sys.executable).parent


class Cost(NamedTuple):
    """What one run of a command took."""

    seconds: float
    peak_mib: float


def installed_environment(folder: Path) -> dict[str, str]:
    """An environment in which both programs run from compiled bytecode, as they do once they are installed."""
    environment = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    return {
        **environment,
        "NEWSLINT_CACHE": str(folder / "cache"),
        "PYTHONPYCACHEPREFIX": str(folder / "bytecode"),
    }


def measure(command: Sequence[str], environment: dict[str, str]) -> Cost:
    """Run a command with its output thrown away."""
    start = time.perf_counter()
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, env=environment)
    _, _, usage = os.wait4(process.pid, 0)
    return Cost(time.perf_counter() - start, usage.ru_maxrss / 1024)


def median_cost(command: Sequence[str], runs: int, environment: dict[str, str]) -> Cost:
    """The middle of several runs, after one that warms the caches of disk and program."""
    measure(command, environment)
    costs = [measure(command, environment) for _ in range(runs)]
    return Cost(median(cost.seconds for cost in costs), max(cost.peak_mib for cost in costs))


def compare(title: str, words: int, path: Path, runs: int, environment: dict[str, str]) -> None:
    """Measure both programs on a path and print them side by side."""
    ours = median_cost([str(BIN / "newslint"), "check", "--no-cache", "--jobs", "1", str(path)], runs, environment)
    theirs = median_cost([str(BIN / "proselint"), "check", str(path)], runs, environment)
    print(f"\n{title}: {words:,} words")
    for name, cost in (("newslint", ours), ("proselint", theirs)):
        speed = words / cost.seconds
        print(f"  {name:10} {cost.seconds:8.3f} s  {speed:10,.0f} words/s  peak {cost.peak_mib:6.1f} MiB")
    print(f"  newslint takes {ours.seconds / theirs.seconds:.2f} of proselint's time", end=" ")
    print(f"and {ours.peak_mib / theirs.peak_mib:.2f} of its memory")


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=1000)
    parser.add_argument("--runs", type=int, default=7)
    parser.add_argument("--drafts", type=Path, help="a folder of drafts to measure in the place of made-up ones")
    arguments = parser.parse_args()
    if not (BIN / "proselint").exists():
        sys.exit("proselint is not installed here: pip install proselint")
    with tempfile.TemporaryDirectory() as folder:
        one, many = Path(folder, "one"), Path(folder, "many")
        one.mkdir()
        many.mkdir()
        environment = installed_environment(Path(folder))
        compare("one article, cold", write_articles(one, 1), one / "article-0000.md", arguments.runs, environment)
        if arguments.drafts:
            words = sum(len(path.read_text(encoding="utf-8").split()) for path in arguments.drafts.iterdir())
            compare(f"the drafts in {arguments.drafts}", words, arguments.drafts, 3, environment)
        else:
            words = write_articles(many, arguments.articles)
            compare(f"{arguments.articles:,} articles", words, many, 3, environment)


if __name__ == "__main__":
    main()
