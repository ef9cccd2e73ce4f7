"""What an entry of the outbox says of itself, in plain sentences."""

from __future__ import annotations

from connectors.kit.writing import EntryKind
from desk.domain.outbox import Entry, EntryEvent, Pause, State, What

KINDS = {
    EntryKind.NOTE: "Note",
    EntryKind.DISPOSITION: "Outcome",
    EntryKind.PROMISE: "Promise",
    EntryKind.HAND_OFF: "Hand-off",
    EntryKind.FLAG: "Flag",
    EntryKind.CALL: "Call",
}
_EVENTS = {
    What.PUT: "Written",
    What.PUT_OFF: "Could not be sent, and is tried again",
    What.INTERRUPTED: "The sending broke off; it is looked for before it is sent again",
    What.REFUSED: "Refused",
    What.SENT: "Sent",
    What.AGAIN: "To be tried again",
    What.REPLACED: "Changed",
    What.DROPPED: "Dropped",
}


def says(entry: Entry, target: str, pause: Pause | None = None, behind: bool = False) -> str:
    """How an entry stands. `target` is what its target is called, `pause` why that is left alone now; `behind` says
    that an earlier one about this customer goes first."""
    if entry.state is State.SENT:
        return f"{target} has it."
    if entry.state is State.SENDING:
        return f"It is being sent to {target}."
    if entry.state is State.DROPPED:
        return "Another entry took its place." if entry.replaced_by else f"Dropped: {entry.reason}"
    if entry.state is State.REFUSED:
        return f"{entry.why} What comes after it for this customer waits."
    if behind:
        return f"An earlier entry about this customer goes to {target} first."
    why = pause.why if pause else entry.why
    return f"It waits for {target}: {why}" if why else f"It waits to be sent to {target}."


def happened(event: EntryEvent) -> str:
    """What happened to an entry, with what it is about where that is words."""
    told = _EVENTS[event.what]
    worded = event.what in (What.PUT_OFF, What.REFUSED, What.DROPPED)
    return f"{told}: {event.about}" if worded and event.about else f"{told}."
