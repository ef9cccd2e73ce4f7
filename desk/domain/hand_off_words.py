"""How a hand-off reads: its parts by name, how it stands in a sentence, and all of it as plain text."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from desk.domain.hand_off_codes import shown
from desk.domain.hand_offs import Content, Given, HandOff, Line, Spent, State, To, What
from desk.domain.spelling import count_words, length_words, noun_words
from desk.domain.time import SECOND

LABELS = {
    "account": "Account number",
    "order": "Order number",
    "case": "Case number",
    "inquiry": "Specific inquiry",
    "product": "Specific product",
    "reason": "Reason",
    "amount": "Amount",
    "tracking": "Tracking number",
    "tried": "Tried",
    "promised": "Promised",
    "asked": "Told already",
}
# What is read out first.
_ORDER = tuple(LABELS)
_TO = {
    To.PERSON: "{name}",
    To.TEAM: "the team {name}",
    To.STORE: "the store {name}",
    To.CALL_BACK: "a call-back by {name}",
    To.CHANNEL: "another channel: {name}",
}
_ANY = {To.STORE: "any store", To.CALL_BACK: "a call-back"}
_HAPPENED = {
    What.GIVEN: "given",
    What.OPENED: "opened",
    What.ARRIVED: "the customer arrived",
    What.NEVER_ARRIVED: "the customer never arrived",
    What.NOT_YET: "the customer has not arrived yet",
    What.TAKEN_BACK: "taken back",
}
Time = Callable[[datetime], str]


def label(kind: str) -> str:
    """What a kind of line is called."""
    return LABELS.get(kind, kind.capitalize())


def in_order(content: Content) -> list[Line]:
    """The lines as a receiver asks for them: numbers and the inquiry first."""
    return sorted(content.lines, key=lambda line: _ORDER.index(line.kind) if line.kind in _ORDER else len(_ORDER))


def to_words(to: To, name: str) -> str:
    """Whom a hand-off is for: "the team Billing", "a call-back by Avi"."""
    if to is To.CHANNEL:
        return _TO[to].format(name=noun_words(name.casefold()))
    return _TO[to].format(name=name) if name else _ANY.get(to, "somebody")


def says(hand_off: HandOff, time: Time) -> str:
    """How a hand-off stands, in one sentence."""
    given, standing = hand_off.given, hand_off.standing
    if standing.state is State.ARRIVED and standing.arrived_at:
        late = f", later than {time(given.arrive_by)}" if hand_off.late else ""
        return f"The customer arrived at {time(standing.arrived_at)}{late}."
    if standing.state is State.NEVER_ARRIVED:
        return f"The customer was awaited until {time(given.arrive_by)} and never arrived."
    if standing.state is State.TAKEN_BACK:
        return f"Taken back: {standing.why}" if standing.why else "Taken back."
    opened = f" Opened by {standing.opened_by}." if standing.opened_by else ""
    return f"The customer is awaited until {time(given.arrive_by)}.{opened}"


def happened(what: What) -> str:
    """What happened, in words."""
    return _HAPPENED[what]


def value_words(line: Line, time: Time) -> str:
    """What a line says, with when it was due and how often it was asked; of a hidden one why it says nothing."""
    if line.hidden:
        return f"hidden: {line.hidden}"
    more = []
    if line.due_at is not None:
        more.append(f"by {time(line.due_at)}")
    if line.kept:
        more.append("kept")
    elif line.overdue:
        more.append("overdue")
    if line.times > 1:
        more.append(f"asked {line.times} times")
    if line.sure == "read":
        more.append("found in text")
    return f"{line.value} ({', '.join(more)})" if more else line.value


def spent_words(spent: Spent) -> str:
    """The time a customer spent, of it waiting, and since when: three numbers, never one."""
    least = "at least " if spent.at_least else ""
    return (
        f"{least}{_length(spent.customer_time)} with us, {_length(spent.waiting_time)} of it waiting, over"
        f" {_length(spent.elapsed)}; {count_words(spent.interactions, 'interaction')},"
        f" {count_words(spent.transfers, 'transfer')}"
    )


def plain(given: Given, address: str, time: Time) -> str:
    """All of a hand-off as plain text, for systems that take nothing else."""
    return "\n".join(_plain(given, address, time))


def _plain(given: Given, address: str, time: Time) -> Iterator[str]:
    content = given.content
    yield f"To {to_words(given.to, given.name)}, by {given.given_by} at {time(given.given_at)}."
    yield f"Code {shown(given.code)}, {address}"
    yield f"The customer is awaited until {time(given.arrive_by)}."
    for line in in_order(content):
        yield f"{label(line.kind)}: {value_words(line, time)}"
    for kind in content.missing:
        yield f"{label(kind)}: not known"
    if content.spent:
        yield f"Time spent: {spent_words(content.spent)}"
    if content.note:
        yield f"Note: {content.note}"


def _length(seconds: int) -> str:
    return length_words(seconds * SECOND)
