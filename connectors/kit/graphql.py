"""What sources that speak GraphQL have in common: one address, errors inside an answer of 200, lists inside of rows.

After the GraphQL specification (response format: `data` beside `errors`, each with `message`, `path`, `extensions`).
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from connectors.kit.calls import Call, Meaning
from connectors.kit.digging import dig
from connectors.kit.errors import TryLater
from connectors.kit.http import Http
from connectors.kit.paging import Path

# What servers agree to write into `extensions.code`; whatever else stands there is no answer we can use.
CODES: Mapping[str, Meaning] = {
    "UNAUTHENTICATED": Meaning.UNAUTHORISED,
    "UNAUTHORIZED": Meaning.UNAUTHORISED,
    "FORBIDDEN": Meaning.FORBIDDEN,
    "ACCESS_DENIED": Meaning.FORBIDDEN,
    "THROTTLED": Meaning.TOO_MANY,
    "INTERNAL_SERVER_ERROR": Meaning.BUSY,
    "TIMEOUT": Meaning.BUSY,
}


@dataclass(frozen=True, slots=True)
class Slip:
    """One entry of `errors`. `message` may hold what was asked for: it is looked at, and never passed on."""

    code: str
    message: str
    path: tuple[str | int, ...]


def asking(address: str, document: str, about: str, **variables: Any) -> Call:
    """The call that asks for a document. Values travel as variables, so that none can become part of the question."""
    return Call(address, "POST", body={"query": document, "variables": variables}, about=about)


def slips(body: Any) -> Sequence[Slip]:
    """Every error of an answer; none where `errors` is no list, as in answers that are not GraphQL's own."""
    found = dig(body, ("errors",))
    return [_slip(one) for one in found] if isinstance(found, list) else []


def _slip(said: Any) -> Slip:
    path = dig(said, ("path",))
    code, message = dig(said, ("extensions", "code")), dig(said, ("message",))
    return Slip(str(code or ""), str(message or ""), tuple(path) if isinstance(path, list) else ())


def meaning_of(found: Sequence[Slip], codes: Mapping[str, Meaning] = CODES) -> Meaning | None:
    """What the errors of an answer mean together: the first one known counts. WRONG where none is known, None where
    there is no error."""
    known = (codes[one.code] for one in found if one.code in codes)
    return next(known, Meaning.WRONG) if found else None


@dataclass(frozen=True, slots=True)
class Inner:
    """A list inside of rows that comes in pages of its own, at `field` of a row: {nodes, pageInfo}.

    `request(id, cursor)` asks for what comes after the cursor; in its answer the list lies at `at`.
    """

    field: str
    request: Callable[[str, str], Call]
    at: Path


def completed(inner: Inner, http: Http, row: Mapping[str, Any]) -> Mapping[str, Any]:
    """The row with all of its inner list; TryLater where that names the same next page twice."""
    held = dig(row, (inner.field,)) or {}
    nodes, told, asked = list(dig(held, ("nodes",)) or ()), held, set[str]()
    while dig(told, ("pageInfo", "hasNextPage")):
        cursor = str(dig(told, ("pageInfo", "endCursor")) or "")
        if not cursor or cursor in asked:
            raise TryLater(
                f"A list inside of what {http.service} gives names the same next page twice.",
                "Reading was stopped so that it does not go round for ever; it will be tried again by itself.",
            )
        asked.add(cursor)
        told = dig(http.ask(inner.request(str(row["id"]), cursor)).body, inner.at)
        nodes += dig(told, ("nodes",)) or ()
    return {**row, inner.field: {"nodes": nodes}} if asked else row
