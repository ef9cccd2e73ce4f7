"""The built program for these tests; they are left out where none was built."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.packaged.built import VARIABLE, Built, named


@pytest.fixture(scope="session")
def program() -> Path:
    """The folder of the built program."""
    folder = named()
    if folder is None:
        pytest.skip(f"no built program: python3 packaging/build.py, then name dist/tellonce in {VARIABLE}")
    return folder


@pytest.fixture
def built(program: Path, tmp_path: Path) -> Built:
    """The program, and a home of its own."""
    return Built(program, tmp_path / "home")
