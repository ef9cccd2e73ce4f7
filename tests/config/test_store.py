"""What [store] of the settings file says."""

from __future__ import annotations

import tomllib

import pytest

from desk.config.paths import resources
from desk.config.source_entry import SettingsError
from desk.config.store import StoreChoices, read_store


def test_what_is_not_said_is_as_shipped() -> None:
    assert read_store({}) == StoreChoices()
    assert StoreChoices().idle_seconds == 60


@pytest.mark.parametrize(
    ("table", "words"),
    [
        ([], "not a table"),
        ({"town": "Leeds"}, "knows no “town”"),
        ({"start": 1}, "neither true nor false"),
        ({"idle_seconds": 9}, "no number from 10 to 900"),
        ({"idle_seconds": True}, "no number"),
        ({"shown_seconds": 121}, "no number from 5 to 120"),
        ({"scanner_prefix": "123456789"}, "at most 8 signs"),
        ({"name": 7}, "no text"),
    ],
)
def test_what_cannot_be_used_is_named(table: object, words: str) -> None:
    with pytest.raises(SettingsError, match=words):
        read_store(table)


def test_the_help_says_what_may_be_written() -> None:
    text = (resources() / "help" / "store.md").read_text(encoding="utf-8")
    written = text.split("```toml\n")[1].split("```")[0]
    table = tomllib.loads(written)["store"]
    assert read_store(table).name == "Cherry Creek"
    assert set(table) == set(StoreChoices.__dataclass_fields__)
