"""Bodies are read back as they were: whatever a record says, with a dictionary or without, new ones and old ones."""

from __future__ import annotations

import types
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from decimal import Decimal
from enum import Enum
from typing import Any, Union, get_args, get_origin, get_type_hints
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from connectors.records import CustomerRecord, InteractionRecord, OrderRecord, Record
from desk.store import packing
from desk.store.cache import Cache
from desk.store.codec import dumps
from desk.store.packing import Event, Packer, Reader, StoredRecord, Unreadable, decode, encode, encode_event
from tests.records import NOON, call, order, person, phone
from tests.store.plain import reader_of

ZONES = [UTC, timezone(timedelta(hours=-7)), timezone(timedelta(hours=5, minutes=30))]
PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=8),
    # Bounds without a zone are what hypothesis asks for.
    datetime: st.datetimes(datetime(1890, 1, 1), datetime(2090, 1, 1), timezones=st.sampled_from(ZONES)),  # noqa: DTZ001
    date: st.dates(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9),
    int: st.integers(-(10**6), 10**6),
    float: st.floats(-1, 1),
    bool: st.booleans(),
}


def of(hint: Any) -> st.SearchStrategy[Any]:
    """Values of a type, every field of a record among them."""
    origin, args = get_origin(hint), get_args(hint)
    if origin in (Union, types.UnionType):
        return st.none() | of(next(arg for arg in args if arg is not type(None)))
    if origin is tuple and args[-1] is Ellipsis:
        return st.lists(of(args[0]), max_size=2).map(tuple)
    if origin is tuple:
        return st.tuples(*map(of, args))
    if is_dataclass(hint):
        hints = get_type_hints(hint)
        return st.builds(hint, **{field.name: of(hints[field.name]) for field in fields(hint)})  # type: ignore[arg-type]
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(list(hint))
    return PLAIN[hint]


RECORDS = of(CustomerRecord) | of(OrderRecord) | of(InteractionRecord)


def kind_of(record: StoredRecord) -> str:
    return next(kind for kind, cls in packing.KINDS.items() if isinstance(record, cls))


@settings(max_examples=60)
@given(RECORDS)
def test_whatever_a_record_says_is_read_back(record: StoredRecord) -> None:
    assert decode(kind_of(record), encode(record)) == record


@settings(max_examples=30)
@given(of(InteractionRecord), st.sampled_from([*ZONES, ZoneInfo("Europe/Berlin")]))
def test_the_offset_somebody_said_is_kept(record: InteractionRecord, zone: tzinfo) -> None:
    at = datetime(2026, 3, 2, 12, tzinfo=zone)
    said = replace(record, started_at=at, ended_at=at + timedelta(hours=1))
    read = decode("i", encode(said))
    assert isinstance(read, InteractionRecord)
    assert (read.started_at.isoformat(), read.ended_at) == (at.isoformat(), said.ended_at)


@settings(max_examples=60)
@given(RECORDS)
def test_bodies_of_older_files_are_read(record: StoredRecord) -> None:
    assert Reader().record(kind_of(record), dumps(record)) == record


def test_half_a_character_is_replaced_so_that_it_can_be_stored() -> None:
    for record in (person("1", "A\ud83d"), call("1", name="A\ud83d"), order("1", name="A\ud83d")):
        assert decode(kind_of(record), encode(record)).name == "A?"
    assert Reader().event(Packer().pack(encode_event(Event("1", "shipped", "A\ud83d", "o1")))).text == "A?"


def test_events_are_read_in_the_new_form_and_the_old() -> None:
    event = Event("10482", "shipped", "by post", "o1")
    assert Reader().event(Packer().pack(encode_event(event))) == event
    assert Reader().event('{"number": "10482", "kind": "shipped", "text": ""}') == Event("10482", "shipped", "", "")


@given(st.lists(st.binary(min_size=1, max_size=300), max_size=20), st.sampled_from([0, 3, 300]))
def test_many_bodies_at_once_are_packed_as_one_by_one(said: list[bytes], number: int) -> None:
    packer = Packer(number, b"a dictionary of some words" * 20 if number else b"")
    assert packer.pack_all(said) == [packer.pack(one) for one in said]


@pytest.mark.parametrize("number", [1, 254, 255, 70_000])
def test_a_body_names_its_dictionary_whatever_its_number(number: int) -> None:
    said = [encode(call(f"c{n}", summary=f"asked about order {n}, which is late")) for n in range(packing.ENOUGH)]
    dictionary = packing.zstandard.train_dictionary(4_096, said).as_bytes()
    body = Packer(number, dictionary).pack(said[0])
    assert Reader({number: dictionary}).raw(body) == said[0]
    assert len(body) < len(Packer().pack(said[0]))
    with pytest.raises(Unreadable):
        Reader().raw(body)


@pytest.mark.parametrize("body", [b"", b"\x00", b"\x00\x01\x02", b"\xff\x00", "{", "[1]", "[]", '{"a":1}', "7"])
def test_what_is_no_body_is_called_damage(body: bytes | str) -> None:
    with pytest.raises(Unreadable):
        Reader().record("i", body)
    with pytest.raises(Unreadable):
        Reader().event(body)


def calls(first: int, count: int) -> list[Record]:
    return [
        call(f"c{n}", phone(f"20855501{n % 90 + 10}"), minutes=n, summary=f"asked about order {n}, which is late")
        for n in range(first, first + count)
    ]


def digests(cache: Cache) -> tuple[dict[str, bytes], int, int]:
    """By record its digest; how many dictionaries there are; how many changes were kept."""
    with sqlite3.connect(cache._database.path) as file:
        held = dict(file.execute("SELECT source_id, digest FROM record"))
        dictionaries = file.execute("SELECT count(*) FROM dictionary").fetchone()[0]
        return held, dictionaries, file.execute("SELECT count(*) FROM change").fetchone()[0]


def test_nothing_has_changed_because_it_would_be_packed_in_another_way_now(cache: Cache) -> None:
    crm = cache.writer("crm", "US", frozenset())
    crm.commit("calls", Page(calls(0, 20)), NOON)
    assert digests(cache)[1] == 0
    crm.commit("calls", Page(calls(20, packing.ENOUGH)), NOON)
    before = digests(cache)
    assert before[1] == 1
    again = cache.writer("crm", "US", frozenset()).commit("calls", Page(calls(0, 20 + packing.ENOUGH)), NOON)
    assert (again.changed, digests(cache)) == (0, before)
    assert [str(line.record().source_id) for line in cache.timeline(1, (), None, 1)] == ["c450"]


def test_nothing_has_changed_because_it_was_written_down_in_another_way_before(cache: Cache) -> None:
    crm = cache.writer("crm", "US", frozenset())
    page = Page([*calls(0, 3), person("p1", "Ann", phone("2085550110"))])
    crm.commit("calls", page, NOON)
    wanted = digests(cache)
    with sqlite3.connect(cache._database.path) as file:
        reader = reader_of(file)
        for record, body in file.execute("SELECT record_id, body FROM arrived").fetchall():
            old = dumps(reader.record("i", body))
            file.execute("UPDATE arrived SET body = ? WHERE record_id = ?", (old, record))
        file.execute("UPDATE record SET digest = zeroblob(16)")
    assert crm.commit("calls", page, NOON + timedelta(hours=1)).changed == 0
    assert digests(cache) == wanted
    assert crm.commit("calls", Page([replace(calls(0, 1)[0], summary="something else")]), NOON).changed == 1
