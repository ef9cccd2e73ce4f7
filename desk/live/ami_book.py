"""The customers' calls an Asterisk has, by the ids that its channels share; an id may change while a call goes on."""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass, field
from datetime import datetime

from connectors.records import Direction
from desk.live.ami_channels import Channel

MOST_ENDED = 1_000


@dataclass(slots=True)
class Call:
    """A customer's call. `linked` are all ids it has had, `call_id` the first; `agent` is who talks with them."""

    call_id: str
    linked: set[str] = field(default_factory=set)
    customer: str = ""
    other: str = ""
    ours: str = ""
    name: str = ""
    direction: Direction | None = None
    queue: str = ""
    agent: str = ""
    answered: bool = False
    held_by: str = ""
    told: bool = False
    # When the switch itself took the call, with a menu or music.
    machine_at: datetime | None = None


class Book:
    """Which call each linked id and each customer's leg belongs to, and which have ended."""

    def __init__(self) -> None:
        self._calls: dict[str, Call] = {}
        self._customers: dict[str, Call] = {}
        self._ended: OrderedDict[str, None] = OrderedDict()

    def of(self, one: Channel) -> Call | None:
        """The call a channel belongs to; made where there is none yet. None for one that has ended."""
        if one.linked in self._ended:
            return None
        call = self._calls.get(one.linked)
        if call is None:
            call = self._calls[one.linked] = Call(one.linked, {one.linked})
        before = self._customers.get(one.unique)
        if before is not None and before is not call and not call.customer:
            # Its customer's leg was joined with an older call of ours: what both become is still this call.
            before.linked |= call.linked
            self._calls.update(dict.fromkeys(call.linked, before))
            return before
        return call

    def with_leg(self, unique: str, linked: str) -> Call | None:
        """The call of a leg that may be gone already."""
        return self._customers.get(unique) or self._calls.get(linked)

    def serve(self, call: Call, one: Channel, direction: Direction) -> None:
        """This leg is the customer's."""
        self._customers.pop(call.customer, None)
        call.customer, call.direction = one.unique, direction
        self._customers[one.unique] = call

    def end(self, call: Call) -> None:
        """It is over; whatever else is told of it tells nothing."""
        self._customers.pop(call.customer, None)
        for linked in call.linked:
            self._calls.pop(linked, None)
            self._ended[linked] = None
        while len(self._ended) > MOST_ENDED:
            self._ended.popitem(last=False)
