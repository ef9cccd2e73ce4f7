"""What every command is made of: its words, its options and its answer, for people or in JSON."""

from __future__ import annotations

import argparse
from collections.abc import Callable, Sequence
from typing import Any

from desk.services.answers import as_json
from desk.services.build import Parts

MOST = 100_000
Run = Callable[[Parts, argparse.Namespace], int]


def verb(verbs: Any, name: str, help: str, run: Run, *words: str) -> argparse.ArgumentParser:
    """Add a command that takes these words, and --json as all do; `run` answers it with its exit status."""
    parser: argparse.ArgumentParser = verbs.add_parser(name, help=help, description=help)
    for word in words:
        parser.add_argument(word.lower(), metavar=word)
    parser.add_argument("--json", action="store_true", help="answer in JSON")
    parser.set_defaults(run=run)
    return parser


def group(verbs: Any, name: str, help: str, required: bool = True) -> Any:
    """Add a command whose first word is one of several, as in "source add"; returns what to add those to."""
    return verbs.add_parser(name, help=help, description=help).add_subparsers(required=required, metavar="VERB")


def positive(text: str) -> int:
    """A whole number from 1 to MOST; argparse says so where it is none."""
    number = int(text)
    if not 1 <= number <= MOST:
        raise argparse.ArgumentTypeError(f"must be from 1 to {MOST}")
    return number


def answer(asked: argparse.Namespace, value: Any, lines: Sequence[str]) -> int:
    """Print the answer: `value` in JSON where that was asked for, else the lines; 0, for all went well."""
    if asked.json:
        print(as_json(value))
    else:
        # What customers wrote may hold control characters that a terminal would obey.
        print("\n".join("".join(c if c.isprintable() else " " for c in line) for line in lines))
    return 0
