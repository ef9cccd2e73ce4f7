"""How long records are kept here is written in the settings, stream by stream."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from desk.config.keeping import MOST_DAYS, KeepingError, days_of
from desk.config.settings import SettingsFile, SourceSettings

SHOP = SourceSettings("shop", "folder", "Our shop", {"path": "exports"})


def file_with(tmp_path: Path, keeping: str) -> SettingsFile:
    path = tmp_path / "settings.toml"
    path.write_text(f'[sources.shop]\nconnector = "folder"\n{keeping}', encoding="utf-8")
    return SettingsFile(path)


def test_days_are_written_and_read_back(tmp_path: Path) -> None:
    file = SettingsFile(tmp_path / "settings.toml")
    file.put_source(replace(SHOP, keep_days={"calls": 730, "orders": 3650}))
    assert file.read().sources[0].keep_days == {"calls": 730, "orders": 3650}
    assert "calls = 730" in file.path.read_text(encoding="utf-8")
    file.put_source(SHOP)
    assert file.read().sources[0].keep_days == {}


@pytest.mark.parametrize("wrong", ["0", "-1", "1.5", "true", '"730"', str(MOST_DAYS + 1)])
def test_what_is_no_number_of_days_is_named(tmp_path: Path, wrong: str) -> None:
    with pytest.raises(KeepingError, match="“calls” is no number of days"):
        file_with(tmp_path, f"[sources.shop.keep_days]\ncalls = {wrong}\n").read()


def test_what_is_no_table_is_named(tmp_path: Path) -> None:
    with pytest.raises(KeepingError, match="not a table"):
        file_with(tmp_path, "keep_days = 730\n").read()


def test_a_person_types_nought_for_ever() -> None:
    assert days_of(" 730 ", "calls") == 730
    assert days_of("0", "calls") is None
    for wrong in ("", "-1", "two years", "٣", "1e3", str(MOST_DAYS + 1)):
        with pytest.raises(KeepingError):
            days_of(wrong, "calls")
