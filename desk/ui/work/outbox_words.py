"""The words of the outbox: how an entry stands, whose turn it is, when it is tried, and how its targets stand."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from PySide6.QtCore import QT_TRANSLATE_NOOP, QCoreApplication

from desk.services.outbox_views import EntryView, OutboxPage, TargetView
from desk.ui.pieces.lines import Cell, Column, Shape
from desk.ui.words import Words, fine_length

WHAT, TO, STATE, TRIES = range(4)
TO_FITS, TRIES_FIT = 560, 700
STATES = {
    "waiting": ("later", "muted", QT_TRANSLATE_NOOP("Outbox", "Waits")),
    "sending": ("refresh", "accent", QT_TRANSLATE_NOOP("Outbox", "Being sent")),
    "refused": ("warning", "danger", QT_TRANSLATE_NOOP("Outbox", "Refused")),
    "sent": ("done", "ok", QT_TRANSLATE_NOOP("Outbox", "Sent")),
    "dropped": ("close", "faint", QT_TRANSLATE_NOOP("Outbox", "Dropped")),
}


def tr(text: str) -> str:
    """`text` in the person's language."""
    return QCoreApplication.translate("Outbox", text)


@dataclass(frozen=True, slots=True)
class Queued:
    """An entry with its place among those for the same customer that wait for the same target, from 1; 0 where that is
    not known or it is over."""

    entry: EntryView
    place: int = 0


def queued(entries: Iterable[EntryView], ordered: bool) -> tuple[Queued, ...]:
    """Entries with their places; `ordered` says that they stand in the order they are sent in, none left out."""
    if not ordered:
        return tuple(Queued(entry) for entry in entries)
    counts: dict[str, int] = {}
    found = []
    for entry in entries:
        head = entry.behind or entry.entry_id
        counts[head] = counts.get(head, 0) + 1
        found.append(Queued(entry, counts[head]))
    return tuple(found)


def state_word(entry: EntryView) -> str:
    """ "Waits", "Refused" …"""
    return tr(str(STATES[entry.state][2])) if entry.state in STATES else entry.state


def customer_words(entry: EntryView) -> str:
    """Whom it is about."""
    return entry.customer or tr("Nobody known")


def place_words(row: Queued) -> str:
    """Its turn among those for its customer, in few words."""
    if not row.place:
        return ""
    return tr("First in line") if row.place == 1 else tr("Place {n} in line").format(n=row.place)


def turn_words(row: Queued) -> str:
    """The same, in a sentence's words."""
    if not row.place:
        return ""
    first = tr("first in line for this customer")
    return first if row.place == 1 else tr("place {n} in line for this customer").format(n=row.place)


def tries_words(entry: EntryView, words: Words) -> str:
    """How often it was tried."""
    if not entry.tries:
        return tr("Not tried yet")
    return tr("Tried once") if entry.tries == 1 else tr("Tried {n} times").format(n=words.number(entry.tries))


def next_words(entry: EntryView, words: Words) -> str:
    """When it is tried (again), or when it was over."""
    if entry.done_at is not None:
        return words.moment(entry.done_at)
    if entry.state == "refused":
        return tr("waits for you")
    if entry.state != "waiting":
        return ""
    if entry.behind:
        return tr("not its turn")
    return when_words(entry.next_at, words)


def when_words(at: datetime | None, words: Words) -> str:
    """ "in 3 m 10 s", "now"."""
    if at is None:
        return tr("waits for you")
    left = int((at - words.now()).total_seconds())
    return tr("now") if left <= 0 else tr("in {time}").format(time=fine_length(left))


def spoken(row: Queued, words: Words) -> str:
    """A row for a screen reader."""
    entry = row.entry
    parts = (
        state_word(entry), entry.title, entry.kind_title, customer_words(entry),
        tr("to {target}").format(target=entry.target_title), entry.says, tries_words(entry, words),
        next_words(entry, words), turn_words(row),
    )  # fmt: skip
    return ", ".join(part for part in parts if part)


def outbox_shape(words: Words) -> Shape[Queued]:
    """How entries stand in the table."""
    columns = (
        Column(tr("What, and about whom")),
        Column(tr("To"), ("Service desk's room",), TO_FITS),
        Column(tr("How it stands")),
        Column(tr("Tries"), ("Tried 999 times", "in 59 m 59 s"), TRIES_FIT),
    )
    return Shape(columns, partial(_cell, words), lambda row: spoken(row, words), lambda row: row.entry.entry_id)


def _cell(words: Words, row: Queued, column: int) -> Cell:
    entry = row.entry
    if column == WHAT:
        return Cell(entry.title, f"{entry.kind_title} · {customer_words(entry)}", strong=True)
    if column == TO:
        return Cell(entry.target_title, place_words(row))
    if column == STATE:
        mark, colour, _word = STATES.get(entry.state, ("", "muted", ""))
        return Cell(state_word(entry), entry.says, colour if entry.state != "waiting" else "text", mark=mark)
    return Cell(tries_words(entry, words), next_words(entry, words))


def target_words(target: TargetView, words: Words) -> str:
    """How a target stands: what waits for it, and why it is left alone."""
    parts = []
    if target.waiting:
        one = tr("1 waits")
        parts.append(one if target.waiting == 1 else tr("{n} wait").format(n=words.number(target.waiting)))
    if target.refused:
        one = tr("1 refused")
        parts.append(one if target.refused == 1 else tr("{n} refused").format(n=words.number(target.refused)))
    told = f"{target.title}: {', '.join(parts)}." if parts else f"{target.title}."
    if target.paused_until is None:
        return told
    again = tr("Asked again {when}.").format(when=when_words(target.paused_until, words))
    since = tr("Since {moment}.").format(moment=words.moment(target.since)) if target.since is not None else ""
    return " ".join(part for part in (told, target.why, target.advice, again, since) if part)


def stopped(targets: Sequence[TargetView]) -> bool:
    """Whether nothing at all can be sent now, as without a network."""
    waiting = [target for target in targets if target.waiting]
    return bool(waiting) and all(target.paused_until is not None for target in waiting)


def sum_words(page: OutboxPage, words: Words) -> str:
    """ "12 wait, 2 refused", and that nothing is lost where nothing can be sent."""
    counts = page.counts
    parts = []
    if counts.waiting:
        one = tr("1 waits")
        parts.append(one if counts.waiting == 1 else tr("{n} wait").format(n=words.number(counts.waiting)))
    if counts.refused:
        one = tr("1 was refused and waits for you")
        many = tr("{n} were refused and wait for you").format(n=words.number(counts.refused))
        parts.append(one if counts.refused == 1 else many)
    told = ", ".join(parts)
    if not stopped(page.targets):
        return told
    kept = tr("Nothing can be sent right now: it is kept here and goes on by itself.")
    return f"{told}. {kept}"
