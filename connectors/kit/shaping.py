"""Turns rows into the records a mapping describes: the mapping is worked out once, then each row is one plain call."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from functools import partial
from typing import Any

from connectors.kit import parts
from connectors.kit.declare import Surroundings
from connectors.kit.errors import SkipRow
from connectors.kit.mapping import Entry
from connectors.kit.readers import (
    Reader,
    day,
    decimal,
    identity,
    lines,
    moment,
    taker,
    text,
    texts,
    whole,
    word,
    yes_no,
)
from connectors.kit.scales import mood, share
from connectors.kit.talks import outline
from connectors.kit.wanted import Values, Wanted, blank, finder, plain
from connectors.records import (
    Channel,
    CustomerRecord,
    Direction,
    Gone,
    InteractionRecord,
    MergedInto,
    Message,
    OrderRecord,
    Record,
)

# Makes a record of the id, the row and the fields that were read of it so far.
_Make = Callable[[str, Values, dict[str, Any]], Record]


@dataclass(frozen=True, slots=True)
class Shaper:
    """What one entry of a mapping makes of a row; pure, and each of them may raise SkipRow.

    `shape` answers None where the row is not for this entry, `source_id` likewise; `alive` whether the row says that
    its record is there, neither deleted nor merged into another; `messages` those of the row, oldest first.
    """

    shape: Callable[[Values], Record | None]
    source_id: Callable[[Values], str | None]
    alive: Callable[[Values], bool]
    messages: Callable[[Values], tuple[Message, ...]]


def shaper(entry: Entry) -> Shaper:
    """Work out an entry of a mapping."""
    around = Surroundings(time_zone=entry.time_zone)
    messages = _messages(entry, around)
    return Shaper(_shape(entry, around, messages), _source_id(entry), _alive(entry), messages)


def _source_id(entry: Entry) -> Reader[str | None]:
    prefix, read = entry.prefix, identity(entry.id)
    where = [(finder(column), wanted) for column, wanted in entry.where.items()]

    def key(row: Values) -> str | None:
        for look, wanted in where:
            if plain(look(row)) not in wanted:
                return None
        return prefix + read(row)

    return key


def _shape(entry: Entry, around: Surroundings, messages: Reader[tuple[Message, ...]]) -> Reader[Record | None]:
    source_id, end = _source_id(entry), _end(entry)
    fields = [(field, _field(field, wanted, around)) for field, wanted in entry.fields.items()]
    identifiers = parts.identifiers(entry.parts.get("identifiers", ()), "identifiers")
    details = [(label, text(wanted)) for label, wanted in entry.details.items()]
    make = _maker(entry, around, messages)
    customer_prefix = entry.customer_prefix

    def shape(row: Values) -> Record | None:
        key = source_id(row)
        if key is None:
            return None
        if end is not None and (ended := end(key, row)) is not None:
            return ended
        said = {field: read(row) for field, read in fields}
        if customer_prefix and said.get("customer_id"):
            said["customer_id"] = customer_prefix + said["customer_id"]
        said["identifiers"] = identifiers(row)
        if details:
            said["details"] = tuple((label, told) for label, read in details if (told := read(row)))
        return make(key, row, said)

    return shape


def _end(entry: Entry) -> Callable[[str, Values], Gone | MergedInto | None] | None:
    """What becomes of a row that says that its record is no longer there; None where rows never do."""
    if entry.deleted is None and entry.merged_into is None:
        return None
    deleted = _no if entry.deleted is None else yes_no(entry.deleted)
    prefix, merged = entry.prefix, _nothing if entry.merged_into is None else taker(entry.merged_into)
    into = _nothing if entry.merged_into is None else identity(entry.merged_into)

    def end(key: str, row: Values) -> Gone | MergedInto | None:
        if deleted(row):
            return Gone(key)
        return None if blank(merged(row)) else MergedInto(key, f"{prefix}{into(row)}")

    return end


def _alive(entry: Entry) -> Reader[bool]:
    end = _end(entry)
    deleted = _no if entry.deleted is None else yes_no(entry.deleted)
    merged = _nothing if entry.merged_into is None else taker(entry.merged_into)
    return lambda row: end is None or not (deleted(row) or not blank(merged(row)))


def _messages(entry: Entry, around: Surroundings) -> Reader[tuple[Message, ...]]:
    told = entry.parts.get("messages", ())
    if not told:
        return lambda _: ()
    read = parts.several(told, "messages", partial(parts.message, around=around))
    return lambda row: tuple(sorted(read(row), key=lambda message: message.at))


def _no(_: Values) -> bool:
    return False


def _nothing(_: Values) -> None:
    return None


_TIMES = frozenset({"placed_at", "started_at", "ended_at", "first_reply_at", "changed_at"})
_BY_FIELD: Mapping[str, Callable[[Wanted], Reader[Any]]] = {
    "summary": lines,
    "participants": texts,
    "linked": texts,
    "tried": texts,
    "asked": texts,
    "sentiment": mood,
    "survey_score": share,
    "birth_date": day,
    "since": day,
    "total": decimal,
    "line_count": whole,
    "message_count": whole,
    "abandoned": yes_no,
    "channel": partial(word, Channel),
    "direction": partial(word, Direction),
}


def _field(field: str, wanted: Wanted, around: Surroundings) -> Reader[Any]:
    if field in _TIMES:
        return moment(wanted, around)
    if field == "cancelled":
        said = yes_no(wanted)
        return lambda row: bool(said(row))
    return _BY_FIELD.get(field, text)(wanted)


def _maker(entry: Entry, around: Surroundings, messages: Reader[tuple[Message, ...]]) -> _Make:
    if entry.record == "customer":
        return _customer(entry)
    return _order(entry, around) if entry.record == "order" else _interaction(entry, around, messages)


def _customer(entry: Entry) -> _Make:
    addresses = parts.several(entry.parts.get("addresses", ()), "addresses", parts.address)

    def make(key: str, row: Values, said: dict[str, Any]) -> CustomerRecord:
        if "name" not in said:
            said["name"] = f"{said.get('given_name', '')} {said.get('family_name', '')}".strip()
        return CustomerRecord(source_id=key, addresses=addresses(row), **said)

    return make


def _order(entry: Entry, around: Surroundings) -> _Make:
    number = identity(entry.id)
    order_lines = parts.several(entry.parts.get("lines", ()), "lines", parts.order_line)
    events = parts.several(entry.parts.get("events", ()), "events", partial(parts.order_event, around=around))

    def make(key: str, row: Values, said: dict[str, Any]) -> OrderRecord:
        if said["placed_at"] is None:
            raise SkipRow("The row does not say when the order was placed.")
        said["number"] = said.get("number") or number(row)
        if found := order_lines(row):
            said["lines"] = found
            said.setdefault("line_count", len(found))
        return OrderRecord(source_id=key, events=events(row), **said)

    return make


def _interaction(entry: Entry, around: Surroundings, messages: Reader[tuple[Message, ...]]) -> _Make:
    segments = parts.segments(entry.parts.get("segments", ()), around)
    transfers = parts.several(entry.parts.get("transfers", ()), "transfers", partial(parts.transfer, around=around))
    promises = parts.several(entry.parts.get("promises", ()), "promises", partial(parts.promise, around=around))
    references = parts.identifiers(entry.parts.get("references", ()), "references")

    def make(key: str, row: Values, said: dict[str, Any]) -> InteractionRecord:
        transcript = messages(row)
        if transcript:
            said |= {field: told for field, told in outline(transcript).items() if said.get(field) in (None, "")}
        began = said.get("started_at")
        if began is None:
            raise SkipRow("The row does not say when it began.")
        found, end = segments(row, began)
        if found:
            said["segments"] = found
        ended = said["ended_at"] = said.get("ended_at") or end
        if ended is not None and ended < began:
            raise SkipRow("It ends before it begins.")
        if passed_on := transfers(row):
            said["transfers"] = passed_on
        if promised := promises(row):
            said["promises"] = promised
        return InteractionRecord(source_id=key, references=references(row), has_transcript=bool(transcript), **said)

    return make
