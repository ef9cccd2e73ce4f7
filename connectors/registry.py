"""The list of connectors, by name."""

from __future__ import annotations

from connectors import call_records, folder, tryton
from connectors.kit.declare import Connector

CONNECTORS: dict[str, Connector] = {c.name: c for c in (tryton.CONNECTOR, call_records.CONNECTOR, folder.CONNECTOR)}
