"""Real SIP calls through a running Kamailio arrive as they were: on SQLite and on PostgreSQL, all of them, once."""

from __future__ import annotations

import threading
import uuid
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from typing import Any

import pytest

from connectors.call_records import REMOVE
from connectors.records import Direction, IdentifierKind, InteractionRecord, SegmentKind, TransferKind
from tests.live_servers.exchange import Exchange, on_postgresql, on_sqlite
from tests.live_servers.kamailio import BUSY, PASSES_ON, RINGS, SECOND_AGENT, Dialled
from tests.live_servers.postgres import Postgres

pytestmark = pytest.mark.live

CALLS = "calls"


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def exchange(
    request: pytest.FixtureRequest, telephony: None, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[Exchange]:
    """An exchange on which the first calls have been made: see `first_calls`."""
    if request.param == "sqlite":
        opened = on_sqlite(tmp_path_factory.mktemp("exchange"))
    else:
        opened = on_postgresql(request.getfixturevalue("postgres_server"), "exchange")
    with opened as made:
        first_calls(made)
        yield made


ANSWERED = ["+49301230001", "0049301230002", "0301230003", "49301230004", "anonymous"]
OUT = "+49301230015"
CONVERSATION = uuid.uuid5(uuid.NAMESPACE_OID, "a call passed on").hex


def first_calls(exchange: Exchange) -> None:
    """Fourteen rows: five calls answered, one called out, two busy, two never answered, two given up, one passed on."""
    ours = "4969000"
    batches = {
        "caller": [
            *(Dialled(caller, f"{ours}{number}") for number, caller in enumerate(ANSWERED, 1)),
            *[Dialled("401", OUT), Dialled("+49301230008", ours + BUSY), Dialled("0301230008", ours + BUSY)],
            *[Dialled("+49301230009", ours + RINGS), Dialled("+49301230009", ours + RINGS)],
        ],
        "cancels": [Dialled("+49301230010", ours + RINGS), Dialled("anonymous", ours + RINGS)],
        "follows": [Dialled("+49301230011", ours + PASSES_ON, CONVERSATION)],
    }
    with ThreadPoolExecutor(len(batches)) as lines:
        for done in [lines.submit(exchange.proxy.place, name, calls, talk=1300) for name, calls in batches.items()]:
            done.result()
    exchange.holds(14)


def calls_of(records: dict[str, Any], outside: str) -> list[InteractionRecord]:
    """The calls of a number as it was sent; "" for those that withheld it."""
    return [call for call in records.values() if outside == "".join(one.value for one in call.identifiers)]


def length(record: InteractionRecord, kind: SegmentKind) -> float:
    """Seconds spent in one state."""
    stretches = [one for one in record.segments if one.kind is kind and one.ended_at]
    return sum((one.ended_at - one.started_at).total_seconds() for one in stretches if one.ended_at)


def test_every_call_arrives_as_the_database_says(exchange: Exchange) -> None:
    desk = exchange.puller()
    pages = desk.pull(CALLS)
    rows = exchange.rows()
    assert (len(rows), sum(page.read for page in pages)) == (14, 14)
    assert not [one for page in pages for one in page.rejected]
    held = desk.held(CALLS)
    assert set(held) == {row["linkedid"] for row in rows}
    for call, record in held.items():
        legs = [row for row in rows if row["linkedid"] == call]
        assert record.started_at == moment(min(int(row["setup_time"]) for row in legs))
        talk = sum(float(row["duration"]) for row in legs if row["sip_code"] == "200")
        assert length(record, SegmentKind.TALK) == pytest.approx(talk, abs=1e-3)
        assert (record.disposition == "answered") == (talk > 0)
        if not talk:
            rang = sum(int(row["final_time"]) - int(row["setup_time"]) for row in legs)
            assert length(record, SegmentKind.QUEUE) == rang
        spoke = [one for one in record.segments if one.kind is SegmentKind.TALK]
        answers = [moment(row["answered"]) for row in legs if row["sip_code"] == "200"]
        assert [one.started_at for one in spoke] == sorted(answers)
        outside = legs[0]["callee"] if record.direction is Direction.OUTBOUND else legs[0]["caller"]
        assert [one.value for one in record.identifiers] == ([] if outside == "anonymous" else [outside])


def moment(since: int) -> datetime:
    return datetime.fromtimestamp(since, UTC)


def test_calls_answered_have_their_wait_and_their_talk(exchange: Exchange) -> None:
    desk = exchange.puller()
    desk.pull(CALLS)
    answered = [call for number in ("+49301230001", "0049301230002") for call in calls_of(desk.held(CALLS), number)]
    assert len(answered) == 2
    rows = {row["linkedid"]: row for row in exchange.rows()}
    for call in answered:
        queue, talk = call.segments
        assert [queue.kind, talk.kind] == [SegmentKind.QUEUE, SegmentKind.TALK]
        # How long it rang and was spoken is what the exchange counted, however busy this machine is.
        row = rows[call.source_id]
        assert (queue.started_at, queue.ended_at) == (moment(int(row["setup_time"])), moment(row["answered"]))
        assert talk.started_at == queue.ended_at
        assert 0 < length(call, SegmentKind.TALK) == pytest.approx(float(row["duration"]), abs=1e-3)
        assert (call.direction, call.abandoned) == (Direction.INBOUND, False)
        assert call.agent.startswith("4969000")


def test_a_call_out_belongs_to_the_number_called(exchange: Exchange) -> None:
    desk = exchange.puller()
    desk.pull(CALLS)
    (call,) = calls_of(desk.held(CALLS), OUT)
    assert (call.direction, call.agent, call.abandoned) == (Direction.OUTBOUND, "401", None)
    assert [one.kind for one in call.segments] == [SegmentKind.TALK]


@pytest.mark.parametrize(
    ("number", "end", "abandoned", "count", "waited"),
    [
        ("+49301230008", "busy", False, 1, False),
        # The proxy gives up after three seconds, whoever calls after one: more than the part of a second cut off.
        ("+49301230009", "not answered", False, 2, True),
        ("+49301230010", "not answered", True, 1, True),
    ],
)
def test_calls_nobody_took(
    exchange: Exchange, number: str, end: str, abandoned: bool, count: int, waited: bool
) -> None:
    desk = exchange.puller()
    desk.pull(CALLS)
    found = calls_of(desk.held(CALLS), number)
    assert len(found) == count
    for call in found:
        assert (call.disposition, call.abandoned, call.direction) == (end, abandoned, Direction.INBOUND)
        assert not waited or length(call, SegmentKind.QUEUE) > 0
        assert length(call, SegmentKind.TALK) == 0


def test_a_call_passed_on_is_one_call_with_a_transfer(exchange: Exchange) -> None:
    desk = exchange.puller()
    desk.pull(CALLS)
    call = desk.held(CALLS)[CONVERSATION]
    assert [one.kind for one in call.segments if one.kind is SegmentKind.TALK] == [SegmentKind.TALK] * 2
    assert [(one.kind, one.to) for one in call.transfers] == [(TransferKind.COLD, SECOND_AGENT)]
    assert call.participants == ("49690007", SECOND_AGENT)
    assert [one.value for one in call.identifiers] == ["+49301230011"]


def test_a_withheld_number_belongs_to_nobody(exchange: Exchange) -> None:
    desk = exchange.puller()
    desk.pull(CALLS)
    assert {(call.disposition, call.abandoned) for call in calls_of(desk.held(CALLS), "")} == {
        *[("answered", False), ("not answered", True)]
    }


@pytest.mark.parametrize(
    "number", ["+49301230001", "+49301230002", "+49301230003", "+49301230004", OUT, "+49301230011"]
)
def test_a_number_is_found_live_however_it_called(exchange: Exchange, number: str) -> None:
    desk = exchange.puller()
    desk.pull(CALLS)
    found = desk.look_up(IdentifierKind.PHONE, number)[CALLS]
    theirs = [
        key for key, call in desk.held(CALLS).items() if any(one.value[-7:] == number[-7:] for one in call.identifiers)
    ]
    assert found == theirs
    assert len(found) == 1
    assert desk.look_up(IdentifierKind.PHONE, "+49301239999") == {}


def test_later_calls_come_from_the_cursor_and_the_earlier_stay_as_they_were(exchange: Exchange) -> None:
    desk = exchange.puller()
    desk.pull(CALLS)
    before, rows = desk.held(CALLS), exchange.rows()
    exchange.place(
        "caller", [Dialled(f"+4930123100{number}", "49690001") for number in range(3)], len(rows) + 3, talk=300
    )
    exchange.place("follows", [Dialled("+49301231007", "49690007", uuid.uuid4().hex)], len(rows) + 5, talk=300)
    known = {row["linkedid"] for row in rows}
    desk.pull(CALLS)
    after = desk.held(CALLS)
    assert {key: after[key] for key in before} == before
    assert set(after) - set(before) == {row["linkedid"] for row in exchange.rows()} - known
    assert len(after) == len(before) + 4
    assert after == exchange.puller().whole(CALLS)


def test_purged_calls_stay_here_unless_the_person_says_otherwise(exchange: Exchange) -> None:
    keeps, removes = exchange.puller(), exchange.puller(deleted=REMOVE)
    keeps.pull(CALLS)
    removes.pull(CALLS)
    before = keeps.held(CALLS)
    (purged,) = [key for key, call in before.items() if OUT in {one.value for one in call.identifiers}]
    exchange.run(f"DELETE FROM acc_cdrs WHERE callee = '{OUT}'")
    keeps.pull(CALLS)
    removes.pull(CALLS)
    assert set(keeps.held(CALLS)) == set(before)
    assert set(removes.held(CALLS)) == set(before) - {purged}


def test_no_call_is_lost_while_a_desk_reads_without_pause(exchange: Exchange) -> None:
    already = len(exchange.rows())
    desk, stop = exchange.puller(), threading.Event()

    def read() -> int:
        turns = 0
        while not stop.is_set():
            desk.pull(CALLS)
            turns += 1
        return turns

    callers = [Dialled(f"+493045600{number:02d}", "49690001") for number in range(100)]
    with ThreadPoolExecutor(1) as reading:
        turning = reading.submit(read)
        try:
            exchange.place("caller", callers, already + 100, talk=300)
        finally:
            stop.set()
        turns = turning.result()
    assert turns > 3
    desk.pull(CALLS)
    new = [call for call in desk.held(CALLS).values() if call.identifiers and "45600" in call.identifiers[0].value]
    assert sorted(call.identifiers[0].value for call in new) == [call.caller for call in callers]
    assert desk.held(CALLS) == exchange.puller().whole(CALLS)


def test_a_clock_on_another_wall_tells_the_same_instants(telephony: None, postgres_server: Postgres) -> None:
    began = datetime.now(UTC).replace(microsecond=0)
    with on_postgresql(postgres_server, "tokyo", "Asia/Tokyo") as exchange:
        exchange.place("caller", [Dialled("+49301230001", "49690001")], 1, talk=300)
        desk = exchange.puller()
        desk.pull(CALLS)
        (call,) = desk.held(CALLS).values()
    (talk,) = [one for one in call.segments if one.kind is SegmentKind.TALK]
    assert began <= talk.started_at <= datetime.now(UTC)
