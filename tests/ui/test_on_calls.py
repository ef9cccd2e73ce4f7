"""The calls that are on, beside the page: seen, timed, told apart, pressed, and said whose they are."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from desk.services.views import PopVerdict
from desk.ui.customer.call_strip import CallCard
from desk.ui.customer.call_words import LOOKS
from desk.ui.customer.calls_work import FOLLOWED, MOST
from desk.ui.customer.pace import BETWEEN_MS, CALM_MS, FEW
from desk.ui.shell.following import Following
from tests.ui import call_story, story
from tests.ui.acting import answered, later, open_customer, press, said
from tests.ui.call_scenes import known, on_the_line, tell
from tests.ui.stand import Stand


def card_of(stand: Stand, call_id: str = call_story.CALL_ID) -> CallCard:
    return stand.window.side.calls.cards[call_id]


def test_a_call_says_what_goes_on_who_it_is_how_long_and_that_it_is_on_the_page(qtbot: QtBot, stand: Stand) -> None:
    assert not stand.window.side.calls.isVisible()
    on_the_line(stand)
    card = card_of(stand)
    assert said(card).split("\n") == ["On the line", "04:12", "Sara Jansen", call_story.NUMBER, "On this page"]
    assert card.accessibleName() == f"On the line, Sara Jansen, {call_story.NUMBER}, on this page"
    later(stand, 9)
    stand.on_calls.calls.ticked.emit()
    assert card.watch.text() == "04:21"


@pytest.mark.parametrize(
    ("stage", "words"),
    [
        ("ringing", "Ringing"),
        ("machine", "In the menu"),
        ("talking", "On the line"),
        ("holding", "On hold"),
        ("ended", "Ended"),
    ],
)
def test_every_stage_has_words_and_a_shape_of_its_own(qtbot: QtBot, stand: Stand, stage: str, words: str) -> None:
    on_the_line(stand, stage)
    card = card_of(stand)
    assert card.stage.text() == words
    assert card.mark.stage == stage
    assert card.away.isVisible() is (stage == "ended")
    assert card.below.isVisible() is (stage == "holding")
    assert len({shape for shape, _colour in LOOKS.values()}) == len(LOOKS)


def test_two_calls_at_once_stand_one_above_the_other_and_one_is_on_the_page(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand, "holding")
    second = call_story.other(2, number="+1 720 555 0100", started_at=story.NOW)
    known(stand, second, 2)
    tell(stand, second)
    cards = stand.window.side.calls.cards
    assert [card.here for card in (cards["call-1"], cards["call-2"])] == [True, False]
    assert cards["call-2"].y() < cards["call-1"].y()
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        qtbot.mouseClick(cards["call-2"], Qt.MouseButton.LeftButton)
    assert [card.here for card in (cards["call-1"], cards["call-2"])] == [False, True]


def test_a_call_is_opened_by_the_keyboard(qtbot: QtBot, stand: Stand) -> None:
    view = call_story.call("ringing")
    known(stand, view, 2)
    tell(stand, view)
    card_of(stand).setFocus(Qt.FocusReason.TabFocusReason)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        qtbot.keyClick(card_of(stand), Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("changed", "words"),
    [
        ({"caller": "withheld", "number": "", "shown": ""}, "Number withheld"),
        ({"caller": "own"}, "Our own number"),
        ({"name": "FRONT DESK"}, "“FRONT DESK”"),
        ({}, "Nobody known"),
    ],
)
def test_whoever_is_not_known_is_said_to_be(qtbot: QtBot, stand: Stand, changed: dict[str, str], words: str) -> None:
    tell(stand, call_story.call("talking", **changed))
    qtbot.waitUntil(lambda: card_of(stand).who.text() == words)
    assert not card_of(stand).theirs.isVisible()


def test_a_shared_number_is_the_customers_on_the_page_once_said_and_that_can_be_taken_back(
    qtbot: QtBot, stand: Stand
) -> None:
    view = call_story.call()
    known(stand, view, 1, 2)
    open_customer(stand)
    tell(stand, view)
    card = card_of(stand)
    assert card.who.text() == "2 customers share it"
    assert card.theirs.accessibleName() == "The call is with Sara Jansen"
    qtbot.mouseClick(card.theirs, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: card.here and answered(stand))
    assert stand.calls.gates.named("say_who") == [(call_story.CALL_ID, 1)]
    assert stand.window.desk.pages.customer.undo.words.text() == "The call is with Sara Jansen now."
    press(qtbot, stand, "Ctrl+Z")
    qtbot.waitUntil(lambda: not card.here and answered(stand))
    assert stand.calls.gates.named("unsay_who") == [call_story.CALL_ID]


def test_a_call_that_ended_stays_until_it_is_put_away(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand)
    stand.calls.known[call_story.CALL_ID] = call_story.call("ended")
    stand.on_calls.calls.moved(call_story.call("ended"))
    qtbot.waitUntil(lambda: card_of(stand).stage.text() == "Ended")
    watch = card_of(stand).watch.text()
    later(stand, 60)
    stand.on_calls.calls.ticked.emit()
    assert card_of(stand).watch.text() == watch
    qtbot.mouseClick(card_of(stand).away, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: not stand.window.side.calls.isVisible())


def test_a_call_that_ended_goes_by_itself_after_a_while(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand, "ended")
    later(stand, int(timedelta(minutes=11).total_seconds()))
    stand.on_calls.calls.refresh()
    qtbot.waitUntil(lambda: not stand.window.side.calls.isVisible())


def test_the_card_of_a_call_that_went_is_the_next_ones_and_says_so(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand, "ended")
    first = card_of(stand)
    first.away.click()
    qtbot.waitUntil(lambda: not stand.window.side.calls.cards)
    second = call_story.other(2, number="+1 720 555 0100", started_at=story.NOW)
    known(stand, second, 2)
    tell(stand, second)
    card = card_of(stand, "call-2")
    assert card is first
    assert card.isVisible()
    assert "720 555 0100" in card.accessibleName()
    assert not card.here


def test_what_somebody_else_has_taken_is_no_more_in_sight_and_what_is_others_never_was(
    qtbot: QtBot, stand: Stand
) -> None:
    on_the_line(stand, "ringing")
    foreign = call_story.other(7)
    stand.calls.known["call-7"] = foreign
    stand.on_calls.calls.moved(foreign)
    stand.on_calls.calls.elsewhere(call_story.call("talking"))
    qtbot.waitUntil(lambda: not stand.window.side.calls.isVisible())
    assert "call-7" not in stand.calls.gates.named("call")


def test_two_systems_that_tell_of_one_call_make_one_card(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand)
    second = call_story.other(2)
    tell(stand, second)
    qtbot.waitUntil(lambda: len(stand.window.side.calls.cards) == 2)
    one = replace(call_story.call(), ids=("call-1", "call-2"))
    stand.calls.known = {"call-1": one}
    stand.on_calls.calls.moved(one)
    qtbot.waitUntil(lambda: list(stand.window.side.calls.cards) == ["call-1"])


def test_many_events_are_few_questions(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand)
    asked = len(stand.calls.gates.named("call"))
    held = stand.calls.gates.hold("call")
    for _event in range(500):
        stand.on_calls.calls.moved(call_story.call("holding"))
    stand.calls.known[call_story.CALL_ID] = call_story.call("holding")
    held.set()
    qtbot.waitUntil(lambda: card_of(stand).stage.text() == "On hold")
    assert len(stand.calls.gates.named("call")) - asked < 5


def test_while_events_come_fast_calls_are_asked_for_seldom(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand)
    work = stand.on_calls.calls
    qtbot.waitUntil(lambda: not work._pace.timer.isActive() and answered(stand))
    assert work._pace.timer.interval() == BETWEEN_MS
    for _event in range(FEW + 1):
        work.moved(call_story.call("holding"))
    qtbot.waitUntil(lambda: work._pace.timer.interval() == CALM_MS)
    # Once that is over, one that comes alone is shown soon again.
    qtbot.waitUntil(lambda: work._pace.timer.interval() == BETWEEN_MS)
    qtbot.waitUntil(lambda: answered(stand))


def test_of_a_flood_the_newest_are_followed(qtbot: QtBot, stand: Stand) -> None:
    views = [call_story.other(n, started_at=story.NOW - timedelta(seconds=300 - n)) for n in range(FOLLOWED + 20)]
    tell(stand, *views)
    qtbot.waitUntil(lambda: len(stand.on_calls.calls._ids) == FOLLOWED and answered(stand))
    assert stand.window.side.calls.cards.keys() == {view.call_id for view in views[-MOST:]}
    # What waits a moment may still ask once more.
    qtbot.waitUntil(lambda: not stand.on_calls.calls._pace.timer.isActive() and answered(stand))
    asked = len(stand.calls.gates.named("call"))
    stand.on_calls.calls.refresh()
    qtbot.waitUntil(lambda: answered(stand))
    assert len(stand.calls.gates.named("call")) - asked == FOLLOWED


def test_the_page_follows_what_came_of_its_customers_calls_and_of_no_others(qtbot: QtBot, stand: Stand) -> None:
    following = Following(stand.window.desk)
    open_customer(stand)
    asked = stand.customers.gates.named("timeline")
    for _event in range(20):
        following.kept(frozenset({2}))
        following.kept(frozenset({1, 2}))
    qtbot.waitUntil(lambda: len(stand.customers.gates.named("timeline")) > len(asked))
    qtbot.waitUntil(lambda: answered(stand))
    assert len(stand.customers.gates.named("timeline")) == len(asked) + 1


def test_the_card_of_a_number_makes_way_for_its_call(qtbot: QtBot, stand: Stand) -> None:
    view = call_story.call()
    known(stand, view, 1)
    stand.window.pops.ask(view.number)
    qtbot.waitUntil(lambda: answered(stand))
    assert stand.window.side.live.isVisible()
    tell(stand, view)
    assert not stand.window.side.live.isVisible()


def test_whoever_is_on_the_page_is_not_offered(qtbot: QtBot, stand: Stand) -> None:
    view = call_story.call("ringing")
    known(stand, view, 1)
    stand.window.offer_pop(view.number)
    tell(stand, view)
    assert stand.window.banner.isVisible()
    open_customer(stand)
    assert not stand.window.banner.isVisible()


def test_a_number_taken_as_it_was_written_makes_way_for_its_call_too(qtbot: QtBot, stand: Stand) -> None:
    view = call_story.call()
    known(stand, view, 1)
    stand.customers.answer("(303) 555-0142", PopVerdict.ONE, 1, display=view.shown)
    tell(stand, view)
    stand.window.pops.ask("(303) 555-0142")
    qtbot.waitUntil(lambda: answered(stand))
    assert not stand.window.side.live.isVisible()


def test_a_withheld_number_asks_who_it_is(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer("anonymous", PopVerdict.WITHHELD, display="Number withheld")
    tell(stand, call_story.call(caller="withheld", number="", shown=""))
    qtbot.mouseClick(card_of(stand), Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: stand.window.desk.pages.shows(stand.window.desk.pages.number))


def test_no_pop_takes_the_keyboard_from_a_note(qtbot: QtBot, stand: Stand) -> None:
    on_the_line(stand)
    press(qtbot, stand, "N")
    part = stand.on_calls.notes._part
    assert part is not None
    assert part.text.hasFocus()
    tell(stand, call_story.other(2))
    stand.window.desk.refresh()
    qtbot.waitUntil(lambda: answered(stand))
    assert part.text.hasFocus()


def test_the_clock_rests_while_no_call_is_on(qtbot: QtBot, stand: Stand) -> None:
    work = stand.on_calls.calls
    assert not work._tick.isActive()
    on_the_line(stand)
    assert work._tick.isActive()
    stand.calls.known[call_story.CALL_ID] = call_story.call("ended")
    work.moved(call_story.call("ended"))
    qtbot.waitUntil(lambda: card_of(stand).stage.text() == "Ended")
    qtbot.waitUntil(lambda: not work._tick.isActive())
