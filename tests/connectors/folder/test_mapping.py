"""What a mapping file can say, what it is told when it is wrong, and that no row can break it."""

from __future__ import annotations

import json
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.errors import AskPerson, SkipRow
from connectors.kit.mapping import read_mapping
from connectors.kit.shaping import shaper
from connectors.records import (
    Address,
    Channel,
    CustomerRecord,
    Direction,
    Gone,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    MergedInto,
    OrderEvent,
    OrderLine,
    OrderRecord,
    Segment,
    SegmentKind,
    Transfer,
    TransferKind,
)
from tests.connectors.folder.exports import Exports

EVERYTHING = """
[[stream]]
name = "people"
record = "customer"
files = "people*"
id = "id"
deleted = { column = "gone", optional = true }
merged_into = { column = "heir", optional = true }
identifiers = [
    { kind = "account", value = "number", scope = "crm" },
    { kind = "phone", value = { column = "phones", split = ";" } },
    { each = "more", kind = "type", value = "value" },
]
addresses = [{ street = "{street} {house}", city = "place.city", country = { constant = "DE" } }]
fields = { given_name = "first", family_name = "last", birth_date = { column = "born", format = "%d.%m.%Y" }, \
since = "since", tier = { column = "tier", values = { G = "Gold", "" = "x" }, default = "Standard" } }
details = { Colour = "colour", Size = "size" }

[[stream]]
name = "sales"
record = "order"
files = "sales*"
id = "no"
where = { type = ["sale", "credit"] }
lines = { each = "items", text = "what", quantity = "count", unit_price = "price", sku = "sku" }
events = [
    { kind = "placed", at = "at" },
    { kind = "delivered", at = { column = "delivered", optional = true }, text = "by {carrier}" },
    { each = "log", kind = "step", at = "at", text = "note" },
]
[stream.fields]
placed_at = { column = "at", zone = "Europe/Berlin" }
total = { column = "total", decimal = "," }
cancelled = { column = "type", values = { credit = "yes", sale = "no" } }
customer_id = "customer"

[[stream]]
name = "calls"
record = "interaction"
files = "calls*"
id = "call"
references = [{ kind = "order", value = "about" }]
segments = [
    { kind = "ivr", seconds = "ivr" },
    { kind = "queue", seconds = "wait", team = "team" },
    { kind = "talk", start = "answered", end = "ended", agent = "agent" },
    { each = "legs", kind = "state", seconds = "s", agent = "who", team = "team" },
]
transfers = [{ kind = "cold", at = "moved", to = "agent2" }, { each = "moves", kind = "how", at = "at", to = "to" }]
[stream.fields]
channel = { constant = "call" }
direction = { column = "dir", values = { in = "inbound", out = "outbound" }, default = "inbound" }
started_at = "start"
participants = { column = "agents", split = "/" }
abandoned = "gave_up"
summary = "note"
"""

PEOPLE, SALES, CALLS = read_mapping(EVERYTHING.encode(), "")


def test_a_customer() -> None:
    row = {
        "id": 17, "number": " A-1 ", "phones": "030 1; 0171 2;030 1", "first": "Zoë", "last": "", "street": "Weg",
        "house": "7", "place": {"city": "Köln"}, "born": "31.12.1999", "since": "2019-05-01T10:00:00", "tier": "",
        "more": [{"type": "email", "value": "a@b.example"}], "colour": "red", "size": None,
    }  # fmt: skip
    assert shaper(PEOPLE).shape(row) == CustomerRecord(
        source_id="17",
        name="Zoë",
        identifiers=(
            Identifier(IdentifierKind.ACCOUNT, "A-1", "crm"),
            Identifier(IdentifierKind.PHONE, "030 1"),
            Identifier(IdentifierKind.PHONE, "0171 2"),
            Identifier(IdentifierKind.EMAIL, "a@b.example"),
        ),
        given_name="Zoë",
        addresses=(Address("Weg 7", "", "Köln", "", "DE"),),
        birth_date=date(1999, 12, 31),
        since=date(2019, 5, 1),
        tier="Standard",
        details=(("Colour", "red"),),
    )


def test_deleted_and_merged_customers() -> None:
    assert shaper(PEOPLE).shape({"id": "1", "gone": "yes"}) == Gone("1")
    assert shaper(PEOPLE).shape({"id": "1", "gone": "no", "heir": "2"}) == MergedInto("1", "2")
    assert [shaper(PEOPLE).alive(row) for row in ({"gone": 1}, {"heir": "2"}, {"gone": False, "heir": " "})] == [
        False,
        False,
        True,
    ]


