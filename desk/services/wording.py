"""Says in words what a record is: titles, one-line texts, facts. Plain text only; what a customer wrote is never
markup."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import datetime

from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    InteractionRecord,
    OrderRecord,
    SegmentKind,
    TransferKind,
)

CHANNEL_WORDS = {
    Channel.CALL: "Call",
    Channel.CHAT: "Chat",
    Channel.EMAIL: "E-mail",
    Channel.WEB: "Web visit",
    Channel.STORE: "Store visit",
    Channel.SOCIAL: "Social post",
    Channel.REVIEW: "Review",
    Channel.ORDER: "Order",
}
BORN = "Born"
TRANSFER_WORDS = {TransferKind.COLD: "cold", TransferKind.WARM: "warm", TransferKind.BOT: "from the bot"}


def one_line(text: str) -> str:
    """Text with every run of white space as one space."""
    return " ".join(text.split())


def interaction_title(record: InteractionRecord) -> str:
    """What kind of exchange it was, with whom: "Call, 2 transfers", "Chat with Amir", "Help: returns"."""
    word = CHANNEL_WORDS[record.channel]
    if record.channel is Channel.EMAIL:
        return f"E-mail from {record.agent or 'us'}" if record.direction is Direction.OUTBOUND else "E-mail received"
    if record.channel is Channel.CALL and record.direction is Direction.OUTBOUND:
        word = "Call out"
    if record.abandoned:
        return f"{word}, given up while waiting"
    if record.transfers:
        number = len(record.transfers)
        return f"{word}, {number} transfer{'s' if number > 1 else ''}"
    if _titled_by_subject(record):
        return one_line(record.subject)
    return f"{word} with {record.agent}" if record.agent else word


def _titled_by_subject(record: InteractionRecord) -> bool:
    """A page, a visit or a post is best named by what it was about."""
    about = (Channel.WEB, Channel.STORE, Channel.REVIEW, Channel.SOCIAL)
    return bool(record.subject.strip()) and record.channel in about


def interaction_text(record: InteractionRecord) -> str:
    """The most telling line there is: summary, then subject, outcome, path, or number of messages."""
    if record.summary:
        return one_line(record.summary)
    parts = ["" if _titled_by_subject(record) else record.subject, record.disposition]
    path = " → ".join(dict.fromkeys(s.team or s.agent for s in record.segments if s.team or s.agent))
    if path and record.transfers:
        parts.append(path)
    if record.message_count is not None:
        parts.append(f"{record.message_count} message{'' if record.message_count == 1 else 's'}")
    return " · ".join(one_line(part) for part in parts if part)


def order_title(record: OrderRecord) -> str:
    """ "Order 10482 placed"."""
    number = record.number or record.source_id
    return f"Order {number} cancelled" if record.cancelled else f"Order {number} placed"


def order_text(record: OrderRecord) -> str:
    """Lines, total and state, or what the source says itself."""
    if record.summary:
        return one_line(record.summary)
    parts = []
    if record.lines:
        items = sum(line.quantity for line in record.lines)
        parts.append(f"{items.normalize():f} item{'' if items == 1 else 's'}" if items else "no items")
    elif record.line_count is not None:
        parts.append(f"{record.line_count} line{'' if record.line_count == 1 else 's'}")
    if record.total is not None:
        parts.append(f"{record.total:,.2f} {record.currency}".strip())
    if record.state:
        parts.append(record.state)
    return " · ".join(parts)


def event_title(number: str, kind: str) -> str:
    """ "Order 10482 shipped"."""
    return f"Order {number} {one_line(kind)}"


def interaction_facts(record: InteractionRecord) -> Iterator[tuple[str, str]]:
    """Label and value of everything a source said of an interaction that has a field of its own."""
    yield "Subject", record.subject
    yield "What was said", record.summary
    yield "Outcome", record.disposition
    yield "Direction", record.direction.value
    yield "Agent", record.agent
    yield "Team", record.team
    yield "Named", record.name
    yield "About", ", ".join(reference.value for reference in record.references)
    yield "Participants", ", ".join(record.participants)
    for transfer in record.transfers:
        yield "Transfer", f"{TRANSFER_WORDS[transfer.kind]}, to {transfer.to or 'somebody else'}"
    if record.message_count is not None:
        yield "Messages", str(record.message_count)
    if record.abandoned:
        yield "Given up", "while waiting"
    yield from record.details


def order_facts(record: OrderRecord) -> Iterator[tuple[str, str]]:
    """Label and value of an order."""
    yield "Number", record.number
    yield "State", record.state
    if record.total is not None:
        yield "Total", f"{record.total:,.2f} {record.currency}".strip()
    yield "Named", record.name
    for event in record.events:
        # The rep's own clock, as everywhere on the screen.
        yield event.kind.capitalize(), f"{event.at.astimezone():%Y-%m-%d %H:%M} {event.text}".strip()
    yield "Summary", record.summary
    yield from record.details


def customer_facts(record: CustomerRecord) -> Iterator[tuple[str, str]]:
    """Label and value of what a source knows of a person beyond name and identifiers."""
    yield "Organisation", record.organisation
    yield "Language", record.language
    if record.birth_date:
        yield BORN, record.birth_date.isoformat()
    yield from record.details


def address_line(address: Address) -> str:
    """An address on one line."""
    town = " ".join(part for part in (address.postcode, address.city) if part)
    return ", ".join(one_line(p) for p in (address.street, town, address.region, address.country) if p)


def known_of(records: Iterable[CustomerRecord], born: str) -> tuple[tuple[str, str], ...]:
    """What all records of a customer say beyond name and identifiers; of several birth dates the one that is shown."""
    facts = [fact for record in records for fact in customer_facts(record) if fact[1]]
    return tuple(dict.fromkeys(fact for fact in facts if fact[0] != BORN or fact[1] == born))


SEGMENT_WORDS = {
    SegmentKind.QUEUE: "waiting",
    SegmentKind.IVR: "menu",
    SegmentKind.TALK: "talk",
    SegmentKind.HOLD: "hold",
    SegmentKind.SELF_SERVICE: "self-service",
    SegmentKind.COUNTER: "counter",
    SegmentKind.ASYNC_WAIT: "waiting for an answer",
    SegmentKind.WRAP_UP: "wrap-up",
}


def initials(name: str) -> str:
    """At most two letters for an avatar: of the first and last part of a name."""
    parts = [part for part in name.split() if part[0].isalnum()]
    if not parts:
        return ""
    letters = parts[0][0] + (parts[-1][0] if len(parts) > 1 else "")
    return letters.upper()


def since_words(moment: datetime | None, now: datetime) -> str:
    """ "40 m", "3 h", "2 days": how long ago, for a sentence."""
    if moment is None:
        return "never"
    minutes = int((now - moment).total_seconds() // 60)
    if minutes < 60:
        return f"{max(minutes, 0)} m"
    return f"{minutes // 60} h" if minutes < 48 * 60 else f"{minutes // (24 * 60)} days"


def length_words(seconds: int) -> str:
    """ "1 h 47 m", "12 m", "40 s"; nothing for nothing."""
    minutes = seconds // 60
    if not minutes:
        return f"{seconds} s" if seconds else ""
    return f"{minutes // 60} h {minutes % 60} m" if minutes >= 60 else f"{minutes} m"
