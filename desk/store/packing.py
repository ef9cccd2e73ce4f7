"""Bodies as the cache keeps them: JSON of what a record says, packed with a dictionary of its stream's first bodies.

The table `dictionary` holds those dictionaries; a body names the one it was packed with.
Bodies of older files are JSON as it is, and are read as well.
"""

from __future__ import annotations

import threading
from collections.abc import Callable, Mapping, Sequence
from contextlib import AbstractContextManager
from types import MappingProxyType
from typing import Any, NamedTuple

import zstandard
from msgspec import MsgspecError, json
from sqlalchemy import Connection

from connectors.records import CustomerRecord, InteractionRecord, OrderRecord
from desk.store.codec import dumps, loads
from desk.store.engine import CACHE, StoreError
from desk.store.shorthand import lengthened, shortened

StoredRecord = CustomerRecord | OrderRecord | InteractionRecord
KINDS: dict[str, type[StoredRecord]] = {"c": CustomerRecord, "o": OrderRecord, "i": InteractionRecord}
# A body as a table has it: packed, or JSON in older files.
Body = bytes | str

# So many bodies make a dictionary; fewer do not tell what the others will be like.
ENOUGH = 500
# More of them make it no better.
MOST = 2_000
DICTIONARY_BYTES = 65_536
LEVEL = 3
# The first byte of a packed body: no dictionary, the number of one, or that the number stands in four more bytes.
_BARE, _LONG = 0, 255
# Offsets from UTC were whole minutes everywhere from this year on; the fast way of writing keeps no seconds of them.
_WHOLE_MINUTES = 1973
_FORMAT = zstandard.FORMAT_ZSTD1_MAGICLESS
_KEY = "bodies"

_ENCODER = json.Encoder()
_DECODERS: dict[str, json.Decoder[Any]] = {kind: json.Decoder(cls) for kind, cls in KINDS.items()}


class Event(NamedTuple):
    """An event of an order as its line says it; `source_id` is the order's, "" in older files."""

    number: str
    kind: str
    text: str
    source_id: str = ""


class Unreadable(StoreError):
    """A body that cannot be read."""

    def __init__(self) -> None:
        super().__init__(f"The {CACHE.what} is damaged.", CACHE.mend.format(name="it"))


def encode(record: StoredRecord) -> bytes:
    """Everything a record says, as JSON; the same record gives the same bytes."""
    try:
        short = shortened(record) if isinstance(record, InteractionRecord) else None
        if short is None and _is_old(record):
            return dumps(record).encode()
        return _ENCODER.encode(record if short is None else short)
    except UnicodeEncodeError:
        # Half a character, which JSON cannot hold.
        return dumps(record).encode()


def _is_old(record: StoredRecord) -> bool:
    changed = record.changed_at
    if changed is not None and changed.year < _WHOLE_MINUTES:
        return True
    if isinstance(record, InteractionRecord):
        return record.started_at.year < _WHOLE_MINUTES
    return isinstance(record, OrderRecord) and record.placed_at.year < _WHOLE_MINUTES


def encode_event(event: Event) -> bytes:
    """An event of an order as JSON."""
    said = {"number": event.number, "kind": event.kind, "text": event.text, "source_id": event.source_id}
    try:
        return _ENCODER.encode(said)
    except UnicodeEncodeError:
        return encode_event(Event(*(part.encode("utf-8", "replace").decode() for part in event)))


def decode(kind: str, said: bytes | str) -> StoredRecord:
    """The record that `encode` was given. Unreadable where these are other bytes."""
    try:
        if said[:1] in (b"[", "["):
            return lengthened(json.decode(said))
        record: StoredRecord = _DECODERS[kind].decode(said)
    except MsgspecError:
        return _decode_slowly(kind, said)
    except (ValueError, TypeError, LookupError, OverflowError):
        raise Unreadable from None
    return record


def _decode_slowly(kind: str, said: bytes | str) -> StoredRecord:
    """What the slower way of writing wrote and the fast way of reading does not take."""
    try:
        return loads(KINDS[kind], said if isinstance(said, str) else said.decode())
    except (ValueError, TypeError, KeyError, AttributeError, ArithmeticError):
        raise Unreadable from None


