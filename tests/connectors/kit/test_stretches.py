"""Arithmetic on stretches of time, held against counting seconds one by one."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from connectors.kit.stretches import handed_on, joined, merged, minus
from connectors.records import Segment, SegmentKind, Transfer, TransferKind

BEGIN = datetime(2026, 3, 2, 9, tzinfo=UTC)

kinds = st.sampled_from([SegmentKind.HOLD, SegmentKind.TALK, SegmentKind.IVR, SegmentKind.QUEUE])
stretches = st.lists(
    st.builds(
        lambda begin, length, agent: Segment(
            SegmentKind.TALK, BEGIN + timedelta(seconds=begin), BEGIN + timedelta(seconds=begin + length), agent
        ),
        st.integers(0, 60),
        st.integers(0, 20),
        st.sampled_from(["", "a", "b"]),
    ),
    max_size=8,
)


def seconds(segments: list[Segment], agent: str | None = None) -> set[int]:
    """The seconds since BEGIN that are covered."""
    found: set[int] = set()
    for segment in segments:
        assert segment.ended_at is not None
        if agent is None or segment.agent == agent:
            begin, end = ((at - BEGIN).seconds for at in (segment.started_at, segment.ended_at))
            found.update(range(begin, end))
    return found


@given(stretches)
def test_merged_covers_the_same_seconds_once(segments: list[Segment]) -> None:
    whole = merged(segments, across_agents=True)
    assert seconds(whole) == seconds(segments)
    assert sum((one.ended_at - one.started_at).seconds for one in whole if one.ended_at) == len(seconds(segments))
    for agent in ("", "a", "b"):
        own = [one for one in merged(segments) if one.agent == agent]
        assert seconds(own) == seconds(segments, agent)
        assert sum((one.ended_at - one.started_at).seconds for one in own if one.ended_at) == len(seconds(own))


@given(stretches, stretches)
def test_minus_leaves_the_seconds_nothing_stronger_covers(segments: list[Segment], stronger: list[Segment]) -> None:
    left = minus(segments, stronger)
    assert seconds(left) == seconds(segments) - seconds(stronger)
    for agent in ("", "a", "b"):
        assert seconds(left, agent) == seconds(segments, agent) - seconds(stronger)
    assert all(one.ended_at and one.ended_at > one.started_at for one in left)


@given(stretches, st.lists(kinds, min_size=8, max_size=8))
def test_a_way_covers_the_same_seconds_each_in_one_state(segments: list[Segment], words: list[SegmentKind]) -> None:
    mixed = [replace(one, kind=kind) for one, kind in zip(segments, words, strict=False)]
    way = list(joined(mixed))
    assert seconds(way) == seconds(mixed)
    states = [seconds([one for one in way if one.kind is kind]) for kind in set(words)]
    assert sum(map(len, states)) == len(seconds(mixed))
    hold = [one for one in mixed if one.kind is SegmentKind.HOLD]
    assert seconds([one for one in way if one.kind is SegmentKind.HOLD]) == seconds(hold)
    assert way == sorted(way, key=lambda one: one.started_at)


def test_who_talks_next_was_handed_the_call() -> None:
    def talk(begin: int, agent: str) -> Segment:
        return Segment(SegmentKind.TALK, BEGIN + timedelta(seconds=begin), BEGIN + timedelta(seconds=begin + 9), agent)

    talks = [talk(20, "Bo"), talk(0, "Al"), talk(10, "Al"), talk(30, "Cy")]
    assert handed_on(talks, warm=["Cy"]) == (
        Transfer(TransferKind.COLD, BEGIN + timedelta(seconds=20), "Bo"),
        Transfer(TransferKind.WARM, BEGIN + timedelta(seconds=30), "Cy"),
    )
