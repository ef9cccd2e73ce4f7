"""Tables whose columns a person described, and how a description is read."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.call_records.layouts import ASTERISK, KAMAILIO, OWN, Role, choose, layout_of
from connectors.call_records.legs import Row
from connectors.kit.errors import AskPerson
from connectors.records import Direction, TransferKind
from tests.connectors.call_records.tables import CUSTOMER, at, joined, path, row, wall

MAP = """id=no, call=thread, started=begin, ivr=menu_s, wait=wait_s, talk=talk_s, hold=hold_s, caller=a, callee=b,
agent=who, team=line, outcome=result, direction=way, name=customer, transfer=handed, hung_up_by=by, note=remark"""


def own(after: float = 0, **columns: Any) -> Row:
    usual = {"no": int(after) + 1, "thread": "call", "begin": wall(after), "a": CUSTOMER, "b": "401"}
    return row(OWN, MAP, **{**usual, **columns})


def test_the_stretches_follow_one_another() -> None:
    record = joined(
        OWN,
        own(menu_s=5, wait_s=20, talk_s=60, hold_s=15, who="Avi", line="sales", result="AGENT", customer="Ann Lee"),
        described=MAP,
    )
    assert path(record) == [
        *[("ivr", 0, 5, ""), ("queue", 5, 25, ""), ("talk", 25, 85, "Avi"), ("hold", 85, 100, "Avi")],
    ]
    assert (record.name, record.team, record.agent, record.disposition) == ("Ann Lee", "sales", "Avi", "answered")
    assert record.ended_at == at(100)


@pytest.mark.parametrize(
    ("result", "by", "words", "abandoned"),
    [
        *[
            ("HANG", "", "not answered", True),
            ("abandoned", "", "not answered", True),
            ("no_answer", "", "not answered", None),
        ],
        *[
            ("missed", "caller", "not answered", True),
            ("busy", "", "busy", False),
            ("voicemail", "", "voicemail", False),
        ],
        *[("487", "", "not answered", True), ("escalated", "", "", None)],
    ],
)
def test_a_person_s_words_for_the_outcome(result: str, by: str, words: str, abandoned: bool | None) -> None:
    record = joined(OWN, own(wait_s=30, result=result, by=by), described=MAP)
    assert (record.disposition, record.abandoned) == (words, abandoned)
    assert (("outcome", result) in record.details) == (words == "")


@pytest.mark.parametrize(
    ("way", "direction"), [("OUT", Direction.OUTBOUND), ("internal", Direction.INTERNAL), ("in", Direction.INBOUND)]
)
def test_a_column_for_the_direction_is_believed(way: str, direction: Direction) -> None:
    record = joined(OWN, own(b="2085559999", way=way), described=MAP)
    assert record.direction is direction


def test_the_answer_s_time_tells_wait_and_talk_where_no_seconds_do() -> None:
    described = "id=id, started=s, answered=x, ended=e, caller=a, callee=b"
    record = joined(
        OWN, row(OWN, described, id=1, s=wall(0), x=wall(12), e=wall(50), a=CUSTOMER, b="401"), described=described
    )
    assert path(record) == [("queue", 0, 12, ""), ("talk", 12, 50, "")]
    record = joined(
        OWN, row(OWN, described, id=1, s=wall(0), x=None, e=wall(50), a=CUSTOMER, b="401"), described=described
    )
    assert (path(record), record.ended_at, record.abandoned) == ([], at(50), None)


def test_a_column_that_says_attended_makes_a_transfer_warm() -> None:
    first, second = own(talk_s=30, who="Avi"), own(30, talk_s=30, who="Bea", handed="attended")
    record = joined(OWN, first, second, described=MAP)
    assert [(one.kind, one.to) for one in record.transfers] == [(TransferKind.WARM, "Bea")]


@pytest.mark.parametrize("text", ["started", "started=", "=x", "begin=x", "started=a, caller=b,, oops"])
def test_a_map_that_cannot_be_read(text: str) -> None:
    with pytest.raises(AskPerson, match="column map"):
        layout_of(OWN, text)


def test_a_map_that_lacks_a_column_names_it() -> None:
    with pytest.raises(AskPerson, match="callee"):
        layout_of(OWN, "started=a, caller=b")


def test_a_layout_nobody_knows() -> None:
    with pytest.raises(AskPerson, match="not known"):
        layout_of("3CX", "")


def test_a_missing_column_is_named_with_those_there_are() -> None:
    with pytest.raises(AskPerson) as caught:
        choose(layout_of(ASTERISK, ""), "cdr", ["calldate", "duration", "billsec", "src", "disposition"], frozenset())
    assert "no column dst" in caught.value.title
    assert "calldate, duration, billsec, src, disposition" in caught.value.advice


def test_columns_are_found_in_any_case_and_the_best_first() -> None:
    found = choose(
        layout_of(KAMAILIO, ""),
        "acc_cdrs",
        ["ID", "Start_Time", "duration", "src_user", "CallID", "dst_user", "Caller"],
        frozenset({"ID"}),
    )
    assert found.names[Role.CALLER] == "Caller"
    assert found.names[Role.STARTED] == "Start_Time"
    assert found.names[Role.CALL] == found.names[Role.LEG] == "CallID"
    assert found.by_id


def test_an_id_that_is_text_does_not_order_rows() -> None:
    found = choose(
        layout_of(OWN, "id=no, leg=u, started=s, caller=a, callee=b"), "t", ["no", "u", "s", "a", "b"], frozenset()
    )
    assert (found.by_id, found.keyset) == (False, (Role.STARTED, Role.LEG))


def test_a_table_whose_rows_nothing_tells_apart() -> None:
    with pytest.raises(AskPerson, match="apart"):
        choose(layout_of(OWN, "started=s, caller=a, callee=b"), "t", ["s", "a", "b"], frozenset())
