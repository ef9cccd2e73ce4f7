"""A company's real exports pulled by the ordinary road: every order and call on the right customer, sums to the
penny."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from pathlib import Path
from typing import Any

import pytest

from connectors.records import Channel, InteractionRecord, OrderRecord, SegmentKind
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.domain.time import SECOND
from desk.domain.touches import ABANDONED, CHANNEL_BITS, CHANNELS, KINDS, Touch
from desk.services.build import Parts, build
from desk.store.reading import ItemRow
from tests.end_to_end.company import ROOT, company_folder, rows

pytestmark = pytest.mark.company
FOLDER = company_folder()
MAPPING = ROOT / "tests" / "connectors" / "folder" / "company.toml"
STREAMS = {"orders": "orders", "calls": "interactions", "chats": "interactions"}


@pytest.fixture(scope="module")
def parts(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Parts]:
    if FOLDER is None:
        pytest.skip("The reference company is not beside the project (../shared/data/company).")
    secrets = AskedSecrets(lambda _source, _key: None, "")
    held = build(Home(tmp_path_factory.mktemp("home")), secrets=secrets)
    held.sources.add("company", "folder", "Company", {"path": str(FOLDER), "mapping": str(MAPPING), "region": "US"}, {})
    report = held.sources.pull("company")
    assert [stream.outcome for stream in report.streams] == ["ok"] * 3
    yield held
    held.close()


@pytest.fixture(scope="module")
def customer_of(parts: Parts) -> dict[str, int]:
    """The customer here of every row of the contacts file."""
    assert FOLDER is not None
    found = {}
    for row in rows(FOLDER, "contacts"):
        record = parts.cache.record("company", "customers", row["id"])
        assert record is not None
        assert record.link is not None
        found[row["id"]] = record.link.customer_id
    return found


def source_id(parts: Parts, stream: str, number: str) -> str:
    """Ids of two files in one stream carry the file's name in front."""
    return number if stream == "orders" else f"{stream}:{number}"


def test_four_hundred_customers(parts: Parts, customer_of: dict[str, int]) -> None:
    assert len(set(customer_of.values())) == 400
    assert parts.sources.overview().customers == 400
    assert parts.sources.rejected() == ()


def test_every_order_and_call_is_on_the_right_customer_and_no_chat_on_a_wrong_one(
    parts: Parts, customer_of: dict[str, int]
) -> None:
    assert FOLDER is not None
    right = {"orders": 0, "calls": 0, "chats": 0}
    loose = wrong = 0
    for row in rows(FOLDER, "expected_links"):
        record = parts.cache.record("company", STREAMS[row["stream"]], source_id(parts, row["stream"], row["id"]))
        assert record is not None, row
        if record.link is None:
            loose += 1
            assert row["stream"] == "chats"
        elif record.link.customer_id == customer_of[row["customer"]]:
            right[row["stream"]] += 1
        else:
            wrong += 1
    assert wrong == 0
    assert right["orders"] + right["calls"] == 7_668
    with_email = sum(1 for chat in rows(FOLDER, "chats") if chat["visitor_email"])
    assert (right["chats"], loose) == (with_email, 279 - with_email)


def test_a_chat_with_only_a_name_stays_unlinked_and_is_listed(parts: Parts) -> None:
    assert FOLDER is not None
    bare = {f"company/interactions/chats:{c['chat_id']}" for c in rows(FOLDER, "chats") if not c["visitor_email"]}
    page = parts.customers.unlinked(limit=500)
    assert {item.key for item in page.items} == bare
    assert parts.sources.overview().unlinked == len(bare)


def test_sums_are_equal_to_the_penny_and_the_second(parts: Parts, customer_of: dict[str, int]) -> None:
    assert FOLDER is not None
    # Chats that belong to nobody are in the truth file but, rightly, on nobody's timeline.
    named = {chat["chat_id"] for chat in rows(FOLDER, "chats") if chat["visitor_email"]}
    owner = {row["id"]: row["customer"] for row in rows(FOLDER, "expected_links") if row["stream"] == "chats"}
    messages = {chat["chat_id"]: len(chat["messages"]) for chat in rows(FOLDER, "chats")}
    for expected in rows(FOLDER, "expected_per_customer"):
        lines = parts.cache.timeline(customer_of[expected["id"]], [], None, 10_000)
        mine = [chat for chat, customer in owner.items() if customer == expected["id"] and chat in named]
        expected |= {"chats": len(mine), "chat_messages": sum(messages[chat] for chat in mine)}
        found = summed(lines)
        assert found == {key: expected[key] for key in found}, expected["id"]


