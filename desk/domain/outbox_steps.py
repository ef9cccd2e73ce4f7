"""What may happen to an entry of the outbox, and what is written down each time; all else is refused in words."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desk.domain.outbox import LEASE, Change, Draft, Entry, EntryEvent, State, What
from desk.domain.trouble import Trouble

TITLE_LIMIT, TEXT_LIMIT, REASON_LIMIT = 200, 20_000, 500
_LOOK = "Look at it again: it may be written by now."


def begin(entry_id: str, draft: Draft, who: str, at: datetime) -> Change:
    """A new entry; the store gives it its number. Nothing is refused: a decision must not fail for what is told of
    it."""
    title = _one_line(draft.title) or draft.kind.value.replace("_", "-").capitalize()
    made = replace(draft, title=title, text=draft.text.strip()[:TEXT_LIMIT])
    return _step(Entry(entry_id, 0, draft.customer, made, State.WAITING, at, who, at, revision=0), at, who, What.PUT)


def take(entry: Entry, holder: str, at: datetime) -> Change:
    """`holder` is about to send it. Nothing is written down: what comes of it will be."""
    _must(entry, State.WAITING)
    taken = replace(entry, state=State.SENDING, tries=entry.tries + 1, holder=holder, next_at=at + LEASE)
    return Change(replace(taken, revision=entry.revision + 1), None)


def deliver(entry: Entry, landed: str, at: datetime) -> Change:
    """The target has it."""
    _must(entry, State.SENDING)
    sent = replace(entry, state=State.SENT, holder="", why="", advice="", said="", landed=landed, done_at=at)
    return _step(sent, at, "", What.SENT, landed)


def put_off(entry: Entry, why: str, advice: str, unclear: bool, next_at: datetime, at: datetime) -> Change:
    """It could not be sent, and is tried again. The same trouble as before is written down once."""
    _must(entry, State.SENDING)
    waits = replace(
        entry,
        state=State.WAITING,
        holder="",
        why=why,
        advice=advice,
        said="",
        unclear=entry.unclear or unclear,
        tried_at=at,
        next_at=next_at,
    )
    if why == entry.why:
        return Change(replace(waits, revision=entry.revision + 1), None)
    return _step(waits, at, "", What.PUT_OFF, why)


def interrupt(entry: Entry, next_at: datetime, at: datetime) -> Change:
    """Whoever was sending it ended in the middle: it may have arrived."""
    _must(entry, State.SENDING)
    waits = replace(entry, state=State.WAITING, holder="", unclear=True, tried_at=at, next_at=next_at)
    return _step(waits, at, "", What.INTERRUPTED)


def refuse(entry: Entry, why: str, advice: str, said: str, at: datetime) -> Change:
    """The target does not want it as it is; what comes after it waits until a person decided."""
    _must(entry, State.SENDING)
    # What the target looked at and did not take has not arrived by an earlier try either.
    left = replace(entry, state=State.REFUSED, holder="", why=why, advice=advice, said=said, unclear=False)
    return _step(left, at, "", What.REFUSED, why)


def again(entry: Entry, settles: timedelta, who: str, at: datetime) -> Change:
    """Tried again as it is, as soon as its turn comes; not before what may have arrived had `settles` to be seen."""
    _must(entry, State.WAITING, State.REFUSED)
    next_at = max(at, entry.tried_at + settles) if entry.unclear and entry.tried_at else at
    return _step(replace(entry, state=State.WAITING, next_at=next_at), at, who, What.AGAIN)


def drop(entry: Entry, reason: str, who: str, at: datetime) -> Change:
    """Never sent; it stays here with the reason."""
    _must(entry, State.WAITING, State.REFUSED)
    why = reason.strip()[:REASON_LIMIT]
    if not why:
        raise Trouble("Dropping an entry needs a reason.", "Write why it need not be sent.")
    dropped = replace(entry, state=State.DROPPED, reason=why, done_at=at)
    return _step(dropped, at, who, What.DROPPED, why)


def edit(entry: Entry, new_id: str, title: str, text: str, who: str, at: datetime) -> tuple[Change, Change]:
    """Other words in the same place: as an entry with an id of its own, since an id stands for its words for ever.

    Refused where the words as they are may have arrived.
    """
    _must(entry, State.WAITING, State.REFUSED)
    if entry.unclear:
        raise Trouble(
            "This entry may have arrived already, so its words stay as they are.",
            "Wait until that is known, or drop it and write a new one.",
        )
    draft = replace(entry.draft, title=_title(title), text=text.strip()[:TEXT_LIMIT])
    if draft == entry.draft:
        raise Trouble("Nothing was changed.", "Try it again as it is, or change something first.")
    gone = replace(entry, state=State.DROPPED, reason="Changed by hand.", done_at=at, replaced_by=new_id)
    new = Entry(new_id, entry.number, entry.record, draft, State.WAITING, entry.made_at, entry.made_by, at, revision=0)
    return (
        _step(gone, at, who, What.REPLACED, new_id),
        _step(new, at, who, What.PUT, entry.entry_id),
    )


def _step(after: Entry, at: datetime, who: str, what: What, about: str = "") -> Change:
    entry = replace(after, revision=after.revision + 1)
    return Change(entry, EntryEvent(entry.entry_id, entry.revision, at, who, what, about))


def _must(entry: Entry, *states: State) -> None:
    if entry.state in states:
        return
    told = {
        State.SENDING: Trouble("This entry is being sent just now.", _LOOK),
        State.SENT: Trouble("This entry was sent already.", "Write another one if something is to be put right."),
        State.DROPPED: Trouble("This entry was dropped.", "Write a new one if it is needed after all."),
        State.REFUSED: Trouble("This entry was refused.", "Change it, try it again or drop it."),
        State.WAITING: Trouble("This entry is not being sent.", _LOOK),
    }
    raise told[entry.state]


def _title(text: str) -> str:
    title = _one_line(text)
    if not title:
        raise Trouble("An entry needs a title.", "Say in a few words what it is.")
    return title


def _one_line(text: str) -> str:
    return " ".join(text.split())[:TITLE_LIMIT]
