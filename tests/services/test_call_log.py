"""The log to share: every interaction a rep had, complete or not, and nothing a spreadsheet would run."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path

import pytest

from connectors.records import Channel, Direction, InteractionRecord
from desk.services.asks import ServiceError
from tests.records import NOON, phone
from tests.services.work_desk import ANN, WorkDesk, call, person

TODAY = NOON.date()


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    yield held
    held.close()


def test_each_interaction_says_what_it_lacks(desk: WorkDesk) -> None:
    desk.pull(person("p1", "Ann Lee", ANN))
    desk.called("c1", reason="Refund wanted")
    desk.pull(call("c2", minutes=5))
    desk.settle()
    rows = {row.key: row for row in desk.work.call_log.log(TODAY, TODAY).rows}
    assert rows["pbx/calls/c1"].missing == ("what came of it",)
    assert (rows["pbx/calls/c1"].rep, rows["pbx/calls/c1"].customer) == ("Avi", "Ann Lee")
    assert rows["pbx/calls/c2"].missing == ("whose it is", "why they came", "what came of it")
    begun = desk.work.wrap_ups.begin("pbx/calls/c1")
    desk.work.wrap_ups.type(begun.wrap_up_id, note="fine", disposition="refund", promise="Send it")
    assert "the wrap-up is not finished" in desk.work.call_log.log(TODAY, TODAY).rows[-1].missing
    desk.work.wrap_ups.finish(begun.wrap_up_id)
    (row,) = [row for row in desk.work.call_log.log(TODAY, TODAY).rows if row.key == "pbx/calls/c1"]
    assert (row.outcome, row.promise, row.note) == ("Refund given", "Send it", "fine")
    assert row.missing == ("by when it was promised",)


def test_the_least_complete_rep_comes_first(desk: WorkDesk) -> None:
    desk.called("c1", reason="Refund wanted", disposition="Done", agent="Bo")
    desk.called("c2", minutes=1, reason="Refund wanted", disposition="Done", agent="Bo")
    desk.called("c3", minutes=2, reason="Refund wanted", agent="Avi")
    desk.called("c4", minutes=3, agent="Avi", reason="Refund wanted", disposition="Done")
    view = desk.work.call_log.log(TODAY, TODAY)
    assert [(one.rep, one.interactions, one.complete, one.share) for one in view.reps] == [
        ("Avi", 2, 1, 0.5),
        ("Bo", 2, 2, 1.0),
    ]
    assert view.reps[0].missing == (("what came of it", 1),)
    assert [row.key for row in desk.work.call_log.log(TODAY, TODAY, "avi").rows] == ["pbx/calls/c4", "pbx/calls/c3"]
    assert [row.key for row in desk.work.call_log.log(TODAY, TODAY, incomplete=True).rows] == ["pbx/calls/c3"]
    assert not view.partial


def test_days_are_those_of_the_desk_and_what_nobody_had_is_left_out(desk: WorkDesk) -> None:
    desk.called("c1")
    visit = InteractionRecord("w1", Channel.WEB, Direction.INBOUND, NOON, NOON, identifiers=(ANN,))
    desk.pull(visit)
    desk.called("c2", minutes=-24 * 60)
    assert [row.key for row in desk.work.call_log.log(TODAY, TODAY).rows] == ["pbx/calls/c1"]
    yesterday = TODAY - timedelta(days=1)
    assert len(desk.work.call_log.log(yesterday, TODAY).rows) == 2
    assert desk.work.call_log.log(TODAY + timedelta(days=1), TODAY + timedelta(days=2)).rows == ()
    with pytest.raises(ServiceError):
        desk.work.call_log.log(TODAY, yesterday)
    with pytest.raises(ServiceError):
        desk.work.call_log.log(date(2020, 1, 1), TODAY)


def test_what_was_only_written_on_is_in_the_log(desk: WorkDesk) -> None:
    mail = InteractionRecord("m1", Channel.EMAIL, Direction.INBOUND, NOON, identifiers=(ANN,), subject="Refund please")
    desk.pull(mail)
    desk.settle()
    assert desk.work.call_log.log(TODAY, TODAY).rows == ()
    desk.work.notes.write(desk.owner("m1"), "Answered by phone", "pbx/calls/m1")
    (row,) = desk.work.call_log.log(TODAY, TODAY).rows
    assert (row.rep, row.note) == ("Ann", "Answered by phone")


def test_the_file_is_a_table_whose_cells_are_no_formulas(desk: WorkDesk) -> None:
    desk.pull(call("c1", phone("+12085550142"), reason='=HYPERLINK("x")', summary="-1+2", agent="@Bo"))
    desk.settle()
    text = desk.work.call_log.as_csv(TODAY, TODAY)
    head, row = csv.reader(io.StringIO(text, newline=""))
    assert len(head) == len(row) == 13
    assert row[4] == "'@Bo"
    assert row[6].startswith("'=")
    assert not any(value.startswith(("=", "+", "-", "@")) for value in row)
