"""One file as a tape of plain bytes: unpacked, hashed as it is used up, a little of it in memory at a time."""

from __future__ import annotations

import codecs
import errno
import hashlib
import zlib
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO

from connectors.kit.errors import AskPerson, Cancelled, TryLater

CHUNK = 256 * 1024
_GZIP_MAGIC = b"\x1f\x8b"
_GZIP_LEAST = 18
_WIDE = {"utf-16", "utf-16-le", "utf-16-be", "utf-32", "utf-32-le", "utf-32-be"}
# Windows tells a file locked by another program as "permission denied" with one of these numbers.
_LOCKED = (32, 33)


@dataclass(frozen=True, slots=True)
class Mark:
    """A place on a tape: `position` in plain bytes, `number` of the last row before it, `digest` of the bytes."""

    position: int
    number: int
    digest: str


class Tape:
    """Plain bytes of one file. `buffer` from `head` on is read but not used; `take` uses up and hashes.

    `broken` is set, in words, when the bytes ended before the file said they would (a cut-off gz); `closed` by whoever
    reads the tape, when the end that was met is the end of a whole row.
    """

    def __init__(self, pieces: Iterator[bytes]) -> None:
        self._pieces = pieces
        self._hash = hashlib.blake2b(digest_size=12)
        self._kept: Mark | None = None
        self._no_feed = (0, 0)
        self.buffer = bytearray()
        self.head = 0
        self.position = 0
        self.number = 0
        self.broken = ""
        self.closed = False

    @property
    def held(self) -> bool:
        """Whether `keep` holds the mark back."""
        return self._kept is not None

    def fill(self) -> bool:
        """Read one piece more; False at the end of the file."""
        if self.head > CHUNK:
            del self.buffer[: self.head]
            self._no_feed = (0, 0)
            self.head = 0
        try:
            piece = next(self._pieces, b"")
        except _CutOffError as error:
            self.broken = str(error)
            return False
        self.buffer += piece
        return bool(piece)

    def peek(self, count: int) -> bytes:
        """The next `count` bytes, fewer at the end of the file; nothing is used up."""
        while len(self.buffer) - self.head < count and self.fill():
            pass
        return bytes(self.buffer[self.head : self.head + count])

    def take(self, count: int) -> bytes:
        """Use up `count` bytes that are in the buffer."""
        taken = bytes(self.buffer[self.head : self.head + count])
        self._hash.update(taken)
        self.head += count
        self.position += count
        return taken

    def line_end(self, start: int, limit: int) -> int | None:
        """Where the line that begins `start` bytes from here ends, counted from here, its line feed included.

        None where the file ends first. A line longer than `limit` answers `start + limit + 1` at the latest, without
        the rest of it being read.
        """
        while True:
            begin = self.head + start
            known_from, known_to = self._no_feed
            found = self.buffer.find(b"\n", known_to if known_from <= begin <= known_to else begin)
            if 0 <= found < begin + limit:
                return found + 1 - self.head
            if found >= 0 or len(self.buffer) - begin > limit:
                return start + limit + 1
            self._no_feed = (begin, len(self.buffer))
            if not self.fill():
                return None

    def skip_line(self) -> bool:
        """Use up the rest of a line without holding it; False if the file ended before the line did."""
        while True:
            found = self.buffer.find(b"\n", self.head)
            if found >= 0:
                self.take(found + 1 - self.head)
                return True
            self.take(len(self.buffer) - self.head)
            if not self.fill():
                return False

    def left(self) -> int:
        """Bytes in the buffer that are not used."""
        return len(self.buffer) - self.head

    def mark(self) -> Mark:
        """Where a later reading may go on: here, or where `keep` said that what follows is not certain yet."""
        return self._kept or Mark(self.position, self.number, self._hash.copy().hexdigest())

    def keep(self) -> None:
        """What follows depends on where the file ends now: hold the mark here until `release`."""
        self._kept = self.mark()

    def release(self) -> None:
        """What was uncertain is settled."""
        self._kept = None

    def forward(self, mark: Mark) -> bool:
        """Use up everything before `mark`; False if the file is shorter or says something else there now."""
        while self.position < mark.position:
            if not self.left() and not self.fill():
                return False
            self.take(min(self.left(), mark.position - self.position))
        self.number = mark.number
        return self.mark().digest == mark.digest


class _CutOffError(Exception):
    pass


