"""As much of a Synapse as the connector asks for: rooms of events, filtered sync, messages, users."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any
from urllib.parse import unquote

from connectors.kit.conformance import Armed, Fault, ManualClock
from tests.connectors.kit.loopback import Heard, Said

CLIENT, ADMIN = "/_matrix/client/v3", "/_synapse/admin"
ME, TOKEN, PASSWORD = "@desk:chat.example", "syt_a1b2c3_given", "s3cret-of-the-simulator"
# The server gives no more events than this in one answer, whatever is asked for.
MOST = 4
# How long an answer to a sync is kept for whoever asks the same again.
KEPT = timedelta(minutes=2)


def _deaf(what: Any) -> None:
    pass


def _no_override(heard: Heard) -> Said | None:
    return None


class Simulator:
    """`rooms` are lists of events, oldest first; the place of an event in the server's one stream is its "stream".

    `left` and `forgotten` are rooms the account is out of. `twice` are rooms whose events come again where two answers
    meet. `listen` hears every request, `said` every answer; `override` may answer instead.
    """

    def __init__(self, clock: ManualClock) -> None:
        self._clock = clock
        self._kept: dict[str, tuple[datetime, Said]] = {}
        self.rooms: dict[str, list[dict[str, Any]]] = {}
        self.users: dict[str, dict[str, Any]] = {}
        self.most = MOST
        self.left: set[str] = set()
        self.forgotten: set[str] = set()
        self.twice: set[str] = set()
        self.stream = 0
        self.is_admin = True
        self.tokens = {TOKEN}
        self.logins = 0
        self.listen: Callable[[Heard], None] = _deaf
        self.said: Callable[[Any], None] = _deaf
        self.override: Callable[[Heard], Said | None] = _no_override
        self.invited: dict[str, list[str]] = {}
        self.aliases: dict[str, str] = {}
        self._sent: dict[tuple[str, str], str] = {}

    def add_user(self, user: str, name: str, email: str = "", phone: str = "") -> None:
        """A user with what the administration knows."""
        known = [("email", email), ("msisdn", phone)]
        threepids = [{"medium": medium, "address": address} for medium, address in known if address]
        self.users[user] = {
            **{"name": user, "displayname": name, "deactivated": False, "erased": False, "user_type": None},
            **{"creation_ts": 1_780_000_000, "threepids": threepids},
        }

    def put(self, room: str, kind: str, sender: str, at: int, content: Mapping[str, Any], **more: Any) -> str:
        """Add an event sent at `at` (milliseconds since 1970); returns its id."""
        self.stream += 1
        event_id = f"${self.stream:06d}"
        event = {"type": kind, "event_id": event_id, "sender": sender, "origin_server_ts": at, "content": dict(content)}
        self.rooms.setdefault(room, []).append({**event, **more, "stream": self.stream})
        return event_id

    def redact(self, room: str, event_id: str, at: int) -> None:
        """Empty an event, which is an event of its own."""
        for event in self.rooms[room]:
            if event["event_id"] == event_id:
                event["content"] = {}
                self.put(room, "m.room.redaction", event["sender"], at, {}, redacts=event_id)
                return

    def route(self, heard: Heard) -> Said:
        """One request."""
        self.listen(heard)
        answer = self.override(heard) or self._answer(heard)
        self.said(answer.body)
        return answer

    def _answer(self, heard: Heard) -> Said:
        if heard.path == f"{CLIENT}/login":
            return self._login(heard.body)
        token = heard.headers.get("authorization", "").removeprefix("Bearer ")
        if token not in self.tokens:
            return _refused(401, "M_UNKNOWN_TOKEN", "Invalid access token passed.")
        if heard.path == f"{CLIENT}/logout":
            self.tokens.discard(token)
            return Said({})
        if heard.path == f"{CLIENT}/account/whoami":
            return Said({"user_id": ME, "is_guest": False, "device_id": "D"})
        if heard.path == f"{CLIENT}/joined_rooms":
            return Said({"joined_rooms": [room for room in self.rooms if room not in self.left | self.forgotten]})
        if heard.path == f"{CLIENT}/sync":
            return self._sync_or_kept(heard)
        parts = [unquote(part) for part in heard.path.split("/")]
        if heard.path.startswith(CLIENT) and parts[-1] == "messages":
            return self._messages(parts[-2], heard)
        if heard.path.startswith(f"{CLIENT}/rooms/") or heard.path.startswith(f"{CLIENT}/directory/"):
            return self._of_room(token, parts[4:], heard)
        if heard.path.startswith(ADMIN):
            return (
                self._administration(parts[3:], heard) if self.is_admin else _refused(403, "M_FORBIDDEN", "No admin.")
            )
        return _refused(404, "M_UNRECOGNIZED", "Unrecognized request")

    def _login(self, body: Mapping[str, Any]) -> Said:
        if body["type"] != "m.login.password" or body["password"] != PASSWORD:
            return _refused(403, "M_FORBIDDEN", "Invalid username or password")
        self.logins += 1
        token = f"syt_{self.logins}_own"
        self.tokens.add(token)
        return Said({"user_id": ME, "access_token": token, "device_id": "D"})

    def _sync_or_kept(self, heard: Heard) -> Said:
        """A sync, or the answer somebody got who asked the very same a little while ago."""
        asked, now = json.dumps([heard.query, heard.repeat]), self._clock.now()
        if asked not in self._kept or now - self._kept[asked][0] > KEPT:
            self._kept[asked] = now, self._sync(heard)
        return self._kept[asked][1]

    def _sync(self, heard: Heard) -> Said:
        wanted, since = json.loads(heard.query["filter"]), heard.query.get("since", "")
        if since and not (since.startswith("s") and since[1:].isdigit()):
            return _refused(400, "M_UNKNOWN", "Invalid stream token")
        start = int(since[1:]) if since else 0
        only = wanted["room"].get("rooms")
        found: dict[str, dict[str, Any]] = {"join": {}, "leave": {}}
        for room, events in self.rooms.items():
            if room in self.forgotten or (only is not None and room not in only):
                continue
            if not since or any(event["stream"] > start for event in events):
                shown = self._room(room, events, start, wanted)
                found["leave" if room in self.left else "join"][room] = shown
        # A server that names the same place again says that nothing happened since.
        return Said({"next_batch": since if heard.repeat and since else f"s{self.stream}", "rooms": found})

    def _room(self, room: str, events: list[dict[str, Any]], start: int, wanted: Mapping[str, Any]) -> dict[str, Any]:
        timeline, fields = wanted["room"]["timeline"], wanted["event_fields"]
        fitting = [event for event in events if event["stream"] > start and _fits(event, timeline)]
        shown = fitting[-min(timeline["limit"], self.most) :]
        before = shown[0]["stream"] if shown else self.stream + 1
        state: dict[tuple[str, str], dict[str, Any]] = {}
        for event in events:
            if "state_key" in event and event["stream"] < before and _fits(event, wanted["room"]["state"]):
                state[event["type"], event["state_key"]] = event
        return {
            "timeline": {
                "events": [_cut(event, fields) for event in shown],
                "limited": len(shown) < len(fitting),
                "prev_batch": f"t{before}",
            },
            "state": {"events": [_cut(event, fields) for event in state.values()]},
            "summary": {},
        }

    def _messages(self, room: str, heard: Heard) -> Said:
        if room not in self.rooms or room in self.forgotten:
            text = f"User {ME} not in room {room}, and room previews are disabled"
            return _refused(403, "M_FORBIDDEN", text)
        wanted = json.loads(heard.query["filter"])
        if heard.query["dir"] == "b":
            return self._back(room, heard, wanted)
        start = int(heard.query["from"][1:]) if "from" in heard.query else 0
        ahead = [event for event in self.rooms[room] if event["stream"] > start and _fits(event, wanted)]
        shown = ahead[: min(int(heard.query["limit"]), self.most)]
        body: dict[str, Any] = {"start": heard.query.get("from", "t0"), "chunk": [_cut(one, None) for one in shown]}
        if shown:
            # The end is told by an empty page, not by a short one.
            last = shown[-1]["stream"] - (1 if room in self.twice and len(shown) > 1 else 0)
            body["end"] = heard.query.get("from", f"t{last}") if heard.repeat else f"t{last}"
        return Said(body)

    def _back(self, room: str, heard: Heard, wanted: Mapping[str, Any]) -> Said:
        before = int(heard.query["from"][1:]) if "from" in heard.query else self.stream + 1
        behind = [event for event in self.rooms[room] if event["stream"] < before and _fits(event, wanted)][::-1]
        shown = behind[: min(int(heard.query["limit"]), self.most)]
        body: dict[str, Any] = {"chunk": [_cut(one, None) for one in shown]}
        if shown:
            body["end"] = f"t{shown[-1]['stream']}"
        return Said(body)

    def _of_room(self, token: str, parts: list[str], heard: Heard) -> Said:
        """What a writer asks for: who is in a room, whether it is encrypted, and messages, each once for a token."""
        match parts:
            case ["directory", "room", alias]:
                known = {"room_id": self.aliases.get(alias, "")}
                return Said(known) if alias in self.aliases else _refused(404, "M_NOT_FOUND", "Room alias not found.")
            case ["rooms", room, *_] if room not in self.rooms or room in self.left | self.forgotten:
                return _refused(403, "M_FORBIDDEN", f"User {ME} not in room {room}")
            case ["rooms", room, "joined_members"]:
                return Said({"joined": {user: {} for user in self.members(room)}})
            case ["rooms", room, "members"]:
                return Said({"chunk": [{"state_key": user} for user in self.invited.get(room, ())]})
            case ["rooms", room, "state", kind, ""]:
                held = [event["content"] for event in self.rooms[room] if event["type"] == kind]
                return Said(held[-1]) if held else _refused(404, "M_NOT_FOUND", "Event not found.")
            case ["rooms", room, "send", kind, transaction] if heard.method == "PUT":
                if (token, transaction) not in self._sent:
                    at = round(self._clock.now().timestamp() * 1000)
                    self._sent[token, transaction] = self.put(room, kind, ME, at, heard.body)
                return Said({"event_id": self._sent[token, transaction]})
        return _refused(404, "M_UNRECOGNIZED", "Unrecognized request")

    def _administration(self, parts: list[str], heard: Heard) -> Said:
        match parts:
            case ["v2", "users"]:
                return self._list_users(heard)
            case ["v2", "users", user]:
                if not user.endswith(":chat.example"):
                    return _refused(400, "M_UNKNOWN", "Can only look up local users")
                return Said(self.users[user]) if user in self.users else _refused(404, "M_NOT_FOUND", "User not found")
            case ["v1", "users", user, "joined_rooms"]:
                rooms = [room for room in self.rooms if user in self.members(room) and room not in self.forgotten]
                return Said({"joined_rooms": rooms, "total": len(rooms)})
            case ["v1", "threepid", medium, "users", address]:
                for user, known in self.users.items():
                    if {"medium": medium, "address": address} in known["threepids"]:
                        return Said({"user_id": user})
                return _refused(404, "M_NOT_FOUND", "User not found")
        raise AssertionError(f"nothing at {heard.path}")

    def _list_users(self, heard: Heard) -> Said:
        start, limit = int(heard.query["from"]), min(int(heard.query["limit"]), MOST)
        rows = [{**user, "creation_ts": user["creation_ts"] * 1000} for user in self.users.values()]
        for row in rows:
            del row["threepids"]
        body: dict[str, Any] = {"users": rows[start : start + limit], "total": len(rows)}
        if start + limit < len(rows):
            body["next_token"] = str(start if heard.repeat else start + limit)
        return Said(body)

    def members(self, room: str) -> set[str]:
        """Who is in a room now."""
        joined = {event["state_key"]: event for event in self.rooms[room] if event["type"] == "m.room.member"}
        return {user for user, event in joined.items() if event["content"]["membership"] == "join"}


def wording(armed: Armed) -> Said | None:
    """Matrix tells in milliseconds, inside the body, how long to stay away."""
    if armed.fault is Fault.TOO_MANY and armed.retry_after is not None:
        body = {"errcode": "M_LIMIT_EXCEEDED", "error": "Too Many Requests"}
        return Said({**body, "retry_after_ms": round(armed.retry_after * 1000)}, 429)
    if armed.fault is Fault.UNAUTHORISED:
        return _refused(401, "M_UNKNOWN_TOKEN", "Invalid access token passed.")
    if armed.fault is Fault.FORBIDDEN:
        return _refused(403, "M_FORBIDDEN", "You are not allowed to do this")
    return None


def _refused(status: int, code: str, text: str) -> Said:
    return Said({"errcode": code, "error": text}, status)


def _fits(event: Mapping[str, Any], wanted: Mapping[str, Any]) -> bool:
    senders, types = wanted.get("senders"), wanted.get("types")
    return (types is None or event["type"] in types) and (senders is None or event["sender"] in senders)


def _cut(event: Mapping[str, Any], fields: list[str] | None) -> dict[str, Any]:
    """An event as the client may see it; with `fields`, nothing but those."""
    whole = {name: value for name, value in event.items() if name != "stream"}
    if fields is None:
        return whole
    inside = {name.removeprefix("content.").replace("\\.", ".") for name in fields if name.startswith("content.")}
    shown = {name: whole[name] for name in fields if name in whole}
    content = {name: value for name, value in whole["content"].items() if name in inside}
    return {**shown, **({"content": content} if content else {})}
