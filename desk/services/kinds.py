"""The connectors, loaded when somebody asks for one: their libraries take longer to load than the files to open."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from typing import cast

from connectors.kit.declare import Connector
from desk.services.later import Later

REGISTRY = "connectors.registry"


def kinds() -> Mapping[str, Connector]:
    """Every connector by name. May be asked from any thread."""
    return Later(lambda: cast(Mapping[str, Connector], import_module(REGISTRY).CONNECTORS))
