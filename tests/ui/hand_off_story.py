"""Hand-offs of the parcel's story, as the window's tests and pictures tell of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desk.domain.hand_off_codes import spoken
from desk.domain.hand_offs import To
from desk.services.hand_off_views import (
    Content,
    Given,
    HandOffView,
    Line,
    PreviewLine,
    PreviewView,
    ReceiversView,
    Spent,
)
from tests.ui import call_story, story

CODE = "248-FM2-R7W"
WHEN = story.NOW
HALF_HOUR = timedelta(minutes=30)
HIDDEN = "Amounts are not shown where somebody may stand beside the screen."


def line(kind: str, value: str, number: int = 3, **more: object) -> Line:
    """A line that a call of the story says."""
    made = Line(kind, value, "stated", f"pbx/calls/{number}", WHEN - timedelta(days=2))
    return replace(made, **more)  # type: ignore[arg-type]


LINES = (
    line("reason", "Parcel marked delivered, not received", 4),
    line("account", "A-77120"),
    line("order", "10482", 5),
    line("tried", "Checked with neighbour"),
    line("tried", "Trace opened with the carrier"),
    line("promised", "Refund decision", due_at=datetime(2026, 11, 21, 23, tzinfo=WHEN.tzinfo), overdue=True),
    line("asked", "Postcode", 2, times=2, sure="read"),
    line("amount", "148.90 USD", 5),
)
SPENT = Spent(6_420, 1_320, 266_000, 5, 2, WHEN - timedelta(days=3), (("call", 3_480),), at_least=True)
KNOWN = ReceiversView(
    ("Avi Cohen", "Di Ferro"), ("Deliveries", "Billing", "Returns"), ("Denver Cherry Creek",), ("chat", "email"),
    listed=True,
)  # fmt: skip
NOBODY = ReceiversView((), (), (), ("call", "chat", "email", "web", "social"), listed=False)


def content(hidden: str = "", lines: tuple[Line, ...] = LINES, **more: object) -> Content:
    """What is known of the story; lines of the kind `hidden` are not for the receiver."""
    told = tuple(Line(one.kind, "", hidden=HIDDEN) if one.kind == hidden else one for one in lines)
    made = Content("Sara Jansen", "Missing parcel", told, SPENT)
    return replace(made, **more)  # type: ignore[arg-type]


def given(to: str = "team", name: str = "Deliveries", **more: object) -> Given:
    """A hand-off that was given a minute ago."""
    at = WHEN - timedelta(minutes=1)
    made = Given(
        "hand-1", CODE.replace("-", ""), ("pbx", "calls", "3"), To(to), name, call_story.ME, at, at + HALF_HOUR,
        content("amount" if to == "store" else ""),
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def view(state: str = "given", told: Given | None = None, **more: object) -> HandOffView:
    """How that one stands."""
    held = told or given()
    opened = state in ("opened", "arrived")
    made = HandOffView(
        hand_off_id=held.hand_off_id, code=CODE, spoken=spoken(held.code), address=f"desk:hand-off/{CODE}", given=held,
        to="", state=state, says="", opened_by="Di Ferro" if opened else "", opened_at=WHEN if opened else None,
        arrived_at=WHEN if state == "arrived" else None, arrived_key="", late=False, why="", flag_id="", customer_id=1,
        key="pbx/calls/3", mine=True, for_me=False,
    )  # fmt: skip
    return replace(made, **more)  # type: ignore[arg-type]


def preview(to: str, by: str, inquiry: str, note: str, reason: str, hidden: frozenset[str]) -> PreviewView:
    """What would be given."""
    held = (line("reason", reason), *LINES[1:]) if reason else LINES
    held = (Line("inquiry", inquiry, "said", "", WHEN), *held) if inquiry else held
    rows = []
    for number, one in enumerate(held):
        mark = f"mark-{one.kind}-{number}"
        ruled = HIDDEN if one.kind == "amount" and to in ("store", "channel") else ""
        rows.append(PreviewLine(mark, one, ruled or ("You keep this back." if mark in hidden else "")))
    told = tuple(Line(row.line.kind, "", hidden=row.hidden) if row.hidden else row.line for row in rows)
    due = call_story.understood(by)
    until = due.due_at if by else None if to == "call_back" else WHEN + HALF_HOUR
    made = content(lines=told, note=note)
    return PreviewView(tuple(rows), made, made.missing, until, due)
