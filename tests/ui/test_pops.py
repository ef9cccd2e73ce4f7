"""Incoming numbers: typed, pasted, or offered by another program."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.views import FirstLook, PopVerdict, TimelinePage
from desk.ui.shell.pops import AT_ONCE
from tests.ui import flag_story, story
from tests.ui.stand import Stand

NUMBER = "+1 303 555 0142"


def words(part: QWidget) -> str:
    """What labels say that are to be seen."""
    return " ".join(label.text() for label in part.findChildren(QLabel) if label.isVisible() and label.text())


def type_number(qtbot: QtBot, stand: Stand, number: str = NUMBER) -> None:
    box = stand.window.side.number
    box.take_focus()
    QGuiApplication.clipboard().setText(number)
    box.line.paste()
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: number in stand.customers.gates.named("pop") and stand.tools.quick.busy == 0)


def test_one_customer_opens_at_once(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        type_number(qtbot, stand)
    live = stand.window.side.live
    assert live.isVisible()
    assert live.who.text() == "Daniel Okafor"
    assert live.number.text() == f"{NUMBER} · United States"
    assert stand.window.side.number.line.text() == ""


def test_what_came_with_the_answer_is_shown_before_the_rest_is_asked_for(qtbot: QtBot, stand: Stand) -> None:
    customer = replace(story.customer(1, "Sara Jansen"), clock=None)
    page = TimelinePage(1, story.STORY, None)
    first = FirstLook(customer, page, None, (flag_story.flag(1),))
    stand.customers.answer("+13035550142", PopVerdict.ONE, 1, first=first)
    for name in ("customer", "timeline"):
        stand.customers.gates.hold(name)
    flags = stand.flags.gates.hold("of_customer")
    stand.window.pops.ask("+13035550142")
    desk = stand.window.desk
    qtbot.waitUntil(lambda: desk.pages.shows(desk.pages.customer))
    assert desk.pages.customer.header.name.text() == "Sara Jansen"
    assert desk.timeline().model.items == len(story.STORY)
    assert desk.pages.customer.banner.flag == flag_story.flag(1)
    flags.set()
    qtbot.waitUntil(lambda: stand.customers.gates.named("customer") == [1])
    assert desk.pages.customer.clock.whole is None
    assert words(desk.pages.details) == "About this customer"
    stand.customers.gates.open_all()
    qtbot.waitUntil(lambda: desk.pages.customer.clock.whole is not None)
    qtbot.waitUntil(lambda: "Reached at" in words(desk.pages.details))
    assert stand.customers.gates.named("timeline") == []


def test_where_the_rest_cannot_be_had_what_came_with_the_answer_is_all_shown(qtbot: QtBot, stand: Stand) -> None:
    customer = replace(story.customer(1, "Sara Jansen"), clock=None)
    stand.customers.answer(
        "+13035550142", PopVerdict.ONE, 1, first=FirstLook(customer, TimelinePage(1, story.STORY, None), None, ())
    )
    stand.customers.gates.fail("customer", ServiceError("The cache is busy.", "Wait a moment."))
    stand.window.pops.ask("+13035550142")
    page = stand.window.desk.pages.customer
    qtbot.waitUntil(page.note.isVisible)
    assert "The cache is busy." in words(page.note)
    qtbot.waitUntil(lambda: "Reached at" in words(stand.window.desk.pages.details))


def test_the_card_counts_since_the_number_came(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    type_number(qtbot, stand)
    stand.tools.words.now.now = story.NOW + timedelta(seconds=252)  # type: ignore[attr-defined]
    stand.window.side.live._tick.timeout.emit()
    assert stand.window.side.live._watch.text() == "04:12"
    stand.window.side.live.put_away()
    assert not stand.window.side.live.isVisible()


def test_several_customers_are_for_the_person_to_choose_by_keyboard(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(NUMBER, PopVerdict.SEVERAL, 1, 2, 3, advice="Ask who is speaking.")
    type_number(qtbot, stand)
    page = stand.window.desk.pages.number
    assert page.isVisible()
    assert page.people.hasFocus()
    assert stand.customers.gates.named("customer") == []
    row = page.people.people.index(1, 0)
    assert "phone +1 303 555 0142" in row.data(Qt.ItemDataRole.AccessibleTextRole)
    qtbot.keyClick(page.people, Qt.Key.Key_Down)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        qtbot.keyClick(page.people, Qt.Key.Key_Return)


def test_nobody_known_offers_to_ask_the_sources_and_opens_whom_they_know(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(f"live {NUMBER}", PopVerdict.ONE, 3, display=NUMBER)
    gate = stand.customers.gates.hold("look_up")
    type_number(qtbot, stand)
    page = stand.window.desk.pages.number
    assert page.verdict.text() == "Nobody here has this number."
    assert page.look_up.isVisible()
    assert page.look_up.hasFocus()
    qtbot.mouseClick(page.look_up, Qt.MouseButton.LeftButton)
    assert page._busy.isVisible()
    assert not page.look_up.isEnabled()
    assert "Asking" in stand.window.side.live.state.text()
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 3):
        gate.set()
    assert "Asking" not in stand.window.side.live.state.text()


def test_while_the_cache_is_being_filled_the_sources_are_asked_by_themselves(qtbot: QtBot, stand: Stand) -> None:
    gate = stand.customers.gates.hold("look_up")
    stand.customers.answer(NUMBER, PopVerdict.NONE, filling=True)
    type_number(qtbot, stand)
    qtbot.waitUntil(lambda: stand.customers.gates.named("look_up") == [NUMBER])
    assert stand.window.desk.pages.number.isVisible()
    stand.customers.answer(f"live {NUMBER}", PopVerdict.ONE, 2, display=NUMBER)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        gate.set()


def test_what_the_sources_do_not_know_either_is_not_asked_again(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(NUMBER, PopVerdict.NONE, filling=True)
    type_number(qtbot, stand)
    qtbot.waitUntil(lambda: stand.customers.gates.named("look_up") == [NUMBER] and stand.tools.slow.busy == 0)
    assert stand.window.desk.pages.number.look_up.isEnabled()
    assert stand.customers.gates.named("look_up") == [NUMBER]


def test_waiting_for_the_sources_can_be_stopped(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(f"live {NUMBER}", PopVerdict.ONE, 3, display=NUMBER)
    gate = stand.customers.gates.hold("look_up")
    type_number(qtbot, stand)
    page = stand.window.desk.pages.number
    page.look_up.click()
    qtbot.mouseClick(page._stop, Qt.MouseButton.LeftButton)
    assert not page._busy.isVisible()
    assert page.look_up.isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 0)
    assert stand.customers.gates.named("customer") == []


def test_a_late_answer_of_the_sources_does_not_replace_who_was_opened_meanwhile(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.answer(f"live {NUMBER}", PopVerdict.ONE, 3, display=NUMBER)
    gate = stand.customers.gates.hold("look_up")
    type_number(qtbot, stand)
    stand.window.desk.pages.number.look_up.click()
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(1)
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.slow.busy == 0)
    assert stand.customers.gates.named("customer") == [1]


def test_sources_that_cannot_be_asked_say_so_and_can_be_asked_again(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.gates.fail("look_up", ServiceError("No source answers.", "Check the network."))
    type_number(qtbot, stand)
    page = stand.window.desk.pages.number
    page.look_up.click()
    qtbot.waitUntil(lambda: page.note.isVisible())
    assert not page._busy.isVisible()
    stand.customers.gates.fail("look_up", None)
    page.note._button.click()
    qtbot.waitUntil(lambda: len(stand.customers.gates.named("look_up")) == 2 and stand.tools.slow.busy == 0)
    assert not page.note.isVisible()


def test_records_of_a_number_that_belong_to_nobody_are_listed_with_details(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.loose = story.STORY[:3]
    stand.customers.answer(NUMBER, PopVerdict.NONE, unlinked=story.STORY[:3])
    type_number(qtbot, stand)
    page = stand.window.desk.pages.number
    assert page.timeline.isVisible()
    page.timeline.view.step(+1)
    qtbot.waitUntil(lambda: stand.customers.gates.named("details") == [story.STORY[0].key])
    assert stand.window.desk.pages.details.isVisible()


@pytest.mark.parametrize(
    ("verdict", "said"),
    [
        (PopVerdict.WITHHELD, "The caller withholds the number."),
        (PopVerdict.OWN, "This is one of our own numbers."),
        (PopVerdict.UNREADABLE, "This is no phone number."),
    ],
)
def test_what_is_no_customers_number_says_so(qtbot: QtBot, stand: Stand, verdict: PopVerdict, said: str) -> None:
    stand.customers.answer("anonymous", verdict, display="Number withheld", advice="Ask for a name.")
    type_number(qtbot, stand, "anonymous")
    page = stand.window.desk.pages.number
    assert page.verdict.text() == said
    assert page._advice.text() == "Ask for a name."
    assert not page.look_up.isVisible()
    assert stand.customers.gates.named("customer") == []


def test_a_failing_pop_says_so_on_the_card(qtbot: QtBot, stand: Stand) -> None:
    stand.customers.gates.fail("pop", ServiceError("The cache is busy.", "Wait a moment."))
    type_number(qtbot, stand)
    assert stand.window.side.live.who.text() == "The cache is busy."


def test_an_offer_from_another_thread_takes_nothing_from_whoever_is_typing(qtbot: QtBot, stand: Stand) -> None:
    class Bridge(QObject):
        arrived = Signal(str)

    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    with qtbot.waitSignal(stand.window.desk.opened):
        stand.window.open_customer(1)
    search = stand.window.side.search
    search.take_focus()
    qtbot.keyClicks(search.line, "me")
    bridge = Bridge()
    bridge.arrived.connect(stand.window.offer_pop, Qt.ConnectionType.QueuedConnection)
    thread = threading.Thread(target=lambda: bridge.arrived.emit(NUMBER))
    thread.start()
    qtbot.waitUntil(lambda: stand.window.banner.isVisible())
    thread.join()
    qtbot.keyClicks(search.line, "i")
    assert search.line.hasFocus()
    assert search.line.text() == "mei"
    assert stand.window.desk.pages.customer.header.name.text() == "Sara Jansen"
    # The banner says who it is before it is taken.
    qtbot.waitUntil(lambda: stand.window.banner.who.text() == "Daniel Okafor")
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.customer_id == 2):
        qtbot.keyClick(search.line, Qt.Key.Key_F2)
    assert not stand.window.banner.isVisible()


def test_room_is_made_for_a_call_once_it_is_known_whose_it_is(qtbot: QtBot, stand: Stand) -> None:
    banner = stand.window.banner
    banner._latest.setInterval(60_000)
    held = stand.customers.gates.hold("pop")
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    stand.window.offer_pop(NUMBER)
    assert banner.isHidden()
    held.set()
    qtbot.waitUntil(banner.isVisible)
    assert banner.who.text() == "Daniel Okafor"
    # Of the next one the number is told at once: the room is there.
    again = stand.customers.gates.hold("pop:+1 2")
    stand.window.offer_pop("+1 2")
    assert banner.isVisible()
    assert banner.who.text() == "+1 2"
    again.set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)


def test_one_who_cannot_be_named_yet_is_told_of_by_number(qtbot: QtBot, stand: Stand) -> None:
    banner = stand.window.banner
    held = stand.customers.gates.hold("pop")
    stand.window.offer_pop("+1 1")
    stand.window.offer_pop("+1 2")
    qtbot.waitUntil(banner.isVisible)
    assert banner.who.text() == "+1 2"
    held.set()
    # Where nobody can say, too.
    stand.window.pops.dismiss()
    stand.window.pops.dismiss()
    assert banner.isHidden()
    stand.customers.gates.fail("pop", ServiceError("The cache is locked.", "Try again."))
    stand.window.offer_pop("+1 3")
    qtbot.waitUntil(banner.isVisible)
    assert banner.who.text() == "+1 3"


def test_what_is_taken_at_once_needs_no_room(qtbot: QtBot, stand: Stand) -> None:
    banner = stand.window.banner
    stand.customers.answer(NUMBER, PopVerdict.ONE, 2)
    stand.window.offer_pop(NUMBER)
    with qtbot.waitSignal(stand.window.desk.opened):
        assert stand.window.pops.take()
    assert banner.isHidden()
    assert not banner._latest.isActive()


def test_the_newest_offer_is_taken_first_and_the_others_wait(qtbot: QtBot, stand: Stand) -> None:
    for number in ("+1 1", "+1 2", "+1 3", "+1 2"):
        stand.window.offer_pop(number)
    banner = stand.window.banner
    assert banner.who.text() == "+1 2"
    assert banner._more.text() == "2 more waiting"
    stand.window.pops.take()
    assert banner.who.text() == "+1 3"
    stand.window.pops.dismiss()
    assert banner.who.text() == "+1 1"
    assert not banner._more.isVisible()
    stand.window.pops.dismiss()
    assert not banner.isVisible()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)


def test_f2_without_an_offer_leads_to_the_line_for_a_number(qtbot: QtBot, stand: Stand) -> None:
    stand.window.go_to("sources")
    qtbot.keyClick(stand.window, Qt.Key.Key_F2)
    assert stand.window.side.number.line.hasFocus()


def test_a_second_start_only_brings_the_window_to_the_front(qtbot: QtBot, stand: Stand) -> None:
    stand.window.offer_pop("")
    assert not stand.window.banner.isVisible()


def test_a_flood_of_offers_is_few_questions_and_the_newest_is_named(qtbot: QtBot, stand: Stand) -> None:
    held = stand.customers.gates.hold("pop")
    stand.customers.answer("+13035550142", PopVerdict.ONE, 1, display="+1 303 555 0142")
    for number in range(200):
        stand.window.pops.offer(f"+1720555{number:04}")
    stand.window.pops.offer("+13035550142")
    held.set()
    qtbot.waitUntil(lambda: stand.window.banner.who.text() == "Sara Jansen")
    assert len(stand.customers.gates.named("pop")) == 2


def test_what_is_taken_while_it_is_asked_for_is_not_asked_again(qtbot: QtBot, stand: Stand) -> None:
    held = stand.customers.gates.hold("pop")
    stand.customers.answer("+13035550142", PopVerdict.ONE, 1, display="+1 303 555 0142")
    stand.window.pops.offer("+13035550142")
    assert stand.window.pops.take()
    held.set()
    qtbot.waitUntil(lambda: stand.window.desk.pages.customer.header.name.text() == "Sara Jansen")
    assert len(stand.customers.gates.named("pop")) == 1
    # One that was taken and then given up for another one is not shown any more.
    again = stand.customers.gates.hold("pop:+17205550100")
    stand.customers.answer("+17205550100", PopVerdict.ONE, 2, display="+1 720 555 0100")
    stand.window.pops.offer("+17205550100")
    assert stand.window.pops.take()
    stand.window.pops.ask("+13035550142")
    again.set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert stand.window.desk.pages.customer.header.name.text() == "Sara Jansen"


def test_a_failure_of_what_was_taken_meanwhile_is_told(qtbot: QtBot, stand: Stand) -> None:
    held = stand.customers.gates.hold("pop")
    stand.customers.gates.fail("pop", ServiceError("The cache is locked.", "Try again."))
    stand.window.pops.offer("+13035550142")
    assert stand.window.pops.take()
    with qtbot.waitSignal(stand.window.pops.failed):
        held.set()


def test_of_hundreds_at_once_some_are_told_and_then_the_newest(qtbot: QtBot, stand: Stand) -> None:
    pops, told = stand.window.pops, list[tuple[str, int]]()
    pops.offered.connect(lambda number, waiting: told.append((number, waiting)))
    for number in range(400):
        pops.offer(f"+1720555{number:04}")
    assert told == [(f"+1720555{number:04}", number + 1) for number in range(AT_ONCE)]
    qtbot.waitUntil(lambda: len(told) > AT_ONCE)
    assert told[AT_ONCE:] == [("+17205550399", 400)]
    assert stand.window.banner._more.text() == "399 more waiting"
    # While they go on to come that fast, only the newest of each while.
    for number in range(400, 800):
        pops.offer(f"+1720555{number:04}")
    assert told[AT_ONCE:] == [("+17205550399", 400)]
    qtbot.waitUntil(lambda: len(told) > AT_ONCE + 1)
    assert told[AT_ONCE + 1 :] == [("+17205550799", 800)]
    # What a person does is told at once.
    pops.dismiss()
    assert told[-1] == ("+17205550798", 799)
    # After a while with few, whoever calls next is told of at once again.
    pops.offer("+13035550143")
    qtbot.waitUntil(lambda: told[-1] == ("+13035550143", 800))
    pops.offer("+13035550142")
    assert told[-1] == ("+13035550142", 801)
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
