"""The connectors, loaded when somebody asks for one: their libraries take longer to load than the files to open."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cached_property
from importlib import import_module
from typing import cast

from connectors.kit.declare import Connector

REGISTRY = "connectors.registry"


class Kinds(Mapping[str, Connector]):
    """Every connector by name. May be asked from any thread."""

    @cached_property
    def _known(self) -> Mapping[str, Connector]:
        return cast(Mapping[str, Connector], import_module(REGISTRY).CONNECTORS)

    def __getitem__(self, name: str) -> Connector:
        return self._known[name]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known)

    def __len__(self) -> int:
        return len(self._known)
