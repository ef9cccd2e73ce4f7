"""What is known of names, at hand wherever a connection to the cache is: linking and keys read names with it."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Any

from sqlalchemy import Connection

from desk.domain.namesakes import PLAIN_NAMES, Namesakes

_KEY = "namesakes"


def knowing(namesakes: Namesakes) -> Mapping[str, Any]:
    """What to put beside the connections of a file whose names are read so."""
    return MappingProxyType({_KEY: namesakes})


def namesakes_of(connection: Connection) -> Namesakes:
    """How names are compared in this file."""
    found = connection.info.get(_KEY, PLAIN_NAMES)
    return found if isinstance(found, Namesakes) else PLAIN_NAMES
