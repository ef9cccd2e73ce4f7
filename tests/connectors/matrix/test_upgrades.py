"""A room that was upgraded and the one it goes on in belong together."""

from __future__ import annotations

from typing import Any

import pytest

from connectors.matrix.rooms import bare
from tests.connectors.matrix.test_rooms import ADA, ANNA, DESK, chat, read


def state(kind: str, **content: Any) -> dict[str, Any]:
    """A state event of a room."""
    return {
        "type": kind, "event_id": f"${kind}", "sender": DESK, "state_key": "", "origin_server_ts": 0, "content": content
    }  # fmt: skip


@pytest.mark.parametrize(
    ("events", "linked"),
    [
        ([], ()),
        ([state("m.room.create", creator=DESK)], ()),
        ([state("m.room.create", predecessor={"room_id": "!old", "event_id": "$e"})], ("!old", "!room")),
        ([state("m.room.tombstone", replacement_room="!new")], ("!room",)),
        (
            [
                state("m.room.create", predecessor={"room_id": "!old"}),
                state("m.room.tombstone", replacement_room="!new"),
            ],
            ("!old", "!room"),
        ),
        ([state("m.room.create", predecessor="!old")], ()),
        ([state("m.room.tombstone", body="closed")], ()),
    ],
)
def test_an_upgraded_room_goes_on_in_the_next(events: list[dict[str, Any]], linked: tuple[str, ...]) -> None:
    told = chat((0, ADA), (1, ANNA))
    assert read({**told, "state": [bare(one) for one in events]}).linked == linked
    assert read({**told, "events": [*map(bare, events), *told["events"]]}).linked == linked
