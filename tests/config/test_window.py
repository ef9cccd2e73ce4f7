"""What [window] of the settings file says."""

from __future__ import annotations

import pytest

from desk.config.source_entry import SettingsError
from desk.config.window import WindowChoices, read_window


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
    with pytest.raises(SettingsError, match=words):
        read_window(table)
