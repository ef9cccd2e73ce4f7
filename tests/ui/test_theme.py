"""Tokens, looks, fonts, and following the system."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QGuiApplication
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from desk.config.paths import resources
from desk.ui import theme as themes
from desk.ui.theme import Look, Theme, read_looks, style_sheet, system_look
from desk.ui.tools import Tools

STYLE = resources() / "style"
LOOKS = read_looks(STYLE / "tokens.toml")
# WCAG 2.2: body text, and text in the accent colours.
READABLE = 4.5


def luminance(colour: QColor) -> float:
    parts = (colour.redF(), colour.greenF(), colour.blueF())
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: QColor, other: QColor) -> float:
    bright, dim = sorted((luminance(one), luminance(other)), reverse=True)
    return (bright + 0.05) / (dim + 0.05)


def test_every_look_has_the_same_tokens() -> None:
    assert set(LOOKS) == {"light", "dark", "light-contrast", "dark-contrast"}
    names = {frozenset(look.colours) for look in LOOKS.values()}
    assert len(names) == 1
    assert all(colour.isValid() for look in LOOKS.values() for colour in look.colours.values())


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_words_can_be_read_on_what_they_stand_on(look: Look) -> None:
    pairs = [(ink, paper) for ink in ("text", "muted", "faint") for paper in ("bg", "panel", "sel", "hover")]
    pairs += [("accent", "panel"), ("accent", "sel"), ("accent_ink", "accent"), ("danger", "panel")]
    pairs += [("warn", "panel"), ("warn", "warn_bg"), ("gold", "gold_bg"), ("danger_ink", "danger"), ("text", "mark")]
    weak = {p: round(c, 2) for p in pairs if (c := contrast(look.colour(p[0]), look.colour(p[1]))) < READABLE}
    assert not weak


@pytest.mark.parametrize("look", LOOKS.values(), ids=LOOKS)
def test_initials_can_be_read_whatever_the_hue(look: Look) -> None:
    assert min(contrast(*look.avatar_colours(hue)) for hue in range(360)) >= READABLE


def test_the_style_sheet_knows_its_tokens_and_no_colour_of_its_own() -> None:
    template = (STYLE / "desk.qss").read_text(encoding="utf-8")
    for look in LOOKS.values():
        assert "$" not in style_sheet(template, look)
    assert not re.search(r"#[0-9a-fA-F]{3,8}\b|rgba?\(|hsl", template)


def test_no_colour_stands_in_the_program() -> None:
    literal = re.compile(r"""["']#[0-9a-fA-F]{3,8}["']|QColor\(\d|GlobalColor\.(?!transparent)""")
    ui = Path(themes.__file__).parent
    found = [path.name for path in ui.rglob("*.py") if literal.search(path.read_text(encoding="utf-8"))]
    assert not found


def test_every_icon_takes_the_colour_it_is_given(tools: Tools) -> None:
    for file in (resources() / "icons").glob("*.svg"):
        # The window's own icon has the product's colour; the blank one only keeps a place.
        if file.stem not in ("app", "blank"):
            picture = tools.theme.icons.icon(file.stem, QColor("#ff0000"), 24).pixmap(24, 24).toImage()
            inked = {
                picture.pixelColor(x, y).red() > 200 and picture.pixelColor(x, y).green() < 40
                for x in range(24)
                for y in range(24)
                if picture.pixelColor(x, y).alpha() > 200
            }
            assert inked == {True}, file.stem


def test_light_dark_and_contrast_follow_the_system_live(qtbot: QtBot, qapp) -> None:
    asked = ["light"]
    theme = Theme(qapp, resources(), system=lambda _hints: asked[0])
    theme.dress()
    hints = QGuiApplication.styleHints()
    asked[0] = "dark"
    with qtbot.waitSignal(theme.changed):
        hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.look.name == "dark"
    assert qapp.palette().window().color() == LOOKS["dark"].colour("bg")
    assert LOOKS["dark"].colour("panel").name() in qapp.styleSheet()
    asked[0] = "dark-contrast"
    with qtbot.waitSignal(theme.changed):
        hints.accessibility().contrastPreferenceChanged.emit(Qt.ContrastPreference.HighContrast)
    assert theme.look.name == "dark-contrast"
    theme.force("light")
    assert theme.look.name == "light"
    hints.colorSchemeChanged.emit(Qt.ColorScheme.Dark)
    assert theme.look.name == "light"


def test_what_the_system_asks_for_is_read_from_its_hints(qapp) -> None:
    expected = "dark" if QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark else "light"
    assert system_look(QGuiApplication.styleHints()).split("-")[0] == expected


def test_figures_have_one_width(qtbot: QtBot, tools: Tools) -> None:
    if tools.theme.font().families()[0] != "Inter":
        pytest.skip("Inter is not installed; the system's own font decides")
    label = QLabel("1")
    qtbot.addWidget(label)
    label.setProperty("role", "big")
    label.show()
    for font in (tools.theme.font(), tools.theme.font("big", QFont.Weight.DemiBold), label.font()):
        size = QFontMetrics(font)
        assert size.horizontalAdvance("1111") == size.horizontalAdvance("0888"), font.pixelSize()


def test_without_the_preferred_font_the_systems_own_is_taken(
    qtbot: QtBot, qapp, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(themes, "PREFERRED_FAMILY", "No Such Font")
    theme = Theme(qapp, resources(), "light")
    assert theme.font().families()
    assert "No Such Font" not in theme.font().families()
    assert QFontMetrics(theme.font()).horizontalAdvance("Sara") > 0
