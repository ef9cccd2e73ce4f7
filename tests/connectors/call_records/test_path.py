"""Arithmetic on stretches of time, held against counting seconds one by one."""

from __future__ import annotations

from datetime import timedelta

from hypothesis import given
from hypothesis import strategies as st

from connectors.call_records.path import merged, minus
from connectors.records import Segment, SegmentKind
from tests.connectors.call_records.tables import BEGIN

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
