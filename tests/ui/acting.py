"""What a person does in the window, for pictures and tests: open a customer, choose a line, look at the sources."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.render import settle, until
from tests.ui.stand import Stand

Scene = Callable[[Stand], QWidget | None]


def answered(stand: Stand) -> bool:
    """Whether the cache has answered everything."""
    return stand.tools.quick.busy == 0


def press(qtbot: QtBot, stand: Stand, sequence: str) -> None:
    """Press a key wherever the keyboard is heard now."""
    pressed = QKeySequence(sequence)[0]
    qtbot.keyClick(stand.window.focusWidget() or stand.window, pressed.key(), pressed.keyboardModifiers())


def back(qtbot: QtBot, stand: Stand) -> None:
    """A dialog or menu has gone; on a platform that draws into memory nobody gives the window the keyboard again."""
    stand.window.activateWindow()
    qtbot.waitUntil(stand.window.isActiveWindow)


def said(part: QWidget) -> str:
    """The words of every label in sight in a part, a line each."""
    settle()
    labels = [label for label in part.findChildren(QLabel) if label.isVisible()]
    return "\n".join(label.text().replace("\u200b", "") for label in labels)


def later(stand: Stand, seconds: int) -> None:
    """Move the clock on; nothing hears of it by itself."""
    stand.tools.words.now.now += timedelta(seconds=seconds)  # type: ignore[attr-defined]


def open_customer(stand: Stand, number: int = 1) -> None:
    """Have a customer open, with what is known of their journeys and flags."""
    stand.window.open_customer(number)
    name = stand.customers.people[number][0].name
    until(lambda: stand.window.desk.pages.customer.header.name.text() and name)
    until(lambda: stand.window.desk.pages.shows(stand.window.desk.pages.customer))
    until(lambda: answered(stand))


def choose(stand: Stand, number: int) -> None:
    """Have an item chosen and its details there."""
    timeline = stand.window.desk.timeline()
    assert timeline is not None
    key = f"pbx/calls/{number}"
    timeline.view.choose_row(timeline.model.find(0, 1, lambda item: item.key == key))
    until(lambda: key in stand.customers.gates.named("details"))
    until(lambda: answered(stand))


def sources(stand: Stand, chosen: str = "") -> None:
    """Be among the sources."""
    stand.window.go_to("sources")
    until(lambda: answered(stand))
    if chosen:
        stand.window.sources.work.choose(chosen)
        until(lambda: chosen in stand.sources.gates.named("rejected") and answered(stand))
