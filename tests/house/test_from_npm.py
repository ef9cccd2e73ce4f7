"""Programs from npm: installed as the lock says, again when that changes, and a failure told with what npm said."""

from __future__ import annotations

import io
import shutil
from pathlib import Path

import pytest
from children import Children
from from_npm import FromNpm
from problem import SetupError
from progress import Progress

pytestmark = pytest.mark.skipif(shutil.which("npm") is None, reason="npm is not installed here")

NOTHING = '{"name": "none", "lockfileVersion": 3, "packages": {"": {"name": "none"%s}}}'


@pytest.fixture
def lock(tmp_path: Path) -> Path:
    folder = tmp_path / "a lock"
    folder.mkdir()
    (folder / "package.json").write_text('{"name": "none"}')
    (folder / "package-lock.json").write_text(NOTHING % "")
    return folder


def test_it_is_installed_once_and_again_when_the_lock_changes(lock: Path, tmp_path: Path) -> None:
    with Progress(io.StringIO()) as progress:
        here = FromNpm(tmp_path / "there", lock, Children(), progress)
        assert not here.ready()
        assert here.prepare("installing nothing")
        assert here.ready()
        assert not here.prepare("installing nothing")
        (lock / "package-lock.json").write_text(NOTHING % ', "license": "none"')
        assert not here.ready()


def test_what_npm_says_is_told_and_nothing_is_taken_for_ready(lock: Path, tmp_path: Path) -> None:
    (lock / "package-lock.json").write_text("no lock")
    with Progress(io.StringIO()) as progress:
        here = FromNpm(tmp_path / "there", lock, Children(), progress)
        with pytest.raises(SetupError, match="a lock"):
            here.prepare("installing nothing")
        assert not here.ready()
