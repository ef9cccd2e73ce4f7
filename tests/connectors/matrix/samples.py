"""What a running Synapse answered, kept in files beside this one."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

_FOLDER = Path(__file__).with_name("recorded")


def sample(name: str) -> Any:
    """One file of samples."""
    return json.loads((_FOLDER / f"{name}.json").read_text("utf-8"))


def room(name: str) -> dict[str, Any]:
    """A room of the samples as the connector hands it to the mapping: "order", "private" or "empty"."""
    room_id = sample("rooms")[name]
    told = sample("sync")["rooms"]["join"][room_id]
    return {"room_id": room_id, "state": told["state"]["events"], "events": told["timeline"]["events"]}
