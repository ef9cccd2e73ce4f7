"""Matrix (Synapse): rooms as chats, read by sync token without what was said; users as customers where permitted."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import partial
from types import MappingProxyType
from typing import Any

from connectors.kit.calls import Answer
from connectors.kit.declare import (
    WRITE_BACK,
    Connector,
    Cursor,
    Found,
    Group,
    Page,
    Rejection,
    Setting,
    SettingKind,
    Stream,
)
from connectors.kit.errors import AskPerson
from connectors.kit.paging import LoopGuard, Place
from connectors.kit.row_map import Mapped, map_row
from connectors.kit.waiting import check_cancelled
from connectors.matrix.notes import MESSAGES
from connectors.matrix.rooms import SAID, SHOWN, STATE, Room, bare, interaction, others, transcript
from connectors.matrix.session import ADMIN, Matrix, signed_in
from connectors.matrix.users import customer, may_buy, reached
from connectors.records import IdentifierKind, InteractionRecord, Message, Record

__all__ = ["CONNECTOR"]

# Rooms that are stored together: each may take a request of its own.
_ROOMS = 50
# Events of one room that a first pull asks for, and of all rooms together, since they come in one answer.
_EVENTS, _EVENTS_IN_ALL = 100, 100_000
_NOTHING: dict[str, list[str]] = {"types": []}


def _filter(room: Mapping[str, Any]) -> dict[str, Any]:
    """A sync filter that lets nothing through but bare events of rooms, those we left included."""
    silent = {"presence": _NOTHING, "account_data": _NOTHING}
    quiet = {"include_leave": True, "ephemeral": _NOTHING, "account_data": _NOTHING}
    return {"event_fields": list(SHOWN), **silent, "room": {**quiet, **room}}


# Of every kind: a filter by kind hides a room whose last events are all of another kind.
_LATEST = _filter({"state": _NOTHING, "timeline": {"limit": 1}})


def _rooms_of(body: Mapping[str, Any]) -> dict[str, Any]:
    """Rooms of a sync answer by id: those we are in, and those we left and did not forget."""
    rooms = body.get("rooms") or {}
    return {**(rooms.get("leave") or {}), **(rooms.get("join") or {})}


def _read_chats(session: Matrix, cursor: Cursor | None) -> Iterator[Page]:
    """Read anew, whole, each room in which something happened and each that had not ended when it was read last.

    The cursor is {"since": sync token, "todo": rooms still to be read, "open": rooms without an end}.
    """
    kept = cursor or {}
    answer = session.sync(_LATEST, str(kept["since"])) if kept.get("since") else None
    whole: dict[str, Any] = {}
    if answer is None or answer.missing:
        # The first pull, or a server that does not know the token any more: every room may have changed.
        answer = _everything(session)
        whole = _rooms_of(answer.body)
    since, going = str(answer.body["next_batch"]), set(kept.get("open") or ())
    todo = list(dict.fromkeys([*(kept.get("todo") or ()), *_rooms_of(answer.body), *sorted(going)]))
    total, size = len(todo), max(1, min(_ROOMS, session.surroundings.page_rows))
    while todo:
        now, todo = todo[:size], todo[size:]
        records, rejected = _chats(session, now, whole)
        going -= set(now)
        going |= {one.source_id for one in records if isinstance(one, InteractionRecord) and one.ended_at is None}
        yield Page(records, rejected, {"since": since, "todo": todo, "open": sorted(going)}, len(now), total)
    if not total:
        yield Page((), cursor={"since": since, "todo": [], "open": []})


def _everything(session: Matrix) -> Answer:
    """All rooms in one answer, each with as many bare events as fit into it."""
    joined = len(session.get("/joined_rooms").body["joined_rooms"])
    timeline = {"limit": max(1, min(_EVENTS, _EVENTS_IN_ALL // max(1, joined))), "types": [*SAID, *STATE]}
    return session.sync(_filter({"state": {"types": list(STATE)}, "timeline": timeline}))


def _chats(
    session: Matrix, ids: Sequence[str], whole: Mapping[str, Any] = MappingProxyType({})
) -> tuple[list[Record], list[Rejection]]:
    """Rooms as interactions; `whole` holds what is known of some already. A room that is closed to us is left out."""
    # The room our own entries go to is no chat with a customer.
    told = (room_id for room_id in ids if room_id != session.notes_room)
    rooms = (_room(session, room_id, whole.get(room_id)) for room_id in told)
    return _records(_mapped(session, room) for room in rooms if room is not None)


def _room(session: Matrix, room_id: str, told: Mapping[str, Any] | None) -> Room | None:
    """A room from its first event on. What the answer did not hold is asked for, and bared as it comes in."""
    check_cancelled(session.surroundings)
    timeline = (told or {}).get("timeline") or {"limited": True}
    if timeline.get("limited"):
        pages = session.events(room_id, {"dir": "f", "limit": "1000", "filter": _only(*SAID, *STATE)})
        if pages is None:
            return None
        return {"room_id": room_id, "state": [], "events": [bare(event) for page in pages for event in page]}
    state = ((told or {}).get("state") or {}).get("events") or ()
    events = timeline.get("events") or ()
    return {"room_id": room_id, "state": [bare(one) for one in state], "events": [bare(one) for one in events]}


def _mapped(session: Matrix, room: Room) -> Mapped:
    known = {user: reached(session.user(user)) for user in _first(session, room)}
    mapping = partial(interaction, side=session.side, reached=known)
    return map_row(room, mapping, session.surroundings, f"Rooms, {room['room_id']}", room["room_id"])


def _first(session: Matrix, room: Room) -> Sequence[str]:
    """The customer of a room, if it can be told and users may be asked for."""
    if not session.reads_users:
        return ()
    try:
        return others(room, session.side)[:1]
    except (KeyError, TypeError, ValueError, ArithmeticError):
        # The mapping stumbles over the same event, and rejects the room with the reason.
        return ()


def _records(mapped: Iterable[Mapped]) -> tuple[list[Record], list[Rejection]]:
    found = list(mapped)
    rejected = [one.rejection for one in found if one.rejection is not None]
    return [record for one in found for record in one.records], rejected


def _present_chats(session: Matrix) -> Iterator[Sequence[str]]:
    """Rooms we are in or left; one that was forgotten or deleted is gone."""
    yield list(_rooms_of(session.sync(_LATEST).body))


def _transcript(session: Matrix, room_id: str) -> Sequence[Message]:
    query = {"dir": "f", "limit": "250", "filter": _only(*SAID, "m.room.member")}
    pages = session.events(room_id, query)
    if pages is None:
        raise AskPerson(
            "The Matrix account is not in this room any more.",
            "Invite it again, or read the conversation in Matrix.",
        )
    return transcript((event for page in pages for event in page), session.side)


def _only(*types: str) -> str:
    return json.dumps({"types": list(types)})


def _listed(session: Matrix, start: str) -> Iterator[tuple[str, list[Mapping[str, Any]], int | None]]:
    """Pages of the server's users that may be customers, each with the place of the next ("" after the last)."""
    guard = LoopGuard("Matrix", "Users")
    while True:
        query: dict[str, str | int] = {"from": start, "limit": session.surroundings.page_rows, "deactivated": "true"}
        guard.asking(Place(query))
        body = session.get(f"{ADMIN}/v2/users", query=query, about="Users").body
        start = str(body.get("next_token") or "")
        yield start, [user for user in body["users"] if may_buy(user, session.side)], body.get("total")
        if not start:
            return


