"""What a tap says becomes pages: states, versions, several streams at once, schemas that change, deletions."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.declare import Cursor, Page, Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.mapping import read_mapping
from connectors.kit.shaping import shaper
from connectors.records import Gone, InteractionRecord
from connectors.singer import ROWS_FROM
from connectors.singer.catalog import Chosen, read_catalog, selection
from connectors.singer.messages import Other, Row, Rubbish, Schema, State, Version, read_message
from connectors.singer.pulling import _Batch, _Taken, nothing_in, present, pull
from connectors.singer.running import Line
from connectors.singer.session import Session, fields_of
from tests.connectors.singer.rig import SingerRig

SHOP = """
[[stream]]
name = "people"
record = "customer"
tap_stream = "people"
id = "id"
fields = { name = "name" }

[[stream]]
name = "calls"
record = "interaction"
tap_stream = "calls"
replication_key = "at"
id = "id"
messages = { each = "said", at = "at", role = { constant = "customer" }, text = "text" }
fields = { channel = { constant = "call" }, direction = { constant = "inbound" }, started_at = "at", agent = "by.name" }

[[stream]]
name = "chats"
record = "interaction"
tap_stream = ["chats", "old_chats"]
id = "id"
fields = { channel = { constant = "chat" }, direction = { constant = "inbound" }, started_at = "at" }
"""
AT = "2026-03-02T09:00:00Z"


def line(message: dict[str, Any]) -> Line:
    return Line(json.dumps(message).encode())


def row(stream: str, values: dict[str, Any], **more: Any) -> Line:
    return line({"type": "RECORD", "stream": stream, "record": values, **more})


def state(value: Any) -> Line:
    return line({"type": "STATE", "value": value})


def session(page_rows: int = 500) -> Session:
    entries = read_mapping(SHOP.encode(), "UTC", ROWS_FROM)
    return Session(("tap",), {}, entries, "seal", Surroundings(page_rows=page_rows), _discovers=False)


def batch(record: str = "interaction", page_rows: int = 500) -> _Batch:
    held = session(page_rows)
    streams = {name: _Taken(entry, shaper(entry)) for name, (entry, _) in held.streams(record).items()}
    return _Batch(held, "Interactions", streams, None)


def paged(lines: Sequence[Line], page_rows: int) -> list[Page]:
    taken, found = batch(page_rows=page_rows), []
    for one in lines:
        taken.take(one)
        if taken.full:
            found.append(taken.page())
    return [*found, taken.page(last=True)]


messages = st.lists(
    st.one_of(
        st.tuples(st.just("row"), st.sampled_from(["calls", "chats", "old_chats", "people", "other"])),
        st.tuples(st.just("state"), st.integers(0, 99)),
        st.tuples(st.just("rubbish"), st.just("x")),
    ),
    max_size=60,
)


@given(messages, st.integers(1, 7))
def test_a_cursor_never_lies_behind_a_row_that_is_not_stored(said: list[tuple[str, Any]], page_rows: int) -> None:
    """Whatever the order of rows and states and wherever pages end: what a stored state covers is stored as well, and
    the last page has the last state."""
    lines, before, count = [], {}, 0
    for number, (kind, value) in enumerate(said):
        if kind == "row":
            lines.append(row(value, {"id": number, "at": AT, "name": "Ann Lee"}))
            count += value in ("calls", "chats", "old_chats")
        elif kind == "state":
            lines.append(state({"number": number, "value": value}))
            before[number] = count
        else:
            lines.append(Line(b"x"))
    stored = 0
    pages = paged(lines, page_rows)
    for page in pages:
        stored += len(page.records)
        if page.cursor is not None and page.cursor["state"] is not None:
            assert before[page.cursor["state"]["number"]] <= stored
    assert stored == count
    last = max(before, default=None)
    cursor = pages[-1].cursor
    assert cursor is not None
    assert (cursor["state"] or {}).get("number") == last


@given(messages)
def test_how_pages_are_cut_changes_no_record(said: list[tuple[str, Any]]) -> None:
    lines = [row(value, {"id": n, "at": AT}) for n, (kind, value) in enumerate(said) if kind == "row"]
    small, large = paged(lines, 1), paged(lines, 500)
    assert [one for page in small for one in page.records] == [one for page in large for one in page.records]


def test_several_streams_at_once_are_kept_apart() -> None:
    taken = batch()
    for stream in ("calls", "chats", "old_chats", "people", "calls"):
        taken.take(row(stream, {"id": 7, "at": AT}))
    ids = [one.source_id for one in taken.page().records]
    assert ids == ["calls:7", "chats:7", "chats:7", "calls:7"]


def test_what_was_said_counts_but_cannot_be_asked_for_again() -> None:
    taken = batch()
    said = [{"at": AT, "text": "Hello"}, {"at": "2026-03-02T09:05:00Z", "text": "Bye"}]
    taken.take(row("calls", {"id": 1, "at": AT, "said": said, "by": {"name": "Jo"}}))
    (found,) = taken.page().records
    assert isinstance(found, InteractionRecord)
    assert (found.message_count, found.agent, found.has_transcript) == (2, "Jo", False)


def test_a_row_its_source_deleted_is_gone() -> None:
    taken = batch()
    taken.take(row("chats", {"id": 3, "_sdc_deleted_at": AT}))
    assert taken.page().records == [Gone("chats:3")]
    assert taken.streams["chats"].listed() == []


def test_rows_of_an_older_version_are_not_listed_as_there() -> None:
    taken = batch("customer")
    taken.take(row("people", {"id": 1, "name": "Ann"}, version=1))
    taken.take(row("people", {"id": 2, "name": "Bob"}, version=2))
    assert taken.streams["people"].listed() == ["1", "2"]
    taken.take(line({"type": "ACTIVATE_VERSION", "stream": "people", "version": 2}))
    assert taken.streams["people"].listed() == ["2"]


def test_ids_are_not_told_where_a_row_has_none() -> None:
    taken = batch("customer")
    taken.take(row("people", {"id": None, "name": "Ann"}))
    assert taken.streams["people"].listed() is None


def test_a_field_the_mapping_needs_and_the_schema_lost_stops_the_pull() -> None:
    taken = batch()
    fields = {"id": {}, "at": {}, "said": {}, "by": {}}
    taken.take(line({"type": "SCHEMA", "stream": "calls", "schema": {"properties": fields}}))
    taken.take(line({"type": "SCHEMA", "stream": "calls", "schema": {}}))
    del fields["by"]
    with pytest.raises(AskPerson, match="no field “by.name” any more"):
        taken.take(line({"type": "SCHEMA", "stream": "calls", "schema": {"properties": fields}}))


def test_more_fields_than_before_change_nothing() -> None:
    taken = batch("customer")
    fields = {"id": {}, "name": {}, "loves": {}}
    taken.take(line({"type": "SCHEMA", "stream": "people", "schema": {"properties": fields}}))
    taken.take(row("people", {"id": 1, "name": "Ann", "loves": "tea"}))
    assert len(taken.page().records) == 1


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ('{"type": "record", "stream": "a", "record": {"n": 1}}', Row("a", {"n": 1}, None)),
        ('{"type": "RECORD", "stream": "a", "record": {}, "version": 7}', Row("a", {}, 7)),
        ('{"type": "STATE", "value": {"at": 1.5}}', State({"at": 1.5})),
        ('{"type": "SCHEMA", "stream": "a", "schema": {}}', Schema("a", frozenset(), False)),
        ('{"type": "ACTIVATE_VERSION", "stream": "a", "version": 7}', Version("a", 7)),
        ('{"type": "CELEBRATE"}', Other()),
        ('"RECORD"', Rubbish("It is no message: a message is an object with a type.")),
    ],
)
def test_messages(said: str, found: object) -> None:
    assert read_message(said.encode()) == found


def test_a_state_is_plain_json_whatever_numbers_it_holds() -> None:
    taken = batch()
    taken.take(state({"at": 1.25, "page": 10**20}))
    cursor = taken.page().cursor
    assert json.loads(json.dumps(cursor)) == cursor == {"seal": "seal", "state": {"at": 1.25, "page": 10**20}}


@pytest.mark.parametrize("empty", [None, {}, {"bookmarks": {"people": {}}}, {"a": None, "b": []}])
def test_a_state_that_says_nothing_is_none(empty: Any) -> None:
    assert nothing_in(empty)
    assert not nothing_in({"bookmarks": {"people": {"at": 0}}})


def test_only_what_is_mapped_is_asked_for() -> None:
    calls = session().of_kind("interaction")[0]
    assert fields_of(calls) >= {"id", "at", "by", "said"}
    found = read_catalog(json.dumps(CATALOG).encode())
    given = selection(found, {"db-calls": Chosen(fields_of(calls), "at")})
    by_id = {one["tap_stream_id"]: one for one in given["streams"]}
    own = {tuple(m["breadcrumb"]): m["metadata"] for m in by_id["db-calls"]["metadata"]}
    assert own[()]["selected"] is by_id["db-calls"]["schema"]["selected"] is True
    assert own[()]["replication-method"] == "INCREMENTAL"
    assert own[()]["replication-key"] == by_id["db-calls"]["replication_key"] == "at"
    assert own["properties", "by"]["selected"] is own["properties", "by", "properties", "name"]["selected"] is True
    assert own["properties", "wages"]["selected"] is False
    assert by_id["db-calls"]["schema"]["properties"]["wages"]["selected"] is False
    assert own["properties", "number"]["selected"] is True, "what a row is known by is needed by the tap"
    assert by_id["people"]["schema"]["selected"] is False
    assert "selected" not in json.dumps(CATALOG), "what the tap printed is not touched"


CATALOG = {
    "streams": [
        {
            "tap_stream_id": "db-calls",
            "stream": "calls",
            "schema": {"properties": {"id": {}, "number": {}, "at": {"type": "string"}, "by": {}, "wages": {}}},
            "metadata": [
                {"breadcrumb": [], "metadata": {"table-key-properties": ["number"], "schema-name": "db"}},
                {"breadcrumb": ["properties", "by", "properties", "name"], "metadata": {"inclusion": "available"}},
            ],
        },
        {"tap_stream_id": "people", "stream": "people", "schema": {"properties": {"id": {}}}},
        {"tap_stream_id": "broken"},
    ]
}


@pytest.mark.parametrize("printed", ["", "INFO nothing", "[]", '{"streams": 1}'])
def test_a_discovery_that_prints_something_else_is_explained(printed: str) -> None:
    with pytest.raises(AskPerson, match="no catalog"):
        read_catalog(printed.encode())


def test_a_discovery_may_greet_and_take_leave() -> None:
    found = read_catalog(f"Hello {json.dumps(CATALOG)} bye\n".encode())
    assert set(found.streams) == {"db-calls", "people"}
    assert found.streams["db-calls"].key == ("number",)


def test_deletions_come_of_a_run_begun_anew_and_need_no_second_one_where_all_was_read() -> None:
    with SingerRig("incremental") as rig:
        rig.add(3, rig.clock.now())
        rig.tell(seen=str(rig.folder / "seen.jsonl"))
        cursor: Cursor | None = None
        for _ in range(2):
            with rig.connector.open(rig.settings(), rig.secrets(), Surroundings()) as held:
                for page in pull(held, "customer", cursor):
                    cursor = page.cursor or cursor
                there = present(held, "customer")
                assert there is not None
                assert [one for some in there for one in some] == ["p0001", "p0002", "p0003"]
        states = [json.loads(one)["state"] for one in (rig.folder / "seen.jsonl").read_text().splitlines()]
        assert [one is None for one in states] == [True, False, True]


def test_a_stream_that_is_not_there_is_named() -> None:
    with SingerRig() as rig:
        rig.tell(streams=["clients", "orders"])
        with (
            rig.connector.open(rig.settings(), rig.secrets(), Surroundings()) as held,
            pytest.raises(AskPerson) as told,
        ):
            list(pull(held, "customer", None))
    assert "no stream “people”" in told.value.title
    assert "clients, orders" in told.value.advice


def test_check_says_what_can_be_used_and_what_is_named_in_vain() -> None:
    with SingerRig() as rig:
        rig.add(4, rig.clock.now())
        rig.add_bad()
        with rig.connector.open(rig.settings(), rig.secrets(), Surroundings()) as held:
            (said,) = rig.connector.check(held)
    assert said == ("Customers: from people; of the first rows 4 can be used, 1 cannot; nothing found at into")


def test_kinds_that_are_not_mapped_are_not_asked_for() -> None:
    with SingerRig() as rig, rig.connector.open(rig.settings(), rig.secrets(), Surroundings()) as held:
        for stream in rig.connector.streams[1:]:
            assert list(stream.read(held, None)) == []
            assert stream.present is not None
            assert stream.present(held) is None
