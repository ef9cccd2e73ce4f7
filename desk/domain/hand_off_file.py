"""A hand-off as a file that any system can read: JSON by a published schema, signed, and checked when it comes back.

The signature is HMAC-SHA-256 with a key of the company's in the system keyring. Public-key signatures as Ed25519 would
let others check a file without being able to make one, but the standard library has none, and a library for them would
have to be shipped for every platform; who checks these files is the same company, at another desk or in another of its
systems, and any language can compute an HMAC. Signed is the canonical form (RFC 8785) of all but the signature, so that
a system may lay the file out anew; there are no fractions in it, whose writing that form makes difficult.
"""

from __future__ import annotations

import hashlib
import hmac
import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from desk.domain.hand_off_codes import read, shown
from desk.domain.hand_offs import Content, Given, Line, Spent, To
from desk.domain.json_shape import Shape
from desk.domain.trouble import Trouble

FORMAT, VERSION, ALGORITHM = "tellonce.hand-off", 1, "HMAC-SHA-256"
LARGEST = 2_000_000
KEY_BYTES = 32
_NAMED = b"tellonce hand-off key\0"


@dataclass(frozen=True, slots=True)
class Checked:
    """A file that was checked: the hand-off as it was given, and the name of the key it is signed with."""

    given: Given
    key_name: str


def key_name(key: bytes) -> str:
    """What a key is called in a file; it tells nothing of the key."""
    return hashlib.sha256(_NAMED + key).hexdigest()[:16]


def written(given: Given, address: str, key: bytes, shape: Shape) -> str:
    """The file of a hand-off; Trouble where it does not fit the schema."""
    signed = {"format": FORMAT, "version": VERSION, "hand_off": _hand_off(given, address)}
    value = hmac.new(key, canonical(signed), hashlib.sha256).hexdigest()
    whole = {**signed, "signature": {"algorithm": ALGORITHM, "key": key_name(key), "value": value}}
    text = json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
    if shape.wrong(json.loads(text)) or len(text.encode()) > LARGEST:
        raise Trouble("This hand-off is too large for a file.", "Print it, or pass the code on.")
    return text


def checked(text: bytes, keys: Sequence[bytes], shape: Shape) -> Checked:
    """What a file says, if it is whole and signed with one of `keys`; Trouble says what is wrong with it, and never
    what is in it."""
    whole = _plain(text)
    wrong = shape.wrong(whole)
    if wrong:
        raise Trouble("This file is not as hand-offs are written.", f"Look at {wrong}, or ask for the file again.")
    signature = whole.pop("signature")
    key = next((one for one in keys if key_name(one) == signature["key"]), None)
    if key is None:
        raise Trouble(
            f"This file is signed with a key this desk does not have ({signature['key']}).",
            "Take that key over from a desk that has it, or do not trust the file.",
        )
    value = hmac.new(key, canonical(whole), hashlib.sha256).hexdigest()
    if not hmac.compare_digest(value, signature["value"]):
        raise Trouble("This file was changed after it was signed.", "Do not trust it; ask for the hand-off again.")
    return Checked(_given(whole["hand_off"]), signature["key"])


def canonical(value: Any) -> bytes:
    """RFC 8785 for what such a file holds: names in ASCII, texts, whole numbers, true and false."""
    return json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode("utf-8")


def _plain(text: bytes) -> dict[str, Any]:
    """The file as plain values; Trouble where it is no such file, or one of another version."""
    if len(text) > LARGEST:
        raise Trouble("This file is too large for a hand-off.", "Choose another one.")
    try:
        found = json.loads(text.decode("utf-8-sig"), object_pairs_hook=_once, parse_float=_none, parse_constant=_none)
        canonical(found)
    except (ValueError, RecursionError):
        raise Trouble("This file cannot be read as JSON.", "Ask for it again; it may have been cut off.") from None
    if not isinstance(found, dict) or found.get("format") != FORMAT:
        raise Trouble("This is no hand-off's file.", f"Such a file says “{FORMAT}”.")
    version = found.get("version")
    if type(version) is int and version > VERSION:
        raise Trouble("A newer program wrote this file.", "Update this one, or ask for the code.")
    return found


