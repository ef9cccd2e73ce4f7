"""Times and lengths out of the columns of every database and program, and what is no time at all."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta, timezone
from decimal import Decimal
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.call_records.values import instant, packed, seconds, shifted, unpacked, words
from connectors.kit.errors import AskPerson, SkipRow
from tests.connectors.call_records.history import julian

BERLIN = ZoneInfo("Europe/Berlin")
NOON = datetime(2026, 3, 2, 12, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    "value",
    [
        datetime(2026, 3, 2, 13, 0),  # noqa: DTZ001 (the columns have no zone; that is the point)
        datetime(2026, 3, 2, 14, 0, tzinfo=timezone(timedelta(hours=2))),
        "2026-03-02 13:00:00",
        "2026-03-02T13:00:00.000",
        "2026-03-02 12:00:00+00:00",
        b"2026-03-02 13:00:00",
        1772452800,
        1772452800.0,
        Decimal(1772452800),
        "1772452800",
        "1772452800.0",
        1772452800000,
        2461102.0,
        "2461102.0",
        julian(NOON),
    ],
)
def test_every_way_to_write_noon(value: object) -> None:
    assert instant(value, BERLIN, "calldate") == NOON


@given(st.integers(min_value=0, max_value=2**32))
def test_kamailio_s_julian_days_come_back_to_the_second(since: int) -> None:
    moment = datetime.fromtimestamp(since, UTC)
    assert instant(julian(moment), None, "start_time") == moment


@pytest.mark.parametrize("value", [None, "", "  ", "0000-00-00 00:00:00", 0, "0"])
def test_nothing_is_no_time(value: object) -> None:
    assert instant(value, BERLIN, "calldate") is None


@pytest.mark.parametrize(
    "value",
    ["yesterday", "2026-02-30 10:00:00", float("nan"), float("inf"), "9" * 40, datetime(1, 1, 1)],  # noqa: DTZ001
)
def test_what_is_no_time_is_said_with_its_column_and_without_its_value(value: object) -> None:
    with pytest.raises(SkipRow, match="calldate") as caught:
        instant(value, BERLIN, "calldate")
    assert str(value) not in str(caught.value)


def test_a_wall_clock_without_a_zone_asks_the_person() -> None:
    with pytest.raises(AskPerson, match="time zone"):
        instant("2026-03-02 13:00:00", None, "calldate")
    assert instant(1772452800, None, "start_time") == NOON


def test_the_channel_id_tells_the_two_hours_apart_when_clocks_are_put_back() -> None:
    wall = "2026-10-25 02:30:00"
    summer, winter = datetime(2026, 10, 25, 0, 30, tzinfo=UTC), datetime(2026, 10, 25, 1, 30, tzinfo=UTC)
    assert instant(wall, BERLIN, "calldate", f"{int(summer.timestamp())}.7") == summer
    assert instant(wall, BERLIN, "calldate", f"pbx-{int(winter.timestamp())}.8") == winter
    assert instant(wall, BERLIN, "calldate", "no clock in here") == summer
    assert instant("2026-10-25 03:30:00", BERLIN, "calldate", f"{int(summer.timestamp())}.7") == datetime(
        2026, 10, 25, 2, 30, tzinfo=UTC
    )


@pytest.mark.parametrize(
    ("value", "length"), [(None, 0), ("", 0), (5, 5), ("5", 5), (1.504, 1.504), (Decimal("2.5"), 2.5)]
)
def test_lengths(value: object, length: float) -> None:
    assert seconds(value, "billsec") == length


@pytest.mark.parametrize("value", [-1, "long", float("nan"), 10**9, "12:30"])
def test_what_is_no_length(value: object) -> None:
    with pytest.raises(SkipRow, match="billsec"):
        seconds(value, "billsec")


@pytest.mark.parametrize(
    "value",
    [datetime(2026, 3, 2, 13, 0), "2026-03-02 13:00:00", "1772452800", 1772452800, 2461102.25, Decimal(1772452800)],  # noqa: DTZ001
)
def test_a_shifted_time_is_of_the_same_kind_and_in_its_place(value: object) -> None:
    earlier, later = shifted(value, -12), shifted(value, 12)
    assert type(earlier) is type(later) is type(value)
    assert earlier < value < later
    between = instant(later, UTC, "x") - instant(earlier, UTC, "x")  # type: ignore[arg-type, operator]
    assert between == timedelta(hours=24)


@pytest.mark.parametrize("value", ["yesterday", datetime(1, 1, 1), None])  # noqa: DTZ001
def test_what_cannot_be_shifted(value: object) -> None:
    assert shifted(value, -12) is None


@pytest.mark.parametrize("value", [NOON, datetime(2026, 3, 2, 13, 0, 0, 5), Decimal("17.5"), "x", 3, 2461102.25, ""])  # noqa: DTZ001
def test_a_cursor_s_values_come_back(value: object) -> None:
    assert unpacked(packed(value)) == value


def test_words() -> None:
    assert [words(value) for value in (None, " a ", b"\xff", 5.0, 5.5, 7)] == ["", "a", "\ufffd", "5", "5.5", "7"]
