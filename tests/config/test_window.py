"""What [window] of the settings file says."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.config.settings import SettingsFile
from desk.config.window import WindowChoices, WindowError, read_window


def test_what_is_not_said_is_as_shipped_and_says_no_names() -> None:
    assert read_window({}) == WindowChoices()
    assert not WindowChoices().notify_names
    assert not WindowChoices().close_to_tray


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ([], "not a table"),
        ({"loud": True}, "knows no “loud”"),
        ({"sound": 1}, "neither true nor false"),
        ({"volume": 101}, "no number from 0 to 100"),
        ({"volume": True}, "no number"),
    ],
)
def test_what_cannot_be_used_is_named(table: object, words: str) -> None:
    with pytest.raises(WindowError, match=words):
        read_window(table)


def test_only_what_changed_is_written_and_comments_stay(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("# mine\n[window]\nvolume = 30 # soft\n", encoding="utf-8")
    file = SettingsFile(path)
    file.choose_window(WindowChoices(volume=30, notify_names=True))
    assert path.read_text(encoding="utf-8") == "# mine\n[window]\nvolume = 30 # soft\nnotify_names = true\n"
    assert file.read().window == WindowChoices(volume=30, notify_names=True)
    file.choose_window(WindowChoices(volume=70, notify_names=True))
    assert file.read().window.volume == 70
