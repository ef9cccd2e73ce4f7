"""What other systems are told of something that was written here: one line, words, and the same for machines."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from connectors.kit.writing import EntryKind
from desk.domain.work import Entry, Sort, Step, What

_ONE_LINE = 120


@dataclass(frozen=True, slots=True)
class Telling:
    """One thing to tell."""

    kind: EntryKind
    title: str
    text: str
    facts: Mapping[str, Any] = field(default_factory=dict)


def tellings(step: Step) -> tuple[Telling, ...]:
    """What a step is told as, in order: each part of it by its kind. What does not leave the house tells nothing."""
    entry, what = step.entry, step.event.what
    if entry.sort is Sort.WISH or what is What.REPLACED:
        # Who writes a note anew tells of the new one.
        return ()
    if what in (What.WRITTEN, What.TIMED_OUT):
        return tuple(_new(entry))
    if what is What.UNDONE:
        return tuple(_undone(step))
    if what is What.TAKEN_BACK:
        return tuple(_taken_back(entry, step.event.note))
    return tuple(_later(step))


def _new(entry: Entry) -> Iterator[Telling]:
    facts = _facts(entry)
    if entry.sort is Sort.CALL_BACK:
        yield Telling(EntryKind.PROMISE, _line("Call-back", entry.text), _by(entry.due_at), facts)
        return
    if entry.outcome:
        yield Telling(EntryKind.DISPOSITION, entry.outcome, "", facts)
    if entry.promise.strip():
        yield Telling(EntryKind.PROMISE, _line("Promised", entry.promise), _by(entry.due_at), facts)
    if entry.text.strip():
        title = "Note in place of an earlier one" if entry.replaces else "Note"
        yield Telling(EntryKind.NOTE, title, entry.text.strip(), facts)


def _later(step: Step) -> Iterator[Telling]:
    """What became of a promise."""
    entry, facts, note = step.entry, _facts(step.entry), step.event.note
    about = entry.text if entry.sort is Sort.CALL_BACK else entry.promise
    if step.event.what is What.KEPT:
        yield Telling(EntryKind.PROMISE, _line("Promise kept", about), note, facts)
    elif step.event.what is What.DONE:
        yield Telling(EntryKind.PROMISE, _line("Called back", about), note, facts)
    elif step.event.what is What.MOVED:
        yield Telling(EntryKind.PROMISE, _line("Call-back moved", about), _by(entry.due_at), facts)


def _taken_back(entry: Entry, note: str) -> Iterator[Telling]:
    for one in _new(entry):
        title = f"Taken back: {one.title}"
        text = "\n".join(part for part in (one.text, note) if part)
        yield Telling(one.kind, _line("", title), text, {**one.facts, "taken_back": True})


def _undone(step: Step) -> Iterator[Telling]:
    """What was undone: a part that counts no more is taken back, one that counts again is told again."""
    entry = step.entry
    if entry.counts:
        yield from _new(entry)
    else:
        yield from _taken_back(entry, "")


def _facts(entry: Entry) -> Mapping[str, Any]:
    held = {
        "entry": entry.entry_id,
        "sort": entry.sort.value,
        "disposition": entry.disposition,
        "promise": entry.promise,
        "due_at": entry.due_at.isoformat() if entry.due_at else "",
        "kept_at": entry.kept_at.isoformat() if entry.kept_at else "",
        "time_zone": entry.zone,
        "owner": entry.owner,
        "purpose": entry.purpose,
    }
    return {name: value for name, value in held.items() if value}


def _by(due_at: datetime | None) -> str:
    """By when, for people of whatever zone."""
    return f"By {due_at:%Y-%m-%d %H:%M} UTC." if due_at else ""


def _line(before: str, words: str) -> str:
    """One line, cut where nobody reads on."""
    told = " ".join(words.split())
    line = f"{before}: {told}" if before and told else before or told
    return line if len(line) <= _ONE_LINE else f"{line[: _ONE_LINE - 1]}…"
