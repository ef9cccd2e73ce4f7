"""A signed-in session with a Matrix homeserver: its calls, its errors, and who of its users is on our side."""

from __future__ import annotations

import json
import re
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import Any

from connectors.kit.calls import Answer, Call, Judgement, Meaning, Patience, Query
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson, ConnectorError, OurBug, TryLater
from connectors.kit.http import Http
from connectors.kit.paging import LoopGuard, Place
from connectors.kit.rate import Pace

CLIENT = "/_matrix/client/v3"
ADMIN = "/_synapse/admin"
_CLOSED = re.compile(r"\bnot in room\b|\bnot a member of\b|\bn't a member of\b")
_UNKNOWN = re.compile(r"\btoken\b|local users?\b")
_PACE = Pace(start=50, burst=50)
# Of what it says to a refused entry, so many characters are shown.
_SAID = 300
_FAREWELL = Patience(tries=1, connect=3, read=5, whole_body=5)


@dataclass(frozen=True, slots=True)
class Side:
    """Who of the users is the company: the account itself and whoever fits one of `patterns` ("@agent-*:*")."""

    account: str
    patterns: tuple[str, ...] = ()

    def ours(self, user: str) -> bool:
        """True for a user of the company's side."""
        return user == self.account or any(fnmatchcase(user, pattern) for pattern in self.patterns)


