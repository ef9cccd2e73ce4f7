"""A cache in a folder of the test's own, and records that read well."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.store.cache import Cache


@pytest.fixture
def cache(tmp_path: Path) -> Iterator[Cache]:
    held = Cache(tmp_path / "cache.sqlite")
    yield held
    held.close()
