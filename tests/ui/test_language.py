"""The window speaks the chosen language, Qt's own words and what services wrote included; formats follow the locale."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QApplication, QDialogButtonBox, QLabel
from pytestqt.qtbot import QtBot

from desk.config.paths import resources
from desk.ui.language import Language, locale_for, retold
from desk.ui.words import length, tr
from tests.ui.stand import window_on_fakes


@pytest.fixture
def language(qapp: QApplication) -> Iterator[Language]:
    before = QLocale()
    yield (spoken := Language(qapp, resources()))
    spoken.speak("en")
    QLocale.setDefault(before)


def test_german_is_spoken_and_english_again(qtbot: QtBot, language: Language) -> None:
    language.speak("de")
    assert (language.code, tr("Yesterday"), length(3_720)) == ("de", "Gestern", "1 h 2 min")
    box = QDialogButtonBox(QDialogButtonBox.StandardButton.Cancel)
    qtbot.addWidget(box)
    assert box.button(QDialogButtonBox.StandardButton.Cancel).text() == "Abbrechen"
    assert QLocale().language() == QLocale.Language.German
    language.speak("en")
    assert (language.code, tr("Yesterday")) == ("en", "Yesterday")


def test_a_whole_window_is_made_in_german(qtbot: QtBot, qapp: QApplication, language: Language) -> None:
    language.speak("de")
    with window_on_fakes(qapp, "light") as stand:
        stand.window.show()
        shown = {label.text() for label in stand.window.findChildren(QLabel)}
        assert "Zuletzt" in shown
        assert "Recent" not in shown


def test_a_language_nobody_translated_is_english(language: Language) -> None:
    language.speak("xx")
    assert language.code == "en"
    assert retold("Nothing to decide.") == "Nothing to decide."


def test_a_language_written_from_the_right_turns_the_layout(
    qapp: QApplication, language: Language, tmp_path: Path
) -> None:
    (tmp_path / "language").mkdir()
    shutil.copy(resources() / "language" / "tellonce_de.qm", tmp_path / "language" / "tellonce_ar.qm")
    arabic = Language(qapp, tmp_path)
    arabic.speak("ar")
    assert qapp.layoutDirection() == Qt.LayoutDirection.RightToLeft
    arabic.speak("en")
    assert qapp.layoutDirection() == Qt.LayoutDirection.LeftToRight


@pytest.mark.parametrize(
    ("code", "chosen", "system", "locale"),
    [
        ("en", "", "en_US", "en_US"),
        ("en", "", "fr_CH", "fr_CH"),  # nobody translated French; the person's dates and figures stay
        ("de", "", "de_AT", "de_AT"),
        ("de", "de", "de_CH", "de_CH"),
        ("de", "de", "en_US", "de_DE"),  # there is no German of the United States
        ("en", "en", "de_DE", "en_DE"),
        ("en", "", "C", "en_GB"),
        ("de", "de", "C", "de_DE"),
    ],
)
def test_dates_follow_the_locale_and_the_chosen_language(code: str, chosen: str, system: str, locale: str) -> None:
    assert locale_for(code, chosen, QLocale(system)).name() == locale
