"""The reference company, read where it lies beside the project: every row arrives and the sums are equal."""

from __future__ import annotations

import gzip
import json
import os
from collections import Counter
from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.folder import CONNECTOR
from connectors.kit.declare import Surroundings
from connectors.kit.folders import Folder
from connectors.records import CustomerRecord, InteractionRecord, OrderRecord, Record, SegmentKind
from tests.connectors.folder.exports import stream_of

HERE = Path(__file__).resolve().parent
SHARED = Path(os.environ.get("TELLONCE_SHARED", HERE.parents[3] / "shared"))
COMPANY = SHARED / "data" / "company"

pytestmark = [
    pytest.mark.company,
    pytest.mark.skipif(not COMPANY.is_dir(), reason="The reference company does not lie beside the project."),
]


@pytest.fixture(scope="module")
def folder() -> Iterator[Folder]:
    settings = {"path": str(COMPANY), "mapping": str(HERE / "company.toml")}
    with CONNECTOR.open(settings, {}, Surroundings()) as opened:
        yield opened


def records(folder: Folder, stream: str) -> list[Record]:
    """Everything a stream yields; nothing may be rejected."""
    pages = list(stream_of(stream).read(folder, None))
    assert [one for page in pages for one in page.rejected] == []
    return [record for page in pages for record in page.records]


def truth(name: str) -> list[dict[str, Any]]:
    """The rows of one of the company's files."""
    with gzip.open(COMPANY / f"{name}.jsonl.gz", "rt", encoding="utf-8") as file:
        return [json.loads(line) for line in file]


def test_customers(folder: Folder) -> None:
    found = records(folder, "customers")
    assert {record.source_id for record in found} == {row["id"] for row in truth("expected_per_customer")}
    assert len(found) == 400
    first = found[0]
    assert isinstance(first, CustomerRecord)
    assert [one.kind for one in first.identifiers] == ["account", "email", "phone"]


def test_orders(folder: Folder) -> None:
    found = [record for record in records(folder, "orders") if isinstance(record, OrderRecord)]
    assert len(found) == 3444
    assert sum(record.cancelled for record in found) == 647
    expected = truth("expected_per_customer")
    assert sum((record.total or 0 for record in found), Decimal()) == Decimal("1475774.23")
    assert sum(row["orders"] for row in expected) == 3444 - 647
    assert sum((record.line_count or 0) for record in found) == sum(row["lines"] for row in truth("orders"))


def test_calls_and_chats(folder: Folder) -> None:
    found = [record for record in records(folder, "interactions") if isinstance(record, InteractionRecord)]
    calls = [record for record in found if record.channel == "call"]
    chats = [record for record in found if record.channel == "chat"]
    assert (len(calls), len(chats)) == (4224, 279)
    spent: Counter[SegmentKind] = Counter()
    for call in calls:
        for one in call.segments:
            assert one.ended_at is not None
            spent[one.kind] += int((one.ended_at - one.started_at).total_seconds())
    expected = truth("expected_per_customer")
    assert spent[SegmentKind.TALK] == sum(row["talk_s"] for row in expected) == 630_247
    assert spent[SegmentKind.QUEUE] == sum(row["wait_s"] for row in expected) == 436_625
    assert spent[SegmentKind.IVR] == sum(max(0, row["ivr_s"]) for row in truth("calls"))
    assert sum(bool(call.abandoned) for call in calls) == 841
    assert sum(chat.message_count or 0 for chat in chats) == 637
    assert all(record.ended_at is not None for record in found)


def test_every_id_is_the_one_the_company_knows(folder: Folder) -> None:
    expected = {(row["stream"], row["id"]) for row in truth("expected_links")}
    found = {("orders", record.source_id) for record in records(folder, "orders")}
    found |= {tuple(record.source_id.split(":", 1)) for record in records(folder, "interactions")}  # type: ignore[misc]
    assert found == expected
    present = stream_of("interactions").present
    assert present is not None
    batches = present(folder)
    assert batches is not None
    assert sum(len(batch) for batch in batches) == 4224 + 279


def test_a_transcript(folder: Folder) -> None:
    row = truth("chats")[100]
    transcript = stream_of("interactions").transcript
    assert transcript is not None
    told = transcript(folder, f"chats:{row['chat_id']}")
    assert sorted(one.text for one in told) == sorted(" ".join(one["text"].split()) for one in row["messages"])
