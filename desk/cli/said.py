"""Finds what was said, by anybody or in one customer's history."""

from __future__ import annotations

import argparse
from datetime import datetime
from typing import Any

from desk.cli.customers import customer_id_of
from desk.cli.words import answer, positive, verb
from desk.services.build import Parts
from desk.services.said_views import SaidHit, SaidPage

SHOWN = 40
NOBODY = "nobody yet"


def add_said(verbs: Any) -> None:
    """desk said."""
    said = verb(verbs, "said", 'what was said: words, "words together", -words that must not be there', _said, "TEXT")
    said.add_argument("--by", metavar="ID", default=None, help="one customer only, as for desk customer; 0 is nobody")
    said.add_argument("--limit", type=positive, default=SHOWN, help="lines at most")
    said.add_argument("--older", default=None, help="the “older” of an earlier answer")


def _said(parts: Parts, asked: argparse.Namespace) -> int:
    if asked.by is None:
        page = parts.customers.said_anywhere(asked.text, asked.older, asked.limit)
    else:
        customer_id = 0 if asked.by == "0" else customer_id_of(parts, asked.by)
        page = parts.customers.said_in(customer_id, asked.text, asked.older, asked.limit)
    return answer(asked, page, _lines(page, by_all=asked.by is None))


def _lines(page: SaidPage, by_all: bool) -> list[str]:
    lines = [_line(hit, by_all) for hit in page.hits]
    if not lines and page.older is None:
        lines.append("Nothing like it was said. All words must be there; part of one does with a * behind it: refun*")
    if page.looked_back_to is not None:
        lines.append(f"Looked back to {_when(page.looked_back_to)} only.")
    if page.older is not None:
        lines.append(f"… older ones with: --older {page.older}")
    if page.missing_before is not None:
        lines.append(
            f"What happened before {_when(page.missing_before)} cannot be found yet: desk pull makes it ready."
        )
    return lines


def _line(hit: SaidHit, by_all: bool) -> str:
    who = f"{hit.customer_id:>7}  {hit.name if hit.customer_id else NOBODY:24.24}  " if by_all else ""
    return f"{_when(hit.started_at)}  {who}{hit.title:30.30}  {hit.text}"


def _when(moment: datetime) -> str:
    return moment.astimezone().strftime("%Y-%m-%d %H:%M")
