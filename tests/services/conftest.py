"""A desk in a folder of the test's own, with made-up exports as its one source."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import Parts, build
from tests.end_to_end.exports import write_exports


@pytest.fixture
def parts(tmp_path: Path) -> Iterator[Parts]:
    secrets = AskedSecrets(lambda _source, _key: None, "Secrets are not kept in tests.")
    held = build(Home(tmp_path / "home of the desk"), secrets=secrets)
    yield held
    held.close()


@pytest.fixture
def exports(tmp_path: Path) -> Path:
    folder = tmp_path / "the exports"
    write_exports(folder, people=60, seed=3)
    return folder


@pytest.fixture
def filled(parts: Parts, exports: Path) -> Parts:
    parts.sources.add("exports", "folder", "Exports", {"path": str(exports), "region": "US"}, {})
    parts.sources.pull("exports")
    return parts