def summed(lines: list[ItemRow]) -> dict[str, Any]:
    records = [line.record() for line in lines if line.kind != "e"]
    orders = [record for record in records if isinstance(record, OrderRecord)]
    talks = [record for record in records if isinstance(record, InteractionRecord)]
    calls = [record for record in talks if record.channel == "call"]
    chats = [record for record in talks if record.channel == "chat"]
    return {
        "orders": sum(1 for order in orders if not order.cancelled),
        "cancelled": sum(1 for order in orders if order.cancelled),
        "order_total": float(sum((order.total or Decimal(0) for order in orders), Decimal(0))),
        "calls": len(calls),
        "talk_s": seconds(calls, SegmentKind.TALK),
        "wait_s": seconds(calls, SegmentKind.QUEUE),
        "abandoned": sum(1 for call in calls if call.abandoned),
        "chats": len(chats),
        "chat_messages": sum(chat.message_count or 0 for chat in chats),
    }


def seconds(calls: list[InteractionRecord], kind: SegmentKind) -> int:
    found = [s.ended_at - s.started_at for call in calls for s in call.segments if s.kind is kind and s.ended_at]
    return int(sum(length.total_seconds() for length in found))


def test_the_whole_company_adds_up(parts: Parts) -> None:
    lines = [line for number in range(0, 401) for line in parts.cache.timeline(number, [], None, 10_000)]
    whole = summed(lines)
    assert round(whole["order_total"], 2) == 1_475_774.23
    assert (whole["orders"], whole["cancelled"], whole["calls"]) == (2_797, 647, 4_224)
    assert (whole["talk_s"], whole["wait_s"], whole["abandoned"]) == (630_247, 436_625, 841)
    assert (whole["chats"], whole["chat_messages"]) == (279, 637)


def test_the_clock_of_every_customer_is_what_counting_second_by_second_gives(
    parts: Parts, customer_of: dict[str, int]
) -> None:
    compared = 0
    for number in customer_of.values():
        lines = parts.cache.timeline(number, [], None, 10_000)
        records = [line.record() for line in lines if line.kind == "i"]
        spent, waited = set[int](), set[int]()
        for segment in (s for record in records if isinstance(record, InteractionRecord) for s in record.segments):
            assert segment.ended_at is not None
            # The company's systems tell whole seconds.
            lasted = range(int(segment.started_at.timestamp()), int(segment.ended_at.timestamp()))
            if segment.kind not in (SegmentKind.WRAP_UP, SegmentKind.ASYNC_WAIT):
                spent.update(lasted)
            if segment.kind in (SegmentKind.QUEUE, SegmentKind.HOLD):
                waited.update(lasted)
        clock = parts.customers.customer(number).clock
        assert (clock.customer_time, clock.waiting_time) == (len(spent), len(waited))
        compared += len(spent)
    assert compared > 1_000_000


def test_talk_wait_and_calls_given_up_are_in_the_touches(parts: Parts, customer_of: dict[str, int]) -> None:
    assert FOLDER is not None
    for expected in rows(FOLDER, "expected_per_customer"):
        touches = parts.cache.touches(customer_of[expected["id"]])
        calls = [touch for touch in touches if CHANNELS[touch.sort & CHANNEL_BITS] is Channel.CALL]
        found = {
            "calls": len(calls),
            "talk_s": sum(length_of(touch, SegmentKind.TALK) for touch in calls),
            "wait_s": sum(length_of(touch, SegmentKind.QUEUE) for touch in calls),
            "abandoned": sum(1 for touch in calls if touch.sort & ABANDONED),
        }
        assert found == {key: expected[key] for key in found}, expected["id"]


def length_of(touch: Touch, kind: SegmentKind) -> int:
    flat = zip(*(touch.segments[place::4] for place in range(3)), strict=True)
    return sum(end - start for place, start, end in flat if KINDS[place] is kind) // SECOND


def test_pulling_the_company_again_changes_nothing(parts: Parts) -> None:
    before = parts.sources.overview()
    report = parts.sources.pull("company", full=True)
    assert [(s.changed, s.gone) for s in report.streams] == [(0, 0)] * 3
    after = parts.sources.overview()
    assert (after.records, after.customers, after.unlinked) == (before.records, before.customers, before.unlinked)


def test_each_number_pops_its_customer(parts: Parts, customer_of: dict[str, int]) -> None:
    assert FOLDER is not None
    for row in rows(FOLDER, "contacts")[:50]:
        answer = parts.customers.pop(row["phone"])
        assert [hit.customer_id for hit in answer.hits] == [customer_of[row["id"]]]


def test_the_mapping_is_ours_and_the_data_is_not(parts: Parts) -> None:
    assert MAPPING.is_file()
    assert not list(Path(ROOT / "resources").rglob("*contacts.jsonl*"))