def test_an_order() -> None:
    row = {
        "no": "10482", "type": "sale", "at": "2026-11-14T09:30:00", "total": "1.148,90", "customer": 5,
        "delivered": "0000-00-00", "carrier": "",
        "items": '[{"what": "Shoe", "count": 2, "price": 74.45, "sku": "S1"}, {"what": "Bag"}]',
        "log": [{"step": "shipped", "at": "2026-11-15T08:00:00+01:00", "note": "DHL"}, {"step": "shipped", "at": None}],
    }  # fmt: skip
    with pytest.raises(SkipRow) as told:
        shaper(SALES).shape(row)
    assert told.value.mend == "time_zone", "the event has no zone, though the field has"
    berlin = read_mapping(EVERYTHING.encode(), "Europe/Berlin")[1]
    placed = datetime(2026, 11, 14, 9, 30, tzinfo=ZoneInfo("Europe/Berlin"))
    assert shaper(berlin).shape(row) == OrderRecord(
        source_id="10482",
        number="10482",
        placed_at=placed,
        cancelled=False,
        total=Decimal("1148.90"),
        customer_id="5",
        lines=(OrderLine("Shoe", Decimal(2), Decimal("74.45"), "S1"), OrderLine("Bag", Decimal(1))),
        line_count=2,
        events=(
            OrderEvent("placed", placed),
            OrderEvent("shipped", datetime.fromisoformat("2026-11-15T08:00:00+01:00"), "DHL"),
        ),
    )
    assert shaper(berlin).shape({**row, "type": "transfer"}) is None
    assert shaper(berlin).source_id({**row, "type": "transfer"}) is None


def at(seconds: int) -> datetime:
    """A time on the day of the call."""
    return datetime(2026, 11, 19, 14, 5, tzinfo=UTC) + timedelta(seconds=seconds)


def test_a_call_in_columns() -> None:
    row = {
        "call": "c1", "start": at(0).isoformat(), "ivr": "0:20", "wait": 190.5, "team": "Billing", "dir": "out",
        "answered": at(300).isoformat(), "ended": at(400).isoformat(), "agent": "Amir", "about": "10482",
        "moved": at(350).isoformat(), "agent2": "Bea", "agents": "Amir/Bea", "gave_up": "n", "note": "One\r\ntwo",
    }  # fmt: skip
    assert shaper(CALLS).shape(row) == InteractionRecord(
        source_id="c1",
        channel=Channel.CALL,
        direction=Direction.OUTBOUND,
        started_at=at(0),
        ended_at=at(400),
        segments=(
            Segment(SegmentKind.IVR, at(0), at(20)),
            Segment(SegmentKind.QUEUE, at(20), at(210) + timedelta(seconds=0.5), team="Billing"),
            Segment(SegmentKind.TALK, at(300), at(400), agent="Amir"),
        ),
        references=(Identifier(IdentifierKind.ORDER, "10482"),),
        transfers=(Transfer(TransferKind.COLD, at(350), "Bea"),),
        participants=("Amir", "Bea"),
        abandoned=False,
        summary="One\ntwo",
    )


def test_a_call_in_legs() -> None:
    legs = [
        {"state": "queue", "s": 60, "team": "Billing"},
        {"state": "talk", "s": 480, "who": "Amir"},
        {"state": "hold", "s": 0},
        {"state": "wrap_up", "s": 30, "who": "Amir"},
    ]
    moves = [{"how": "warm", "at": at(540).isoformat(), "to": "Bea"}]
    row = {"call": "c1", "start": at(0).isoformat(), "legs": json.dumps(legs), "moves": moves}
    record = shaper(CALLS).shape(row)
    assert isinstance(record, InteractionRecord)
    assert [(one.kind, one.started_at, one.ended_at) for one in record.segments] == [
        (SegmentKind.QUEUE, at(0), at(60)),
        (SegmentKind.TALK, at(60), at(540)),
        (SegmentKind.WRAP_UP, at(540), at(570)),
    ]
    assert record.ended_at == at(570)
    assert record.transfers == (Transfer(TransferKind.WARM, at(540), "Bea"),)


