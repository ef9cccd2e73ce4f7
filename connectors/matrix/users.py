"""Users of a homeserver as customers, as its administration tells of them: pure functions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from connectors.kit.declare import Surroundings
from connectors.kit.parse import text_of, time_of
from connectors.matrix.rooms import SCOPE
from connectors.matrix.session import Side
from connectors.records import CustomerRecord, Gone, Identifier, IdentifierKind

_KINDS = {"email": IdentifierKind.EMAIL, "msisdn": IdentifierKind.PHONE}


def reached(user: Mapping[str, Any]) -> tuple[Identifier, ...]:
    """E-mails and phones a user has proved or an administrator entered; phones come without their plus."""
    known = sorted((one["medium"], one["address"]) for one in user.get("threepids") or () if one["medium"] in _KINDS)
    return tuple(
        Identifier(_KINDS[medium], f"+{address}" if medium == "msisdn" else address) for medium, address in known
    )


def customer(user: Mapping[str, Any], around: Surroundings) -> CustomerRecord | Gone:
    """A user; one that was erased on request is gone here, too."""
    user_id = user["name"]
    if user.get("erased"):
        return Gone(user_id)
    return CustomerRecord(
        source_id=user_id,
        name=text_of(user.get("displayname")),
        identifiers=(Identifier(IdentifierKind.SOCIAL, user_id, SCOPE), *reached(user)),
        since=time_of(user["creation_ts"], around, "creation_ts").date(),
        details=(("deactivated", "yes"),) if user.get("deactivated") else (),
    )


def may_buy(user: Mapping[str, Any], side: Side) -> bool:
    """Whether a user may be a customer: no bot, no administrator of the server, and nobody of the company."""
    staff = user.get("admin") or user.get("user_type") in ("bot", "support")
    return not staff and not side.ours(user["name"])
