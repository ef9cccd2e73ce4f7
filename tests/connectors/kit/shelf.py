"""The rows of a made-up REST vendor and how it hands them out in each paging style, with every habit vendors have."""

from __future__ import annotations

import base64
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from tests.connectors.kit.loopback import Heard, Said

Row = dict[str, Any]


@dataclass(slots=True)
class Shelf:
    """What the vendor holds. `cap` limits rows of one query (0: no limit), `most` rows of one page.

    `by_change` sorts lists by change time, otherwise by id. `tells_total` adds the number of rows of a query.
    """

    most: int = 100
    cap: int = 0
    by_change: bool = True
    tells_total: bool = True
    rows: list[Row] = field(default_factory=list)
    log: list[Row] = field(default_factory=list)
    twice: set[str] = field(default_factory=set)
    made: int = 0

    def put(self, at: datetime, **changes: Any) -> Row:
        """A new good row."""
        self.made += 1
        row = {
            "id": f"p{self.made:04d}",
            "name": f"Person Number{self.made:04d}",
            "phone": f"+1202555{self.made:04d}",
            "email": f"person{self.made:04d}@shop.example",
            "changed": at.isoformat(),
            **changes,
        }
        self.rows.append(row)
        self.log.append({"what": "put", **row})
        return row

    def find(self, row_id: str) -> Row:
        """A row by id."""
        return next(row for row in self.rows if row["id"] == row_id)

    def remove(self, row_id: str) -> None:
        """Delete a row."""
        self.rows.remove(self.find(row_id))

    def query(self, query: Mapping[str, str]) -> list[Row]:
        """Every row a query asks for, in the vendor's order, with doubled ones twice."""
        since, until = query.get("since"), query.get("until")
        found = [
            row
            for row in self.rows
            if (not since or _moment(row) >= datetime.fromisoformat(since))
            and (not until or _moment(row) < datetime.fromisoformat(until))
            and all(query.get(key) in (None, row[key]) for key in ("phone", "email"))
        ]
        found.sort(key=_key if self.by_change else lambda row: str(row["id"]))
        return [row for row in found for _ in range(2 if row["id"] in self.twice else 1)]

    def size(self, query: Mapping[str, str]) -> int:
        """Rows of a page: what is asked for, cut to the vendor's own most without a word."""
        return min(self.most, int(query.get("limit", self.most)))


def _moment(row: Row) -> datetime:
    return datetime.fromisoformat(row["changed"])


def _key(row: Row) -> tuple[datetime, str]:
    return _moment(row), str(row["id"])


def _answer(shelf: Shelf, found: list[Row], part: list[Row], **more: Any) -> Said:
    total = {"total": min(len(found), shelf.cap or len(found))} if shelf.tells_total else {}
    return Said({"data": {"items": part}, **total, **more})


def numbered(shelf: Shelf, heard: Heard) -> Said:
    """Page numbers from 1."""
    found, size = shelf.query(heard.query), shelf.size(heard.query)
    reachable = found[: shelf.cap] if shelf.cap else found
    number = 1 if heard.repeat else int(heard.query.get("page", 1))
    said = _answer(shelf, found, reachable[(number - 1) * size : number * size])
    return Said(said.body, headers={"X-Pages": str(-(-len(reachable) // size))})


def by_offset(shelf: Shelf, heard: Heard) -> Said:
    """Rows skipped."""
    found, size = shelf.query(heard.query), shelf.size(heard.query)
    reachable = found[: shelf.cap] if shelf.cap else found
    offset = 0 if heard.repeat else int(heard.query.get("offset", 0))
    return _answer(shelf, found, reachable[offset : offset + size])


def by_token(shelf: Shelf, heard: Heard) -> Said:
    """An opaque marker that names the last row given."""
    found, size = shelf.query(heard.query), shelf.size(heard.query)
    token = heard.query.get("cursor", "")
    start = _after(found, base64.urlsafe_b64decode(token).decode()) if token not in ("", "again") else 0
    part = found[start : start + size]
    more = bool(part) and start + size < len(found)
    marker = base64.urlsafe_b64encode(part[-1]["changed"].encode() + b"|" + part[-1]["id"].encode()) if more else b""
    return _answer(shelf, found, part, next=token or "again" if heard.repeat else marker.decode())


def _after(found: list[Row], mark: str) -> int:
    changed, row_id = mark.split("|", 1)
    key = datetime.fromisoformat(changed), row_id
    return next((place for place, row in enumerate(found) if _key(row) > key), len(found))


def linked(in_header: bool) -> Callable[[Shelf, Heard], Said]:
    """A whole address for the next page, in the body or in a Link header."""

    def serve(shelf: Shelf, heard: Heard) -> Said:
        said = by_token(shelf, heard)
        token = said.body.pop("next")
        query = "&".join(f"{k}={v.replace('+', '%2B')}" for k, v in {**heard.query, "cursor": token}.items())
        link = f"{heard.path}?{query}" if token else ""
        if in_header:
            return Said(said.body, headers={"Link": f'<{link}>; rel="next", </>; rel="first"'} if link else {})
        return Said({**said.body, "links": {"next": link or None}})

    return serve


def by_key(shelf: Shelf, heard: Heard) -> Said:
    """Rows after a key of change time and id."""
    found, size = shelf.query(heard.query), shelf.size(heard.query)
    start = 0
    if "after_at" in heard.query and not heard.repeat:
        start = _after(found, f"{heard.query['after_at']}|{heard.query['after_id']}")
    return _answer(shelf, found, found[start : start + size])


def by_id(shelf: Shelf, heard: Heard) -> Said:
    """Rows above an id, in order of their ids; the total is that of what lies above."""
    found, size = sorted(shelf.query(heard.query), key=lambda row: str(row["id"])), shelf.size(heard.query)
    above = "" if heard.repeat else heard.query.get("above", "")
    found = [row for row in found if not above or str(row["id"]) > above]
    return Said({"data": {"items": found[:size]}, "total": len(found)})


def everything(shelf: Shelf, heard: Heard) -> Said:
    """All rows in one answer, whatever is asked for."""
    found = shelf.query({key: heard.query[key] for key in ("phone", "email") if key in heard.query})
    return _answer(shelf, found, found)


def changes(shelf: Shelf, heard: Heard) -> Said:
    """A log of changes, deletions and merges, read by the vendor's own token; one from the future is refused."""
    if "phone" in heard.query or "email" in heard.query:
        found = [{"what": "put", **row} for row in shelf.query(heard.query)]
        return _answer(shelf, found, found, token="", more=False)
    start = int(heard.query.get("token") or 0)
    if start > len(shelf.log):
        return Said({"error": "expired"}, 410)
    size = shelf.size(heard.query)
    part = [row for row in shelf.log[start : start + size] for _ in range(2 if row["id"] in shelf.twice else 1)]
    reached = start if heard.repeat else min(len(shelf.log), start + size)
    return _answer(shelf, part, part, token=str(reached), more=heard.repeat or reached < len(shelf.log))


def ids(shelf: Shelf, heard: Heard) -> Said:
    """Only ids, a page at a time."""
    found, size = [row for row in shelf.rows if row["id"]], shelf.size(heard.query)
    number = int(heard.query.get("page", 1))
    return Said({"ids": [{"id": row["id"]} for row in found[(number - 1) * size : number * size]]})
