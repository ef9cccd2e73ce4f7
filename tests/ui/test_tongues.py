"""Scenes in German and from the right, at 100 and 200 % and in high contrast: nothing is cut or covered, and no English
is left. With PICTURES set to a folder, as packaging/test.py does, each scene is kept there as a picture."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.tongues import MIRRORED, look

ROOT = Path(__file__).parent.parent.parent
# Scenes that between them hold every room.
ROOMS = (
    "customer",
    "call_ringing",
    "wrap_up_filled",
    "hand_off_given",
    "flags_panel",
    "notes_changed",
    "history",
    "proof",
    "several",
    "sources",
    "add",
    "add_browser",
    "add_samples",
    "add_streams",
    "keys",
    "flags",
    "rules_wrong",
    "trends",
    "identity",
    "backs",
    "call_log",
    "outbox",
    "phones",
    "settings",
    "guide",
    "store_shown",
)
# Those that paint the most by hand.
TURNED = ("customer", "wrap_up_filled", "proof", "sources", "flags", "rules_wrong", "identity", "call_log")
FEW = ("customer", "flags", "sources", "settings", "store_shown")


@pytest.mark.parametrize("scene", ROOMS)
def test_nothing_is_cut_covered_or_english(qtbot: QtBot, qapp: QApplication, scene: str) -> None:
    assert not look(qapp, "de", scene)


@pytest.mark.parametrize("scene", TURNED)
def test_nothing_is_cut_or_covered_from_the_right(qtbot: QtBot, qapp: QApplication, scene: str) -> None:
    assert not look(qapp, MIRRORED, scene)


@pytest.mark.parametrize("theme", ["light-contrast", "dark-contrast"])
@pytest.mark.parametrize("scene", ["customer", "flags"])
def test_nothing_is_cut_in_high_contrast(qtbot: QtBot, qapp: QApplication, scene: str, theme: str) -> None:
    assert not look(qapp, "de", scene, theme, ((1_440, 900),))


@pytest.mark.parametrize("tongue", ["de", MIRRORED])
def test_nothing_is_cut_at_twice_the_size(tongue: str) -> None:
    run = subprocess.run(
        [sys.executable, "-m", "tests.ui.tongues", tongue, *FEW],
        cwd=ROOT,
        env={**os.environ, "QT_SCALE_FACTOR": "2", "QT_QPA_PLATFORM": "offscreen"},
        capture_output=True,
        text=True,
        timeout=300,
        check=False,
    )
    assert run.returncode == 0, run.stdout + run.stderr