class Packer:
    """Packs bodies with one dictionary, or with none. For one thread at a time."""

    def __init__(self, number: int = _BARE, dictionary: bytes = b"") -> None:
        self.number = number
        held = zstandard.ZstdCompressionDict(dictionary) if number else None
        parameters = zstandard.ZstdCompressionParameters.from_level(
            LEVEL, source_size=1024, dict_size=len(dictionary), format=_FORMAT, write_content_size=1, write_dict_id=0
        )
        self._frames = zstandard.ZstdCompressor(compression_params=parameters, dict_data=held)
        self._head = bytes([number]) if number < _LONG else bytes([_LONG]) + number.to_bytes(4, "big")

    def pack(self, said: bytes) -> bytes:
        """A body as it is stored."""
        return self._head + self._frames.compress(said)

    def pack_all(self, said: Sequence[bytes]) -> list[bytes]:
        """As `pack`, of many at once, none of them empty: meanwhile other threads run, which are waited for once."""
        if not said:
            return []
        frames = self._frames.multi_compress_to_buffer(list(said))
        return [self._head + frames[place].tobytes() for place in range(len(said))]


class Reader:
    """Reads the bodies of one cache file, whenever somebody looks: also after the connection they came by was given
    back. May be called from any thread. Dictionaries never change and are loaded when one is met."""

    def __init__(self, known: Mapping[int, bytes] = MappingProxyType({})) -> None:
        """`known` are dictionaries by their numbers."""
        self._here = threading.local()
        self._known = dict(known)
        self._reading: Callable[[], AbstractContextManager[Connection]] | None = None

    def attach(self, reading: Callable[[], AbstractContextManager[Connection]]) -> None:
        """Load dictionaries through connections that `reading` gives."""
        self._reading = reading

    def raw(self, body: Body) -> bytes:
        """The JSON of a body. Unreadable where it is damaged."""
        if isinstance(body, str):
            return body.encode()
        try:
            number, start = body[0], 1
            if number == _LONG:
                number, start = int.from_bytes(body[1:5], "big"), 5
            return self._frames(number).decompress(memoryview(body)[start:])
        except (zstandard.ZstdError, IndexError):
            raise Unreadable from None

    def record(self, kind: str, body: Body) -> StoredRecord:
        """The record of a body of kind c, o or i. Unreadable where it is damaged."""
        return decode(kind, body if isinstance(body, str) else self.raw(body))

    def event(self, body: Body) -> Event:
        """The event of a body of kind e. Unreadable where it is damaged."""
        try:
            said = json.decode(self.raw(body))
            return Event(said["number"], said["kind"], said["text"], said.get("source_id", ""))
        except (MsgspecError, LookupError, TypeError, AttributeError):
            raise Unreadable from None

    def _frames(self, number: int) -> zstandard.ZstdDecompressor:
        held: dict[int, zstandard.ZstdDecompressor] | None = getattr(self._here, "frames", None)
        if held is None:
            held = self._here.frames = {}
        frames = held.get(number)
        if frames is None:
            dictionary = zstandard.ZstdCompressionDict(self._dictionary(number)) if number else None
            frames = held[number] = zstandard.ZstdDecompressor(dict_data=dictionary, format=_FORMAT)
        return frames

    def _dictionary(self, number: int) -> bytes:
        if number not in self._known:
            if self._reading is None:
                raise Unreadable
            with self._reading() as connection:
                body = connection.exec_driver_sql("SELECT body FROM dictionary WHERE id = ?", (number,)).scalar()
            if body is None:
                raise Unreadable
            self._known[number] = body
        return self._known[number]


def beside(reader: Reader) -> Mapping[str, Any]:
    """What to put beside the connections of a file whose bodies this reads."""
    return MappingProxyType({_KEY: reader})


def reader_of(connection: Connection) -> Reader:
    """Who reads the bodies of this file."""
    found = connection.info[_KEY]
    assert isinstance(found, Reader)
    return found


def packer_of(connection: Connection, stream_id: int) -> Packer | None:
    """What packs the bodies of a stream; None where it has no dictionary yet."""
    row = connection.exec_driver_sql("SELECT id, body FROM dictionary WHERE stream_id = ?", (stream_id,)).first()
    return None if row is None else Packer(row[0], row[1])


def learn(connection: Connection, stream_id: int, said: Sequence[bytes]) -> None:
    """Make a dictionary of some bodies of a stream, where it has none. Alone in its transaction: whoever packs with a
    dictionary must be sure that it stays."""
    if len(said) < ENOUGH or packer_of(connection, stream_id) is not None:
        return
    try:
        made = zstandard.train_dictionary(DICTIONARY_BYTES, list(said), level=LEVEL).as_bytes()
    except zstandard.ZstdError:
        # Bodies so short or so alike that nothing can be learnt are kept without.
        return
    connection.exec_driver_sql("INSERT INTO dictionary (stream_id, body) VALUES (?, ?)", (stream_id, made))
