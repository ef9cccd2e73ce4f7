"""Events come late, twice, out of order, in batches, with wrong clocks and in any files: what is told stays equal."""

from __future__ import annotations

import gzip
import random
import tempfile
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.declare import Surroundings
from connectors.segment.events import events_of, when
from tests.connectors.segment.telling import MORNING, Desk, at, call, told, track

AROUND = Surroundings(time_zone="UTC")
USERS, DEVICES = ("u1", "u2", "u3", ""), ("d1", "d2", "")
MAILS = ("a@shop.example", "b@shop.example")
EVENTS = (
    "Product Viewed", "Order Completed", "Order Refunded", "Order Cancelled", "Live Chat Conversation Started",
    "Live Chat Message Sent", "Live Chat Message Received", "Live Chat Conversation Ended",
)  # fmt: skip


@st.composite
def rows(draw: st.DrawFn) -> list[dict[str, Any]]:
    """A shop's day: anybody on any device, each call with a number of its own."""
    found = []
    for number in range(draw(st.integers(1, 25))):
        minutes = draw(st.integers(0, 240))
        who = {"userId": draw(st.sampled_from(USERS)), "anonymousId": draw(st.sampled_from(DEVICES))}
        kind = draw(st.sampled_from(("identify", "page", "track", "alias", "group", "delete")))
        if kind == "track":
            said = {"order_id": draw(st.sampled_from("12")), "conversation_id": draw(st.sampled_from(("7", "")))}
            found.append(track(f"n{number}", minutes, draw(st.sampled_from(EVENTS)), {**said, "total": number}, **who))
            continue
        more: dict[str, Any] = {"traits": {"email": draw(st.sampled_from(MAILS))}} if kind == "identify" else {}
        if kind == "alias":
            more = {"previousId": draw(st.sampled_from((*USERS, *DEVICES)))}
        found.append(call(kind, f"n{number}", minutes, groupId="g", **who, **more))
    return found


@given(rows(), st.data())
@settings(max_examples=60, deadline=None)
def test_any_order_doubling_and_splitting_gives_equal_records(day: list[dict[str, Any]], data: st.DataObject) -> None:
    with tempfile.TemporaryDirectory() as one, tempfile.TemporaryDirectory() as other:
        expected = told(Path(one), day).records
        doubled = [*day, *data.draw(st.lists(st.sampled_from(day), max_size=5))]
        mixed = data.draw(st.permutations(doubled))
        desk = Desk(Path(other))
        ended = 0
        while mixed:
            count = data.draw(st.integers(1, len(mixed)))
            desk.write(data.draw(st.sampled_from(("x.json", "y/z.jsonl"))), mixed[:count], append=True)
            mixed = mixed[count:]
            # Some pulls are ended in the middle, and the next one goes on.
            stop_after = data.draw(st.sampled_from((1, 2, 10_000))) if ended < 10 else 10_000
            ended = ended + 1 if stop_after < 10_000 else 0
            desk.pull(rows=2, stop_after=stop_after)
        assert desk.pull(rows=3).records == expected


