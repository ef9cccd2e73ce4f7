"""Commands about identity: what may be one person, and why."""

from __future__ import annotations

import argparse
from typing import Any

from desk.cli.words import answer, group, positive, verb
from desk.services.build import Parts

SHOWN = 40


def add_identity(verbs: Any) -> None:
    """desk identity suggest | explain."""
    identity = group(verbs, "identity", "who may be one person, and why")
    suggest = verb(identity, "suggest", "possible links of the last run of python -m desk.matching", _suggest)
    suggest.add_argument("--limit", type=positive, default=SHOWN, help="how many, surest first")
    explain = verb(identity, "explain", "how likely two numbers are one person, field by field", _explain)
    for word in ("unit", "other"):
        explain.add_argument(word, type=int, help="a customer's number; below zero a trace that is nobody's yet")


def _suggest(parts: Parts, asked: argparse.Namespace) -> int:
    found = parts.identity.suggestions(asked.limit)
    lines = [
        f"{one.probability:6.1%}  {one.unit:>8} {one.name:24.24} {one.other:>8} {one.other_name:24.24} {one.reason}"
        for one in found
    ] or ["Nothing is suggested. Look for possible links with: python -m desk.matching"]
    return answer(asked, {"suggestions": found}, lines)


def _explain(parts: Parts, asked: argparse.Namespace) -> int:
    found = parts.identity.explain(asked.unit, asked.other)
    lines = [f"{found.name} ({found.unit}) and {found.other_name} ({found.other}): {found.probability:.1%} one person"]
    lines += [f"{part.weight:+8.1f} bits  {part.words}" for part in found.parts]
    return answer(asked, found, lines)
