"""Kamailio's acc_cdrs rows: answers, refusals, calls given up, legs of one conversation."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.call_records.layouts import KAMAILIO
from connectors.call_records.legs import Row
from connectors.kit.errors import SkipRow
from connectors.records import Direction, TransferKind
from tests.connectors.call_records.history import julian
from tests.connectors.call_records.tables import CUSTOMER, at, joined, path, row, wall


def cdr(after: float, ringing: float, spoken: float, code: str = "200", **columns: Any) -> Row:
    usual = {
        **{"id": int(after) + 1, "setup_time": str(int(at(after).timestamp())), "start_time": wall(after + ringing)},
        **{"end_time": wall(after + ringing + spoken), "duration": spoken, "sip_code": code, "sip_reason": ""},
        **{"linkedid": "call", "callid": f"leg-{after}", "caller": CUSTOMER, "callee": "401", "hangup_by": "caller"},
        "final_time": str(int(at(after + ringing).timestamp())),
    }
    if code != "200":
        # A failed call starts and ends when it was set up.
        usual |= {"start_time": wall(after), "end_time": wall(after), "hangup_by": ""}
    return row(KAMAILIO, **{**usual, **columns})


def test_a_call_answered() -> None:
    record = joined(KAMAILIO, cdr(0, 6, 30.5))
    assert path(record) == [("queue", 0, 6, ""), ("talk", 6, 36.5, "401")]
    assert (record.disposition, record.abandoned, record.agent) == ("answered", False, "401")
    assert (record.direction, record.identifiers[0].value) == (Direction.INBOUND, CUSTOMER)


@pytest.mark.parametrize(
    ("code", "words", "abandoned"),
    [
        *[
            ("486", "busy", False),
            ("600", "busy", False),
            ("408", "not answered", False),
            ("480", "not answered", False),
        ],
        *[("487", "not answered", True), ("503", "failed", False), ("404", "failed", False)],
    ],
)
def test_calls_nobody_took(code: str, words: str, abandoned: bool) -> None:
    record = joined(KAMAILIO, cdr(0, 9, 0, code, sip_reason="Because"))
    assert (record.disposition, record.abandoned) == (words, abandoned)
    assert path(record) == [("queue", 0, 9, "")]
    assert {("SIP code", code), ("reason", "Because")} <= set(record.details)


def test_a_stock_table_does_not_tell_how_long_a_failed_call_rang() -> None:
    record = joined(KAMAILIO, cdr(0, 9, 0, "408", final_time=None))
    assert (record.started_at, record.ended_at, record.segments) == (at(0), at(0), ())


def test_without_a_code_the_seconds_tell_whether_it_was_answered() -> None:
    answered, not_ = (joined(KAMAILIO, cdr(0, 0, spoken, sip_code=None)) for spoken in (12, 0))
    assert (answered.disposition, answered.abandoned) == ("answered", False)
    assert (not_.disposition, not_.abandoned) == ("", None)


def test_a_second_cut_off_does_not_put_the_answer_before_the_call() -> None:
    record = joined(KAMAILIO, cdr(0, -1, 30))
    assert path(record) == [("talk", 0, 30, "401")]


def test_julian_days_are_utc_whatever_the_zone() -> None:
    record = joined(KAMAILIO, cdr(0, 6, 30, start_time=julian(at(6)), end_time=julian(at(36))))
    assert path(record) == [("queue", 0, 6, ""), ("talk", 6, 36, "401")]


def test_legs_of_one_conversation_are_a_transfer() -> None:
    record = joined(KAMAILIO, cdr(0, 5, 30, hangup_by="callee"), cdr(35, 4, 20, callee="402"))
    assert path(record) == [
        *[("queue", 0, 5, ""), ("talk", 5, 35, "401")],
        *[("queue", 35, 39, ""), ("talk", 39, 59, "402")],
    ]
    assert [(one.kind, one.at, one.to) for one in record.transfers] == [(TransferKind.COLD, at(39), "402")]


def test_one_tried_before_the_one_who_answered_is_no_transfer() -> None:
    record = joined(KAMAILIO, cdr(0, 5, 0, "486"), cdr(5, 4, 20, callee="402"))
    assert (record.disposition, record.transfers, record.agent) == ("answered", (), "402")
    assert path(record) == [("queue", 0, 9, ""), ("talk", 9, 29, "402")]


def test_a_call_out() -> None:
    record = joined(KAMAILIO, cdr(0, 5, 30, caller="401", callee=CUSTOMER))
    assert (record.direction, record.identifiers[0].value, record.agent) == (Direction.OUTBOUND, CUSTOMER, "401")
    assert path(record) == [("talk", 5, 35, "401")]


def test_a_row_without_a_start() -> None:
    with pytest.raises(SkipRow, match="setup_time"):
        joined(KAMAILIO, cdr(0, 5, 30, setup_time=None, start_time=None))