@given(rows())
@settings(max_examples=30, deadline=None)
def test_a_pull_after_which_nothing_came_tells_nothing(day: list[dict[str, Any]]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        desk = told(Path(folder), day)
        before = desk.told
        assert desk.pull().told == before


def test_a_visitors_wrong_clock_is_taken_out(tmp_path: Path) -> None:
    # The visitor's clock is a day fast; the call was sent ten seconds after it happened.
    happened, sent, received = MORNING + timedelta(days=1), MORNING + timedelta(days=1, seconds=10), MORNING
    row = {"timestamp": happened.isoformat(), "sentAt": sent.isoformat(), "receivedAt": received.isoformat()}
    assert when(row, AROUND) == MORNING - timedelta(seconds=10)
    renamed = {"originalTimestamp": row["timestamp"], "sentAt": row["sentAt"], "receivedAt": row["receivedAt"]}
    assert when(renamed, AROUND) == MORNING - timedelta(seconds=10)


def test_what_segment_has_corrected_is_believed() -> None:
    row = {"timestamp": at(0), "originalTimestamp": at(900), "sentAt": at(901), "receivedAt": at(1)}
    assert when(row, AROUND) == MORNING


def test_a_time_of_sending_that_cannot_be_read_changes_nothing() -> None:
    assert when({"timestamp": at(0), "sentAt": "soon", "receivedAt": at(1)}, AROUND) == MORNING
    assert when({"receivedAt": at(0)}, AROUND) == MORNING


@pytest.mark.parametrize("row", [{"type": "track"}, {"type": "track", "timestamp": "some day"}, {"event": "x"}])
def test_a_call_without_a_time_or_a_kind_is_set_aside(row: dict[str, Any]) -> None:
    events, problem = events_of(row, AROUND)
    assert events == []
    assert problem is not None


def test_a_batch_is_its_calls_and_lends_them_its_time_of_sending() -> None:
    batch = {
        "batch": [{**call("page", "1", 600), "userId": "u1"}, {**call("page", "2", 601), "userId": "u1"}],
        "sentAt": at(602),
        "receivedAt": at(2),
    }
    events, problem = events_of(batch, AROUND)
    assert problem is None
    assert [event.at for event in events] == [MORNING, MORNING + timedelta(minutes=1)]


def test_what_is_no_call_in_a_batch_is_told() -> None:
    events, problem = events_of({"batch": [7, {**call("page", "1", 600), "userId": "u1"}]}, AROUND)
    assert len(events) == 1
    assert problem is not None
    assert "no objects" in problem.reason


def test_one_bad_call_of_a_batch_is_told_and_the_others_count(tmp_path: Path) -> None:
    good = call("identify", "1", 0, userId="u1")
    desk = told(tmp_path, [{"batch": [{"type": "track"}, good, 7]}])
    assert [one.source_id for one in desk.of("customers")] == ["u1"]
    assert [one.reason for one in desk.rejected] == ["The field timestamp is empty."]


def test_a_call_sent_again_without_a_number_is_one() -> None:
    row = {"type": "track", "event": "Product Viewed", "userId": "u1", "timestamp": at(0)}
    (first,), (again,) = (events_of({**row, "sentAt": at(minutes)}, AROUND)[0] for minutes in (1, 2))
    assert first.id == again.id


def test_kinds_of_calls_that_tell_nothing_are_passed_over(tmp_path: Path) -> None:
    desk = told(tmp_path, [call("integration-error", "1", 0), call("identify", "2", 0, userId="u1")])
    assert desk.rejected == []
    assert len(desk.of("customers")) == 1


def test_a_line_that_is_no_call_is_set_aside_once_with_its_place(tmp_path: Path) -> None:
    desk = told(tmp_path, [call("identify", "1", 0, userId="u1"), {"hello": "there"}])
    desk.write("more.json", [call("identify", "2", 0, userId="u2")])
    desk.pull()
    assert [(one.where, one.reason) for one in desk.rejected] == [
        ("events.json line 2", "The line does not say what kind of call it is (type).")
    ]


def test_a_file_that_was_written_anew_counts_as_it_is_now(tmp_path: Path) -> None:
    desk = told(tmp_path, [call("identify", "1", 0, userId="u1", traits={"name": "Anna"})])
    desk.write("events.json", [call("identify", "9", 0, userId="u1", traits={"name": "Anna Maria Jensen"})])
    assert [one.name for one in desk.pull().of("customers")] == ["Anna Maria Jensen"]


def test_archives_as_a_bucket_has_them_are_found(tmp_path: Path) -> None:
    folder = tmp_path / "segment-logs" / "abc" / "1772409600000"
    folder.mkdir(parents=True)
    line = b'{"type":"identify","userId":"u1","messageId":"1","timestamp":"2026-03-02T09:00:00Z"}\n'
    (folder / "1772409600000.1.gz").write_bytes(gzip.compress(line))
    assert [one.source_id for one in Desk(tmp_path).pull().of("customers")] == ["u1"]


@pytest.mark.slow
def test_a_hundred_thousand_events_in_any_order_and_any_files(tmp_path: Path) -> None:
    chance = random.Random(8)
    rows = [_any(number, chance) for number in range(100_000)]
    one, other = tmp_path / "one", tmp_path / "other"
    expected = told(one, rows)
    mixed = [*rows, *chance.sample(rows, 5_000)]
    chance.shuffle(mixed)
    desk = Desk(other)
    for part in range(10):
        desk.write(f"{part % 4}/events.json", mixed[part::10], append=True)
        # The first pulls are ended in the middle, as a killed process would be.
        if part in (2, 3, 6):
            desk.pull(stop_after=3 if part < 6 else 10_000)
    assert desk.pull().records == expected.records
    assert len(expected.of("visits")) > 10_000


def _any(number: int, chance: random.Random) -> dict[str, Any]:
    """A call of one of four thousand people, each with two devices, in sixty days."""
    user, minutes = chance.randrange(4_000), chance.random() * 60 * 24 * 60
    known = chance.random() < 0.3
    who = {"anonymousId": f"d{user}-{chance.randrange(2)}", "userId": f"u{user}" if known else None}
    kind = chance.random()
    if kind < 0.05:
        traits = {"email": f"p{user}@shop.example", "name": f"Person {user}"}
        return call("identify", f"n{number}", minutes, traits=traits, **who)
    if kind < 0.6:
        return call("page", f"n{number}", minutes, name=f"Page {number % 50}", **who)
    if kind < 0.95:
        return track(f"n{number}", minutes, "Product Viewed", {"name": "Kettle"}, **who)
    said = {"order_id": str(number % 3_000), "conversation_id": str(number % 500), "total": number % 90}
    return track(f"n{number}", minutes, EVENTS[number % len(EVENTS)], said, **who)
