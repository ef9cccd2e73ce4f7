"""Answers as HubSpot's documentation shows them, kept in files beside this one, and a HubSpot that gives just those."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import replace
from decimal import Decimal
from pathlib import Path
from typing import Any

from connectors.hubspot import CONNECTOR
from connectors.kit.conformance import Ledger, ManualClock
from connectors.kit.declare import Surroundings
from connectors.records import Record
from tests.connectors.hubspot.simulator import OBJECTS, TOKEN
from tests.connectors.kit.loopback import Heard, Loopback, Said

_FOLDER = Path(__file__).with_name("recorded")
_OTHERS = {"owners": "owners", "pipelines": "pipelines", "associations": "associations"}


def sample(name: str) -> Any:
    """One file of samples, as the kit's client would parse it."""
    return json.loads((_FOLDER / f"{name}.json").read_text("utf-8"), parse_float=Decimal)


def documented(heard: Heard) -> Said:
    """The documented answer to a request: contacts belong to calls, line items to deals, nothing else to anything."""
    parts = heard.path.strip("/").split("/")
    if heard.path.startswith(OBJECTS):
        name = {"line_items": "lines"}.get(parts[3], parts[3])
    elif parts[0] == "conversations":
        name = parts[-1]
    elif parts[1] == "associations":
        return Said(_paired(*parts[3:5]), 207)
    else:
        name = _OTHERS[parts[1]]
    return Said(json.loads((_FOLDER / f"{name}.json").read_text("utf-8")))


def _paired(kind: str, other: str) -> Mapping[str, Any]:
    said = json.loads((_FOLDER / "associations.json").read_text("utf-8"))
    pairs = {("deals", "line_items"): ("7101", ["5001", "5002"]), ("calls", "tickets"): ("6001", ["6601"])}
    if (kind, other) == ("calls", "contacts"):
        return said
    if (kind, other) not in pairs:
        return {**said, "results": []}
    source, to = pairs[kind, other]
    return {**said, "results": [{"from": {"id": source}, "to": [{"toObjectId": one} for one in to]}]}


@contextmanager
def opened(
    route: Callable[[Heard], Said], secrets: Mapping[str, str] | None = None, **around: Any
) -> Iterator[tuple[Any, Ledger, ManualClock]]:
    """A session of the connector with whatever answers by `route`."""
    clock = ManualClock()
    ledger = Ledger(clock)
    surroundings = replace(Surroundings(now=clock.now, sleep=clock.sleep, region="US", time_zone="UTC"), **around)
    with Loopback(route, ledger, clock) as server:
        settings = {"url": server.url, "client_id": "client-1"}
        with CONNECTOR.open(settings, secrets or {"token": TOKEN}, surroundings) as session:
            yield session, ledger, clock


def pulled(session: Any, stream: str) -> list[Record]:
    """Everything one stream has, each once."""
    found = next(one for one in CONNECTOR.streams if one.name == stream)
    return list(dict.fromkeys(record for page in found.read(session, None) for record in page.records))
