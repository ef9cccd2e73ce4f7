"""On a screen of 640 by 360, which a common one is at three times the size, what is pressed and read is whole."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.geometry import look

LOW = ((640, 360),)


@pytest.mark.parametrize(
    "scene",
    ["rules", "rules_wrong", "rules_tried", "rules_by_hand", "store_shown", "store_long", "guide", "settings",
     "customer", "flags", "sources", "identity", "identity_none", "identity_never", "ringing_closed", "backs",
     "call_log", "outbox", "phones", "add", "trends", "start", "live", "offer", "long", "notes", "wrap_up", "hand_off"],
)  # fmt: skip
def test_nothing_is_cut_or_covered_on_a_low_screen(qtbot: QtBot, qapp: QApplication, scene: str) -> None:
    assert not look(qapp, scene, LOW)
