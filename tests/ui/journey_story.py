"""The journeys, the briefing and the proof of the story of the parcel, for the window's tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from desk.services.journey_views import (
    BriefingLine,
    BriefingView,
    JoinView,
    JourneyView,
    ProofLine,
    ProofView,
    Running,
    Standing,
    TimeView,
)
from desk.services.views import TimelineItem
from tests.ui.story import NOW, STORY

PARCEL, ORDER = STORY[5].key, STORY[8].key
BECAUSE = ("PBX Denver: calls: nothing newer than 40 m ago; 17 rows set aside.", "1 interaction has no end yet.")
ON_THE_LINE = Running("call", "talk", False, None)
RULES = {
    STORY[0].key: ("number", "same order 10482 as the call of 19 Nov"),
    STORY[1].key: ("reason", "same reason within 7 days: delivered, not received"),
    STORY[2].key: ("link", "answers the same ticket"),
    STORY[3].key: ("number", "same order 10482 as the chat of 18 Nov"),
    STORY[4].key: ("gap", "began 52 min after the visit of the order page ended"),
}


def joins(items: Sequence[TimelineItem]) -> tuple[JoinView, ...]:
    """A join for each of these lines, newest first."""
    first = items[-1].key
    return tuple(
        JoinView(item.key, "first", "the first line of this journey", "")
        if item.key == first
        else JoinView(item.key, *RULES.get(item.key, ("gap", "began soon after the line before it")), first)
        for item in items
    )


def time(seconds: int = 6_420, **changed: object) -> TimeView:
    """The clock of the parcel's journey, live."""
    made = TimeView(
        now=NOW,
        customer_time=seconds,
        waiting_time=1_320,
        elapsed=267_600,
        asynchronous_wait=18_000,
        by_channel=(("call", 3_312), ("chat", 1_860), ("web", 1_200), ("email", 360)),
        by_kind=(("talk", 5_100), ("queue", 1_320)),
        running=(ON_THE_LINE,),
        elapses=True,
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def still(seconds: int, channel: str = "store") -> TimeView:
    """A clock that stands."""
    spent = ((channel, seconds),) if seconds else ()
    return TimeView(NOW, seconds, 0, 600, 0, spent)


def journey(title: str, items: Sequence[TimelineItem], spent: TimeView, customer_id: int = 1) -> JourneyView:
    """A journey of these lines, newest first."""
    counted = [item for item in items if item.kind != "order"]
    return JourneyView(
        journey_id=items[-1].key,
        customer_id=customer_id,
        title=title,
        started_at=items[-1].started_at,
        last_at=items[0].started_at,
        ended=not spent.live,
        interactions=len(counted),
        channels=tuple(sorted({item.channel for item in counted})),
        references=("10482",),
        transfers=2 if len(items) > 4 else 0,
        repeat_questions=0,
        time=spent,
        joins=joins(items),
        newest=items[0].key,
    )


def journeys(spent: TimeView | None = None) -> tuple[JourneyView, ...]:
    """The story's journeys, newest first."""
    return (
        journey("Missing parcel, order 10482", STORY[:6], time() if spent is None else spent),
        journey("Order 10482", STORY[6:9], still(1_080)),
        journey("Thanks for help", STORY[9:10], still(60, "social")),
        journey("Review of trail shoes", STORY[10:11], still(120, "review")),
    )


def line(kind: str, value: str, item: TimelineItem, sure: str = "stated", **changed: object) -> BriefingLine:
    """A line of a briefing that comes from this item."""
    return replace(BriefingLine(kind, value, sure, item.key, item.started_at), **changed)  # type: ignore[arg-type]


def told() -> tuple[BriefingLine, ...]:
    """What Sara has told already, in reading order."""
    due = NOW - timedelta(minutes=42)
    return (
        line("reason", "Parcel marked delivered, not received", STORY[4]),
        line("order", "10482", STORY[8]),
        line("tried", "Checked with neighbour; address confirmed", STORY[3], "noted"),
        line("promised", "Refund decision by 21 Nov", STORY[3], "read", due_at=due, overdue=True),
        line("promised", "Call back from the Deliveries lead", STORY[3], due_at=NOW + timedelta(hours=3)),
        line("promised", "Trace opened with the courier", STORY[3], "noted", kept=True),
        line("asked", "Which order is it?", STORY[4], "read", times=3),
    )


def briefing(customer_id: int = 1, journey_id: str = PARCEL, **changed: object) -> BriefingView:
    """The briefing of the parcel's journey, two transcripts unread."""
    return replace(BriefingView(customer_id, journey_id, told(), 2, 0, 2), **changed)  # type: ignore[arg-type]


def standing(customer_id: int = 1, now: datetime = NOW, **changed: object) -> Standing:
    """How Sara stands."""
    made = Standing(
        customer_id,
        now,
        time(7_680, by_channel=(*time().by_channel, ("store", 1_080), ("social", 60), ("review", 120))),
        journeys(),
        4,
        briefing(customer_id),
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def proof(customer_id: int = 1, journey_id: str = PARCEL, **changed: object) -> ProofView:
    """The intervals behind the parcel's clock: an overlap, one without an end, one running, one set aside."""

    def interval(item: TimelineItem, kind: str, seconds: int, counted: int, **more: object) -> ProofLine:
        start = item.started_at
        made = ProofLine(
            item.key, item.title, item.channel, kind, start, start + timedelta(seconds=seconds), seconds, counted,
            kind == "queue", False, (),
        )  # fmt: skip
        return replace(made, **more)  # type: ignore[arg-type]

    lines = (
        interval(STORY[5], "self_service", 480, 480, bounded=True),
        interval(STORY[4], "talk", 1_860, 1_620, overlapped=(STORY[5].key,)),
        interval(STORY[3], "queue", 1_320, 1_320),
        interval(STORY[3], "talk", 1_740, 1_740),
        interval(STORY[1], "self_service", 720, 720),
        interval(STORY[0], "talk", 252, 540, ended_at=None),
    )
    aside = (("ends 2 m 10 s before it begins", STORY[2].key),)
    made = ProofView(customer_id, journey_id, 6_420, 1_320, lines, aside)
    return replace(made, **changed)  # type: ignore[arg-type]


def many_journeys(count: int, customer_id: int = 6, each: int = 4) -> tuple[tuple[TimelineItem, ...], Standing]:
    """A timeline of `count` journeys of `each` lines, neighbours woven into each other, and how they stand."""
    items = tuple(
        replace(STORY[n % 5], key=f"pbx/calls/{n}", started_at=NOW - timedelta(minutes=97 * n), open_end=False)
        for n in range(count * each)
    )
    made = tuple(
        journey(
            f"Journey number {n}", items[2 * each * (n // 2) + n % 2 : 2 * each * (n // 2 + 1) : 2], still(900, "call")
        )
        for n in range(count)
    )
    whole = replace(time(count * 900), running=())
    return items, Standing(customer_id, NOW, whole, made, count, None)
