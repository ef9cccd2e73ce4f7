"""As much of RingCentral as the connector asks for: heavy and medium groups, penalties that begin anew, sync tokens."""

from __future__ import annotations

import base64
from collections import deque
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import parse_qs, urlencode

from tests.connectors.kit.loopback import Heard, Said
from tests.connectors.kit.table import Row, Table

CLIENT, SECRET, JWT = "app-1", "very-secret-app", "very-secret-jwt"
LOG = "/restapi/v1.0/account/~/call-log"
_LIMITS = {"heavy": 10, "medium": 40}
_KEPT = timedelta(days=91)
_AGES = "2000-01-01"


def iso(at: datetime) -> str:
    """A time as RingCentral writes it."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%S}.000Z"


class Simulator:
    """`twice` are ids that come twice, `closed` the last words of paths that may not be read. `broken` counts requests
    during a penalty. Tokens of an earlier `generation` are known no more."""

    def __init__(self, now: Callable[[], datetime]) -> None:
        self._now = now
        self.home = ""
        self.calls = Table(lambda row: (row["startTime"], row["id"]))
        self.contacts = Table(lambda row: ("", row["id"]))
        self.messages = Table(lambda row: (row["creationTime"], row["id"]))
        self.twice: set[str] = set()
        self.closed: set[str] = set()
        self.limits = dict(_LIMITS)
        self.broken = self.refused = self.signed = 0
        self.listen: Callable[[Heard], None] = lambda _: None
        self._heard: dict[str, deque[datetime]] = {"heavy": deque(), "medium": deque()}
        self._penalty: dict[str, datetime] = {}
        self._changes: list[str] = []
        self._gone: dict[str, Row] = {}
        self.generation = 1

    def put(self, table: Table, row: Row) -> None:
        """A new row."""
        table.put(row)
        self._changes.append(row["id"])

    def write(self, table: Table, row_id: str, **said: Any) -> None:
        """Change a row."""
        table.change(row_id, lambda row: row.update(said, lastModifiedTime=iso(self._now())))
        self._changes.append(row_id)

    def remove(self, table: Table, row_id: str) -> None:
        """Delete a row: the synchronisation tells of it."""
        self._gone[row_id] = {"id": row_id, "deleted": True, "type": "Voice"}
        table.remove(row_id)
        self._changes.append(row_id)

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        if heard.path == "/restapi/oauth/token":
            return self._token(heard)
        if heard.headers.get("authorization") != f"Bearer at-{self.signed}" or not self.signed:
            return Said({"errorCode": "TokenInvalid", "message": "Access token corrupted"}, 401)
        what = heard.path.rpartition("/")[2]
        if what.removesuffix("-sync") in self.closed:
            told = {"errorCode": "CMN-408", "message": "In order to call this API", "permissionName": "ReadCallLog"}
            return Said(told, 403)
        group = "medium" if what == "message-store" else "heavy"
        if said := self._throttled(group):
            return said
        if what == "call-log-sync":
            return self._synced(heard)
        if what == "contact":
            rows = [
                row for row in self.contacts if heard.query.get("phoneNumber", row["mobilePhone"]) == row["mobilePhone"]
            ]
            return self._page(heard, rows, group)
        table = self.messages if group == "medium" else self.calls
        return self._page(heard, self._rows(table, heard), group)

    def _token(self, heard: Heard) -> Said:
        form = {key: values[0] for key, values in parse_qs(heard.raw.decode()).items()}
        if form["grant_type"] == "refresh_token":
            return self._renewed(form)
        pair = base64.b64encode(f"{CLIENT}:{SECRET}".encode()).decode()
        if heard.headers.get("authorization") != f"Basic {pair}" or form.get("assertion") != JWT:
            return Said({"error": "invalid_client", "error_description": "Client authentication failed"}, 401)
        self.signed += 1
        return Said({"access_token": f"at-{self.signed}", "token_type": "bearer", "expires_in": 3600, "scope": "x"})

    def _renewed(self, form: dict[str, str]) -> Said:
        """For an app without a secret; each refresh token is good for one time."""
        if (form["client_id"], form["refresh_token"]) != (CLIENT, f"rt-{self.signed}") or "client_secret" in form:
            return Said({"error": "invalid_grant", "error_description": "Token is expired"}, 400)
        self.signed += 1
        tokens = {"access_token": f"at-{self.signed}", "refresh_token": f"rt-{self.signed}"}
        return Said({**tokens, "token_type": "bearer", "expires_in": 3600})

    def _throttled(self, group: str) -> Said | None:
        now, heard = self._now(), self._heard[group]
        if now < self._penalty.get(group, now):
            # Whoever asks meanwhile waits anew.
            self.broken += 1
        while heard and heard[0] <= now - timedelta(minutes=1):
            heard.popleft()
        if now < self._penalty.get(group, now) or len(heard) >= self.limits[group]:
            self._penalty[group] = now + timedelta(seconds=60)
            self.refused += 1
            return Said({"errorCode": "CMN-301", "message": "Request rate exceeded"}, 429, self._told(group, 0))
        heard.append(now)
        return None

    def _told(self, group: str, left: int) -> dict[str, str]:
        names = ("Group", "Limit", "Remaining", "Window")
        values = (group, str(self.limits[group]), str(left), "60")
        return {f"X-Rate-Limit-{name}": value for name, value in zip(names, values, strict=True)}

    def _synced(self, heard: Heard) -> Said:
        query = heard.query
        assert query["view"] == "Detailed"
        token = query.get("syncToken", "")
        if query["syncType"] == "ISync":
            generation, _, place = token.partition("-")
            if generation != str(self.generation):
                told = {"errorCode": "CLG-104", "message": "Sync token expired, call log was reset"}
                return Said(told, 400)
            since = int(place)
            changed = self._changes[since : since + 250]
            known = dict.fromkeys(changed)
            rows = [self.calls.get(one) or self._gone.get(one) for one in known]
            end = since if heard.repeat else since + len(changed)
        else:
            assert 1 <= int(query["recordCount"]) <= 250
            newest = self.calls.by_change(iso(self._now() - timedelta(days=1)))[::-1]
            rows, end = [self.calls[one] for one in newest[: int(query["recordCount"])]], len(self._changes)
        info = {"syncType": query["syncType"], "syncToken": f"{self.generation}-{end}", "syncTime": iso(self._now())}
        return Said({"records": [row for row in rows if row], "syncInfo": info})

    def _rows(self, table: Table, heard: Heard) -> list[Row]:
        query = heard.query
        # Without a beginning it is the last day; nothing is older than ninety days, whatever is asked for.
        since = query.get("dateFrom") or iso(self._now() - timedelta(days=1))
        rows = [table[one] for one in table.by_change(max(since, iso(self._now() - _KEPT)), query.get("dateTo"))]
        if number := query.get("phoneNumber"):
            # The call log knows no plus in front of a number.
            wanted = f"+{number}" if table is self.calls else number
            rows = [row for row in rows if wanted in _numbers(row)]
        if table is self.calls:
            assert query["type"] == "Voice"
            assert query["view"] == "Detailed"
        return rows[::-1]

    def _page(self, heard: Heard, rows: list[Row], group: str) -> Said:
        size, page = int(heard.query.get("perPage", 100)), int(heard.query.get("page", 1))
        assert 1 <= size <= 250, "rows a page of the detailed view"
        if self.twice:
            rows = [row for row in rows for _ in range(2 if row["id"] in self.twice else 1)]
        page = 1 if heard.repeat else page
        part = rows[(page - 1) * size : page * size]
        query = {key: value for key, value in heard.query.items() if key != "page"}
        following = query if heard.repeat else {**query, "page": page + 1}
        more = page * size < len(rows) or heard.repeat
        navigation = {"nextPage": {"uri": f"{self.home}{heard.path}?{urlencode(following)}"}} if more else {}
        left = self.limits[group] - len(self._heard[group])
        paging = {"page": page, "perPage": size}
        return Said({"records": part, "paging": paging, "navigation": navigation}, 200, self._told(group, left))


def _numbers(row: Row) -> list[str]:
    ends = [row["from"], *(row["to"] if isinstance(row["to"], list) else [row["to"]])]
    return [one.get("phoneNumber", "") for one in ends]
