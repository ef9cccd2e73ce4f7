"""What is painted by hand is turned round where lines run from the right, and so are the keys that go along it."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from desk.services.views import TimelinePage
from desk.ui.customer.timeline_card import TimelineCard
from desk.ui.mirror import FROM_RIGHT, Mirror
from desk.ui.pieces.beside import Beside
from desk.ui.pieces.flow import FlowLayout
from desk.ui.pieces.labels import ElidedLabel, PlainLabel
from desk.ui.pieces.marked import stretches
from tests.ui import story
from tests.ui.stand import standing
from tests.ui.tongues import MIRRORED, speaking


@pytest.fixture
def mirrored(qapp: QApplication) -> Iterator[None]:
    with speaking(qapp, MIRRORED):
        yield


def test_boxes_and_places_are_reckoned_from_the_other_side() -> None:
    turned = Mirror(FROM_RIGHT, QRect(100, 0, 200, 20))
    assert turned.box(QRect(110, 0, 30, 20)) == QRect(260, 0, 30, 20)
    assert turned.box_f(QRectF(110, 0, 30, 20)) == QRectF(260, 0, 30, 20)
    assert turned.x(110) == 290
    straight = Mirror(Qt.LayoutDirection.LeftToRight, QRect(100, 0, 200, 20))
    assert (straight.box(QRect(110, 0, 30, 20)), straight.x(110)) == (QRect(110, 0, 30, 20), 110)


@pytest.mark.usefixtures("mirrored")
def test_lines_of_parts_and_panels_begin_at_the_right(qtbot: QtBot) -> None:
    page = QWidget()
    qtbot.addWidget(page)
    page.resize(300, 60)
    flow = FlowLayout(page)
    first, second = QLabel("first"), QLabel("second")
    for label in (first, second):
        flow.addWidget(label)
    page.show()
    assert second.geometry().right() < first.geometry().left()
    both = Beside(QWidget(), panel := QWidget(), 100, 200)
    qtbot.addWidget(both)
    both.resize(400, 50)
    both.want_panel(useful=True, asked_for=True)
    assert panel.geometry().left() == 0


@pytest.mark.usefixtures("mirrored")
def test_arrows_point_the_other_way(qtbot: QtBot, qapp: QApplication) -> None:
    def leaning(name: str) -> float:
        """How far to the right the ink of an icon lies, 0 to 31."""
        image = QImage(32, 32, QImage.Format.Format_ARGB32)
        image.fill(Qt.GlobalColor.transparent)
        painter = QPainter(image)
        with standing(qapp) as tools:
            tools.theme.icons.paint(painter, name, QRectF(0, 0, 32, 32), QColor("black"))
        painter.end()
        ink = [(x, image.pixelColor(x, y).alpha()) for x in range(32) for y in range(32)]
        return sum(x * weight for x, weight in ink) / sum(weight for _x, weight in ink)

    turned, still = leaning("back"), leaning("search")
    qapp.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
    assert turned == pytest.approx(31 - leaning("back"), abs=0.2)
    assert still == leaning("search")


@pytest.mark.usefixtures("mirrored")
def test_keys_along_the_days_go_the_way_the_days_run(qtbot: QtBot, qapp: QApplication) -> None:
    with standing(qapp) as tools:
        card = TimelineCard(tools)
        qtbot.addWidget(card)
        card.resize(860, 500)
        with qtbot.waitExposed(card):
            card.show()
        card.show_timeline(
            story.totals(story.STORY), TimelinePage(1, story.STORY, None), lambda _channels, _older: None
        )
        strip = card.density
        strip.setFocus()
        days = sorted(strip.days.bars)
        assert strip.place_of(days[-1]) < strip.place_of(days[0])
        qtbot.keyClick(strip, Qt.Key.Key_Home)
        qtbot.keyClick(strip, Qt.Key.Key_Left)
        assert strip._at == days[1]  # what came later lies to the left
        qtbot.keyClick(strip, Qt.Key.Key_Right)
        assert strip._at == days[0]


@pytest.mark.usefixtures("qapp")
def test_marks_find_letters_of_both_directions() -> None:
    font, box = QFont(), QRect(0, 0, 400, 20)
    ((left, right),) = stretches("call back", font, ((5, 9),), box, False)
    assert 0 < left < right
    ((turned_left, turned_right),) = stretches("call back", font, ((5, 9),), box, True)
    assert turned_right == pytest.approx(400, abs=1)
    assert turned_right - turned_left == pytest.approx(right - left, abs=1)
    ((first, last),) = stretches("محمد said", font, ((0, 4),), box, False)
    assert last > first >= 0


def ink(label: QLabel) -> tuple[int, int]:
    """The first and last column of a label in which there are letters."""
    picture = label.grab().toImage()
    ground = picture.pixel(0, 0)
    rows = range(picture.height())
    columns = [x for x in range(picture.width()) if any(picture.pixel(x, y) != ground for y in rows)]
    return columns[0], columns[-1]


@pytest.mark.parametrize("kind", [PlainLabel, ElidedLabel])
@pytest.mark.parametrize("text", ["Sara Jansen", "سارة يانسن", "+1 303 555 0142"])
@pytest.mark.parametrize("turned", [False, True])
def test_words_begin_where_the_window_s_lines_do_whatever_their_letters(
    qtbot: QtBot, qapp: QApplication, kind: type[PlainLabel], text: str, turned: bool
) -> None:
    with speaking(qapp, MIRRORED if turned else "en"):
        label = kind(text)
        qtbot.addWidget(label)
        label.resize(400, 24)
        first, last = ink(label)
    assert (first > 200) == turned
    assert (last < 200) == (not turned)


@pytest.mark.parametrize("kind", [PlainLabel, ElidedLabel])
def test_a_number_reads_the_same_in_a_window_from_the_right(
    qtbot: QtBot, qapp: QApplication, kind: type[PlainLabel]
) -> None:
    drawn = []
    for tongue in ("en", MIRRORED):
        with speaking(qapp, tongue):
            label = kind("+1 303 555 0142")
            qtbot.addWidget(label)
            # Letters on whole pixels look alike wherever they begin.
            font = label.font()
            font.setHintingPreference(QFont.HintingPreference.PreferFullHinting)
            label.setFont(font)
            label.resize(400, 24)
            first, last = ink(label)
            drawn.append(label.grab(QRect(first, 0, last - first + 1, 24)).toImage())
    assert drawn[0] == drawn[1]
