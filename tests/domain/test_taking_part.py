"""Who had an interaction: everybody its record names, each once, with the times that are theirs."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from connectors.records import InteractionRecord, Segment, SegmentKind
from desk.domain.taking_part import part_of, parts
from tests.records import NOON, call, phone

NAMES = ("", " ", "Avi", "avi ", "Bo", "BO", "Di Ek", "di  ek", "401")


def at(minutes: float) -> datetime:
    return NOON + timedelta(minutes=minutes)


def talk(agent: str, begin: float, end: float | None, kind: SegmentKind = SegmentKind.TALK) -> Segment:
    return Segment(kind, at(begin), None if end is None else at(end), agent)


def had(*segments: Segment, **more: object) -> InteractionRecord:
    ends = [one.ended_at for one in segments if one.ended_at]
    made = replace(call("c1", phone("+13035550142")), segments=segments, ended_at=max(ends, default=None))
    return replace(made, **more)  # type: ignore[arg-type]


def spelled(name: str) -> str:
    return " ".join(name.split()).casefold()


segments = st.builds(
    lambda kind, agent, begin, length: talk(agent, begin, None if length is None else begin + length, kind),
    st.sampled_from(SegmentKind), st.sampled_from(NAMES), st.integers(0, 50), st.none() | st.integers(0, 50),
)  # fmt: skip
records = st.builds(
    lambda some, agent, people: had(*some, agent=agent, participants=tuple(people)),
    st.lists(segments, max_size=6), st.sampled_from(NAMES), st.lists(st.sampled_from(NAMES), max_size=4),
)  # fmt: skip


@given(record=records)
def test_everybody_named_is_in_it_once_and_it_ended_with_one_of_them(record: InteractionRecord) -> None:
    found = parts(record)
    named = {spelled(n) for n in (record.agent, *record.participants, *(one.agent for one in record.segments))} - {""}
    assert sorted(spelled(one.rep) for one in found) == sorted(named)
    assert [one.last for one in found].count(True) == bool(found)
    for one in found:
        own = [segment for segment in record.segments if spelled(segment.agent) == spelled(one.rep)]
        assert one.at == min((segment.started_at for segment in own), default=record.started_at)
        assert not own or one.ended_at is None or one.ended_at >= one.at
        if own and all(segment.ended_at for segment in own):
            assert one.ended_at == max(segment.ended_at for segment in own if segment.ended_at)
        assert part_of(one.rep, found) is one


def test_whoever_passed_a_call_on_had_it_with_times_of_their_own() -> None:
    avi, bo = parts(had(talk("Avi", 0, 5), talk("Bo", 6, 8), agent="Bo", participants=("Avi", "Bo")))
    assert (avi.rep, avi.at, avi.ended_at, avi.last) == ("Avi", at(0), at(5), False)
    assert (bo.rep, bo.at, bo.ended_at, bo.last) == ("Bo", at(6), at(8), True)
    # Whoever wrapped it up later was not the last with the customer.
    told = parts(had(talk("Avi", 0, 5), talk("Bo", 6, 8), talk("Avi", 9, 10, SegmentKind.WRAP_UP)))
    assert [(one.rep, one.ended_at, one.last) for one in told] == [("Avi", at(10), False), ("Bo", at(8), True)]
    # Of somebody who was only consulted nobody knows when.
    *_, di = parts(had(talk("Bo", 6, 8), participants=("Bo", "Di Ek"), started_at=at(7)))
    assert (di.rep, di.at, di.ended_at, di.last) == ("Di Ek", at(7), at(8), False)


def test_who_could_only_read_along_had_nothing() -> None:
    room = had(talk("Anna", 0, 5), name="Ann Lee", participants=("Ann Lee", "Robot", "Anna", "Service desk"))
    assert [one.rep for one in parts(room)] == ["Anna"]


def test_what_names_nobody_is_of_whoever_wrote_first() -> None:
    silent = had()
    assert parts(silent) == ()
    assert [(one.rep, one.last) for one in parts(silent, ["", "Kim", "Ann"])] == [("Kim", True)]


def test_what_is_written_is_of_whoever_wrote_it_else_of_the_last() -> None:
    both = parts(had(talk("avi cohen", 0, 5), talk("402", 6, 8)))
    assert part_of("Avi Cohen", both).rep == part_of("avi", both).rep == "avi cohen"
    assert part_of("Kim", both).rep == "402"
