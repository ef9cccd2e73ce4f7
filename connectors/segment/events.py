"""One call of the Segment specification, as a source, a library or an archive wrote it, in the few words we need.

Rules are those of Segment's own pages "Spec: Common Fields" (times, messageId), "Spec: V2 Ecommerce Events",
"Spec: Live Chat Events", "HTTP API" (batch) and "Webhooks Destination" (delete).
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.digging import dig
from connectors.kit.errors import SkipRow
from connectors.kit.parse import id_of, text_of, time_of
from connectors.kit.plain_json import digest

Values = Mapping[str, Any]

KINDS = frozenset({"identify", "track", "page", "screen", "group", "alias", "delete"})
# What programs write where there is no user: ids that would make one person of all who have them.
NOBODY = frozenset({"", "null", "undefined", "none", "nil", "nan", "0", "-1", "anonymous", "guest", "unknown", "false"})
# Calls of one visitor's own browser or app have one of these in their context; those of a shop's server have not.
_AT_THE_SCREEN = ("page", "screen", "device", "userAgent")
_SIGNS = re.compile(r"[^a-z0-9]+")
_MOST_IN_BATCH = 10_000
# What of properties is told of anybody; the rest would only fill the memory.
_KEPT = frozenset(
    {
        "path", "title", "referrer", "name", "query", "orderid", "id", "email", "total", "revenue", "value",
        "refund", "currency", "products", "coupon", "affiliation", "conversationid", "messageid",
        "messagebody", "conversationduration", "agentname", "agentusername", "agentid",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Event:
    """One call. `at` is when it happened by the receiver's clock, `device` the anonymousId, `user` the userId.

    `name` of a track is its event in small letters and digits only, of a page or screen its title. `present` says that
    the visitor was at the screen. `said` are traits or properties, of a page its address; their names as of `name`.
    """

    id: str
    kind: str
    at: datetime
    device: str
    user: str
    name: str
    present: bool
    said: Values
    previous: str = ""
    traits: Values | None = None

    @property
    def order(self) -> tuple[datetime, str]:
        """Where it stands among others, whatever came first."""
        return self.at, self.id


def folded(name: str) -> str:
    """A name without case and signs: "conversation_id" and "conversationId" are one."""
    return _SIGNS.sub("", name.lower())


def events_of(row: Values, around: Surroundings) -> tuple[list[Event], SkipRow | None]:
    """The calls of one line, one or those of a batch, and what is wrong with the first that is none or says no time:
    what came with it counts all the same."""
    batch = row.get("batch")
    several: Sequence[Values] = (row,)
    found: list[Event] = []
    problem: SkipRow | None = None
    strange: SkipRow | None = None
    if isinstance(batch, list):
        shared = {key: row[key] for key in ("sentAt", "receivedAt", "context") if key in row}
        several = [{**shared, **one} for one in batch[:_MOST_IN_BATCH] if isinstance(one, Mapping)]
        if len(several) < len(batch):
            strange = SkipRow(f"Of a batch, some calls are no objects, or there are more than {_MOST_IN_BATCH:,}.")
    for one in several:
        try:
            event = _event(one, around)
        except SkipRow as skipped:
            problem = problem or skipped
        else:
            found += [event] if event is not None else []
    return found, problem or strange


def _event(row: Values, around: Surroundings) -> Event | None:
    kind = text_of(row.get("type") or row.get("action")).lower()
    if not kind:
        raise SkipRow("The line does not say what kind of call it is (type).")
    if kind not in KINDS:
        return None
    context = row.get("context")
    around_it: Values = context if isinstance(context, Mapping) else {}
    device, user = _who(row.get("anonymousId")), _who(row.get("userId") or row.get("User ID"))
    name = text_of(row.get("event") if kind == "track" else row.get("name"), 200)
    said = _said(row, kind)
    server = text_of(row.get("channel")).lower() == "server"
    present = kind in ("page", "screen", "track") and not server and any(around_it.get(key) for key in _AT_THE_SCREEN)
    if kind in ("page", "screen") and not server:
        present, name = True, name or text_of(said.get("title") or dig(around_it, ("page", "title")), 200)
    told = around_it.get("traits")
    return Event(
        id=_id(row, kind, said),
        kind=kind,
        at=when(row, around),
        device=device,
        user=user,
        name=folded(name) if kind == "track" else name,
        present=present,
        said=said,
        previous=_who(row.get("previousId") or row.get("Previous ID")),
        traits=_by_name(told) if isinstance(told, Mapping) and told else None,
    )


def when(row: Values, around: Surroundings) -> datetime:
    """When it happened: receivedAt - (sentAt - originalTimestamp), which takes a visitor's wrong clock out of it.

    What Segment has worked out already (a `timestamp` beside an `originalTimestamp`) is believed. Nothing happens after
    it was received.
    """
    stamp, original = row.get("timestamp"), row.get("originalTimestamp")
    received, sent = _maybe(row.get("receivedAt"), around), _maybe(row.get("sentAt"), around)
    if stamp not in (None, "") and original not in (None, ""):
        return time_of(stamp, around, "timestamp")
    said = stamp if stamp not in (None, "") else original
    if said in (None, ""):
        if received is None and sent is None:
            raise SkipRow("The field timestamp is empty.")
        return received or sent  # type: ignore[return-value]
    happened = time_of(said, around, "timestamp")
    if received is None:
        return happened
    return min(received, received - (sent - happened)) if sent is not None else min(received, happened)


def _maybe(value: object, around: Surroundings) -> datetime | None:
    try:
        return time_of(value, around)
    except SkipRow:
        return None


def _who(value: object) -> str:
    try:
        found = id_of(value)
    except SkipRow:
        return ""
    # A row of zeros is what a phone gives where its owner forbade to be known by it.
    return "" if found.lower() in NOBODY or not found.strip("0-") else found


def _said(row: Values, kind: str) -> Values:
    told = row.get("traits" if kind in ("identify", "group") else "properties")
    said = _by_name(told) if isinstance(told, Mapping) else {}
    if kind not in ("identify", "group"):
        said = {key: value for key, value in said.items() if key in _KEPT}
    if kind == "group":
        said["groupid"] = text_of(row.get("groupId"), 200)
    if kind in ("page", "track"):
        for key in ("path", "referrer"):
            said.setdefault(key, dig(row, ("context", "page", key)))
    return said


def _by_name(told: Values) -> dict[str, Any]:
    """By folded name; of two that fold to one the first as letters go, so that order says nothing."""
    found: dict[str, Any] = {}
    for key in sorted(told, reverse=True):
        if told[key] not in (None, ""):
            found[folded(key)] = told[key]
    return found


def _id(row: Values, kind: str, said: Values) -> str:
    """The messageId; where a sender gives none, what it said, so that the same call sent again is the same."""
    try:
        return id_of(row.get("messageId"))
    except SkipRow:
        stamp = row.get("originalTimestamp") or row.get("timestamp")
        told = [kind, row.get("anonymousId"), row.get("userId"), row.get("event"), row.get("name"), stamp, dict(said)]
        return digest(told).hex()
