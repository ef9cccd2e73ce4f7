"""Gathers what each record of a journey says for its briefing: its own fields, then outcome and notes, then texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime, tzinfo

from connectors.records import Channel, IdentifierKind, InteractionRecord, Message, OrderRecord
from desk.domain.briefing_line import BriefingLine
from desk.domain.dates import Said
from desk.domain.extraction import Found, Rules, extract, question
from desk.domain.hearing import role_of
from desk.domain.making import number_text
from desk.domain.phrases import Text
from desk.domain.promises import Role

STATED, NOTED, READ = "stated", "noted", "read"
# How much facts of one kind count: the source's field, its subject, the customer's own words in a summary, our note,
# the outcome, the title of a page they looked at, and last what was said in a transcript.
FIELD, SUBJECT, WORDS, NOTE, OUTCOME, PAGE, SPOKEN = range(7)


@dataclass(frozen=True, slots=True)
class Told:
    """One record of a journey and the key that cites it; days in its text end in `zone`. `messages` is its transcript
    where it was read."""

    key: str
    record: InteractionRecord | OrderRecord
    zone: tzinfo
    messages: tuple[Message, ...] = ()


@dataclass(frozen=True, slots=True)
class Fact:
    """A line in the making. `rank` says how much it counts among facts of its kind, the least first; `code` is what it
    means (a number, the name of a reason or question). A `held` promise is broken by nobody when its time passes."""

    line: BriefingLine
    rank: int
    code: str = ""
    held: bool = False


def of_interaction(told: Told, record: InteractionRecord, rules: Rules) -> Iterator[Fact]:
    """Everything an interaction says, in no order. A fact of kind "kept" says that earlier promises were kept."""
    yield from _fields(told, record, rules)
    role = role_of(record)
    said = Said(record.started_at, told.zone, rules.figures.day_ends)
    sure, rank = (NOTED, NOTE) if role is Role.NOTE else (READ, WORDS)
    for found in extract(record.summary, said, role, rules):
        yield from _fact(found, sure, rank, told.key, record.started_at, rules)
    for message in told.messages:
        if message.role in (Role.CUSTOMER, Role.AGENT, Role.BOT):
            heard = Said(message.at, told.zone, rules.figures.day_ends)
            for found in extract(message.text, heard, Role(message.role), rules):
                yield from _fact(found, READ, SPOKEN, told.key, message.at, rules)


def _fields(told: Told, record: InteractionRecord, rules: Rules) -> Iterator[Fact]:
    key, at = told.key, record.started_at
    if record.reason:
        yield Fact(BriefingLine("reason", record.reason, STATED, key, at), FIELD)
    subject = Text.of(record.subject)
    if record.subject and rules.reason(subject)[0]:
        rank = PAGE if record.channel is Channel.WEB else SUBJECT
        yield Fact(BriefingLine("reason", record.subject, STATED, key, at), rank)
    for reference in record.references:
        if reference.kind is IdentifierKind.ORDER:
            yield Fact(BriefingLine("order", reference.value, STATED, key, at), FIELD, number_text(reference.value))
    for tried in record.tried:
        yield Fact(BriefingLine("tried", tried, STATED, key, at), FIELD)
    for promise in record.promises:
        line = BriefingLine("promised", promise.text, STATED, key, at, promise.due_at, kept=promise.kept_at is not None)
        yield Fact(line, FIELD)
    for asked in record.asked:
        yield Fact(BriefingLine("asked", asked, STATED, key, at), FIELD, question(asked, rules) or asked.casefold())
    if record.disposition and not record.abandoned:
        if rules.reason(Text.of(record.disposition))[0]:
            yield Fact(BriefingLine("reason", record.disposition, NOTED, key, at), OUTCOME)
        if record.agent:
            yield Fact(BriefingLine("tried", record.disposition, NOTED, key, at), OUTCOME)


_KINDS = {
    **{kind: kind for kind in ("order", "case", "amount", "tracking", "tried", "asked", "reason", "kept")},
    "promise": "promised",
}


def _fact(found: Found, sure: str, rank: int, key: str, at: datetime, rules: Rules) -> Iterator[Fact]:
    if found.kind in _KINDS:
        line = BriefingLine(
            _KINDS[found.kind], found.value, sure, key, at, found.due if found.kind == "promise" else None
        )
        code = number_text(found.code) if line.kind in ("order", "case") else found.code
        yield Fact(line, rank, code, found.held)


def of_order(told: Told, order: OrderRecord, rules: Rules, products: int) -> Iterator[Fact]:
    """What an order says: its number, at most so many of its products, how its parcels can be followed."""
    key, at = told.key, order.placed_at
    yield Fact(BriefingLine("order", order.number, STATED, key, at), -1, number_text(order.number))
    for line in order.lines[:products]:
        if line.text:
            yield Fact(BriefingLine("product", line.text, STATED, key, at), FIELD, line.text.casefold())
    for event in order.events:
        for figure in rules.figures.tracking(Text.of(event.text).folded):
            yield Fact(
                BriefingLine("tracking", event.text[figure.start : figure.end], STATED, key, event.at),
                FIELD,
                figure.code,
            )
