"""Where the keyboard is: seen on every kind of part, and back where it was once something closes or goes."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from desk.ui.pieces.tabbing import reading_order
from tests.ui.acting import answered, open_customer, press
from tests.ui.hearing import named
from tests.ui.render import settle
from tests.ui.shots import SCENES
from tests.ui.stand import Stand

# Scenes that between them hold every kind of part.
KINDS = ("callers", "flags_resolve", "add_form", "add_streams", "identity", "phones", "rejected", "proof", "wrap_up")


def looks(part: QWidget) -> QImage:
    """What a part looks like, a bare line with the frame round it."""
    frame = part.parentWidget() if isinstance(part, QLineEdit) else None
    return (frame or part).grab().toImage()


@pytest.mark.parametrize("scene", KINDS)
def test_where_the_keyboard_is_can_be_seen(qtbot: QtBot, stand: Stand, scene: str) -> None:
    shown = SCENES[scene](stand) or stand.window
    kinds: set[tuple[type, object]] = set()
    for part in list(reading_order(shown)):
        kind = (type(part), part.property("role"))
        if kind in kinds:
            continue
        kinds.add(kind)
        part.clearFocus()
        before = looks(part)
        part.setFocus(Qt.FocusReason.TabFocusReason)
        qtbot.keyClick(part, Qt.Key.Key_Shift)
        assert looks(part) != before, named(part)
    assert len(kinds) > 3


def test_a_list_has_a_ring_for_whoever_comes_by_key_and_none_for_the_mouse(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    view, rings = stand.window.desk.timeline().view, stand.window.rings
    assert rings.ring is None
    press(qtbot, stand, "J")
    assert rings.ring is not None
    assert rings.ring.parentWidget() is view
    assert rings.ring.geometry() == view.rect()
    stand.window.resize(1_200, 800)
    settle()
    assert rings.ring.geometry() == view.rect()
    qtbot.mouseClick(view, Qt.MouseButton.LeftButton)
    assert rings.ring is None
    press(qtbot, stand, "Tab")
    press(qtbot, stand, "Ctrl+K")
    assert rings.ring is None  # a line has one of its own
    press(qtbot, stand, "Ctrl+1")
    assert view.hasFocus()
    assert rings.ring is not None


def test_what_closes_gives_the_keyboard_back_to_where_it_was(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    pages = stand.window.desk.pages
    proof = pages.customer.clock.proof
    for key in ("V", "P", "Y", "N", "W"):
        proof.setFocus()
        press(qtbot, stand, key)
        qtbot.waitUntil(lambda: answered(stand))
        assert pages.part, key
        assert not proof.hasFocus(), key
        press(qtbot, stand, "Esc")
        assert not pages.part, key
        assert proof.hasFocus(), f"{key}: {named(stand.window.focusWidget())}"


def test_a_line_is_left_for_the_list_it_stands_in(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    press(qtbot, stand, "J")
    press(qtbot, stand, "N")
    qtbot.waitUntil(lambda: answered(stand))
    press(qtbot, stand, "Esc")
    assert stand.window.desk.timeline().view.hasFocus()


def test_what_goes_while_it_hears_the_keyboard_gives_it_back(qtbot: QtBot, stand: Stand) -> None:
    open_customer(stand)
    side = stand.window.side
    side.recent.setFocus()
    button = stand.window.desk.pages.customer.header.refresh
    button.setFocus()
    button.hide()
    assert side.recent.hasFocus(), named(stand.window.focusWidget())
    # A part that can be used no more gives way to its neighbour, not to whatever comes first in the window.
    acts = stand.window.desk.pages.customer.acts
    acts.note.setFocus()
    acts.note.setEnabled(False)
    assert acts.hand_off.hasFocus()