def _read_users(session: Matrix, cursor: Cursor | None) -> Iterator[Page]:
    """Every user each time: the server has no list of those that changed. A run that was cut short goes on."""
    if not session.reads_users:
        return
    for place, users, total in _listed(session, str((cursor or {}).get("from") or "0")):
        rows = [session.user(user["name"]) or user for user in users]
        mapped = [map_row(row, customer, session.surroundings, f"Users, {row['name']}", row["name"]) for row in rows]
        records, rejected = _records(mapped)
        yield Page(records, rejected, {"from": place}, len(users), total)


def _present_users(session: Matrix) -> Iterator[Sequence[str]] | None:
    if not session.reads_users:
        return None
    return ([user["name"] for user in users if not user.get("erased")] for _, users, _ in _listed(session, "0"))


def _of_user(session: Matrix, user: str) -> Iterator[Found]:
    """The user, where users may be read, and the rooms we share with them."""
    if session.reads_users:
        known = session.user(user)
        if known and may_buy(known, session.side):
            row = map_row(known, customer, session.surroundings, f"Users, {user}", user)
            yield Found("customers", *_records([row]))
        about = session.get(
            f"{ADMIN}/v1/users/{{user}}/joined_rooms", {"user": user}, about="Users", may_be_missing=True
        )
        shared = list((about.body or {}).get("joined_rooms", ()))
    else:
        member = _filter(
            {"state": {"types": ["m.room.member"], "senders": [user]}, "timeline": {"limit": 1, **_NOTHING}}
        )
        rooms = _rooms_of(session.sync(member).body)
        shared = [room_id for room_id, room in rooms.items() if (room.get("state") or {}).get("events")]
    for start in range(0, len(shared), _ROOMS):
        yield Found("chats", *_chats(session, shared[start : start + _ROOMS]))


