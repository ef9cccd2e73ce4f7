"""The Qt bindings installed here are the ones chosen; some other builds lose a reference to None on every call."""

from __future__ import annotations

import sys
from importlib import metadata

import pytest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

CALLS = 2_000


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
