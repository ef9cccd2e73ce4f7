"""A terminal says how far old records are gone through, where their touches are made in another way now."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2 as sqlite3

from connectors.kit.declare import Page
from desk.cli import Preparing
from desk.config.paths import Home
from desk.config.secrets import AskedSecrets
from desk.services.build import build
from tests.records import NOON, call, phone


def test_building_tells_how_far_it_is_and_a_line_stands_for_a_hundredth(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    home, secrets = Home(tmp_path / "desk"), AskedSecrets(lambda _source, _key: None, "")
    parts = build(home, secrets=secrets, report=Preparing())
    calls = [call(f"c{n}", phone("+12085550142"), minutes=n) for n in range(3)]
    parts.cache.writer("pbx", "US", frozenset()).commit("calls", Page(calls), NOON)
    before = parts.cache.touches(1)
    parts.close()
    assert capsys.readouterr().err == ""
    with closing(sqlite3.connect(home.cache)) as file:
        file.execute("UPDATE made SET making = 'another'")
        file.commit()
    parts = build(home, secrets=secrets, report=Preparing())
    assert parts.cache.touches(1) == before
    parts.close()
    assert capsys.readouterr().err == "Going through stored records for journeys and flags: 100 %\n"
    said = Preparing()
    for share in (0.101, 0.1049, 0.11):
        said(share)
    assert [line[-4:] for line in capsys.readouterr().err.splitlines()] == ["10 %", "11 %"]
