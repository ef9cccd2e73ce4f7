"""What the desk says of a customer's journeys and time, from records to views, with what people decided."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from pathlib import Path
from unittest.mock import patch

import pytest

from connectors.kit.declare import Rejection
from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    OrderEvent,
    Segment,
    SegmentKind,
)
from desk.domain.running_sums import FIRST_TELLING, MOST_TELLING
from desk.services import journeys
from desk.services.asks import ServiceError
from desk.services.journey_views import JourneyView, Standing
from tests.records import NOON, call, order
from tests.services.journey_desk import ANN, BO, EARLIER, Desk


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    held = Desk(tmp_path)
    yield held
    held.cache.close()
    held.decisions.close()


def number(value: str) -> Identifier:
    return Identifier(IdentifierKind.ORDER, value)


def open_call(source_id: str, start: datetime) -> InteractionRecord:
    """A call that its source has put through and not ended."""
    segments = (
        Segment(SegmentKind.QUEUE, start, start + timedelta(seconds=30)),
        Segment(SegmentKind.TALK, start + timedelta(seconds=30), None, "Avi"),
    )
    return InteractionRecord(source_id, Channel.CALL, Direction.INBOUND, start, None, segments, identifiers=(ANN,))


STORY = (
    call("c1", ANN, references=(number("10482"),), reason="missing parcel", subject="Where is it?", agent="Avi"),
    call("c2", ANN, minutes=60 * 24 * 3, references=(number("#10482"),), asked=("Which order?",)),
    call("c3", ANN, minutes=60 * 24 * 3 + 100, transfers=()),
    call("c4", ANN, minutes=60 * 24 * 9, subject="A new lamp"),
)


def only(standing: Standing) -> JourneyView:
    (journey,) = standing.journeys
    return journey


def test_a_customers_standing_says_journeys_joins_and_time(desk: Desk) -> None:
    desk.put("calls", *STORY)
    standing = desk.journeys.standing(desk.ann)
    lamp, parcel = standing.journeys
    assert (lamp.title, lamp.journey_id, lamp.newest, lamp.interactions) == (
        "A new lamp", "pbx/calls/c4", "pbx/calls/c4", 1,
    )  # fmt: skip
    assert (parcel.title, parcel.references, parcel.channels) == (
        "Missing parcel, 10482",
        ("10482",),
        ("call",),
    )
    assert [(join.key, join.rule, join.joined_to) for join in parcel.joins] == [
        ("pbx/calls/c3", "gap", "pbx/calls/c2"),
        ("pbx/calls/c2", "number", "pbx/calls/c1"),
        ("pbx/calls/c1", "first", ""),
    ]
    assert [join.words for join in parcel.joins] == [
        "1 h 38 m after the call.",
        "About 10482, as the call 3 days before.",
        "The journey begins here.",
    ]
    assert (parcel.time.customer_time, parcel.time.waiting_time) == (240, 60)
    assert parcel.ended
    assert parcel.time.elapsed == 3 * 86_400 + 100 * 60 + 80
    assert (standing.time.customer_time, standing.of, standing.truncated) == (320, 2, False)
    assert not standing.time.live
    assert standing.time.because == ()
    assert desk.parts.asked[-1] == (desk.ann, "pbx/calls/c4", (5,), False)


def test_fewer_journeys_than_there_are_say_so(desk: Desk) -> None:
    desk.put("calls", *STORY)
    standing = desk.journeys.standing(desk.ann, limit=1)
    assert [journey.title for journey in standing.journeys] == ["A new lamp"]
    assert (standing.of, standing.truncated, standing.time.customer_time) == (2, True, 320)


def test_joins_are_told_of_the_newest_lines(desk: Desk) -> None:
    desk.put("calls", *STORY)
    standing = desk.journeys.standing(desk.ann, joins=2)
    assert [[join.key for join in journey.joins] for journey in standing.journeys] == [
        ["pbx/calls/c4"],
        ["pbx/calls/c3"],
    ]
    assert (standing.lines, standing.joins, standing.journeys[1].interactions) == (4, 2, 3)
    whole = desk.journeys.standing(desk.ann)
    assert (whole.lines, whole.joins) == (4, 4)
    assert standing.journeys[1].joins[0] in whole.journeys[1].joins


def test_a_number_in_a_late_line_is_named_from_that_line(desk: Desk) -> None:
    """What a long journey is about is told by its first lines; why a line is in it, by the line itself."""
    many = [call(f"m{n}", ANN, minutes=60 * n, references=(number(f"9{n:03}"),)) for n in range(30)]
    again = call("late", ANN, minutes=60 * 40, references=(number("9029"),))
    desk.put("calls", *STORY[:1], *many, again)
    newest = desk.journeys.standing(desk.ann).journeys[0]
    assert newest.joins[0].words == "About 9029, as the call 11 h before."
    assert len(newest.references) == MOST_TELLING


def test_a_reason_in_late_lines_is_named_in_each_of_them(desk: Desk) -> None:
    """Where no line that tells what the journey is about has it, one of those that share it says it for all."""
    day = 60 * 24
    many = [call(f"c{n}", ANN, minutes=60 * n, references=(number(f"9{n:03}"),)) for n in range(1, 31)]
    reasons = ("Broken Lamp", "Late parcel") * 3
    late = [
        call(f"late{n}", ANN, minutes=day * (4 + n), reason=reason, references=(number("9030"),) * (n < 2))
        for n, reason in enumerate(reasons)
    ]
    desk.put("calls", *many, *late)
    told = {join.key: join.words for journey in desk.journeys.standing(desk.ann).journeys for join in journey.joins}
    for n, reason in enumerate(reasons[2:], start=2):
        assert reason.lower() in told[f"pbx/calls/late{n}"].lower(), n


def test_a_long_journey_is_briefed_from_its_first_lines_and_its_newest(desk: Desk) -> None:
    with patch.object(journeys, "MOST_BRIEFED", 2):
        desk.put("calls", *(call(f"c{n}", ANN, minutes=60 * n) for n in range(1, 9)))
        desk.journeys.standing(desk.ann)
    _, _, records, _ = desk.parts.asked[-1]
    assert len(records) == FIRST_TELLING + 2
    assert sorted(records) == [2, 3, 4, 8, 9]


def test_nobody_has_no_journey(desk: Desk) -> None:
    standing = desk.journeys.standing(99)
    assert (standing.journeys, standing.of, standing.briefing, standing.time.customer_time) == ((), 0, None, 0)
    with pytest.raises(ServiceError, match="no journey yet"):
        desk.journeys.briefing(99)


def test_lines_of_a_timeline_say_their_journey(desk: Desk) -> None:
    desk.put("calls", *STORY)
    desk.put("orders", order("o1", ANN, minutes=-60, number="10482", events=(OrderEvent("shipped", EARLIER),)))
    items = {item.key: item for item in desk.customers.timeline(desk.ann).items}
    assert {key: item.journey for key, item in items.items()} == {
        "pbx/orders/o1": "pbx/orders/o1",
        "pbx/orders/o1#event1": "pbx/orders/o1",
        "pbx/calls/c1": "pbx/calls/c1",
        "pbx/calls/c2": "pbx/calls/c1",
        "pbx/calls/c3": "pbx/calls/c1",
        "pbx/calls/c4": "pbx/calls/c4",
    }
    assert items["pbx/calls/c2"].join == "About order 10482, as the call 3 days before."
    assert items["pbx/orders/o1#event1"].join == "An event of order 10482, placed 30 m before."
    told = {join.key: join.words for one in desk.journeys.standing(desk.ann).journeys for join in one.joins}
    assert told == {key: item.join for key, item in items.items()}
    assert desk.customers.details("pbx/calls/c2").item == items["pbx/calls/c2"]
    page = desk.customers.timeline(desk.ann, limit=2)
    assert [item.journey for item in page.items] == ["pbx/calls/c4", "pbx/calls/c1"]
    assert [i.key for i in desk.customers.timeline(desk.ann, ["order"]).items if i.journey != "pbx/orders/o1"] == []


def test_lines_of_nobody_are_in_no_journey(desk: Desk) -> None:
    desk.put("calls", call("lost"))
    (item,) = desk.customers.unlinked().items
    assert (item.key, item.journey, item.join) == ("pbx/calls/lost", "", "")


def test_people_split_join_and_take_it_back(desk: Desk) -> None:
    desk.put("calls", *STORY)
    as_it_was = [["calls/c4"], ["calls/c1", "calls/c2", "calls/c3"]]
    assert desk.woven() == as_it_was
    desk.journeys.split("pbx/calls/c2")
    (word,) = desk.decisions.corrections.standing()
    assert (word.record, word.joined, word.by, word.at) == (("pbx", "calls", "c2"), None, "Kim", desk.now)
    assert desk.woven() == [["calls/c4"], ["calls/c2", "calls/c3"], ["calls/c1"]]
    desk.journeys.join("pbx/calls/c4", "pbx/calls/c1")
    assert desk.woven() == [["calls/c1", "calls/c4"], ["calls/c2", "calls/c3"]]
    joined = desk.journeys.standing(desk.ann).journeys[0].joins[0]
    assert (joined.rule, joined.words) == ("person", "A person put it into this journey.")
    desk.journeys.undo_correction("pbx/calls/c4")
    desk.journeys.undo_correction("pbx/calls/c2")
    assert desk.woven() == as_it_was
    with pytest.raises(ServiceError, match="Nobody has joined or split"):
        desk.journeys.undo_correction("pbx/calls/c2")


def test_a_line_joins_a_later_one_too(desk: Desk) -> None:
    desk.put("calls", *STORY)
    desk.journeys.join("pbx/calls/c2", "pbx/calls/c4")
    assert desk.woven() == [["calls/c2", "calls/c3", "calls/c4"], ["calls/c1"]]


def test_an_events_line_stands_for_its_order(desk: Desk) -> None:
    desk.put("calls", *STORY)
    desk.put("orders", order("o1", ANN, minutes=-60, number="9", events=(OrderEvent("shipped", EARLIER),)))
    desk.journeys.join("pbx/orders/o1#event1", "pbx/calls/c1")
    assert desk.woven()[1] == ["orders/o1", "orders/o1#event1", "calls/c1", "calls/c2", "calls/c3"]


def test_corrections_that_make_no_sense_are_refused(desk: Desk) -> None:
    desk.put("calls", *STORY, call("lost"))
    for key, to, words in (
        ("pbx/calls/c1", "pbx/calls/c1", "join itself"),
        ("pbx/calls/c1", "pbx/calls/c0", "different customers"),
        ("pbx/calls/c1", "pbx/calls/lost", "belongs to nobody"),
        ("pbx/calls/c1", "pbx/calls/never", "not here any more"),
        ("nonsense", "pbx/calls/c1", "no line's name"),
    ):
        with pytest.raises(ServiceError, match=words):
            desk.journeys.join(key, to)
    for key, words in (("pbx/calls/lost", "belongs to nobody"), ("pbx/calls/never", "not here any more")):
        with pytest.raises(ServiceError, match=words):
            desk.journeys.split(key)
    assert desk.decisions.corrections.standing() == ()


def test_what_was_decided_finds_its_place_after_the_cache_is_pulled_again(tmp_path: Path) -> None:
    first = Desk(tmp_path)
    first.put("calls", *STORY)
    first.journeys.split("pbx/calls/c3")
    woven = first.woven()
    first.cache.close()
    first.decisions.close()
    (tmp_path / "cache.sqlite").unlink()
    again = Desk(tmp_path)
    assert again.decided.of([]) == {}
    again.put("calls", *reversed(STORY))
    assert again.woven() == woven
    again.cache.close()
    again.decisions.close()


def test_a_source_pulled_again_under_other_numbers_keeps_its_words(desk: Desk) -> None:
    desk.put("calls", *STORY)
    desk.journeys.split("pbx/calls/c3")
    before = desk.woven()
    desk.cache.ledger.remove_source("pbx")
    desk.put("calls", call("c9", BO), *reversed(STORY))
    assert desk.woven() == before


def test_a_customer_whose_calls_change_is_woven_anew(desk: Desk) -> None:
    desk.put("calls", *STORY)
    assert len(desk.woven()) == 2
    desk.put("calls", replace(STORY[1], references=()))
    assert desk.woven() == [["calls/c4"], ["calls/c2", "calls/c3"], ["calls/c1"]]


def test_the_clock_ticks_while_somebody_is_on_the_line(desk: Desk) -> None:
    start = desk.now - timedelta(minutes=5)
    desk.put("calls", open_call("c1", start))
    time = only(desk.journeys.standing(desk.ann)).time
    assert (time.customer_time, time.waiting_time, time.elapsed, time.live) == (300, 30, 300, True)
    assert [(run.channel, run.kind, run.waiting) for run in time.running] == [("call", "talk", False)]
    desk.now += timedelta(seconds=7, milliseconds=500)
    later = only(desk.journeys.standing(desk.ann)).time
    assert time.after(desk.now) == later
    assert (later.customer_time, later.by_channel, later.by_kind) == (
        307,
        (("call", 307),),
        (("queue", 30), ("talk", 277)),
    )
    assert time.after(start) is time


def test_past_the_cap_the_clock_falls_back_to_what_is_known_and_says_so(desk: Desk) -> None:
    start = desk.now - timedelta(minutes=5)
    desk.put("calls", open_call("c1", start), rejected=[Rejection("line 7", "no date")])
    live = only(desk.journeys.standing(desk.ann)).time
    assert live.because == ("1 row set aside of calls of PBX Denver.",)
    # The call is put through half a minute in; four hours later nobody believes that it still goes on.
    over = start + timedelta(hours=4, seconds=30)
    assert live.after(over - timedelta(seconds=1)).customer_time == 4 * 3600 + 29
    assert live.after(over).customer_time == 30
    desk.now = over
    later = only(desk.journeys.standing(desk.ann)).time
    assert live.after(over).because[-1] == later.because[-1] == "1 interaction has no end yet."
    assert later.at_least
    assert not later.live


def test_a_late_source_makes_it_at_least(desk: Desk) -> None:
    desk.put("calls", *STORY)
    desk.put("customers")
    desk.now += timedelta(minutes=40)
    time = desk.journeys.standing(desk.ann).time
    assert time.at_least
    assert time.because == ("Calls of PBX Denver are 40 m late.",)
    clock = desk.customers.customer(desk.ann).clock
    assert (clock.at_least, clock.because, clock.customer_time) == (True, time.because, time.customer_time)


def test_the_header_counts_what_has_no_end(desk: Desk) -> None:
    desk.put("calls", STORY[0], open_call("c8", NOON + timedelta(days=2)), open_call("c9", desk.now))
    desk.put("orders", order("o1", ANN, number="9"))
    clock = desk.customers.customer(desk.ann).clock
    assert (clock.customer_time, clock.waiting_time, clock.interactions, clock.channels) == (110, 50, 3, 1)
    assert clock.because == ("1 interaction has no end yet.",)


def test_the_proof_adds_up_and_shows_what_could_not_be_used(desk: Desk) -> None:
    backwards = Segment(SegmentKind.HOLD, NOON + timedelta(seconds=50), NOON + timedelta(seconds=30))
    first = replace(STORY[0], segments=(*STORY[0].segments, backwards))
    overlapping = replace(STORY[2], source_id="c7", started_at=STORY[1].started_at, segments=STORY[1].segments[:1])
    desk.put("calls", first, *STORY[1:], overlapping)
    proof = desk.journeys.proof(desk.ann)
    time = desk.journeys.standing(desk.ann).time
    assert sum(line.counted for line in proof.lines) == proof.customer_time == time.customer_time
    assert proof.waiting_time == time.waiting_time
    assert proof.set_aside == (("hold ends 20 s before it begins", "pbx/calls/c1"),)
    twice = [line for line in proof.lines if line.overlapped]
    assert [(line.key, line.counted, line.overlapped) for line in twice] == [
        ("pbx/calls/c2", 20, ("pbx/calls/c7",)),
        ("pbx/calls/c7", 0, ("pbx/calls/c2",)),
    ]
    assert {(line.title, line.channel) for line in proof.lines} == {("Call with Avi", "call"), ("Call", "call")}
    assert [(line.kind, line.seconds, line.waiting) for line in proof.lines[:2]] == [
        ("queue", 20, True),
        ("talk", 60, False),
    ]
    own = desk.journeys.proof(desk.ann, "pbx/calls/c4")
    assert (own.journey_id, own.customer_time, len(own.lines)) == ("pbx/calls/c4", 80, 2)


def test_the_proof_of_what_runs_has_no_end(desk: Desk) -> None:
    desk.put("calls", open_call("c1", desk.now - timedelta(minutes=5)))
    queue, talk = desk.journeys.proof(desk.ann).lines
    assert (queue.ended_at, talk.ended_at) == (queue.started_at + timedelta(seconds=30), None)
    assert (talk.seconds, talk.counted, talk.bounded) == (270, 270, False)
    desk.now += timedelta(hours=5)
    talk = desk.journeys.proof(desk.ann).lines[1]
    assert (talk.seconds, talk.bounded, talk.ended_at) == (0, True, talk.started_at)


def test_a_briefing_is_asked_for_by_any_line_of_its_journey(desk: Desk) -> None:
    desk.put("calls", *STORY)
    view = desk.journeys.briefing(desk.ann, "pbx/calls/c2", True)
    assert view.journey_id == "pbx/calls/c1"
    numbers = {key[2]: number for number, key in desk.cache.keys(range(1, 9)).items()}
    assert desk.parts.asked[-1] == (desk.ann, "pbx/calls/c1", tuple(numbers[c] for c in ("c1", "c2", "c3")), True)
    for journey in ("pbx/calls/c0", "pbx/calls/never"):
        with pytest.raises(ServiceError, match="not here any more"):
            desk.journeys.briefing(desk.ann, journey)


def test_an_orders_later_event_names_the_journey_it_begins(desk: Desk) -> None:
    placed = order("o1", ANN, minutes=-60, number="9", events=(OrderEvent("shipped", NOON + timedelta(days=5)),))
    desk.put("calls", call("c1", ANN, minutes=60 * 24, references=(number("9"),)))
    desk.put("orders", placed)
    assert desk.woven() == [["calls/c1", "orders/o1#event1"], ["orders/o1"]]
    assert desk.journeys.proof(desk.ann, "pbx/orders/o1").customer_time == 0
    assert desk.journeys.proof(desk.ann, "pbx/calls/c1").customer_time == 80
    purchase = desk.journeys.standing(desk.ann).journeys[1]
    assert (purchase.title, purchase.interactions, purchase.channels) == ("Order 9", 0, ("order",))
    assert (purchase.time.elapsed, purchase.time.elapses) == (0, False)


def test_what_others_answer_is_asked_of_them(desk: Desk) -> None:
    assert desk.journeys.as_of(3, NOON).at == NOON
    with pytest.raises(ServiceError, match="asked"):
        desk.journeys.numbers(NOON.date(), NOON.date())
    assert desk.parts.asked == [(3, NOON), (NOON.date(), NOON.date(), 1)]
