"""What people write down: kept as it is typed, never lost, never doubled, always on the record it belongs to."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from desk.domain import call_backs, wrapping_up
from desk.domain.trouble import Trouble
from desk.domain.work import Anchor, Entry, Sort, Stage, undo
from desk.store.decisions import Conflict, Decisions
from desk.store.ids import new_id
from tests.records import NOON
from tests.store.work_deciding import check_work

CALL, OTHER, THIRD = ("pbx", "calls", "c1"), ("crm", "calls", "7"), ("desk", "calls", "l1")
HOUR = timedelta(hours=1)


@pytest.fixture
def decisions(tmp_path: Path) -> Iterator[Decisions]:
    held = Decisions(tmp_path / "decisions.sqlite")
    yield held
    held.close()


def note(text: str = "", on: Anchor = CALL, by: str = "Ann", hours: int = 0) -> Entry:
    at = NOON + hours * HOUR
    return replace(wrapping_up.begin(new_id(at), Sort.NOTE, on, at, by), text=text)


def written(decisions: Decisions, text: str, on: Anchor = CALL, hours: int = 0) -> Entry:
    done = wrapping_up.finish(note(text, on, hours=hours), NOON + hours * HOUR, "Ann")
    decisions.work.save([done])
    return done.entry


def test_work(decisions: Decisions) -> None:
    check_work(decisions)


def test_what_is_typed_is_there_for_whoever_opens_the_file_next(decisions: Decisions, tmp_path: Path) -> None:
    draft = note()
    before = decisions.work.revision()
    for length in range(1, 12):
        draft = wrapping_up.typed(draft, text="Hello there"[:length])
        decisions.work.type(draft)
        other = Decisions(tmp_path / "decisions.sqlite")
        assert other.work.draft(Sort.NOTE, CALL, "Ann") == draft
        other.close()
    assert decisions.work.lists.drafts("Ann") == [draft]
    assert decisions.work.lists.drafts("Bo") == []
    assert decisions.work.anchored([CALL]) == []
    assert decisions.work.revision() == before


def test_one_person_types_one_draft_of_a_kind_on_a_thing(decisions: Decisions) -> None:
    decisions.work.type(note("mine"))
    decisions.work.type(note("yours", by="Bo"))
    with pytest.raises(Conflict):
        decisions.work.type(note("mine again"))


def test_a_draft_can_be_thrown_away_and_what_was_written_cannot(decisions: Decisions) -> None:
    draft = note("x")
    decisions.work.type(draft)
    assert decisions.work.drop(draft.entry_id)
    with pytest.raises(Trouble):
        decisions.work.entry(draft.entry_id)
    done = written(decisions, "stays")
    assert not decisions.work.drop(done.entry_id)
    opened = undo(done, decisions.work.events(done.entry_id), NOON, "Ann")
    decisions.work.save([opened])
    assert not decisions.work.drop(done.entry_id)


def test_the_second_of_two_who_change_one_entry_is_told(decisions: Decisions) -> None:
    done = written(decisions, "x")
    decisions.work.save([wrapping_up.take_back(done, NOON, "Ann")])
    with pytest.raises(Conflict):
        decisions.work.save([wrapping_up.take_back(done, NOON, "Bo")])
    with pytest.raises(Conflict):
        decisions.work.type(replace(done, stage=Stage.DRAFT))
    assert [event.who for event in decisions.work.events(done.entry_id)] == ["Ann", "Ann"]


def test_an_entry_is_read_back_as_it_was_kept(decisions: Decisions) -> None:
    full = Entry(
        new_id(NOON), Sort.CALL_BACK, ("", "phone/", "+13035550142"), Stage.STANDING, "Ann", NOON, 0, "ö\n", "code",
        "Title", "refund", "we call", "by 5", NOON + HOUR, "America/Denver", "Bo", "+1", "service", NOON, "Cy", True,
        "x",
    )  # fmt: skip
    done = wrapping_up.keep(replace(full, kept_at=None), NOON, "Cy", "told them")
    decisions.work.save([replace(done, event=replace(done.event, number=1), entry=replace(done.entry, revision=1))])
    assert decisions.work.entry(full.entry_id) == replace(full, revision=1)
    (event,) = decisions.work.events(full.entry_id)
    assert (event.note, event.after) == ("told them", done.event.after)


def test_call_backs_come_by_their_time(decisions: Decisions) -> None:
    for hours in (3, 1, 2):
        due = NOON + hours * HOUR
        decisions.work.save([call_backs.promise_call(new_id(NOON), CALL, NOON, "Ann", due_at=due, zone="")])
    waiting = decisions.work.lists.call_backs()
    assert [one.due_at for one in waiting] == [NOON + hours * HOUR for hours in (1, 2, 3)]
    decisions.work.save([call_backs.done(waiting[0], NOON, "Ann")])
    assert decisions.work.lists.call_backs() == waiting[1:]
    assert [one.entry_id for one in decisions.work.lists.call_backs(Stage.DONE)] == [waiting[0].entry_id]


def test_changes_tell_what_is_new_and_where(decisions: Decisions) -> None:
    since, nothing = decisions.work.changes(-1)
    assert nothing == []
    done = written(decisions, "x")
    decisions.work.type(note("still typing", OTHER))
    now, changed = decisions.work.changes(since)
    assert changed == [(CALL, done)]
    assert decisions.work.changes(now) == (now, [])
    assert decisions.work.changes(-1) == (now, [(CALL, done)])
    # Another file lies in the place of the one that was read.
    assert decisions.work.changes(now + 5) == (now, [(CALL, done)])
    decisions.work.move(CALL, THIRD)
    assert decisions.work.changes(now)[1] == [(THIRD, done)]


def test_what_is_written_goes_with_the_record_that_took_the_place(decisions: Decisions) -> None:
    first = written(decisions, "while on the line", THIRD)
    decisions.work.move(THIRD, CALL)
    later = written(decisions, "after it", THIRD, hours=1)
    assert decisions.work.anchored([CALL]) == [(CALL, first), (CALL, later)]
    assert decisions.work.anchored([THIRD]) == []
    before = decisions.work.revision()
    decisions.work.move(THIRD, CALL)
    decisions.work.move(CALL, CALL)
    assert decisions.work.revision() == before
    decisions.work.move(CALL, OTHER)
    assert [entry for _, entry in decisions.work.anchored([OTHER])] == [first, later]
    written(decisions, "still under its first name", THIRD, hours=2)
    assert len(decisions.work.anchored([OTHER])) == 3


@settings(deadline=None, max_examples=25)
@given(moves=st.lists(st.tuples(st.integers(0, 3), st.integers(0, 3)), max_size=12))
def test_however_records_take_places_nothing_that_was_written_is_lost_or_in_two_places(
    moves: list[tuple[int, int]], tmp_path_factory: pytest.TempPathFactory
) -> None:
    decisions = Decisions(tmp_path_factory.mktemp("moves") / "decisions.sqlite")
    places: list[Anchor] = [("s", "calls", str(n)) for n in range(4)]
    made = {written(decisions, f"note {n}", place, hours=n).entry_id for n, place in enumerate(places)}
    for one, other in moves:
        decisions.work.move(places[one], places[other])
    found = [entry.entry_id for _, entry in decisions.work.anchored(places)]
    # What is written under an old name is where its older notes are.
    for n, place in enumerate(places):
        made.add(written(decisions, "late", place, hours=10 + n).entry_id)
    after = [entry.entry_id for _, entry in decisions.work.anchored(places)]
    decisions.close()
    assert len(found) == 4
    assert sorted(after) == sorted(made)


def test_outcomes_people_chose_are_counted_by_reason(decisions: Decisions) -> None:
    for n, (code, reason, defaulted) in enumerate(
        [("refund", "damaged", False), ("refund", "invoice", False), ("trace", "damaged", False), ("trace", "", True)]
    ):
        entry = replace(
            wrapping_up.begin(new_id(NOON), Sort.WRAP_UP, ("pbx", "calls", str(n)), NOON, "Ann"),
            disposition=code,
            defaulted=defaulted,
        )
        decisions.work.save([wrapping_up.finish(entry, NOON, "Ann", reason)])
    assert decisions.work.lists.chosen() == {"refund": 2, "trace": 1}
    assert decisions.work.lists.chosen("damaged") == {"refund": 1, "trace": 1}


def test_entries_of_a_time_and_their_ends(decisions: Decisions) -> None:
    first, _ = written(decisions, "a"), written(decisions, "b", OTHER, hours=2)
    draft = note("typing", THIRD, hours=1)
    decisions.work.type(draft)
    assert [entry.text for _, entry in decisions.work.lists.between(NOON, NOON + 2 * HOUR)] == ["a", "typing"]
    assert decisions.work.lists.ending(first.entry_id[-9:], 2) == [first.entry_id]
    assert decisions.work.lists.ending("%", 2) == []
