"""A folder that several desks share is there or away, and never half written."""

from __future__ import annotations

from pathlib import Path

import pytest

from desk.config.shared_folder import Away, SharedFolder


def test_what_one_desk_writes_another_reads(tmp_path: Path) -> None:
    one, other = SharedFolder(str(tmp_path)), SharedFolder(str(tmp_path))
    one.put("a.handoff", b"first")
    one.put("a.handoff", b"second")
    (tmp_path / "deeper").mkdir()
    assert list(other.files()) == ["a.handoff"]
    assert other.read("a.handoff", 100) == b"second"
    assert other.read("a.handoff", 3) == b"sec"
    other.remove("a.handoff")
    other.remove("a.handoff")
    assert one.files() == {}


def test_a_file_is_for_whoever_the_folder_is_for(tmp_path: Path) -> None:
    for rights in (0o700, 0o755, 0o770):
        tmp_path.chmod(rights)
        SharedFolder(str(tmp_path)).put("a", b"")
        assert (tmp_path / "a").stat().st_mode & 0o777 == rights & 0o666


def test_one_that_is_away_says_so_and_is_never_made(tmp_path: Path) -> None:
    away = SharedFolder(str(tmp_path / "drive"))
    for ask in (away.files, lambda: away.read("a", 1), lambda: away.put("a", b"")):
        with pytest.raises(Away, match="drive cannot be used"):
            ask()
    away.remove("a")
    assert list(tmp_path.iterdir()) == []
