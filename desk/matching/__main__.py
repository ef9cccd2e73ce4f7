"""python -m desk.matching [--home FOLDER] [--engine duckdb|spark]: learns from the base of this desk and keeps weights
and suggestions."""

from __future__ import annotations

import argparse
import getpass
import json
import sys
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from desk.config.paths import home
from desk.domain.trouble import Trouble
from desk.matching.job import Outcome, Plan, run
from desk.services.sealing_views import LockedView
from desk.services.vault import vault_of


def main(arguments: Sequence[str]) -> int:
    """Run the job once; 0 when it went well, 1 when something needs a person."""
    parser = argparse.ArgumentParser(prog="python -m desk.matching", description=__doc__)
    parser.add_argument("--home", default="", help="the folder with every file of the desk")
    parser.add_argument("--engine", choices=("duckdb", "spark"), help="otherwise the setting [matching] engine counts")
    parser.add_argument("--json", action="store_true")
    asked = parser.parse_args(list(arguments))
    place = home(asked.home)
    try:
        plan = read_plan(place.settings)
        plan = replace(plan, engine=asked.engine) if asked.engine else plan
        outcome = run(place.cache, place.weights, plan, keys=vault_of(place).open(typed_code).keys)
    except Trouble as problem:
        sys.stderr.write(f"{problem.title}\n{problem.advice}\n")
        return 1
    sys.stdout.write(json.dumps(told(outcome)) + "\n" if asked.json else words(outcome) + "\n")
    return 0


def typed_code(locked: LockedView) -> str:
    """A recovery code from the terminal, unseen; "" where nobody sits there."""
    if not sys.stdin.isatty():
        return ""
    return getpass.getpass(f"{locked.wrong or locked.why} Recovery code (not shown): ").strip()


def read_plan(settings: Path) -> Plan:
    """The plan of the settings' table `matching`; Trouble where a value is of a wrong kind."""
    raw: dict[str, Any] = {}
    if settings.is_file():
        raw = tomllib.loads(settings.read_text(encoding="utf-8")).get("matching", {})
    kinds = {"engine": str, "threads": int, "memory": int, "master": str}
    wrong = sorted(key for key, value in raw.items() if key not in kinds or not isinstance(value, kinds[key]))
    if wrong:
        raise Trouble(
            f"The settings of matching are not understood: {', '.join(wrong)}.",
            "Known are engine and master (text), threads and memory in megabytes (numbers).",
        )
    return Plan(**raw)


def told(outcome: Outcome) -> dict[str, Any]:
    """What was found, in numbers."""
    threshold = outcome.scored.threshold
    return {
        "units": outcome.units,
        "pairs": outcome.pairs,
        "suggestions": len(outcome.scored.suggestions),
        "threshold": threshold.least,
        "expected_precision": threshold.precision,
        "expected_recall": threshold.recall,
        "origin": outcome.scored.weights.origin,
    }


def words(outcome: Outcome) -> str:
    """The same for reading."""
    threshold = outcome.scored.threshold
    return (
        f"{outcome.units:,} customers and loose traces, {outcome.pairs:,} pairs compared,"
        f" {len(outcome.scored.suggestions):,} suggestions from {threshold.least:.0%} on;"
        f" {threshold.precision:.1%} of them are expected to be right. Weights: {outcome.scored.weights.origin}."
    )


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
