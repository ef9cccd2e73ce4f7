"""One exchange with a server and nothing more: send, read the whole body within bounds, follow harmless redirects."""

from __future__ import annotations

import ssl
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any
from urllib.parse import urljoin, urlsplit

import requests
import urllib3.exceptions

from connectors.kit.calls import Patience, Query
from connectors.kit.declare import Surroundings
from connectors.kit.waiting import check_cancelled

_CHUNK = 64 * 1024
_PORTS = {"http": 80, "https": 443}
_REDIRECTS = (301, 302, 303, 307, 308)


class Trouble(StrEnum):
    """Why an exchange brought no answer."""

    UNREACHABLE = "unreachable"
    NO_TIME = "no_time"
    CUT_OFF = "cut_off"
    CERTIFICATE = "certificate"
    PROXY = "proxy"
    BAD_ADDRESS = "bad_address"
    MOVED = "moved"
    LOOP = "loop"
    TOO_BIG = "too_big"
    WEB_PAGE = "web_page"
    NOT_JSON = "not_json"


@dataclass(frozen=True, slots=True)
class Request:
    """What is sent: a whole address and its parts. `body` is sent as JSON when it is not None."""

    method: str
    url: str
    query: Query
    headers: Mapping[str, str]
    body: bytes | None


@dataclass(frozen=True, slots=True)
class Reply:
    """A whole answer, undecoded but for its transfer; header names are lower case."""

    status: int
    headers: Mapping[str, str]
    body: bytes


@dataclass(frozen=True, slots=True)
class Broken:
    """No usable answer. `sent`: the request may have reached the source; `host` is where it wanted to send us."""

    trouble: Trouble
    sent: bool = True
    host: str = ""


# In order: the first type that fits names the trouble; `sent` is False where the request cannot have arrived.
_FAILURES: tuple[tuple[tuple[type[BaseException], ...], Broken], ...] = (
    ((requests.exceptions.SSLError, urllib3.exceptions.SSLError), Broken(Trouble.CERTIFICATE, sent=False)),
    ((requests.exceptions.ProxyError, requests.exceptions.InvalidProxyURL), Broken(Trouble.PROXY, sent=False)),
    ((requests.exceptions.ConnectTimeout,), Broken(Trouble.UNREACHABLE, sent=False)),
    ((requests.exceptions.Timeout,), Broken(Trouble.NO_TIME)),
    ((requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError), Broken(Trouble.CUT_OFF)),
    ((requests.exceptions.ConnectionError,), Broken(Trouble.UNREACHABLE)),
    ((requests.exceptions.RequestException, ValueError), Broken(Trouble.BAD_ADDRESS, sent=False)),
    ((urllib3.exceptions.HTTPError, OSError), Broken(Trouble.CUT_OFF)),
)
_CAUGHT: tuple[type[BaseException], ...] = tuple(kind for kinds, _ in _FAILURES for kind in kinds)


def exchange(
    session: requests.Session, request: Request, patience: Patience, around: Surroundings, options: Mapping[str, Any]
) -> Reply | Broken:
    """Send `request` and follow redirects that stay on its host; raises Cancelled only.

    `options` go to requests (proxies, verify). A redirect to another host, or one that would turn a body into a plain
    GET or leave TLS, is not followed: it is MOVED.
    """
    for _ in range(patience.redirects + 1):
        reply = _once(session, request, patience, around, options)
        if isinstance(reply, Broken) or reply.status not in _REDIRECTS or "location" not in reply.headers:
            return reply
        target = urljoin(request.url, reply.headers["location"])
        keeps_method = reply.status in (307, 308) or request.method in ("GET", "HEAD")
        if not stays(request.url, target) or not keeps_method:
            return Broken(Trouble.MOVED, host=_host(target))
        request = replace(request, url=target, query={})
    return Broken(Trouble.LOOP)


def stays(here: str, there: str) -> bool:
    """True when `there` has the scheme, host and port of `here`, or is the same host moved up from http to https."""
    try:
        one, two = _origin(here), _origin(there)
    except ValueError:
        return False
    if "@" in urlsplit(there).netloc:
        return False
    moved_up = one[0] == "http" and two[0] == "https" and one[2] == 80 and two[2] == 443
    return one[1] == two[1] and (one == two or moved_up)


def _origin(url: str) -> tuple[str, str, int | None]:
    parts = urlsplit(url)
    scheme = parts.scheme.lower()
    return scheme, (parts.hostname or "").rstrip("."), parts.port or _PORTS.get(scheme)


def _host(url: str) -> str:
    try:
        return urlsplit(url).hostname or ""
    except ValueError:
        return ""


def _once(
    session: requests.Session, request: Request, patience: Patience, around: Surroundings, options: Mapping[str, Any]
) -> Reply | Broken:
    try:
        with session.request(
            request.method,
            request.url,
            params=request.query,
            data=request.body,
            headers=dict(request.headers),
            timeout=(patience.connect, patience.read),
            allow_redirects=False,
            stream=True,
            **options,
        ) as response:
            body = _whole_body(response, patience, around)
            headers = {name.lower(): value for name, value in response.headers.items()}
            return body if isinstance(body, Broken) else Reply(response.status_code, headers, body)
    except _CAUGHT as error:
        return _named(error)


def _named(error: BaseException) -> Broken:
    """The trouble behind an exception. The libraries wrap one inside the other, so what is inside counts first."""
    for part in _inside(error):
        if isinstance(part, urllib3.exceptions.ReadTimeoutError):
            return Broken(Trouble.NO_TIME)
        if isinstance(part, ssl.SSLEOFError | ssl.SSLZeroReturnError):
            # Hung up during the handshake: a server that restarts, no bad certificate.
            return Broken(Trouble.UNREACHABLE, sent=False)
    found = next(broken for kinds, broken in _FAILURES if isinstance(error, kinds))
    refused = any(isinstance(part, urllib3.exceptions.NewConnectionError) for part in _inside(error))
    return replace(found, sent=False) if refused else found


def _inside(error: BaseException) -> Iterator[BaseException]:
    yield error
    for part in (*error.args, getattr(error, "reason", None)):
        if isinstance(part, BaseException):
            yield from _inside(part)


def _whole_body(response: requests.Response, patience: Patience, around: Surroundings) -> bytes | Broken:
    """The body, or why not: too big, or dripping so slowly that `whole_body` seconds were not enough."""
    began = around.now()
    body = bytearray()
    for chunk in response.iter_content(_CHUNK):
        body += chunk
        if len(body) > patience.body_limit:
            return Broken(Trouble.TOO_BIG)
        check_cancelled(around)
        if (around.now() - began).total_seconds() > patience.whole_body:
            return Broken(Trouble.NO_TIME)
    return bytes(body)
