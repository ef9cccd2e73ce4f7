"""What may be asked of what people decided while a customer was on the line, and a bit of everything to ask for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from typing import Any

from connectors.records import Identifier, IdentifierKind
from desk.domain import hand_off_steps as steps
from desk.domain import wrapping_up
from desk.domain.calls import Kind
from desk.domain.hand_offs import State as Handed
from desk.domain.outbox import State as Sending
from desk.domain.visits import Did, Visit
from desk.domain.work import Sort, Stage
from desk.services.open_views import HandOffDraft
from desk.store.decisions import Decisions, KeptCall
from desk.store.ids import new_id
from tests.domain.calling import event
from tests.records import NOON
from tests.store import hand_off_deciding, outboxing

CALL, LIVE = ("crm", "calls", "c1"), ("desk", "calls", "l1")
HOUR = timedelta(hours=1)
WRITES = {
    "LiveCallBook": "gather join save unsure whose",
    "WrittenCalls": "write",
    "OutBook": "lift pause put save",
    "WorkBook": "drop move save type",
    "HandOffBook": "save",
    "VisitBook": "join save",
    "LeftOpen": "forget keep",
}
# The end of an id is typed at a terminal, where nobody is on the line.
OVER_ALL = {
    "HandOffBook": "ending",
    "WorkLists": "ending",
}
QUESTIONS: dict[str, dict[str, Callable[[Any], object]]] = {
    "LiveCallBook": {
        "call": lambda x: x.call("l1"),
        "changes": lambda x: x.changes(x.place(), 9),
        "ended": lambda x: x.ended([("pbx", "1"), ("pbx", "2")]),
        "place": lambda x: x.place(),
        "since": lambda x: x.since(NOON),
        "stands": lambda x: x.stands([LIVE, CALL]),
        "taken": lambda x: x.taken([CALL, LIVE]),
        "together": lambda x: x.together(["l1"]),
        "turn": lambda x: x.turn(NOON + 9 * HOUR),
        "unjoined": lambda x: x.unjoined(NOON, 9),
    },
    "WrittenCalls": {
        "fresh": lambda x: x.fresh(["l1", "l2"]),
        "left": lambda x: x.left(NOON, 9),
    },
    "OutBook": {
        "about": lambda x: x.about("note/1"),
        "counts": lambda x: x.counts(),
        "done": lambda x: [x.done(Sending.SENT, older) for older in ("", "7 x")],
        "entries": lambda x: x.entries(["x", "y"]),
        "entry": lambda x: x.entry("x"),
        "events": lambda x: x.events("x"),
        "of_records": lambda x: x.of_records([CALL, LIVE]),
        "pauses": lambda x: x.pauses(),
        "revision": lambda x: x.revision(),
        "slips": lambda x: x.slips(),
    },
    "WorkBook": {
        "anchored": lambda x: [x.anchored([CALL, LIVE], drafts) for drafts in (False, True)],
        # From nothing all that was ever written is read, once, when the window opens.
        "changes": lambda x: x.changes(0),
        "draft": lambda x: x.draft(Sort.NOTE, CALL, "Ann"),
        "entry": lambda x: [x.entry(one.entry_id) for _, one in x.anchored([CALL], drafts=True)],
        "events": lambda x: x.events("x"),
        "events_on": lambda x: x.events_on(CALL),
        "place": lambda x: x.place(CALL),
        "revision": lambda x: x.revision(),
    },
    "WorkLists": {
        "between": lambda x: x.between(NOON, NOON + HOUR),
        "call_backs": lambda x: [x.call_backs(stage) for stage in Stage],
        "chosen": lambda x: [x.chosen(), x.chosen("refund")],
        "drafts": lambda x: x.drafts("Ann"),
    },
    "HandOffBook": {
        "anchored": lambda x: x.anchored([CALL, LIVE]),
        "awaited": lambda x: x.awaited(NOON),
        "by_code": lambda x: x.by_code("222222222"),
        "events": lambda x: x.events("x"),
        "hand_off": lambda x: x.hand_off("x"),
        "newest": lambda x: [x.newest(list(Handed), 9, by) for by in ("", "Ann")],
        "records": lambda x: x.records(9),
        "revision": lambda x: x.revision(),
        "to_person": lambda x: x.to_person(list(Handed), bool, 9),
    },
    "VisitBook": {
        "changes": lambda x: x.changes((0, ""), 9),
        "open": lambda x: x.open(NOON - HOUR),
        "place": lambda x: x.place(),
        "stands": lambda x: [x.stands(key) for key in (CALL, ("desk", "visits", "v1"))],
        "taken": lambda x: x.taken(CALL),
        "unjoined": lambda x: x.unjoined(NOON - HOUR, 9),
        "visit": lambda x: x.visit("v1"),
    },
    "LeftOpen": {"held": lambda x: x.held(HandOffDraft, "Ann", "")},
}


def fill(decisions: Decisions) -> None:
    """A call that is on, a note that is typed, a call-back, a hand-off and a word to another system."""
    told = frozenset([event(Kind.RING)])
    decisions.calls.save([KeptCall("l1", "pbx", "1", "l1", NOON, NOON + HOUR, None, NOON + HOUR, told)])
    typed, said = (wrapping_up.begin(new_id(NOON), Sort.NOTE, on, NOON, "Ann") for on in (CALL, LIVE))
    decisions.work.type(typed)
    decisions.work.save([wrapping_up.finish(replace(said, text="Late"), NOON, "Ann")])
    decisions.outbox.put([outboxing.draft()], "Ann", NOON)
    decisions.hand_offs.save(steps.give(hand_off_deciding.given()))
    decisions.visits.save(
        Visit("v1", "Leeds", "Ann", Identifier(IdentifierKind.PHONE, "1"), NOON), Did.CAME, NOON, "Ann"
    )
