"""A private Synapse on SQLite: started per test run, with an importer that may write messages at past times."""

from __future__ import annotations

import hashlib
import hmac
import json
import subprocess
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import quote

import requests

from tests.live_servers.facts import free_port
from tests.live_servers.running import NotStartedError, interpreter, running, scratch, tail

VARIABLE, ENVIRONMENT = "TELLONCE_SYNAPSE_PYTHON", "synapse"
DOMAIN = "chat.example"
ADMIN, DESK = "admin", "desk"
PASSWORD = "a-password-of-the-tests"
SHARED, IMPORTER = "shared-by-the-tests", "importer-of-the-tests"
_CLIENT, _ADMIN = "/_matrix/client/v3", "/_synapse/admin"
_FREE = {"per_second": 100_000, "burst_count": 100_000}


class RefusedError(AssertionError):
    """The server answered a seed call with an error."""


@dataclass(slots=True)
class Synapse:
    """A running server. `desk` is the account a source signs in with; `admin` may list users."""

    url: str
    http: requests.Session = field(default_factory=requests.Session)
    tokens: dict[str, str] = field(default_factory=dict)

    def call(self, method: str, path: str, body: Any = None, token: str = "", **query: Any) -> Any:
        """One call with an access token or, by default, as the importer; RefusedError with the server's error."""
        answer = self.http.request(
            method,
            f"{self.url}{path}",
            params=query,
            data=None if body is None else json.dumps(body),
            headers={"Authorization": f"Bearer {token or IMPORTER}", "Content-Type": "application/json"},
            timeout=60,
        )
        if not answer.ok:
            raise RefusedError(f"{method} {path}: {answer.status_code} {answer.text[:500]}")
        return answer.json()

    def token(self, name: str) -> str:
        """An access token of a user of ours."""
        if name not in self.tokens:
            who = {"type": "m.id.user", "user": name}
            body = {"type": "m.login.password", "identifier": who, "password": PASSWORD}
            self.tokens[name] = self.call("POST", f"{_CLIENT}/login", body)["access_token"]
        return self.tokens[name]

    def settings(self, **more: str) -> dict[str, str]:
        """Settings of a source that reads this server as the desk's account."""
        return {"url": self.url, "ours": f"@{DESK}:*, @agent*:*", **more}

    def secrets(self, name: str = DESK) -> dict[str, str]:
        """Secrets of a source that reads this server with a token."""
        return {"access_token": self.token(name)}

    def add_user(self, name: str, shown: str = "", email: str = "", phone: str = "") -> str:
        """Make or change a user; `phone` in digits without +. Returns the whole id."""
        known = [("email", email), ("msisdn", phone)]
        body = {
            "password": PASSWORD,
            "displayname": shown or name,
            "threepids": [{"medium": medium, "address": value} for medium, value in known if value],
        }
        self.call("PUT", f"{_ADMIN}/v2/users/{user_id(name)}", body, self.token(ADMIN))
        return user_id(name)

    def make_admin(self, name: str) -> None:
        """Let a user ask for what the server's administration knows."""
        self.call("PUT", f"{_ADMIN}/v2/users/{user_id(name)}", {"admin": True}, self.token(ADMIN))

    def add_room(self, name: str, members: Sequence[str], creator: str = DESK) -> str:
        """A room everybody has joined; returns its id, which has no domain in it."""
        body = {"name": name, "preset": "private_chat", "invite": [user_id(member) for member in members]}
        room: str = self.call("POST", f"{_CLIENT}/createRoom", body, **_as(creator))["room_id"]
        for member in members:
            self.call("POST", f"{_CLIENT}/join/{quote(room)}", {}, **_as(member))
        return room

    def send(self, room: str, sender: str, text: str, at_ms: int | None = None, **content: Any) -> str:
        """A text message, at a past time if one is given (milliseconds since 1970); returns the event's id."""
        body = {"msgtype": "m.text", "body": text, **content}
        when = {} if at_ms is None else {"ts": at_ms}
        path = f"{_CLIENT}/rooms/{quote(room)}/send/m.room.message/{uuid.uuid4().hex}"
        sent: str = self.call("PUT", path, body, **_as(sender), **when)["event_id"]
        return sent

    def edit(self, room: str, sender: str, event: str, text: str) -> str:
        """Replace a message's text the way Matrix clients do."""
        relation = {"rel_type": "m.replace", "event_id": event}
        content = {"m.new_content": {"msgtype": "m.text", "body": text}, "m.relates_to": relation}
        return self.send(room, sender, f"* {text}", **content)

    def redact(self, room: str, sender: str, event: str) -> None:
        """Remove a message."""
        path = f"{_CLIENT}/rooms/{quote(room)}/redact/{quote(event)}/{uuid.uuid4().hex}"
        self.call("PUT", path, {}, **_as(sender))

    def state(self, room: str, kind: str, content: Mapping[str, Any], sender: str = DESK) -> None:
        """Set a state event, for example the room's name."""
        self.call("PUT", f"{_CLIENT}/rooms/{quote(room)}/state/{kind}", dict(content), **_as(sender))

    def leave(self, room: str, who: str, forget: bool = False) -> None:
        """Leave a room, and forget it as well if asked to."""
        self.call("POST", f"{_CLIENT}/rooms/{quote(room)}/leave", {}, **_as(who))
        if forget:
            self.call("POST", f"{_CLIENT}/rooms/{quote(room)}/forget", {}, **_as(who))

    def messages(self, room: str) -> list[dict[str, Any]]:
        """Every message event the server holds of a room, oldest first, straight from its interface."""
        found: list[dict[str, Any]] = []
        query = {"dir": "f", "limit": 500, "filter": json.dumps({"types": ["m.room.message"]})}
        while True:
            page = self.call("GET", f"{_CLIENT}/rooms/{quote(room)}/messages", None, self.token(DESK), **query)
            found += page["chunk"]
            if "end" not in page:
                return found
            query["from"] = page["end"]


