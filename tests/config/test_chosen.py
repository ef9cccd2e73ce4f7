"""What forms write into settings.toml, and that what a person wrote there by hand stays."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.config.chosen import ChosenFile
from desk.config.declared import BY_NAME, DECLARED, ChoiceError
from desk.config.early import Early, read_early
from desk.config.settings import SettingsFile
from desk.services.choices import ChoiceService

HAND = """# mine
region = "US"  # where we are
[matching]
engine = "duckdb"
[journeys]
reason_days = 9 # not 7
[keys]
note = "Q"
"""


@pytest.fixture
def file(tmp_path: Path) -> ChosenFile:
    path = tmp_path / "settings.toml"
    path.write_text(HAND, encoding="utf-8")
    return ChosenFile(path)


def test_every_default_is_what_the_desk_does_without_a_word(tmp_path: Path) -> None:
    file = ChosenFile(tmp_path / "settings.toml")
    before = file.read()
    for one in DECLARED:
        file.choose(one.name, one.default, one.default)
        assert one.text(one.value(one.default)) == one.default, one.name
    assert file.read() == before
    assert file.texts() == {one.name: one.default for one in DECLARED}


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("language", "de"), ("name", "Ana"), ("region", "de"), ("time_zone", "Europe/Berlin"),
        ("own_numbers", "+1 208 555 0100, +1 208 555 0101"), ("phones.mine", "201"), ("phones.longest_hours", "5"),
        ("window.volume", "30"), ("window.sound", "no"), ("store.idle_seconds", "90"), ("store.scanner_prefix", " "),
        ("journeys.reason_days", "3"), ("journeys.self_service_minutes", "45"), ("look.percent", "150"),
    ],
)  # fmt: skip
def test_what_is_chosen_is_read_by_the_desk(tmp_path: Path, name: str, typed: str) -> None:
    file = ChosenFile(tmp_path / "settings.toml")
    before = SettingsFile(file.path).read()
    file.choose(name, typed, BY_NAME[name].default)
    assert file.texts()[name] == (typed.upper() if name == "region" else typed)
    after = SettingsFile(file.path).read()
    assert (after != before) is (not name.startswith("look."))


def test_comments_and_lines_nobody_asks_stay(file: ChosenFile) -> None:
    file.choose("journeys.reason_days", "5", "9")
    file.choose("region", "GB", "US")
    file.choose_keys({"note": "Q", "find": "Ctrl+Shift+F"}, {"note": "Q"})
    written = file.path.read_text(encoding="utf-8")
    assert "# mine\n" in written
    assert 'region = "GB"  # where we are' in written
    assert "reason_days = 5 # not 7" in written
    assert 'engine = "duckdb"' in written
    assert [line.path for line in file.lines()] == ["matching.engine"]
    assert file.keys() == {"note": "Q", "find": "Ctrl+Shift+F"}
    file.choose_keys({}, file.keys())
    assert "[keys]" not in file.path.read_text(encoding="utf-8")


def test_what_somebody_wrote_meanwhile_is_not_overwritten(file: ChosenFile) -> None:
    with pytest.raises(ChoiceError, match="meanwhile"):
        file.choose("region", "GB", "FR")
    with pytest.raises(ChoiceError, match="meanwhile"):
        file.choose_keys({}, {})
    assert file.path.read_text(encoding="utf-8") == HAND


@pytest.mark.parametrize(
    ("name", "typed"),
    [
        ("journeys.reason_days", "0"), ("journeys.reason_days", "three"), ("window.volume", "101"),
        ("time_zone", "Mars/Base"), ("region", "USA"), ("look.colours", "pink"), ("store.scanner_prefix", "123456789"),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_what_can(file: ChosenFile, name: str, typed: str) -> None:
    with pytest.raises(ChoiceError) as refused:
        file.choose(name, typed, file.texts()[name])
    assert refused.value.advice
    assert file.path.read_text(encoding="utf-8") == HAND


def test_the_window_reads_its_look_and_keys_before_anything_else(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    assert read_early(path) == Early()
    path.write_text('[look]\ncolours = "dark"\npercent = 150\n[keys]\nnote = "Q"\n', encoding="utf-8")
    assert read_early(path) == Early("dark", 150, {"note": "Q"})
    for wrong in ("[look", 'look = 3\nkeys = "Q"', '[look]\ncolours = "pink"\npercent = "x"'):
        path.write_text(wrong, encoding="utf-8")
        assert read_early(path) == Early()


def test_a_file_that_cannot_be_used_says_so_and_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    path.write_text("[journeys]\nreason_days = 0\n", encoding="utf-8")
    view = ChoiceService(path).view()
    assert "reason_days" in view.trouble
    assert view.choices
    path.write_text("[jour", encoding="utf-8")
    service = ChoiceService(path)
    assert service.view().trouble
    assert not service.view().choices
    with pytest.raises(Exception, match="not valid TOML"):
        service.choose("region", "GB", "")
    assert path.read_text(encoding="utf-8") == "[jour"


def test_what_counts_later_is_said(file: ChosenFile) -> None:
    service = ChoiceService(file.path)
    assert not service.view().anew
    assert service.choose("window.volume", "20", "70").anew is False
    assert service.choose("region", "GB", "US").anew
    assert not service.choose("region", "US", "GB").anew
    assert service.choose("look.percent", "150", "100").start


def test_the_size_is_said_to_count_later_also_once_the_window_began_anew(file: ChosenFile) -> None:
    ChoiceService(file.path, {"look.percent": "100"}).choose("look.percent", "150", "100")
    anew = ChoiceService(file.path, {"look.percent": "100"})
    assert anew.view().start
    assert not anew.choose("look.percent", "100", "150").start
