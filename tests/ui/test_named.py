"""Names and numbers that run the other way than the sentence they stand in stay together, and stay where they are."""

from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont, QTextLayout, QTextOption
from PySide6.QtWidgets import QApplication

from desk.ui.words import many_lines, named
from tests.ui.tongues import MIRRORED, speaking

ARABIC = "عبد الرحمن"


def drawn(text: str, direction: Qt.LayoutDirection) -> list[float]:
    """Where each letter begins on the line."""
    layout = QTextLayout(text, QFont())
    option = QTextOption()
    option.setTextDirection(direction)
    layout.setTextOption(option)
    layout.beginLayout()
    line = layout.createLine()
    layout.endLayout()
    return [float(line.cursorToX(place)[0]) for place in range(len(text))]


def test_an_english_name_in_english_is_left_as_it_is(qapp: QApplication) -> None:
    assert named("Sara Jansen") == "Sara Jansen"
    assert named("+1 303 555 0142") == "+1 303 555 0142"


def test_figures_behind_an_arabic_name_stay_behind_it(qapp: QApplication) -> None:
    said = f"{named(ARABIC)} 3 calls"
    places = drawn(many_lines(said), Qt.LayoutDirection.LeftToRight)
    assert places[said.index("3")] > max(places[said.index(ARABIC) : said.index(ARABIC) + len(ARABIC)]) - 1


@pytest.mark.parametrize("number", ["+1 303 555 0142", "9920 1184 2207"])
def test_a_number_is_read_from_the_left_where_lines_run_from_the_right(qapp: QApplication, number: str) -> None:
    with speaking(qapp, MIRRORED):
        said = named(number)
        places = drawn(many_lines(said), Qt.LayoutDirection.RightToLeft)
        first = said.index(number[0])
        assert places[first] < places[first + len(number) - 1]
        assert named(ARABIC) == ARABIC
