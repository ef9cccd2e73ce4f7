"""Entries as signed JSON to an address of your own: whatever is behind it, it can take what the desk writes.

Each entry is one POST with `Content-Type: application/json`, UTF-8, and this body (schema version 1):

    {
      "version": 1,
      "entry_id": "0192f3c4-…",          the entry's id (UUID 7), for ever the same for the same words
      "kind": "note",                     note, disposition, promise, hand_off, flag, call; or test
      "made_at": "2026-03-02T09:00:00+00:00",   ISO 8601 with its offset
      "made_by": "Ann",                   who wrote it
      "title": "…", "text": "…",          for people: one line, and as many as it takes
      "customer": {
        "name": "…",                      as the desk shows them
        "source": "shop", "stream": "customers", "id": "4711"    the record the entry hangs on
      },
      "facts": {…}                        the same for machines; what is in it depends on the kind (of a call:
                                          resources/help/phones.md)
    }

and these headers:

    Tellonce-Entry: the entry's id, also as Idempotency-Key
    Tellonce-Timestamp: seconds since 1970 at which this try was signed
    Tellonce-Signature: v1=HEX, where HEX is HMAC-SHA256 over `timestamp.entry_id.body` with the shared secret

The receiver computes the signature over the body as it came, byte by byte, compares it in constant time, refuses a
timestamp more than five minutes away, and keeps the ids of what it took: one it has already is answered with 2xx and
not taken again. Then it answers

    2xx         taken, or had already; what the answer says does not matter, but a web page counts as trouble on the way
    400, 409,   refused as it is: a person mends it (as another entry with another id) or drops it; the first 300
    413, 422    characters of the answer are shown to them, or of its "error" or "message" where it is a JSON object
    401-405,    the address, the secret or the permission is wrong: it waits until a person has seen to it
    410
    408, 425,   not now: the same entry comes again, after Retry-After where that is given
    429, 5xx

and no answer at all is as 5xx. Entries about one customer come in the order in which they were made; the next one comes
when the one before was taken or dropped. Of kind test there is nothing to keep: it is how a person tries the address.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import uuid
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any
from urllib.parse import urlsplit

from connectors.kit.calls import Call, Judgement, Meaning, Patience
from connectors.kit.declare import WRITE_BACK, Connector, Setting, SettingKind, Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.http import Http
from connectors.kit.writing import Outgoing, Writer

__all__ = ["CONNECTOR", "body_of", "signature"]

VERSION = 1
_REFUSED = (400, 406, 409, 411, 412, 413, 414, 415, 416, 417, 422)
_SAID = 300
# The outbox tries again, and later; here nobody is made to wait for a receiver that hangs.
_PATIENCE = Patience(tries=1, connect=10, read=30, whole_body=60, body_limit=1024 * 1024)


@dataclass(frozen=True, slots=True)
class Receiver:
    """Where entries go, and the secret they are signed with."""

    http: Http
    surroundings: Surroundings
    url: str
    secret: bytes

    def post(self, entry_id: str, body: bytes) -> None:
        """One try."""
        stamp = str(int(self.surroundings.now().timestamp()))
        headers = {
            "Tellonce-Entry": entry_id,
            "Idempotency-Key": entry_id,
            "Tellonce-Timestamp": stamp,
            "Tellonce-Signature": f"v1={signature(self.secret, stamp, entry_id, body)}",
        }
        call = Call("the address", "POST", body=body, headers=headers, about="entries", writes=True, loose=True)
        # Given whole: what stands in it may be a secret of its own, and errors show none of it.
        self.http.ask(replace(call, link=self.url))


def signature(secret: bytes, stamp: str, entry_id: str, body: bytes) -> str:
    """HMAC-SHA256 in hexadecimal over the timestamp, the entry's id and the body, with a full stop between them."""
    return hmac.new(secret, b".".join((stamp.encode(), entry_id.encode(), body)), hashlib.sha256).hexdigest()


def body_of(entry: Outgoing) -> bytes:
    """The body of an entry; the same bytes for the same entry, however often it is tried."""
    source, stream, source_id = entry.record
    return _body(
        entry.entry_id,
        entry.kind.value,
        entry.made_at,
        entry.made_by,
        entry.title,
        entry.text,
        {"name": entry.customer, "source": source, "stream": stream, "id": source_id},
        entry.facts,
    )


def _body(
    entry_id: str,
    kind: str,
    made_at: datetime,
    made_by: str,
    title: str,
    text: str,
    customer: Mapping[str, str],
    facts: Mapping[str, Any],
) -> bytes:
    told = {"version": VERSION, "entry_id": entry_id, "kind": kind, "made_at": made_at.isoformat(), "made_by": made_by}
    said = {"title": title, "text": text, "customer": dict(customer), "facts": dict(facts)}
    return json.dumps({**told, **said}, ensure_ascii=False, separators=(",", ":")).encode("utf-8", "replace")


def _write(session: Receiver, entry: Outgoing) -> str:
    session.post(entry.entry_id, body_of(entry))
    return ""


def _check(session: Receiver) -> Sequence[str]:
    made = session.surroundings.now()
    nobody = {"name": "", "source": "", "stream": "", "id": ""}
    entry_id = str(uuid.uuid4())
    session.post(entry_id, _body(entry_id, "test", made, "Tellonce", "A test; nothing to keep.", "", nobody, {}))
    return ["Entries: the address answers and took a test"]


def _judge(status: int, headers: Mapping[str, str], body: Any) -> Judgement | None:
    if status in _REFUSED:
        return Judgement(
            Meaning.REFUSED,
            title="The webhook's receiver does not take this entry.",
            advice="Read what it says, change the entry and try again, or drop it.",
            said=_said(body),
        )
    return Judgement(Meaning.MISSING) if status == 405 else None


def _said(body: Any) -> str:
    """What a refusal says: the usual place of an error's words, else all of it."""
    if isinstance(body, dict):
        body = next((body[name] for name in ("error", "message", "detail") if isinstance(body.get(name), str)), body)
    text = body if isinstance(body, str) else "" if body is None else json.dumps(body, ensure_ascii=False, default=str)
    return text.strip()[:_SAID]


@contextmanager
def _opened(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Receiver]:
    url, secret = settings["url"].strip(), secrets.get("secret", "").strip()
    if not _usable(url):
        advice = "Give one that begins with https:// and has no user name in it."
        raise AskPerson("The address of the webhook cannot be used.", advice)
    if not secret:
        raise AskPerson("The webhook has no secret to sign with.", "Enter one in this source's settings.")
    with Http(url, "The webhook's receiver", around, judge=_judge, patience=_PATIENCE) as http:
        yield Receiver(http, around, url, secret.encode())


def _usable(url: str) -> bool:
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and "@" not in parts.netloc


ENTRIES = Writer("Signed JSON to an address", _write)

CONNECTOR = Connector(
    name="webhook",
    title="Webhook",
    about="Sends what is written at this desk to an address of your own, as signed JSON. Nothing is read from there.",
    settings=(
        Setting("url", "Address", SettingKind.URL, help="Where entries are sent, such as https://example.com/entries."),
        Setting("secret", "Secret", SettingKind.SECRET, help="A long random text that the receiver knows as well."),
        replace(WRITE_BACK, default="yes"),
    ),
    streams=(),
    open=_opened,
    check=_check,
    writers={"entries": ENTRIES},
)
