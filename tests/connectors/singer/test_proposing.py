"""What a stream of a tap is likely to hold, told from its schema where there are no rows yet."""

from __future__ import annotations

import json
from typing import Any

import pytest

from connectors.kit.guess import guess_columns, guess_record
from connectors.kit.mapped import Offer
from connectors.singer.catalog import FULL, Chosen, TapStream, read_catalog, selection
from connectors.singer.proposing import offer

TIME = {"anyOf": [{"type": "string", "format": "date-time"}, {"type": "null"}]}
CALLS = {
    "id": {"type": "integer"},
    "started": TIME,
    "caller": {"type": ["null", "string"]},
    "agent": {"type": "object", "properties": {"name": {"type": "string"}, "tags": {"type": "array"}}},
    "direction": {"type": "string"},
    "talk_seconds": {"type": ["integer", "null"]},
    "answered": {"type": "boolean"},
    "legs": {"type": "array", "items": {"type": "object"}},
    "anything": {},
}


def stream(name: str = "calls", fields: dict[str, Any] | None = None, **more: Any) -> TapStream:
    return TapStream(name, name, CALLS if fields is None else fields, **more)


def roles(made: Offer) -> dict[str, str]:
    return {one.name: one.role for one in guess_columns(made.seen, guess_record(made.seen))}


def test_a_schema_alone_tells_calls() -> None:
    made = offer(stream(), ())
    assert guess_record(made.seen) == "interaction"
    assert made.guessed
    told = roles(made)
    assert {key: told[key] for key in ("id", "started", "caller", "agent.name", "direction", "talk_seconds")} == {
        "id": "id",
        "started": "started_at",
        "caller": "phone",
        "agent.name": "agent",
        "direction": "direction",
        "talk_seconds": "talk_seconds",
    }
    assert "legs" not in told, "a list is no column"


def test_rows_tell_more_than_a_schema() -> None:
    rows = [{"id": n, "who": f"person{n}@shop.example"} for n in range(3)]
    made = offer(stream("people", {"id": {}, "who": {"type": "string"}}), rows)
    assert not made.guessed
    assert roles(made)["who"] == "email"
    assert made.seen.count == 3


def test_a_tap_that_tells_its_fields_only_when_it_runs() -> None:
    made = offer(stream("people", {}), (), frozenset({"email", "name"}))
    assert set(made.seen.columns) == {"email", "name"}


@pytest.mark.parametrize(
    ("more", "followed", "complete", "chosen"),
    [
        ({"method": FULL}, (), True, {}),
        ({"method": "INCREMENTAL", "by": "changed"}, ("changed",), False, {}),
        ({"method": "", "keys": ("changed", "id")}, ("changed", "id"), False, {"replication_key": "changed"}),
        ({"database": True}, ("changed",), True, {"replication_key": "changed"}),
        ({}, (), False, {}),
    ],
)
def test_how_it_is_read_from_where_one_was(
    more: dict[str, Any], followed: tuple[str, ...], complete: bool, chosen: dict[str, str]
) -> None:
    fields = {"id": {"type": "integer"}, "name": {"type": "string"}, "changed": TIME}
    made = offer(stream("customers", fields, **more), ())
    assert (made.followed, made.complete, dict(made.more)) == (followed, complete, chosen)


@pytest.mark.parametrize(
    ("own", "method", "database"),
    [
        ({"forced-replication-method": "FULL_TABLE"}, "FULL_TABLE", False),
        ({"forced-replication-method": {"replication-method": "INCREMENTAL", "reason": "x"}}, "INCREMENTAL", False),
        ({"forced-replication-method": "", "schema-name": "public"}, "", True),
        ({"is-view": False, "database-name": "shop"}, "", True),
        ({"inclusion": "available"}, "", False),
    ],
)
def test_what_the_metadata_of_taps_says(own: dict[str, Any], method: str, database: bool) -> None:
    told = {"tap_stream_id": "a", "schema": {}, "metadata": [{"breadcrumb": [], "metadata": own}]}
    found = read_catalog(json.dumps({"streams": [told]}).encode()).streams["a"]
    assert (found.method, found.database) == (method, database)


@pytest.mark.parametrize(
    ("tap_id", "title"),
    [("public-customer_orders", "Customer orders"), ("dbo.Kunden", "Kunden"), ("a", "A"), ("-", "-")],
)
def test_titles_are_as_a_person_would_write_them(tap_id: str, title: str) -> None:
    assert offer(stream(tap_id), ()).title == title


ODD: tuple[Any, ...] = (None, 5, True, "x", {}, [1], {"a": 1}, [{"breadcrumb": 5, "metadata": {}}], [{"metadata": 5}])


@pytest.mark.parametrize("where", ["metadata", "schema", "properties", "type", "anyOf", "key_properties", "format"])
@pytest.mark.parametrize("odd", ODD, ids=str)
def test_an_odd_catalog_is_read_as_far_as_it_can_be(where: str, odd: Any) -> None:
    field = {"type": ["null", "string"]} | ({where: odd} if where in ("type", "anyOf", "format") else {})
    inner = {"name": field, "of": {"type": "object", "properties": {"a": odd}}}
    strange = {"tap_stream_id": "odd", "schema": {"properties": odd if where == "properties" else inner}}
    strange |= {where: odd} if where in ("metadata", "schema", "key_properties") else {}
    good = {"tap_stream_id": "good", "schema": {"properties": {"id": {"type": "integer"}}}}
    catalog = read_catalog(json.dumps({"streams": [strange, good, odd]}).encode())
    given = selection(catalog, {name: Chosen() for name in catalog.streams})
    assert "good" in catalog.streams
    assert [one["selected"] for one in given["streams"]] == [True] * len(given["streams"])
    assert [offer(one, ()).name for one in catalog.streams.values()]
