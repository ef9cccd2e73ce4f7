"""The elements of one list inside a JSON file, found by their brackets, so that only one of them is ever held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from connectors.kit.errors import AskPerson
from connectors.kit.plain_json import is_plain
from connectors.kit.tape import Tape

_MARKS = re.compile(rb'["{}\[\],:]')
_IN_STRING = re.compile(rb'["\\]')
_SIGN_AFTER = re.compile(rb"\s*(?=[,\]])")
# An object with more objects inside than this is sooner scanned than tried.
_TRIES = 8
_BETWEEN = re.compile(rb"[\s,]*")
_NAME_LIMIT = 200
_START_KEPT = 8_000
_UNFINISHED = "it has not been written to its end"


@dataclass(frozen=True, slots=True)
class Element:
    """One element as it stands in the file; of one that is too long only the beginning."""

    blob: bytes
    too_long: bool = False


def enter_list(tape: Tape, name: str, wanted: Sequence[str]) -> bool:
    """Use up everything before the first element of the list at `wanted` (no keys: the file is the list itself).

    False, and `tape.broken`, where the file ends before the list begins; AskPerson where it has no such list.
    """
    # Until the list is found there is no place to go on from but the beginning.
    tape.keep()
    way: list[str | None] = []
    seen: list[str] = []
    last = ""
    for sign in _signs(tape):
        if sign == "[" and way == list(wanted):
            tape.release()
            return True
        if sign in ("{", "["):
            way.append(None)
        elif sign in ("}", "]"):
            way = way[:-1]
        elif sign == ":" and way:
            way[-1] = last
            if len(way) == 1:
                seen.append(last)
        elif sign.startswith('"'):
            last = sign[1:]
        if not way and sign in ("}", "]"):
            raise _no_list(name, wanted, seen)
    tape.broken = tape.broken or _UNFINISHED
    return False


def next_element(tape: Tape, limit: int) -> Element | None:
    """Use up and return the next element; None at the end of the list (`tape.closed`) or of the file (`tape.broken`).

    What stands between two elements is used up with the second, so that a mark after the first stays good when the
    list is written again with more in it.
    """
    between = _between(tape)
    if between is not None and tape.buffer[tape.head + between] == ord("]"):
        tape.closed = True
        return None
    end = None if between is None else _plain_end(tape.buffer, tape.head + between, limit)
    if between is not None and end is not None:
        tape.take(between)
        return Element(tape.take(end - tape.head))
    tape.keep()
    tape.take(between or 0)
    scan = _Scan(tape, limit)
    if between is None or not scan.to_end():
        tape.broken = tape.broken or _UNFINISHED
        return None
    tape.release()
    blob = tape.take(scan.at)
    too_long = bool(scan.start) or len(blob) > limit
    return Element(scan.start or (blob[:_START_KEPT] if too_long else blob), too_long)


def _plain_end(buffer: bytearray, start: int, limit: int) -> int | None:
    """Where an object ends that the fast reader can read, found by trying; None for what takes a closer look."""
    end = start
    for _ in range(_TRIES if buffer.startswith(b"{", start) else 0):
        end = buffer.find(b"}", end) + 1
        if not 0 < end <= start + limit:
            return None
        after = _SIGN_AFTER.match(buffer, end)
        if after is not None and is_plain(bytes(buffer[start:end])):
            return after.end() if after.end() <= start + limit else None
    return None


class _Scan:
    """Looks for the end of one element. `at` is how far it has got; `start` the beginning of one too long to hold."""

    def __init__(self, tape: Tape, limit: int) -> None:
        self._tape = tape
        self._limit = limit
        self._depth = 0
        self._quoted = False
        self.at = 0
        self.start = b""

    def to_end(self) -> bool:
        """Go to the comma or bracket behind the element; False where the file ends first."""
        tape = self._tape
        while True:
            match = (_IN_STRING if self._quoted else _MARKS).search(tape.buffer, tape.head + self.at)
            if match is None:
                self._let_go()
                if not tape.fill():
                    return False
                continue
            self.at = match.end() - tape.head
            if self._ends(match.group()):
                self.at -= 1
                return True

    def _let_go(self) -> None:
        """Everything in the buffer belongs to the element; do not hold it when it has become too long."""
        tape = self._tape
        self.at = tape.left()
        if self.at > self._limit:
            self.start, self.at = self.start or tape.peek(_START_KEPT), 0
            tape.take(tape.left())

    def _ends(self, sign: bytes) -> bool:
        if self._quoted:
            if sign == b"\\":
                self._tape.peek(self.at + 1)
                self.at = min(self.at + 1, self._tape.left())
            self._quoted = sign != b'"'
        elif sign == b'"':
            self._quoted = True
        elif self._depth == 0 and sign in (b",", b"]"):
            return True
        elif sign in (b"{", b"["):
            self._depth += 1
        elif sign in (b"}", b"]"):
            self._depth = max(0, self._depth - 1)
        return False


def _between(tape: Tape) -> int | None:
    """How many bytes of space and commas come next; None where the file ends after them."""
    while True:
        match = _BETWEEN.match(tape.buffer, tape.head)
        count = match.end() - tape.head if match else 0
        if count < tape.left():
            return count
        if not tape.fill():
            return None


def _signs(tape: Tape) -> Iterator[str]:
    """Brackets, commas, colons and strings (with a quote in front), each used up as it is met."""
    while tape.left() or tape.fill():
        match = _MARKS.search(tape.buffer, tape.head)
        if match is None:
            tape.take(tape.left())
            continue
        tape.take(match.end() - tape.head)
        sign = match.group().decode()
        yield sign + _string(tape) if sign == '"' else sign


def _string(tape: Tape) -> str:
    """The rest of a string after its opening quote, at most _NAME_LIMIT bytes of it."""
    kept = b""
    while tape.left() or tape.fill():
        match = _IN_STRING.search(tape.buffer, tape.head)
        part = tape.take(match.end() - tape.head if match else tape.left())
        kept = (kept + part)[:_NAME_LIMIT]
        if part.endswith(b'"') and match:
            break
        if match and tape.peek(1):
            tape.take(1)
    return kept.removesuffix(b'"').decode("utf-8", "replace")


def _no_list(name: str, wanted: Sequence[str], seen: Sequence[str]) -> AskPerson:
    # Keys that look like data (an address, a number) may belong to a customer and are not repeated in an error.
    names = ", ".join(f"'{key}'" for key in seen[:20] if re.fullmatch(r"[A-Za-z_][\w .-]{0,39}", key))
    has = f" It has {names}." if names else ""
    if wanted:
        return AskPerson(f"{name} has no list at '{'.'.join(wanted)}'.{has}", "Set rows in the mapping to the list.")
    return AskPerson(f"{name} holds one object, not a list.{has}", "Set rows in the mapping to the list inside it.")
