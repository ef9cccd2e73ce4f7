"""What a request to the receiver asks for: its token, and the call event it tells of."""

from __future__ import annotations

import hmac
import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from desk.domain.calls import CallEvent
from desk.live.dialects import in_parts, read
from desk.live.events_in import EVENTS, Events, Inboxes, events_in, no_inbox
from desk.live.fields import Fields, of_json, of_query
from desk.live.phrasebooks import DIALECTS
from desk.live.requests_in import (
    FORBIDDEN,
    NO_SUCH_LINE,
    NOT_FOUND,
    NUMBER_IN_PARTS,
    UNREAD,
    Refusal,
    Request,
    unwelcome,
)
from desk.live.sides import Sides

TOKEN_FIELD = "token"  # noqa: S105 - the name of a field, not a secret
TOKEN_HEADER = "x-desk-token"  # noqa: S105 - the name of a header, not a secret
# What is asked for to see that the receiver is there and the token is right.
CHECK = "check"
_FORM = Refusal(415, "Unsupported Media Type")
_LINE = re.compile(r"[a-z0-9][a-z0-9_-]{0,39}")
_BEARER = re.compile(r"bearer +(\S+)", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Checked:
    """A request with the right token that tells of no call: somebody looks whether we are there."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Whom requests have to satisfy: `token` they must hold, `sides` of each line by its name (None where there is no
    such line), the time; `inboxes` are where events go that are no calls."""

    token: str
    sides: Callable[[str], Sides | None]
    now: Callable[[], datetime]
    inboxes: Inboxes = no_inbox

    def judge(self, request: Request) -> CallEvent | Checked | Events | Refusal:
        """The event a request tells of, or those it brings for a source, or why it is refused. Nothing of a request
        without the token is looked at.

        Addresses are /[TOKEN/]DIALECT/LINE[/HAPPENED] and /[TOKEN/]segment/SOURCE; the token may stand in the query
        (token) or a header (X-Desk-Token, Authorization: Bearer) instead.
        """
        refused = unwelcome(request)
        if refused is not None:
            return refused
        segments = request.segments
        in_path = segments[0] if segments and segments[0] not in (*DIALECTS, CHECK, EVENTS) else ""
        query = of_query(request.query)
        if not self._knows(in_path, query.pop(TOKEN_FIELD, ""), *_in_headers(request)):
            return FORBIDDEN
        rest = segments[1:] if in_path else segments
        if rest == (CHECK,):
            return Checked()
        if len(rest) == 2 and rest[0] == EVENTS:
            return events_in(request, rest[1], self.inboxes, self.now())
        if not 2 <= len(rest) <= 3 or rest[0] not in DIALECTS or not _LINE.fullmatch(rest[1]):
            return NOT_FOUND
        sides = self.sides(rest[1])
        if sides is None:
            return NO_SUCH_LINE
        fields = _fields(request, query)
        if isinstance(fields, Refusal):
            return fields
        dialect, happened = DIALECTS[rest[0]], rest[2] if len(rest) == 3 else ""
        if in_parts(dialect, fields):
            return NUMBER_IN_PARTS
        found = read(dialect, rest[1], fields, happened, self.now(), sides)
        return UNREAD if found is None else found

    def _knows(self, *given: str) -> bool:
        """Whether one of them is the token; each is compared in the same time, whatever it is."""
        mine = self.token.encode()
        right = [hmac.compare_digest(one.encode("utf-8", "replace"), mine) for one in given]
        return bool(mine) and any(right)


def _in_headers(request: Request) -> tuple[str, str]:
    bearer = _BEARER.fullmatch(request.headers.get("authorization", ""))
    return request.headers.get(TOKEN_HEADER, ""), bearer[1] if bearer else ""


def _fields(request: Request, query: Fields) -> Fields | Refusal:
    """What the address and the body say together; the body counts where both say something."""
    if not request.body:
        return query
    kind = request.headers.get("content-type", "").partition(";")[0].strip().casefold()
    if kind.startswith("multipart/"):
        return _FORM
    if kind.endswith("json") or request.body.lstrip()[:1] == b"{":
        told = of_json(request.body)
        return UNREAD if told is None else {**query, **told}
    return {**query, **of_query(request.body)}
