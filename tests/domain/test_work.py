"""What is written down: whatever happens to it can be undone step by step, and a record never keeps what was taken
back."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from connectors.records import Channel, Direction, IdentifierKind, InteractionRecord, Promise
from desk.domain import call_backs, wrapping_up
from desk.domain.dispositions import Disposition
from desk.domain.due_words import FARTHEST, due_of
from desk.domain.identifiers import Normal
from desk.domain.trouble import Trouble
from desk.domain.work import Entry, Event, Sort, Stage, Step, identifier_of, on_identifier, undo, words
from tests.domain.languages import THURSDAY, rules, said
from tests.records import NOON, call

HOUR = timedelta(hours=1)
CALL = ("pbx", "calls", "c1")
DATES = [language.dates for language in rules().languages]
REFUND = Disposition("refund", "Refund given")


def wrap_up(**more: object) -> Entry:
    given_ = {"disposition": "refund", "outcome": "Refund given", "promise": "call", "due_at": NOON + HOUR} | more
    return replace(wrapping_up.begin("e1", Sort.WRAP_UP, CALL, NOON, "Ann"), **given_)  # type: ignore[arg-type]


def call_back(due: int = 3) -> Step:
    return call_backs.promise_call("e1", CALL, NOON, "Ann", due_at=NOON + due * HOUR, zone="")


ACTS: dict[str, Callable[[Entry, int], Step]] = {
    "finish": lambda entry, n: wrapping_up.finish(entry, NOON, "Ann"),
    "time out": lambda entry, n: wrapping_up.time_out(entry, NOON, REFUND),
    "keep": lambda entry, n: wrapping_up.keep(entry, NOON, f"p{n}"),
    "take back": lambda entry, n: wrapping_up.take_back(entry, NOON, f"p{n}"),
    "move": lambda entry, n: call_backs.move(entry, NOON + (n + 5) * HOUR, NOON, "Ann"),
    "give": lambda entry, n: call_backs.give(entry, f"p{n}", NOON, "Ann"),
    "done": lambda entry, n: call_backs.done(entry, NOON, "Ann"),
}


@given(begins=st.booleans(), acts=st.lists(st.sampled_from([*ACTS, "undo"]), max_size=12))
def test_whatever_happened_is_undone_step_by_step(begins: bool, acts: list[str]) -> None:
    """A model beside it: the stack of what the entry was like."""
    first = call_back() if begins else None
    entry = first.entry if first else wrap_up()
    events: list[Event] = [first.event] if first else []
    stack = [entry] if first else []
    bottom = replace(entry, stage=Stage.TAKEN_BACK) if first else entry
    for number, act in enumerate(acts):
        try:
            done = undo(entry, events, NOON, "Ann") if act == "undo" else ACTS[act](entry, number)
        except Trouble:
            assert act != "undo" or not stack
            continue
        assert done.entry.revision == done.event.number == len(events) + 1
        assert done.event.after == done.entry
        entry, events = done.entry, [*events, done.event]
        if act == "undo":
            stack.pop()
            expected = stack[-1] if stack else bottom
            # Of a time-out what it chose stays in the draft, to be typed over.
            assert replace(entry, revision=0) == replace(expected, revision=0) or not stack
            assert entry.stage is expected.stage
        else:
            stack.append(entry)


def test_nothing_to_undo_is_said() -> None:
    with pytest.raises(Trouble):
        undo(wrap_up(), [], NOON, "Ann")


def test_a_note_written_anew_is_two_notes_and_neither_is_undone_alone() -> None:
    first = wrapping_up.finish(replace(wrap_up(), sort=Sort.NOTE, text="a"), NOON, "Ann")
    old, new = wrapping_up.rewrite(first.entry, "e2", "b", NOON, "Bo")
    assert (old.entry.stage, new.entry.stage, new.entry.replaces) == (Stage.TAKEN_BACK, Stage.STANDING, "e1")
    for one, events in ((old.entry, [first.event, old.event]), (new.entry, [new.event])):
        with pytest.raises(Trouble):
            undo(one, events, NOON, "Ann")
    with pytest.raises(Trouble):
        wrapping_up.rewrite(first.entry, "e2", " ", NOON, "Bo")


def test_typing_in_what_is_written_is_refused() -> None:
    done = wrapping_up.finish(wrap_up(), NOON, "Ann").entry
    with pytest.raises(Trouble):
        wrapping_up.typed(done, text="x")
    with pytest.raises(Trouble):
        wrapping_up.typed(wrap_up(), text="x" * 4_001)
    with pytest.raises(Trouble):
        wrapping_up.keep(replace(done, promise=""), NOON, "Ann")
    with pytest.raises(Trouble):
        wrapping_up.keep(wrapping_up.keep(done, NOON, "Ann").entry, NOON, "Ann")


entries = st.builds(
    Entry,
    entry_id=st.uuids().map(str),
    sort=st.sampled_from(list(Sort)),
    anchor=st.just(CALL),
    stage=st.sampled_from(list(Stage)),
    by=st.just("Ann"),
    begun_at=st.integers(0, 5).map(lambda n: NOON + n * HOUR),
    text=st.sampled_from(["", "A note."]),
    outcome=st.sampled_from(["", "Refund given", "Trace opened"]),
    promise=st.sampled_from(["", "call back"]),
    due_at=st.none() | st.just(NOON + HOUR),
)


@given(written=st.lists(entries, max_size=6, unique_by=lambda one: one.entry_id), mixed=st.randoms())
def test_the_order_of_entries_does_not_matter_and_what_does_not_count_adds_nothing(
    written: list[Entry], mixed: object
) -> None:
    record = replace(call("c1"), promises=(Promise("source's"),), disposition="Theirs", summary="Called.")
    told = wrapping_up.with_outcome(record, written)
    shuffled = list(written)
    mixed.shuffle(shuffled)  # type: ignore[attr-defined]
    assert wrapping_up.with_outcome(record, shuffled) == told
    counting = [one for one in written if one.counts]
    assert wrapping_up.with_outcome(record, counting) == told
    assert wrapping_up.with_outcome(record, [replace(one, stage=Stage.TAKEN_BACK) for one in written]) == record
    # It adds, and touches nothing the source says beside the outcome.
    assert told.promises[0] == Promise("source's")
    assert told.summary.startswith("Called.")
    assert replace(told, promises=record.promises, disposition="Theirs", summary="Called.") == record


def test_the_latest_outcome_counts_and_notes_join_only_what_is_in_our_words() -> None:
    early = replace(wrap_up(text="one"), stage=Stage.STANDING)
    late = replace(early, entry_id="e2", begun_at=NOON + HOUR, outcome="Trace opened", text="two", promise="")
    told = wrapping_up.with_outcome(call("c1"), [late, early])
    assert (told.disposition, told.summary) == ("Trace opened", "one\ntwo")
    assert told.promises == (Promise("call", NOON + HOUR),)
    mail = InteractionRecord("m1", Channel.EMAIL, Direction.INBOUND, NOON, summary="Where is it?")
    assert wrapping_up.with_outcome(mail, [early]).summary == "Where is it?"


@given(dues=st.lists(st.integers(-30, 90), max_size=8), ahead=st.integers(0, 20), minute=st.integers(0, 120))
def test_what_rings_is_what_is_due_and_the_next_one_is_the_first_to_ring_after_it(
    dues: list[int], ahead: int, minute: int
) -> None:
    held = [
        replace(call_back().entry, entry_id=str(n), due_at=NOON + timedelta(minutes=due)) for n, due in enumerate(dues)
    ]
    now, early = NOON + timedelta(minutes=minute), timedelta(minutes=ahead)
    ring, next_at = call_backs.ringing(held, now, early)
    assert {one.entry_id for one in ring} == {str(n) for n, due in enumerate(dues) if due - ahead <= minute}
    assert [one.due_at for one in ring] == sorted(one.due_at for one in ring if one.due_at)
    if next_at is not None:
        assert next_at > now
        again, _ = call_backs.ringing(held, next_at, early)
        just_before, _ = call_backs.ringing(held, next_at - timedelta(microseconds=1), early)
        assert len(again) > len(just_before) == len(ring)
    assert (next_at is None) == (len(ring) == len(held))
    assert call_backs.ringing([replace(one, stage=Stage.DONE) for one in held], now, early) == ([], None)


def test_a_call_back_lies_ahead() -> None:
    with pytest.raises(Trouble):
        call_back(0)
    with pytest.raises(Trouble):
        call_backs.move(call_back().entry, NOON, NOON, "Ann")
    with pytest.raises(Trouble):
        call_backs.promise_call("e1", CALL, NOON, "Ann", due_at=NOON + HOUR, zone="", purpose="fun")


@given(
    typed=st.text(max_size=60) | st.sampled_from(["by Friday 5 pm", "tomorrow", "in 2 hours", "31/12", "9999-12-31"])
)
def test_words_for_a_time_never_mean_what_is_over(typed: str) -> None:
    found = due_of(typed, said(), DATES)
    assert found is None or THURSDAY < found <= THURSDAY + FARTHEST


@pytest.mark.parametrize(
    ("typed", "day", "hour"),
    [
        ("by Friday 5 pm", 20, 17),
        ("Fri", 20, 17),
        ("tomorrow 9:00", 20, 9),
        ("2 hours", 19, 17),
        ("5 pm", 19, 17),
        ("bis Freitag 17 Uhr", 20, 17),
        ("Monday 9 am", 23, 9),
        ("2026-11-24 10:00", 24, 10),
    ],
)
def test_words_people_type_for_a_time(typed: str, day: int, hour: int) -> None:
    assert due_of(typed, said(), DATES) == THURSDAY.replace(day=day, hour=hour)


@given(kind=st.sampled_from(list(IdentifierKind)), value=st.text(min_size=1), scope=st.text())
def test_an_identifier_is_told_from_its_anchor(kind: IdentifierKind, value: str, scope: str) -> None:
    normal = Normal(kind, value, scope)
    assert identifier_of(on_identifier(normal)) == normal
    assert identifier_of(("pbx", "calls", "c1")) is None
    assert identifier_of(("", "nonsense/", "c1")) is None


def test_half_a_character_can_be_kept() -> None:
    assert words("a\ud800b\x00") == "a?b"
