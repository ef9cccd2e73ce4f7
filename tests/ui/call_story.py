"""Calls, notes and outcomes as the window's tests and pictures tell of them."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

from desk.services.asks import ServiceError
from desk.services.call_views import CallView, StretchView
from desk.services.work_views import DispositionView, DueView, NoteView, SuggestionView, WrapUpView
from tests.ui import story

NUMBER = "+1 303 555 0142"
CALL_ID = "call-1"
ME = "Renée Okafor"
OUTCOMES = tuple(
    DispositionView(code, title, used)
    for code, title, used in (
        ("refund", "Refund promised", 41), ("trace", "Trace opened with the carrier", 32),
        ("resend", "Sent again", 27), ("answered", "Question answered", 25), ("exchange", "Exchange arranged", 17),
        ("return", "Return arranged", 14), ("address", "Address corrected", 11), ("invoice", "Invoice sent", 9),
        ("voucher", "Voucher given", 7), ("cancelled", "Order cancelled", 6), ("passed", "Passed on", 5),
        ("callback", "Call back promised", 4), ("wrong", "Wrong number", 3), ("silent", "Nobody spoke", 2),
        ("other", "Something else", 1),
    )
)  # fmt: skip
SUGGESTED = SuggestionView(
    "refund",
    "Refund promised",
    (
        ("“Refund decision promised by 21 Nov” in the call on 19 Nov", "pbx/calls/3"),
        ("Chosen 12 times for a missing parcel", ""),
    ),
)


def call(stage: str = "talking", number: str = NUMBER, **changed: object) -> CallView:
    """A call that began four minutes before the story's now."""
    began = story.NOW - timedelta(seconds=252)
    live = stage != "ended"
    kind = {"talking": "talk", "holding": "hold", "ringing": "queue", "machine": "ivr", "ended": "talk"}[stage]
    talk = StretchView(kind, began + timedelta(seconds=190), None if live else story.NOW, ME)
    made = CallView(
        call_id=CALL_ID, ids=(CALL_ID,), key=f"desk/calls/{CALL_ID}", stage=stage, live=live, direction="inbound",
        caller="number", number=number.replace(" ", ""), shown=number, name="", ours="+13035550100", agent="", queue="",
        lines=("PBX Denver",), started_at=began,
        answered_at=None if stage == "ringing" else began + timedelta(seconds=190),
        ended_at=None if live else story.NOW, heard_at=story.NOW,
        over_at=began + timedelta(hours=4) if live else story.NOW,
        path=(StretchView("queue", began, began + timedelta(seconds=190), ""), talk),
        transfers=0, said="", became=False, doubtful=False,
    )  # fmt: skip
    return replace(made, **changed)  # type: ignore[arg-type]


def other(place: int, stage: str = "ringing", **changed: object) -> CallView:
    """Another call than the first."""
    call_id = f"call-{place}"
    return call(stage, call_id=call_id, ids=(call_id,), key=f"desk/calls/{call_id}", **changed)


def note(number: int, text: str, by: str = "Theo Marsh", **changed: object) -> NoteView:
    """A note that was written so many hours ago."""
    made = NoteView(f"note-{number}", text, by, story.NOW - timedelta(hours=number), "", "", stands=True)
    return replace(made, **changed)  # type: ignore[arg-type]


NOTES = (
    note(3, "Asked the carrier for the photo; Ms Jansen prefers a text to a call."),
    note(40, "Neighbour at 14 was asked, has nothing.", on="Chat with Amir", key="pbx/calls/4"),
)


def understood(typed: str) -> DueView:
    """What the story's words for a time mean."""
    if not typed.strip():
        return DueView(typed, None, "")
    if "friday" in typed.casefold():
        return DueView(
            typed, datetime(2026, 11, 27, 23, tzinfo=story.NOW.tzinfo), "Fri 27 Nov 17:00", "Fri 27 Nov 16:00 in Denver"
        )
    return DueView(typed, None, "", advice="Write it like “by Friday 5 pm”, “tomorrow 9:00” or “in 2 hours”.")


def wrap_up(wrap_up_id: str, key: str, customer_id: int, **changed: object) -> WrapUpView:
    """One that was just begun."""
    made = WrapUpView(
        wrap_up_id, key, customer_id, "open", ME, story.NOW, "", "", "", "", understood(""), None, None, defaulted=False
    )
    return replace(made, **changed)  # type: ignore[arg-type]


def wrapped_up(place: int, key: str, **changed: object) -> WrapUpView:
    """One that was finished so many days ago, and promised something that is overdue by now."""
    due = DueView("by 6 pm", story.NOW - timedelta(minutes=42), "Sat 21 Nov 18:00", "Sat 21 Nov 17:00 in Denver")
    finished = wrap_up(
        f"before-{place}", key, 1, state="done", by="Theo Marsh", begun_at=story.NOW - timedelta(days=place),
        code="refund", outcome="Refund promised", note="Photo shows another door.", promise="Refund decision by 21 Nov",
        due=due,
    )  # fmt: skip
    return replace(finished, **changed)  # type: ignore[arg-type]


def unchanged(revision: int, after: int) -> None:
    """What somebody else did since is not undone."""
    if after and after != revision:
        raise ServiceError("Somebody changed this meanwhile.", "Look at it again.")
