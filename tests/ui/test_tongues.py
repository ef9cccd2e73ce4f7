"""Scenes in German and from the right, at 100 and 200 % and in high contrast: nothing is cut or covered, and no English
is left. With PICTURES set to a folder, as packaging/test.py does, each scene is kept there as a picture."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.apart import wrong_apart
from tests.ui.shots import ROOMS
from tests.ui.tongues import MIRRORED, look

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
    assert not wrong_apart("tests.ui.tongues", "2", tongue, *FEW)
