"""The connectors, loaded when somebody asks for one: their libraries take longer to load than the files to open."""

from __future__ import annotations

from collections.abc import Mapping
from importlib import import_module
from pathlib import Path
from typing import cast

from connectors.kit.declare import Connector
from connectors.kit.mapped import Mapped
from desk.services.later import Later

REGISTRY, DESCRIBED = "connectors.registry", "connectors.kit.described"


def kinds() -> Mapping[str, Connector]:
    """Every connector that is shipped, by name. May be asked from any thread."""
    return Later(lambda: cast(Mapping[str, Connector], import_module(REGISTRY).CONNECTORS))


def and_described(shipped: Mapping[str, Connector], apis: Path) -> Mapping[str, Connector]:
    """With those described in the folder `apis`; what is shipped has its name before they do."""
    return Later(lambda: {**(import_module(DESCRIBED).connectors_in(apis) if apis.is_dir() else {}), **shipped})


def mapped() -> Mapping[str, Mapped]:
    """Those whose rows become records by a mapping a person agrees to, by the connector's name."""
    return Later(lambda: cast(Mapping[str, Mapped], import_module(REGISTRY).MAPPED))
