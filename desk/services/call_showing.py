"""Turns what is known of a live call into its view."""

from __future__ import annotations

from datetime import datetime

from connectors.kit.withheld import is_withheld
from connectors.records import Direction, Identifier, IdentifierKind
from desk.domain import identifiers
from desk.domain.calls_record import SOURCE, STREAM
from desk.domain.identifiers import Normal
from desk.domain.live_calls import Told
from desk.services.call_lines import Call
from desk.services.call_views import CallView, StretchView


def call_view(call: Call, now: datetime, own: frozenset[Normal], region: str) -> CallView:
    """A call as of a moment; `own` are the company's numbers, `region` reads those without a country."""
    told = call.told
    live = call.live(now)
    caller, shown = caller_of(told.other, own, region)
    return CallView(
        call_id=call.call_id,
        ids=tuple(sorted(line.call_id for line in call.lines)),
        key="/".join(call.became or (SOURCE, STREAM, call.call_id)),
        stage=told.stage.value if live else "ended",
        live=live,
        direction=told.direction.value if told.direction else "",
        caller=caller,
        number=told.other,
        shown=shown,
        name=told.name,
        ours=told.ours,
        agent=told.agent,
        queue=told.queue,
        lines=tuple(sorted({line.heard.told.line for line in call.lines})),
        started_at=told.started_at,
        answered_at=told.answered_at,
        ended_at=told.ended_at,
        heard_at=told.heard_at,
        over_at=call.over_at,
        path=tuple(StretchView(one.kind.value, one.started_at, one.ended_at, one.agent) for one in told.segments),
        transfers=len(told.transfers),
        said=f"{call.whose.kind.value}:{call.whose.value}" if call.whose else "",
        became=call.became is not None,
        doubtful=any(line.doubt for line in call.lines),
    )


def is_outside(told: Told, whose: Identifier | None, own: frozenset[Normal], region: str) -> bool:
    """Whether a call is with somebody outside: what colleagues say among themselves is on no timeline, unless a person
    said (`whose`) that it was with a customer."""
    if whose is not None:
        return True
    return told.direction is not Direction.INTERNAL and caller_of(told.other, own, region)[0] != "own"


def caller_of(number: str, own: frozenset[Normal], region: str) -> tuple[str, str]:
    """What a caller's number is ("withheld", "unreadable", "own" or "number"), and as people read it."""
    if is_withheld(number):
        return "withheld", ""
    value = identifiers.phone(number, region)
    if not value:
        return "unreadable", number
    normal = Normal(IdentifierKind.PHONE, value)
    return ("own" if normal in own else "number"), identifiers.display(normal)
