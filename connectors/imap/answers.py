"""Reads what a server answers to FETCH (RFC 3501, 7.4.2): many thousands of mails at a time, so by one expression."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Any

# A literal stands as a mark: its bytes may be anything. A section in brackets belongs to its name.
_MARK = b"\x00"
_TOKEN = re.compile(rb'\(|\)|"((?:[^"\\]|\\.)*)"|([^\s()"\[\]]+(?:\[[^\]]*\](?:<\d+>)?)?)')
_ESCAPED = re.compile(rb"\\(.)")
_LITERAL = re.compile(rb"~?\{\d+\}$")

Fetched = Mapping[bytes, Any]


def fetched(data: Sequence[Any]) -> dict[int, Fetched]:
    """What came of each mail, by its number; names of items in upper case. Lists are lists, NIL is None, all else
    bytes. `data` is as imaplib collects it: lines, or pairs of a line and the literal it ends with. ValueError where
    an answer is not as the protocol has it."""
    found: dict[int, Fetched] = {}
    for words, literals in _answers(data):
        items = _listed(words, iter(literals))
        # "12 (UID 4 FLAGS (...) ...)"; what a server tells unasked (flags that changed) may come without a number.
        said = items[1] if len(items) > 1 and isinstance(items[1], list) else []
        named = {bytes(key).upper(): value for key, value in zip(said[::2], said[1::2], strict=True)}
        if b"UID" in named:
            found[int(named[b"UID"])] = named
    return found


def _answers(data: Sequence[Any]) -> Iterator[tuple[bytes, list[bytes]]]:
    """The words of each answer, with a mark for each literal, and the literals in order."""
    words, literals = b"", list[bytes]()
    for one in data:
        if isinstance(one, tuple):
            words += _LITERAL.sub(b"", one[0]) + b" " + _MARK + b" "
            literals.append(one[1])
        elif isinstance(one, bytes):
            yield words + one, literals
            words, literals = b"", []
    if words:
        raise ValueError("an answer has no end")


def _listed(words: bytes, literals: Iterator[bytes]) -> list[Any]:
    stack: list[list[Any]] = [[]]
    for found in _TOKEN.finditer(words):
        one = found[0]
        if one == b"(":
            stack.append([])
        elif one == b")":
            inner = stack.pop()
            stack[-1].append(inner)
        elif one == _MARK:
            stack[-1].append(next(literals, None))
        elif (quoted := found[1]) is not None:
            stack[-1].append(_ESCAPED.sub(rb"\1", quoted) if b"\\" in quoted else quoted)
        else:
            stack[-1].append(None if one == b"NIL" else one)
    if len(stack) != 1:
        raise ValueError("brackets of an answer do not match")
    return stack[0]
