"""How hand-offs lie in a folder that desks share: under which names, in which wrapping, and how news of them is told.

Each file is written once and never again: a hand-off as it was given, or one thing that happened to it. So no two desks
ever write the same file otherwise, whatever carries the folder from one to the other. Names are keyed hashes: whoever
has the folder and no key learns from them neither a code nor which hand-offs there are.
"""

from __future__ import annotations

import hashlib
import hmac
import json
import re
from dataclasses import dataclass
from datetime import datetime

from desk.domain import hand_off_steps as steps
from desk.domain.hand_off_file import key_name
from desk.domain.hand_offs import Event, Given, HandOff, Step, What
from desk.domain.trouble import Trouble

_MARK = b"TellonceHandOff1"
_SIZE_BYTES = 8
_HEAD = len(_MARK) + _SIZE_BYTES + hashlib.sha256().digest_size
_SIGNS = 24
_NAME = re.compile(rf"(?P<key>[0-9a-f]{{16}})-(?:given|event)-[0-9a-f]{{{_SIGNS}}}-[0-9a-f]{{{_SIGNS}}}\.handoff")


class Unfinished(Trouble):
    """A file in the folder is not whole: it is still on its way, or was damaged."""

    def __init__(self) -> None:
        super().__init__(
            "The hand-off is not whole in the shared folder yet.",
            "Try again in a minute; if that does not help, ask for the hand-off's file.",
        )


@dataclass(frozen=True, slots=True)
class News:
    """Something that happened to a hand-off at a desk; `arrived_at` is when the customer was met, where that is it."""

    event: Event
    arrived_at: datetime | None = None


class Names:
    """Names of files under one key, and the key their content is sealed with, which signs nothing."""

    def __init__(self, key: bytes) -> None:
        self.key_name = key_name(key)
        self._key = hmac.new(key, b"tellonce names in a shared folder", hashlib.sha256).digest()
        self.sealing = hmac.new(key, b"tellonce files in a shared folder", hashlib.sha256).digest()

    def given(self, given: Given) -> str:
        """The file of a hand-off as it was given."""
        return f"{self.of_code(given.code)}{self._hash('id', given.hand_off_id)}.handoff"

    def of_code(self, code: str) -> str:
        """How the names of hand-offs with this code begin: there is more than one where two desks drew the same."""
        return f"{self.key_name}-given-{self._hash('code', code)}-"

    def of_events(self, hand_off_id: str) -> str:
        """How the names of what happened to a hand-off begin."""
        return f"{self.key_name}-event-{self._hash('id', hand_off_id)}-"

    def event(self, event: Event) -> str:
        """The file of one thing that happened; the same at every desk that knows of it."""
        told = self._hash("event", event.hand_off_id, event.what.value, event.at.isoformat(), event.who)
        return f"{self.of_events(event.hand_off_id)}{told}.handoff"

    def _hash(self, *parts: str) -> str:
        return hmac.new(self._key, "\0".join(parts).encode(), hashlib.sha256).hexdigest()[:_SIGNS]


def key_of_file(name: str) -> str:
    """The name of the key a file of the folder was written with; "" where it is no such file."""
    found = _NAME.fullmatch(name)
    return found["key"] if found else ""


def wrapped(body: bytes) -> bytes:
    """A body with what tells later whether all of it is there."""
    return _MARK + len(body).to_bytes(_SIZE_BYTES, "big") + hashlib.sha256(body).digest() + body


def unwrapped(data: bytes) -> bytes:
    """The body again; Unfinished where it is not whole."""
    body = data[_HEAD:]
    if data[:_HEAD] != wrapped(body)[:_HEAD]:
        raise Unfinished
    return body


def news_text(news: News) -> str:
    """One thing that happened, as text."""
    event = news.event
    told = {
        "hand_off": event.hand_off_id,
        "at": event.at.isoformat(),
        "who": event.who,
        "what": event.what.value,
        "about": event.about,
        "note": event.note,
        "arrived_at": news.arrived_at.isoformat() if news.arrived_at else "",
    }
    return json.dumps(told, ensure_ascii=False)


def read_news(text: str) -> News | None:
    """What `news_text` was given, but for its number; None where the text is no such thing, or of a newer program."""
    try:
        held = json.loads(text)
        names = ("hand_off", "at", "who", "what", "about", "note", "arrived_at")
        hand_off, at, who, what, about, note, arrived = (str(held[name]) for name in names)
        event = Event(hand_off, 0, _moment(at), who, What(what), about, note)
        return News(event, _moment(arrived) if arrived else None)
    except (ValueError, KeyError, TypeError):
        return None


def taken_over(hand_off: HandOff, news: News) -> Step | None:
    """What news of another desk does to a hand-off here; None where it does nothing, as what is known here already."""
    event = news.event
    try:
        match event.what:
            case What.OPENED:
                return steps.open_by(hand_off, event.who, event.at)
            case What.ARRIVED:
                return steps.arrive(hand_off, event.about, news.arrived_at or event.at, event.at, event.who)
            case What.NOT_YET:
                # Files may come in another order than they were written: it takes back no later word.
                ended_at = hand_off.standing.ended_at
                late = ended_at is not None and event.at < ended_at
                return None if late else steps.not_yet(hand_off, event.who, event.at)
            case What.NEVER_ARRIVED:
                # The flag is on the board of the desk that raised it.
                return steps.miss(hand_off, "", event.at)
            case What.TAKEN_BACK:
                return steps.take_back(hand_off, event.who, event.at, event.note)
            case _:
                return None
    except Trouble:
        return None


def _moment(text: str) -> datetime:
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError
    return found
