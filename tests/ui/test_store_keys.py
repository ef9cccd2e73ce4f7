"""Keys at the counter, where whatever is typed goes into the line: those a person chose count, and no other."""

from __future__ import annotations

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui import store_story
from tests.ui.acting import press
from tests.ui.stand import Stand
from tests.ui.store_acting import Hand
from tests.ui.store_scenes import at_store


@pytest.fixture
def hand(qtbot: QtBot, stand: Stand) -> Hand:
    return Hand(qtbot, stand, at_store(stand))


def come(hand: Hand) -> None:
    hand.scan(store_story.CARD)
    press(hand.qtbot, hand.stand, "F7")
    hand.settle()
    hand.room.page.bar.line.setFocus()
    assert hand.stand.counter.gates.named("come") == [1]


@pytest.mark.parametrize("own", ["F4", "Ctrl+U", ""])
def test_undo_that_is_another_key_is_no_longer_ctrl_z(hand: Hand, own: str) -> None:
    hand.stand.tools.keys.choose({"flag_undo": own})
    come(hand)
    press(hand.qtbot, hand.stand, "Ctrl+Z")
    hand.settle()
    assert hand.stand.counter.gates.named("take_back") == []
    if own:
        press(hand.qtbot, hand.stand, own)
        hand.settle()
        assert hand.stand.counter.gates.named("take_back") == ["v1"]


def test_ctrl_z_does_what_it_was_chosen_for(hand: Hand) -> None:
    hand.stand.tools.keys.choose({"flag_undo": "F4", "flags": "Ctrl+Z"})
    (hand.stand.window.focusWidget() or hand.room).clearFocus()
    press(hand.qtbot, hand.stand, "Ctrl+Z")
    assert hand.stand.window.flags.isVisible()


def listed(hand: Hand) -> bool:
    return hand.stand.window.findChild(QWidget, "keys") is not None


def test_the_list_of_keys_opens_by_its_own_sign_only(hand: Hand) -> None:
    hand.stand.tools.keys.choose({"keys": "!"})
    hand.type("?")
    assert hand.room.page.bar.line.text() == "?"
    assert not listed(hand)
    press(hand.qtbot, hand.stand, "Backspace")
    hand.type("!")
    assert listed(hand)


def test_a_letter_for_the_list_of_keys_is_typed_all_the_same(hand: Hand) -> None:
    hand.stand.tools.keys.choose({"keys": "S"})
    hand.type("sara")
    assert hand.room.page.bar.line.text() == "sara"
    assert not listed(hand)
