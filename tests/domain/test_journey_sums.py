"""Only what overlaps is counted together when journeys are summed up; everything else is added up."""

from __future__ import annotations

from collections.abc import Iterable

import pytest

from desk.domain import journey_sums
from desk.domain.journey_sums import LATEST, JourneySums, lengths, sums_of
from desk.domain.stays import together
from desk.domain.time import NEVER
from desk.domain.touches import Touch
from tests.touches import HOUR, MINUTE, START, event, touch


@pytest.fixture
def crowds(monkeypatch: pytest.MonkeyPatch) -> list[list[int]]:
    """The records of touches that were counted together."""
    asked: list[list[int]] = []

    def noted(touches: Iterable[Touch]) -> tuple[int, int]:
        held = list(touches)
        asked.append([one.record for one in held])
        return together(held)

    monkeypatch.setattr(journey_sums, "together", noted)
    return asked


def call(record: int, at: int, length: int) -> Touch:
    return touch(record, at * MINUTE, length * MINUTE)


def test_only_those_that_overlap_are_counted_together(crowds: list[list[int]]) -> None:
    held = [call(1, 0, 10), call(2, 10, 10), call(3, 30, 10), call(4, 35, 2), call(5, 39, 6), call(6, 45, 1)]
    assert lengths(held) == (36 * MINUTE, 0)
    assert crowds == [[3, 4, 5]]


def test_whatever_order_they_are_given_in_overlaps_count_once(crowds: list[list[int]]) -> None:
    assert lengths([call(1, 10, 1), call(2, 20, 1), call(3, 0, 15)]) == (16 * MINUTE, 0)
    assert crowds == [[3, 1]]
    crowds.clear()
    assert lengths([call(1, 20, 5), call(2, 0, 5)]) == (10 * MINUTE, 0)
    assert crowds == []


def test_what_is_no_time_of_the_customers_overlaps_nothing(crowds: list[list[int]]) -> None:
    written = touch(1, 0, 0, "email", parts=[("async_wait", 0, 9 * HOUR, 0)])
    assert lengths([written, call(2, 5, 10), event(3, 7 * MINUTE, 1), call(4, 15, 10)]) == (20 * MINUTE, 0)
    assert crowds == []


def test_a_wait_for_an_answer_that_follows_a_talk_overlaps_nothing(crowds: list[list[int]]) -> None:
    parts = [("queue", 0, MINUTE, 0), ("talk", MINUTE, 10 * MINUTE, 0), ("async_wait", 0, 9 * HOUR, 0)]
    both = touch(1, 0, 9 * HOUR, "chat", parts=parts)
    assert lengths([both, call(2, 10, 10)]) == (20 * MINUTE, MINUTE)
    assert crowds == []
    assert lengths([both, call(2, 9, 10)]) == (19 * MINUTE, MINUTE)
    assert crowds == [[1, 2]]


def test_what_follows_one_after_the_other_is_added_up_as_it_comes(monkeypatch: pytest.MonkeyPatch) -> None:
    def never(_touches: Iterable[Touch]) -> tuple[int, int]:
        raise AssertionError("nothing overlaps")

    monkeypatch.setattr(journey_sums, "lengths", never)
    queued = touch(1, 0, 10 * MINUTE, parts=[("queue", 0, 4 * MINUTE, 0), ("talk", 4 * MINUTE, 10 * MINUTE, 0)])
    asked = touch(2, 10 * MINUTE, 5 * MINUTE, transfers=2, asked=0b101, promised=4)
    again = touch(3, HOUR, 0, transfers=1, asked=0b110, promised=3)
    assert sums_of([queued, asked, event(4, 2 * HOUR, 1), again]) == JourneySums(
        START, START + HOUR, START + HOUR, 15 * MINUTE, 4 * MINUTE, 3, 7, 0b111, 4
    )
    assert sums_of([event(4, 0, 1)]) == sums_of([]) == JourneySums(LATEST, NEVER, NEVER, 0, 0, 0, 0, 0, 0)
