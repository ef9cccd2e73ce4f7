"""Times, dates, amounts, texts and ids as sources write them, and what becomes of the ones that cannot be read."""

from __future__ import annotations

from contextlib import suppress
from datetime import UTC, date, datetime, timedelta, timezone
from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, SkipRow
from connectors.kit.parse import ID_LIMIT, date_of, decimal_of, id_of, lines_of, text_of, time_of

BERLIN = Surroundings(time_zone="Europe/Berlin")
NOWHERE = Surroundings()
MOMENT = datetime(2026, 3, 1, 12, 30, 15, tzinfo=UTC)


@pytest.mark.parametrize(
    "written",
    [
        "2026-03-01T12:30:15Z",
        "2026-03-01 12:30:15Z",
        "2026-03-01T12:30:15+00:00",
        "2026-03-01T12:30:15+0000",
        "2026-03-01T12:30:15+00",
        "2026-03-01 12:30:15 UTC",
        "2026-03-01 12:30:15 GMT",
        "2026-03-01 07:30:15 -0500",
        "2026-03-01T14:00:15+01:30",
        "20260301T123015Z",
        "  2026-03-01T12:30:15Z\n",
        "Sun, 01 Mar 2026 12:30:15 GMT",
        "Sun, 1 Mar 2026 13:30:15 +0100",
        "1772368215",
        "1772368215.0",
        "1772368215000",
        1772368215,
        1772368215.0,
        Decimal("1772368215000"),
        1772368215000000,
        1772368215000000000,
        MOMENT,
    ],
)
def test_one_moment_in_many_hands(written: object) -> None:
    assert time_of(written, NOWHERE) == MOMENT


@pytest.mark.parametrize(
    ("written", "seconds"),
    [
        ("2026-03-01T12:30:15.5Z", 0.5),
        ("2026-03-01T12:30:15,25Z", 0.25),
        ("2026-03-01T12:30:15.123456789Z", 0.123456),
        (1772368215.125, 0.125),
        (1772368215125, 0.125),
        ("2026-03-01T12:29:60Z", -16),
    ],
)
def test_fractions_and_leap_seconds(written: object, seconds: float) -> None:
    assert time_of(written, NOWHERE) == MOMENT + timedelta(seconds=seconds)


def test_the_end_of_a_day_is_the_start_of_the_next() -> None:
    assert time_of("2026-02-28T24:00:00Z", NOWHERE) == datetime(2026, 3, 1, tzinfo=UTC)


def test_the_written_offset_is_kept() -> None:
    assert time_of("2026-03-01T14:00:15+01:30", NOWHERE).utcoffset() == timedelta(hours=1, minutes=30)


@pytest.mark.parametrize(
    ("written", "offset"),
    [("2026-03-01 12:30:15", 1), ("2026-07-01T12:30:15", 2), ("20260701123015", 2), ("2026-07-01", 2)],
)
def test_a_time_without_a_zone_is_in_the_zone_of_the_source(written: str, offset: int) -> None:
    assert time_of(written, BERLIN).utcoffset() == timedelta(hours=offset)
    with pytest.raises(SkipRow) as error:
        time_of(written, NOWHERE, "called_at")
    assert error.value.mend == "time_zone"
    assert "called_at" in error.value.reason


@pytest.mark.parametrize("zone", ["Nowhere/Land", "../etc/passwd", "\0"])
def test_a_zone_that_does_not_exist_is_for_a_person_to_mend(zone: str) -> None:
    with pytest.raises(AskPerson):
        time_of("2026-03-01 12:30:15", Surroundings(time_zone=zone))


@pytest.mark.parametrize(
    "written",
    [
        None, "", " ", "never", "0000-00-00 00:00:00", "0001-01-01T00:00:00Z", "9999-12-31T23:59:59Z", "2026-02-30",
        "2026-13-01T00:00:00Z", "9999-12-31T24:00:00Z", True, [], {}, float("nan"), float("inf"), 10**30, -(10**500),
        Decimal("NaN"), "12:30", "31/02/2026",
    ],
)  # fmt: skip
def test_what_is_no_time_is_a_skipped_row(written: object) -> None:
    with pytest.raises(SkipRow) as error:
        time_of(written, BERLIN, "called_at")
    assert "called_at" in error.value.reason
    assert str(written) not in error.value.reason or written in (None, "", " ", [], {})


