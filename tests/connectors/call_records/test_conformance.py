"""The shared suite on every shape of call table: with and without an id, both layouts, on every kind of database."""

from __future__ import annotations

from pathlib import Path

import pytest

from connectors.call_records.layouts import ASTERISK, KAMAILIO
from connectors.kit.conformance import ITEMS, run
from tests.connectors.call_records.rig import CallsRig
from tests.connectors.call_records.shelves import MariadbShelf, PostgresShelf, SqliteShelf
from tests.live_servers.mariadb import Mariadb
from tests.live_servers.postgres import Postgres

SHAPES = [
    pytest.param(ASTERISK, False, id="asterisk-by-time"),
    pytest.param(ASTERISK, True, id="asterisk-by-id"),
    pytest.param(KAMAILIO, True, id="kamailio"),
]


@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize(("layout", "with_id"), SHAPES)
def test_sqlite(item: str, layout: str, with_id: bool, tmp_path: Path) -> None:
    with CallsRig(SqliteShelf(tmp_path / "calls of the pbx?#.db"), layout, with_id=with_id) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.live
@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize(("layout", "with_id"), SHAPES)
def test_postgresql(item: str, layout: str, with_id: bool, postgres: Postgres) -> None:
    with CallsRig(PostgresShelf(postgres), layout, with_id=with_id) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)


@pytest.mark.live
@pytest.mark.parametrize("item", ITEMS)
@pytest.mark.parametrize(("layout", "with_id"), SHAPES)
def test_mariadb(item: str, layout: str, with_id: bool, mariadb: Mariadb) -> None:
    with CallsRig(MariadbShelf(mariadb), layout, with_id=with_id) as rig:
        if reason := run(item, rig):
            pytest.skip(reason)
