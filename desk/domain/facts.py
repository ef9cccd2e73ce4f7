"""What rules may know of one journey and its customer at one moment, worked out once and only when asked."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import UTC, tzinfo

from desk.domain.touches import Touch


@dataclass(frozen=True, slots=True)
class CustomerFacts:
    """What rules ask that no touch holds; read once a customer, and only when a rule in force asks for it.

    `tier` is as the source writes it. `states` maps the number_for of an order to its state, `dispositions` a record's
    number to its coded outcome, `names` the number_for of an order or case to how a person calls it ("order 10482").
    """

    tier: str = ""
    states: Mapping[int, str] = field(default_factory=dict)
    dispositions: Mapping[int, str] = field(default_factory=dict)
    names: Mapping[int, str] = field(default_factory=dict)


NOTHING = CustomerFacts()


class Facts:
    """One journey at the moment `now` (microseconds UTC): its touches in order of (at, record, part), none later than
    `now`. `zone` is the desk's, for "today"."""

    def __init__(
        self, touches: Sequence[Touch], now: int, customer: CustomerFacts = NOTHING, zone: tzinfo = UTC
    ) -> None:
        self.touches = touches
        self.now = now
        self.customer = customer
        self.zone = zone
