"""The texts of a record that a person may remember it by, line by line of the timeline it is on."""

from __future__ import annotations

from collections.abc import Iterator

from connectors.records import InteractionRecord, OrderRecord
from desk.domain.plain_text import fold, marks

# How texts are picked here and become words (desk.domain.plain_text); where this is another, indexes are made again.
VERSION = "1"


def texts_of(record: InteractionRecord | OrderRecord) -> list[str]:
    """What its own line says, the most telling text first; not whom it names, and no transcript: that stays at its
    source."""
    said = _of_order(record) if isinstance(record, OrderRecord) else _of_interaction(record)
    return [text for text in said if text]


def texts_of_event(number: str, kind: str, text: str) -> list[str]:
    """What the line of an event of an order says."""
    return [said for said in (text, kind, number) if said]


def all_texts(record: InteractionRecord | OrderRecord) -> list[str]:
    """What all its lines say together, so that whatever one of them says is in it."""
    texts = texts_of(record)
    if isinstance(record, OrderRecord):
        for event in record.events:
            texts += texts_of_event("", event.kind, event.text)
        # The events tell the number too.
        texts.append(record.number)
    return texts


def words_of(record: InteractionRecord | OrderRecord) -> str:
    """All its texts as they are compared, with the marks that stand in for what has no words."""
    return marks(fold("\n".join(all_texts(record))))


def _of_interaction(record: InteractionRecord) -> Iterator[str]:
    yield record.summary
    yield record.subject
    yield record.disposition
    yield record.reason
    yield from record.tried
    for promise in record.promises:
        yield promise.text
    yield from record.asked
    yield record.agent
    yield record.team
    for reference in record.references:
        yield reference.value
    for _, value in record.details:
        yield value


def _of_order(record: OrderRecord) -> Iterator[str]:
    yield record.summary
    for event in record.events:
        # That it was placed is told by the order's own line.
        if event.kind == "placed":
            yield event.text
    for line in record.lines:
        yield line.text
        yield line.sku
    yield record.state
    yield record.number
    for _, value in record.details:
        yield value
