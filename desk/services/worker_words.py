"""What the window and its workers say to each other: a JSON object a line, told apart by `type`."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

import msgspec

from desk.services.source_views import ProgressView, PullReport


class Begin(msgspec.Struct, tag="begin", frozen=True):
    """First of all: whose folder it is, and the keys its files may be encrypted with."""

    home: str
    keys: tuple[bytes, ...] = ()

    def __repr__(self) -> str:
        # Keys stand in no text that something might print.
        return f"Begin(home={self.home!r})"


class Pull(msgspec.Struct, tag="pull", frozen=True):
    """Pull one source; its secrets were taken from the keyring, or asked for, where the person is. `number` tells this
    pull from others of the same worker."""

    number: int
    source_id: str
    full: bool
    secrets: Mapping[str, str]

    def __repr__(self) -> str:
        # Nor do secrets.
        return f"Pull(number={self.number}, source_id={self.source_id!r})"


class Stop(msgspec.Struct, tag="stop", frozen=True):
    """End that pull after its current page."""

    number: int


class Held(msgspec.Struct, tag="held", frozen=True):
    """What a secret is here now, "" for none: the answer to Kept and to Wanted."""

    value: str

    def __repr__(self) -> str:
        return "Held()"


class Finish(msgspec.Struct, tag="finish", frozen=True):
    """Settle whoever waits for it, then end; there will be no more orders."""


class Going(msgspec.Struct, tag="going", frozen=True):
    """How far the pull is."""

    progress: ProgressView


class Kept(msgspec.Struct, tag="kept", frozen=True):
    """The source renewed a secret of itself, which is to be kept where secrets are."""

    source_id: str
    key: str
    value: str

    def __repr__(self) -> str:
        return f"Kept(source_id={self.source_id!r}, key={self.key!r})"


class Wanted(msgspec.Struct, tag="wanted", frozen=True):
    """What a secret of the source is by now, is asked: somebody else may have renewed it meanwhile."""

    source_id: str
    key: str


class Ended(msgspec.Struct, tag="ended", frozen=True):
    """The pull is over; the worker is free for the next."""

    report: PullReport


class Refused(msgspec.Struct, tag="refused", frozen=True):
    """The pull cannot be; what to tell the person."""

    title: str
    advice: str


class Fault(msgspec.Struct, tag="fault", frozen=True):
    """A mistake of ours ended the pull: its kind and the places in the program, for the log; never its text."""

    kind: str
    places: tuple[str, ...]


Order = Begin | Pull | Stop | Held | Finish
Word = Going | Kept | Wanted | Ended | Refused | Fault

_Said = TypeVar("_Said")

_ORDERS: msgspec.json.Decoder[Order] = msgspec.json.Decoder(Order)
_WORDS: msgspec.json.Decoder[Word] = msgspec.json.Decoder(Word)


def line_of(said: Order | Word) -> bytes:
    """An order or a word as its line, without the end."""
    return msgspec.json.encode(said)


def order_of(line: bytes) -> Order | None:
    """The order a line holds; None where it holds none."""
    return _read(_ORDERS, line)


def word_of(line: bytes) -> Word | None:
    """The word a line holds; None for whatever else a program may have printed."""
    return _read(_WORDS, line)


def _read(decoder: msgspec.json.Decoder[_Said], line: bytes) -> _Said | None:
    try:
        return decoder.decode(line)
    except (msgspec.MsgspecError, ValueError, RecursionError):
        return None
