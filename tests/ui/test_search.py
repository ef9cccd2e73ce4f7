"""Find as you type."""

from __future__ import annotations

from dataclasses import replace

import pytest
from PySide6.QtCore import QModelIndex, Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.ui.pieces.people import PERSON, PeopleModel, Person
from desk.ui.shell.search import SearchBox
from tests.ui import story
from tests.ui.model_rules import by_qts_rules
from tests.ui.stand import THREADS, Stand


def names(box: SearchBox) -> list[str]:
    model = box.answers.people.people
    return [model.index(row, 0).data() for row in range(model.rowCount())]


@pytest.fixture
def box(stand: Stand) -> SearchBox:
    stand.window.side.search.take_focus()
    return stand.window.side.search


def test_answers_come_while_typing_and_say_why(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "jan")
    qtbot.waitUntil(lambda: names(box) == ["Sara Jansen"])
    assert box.answers.isVisible()
    row = box.answers.people.people.index(0, 0)
    assert row.data(Qt.ItemDataRole.AccessibleTextRole) == "Sara Jansen, matches what you typed, 21 Nov"


def test_a_late_answer_to_an_older_text_is_never_shown(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    # "s" is answered last, long after "sa" and "mei" were: three answers, in the opposite order of asking.
    gates = [stand.customers.gates.hold(f"find:{text}") for text in ("s", "sa", "mei")]
    for text in ("s", "sa", "mei"):
        box.line.setText(text)
        qtbot.waitUntil(lambda text=text: text in stand.customers.gates.named("find"))
    gates[2].set()
    qtbot.waitUntil(lambda: names(box) == ["Mei Ruan"])
    gates[1].set()
    gates[0].set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert names(box) == ["Mei Ruan"]


def test_an_answer_to_a_text_that_was_erased_is_not_shown(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    gate = stand.customers.gates.hold("find")
    box.line.setText("sara")
    box.line.clear()
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert not box.answers.isVisible()


def test_arrows_move_in_the_answers_and_enter_opens(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "a")
    qtbot.waitUntil(lambda: len(names(box)) == 3)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)  # there is no fourth
    qtbot.keyClick(box.line, Qt.Key.Key_Up)
    assert box.line.hasFocus()
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.name == "Daniel Okafor"):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert not box.answers.isVisible()
    assert box.line.text() == ""
    assert stand.window.desk.timeline().view.hasFocus()


def test_enter_before_the_answer_opens_the_only_one_found(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    gate = stand.customers.gates.hold("find")
    qtbot.keyClicks(box.line, "mei")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.name == "Mei Ruan"):
        gate.set()


def test_enter_before_the_answer_opens_nobody_when_several_are_found(
    qtbot: QtBot, stand: Stand, box: SearchBox
) -> None:
    gate = stand.customers.gates.hold("find")
    qtbot.keyClicks(box.line, "a")
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    gate.set()
    qtbot.waitUntil(lambda: len(names(box)) == 3)
    assert box.answers.isVisible()
    assert stand.customers.gates.named("customer") == []


def test_nobody_found_says_what_to_try(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "zzz")
    qtbot.waitUntil(lambda: box.answers.isVisible() and box.answers.words.isVisible())
    assert "order numbers" in box.answers.words.text()
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert stand.customers.gates.named("customer") == []


def test_too_many_to_show_says_to_type_more(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    stand.customers.crowds.add("a")
    qtbot.keyClicks(box.line, "a")
    qtbot.waitUntil(lambda: len(names(box)) == 3)
    assert box.answers.words.text() == "More than 3: type more."
    assert box.answers.words.isVisible()
    qtbot.keyClicks(box.line, "n")
    qtbot.waitUntil(lambda: not box.answers.words.isVisible())
    assert names(box)


def test_typed_letters_stand_out(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "jan")
    qtbot.waitUntil(lambda: names(box) == ["Sara Jansen"])
    (person,) = [box.answers.people.people.index(0, 0).data(PERSON)]
    assert person.name_marks == ((5, 8),)
    people = box.answers.people
    people.choose(-1)
    with_marks = people.grab().toImage()
    people.show_people([replace(person, name_marks=())])
    assert people.grab().toImage() != with_marks


def test_typing_far_faster_than_answers_come_asks_only_what_is_typed_last(
    qtbot: QtBot, stand: Stand, box: SearchBox
) -> None:
    gate = stand.customers.gates.hold("find")
    typed = "sara jansen of the northern depot and nobody else"
    qtbot.keyClicks(box.line, typed)
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    asked = stand.customers.gates.named("find")
    assert typed in asked
    # What the threads were at when the line changed on, and what stands there now.
    assert len(asked) <= THREADS + 1


def test_a_failing_search_says_so_and_the_next_letter_tries_again(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    stand.customers.gates.fail("find", ServiceError("The cache is busy.", "Wait a moment."))
    qtbot.keyClicks(box.line, "sar")
    qtbot.waitUntil(lambda: box.answers.isVisible())
    assert box.answers.words.text() == "The cache is busy. Wait a moment."
    stand.customers.gates.fail("find", None)
    qtbot.keyClicks(box.line, "a")
    qtbot.waitUntil(lambda: names(box) == ["Sara Jansen"])


def test_escape_puts_the_answers_away(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "a")
    qtbot.waitUntil(lambda: box.answers.isVisible())
    qtbot.keyClick(box.line, Qt.Key.Key_Escape)
    assert not box.answers.isVisible()
    assert box.line.text() == ""


def test_clicking_an_answer_opens_it(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "a")
    qtbot.waitUntil(lambda: len(names(box)) == 3)
    people = box.answers.people
    place = people.visualRect(people.people.index(2, 0)).center()
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.name == "Mei Ruan"):
        qtbot.mouseClick(people.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_model_keeps_qts_rules(qtbot: QtBot) -> None:
    with by_qts_rules(PeopleModel, PeopleModel()) as model:
        for count in (0, 3, 20, 1, 0):
            model.set_people([Person(n, f"Name {n}", "why") for n in range(count)])
            assert model.rowCount(QModelIndex()) == count
        assert model.data(QModelIndex()) is None


def test_recent_customers_are_remembered_newest_first(qtbot: QtBot, stand: Stand) -> None:
    recent = stand.window.side.recent
    for number in (1, 2, 3, 1):
        with qtbot.waitSignal(stand.window.desk.opened):
            stand.window.open_customer(number)
    model = recent.people
    listed = ["Sara Jansen", "Mei Ruan", "Daniel Okafor"]
    qtbot.waitUntil(lambda: [model.index(row, 0).data() for row in range(model.rowCount())] == listed)
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.name == "Daniel Okafor"):
        recent.picked.emit(2)
    for number in range(10, 40):
        stand.customers.put(story.customer(number, f"Person {number}"), story.STORY[:1])
        with qtbot.waitSignal(stand.window.desk.opened):
            stand.window.open_customer(number)
    qtbot.waitUntil(lambda: recent.people.index(0, 0).data() == "Person 39")
    assert recent.people.rowCount() == 12
