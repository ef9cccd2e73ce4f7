"""The clock of the journey: ticking without asking, bounds, all together, and what stands there without it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.journey_views import Running
from desk.services.views import ClockView
from desk.ui.customer.clock import ClockCard
from tests.ui import journey_story, story
from tests.ui.acting import answered, later, open_customer, press, said
from tests.ui.stand import Stand

BUSY = ServiceError("The cache is busy.", "Wait a moment, then try again.")


def card_of(stand: Stand) -> ClockCard:
    return stand.window.desk.pages.customer.clock


def test_one_look_says_how_long_on_what_and_how_much_of_it_waiting(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    words = said(card_of(stand))
    for part in (
        "Time in this journey", "1 h 47 m", "live", "6 interactions · 4 channels · since 18 Nov",
        "22 m waiting · 2 transfers · elapsed 3 d", "5 h 0 m waiting for replies",
    ):  # fmt: skip
        assert part in words
    legend = [entry.accessibleName() for entry in card_of(stand).face._entries.values()]
    assert legend == ["Phone 55 m", "Chat 31 m", "E-mail 6 m", "Web 20 m"]


def test_a_live_clock_ticks_each_second_and_asks_for_no_standing(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    card = card_of(stand)
    assert card.ticking
    asked = len(stand.journeys.gates.calls), len(stand.customers.gates.calls)
    for second in range(1, 4):
        later(stand, 1)
        with qtbot.waitSignal(card.ticked):
            card._tick.timeout.emit()
        assert (card.face.big.text(), card.face.seconds.text()) == ("1 h 47 m", f"{second} s")
    later(stand, 57)
    card.tick()
    assert (card.face.big.text(), card.face.seconds.text()) == ("1 h 48 m", "0 s")
    qtbot.waitUntil(lambda: answered(stand))
    assert (len(stand.journeys.gates.calls), len(stand.customers.gates.calls)) == asked


def test_the_timer_itself_ticks(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    with qtbot.waitSignal(card_of(stand).ticked):
        later(stand, 1)
    assert card_of(stand).face.seconds.text() == "1 s"


def test_nothing_ticks_out_of_sight_or_while_nobody_is_with_us(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    card = card_of(stand)
    stand.window.go_to("sources")
    assert not card.ticking
    later(stand, 30)
    stand.window.go_to("desk")
    assert card.ticking
    assert card.face.seconds.text() == "30 s"  # caught up at once
    stand.window.desk.close_customer()
    assert not card.ticking
    open_customer(stand, 2)
    assert not card.ticking


def test_counting_ends_where_a_channels_cap_ends_it(qtbot: QtBot, stand: Stand) -> None:
    until = story.NOW + timedelta(seconds=2)
    spent = journey_story.time(running=(Running("web", "self_service", False, until),))
    stand.journeys.standings[1] = journey_story.standing(journeys=journey_story.journeys(spent))
    open_customer(stand)
    card = card_of(stand)
    for _second in range(5):
        later(stand, 1)
        card.tick()
    assert not card.ticking
    assert not card.face.live.isVisible()
    assert card.face.big.accessibleName() == "1 h 47 m"
    assert not card.face.seconds.isVisible()


def test_all_journeys_together_and_back_by_key_and_by_mouse(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    card = card_of(stand)
    press(qtbot, stand, "G")
    assert "Time in 4 journeys" in said(card)
    assert card.face.big.text() == "2 h 8 m"
    assert "9 interactions" in card.face.counts.text()
    qtbot.mouseClick(card.switch, Qt.MouseButton.LeftButton)
    assert "Time in this journey" in said(card)
    assert card.face.big.text() == "1 h 47 m"


def test_where_not_all_journeys_are_listed_all_are_counted_by_the_totals(qtbot: QtBot, stand: Stand) -> None:
    stand.journeys.standings[1] = journey_story.standing(of=5_000, truncated=True)
    clock = ClockView(0, 0, 43_750, 7, datetime(2019, 4, 2, 18, tzinfo=UTC))
    stand.customers.put(story.customer(1, "Sara Jansen", clock=clock), story.STORY)
    open_customer(stand)
    press(qtbot, stand, "G")
    card = card_of(stand)
    assert "Time in 5,000 journeys" in said(card)
    assert card.face.counts.text() == "43,750 interactions · 7 channels · since 2 Apr 2019"


def test_another_customers_time_is_gone_before_the_new_one_is_known(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    gate = stand.journeys.gates.hold("standing:2")
    stand.window.open_customer(2)
    qtbot.waitUntil(lambda: stand.window.desk.pages.customer.header.name.text() == "Daniel Okafor")
    card = card_of(stand)
    assert card.skeleton.isVisible()
    assert "1 h 47 m" not in said(card)
    assert stand.window.desk.pages.customer.told.skeleton.isVisible()
    assert not stand.window.desk.pages.customer.banner.flag or (
        stand.window.desk.pages.customer.banner.flag.customer_id == 2
    )
    gate.set()
    qtbot.waitUntil(card.face.isVisible)
    assert card.face.counts.text() == "No interactions yet"


def test_a_late_standing_of_another_customer_is_not_shown(qtbot: QtBot, stand: Stand) -> None:
    gate = stand.journeys.gates.hold("standing:1")
    stand.window.open_customer(1)
    qtbot.waitUntil(lambda: 1 in stand.journeys.gates.named("standing"))
    stand.window.open_customer(2)
    qtbot.waitUntil(lambda: 2 in stand.journeys.gates.named("standing"))
    gate.set()
    qtbot.waitUntil(lambda: answered(stand))
    assert card_of(stand).face.big.text() == "0 s"
    assert stand.window.desk.care.standing.map.standing.customer_id == 2


def test_without_journeys_the_time_over_everything_stands_there_and_they_can_be_asked_for_again(
    qtbot: QtBot, stand: Stand
) -> None:
    stand.journeys.gates.fail("standing", BUSY)
    open_customer(stand)
    card = card_of(stand)
    words = said(card)
    assert "Time with us" in words
    assert "9 interactions" in words
    assert BUSY.title in words
    assert not card.proof.isVisible()
    assert "cannot be shown" in said(stand.window.desk.pages.customer.told)
    assert stand.window.desk.timeline().model.index(0, 0).data() == "Today"  # the timeline goes by days then
    stand.journeys.gates.fail("standing", None)
    qtbot.mouseClick(card.note._button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: "Time in this journey" in said(card))
    assert not card.note.isVisible()
    assert "Reason" in said(stand.window.desk.pages.customer.told)


def test_a_refresh_that_fails_leaves_what_was_known(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    stand.journeys.gates.fail("standing", BUSY)
    stand.window.desk.refresh()
    qtbot.waitUntil(card_of(stand).note.isVisible)
    assert "Time in this journey" in said(card_of(stand))
    assert "Parcel marked delivered" in said(stand.window.desk.pages.customer.told)


def test_each_minute_the_standing_is_asked_for_anew_while_a_customer_is_shown(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    anew = stand.window.desk.care.journeys.anew
    assert anew.isActive()
    asked = len(stand.journeys.gates.named("standing"))
    later_on = journey_story.journeys(replace(journey_story.time(), elapsed=400_000))
    stand.journeys.standings[1] = journey_story.standing(journeys=later_on)
    anew.timeout.emit()
    qtbot.waitUntil(lambda: "elapsed 4 d" in card_of(stand).face.quiet.text())
    assert len(stand.journeys.gates.named("standing")) == asked + 1
    stand.window.desk.close_customer()
    assert not anew.isActive()


def test_a_channel_that_comes_or_goes_changes_the_legend_only_then(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    face = card_of(stand).face
    kept = dict(face._entries)
    later(stand, 60)
    card_of(stand).tick()
    assert face._entries == kept
    assert kept["call"].accessibleName() == "Phone 56 m"
    fewer = replace(journey_story.time(), by_channel=(("call", 60),))
    stand.journeys.standings[1] = journey_story.standing(journeys=journey_story.journeys(fewer))
    stand.window.desk.refresh()
    qtbot.waitUntil(lambda: list(face._entries) == ["call"])