def _by_address(medium: str, session: Matrix, address: str) -> Iterator[Found]:
    """By an address the server knows of a user; only administrators may ask for that."""
    if not session.reads_users:
        return
    values = {"medium": medium, "address": address.removeprefix("+")}
    answer = session.get(
        f"{ADMIN}/v1/threepid/{{medium}}/users/{{address}}", values, about="Users", may_be_missing=True
    )
    if not answer.missing:
        yield from _of_user(session, str(answer.body["user_id"]))


def _check(session: Matrix) -> Sequence[str]:
    rooms = len(_rooms_of(session.sync(_LATEST).body))
    lines = [f"Rooms: {rooms}, as {session.side.account}"]
    if session.reads_users:
        _, _, total = next(_listed(session, "0"))
        return [f"Users: {total}", *lines]
    return ["Users: not read (see the setting “Read users”)", *lines]


CONNECTOR = Connector(
    name="matrix",
    title="Matrix",
    about="Chats in the rooms of a Matrix account; users with e-mails and phones where it administers the server.",
    settings=(
        Setting(
            "url", "Homeserver", SettingKind.URL, help="Where the homeserver answers, such as https://matrix.example."
        ),
        Setting("user", "User", required=False, help="Needed with a password; with an access token it may stay empty."),
        Setting("access_token", "Access token", SettingKind.SECRET, required=False),
        Setting(
            "password", "Password", SettingKind.SECRET, required=False, help="Used where there is no access token."
        ),
        Setting(
            "ours",
            "Our side",
            required=False,
            help="Users who answer for the company, separated by commas; * stands for any characters: @agent-*:*",
        ),
        Setting(
            "users",
            "Read users",
            SettingKind.YES_NO,
            required=False,
            default="no",
            help="Read the server's list of users with e-mails and phones. The account must be an administrator of it.",
        ),
        WRITE_BACK,
        Setting(
            "notes_room",
            "Room for notes",
            required=False,
            help="Where entries are written back to: a room of your own people, such as #service:matrix.example.",
        ),
    ),
    streams=(
        Stream("customers", "Users", _read_users, _present_users),
        Stream("chats", "Rooms", _read_chats, _present_chats, _transcript),
    ),
    open=signed_in,
    check=_check,
    lookups={
        IdentifierKind.SOCIAL: _of_user,
        IdentifierKind.EMAIL: partial(_by_address, "email"),
        IdentifierKind.PHONE: partial(_by_address, "msisdn"),
    },
    writers={"messages": MESSAGES},
    group=Group.CHATS,
)
