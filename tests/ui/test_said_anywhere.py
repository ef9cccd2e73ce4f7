"""What anybody said, below the customers found."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QRect, Qt
from pytestqt.qtbot import QtBot

from desk.services.asks import ServiceError
from desk.services.said_views import SaidPage
from desk.ui.pieces.people import PERSON, Person
from desk.ui.shell.said_part import SaidPart
from desk.ui.shell.search import SearchBox
from tests.ui import story
from tests.ui.stand import Stand

LOOSE = tuple(
    replace(story.item(n, story.NOW - timedelta(hours=n)), key=f"pbx/calls/u{n}", text=f"zebra {n}") for n in range(3)
)


@pytest.fixture
def box(stand: Stand) -> SearchBox:
    stand.customers.loose = LOOSE
    stand.customers.unseen |= {story.STORY[4].key: "jansen said it twice", story.STORY[1].key: "a zebra came"}
    stand.window.side.search.take_focus()
    return stand.window.side.search


def lines(box: SearchBox) -> list[str]:
    model = box.answers.said.lines.people
    return [model.index(row, 0).data(PERSON).line for row in range(model.rowCount())]


def said(box: SearchBox) -> SaidPart:
    return box.answers.said


def test_it_comes_below_who_was_found_and_moves_no_choice(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    gate = stand.customers.gates.hold("said_anywhere")
    qtbot.keyClicks(box.line, "jansen")
    people = box.answers.people
    qtbot.waitUntil(lambda: people.people.rowCount() == 1 and box.answers.isVisible())
    before = people.geometry()
    assert people.currentIndex().row() == 0
    gate.set()
    qtbot.waitUntil(lambda: said(box).isVisible() and len(lines(box)) > 0)
    assert people.currentIndex().row() == 0
    assert said(box).row == -1
    assert people.geometry() == before
    with qtbot.waitSignal(stand.window.desk.opened, check_params_cb=lambda view: view.name == "Sara Jansen"):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)


def test_arrows_go_on_into_it_and_enter_opens_the_line(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "jansen")
    qtbot.waitUntil(lambda: said(box).count > 0)
    for _ in range(9):
        qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert said(box).row == said(box).count - 1
    assert box.answers.people.currentIndex().row() == -1
    for _ in range(9):
        qtbot.keyClick(box.line, Qt.Key.Key_Up)
    assert (said(box).row, box.answers.people.currentIndex().row()) == (-1, 0)
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    with qtbot.waitSignal(stand.window.desk.opened):
        qtbot.keyClick(box.line, Qt.Key.Key_Return)
    timeline = stand.window.desk.timeline()
    assert timeline is not None
    qtbot.waitUntil(lambda: timeline.view.chosen_item() is not None)
    assert timeline.view.chosen_item().key == story.STORY[4].key
    assert box.line.text() == ""


def test_with_nobody_found_nothing_is_chosen_until_an_arrow_says_so(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "zebra")
    qtbot.waitUntil(lambda: said(box).count > 0)
    assert said(box).row == -1
    qtbot.keyClick(box.line, Qt.Key.Key_Return)
    assert stand.customers.gates.named("customer") == []
    assert box.answers.words.isVisible()
    qtbot.keyClick(box.line, Qt.Key.Key_Down)
    assert said(box).row == 0


def test_a_line_of_nobody_says_so_and_opens_where_it_is(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "zebra 1")
    qtbot.waitUntil(lambda: lines(box) == ["zebra 1"])
    row = said(box).lines.people.index(0, 0)
    assert row.data() == "Belongs to nobody yet"
    assert row.data(PERSON).line_marks == ((0, 5), (6, 7))
    qtbot.mouseClick(
        said(box).lines.viewport(), Qt.MouseButton.LeftButton, pos=said(box).lines.visualRect(row).center()
    )
    unlinked = stand.window.desk.pages.unlinked
    qtbot.waitUntil(lambda: stand.window.desk.pages.shows(unlinked))
    qtbot.waitUntil(lambda: unlinked.timeline.view.chosen_item() is not None)
    assert unlinked.timeline.view.chosen_item().key == LOOSE[1].key


def test_the_word_that_was_typed_is_in_sight_also_at_the_end_of_a_long_text(
    qtbot: QtBot, stand: Stand, box: SearchBox
) -> None:
    stand.customers.loose = (replace(LOOSE[0], text=f"{'many words before it and ' * 5}then a zebra"),)
    stand.customers.unseen.clear()
    qtbot.keyClicks(box.line, "zebra")
    qtbot.waitUntil(lambda: said(box).count == 1)
    row: Person = said(box).lines.people.index(0, 0).data(PERSON)
    assert row.line.startswith("… ")
    ((start, end),) = row.line_marks
    assert row.line[start:end] == "zebra"
    assert end < 50


def test_few_letters_ask_nothing(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    qtbot.keyClicks(box.line, "ja")
    qtbot.waitUntil(lambda: box.answers.isVisible() and stand.tools.quick.busy == 0)
    assert stand.customers.gates.named("said_anywhere") == []


def test_a_late_answer_to_another_text_is_not_shown(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    gate = stand.customers.gates.hold("said_anywhere:zebra")
    box.line.setText("zebra")
    qtbot.waitUntil(lambda: "zebra" in stand.customers.gates.named("said_anywhere"))
    box.line.setText("jansen")
    qtbot.waitUntil(lambda: len(lines(box)) > 0)
    shown = lines(box)
    gate.set()
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert lines(box) == shown


def test_it_says_that_it_is_looking_when_that_takes_long(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    gate = stand.customers.gates.hold("said_anywhere")
    box.line.setText("zebra")
    qtbot.waitUntil(lambda: said(box).note.isVisible())
    assert said(box).note.text() == "Looking through what was said …"
    gate.set()
    qtbot.waitUntil(lambda: len(lines(box)) > 0)
    assert not said(box).note.isVisible()


def test_trouble_does_not_hide_who_was_found(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    stand.customers.gates.fail("said_anywhere", ServiceError("The cache is busy."))
    box.line.setText("jansen")
    qtbot.waitUntil(lambda: said(box).note.isVisible())
    assert said(box).note.text() == "The cache is busy."
    assert box.answers.people.isVisible()


@pytest.mark.parametrize(
    ("more", "words"),
    [
        ({"looked_back_to": story.NOW - timedelta(days=9), "older": "7"}, "Looked back to 12 Nov; another word helps."),
        ({"missing_before": story.NOW}, "What was said before 21 Nov is being made findable."),
    ],
)
def test_how_far_it_looked_is_said(
    qtbot: QtBot, stand: Stand, box: SearchBox, more: dict[str, object], words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        stand.customers, "said_anywhere", lambda text, older=None, limit=50, typing=False: SaidPage(text, (), **more)
    )
    box.line.setText("zebra")
    qtbot.waitUntil(lambda: said(box).note.isVisible() and "…" not in said(box).note.text())
    assert said(box).note.text() == words


def test_nothing_said_is_nothing_shown(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    box.line.setText("unicorn")
    qtbot.waitUntil(lambda: "unicorn" in stand.customers.gates.named("said_anywhere"))
    qtbot.waitUntil(lambda: stand.tools.quick.busy == 0)
    assert not said(box).isVisible()
    assert box.answers.words.isVisible()


def test_in_a_low_window_all_of_it_is_seen(qtbot: QtBot, stand: Stand, box: SearchBox) -> None:
    for n in range(20, 32):
        stand.customers.put(story.customer(n, f"Zebra {n}", ()), ())
    stand.window.resize(900, 640)
    box.line.setText("zebra")
    qtbot.waitUntil(lambda: said(box).count > 0)
    answers = box.answers
    assert stand.window.rect().contains(answers.geometry())
    assert QRect(0, 0, answers.width(), answers.height()).contains(said(box).geometry())
    assert answers.people.height() >= 3 * answers.people.sizeHintForRow(0)
