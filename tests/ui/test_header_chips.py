"""The line below a customer's name shows one customer after the other, and keeps nothing of the former."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from desk.services.identity_views import ConflictView
from desk.ui.customer.header_chips import HeaderChips
from desk.ui.pieces.buttons import CopyButton
from desk.ui.tools import Tools
from tests.ui import story
from tests.ui.render import settle

ALL = ["Gold · since 2019", "+1 303 555 0142", "sara.jansen@example.org", "C-20417", "9920 1184 2207", "5 sources"]


@pytest.fixture
def chips(qtbot: QtBot, tools: Tools) -> HeaderChips:
    made = HeaderChips(tools, QPushButton)
    qtbot.addWidget(made)
    made.resize(1_200, 60)
    made.show()
    return made


def said(chips: HeaderChips) -> list[str]:
    return [label.text() for label in chips.findChildren(QLabel) if label.isVisible() and label.text()]


def in_order(chips: HeaderChips) -> list[QWidget]:
    """What is to be seen, from left to right."""
    row = chips.findChildren(QWidget)
    own = [part for part in row if part.parentWidget() is chips and part.isVisible()]
    return sorted(own, key=lambda part: part.x())


def test_all_that_one_reads_out_or_copies(chips: HeaderChips) -> None:
    chips.show_customer(story.customer(1, "Sara Jansen"))
    assert sorted(said(chips)) == sorted(ALL)


def test_of_the_former_customer_nothing_stays(chips: HeaderChips) -> None:
    chips.show_customer(story.customer(1, "Sara Jansen"))
    chips.show_time("America/Denver")
    assert "Denver" in chips.time.text()
    chips.show_customer(story.customer(2, "Bo", tier="", since=None, identifiers=(), sources=("Odoo",)))
    chips.show_time("")
    assert said(chips) == ["1 source"]
    labels = {label.text() for label in chips.findChildren(QLabel)} - {""}
    heard = {part.accessibleName() for part in chips.findChildren(QLabel)} - {""}
    assert (labels, heard) == ({"1 source"}, {"Odoo"})
    for button in chips.findChildren(CopyButton):
        button.click()
        assert QGuiApplication.clipboard().text() == ""


def test_marks_stand_beside_what_they_are_about_and_go_with_it(chips: HeaderChips) -> None:
    chips.show_customer(story.customer(1, "Sara Jansen"))
    conflicts = [ConflictView(field, field, "a", "newest", ()) for field in ("name", "tier", "born")]
    chips.show_conflicts(conflicts)
    settle()
    texts = [part.text() for part in in_order(chips) if isinstance(part, (QLabel, QPushButton))]
    assert texts == ["Gold · since 2019", "tier", "5 sources", "born"]
    chips.show_conflicts([])
    assert not [part for part in in_order(chips) if isinstance(part, QPushButton)]


def test_the_tick_of_a_copied_value_goes_with_it(qtbot: QtBot, tools: Tools) -> None:
    button = CopyButton(tools.theme, "phone", "1")
    qtbot.addWidget(button)
    button.click()
    assert button.accessibleName() == "Copied"
    button.set_value("1")
    assert button.accessibleName() == "Copied"
    button.set_value("2")
    assert button.accessibleName() == "Copy phone"
