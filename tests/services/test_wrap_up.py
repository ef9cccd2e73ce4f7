"""Wrap-ups: kept as they are typed, heard like what sources say, closed by their time-out, undone."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

import pytest

from connectors.records import Gone, InteractionRecord
from desk.domain.time import micros
from desk.domain.touches import CHANGED
from desk.services.asks import ServiceError
from tests.records import NOON
from tests.services.work_desk import ANN, WorkDesk, call

KEY = "pbx/calls/c1"


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[WorkDesk]:
    held = WorkDesk(tmp_path)
    yield held
    held.close()


def promised(desk: WorkDesk, key: str = KEY, due: str = "by 5 pm") -> str:
    wrap = desk.work.wrap_ups
    begun = wrap.begin(key)
    wrap.type(begun.wrap_up_id, note="Money was taken twice.", disposition="refund")
    wrap.type(begun.wrap_up_id, promise="Send the refund", due=due)
    return wrap.finish(begun.wrap_up_id).wrap_up_id


def test_every_key_survives_a_crash(desk: WorkDesk) -> None:
    desk.called()
    wrap = desk.work.wrap_ups.begin(KEY)
    desk.work.wrap_ups.type(wrap.wrap_up_id, note="Hel")
    desk.work.wrap_ups.type(wrap.wrap_up_id, disposition="refund")
    desk.work.wrap_ups.type(wrap.wrap_up_id, promise="call", due="by Fri")
    desk.close()
    desk.open()
    (left,) = desk.work.wrap_ups.open()
    assert (left.note, left.outcome, left.promise, left.due.typed) == ("Hel", "Refund given", "call", "by Fri")
    assert left.due.due_at == NOON.replace(day=6, hour=17)
    assert desk.work.wrap_ups.begin(KEY) == left
    assert desk.record("c1").disposition == ""


def test_a_promise_made_here_counts_for_flags_and_the_record(desk: WorkDesk) -> None:
    desk.called()
    wrap_up = promised(desk)
    record = desk.record("c1")
    assert (record.disposition, record.promises[0].text) == ("Refund given", "Send the refund")
    desk.settle()
    assert desk.flags() == ["refunds"]
    desk.pass_time(hours=6)
    assert sorted(desk.flags()) == ["broken", "refunds"]
    desk.work.wrap_ups.keep_promise(wrap_up, "refunded at 6")
    desk.settle()
    assert {flag.rule: flag.holds for flag in desk.decisions.flags.unresolved()} == {"broken": False, "refunds": True}
    desk.work.wrap_ups.undo(wrap_up)
    desk.settle()
    assert {flag.rule: flag.holds for flag in desk.decisions.flags.unresolved()} == {"broken": True, "refunds": True}


def test_a_wrap_up_adds_no_line_and_no_interaction(desk: WorkDesk) -> None:
    ann = desk.called()
    before = (len(desk.lines(ann)), desk.cache.touches(ann)[0].customer)
    promised(desk)
    desk.settle()
    touches = desk.cache.touches(ann)
    assert (len(desk.lines(ann)), touches[0].customer, len(touches)) == (*before, 1)


def test_it_comes_back_with_a_cache_that_was_deleted(desk: WorkDesk) -> None:
    ann = desk.called()
    promised(desk)
    desk.settle()
    due = desk.cache.touches(ann)[0].promised
    assert due
    desk.close()
    for file in desk.folder.glob("cache.sqlite*"):
        file.unlink()
    desk.open()
    ann = desk.called()
    assert desk.cache.touches(ann)[0].promised == due
    desk.pass_time(days=1)
    assert "broken" in desk.flags()


def test_a_kill_between_the_decision_and_the_cache_loses_nothing(desk: WorkDesk) -> None:
    ann = desk.called()
    # What a kill leaves: the decision is on the disk, and nobody told the cache.
    desk.work.papers._kept = lambda: None
    promised(desk)
    desk.settle()
    assert desk.cache.touches(ann)[0].promised == 0
    desk.close()
    desk.open()
    assert desk.work.follow()
    assert not desk.work.follow()
    desk.settle()
    assert desk.cache.touches(ann)[0].promised


def test_what_another_desk_writes_is_followed(desk: WorkDesk) -> None:
    ann = desk.called()
    other = WorkDesk(desk.folder)
    other.who = "Bo"
    # A cache of its own follows there; the one here is told of nothing.
    other.work.papers._kept = lambda: None
    promised(other)
    other.close()
    assert desk.work.follow()
    desk.settle()
    assert desk.cache.touches(ann)[0].promised
    assert [one.by for one in desk.work.wrap_ups.of_interaction(KEY)] == ["Bo"]


def test_a_live_calls_wrap_up_goes_with_the_sources_own_record(desk: WorkDesk) -> None:
    desk.pull(call("live", ANN), source="desk")
    desk.settle()
    begun = desk.work.wrap_ups.begin("desk/calls/live")
    desk.work.wrap_ups.type(begun.wrap_up_id, note="typing", disposition="refund", promise="Refund", due="by 5 pm")
    desk.pull(call("c1", ANN))
    desk.pull(Gone("live"), source="desk")
    desk.work.moved(("desk", "calls", "live"), ("pbx", "calls", "c1"))
    assert desk.work.wrap_ups.begin(KEY).wrap_up_id == begun.wrap_up_id
    assert desk.work.wrap_ups.finish(begun.wrap_up_id).key == KEY
    desk.settle()
    (touch,) = desk.cache.touches(desk.owner("c1"))
    assert touch.promised
    assert desk.record("c1").disposition == "Refund given"


def test_the_time_out_closes_with_the_default(desk: WorkDesk) -> None:
    shipped = (Path(__file__).parents[2] / "resources/work/work.toml").read_text(encoding="utf-8")
    own = shipped.replace("seconds = 0", "seconds = 90").replace('default = ""', 'default = "no_outcome"')
    (desk.folder / "work.toml").write_text(own, encoding="utf-8")
    desk.called()
    desk.now = NOON + timedelta(seconds=80)
    begun = desk.work.wrap_ups.begin(KEY)
    assert begun.closes_at == NOON + timedelta(seconds=170)
    desk.work.wrap_ups.type(begun.wrap_up_id, note="half a sen")
    desk.now = NOON + timedelta(seconds=169)
    assert desk.work.wrap_ups.close_late() == ()
    desk.now = NOON + timedelta(seconds=170)
    (closed,) = desk.work.wrap_ups.close_late()
    assert (closed.state, closed.code, closed.note, closed.defaulted) == ("done", "no_outcome", "half a sen", True)
    assert desk.work.wrap_ups.close_late() == ()
    opened = desk.work.wrap_ups.undo(begun.wrap_up_id)
    assert (opened.state, opened.note) == ("open", "half a sen")
    with pytest.raises(ServiceError):
        desk.work.wrap_ups.drop(begun.wrap_up_id)


def test_a_wrong_file_of_the_company_leaves_the_last_good_one(desk: WorkDesk) -> None:
    (desk.folder / "work.toml").write_text("[[dispositions]]\ncode = 1\n", encoding="utf-8")
    assert len(desk.work.wrap_ups.dispositions()) == 15
    assert desk.work.rules.trouble is not None


def test_the_companys_own_file_begins_as_a_copy(desk: WorkDesk) -> None:
    file = desk.work.rules.editable()
    file.write_text(file.read_text(encoding="utf-8").replace("Refund given", "Money sent"), encoding="utf-8")
    assert desk.work.rules.editable() == file
    assert [one.title for one in desk.work.wrap_ups.dispositions("money")] == ["Money sent"]


def test_what_is_kept_stays_though_the_cache_is_in_trouble(desk: WorkDesk) -> None:
    desk.called()

    def trouble() -> None:
        raise ServiceError("The cache is locked.")

    desk.work.papers._kept = trouble
    assert desk.work.wrap_ups.of_interaction(KEY) == ()
    promised(desk)
    assert [one.state for one in desk.work.wrap_ups.of_interaction(KEY)] == ["done"]


def test_what_cannot_be_finished_says_why(desk: WorkDesk) -> None:
    desk.called()
    begun = desk.work.wrap_ups.begin(KEY)
    with pytest.raises(ServiceError, match="Nothing is written"):
        desk.work.wrap_ups.finish(begun.wrap_up_id)
    desk.work.wrap_ups.type(begun.wrap_up_id, promise="call", due="by blursday")
    with pytest.raises(ServiceError, match="not understood"):
        desk.work.wrap_ups.finish(begun.wrap_up_id)
    desk.work.wrap_ups.type(begun.wrap_up_id, promise="", due="by 5 pm")
    with pytest.raises(ServiceError, match="not what was promised"):
        desk.work.wrap_ups.finish(begun.wrap_up_id)
    with pytest.raises(ServiceError, match="no outcome"):
        desk.work.wrap_ups.type(begun.wrap_up_id, disposition="nonsense")
    desk.work.wrap_ups.drop(begun.wrap_up_id)
    assert desk.work.wrap_ups.open() == ()


def test_words_for_a_time_are_shown_back(desk: WorkDesk) -> None:
    ann = desk.called()
    shown = desk.work.wrap_ups.due("by Friday 5 pm", ann)
    assert (shown.due_at, shown.shown) == (NOON.replace(day=6, hour=17), "Fri 6 Mar 17:00")
    assert shown.there == "Fri 6 Mar 10:00 in Denver"
    assert desk.work.wrap_ups.due("5 pm").shown == "17:00"
    nothing = desk.work.wrap_ups.due("by Blursday")
    assert nothing.due_at is None
    assert nothing.advice


def test_outcomes_are_suggested_with_their_evidence(desk: WorkDesk) -> None:
    desk.called("c0", minutes=-60, reason="Parcel never arrived", summary="Parcel marked delivered, not received.")
    desk.called("c1", reason="Where is my parcel, it never arrived")
    found = desk.work.wrap_ups.suggest(KEY)
    assert found is not None
    assert (found.code, found.because[0]) == ("trace", ("reason: Missing parcel", KEY))
    typed = desk.work.wrap_ups.suggest(KEY, "Replacement goes out today")
    assert typed is not None
    assert typed.code == "replacement"
    assert typed.because == (("the note says “Replacement”", ""),)


def test_what_was_chosen_most_comes_first_and_most_of_a_reason_is_suggested(desk: WorkDesk) -> None:
    for n in range(4):
        desk.called(f"c{n}", minutes=n, reason="Praise for the shop")
        begun = desk.work.wrap_ups.begin(f"pbx/calls/c{n}")
        desk.work.wrap_ups.type(begun.wrap_up_id, disposition="wrong_number")
        desk.work.wrap_ups.finish(begun.wrap_up_id)
    first = desk.work.wrap_ups.dispositions()[0]
    assert (first.code, first.used) == ("wrong_number", 4)
    assert [one.code for one in desk.work.wrap_ups.dispositions("wro num")] == ["wrong_number"]
    assert [one.code for one in desk.work.wrap_ups.dispositions("money")] == ["refund"]
    assert desk.work.wrap_ups.dispositions("zzz") == ()


def test_nothing_is_suggested_where_nothing_speaks_for_it(desk: WorkDesk) -> None:
    desk.called()
    assert desk.work.wrap_ups.suggest(KEY) is None


def test_its_history_tells_everything(desk: WorkDesk) -> None:
    desk.called()
    wrap_up = promised(desk)
    desk.work.wrap_ups.keep_promise(wrap_up)
    desk.work.wrap_ups.undo(wrap_up)
    desk.work.wrap_ups.take_back(wrap_up, "wrong call")
    lines = desk.work.wrap_ups.history(wrap_up)
    assert [line.what for line in lines] == ["written", "promise kept", "undone", "taken back"]
    assert lines[0].text == "Refund given · promised: Send the refund by 5 pm · Money was taken twice."
    assert desk.record("c1").disposition == ""


def test_a_kept_promise_is_undone_while_another_wrap_up_of_the_call_is_open(desk: WorkDesk) -> None:
    desk.called()
    wrap_up = promised(desk)
    open_now = desk.work.wrap_ups.begin(KEY).wrap_up_id
    desk.work.wrap_ups.keep_promise(wrap_up)
    assert desk.work.wrap_ups.undo(wrap_up).kept_at is None
    # Undone once more it would be typed on, and there is one being typed already.
    with pytest.raises(ServiceError, match="Another wrap-up of this is open"):
        desk.work.wrap_ups.undo(wrap_up)
    desk.work.wrap_ups.drop(open_now)
    assert desk.work.wrap_ups.undo(wrap_up).state == "open"


def test_its_promise_reads_in_the_record_as_in_the_wrap_up(desk: WorkDesk) -> None:
    desk.called()
    promised(desk)
    (view,) = desk.work.wrap_ups.of_interaction(KEY)
    (promise,) = desk.record("c1").promises
    assert (promise.text, promise.due_at) == (view.promise.strip(), view.due.due_at)


def test_the_past_knows_only_what_was_written_by_then(desk: WorkDesk) -> None:
    ann = desk.called()
    hours = [NOON + timedelta(hours=n) for n in range(5)]
    desk.now = hours[1]
    wrap_up = promised(desk)
    desk.now = hours[2]
    desk.work.wrap_ups.keep_promise(wrap_up)
    desk.now = hours[3]
    desk.work.wrap_ups.take_back(wrap_up)
    desk.settle()

    def then(n: int) -> tuple[str, list[bool], bool]:
        (row,) = desk.cache.histories.versions(ann, hours[n] + timedelta(minutes=30))
        assert isinstance(row.record, InteractionRecord)
        kept = [promise.kept_at is not None for promise in row.record.promises]
        return row.record.disposition, kept, bool(row.touches[0].promised)

    assert [then(n) for n in range(4)] == [
        ("", [], False),
        ("Refund given", [False], True),
        ("Refund given", [True], True),
        ("", [], False),
    ]
    (touch,) = desk.cache.touches(ann)
    (history,) = desk.cache.histories.of_records([touch.record])
    assert [seen for seen, _ in history.versions] == [micros(at) for at in hours[:4]]
    assert [bool(touches[0].promised) for _, touches in history.touches] == [False, True, True, False]


def test_a_record_with_something_written_on_it_is_gone_through_version_by_version(desk: WorkDesk) -> None:
    ann = desk.called()
    assert not desk.cache.touches(ann)[0].sort & CHANGED
    promised(desk)
    assert desk.cache.touches(ann)[0].sort & CHANGED
