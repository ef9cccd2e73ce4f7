"""A made-up vendor's connector for pages of JSON over HTTP, written with the kit as any vendor's is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from typing import Any

from connectors.kit.calls import Call
from connectors.kit.declare import Connector, Setting, SettingKind, Surroundings
from connectors.kit.fetch import Rest, Want, stream
from connectors.kit.http import Http
from connectors.kit.paging import PageNumber
from connectors.kit.parse import id_of, text_of, time_of
from connectors.kit.rate import Pace
from connectors.records import (
    Channel,
    Direction,
    Identifier,
    IdentifierKind,
    InteractionRecord,
    Record,
    Segment,
    SegmentKind,
)
from tests.bench.shop import CALLS

# What this vendor documents of its limits.
NO_LIMIT = Pace(start=1_000.0, burst=1_000, top=1_000.0)
_CHANNELS = {channel.value: channel for channel in Channel}
_KINDS = {kind.value: kind for kind in SegmentKind}


@dataclass(frozen=True, slots=True)
class VendorSession:
    """What the connector's `open` yields."""

    http: Http
    surroundings: Surroundings


def interaction(row: Any, around: Surroundings) -> Record:
    """One raw row to one record: the pure function a vendor writes."""
    found = []
    if number := text_of(row["phone"]):
        found.append(Identifier(IdentifierKind.PHONE, number))
    if address := text_of(row["email"]):
        found.append(Identifier(IdentifierKind.EMAIL, address))
    order = text_of(row["order"])
    return InteractionRecord(
        id_of(row["id"]),
        _CHANNELS[row["channel"]],
        Direction.INBOUND if row["direction"] == "inbound" else Direction.OUTBOUND,
        time_of(row["started_at"], around, "started_at"),
        time_of(row["ended_at"], around, "ended_at"),
        tuple(
            Segment(
                _KINDS[state["kind"]],
                time_of(state["from"], around, "from"),
                time_of(state["to"], around, "to"),
                text_of(state["agent"]),
            )
            for state in row["states"]
        ),
        identifiers=tuple(found),
        customer_id=text_of(row["customer"]),
        summary=text_of(row["summary"]),
        references=(Identifier(IdentifierKind.ORDER, order),) if order else (),
        reason=text_of(row["reason"]),
    )


def _asked(want: Want) -> Call:
    return Call("/calls", query=want.place.params)


CALLS_STREAM = Rest(
    CALLS, "Calls", _asked, ("calls",), ("id",), interaction, PageNumber(size_param="limit"), None, most=500
)


@contextmanager
def _open(settings: Mapping[str, str], secrets: Mapping[str, str], around: Surroundings) -> Iterator[VendorSession]:
    with Http(settings["url"], "Shop", around, pace=NO_LIMIT) as http:
        yield VendorSession(http, around)


def _check(session: VendorSession) -> Sequence[str]:
    session.http.ask(Call("/calls", query={"page": 1, "limit": 1}, about="Calls"))
    return ("Calls can be read.",)


VENDOR = Connector(
    "bench",
    "Shop",
    "A made-up shop.",
    (Setting("url", "Address", SettingKind.URL),),
    (stream(CALLS_STREAM),),
    _open,
    _check,
)
