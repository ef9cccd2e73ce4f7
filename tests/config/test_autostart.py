"""Starting with the computer: really done on Linux; what Windows and macOS are told is looked at."""

from __future__ import annotations

import configparser
import plistlib
import subprocess
import sys
from pathlib import Path
from types import TracebackType
from typing import Self

import pytest
from hypothesis import given
from hypothesis import strategies as st

from desk.config import autostart
from desk.config.autostart import LABEL, NAME, RUN_KEY, AutostartError, start_with_system
from desk.config.paths import Home
from desk.services.asks import ServiceError
from desk.services.choices import ChoiceService

ODD = 'a "b" $HOME `c` \\d 50% e;f #ü'


class Registry:
    """As much of winreg as is asked for, from memory."""

    HKEY_CURRENT_USER, KEY_SET_VALUE, REG_SZ = "HKCU", 2, 1

    def __init__(self) -> None:
        self.opened: list[tuple[object, ...]] = []
        self.values: dict[str, tuple[object, ...]] = {}

    def CreateKeyEx(self, *asked: object) -> Self:  # noqa: N802
        self.opened.append(asked)
        return self

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        return None

    def SetValueEx(self, _key: object, name: str, *value: object) -> None:  # noqa: N802
        self.values[name] = value

    def DeleteValue(self, _key: object, name: str) -> None:  # noqa: N802
        if name not in self.values:
            raise FileNotFoundError(2, "no such value")
        del self.values[name]


def command_of(entry: Path) -> list[str]:
    """What a session starts for a desktop entry: its escapes are undone, then the shell's own quoting of Exec."""
    read = configparser.RawConfigParser()
    read.optionxform = str  # type: ignore[assignment, method-assign]
    read.read(entry, encoding="utf-8")
    said = dict(read["Desktop Entry"])
    assert said["Type"] == "Application"
    assert Path(said["Path"]).is_dir()
    return words_of(said["Exec"])


def words_of(line: str) -> list[str]:
    """The words of Exec: backslashes are undone as in every text of an entry, the quoting is the shell's, and two
    percent signs are one."""
    undone = line.replace("\\\\", "\\")
    told = subprocess.run(["sh", "-fc", f"printf '%s\\0' {undone}"], capture_output=True, check=True).stdout
    return [word.replace("%%", "%") for word in told.decode().split("\0")[:-1]]


@pytest.fixture
def person(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.delenv("XDG_CONFIG_HOME", raising=False)
    return tmp_path / "person"


def test_on_linux_what_is_written_starts_the_program_on_its_own_folder(person: Path, tmp_path: Path) -> None:
    home, entry = Home(tmp_path / ODD), person / ".config" / "autostart" / "tellonce.desktop"
    start_with_system(home, True, "linux", person)
    command = command_of(entry)
    assert command[-2:] == ["--home", str(home.folder)]
    ran = subprocess.run([*command[:-2], "--help"], cwd=autostart.program_folder(), capture_output=True, check=True)
    assert b"desk" in ran.stdout
    start_with_system(home, False, "linux", person)
    assert list(entry.parent.iterdir()) == []
    start_with_system(home, False, "linux", person)


def test_another_folder_for_settings_counts_where_it_is_a_whole_path(
    person: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("XDG_CONFIG_HOME", str(tmp_path / "conf"))
    start_with_system(Home(tmp_path), True, "linux", person)
    assert (tmp_path / "conf" / "autostart" / "tellonce.desktop").is_file()
    monkeypatch.setenv("XDG_CONFIG_HOME", "conf")
    start_with_system(Home(tmp_path), True, "linux", person)
    assert (person / ".config" / "autostart" / "tellonce.desktop").is_file()


@given(
    st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\r\n\0", exclude_categories=["Cc"])), min_size=1)
)
def test_any_word_comes_through_the_quoting_of_a_desktop_entry(words: list[str]) -> None:
    written = autostart._backslashed(" ".join(map(autostart._quoted, words)))
    assert words_of(written) == words


def test_on_macos_it_is_a_launch_agent(person: Path, tmp_path: Path) -> None:
    start_with_system(Home(tmp_path / ODD), True, "darwin", person)
    file = person / "Library" / "LaunchAgents" / f"{LABEL}.plist"
    said = plistlib.loads(file.read_bytes())
    assert said["ProgramArguments"][-2:] == ["--home", str(tmp_path / ODD)]
    assert said["RunAtLoad"] is True
    start_with_system(Home(tmp_path), False, "darwin", person)
    assert not file.exists()


def test_on_windows_it_is_a_value_of_the_run_key(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    registry = Registry()
    monkeypatch.setattr(autostart, "REGISTRY", registry)
    with pytest.raises(AutostartError, match="installed program"):
        start_with_system(Home(tmp_path), True, "win32")
    monkeypatch.setattr(sys, "frozen", True, raising=False)
    start_with_system(Home(tmp_path / "my desk"), True, "win32")
    assert registry.opened[0][:2] == ("HKCU", RUN_KEY)
    assert registry.values[NAME][2] == subprocess.list2cmdline([sys.executable, "--home", str(tmp_path / "my desk")])
    for _time in range(2):
        start_with_system(Home(tmp_path), False, "win32")
    assert registry.values == {}
    with pytest.raises(AutostartError, match="too long a path"):
        start_with_system(Home(tmp_path / ("a" * 260)), True, "win32")


def test_it_is_off_until_it_is_chosen_and_what_cannot_be_is_not_kept(person: Path, tmp_path: Path) -> None:
    file, asked = tmp_path / "settings.toml", []
    service = ChoiceService(file, start_with_system=asked.append)
    assert service.view().by_name["window.autostart"].text == "no"
    assert service.choose("window.autostart", "yes", "no").by_name["window.autostart"].text == "yes"
    service.choose("window.autostart", "no", "yes")
    assert asked == [True, False]

    def refuse(_on: bool) -> None:
        person.write_text("in the way", encoding="utf-8")
        start_with_system(Home(tmp_path), True, "linux", person)

    refused = ChoiceService(file, start_with_system=refuse)
    with pytest.raises(ServiceError, match="cannot be changed"):
        refused.choose("window.autostart", "yes", "no")
    assert refused.view().by_name["window.autostart"].text == "no"
