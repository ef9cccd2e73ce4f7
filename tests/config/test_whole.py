"""A file is written whole or not at all, and stays whose it was."""

from __future__ import annotations

import os
import stat
import sys
from pathlib import Path

import pytest

from desk.config.whole import write_whole


def test_the_new_file_stands_alone_in_place_of_the_old_one(tmp_path: Path) -> None:
    path = tmp_path / "rules.toml"
    write_whole(path, b"a long first text\r\n")
    write_whole(path, b"\xe2\x82\xac\n")
    assert path.read_bytes() == b"\xe2\x82\xac\n"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps no such permissions with a file")
def test_who_may_read_it_stays_and_a_new_one_is_its_owners_alone(tmp_path: Path) -> None:
    path = tmp_path / "settings.toml"
    write_whole(path, b"1")
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    path.chmod(0o664)
    write_whole(path, b"2")
    assert stat.S_IMODE(path.stat().st_mode) == 0o664


@pytest.mark.parametrize("step", ["write", "fsync", "replace"])
def test_where_it_cannot_be_written_the_old_one_stands_and_nothing_is_left(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    path = tmp_path / "settings.toml"
    write_whole(path, b"old")

    def full(*_given: object) -> None:
        raise OSError(28, "No space left on device")

    with monkeypatch.context() as patch:
        if step == "write":
            patch.setattr(os, "fdopen", lambda handle, mode: _Full(handle))
        else:
            patch.setattr(Path if step == "replace" else os, step, full)
        with pytest.raises(OSError, match="No space left"):
            write_whole(path, b"new")
    assert path.read_bytes() == b"old"
    assert list(tmp_path.iterdir()) == [path]


class _Full:
    """A file on a full disk."""

    def __init__(self, handle: int) -> None:
        self._handle = handle

    def __enter__(self) -> _Full:
        return self

    def __exit__(self, *_problem: object) -> None:
        os.close(self._handle)

    def write(self, _content: bytes) -> int:
        raise OSError(28, "No space left on device")
