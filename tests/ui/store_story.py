"""What a store's screen shows in pictures and tests: Sara, as a store may see her."""

from __future__ import annotations

from datetime import timedelta

from desk.services.store_views import (
    CareView,
    CounterView,
    KeepLine,
    LatelyLine,
    SayLine,
    StoreAnswer,
    StoreHit,
    StoreView,
)
from desk.services.views import IdentifierView
from desk.services.visit_views import VisitView
from desk.services.work_views import WishView
from tests.ui.story import NOW

STORE = "Cherry Creek"
CARD, ORDER = "FC-1903-0142", "10482"
HOUR, DAY = timedelta(hours=1), timedelta(days=1)
COUNTER = CounterView(name=STORE)

IDENTIFIERS = (
    IdentifierView("account", "FH20482", "FH20482"),
    IdentifierView("e-mail", "sara.jansen@example.com", "sara.jansen@example.com"),
    IdentifierView("loyalty card", CARD, CARD),
    IdentifierView("phone", "+13035550142", "+1 303-555-0142"),
)
SAY = (
    SayLine("reason", "Parcel marked delivered, not received", NOW - 2 * DAY),
    SayLine("order", ORDER, NOW - 9 * DAY, "delivered", 2),
    SayLine("tried", "Opened a trace with DHL", NOW - 2 * DAY),
    SayLine("promised", "Refund decision", NOW - 2 * DAY, due_at=NOW + HOUR),
    SayLine("visit", "Tried trail shoes in 39", NOW - 9 * DAY, STORE),
)
KEEP = (
    KeepLine("web", False, 22, NOW - DAY, ("Help: Delivered but not received", "Shop: Tents")),
    KeepLine("bought", True, 2),
    KeepLine("address", True, 1),
)
LATELY = (
    LatelyLine("call", NOW - HOUR, about="Missing parcel, order 10482", seconds=3060),
    LatelyLine("order", NOW - 7 * DAY, "shipped", ORDER),
    LatelyLine("store", NOW - 9 * DAY, title="Tried trail shoes in 39", where=STORE, seconds=1080),
)
CARE = CareView(
    "flag-1", "high", "Promise due today", "Missing parcel, order 10482", 6420, False, NOW - 2 * DAY,
    "Refund decision", NOW + HOUR, False, ORDER,
)  # fmt: skip


def sara(**changes: object) -> StoreView:
    """Sara Jansen, Gold since 2019."""
    given = {
        "customer_id": 1, "name": "Sara Jansen", "initials": "SJ", "tier": "Gold", "since": NOW - 2_600 * DAY,
        "identifiers": IDENTIFIERS, "wish": WishView(never=True), "care": CARE, "say": SAY, "keep": KEEP,
        "lately": LATELY, "visit": None,
    }  # fmt: skip
    return StoreView(**(given | changes))  # type: ignore[arg-type]


def hit(customer_id: int, name: str, phone: str = "+1 720-555-0199") -> StoreHit:
    initials = "".join(word[0] for word in name.split()[:2])
    return StoreHit(customer_id, name, initials, "phone", phone, NOW - customer_id * DAY)


SEVERAL = StoreAnswer("0142", "several", (hit(1, "Sara Jansen", "+1 303-555-0142"), hit(2, "Sara Okafor-Lindqvist")))
NOBODY = StoreAnswer("+1 303 555 0777", "nobody", number="+1 303-555-0777")


def visit(**changes: object) -> VisitView:
    given = {
        "visit_id": "v1", "key": "desk/visits/v1", "customer_id": 1, "customer": "Sara Jansen", "store": STORE,
        "by": "Maya", "begun_at": NOW, "ended_at": None,
    }  # fmt: skip
    return VisitView(**(given | changes))  # type: ignore[arg-type]
