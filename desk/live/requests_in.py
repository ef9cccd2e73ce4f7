"""Takes one HTTP request apart as its bytes come, and refuses what is too large, too odd or not meant for us; pure."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from urllib.parse import unquote_to_bytes, urlsplit

from desk.live.fields import text_of

LONGEST_HEAD = 8 * 1024
LARGEST_BODY = 32 * 1024
# What is sent here is events, not a call; a batch of them has 500 kB at most (Segment's "HTTP API").
EVENTS = "segment"
LARGEST_EVENTS = 512 * 1024
MOST_HEADERS = 64
# A sloppy phone leaves blanks in the address it calls; control characters no phone needs.
_REQUEST = re.compile(rb"([A-Z]{1,16}) (/[^\x00-\x1f\x7f]*) HTTP/1\.[01]")
_HEADER = re.compile(rb"([!#$%&'*+.^_`|~0-9A-Za-z-]+):[ \t]*([^\x00-\x08\x0a-\x1f\x7f]*)")
_HOST = re.compile(r"(?:127\.0\.0\.1|localhost|\[::1\])(?::[0-9]{1,5})?", re.IGNORECASE)
_LENGTH = re.compile(r"[0-9]{1,9}")
# Fetch Metadata (W3C): none is an address a person typed or a program called, same-origin a page of ours.
_OWN_SITE = frozenset(("none", "same-origin"))


@dataclass(frozen=True, slots=True)
class Request:
    """A whole request. `segments` are the path's parts as they were meant, `headers` have names in small letters."""

    method: str
    segments: tuple[str, ...]
    query: bytes
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Refusal:
    """Why a request is not taken: an HTTP status and a reason that holds nothing of the request; `advice`, in ASCII, is
    what to do about it, for whoever reads the answer."""

    status: int
    reason: str
    advice: str = ""


NOT_FOUND = Refusal(404, "Not Found")
NO_SUCH_LINE = Refusal(
    404,
    "Not Found",
    "No phone line has this name. Take the address from Work, Phones, or add the line as [phones.lines.name] to the"
    " settings.",
)
FORBIDDEN = Refusal(403, "Forbidden")
TOO_MUCH = Refusal(429, "Too Many Requests")
UNREAD = Refusal(422, "Unprocessable Content")
NUMBER_IN_PARTS = Refusal(
    400,
    "Bad Request",
    "The number of the caller or of who is called is no text. Send it as one text, such as +49301234567.",
)
# The sender tries again.
NOT_NOW = Refusal(503, "Service Unavailable")
_BAD = Refusal(400, "Bad Request")
_LARGE_HEAD = Refusal(431, "Request Header Fields Too Large")
_LARGE_BODY = Refusal(413, "Content Too Large")
_NO_LENGTH = Refusal(411, "Length Required")
_METHOD = Refusal(405, "Method Not Allowed")
_EXPECTATION = Refusal(417, "Expectation Failed")


class Reading:
    """One request as it comes in. `feed` its bytes until it answers; `goes_on` turns True once, where the other side
    waits for a word before it sends the body."""

    def __init__(self) -> None:
        self._bytes = bytearray()
        self._head: Request | None = None
        self._length = 0
        self.goes_on = False

    def feed(self, more: bytes) -> Request | Refusal | None:
        """The request once it is whole, or why it is refused; None where more has to come."""
        self._bytes += more
        if self._head is None:
            end = self._bytes.find(b"\r\n\r\n", 0, LONGEST_HEAD)
            if end < 0:
                return _LARGE_HEAD if len(self._bytes) >= LONGEST_HEAD else None
            head = _head(bytes(self._bytes[:end]))
            length = head if isinstance(head, Refusal) else _body_length(head)
            if isinstance(length, Refusal) or isinstance(head, Refusal):
                return length if isinstance(length, Refusal) else _BAD
            self._head, self._length = head, length
            del self._bytes[: end + 4]
            expected = head.headers.get("expect", "").casefold()
            if expected not in ("", "100-continue"):
                return _EXPECTATION
            self.goes_on = bool(expected) and len(self._bytes) < length
        if len(self._bytes) < self._length:
            return None
        head = self._head
        return Request(head.method, head.segments, head.query, head.headers, bytes(self._bytes[: self._length]))


def unwelcome(request: Request) -> Refusal | None:
    """Why a request does not come from a program of this machine, or None.

    A name in Host other than loopback's is a page that had its name point here (DNS rebinding); Origin, Fetch Metadata
    and Referer tell of a page elsewhere that has the browser call us.
    """
    headers = request.headers
    if not _HOST.fullmatch(headers.get("host", "")):
        return Refusal(421, "Misdirected Request")
    if headers.get("sec-fetch-site", "none") not in _OWN_SITE:
        return FORBIDDEN
    for name in ("origin", "referer"):
        came_from = headers.get(name, "")
        if came_from and not _is_here(came_from):
            return FORBIDDEN
    return None


def _is_here(address: str) -> bool:
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme == "http" and bool(_HOST.fullmatch(parts.netloc))


def _head(head: bytes) -> Request | Refusal:
    first, *lines = head.split(b"\r\n", MOST_HEADERS + 1)
    asked = _REQUEST.fullmatch(first)
    if asked is None or len(lines) > MOST_HEADERS:
        return _BAD if asked is None else _LARGE_HEAD
    headers: dict[str, str] = {}
    for line in lines:
        found = _HEADER.fullmatch(line)
        if found is None:
            return _BAD
        name = found[1].decode("ascii").lower()
        if name in headers and name in ("host", "content-length", "transfer-encoding", "origin", "expect"):
            return _BAD
        headers.setdefault(name, found[2].decode("latin-1").strip())
    path, _, query = asked[2].partition(b"#")[0].partition(b"?")
    segments = tuple(text_of(unquote_to_bytes(part)) for part in path.split(b"/") if part)
    return Request(asked[1].decode("ascii"), segments, query, headers, b"")


def _body_length(head: Request) -> int | Refusal:
    if head.method not in ("GET", "POST"):
        return _METHOD
    if "transfer-encoding" in head.headers:
        return _NO_LENGTH
    length = head.headers.get("content-length", "0" if head.method == "GET" else "")
    if not length:
        return _NO_LENGTH
    if not _LENGTH.fullmatch(length):
        return _BAD
    most = LARGEST_EVENTS if EVENTS in head.segments[:2] else LARGEST_BODY
    return int(length) if int(length) <= most else _LARGE_BODY