class Matrix:
    """A session with one homeserver. `reads_users` says that the account may ask for the server's list of users,
    `notes_room` is the room that entries are written to ("" for none)."""

    def __init__(self, settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> None:
        self.surroundings = around
        self.reads_users = settings.get("users", "").strip().lower() == "yes"
        self._user = settings.get("user", "").strip()
        self._password = secrets.get("password", "")
        self._token = secrets.get("access_token", "").strip()
        self._given = bool(self._token)
        self.notes_room = settings.get("notes_room", "").strip()
        # Whether it was looked at who is in it.
        self.notes_checked = False
        self._patterns = tuple(one.strip() for one in settings.get("ours", "").split(",") if one.strip())
        self._known: dict[str, Any] = {}
        self.side = Side(self._user, self._patterns)
        self.http = Http(
            settings["url"].strip(), "Matrix", around, signer=self._sign, renew=self._renew, judge=_judge, pace=_PACE
        )

    def sign_in(self) -> None:
        """Find out who we are, with a new session where no token was given; AskPerson where neither works."""
        if not self._given:
            self._log_in()
        self.side = Side(self.get("/account/whoami").body["user_id"], self._patterns)
        if self.notes_room.startswith("#"):
            named = {"alias": self.notes_room}
            self.notes_room = ""
            # What is no alias at all keeps nobody from reading; writing says that no room is named.
            with suppress(OurBug):
                found = self.get("/directory/room/{alias}", named, about="the room for notes", may_be_missing=True)
                self.notes_room = "" if found.missing else str(found.body["room_id"])

    def sign_out(self) -> None:
        """End the session if it is our own, with one try, even after a cancel; a token that was given stays valid."""
        if self._given or not self._token:
            return
        around = replace(self.surroundings, cancelled=lambda: False)
        call = Call(f"{CLIENT}/logout", "POST", body={}, headers=self._sign(), signed=False)
        with suppress(ConnectorError), Http(self.http.base_url, "Matrix", around, patience=_FAREWELL) as http:
            http.ask(call)

    def get(
        self,
        path: str,
        values: Mapping[str, str] | None = None,
        query: Query | None = None,
        about: str = "the account's rooms",
        may_be_missing: bool = False,
    ) -> Answer:
        """GET an address of the client interface, or of the server's administration where it begins with ADMIN."""
        whole = path if path.startswith(ADMIN) else CLIENT + path
        call = Call(whole, values=values or {}, query=query or {}, about=about, may_be_missing=may_be_missing)
        answer = self.http.ask(call)
        if not answer.missing and not isinstance(answer.body, dict):
            raise OurBug("Matrix answered with something that is no object.", "Check the address of the homeserver.")
        return answer

    def sync(self, wanted: Mapping[str, Any], since: str = "") -> Answer:
        """What changed since a token, without showing the account as online; missing for a token that is not known."""
        # Synapse keeps an answer for two minutes for whoever asks the same again: so nothing is asked twice alike.
        unlike = {**wanted, "room": {**wanted["room"], "not_rooms": [f"!{uuid.uuid4().hex}:nowhere.invalid"]}}
        query: dict[str, str | int] = {"filter": json.dumps(unlike), "timeout": 0, "set_presence": "offline"}
        if since:
            query["since"] = since
        return self.get("/sync", query=query, may_be_missing=bool(since))

    def events(self, room: str, query: Mapping[str, str]) -> Iterator[Sequence[Any]] | None:
        """Pages of a room's events in the direction of `query`, to the end; None for a room that is closed to us."""
        first = self._page(room, query)
        return None if first.missing else self._pages(room, query, first)

    def _page(self, room: str, query: Mapping[str, str]) -> Answer:
        return self.get("/rooms/{room}/messages", {"room": room}, query, may_be_missing=True)

    def _pages(self, room: str, query: Mapping[str, str], answer: Answer) -> Iterator[Sequence[Any]]:
        guard = LoopGuard("Matrix", "the messages of a room")
        while not answer.missing:
            yield answer.body.get("chunk", ())
            if "end" not in answer.body:
                return
            query = {**query, "from": answer.body["end"]}
            guard.asking(Place(query))
            answer = self._page(room, query)

    def user(self, user: str) -> Mapping[str, Any]:
        """What the server's administration tells of a user, asked once a session; empty for users of other servers."""
        if not self.reads_users:
            return {}
        if user not in self._known:
            answer = self.get(f"{ADMIN}/v2/users/{{user}}", {"user": user}, about="Users", may_be_missing=True)
            self._known[user] = {} if answer.missing else answer.body
        found: Mapping[str, Any] = self._known[user]
        return found

    def _log_in(self) -> None:
        if not (self._user and self._password):
            raise AskPerson(
                "Neither an access token nor a user with a password is given.",
                "Enter an access token, or a user and a password, in this source's settings.",
            )
        body = {
            "type": "m.login.password",
            "identifier": {"type": "m.id.user", "user": self._user},
            "password": self._password,
            "initial_device_display_name": "Tellonce",
        }
        try:
            answer = self.http.ask(Call(f"{CLIENT}/login", "POST", body=body, about="the sign-in", signed=False))
            self._token = str(answer.body["access_token"])
        except (OurBug, KeyError, TypeError):
            raise AskPerson(
                "Matrix does not let this account sign in with a password.",
                "Enter an access token in this source's settings instead.",
            ) from None

    def _renew(self) -> bool:
        if self._given:
            return False
        self._log_in()
        return True

    def _sign(self) -> Mapping[str, str]:
        return {"Authorization": f"Bearer {self._token}"}


def _judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    """Matrix tells in `errcode` what it means, and in `retry_after_ms` how long to wait."""
    code = body.get("errcode") if isinstance(body, dict) else None
    if code == "M_LIMIT_EXCEEDED" and isinstance(body.get("retry_after_ms"), int) and "retry-after" not in headers:
        return Judgement(Meaning.TOO_MANY, after=body["retry_after_ms"] / 1000)
    if status == 400 and code in ("M_UNKNOWN", "M_INVALID_PARAM") and _UNKNOWN.search(str(body.get("error", ""))):
        # A sync token of a server that was set up anew, or a user of another server.
        return Judgement(Meaning.MISSING)
    if code == "M_FORBIDDEN" and _CLOSED.search(str(body.get("error", ""))):
        return Judgement(Meaning.MISSING)
    if code in ("M_TOO_LARGE", "M_BAD_JSON"):
        advice = "Shorten the entry and try again, or drop it."
        said = str(body.get("error", ""))[:_SAID]
        return Judgement(Meaning.REFUSED, title="Matrix does not take this entry.", advice=advice, said=said)
    if code in ("M_USER_DEACTIVATED", "M_USER_LOCKED", "M_USER_SUSPENDED"):
        return Judgement(Meaning.UNAUTHORISED, title="This Matrix account is not active any more.")
    if code == "M_FORBIDDEN" and body.get("error") == "Invalid username or password":
        return Judgement(Meaning.UNAUTHORISED)
    return None


@contextmanager
def signed_in(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Matrix]:
    """A session for as long as it is needed."""
    session = Matrix(settings, secrets, around)
    with session.http:
        try:
            session.sign_in()
            yield session
        except TryLater:
            # It asked for a pause or cannot be reached: it is left alone.
            raise
        except BaseException:
            session.sign_out()
            raise
        session.sign_out()
