"""What the terminal says of numbers and trials: one is one, several are several."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, date, datetime

from connectors.records import InteractionRecord, OrderRecord
from desk.cli.telling import journey_line, numbers_lines, trial_lines
from desk.domain.journeys import weave
from desk.domain.strands import AllJourneys
from desk.domain.touches import Touch
from desk.services.flag_views import NumbersDay, NumbersView, TrialView
from desk.services.standing import standing_of
from desk.store.reading import RecordKey
from tests.touches import HOUR, event, touch

DAY = date(2026, 3, 2)


def test_one_is_told_as_one_and_several_as_several() -> None:
    day = NumbersDay(DAY, 1, 540, 540, 0, 0, 0, 0, 0, 1, 0)
    other = NumbersDay(DAY, 1_200, 540, 540, 0, 0, 0, 0, 0, 2, 0)
    view = NumbersView(DAY, DAY, 1, 540, 540, 0, 0, 0, 0, 0, None, 0, 0, None, 1, 1, None, (day, other), 1)
    told = list(numbers_lines(view))
    assert told[0].endswith("to 2026-03-02: 1 journey")
    assert "  1 customer is still being worked out." in told
    assert " 1 journey  half under " in told[-2]
    assert told[-2].endswith(" 1 flag")
    assert " 1,200 journeys  half under " in told[-1]
    assert told[-1].endswith(" 2 flags")


def test_what_a_trial_takes_for_known_is_told() -> None:
    def told(assumed: int) -> str:
        return list(trial_lines(TrialView("r", DAY, DAY, 9, 1, 1, 0, 0, 0, 0, 0, assumed, (), (), 0.1)))[-1]

    assert told(1) == "  1 journey is older than this desk: what happened is taken as known at once"
    assert told(2).startswith("  2 journeys are older than this desk")


class _NoRecords:
    def keys(self, _record_ids: Sequence[int]) -> dict[int, RecordKey]:
        return {}

    def records(self, _record_ids: Sequence[int]) -> dict[int, InteractionRecord | OrderRecord]:
        return {}


def test_an_order_alone_took_no_time_of_the_customer() -> None:
    def told(*touches: Touch) -> str:
        standing = standing_of(1, AllJourneys(weave(touches)), _NoRecords(), datetime(2026, 9, 1, tzinfo=UTC))
        (journey,) = standing.journeys
        return journey_line(journey).split("  ")[-1].strip()

    assert told(event(1, 0, 4)) == "0 interactions · order"
    assert told(touch(2, HOUR)) == "1 interaction · call · 5 m"
