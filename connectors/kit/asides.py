"""What a session asks for by the way to complete rows (names of users, stages, companies), where that is allowed."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from typing import Any

from connectors.kit.errors import AskPerson

Table = Mapping[str, Any]


class Asides:
    """What completes rows, for one session. A row is worth having without it: where an account may not read it, nothing
    is said and it is not asked for again."""

    def __init__(self) -> None:
        self._tables: dict[str, Table] = {}
        self._closed: set[str] = set()

    def once(self, name: str, read: Callable[[], Table]) -> Table:
        """What `read` gave the first time; empty where it may not be read."""
        if name not in self._tables:
            self._tables[name] = self.if_allowed(name, read)
        return self._tables[name]

    def if_allowed(self, name: str, read: Callable[[], Table]) -> Table:
        """What `read` gives now; empty, without asking, once `name` was not allowed."""
        if name in self._closed:
            return {}
        try:
            return read()
        except AskPerson:
            self._closed.add(name)
            return {}
