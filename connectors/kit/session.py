"""What most REST connectors open, ask and check alike, so that a vendor's file says what is its own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass, replace
from functools import partial
from urllib.parse import urlsplit

from connectors.kit.calls import Call, QueryValue
from connectors.kit.declare import Surroundings
from connectors.kit.errors import AskPerson
from connectors.kit.http import Http
from connectors.kit.rate import Pace
from connectors.kit.rest import Rest, Want


@dataclass(frozen=True, slots=True)
class Signed:
    """A signed-in session with nothing in it but the client; a vendor that keeps more has a class of its own."""

    http: Http
    surroundings: Surroundings


Open = Callable[[Mapping[str, str], Mapping[str, str], Surroundings], AbstractContextManager[Signed]]


def bearer(title: str, pace: Pace | None = None, token: str = "token", url: str = "url") -> Open:  # noqa: S107
    """`Connector.open` for APIs that take "Authorization: Bearer": `token` is the secret, `url` the setting with the
    address. AskPerson where there is no token."""

    @contextmanager
    def open_it(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[Signed]:
        key = secrets.get(token, "").strip()
        if not key:
            raise AskPerson(f"{title} is not signed in to.", "Enter the token in this source's settings.")

        def sign() -> Mapping[str, str]:
            return {"Authorization": f"Bearer {key}"}

        with Http(safe(settings[url], title), title, around, signer=sign, pace=pace) as http:
            yield Signed(http, around)

    return open_it


def safe(url: str, title: str) -> str:
    """The address without white space; AskPerson where what signs in would travel in the open."""
    found = url.strip()
    parts = urlsplit(found)
    if parts.scheme != "https" and parts.hostname not in ("127.0.0.1", "::1", "localhost"):
        raise AskPerson(f"The address of {title} does not begin with https.", "Without it the key would be read.")
    return found


def asks(path: str, since: str = "", **query: QueryValue) -> Callable[[Want], Call]:
    """`Rest.request` for a GET: `since` names the parameter for "changed since", in ISO 8601; `query` goes along."""

    def request(want: Want) -> Call:
        changed = {since: want.since.isoformat()} if since and want.since else {}
        return Call(path, query={**query, **changed, **want.place.params})

    return request


def asks_for(path: str, name: str, **query: QueryValue) -> Callable[[str, Want], Call]:
    """The request of a lookup: the value goes into the parameter `name`."""

    def request(value: str, want: Want) -> Call:
        return Call(path, query={**query, name: value, **want.place.params})

    return request


def readable(*rests: Rest) -> Callable[[Signed], Sequence[str]]:
    """`Connector.check`: asks each for a first row, and raises what a pull would raise."""

    def check(session: Signed) -> Sequence[str]:
        for rest in rests:
            session.http.ask(replace(rest.request(Want(rest.paging.first(1), 1)), about=rest.title))
        return [f"{rest.title} can be read." for rest in rests]

    return check


def checked(http: Http, first: Call, *others: Call) -> Sequence[str]:
    """A line for each call, named by its `about`, for `Connector.check`: AskPerson where the first is not allowed, and
    of the others what is missing where they are not."""

    def can(call: Call) -> str:
        http.ask(call)
        return f"{call.about} can be read."

    return [can(first), *(or_why_not(call.about, partial(can, call)) for call in others)]


def or_why_not(title: str, line: Callable[[], str]) -> str:
    """The line of a check for what a source may do without: `line` itself, or what to do where it asks a person."""
    try:
        return line()
    except AskPerson as problem:
        return f"{title}: not readable. {problem.advice}"
