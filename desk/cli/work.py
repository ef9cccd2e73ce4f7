"""Commands about what people write down: notes, call-backs, whether to call, and the log to share."""

from __future__ import annotations

import argparse
from collections.abc import Sequence
from datetime import UTC, date, datetime, tzinfo
from typing import Any

from desk.cli.customers import customer_id_of
from desk.cli.moments import day_of
from desk.cli.words import answer, group, verb
from desk.domain.call_backs import PURPOSES
from desk.services.build import Parts
from desk.services.work import Work
from desk.services.work_views import CallBackView, GuardView, HistoryLine, LogRow, NoteView, RepRow


def add_note(verbs: Any) -> None:
    """desk note show | write | change | back | history."""
    notes = group(verbs, "note", "notes on customers")
    verb(notes, "show", "the notes of a customer, newest first", _notes, "ID")
    made = verb(notes, "write", "write a note on a customer", _write, "ID", "TEXT")
    made.add_argument("--on", default="", help="the record it is about: source/stream/number")
    verb(notes, "change", "write a note anew; both stay to be read", _change, "NOTE", "TEXT")
    back = verb(notes, "back", "take a note back", _back, "NOTE")
    back.add_argument("--why", default="")
    verb(notes, "history", "everything that happened to a note", _note_history, "NOTE")


def add_callbacks(verbs: Any) -> None:
    """desk callbacks [promise | move | give | done | back | history | may]."""
    held = verb(verbs, "callbacks", "promised calls, the first due first", _waiting)
    held.add_argument("--mine", action="store_true", help="without what is somebody else's")
    verbs = held.add_subparsers(metavar="VERB")
    made = verb(verbs, "promise", "promise a call at a time on the customer's clock", _promise, "ID", "WHEN")
    made.add_argument("--about", default="")
    made.add_argument("--owner", default="", help="who calls; anybody without it")
    made.add_argument("--number", default="")
    made.add_argument("--on", default="", help="the record it is about: source/stream/number")
    made.add_argument("--purpose", choices=PURPOSES, default="service")
    moved = verb(verbs, "move", "to another time", _move, "CALLBACK", "WHEN")
    moved.add_argument("--why", default="")
    verb(verbs, "give", "give one to somebody else", _give, "CALLBACK", "OWNER")
    done = verb(verbs, "done", "they were called", _done, "CALLBACK")
    done.add_argument("--note", default="")
    back = verb(verbs, "back", "take one back", _call_back_back, "CALLBACK")
    back.add_argument("--why", default="")
    verb(verbs, "history", "everything that happened to one", _call_back_history, "CALLBACK")
    may = verb(verbs, "may", "whether a customer may be called now", _may, "ID")
    may.add_argument("--number", default="")
    may.add_argument("--purpose", choices=PURPOSES, default="service")


def add_log(verbs: Any) -> None:
    """desk log."""
    log = verb(verbs, "log", "interactions of some days, complete or not, with what is missing", _log)
    log.add_argument("--from", default="today", dest="first", metavar="DAY")
    log.add_argument("--to", default="today", dest="last", metavar="DAY")
    log.add_argument("--rep", default="", help="one rep's alone")
    log.add_argument("--incomplete", action="store_true", help="only what lacks something")
    log.add_argument("--csv", action="store_true", help="as a table for a spreadsheet")


def _work(parts: Parts) -> Work:
    return parts.work


def _notes(parts: Parts, asked: argparse.Namespace) -> int:
    view = _work(parts).notes.of_customer(customer_id_of(parts, asked.id))
    lines = [_note_line(note, parts.zone) for note in (*([view.draft] if view.draft else []), *view.notes)]
    return answer(asked, view, lines or ["No notes."])


def _write(parts: Parts, asked: argparse.Namespace) -> int:
    note = _work(parts).notes.write(customer_id_of(parts, asked.id), asked.text, asked.on)
    return answer(asked, note, [_note_line(note, parts.zone)])


def _change(parts: Parts, asked: argparse.Namespace) -> int:
    note = _work(parts).notes.change(_id(parts, asked.note), asked.text)
    return answer(asked, note, [_note_line(note, parts.zone)])


def _back(parts: Parts, asked: argparse.Namespace) -> int:
    note_id = _id(parts, asked.note)
    _work(parts).notes.take_back(note_id, asked.why)
    return answer(asked, {"taken_back": note_id}, ["Taken back."])


def _note_history(parts: Parts, asked: argparse.Namespace) -> int:
    history = _work(parts).notes.history(_id(parts, asked.note))
    return answer(asked, {"history": history}, _history_lines(history, parts.zone))


