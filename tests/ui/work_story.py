"""Promised calls as the window's tests and pictures tell of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from zoneinfo import ZoneInfo

from desk.services.work_views import CallBackView, GuardView
from desk.ui.words import place_of
from tests.ui import story
from tests.ui.call_story import ME


def call_back(
    place: int, minutes: int, name: str = "", zone: str = "America/Denver", **changed: object
) -> CallBackView:
    """One promised for so many minutes from the story's now, late where that is below zero."""
    due_at = story.NOW + timedelta(minutes=minutes)
    there = f"{due_at.astimezone(ZoneInfo(zone)):%a %-d %b %H:%M} in {place_of(zone)}" if zone else ""
    made = CallBackView(
        call_back_id=f"back-{place}", customer_id=place, name=name or f"Customer {place}",
        number="+1 303 555 0142", tel="tel:+13035550142", about="Where the parcel is", due_at=due_at, there=there,
        zone=zone, owner="", by="Theo Marsh", purpose="service", state="waiting", rings=minutes <= 0,
        late=-60 * minutes,
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


BACKS = (
    call_back(1, -75, "Sara Jansen", about="Refund decision on order 10482", by=ME, owner=ME),
    call_back(2, -3, "Daniel Okafor", "America/Chicago", number="+1 720 555 0100", tel="tel:+17205550100"),
    call_back(3, 25, "Mei Ruan", "America/Los_Angeles", about="", owner="Theo Marsh"),
    call_back(4, 858, "Ana Pires", "Europe/Lisbon", number="+351 21 555 0142", tel="tel:+351215550142", owner=ME),
    call_back(5, 4_000, "Tom Hale", "", number="", tel="", about="New offer for the winter", purpose="solicitation"),
)
MAY = GuardView("yes", ("It is 17:42 there.",), "17:42 in Denver", ("the address",), None, "", "tel:+13035550142")
NOT_NOW = GuardView(
    "no",
    ("It is 00:42 there; calls are made from 08:00 to 21:00.",),
    "00:42 in Lisbon",
    ("the number's country",),
    story.NOW + timedelta(hours=7, minutes=18),
    "opens 08:00 there, 07:18 from now",
    "tel:+351215550142",
)
ASK = GuardView("ask", ("Where they are is not known: ask, or look at the address.",), "", (), None, "", "")