@contextmanager
def open_tape(path: Path, name: str, encoding: str, cancelled: Callable[[], bool]) -> Iterator[Tape]:
    """Open a file, plain or gz (told by its first bytes), as a tape of UTF-8 or of its own byte-wise `encoding`.

    A UTF-8 byte-order mark is dropped; UTF-16 and UTF-32 become UTF-8. `name` is what errors call the file. Raises
    AskPerson (may not be read) and TryLater (vanished, locked, input error), also while the tape is being read.
    """
    with file_errors(name), path.open("rb") as file:
        yield Tape(_plain(_unpacked(_pieces(file, cancelled)), encoding))


@contextmanager
def file_errors(name: str) -> Iterator[None]:
    """Name what the operating system says about a file by what to do next."""
    try:
        yield
    except PermissionError as error:
        if getattr(error, "winerror", None) in _LOCKED:
            raise TryLater(f"{name} is in use by another program.", "It is tried again by itself.") from None
        raise AskPerson(f"{name} may not be read.", "Give this account permission to read it.") from None
    except (FileNotFoundError, InterruptedError):
        raise TryLater(f"{name} went away while it was being read.", "It is tried again by itself.") from None
    except OSError as error:
        what = errno.errorcode.get(error.errno or 0, "unknown")
        raise TryLater(f"{name} cannot be read just now ({what}).", "It is tried again by itself.") from None


def wide(encoding: str) -> bool:
    """Whether a line feed takes more than one byte in this encoding."""
    return encoding in _WIDE


def _pieces(file: BinaryIO, cancelled: Callable[[], bool]) -> Iterator[bytes]:
    while piece := file.read(CHUNK):
        if cancelled():
            raise Cancelled
        yield piece


def _unpacked(pieces: Iterator[bytes]) -> Iterator[bytes]:
    first = next(pieces, b"")
    while len(first) < len(_GZIP_MAGIC) and (more := next(pieces, b"")):
        first += more
    if not first.startswith(_GZIP_MAGIC):
        if first:
            yield first
        yield from pieces
        return
    yield from _gunzip(first, pieces)


def _gunzip(piece: bytes, pieces: Iterator[bytes]) -> Iterator[bytes]:
    """Every member of a gz file, one after the other, never more than CHUNK plain bytes at once."""
    unpacker = zlib.decompressobj(wbits=31)
    while True:
        try:
            plain = unpacker.decompress(piece, CHUNK)
        except zlib.error:
            raise _CutOffError("its compressed part is damaged") from None
        if plain:
            yield plain
        piece = unpacker.unconsumed_tail
        if unpacker.eof:
            # Further members may follow; zeros after the last one are padding.
            piece = unpacker.unused_data.lstrip(b"\0") or next(pieces, b"").lstrip(b"\0")
            if not piece:
                return
            unpacker = zlib.decompressobj(wbits=31)
        elif not piece and not plain:
            piece = next(pieces, b"")
            if not piece:
                raise _CutOffError("its compressed part is cut off")


def _plain(pieces: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    first = next(pieces, b"")
    while len(first) < len(codecs.BOM_UTF8) and (more := next(pieces, b"")):
        first += more
    if first.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)) and not wide(encoding):
        encoding = "utf-16"
    if wide(encoding):
        yield from _narrowed(first, pieces, encoding)
        return
    first = first.removeprefix(codecs.BOM_UTF8)
    if first:
        yield first
    yield from pieces


def _narrowed(first: bytes, pieces: Iterator[bytes], encoding: str) -> Iterator[bytes]:
    """A half of a character that has no other half stays visible as bytes that are no UTF-8, so its row is refused."""
    decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
    piece, mark = first, "\ufeff"
    while piece:
        try:
            text = decoder.decode(piece).removeprefix(mark)
        except UnicodeDecodeError:
            raise _CutOffError(f"it is not {encoding} all through") from None
        if text:
            mark = ""
            yield text.encode("utf-8", "surrogatepass")
        piece = next(pieces, b"")


def plain_size(path: Path, size: int) -> int:
    """About how many plain bytes a file holds; of a gz, what its last member says of itself. For estimates only."""
    try:
        with path.open("rb") as file:
            if file.read(len(_GZIP_MAGIC)) != _GZIP_MAGIC or size < _GZIP_LEAST:
                return size
            file.seek(-4, 2)
            return max(size, int.from_bytes(file.read(4), "little"))
    except OSError:
        return size