def user_id(name: str) -> str:
    """The whole id of a user of this server."""
    return f"@{name}:{DOMAIN}"


def _as(name: str) -> dict[str, str]:
    return {"user_id": user_id(name)}


def _config(folder: Path, port: int) -> Path:
    log = {
        "version": 1,
        "formatters": {"plain": {"format": "%(asctime)s %(name)s %(message)s"}},
        "handlers": {"out": {"class": "logging.StreamHandler", "formatter": "plain"}},
        "root": {"level": "WARNING", "handlers": ["out"]},
        "disable_existing_loggers": False,
    }
    importer = {
        "id": "importer",
        "url": None,
        "as_token": IMPORTER,
        "hs_token": "unused-by-the-tests",
        "sender_localpart": "importer",
        "rate_limited": False,
        "namespaces": {"users": [{"exclusive": False, "regex": "@.*"}], "aliases": [], "rooms": []},
    }
    resources = [{"names": ["client"], "compress": False}]
    listener = {"port": port, "bind_addresses": ["127.0.0.1"], "type": "http", "tls": False, "resources": resources}
    server = {
        "server_name": DOMAIN,
        "pid_file": str(folder / "pid"),
        "listeners": [listener],
        "database": {"name": "sqlite3", "args": {"database": str(folder / "homeserver.db")}},
        "log_config": _written(folder / "log.yaml", log),
        "media_store_path": str(folder / "media"),
        "signing_key_path": str(folder / "signing.key"),
        "app_service_config_files": [_written(folder / "importer.yaml", importer)],
        "registration_shared_secret": SHARED,
        "macaroon_secret_key": "one",
        "form_secret": "two",
        "report_stats": False,
        "trusted_key_servers": [],
        "suppress_key_server_warning": True,
        "federation_domain_whitelist": [],
        "bcrypt_rounds": 4,
        "presence": {"enabled": False},
        "rc_message": _FREE,
        "rc_room_creation": _FREE,
        "rc_login": {"address": _FREE, "account": _FREE, "failed_attempts": _FREE},
        "rc_joins": {"local": _FREE, "remote": _FREE},
        "rc_invites": {"per_room": _FREE, "per_user": _FREE, "per_issuer": _FREE},
    }
    return Path(_written(folder / "homeserver.yaml", server))


def _written(path: Path, content: Mapping[str, Any]) -> str:
    """JSON is YAML."""
    path.write_text(json.dumps(content), encoding="utf-8")
    return str(path)


@contextmanager
def synapse() -> Iterator[Synapse]:
    """A fresh server with an administrator and the desk's own account, and no rooms."""
    python = interpreter(VARIABLE, ENVIRONMENT)
    assert python is not None
    with scratch("synapse") as folder:
        port = free_port()
        config = _config(folder, port)
        command = [str(python), "-m", "synapse.app.homeserver", "--config-path", str(config)]
        keys = subprocess.run(
            [*command, "--generate-keys"], capture_output=True, text=True, check=False, timeout=120, cwd=folder
        )
        if keys.returncode:
            raise NotStartedError(keys.stderr[-3000:])
        server = Synapse(f"http://127.0.0.1:{port}")
        with running(command, lambda: _answers(server.url), folder / "log"), server.http:
            try:
                server.tokens[ADMIN] = _register_admin(server)
            except requests.RequestException as error:
                raise NotStartedError(f"{error!r}\n{tail(folder / 'log')}") from error
            server.add_user(DESK, "Service desk")
            yield server


def _answers(url: str) -> bool:
    try:
        return requests.get(f"{url}/_matrix/client/versions", timeout=5).status_code == 200
    except requests.RequestException:
        return False


def _register_admin(server: Synapse) -> str:
    nonce = server.call("GET", f"{_ADMIN}/v1/register")["nonce"]
    signed = "\0".join((nonce, ADMIN, PASSWORD, "admin")).encode()
    mac = hmac.new(SHARED.encode(), signed, hashlib.sha1).hexdigest()
    body = {"nonce": nonce, "username": ADMIN, "password": PASSWORD, "admin": True, "mac": mac}
    made: str = server.call("POST", f"{_ADMIN}/v1/register", body)["access_token"]
    return made


def load_chats(server: Synapse, rows: Sequence[Mapping[str, Any]]) -> dict[str, str]:
    """Put the chats of a company's file in, each a room with the visitor and one agent per brand; chat id -> room id.

    A visitor with an e-mail is one Matrix user, one without is a user of that chat alone. Messages keep their times.
    """
    visitors: dict[str, str] = {}
    agents: dict[str, str] = {}
    made: dict[str, str] = {}
    for row in rows:
        key = row["visitor_email"] or row["chat_id"]
        if key not in visitors:
            visitors[key] = f"visitor{len(visitors)}"
            server.add_user(visitors[key], row["visitor_name"], row["visitor_email"])
        if row["brand"] not in agents:
            agents[row["brand"]] = f"agent{len(agents)}"
            server.add_user(agents[row["brand"]], row["brand"])
        writers = {"customer": visitors[key], "agent": agents[row["brand"]]}
        room = server.add_room(f"Chat {row['chat_id']}", list(writers.values()))
        for message in row["messages"]:
            at = round(datetime.fromisoformat(message["at"]).timestamp() * 1000)
            server.send(room, writers[message["role"]], message["text"], at)
        made[row["chat_id"]] = room
    return made
