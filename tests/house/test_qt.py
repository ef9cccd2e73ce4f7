"""The Qt bindings installed here are the ones chosen; some other builds lose a reference to None on every call."""

from __future__ import annotations

import sys
from importlib import metadata
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.tabbing import parts_of

CALLS = 2_000
DESK = Path(__file__).parents[2] / "desk"


def test_the_bindings_are_the_chosen_build() -> None:
    assert metadata.version("PySide6-Essentials") == "6.11.3"
    assert metadata.version("shiboken6") == "6.11.3"


def test_the_large_bindings_are_not_installed() -> None:
    with pytest.raises(metadata.PackageNotFoundError):
        metadata.version("PySide6-Addons")


def test_calls_into_qt_lose_no_reference_to_none(qtbot: QtBot) -> None:
    # With PySide6 6.12.0 on Python 3.11 each call loses one, and the process dies after some thousand paints. From
    # Python 3.12 on None is immortal: its count stays as it is whatever the bindings do.
    label = QLabel()
    qtbot.addWidget(label)
    before = sys.getrefcount(None)
    for number in range(CALLS):
        label.setText(str(number))
    drift = before - sys.getrefcount(None)
    assert abs(drift) < CALLS / 20


def test_nobody_asks_a_layout_for_its_items() -> None:
    # PySide 6.11.3 keeps what itemAt answers for as long as the layout lives, and hears nothing of Qt taking the item
    # down: whatever comes to lie at its address is taken for it, and sooner or later the program ends.
    asking = [file.name for file in DESK.rglob("*.py") if ".itemAt" in file.read_text(encoding="utf-8")]
    assert asking == []


def test_python_hears_of_it_when_qt_takes_an_item_of_a_flow_down(qtbot: QtBot) -> None:
    host = QWidget()
    qtbot.addWidget(host)
    column, flow = QVBoxLayout(host), FlowLayout()
    column.addLayout(flow)
    buttons = [QPushButton(str(n)) for n in range(20)]
    for button in buttons:
        flow.addWidget(button)
    items = [flow.itemAt(place) for place in range(flow.count())]
    assert parts_of(host) == buttons
    for button in buttons:
        # As Qt does it by itself for a part that goes: the layout's item goes with it.
        button.setParent(None)
    assert flow.count() == 0
    assert not any(isValid(item) for item in items)
