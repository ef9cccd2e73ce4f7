"""Mapping of rows: a row that cannot be used is kept aside with words that show nothing of it."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.kit.declare import RAW_LIMIT, Surroundings
from connectors.kit.errors import AskPerson, Cancelled, OurBug, SkipRow
from connectors.kit.row_map import map_row, raw_text
from connectors.records import CustomerRecord, Gone

AROUND = Surroundings()
ROW = {"id": 7, "name": "Ann Smith", "kind": "vip"}


def person(row: Any, around: Surroundings) -> CustomerRecord:
    return CustomerRecord(str(row["id"]), row["name"])


def test_one_record_several_or_none() -> None:
    assert map_row(ROW, person, AROUND, "here").records == (CustomerRecord("7", "Ann Smith"),)
    assert map_row(ROW, lambda row, _: [Gone("1"), Gone("2")], AROUND, "here").records == (Gone("1"), Gone("2"))
    assert map_row(ROW, lambda row, _: (), AROUND, "here").records == ()


def test_a_skipped_row_is_kept_with_its_reason() -> None:
    def skip(row: Any, around: Surroundings) -> CustomerRecord:
        raise SkipRow("It has no time zone.", mend="time_zone")

    rejection = map_row(ROW, skip, AROUND, "People, id 7", "7").rejection
    assert rejection is not None
    assert (rejection.where, rejection.reason, rejection.source_id) == ("People, id 7", "It has no time zone.", "7")
    assert rejection.mend == "time_zone"
    assert "Ann Smith" in rejection.raw


@pytest.mark.parametrize(
    ("row", "mapping", "reason"),
    [
        (ROW, lambda row, _: row["phone"], "The row has an unexpected shape: the field phone is missing."),
        (ROW, lambda row, _: {"gold": 1}[row["kind"]], "The row has an unexpected shape (KeyError)."),
        (ROW, lambda row, _: {}["Ann Smith, Main Street"], "The row has an unexpected shape (KeyError)."),
        (ROW, lambda row, _: row["name"].missing, "The row has an unexpected shape (AttributeError)."),
        (ROW, lambda row, _: int(row["name"]), "The row has an unexpected shape (ValueError)."),
        (None, lambda row, _: row["id"], "The row has an unexpected shape (TypeError)."),
        (ROW, lambda row, _: 1 / 0, "The row has an unexpected shape (ZeroDivisionError)."),
    ],
)
def test_a_slip_over_an_unexpected_shape_names_a_field_at_most(row: Any, mapping: Any, reason: str) -> None:
    rejection = map_row(row, mapping, AROUND, "here").rejection
    assert rejection is not None
    assert rejection.reason == reason


@pytest.mark.parametrize("error", [AskPerson("No."), OurBug("No."), Cancelled()])
def test_what_is_no_fault_of_the_row_goes_through(error: Exception) -> None:
    def fail(row: Any, around: Surroundings) -> CustomerRecord:
        raise error

    with pytest.raises(type(error)):
        map_row(ROW, fail, AROUND, "here")


def test_the_row_is_kept_as_it_came_but_not_without_end() -> None:
    assert raw_text({"b": 1, "a": "Zoë 👩"}) == '{"b": 1, "a": "Zoë 👩"}'
    assert len(raw_text({"text": "x" * 10_000})) == RAW_LIMIT
    assert raw_text({"half": "\ud83d"}).encode() == b'{"half": "?"}'
    assert raw_text({1, 2}) in ('"{1, 2}"', '"{2, 1}"')
    round_and_round: list[Any] = []
    round_and_round.append(round_and_round)
    assert raw_text(round_and_round) == "list"
