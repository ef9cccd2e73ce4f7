"""Interactions and entries of the outbox, as the window's tests and pictures tell of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import replace
from datetime import timedelta

from desk.services.outbox_views import EntryView, TargetView
from desk.services.work_views import LogRow, RepRow
from tests.ui import story
from tests.ui.call_story import ME

REPS = (ME, "Theo Marsh", "Aleksandra Wiśniewska")
WHO = ((1, "Sara Jansen"), (2, "Daniel Okafor"), (3, "Mei Ruan"), (0, ""), (5, "Tom Hale"))
LACKS = (
    (),
    ("what came of it", "a note"),
    ("why they came",),
    ("whose it is", "why they came", "what came of it", "a note"),
    ("by when it was promised",),
)
TRYTON, MATRIX = ("tryton", "Our CRM"), ("matrix", "Service desk's room")
SAYS = {
    "waiting": "It waits for Our CRM: crm.example.com does not answer.",
    "sending": "It is being sent to Service desk's room.",
    "refused": "The room is closed. What comes after it for this customer waits.",
    "sent": "Our CRM has it.",
    "dropped": "Dropped: They were told by phone.",
}


def had(number: int, **changed: object) -> LogRow:
    """An interaction of today, the greater the number the earlier."""
    at = story.NOW - timedelta(minutes=7 * number)
    customer_id, customer = WHO[number % len(WHO)]
    lacks = LACKS[number % len(LACKS)]
    made = LogRow(
        key=f"pbx/calls/{number}", at=at, ended_at=at + timedelta(minutes=3), channel="call",
        direction="outbound" if number % 4 == 2 else "inbound", rep=REPS[number % len(REPS)],
        customer_id=customer_id, customer=customer,
        reason="" if "why they came" in lacks else "Missing parcel, order 10482",
        outcome="" if "what came of it" in lacks else "Trace opened with the carrier",
        note="" if "a note" in lacks else "The neighbour at 14 has nothing.",
        promise="Refund decision" if number % len(WHO) == 4 else "", due_at=None, missing=lacks,
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def reps_of(rows: Iterable[LogRow]) -> tuple[RepRow, ...]:
    """How complete the interactions of each rep are."""
    by_rep: dict[str, list[LogRow]] = {}
    for row in rows:
        by_rep.setdefault(row.rep, []).append(row)
    found = []
    for rep, held in by_rep.items():
        complete = sum(not row.missing for row in held)
        lacks = Counter(name for row in held for name in row.missing)
        found.append(RepRow(rep, len(held), complete, complete / len(held), tuple(lacks.most_common())))
    return tuple(sorted(found, key=lambda one: one.share))


def entry(number: int, state: str = "waiting", target: tuple[str, str] = TRYTON, **changed: object) -> EntryView:
    """One entry about Sara Jansen."""
    open_now, refused = state in ("waiting", "sending", "refused"), state == "refused"
    made = EntryView(
        entry_id=f"0192-{number}", kind="note", kind_title="Note", title=f"Photo asked for, {number}",
        text="The neighbour at 14 was asked, has nothing.\nMs Jansen prefers a text to a call.", facts={},
        key=f"pbx/calls/{number}", customer="Sara Jansen", about=f"note/{number}", target=target[0],
        target_title=target[1], state=state, says=SAYS[state], tries=number,
        made_at=story.NOW - timedelta(minutes=9 * number), made_by=ME,
        next_at=story.NOW + timedelta(seconds=75) if state == "waiting" else None,
        done_at=None if open_now else story.NOW - timedelta(minutes=number),
        why="The room is closed." if refused else "",
        advice="Have whoever runs it let the desk in, then send it again." if refused else "",
        said="M_FORBIDDEN" if refused else "", behind="", landed="note/311" if state == "sent" else "", replaced_by="",
        may_edit=open_now and state != "sending", may_retry=open_now and state != "sending",
        may_drop=open_now and state != "sending",
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


ENTRIES = (
    entry(1, "refused", MATRIX),
    entry(2),
    entry(3, behind="0192-2", says="An earlier entry about this customer goes to Our CRM first.", next_at=None),
    entry(4, "sending", MATRIX, customer="Mei Ruan"),
    entry(0, customer="Mei Ruan", kind="disposition", kind_title="Outcome", title="Refund promised", text=""),
    entry(5, "sent", customer="Daniel Okafor", kind="promise", kind_title="Promise", title="Refund decision"),
    entry(6, "dropped"),
)
AWAY = TargetView(
    "tryton", "Our CRM", 3, 0, story.NOW + timedelta(seconds=75), story.NOW - timedelta(hours=2),
    "crm.example.com does not answer.", "It goes on by itself once it answers.",
)  # fmt: skip
TARGETS = (AWAY, TargetView("matrix", MATRIX[1], 1, 1))
