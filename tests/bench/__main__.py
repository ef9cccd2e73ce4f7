"""Measures what no test asserts: `python -m tests.bench [NAME ...] [--rows N] [--customers N --interactions M]
[--flags N] [--home DIR] [--json]`; floor and ours in the same run."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence
from importlib import import_module
from pathlib import Path

from tests.bench.figures import Figure, table


def _rows(module: str) -> Callable[[argparse.Namespace], list[Figure]]:
    """A benchmark that is told how many rows; loaded only when it is asked for, for one of them needs Qt."""
    return lambda asked: import_module(module).measure(asked.rows)  # type: ignore[no-any-return]


def _shop(asked: argparse.Namespace) -> list[Figure]:
    home = Path(asked.home).expanduser().resolve() if asked.home else None
    figures: list[Figure] = import_module("tests.bench.spent").measure(asked.customers, asked.interactions, home)
    return figures


def _identity(asked: argparse.Namespace) -> list[Figure]:
    """Loaded only when it is asked for: its data sets come with packaging/requirements-identity.txt."""
    figures: list[Figure] = import_module("tests.bench.identity").measure(asked.rows)
    return figures


BENCHES: dict[str, Callable[[argparse.Namespace], list[Figure]]] = {
    "pull": _rows("tests.bench.pulling"),
    "window": _rows("tests.bench.window"),
    "time": _shop,
    "identity": _identity,
    "flags": lambda asked: import_module("tests.bench.flags").measure(asked.flags),
}


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(BENCHES)}; all where none is named")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows to pull, customers to match")
    parser.add_argument("--customers", type=int, default=1_000_000, help="customers of the made-up shop")
    parser.add_argument("--interactions", type=int, default=20_000_000, help="their interactions")
    parser.add_argument("--flags", type=int, default=50_000, help="flags that are not resolved; four times as many are")
    parser.add_argument("--home", default="", help="keep the made shop in this folder, or use the one that is there")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    figures = [figure for name in asked.names or BENCHES for figure in BENCHES[name](asked)]
    said = json.dumps([figure.plain() for figure in figures], indent=2) if asked.json else table(figures)
    sys.stdout.write(f"{said}\n")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
