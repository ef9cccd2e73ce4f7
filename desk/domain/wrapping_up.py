"""What may happen to notes and wrap-ups, and what they add to the record they are written on."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import datetime

from connectors.records import InteractionRecord, Promise
from desk.domain.dispositions import Disposition
from desk.domain.hearing import role_of
from desk.domain.promises import Role
from desk.domain.trouble import Trouble
from desk.domain.work import Anchor, Entry, Sort, Stage, Step, What, step, words

# Who closed what nobody closed.
BY_TIME = "time-out"
CALL_BACK = "Call back"
_LONGEST_PROMISE = 300


def begin(entry_id: str, sort: Sort, anchor: Anchor, at: datetime, who: str) -> Entry:
    """An empty draft."""
    return Entry(entry_id, sort, anchor, Stage.DRAFT, who, at)


def typed(
    entry: Entry,
    *,
    text: str | None = None,
    disposition: Disposition | None = None,
    promise: str | None = None,
    due_said: str | None = None,
    due_at: datetime | None = None,
    zone: str | None = None,
) -> Entry:
    """A draft with what was typed last; what is None stays. `due_at` is what `due_said` means and goes with it.

    Trouble where it is no draft (any more).
    """
    if entry.stage is not Stage.DRAFT:
        raise Trouble("This is written already.", "Undo it to go on typing, or write it anew.")
    if text is not None:
        entry = replace(entry, text=words(text))
    if disposition is not None:
        entry = replace(entry, disposition=disposition.code, outcome=disposition.title)
    if promise is not None:
        entry = replace(entry, promise=words(promise, _LONGEST_PROMISE))
    if due_said is not None:
        entry = replace(entry, due_said=words(due_said, _LONGEST_PROMISE), due_at=due_at if due_said.strip() else None)
    return entry if zone is None else replace(entry, zone=zone)


def finish(entry: Entry, at: datetime, who: str, reason: str = "") -> Step:
    """A draft that counts from now on; Trouble says what it lacks."""
    if entry.stage is not Stage.DRAFT:
        raise Trouble("This is written already.", "Undo it to change it.")
    if entry.empty:
        raise Trouble("Nothing is written yet.", "Write a note or choose what came of it.")
    if entry.due_said.strip() and entry.due_at is None:
        raise Trouble("The time of the promise is not understood.", "Write it like “by Friday 5 pm” or “in 2 hours”.")
    if entry.due_at is not None and not entry.promise.strip():
        raise Trouble("A time is written, but not what was promised.", "Say in a few words what we will do by then.")
    return step(replace(entry, stage=Stage.STANDING, reason=reason), at, who, What.WRITTEN)


def time_out(entry: Entry, at: datetime, default: Disposition | None, reason: str = "") -> Step:
    """A wrap-up nobody finished in time, with what was typed; `default` is its outcome where none was chosen. A time
    nobody can read stays as it was typed and promises nothing by then."""
    if entry.stage is not Stage.DRAFT or entry.sort is not Sort.WRAP_UP:
        raise Trouble("This is no open wrap-up.", "Nothing is closed.")
    if not entry.disposition and default is not None:
        entry = replace(entry, disposition=default.code, outcome=default.title)
    closed = replace(entry, stage=Stage.STANDING, defaulted=True, reason=reason)
    return step(closed, at, BY_TIME, What.TIMED_OUT)


def take_back(entry: Entry, at: datetime, who: str, note: str = "") -> Step:
    """An entry that counts no more; it stays in the history."""
    if not entry.counts:
        raise Trouble("This does not stand (any more).", "Look at its history.")
    return step(replace(entry, stage=Stage.TAKEN_BACK), at, who, What.TAKEN_BACK, note=words(note))


def rewrite(entry: Entry, entry_id: str, text: str, at: datetime, who: str) -> tuple[Step, Step]:
    """(the old note, the new one that takes its place): a note is never edited, and both can be read."""
    if entry.sort is not Sort.NOTE or entry.stage is not Stage.STANDING:
        raise Trouble("Only a note that stands can be written anew.", "Look at its history.")
    if not text.strip():
        raise Trouble("The new note is empty.", "Take the note back if it should go.")
    old = step(replace(entry, stage=Stage.TAKEN_BACK), at, who, What.REPLACED, about=entry_id)
    new = Entry(entry_id, Sort.NOTE, entry.anchor, Stage.STANDING, who, at, text=words(text), replaces=entry.entry_id)
    return old, step(new, at, who, What.WRITTEN, about=entry.entry_id)


def keep(entry: Entry, at: datetime, who: str, note: str = "") -> Step:
    """A promise that was kept."""
    if not entry.counts or not entry.promise.strip():
        raise Trouble("There is no promise here that stands.", "Look at its history.")
    if entry.kept_at is not None:
        raise Trouble("This promise was kept already.", "Undo that if it was not.")
    return step(replace(entry, kept_at=at, kept_by=who), at, who, What.KEPT, note=words(note))


def with_outcome(record: InteractionRecord, entries: Iterable[Entry]) -> InteractionRecord:
    """The record with what our people wrote on it: their outcome before the source's, their promises beside the
    source's, their notes behind its summary where that is told in our own words.

    Pure, and the same whatever the order of `entries`; entries that do not count add nothing.
    """
    counting = sorted((one for one in entries if one.counts), key=lambda one: (one.begun_at, one.entry_id))
    if not counting:
        return record
    outcomes = [one.outcome for one in counting if one.sort is Sort.WRAP_UP and one.outcome]
    promises = tuple(promise for one in counting for promise in _promised(one))
    noted = [record.summary, *(one.text for one in counting if one.sort in (Sort.NOTE, Sort.WRAP_UP))]
    in_our_words = role_of(record) is Role.NOTE
    return replace(
        record,
        disposition=outcomes[-1] if outcomes else record.disposition,
        promises=(*record.promises, *promises),
        summary="\n".join(part for part in noted if part.strip()) if in_our_words else record.summary,
    )


def _promised(entry: Entry) -> Iterable[Promise]:
    if entry.sort is Sort.CALL_BACK:
        yield Promise(entry.text.strip() or CALL_BACK, entry.due_at, entry.kept_at)
    elif entry.promise.strip():
        yield Promise(entry.promise.strip(), entry.due_at, entry.kept_at)
