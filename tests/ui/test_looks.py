"""Every scene, at several sizes and scales: nothing cut, nothing over anything else, all of it named and reached by
keyboard; light and dark."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QStringListModel, Qt, qWarning
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QTableView, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from desk.config.paths import resources
from desk.ui import theme as themes
from desk.ui.pieces.labels import PlainLabel
from desk.ui.theme import read_looks
from tests.ui.apart import report, wrong_apart
from tests.ui.geometry import look, problems
from tests.ui.hearing import unheard
from tests.ui.shots import ROOMS, SCENES, shoot

LOOKS = read_looks(resources() / "style" / "tokens.toml")
# All but light, in which the other tests are.
OTHERS = ("dark", "light-contrast", "dark-contrast")
# Scenes that between them hold every kind of part, for what takes a process of its own.
TELLING = (
    "bounds",
    "long",
    "long_journeys",
    "long_flags",
    "long_told",
    "proof",
    "long_sources",
    "several",
    "offer",
    "sources",
    "rejected",
    "add_form",
    "add_long",
    "add_streams",
    "keys",
    "settings_wrong",
    "guide_files",
    "flags_long",
    "flags_snooze",
    "flags_filter",
    "trends",
    "identity_long",
    "identity_refused",
    "history_long",
    "merge",
    "callers",
    "rules_wrong",
    "calls_long",
    "notes_long",
    "wrap_up_long",
    "backs_long",
    "ringing",
    "call_log_long",
    "outbox_long",
    "phones_long",
    "hand_off_long",
    "store_long",
    "hand_off_file",
    "own_window",
    "own_small",
)


@pytest.mark.parametrize("scene", SCENES)
def test_nothing_is_cut_or_covered(qtbot: QtBot, qapp, scene: str) -> None:
    assert not look(qapp, scene)


@pytest.mark.parametrize("scene", TELLING)
def test_nothing_is_cut_with_the_systems_font(qtbot: QtBot, qapp, scene: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(themes, "PREFERRED_FAMILY", "No Such Font")
    # Pictures are kept of the window as most see it; these would take their names.
    monkeypatch.delenv("PICTURES", raising=False)
    assert not look(qapp, scene)


@pytest.mark.parametrize("scale", ["1.25", "2", "3"])
def test_nothing_is_cut_or_covered_at_other_scales(scale: str) -> None:
    assert not wrong_apart("tests.ui.geometry", scale, *TELLING)


@pytest.mark.parametrize("theme", OTHERS)
@pytest.mark.parametrize("scene", ROOMS)
def test_nothing_is_cut_or_covered_in_other_looks(qtbot: QtBot, qapp, scene: str, theme: str) -> None:
    assert not look(qapp, scene, theme=theme)


@pytest.mark.parametrize("theme", OTHERS)
def test_nothing_is_cut_or_covered_in_other_looks_at_twice_the_size(theme: str) -> None:
    # Colours move nothing: what a narrower window does at this scale is seen in light.
    assert not wrong_apart("tests.ui.geometry", "2", "--look", theme, "--wide", *ROOMS)


def test_a_process_of_its_own_fails_of_what_qt_warns_of_and_of_answers_that_go_wrong(
    qtbot: QtBot, capsys: pytest.CaptureFixture[str]
) -> None:
    button = QPushButton()
    qtbot.addWidget(button)
    button.clicked.connect(lambda: 1 / 0)

    def looked(act: Callable[[], object]) -> list[str]:
        act()
        return []

    assert report(lambda: looked(lambda: qWarning("This plugin does not support raise()"))) == 0
    assert report(lambda: looked(lambda: qWarning("QPainter::begin: what is painted on is gone"))) == 1
    assert "what is painted on is gone" in capsys.readouterr().out
    assert report(lambda: looked(button.click)) == 1
    assert "ZeroDivisionError" in capsys.readouterr().out
    assert report(lambda: ["a label is cut"]) == 1
    assert "a label is cut" in capsys.readouterr().out


def test_the_look_finds_what_is_cut_and_what_is_covered(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    narrow, low, over, out = (
        PlainLabel("a long text"),
        PlainLabel("a b c d e f g h", wrap=True),
        QPushButton("x"),
        QPushButton("y"),
    )
    for part, place in (
        (narrow, (0, 0, 20, 30)),
        (low, (0, 40, 20, 20)),
        (over, (5, 5, 60, 30)),
        (out, (380, 100, 90, 30)),
    ):
        part.setParent(page)
        part.setGeometry(*place)
    page.show()
    found = "\n".join(problems(page))
    assert "PlainLabel “a long text” (0, 0, 20, 30) is 20 wide" in found
    assert "“a b c d e f g h” (0, 40, 20, 20) is 20 high" in found
    assert "lies over" in found
    assert "stands out of" in found
    narrow.setGeometry(0, 200, 200, 30)
    low.setGeometry(0, 240, 200, 40)
    out.setGeometry(200, 100, 90, 30)
    over.setGeometry(200, 5, 90, 30)
    assert not list(problems(page))


@pytest.mark.parametrize("name", LOOKS)
def test_a_picture_is_drawn_in_the_colours_of_its_look_at_twice_the_size(
    qtbot: QtBot, qapp, tmp_path: Path, name: str
) -> None:
    kept = Path(os.environ.get("PICTURES") or tmp_path)
    picture = QImage(str(shoot(qapp, kept, name, "customer", 2.0)))
    assert (picture.width(), picture.height()) == (2_880, 1_800)
    colours = LOOKS[name]
    assert picture.pixelColor(30, 1_200) == colours.colour("panel")  # the rail
    assert picture.pixelColor(620, 1_000) == colours.colour("bg")  # the page's margin
    seen = {picture.pixelColor(x, y).name() for x in range(1_400, 2_200, 3) for y in range(0, 1_800, 7)}
    for token in ("bg", "panel", "line", "sel"):
        assert colours.colour(token).name() in seen
    assert len(seen) > 40  # text, dots and bars are there, with their soft edges


def test_the_look_finds_what_a_screen_reader_and_the_keyboard_would_miss(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(400, 300)
    nameless, mute, hand, second, first = QLineEdit(), QWidget(), QLabel("press me"), QPushButton("b"), QPushButton("a")
    table = QTableView()
    table.setModel(QStringListModel(["", "said"]))
    mute.setFocusPolicy(Qt.FocusPolicy.TabFocus)
    mute.setAccessibleName("somewhere")
    hand.setCursor(Qt.CursorShape.PointingHandCursor)
    column = QVBoxLayout(page)
    for part in (nameless, mute, hand, table):
        column.addWidget(part)
    row = QHBoxLayout()
    row.setDirection(QHBoxLayout.Direction.RightToLeft)
    row.addWidget(second)
    row.addWidget(first)
    column.addLayout(row)
    page.show()
    found = "\n".join(unheard(page))
    assert "QLineEdit “” in QWidget has no name" in found
    assert "QTableView “” in QWidget has no name" in found
    assert "QWidget “somewhere” in QWidget is heard as Client" in found
    assert "QLabel “press me” in QWidget is for the mouse alone" in found
    assert "row 0 says nothing" in found
    assert "a screen reader says the number of row 0" in found
    assert "Tab leads to QPushButton “a” in QWidget after QPushButton “b” in QWidget, which is read before it" in found
