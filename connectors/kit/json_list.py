"""The elements of one list inside a JSON file, found by their brackets, so that only one of them is ever held."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from connectors.kit.errors import AskPerson
from connectors.kit.tape import Tape

_MARKS = re.compile(rb'["{}\[\],:]')
_IN_STRING = re.compile(rb'["\\]')
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
    if between is None:
        tape.broken = tape.broken or _UNFINISHED
        return None
    if tape.buffer[tape.head + between] == ord("]"):
        tape.closed = True
        return None
    tape.keep()
    tape.take(between)
    start = b""
    at, depth, quoted = 0, 0, False
    while True:
        match = (_IN_STRING if quoted else _MARKS).search(tape.buffer, tape.head + at)
        if match is None:
            at = tape.left()
            if at > limit:
                start, at = start or bytes(tape.peek(_START_KEPT)), 0
                tape.take(tape.left())
            if not tape.fill():
                tape.broken = tape.broken or _UNFINISHED
                return None
            continue
        at, sign = match.end() - tape.head, match.group()
        if quoted:
            if sign == b"\\":
                tape.peek(at + 1)
                at = min(at + 1, tape.left())
            quoted = sign != b'"'
        elif sign == b'"':
            quoted = True
        elif depth == 0 and sign in (b",", b"]"):
            break
        elif sign in (b"{", b"["):
            depth += 1
        elif sign in (b"}", b"]"):
            depth = max(0, depth - 1)
    tape.release()
    too_long = bool(start) or at - 1 > limit
    blob = tape.take(at - 1)
    return Element(start or (blob[:_START_KEPT] if too_long else blob), too_long)


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
