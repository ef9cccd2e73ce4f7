"""Spoke, a made-up API that nobody wrote a connector for before the guide did: three lists and the habits of others."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from connectors.kit.declare import Connector
from connectors.records import IdentifierKind
from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.rigging import VendorRig

TOKEN = "spoke-very-secret"  # noqa: S105
NO_MERGE = {"merged row": "Spoke merges nobody."}
MOST = 200
_LISTS = 5


class SpokeRig(VendorRig):
    """`stream` is clients, repairs or chats. Lists come in order of change; a marker leads into the list as it was when
    its first page was asked for."""

    def __init__(self, connector: Connector, stream: str = "clients") -> None:
        super().__init__(connector, stream, self._route, NO_MERGE)
        self.rows: dict[str, list[dict[str, Any]]] = {"clients": [], "repairs": [], "chats": []}
        self.twice: set[str] = set()
        self.closed: set[str] = set()
        self._made = 0
        self._lists: dict[int, list[dict[str, Any]]] = {}
        self._asked = 0

    def settings(self) -> Mapping[str, str]:
        return {"url": self.url}

    def secrets(self) -> Mapping[str, str]:
        return {"token": TOKEN}

    def add(self, count: int, at: datetime) -> Sequence[str]:
        return [self._put(self.stream, at)["id"] for _ in range(count)]

    def _put(self, name: str, at: datetime) -> dict[str, Any]:
        self._made += 1
        number, changed = self._made, at.isoformat()
        row: dict[str, Any] = {"id": f"{name[0]}{number:04d}", "changed": changed}
        if name == "clients":
            row |= {"name": f"Person {number}", "mobile": f"+1202555{number:04d}", "mail": f"p{number}@spoke.example"}
        else:
            row["client"] = self._put("clients", at)["id"]
        if name == "repairs":
            row |= {
                "ticket": f"R-{number}",
                "booked": changed,
                "state": "open",
                "price": "42.50",
                "bike": "Blue tandem",
            }
        if name == "chats":
            asked = {"at": (at - timedelta(minutes=9)).isoformat(), "by": "customer", "text": "Is it ready?"}
            row["messages"] = [
                asked,
                {"at": (at - timedelta(minutes=4)).isoformat(), "by": "agent", "text": "At five."},
            ]
        self.rows[name].append(row)
        return row

    def change(self, source_id: str, at: datetime) -> None:
        row = self._find(source_id)
        if self.stream == "chats":
            row["messages"] = [*row["messages"], {"at": at.isoformat(), "by": "customer", "text": "Thank you"}]
        row |= {"name": "Somebody Else", "state": "ready", "changed": at.isoformat()}

    def duplicate(self, source_id: str) -> None:
        self.twice.add(source_id)

    def add_bad(self) -> None:
        self._put(self.stream, self.clock.now())["id"] = ""

    def delete(self, source_id: str) -> None:
        self.rows[self.stream].remove(self._find(source_id))

    def merge(self, source_id: str, into: str) -> None:
        raise AssertionError(NO_MERGE["merged row"])

    def close(self) -> None:
        self.closed.add(self.stream)

    def lookups(self) -> Sequence[tuple[IdentifierKind, str, Sequence[str]]]:
        row = self.rows[self.stream][1]
        person = row if self.stream == "clients" else next(
            one for one in self.rows["clients"] if one["id"] == row["client"]
        )  # fmt: skip
        return [
            (IdentifierKind.PHONE, person["mobile"], [row["id"]]),
            (IdentifierKind.EMAIL, person["mail"], [row["id"]]),
        ]

    def _find(self, source_id: str) -> dict[str, Any]:
        return next(row for row in self.rows[self.stream] if row["id"] == source_id)

    def _route(self, heard: Heard) -> Said:
        name, asked = heard.path.strip("/"), heard.query
        if heard.headers.get("authorization") != f"Bearer {TOKEN}":
            return Said({"error": "who are you"}, 401)
        if name in self.closed:
            return Said({"error": "not you"}, 403)
        size, marker = min(MOST, int(asked["limit"])), asked.get("page", "")
        if marker:
            number, start = (int(part) for part in marker.split(":"))
        else:
            self._asked += 1
            number, start = self._asked, 0
            # Markers end after a while.
            self._lists = {number: self._found(name, asked), **dict(list(self._lists.items())[:_LISTS])}
        held, following = self._lists[number], start + size
        if heard.repeat:
            start, following = 0, start or size
        more = following < len(held) or heard.repeat
        return Said({"data": held[start : start + size], "next": f"{number}:{following}" if more else None})

    def _found(self, name: str, asked: Mapping[str, str]) -> list[dict[str, Any]]:
        found = sorted(self.rows[name], key=lambda row: (row["changed"], row["id"]))
        found = [row for row in found if row["changed"] >= asked.get("changed_from", "")]
        for key in ("client", "mobile", "mail"):
            found = [row for row in found if key not in asked or row.get(key) == asked[key]]
        return [row for row in found for _ in range(2 if row["id"] in self.twice else 1)]
