"""The first rows of a file as a timeline would show them."""

from __future__ import annotations

from connectors.kit.propose import Tried
from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.services.first_views import TriedView


def tried_view(tried: Tried) -> TriedView:
    """One row, as it would come or with the reason it would not."""
    record = tried.record
    if isinstance(record, CustomerRecord):
        addresses = (" ".join(filter(None, (a.street, a.postcode, a.city))) for a in record.addresses)
        texts = (*(one.value for one in record.identifiers), *addresses)
        text = " · ".join(filter(None, texts))
        return TriedView(tried.number, None, "customer", text, _who(record), "", _find(record))
    if isinstance(record, OrderRecord):
        total = f"{record.total} {record.currency}".strip() if record.total is not None else ""
        text = " · ".join(filter(None, (record.number, record.state, total, record.summary)))
        return TriedView(tried.number, record.placed_at, "order", text, _who(record), "", _find(record))
    if isinstance(record, InteractionRecord):
        texts = (record.subject, record.reason, record.summary, record.disposition)
        text = " · ".join(filter(None, texts))
        return TriedView(tried.number, record.started_at, record.channel.value, text, _who(record), "", _find(record))
    return TriedView(tried.number, reason=tried.reason)


def _who(record: CustomerRecord | OrderRecord | InteractionRecord) -> str:
    named = record.name or getattr(record, "organisation", "")
    return named or next((one.value for one in record.identifiers), "") or getattr(record, "customer_id", "")


def _find(record: CustomerRecord | OrderRecord | InteractionRecord) -> tuple[str, ...]:
    """What finds the customer of this row, the surest first."""
    kinds = {"email": 0, "phone": 1}
    found = sorted(record.identifiers, key=lambda one: kinds.get(one.kind.value, 2))
    return tuple(filter(None, (*(one.value for one in found), record.name)))
