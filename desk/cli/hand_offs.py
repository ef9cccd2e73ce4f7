"""Commands about hand-offs: give, open, list, take back, export, verify."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from datetime import tzinfo
from pathlib import Path
from typing import Any

from desk.cli.customers import customer_id_of
from desk.cli.words import Run, answer, group, verb
from desk.config.whole import write_whole
from desk.domain.hand_off_words import in_order, label, spent_words, value_words
from desk.domain.hand_offs import Given, To
from desk.domain.spelling import moment_words
from desk.domain.time import micros
from desk.services.asks import ServiceError
from desk.services.build import Parts
from desk.services.hand_off_build import HandOffParts
from desk.services.hand_off_views import HandOffView


def add_hand_off(verbs: Any) -> None:
    """desk hand-off give | open | list | take-back | met | not-met | history | export | page | verify | key |
    take-key."""
    held = group(verbs, "hand-off", "customers passed on, with what is known of them")
    given = verb(held, "give", "pass a customer on", _shared(_give), "ID")
    given.add_argument("--to", choices=[one.value for one in To], required=True)
    given.add_argument("--name", default="", help="which person, team, store or channel")
    given.add_argument("--on", default="", help="the record it is written on: source/stream/number")
    given.add_argument("--journey", default="", help="another journey than the current one")
    given.add_argument("--wants", default="", help="the very thing the customer wants")
    given.add_argument("--reason", default="", help="why they came, in place of what is known of it")
    given.add_argument("--note", default="")
    given.add_argument(
        "--by", default="", metavar="WHEN", help="until when they are awaited; of a call-back when to call"
    )
    given.add_argument("--hide", action="append", default=[], metavar="LINE", help="a line the receiver may not see")
    given.add_argument("--show", action="store_true", help="only show what would be given, with the names of its lines")
    verb(held, "open", "what a code or address stands for", _shared(_open), "CODE")
    listed = verb(held, "list", "hand-offs, the newest first", _list)
    listed.add_argument("--which", default="waiting", help="waiting, missed, arrived, mine, for_me or all")
    back = verb(held, "take-back", "take one back", _shared(_take_back), "HANDOFF")
    back.add_argument("--why", default="")
    verb(held, "met", "the customer is here, where no source will tell", _shared(_met), "HANDOFF")
    verb(held, "not-met", "they are not here after all", _shared(_not_met), "HANDOFF")
    verb(held, "history", "everything that happened to one", _history, "HANDOFF")
    verb(held, "export", "as a signed file that any system can read", _export, "HANDOFF", "FILE")
    verb(held, "page", "as one page for print, in HTML", _page, "HANDOFF", "FILE")
    verb(held, "verify", "whether a file is whole and signed by this company", _verify, "FILE")
    verb(held, "key", "the key that signs, for another desk of this company", _key)
    verb(held, "take-key", "sign and check with another desk's key", _take_key, "KEY")


def _parts(parts: Parts) -> HandOffParts:
    return parts.passing


def _shared(run: Run) -> Run:
    """What is done at a terminal is in the folder of all desks when the command ends: no window may be running."""

    def acted(parts: Parts, asked: argparse.Namespace) -> int:
        status = run(parts, asked)
        _look(parts)
        return status

    return acted


def _look(parts: Parts) -> None:
    try:
        _parts(parts).folder.look()
    except ServiceError as problem:
        print(f"{problem.title}\n{problem.advice}".strip(), file=sys.stderr)


def _give(parts: Parts, asked: argparse.Namespace) -> int:
    customer, held = customer_id_of(parts, asked.id), _parts(parts).asked
    if asked.show:
        seen = held.preview(
            customer, asked.to, asked.name, asked.journey, asked.note, asked.wants, asked.by, asked.hide, asked.reason
        )
        lines = [
            f"{one.mark}  {label(one.line.kind)}: {one.line.value}"
            + (f"  (hidden: {one.hidden})" if one.hidden else "")
            for one in seen.lines
        ]
        return answer(asked, seen, [*lines, *(f"{label(kind)}: not known" for kind in seen.missing)])
    view = held.give(
        customer, asked.to, asked.name, asked.on, asked.journey, asked.note, asked.wants, asked.by, asked.hide,
        asked.reason,
    )  # fmt: skip
    return answer(asked, view, [view.code, f"Say: {view.spoken}", view.address, view.says])


def _open(parts: Parts, asked: argparse.Namespace) -> int:
    view = _parts(parts).asked.open(asked.code)
    return answer(asked, view, [_line(view), view.says, *_given_lines(view.given, parts.zone)])


def _list(parts: Parts, asked: argparse.Namespace) -> int:
    _look(parts)
    found = _parts(parts).asked.list(asked.which)
    return answer(asked, {"hand_offs": found}, [_line(one) for one in found] or ["No hand-offs."])


def _take_back(parts: Parts, asked: argparse.Namespace) -> int:
    view = _parts(parts).asked.take_back(asked.handoff, asked.why)
    return answer(asked, view, [view.says])


def _met(parts: Parts, asked: argparse.Namespace) -> int:
    view = _parts(parts).asked.met(asked.handoff)
    return answer(asked, view, [view.says])


def _not_met(parts: Parts, asked: argparse.Namespace) -> int:
    view = _parts(parts).asked.not_met(asked.handoff)
    return answer(asked, view, [view.says])


def _history(parts: Parts, asked: argparse.Namespace) -> int:
    held = _parts(parts).asked.history(asked.handoff)
    lines = [
        "  ".join(
            part for part in (f"{one.at.astimezone(parts.zone):%Y-%m-%d %H:%M}", one.who, one.what, one.note) if part
        )
        for one in held
    ]
    return answer(asked, {"history": held}, lines)


def _export(parts: Parts, asked: argparse.Namespace) -> int:
    return _save(asked, _parts(parts).files.export(asked.handoff))


def _page(parts: Parts, asked: argparse.Namespace) -> int:
    return _save(asked, _parts(parts).files.page(asked.handoff))


def _save(asked: argparse.Namespace, text: str) -> int:
    path = Path(asked.file)
    try:
        write_whole(path, text.encode("utf-8"))
    except OSError as problem:
        raise ServiceError(f"{path.name} cannot be written ({problem.strerror}).", "Choose another place.") from None
    return answer(asked, {"file": str(path)}, [f"Written: {path}"])


def _verify(parts: Parts, asked: argparse.Namespace) -> int:
    path = Path(asked.file)
    try:
        text = path.read_bytes()
    except OSError as problem:
        raise ServiceError(f"{path.name} cannot be read ({problem.strerror}).", "Check its name.") from None
    view = _parts(parts).files.verify(text)
    known = (
        "this desk has the same"
        if view.same
        else "this desk does not have it"
        if view.held is None
        else ("this desk has it otherwise")
    )
    said = [f"Whole, and signed with the key {view.key_name}; {known}.", *_given_lines(view.given, parts.zone)]
    return answer(asked, view, said)


def _key(parts: Parts, asked: argparse.Namespace) -> int:
    key = _parts(parts).files.key_to_share()
    return answer(
        asked, {"key": key}, [key, "Whoever has this key can sign hand-offs: pass it on as you would a password."]
    )


def _take_key(parts: Parts, asked: argparse.Namespace) -> int:
    name = _parts(parts).files.take_key(asked.key)
    return answer(asked, {"key_name": name}, [f"Hand-offs are signed and checked with the key {name} now."])


def _line(one: HandOffView) -> str:
    who = one.given.content.customer or "a customer"
    return (
        f"{one.hand_off_id[-8:]}  {one.code}  {who} to {one.to}, by {one.given.given_by}: {one.state.replace('_', ' ')}"
    )


def _given_lines(given: Given, zone: tzinfo) -> Sequence[str]:
    content = given.content

    def time(at: Any) -> str:
        return moment_words(micros(at), micros(given.given_at), zone)

    lines = [f"{label(line.kind)}: {value_words(line, time)}" for line in in_order(content)]
    lines += [f"{label(kind)}: not known" for kind in content.missing]
    if content.spent:
        lines.append(f"Time spent: {spent_words(content.spent)}")
    return [*lines, *([f"Note: {content.note}"] if content.note else [])]
