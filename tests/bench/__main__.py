"""Measures what no test asserts: `python -m tests.bench [NAME ...] [--customers N --interactions M] [--feed N]
[--grow] [--rows N] [--flags N] [--seconds N] [--calls N] [--hours N] [--home DIR] [--json]`; floor and ours in
the same run, in turn."""

from __future__ import annotations

import argparse
import json
import os
import sys
import tempfile
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path
from typing import Any

from tests.bench.figures import Figure, table

Measure = Callable[[argparse.Namespace], list[Figure]]


def _rows(module: str) -> Measure:
    """A benchmark that is told how many rows; loaded only when it is asked for, for one of them needs Qt."""
    return lambda asked: import_module(module).measure(asked.rows)  # type: ignore[no-any-return]


def _shop(asked: argparse.Namespace) -> Any:
    """The made shop that most benchmarks share."""
    home = Path(asked.home).expanduser().resolve()
    return import_module("tests.bench.base").made_shop(asked.customers, asked.interactions, home)


def _over(module: str, *more: str) -> Measure:
    """A benchmark of the made shop that is also told the values of some options."""

    def measured(asked: argparse.Namespace) -> list[Figure]:
        options = [getattr(asked, name) for name in more]
        return import_module(module).measure(_shop(asked), *options)  # type: ignore[no-any-return]

    return measured


def _identity(asked: argparse.Namespace) -> list[Figure]:
    """Loaded only when it is asked for: its data sets come with packaging/requirements-identity.txt."""
    figures: list[Figure] = import_module("tests.bench.identity").measure(asked.rows)
    return figures


BENCHES: dict[str, Measure] = {
    "pull": _rows("tests.bench.pulling"),
    "window": _rows("tests.bench.window"),
    "time": _over("tests.bench.spent"),
    "pop": _over("tests.bench.pop"),
    "cold": _over("tests.bench.cold"),
    # With it what a repaint takes while scrolling.
    "ring": _over("tests.bench.ring"),
    "start": _over("tests.bench.start"),
    "find": _over("tests.bench.found"),
    "text": _over("tests.bench.texts"),
    "ingest": _over("tests.bench.ingest", "feed", "grow"),
    "size": _over("tests.bench.size", "feed"),
    "cipher": _over("tests.bench.cipher", "feed"),
    "receiver": lambda asked: import_module("tests.bench.receiver").measure(asked.seconds),
    "calls": _over("tests.bench.calls", "calls", "seconds"),
    "shift": _over("tests.bench.shift", "hours"),
    "identity": _identity,
    "flags": lambda asked: import_module("tests.bench.flags").measure(asked.flags),
    "board": lambda asked: import_module("tests.bench.board").measure(asked.flags),
}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(BENCHES)}; all where none is named")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows to pull, customers to match")
    parser.add_argument("--customers", type=int, default=1_000_000, help="customers of the made-up shop")
    parser.add_argument("--interactions", type=int, default=20_000_000, help="their interactions")
    parser.add_argument("--feed", type=int, default=100_000, help="rows that come in new")
    parser.add_argument("--grow", action="store_true", help="new rows go into the shop's own files, not into copies")
    parser.add_argument("--flags", type=int, default=50_000, help="flags that are not resolved; four times as many are")
    parser.add_argument("--seconds", type=int, default=60, help="how long the receiver is flooded")
    parser.add_argument("--calls", type=int, default=200, help="how many calls come in by each road")
    parser.add_argument("--hours", type=int, default=8, help="how long one shift of calls is")
    parser.add_argument("--home", default="", help="keep the made shop in this folder, or use the one that is there")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    with tempfile.TemporaryDirectory() as folder:
        # One shop for all that are measured on one.
        asked.home = asked.home or f"{folder}/shop"
        figures = [figure for name in asked.names or BENCHES for figure in BENCHES[name](asked)]
    said = json.dumps([figure.plain() for figure in figures], indent=2) if asked.json else table(figures)
    sys.stdout.write(f"{said}\n")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