def _waiting(parts: Parts, asked: argparse.Namespace) -> int:
    held = _work(parts).call_backs.waiting(asked.mine)
    lines = [_call_back_line(one, parts.zone) for one in held]
    return answer(asked, {"call_backs": held}, lines or ["No call-backs."])


def _promise(parts: Parts, asked: argparse.Namespace) -> int:
    made = _work(parts).call_backs.promise(
        customer_id_of(parts, asked.id), asked.when, asked.about, asked.owner, asked.number, asked.on, asked.purpose
    )
    return _told(parts, asked, made)


def _move(parts: Parts, asked: argparse.Namespace) -> int:
    return _told(parts, asked, _work(parts).call_backs.move(_id(parts, asked.callback), asked.when, asked.why))


def _give(parts: Parts, asked: argparse.Namespace) -> int:
    return _told(parts, asked, _work(parts).call_backs.give(_id(parts, asked.callback), asked.owner))


def _done(parts: Parts, asked: argparse.Namespace) -> int:
    return _told(parts, asked, _work(parts).call_backs.done(_id(parts, asked.callback), asked.note))


def _call_back_back(parts: Parts, asked: argparse.Namespace) -> int:
    call_back_id = _id(parts, asked.callback)
    _work(parts).call_backs.take_back(call_back_id, asked.why)
    return answer(asked, {"taken_back": call_back_id}, ["Taken back."])


def _call_back_history(parts: Parts, asked: argparse.Namespace) -> int:
    history = _work(parts).call_backs.history(_id(parts, asked.callback))
    return answer(asked, {"history": history}, _history_lines(history, parts.zone))


def _may(parts: Parts, asked: argparse.Namespace) -> int:
    customer_id = customer_id_of(parts, asked.id)
    guard = _work(parts).call_backs.may_call(customer_id, asked.number, asked.purpose)
    return answer(asked, guard, _guard_lines(guard))


def _log(parts: Parts, asked: argparse.Namespace) -> int:
    log, now = _work(parts).call_log, datetime.now(UTC)
    first, last = (day_of(text, now, parts.zone) for text in (asked.first, asked.last))
    if asked.csv:
        return _table(log.as_csv(first, last, asked.rep, asked.incomplete))
    view = log.log(first, last, asked.rep, asked.incomplete)
    lines = [_log_line(row, parts.zone) for row in view.rows] or [_nothing(first, last)]
    lines += [_rep_line(rep) for rep in view.reps]
    if view.partial:
        lines.append("There may be more: only what was stored last was looked through.")
    return answer(asked, view, lines)


def _table(text: str) -> int:
    # As it is, line ends too: this is for another program.
    print(text, end="")
    return 0


def _told(parts: Parts, asked: argparse.Namespace, view: CallBackView) -> int:
    return answer(asked, view, [_call_back_line(view, parts.zone)])


def _id(parts: Parts, ending: str) -> str:
    return _work(parts).papers.whole_id(ending)


def _note_line(note: NoteView, zone: tzinfo) -> str:
    state = "draft, " if note.draft else "" if note.stands else "taken back, "
    return f"{note.note_id[-8:]}  {_time(note.at, zone)}  {note.by}  ({state}on {note.on})  {note.text}"


def _call_back_line(one: CallBackView, zone: tzinfo) -> str:
    parts = [
        one.call_back_id[-8:], _time(one.due_at, zone), one.there, one.name, one.tel, one.about,
        f"for {one.owner}" if one.owner else "", "" if one.state == "waiting" else one.state.replace("_", " "),
        "now" if one.rings else "",
    ]  # fmt: skip
    return "  ".join(part for part in parts if part)


def _guard_lines(guard: GuardView) -> list[str]:
    return [part for part in (guard.may, *guard.why, guard.there, guard.opens, guard.tel) if part]


def _log_line(row: LogRow, zone: tzinfo) -> str:
    told = [row.outcome or "—", row.customer or "nobody known", row.key]
    missing = f"missing: {', '.join(row.missing)}" if row.missing else "complete"
    return "  ".join([_time(row.at, zone), row.channel, row.rep, *told, missing])


def _rep_line(rep: RepRow) -> str:
    missing = ", ".join(f"{name} {count}" for name, count in rep.missing)
    return f"{rep.rep}: {rep.complete} of {rep.interactions} complete ({rep.share:.0%})" + (missing and f"; {missing}")


def _history_lines(history: Sequence[HistoryLine], zone: tzinfo) -> list[str]:
    return [
        "  ".join(part for part in (_time(one.at, zone), one.who, one.what, one.text, one.note) if part)
        for one in history
    ]


def _nothing(first: date, last: date) -> str:
    return f"No interactions from {first} to {last}." if first != last else f"No interactions on {first}."


def _time(at: datetime, zone: tzinfo) -> str:
    return f"{at.astimezone(zone):%Y-%m-%d %H:%M}"
