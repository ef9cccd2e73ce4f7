"""Which half of the desk starts, and what is said where no window can open."""

from __future__ import annotations

import builtins
from collections.abc import Sequence
from types import SimpleNamespace

import pytest

from desk import __main__ as start


@pytest.fixture
def loaded(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """The rooms that were loaded; each notes its arguments and ends well."""
    rooms: list[str] = []

    def load(name: str) -> SimpleNamespace:
        def run(given: Sequence[str]) -> int:
            rooms.append(f"{name} {' '.join(given)}".strip())
            return 0

        return SimpleNamespace(main=run)

    monkeypatch.setattr(start, "import_module", load)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    return rooms


@pytest.mark.parametrize(
    ("given", "room"),
    [
        ([], "desk.app"),
        (["--home", "find"], "desk.app --home find"),
        (["--home=x", "--demo"], "desk.app --home=x --demo"),
        (["find", "ann"], "desk.cli find ann"),
        (["--home", "x", "pull"], "desk.cli --home x pull"),
        (["--help"], "desk.cli --help"),
    ],
)
def test_a_command_needs_no_window_and_a_window_no_command(given: list[str], room: str, loaded: list[str]) -> None:
    assert start.main(given) == 0
    assert loaded == [room]


def test_a_worker_of_a_program_in_one_file_works_and_opens_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    asked: list[str] = []

    def work_and_end() -> None:
        raise SystemExit(7)

    def load(name: str) -> SimpleNamespace:
        asked.append(name)
        return SimpleNamespace(freeze_support=work_and_end)

    monkeypatch.setattr(start, "import_module", load)
    monkeypatch.setattr(start.sys, "frozen", True, raising=False)
    with pytest.raises(SystemExit, match="7"):
        start.main(["--multiprocessing-fork", "parent_pid=1"])
    assert asked == ["multiprocessing"]


def test_without_a_display_it_says_so_and_what_works(
    loaded: list[str], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setattr(start.sys, "platform", "linux")
    assert start.main([]) == 1
    assert loaded == []
    assert "desk --help" in capsys.readouterr().err


def test_a_missing_library_of_qt_is_named_with_what_to_type(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(_name: str) -> None:
        raise builtins.ImportError("libEGL.so.1: cannot open shared object file: No such file or directory")

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(start, "import_module", load)
    assert start.main([]) == 1
    said = capsys.readouterr().err
    assert "libEGL.so.1" in said
    assert "apt install" in said


def test_stopped_while_loading_it_ends_without_a_word(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def load(name: str) -> SimpleNamespace:
        raise KeyboardInterrupt

    monkeypatch.setattr(start, "import_module", load)
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    assert (start.main(["find", "ann"]), start.main([])) == (130, 130)
    assert capsys.readouterr() == ("", "")