def test_a_call_that_took_no_time_has_an_end() -> None:
    record = shaper(CALLS).shape({"call": "c1", "start": at(0).isoformat(), "ivr": 0, "wait": 0})
    assert isinstance(record, InteractionRecord)
    assert (record.ended_at, record.segments, record.abandoned) == (at(0), (), None)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"call": ""}, "no id"),
        ({"call": None}, "no id"),
        ({"start": ""}, "does not say when it began"),
        ({"start": "yesterday"}, "holds no time"),
        ({"start": "0001-01-01T00:00:00Z"}, "years 1900"),
        ({"dir": "sideways"}, ""),
        ({"ivr": -4}, "seconds from 0"),
        ({"wait": "soon"}, "no number"),
        ({"answered": at(500).isoformat(), "ended": at(400).isoformat()}, "ends before it begins"),
        ({"legs": [{"state": "nap", "s": 4}]}, "kind that is not known"),
        ({"legs": "[{"}, "not a list of segments"),
        ({"legs": [4]}, "not a list of segments"),
        ({"gave_up": "perhaps"}, "neither yes nor no"),
    ],
)
def test_rows_that_cannot_be_used(change: dict[str, Any], reason: str) -> None:
    row = {"call": "c1", "start": at(0).isoformat(), "dir": "in", **change}
    if not reason:
        record = shaper(CALLS).shape(row)
        assert isinstance(record, InteractionRecord)
        assert record.direction == Direction.INBOUND, "the default of its table"
        return
    with pytest.raises(SkipRow) as told:
        shaper(CALLS).shape(row)
    assert reason in told.value.reason
    assert "perhaps" not in told.value.reason
    assert "yesterday" not in told.value.reason


@pytest.mark.parametrize("said", ["12,50", "1.234.567,5", "-3"])
def test_decimal_commas_only_where_they_are_said(said: str) -> None:
    berlin = read_mapping(EVERYTHING.encode(), "Europe/Berlin")[1]
    record = shaper(berlin).shape({"no": 1, "type": "sale", "at": "2026-01-01", "total": said})
    assert isinstance(record, OrderRecord)
    assert record.total == Decimal(said.replace(".", "").replace(",", "."))
    plain = read_mapping(EVERYTHING.replace('decimal = ","', 'decimal = "."').encode(), "Europe/Berlin")[1]
    if "," in said:
        with pytest.raises(SkipRow):
            shaper(plain).shape({"no": 1, "type": "sale", "at": "2026-01-01", "total": said})


def test_times_without_a_zone_name_the_setting(tmp_path: Path) -> None:
    exports = Exports(tmp_path, EVERYTHING)
    exports.write("calls.csv", csv_of({"call": "c1", "start": "2026-11-19 14:05:00"}))
    pulled = exports.pull(stream="interactions")
    assert [one.mend for one in pulled.rejected] == ["time_zone"]
    exports.time_zone = "America/Denver"
    pulled = exports.pull(pulled.cursor, "interactions")
    (record,) = pulled.records.values()
    assert isinstance(record, InteractionRecord)
    assert record.started_at.isoformat() == "2026-11-19T14:05:00-07:00"


def csv_of(row: dict[str, str]) -> str:
    """A CSV of one row with every column the calls need."""
    columns = sorted(CALLS.needed)
    return ",".join(columns) + "\n" + ",".join(row.get(column, "") for column in columns) + "\n"


def test_several_streams_from_one_file(tmp_path: Path) -> None:
    mapping = "".join(
        f'[[stream]]\nname = "{name}"\nrecord = "{record}"\nfiles = "log.jsonl"\nid = "id"\n'
        f'where = {{ type = "{name}" }}\nfields = {fields}\n'
        for name, record, fields in (
            ("person", "customer", '{ name = "name" }'),
            ("firm", "customer", '{ name = "name" }'),
            ("sale", "order", '{ placed_at = "at", customer_id = "who" }\ncustomer_stream = "firm"'),
        )
    )
    exports = Exports(tmp_path, mapping)
    rows: list[dict[str, Any]] = [
        {"type": "person", "id": 1, "name": "Ann"},
        {"type": "firm", "id": 1, "name": "Acme"},
        {"type": "sale", "id": 1, "at": "2026-01-01T00:00:00Z", "who": 1},
        {"type": "other"},
    ]
    exports.write("log.jsonl", "".join(json.dumps(row) + "\n" for row in rows))
    assert exports.whole().names == {"person:1": "Ann", "firm:1": "Acme"}
    (order,) = exports.whole("orders").records.values()
    assert isinstance(order, OrderRecord)
    assert (order.source_id, order.customer_id) == ("1", "firm:1")
    exports.map(mapping.replace('name = "firm"', 'name = "firm"\nprefix = ""'))
    assert exports.whole().names == {"person:1": "Ann", "1": "Acme"}
    (order,) = exports.whole("orders").records.values()
    assert isinstance(order, OrderRecord)
    assert order.customer_id == "1"


SMALL = '[[stream]]\nname = "p"\nrecord = "customer"\nfiles = "p.csv"\nid = "id"\n'