def _once(pairs: Sequence[tuple[str, Any]]) -> dict[str, Any]:
    """An object; of a name that is there twice two programs would read different values."""
    made = dict(pairs)
    if len(made) != len(pairs):
        raise ValueError
    return made


def _none(_text: str) -> Any:
    raise ValueError


def _hand_off(given: Given, address: str) -> dict[str, Any]:
    content = given.content
    held = {
        "id": given.hand_off_id,
        "code": shown(given.code),
        "address": address,
        "record": "/".join(given.record),
        "to": given.to.value,
        "to_name": given.name,
        "given_by": given.given_by,
        "given_at": given.given_at.isoformat(),
        "arrive_by": given.arrive_by.isoformat(),
        "call_back": given.call_back,
        "customer": content.customer,
        "journey": content.title,
        "note": content.note,
        "lines": [_line(line) for line in content.lines],
        "time": _time(content.spent) if content.spent else None,
    }
    left_out = {name for name in ("call_back", "note", "time") if not held[name]}
    return {name: value for name, value in held.items() if name not in left_out}


def _line(line: Line) -> dict[str, Any]:
    if line.hidden:
        return {"kind": line.kind, "hidden": line.hidden}
    told = {
        "sure": line.sure,
        "record": line.key,
        "at": line.at.isoformat() if line.at else "",
        "due_at": line.due_at.isoformat() if line.due_at else "",
        "overdue": line.overdue,
        "kept": line.kept,
        "times": line.times if line.times > 1 else 0,
    }
    return {"kind": line.kind, "value": line.value, **{name: value for name, value in told.items() if value}}


def _time(spent: Spent) -> dict[str, Any]:
    return {
        "customer_seconds": spent.customer_time,
        "waiting_seconds": spent.waiting_time,
        "elapsed_seconds": spent.elapsed,
        "interactions": spent.interactions,
        "transfers": spent.transfers,
        "since": spent.since.isoformat(),
        "at_least": spent.at_least,
        "because": list(spent.because),
        "channels": [{"channel": channel, "seconds": seconds} for channel, seconds in spent.by_channel],
        "records": list(spent.keys),
        "of_records": spent.of,
    }


def _given(held: Mapping[str, Any]) -> Given:
    source, stream, source_id = held["record"].split("/", 2)
    content = Content(
        held["customer"],
        held["journey"],
        tuple(_read_line(line) for line in held["lines"]),
        _read_time(held["time"]) if "time" in held else None,
        held.get("note", ""),
    )
    return Given(
        held["id"],
        read(held["code"]),
        (source, stream, source_id),
        To(held["to"]),
        held["to_name"],
        held["given_by"],
        _moment(held["given_at"]),
        _moment(held["arrive_by"]),
        content,
        held.get("call_back", ""),
    )


def _read_line(held: Mapping[str, Any]) -> Line:
    return Line(
        held["kind"],
        held.get("value", ""),
        held.get("sure", ""),
        held.get("record", ""),
        _if_there(held, "at"),
        _if_there(held, "due_at"),
        held.get("overdue", False),
        held.get("kept", False),
        held.get("times", 1),
        held.get("hidden", ""),
    )


def _read_time(held: Mapping[str, Any]) -> Spent:
    return Spent(
        held["customer_seconds"],
        held["waiting_seconds"],
        held["elapsed_seconds"],
        held["interactions"],
        held["transfers"],
        _moment(held["since"]),
        tuple((one["channel"], one["seconds"]) for one in held["channels"]),
        held["at_least"],
        tuple(held["because"]),
        tuple(held["records"]),
        held["of_records"],
    )


_moment: Callable[[str], datetime] = datetime.fromisoformat


def _if_there(held: Mapping[str, Any], name: str) -> datetime | None:
    return _moment(held[name]) if name in held else None
