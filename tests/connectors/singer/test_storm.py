"""A tap that dies again and again while it reads very many rows: what is there in the end is all of it, and equal."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from connectors.kit.conformance_drive import Desk
from connectors.kit.declare import Surroundings
from connectors.kit.errors import TryLater
from connectors.singer import pulling
from tests.connectors.singer.rig import SingerRig

BEGAN = datetime(2026, 1, 1, tzinfo=UTC)


def person(number: int) -> dict[str, Any]:
    """Six share a moment each."""
    return {
        "id": f"p{number}",
        "name": f"Person Number{number}",
        "phone": f"+1202{number:07}",
        "email": f"person{number}@shop.example",
        "into": "",
        "changed": (BEGAN + timedelta(seconds=number // 6)).isoformat(),
    }


def pulled(rig: SingerRig, desk: Desk) -> bool:
    """One pull; whether it came to the end."""
    cursor = json.loads(json.dumps(desk.cursor))
    with rig.connector.open(rig.settings(), rig.secrets(), Surroundings()) as session:
        try:
            for page in pulling.pull(session, "customer", cursor):
                desk.keep(page)
        except TryLater:
            return False
    return True


@pytest.mark.parametrize("rows", [300, pytest.param(100_000, marks=pytest.mark.slow)])
def test_all_rows_come_however_often_the_tap_dies(rows: int) -> None:
    with SingerRig("incremental") as rig:
        lasts = rows // 12
        rig.tell(rows=[person(number) for number in range(rows)], lasts=lasts)
        desk, pulls = Desk(), 1
        while not pulled(rig, desk):
            pulls += 1
            assert pulls < 40, "Each pull must get on from where the one before was."
        assert pulls > 10, "It died too seldom for a storm."
        assert not desk.rejected
        calm = Desk()
        rig.tell(lasts=rows)
        assert pulled(rig, calm)
        assert len(desk.records) == rows
        assert desk.records == calm.records
        assert desk.cursor == calm.cursor
