"""The manager interface's lines: takes what Asterisk sends apart into packets, and writes what is asked of it; pure."""

from __future__ import annotations

import hashlib
from collections.abc import Mapping

from desk.live.fields import text_of

# Asterisk's own lines stay below 1 kB; a switch that sends no end of a line is none.
LONGEST_LINE = 16 * 1024
MOST_LINES = 500
_GREETING = "asterisk call manager/"

Packet = Mapping[str, str]


class WordsError(Exception):
    """What came is not what a manager interface sends; nothing of it is in the text."""


class Words:
    """One connection's incoming bytes. The greeting comes first; then packets, each ended by an empty line."""

    def __init__(self) -> None:
        self._rest = b""
        self._lines: list[str] = []
        self.greeted = False

    def feed(self, more: bytes) -> list[Packet]:
        """The packets that are whole now: names in small letters, the first value of each. WordsError for rubbish."""
        *lines, self._rest = (self._rest + more).split(b"\n")
        if len(self._rest) > LONGEST_LINE or any(len(line) > LONGEST_LINE for line in lines):
            raise WordsError("A line does not end.")
        found: list[Packet] = []
        for line in lines:
            text = text_of(line).rstrip("\r")
            if not self.greeted:
                self._greet(text)
            elif text:
                # Answers to commands nobody here gives may be long; what goes beyond is left out.
                self._lines += [text] if len(self._lines) < MOST_LINES else []
            elif self._lines:
                found.append(_packet(self._lines))
                self._lines = []
        return found

    def _greet(self, line: str) -> None:
        if not line.casefold().startswith(_GREETING):
            raise WordsError("The greeting is not a manager interface's.")
        self.greeted = True


def _packet(lines: list[str]) -> Packet:
    found: dict[str, str] = {}
    for line in lines:
        name, colon, value = line.partition(":")
        if colon:
            found.setdefault(name.strip().casefold(), value.strip())
    return found


def action(name: str, **fields: str) -> bytes:
    """An action as bytes; a value that would begin a line of its own is cut there."""
    lines = [f"{key.replace('_', '-')}: {value.partition(chr(10))[0].rstrip(chr(13))}" for key, value in fields.items()]
    return "\r\n".join([f"Action: {name}", *lines, "", ""]).encode("utf-8")


def answer_to(challenge: str, secret: str) -> str:
    """What proves knowing the secret without sending it: Asterisk's AuthType MD5."""
    return hashlib.md5((challenge + secret).encode("utf-8"), usedforsecurity=False).hexdigest()