@pytest.mark.parametrize(
    ("written", "told"),
    [
        ("", "no [[stream]]"),
        ("stream = 3", "no [[stream]]"),
        ("[[stream]\n", "not readable as TOML"),
        ("[other]\n" + SMALL, "no [[stream]]"),
        (SMALL + SMALL, "same name"),
        (SMALL + 'prefix = "x"\n' + SMALL.replace('"p"', '"q"') + 'prefix = "x"', "prefix of another"),
        (SMALL.replace("customer", "person"), "what its rows are"),
        (SMALL.replace("id =", "key ="), "unknown key 'key'"),
        (SMALL.replace('id = "id"', ""), "known by"),
        (SMALL.replace('files = "p.csv"', ""), "names no files"),
        (SMALL.replace("p.csv", "../p.csv"), "outside its folder"),
        (SMALL.replace("p.csv", "/etc/p.csv"), "outside its folder"),
        (SMALL.replace("customer", "order"), "does not map placed_at"),
        (SMALL.replace("customer", "interaction"), "does not map channel, direction, started_at"),
        (SMALL + 'fields = { nmae = "name" }', "unknown key 'nmae'"),
        (SMALL + "fields = { name = 3 }", "neither a column nor a table"),
        (SMALL + 'fields = { name = { column = "a", constant = "b" } }', "exactly one of"),
        (SMALL + 'fields = { name = { column = "a", colour = "b" } }', "unknown key 'colour'"),
        (SMALL + 'fields = { name = { column = "a", decimal = ";" } }', "decimal sign"),
        (SMALL + 'fields = { name = { column = "a", zone = "Mars/Olympus" } }', "zone of 'name' in"),
        (SMALL + 'fields = { name = { column = "a", least = "x" } }', "least of 'name'"),
        (SMALL + 'time_zone = "Mars/Olympus"', "time zone of stream 'p'"),
        (SMALL + 'encoding = "cp037"', "encoding"),
        (SMALL + 'encoding = "nonsense"', "encoding"),
        (SMALL + 'delimiter = ",,"', "one plain character"),
        (SMALL + 'format = "xml"', "unknown format"),
        (SMALL + 'identifiers = [{ kind = "telephone", value = "t" }]', "unknown kind"),
        (SMALL + 'identifiers = [{ value = "t" }]', "without a kind"),
        (SMALL + "identifiers = [3]", "no table"),
        (
            SMALL.replace("customer", "order") + 'fields = { placed_at = "a" }\nlines = { text = "t" }',
            "where its lines",
        ),
    ],
)
def test_what_a_wrong_mapping_is_told(written: str, told: str) -> None:
    with pytest.raises(AskPerson) as error:
        read_mapping(written.encode(), "")
    assert told in str(error.value)


def test_a_mapping_that_is_not_utf8() -> None:
    with pytest.raises(AskPerson, match="UTF-8"):
        read_mapping(SMALL.encode("utf-16"), "")


def test_a_missing_mapping_or_folder_is_a_wrong_setting(tmp_path: Path) -> None:
    exports = Exports(tmp_path)
    (tmp_path / "mapping.toml").unlink()
    assert "no mapping file" in str(exports.pull().error)
    exports.folder = tmp_path / "nowhere"
    assert isinstance(exports.pull().error, AskPerson)


SCALARS = st.one_of(
    st.none(), st.booleans(), st.integers(-(10**20), 10**20), st.decimals(), st.text(max_size=20),
    st.sampled_from(["2026-01-01", "12:30", "1e400", "-1", "in", "sale", "queue", "[]", '[{"a":1}]', "a;b", "9" * 30]),
)  # fmt: skip
ANYTHING = st.recursive(
    SCALARS,
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(
            st.sampled_from(["state", "s", "kind", "at", "type", "value", "what", "count"]), inner, max_size=4
        )
    ),
    max_leaves=6,
)
KNOWN = sorted(PEOPLE.needed | SALES.needed | CALLS.needed | {"gone", "heir", "delivered", "place"})


@settings(max_examples=400, deadline=None)
@given(row=st.dictionaries(st.sampled_from(KNOWN), ANYTHING, max_size=12), zone=st.sampled_from(["", "Asia/Kolkata"]))
def test_no_row_can_break_a_mapping(row: dict[str, Any], zone: str) -> None:
    for entry in read_mapping(EVERYTHING.encode(), zone):
        reason = "it is used"
        try:
            record = shaper(entry).shape({"id": "1", "no": "1", "call": "1", "type": "sale", **row})
            assert record is None or record.source_id
        except SkipRow as error:
            reason = error.reason
        assert " " in reason
        assert shaper(entry).messages(row) == ()
