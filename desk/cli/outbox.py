"""Commands about the outbox: what is to be written to other systems, what became of it, and mending the refused."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence
from datetime import tzinfo
from typing import Any

from desk.cli.words import MOST, answer, verb
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.outbox import STATES
from desk.services.outbox_delivery import Delivered
from desk.services.outbox_views import EntryView, OutboxPage

# How long one step of sending takes at most.
STEP_SECONDS = 10.0
SHORTEST = 4


def add_outbox(verbs: Any) -> None:
    """desk outbox [show | edit | again | drop | send]."""
    held = verb(verbs, "outbox", "what is to be written to other systems, and what became of it", _page)
    held.add_argument("--state", choices=STATES, default="open")
    held.add_argument("--older", help="go on from here")
    verbs = held.add_subparsers(metavar="VERB")
    verb(verbs, "show", "one entry with all that happened to it", _show, "ENTRY")
    verb(verbs, "edit", "other words for one that was refused or never tried", _edit, "ENTRY", "TITLE", "TEXT")
    again = verb(verbs, "again", "try some again now, as they are", _again)
    drop = verb(verbs, "drop", "never send these; they stay in the history", _drop)
    drop.add_argument("--why", default="")
    for several in (again, drop):
        several.add_argument("entries", nargs="+", metavar="ENTRY")
    verb(verbs, "send", "send now what can be sent; the window does so by itself", _send)


def _page(parts: Parts, asked: argparse.Namespace) -> int:
    page = parts.outbox.page(asked.state, asked.older)
    lines = [_line(one, parts.zone) for one in page.entries] or ["No entries."]
    lines += [f"{one.title}: {one.why} {one.advice}".rstrip() for one in page.targets if one.why]
    lines += [f"… more with: --older “{page.older}”"] if page.older else []
    return answer(asked, page, lines)


def _show(parts: Parts, asked: argparse.Namespace) -> int:
    held = parts.outbox.entry(_ids(parts, [asked.entry])[0])
    lines = [_line(held.entry, parts.zone), held.entry.text, *_why(held.entry)]
    lines += [f"{one.at.astimezone(parts.zone):%Y-%m-%d %H:%M:%S}  {one.who}  {one.what}" for one in held.events]
    return answer(asked, held, [line for line in lines if line])


def _edit(parts: Parts, asked: argparse.Namespace) -> int:
    entry = parts.outbox.edit(_ids(parts, [asked.entry])[0], asked.title, asked.text)
    return answer(asked, entry, [_line(entry, parts.zone)])


def _again(parts: Parts, asked: argparse.Namespace) -> int:
    ids = _ids(parts, asked.entries)
    parts.outbox.again(ids)
    return _changed(parts, asked, ids)


def _drop(parts: Parts, asked: argparse.Namespace) -> int:
    ids = _ids(parts, asked.entries)
    parts.outbox.drop(ids, asked.why)
    return _changed(parts, asked, ids)


def _send(parts: Parts, asked: argparse.Namespace) -> int:
    sent = put_off = refused = 0
    while True:
        step = parts.sending.deliverer.step(STEP_SECONDS)
        sent, put_off, refused = sent + step.sent, put_off + step.put_off, refused + step.refused
        if not step.sent:
            break
    whole = Delivered(sent, put_off, refused, step.next_at, step.elsewhere)
    lines = [f"{sent:,} sent, {put_off:,} put off, {refused:,} refused"]
    if whole.elsewhere:
        lines = ["Another program of this desk is sending them just now."]
    elif whole.next_at is not None:
        lines.append(f"Some wait until {whole.next_at.astimezone(parts.zone):%Y-%m-%d %H:%M:%S}.")
    return answer(asked, whole, lines)


def _changed(parts: Parts, asked: argparse.Namespace, ids: Sequence[str]) -> int:
    entries = tuple(parts.outbox.entry(entry_id).entry for entry_id in ids)
    return answer(asked, {"entries": entries}, [_line(one, parts.zone) for one in entries])


def _ids(parts: Parts, endings: Sequence[str]) -> list[str]:
    """Whole ids of entries; the end of one will do where no other of the list ends so."""
    ids = []
    for ending in endings:
        if len(ending) < SHORTEST:
            raise ServiceError(f"“{ending}” is too short for an entry.", "Give at least the last four signs of its id.")
        found = {one.entry_id for page in _pages(parts) for one in page.entries if one.entry_id.endswith(ending)}
        if len(found) > 1:
            raise ServiceError(f"Several entries end in “{ending}”.", "Give more of the id.")
        ids.append(found.pop() if found else ending)
    return ids


def _pages(parts: Parts) -> Iterator[OutboxPage]:
    """What is open, and of what is done the last."""
    for state in ("open", "sent", "dropped"):
        yield parts.outbox.page(state, limit=MOST if state == "open" else 200)


def _line(one: EntryView, zone: tzinfo) -> str:
    told = (
        one.entry_id[-8:], f"{one.made_at.astimezone(zone):%Y-%m-%d %H:%M}", one.kind_title, one.customer, one.title,
        f"to {one.target_title}:", one.says,
    )  # fmt: skip
    return "  ".join(part for part in told if part)


def _why(one: EntryView) -> list[str]:
    return [part for part in (f"{one.why} {one.advice}".strip(), one.said) if part]
