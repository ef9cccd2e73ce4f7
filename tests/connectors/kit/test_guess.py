"""What columns of digits are taken for: seconds since 1970 only where something says so."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.guess import Column, guess_columns, guess_record, named_role, time_formats
from connectors.kit.sniff import Sniffed

SECONDS = ("1731500000", "1731503600", "1731590000")
# As Excel leaves numbers of Germany, the United Kingdom and the United States: without the zero they began with.
PHONES = ("1711234567", "1632960001", "2125550142")


def columns_of(record: str, **columns: Sequence[str]) -> dict[str, Column]:
    rows = [dict(zip(columns, row, strict=True)) for row in zip(*columns.values(), strict=True)]
    found = Sniffed("export.csv", "csv", "utf-8", ",", tuple(columns), rows, 100, len(rows), exact=True)
    return {column.name: column for column in guess_columns(found, record)}


@pytest.mark.parametrize("name", ["started_at", "Time", "timestamp", "call date", "erstellt"])
def test_seconds_are_a_time_where_the_column_is_called_one(name: str) -> None:
    assert columns_of("interaction", **{name: SECONDS})[name].formats == ("",)


@pytest.mark.parametrize("name", ["phone", "Telefon", "caller", "src", "Bestellnr.", "order_id", "Kundennr.", "number"])
def test_numbers_of_people_and_orders_are_no_times_however_they_look(name: str) -> None:
    found = columns_of("order", **{name: SECONDS, "ordered": ("2026-11-01", "2026-11-02", "2026-11-03")})
    assert found[name].formats == ()
    assert found["ordered"].role == "placed_at"


def test_a_phone_number_before_the_time_does_not_become_when_a_call_began() -> None:
    found = columns_of("interaction", src=("1711234567", "1711234568", "1711234569"), x=SECONDS)
    assert (found["src"].role, found["x"].role) == ("phone", "started_at")
    alone = columns_of("interaction", src=PHONES)
    assert alone["src"].role == "phone"


def test_a_column_that_says_nothing_holds_times_only_where_every_value_can_be_one() -> None:
    assert columns_of("interaction", x=SECONDS)["x"].formats == ("",)
    assert columns_of("interaction", x=PHONES)["x"].formats == ()
    assert columns_of("interaction", x=(*SECONDS, "3035550142"))["x"].formats == ()
    assert columns_of("interaction", x=("1511234567", "1629876543", "1751234567"))["x"].formats == ()


def test_a_file_of_orders_by_number_is_not_one_of_what_happened() -> None:
    rows = [{"Kundennr.": one, "Name": "Jo"} for one in SECONDS]
    found = Sniffed("kunden.csv", "csv", "utf-8", ";", ("Kundennr.", "Name"), rows, 100, 3, exact=True)
    assert guess_record(found) == "customer"


@given(st.lists(st.integers(0, 9_999_999_999).map("{:010}".format), min_size=1, max_size=9), st.booleans())
def test_ten_digits_under_the_name_of_a_number_never_become_a_time(values: list[str], month_first: bool) -> None:
    for name in ("Mobil", "Auftragsnummer", "customer id", "loyalty card", "account"):
        assert "" not in time_formats(values, month_first, named_role(name))


@given(st.integers(1_104_537_600, 1_930_000_000), st.lists(st.integers(0, 60_000_000), min_size=1, max_size=9))
def test_seconds_of_our_years_are_times_where_nothing_speaks_against_it(first: int, later: list[int]) -> None:
    values = [str(first + seconds) for seconds in later]
    for named in ("", "started_at", "changed_at"):
        assert time_formats(values, month_first=False, named=named) == ("",)