JSON: st.SearchStrategy[Any] = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text() | st.decimals(),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(), inner, max_size=3),
    max_leaves=5,
)


@settings(deadline=None)
@given(JSON)
def test_any_value_is_read_or_skips_its_row(value: Any) -> None:
    for read in (
        lambda: time_of(value, BERLIN),
        lambda: date_of(value),
        lambda: decimal_of(value),
        lambda: id_of(value),
    ):
        with suppress(SkipRow):
            read()
    assert isinstance(text_of(value), str)


@settings(deadline=None)
@given(
    st.integers(-60 * 366 * 24 * 3600, 200 * 366 * 24 * 3600),
    st.integers(0, 999_999),
    st.integers(-14 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes))),
)
def test_every_iso_time_comes_back(seconds: int, micros: int, zone: timezone) -> None:
    moment = (datetime(1970, 1, 1, tzinfo=UTC) + timedelta(seconds=seconds, microseconds=micros)).astimezone(zone)
    assert time_of(moment.isoformat(), NOWHERE) == moment
    assert time_of(moment.isoformat(" "), NOWHERE) == moment


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2026-03-01", date(2026, 3, 1)),
        ("20260301", date(2026, 3, 1)),
        ("2026-03-01T23:59:00-08:00", date(2026, 3, 1)),
        (date(2026, 3, 1), date(2026, 3, 1)),
        (MOMENT, date(2026, 3, 1)),
        (None, None),
        ("", None),
    ],
)
def test_days(written: object, day: date | None) -> None:
    assert date_of(written) == day


@pytest.mark.parametrize("written", ["0000-00-00", "tomorrow", 20260301, "01/02/2026", "0001-01-01"])
def test_what_is_no_day(written: object) -> None:
    with pytest.raises(SkipRow):
        date_of(written, "born")


@pytest.mark.parametrize(
    ("written", "number"),
    [
        ("12.30", Decimal("12.30")),
        (" -7 ", Decimal(-7)),
        (0.1, Decimal("0.1")),
        (3, Decimal(3)),
        (Decimal("1.10"), Decimal("1.10")),
        ("1e3", Decimal(1000)),
        ("", None),
        (None, None),
    ],
)
def test_amounts_are_exact(written: object, number: Decimal | None) -> None:
    assert decimal_of(written) == number


@pytest.mark.parametrize(
    "written", ["1,234.50", "12,30", "1_000", "NaN", "Infinity", "€ 5", True, [], "1e99", float("nan")]
)
def test_what_is_no_amount(written: object) -> None:
    with pytest.raises(SkipRow):
        decimal_of(written, "total")


def test_text_is_plain_and_nothing_in_it_is_lost_but_what_nobody_sees() -> None:
    assert text_of("  <b>Ann</b> &amp;\tBob\r\n\x00\x1b[31m ") == "<b>Ann</b> &amp; Bob [31m"
    assert text_of("evil\u202egnp.exe") == "evilgnp.exe"
    assert text_of("עברית 👩‍👩‍👧 Zoë") == "עברית 👩‍👩‍👧 Zoë"
    assert text_of("half \ud83d") == "half"
    assert text_of(4711) == "4711"
    assert text_of(None) == text_of([1]) == text_of(True) == ""
    assert lines_of("one\r\ntwo\u2028three") == "one\ntwo\nthree"
    assert text_of("x" * 50, limit=10) == "x" * 9 + "…"


@settings(deadline=None)
@given(st.text(st.characters(exclude_categories=[])))
def test_text_can_always_be_written_to_a_file(text: str) -> None:
    for read in (text_of(text), lines_of(text)):
        assert read.encode("utf-8").decode() == read


@pytest.mark.parametrize("written", [None, "", "  ", True, 1.5, [], "x" * (ID_LIMIT + 1)])
def test_what_is_no_id(written: object) -> None:
    with pytest.raises(SkipRow):
        id_of(written)


def test_ids_are_text() -> None:
    assert id_of(4711) == id_of(" 4711 ") == id_of(Decimal(4711)) == "4711"
