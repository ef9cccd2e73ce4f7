"""Entries as messages in a room of our own people: each once, found again by the id it carries beside its words."""

from __future__ import annotations

import json
from datetime import timedelta
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.errors import AskPerson
from connectors.kit.paging import LoopGuard, Place
from connectors.kit.writing import Outgoing, Writer
from connectors.matrix.session import CLIENT, Matrix

# Where a message carries the id of its entry.
KEY = "tellonce.entry_id"
_ABOUT = "messages to the room for notes"
# Clocks of desks and servers differ by less.
_ASKEW = timedelta(days=1)


def _write(session: Matrix, entry: Outgoing) -> str:
    """The transaction id keeps what is sent twice in one session apart; it does not outlive that, so what may be there
    is looked for."""
    room = _room(session)
    if entry.again and (there := _there(session, room, entry)):
        return there
    content = {"msgtype": "m.text", "body": _text(entry), KEY: entry.entry_id}
    values = {"room": room, "entry": entry.entry_id}
    path = f"{CLIENT}/rooms/{{room}}/send/m.room.message/{{entry}}"
    answer = session.http.ask(Call(path, "PUT", values, body=content, about=_ABOUT, writes=True))
    return str(answer.body["event_id"]) if isinstance(answer.body, dict) and "event_id" in answer.body else ""


def _room(session: Matrix) -> str:
    """The room of the setting; AskPerson unless everybody in it is ours and it can be read without keys."""
    if session.notes_checked:
        return session.notes_room
    room = session.notes_room
    if not room:
        raise AskPerson(
            "No Matrix room for notes is named.",
            "Name a room of your own people in this source's settings; customers must not be in it.",
        )
    found = session.get("/rooms/{room}/joined_members", {"room": room}, about=_ABOUT, may_be_missing=True)
    if found.missing:
        raise AskPerson("The Matrix account is not in the room for notes.", "Invite it, or name another room.")
    asked = session.get("/rooms/{room}/members", {"room": room}, {"membership": "invite"}, _ABOUT)
    invited = [event["state_key"] for event in asked.body["chunk"]]
    if not all(session.side.ours(user) for user in (*found.body["joined"], *invited)):
        raise AskPerson(
            "Not everybody in the Matrix room for notes is one of us, so nothing is written there.",
            "Name another room, or add who is missing to “Our side” in this source's settings.",
        )
    secret = "/rooms/{room}/state/m.room.encryption/"  # noqa: S105 - the name of an address
    if not session.get(secret, {"room": room}, about=_ABOUT, may_be_missing=True).missing:
        raise AskPerson(
            "The Matrix room for notes is encrypted, and nothing can be written there from here.",
            "Name a room without encryption in this source's settings.",
        )
    session.notes_checked = True
    return room


def _there(session: Matrix, room: str, entry: Outgoing) -> str:
    """The message that carries the entry's id, "" where there is none: our own ones since it was made, newest first."""
    oldest = (entry.made_at - _ASKEW).timestamp() * 1000
    wanted = json.dumps({"types": ["m.room.message"], "senders": [session.side.account]})
    query: dict[str, str] = {"dir": "b", "limit": "100", "filter": wanted}
    guard = LoopGuard("Matrix", _ABOUT)
    while True:
        body = session.get("/rooms/{room}/messages", {"room": room}, query, _ABOUT).body
        events: list[Any] = body.get("chunk") or []
        for event in events:
            if (event.get("content") or {}).get(KEY) == entry.entry_id:
                return str(event["event_id"])
        if "end" not in body or (events and events[-1]["origin_server_ts"] < oldest):
            return ""
        query = {**query, "from": str(body["end"])}
        guard.asking(Place(query))


def _text(entry: Outgoing) -> str:
    parts = (entry.title, entry.customer, entry.text, f"{entry.made_by}, {entry.made_at:%Y-%m-%d %H:%M} UTC")
    return "\n\n".join(part.strip() for part in parts if part.strip())


MESSAGES = Writer("Messages to a room of our own people", _write, settles=30.0)
