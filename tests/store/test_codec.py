"""What is written of a record is read back equal, whatever its fields hold."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal

from hypothesis import given
from hypothesis import strategies as st

from connectors import records
from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.store.codec import dumps, loads

TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
ZONES = st.sampled_from([UTC, timezone(timedelta(hours=-7)), timezone(timedelta(hours=5, minutes=30))])
for kind, values in {
    str: TEXT,
    # Bounds without a zone are what hypothesis asks for.
    datetime: st.datetimes(datetime(1990, 1, 1), datetime(2090, 1, 1), timezones=ZONES),  # noqa: DTZ001
    date: st.dates(),
    Decimal: st.decimals(allow_nan=False, allow_infinity=False, places=2, min_value=-(10**9), max_value=10**9),
}.items():
    st.register_type_strategy(kind, values)


@given(st.one_of(st.builds(CustomerRecord), st.builds(OrderRecord), st.builds(InteractionRecord)))
def test_read_back_equal(record: CustomerRecord | OrderRecord | InteractionRecord) -> None:
    assert loads(type(record), dumps(record)) == record


@given(st.builds(records.Address), st.builds(records.Segment), st.builds(records.OrderLine))
def test_parts_too(address: records.Address, segment: records.Segment, line: records.OrderLine) -> None:
    start = datetime(2026, 1, 1, tzinfo=UTC)
    customer = CustomerRecord("1", "Ann", addresses=(address,))
    order = OrderRecord("1", "1", start, lines=(line,), details=(("a", "b"),))
    call = InteractionRecord("1", records.Channel.CALL, records.Direction.INBOUND, start, segments=(segment,))
    for record in (customer, order, call):
        assert loads(type(record), dumps(record)) == record


def test_half_a_character_is_replaced_so_that_it_can_be_stored() -> None:
    assert loads(CustomerRecord, dumps(CustomerRecord("1", "A\ud83d"))).name == "A?"


def test_what_equals_its_default_is_not_written() -> None:
    assert dumps(CustomerRecord("1", "Ann")) == '{"source_id":"1","name":"Ann"}'
